# SPDX-License-Identifier: MIT
"""Documents with views: FreeCAD's own idea of unsaved work counts, and copies carry their look."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.documents import ASKS_AFTER_SAVING
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner


@pytest.fixture
def run(tmp_path):
    made = Runner(scripts_allowed=lambda: True, snapshots=SnapshotStore(str(tmp_path / "kept")))
    yield lambda command, **parameters: made.run(command, parameters)
    made.close()


def modified(name):
    return FreeCADGui.getDocument(name).Modified


def views(name):
    return len(FreeCADGui.getDocument(name).mdiViewsOfType("Gui::View3DInventor"))


def test_a_new_document_has_a_view_and_is_closed_with_it(run):
    first = run("new_document", name="First")["document"]
    assert (views(first), modified(first)) == (1, False)
    run("close_document")
    assert FreeCAD.listDocuments() == {}


def test_unsaved_work_is_what_freecad_would_ask_about(run, tmp_path):
    run("new_document", name="First")
    run("box", name="A")
    FreeCAD.ActiveDocument.A.ViewObject.Transparency = 30
    with pytest.raises(ConjureError) as raised:
        run("close_document")
    assert raised.value.code == "UNSAVED_CHANGES"
    path = str(tmp_path / "first.FCStd")
    assert run("save_document", path=path)["unsaved_changes"] is False
    assert ASKS_AFTER_SAVING or not modified("First")
    FreeCAD.ActiveDocument.A.ViewObject.Transparency = 40
    with pytest.raises(ConjureError):
        run("close_document")
    run("save_document")
    run("close_document")
    opened = run("open_document", path=path)["document"]
    assert (views(opened), modified(opened)) == (1, False)
    assert FreeCAD.ActiveDocument.A.ViewObject.Transparency == 40
    assert FreeCADGui.ActiveDocument.Document.Name == opened


def test_activating_a_document_brings_its_view_to_the_front(run):
    run("new_document", name="First")
    run("new_document", name="Second")
    run("activate_document", document="First")
    assert FreeCAD.ActiveDocument.Name == "First"
    assert FreeCADGui.ActiveDocument.Document.Name == "First"


def test_a_snapshot_changes_nothing_and_a_restore_brings_colors_and_visibility_back(run):
    run("new_document", name="First")
    run("box", name="A")
    run("cylinder", name="C", radius=2)
    run("cut", base="A", tool="C", name="K")
    document = FreeCAD.ActiveDocument
    document.K.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    assert modified("First")
    run("save_snapshot", name="then")
    assert modified("First")
    document.K.ViewObject.ShapeColor = (0.0, 1.0, 0.0)
    run("delete", object_name="K")
    run("restore_snapshot", name="then")
    assert document.K.ViewObject.ShapeColor[:3] == (1.0, 0.0, 0.0)
    assert [obj.ViewObject.Visibility for obj in document.Objects] == [False, False, True]
    assert (list(FreeCAD.listDocuments()), views("First")) == (["First"], 1)
    run("undo")
    assert [obj.Name for obj in document.Objects] == ["A", "C"]
    assert document.A.ViewObject.Visibility
    run("redo")
    assert document.K.ViewObject.ShapeColor[:3] == (1.0, 0.0, 0.0)
    told = run("restore_snapshot", name="then", as_new_document=True)
    assert (views(told["document"]), modified(told["document"])) == (1, True)


def test_a_snapshot_of_a_saved_document_leaves_it_saved(run, tmp_path):
    run("new_document", name="First")
    run("box", name="A")
    run("save_document", path=str(tmp_path / "first.FCStd"))
    run("save_snapshot", name="then")
    assert ASKS_AFTER_SAVING or not modified("First")
    assert run("list_documents")["documents"][0]["unsaved_changes"] is False


def test_a_script_sees_the_window_and_is_one_step(run):
    run("new_document", name="First")
    told = run(
        "run_script", script="doc.addObject('Part::Box', 'A')\nGui.activeDocument().Document.Name"
    )
    assert told["value"] == "First"
    assert FreeCAD.ActiveDocument.A.ViewObject.Visibility
    run("undo")
    assert FreeCAD.ActiveDocument.Objects == []


def test_a_new_document_beside_another_is_labelled_as_asked_and_unchanged(run):
    run("new_document", name="First")
    second = run("new_document", name="Zweites ö")
    assert (second["label"], modified(second["document"])) == ("Zweites ö", False)
