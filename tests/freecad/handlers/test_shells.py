# SPDX-License-Identifier: MIT
"""Hollow solids against their closed forms, and walls that have no room."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def block(document, run):
    run("box", name="A", length=20, width=30, height=40, position=[3, 4, 5])


def grown(step, open_ends=0, size=(20, 30, 40)):
    """The volume of a box whose faces went outwards, but for open ones at the ends of Z."""
    x, y, z = size
    return (x + 2 * step) * (y + 2 * step) * (z + (2 - open_ends) * step)


DIRECTIONS = [("inward", 0, -2), ("outward", 2, 0), ("both", 1, -1)]


@pytest.mark.covers(
    "shell",
    bad=({"object_name": "A", "faces": "all"}, "INVALID_PARAMETER"),
    change={"object_name": "A", "thickness": 1, "direction": "both"},
)
@pytest.mark.parametrize(("direction", "out", "inside"), DIRECTIONS)
@pytest.mark.parametrize(
    ("faces", "count"),
    [("top", 1), (["Face6"], 1), ("bottom", 1), (["top", "bottom"], 2), (["top", 5, "+z"], 2)],
)
def test_an_open_shell_has_the_volume_of_its_wall(
    block, run, codes, faces, count, direction, out, inside
):
    result = run("shell", object_name="A", faces_to_remove=faces, direction=direction)
    assert result["shape"]["volume"] == pytest.approx(grown(out, count) - grown(inside, count))
    assert (result["shape"]["solids"], result["shape"]["closed"]) == (1, True)
    assert len(result["faces_removed"]) == count
    assert result["operation"] == "shell"
    assert result["type"] == ("Part::MultiFuse" if direction == "both" else "Part::Thickness")
    assert codes(result) == []
    box = result["bounding_box"]
    assert (box["min"][0], box["max"][1]) == (3 - out, 34 + out)


@pytest.mark.parametrize(("direction", "out", "inside"), DIRECTIONS)
def test_without_an_open_face_the_hollow_is_closed(
    block, run, names, codes, direction, out, inside
):
    result = run("shell_object", object_name="A", direction=direction, faces=[])
    assert result["shape"]["volume"] == pytest.approx(grown(out) - grown(inside))
    assert (result["shape"]["solids"], result["shape"]["shells"]) == (1, 2)
    assert (result["shape"]["closed"], result["shape"]["valid"]) == (True, True)
    assert result["bounding_box"]["min"] == pytest.approx([3 - out, 4 - out, 5 - out])
    assert codes(result) == ["CLOSED_HOLLOW"]
    assert names(result, "hidden") == ["A"]
    assert "visible" not in result


@pytest.mark.parametrize(
    ("make", "sizes", "faces", "volume"),
    [
        ("cylinder", {"radius": 10, "height": 40}, {"near": [0, 0, 41]},
         PI * (100 * 40 - 64 * 38)),
        ("cylinder", {"radius": 10, "height": 40}, [], PI * (100 * 40 - 64 * 36)),
        ("sphere", {"radius": 10}, [], 4 / 3 * PI * (1000 - 512)),
        ("torus", {"radius1": 20, "radius2": 6}, [], 2 * PI**2 * 20 * (36 - 16)),
    ],
)  # fmt: skip
def test_round_solids_are_made_hollow(document, run, make, sizes, faces, volume):
    run(make, name="R", **sizes)
    result = run("shell", object_name="R", thickness=2, faces=faces)
    assert result["shape"]["volume"] == pytest.approx(volume)


def test_edges_that_the_wall_bends_around_are_sharp_or_round(block, run):
    result = run("shell", object_name="A", direction="outward", join="round", thickness=3)
    # A box grown by a ball: its faces, quarters of cylinders along its edges, eighths of a ball.
    outer = 24000 + 2 * 3 * (600 + 800 + 1200) + PI * 9 * (20 + 30 + 40) + 4 / 3 * PI * 27
    assert result["shape"]["volume"] == pytest.approx(outer - 24000)


def test_a_drilled_block_has_a_wall_around_its_hole(block, run, codes):
    run("drill", object_name="A", face="top", diameter=8, through=True)
    result = run("shell", object_name="A", faces="top", thickness=2)
    hollow = (16 * 26 - PI * 36) * 38
    assert result["shape"]["volume"] == pytest.approx(24000 - PI * 16 * 40 - hollow)
    assert codes(result) == ["CONSUMED_OBJECT_FOLLOWED"]


@pytest.mark.parametrize(("direction", "out", "inside"), DIRECTIONS)
@pytest.mark.parametrize("faces", [[], ["top"]])
def test_a_shell_follows_its_object_and_its_thickness(
    block, document, run, codes, faces, direction, out, inside
):
    run("shell", object_name="A", faces=faces, direction=direction, name="S")
    edit = {"Height": 60, "Placement": {"position": [50, 0, 0], "rotation": [10, 20, 30]}}
    result = run("set_properties", object_name="A", properties=edit)
    assert codes(result) == []
    count, size = len(faces), (20, 30, 60)
    wanted = grown(out, count, size) - grown(inside, count, size)
    assert document.S.Shape.Volume == pytest.approx(wanted)
    for obj in document.Objects:
        if obj.TypeId in ("Part::Thickness", "Part::Offset"):
            # A length in the one, a plain number in the other.
            step = float(getattr(obj.Value, "Value", obj.Value))
            run("set_properties", object_name=obj.Name, properties={"Value": 2 * step})
    wanted = grown(2 * out, count, size) - grown(2 * inside, count, size)
    assert document.S.Shape.Volume == pytest.approx(wanted)


@pytest.mark.parametrize("direction", ["inward", "outward", "both"])
@pytest.mark.parametrize("faces", [[], ["top"]])
def test_a_shell_stands_for_its_object_and_goes_with_its_helpers(
    block, document, run, codes, faces, direction
):
    run("shell", object_name="A", faces=faces, direction=direction, name="S")
    result = run("drill", object_name="A", face="front", diameter=3, depth=1)
    assert (codes(result), result["base"]) == (["CONSUMED_OBJECT_FOLLOWED"], "S")
    run("delete", object_name="Hole")
    assert document.S.Visibility
    run("delete", object_name="S")
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert document.A.Visibility


def test_a_shell_in_a_turned_part_is_open_where_it_looks_up_in_the_end(block, document, run):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    result = run("shell", object_name="A", faces=["top"], direction="both")
    assert result["faces_removed"] == ["Face4"]
    assert result["shape"]["volume"] == pytest.approx(22 * 31 * 42 - 18 * 29 * 38)
    made = [document.getObject(entry["object_id"]) for entry in result["changes"]["created"]]
    assert {obj.getParentGeoFeatureGroup() for obj in made} == {part}


@pytest.mark.parametrize(
    ("sizes", "least", "most"),
    [
        ({"thickness": 11, "faces": "top"}, 2, 10),
        ({"thickness": 16, "faces": "top"}, 2, 10),
        ({"thickness": 50, "faces": "top"}, 2, 10),
        ({"thickness": 11}, 2, 10),
        ({"thickness": 30}, 2, 10),
        ({"thickness": 21, "direction": "both"}, 4, 20),
        ({"thickness": 11, "join": "arc"}, 2, 10),
    ],
)
def test_a_wall_without_room_is_refused_and_told_what_has_room(
    block, run, refused, sizes, least, most
):
    error = refused("shell", object_name="A", **sizes)
    assert error.code in ("RESULT_INVALID", "GEOMETRY_ERROR")
    assert error.field == "thickness"
    works = error.details["size_that_works"]
    assert least < works < most
    assert run("shell", object_name="A", **{**sizes, "thickness": works})["shape"]["valid"]


@pytest.mark.parametrize("thickness", [6, 8, 9, 15])
@pytest.mark.parametrize("join", ["arc", "intersection"])
@pytest.mark.parametrize("make", ["cylinder", "sphere", "cone"])
def test_a_wall_thicker_than_a_round_solid_is_refused(
    document, run, refused, make, join, thickness
):
    run(make, name="R")
    sizes = {"thickness": thickness, "join": join}
    assert refused("shell", object_name="R", **sizes).field == "thickness"
    if make == "cylinder":
        flat = {"type": "Plane", "z_min": 10}
        assert refused("shell", object_name="R", faces=flat, **sizes).field == "thickness"


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"faces": "all"}, "INVALID_PARAMETER", "faces"),
        ({"faces": ["topp"]}, "INVALID_PARAMETER", "faces[0]"),
        ({"faces": ["Face7"]}, "REFERENCE_LOST", "faces"),
        ({"thickness": -1}, "INVALID_PARAMETER", "thickness"),
        ({"direction": "sideways"}, "INVALID_PARAMETER", "direction"),
    ],
)
def test_bad_input_is_refused(block, refused, wrong, code, field):
    error = refused("shell", object_name="A", **wrong)
    assert (error.code, error.field) == (code, field)


def test_only_one_solid_is_made_hollow(block, run, refused):
    run("create_plane", name="N")
    assert refused("shell", object_name="N").field == "object_name"
    run("box", name="B", position=[100, 0, 0])
    run("fuse", objects=["A", "B"], name="Two")
    error = refused("shell", object_name="Two", faces="top")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")
