# SPDX-License-Identifier: MIT
"""Faces removed from solids, against the closed forms of what is left."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def plate(document, run):
    """A plate of 40 x 30 x 10 with a countersunk hole, a boss and a rounded edge."""
    run("create_box", name="Plate", size=[40, 30, 10])
    run("create_cylinder", name="Boss", radius=4, height=15, position=[30, 20, 0])
    run("boolean_fuse", objects=["Plate", "Boss"], name="Body")
    run("create_hole", object_name="Body", face="Face5", diameter=6, position=[10, 10, 0],
        through=True, name="Bored")  # fmt: skip
    run(
        "create_fillet",
        object_name="Bored",
        radius=2,
        edges=[{"direction": "z", "near": [0, 0, 5]}],
        name="Part",
    )
    return document


HOLE, BOSS, FILLET = 9 * PI * 10, 16 * PI * 5, (4 - PI) * 10


@pytest.mark.covers(
    "defeature",
    bad=({"object_name": "A", "faces": ["Face1"]}, "GEOMETRY_ERROR"),
    before=[
        ("create_box", {"name": "Bracket", "size": [10, 10, 10]}),
        ("create_hole", {"object_name": "Bracket", "face": "top", "radius": 3, "through": True}),
    ],
    before_example=[
        ("create_box", {"name": "Bracket", "size": [10, 10, 10]}),
        ("create_hole", {"object_name": "Bracket", "face": "top", "radius": 3, "through": True}),
    ],
    change={"object_name": "Bracket", "faces": [{"type": "cylinder"}]},
)  # fmt: skip
@pytest.mark.parametrize(
    ("faces", "back"),
    [
        ({"type": "cylinder", "radius": 3}, HOLE),
        ({"type": "cylinder", "radius": 2}, FILLET),
        ([{"type": "cylinder", "radius": 4}, {"direction": "z", "area_lt": 60}], -BOSS),
        ([{"type": "cylinder", "radius": 3}, {"type": "cylinder", "radius": 2}], HOLE + FILLET),
    ],
    ids=["hole", "fillet", "boss", "hole and fillet"],
)
def test_what_is_named_goes_and_the_rest_is_as_without_it(plate, run, codes, faces, back):
    before = plate.Part.Shape
    assert before.Volume == pytest.approx(12000 + BOSS - HOLE - FILLET)
    result = run("defeature", object_name="Part", faces=faces)
    assert result["shape"]["volume"] == pytest.approx(before.Volume + back)
    assert result["shape"]["faces"] == len(before.Faces) - result["removed"]
    key = "added" if back > 0 else "removed"
    told = {"before": pytest.approx(before.Volume), key: pytest.approx(abs(back))}
    assert result["volume"] == told
    assert codes(result) == ["NOT_PARAMETRIC"]
    assert not plate.Part.Visibility
    run("undo")
    assert plate.Part.Visibility


def test_a_consumed_object_means_what_consumed_it(plate, run, codes):
    result = run("defeature", object_name="Plate", faces={"type": "cylinder", "radius": 3})
    assert result["source"] == "Part"
    assert "CONSUMED_OBJECT_FOLLOWED" in codes(result)


@pytest.mark.parametrize("faces", ["top", "left", ["left", "right"], "all"])
def test_a_side_that_cannot_go_is_refused(plate, refused, faces):
    error = refused("defeature", object_name="Plate", faces=faces)
    assert (error.code, error.field) == ("GEOMETRY_ERROR", "faces")
    assert "together" in error.details["advice"]


def test_a_part_in_a_container_stays_there(document, run, corners):
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    run("create_box", name="Box", size=[10, 10, 10])
    part.addObject(document.Box)
    run("create_chamfer", object_name="Box", size=2, edges=["Edge1"], name="Bevel")
    result = run("defeature", object_name="Bevel", faces=[{"area_lt": 30, "area_gt": 28}])
    assert result["shape"]["volume"] == pytest.approx(1000)
    assert corners(result) == (pytest.approx([100, 0, 0]), pytest.approx([110, 10, 10]))


def test_an_imported_plate_of_many_holes_is_freed_of_all(document, run):
    box = run("create_box", name="Big", size=[200, 200, 5])
    run("create_cylinder", name="Drill", radius=2, height=5, position=[10, 10, 0])
    run("grid_pattern", object_name="Drill", columns=4, rows=3, spacing=[20, 20], name="Drills")
    run("boolean_cut", base="Big", tools=["Drills"], name="Sieve")
    result = run("defeature", object_name="Sieve", faces={"type": "cylinder"})
    assert result["shape"]["volume"] == pytest.approx(box["shape"]["volume"])
    assert result["shape"]["faces"] == 6
