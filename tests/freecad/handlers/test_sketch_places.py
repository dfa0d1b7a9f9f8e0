# SPDX-License-Identifier: MIT
"""Sketches on faces: frames that are told are where FreeCAD has the sketch, and pads go outward."""

from __future__ import annotations

import math

import FreeCAD
import pytest

WORDS = ("top", "bottom", "front", "back", "left", "right")
OUTWARD = {
    **{"top": (0, 0, 1), "bottom": (0, 0, -1), "front": (0, -1, 0), "back": (0, 1, 0)},
    **{"left": (-1, 0, 0), "right": (1, 0, 0)},
}


def feature(body, kind, **properties):
    made = body.newObject(f"PartDesign::{kind}", kind)
    for name, value in properties.items():
        setattr(made, name, value)
    made.recompute()
    body.recompute()
    return made


def padded(document, run, word):
    """A body with a block, padded from one of its planes; its corner is not at the origin."""
    body = document.addObject("PartDesign::Body", "Body")
    block = {"type": "rectangle", "corner": [5, 7], "width": 40, "height": 20}
    run("create_sketch", on=word, geometry=[block], name="Base")
    pad = feature(body, "Pad", Profile=document.Base, Length=10)
    assert pad.Shape.Volume == pytest.approx(8000)
    return body, pad


def vector(numbers):
    return FreeCAD.Vector(*numbers)


def told_point(frame, u, v):
    return vector(frame["origin"]) + vector(frame["x"]) * u + vector(frame["y"]) * v


def drawn_point(sketch):
    """The place of a sketch's only element in space."""
    return sketch.getGlobalPlacement().multVec(vector((*sketch.getPoint(0, 3)[:2], 0)))


def place_on(run, document, face, center=(3, 2), **more):
    circle = {"type": "circle", "center": list(center), "radius": 1}
    result = run("create_sketch", on=face, geometry=[circle], **more)
    return document.getObject(result["object_id"]), result["sketch"]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("plane", ["xy", "xz", "yz"])
def test_a_point_lies_where_the_frame_says_on_each_face(document, run, plane, word):
    body, pad = padded(document, run, plane)
    sketch, told = place_on(run, document, {"object": "Pad", "face": word})
    frame = told["frame"]
    assert sketch.getParentGeoFeatureGroup() == body
    assert frame["normal"] == pytest.approx(OUTWARD[word], abs=1e-9)
    assert (drawn_point(sketch) - told_point(frame, 3, 2)).Length < 1e-6
    # Canonical axes: v is up, on level faces u is X.
    up = (1, 0, 0) if word in ("top", "bottom") else (0, 0, 1)
    assert frame["x" if word in ("top", "bottom") else "y"] == pytest.approx(up, abs=1e-9)
    assert told["attached_to"]["object"] == "Pad"
    (low, high), center = told["attached_to"]["extent"], told["attached_to"]["center"]
    middle = told_point(frame, *center)
    lies_on = pad.Shape.getElement(told["attached_to"]["element"])
    assert (middle - lies_on.CenterOfMass).Length < 1e-6
    assert (high[0] - low[0]) * (high[1] - low[1]) == pytest.approx(lies_on.Area)
    boss, _ = place_on(run, document, {"object": "Pad", "face": word}, center)
    further = feature(body, "Pad", Profile=boss, Length=2)
    assert further.Shape.Volume == pytest.approx(8000 + 2 * math.pi)


def test_the_axes_of_freecad_are_left_where_they_are_asked_for(document, run):
    padded(document, run, "xz")
    sketch, _ = place_on(run, document, {"object": "Pad", "face": "top"}, axes="freecad")
    assert sketch.AttachmentOffset.isIdentity()


def test_offset_rotation_and_side_of_a_sketch_on_a_face(document, run):
    padded(document, run, "xy")
    face = {"object": "Pad", "face": "top"}
    plain = place_on(run, document, face)[1]["frame"]
    seat = {"offset": [2, 3, 4], "rotation": 30}
    sketch, told = place_on(run, document, face, **seat)
    shift = vector(told["frame"]["origin"]) - vector(plain["origin"])
    assert list(shift) == pytest.approx([2, 3, 4])
    turned = [math.cos(math.radians(30)), 0.5, 0]
    assert told["frame"]["x"] == pytest.approx(turned)
    assert (drawn_point(sketch) - told_point(told["frame"], 3, 2)).Length < 1e-6
    below = place_on(run, document, face, reversed=True)[1]["frame"]
    assert below["normal"] == pytest.approx([0, 0, -1])
    assert below["x"] == pytest.approx([1, 0, 0])


def test_a_sketch_on_a_tilted_face(document, run):
    body, pad = padded(document, run, "xy")
    edge = next(
        f"Edge{at}"
        for at, one in enumerate(pad.Shape.Edges, 1)
        if (one.CenterOfMass - vector((45, 17, 10))).Length < 1e-6
    )
    chamfer = feature(body, "Chamfer", Base=(pad, [edge]), Size=3)
    tilted = {"type": "Plane", "direction": [1, 0, 1]}
    sketch, told = place_on(run, document, {"object": "Chamfer", "face": tilted})
    half = math.sqrt(0.5)
    assert told["frame"]["normal"] == pytest.approx([half, 0, half])
    assert told["frame"]["x"] == pytest.approx([0, 1, 0], abs=1e-9)
    assert (drawn_point(sketch) - told_point(told["frame"], 3, 2)).Length < 1e-6
    assert chamfer.isValid()


@pytest.mark.parametrize("within", [False, True])
def test_a_moved_body_and_a_part_around_it_count_in_the_frame(document, run, within):
    body, pad = padded(document, run, "xy")
    turn = FreeCAD.Rotation(vector((0, 0, 1)), 90)
    body.Placement = FreeCAD.Placement(vector((100, 0, 0)), turn)
    if within:
        part = document.addObject("App::Part", "Part")
        part.addObject(body)
        part.Placement = FreeCAD.Placement(vector((0, 0, 50)), FreeCAD.Rotation())
    document.recompute()
    sketch, told = place_on(run, document, {"object": "Body", "face": "top"})
    height = 60 if within else 10
    assert told["frame"]["origin"] == pytest.approx([100, 0, height])
    assert told["frame"]["x"] == pytest.approx([1, 0, 0])
    assert told["attached_to"]["object"] == pad.Name
    assert (drawn_point(sketch) - told_point(told["frame"], 3, 2)).Length < 1e-6


def test_the_handle_of_a_face_is_a_place_and_so_is_a_datum_plane(document, run):
    body, _ = padded(document, run, "xy")
    handle = run("get_faces", object_name="Pad", near=[20, 17, 10])["faces"][0]["handle"]
    told = place_on(run, document, handle)[1]
    assert told["attached_to"]["object"] == "Pad"
    assert place_on(run, document, told["attached_to"]["handle"])[1]["frame"] == told["frame"]
    datum = body.newObject("PartDesign::Plane", "Datum")
    datum.Placement = FreeCAD.Placement(vector((0, 0, 33)), FreeCAD.Rotation())
    datum.recompute()
    told = place_on(run, document, "Datum")[1]
    assert told["attached_to"] == {"object": "Datum"}
    assert told["frame"]["origin"] == pytest.approx([0, 0, 33])


def test_a_sketch_follows_its_face(document, run):
    _, pad = padded(document, run, "xy")
    sketch, _ = place_on(run, document, {"object": "Pad", "face": "top"})
    pad.Length = 14
    document.recompute()
    assert drawn_point(sketch).z == pytest.approx(14)
    told = run("get_sketch", object_name=sketch.Name)["sketch"]
    assert told["frame"]["origin"] == pytest.approx([0, 0, 14])


def test_places_that_cannot_be_are_refused(document, run, refused):
    padded(document, run, "xy")
    run("create_cylinder", name="Rod", radius=3, height=9, position=[90, 0, 0])
    round_face = {"object": "Rod", "face": {"type": "Cylinder"}}
    assert refused("create_sketch", on=round_face).code == "INVALID_PARAMETER"
    outside = {"object": "Rod", "face": "top"}
    error = refused("create_sketch", on=outside, body="Body")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "body")
    assert refused("create_sketch", on="Rod").field == "on"
    assert refused("create_sketch", on="Nowhere").code == "OBJECT_NOT_FOUND"
    assert refused("create_sketch", body="Rod").field == "body"
    document.addObject("PartDesign::Body", "Second")
    error = refused("create_sketch", on="xy")
    assert error.code == "AMBIGUOUS_OBJECT"
    assert error.candidates == ["Body", "Second"]


def test_a_sketch_on_something_outside_of_bodies_is_in_none(document, run):
    document.addObject("PartDesign::Body", "Body")
    run("create_box", name="Block", size=[10, 10, 10])
    sketch, told = place_on(run, document, {"object": "Block", "face": "top"})
    assert sketch.getParentGeoFeatureGroup() is None
    assert told["frame"]["origin"] == pytest.approx([0, 0, 10])


@pytest.mark.parametrize("where", ["moved", "part"])
@pytest.mark.parametrize("plane", ["xy", "xz", "yz"])
def test_pads_go_outward_on_each_face_of_a_turned_body(document, run, plane, where):
    body, _ = padded(document, run, plane)
    turn = FreeCAD.Rotation(vector((1, 2, 3)), 50)
    body.Placement = FreeCAD.Placement(vector((100, 3, 7)), turn)
    if where == "part":
        part = document.addObject("App::Part", "Part")
        part.addObject(body)
        part.Placement = FreeCAD.Placement(
            vector((0, 5, 50)), FreeCAD.Rotation(vector((0, 1, 0)), 25)
        )
    document.recompute()
    for face in range(1, 7):
        assert_outward(run, body, face)


def test_pads_go_outward_on_tilted_faces(document, run):
    body, _ = padded(document, run, "xy")
    run("create_chamfer", object_name="Body", size=3, edges=[1, 4])
    tilted = [
        at
        for at, face in enumerate(body.Tip.Shape.Faces, 1)
        if max(map(abs, face.normalAt(0, 0))) < 0.9
    ]
    assert len(tilted) == 2
    for face in tilted:
        assert_outward(run, body, face)


def assert_outward(run, body, face):
    """A rod padded on a face adds its volume, along the normal that the sketch tells; undone."""
    normal = body.Tip.Shape.Faces[face - 1].normalAt(0, 0)
    spot = {"type": "point", "at": [0, 0], "construction": True}
    on = {"object": body.Name, "face": face}
    center = run("create_sketch", on=on, geometry=[spot])["sketch"]["attached_to"]["center"]
    run("undo")
    rod = {"type": "circle", "center": center, "radius": 0.5}
    made = run("create_sketch", on=on, geometry=[rod])
    told = made["sketch"]["frame"]["normal"]
    outward = body.getGlobalPlacement().Rotation.multVec(normal)
    assert told == pytest.approx(tuple(outward), abs=1e-6)
    pad = run("pad", profile=made["object_id"], length=2)
    assert pad["volume"]["added"] == pytest.approx(math.pi / 2)
    assert pad["direction"] == pytest.approx(told, abs=1e-6)
    run("undo")
    run("undo")
