# SPDX-License-Identifier: MIT
"""Edges of the body in a sketch: constraints refer to them, and follow when they move."""

from __future__ import annotations

import math

import pytest

PLATE = {"type": "rectangle", "id": "plate", "corner": [0, 0], "width": 40, "height": 20}


@pytest.fixture
def pad(document, run):
    """A plate of 40 x 20 x 10 in a body."""
    run("create_sketch", body="new", geometry=[PLATE], name="Base")
    made = document.Body.newObject("PartDesign::Pad", "Pad")
    made.Profile, made.Length = document.Base, 10
    document.recompute()
    return made


TOP = {"object": "Body", "face": "top"}
RIM = {"object": "Body", "edge": {"near": [20, 0, 10]}}
HOLE = {"type": "circle", "id": "hole", "center": [10, 10], "radius": 3}
TO_RIM = {"type": "distance", "of": ["hole.center", "external1"], "value": 6}


def center(told):
    return next(one["center"] for one in told["geometry"] if one["id"] == "hole")


def test_a_constraint_refers_to_an_edge_of_the_body(document, run, pad):
    geometry = [{"type": "external", "reference": RIM}, HOLE]
    told = run("create_sketch", on=TOP, geometry=geometry, constraints=[TO_RIM])["sketch"]
    assert told["external"][0]["id"] == "external1"
    assert told["external"][0]["object"] == "Pad"
    assert center(told)[1] == pytest.approx(6)
    assert [one["of"] for one in told["constraints"]] == [["hole.center", "external1"]]


def test_what_refers_to_an_edge_follows_it(document, run, pad):
    rim = {"object": "Body", "edge": {"near": [40, 10, 10]}}
    geometry = [{"type": "external", "reference": rim}, HOLE]
    ends = [
        {"type": "midpoint", "of": ["hole.center", "l1"]},
        {"type": "coincident", "of": ["l1.start", "external1.start"]},
        {"type": "coincident", "of": ["l1.end", "origin"]},
    ]
    line = {"type": "line", "start": [40, 20], "end": [0, 0], "construction": True}
    run("create_sketch", name="Drill", on=TOP, geometry=[*geometry, line], constraints=ends)
    run("edit_sketch", object_name="Base", set={"plate_width": 60})
    told = run("get_sketch", object_name="Drill")["sketch"]
    assert center(told)[0] == pytest.approx(30)


def test_the_handle_of_an_edge_is_a_reference(document, run, pad):
    edges = run("get_edges", object_name="Body", near=[20, 0, 10])["edges"]
    geometry = [{"type": "external", "reference": edges[0]["handle"]}, HOLE]
    told = run("create_sketch", on=TOP, geometry=geometry, constraints=[TO_RIM])["sketch"]
    assert math.isclose(center(told)[1], 6, abs_tol=1e-6)


def test_an_edge_is_added_and_removed_by_an_edit(document, run, pad):
    run("create_sketch", name="Drill", on=TOP, geometry=[HOLE])
    add = {"geometry": [{"type": "external", "reference": RIM}], "constraints": [TO_RIM]}
    told = run("edit_sketch", object_name="Drill", add=add)["sketch"]
    assert center(told)[1] == pytest.approx(6)
    told = run("edit_sketch", object_name="Drill", remove=["external1"])["sketch"]
    assert "external" not in told
    assert told["constraints"] == []


def test_edges_out_of_reach_are_refused(document, run, refused, pad):
    run("create_box", name="Block", size=[5, 5, 5])
    edge = {"type": "external", "reference": {"object": "Block", "edge": "Edge1"}}
    error = refused("create_sketch", on=TOP, geometry=[edge])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "geometry[0].reference")
    several = {"type": "external", "reference": {"object": "Pad", "edge": "vertical"}}
    assert refused("create_sketch", on=TOP, geometry=[several]).code == "AMBIGUOUS"
    none = {"type": "external", "reference": {"object": "Pad", "edge": "Edge99"}}
    assert refused("create_sketch", on=TOP, geometry=[none]).code == "REFERENCE_LOST"
