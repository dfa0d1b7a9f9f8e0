# SPDX-License-Identifier: MIT
"""Offsets, refined and repaired shapes, against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


def feature(document, name, shape):
    made = document.addObject("Part::Feature", name)
    made.Shape = shape
    return made


@pytest.fixture
def box(document, run):
    run("box", name="Box", length=10, width=20, height=30)


@pytest.mark.covers(
    "offset_shape",
    bad=({"object_name": "A", "distance": -10}, None),
    change={"object_name": "A", "distance": 2},
)
def test_an_offset_with_sharp_edges_is_a_larger_box(box, document, run, names, codes, corners):
    result = run("offset_shape", object_name="Box", distance=1, join="intersection")
    assert result["type"] == "Part::Offset"
    assert result["shape"]["volume"] == pytest.approx(12 * 22 * 32, rel=1e-9)
    assert result["shape"]["faces"] == 6
    assert corners(result) == ([-1, -1, -1], [11, 21, 31])
    assert names(result, "hidden") == ["Box"]
    assert codes(result) == []
    run("set_properties", object_name="Box", properties={"Length": 20})
    offset = document.getObject(result["object_id"])
    assert offset.Shape.Volume == pytest.approx(22 * 22 * 32, rel=1e-9)


def test_an_offset_with_round_edges_is_a_box_rolled_over_by_a_ball(box, run):
    result = run("offset_shape", object_name="Box", distance=2)
    sides = 2 * (200 + 300 + 600) * 2
    edges = 4 * (10 + 20 + 30) * PI * 4 / 4
    assert result["shape"]["volume"] == pytest.approx(6000 + sides + edges + 4 / 3 * PI * 8)
    assert result["shape"]["faces"] == 6 + 12 + 8


def test_an_inward_offset_is_a_smaller_box(box, run, corners):
    result = run("offset", name="Box", distance=-2)
    assert result["shape"]["volume"] == pytest.approx(6 * 16 * 26, rel=1e-9)
    assert corners(result) == ([2, 2, 2], [8, 18, 28])


@pytest.mark.parametrize("join", ["arc", "intersection"])
@pytest.mark.parametrize("distance", [-5, -6, -20])
def test_an_inward_offset_that_leaves_nothing_is_refused(box, refused, distance, join):
    error = refused("offset_shape", object_name="Box", distance=distance, join=join)
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert error.field == "distance"


@pytest.mark.parametrize("join", ["arc", "intersection"])
def test_an_offset_into_a_wall_that_is_too_thin_is_refused(document, run, refused, join):
    run("box", name="Foot", length=40, width=40, height=10)
    run("box", name="Fin", length=40, width=2, height=30, position=[0, 19, 0])
    run("fuse", objects=["Foot", "Fin"], name="Tee", refine=True)
    assert refused("offset_shape", object_name="Tee", distance=-1.5, join=join).code in (
        "GEOMETRY_ERROR",
        "RESULT_INVALID",
    )


def test_a_face_is_offset_along_its_normal_or_in_its_plane(document, run, corners):
    run("plane", name="Sheet", length=10, width=20)
    lifted = run("offset_shape", object_name="Sheet", distance=3)
    assert corners(lifted) == ([0, 0, 3], [10, 20, 3])
    run("undo")
    solid = run("offset_shape", object_name="Sheet", distance=3, fill=True)
    assert solid["shape"]["volume"] == pytest.approx(600, rel=1e-9)
    run("undo")
    wider = run("offset_shape", object_name="Sheet", distance=3, in_plane=True)
    assert wider["type"] == "Part::Offset2D"
    assert wider["shape"]["area"] == pytest.approx(200 + 2 * 30 * 3 + 9 * PI, rel=1e-9)


def test_a_wire_is_offset_in_its_plane(document, run, corners):
    points = [FreeCAD.Vector(*point) for point in ((0, 0, 5), (10, 0, 5), (10, 10, 5), (0, 10, 5))]
    feature(document, "Wire", Part.makePolygon([*points, points[0]]))
    result = run("offset_shape", object_name="Wire", distance=2, join="sharp")
    assert corners(result) == ([-2, -2, 5], [12, 12, 5])
    run("undo")
    ring = run("offset_shape", object_name="Wire", distance=2, join="sharp", fill=True)
    assert ring["shape"]["area"] == pytest.approx(14**2 - 10**2, rel=1e-9)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "distance"),
        ({"distance": 0}, "distance"),
        ({"distance": 1, "fill": True}, "fill"),
        ({"distance": 1, "in_plane": True}, "in_plane"),
        ({"distance": 1, "join": "bend"}, "join"),
    ],
)
def test_an_offset_that_makes_no_sense_is_refused(box, refused, given, field):
    assert refused("offset_shape", object_name="Box", **given).field == field


def test_a_wire_in_no_plane_is_refused(document, run, refused):
    run("helix", name="Coil")
    assert refused("offset_shape", object_name="Coil", distance=1).field == "object_name"


def test_an_offset_stays_inside_a_part(document, run, corners):
    run("box", name="Box")
    part = document.addObject("App::Part", "P")
    part.addObject(document.Box)
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    result = run("offset_shape", object_name="Box", distance=1, join="sharp")
    assert document.getObject(result["object_id"]) in part.Group
    assert corners(result) == ([99, -1, -1], [111, 11, 11])


def test_a_source_stands_for_its_offset_and_its_refinement(document, run):
    run("box", name="A")
    run("box", name="B", position=[10, 0, 0])
    run("fuse", objects=["A", "B"], name="F")
    run("remove_splitter", object_name="F", name="R")
    run("offset_shape", object_name="F", distance=1, join="sharp", name="O")
    assert run("chamfer", object_name="A", size=0.5, edges="vertical")["base"] == "O"


@pytest.mark.covers(
    "remove_splitter",
    bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    before=(
        ("box", {"name": "V1", "position": [200, 0, 0]}),
        ("box", {"name": "V2", "position": [210, 0, 0]}),
        ("fuse", {"name": "V", "objects": ["V1", "V2"]}),
    ),
    change={"object_name": "V"},
)
def test_needless_edges_of_a_union_are_removed(document, run, names, codes):
    run("box", name="A")
    run("box", name="B", position=[10, 0, 0])
    run("fuse", objects=["A", "B"], name="F")
    result = run("remove_splitter", object_name="F")
    assert result["type"] == "Part::Refine"
    assert result["before"] == {"faces": 10, "edges": 20}
    assert result["after"] == {"faces": 6, "edges": 12}
    assert result["shape"]["volume"] == pytest.approx(2000, rel=1e-9)
    assert (names(result, "hidden"), codes(result), result["changed"]) == (["F"], [], True)
    run("set_properties", object_name="A", properties={"Length": 5})
    assert document.getObject(result["object_id"]).Shape.Volume == pytest.approx(1500)


def test_a_shape_without_needless_edges_stays_as_it_is(box, document, run, codes):
    steps = document.UndoCount
    result = run("remove_splitter", object_name="Box")
    assert (result["object_id"], result["changed"]) == ("Box", False)
    assert codes(result) == ["NOTHING_CHANGED"]
    assert not any(result["changes"].values())
    assert document.UndoCount == steps


def open_box():
    """The six faces of a cube of 10 mm, loose."""
    return Part.Compound([face.copy() for face in Part.makeBox(10, 10, 10).Faces])


@pytest.mark.covers(
    "repair_shape",
    bad=({"object_name": "A", "tolerance": 0}, "INVALID_PARAMETER"),
    before=(
        ("box", {"name": "W1", "position": [200, 0, 0]}),
        ("box", {"name": "W2", "position": [210, 0, 0]}),
        ("fuse", {"name": "W", "objects": ["W1", "W2"]}),
    ),
    change={"object_name": "W", "remove_splitter": True},
)
def test_loose_faces_are_sewn_to_a_solid(document, run, names, codes):
    feature(document, "Faces", open_box())
    result = run("repair_shape", object_name="Faces", name="Mended")
    assert (result["object_id"], result["type"]) == ("Mended", "Part::Feature")
    assert result["shape"]["kind"] == "Solid"
    assert result["shape"]["volume"] == pytest.approx(1000, rel=1e-9)
    assert (result["before"]["solids"], result["after"]["solids"]) == (0, 1)
    assert (result["before"]["open_edges"], result["after"]["open_edges"]) == (24, 0)
    assert (result["before"]["closed"], result["after"]["closed"]) == (False, True)
    assert names(result, "hidden") == ["Faces"]
    assert codes(result) == ["NOT_PARAMETRIC"]


def test_gaps_within_the_tolerance_are_closed(document, run, codes):
    faces = Part.makeBox(10, 10, 10).Faces
    faces[5] = faces[5].translated(FreeCAD.Vector(0, 0, 0.005))
    feature(document, "Faces", Part.Compound([face.copy() for face in faces]))
    open_still = run("repair_shape", object_name="Faces", tolerance=0.001)
    assert codes(open_still) == ["NOT_CLOSED", "NOT_PARAMETRIC"]
    assert open_still["after"]["open_edges"] == 8
    run("undo")
    closed = run("repair_shape", object_name="Faces", tolerance=0.01)
    assert closed["shape"]["volume"] == pytest.approx(1000.25, abs=0.25)
    assert closed["shape"]["solids"] == 1


def test_a_solid_that_is_inside_out_is_turned(document, run):
    inverted = Part.makeBox(10, 10, 10)
    inverted.reverse()
    assert inverted.Volume == pytest.approx(-1000)
    feature(document, "Inverted", inverted)
    result = run("repair_shape", object_name="Inverted")
    assert (result["before"]["valid"], result["after"]["valid"]) == (False, True)
    assert result["shape"]["volume"] == pytest.approx(1000, rel=1e-9)


def test_a_sound_shape_is_not_repaired(box, document, run, codes):
    steps = document.UndoCount
    result = run("repair_shape", object_name="Box")
    assert (result["object_id"], result["changed"]) == ("Box", False)
    assert result["before"] == result["after"]
    assert codes(result) == ["NOTHING_CHANGED"]
    assert document.UndoCount == steps


def test_a_surface_that_is_open_on_purpose_is_not_repaired(document, run, codes):
    run("plane", name="Sheet")
    assert codes(run("repair_shape", object_name="Sheet")) == ["NOTHING_CHANGED"]


def test_a_repair_can_merge_faces(document, run):
    run("box", name="A")
    run("box", name="B", position=[10, 0, 0])
    run("fuse", objects=["A", "B"], name="F")
    result = run("repair_shape", object_name="F", remove_splitter=True)
    assert (result["before"]["faces"], result["after"]["faces"]) == (10, 6)


def test_a_solid_that_leaks_becomes_an_open_shell(document, run, codes):
    leaking = Part.Solid(Part.Shell(Part.makeBox(10, 10, 10).Faces[:5]))
    assert not leaking.isValid()
    feature(document, "Leaking", leaking)
    result = run("repair_shape", object_name="Leaking")
    assert (result["before"]["valid"], result["after"]["valid"]) == (False, True)
    assert (result["after"]["solids"], result["after"]["open_edges"]) == (0, 4)
    assert codes(result) == ["NOT_CLOSED", "NOT_PARAMETRIC"]


def square(low, high):
    points = ((low, low), (high, low), (high, high), (low, high), (low, low))
    return Part.makePolygon([FreeCAD.Vector(x, y, 0) for x, y in points])


def test_what_a_repair_cannot_help_is_refused(document, refused):
    broken = Part.Face([square(0, 9), square(5, 14)])
    feature(document, "Overlapping", broken)
    error = refused("repair_shape", object_name="Overlapping")
    assert (error.code, error.field) == ("GEOMETRY_ERROR", "object_name")
    assert error.details["before"]["valid"] is False


def test_a_repair_inside_a_turned_part_stays_in_place(document, run, corners):
    made = feature(document, "Faces", open_box())
    part = document.addObject("App::Part", "P")
    part.addObject(made)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    result = run("repair_shape", object_name="Faces")
    assert corners(result) == (pytest.approx([90, 0, 0]), pytest.approx([100, 10, 10]))


@pytest.mark.parametrize(
    ("kind", "sizes"),
    [("sphere", {"radius": 10}), ("cone", {"radius2": 0})],
)
@pytest.mark.parametrize(
    ("command", "given"),
    [("offset_shape", {"distance": 1}), ("shell", {"thickness": 1})],
)
def test_what_has_poles_is_offset_only_where_it_was_made_and_the_advice_says_so(
    document, run, refused, kind, sizes, command, given
):
    run(kind, name="A", position=[30, 0, 0], **sizes)
    error = refused(command, object_name="A", **given)
    assert error.field in ("distance", "thickness")
    assert "move the object to [0, 0, 0]" in error.details["advice"]
    run("move_object", object_name="A", position=[0, 0, 0], relative=False)
    made = run(command, object_name="A", **given)
    moved = run("move_object", object_name=made["object_id"], position=[30, 0, 0])
    assert moved["shape"]["volume"] == pytest.approx(made["shape"]["volume"], rel=1e-9)
    shift = moved["bounding_box"]["max"][0] - made["bounding_box"]["max"][0]
    assert shift == pytest.approx(30, abs=1e-5)
