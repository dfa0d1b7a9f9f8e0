# SPDX-License-Identifier: MIT
"""Extrusions, revolutions, lofts and sweeps edited by the names of their commands."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi
RECTANGLE = {"type": "rectangle", "width": 40, "height": 20, "position": [0, 0, 5]}


@pytest.fixture
def edit(run):
    """`edit("P", distance=3)`: the reply to an edit of an object."""
    return lambda name, **properties: run("set_properties", object_name=name, properties=properties)


@pytest.fixture
def box(document):
    """`box("P")`: the corners of an object."""

    def corners(name):
        found = document.getObject(name).Shape.optimalBoundingBox()
        low, high = (found.XMin, found.YMin, found.ZMin), (found.XMax, found.YMax, found.ZMax)
        return [round(part, 5) + 0.0 for part in (*low, *high)]

    return corners


def volume(document, name):
    return document.getObject(name).Shape.Volume


def only(document, *names):
    """True if the document holds these objects and no others."""
    return {obj.Name for obj in document.Objects} == set(names)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"distance": 12}, [-20, -10, 5, 20, 10, 17]),
        ({"length": "1 cm", "distance2": 2}, [-20, -10, 3, 20, 10, 15]),
        ({"distance": -12}, [-20, -10, -7, 20, 10, 5]),
        ({"midplane": True}, [-20, -10, 1, 20, 10, 9]),
        ({"direction": [0, 1, 1], "distance": 2**0.5}, [-20, -10, 5, 20, 11, 6]),
        ({"profile": {"width": 30}}, [-15, -10, 5, 15, 10, 13]),
        ({"profile": {"type": "rectangle", "width": 8, "height": 6}}, [-4, -3, 5, 4, 3, 13]),
        ({"profile": {"position": [1, 2, 3]}}, [-19, -8, 3, 21, 12, 11]),
        ({"profile": {"normal": "x"}}, [0, -20, -5, 8, 20, 15]),
        ({"profile": {"normal": "-z"}}, [-20, -10, -3, 20, 10, 5]),
        ({"profile": {"type": "circle", "radius": 7}}, [-7, -7, 5, 7, 7, 13]),
        (
            {"profile": {"type": "polygon", "points": [[0, 0], [9, 0], [0, 6]]}},
            [0, 0, 5, 9, 6, 13],
        ),
    ],
)
def test_an_extrusion_keeps_what_was_not_sent(document, run, edit, box, properties, expected):
    run("extrude", profile=RECTANGLE, distance=8, name="P")
    edit("P", **properties)
    assert box("P") == expected
    assert len(document.Objects) == 2
    run("undo")
    assert box("P") == [-20, -10, 5, 20, 10, 13]


def test_a_symmetric_extrusion_stays_symmetric(document, run, edit, box):
    run("extrude", profile=RECTANGLE, distance=8, midplane=True, name="P")
    edit("P", distance=20)
    assert box("P") == [-20, -10, -5, 20, 10, 15]


def test_an_extrusion_across_its_profile_stays_so_when_that_is_turned(document, run, edit, box):
    run("extrude", profile=RECTANGLE, distance=-8, name="P")
    told = run("get_properties", object_name="P")["properties"]
    assert (told["distance"]["value"], told["direction"]["value"]) == (-8, "normal")
    edit("P_Profile", rotation={"axis": [1, 0, 0], "angle": 90})
    assert document.P.DirMode == "Normal"
    assert volume(document, "P") == pytest.approx(40 * 20 * 8)


def test_a_taper_comes_and_goes(document, run, edit):
    run("extrude", profile={"type": "circle", "radius": 5}, distance=10, name="P")
    edit("P", taper_angle=45)
    assert volume(document, "P") == pytest.approx(PI * 10 / 3 * (25 + 75 + 225), rel=1e-6)
    edit("P", profile={"radius": 2}, distance=4)
    assert volume(document, "P") == pytest.approx(PI * 4 / 3 * (4 + 12 + 36), rel=1e-6)
    edit("P", taper_angle=0)
    assert volume(document, "P") == pytest.approx(PI * 4 * 4)
    edit("P", profile={"type": "rectangle", "width": 3, "height": 2})
    assert volume(document, "P") == pytest.approx(3 * 2 * 4)
    assert only(document, "P", "P_Profile001")


def test_a_profile_becomes_an_object_and_is_drawn_again(document, run, edit):
    run("extrude", profile=RECTANGLE, distance=8, name="P")
    run("create_polyline", points=[[0, 0], [6, 0], [0, 8]], closed=True, name="Mine")
    edit("P", profile="Mine")
    assert volume(document, "P") == pytest.approx(24 * 8)
    assert only(document, "P", "Mine")
    assert not document.Mine.Visibility
    told = run("get_properties", object_name="P")["properties"]
    assert told["profile"]["value"] == "Mine"
    edit("P", profile={"type": "circle", "radius": 1})
    assert volume(document, "P") == pytest.approx(PI * 8)
    assert document.Mine.Visibility


def test_the_face_that_is_extruded_is_another_one_then(document, run, edit):
    run("box", name="A", length=10, width=20, height=30)
    face = {"type": "face", "reference_object": "A", "reference_face": "top"}
    run("extrude", profile=face, distance=2, name="P")
    edit("P", profile={**face, "reference_face": "right"})
    assert volume(document, "P") == pytest.approx(20 * 30 * 2)
    edit("P", distance=3)
    assert volume(document, "P") == pytest.approx(20 * 30 * 3)


def test_what_was_cut_out_or_joined_is_edited_by_the_result(document, run, edit):
    run("box", name="A", length=10, width=20, height=30)
    face = {"type": "face", "reference_object": "A", "reference_face": "top"}
    run("extrude", profile=face, distance=2, operation="cut", name="Cut")
    assert volume(document, "Cut") == pytest.approx(200 * 28)
    assert run("get_properties", object_name="Cut")["properties"]["distance"]["value"] == 2
    edit("Cut", distance=5)
    assert volume(document, "Cut") == pytest.approx(200 * 25)
    circle = {"type": "circle", "radius": 2, "position": [5, 10, 0]}
    run("extrude", profile=circle, distance=-4, operation="join", base_object="Cut", name="J")
    edit("J", distance=-6, profile={"radius": 1})
    assert volume(document, "J") == pytest.approx(200 * 25 + PI * 6)


def test_an_operation_is_not_edited(document, run, refused):
    run("extrude", profile=RECTANGLE, distance=8, name="P")
    error = refused("set_properties", object_name="P", properties={"operation": "cut"})
    assert "boolean_cut" in error.allowed


def test_the_persons_own_extrusion_keeps_what_is_theirs(document, run, edit):
    own = document.addObject("Part::Extrusion", "Own")
    own.Base = document.addObject("Part::RegularPolygon", "Hexagon")
    own.DirMode, own.Dir, own.LengthFwd = "Custom", FreeCAD.Vector(0, 0, 2), 5
    own.TaperAngle = 10
    document.recompute()
    skin = document.Own.Shape.Area
    edit("Own", distance=7)
    assert (own.Solid, float(own.LengthFwd), float(own.TaperAngleRev)) == (False, 7, 0)
    assert document.Own.Shape.Area > skin
    assert own.Dir.isEqual(FreeCAD.Vector(0, 0, 1), 1e-9)


def test_a_size_that_follows_a_formula_is_not_edited(document, run, refused):
    run("extrude", profile=RECTANGLE, distance=8, name="P")
    run("set_expression", object_name="P", property_name="LengthFwd", expression="2 * 4 mm")
    error = refused("set_properties", object_name="P", properties={"distance": 9})
    assert error.code == "INVALID_PARAMETER"
    assert "expression" in error.message


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"angle": 180}, PI * 20 * PI * 16),
        ({"profile": {"radius": 3}}, 2 * PI * 20 * PI * 9 * 3 / 4),
        ({"profile": {"position": [30, 0, 0]}}, 2 * PI * 30 * PI * 16 * 3 / 4),
        ({"axis_point": [5, 0, 0]}, 2 * PI * 15 * PI * 16 * 3 / 4),
        (
            {"profile": {"type": "rectangle", "width": 2, "height": 6}},
            2 * PI * 20 * 2 * 6 * 3 / 4,
        ),
    ],
)
def test_a_revolution_keeps_what_was_not_sent(document, run, edit, properties, expected):
    circle = {"type": "circle", "radius": 4, "position": [20, 0, 0]}
    run("revolve", profile=circle, axis_direction="z", angle=270, name="R")
    edit("R", **properties)
    assert volume(document, "R") == pytest.approx(expected)
    assert len(document.Objects) == 2


def test_a_rectangle_beside_its_axis_keeps_its_sides(document, run, edit, box):
    run("revolve", profile={"type": "rectangle", "width": 4, "height": 10}, axis_direction="x",
        name="R")  # fmt: skip
    edit("R", profile={"height": 6})
    assert box("R")[0] == -3
    assert volume(document, "R") == pytest.approx(PI * (6**2 - 2**2) * 6)


def test_a_loft_gets_other_profiles(document, run, edit):
    def circle(radius, z):
        return {"type": "circle", "radius": radius, "position": [0, 0, z]}

    run("loft", profiles=[circle(10, 0), circle(5, 20)], name="L")
    changed = run("set_properties", object_name="L",
                  properties={"profiles": [circle(8, 0), circle(4, 30)]})  # fmt: skip
    assert [one["radius"] for one in changed["properties"]["profiles"]["old"]] == [10, 5]
    assert volume(document, "L") == pytest.approx(PI * 30 / 3 * (64 + 32 + 16))
    assert len(document.Objects) == 3
    edit("L", profiles=[circle(8, 0), circle(4, 30), circle(4, 40)], ruled=True)
    assert volume(document, "L") == pytest.approx(PI * (30 / 3 * (64 + 32 + 16) + 160))
    edit("L", profiles=[circle(8, 0), circle(8, 5)])
    assert volume(document, "L") == pytest.approx(PI * 64 * 5)
    assert len(document.Objects) == 3


ARC = {"type": "arc", "radius": 40, "end_angle": 90}


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"profile": {"radius": 2}}, PI * 4 * 20 * PI),
        ({"path": {"radius": 30}}, PI * 9 * 15 * PI),
        ({"path": {"end_angle": 180}}, PI * 9 * 40 * PI),
        ({"path": {"type": "line", "start": [0, 0, 0], "end": [0, 0, 25]}}, PI * 9 * 25),
        ({"path": {"type": "polyline", "points": [[0, 0, 0], [0, 7, 0]]}}, PI * 9 * 7),
        ({"profile": {"type": "rectangle", "width": 4, "height": 5}}, 20 * 20 * PI),
    ],
)
def test_a_sweep_keeps_what_was_not_sent(document, run, edit, properties, expected):
    run("sweep", profile={"type": "circle", "radius": 3}, path=ARC, name="S")
    edit("S", **properties)
    assert volume(document, "S") == pytest.approx(expected, rel=1e-6)
    assert len(document.Objects) == 3


def test_the_turns_of_a_spring_are_edited(document, run, edit):
    helix = {"type": "helix", "radius": 20, "pitch": 10, "height": 20}
    run("sweep", profile={"type": "circle", "radius": 2}, path=helix, name="S")
    told = run("get_properties", object_name="S")["properties"]["path"]["value"]
    assert (told["type"], told["pitch"], told["height"]) == ("helix", 10, 20)
    edit("S", path={"height": 30, "radius": 15})
    length = 3 * math.hypot(10, 2 * PI * 15)
    # The profile is across the path, so that its area is the section's.
    assert volume(document, "S") == pytest.approx(PI * 4 * length, rel=1e-3)


def test_a_bent_pipe_is_led_elsewhere(document, run, edit):
    points = [[0, 0, 0], [40, 0, 0], [40, 30, 0]]
    path = {"type": "polyline", "points": points, "bend_radius": 10}
    run("sweep", profile={"type": "circle", "radius": 3}, path=path, name="S")
    edit("S", path={"bend_radius": 5})
    assert volume(document, "S") == pytest.approx(PI * 9 * (60 + 2.5 * PI))
    edit("S", path={"points": [[0, 0, 0], [50, 0, 0], [50, 30, 0]]})
    assert volume(document, "S") == pytest.approx(PI * 9 * (70 + 2.5 * PI))


def test_a_sweep_that_would_cut_through_itself_is_refused(document, run, refused):
    points = [[0, 0, 0], [40, 0, 0], [40, 20, 0], [0, 20, 0]]
    path = {"type": "polyline", "points": points}
    run("sweep", profile={"type": "circle", "radius": 3}, path=path, name="S")
    before = volume(document, "S")
    for properties in ({"profile": {"radius": 11}}, {"path": {"points": [*points, [20, -9, 0]]}}):
        error = refused("set_properties", object_name="S", properties=properties)
        assert error.code == "RESULT_INVALID"
        assert error.field in ("properties.profile", "properties.path")
    assert volume(document, "S") == before


def test_a_pipe_of_a_sketch_with_a_hole_gets_another_path(document, run, edit):
    sketch = document.addObject("Sketcher::SketchObject", "Ring")
    for radius in (5, 3):
        sketch.addGeometry(Part.Circle(FreeCAD.Vector(), FreeCAD.Vector(0, 0, 1), radius), False)
    document.recompute()
    line = {"type": "line", "start": [0, 0, 0], "end": [0, 0, 20]}
    run("sweep", profile="Ring", path=line, name="Pipe")
    edit("Pipe", path={"end": [0, 0, 35]})
    assert volume(document, "Pipe") == pytest.approx(PI * 16 * 35)


@pytest.mark.parametrize(
    ("profile", "properties", "expected"),
    [
        ({"type": "rectangle", "width": 8, "height": 6}, {"width": 10}, [-5, -3, 0, 5, 3, 1]),
        ({"type": "circle", "radius": 3}, {"diameter": 8}, [-4, -4, 0, 4, 4, 1]),
        ({"type": "circle", "radius": 3}, {"position": [1, 2, 3]}, [-2, -1, 3, 4, 5, 4]),
        (
            {"type": "ellipse", "major_radius": 9, "minor_radius": 8},
            {"major_radius": 6, "minor_radius": 5},
            [-6, -5, 0, 6, 5, 1],
        ),
        ({"type": "polygon", "sides": 4, "radius": 5}, {"radius": 6}, [-6, -6, 0, 6, 6, 1]),
    ],
)
def test_a_profile_object_is_edited_by_the_names_of_its_data(
    document, run, edit, box, profile, properties, expected
):
    run("extrude", profile=profile, distance=1, name="P")
    edit("P_Profile", **properties)
    assert box("P") == expected


def test_a_path_object_is_edited_by_the_names_of_its_data(document, run, edit):
    run("sweep", profile={"type": "circle", "radius": 3}, path=ARC, name="S")
    edit("S_Path", end_angle=45)
    assert volume(document, "S") == pytest.approx(PI * 9 * 10 * PI)


def test_a_profile_that_cannot_be_is_refused_by_its_name(document, run, refused):
    run("extrude", profile=RECTANGLE, distance=8, name="P")
    wrong = {"type": "polygon", "points": [[0, 0], [4, 4], [4, 0], [0, 4]]}
    error = refused("set_properties", object_name="P", properties={"profile": wrong})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.profile.points")
    error = refused("set_properties", object_name="P", properties={"profile": "P"})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.profile")


THREAD = {
    "profile": {"type": "circle", "radius": 0.5},
    "path": {"type": "helix", "radius": 5, "pitch": 2, "height": 8},
}


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ({"pitch": 4}, {"pitch": 4}),
        ({"path.pitch": "4 mm"}, {"pitch": 4}),
        ({"Path.Pitch": 4, "path": {"height": 12}}, {"pitch": 4, "height": 12}),
        ({"turns": 3}, {"height": 6}),
        ({"path": {"turns": 3, "pitch": 4}}, {"height": 12, "pitch": 4}),
        ({"path.radius": 6, "profile.diameter": 0.8}, {"radius": 6}),
        ({"profile": {"diameter": 0.8}, "left_handed": True}, {"left_handed": True}),
    ],
)
def test_a_part_of_a_path_or_a_profile_is_edited_by_its_name(document, run, edit, properties, told):
    run("sweep", name="T", **THREAD)
    reply = edit("T", **properties)
    value = run("get_properties", object_name="T")["properties"]
    assert {name: value["path"]["value"][name] for name in told} == told
    assert all(change["old"] != change["new"] for change in reply["properties"].values())
    turns = value["path"]["value"]["height"] / value["path"]["value"]["pitch"]
    radius = value["profile"]["value"]["radius"]
    assert radius == (0.4 if "diameter" in str(properties) else 0.5)
    rise = value["path"]["value"]["pitch"] / (2 * PI)
    length = turns * 2 * PI * math.hypot(value["path"]["value"]["radius"], rise)
    # The profile stands across the path, so Pappus has it.
    assert document.T.Shape.Volume == pytest.approx(PI * radius**2 * length, rel=2e-3)


@pytest.mark.parametrize(
    ("properties", "field", "candidates"),
    [
        ({"radius": 6}, "properties.radius", ["profile.radius", "path.radius"]),
        ({"path.pich": 6}, "properties.path.pich", ["pitch"]),
        ({"path.pitch": None}, "properties.path.pitch", None),
        ({"pitch": -1}, "properties.path.pitch", None),
    ],
)
def test_a_part_that_is_not_meant_for_sure_is_refused(
    document, run, refused, properties, field, candidates
):
    run("sweep", name="T", **THREAD)
    error = refused("set_properties", object_name="T", properties=properties)
    assert error.field == field
    assert candidates is None or error.candidates[: len(candidates)] == candidates


def test_the_parts_of_a_value_are_told_by_their_names(document, run):
    run("sweep", name="T", **THREAD)
    names = ["pitch", "path.turns", "profile.diameter"]
    told = run("get_properties", object_name="T", names=names)["properties"]
    values = [told[name]["value"] for name in names]
    assert values == [2, {"height": 8}, {"radius": 0.5}]


def test_a_polygon_gets_points_instead_of_sides(document, run, edit):
    polygon = {"type": "polygon", "sides": 6, "radius": 5, "position": [1, 2, 3]}
    run("extrude", profile=polygon, distance=4, name="P")
    edit("P", **{"profile.circumradius": 2})
    assert document.P.Shape.Volume == pytest.approx(4 * 6 * math.sqrt(3))
    edit("P", points=[[0, 0], [10, 0], [0, 10]])
    assert document.P.Shape.Volume == pytest.approx(200)
    assert document.P.Shape.BoundBox.ZMin == pytest.approx(3)
