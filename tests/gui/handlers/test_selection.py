# SPDX-License-Identifier: MIT
"""The selection of the window: set, added to, cleared and told."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.errors import ConjureError


def selected():
    return [
        (one.ObjectName, one.SubElementNames) for one in FreeCADGui.Selection.getSelectionEx("*")
    ]


@pytest.fixture
def nothing_selected():
    FreeCADGui.Selection.clearSelection()
    yield
    FreeCADGui.Selection.clearSelection()


SELECTIONS = [
    ({"objects": "A"}, [("A", ())]),
    ({"object_names": ["A", "B"]}, [("A", ()), ("B", ())]),
    ({"objects": ["A"], "elements": ["face6", "Edge1"]}, [("A", ("Face6", "Edge1"))]),
    ({"objects": ["A.Face6", "C"]}, [("A", ("Face6",)), ("C", ())]),
    ({"objects": [{"object": "A", "elements": "top"}]}, [("A", ("Face6",))]),
    ({"objects": ["A"], "elements": {"direction": "-x"}}, [("A", ("Face1",))]),
    ({"objects": ["A"], "elements": "vertical"}, [("A", ("Edge1", "Edge3", "Edge5", "Edge7"))]),
    (
        {"objects": [{"object": "B", "elements": ["Vertex1"]}, "A"]},
        [("B", ("Vertex1",)), ("A", ())],
    ),
]


@pytest.mark.covers(
    "select_objects", bad=({"objects": ["A"], "elements": ["Corner1"]}, "INVALID_PARAMETER")
)
@pytest.mark.parametrize(("sent", "expected"), SELECTIONS)
def test_what_is_named_is_selected_and_told(scene, run, nothing_selected, sent, expected):
    steps = scene.UndoCount
    reply = run("select_objects", **sent)
    assert selected() == expected
    assert [
        (one["object_id"], tuple(one["sub_elements"])) for one in reply["selection"]
    ] == expected
    assert run("get_selection")["selection"] == reply["selection"]
    assert scene.UndoCount == steps


def test_a_handle_is_selected(scene, run, nothing_selected):
    handle = run("get_faces", object_name="A", faces="top")["faces"][0]["handle"]
    run("select_objects", objects=["A"], elements=[handle])
    assert selected() == [("A", ("Face6",))]


def test_a_selection_is_replaced_added_to_and_cleared(scene, run, nothing_selected):
    run("select_objects", objects="A")
    run("select_objects", objects="B", mode="add")
    assert [name for name, _ in selected()] == ["A", "B"]
    run("select_objects", objects="A", mode="remove")
    assert [name for name, _ in selected()] == ["B"]
    run("select_objects", objects="C.Face1")
    assert selected() == [("C", ("Face1",))]
    assert run("select_objects", mode="clear")["count"] == 0
    assert selected() == []


@pytest.mark.covers("get_selection", bad=({"deep": True}, "UNKNOWN_PARAMETER"))
def test_the_selection_is_told_with_the_points_where_the_person_clicked(
    scene, run, nothing_selected
):
    FreeCADGui.Selection.addSelection(scene.Name, "A", "Face3", 1.0, 2.0, 3.0)
    FreeCADGui.Selection.addSelection(scene.Name, "Part", "B.Edge2", 31.0, 0.0, 0.0)
    reply = run("get_selection")
    assert reply["objects"] == ["A", "B"]
    assert reply["selection"][0]["elements"] == [
        {"name": "Face3", "kind": "Face", "picked_point": [1, 2, 3]}
    ]
    assert reply["selection"][1]["elements"] == [
        {"name": "Edge2", "kind": "Edge", "picked_point": [31, 0, 0]}
    ]
    assert reply["selection"][1]["type"] == "Part::Box"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"objects": ["A", "Nowhere"]}, "OBJECT_NOT_FOUND"),
        ({"objects": ["B", "A.Face7"]}, "REFERENCE_LOST"),
        ({"objects": ["A"], "elements": ["Edge13"]}, "REFERENCE_LOST"),
        ({"objects": ["A"], "elements": ["Vertex9"]}, "REFERENCE_LOST"),
        ({"objects": ["Group"], "elements": ["Face1"]}, "NO_SHAPE"),
    ],
)
def test_a_selection_of_what_is_not_there_leaves_the_selection(
    scene, run, nothing_selected, sent, code
):
    run("select_objects", objects="C.Face1")
    with pytest.raises(ConjureError) as raised:
        run("select_objects", **sent)
    assert raised.value.code == code
    assert selected() == [("C", ("Face1",))]
