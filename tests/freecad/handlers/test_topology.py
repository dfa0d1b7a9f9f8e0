# SPDX-License-Identifier: MIT
"""Edges and faces as queries list them."""

from __future__ import annotations

import math

import FreeCAD
import pytest


@pytest.fixture
def plate(document, run):
    """A plate of 40 x 30 x 10 with a hole of radius 4 through it, in X 10, Y 15."""
    run("box", name="Block", length=40, width=30, height=10)
    run("cylinder", name="Drill", radius=4, height=30, position=[10, 15, -10])
    return run("cut", base="Block", tool="Drill", name="Plate")


@pytest.mark.covers("get_topology", bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"))
def test_the_topology_counts_and_lists_everything(plate, run):
    told = run("topology", object_name="Plate")["topology"]
    # A box has 8, 12 and 6; a hole adds a seam, two circles with a vertex each, and a face.
    assert (told["vertex_count"], told["edge_count"], told["face_count"]) == (10, 15, 7)
    assert [len(told[kind]) for kind in ("vertices", "edges", "faces")] == [10, 15, 7]
    assert not told["truncated"]
    assert sum(face["area"] for face in told["faces"]) == pytest.approx(
        2 * (1200 - 16 * math.pi) + 2 * 400 + 2 * 300 + 8 * math.pi * 10
    )
    assert {face["semantic"] for face in told["faces"]} == {
        "top", "bottom", "front", "back", "left", "right", None
    }  # fmt: skip
    assert all(face["edge_indices"] for face in told["faces"])


def test_a_topology_is_cut_off_at_its_limit_and_says_so(plate, run):
    told = run("get_topology", object_name="Plate", limit=3)["topology"]
    assert [len(told[kind]) for kind in ("vertices", "edges", "faces")] == [3, 3, 3]
    assert (told["edge_count"], told["truncated"]) == (15, True)


@pytest.mark.covers("get_edges", bad=({"object_name": "A", "face": 7}, "REFERENCE_LOST"))
@pytest.mark.parametrize(
    ("criteria", "count"),
    [
        ({}, 15),
        ({"face": "top"}, 5),
        ({"face": "top", "type": "circle"}, 1),
        ({"type": "Line", "length_gt": 10}, 8),
        ({"length_lt": 10.5}, 5),
        ({"direction": "z"}, 5),
        ({"radius": 4}, 2),
        ({"edges": ["Edge1", "Edge2"]}, 2),
        ({"edges": "top", "direction": "x"}, 2),
        ({"face": {"type": "Cylinder"}}, 3),
        ({"face": "bottom", "radius": 5}, 0),
        ({"z_min": 10}, 5),
        ({"z_min": "1 cm", "type": "Line", "x_max": 0}, 1),
        ({"filter": {"face": "top"}, "y_min": 30}, 1),
        ({"near": [20, 0, 10]}, 1),
    ],
)
def test_edges_are_listed_by_every_criterion(plate, run, criteria, count):
    told = run("get_edges", object_name="Plate", **criteria)
    assert (told["count"], told["total"], len(told["edges"])) == (count, count, count)


def test_an_edge_tells_where_it_is(plate, run):
    (circle,) = run("list_edges", object_name="Plate", face="top", radius=4)["edges"]
    assert circle["length"] == pytest.approx(8 * math.pi)
    assert (circle["radius"], circle["center"]) == (4, [10, 15, 10])
    (line,) = run("edges", object_name="Plate", edges={"near": [20, 0, 10]})["edges"]
    assert sorted([line["start"], line["end"]]) == [[0, 0, 10], [40, 0, 10]]
    assert (line["type"], line["length"], line["center"]) == ("Line", 40, [20, 0, 10])


def test_lists_come_in_pages(plate, run):
    pages = [
        run("get_edges", object_name="Plate", limit=4, offset=offset)["edges"]
        for offset in (0, 4, 8, 12)
    ]
    assert [edge["index"] for page in pages for edge in page] == list(range(1, 16))
    last = run("get_faces", object_name="Plate", limit=5, offset=5)
    assert (last["count"], last["total"], last["offset"]) == (2, 7, 5)


@pytest.mark.covers("get_faces", bad=({"object_name": "A", "faces": ["Face9"]}, "REFERENCE_LOST"))
@pytest.mark.parametrize(
    ("criteria", "count"),
    [
        ({}, 7),
        ({"type": "planar"}, 6),
        ({"type": "Cylinder"}, 1),
        ({"radius": 4}, 1),
        ({"direction": "top"}, 1),
        ({"direction": [0, -3, 0]}, 1),
        ({"area_gt": 500}, 2),
        ({"area_lt": 260}, 1),
        ({"faces": ["top", "Face1", {"radius": 4}]}, 3),
        ({"faces": {"x_max": 0}}, 1),
        ({"x_max": 0}, 1),
        ({"filter": {"type": "Plane"}, "z_min": 10}, 1),
        ({"near": [20, 30, 5]}, 1),
        ({"near": [40, 30, 10]}, 3),
    ],
)
def test_faces_are_listed_by_every_criterion(plate, run, criteria, count):
    told = run("get_faces", object_name="Plate", **criteria)
    assert (told["count"], told["total"], len(told["faces"])) == (count, count, count)


@pytest.mark.covers("get_face_info", bad=({"object_name": "A", "face": "all"}, "AMBIGUOUS"))
def test_a_face_is_described_with_its_edges(plate, run):
    told = run("get_face_info", object_name="Plate", face="top")["face"]
    assert (told["normal"], told["semantic"], told["edge_count"]) == ([0, 0, 1], "top", 5)
    assert told["area"] == pytest.approx(1200 - 16 * math.pi)
    assert [edge["index"] for edge in told["edges"]] == told["edge_indices"]
    hole = run("face_info", object_name="Plate", face={"radius": 4})["face"]
    assert (hole["type"], hole["radius"]) == ("Cylinder", 4)
    assert hole["area"] == pytest.approx(80 * math.pi)


@pytest.mark.covers(
    "find_face", bad=({"object_name": "A", "direction": "upwards"}, "INVALID_PARAMETER")
)
def test_the_best_face_is_found_with_alternatives(plate, run):
    top = run("find_face", object_name="Plate", direction=[0.1, 0, 1])
    assert (top["face"]["semantic"], top["count"], top["alternatives"]) == ("top", 1, [])
    near = run("find", object_name="Plate", closest_to=[10, 15, 5], type="Plane")
    assert near["face"]["distance"] == pytest.approx(math.hypot(4, 5))
    assert len(near["alternatives"]) == 4
    largest = run("get_face", object_name="Plate")
    assert largest["face"]["area"] == pytest.approx(1200 - 16 * math.pi)


def test_no_face_that_fits_is_told_in_words(plate, run):
    told = run("find_face", object_name="Plate", radius=99)
    assert (told["face"], told["alternatives"]) == (None, [])
    assert "get_faces" in told["message"]


def test_the_outermost_of_two_equal_faces_is_the_best(document, run):
    run("box", name="Low", length=30, width=20, height=10)
    run("box", name="High", length=10, width=10, height=30)
    run("fuse", objects=["Low", "High"], name="Both", refine=True)
    found = run("find_face", object_name="Both", direction="top")
    assert found["face"]["center"] == [5, 5, 30]
    assert found["alternatives"][0]["center"][2] == 10


def test_coordinates_are_global_in_a_part_that_was_moved(plate, document, run):
    part = document.addObject("App::Part", "Part")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
    )
    part.addObject(document.Plate)
    # What was on top looks along X now, at 100 + 10.
    face = run("find_face", object_name="Plate", direction="right")["face"]
    assert face["center"][0] == pytest.approx(110)
    assert face["area"] == pytest.approx(1200 - 16 * math.pi)


def test_an_object_without_a_shape_has_no_elements(document, refused):
    document.addObject("App::Part", "Empty")
    assert refused("get_edges", object_name="Empty").code == "NO_SHAPE"
