# SPDX-License-Identifier: MIT
"""Objects moved, turned, copied and deleted, with what depends on them."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.handlers.transforms import LINKS_CRASH


@pytest.fixture
def block(document, run):
    run("box", name="A", length=10, width=20, height=30, position=[1, 2, 3])


@pytest.mark.covers(
    "move_object",
    bad=({"object_name": "A"}, "MISSING_PARAMETER"),
    change={"object_name": "B", "vector": [1, 2, 3]},
)
@pytest.mark.parametrize(
    ("parameters", "low"),
    [
        ({"vector": [10, 0, 0]}, [11, 2, 3]),
        ({"x": 10, "z": -3}, [11, 2, 0]),
        ({"offset": [0, "1 in", 0]}, [1, 27.4, 3]),
        ({"position": [7, 8, 9]}, [7, 8, 9]),
        ({"vector": [7, 8, 9], "relative": False}, [7, 8, 9]),
    ],
)
def test_an_object_moves_by_a_vector_or_to_a_position(block, run, names, parameters, low, corners):
    result = run("move", name="A", **parameters)
    assert corners(result)[0] == pytest.approx(low)
    assert names(result, "modified") == ["A"]
    assert result["changes"]["created"] == []


def test_rotation_goes_about_the_placement_base_by_default(block, run, corners):
    result = run("rotate", object_name="A", axis="z", angle=90)
    assert corners(result) == (pytest.approx([-19, 2, 3]), pytest.approx([1, 12, 33]))


@pytest.mark.covers(
    "rotate_object",
    bad=({"object_name": "A", "angle": 5, "axis": [0, 0, 0]}, "INVALID_PARAMETER"),
    change={"object_name": "B", "angle": 45, "axis": [1, 1, 0]},
)
def test_rotation_goes_about_a_center_exactly(block, run, corners):
    result = run("rotate", object_name="A", axis=[0, 0, 1], angle=90, center=[6, 12, 0])
    assert corners(result) == (pytest.approx([-4, 7, 3]), pytest.approx([16, 17, 33]))


@pytest.mark.parametrize(
    ("pivot", "low"), [("origin", [-22, 1, 3]), ("center", [-4, 7, 3]), ("base", [-19, 2, 3])]
)
def test_a_pivot_says_what_to_turn_about(block, run, pivot, low, corners):
    result = run("rotate", object_name="A", angle=90, pivot=pivot)
    assert corners(result)[0] == pytest.approx(low)


@pytest.mark.parametrize("center", [None, [5, 10, 15], [-100, 3, 0]])
def test_rotation_by_nothing_about_any_center_moves_nothing(block, run, document, center):
    run("rotate", object_name="A", axis=[1, 1, 0], angle=33)
    before = FreeCAD.Placement(document.A.Placement)
    result = run("rotate", object_name="A", angle=0, center=center)
    assert (document.A.Placement.Base - before.Base).Length < 1e-9
    assert document.A.Placement.Rotation.isSame(before.Rotation, 1e-12)
    assert result["changes"]["modified"] == []
    assert document.UndoCount == 2


def test_a_full_turn_about_a_center_in_steps_comes_back(block, run, corners):
    for _ in range(8):
        result = run("rotate", object_name="A", axis=[1, 2, 3], angle=45, center=[5, 10, 15])
    assert corners(result) == (pytest.approx([1, 2, 3]), pytest.approx([11, 22, 33]))


def test_moving_an_input_recomputes_what_depends_on_it(document, run, names):
    run("box", name="Base", length=20, width=20, height=20)
    run("box", name="Tool", length=20, width=20, height=20, position=[10, 10, 10])
    run("cut", base="Base", tool="Tool")
    result = run("move", object_name="Tool", vector=[5, 5, 5])
    assert names(result, "modified") == ["Tool", "Cut"]
    assert document.Cut.Shape.Volume == pytest.approx(8000 - 125)
    assert (result["edited"], result["object_id"]) == ("Tool", "Cut")
    assert result["shape"]["volume"] == pytest.approx(8000 - 125)
    assert document.Cut.State == ["Up-to-date"]
    run("undo")
    assert document.Cut.Shape.Volume == pytest.approx(7000)
    assert document.Tool.Placement.Base.x == pytest.approx(10)


def test_a_dependent_that_breaks_is_named(document, run, codes):
    run("box", name="L")
    run("box", name="R", position=[5, 0, 0])
    run("cut", base="L", tools=["R"])
    result = run("move", object_name="R", vector=[-5, 0, 0])
    assert codes(result) == ["DEPENDENTS_BROKEN"]
    assert result["warnings"][0]["object_id"] == "Cut"


def test_a_moved_result_stays_where_it_is_after_a_recompute(document, run, corners):
    run("box", name="L")
    run("box", name="R", position=[5, 0, 0])
    run("fuse", objects=["L", "R"], name="F")
    assert corners(run("move", object_name="F", vector=[0, 0, 7]))[0] == pytest.approx([0, 0, 7])
    document.F.touch()
    document.recompute()
    box = run("get_bounding_box", object_name="F")
    assert corners(box)[0] == pytest.approx([0, 0, 7])


def test_an_object_in_a_part_is_moved_and_told_in_global_coordinates(block, document, run, corners):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    before = corners(run("get_bounding_box", object_name="A"))
    assert before == (pytest.approx([78, 1, 3]), pytest.approx([98, 11, 33]))
    after = corners(run("move", object_name="A", vector=[1, 0, 0]))
    assert after == (pytest.approx([79, 1, 3]), pytest.approx([99, 11, 33]))
    turned = corners(run("rotate", object_name="A", angle=90, center=[0, 0, 0]))
    assert turned == (pytest.approx([-11, 79, 3]), pytest.approx([-1, 99, 33]))


@pytest.mark.covers(
    "copy_object",
    bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    change={"object_name": "K", "offset": [0, 0, 50]},
)
def test_an_independent_copy_is_parametric_and_its_own(block, document, run, corners):
    result = run("copy", object_name="A", offset=[100, 0, 0], name="Second")
    copy = document.getObject(result["object_id"])
    assert (copy.TypeId, copy.Label) == ("Part::Box", "Second")
    assert corners(result)[0] == pytest.approx([101, 2, 3])
    document.A.Length = 99
    document.recompute()
    assert float(copy.Length) == 10
    assert run("get_bounding_box", object_name="Second")["object_id"] == copy.Name


def test_a_copied_boolean_has_inputs_of_its_own(document, run, corners):
    run("box", name="Base", length=20, width=20, height=20)
    run("box", name="Tool", position=[5, 5, 15])
    run("cut", base="Base", tool="Tool", name="K")
    result = run("copy", object_name="K", offset=[50, 0, 0])
    copy = document.getObject(result["object_id"])
    assert copy.TypeId == "Part::Cut"
    assert copy.Base.Name not in ("Base", "Tool")
    assert result["shape"]["volume"] == pytest.approx(8000 - 500)
    assert corners(result)[0] == pytest.approx([50, 0, 0])
    assert copy.Visibility
    assert not copy.Base.Visibility
    assert not document.Base.Visibility
    assert document.K.Visibility


def test_a_copy_follows_the_same_sizes_and_has_inputs_of_its_own(document, run, codes):
    run("create_spreadsheet", name="Sizes", cells={"A1": {"value": "20 mm", "alias": "edge"}})
    run("box", name="Base", width=20, height=20)
    run("cylinder", name="Tool", radius=2, height=50, position=[5, 5, -10])
    bind = {"property": "Length", "expression": "Sizes.edge"}
    run("set_expression", object="Base", **bind)
    run("cut", base="Base", tool="Tool", name="K")
    result = run("copy", object_name="K", offset=[100, 0, 0])
    copy = document.getObject(result["object_id"])
    assert codes(result) == []
    assert len(document.Objects) == 7
    assert copy.Base.ExpressionEngine == [("Length", "Sizes.edge")]
    run("set_cells", spreadsheet="Sizes", cells={"A1": "30 mm"})
    for one in (document.K, copy):
        assert one.Shape.Volume == pytest.approx(30 * 400 - 80 * math.pi, rel=1e-9)


def test_a_copy_lies_where_it_was_asked_for_also_if_the_original_is_bound(
    block, document, run, codes, corners
):
    run("set_expression", object="A", property="Placement.Base.x", expression="5 mm")
    run("set_expression", object="A", property="Width", expression="Length / 2")
    result = run("copy", object_name="A", offset=[100, 0, 0])
    assert codes(result) == ["EXPRESSION_NOT_COPIED"]
    assert corners(result)[0] == pytest.approx([105, 2, 3])
    copy = document.getObject(result["object_id"])
    assert copy.ExpressionEngine == [("Width", "Length / 2")]
    assert document.A.Placement.Base.x == 5


@pytest.mark.skipif(LINKS_CRASH, reason="FreeCAD 1.0 crashes when a new link is undone")
def test_a_linked_copy_follows_the_original(block, document, run, corners):
    result = run("copy", object_name="A", offset=[100, 0, 0], linked=True, name="Twin")
    assert (result["object_id"], result["type"]) == ("Twin", "App::Link")
    assert corners(result)[0] == pytest.approx([101, 2, 3])
    document.A.Length = 50
    document.recompute()
    assert corners(run("get_bounding_box", object_name="Twin")) == (
        pytest.approx([101, 2, 3]),
        pytest.approx([151, 22, 33]),
    )


def test_a_link_that_would_crash_freecad_is_refused(block, refused, monkeypatch):
    monkeypatch.setattr("conjure_workbench.modeling.handlers.transforms.LINKS_CRASH", True)
    error = refused("copy", object_name="A", linked=True)
    assert (error.code, error.field) == ("UNSUPPORTED", "linked")


@pytest.mark.covers(
    "delete_object", bad=({}, "MISSING_PARAMETER"), change={"object_name": "P", "recursive": True}
)
def test_deleting_an_object_is_told_and_undone(block, document, run, names):
    result = run("delete", object_name="A")
    assert result["deleted"] == "A"
    assert result["changes"]["deleted"] == [{"object_id": "A", "type": "Part::Box"}]
    assert document.Objects == []
    run("undo")
    assert float(document.A.Height) == 30


def test_deleting_what_others_need_is_refused_with_their_names(document, run, refused):
    run("box", name="L")
    run("box", name="R", position=[5, 0, 0])
    run("fuse", objects=["L", "R"], name="F")
    error = refused("delete", object_name="L")
    assert (error.code, error.field, error.candidates) == ("INVALID_PARAMETER", "recursive", ["F"])


def test_deleting_recursively_takes_dependents_along_and_shows_the_other_inputs(
    document, run, names
):
    run("box", name="Base", length=20, width=20, height=20)
    for index in range(2):
        run("box", name=f"T{index}", position=[5, 5 * index, 15])
    run("cut", base="Base", tools=["T0", "T1"], name="K")
    run("fillet", object_name="K", edges=["bottom"], radius=1)
    result = run("delete", object_name="Base", recursive=True)
    assert sorted(names(result, "deleted")) == ["Base", "Fillet", "K", "K_Tools"]
    assert sorted(obj.Name for obj in document.Objects) == ["T0", "T1"]
    assert document.T0.Visibility
    assert document.T1.Visibility


def test_deleting_a_result_shows_its_inputs_again(document, run):
    run("box", name="L")
    run("box", name="R", position=[5, 0, 0])
    run("fuse", objects=["L", "R"], name="F")
    run("delete", object_name="F")
    assert document.L.Visibility
    assert document.R.Visibility
    run("undo")
    assert not document.L.Visibility
    assert document.F.Visibility


def test_deleting_a_member_of_a_part_needs_no_recursion(block, document, run):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    run("delete", object_name="A")
    assert [obj.Name for obj in document.Objects if obj.TypeId == "Part::Box"] == []


def test_an_object_bound_by_an_expression_is_not_moved(block, document, run, refused):
    document.A.setExpression("Placement.Base.x", "3 mm")
    document.recompute()
    assert refused("move", object_name="A", vector=[1, 0, 0]).code == "INVALID_PARAMETER"


def test_an_unknown_object_is_not_moved(block, refused):
    error = refused("move", object_name="AA", vector=[1, 0, 0])
    assert (error.code, error.message) == (
        "OBJECT_NOT_FOUND",
        "Object 'AA' not found in document.",
    )


def test_a_copy_is_computed_from_its_inputs_on(document, run):
    """In FreeCAD 1.1 a fillet that was computed before its base stayed marked for a recompute."""
    run("create_cone", name="Cone", radius1=10, radius2=4, height=20)
    run("boolean_slice", base="Cone", plane="xy", point=[0, 0, 8], name="Halves")
    lower = next(obj.Name for obj in document.Objects if obj.Visibility)
    run("fillet", object=lower, edges="bottom", radius=1, name="Round")
    run("cylinder", name="Drill", radius=1, height=50, position=[0, 0, -10])
    run("cut", base="Round", tool="Drill", name="Part")
    result = run("copy_object", object="Part", offset=[40, 0, 0])
    assert [obj.Name for obj in document.Objects if "Touched" in obj.State] == []
    assert result["shape"]["volume"] == pytest.approx(document.Part.Shape.Volume, rel=1e-9)
