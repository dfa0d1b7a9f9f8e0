# SPDX-License-Identifier: MIT
"""Datums that features use: as axes, as directions and as ends, against closed forms."""

from __future__ import annotations

import math

import pytest

SQUARE = {"type": "rectangle", "corner": [10, 5], "width": 6, "height": 4}


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 10."""
    run("create_body", name="Body")
    plate = {"type": "rectangle", "corner": [0, 0], "width": 40, "height": 30}
    run("create_sketch", body="Body", geometry=[plate], name="Base")
    run("pad", profile="Base", length=10, name="Block")
    return document.Body


def drawn(run, on, name="Drawn"):
    run("create_sketch", on=on, body="Body", geometry=[SQUARE], name=name)
    return name


def test_a_profile_turns_about_a_datum_axis_and_follows_it(block, run):
    upright = {"offset": [-20, 0, 0], "rotation": {"axis": "x", "angle": -90}}
    run("create_datum", kind="axis", on="xz", **upright, name="Hinge")
    result = run("revolution", profile=drawn(run, "xz"), axis="Hinge", angle=90, name="Turned")
    # Pappus: the middle of 6 x 4 lies 33 mm from the axis, which stands at x = -20 along z.
    assert result["axis"]["direction"] in ([0, 0, 1], [0, 0, -1])
    added = 24 * 33 * math.pi / 2
    assert result["body"] == "Body"
    whole = block.Document.Turned.AddSubShape.Volume
    assert whole == pytest.approx(added)
    run("set_properties", object_name="Hinge", properties={"offset": [-30, 0, 0]})
    assert block.Document.Turned.AddSubShape.Volume == pytest.approx(24 * 43 * math.pi / 2)


@pytest.mark.parametrize(("word", "way"), [("Z_Axis", [0, 0, 1]), ("X_Axis", [1, 0, 0])])
def test_an_axis_of_the_origin_is_one_by_its_name_as_well(block, run, word, way):
    role = next(one for one in block.Origin.OriginFeatures if one.Role == word)
    result = run("revolution", profile=drawn(run, "xz"), axis=role.Name, angle=90)
    assert result["axis"] == {"point": [0, 0, 0], "direction": way}


@pytest.mark.parametrize(("command", "sign"), [("pad", 1), ("pocket", -1)])
def test_a_feature_ends_at_a_datum_plane_and_follows_it(block, run, command, sign):
    level = 17 if command == "pad" else 4
    run("create_datum", kind="plane", on="xy", offset=level, name="Level")
    on = {"object": "Body", "face": "top"}
    result = run(command, profile=drawn(run, on), up_to="Level")
    assert result["shape"]["volume"] == pytest.approx(12000 + 24 * (level - 10))
    run("set_properties", object_name="Level", properties={"offset": level + 2})
    assert block.Shape.Volume == pytest.approx(12000 + 24 * (level - 8))
    assert sign * (block.Shape.Volume - 12000) > 0


def test_a_pad_ends_at_a_sloping_plane(block, run):
    tilt = {"axis": "y", "angle": -45}
    run("create_datum", kind="plane", on="xy", offset=20, rotation=tilt, name="Slope")
    result = run("pad", profile=drawn(run, {"object": "Body", "face": "top"}), up_to="Slope")
    # Over x the plane rises from 20 by one in one: 33 at the middle of the square.
    assert result["volume"]["added"] == pytest.approx(24 * 23)


@pytest.mark.parametrize("command", ["pad", "pocket"])
def test_a_feature_goes_along_a_datum_axis_and_follows_it(block, run, command):
    angle = 30 if command == "pad" else 150
    tilt = {"axis": "y", "angle": angle}
    run("create_datum", kind="axis", on="xy", rotation=tilt, name="Slant")
    top = {"object": "Body", "face": "top"}
    result = run(command, profile=drawn(run, top), length=6, direction="Slant")
    steep = math.cos(math.radians(30))
    way = [0.5, 0, steep if command == "pad" else -steep]
    assert result["direction"] == pytest.approx(way, abs=1e-9)
    sign = 1 if command == "pad" else -1
    assert result["shape"]["volume"] == pytest.approx(12000 + sign * 24 * 6 * steep)
    middle = block.Tip.AddSubShape.CenterOfMass
    assert middle.x == pytest.approx(13 + 1.5)
    upright = {"axis": "y", "angle": 0 if sign > 0 else 180}
    run("set_properties", object_name="Slant", properties={"rotation": upright})
    assert block.Shape.Volume == pytest.approx(12000 + sign * 24 * 6)


@pytest.mark.parametrize(
    ("command", "parameters", "field"),
    [
        ("pad", {"up_to": "Line"}, "up_to"),
        ("pad", {"up_to": "Far"}, "up_to"),
        ("pad", {"direction": "Level"}, "direction"),
        ("pad", {"direction": "Flat"}, "direction"),
        ("pad", {"direction": "Elsewhere"}, "direction"),
        ("revolution", {"axis": "Level"}, "axis"),
        ("revolution", {"axis": "Elsewhere"}, "axis"),
    ],
)
def test_other_datums_and_those_of_other_bodies_are_refused(
    block, run, refused, command, parameters, field
):
    run("create_body", name="Other")
    run("create_datum", kind="plane", body="Body", name="Level")
    run("create_datum", kind="axis", body="Body", name="Line")
    run("create_datum", kind="axis", body="Body", on="xz", name="Flat")
    run("create_datum", kind="plane", body="Other", name="Far")
    run("create_datum", kind="axis", body="Other", name="Elsewhere")
    profile = drawn(run, {"object": "Body", "face": "top"})
    error = refused(command, profile=profile, **parameters)
    assert error.code == "INVALID_PARAMETER"
    assert error.field == field


def test_the_datums_of_a_feature_are_told_with_its_references(block, run):
    run("create_datum", kind="plane", on="xy", offset=17, name="Level")
    run("pad", profile=drawn(run, {"object": "Body", "face": "top"}), up_to="Level", name="Boss")
    told = run("get_body", object_name="Body")["features"][-1]
    assert told["references"] == {"UpToFace": ["Level"]}


def test_a_sketch_lies_on_a_datum_frame_as_that_is_turned(block, document, run):
    turn = {"axis": "x", "angle": 90}
    run("create_datum", kind="frame", on="xy", offset=[1, 2, 3], rotation=turn, name="Corner")
    told = run("create_sketch", on="Corner", geometry=[SQUARE], name="Upright")["sketch"]
    assert told["frame"]["origin"] == [1, 2, 3]
    assert told["frame"]["normal"] == [0, -1, 0]
    assert told["attached_to"] == {"object": "Corner"}
    run("set_properties", object_name="Corner", properties={"offset": 5})
    assert document.Upright.Placement.Base.z == pytest.approx(5)


def test_a_sketch_lies_on_a_plane_of_the_origin_by_its_name(block, document, run):
    plane = next(one for one in block.Origin.OriginFeatures if one.Role == "XZ_Plane")
    told = run("create_sketch", on=plane.Name, geometry=[SQUARE], name="Upright")["sketch"]
    assert told["attached_to"] == {"plane": "xz"}
    assert document.Upright in block.Group


def test_no_issue_is_found_in_a_body_with_datums(block, run):
    for kind in ("plane", "axis", "point", "frame"):
        run("create_datum", kind=kind)
    told = run("check_all")
    assert [one for one in told["objects"] if one["issues"]] == []
    assert told["summary"]["invalid"] == 0
