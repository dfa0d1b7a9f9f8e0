# SPDX-License-Identifier: MIT
"""Visibility of results and of the objects they are made of, through undo, redo and deletion."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from tests.step_words import unnumbered


def test_a_batch_shows_its_results_and_nothing_that_a_later_step_consumed(document, run):
    steps = [
        {"command": "box", "as": "a", "parameters": {"name": "A", "size": [20, 20, 20]}},
        {"command": "cylinder", "as": "b", "parameters": {"name": "B", "height": 40}},
        {
            "command": "cut",
            "as": "k",
            "parameters": {"base": "$a.object_id", "tool": "$b.object_id", "name": "K"},
        },
        {
            "command": "fillet",
            "parameters": {"object_name": "$k.object_id", "edges": "vertical", "name": "F"},
        },
    ]
    result = run("batch", steps=steps)
    visible = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    assert visible == {"A": False, "B": False, "K": False, "F": True}
    assert "visible" not in result
    assert [unnumbered(label) for label in document.UndoNames if "Batch" in label] == [
        "Conjure: Batch of Create Box, Create Cylinder and 2 more"
    ]
    run("undo")
    assert document.Objects == []
    run("redo")
    assert document.F.ViewObject.Visibility


def test_a_new_object_is_tessellated_once_when_it_is_shown(document, run):
    run("cylinder", name="C", radius=7, height=9, position=[1, 2, 3])
    assert document.C.ViewObject.Visibility
    assert document.C.State == ["Up-to-date"]


def test_a_box_is_never_visible_while_it_is_built(document, run):
    class Watcher:
        def __init__(self):
            self.seen = []

        def slotChangedObject(self, obj, name):  # noqa: N802 - FreeCAD's name
            self.seen.append((name, bool(obj.Visibility)))

    watcher = Watcher()
    FreeCAD.addDocumentObserver(watcher)
    try:
        run("box", length=20, width=30, height=40, position=[1, 2, 3])
    finally:
        FreeCAD.removeDocumentObserver(watcher)
    shown = [name for name, visible in watcher.seen if visible]
    assert shown == ["Label", "Visibility"]
    assert watcher.seen[-1] == ("Visibility", True)


def test_a_failed_boolean_leaves_its_inputs_visible(document, run):
    run("box", name="A")
    run("box", name="B", position=[100, 0, 0])
    for command, parameters in (
        ("intersect", {"objects": ["A", "B"]}),
        ("fillet", {"object_name": "A", "radius": 500}),
    ):
        with pytest.raises(ConjureError):
            run(command, **parameters)
        assert document.A.ViewObject.Visibility
        assert document.B.ViewObject.Visibility
        assert [obj.Name for obj in document.Objects] == ["A", "B"]


def test_undo_shows_the_inputs_of_a_cut_again(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    assert not document.A.ViewObject.Visibility
    assert document.Cut.ViewObject.Visibility
    run("undo")
    assert document.A.ViewObject.Visibility
    assert document.B.ViewObject.Visibility
    assert [obj.Name for obj in document.Objects] == ["A", "B"]
    run("redo")
    assert not document.A.ViewObject.Visibility


def test_tools_that_are_kept_stay_visible(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B", keep_tools=True)
    assert document.B.ViewObject.Visibility
    assert not document.A.ViewObject.Visibility


def test_deleting_a_result_shows_its_inputs(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("fuse", objects=["A", "B"], name="F")
    result = run("delete", object_name="F")
    assert document.A.ViewObject.Visibility
    assert document.B.ViewObject.Visibility
    assert [entry["object_id"] for entry in result["changes"]["modified"]] == ["A", "B"]


def test_a_section_and_a_sheet_leave_the_source_visible_and_follow_in_a_window(document, run):
    run("create_spreadsheet", name="Sizes", cells={"A1": {"value": "20 mm", "alias": "span"}})
    run("box", name="Block")
    run("set_expression", object="Block", property="Length", expression="Sizes.span")
    run("section", objects=["Block"], offset=5, create=True, name="Outline")
    seen = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    assert seen == {"Sizes": True, "Block": True, "Outline": True, "Outline_plane": False}
    run("set_cells", spreadsheet="Sizes", cells={"span": "50 mm"})
    assert document.Outline.Shape.Length == pytest.approx(2 * (50 + 10), rel=1e-9)
    run("undo")
    assert document.Outline.Shape.Length == pytest.approx(2 * (20 + 10), rel=1e-9)
    run("redo")
    assert document.Outline.Shape.Length == pytest.approx(2 * (50 + 10), rel=1e-9)
    for _ in range(5):
        run("undo")
    assert document.Objects == []


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("drill", {"face": "top", "diameter": 2, "through": True, "offset": [[-3, 0], [3, 0]]}),
        ("drill", {"face": "top", "diameter": 2, "countersink": {"diameter": 4}}),
        ("create_pocket", {"face": "front", "length": 4, "width": 3, "depth": 2}),
        ("shell", {"thickness": 1}),
        ("shell", {"thickness": 1, "faces": "top", "direction": "both"}),
        ("shell", {"thickness": 1, "direction": "outward"}),
        ("chamfer_face", {"face": "top"}),
    ],
)
def test_only_the_result_of_what_is_done_to_a_face_is_seen(document, run, command, parameters):
    run("box", name="A")
    result = run(command, object_name="A", name="R", **parameters)
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["R"]
    assert "visible" not in result
    run("undo")
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["A"]
    run("redo")
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["R"]
    run("delete", object_name="R")
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert document.A.ViewObject.Visibility


def test_the_image_at_a_face_is_seen_beside_its_original(document, run):
    run("box", name="A")
    run("mirror", object_name="A", face="right", name="M")
    assert all(obj.ViewObject.Visibility for obj in document.Objects)
