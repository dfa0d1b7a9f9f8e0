# SPDX-License-Identifier: MIT
"""Edges of the body in a sketch: constraints refer to them, and follow when they move."""

from __future__ import annotations

import math

import FreeCAD
import Part
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


def external(told):
    return [(one["id"], one["element"][:4]) for one in told["external"]]


def test_an_edge_may_have_a_name(document, run, pad):
    geometry = [{"type": "external", "id": "rim", "reference": RIM}, HOLE]
    to_rim = {**TO_RIM, "of": ["hole.center", "rim"]}
    told = run("create_sketch", on=TOP, geometry=geometry, constraints=[to_rim])["sketch"]
    assert external(told) == [("rim", "Edge")]
    assert center(told)[1] == pytest.approx(6)
    assert told["constraints"][0]["of"] == ["hole.center", "rim"]


def test_names_of_edges_last(document, run, pad, tmp_path):
    def names():
        return external(run("get_sketch", object_name="Drill")["sketch"])

    def edge(*near):
        return {"object": "Body", "edge": {"near": list(near)}}

    geometry = [
        {"type": "external", "reference": edge(40, 10, 10)},
        {"type": "external", "id": "rim", "reference": RIM},
        {"type": "external", "id": "left", "reference": edge(0, 10, 10)},
        HOLE,
    ]
    run("create_sketch", name="Drill", on=TOP, geometry=geometry)
    assert names() == [("external1", "Edge"), ("rim", "Edge"), ("left", "Edge")]
    run("edit_sketch", object_name="Base", set={"plate_width": 50})
    assert [name for name, _ in names()] == ["external1", "rim", "left"]
    run("edit_sketch", object_name="Drill", remove=["external1"])
    assert names() == [("rim", "Edge"), ("left", "Edge")]
    run("undo")
    assert [name for name, _ in names()] == ["external1", "rim", "left"]
    run("redo")
    # As the person removes one.
    document.Drill.delExternal(0)
    document.Drill.recompute()
    assert names() == [("left", "Edge")]
    run("edit_sketch", object_name="Drill", rename={"left": "west"})
    assert names() == [("west", "Edge")]
    document.saveAs(str(tmp_path / "kept.FCStd"))
    FreeCAD.closeDocument(document.Name)
    FreeCAD.openDocument(str(tmp_path / "kept.FCStd"))
    assert names() == [("west", "Edge")]


def test_a_vertex_is_lent(document, run, refused, pad):
    corner = {"object": "Body", "vertex": {"near": [40, 20, 10]}}
    geometry = [{"type": "external", "id": "corner", "reference": corner}, HOLE]
    to_corner = [
        {"type": "distance_x", "of": ["hole.center", "corner"], "value": 5},
        {"type": "distance_y", "of": ["hole.center", "corner"], "value": 4},
    ]
    sent = {"geometry": geometry, "constraints": to_corner, "on": TOP, "name": "Drill"}
    if hasattr(Part.Shape, "findSubShape"):
        # FreeCAD 1.x drops it from the sketch as soon as it moves.
        error = refused("create_sketch", **sent)
        assert (error.code, error.field) == ("UNSUPPORTED", "geometry[0].reference.vertex")
        return
    told = run("create_sketch", **sent)["sketch"]
    assert external(told) == [("corner", "Vert")]
    assert center(told) == pytest.approx([35, 16])
    assert told["constraints"][0]["of"] == ["hole.center", "corner"]
    assert told["degrees_of_freedom"] == 1
    run("edit_sketch", object_name="Base", set={"plate_width": 60})
    told = run("get_sketch", object_name="Drill")["sketch"]
    assert center(told) == pytest.approx([55, 16])


def test_elements_of_another_sketch_are_lent_by_their_names(document, run, pad):
    def lent(name, element):
        reference = {"object": "Base", "element": element}
        return {"type": "external", "id": name, "reference": reference}

    geometry = [lent("side", "plate.right"), lent("end", "plate.top.end"), HOLE]
    constraints = [
        {"type": "distance", "of": ["hole.center", "side"], "value": 7},
        {"type": "distance_y", "of": ["hole.center", "end"], "value": 3},
    ]
    sent = {"geometry": geometry, "constraints": constraints, "on": TOP, "name": "Drill"}
    told = run("create_sketch", **sent)["sketch"]
    assert external(told) == [("side", "Edge"), ("end", "Vert")]
    assert center(told) == pytest.approx([33, 17])
    assert told["degrees_of_freedom"] == 1
    run("edit_sketch", object_name="Base", set={"plate_width": 70, "plate_height": 30})
    told = run("get_sketch", object_name="Drill")["sketch"]
    assert center(told) == pytest.approx([63, 27])


@pytest.mark.parametrize(
    ("reference", "code", "field"),
    [
        ({"object": "Base", "vertex": "Vertex99"}, "REFERENCE_LOST", "vertex"),
        ({"object": "Body", "vertex": "Edge1"}, "INVALID_PARAMETER", "vertex"),
        ({"object": "Base", "vertex": {"near": [20, 10, 5]}}, "AMBIGUOUS", "vertex"),
        ({"object": "Base", "element": "l9"}, "REFERENCE_LOST", "element"),
        ({"object": "Pad", "element": "l1"}, "INVALID_PARAMETER", "object"),
        ({"object": "Base", "element": "x_axis"}, "INVALID_PARAMETER", "element"),
    ],
)
def test_what_is_not_lent_is_refused(document, run, refused, pad, reference, code, field):
    geometry = [{"type": "external", "reference": reference}]
    error = refused("create_sketch", on=TOP, geometry=geometry)
    assert (error.code, error.field) == (code, f"geometry[0].reference.{field}")


def test_an_element_has_one_name(document, run, refused, pad):
    rim = {"type": "external", "id": "rim", "reference": RIM}
    error = refused("create_sketch", on=TOP, geometry=[rim, {**HOLE, "id": "rim"}])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "geometry[1].id")
    error = refused("create_sketch", on=TOP, geometry=[rim, {**rim, "id": "again"}])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "geometry[1].reference")
    run("create_sketch", name="Drill", on=TOP, geometry=[rim, HOLE])
    error = refused("edit_sketch", object_name="Drill", add={"geometry": [{**HOLE, "id": "rim"}]})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "add.geometry[0].id")
    error = refused("edit_sketch", object_name="Drill", rename={"hole": "rim"})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "rename.hole")
