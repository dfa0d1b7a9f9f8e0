# SPDX-License-Identifier: MIT
"""Extrusions of the document's own wires, sketches and faces, and of profiles inside parts."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


@pytest.fixture
def part(document):
    """A part that lies elsewhere and is turned by 90 degrees about X."""
    made = document.addObject("App::Part", "Part")
    made.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    return made


@pytest.mark.parametrize("clockwise", [False, True])
@pytest.mark.parametrize("key", ["profile", "object_name", "sketch", "wire", "source"])
def test_a_wire_of_the_document_goes_up_whichever_way_it_runs(
    document, run, clockwise, key, corners
):
    points = [[0, 0], [10, 0], [10, 4], [0, 4]]
    run("polyline", name="W", points=points[::-1] if clockwise else points, closed=True)
    result = run("extrude", distance=3, **{key: "W"})
    assert result["shape"]["volume"] == pytest.approx(120)
    assert corners(result) == ([0, 0, 0], [10, 4, 3])
    assert (result["profile"], document.W.Visibility) == ("W", False)


def test_a_plane_and_a_named_profile_are_profiles(document, run, corners):
    run("plane", name="N", length=4, width=5, rotation=[0, 0, 180])
    result = run("extrude", profile={"type": "object", "name": "N"}, distance=2)
    assert result["shape"]["volume"] == pytest.approx(40)
    assert corners(result)[0][2] == pytest.approx(-2)


def test_a_sketch_with_a_hole_leaves_the_hole(document, run):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    for radius in (10, 4):
        sketch.addGeometry(Part.Circle(FreeCAD.Vector(), FreeCAD.Vector(0, 0, 1), radius), False)
    document.recompute()
    result = run("extrude", sketch="Sketch", distance=5)
    assert result["shape"]["volume"] == pytest.approx(PI * (100 - 16) * 5, rel=1e-9)


@pytest.mark.parametrize("name", ["Open", "Coil"])
def test_an_open_wire_becomes_a_surface_and_the_reply_says_so(document, run, codes, name):
    run("polyline", name="Open", points=[[0, 0], [3, 0], [3, 4]])
    run("helix", name="Coil", radius=5, pitch=2, turns=1)
    result = run("extrude", profile=name, direction="z", distance=2)
    length = {"Open": 7, "Coil": 2 * PI * 5}[name]
    assert result["shape"]["area"] == pytest.approx(2 * length, rel=1e-6)
    assert (result["shape"]["solids"], codes(result)) == (0, ["NOT_CLOSED", "NOT_A_SOLID"])


def test_a_face_is_a_profile_that_follows_its_object(document, run, with_part_design, corners):
    run("box", name="A", length=10, width=20, height=30)
    face = {"type": "face", "reference_object": "A", "reference_face": "Face6"}
    result = run("extrude", profile=face, distance=5)
    assert corners(result) == ([0, 0, 30], [10, 20, 35])
    assert result["shape"]["volume"] == pytest.approx(1000)
    assert document.A.Visibility is True
    run("set_properties", object_name="A", properties={"Length": 40, "Height": 12})
    box = run("bbox", name=result["object_id"])["bounding_box"]
    assert (box["min"], box["max"]) == ([0, 0, 12], [40, 20, 17])
    assert run("undo")
    assert run("undo")["changes"]["deleted"]


@pytest.mark.parametrize(
    ("given", "volume"),
    [
        ({"operation": "cut"}, 1000 - 400),
        ({"is_cut": True}, 1000 - 400),
        ({"is_cut": True, "base_object": "A"}, 1000 - 400),
        ({"operation": "join"}, 1000 + 400),
    ],
)
def test_a_face_of_the_base_is_cut_inward_and_joined_outward(
    document, run, with_part_design, given, volume
):
    run("box", name="A")
    face = {"type": "face", "object": "A", "face": 6}
    result = run("extrude", profile=face, distance=4, **given)
    assert result["shape"]["volume"] == pytest.approx(volume)


def test_a_face_that_is_not_there_or_not_plane_is_refused(document, run, refused, with_part_design):
    run("cylinder", name="C")
    lost = refused("extrude", profile={"type": "face", "object": "C", "face": "Face4"})
    assert (lost.code, lost.field) == ("REFERENCE_LOST", "profile.reference_face")
    many = refused("extrude", profile={"type": "face", "object": "C", "face": "all"})
    assert (many.code, many.field) == ("AMBIGUOUS", "profile.reference_face")
    bent = refused("extrude", profile={"type": "face", "object": "C", "face": "Face1"})
    assert (bent.code, bent.field) == ("INVALID_PARAMETER", "profile")


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("index", range(1, 8))
def test_every_face_of_a_turned_and_cut_object_is_extruded_where_it_is(
    document, run, part, with_part_design, inside, index
):
    turned = {"axis": [1, 1, 0], "angle": 30}
    run("box", name="A", size=[10, 20, 30], position=[5, 5, 5], rotation=turned)
    run("box", name="B", size=[4, 90, 90], position=[12, -20, -20])
    run("cut", base="A", tool="B", name="K")
    run("move", object_name="K", vector=[1, 2, 3])
    if inside:
        part.addObjects([document.A, document.B, document.K])
    shape = document.K.Shape.copy()
    shape.Placement = document.K.getGlobalPlacement()
    face = shape.Faces[index - 1]
    middle = face.CenterOfMass + face.normalAt(*face.ParameterRange[::2]) * 3
    profile = {"type": "face", "reference_object": "K", "reference_face": index}
    result = run("extrude", profile=profile, distance=6)
    assert result["shape"]["volume"] == pytest.approx(face.Area * 6, rel=1e-9)
    assert result["shape"]["center_of_mass"] == pytest.approx(list(middle), abs=1e-6)
    run("move", object_name="K", vector=[0, 0, 40])
    moved = run("get_object_details", object_name=result["object_id"])["bounding_box"]["min"][2]
    assert moved == pytest.approx(result["bounding_box"]["min"][2] + 40, abs=1e-5)


@pytest.mark.parametrize("reference", ["top", "+z", {"direction": "z"}, {"near": [5, 10, 31]}])
def test_a_face_is_found_by_word_or_filter(document, run, with_part_design, reference, corners):
    run("box", name="A", length=10, width=20, height=30)
    face = {"type": "face", "reference_object": "A", "reference_face": reference}
    assert corners(run("extrude", profile=face, distance=5)) == ([0, 0, 30], [10, 20, 35])


def test_a_face_of_a_consumed_object_is_one_of_what_it_is_now(
    document, run, codes, with_part_design, corners
):
    run("box", name="A", size=[10, 10, 10])
    run("box", name="B", size=[10, 10, 4], position=[0, 0, 6])
    run("cut", base="A", tool="B", name="K")
    face = {"type": "face", "reference_object": "A", "reference_face": "top"}
    result = run("extrude", profile=face, distance=5)
    assert corners(result) == ([0, 0, 6], [10, 10, 11])
    assert codes(result) == ["CONSUMED_OBJECT_FOLLOWED"]


def test_a_handle_names_its_object_and_face(document, run, with_part_design, corners):
    run("box", name="A", length=10, width=20, height=30)
    top = next(face for face in run("get_faces", object_name="A")["faces"] if face["index"] == 6)
    run("set_properties", object_name="A", properties={"Height": 40})
    result = run("extrude", profile={"type": "face", "face": top["handle"]}, distance=5)
    assert corners(result) == ([0, 0, 40], [10, 20, 45])


def test_coordinates_are_global_beside_a_base_inside_a_part(document, run, part):
    run("box", name="A", length=20, width=20, height=20)
    part.addObject(document.A)
    # Inside the part, Z is up; outside, that is -Y.
    hole = {"type": "circle", "radius": 3, "position": [110, 0, 10], "normal": "y"}
    result = run("extrude", profile=hole, distance=-20, is_cut=True, base_object="A")
    assert result["removed_volume"] == pytest.approx(PI * 9 * 20, rel=1e-9)
    assert {obj.Name for obj in part.Group} >= {"A", result["object_id"], result["profile"]}
    assert result["direction"] == pytest.approx([0, -1, 0])


def test_coordinates_are_global_for_a_wire_and_a_face_inside_a_part(
    document, run, part, with_part_design, corners
):
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 4], [0, 4]], closed=True)
    run("box", name="A")
    part.addObject(document.W)
    part.addObject(document.A)
    upward = run("extrude", profile="W", distance=3)
    assert corners(upward) == (pytest.approx([100, -3, 0]), pytest.approx([110, 0, 4]))
    sideward = run("extrude", profile="W", distance=3, direction=[0, 1, 0])
    assert corners(sideward)[1] == pytest.approx([110, 3, 4])
    boss = run("extrude", profile={"type": "face", "object": "A", "face": 6}, distance=3)
    assert corners(boss) == (pytest.approx([100, -13, 0]), pytest.approx([110, -10, 10]))


def test_a_sketch_of_a_body_is_left_to_its_body(document, refused, with_part_design):
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("Sketcher::SketchObject", "Sketch")
    error = refused("extrude", profile="Sketch")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile")
