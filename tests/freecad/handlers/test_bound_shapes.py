# SPDX-License-Identifier: MIT
"""Shapes of other bodies and objects in a body: where they lie, and what is made of them."""

from __future__ import annotations

import math

import FreeCAD
import pytest

TOP = {"object": "Source", "elements": ["top"]}
BORE = 9 * math.pi


def placed(x, y, z, angle):
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
    return FreeCAD.Placement(FreeCAD.Vector(x, y, z), turn)


@pytest.fixture
def source(document, with_part_design, run):
    """A block of 40 x 30 x 10 with a bore in one body, which was moved, as the other was."""
    run("create_body", name="Source")
    plate = {"type": "rectangle", "id": "r1", "corner": [0, 0], "width": 40, "height": 30}
    bore = {"type": "circle", "id": "bore", "center": [10, 10], "radius": 3}
    run("create_sketch", body="Source", geometry=[plate, bore], name="Base")
    run("pad", profile="Base", length=10, name="Block")
    run("create_body", name="Target")
    document.Source.Placement = placed(100, 0, 20, 30)
    document.Target.Placement = placed(0, 50, 0, -20)
    document.recompute()
    return document.Source


def whole(obj):
    """The shape of an object in global coordinates."""
    shape = obj.Shape.copy()
    outer = obj.getParentGeoFeatureGroup().getGlobalPlacement()
    shape.Placement = outer.multiply(shape.Placement)
    return shape


def apart(one, other):
    """The distance of the middles of two faces."""
    return (one.CenterOfMass - other.CenterOfMass).Length


def top_of(document):
    return max(whole(document.Block).Faces, key=lambda face: face.CenterOfMass.z)


def is_current(document):
    return [one.Name for one in document.Objects if one.State != ["Up-to-date"]] == []


@pytest.mark.covers(
    "bind_shape",
    bad=({"reference": "A", "body": "B"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"reference": {"object": "A", "elements": ["top", "front"]}, "body": "Body"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize("follow", [True, False])
@pytest.mark.parametrize("name", ["Source", "Block"])
@pytest.mark.parametrize("parts", ["none", "one", "two"])
def test_a_bound_face_lies_where_the_other_is(source, document, run, parts, name, follow):
    if parts != "none":
        first = document.addObject("App::Part", "First")
        first.addObject(source)
        first.Placement = placed(0, 0, 7, 10)
        second = first if parts == "one" else document.addObject("App::Part", "Second")
        second.addObject(document.Target)
        if parts == "two":
            second.Placement = placed(3, 0, 17, 80)
    document.recompute()
    reference = {"object": name, "elements": ["top"]}
    result = run("bind_shape", reference=reference, body="Target", follow=follow, name="Seat")
    assert result["body"] == "Target"
    assert result["follow"] is follow
    assert result["reference"]["object"] == name
    assert result["shape"]["area"] == pytest.approx(1200 - BORE)
    assert document.Target.Tip is None
    assert apart(whole(document.Seat).Faces[0], top_of(document)) < 1e-6
    assert is_current(document)
    document.Block.Length = 25
    document.recompute()
    gap = 0 if follow else 15
    assert apart(whole(document.Seat).Faces[0], top_of(document)) == pytest.approx(gap, abs=1e-6)
    assert is_current(document)


@pytest.mark.parametrize("moved", ["Source", "Target", "First"])
def test_a_bound_face_stays_on_the_other_when_one_is_moved(source, document, run, moved):
    part = document.addObject("App::Part", "First")
    part.addObject(source)
    document.recompute()
    run("bind_shape", reference=TOP, body="Target", name="Seat")
    run("pad", profile="Seat", length=5, name="Boss")
    before = whole(document.Boss).CenterOfMass
    turn = {"axis": "z", "angle": 70}
    run("set_properties", object_name=moved, properties={"position": [5, 6, 7], "rotation": turn})
    assert apart(whole(document.Seat).Faces[0], top_of(document)) < 1e-6
    assert document.Boss.Shape.Volume == pytest.approx(5 * (1200 - BORE))
    up = top_of(document).CenterOfMass + FreeCAD.Vector(0, 0, 2.5)
    assert (whole(document.Boss).CenterOfMass - up).Length < 1e-6
    assert is_current(document)
    run("undo")
    assert (whole(document.Boss).CenterOfMass - before).Length < 1e-6
    assert apart(whole(document.Seat).Faces[0], top_of(document)) < 1e-6
    run("redo")
    assert (whole(document.Boss).CenterOfMass - up).Length < 1e-6


@pytest.mark.parametrize("word", ["top", "bottom", "front", "back", "left", "right"])
@pytest.mark.parametrize("command", ["pad", "pocket"])
def test_a_bound_face_is_a_profile_and_a_pad_goes_outward(source, document, run, word, command):
    source.Placement = document.Target.Placement = FreeCAD.Placement()
    square = {"type": "rectangle", "corner": [-50, -50], "width": 150, "height": 150}
    run("create_sketch", body="Target", geometry=[square], name="Big")
    if command == "pocket":
        run("pad", profile="Big", length=100, symmetric=True)
    reference = {"object": "Source", "elements": [word]}
    handle = run("bind_shape", reference=reference, body="Target", name="Seat")["handles"][0]
    area = document.Seat.Shape.Area
    result = run(command, profile=handle, length=2)
    normal = FreeCAD.Vector(*result["direction"])
    face = document.Seat.Shape.Faces[0]
    outward = face.normalAt(0, 0)
    assert normal.dot(outward) == pytest.approx(1 if command == "pad" else -1)
    assert result["volume"]["added" if command == "pad" else "removed"] == pytest.approx(2 * area)
    if command == "pad":
        middle = document.Target.Shape.CenterOfMass
        assert (middle - face.CenterOfMass - outward).Length < 1e-6


def test_a_bound_sketch_is_a_profile(source, document, run):
    run("bind_shape", reference="Base", body="Target", name="Outline")
    result = run("pad", profile="Outline", length=4)
    assert result["volume"]["added"] == pytest.approx(4 * (1200 - BORE))
    run("edit_sketch", object_name="Base", set={"r1_width": 50})
    assert document.Target.Shape.Volume == pytest.approx(4 * (1500 - BORE))
    assert is_current(document)


def test_edges_of_a_bound_face_are_there_for_a_sketch_and_it_for_datums(source, document, run):
    document.Target.Placement = source.Placement
    document.recompute()
    handle = run("bind_shape", reference=TOP, body="Target", name="Seat")["handles"][0]
    rim = {"object": "Seat", "edge": {"type": "Circle"}}
    geometry = [
        {"type": "external", "reference": rim},
        {"type": "circle", "id": "c1", "center": [10, 10], "radius": 5},
    ]
    constraints = [{"type": "concentric", "of": ["c1", "external1"]}]
    run("create_sketch", on=handle, geometry=geometry, constraints=constraints, name="Ring")
    run("pad", profile="Ring", length=3)
    assert document.Target.Shape.Volume == pytest.approx(75 * math.pi)
    datum = run("create_datum", kind="plane", on=handle, offset=2, name="Level")
    assert datum["body"] == "Target"
    assert datum["frame"]["origin"][2] == pytest.approx(32)
    run("edit_sketch", object_name="Base", update={"bore": {"center": [20, 15]}})
    middle = source.Placement.inverse().multVec(whole(document.Target.Tip).CenterOfMass)
    assert [middle.x, middle.y] == pytest.approx([20, 15])


def test_a_pad_goes_up_to_a_bound_face(source, document, run, refused):
    document.Target.Placement = source.Placement
    document.recompute()
    handle = run("bind_shape", reference=TOP, body="Target", name="Seat")["handles"][0]
    circle = {"type": "circle", "center": [30, 20], "radius": 2}
    run("create_sketch", body="Target", geometry=[circle], name="Post")
    if FreeCAD.Version()[0] == "0":
        assert refused("pad", profile="Post", up_to=handle).code == "UNSUPPORTED"
        run("create_datum", kind="plane", on=handle, name="Level")
        handle = "Level"
    result = run("pad", profile="Post", up_to=handle)
    assert result["volume"]["added"] == pytest.approx(40 * math.pi)
    run("set_dimensions", values={"Block.Length": 15})
    assert document.Target.Shape.Volume == pytest.approx(60 * math.pi)


def test_a_profile_turns_about_a_bound_edge(source, document, run):
    document.Target.Placement = source.Placement
    document.recompute()
    upright = {"type": "Line", "near": [100, 0, 25]}
    reference = {"object": "Source", "elements": [upright]}
    handle = run("bind_shape", reference=reference, body="Target", name="Hinge")["handles"][0]
    square = {"type": "rectangle", "corner": [5, 0], "width": 2, "height": 4}
    run("create_sketch", body="Target", on="xz", geometry=[square], name="Section")
    result = run("revolution", profile="Section", axis=handle, angle=90)
    assert result["volume"]["added"] == pytest.approx(8 * 6 * math.pi / 2)


def test_several_elements_are_bound_and_told_by_handles(source, document, run):
    reference = {"object": "Source", "elements": ["top", {"type": "Cylinder"}, "Edge1"]}
    result = run("bind_shape", reference=reference, body="Target")
    made = document.getObject(result["object_id"])
    assert result["reference"]["elements"][2] == "Edge1"
    assert len(made.Shape.Faces) == len(result["handles"]) == 2
    assert made.Shape.Area == pytest.approx(1200 - BORE + 60 * math.pi)


def test_a_whole_object_outside_of_bodies_is_bound(source, document, run):
    run("box", name="Box", length=10, width=10, height=10, position=[7, 8, 9])
    result = run("bind_shape", reference="Box", body="Target", name="Block2")
    assert result["shape"]["volume"] == pytest.approx(1000)
    assert result["bounding_box"]["min"] == pytest.approx([7, 8, 9])
    run("move_object", object_name="Box", offset=[1, 0, 0])
    assert whole(document.Block2).BoundBox.XMin == pytest.approx(8)
    assert is_current(document)


def test_a_bound_face_that_gets_another_number_is_found_again(source, document, run, codes):
    reference = {"object": "Block", "elements": [{"type": "Cylinder"}]}
    run("bind_shape", reference=reference, body="Target", name="Seat")
    geometry = [
        {"type": "line", "id": "l1", "start": [0, 0], "end": [20, -5]},
        {"type": "line", "id": "l2", "start": [20, -5], "end": [40, 0]},
        {"type": "circle", "id": "c2", "center": [30, 10], "radius": 2},
    ]
    result = run(
        "edit_sketch", object_name="Base", remove=["r1.bottom"], add={"geometry": geometry}
    )
    assert set(codes(result)) <= {"NOT_FULLY_CONSTRAINED"}, result["warnings"]
    assert document.Seat.Shape.Area == pytest.approx(60 * math.pi)
    assert document.Seat.Shape.Faces[0].Surface.Radius == pytest.approx(3)
    gone = run("edit_sketch", object_name="Base", remove=["bore"])
    assert [one["code"] for one in gone["warnings"] if one["object_id"] == "Seat"]


def test_what_is_bound_is_not_deleted_by_itself_and_a_copy_does_not_hold_it(
    source, document, run, refused
):
    run("bind_shape", reference=TOP, body="Target", follow=False, name="Copy")
    run("bind_shape", reference=TOP, body="Target", name="Seat")
    assert refused("delete_object", object_name="Source").candidates == ["Seat"]
    run("delete_object", object_name="Seat")
    run("delete_object", object_name="Source")
    assert document.Copy.Shape.Area == pytest.approx(1200 - BORE)
    document.Copy.touch()
    document.recompute()
    assert document.Copy.Shape.Area == pytest.approx(1200 - BORE)


@pytest.mark.parametrize(
    ("parameters", "code", "field"),
    [
        ({"reference": "Source", "body": "Source"}, "INVALID_PARAMETER", "reference"),
        ({"reference": "Block", "body": "Source"}, "INVALID_PARAMETER", "reference"),
        ({"reference": "Target", "body": "Source"}, "NO_SHAPE", "reference"),
        ({"reference": "Source", "body": "Block"}, "INVALID_PARAMETER", "body"),
        ({"reference": {"object": "Source", "elements": ["Face99"]}, "body": "Target"},
         "REFERENCE_LOST", "reference.elements[0]"),
        ({"reference": {"object": "Source", "elements": ["Vertex1"]}, "body": "Target"},
         "INVALID_PARAMETER", "reference.elements[0]"),
        ({"reference": "Nothing", "body": "Target"}, "OBJECT_NOT_FOUND", "reference"),
    ],
)  # fmt: skip
def test_what_cannot_be_bound_is_refused(source, refused, parameters, code, field):
    error = refused("bind_shape", **parameters)
    assert error.code == code
    assert error.field == field


def test_a_shape_that_is_made_of_the_body_is_refused(source, document, run, refused):
    run("bind_shape", reference=TOP, body="Target", name="Seat")
    run("pad", profile="Seat", length=5)
    error = refused("bind_shape", reference="Target", body="Source")
    assert error.code == "INVALID_PARAMETER"
    assert error.field == "reference"


def test_the_body_is_the_only_other_one_or_named(source, run, refused):
    assert run("bind_shape", reference=TOP)["body"] == "Target"
    run("create_body", name="Third")
    assert refused("bind_shape", reference=TOP).code == "AMBIGUOUS_OBJECT"


@pytest.mark.parametrize("elements", [["Edge1"], ["top", "bottom"], [{"type": "Cylinder"}]])
def test_what_bounds_no_area_is_no_profile(source, run, refused, elements):
    reference = {"object": "Source", "elements": elements}
    run("bind_shape", reference=reference, body="Target", name="Seat")
    error = refused("pad", profile="Seat", length=3)
    assert error.code == "INVALID_PARAMETER"
    assert error.field == "profile"
