# SPDX-License-Identifier: MIT
"""Threads against the figures of ISO 68-1 and ISO 724, measured on their shapes."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi
ISO_724 = {
    "M3": (0.5, 2.675, 2.459),
    "M6": (1, 5.350, 4.917),
    "M6x0.75": (0.75, 5.513, 5.188),
    "M10x1.25": (1.25, 9.188, 8.647),
    "M30": (3.5, 27.727, 26.211),
}
"""Pitch, pitch diameter and minor diameter, in mm."""


def surface_of(shape, pitch, way=1):
    """Points of a thread's surface about Z: distance from Z, and along Z from the crest."""
    for face in shape.Faces:
        if isinstance(face.Surface, Part.Plane):
            continue
        first, last, low, high = face.ParameterRange
        for u in range(6):
            for v in range(9):
                at = face.valueAt(first + (last - first) * u / 5, low + (high - low) * v / 8)
                along = at.z - way * math.atan2(at.y, at.x) / (2 * PI) * pitch
                yield math.hypot(at.x, at.y), along - round(along / pitch) * pitch


def diameters_of(shape, pitch, way=1):
    """Major, pitch and minor diameter of a thread, measured on its surface."""
    points = list(surface_of(shape, pitch, way))
    radii = [radius for radius, _ in points]
    flanks = [(r, abs(a)) for r, a in points if min(radii) + 1e-3 < r < max(radii) - 1e-3]
    (one, width), (other, wider) = flanks[0], max(flanks, key=lambda p: abs(p[0] - flanks[0][0]))
    middle = one + (other - one) * (pitch / 4 - width) / (wider - width)
    return 2 * max(radii), 2 * middle, 2 * min(radii)


def volume_of_turn(diameter, pitch, clearance=0.0):
    """Volume of one turn, by washers through the trapezoids of the profile."""
    steps, total = 20000, 0.0
    outer = diameter / 2 - clearance
    inner = diameter / 2 - 0.625 * math.sqrt(3) / 2 * pitch - clearance
    for step in range(steps):
        along = abs((step + 0.5) / steps - 0.5) * pitch
        along += clearance / math.cos(PI / 6)
        radius = diameter / 2 - (along - pitch / 16) * math.sqrt(3)
        total += min(max(radius, inner), outer) ** 2
    return PI * pitch * total / steps


@pytest.mark.covers(
    "create_thread",
    bad=({"size": "M6", "clearance": 0.9}, "INVALID_PARAMETER"),
    change={"size": "M3", "length": 2, "position": [1, 2, 3]},
)
@pytest.mark.parametrize("size", ISO_724)
def test_a_thread_has_the_diameters_of_the_standard(document, run, size):
    pitch, middle, minor = ISO_724[size]
    diameter = float(size[1:].split("x")[0])
    length = 2.25 * pitch
    result = run("create_thread", size=size, length=length)
    assert (result["thread"], result["pitch"], result["major_diameter"]) == (size, pitch, diameter)
    assert result["pitch_diameter"] == pytest.approx(middle, abs=6e-4)
    assert result["minor_diameter"] == pytest.approx(minor, abs=6e-4)
    # Two turns and a part, each of a crest, a root and two flanks; the ends.
    assert (result["shape"]["solids"], result["shape"]["faces"]) == (1, 3 * 4 + 2)
    assert result["shape"]["valid"]
    shape = document.Thread.Shape
    assert diameters_of(shape, pitch) == pytest.approx((diameter, middle, minor), abs=7e-4)
    for radius, along in surface_of(shape, pitch):
        expected = diameter / 2 - (abs(along) - pitch / 16) * math.sqrt(3)
        assert radius == pytest.approx(min(max(expected, minor / 2), diameter / 2), abs=6e-4)
    volume = volume_of_turn(diameter, pitch) * 2.25
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-6)
    assert shape.Volume == pytest.approx(volume, rel=1e-5)
    assert result["shape"]["area"] == pytest.approx(shape.Area, rel=1e-5)


def test_a_left_hand_thread_turns_the_other_way(document, run):
    run("create_thread", size="M8", length=3, left_handed=True)
    found = diameters_of(document.Thread.Shape, 1.25, way=-1)
    assert found == pytest.approx((8, 7.188, 6.647), abs=7e-4)


@pytest.mark.parametrize("clearance", [0.04, 0.1])
def test_a_clearance_moves_all_surfaces_inward(document, run, clearance):
    result = run("create_thread", size="M10", length=3, clearance=clearance)
    assert result["major_diameter"] == pytest.approx(10 - 2 * clearance)
    assert result["minor_diameter"] == pytest.approx(8.376 - 2 * clearance, abs=6e-4)
    volume = volume_of_turn(10, 1.5, clearance) * 2
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-6)


def test_a_bolt_and_its_nut_fit_with_the_clearance_that_was_sent(document, run):
    run("box", name="Block", size=[20, 20, 1], position=[-10, -10, 0.5])
    nut = run("create_thread", size="M3", object_name="Block", internal=True, length=1,
        position=[0, 0, 0.5], name="Nut")  # fmt: skip
    assert nut["operation"] == "cut"
    cut = volume_of_turn(3, 0.5) * 2
    assert document.Nut.Shape.Volume == pytest.approx(400 - cut, rel=1e-5)
    run("create_thread", size="M3", length=2, clearance=0.05, name="Bolt")
    fit = run("analyze_fit", inner="Bolt", outer="Nut")
    assert not fit["interferes"]
    # Beside a slope of the thread along its helix, which is under four degrees.
    assert fit["minimum_clearance"] == pytest.approx(0.05, rel=5e-3)


def test_the_end_of_a_bolt_becomes_a_thread(document, run):
    run("cylinder", name="Shank", radius=3, height=20)
    run("cylinder", name="Head", radius=5, height=4, position=[0, 0, -4])
    run("fuse", objects=["Shank", "Head"], name="Blank")
    result = run("create_thread", size="M6", object_name="Blank", length=4, name="Bolt",
        face={"type": "Cylinder", "radius": 3})  # fmt: skip
    assert result["axis"] == {"position": [0, 0, 20], "direction": [0, 0, -1]}
    volume = PI * 100 + PI * 9 * 16 + 4 * volume_of_turn(6, 1)
    assert document.Bolt.Shape.Volume == pytest.approx(volume, rel=1e-5)
    assert (result["shape"]["solids"], result["shape"]["valid"]) == (1, True)
    assert not document.Blank.Visibility
    edited = run(
        "set_properties", object_name="Bolt", properties={"length": 2.5, "size": "M6x0.75"}
    )
    assert edited["properties"]["length"] == {"old": 4, "new": 2.5}
    volume = PI * 100 + PI * 9 * 17.5 + 2.5 / 0.75 * volume_of_turn(6, 0.75)
    assert document.Bolt.Shape.Volume == pytest.approx(volume, rel=1e-5)
    run("undo")
    assert document.Bolt.Shape.Volume == pytest.approx(
        PI * 100 + PI * 9 * 16 + 4 * volume_of_turn(6, 1), rel=1e-5
    )
    run("delete_object", object_name="Bolt")
    assert [obj.Name for obj in document.Objects] == ["Shank", "Head", "Blank"]
    assert document.Blank.Visibility


def test_a_drilled_hole_becomes_a_thread(document, run):
    run("box", name="Block", size=[20, 20, 10])
    run("create_hole", object_name="Block", face="top", diameter=5, depth=6, name="Drilled")
    result = run("create_thread", size="M6", object_name="Block", length=3, name="Nut",
        face={"type": "Cylinder"})  # fmt: skip
    assert result["axis"] == {"position": [10, 10, 10], "direction": [0, 0, -1]}
    volume = 4000 - PI * 6.25 * 3 - 3 * volume_of_turn(6, 1)
    assert document.Nut.Shape.Volume == pytest.approx(volume, rel=1e-5)
    assert result["shape"]["solids"] == 1


def test_a_stud_is_joined_on(document, run):
    run("box", name="Block", size=[20, 20, 10], position=[-10, -10, -10])
    result = run("create_thread", size="M8x1", object_name="Block", length=3)
    volume = 4000 + 3 * volume_of_turn(8, 1)
    made = document.getObject(result["object_id"])
    assert made.Shape.Volume == pytest.approx(volume, rel=1e-5)
    assert result["operation"] == "join"


def test_a_thread_by_name_only_is_a_cylinder(document, run):
    bolt = run("create_thread", size="M6", length=30, modeled=False)
    assert bolt["shape"]["volume"] == pytest.approx(PI * 9 * 30)
    assert bolt["thread"] == "M6"
    assert run("get_properties", object_name="Thread")["properties"]["size"]["value"] == "M6"
    run("box", name="Block", size=[20, 20, 10], position=[-10, -10, 0])
    nut = run("create_thread", size="M6", object_name="Block", internal=True, modeled=False)
    assert nut["shape"]["volume"] == pytest.approx(
        4000 - PI * (nut["minor_diameter"] / 2) ** 2 * 10
    )
    edited = run("set_properties", object_name="Thread", properties={"modeled": True, "length": 2})
    assert edited["shape"]["volume"] == pytest.approx(2 * volume_of_turn(6, 1), rel=1e-6)


def test_it_is_edited_by_its_parameters(document, run):
    run("create_thread", size="M6", length=3, position=[5, 0, 0])
    run("set_properties", object_name="Thread", properties={"size": "M8", "clearance": 0.05})
    assert document.Thread.Size == "M8"
    volume = volume_of_turn(8, 1.25, 0.05) * 3 / 1.25
    assert document.Thread.Shape.Volume == pytest.approx(volume, rel=1e-5)
    assert document.Thread.Placement.Base == FreeCAD.Vector(5, 0, 0)
    run("undo")
    assert document.Thread.Size == "M6"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"size": "M99"}, "size"),
        ({"size": "UNC 1/4"}, "size"),
        ({"size": "M3x3"}, "size"),
        ({"size": "M3", "length": 51}, "length"),
        ({"size": "M3", "clearance": 0.3}, "clearance"),
        ({"face": "top"}, "object_name"),
        ({"object_name": "Rod", "face": "top"}, "face"),
        ({"object_name": "Rod", "face": {"type": "Cylinder"}, "size": "M8"}, "size"),
        ({"object_name": "Rod", "face": {"type": "Cylinder"}, "length": 11}, "length"),
    ],
)
def test_what_cannot_be_is_refused(document, run, refused, sent, field):
    run("cylinder", name="Rod", radius=3, height=10)
    assert refused("create_thread", **sent).field == field


def test_a_thread_of_many_turns_on_an_object_says_that_it_takes_time(document, run):
    run("box", name="Block", size=[20, 20, 10], position=[-10, -10, -10])
    result = run("create_thread", size="M3", object_name="Block", length=3)
    assert "TAKES_SECONDS" in [warning["code"] for warning in result["warnings"]]
    alone = run("create_thread", size="M3", length=3, position=[30, 0, 0])
    assert "TAKES_SECONDS" not in [warning["code"] for warning in alone["warnings"]]


def test_a_shaft_gets_the_name_of_a_thread_and_stays_as_it_is(document, run):
    run("cylinder", name="Shaft", radius=3, height=30)
    result = run("create_thread", size="M6", object_name="Shaft", face={"type": "Cylinder"},
        length=20, modeled=False)  # fmt: skip
    made = document.getObject(result["object_id"])
    assert made.Shape.Volume == pytest.approx(270 * PI)
    assert (result["thread"], result["modeled"]) == ("M6", False)
    told = run("get_properties", object_name=made.Name, names=["size"])["properties"]
    assert told["size"]["value"] == "M6"


def test_a_thread_on_a_face_is_made_in_a_batch_tried_undone_and_redone(document, run, objects_of):
    before = objects_of(document)
    steps = [
        {"command": "create_cylinder", "as": "rod", "parameters": {"radius": 3, "height": 8}},
        {"command": "create_thread", "as": "bolt", "parameters": {
            "object_name": "$rod.object_id", "length": 1, "face": {"type": "Cylinder"}}},
        {"command": "set_properties", "parameters": {
            "object_name": "$bolt.object_id", "properties": {"size": "M6x0.75"}}},
    ]  # fmt: skip
    run("batch", steps=steps, dry_run=True)
    assert objects_of(document) == before
    done = run("batch", steps=steps)
    volume = PI * 9 * 7 + 1 / 0.75 * volume_of_turn(6, 0.75)
    assert done["shape"]["volume"] == pytest.approx(volume, rel=1e-5)
    after = objects_of(document)
    run("undo")
    assert objects_of(document) == before
    # Tried on a hidden copy, which keeps what can be redone.
    run("batch", steps=steps, dry_run=True)
    run("redo")
    assert objects_of(document) == after


def test_a_thread_lies_where_it_is_asked_for_in_a_part_that_was_moved(document, run):
    run("box", name="Block", size=[20, 20, 10])
    run("create_part", objects=["Block"], name="Holder")
    run("move_object", object_name="Holder", offset=[100, 0, 0])
    result = run("create_thread", object_name="Block", internal=True, position=[110, 10, 8],
        length=2)  # fmt: skip
    assert result["axis"] == {"position": [110, 10, 8], "direction": [0, 0, 1]}
    made = document.getObject(result["object_id"])
    assert made.getParentGeoFeatureGroup().Name == "Holder"
    assert made.Shape.Volume == pytest.approx(4000 - 2 * volume_of_turn(6, 1), rel=1e-5)


@pytest.mark.parametrize("through", ["tube", "half", "cross hole", "keyway"])
def test_a_shaft_that_is_not_full_is_refused(document, run, refused, through):
    angle = 180 if through == "half" else 360
    run("cylinder", name="Shaft", radius=3, height=8, angle=angle)
    name = "Shaft"
    if through != "half":
        cut = {
            "tube": ("cylinder", {"radius": 1.5, "height": 8}),
            "cross hole": (
                *("cylinder",),
                {"radius": 0.75, "height": 9, "position": [-4.5, 0, 6.5], "rotation": [0, 90, 0]},
            ),
            "keyway": ("box", {"size": [2, 1, 8], "position": [1.5, -0.5, 0]}),
        }[through]
        run(cut[0], name="Tool", **cut[1])
        run("cut", base="Shaft", tools=["Tool"], name="Cut")
        name = "Cut"
    face = {"type": "Cylinder", "radius": 3}
    error = refused("create_thread", size="M6", object_name=name, face=face, length=4)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "face")
    assert "not full" in error.message


def test_a_rod_that_would_be_all_thread_is_refused_with_the_way_round(document, run, refused):
    run("cylinder", name="Rod", radius=3, height=3)
    sent = {"size": "M6", "object_name": "Rod", "face": {"type": "Cylinder"}}
    error = refused("create_thread", **sent)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "face")
    assert "without object_name" in error.allowed
    result = run("create_thread", **sent, length=2)
    assert result["shape"]["volume"] == pytest.approx(PI * 9 + 2 * volume_of_turn(6, 1), rel=1e-4)
    assert "NOT_PARAMETRIC" in [one["code"] for one in result["warnings"]]


def test_a_thread_is_not_made_longer_over_a_hole_in_its_shaft(document, run, refused):
    run("cylinder", name="Shaft", radius=3, height=10)
    across = {"position": [-4.5, 0, 4], "rotation": [0, 90, 0]}
    run("cylinder", name="Tool", radius=0.75, height=9, **across)
    run("cut", base="Shaft", tools=["Tool"], name="Cut")
    face = {"type": "Cylinder", "radius": 3}
    run("create_thread", size="M6", object_name="Cut", face=face, length=2, name="Bolt")
    before = document.Bolt.Shape.Volume
    longer = {"object_name": "Bolt", "properties": {"length": 8}}
    error = refused("set_properties", **longer)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.length")
    run("set_properties", object_name="Bolt", properties={"length": 1})
    assert document.Bolt.Shape.Volume > before
