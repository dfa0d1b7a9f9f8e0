# SPDX-License-Identifier: MIT
"""Distances between objects, elements and faces, and how faces lie to one another."""

from __future__ import annotations

import math

import FreeCAD
import pytest

EXACT = 1e-9


@pytest.fixture
def scene(document, run):
    run("box", name="A", length=10, width=20, height=30)
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])


@pytest.fixture
def turned(document, run):
    """A box inside a part that is moved and rotated: its top looks along -X, 100 mm up."""
    run("box", name="A", length=10, width=20, height=30)
    run("box", name="I", length=4, width=6, height=8)
    part = document.addObject("App::Part", "Turned")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(0, 0, 100), FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), -90)
    )
    part.addObject(document.I)
    document.recompute()


@pytest.mark.covers("measure_distance", bad=({"object_a": "A"}, "MISSING_PARAMETER"))
def test_a_distance_comes_with_the_points_it_lies_between(scene, run):
    result = run("measure_distance", **{"from": "A", "to": "Peg"})
    assert result["distance"] == pytest.approx(35, rel=EXACT)
    assert result["point_a"][0] == pytest.approx(10)
    assert result["point_b"][0] == pytest.approx(45)
    assert result["delta"] == pytest.approx([35, 0, 0])
    assert (result["touching"], result["inside"]) == (False, False)


def test_a_gap_is_a_distance_under_its_other_name(scene, run):
    result = run("measure_gap", object_a="A", object_b="Peg")
    assert (result["distance"], result["touching"]) == (pytest.approx(35, rel=EXACT), False)
    assert len(result.get("other_points", [])) <= 2
    for pair in (result, *result.get("other_points", [])):
        assert math.dist(pair["point_a"], pair["point_b"]) == pytest.approx(35, rel=EXACT)


def test_touching_objects_have_no_distance(scene, run):
    run("box", name="Beside", position=[10, 0, 0])
    result = run("measure_distance", object_a="A", object_b="Beside")
    assert (result["distance"], result["touching"]) == (0, True)
    assert 1 <= len(result["other_points"]) <= 2
    for pair in (result, *result["other_points"]):
        assert pair["point_a"] == pair["point_b"]


@pytest.mark.parametrize("bundled", [False, True])
def test_what_lies_in_the_material_has_no_distance_from_it(document, run, bundled):
    run("box", name="Block", length=100, width=100, height=100)
    run("sphere", name="Ball", radius=3, position=[50, 50, 50])
    name = "Block"
    if bundled:
        bundle = document.addObject("Part::Compound", "Bundle")
        bundle.Links = [document.Block]
        document.recompute()
        name = "Bundle"
    for pair in ((name, "Ball"), ("Ball", name)):
        result = run("measure_distance", object_a=pair[0], object_b=pair[1])
        assert (result["distance"], result["inside"]) == (0, True)
    run("box", name="Across", position=[95, 0, 0])
    across = run("measure_distance", object_a="Across", object_b=name)
    assert (across["distance"], across["inside"]) == (0, False)


def test_what_lies_in_a_cavity_is_as_far_as_its_walls(document, run):
    run("box", name="Block", length=100, width=100, height=100)
    run("box", name="Void", length=50, width=50, height=50, position=[25, 25, 25])
    run("cut", base="Block", tool="Void", name="Hollow")
    run("box", name="Core", length=10, width=10, height=10, position=[40, 40, 40])
    result = run("measure_distance", object_a="Hollow", object_b="Core")
    assert result["distance"] == pytest.approx(15, rel=EXACT)


@pytest.mark.parametrize(
    ("element_a", "element_b", "distance"),
    [
        ("Face6", None, 35),
        ("top", None, math.hypot(35, 20)),
        ("left", "Face1", 45),
        ("Vertex1", "Edge1", math.hypot(45, 10)),
        ({"type": "Line", "near": [10, 0, 15]}, None, 35),
        (6, "bottom", math.hypot(35, 30)),
    ],
)
def test_a_distance_can_be_an_elements(scene, document, run, element_a, element_b, distance):
    shape = document.A.Shape
    if element_a == "Face6":
        element_a = next(
            f"Face{at}" for at, face in enumerate(shape.Faces, 1) if face.CenterOfMass.x == 10
        )
    if element_a == "Vertex1":
        at = next(at for at, one in enumerate(shape.Vertexes, 1) if one.Point.Length == 0)
        element_a = f"Vertex{at}"
        # The circle round the top of the peg.
        edges = document.Peg.Shape.Edges
        at = next(at for at, edge in enumerate(edges, 1) if edge.CenterOfMass.z == 10)
        element_b = f"Edge{at}"
    result = run(
        "measure_distance", object_a="A", object_b="Peg", element_a=element_a, element_b=element_b
    )
    assert result["distance"] == pytest.approx(distance, rel=EXACT)
    assert result["element_a"]


def test_two_elements_of_one_object_have_a_distance(scene, run):
    result = run(
        "measure_distance", object_a="A", object_b="A", element_a="left", element_b="right"
    )
    assert result["distance"] == pytest.approx(10, rel=EXACT)


def test_a_handle_measures_the_same_face_after_an_edit(scene, run):
    handle = run("find_face", object_name="A", direction="top")["face"]["handle"]
    run("set_properties", object_name="A", properties={"Height": 50})
    result = run("measure_distance", object_a="A", element_a=handle, object_b="Peg")
    assert result["distance"] == pytest.approx(math.hypot(35, 40), rel=EXACT)


def test_distances_are_global_also_within_a_turned_part(turned, run):
    # Its X points up, its Z to the left: it lies from -8 to 0 along X, from 100 to 104 along Z.
    result = run("measure_distance", object_a="A", object_b="I")
    assert result["distance"] == pytest.approx(70, rel=EXACT)
    assert result["point_b"][2] == pytest.approx(100)
    result = run("measure_face_distance", object_a="A", object_b="I", face_b="left")
    assert result["distance"] == pytest.approx(math.hypot(8, 70), rel=EXACT)


def test_a_consumed_object_is_measured_as_what_it_became(scene, run):
    run("box", name="Tool", length=10, width=20, height=15, position=[0, 0, 15])
    run("cut", base="A", tool="Tool", name="Half")
    run("box", name="Above", position=[0, 0, 40])
    top = run("measure_face_distance", object_a="A", object_b="Above", face_b="bottom")
    assert top["object_a"] == "Half"
    assert top["distance"] == pytest.approx(25, rel=EXACT)


@pytest.mark.covers(
    "measure_face_distance",
    bad=({"object_a": "A", "object_b": "B", "face_a": "Face9"}, "REFERENCE_LOST"),
)
def test_two_faces_are_as_far_apart_as_their_planes(scene, run):
    run("box", name="Lid", position=[0, 0, 42])
    result = run("measure_face_distance", object_a="A", object_b="Lid")
    assert result["distance"] == pytest.approx(12, rel=EXACT)
    assert (result["parallel"], result["plane_distance"]) == (True, pytest.approx(12, rel=EXACT))
    skew = run("measure_face_distance", object_a="A", object_b="Lid", face_b="left")
    assert (skew["parallel"], skew["plane_distance"]) == (False, None)
    assert skew["distance"] == pytest.approx(12, rel=EXACT)
    round_ = run("measure_face_distance", object_a="A", object_b="Peg", face_b="Face1")
    assert (round_["parallel"], round_["distance"]) == (
        None,
        pytest.approx(math.hypot(35, 20), rel=EXACT),
    )


@pytest.mark.covers(
    "check_face_alignment",
    bad=({"object_a": "A", "object_b": "B", "face_b": "Edge1"}, "INVALID_PARAMETER"),
)
@pytest.mark.parametrize(
    ("rotation", "face_b", "angle", "alignment"),
    [
        ([0, 0, 0], "top", 0, "parallel_same_direction"),
        ([0, 0, 0], "bottom", 180, "parallel_opposite"),
        ([0, 0, 0], "front", 90, "perpendicular"),
        ([0, 0, 4], "top", 4, "parallel_same_direction"),
        ([0, 0, 20], "top", 20, "other"),
    ],
)
def test_faces_are_parallel_opposite_perpendicular_or_neither(
    scene, run, rotation, face_b, angle, alignment
):
    run("box", name="B", position=[0, 0, 50], rotation=rotation)
    result = run("check_face_alignment", object_a="A", object_b="B", face_b=face_b)
    assert result["angle_degrees"] == pytest.approx(angle, rel=EXACT)
    assert result["alignment"] == alignment
    assert result["normal_a"] == [0, 0, 1]
    assert not result["flush"]


def test_faces_in_one_plane_are_flush(scene, run):
    run("box", name="B", height=30, position=[20, 0, 0])
    flush = run("check_face_alignment", object_a="A", object_b="B")
    assert (flush["flush"], flush["offset"], flush["angle_degrees"]) == (True, 0, 0)
    run("box", name="C", height=30.5, position=[40, 0, 0])
    off = run("check_face_alignment", object_a="A", object_b="C")
    assert (off["flush"], off["offset"]) == (False, pytest.approx(0.5, rel=EXACT))
    assert run("check_face_alignment", object_a="A", object_b="C", tolerance=0.6)["flush"]


def test_a_curved_face_is_never_flush_and_the_reply_says_why(scene, run, codes):
    result = run("check_face_alignment", object_a="A", object_b="Peg", face_b="Face1")
    assert codes(result) == ["CURVED_FACE"]
    assert not result["flush"]


def test_several_faces_in_one_plane_answer_to_one_word(document, run):
    run("box", name="Block", length=30, width=10, height=10)
    run("box", name="Slot", length=10, width=10, height=5, position=[10, 0, 5])
    run("cut", base="Block", tool="Slot", name="Fork")
    run("box", name="Over", length=2, width=2, height=2, position=[25, 4, 13])
    result = run("measure_face_distance", object_a="Fork", object_b="Over")
    assert result["distance"] == pytest.approx(3, rel=EXACT)


@pytest.mark.parametrize(
    ("parameters", "code", "field"),
    [
        ({"object_a": "A", "object_b": "Nowhere"}, "OBJECT_NOT_FOUND", "object_b"),
        (
            {"object_a": "A", "object_b": "Peg", "element_a": "Edge99"},
            "REFERENCE_LOST",
            "element_a",
        ),
        (
            {"object_a": "A", "object_b": "Peg", "element_a": "Vertex9"},
            "REFERENCE_LOST",
            "element_a",
        ),
        (
            {"object_a": "A", "object_b": "Peg", "element_b": "tip"},
            "INVALID_PARAMETER",
            "element_b",
        ),
        ({"object_a": "A", "object_b": "Peg", "element_b": True}, "INVALID_PARAMETER", "element_b"),
    ],
)
def test_what_is_not_there_has_no_distance(scene, refused, parameters, code, field):
    error = refused("measure_distance", **parameters)
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize("element", ["Face99", "Edge99", "Vertex9"])
def test_a_lost_element_is_told_with_its_object(scene, refused, element):
    error = refused("measure_distance", object_a="A", object_b="Peg", element_b=element)
    assert error.details["object_id"] == "Peg"


def test_an_object_without_a_shape_has_no_distance(scene, document, refused):
    document.addObject("App::FeaturePython", "Note")
    assert refused("measure_distance", object_a="A", object_b="Note").code == "NO_SHAPE"


def test_measuring_a_distance_changes_nothing(scene, document, run):
    revision = run("health_check")["revision"]
    before = (document.UndoCount, FreeCAD.getActiveTransaction())
    for command in ("measure_distance", "measure_face_distance", "check_face_alignment"):
        assert run(command, object_a="A", object_b="Peg")["revision"] == revision
    assert (document.UndoCount, FreeCAD.getActiveTransaction()) == before
