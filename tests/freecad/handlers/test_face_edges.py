# SPDX-License-Identifier: MIT
"""Fillets and chamfers around faces against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def block(document, run):
    run("box", name="A", length=20, width=30, height=40)


@pytest.fixture
def drilled(block, run):
    run("drill", object_name="A", face="top", diameter=8, through=True, name="D")


def lost_by_a_fillet(length, width, radius):
    """What rounding around a rectangle takes away: its slices are rectangles, too.

    At a depth s they are narrower by twice d(s) = r - sqrt(r^2 - (r - s)^2), whose integral is
    r^2 (1 - pi/4), and that of its square r^3 (5/3 - pi/2).
    """
    first, second = radius**2 * (1 - PI / 4), radius**3 * (5 / 3 - PI / 2)
    return 2 * (length + width) * first - 4 * second


def lost_by_a_chamfer(length, width, size):
    """The same with d(s) = c - s."""
    return (length + width) * size**2 - 4 / 3 * size**3


@pytest.mark.covers(
    "fillet_face",
    bad=({"object_name": "A", "face": "Face9"}, "REFERENCE_LOST"),
    change={"object_name": "A", "face": "top", "radius": 1},
)
@pytest.mark.parametrize("command", ["fillet_face", "round_face", "smooth_face"])
@pytest.mark.parametrize(
    ("face", "sides"), [("top", (20, 30)), (6, (20, 30)), ("Face1", (30, 40)), ("-y", (20, 40))]
)
def test_a_fillet_around_a_face_takes_away_what_its_radius_says(
    block, run, names, command, face, sides
):
    result = run(command, object_name="A", face=face, radius=3)
    assert result["type"] == "Part::Fillet"
    assert result["shape"]["volume"] == pytest.approx(24000 - lost_by_a_fillet(*sides, 3))
    assert (result["edge_count"], result["base"]) == (4, "A")
    assert names(result, "hidden") == ["A"]


@pytest.mark.covers(
    "chamfer_face",
    bad=({"object_name": "A", "face": "top", "edge_filter": "Circle"}, "REFERENCE_LOST"),
    change={"object_name": "K", "face": "bottom", "size": 0.2},
)
def test_a_chamfer_around_a_face_takes_away_what_its_size_says(block, document, run):
    result = run("chamfer_face", object_name="A", face="top", size=2)
    assert result["type"] == "Part::Chamfer"
    assert result["shape"]["volume"] == pytest.approx(24000 - lost_by_a_chamfer(20, 30, 2))
    assert (result["face"], result["faces"], result["edge_count"]) == (6, ["Face6"], 4)
    run("set_properties", object_name="A", properties={"Width": 50})
    assert document.Chamfer.Shape.Volume == pytest.approx(40000 - lost_by_a_chamfer(20, 50, 2))


def test_several_faces_mean_the_edges_of_all(block, run):
    result = run("bevel_face", object_name="A", faces=["top", "bottom"], size=2)
    assert result["shape"]["volume"] == pytest.approx(24000 - 2 * lost_by_a_chamfer(20, 30, 2))
    assert (result["edge_count"], result["faces"]) == (8, ["Face5", "Face6"])
    run("undo")
    assert run("bevel_face", object_name="A", face=["top", "front"], size=1)["edge_count"] == 7


@pytest.mark.parametrize(
    ("wanted", "count"),
    [("Circle", 1), ("circle", 1), ("circular", 1), ("Line", 4), ("straight", 4), (None, 5)],
)
def test_a_filter_takes_only_edges_of_one_kind(drilled, run, wanted, count):
    result = run("chamfer_face", object_name="D", face="top", size=1, edge_filter=wanted)
    assert result["edge_count"] == count
    if count == 1:
        cone = PI / 3 * (25 + 20 + 16) - PI * 16
        assert result["shape"]["volume"] == pytest.approx(24000 - PI * 16 * 40 - cone)


def test_a_face_of_an_object_in_a_turned_part_is_meant_globally(block, document, run):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    # What is on top is the box's back.
    result = run("chamfer_face", object_name="A", face="top", size=2)
    assert result["shape"]["volume"] == pytest.approx(24000 - lost_by_a_chamfer(20, 40, 2))
    assert result["faces"] == ["Face4"]
    assert document.Chamfer.getParentGeoFeatureGroup() == part


def test_a_consumed_object_stands_for_what_it_was_made_into(drilled, run, codes):
    result = run("chamfer_face", object_name="A", face="bottom", size=1)
    assert (codes(result), result["base"]) == (["CONSUMED_OBJECT_FOLLOWED"], "D")


def test_smooth_edges_of_a_face_are_skipped(block, run):
    run("fillet", object_name="A", radius=3, edges=[1], name="F")
    result = run("chamfer_face", object_name="F", face="front", size=0.5)
    assert (result["edge_count"], [one["reason"] for one in result["skipped_edges"]]) == (
        3,
        ["smooth"],
    )


def test_a_filter_that_leaves_nothing_is_lost_with_what_there_is(block, refused):
    error = refused("fillet_face", object_name="A", face="top", edge_filter="Circle")
    assert (error.code, error.field, error.allowed) == ("REFERENCE_LOST", "edge_filter", ["Line"])
    assert error.message == "No 'Circle' edges on face 'Face6'"
    assert len(error.candidates) == 3


def test_a_face_without_a_sharp_edge_is_refused(document, run, refused):
    run("sphere", name="S")
    error = refused("fillet_face", object_name="S", face=1)
    assert (error.code, error.field) == ("REFERENCE_LOST", "face")


@pytest.mark.parametrize("command", ["fillet_face", "chamfer_face"])
def test_one_that_is_too_large_says_what_would_work(block, run, refused, command):
    key = "radius" if command == "fillet_face" else "size"
    error = refused(command, object_name="A", face="top", **{key: 50})
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert error.field == "face"
    works = error.details["size_that_works"]
    assert 1 < works <= 10
    assert run(command, object_name="A", face="top", **{key: works})["shape"]["valid"]


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"face": "top", "edge_filter": "Square"}, "INVALID_PARAMETER", "edge_filter"),
        ({"face": []}, "MISSING_PARAMETER", "face"),
        ({}, "MISSING_PARAMETER", "face"),
        ({"face": "Edge1"}, "INVALID_PARAMETER", "face"),
        ({"face": "Face7"}, "REFERENCE_LOST", "face"),
        ({"face": "top", "radius": -1}, "INVALID_PARAMETER", "radius"),
    ],
)
def test_bad_input_is_refused(block, refused, wrong, code, field):
    error = refused("fillet_face", object_name="A", **wrong)
    assert (error.code, error.field) == (code, field)
