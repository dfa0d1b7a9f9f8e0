# SPDX-License-Identifier: MIT
"""Several documents, documents that are closed and opened again, and macros of the person."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from tests.step_words import all_unnumbered, unnumbered


@pytest.fixture
def other(document):
    """A second document, active."""
    made = FreeCAD.newDocument("Other")
    made.UndoMode = 1
    return made


def test_each_document_has_its_own_undo_steps(document, other, run, refused):
    run("box", name="A", document="Test")
    run("box", name="B")
    assert refused("undo", document="Test", steps=2).allowed == "1 to 1"
    run("undo", document="Test")
    assert (document.Objects, [obj.Name for obj in other.Objects]) == ([], ["B"])
    run("redo", document="Test")
    assert (document.UndoCount, other.UndoCount, other.RedoCount) == (1, 1, 0)


@pytest.mark.parametrize(
    ("command", "parameters"), [("create_box", {}), ("move_object", {"name": "A", "dx": 1})]
)
def test_a_command_in_another_document_leaves_the_active_one_alone(
    document, other, run, command, parameters
):
    run("box", name="A", document="Test")
    run("box", name="B")
    run("undo")
    run(command, document="Test", **parameters)
    with pytest.raises(ConjureError):
        run("fillet", document="Test", object_name="A", radius=500)
    assert FreeCAD.ActiveDocument == other
    assert (other.UndoNames, all_unnumbered(other.RedoNames)) == ([], ["Conjure: Create Box B"])
    assert document.UndoCount == 2


def test_an_object_of_another_document_is_not_found(document, other, run, refused):
    run("box", name="A", document="Test")
    run("box", name="B")
    assert refused("cut", base="A", tool="B").field == "base"
    assert refused("cut", base="A", tool="B", document="Test").field == "tool"


def test_a_new_command_ends_what_could_be_redone(document, run, refused):
    run("box", name="A")
    run("undo")
    run("box", name="B")
    assert refused("redo").message == "Nothing to redo"
    assert [obj.Name for obj in document.Objects] == ["B"]


def test_names_asked_for_in_a_closed_document_mean_nothing_in_the_next(document, run, refused):
    run("box", name="My Box")
    FreeCAD.closeDocument("Test")
    FreeCAD.newDocument("Test").addObject("Part::Box", "My_Box").Label = "Something else"
    assert refused("bbox", object_name="My Box").code == "OBJECT_NOT_FOUND"


def test_inputs_hidden_in_a_closed_document_stay_hidden_in_the_next(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B", name="K")
    FreeCAD.closeDocument("Test")
    again = FreeCAD.newDocument("Test")
    again.UndoMode = 1
    again.addObject("Part::Box", "A").Visibility = False
    again.openTransaction("Theirs")
    again.addObject("Part::Box", "K")
    again.commitTransaction()
    run("undo")
    assert not again.A.Visibility


def test_an_object_that_a_macro_deleted_is_gone_and_no_dead_end(document, run, refused):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    document.removeObject("B")
    assert document.HasPendingTransaction
    assert FreeCAD.getActiveTransaction() is None
    assert run("get_state")["pending_transaction"] is None
    run("move", object_name="A", vector=[1, 0, 0])
    assert unnumbered(document.UndoNames[0]) == "Conjure: Move A (by 1 mm, 0 mm, 0 mm)"
    run("undo", steps=2)
    assert float(document.B.Length) == 10
    assert document.A.Placement.Base.x == 0


def test_a_cut_whose_tool_a_macro_deleted_is_reported_as_broken(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B", name="K")
    document.removeObject("B")
    document.recompute()
    rows = {row["object_id"]: row for row in run("get_state")["objects"]}
    assert rows["K"]["state"] == "error"
    assert "B" not in rows


def test_a_document_from_a_file_is_worked_on(document, run, refused, tmp_path):
    run("box", name="A", label="Gehäuse \"1\" 'x'")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    document.saveAs(str(tmp_path / "saved.FCStd"))
    FreeCAD.closeDocument("Test")
    opened = FreeCAD.openDocument(str(tmp_path / "saved.FCStd"))
    assert run("bbox", object_name="Gehäuse \"1\" 'x'")["object_id"] == "Cut"
    result = run("chamfer", object_name="A", size=0.5, edges="bottom")
    assert result["base"] == "Cut"
    run("undo")
    assert opened.Cut.Visibility
    assert refused("undo").message == "Nothing to undo"
    assert run("export_step", path="out.step")["path"] == str(tmp_path / "out.step")


def test_no_more_steps_are_undone_than_freecad_keeps(document, run, refused):
    for _ in range(25):
        run("box")
    kept = document.UndoCount
    assert refused("undo", steps=kept + 1).allowed == f"1 to {kept}"
    run("undo", steps=kept)
    assert len(document.Objects) == 25 - kept


@pytest.fixture
def linked(document, run, tmp_path):
    """A box A that a link of another, saved document uses; both hold an object called Box."""
    run("box", name="A")
    run("box", name="Box")
    document.saveAs(str(tmp_path / "one.FCStd"))
    other = FreeCAD.newDocument("Other")
    other.saveAs(str(tmp_path / "two.FCStd"))
    other.addObject("App::Link", "Box").LinkedObject = document.A
    other.recompute()
    return other


@pytest.mark.parametrize("recursive", [False, True])
def test_what_another_document_uses_is_not_deleted(document, linked, refused, recursive):
    error = refused("delete", object_name="A", recursive=recursive, document="Test")
    assert (error.code, error.candidates) == ("INVALID_PARAMETER", ["Other#Box"])
    assert document.getObject("Box") is not None


def test_a_change_touches_no_other_document(document, linked, run, names):
    result = run("move", object_name="A", vector=[1, 0, 0], document="Test")
    assert names(result, "modified") == ["A"]
    assert result["warnings"] == []
    assert document.Box.Placement.Base.x == 0


@pytest.mark.parametrize(
    "name",
    ["é ü", "盒子", "a b", "a'b", 'a"b', "123", "#", "x" * 255, "Ä" * 255, "😀", "../x", "%s"],
)
def test_any_name_makes_an_object_that_is_found_by_it(document, run, name):
    made = run("box", name=name)["object_id"]
    assert document.getObject(made).Label == name
    assert run("bbox", object_name=name)["object_id"] == made
    labelled = run("box", label=name)
    label = document.getObject(labelled["object_id"]).Label
    assert label == labelled.get("label", labelled["object_id"])


@pytest.mark.parametrize(
    "name", ["", " ", "a\nb", "a\tb", "a\0", "x" * 256, "\ud800", "a\u202eb", "\u200b", 5]
)
def test_what_no_name_can_be_is_refused(document, refused, name):
    assert refused("box", name=name).code == "INVALID_PARAMETER"
    assert refused("bbox", object_name=name).code == "INVALID_PARAMETER"


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("box", {"length": 1e6, "width": 1e6, "height": 1e6}),
        ("box", {"length": 1e6, "width": 1e-6, "height": 1}),
        ("cylinder", {"radius": 1e-6, "height": 1e-6}),
        ("cylinder", {"angle": 0.001}),
        ("sphere", {"radius": 1e-5}),
        ("sphere", {"angle1": 89.999, "angle2": 90}),
        ("cone", {"radius1": 5, "radius2": 5.000001}),
        ("torus", {"radius1": 1e6, "radius2": 1e-3}),
        ("torus", {"radius1": 10, "radius2": 9.999999}),
    ],
)
def test_the_largest_and_the_smallest_have_a_volume_and_are_valid(
    document, run, command, parameters
):
    result = run(command, **parameters)
    shape = document.getObject(result["object_id"]).Shape
    assert shape.isValid()
    assert shape.Volume > 0
    # The kernel integrates a thin ring right to seven digits; the reply's formula is exact.
    assert result["shape"]["volume"] == pytest.approx(shape.Volume, rel=1e-7, abs=0)


@pytest.mark.parametrize("name", ["Plain", "日本 ö.ü"])
def test_a_new_document_beside_others_is_labelled_and_found_as_asked(no_documents, run, name):
    run("new_document", name="Before")
    first = run("new_document", name=name)
    assert (first.get("label", first["document"]), first["unsaved_changes"]) == (name, False)
    second = run("new_document", name=name)
    assert second.get("label", second["document"]) != name
    assert run("activate_document", document=name)["document"] == first["document"]


def test_a_document_that_is_not_open_is_told_with_those_that_are(no_documents, refused, run):
    run("new_document", name="Here")
    error = refused("box", document="There")
    assert (error.code, error.candidates) == ("NO_DOCUMENT", ["Here"])
    assert "candidates" in error.to_details()["advice"]
