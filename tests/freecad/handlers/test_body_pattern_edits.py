# SPDX-License-Identifier: MIT
"""Patterns inside bodies through edits: by their words, of what they go by, in turned bodies."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from tests.part_design import at, bored_plate, bores, in_steps, rectangle, sketch

PI = math.pi
PLATE = 100 * 60 * 10
HOLE = PI * 4 * 10
ROW = {"object_name": "Bore", "name": "Row"}


@pytest.fixture
def body(document, with_part_design, run):
    """A body with a bored plate."""
    return bored_plate(document, run)


@pytest.mark.parametrize(
    ("command", "parameters", "kept", "edit", "volume", "where"),
    [
        ("linear_pattern", {"count": 3, "spacing": 20}, {"count": 3, "spacing": 20},
         {"count": 4}, 4, [(10, 10), (30, 10), (50, 10), (70, 10)]),
        ("linear_pattern", {"count": 3, "spacing": 20}, {"direction": [1, 0, 0]},
         {"spacing": "15 mm"}, 3, [(10, 10), (25, 10), (40, 10)]),
        ("linear_pattern", {"count": 3, "spacing": 20}, {}, {"length": 60, "copies": 3},
         4, [(10, 10), (30, 10), (50, 10), (70, 10)]),
        ("linear_pattern", {"count": 3, "spacing": 20}, {}, {"direction": "y"},
         3, [(10, 10), (10, 30), (10, 50)]),
        ("linear_pattern", {"count": 3, "spacing": 20}, {}, {"spacing": [12, 16, 0]},
         3, [(10, 10), (22, 26), (34, 42)]),
        ("linear_pattern", {"count": 3, "spacing": 20}, {}, {"direction": "sketch_y"},
         3, [(10, 10), (10, 30), (10, 50)]),
        ("linear_pattern", {"count": 3, "spacing": [20, 5, 0]}, {},
         {"direction": "x", "spacing": 8}, 3, [(10, 10), (18, 10), (26, 10)]),
        ("linear_pattern", {"count": 3, "spacing": 20, "direction": "sketch_y"},
         {"direction": "sketch_y", "spacing": 20}, {"count": 2}, 2, [(10, 10), (10, 30)]),
        ("polar_pattern", {"count": 3, "center": [30, 10, 0]}, {"count": 3, "angle": 360,
         "center": [30, 10, 0], "axis": [0, 0, 1]}, {"count": 2}, 2, [(10, 10), (50, 10)]),
        ("polar_pattern", {"count": 3, "center": [40, 10, 0], "angle": -180}, {"angle": -180},
         {"angle": -90, "count": 2}, 2, [(10, 10), (40, 40)]),
        ("polar_pattern", {"count": 2, "center": [40, 10, 0], "angle": -90}, {},
         {"center": [30, 10, 0]}, 2, [(10, 10), (30, 30)]),
        ("polar_pattern", {"count": 2, "center": [40, 10, 0], "angle": -90}, {},
         {"axis": "-z", "step_angle": 90}, 2, [(10, 10), (40, 40)]),
        ("grid_pattern", {"columns": 2, "rows": 2, "spacing": [20, 10]},
         {"columns": 2, "rows": 2, "layers": 1, "spacing_x": 20, "spacing_y": 10},
         {"rows": 1, "spacing_x": 30}, 2, [(10, 10), (40, 10)]),
        ("grid_pattern", {"columns": 2, "spacing": 20}, {"rows": 1}, {"rows": 2, "spacing_y": 15},
         4, [(10, 10), (10, 25), (30, 10), (30, 25)]),
        ("grid_pattern", {"columns": 2, "spacing": 20}, {}, {"count": [3, 1], "spacing": 25},
         3, [(10, 10), (35, 10), (60, 10)]),
        ("mirror_object", {"plane": "yz", "point": [20, 0, 0]},
         {"normal": [1, 0, 0], "point": [20, 0, 0]}, {"point": [30, 0, 0]},
         2, [(10, 10), (50, 10)]),
        ("mirror_object", {"plane": "yz", "point": [20, 0, 0]}, {}, {"normal": "y",
         "point": [0, 20, 0]}, 2, [(10, 10), (10, 30)]),
    ],
)  # fmt: skip
def test_patterns_are_edited_by_the_words_that_made_them(
    body, document, run, command, parameters, kept, edit, volume, where
):
    run(command, **ROW, **parameters)
    told = run("get_properties", object_name="Row")["properties"]
    for name, value in kept.items():
        now = told[name]["value"]
        assert now == (value if isinstance(value, str) else pytest.approx(value))
    before = len(document.Objects)
    changed = run("set_properties", object_name="Row", properties=edit)
    assert changed["shape"]["volume"] == pytest.approx(PLATE - volume * HOLE)
    assert bores(body) == where
    assert in_steps(body)
    after = [obj.Name for obj in document.Objects]
    run("undo")
    assert len(document.Objects) == before
    run("redo")
    assert [obj.Name for obj in document.Objects] == after
    assert body.Shape.Volume == pytest.approx(PLATE - volume * HOLE)
    run("delete_object", object_name="Row")
    assert body.Tip == document.Bore
    assert not {"PartDesign::Line", "PartDesign::Plane", "PartDesign::LinearPattern"} & {
        obj.TypeId for obj in document.Objects
    }


def test_edits_are_bounded_as_creation_is(body, run, refused):
    run("linear_pattern", **ROW, count=3, spacing=20)
    error = refused("set_properties", object_name="Row", properties={"count": 101})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.count")
    error = refused("set_properties", object_name="Row", properties={"object_name": "Plate"})
    assert error.allowed == "its property Originals"
    error = refused("set_properties", object_name="Row", properties={"fuse": True})
    assert error.field == "properties.fuse"


def test_directions_are_edited_to_edges_and_construction_lines(body, document, run, refused):
    line = Part.LineSegment(FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(3, 4, 0))
    document.Circle.addGeometry(line, True)
    document.Circle.recompute()
    (name,) = (
        one["id"]
        for one in run("get_sketch", object_name="Circle")["sketch"]["geometry"]
        if one["type"] == "line"
    )
    run("linear_pattern", **ROW, count=2, spacing=25, direction=name)
    assert bores(body) == [(10, 10), (25, 30)]
    told = run("get_properties", object_name="Row")["properties"]
    assert (told["direction"]["value"], told["spacing"]["value"]) == (name, 25)
    edges = run("get_edges", object_name="Body", filter={"type": "Line"}, limit=50)["edges"]
    side = next(one["handle"] for one in edges if one["length"] == pytest.approx(60))
    found = []
    for spacing in (25, -25):
        run("set_properties", object_name="Row", properties={"direction": side, "spacing": spacing})
        found.append(bores(body))
    # One way or the other it leads out of the plate.
    assert sorted(found) == [[(10, 10)], [(10, 10), (10, 35)]]
    rim = run("get_edges", object_name="Body", filter={"type": "Circle"})["edges"][0]["handle"]
    error = refused("set_properties", object_name="Row", properties={"direction": rim})
    assert error.field == "properties.direction"


def test_mirrors_of_all_kinds(body, document, run, names):
    right = run("get_faces", object_name="Body", filter={"direction": "x"})["faces"][0]["handle"]
    run("mirror_object", **ROW, face=right)
    assert bores(body) == [(10, 10)]
    run("undo")
    plane = document.addObject("PartDesign::Plane", "Middle")
    body.addObject(plane)
    plane.Placement = FreeCAD.Placement(
        FreeCAD.Vector(35, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
    )
    plane.recompute()
    run("mirror_object", **ROW, plane="Middle")
    assert bores(body) == [(10, 10), (60, 10)]
    assert run("get_properties", object_name="Row")["properties"]["plane"]["value"] == "Middle"
    run("set_properties", object_name="Row", properties={"plane": "xz", "point": [0, 20, 0]})
    assert bores(body) == [(10, 10), (10, 30)]
    assert document.getObject("Middle") is not None
    run("delete_object", object_name="Row")
    assert document.getObject("Middle") is not None


def test_references_are_found_again_after_edits(document, with_part_design, run, codes):
    """A row along an edge that gets another number, and a mirror on a face that moves."""
    run("create_body", name="Body")
    outline = [(0, 0), (60, 0), (60, 20), (20, 50), (0, 50)]
    drawn = run(
        "create_sketch",
        body="Body",
        name="Base",
        geometry=[{"type": "polyline", "id": "p", "points": [list(at) for at in outline],
                   "closed": True}],
        constraints=[{"type": "distance_x", "of": ["p.side1.end"], "value": 60, "name": "wide"}],
    )  # fmt: skip
    assert drawn["object_id"] == "Base"
    run("pad", profile="Base", length=10, name="Plate")
    body = document.Body
    sketch(body, "Circle", ((10, 10), 2), where=at(10))
    run("pocket", profile="Circle", through=True, name="Bore")
    edges = run("get_edges", object_name="Body", filter={"type": "Line"}, limit=50)["edges"]
    slanted = next(
        one["handle"] for one in edges if one["length"] == pytest.approx(50) and _is_low(one)
    )
    run("linear_pattern", object_name="Bore", count=2, spacing=-20, direction=slanted, name="Row")
    low, high = bores(body)[0], bores(body)[-1]
    assert math.hypot(high[0] - low[0], high[1] - low[1]) == pytest.approx(20)
    assert run("get_properties", object_name="Row")["properties"]["direction"]["value"]
    change = run("edit_sketch", object_name="Base", set={"wide": 80})
    assert "DEPENDENTS_BROKEN" not in codes(change)
    line = document.Plate.Shape.getElement(document.Row.Direction[1][0])
    assert abs(line.tangentAt(line.FirstParameter).y) not in (0, 1)
    low, high = bores(body)[0], bores(body)[-1]
    assert math.hypot(high[0] - low[0], high[1] - low[1]) == pytest.approx(20)
    assert in_steps(body)


def test_an_axis_stays_the_same_rim_when_a_feature_before_it_goes(
    document, with_part_design, run, codes
):
    """A ring of holes about the rim of a bore, whose edge gets another number."""
    run("create_body", name="Body")
    body = document.Body
    sketch(body, "Base", rectangle((-30, -30), (30, 30)))
    run("pad", profile="Base", length=10, name="Plate")
    sketch(body, "Corner", rectangle((-30, -30), (-25, -25)), where=at(10))
    run("pocket", profile="Corner", through=True, name="Notch")
    sketch(body, "Middle", ((1, 2), 5), where=at(10))
    run("pocket", profile="Middle", through=True, name="Bore")
    rims = run("get_edges", object_name="Body", filter={"type": "Circle"})["edges"]
    sketch(body, "Circle", ((20, 2), 2), where=at(10))
    run("pocket", profile="Circle", through=True, name="Small")
    run("polar_pattern", object_name="Small", count=6, axis=rims[0]["handle"], name="Ring")
    holes = PI * 25 * 10 + 6 * PI * 4 * 10
    assert body.Shape.Volume == pytest.approx(36000 - 250 - holes)
    before = document.Ring.Axis[1]
    reply = run("delete_object", object_name="Notch")
    assert "DEPENDENTS_BROKEN" not in codes(reply)
    assert document.Ring.Axis[1] != before
    assert body.Shape.Volume == pytest.approx(36000 - holes)
    told = run("get_properties", object_name="Ring")["properties"]
    run("set_properties", object_name="Ring", properties={"count": 4, "angle": 180})
    assert told["axis"]["value"].startswith(f"{document.Ring.Axis[0].Name}.Edge")
    assert body.Shape.Volume == pytest.approx(36000 - holes + 2 * PI * 4 * 10)
    assert in_steps(body)


def _is_low(edge):
    return edge["start"][2] == pytest.approx(0) == edge["end"][2]


@pytest.mark.parametrize("plane", ["xz", "yz"])
def test_patterns_in_a_body_that_is_turned_and_moved(document, with_part_design, run, codes, plane):
    turn = {"axis": [1, 2, 2], "angle": 40}
    run("create_body", name="Body", position=[7, -3, 5], rotation=turn)
    body = document.Body
    rectangle_ = {"type": "rectangle", "corner": [0, 0], "width": 100, "height": 60}
    run("create_sketch", body="Body", on=plane, name="Base", geometry=[rectangle_])
    run("pad", profile="Base", length=10, symmetric=True, name="Plate")
    circle = {"type": "circle", "center": [10, 10], "radius": 2}
    run("create_sketch", body="Body", on=plane, name="Circle", geometry=[circle])
    run("pocket", profile="Circle", length=10, symmetric=True, name="Bore")
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE)
    for command, parameters in (
        ("linear_pattern", {"count": 4, "spacing": 20, "direction": "sketch_x"}),
        ("linear_pattern", {"count": 4, "spacing": _way(body, plane, 20)}),
        ("grid_pattern", {"columns": 2, "layers": 2, "spacing": [1, 0, 1]}),
        ("mirror_object", {"normal": _way(body, plane, 1), "point": _point(body, plane, 30)}),
        ("polar_pattern", {"count": 2, "axis": _normal(body, plane),
                           "center": _point(body, plane, 30, 10)}),
        ("polar_pattern", {"count": 2, "angle": 30, "axis": "sketch_normal"}),
    ):  # fmt: skip
        result = run(command, **ROW, **parameters)
        if command != "grid_pattern":
            count = parameters.get("count", 2)
            assert result["shape"]["volume"] == pytest.approx(PLATE - count * HOLE)
            assert codes(result) == []
        assert in_steps(body)
        run("undo")


def _step(body, plane, u, v, w):
    """A step along the axes of a sketch on a plane of a body, in the document's coordinates."""
    own = (u, 0, v) if plane == "xz" else (0, u, v)
    normal = (0, -w, 0) if plane == "xz" else (w, 0, 0)
    return body.Placement.Rotation.multVec(FreeCAD.Vector(*own) + FreeCAD.Vector(*normal))


def _way(body, plane, length):
    return list(_step(body, plane, length, 0, 0))


def _normal(body, plane):
    return list(_step(body, plane, 0, 0, 1))


def _point(body, plane, u, v=0):
    return list(body.Placement.Base + _step(body, plane, u, v, 0))


def test_a_batch_and_a_dry_run(body, document, run):
    steps = [
        {"command": "polar_pattern", "as": "ring",
         "parameters": {"object_name": "Bore", "count": 4, "center": [30, 30, 0]}},
        {"command": "set_properties",
         "parameters": {"object_name": "$ring.object_id", "properties": {"count": 5}}},
    ]  # fmt: skip
    before = [obj.Name for obj in document.Objects]
    tried = run("batch", steps=steps, dry_run=True)
    assert tried["shape"]["volume"] == pytest.approx(PLATE - 5 * HOLE, rel=1e-3)
    assert [obj.Name for obj in document.Objects] == before
    done = run("batch", steps=steps)
    assert done["shape"]["volume"] == tried["shape"]["volume"]
    run("undo")
    assert [obj.Name for obj in document.Objects] == before
    assert body.Tip == document.Bore


def test_what_is_repeated_is_deleted_only_with_its_pattern(body, document, run, refused):
    run("grid_pattern", **ROW, columns=2, rows=2, spacing=20)
    error = refused("delete_object", object_name="Bore")
    assert error.candidates == ["Row"]
    run("delete_object", object_name="Bore", recursive=True)
    assert body.Tip == document.Plate
    assert body.Shape.Volume == pytest.approx(PLATE)
    assert [obj.Name for obj in body.Group] == ["Base", "Plate", "Circle"]
