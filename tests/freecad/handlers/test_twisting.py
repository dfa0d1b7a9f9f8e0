# SPDX-License-Identifier: MIT
"""Extrusions that turn or end in another size, against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi
SQUARE = {"type": "rectangle", "width": 10, "height": 10}
PROFILES = [
    (SQUARE, 100.0),
    ({"type": "circle", "radius": 3, "position": [20, 5, 0]}, 9 * PI),
    ({"type": "ellipse", "major_radius": 6, "minor_radius": 2}, 12 * PI),
    ({"type": "polygon", "sides": 6, "radius": 4}, 24 * math.sqrt(3)),
    ({"type": "slot", "length": 12, "width": 4, "position": [1, 2, 3], "normal": "x"},
        32 + 4 * PI),
    ({"type": "rectangle", "width": 20, "height": 10, "corner_radius": 2,
        "holes": [{"type": "circle", "radius": 2, "position": [4, 0]}]}, 184),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "area"), PROFILES)
@pytest.mark.parametrize(("twist", "scale"), [(90, 1), (-720, 1), (0, 0.5), (120, 2), (30, 0.1)])
def test_the_volume_is_that_of_its_sections(document, run, profile, area, twist, scale):
    result = run("extrude", profile=profile, distance=30, twist=twist, scale=scale)
    volume = area * 30 * (1 + scale + scale**2) / 3
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-7)
    assert document.Extruded.Shape.Volume == pytest.approx(volume, rel=1e-5)
    assert (result["shape"]["solids"], result["shape"]["valid"]) == (1, True)
    assert "NOT_EXACT" not in [warning["code"] for warning in result["warnings"]]


def test_a_quarter_turn_puts_the_far_corners_where_they_belong(document, run):
    profile = {"type": "rectangle", "width": 10, "height": 4, "position": [50, 20, 5]}
    result = run("extrude", profile=profile, distance=20, twist=30)
    assert result["center"] == [50, 20, 5]
    assert result["direction"] == [0, 0, 1]
    assert result["shape"]["faces"] == 6
    assert result["shape"]["center_of_mass"] == pytest.approx([50, 20, 15])
    top = [v.Point for v in document.Extruded.Shape.Vertexes if v.Z > 24]
    corner = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 30).multVec(FreeCAD.Vector(5, 2, 0))
    expected = FreeCAD.Vector(50, 20, 25) + corner
    assert min((point - expected).Length for point in top) < 1e-6


@pytest.mark.parametrize(
    ("more", "low", "high"),
    [
        ({"distance": -20}, -20, 0),
        ({"distance2": 5}, -5, 20),
        ({"midplane": True}, -10, 10),
        ({"direction": "-z"}, -20, 0),
    ],
)
def test_it_begins_and_ends_where_an_extrusion_does(document, run, more, low, high):
    sent = {"distance": 20, **more}
    run("extrude", profile=SQUARE, scale=0.5, **sent)
    box = document.Extruded.Shape.BoundBox
    assert (box.ZMin, box.ZMax) == pytest.approx((low, high), abs=1e-6)
    # It shrinks from its beginning to its end.
    ends = {round(face.CenterOfMass.z, 6): face.Area for face in document.Extruded.Shape.Faces}
    begins, finishes = (high, low) if "direction" in more or sent["distance"] < 0 else (low, high)
    assert ends[begins] == pytest.approx(100)
    assert ends[finishes] == pytest.approx(25)


def test_what_is_scaled_keeps_its_center_of_mass_on_its_axis(document, run):
    result = run("extrude", profile=SQUARE, distance=12, scale=0.5)
    # A frustum of a pyramid: height / 4 * (1 + 2s + 3s^2) / (1 + s + s^2).
    assert result["shape"]["center_of_mass"] == pytest.approx([0, 0, 3 * 2.75 / 1.75])
    assert result["shape"]["area"] == pytest.approx(125 + 4 * 7.5 * math.hypot(12, 2.5))


def test_a_rope_turns_about_the_position_of_its_polygon(document, run):
    strand = {"type": "polygon", "points": [[5, -1], [7, -1], [7, 1], [5, 1]]}
    result = run("extrude", profile=strand, distance=30, twist=360)
    assert result["shape"]["volume"] == pytest.approx(4 * 30)
    assert result["center"] == [0, 0, 0]
    box = document.Extruded.Shape.BoundBox
    assert box.XMin == pytest.approx(-math.hypot(7, 1), abs=1e-2)
    assert result["shape"]["center_of_mass"] == pytest.approx([0, 0, 15], abs=1e-8)


def test_it_is_cut_out_and_joined(document, run):
    run("box", name="Block", size=[40, 40, 20], position=[-20, -20, 0])
    cut = run("extrude", profile={"type": "polygon", "sides": 6, "radius": 4,
        "position": [0, 0, -1]}, distance=22, twist=60, operation="cut", base_object="Block",
        name="Bored")  # fmt: skip
    assert cut["shape"]["volume"] == pytest.approx(32000 - 20 * 24 * math.sqrt(3), rel=1e-5)
    joined = run("extrude", profile={**SQUARE, "position": [0, 0, 20]}, distance=10, scale=0.5,
        operation="join", base_object="Bored")  # fmt: skip
    assert joined["shape"]["solids"] == 1
    run("set_properties", object_name="Bored", properties={"twist": 0, "profile": {"radius": 5}})
    volume = 32000 - 20 * 37.5 * math.sqrt(3)
    assert document.Bored.Shape.Volume == pytest.approx(volume, rel=1e-5)


def test_a_cut_from_a_face_goes_into_the_material(document, run):
    run("box", name="Block", size=[20, 20, 20])
    run("extrude", profile={**SQUARE, "position": [10, 10, 20]}, distance=5, name="Boss",
        operation="join", base_object="Block")  # fmt: skip
    cut = run("extrude", profile={"type": "face", "reference_object": "Boss",
        "reference_face": {"z_min": 25}}, distance=10, scale=0.5, operation="cut")  # fmt: skip
    assert cut["shape"]["volume"] == pytest.approx(8000 + 500 - 1000 * 1.75 / 3, rel=1e-6)


def test_it_is_edited_by_its_parameters(document, run):
    run("extrude", profile=SQUARE, distance=20, twist=45, name="Post")
    edited = run("set_properties", object_name="Post", properties={"twist": 90, "scale": 0.5})
    assert edited["properties"]["twist"] == {"old": 45, "new": 90}
    assert edited["shape"]["volume"] == pytest.approx(2000 * 1.75 / 3)
    run("set_properties", object_name="Post", properties={"profile.width": 5, "distance": "3 cm"})
    assert document.Post.Shape.Volume == pytest.approx(1500 * 1.75 / 3, rel=1e-6)
    told = run("get_properties", object_name="Post")["properties"]
    assert (told["distance"]["value"], told["scale"]["value"]) == (30, 0.5)
    run("undo")
    assert document.Post.Shape.Volume == pytest.approx(2000 * 1.75 / 3, rel=1e-6)
    run("redo")
    assert document.Post.Shape.Volume == pytest.approx(1500 * 1.75 / 3, rel=1e-6)
    run(
        "set_properties",
        object_name="Post",
        properties={"profile": {"type": "circle", "radius": 2}},
    )
    assert document.Post.Shape.Volume == pytest.approx(4 * PI * 30 * 1.75 / 3, rel=1e-6)
    assert [obj.Name for obj in document.Objects if obj.Label2] == [document.Post.Profile.Name]


def test_what_was_moved_stays_there(document, run):
    run("extrude", profile=SQUARE, distance=20, twist=45, name="Post")
    run("move_object", object_name="Post", offset=[100, 0, 0])
    run("rotate_object", object_name="Post", axis="x", angle=90, center=[100, 0, 0])
    run("set_properties", object_name="Post", properties={"distance": 30})
    box = document.Post.Shape.BoundBox
    assert (box.Center.x, box.YMin, box.YMax) == pytest.approx((100, -30, 0), abs=1e-4)


def test_it_follows_its_sketch_when_a_command_changes_that(document, run):
    run("create_sketch", name="S", geometry=[{"type": "rectangle", "id": "r", "center": [0, 0],
        "width": 10, "height": 6}])  # fmt: skip
    result = run("extrude", profile="S", distance=10, twist=30, name="Bar")
    assert [warning["code"] for warning in result["warnings"]] == ["NOT_PARAMETRIC"]
    run("edit_sketch", object_name="S", set={"r_width": 20})
    assert document.Bar.Shape.Volume == pytest.approx(1200, rel=1e-6)
    assert not document.S.Visibility


def test_plain_extrusions_are_not_twisted_afterwards(document, run, refused):
    run("extrude", profile=SQUARE, distance=20, name="Post")
    error = refused("set_properties", object_name="Post", properties={"twist": 20})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.twist")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"twist": 90, "taper_angle": 3}, "twist"),
        ({"scale": 0.5, "taper_angle": 3}, "scale"),
        ({"twist": 4000}, "twist"),
        ({"scale": 0}, "scale"),
        ({"twist": 90, "direction": [1, 0, 1]}, "direction"),
        ({"twist": 90, "profile": {"type": "path", "points": [[0, 0], [5, 5], [9, 0]],
            "closed": False}}, "twist"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(document, refused, sent, field):
    assert refused("extrude", **{"profile": SQUARE, "distance": 10, **sent}).field == field


def test_a_strong_twist_of_a_part_with_many_holes_is_right(document, run):
    holes = [{"type": "circle", "radius": 1, "position": [x, y]}
        for x in range(-20, 21, 5) for y in range(-20, 21, 5)]  # fmt: skip
    profile = {"type": "rectangle", "width": 50, "height": 50, "holes": holes}
    result = run("extrude", profile=profile, distance=20, twist=90)
    assert result["shape"]["volume"] == pytest.approx(20 * (2500 - 81 * PI), rel=1e-7)
    assert result["shape"]["faces"] == 6 + 81 * len(document.Extruded_Profile.Shape.Wires[1].Edges)


def test_it_is_made_and_edited_in_a_batch_tried_and_taken_back(document, run, objects_of):
    before = objects_of(document)
    steps = [
        {"command": "extrude", "as": "post",
            "parameters": {"profile": SQUARE, "distance": 20, "twist": 45}},
        {"command": "set_properties",
            "parameters": {"object_name": "$post.object_id", "properties": {"scale": 0.5}}},
    ]  # fmt: skip
    tried = run("batch", steps=steps, dry_run=True)
    assert objects_of(document) == before
    done = run("batch", steps=steps)
    assert done["shape"]["volume"] == tried["shape"]["volume"]
    assert done["shape"]["volume"] == pytest.approx(2000 * 1.75 / 3)
    after = objects_of(document)
    run("undo")
    assert objects_of(document) == before
    run("redo")
    assert objects_of(document) == after


def test_a_copy_is_of_its_own_and_all_goes_with_it(document, run):
    run("extrude", profile=SQUARE, distance=20, twist=45, name="Post")
    copied = run("copy_object", object_name="Post", offset=[50, 0, 0])["object_id"]
    run("set_properties", object_name=copied, properties={"distance": 10})
    assert document.Post.Shape.Volume == pytest.approx(2000, rel=1e-6)
    assert document.getObject(copied).Shape.Volume == pytest.approx(1000, rel=1e-6)
    run("delete_object", object_name=copied)
    run("delete_object", object_name="Post")
    assert [obj.Name for obj in document.Objects] == []
