# SPDX-License-Identifier: MIT
"""Lofts, pipes and helices of bodies edited by what they are made of, against closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from tests.part_design import at, in_steps, rectangle, sketch

PI = math.pi
UPRIGHT = FreeCAD.Placement(FreeCAD.Vector(), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90))
WIRE = 2 * PI * 10 * PI
"""Volume of one turn of a wire of r1 at r10, by Pappus."""


@pytest.fixture
def body(document, with_part_design, run):
    run("create_body", name="Body")
    return document.Body


def square(size, center=(0, 0)):
    x, y = center
    return rectangle((x - size / 2, y - size / 2), (x + size / 2, y + size / 2))


def path(body, name, *points, where=UPRIGHT):
    made = sketch(body, name, where=where)
    corners = [FreeCAD.Vector(*point, 0) for point in points]
    made.addGeometry([Part.LineSegment(*pair) for pair in zip(corners, corners[1:])], False)
    made.recompute()
    made.purgeTouched()
    return made


def shown(document, *names):
    return [document.getObject(name).Visibility for name in names]


def test_a_loft_gets_other_profiles(body, document, run, edit):
    for name, size, z in (("S0", 20, 0), ("S1", 10, 15), ("S2", 20, 30), ("Top", 10, 40)):
        sketch(body, name, square(size), where=at(z))
    run("body_loft", profiles=["S0", "S1"], name="Waist", ruled=True)
    first = 15 / 3 * (400 + 200 + 100)
    assert body.Shape.Volume == pytest.approx(first)
    result = edit("Waist", profiles=["S0", "S1", "S2", "Top"])
    assert body.Shape.Volume == pytest.approx(2 * first + 10 / 3 * 700)
    change = result["parameters"]["profiles"]
    assert (change["old"], change["new"]) == (["S0", "S1"], ["S0", "S1", "S2", "Top"])
    assert shown(document, "S0", "S1", "S2", "Top") == [False] * 4
    edit("Waist", profiles=["S2", "Top"])
    assert body.Shape.Volume == pytest.approx(10 / 3 * 700)
    assert shown(document, "S0", "S1", "S2", "Top") == [True, True, False, False]
    assert in_steps(body)
    run("undo")
    assert body.Shape.Volume == pytest.approx(2 * first + 10 / 3 * 700)
    run("undo")
    assert body.Shape.Volume == pytest.approx(first)


def test_a_loft_from_a_face_by_its_handle(body, run, edit):
    sketch(body, "Base", square(20))
    run("pad", profile="Base", length=10, name="Block")
    for name, size, z in (("S0", 10, 10), ("S1", 10, 30)):
        sketch(body, name, square(size), where=at(z))
    top = run("get_faces", object_name="Body", direction="top")["faces"]
    run("body_loft", profiles=["S0", "S1"], name="Neck", ruled=True)
    assert body.Shape.Volume == pytest.approx(4000 + 2000)
    edit("Neck", profiles=[top[0]["handle"], "S1"])
    assert body.Shape.Volume == pytest.approx(4000 + 20 / 3 * (400 + 200 + 100))
    edit("Neck", ruled=False)
    assert body.Shape.Volume == pytest.approx(4000 + 20 / 3 * (400 + 200 + 100))
    assert in_steps(body)


def test_profiles_that_no_loft_can_have_are_refused(body, run, refuse):
    sketch(body, "Ring", square(20), ((0, 0), 5))
    for name, size, z in (("S0", 20, 0), ("S1", 10, 15), ("Same", 10, 15)):
        sketch(body, name, square(size), where=at(z))
    run("body_loft", profiles=["S0", "S1"], name="Neck")
    run("create_sketch", name="On", on={"object": "Neck", "face": "top"},
        geometry=[{"type": "circle", "center": [0, 0], "radius": 3}])  # fmt: skip
    run("create_body", name="Other")
    sketch(body.Document.Other, "Far", square(5), where=at(20))
    for profiles, field in (
        (["S0"], "profiles"),
        (["Ring", "S1"], "profiles[1]"),
        (["S0", "On"], "profiles[1]"),
        (["S0", "Far"], "profiles[1]"),
        (["S1", "Same"], "profiles[1]"),
    ):
        error = refuse("Neck", profiles=profiles)
        assert error.code == "INVALID_PARAMETER", profiles
        assert error.field.startswith("parameters." + field.split("[")[0]), profiles
    assert refuse("Neck", profiles=["S0", "Gone"]).code == "OBJECT_NOT_FOUND"


def test_a_pipe_gets_another_path_profile_and_corner(body, document, run, edit):
    path(body, "Way", (0, 0), (0, 30), (40, 30))
    path(body, "Long", (0, 0), (0, 50), (40, 50))
    sketch(body, "Section", square(10))
    sketch(body, "Thin", square(6))
    run("body_pipe", profile="Section", spine="Way", name="Bar")
    assert body.Shape.Volume == pytest.approx(7000)
    result = edit("Bar", spine="Long")
    assert body.Shape.Volume == pytest.approx(9000)
    assert result["parameters"]["spine"] == {"old": "Way", "new": "Long"}
    assert shown(document, "Way", "Long", "Section", "Thin") == [True, False, False, True]
    edit("Bar", profile="Thin", corners="round")
    assert body.Shape.Volume == pytest.approx(36 * 90 - 6 * 9 * (1 - PI / 4))
    assert shown(document, "Way", "Long", "Section", "Thin") == [True, False, True, False]
    edit("Bar", corners="right")
    assert body.Shape.Volume == pytest.approx(36 * 90)
    assert in_steps(body)


def test_a_pipe_gets_sections_and_loses_them(body, document, run, edit):
    path(body, "Way", (0, 0), (0, 30))
    sketch(body, "Wide", square(10))
    sketch(body, "Narrow", square(4), where=at(30))
    run("body_pipe", profile="Wide", spine="Way", name="Neck")
    edit("Neck", sections=["Narrow"])
    assert body.Shape.Volume == pytest.approx(10 * (100 + 40 + 16))
    assert document.Neck.Transformation == "Multisection"
    assert not document.Narrow.Visibility
    edit("Neck", sections=None)
    assert body.Shape.Volume == pytest.approx(3000)
    assert document.Neck.Transformation == "Constant"
    assert document.Narrow.Visibility
    assert in_steps(body)


def test_a_pipe_goes_along_an_edge_by_its_handle(body, run, edit):
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    path(body, "Way", (0, 0), (0, 10))
    sketch(body, "Notch", square(4))
    upright = run("get_edges", object_name="Body", filter={"x_max": 0.1, "y_max": 0.1})["edges"]
    cut = run("body_pipe", profile="Notch", spine="Way", operation="cut", name="Groove")
    assert cut["volume"]["removed"] == pytest.approx(2 * 2 * 10)
    edit("Groove", spine=[upright[0]["handle"]])
    assert body.Shape.Volume == pytest.approx(12000 - 40)
    assert body.Document.Groove.Spine[0].Name == "Block"
    run("set_dimensions", values={"Block.Length": 20})
    assert body.Shape.Volume == pytest.approx(24000 - 80)


def test_paths_that_no_pipe_can_have_are_refused(body, run, refuse):
    path(body, "Way", (0, 0), (0, 30))
    path(body, "Aside", (0, 5), (0, 30))
    path(body, "Flat", (0, 0), (30, 0))
    sketch(body, "Section", square(10))
    sketch(body, "Off", square(5), where=at(12))
    run("body_pipe", profile="Section", spine="Way", name="Bar")
    for wrong, field in (
        ({"spine": "Aside"}, "spine"),
        ({"spine": "Flat"}, "spine"),
        ({"profile": "Off"}, "profile"),
        ({"sections": ["Off"]}, "sections"),
        ({"operation": "cut"}, "operation"),
    ):
        error = refuse("Bar", **wrong)
        assert error.code == "INVALID_PARAMETER", wrong
        assert error.field.startswith(f"parameters.{field}"), wrong


def test_a_helix_gets_another_profile_and_axis(body, document, run, edit):
    sketch(body, "Wire", ((10, 0), 1), where=UPRIGHT)
    sketch(body, "Thick", ((20, 0), 2), where=UPRIGHT)
    run("body_helix", profile="Wire", pitch=5, turns=4, name="Coil")
    assert body.Shape.Volume == pytest.approx(4 * WIRE)
    result = edit("Coil", profile="Thick")
    assert result["parameters"]["profile"] == {"old": "Wire", "new": "Thick"}
    assert body.Shape.Volume == pytest.approx(4 * 2 * 4 * WIRE)
    assert shown(document, "Wire", "Thick") == [True, False]
    edit("Coil", axis="body_z", profile="Wire", height=10, pitch=5)
    assert body.Shape.Volume == pytest.approx(2 * WIRE)
    assert document.Coil.ReferenceAxis[0].Role == "Z_Axis"
    assert in_steps(body)


def test_a_helix_turns_about_an_edge_or_a_datum(body, run, edit):
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    sketch(body, "Wire", ((5, 5), 1), where=UPRIGHT)
    run("body_helix", profile="Wire", axis="body_z", pitch=4, turns=0.25, operation="cut",
        name="Bow", reversed=True)  # fmt: skip
    edge = run("get_edges", object_name="Block", filter={"x_max": 0.1, "y_max": 0.1})["edges"][0]
    before = body.Shape.Volume
    edit("Bow", axis=edge["handle"])
    assert body.Shape.Volume == pytest.approx(before, rel=1e-6)
    run("create_datum", kind="axis", body="Body", on="xy", name="Pole")
    edit("Bow", axis="Pole")
    assert body.Shape.Volume == pytest.approx(before, rel=1e-6)
    assert body.Document.Bow.ReferenceAxis[0].Name == "Pole"


def test_what_no_helix_can_have_is_refused(body, run, refuse):
    sketch(body, "Wire", ((10, 0), 1), where=UPRIGHT)
    sketch(body, "High", ((10, 0), 4), where=UPRIGHT)
    sketch(body, "Near", ((1, 0), 1), where=UPRIGHT)
    sketch(body, "Flat", ((10, 0), 1))
    run("body_helix", profile="Wire", axis="body_z", pitch=5, turns=4, name="Coil")
    for wrong, field in (
        ({"profile": "High"}, "profile"),
        ({"profile": "Near"}, "profile"),
        ({"profile": "Flat"}, "profile"),
        ({"axis": "body_y"}, "axis"),
        ({"operation": "cut"}, "operation"),
        ({"pitch": 5, "height": 5, "turns": 2}, "turns"),
    ):
        error = refuse("Coil", **wrong)
        assert error.code == "INVALID_PARAMETER", wrong
        assert error.field.startswith(f"parameters.{field}") or field == "profile", wrong


def test_a_hole_is_edited_by_its_radius(body, run, edit, refuse):
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    run("hole", face={"object": "Body", "face": "top"}, positions=[[10, 10, 10]], radius=2,
        through=True, name="Bore")  # fmt: skip
    assert body.Shape.Volume == pytest.approx(12000 - 40 * PI)
    edit("Bore", radius=3)
    assert body.Shape.Volume == pytest.approx(12000 - 90 * PI)
    run("set_properties", object_name="Bore", properties={"radius": "0.4 cm"})
    assert body.Shape.Volume == pytest.approx(12000 - 160 * PI)
    assert refuse("Bore", radius=3, diameter=7).code == "INVALID_PARAMETER"
    edit("Bore", thread="M6")
    assert body.Document.Bore.Diameter.Value > 6
    edit("Bore", radius=2)
    assert body.Shape.Volume == pytest.approx(12000 - 40 * PI)
    assert in_steps(body)


def test_a_profile_that_grows_too_high_for_its_helix_is_told(body, document, run, codes):
    run("create_sketch", body="Body", on="xz", name="Wire", geometry=[
        {"type": "circle", "id": "c", "center": [10, 0], "radius": 1}], constraints=[
        {"type": "radius", "of": "c", "value": 1, "name": "r"}])  # fmt: skip
    run("body_helix", profile="Wire", pitch=5, turns=4, name="Coil")
    result = run("set_dimensions", values={"Wire.r": 2})
    assert "DEPENDENTS_BROKEN" not in codes(result)
    result = run("edit_sketch", object_name="Wire", set={"r": 3})
    told = [one for one in result["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]
    assert [one["object_id"] for one in told] == ["Coil"]
    assert "6 mm high" in told[0]["message"]
    result = run("set_dimensions", values={"Wire.r": 1})
    assert "DEPENDENTS_BROKEN" not in codes(result)
    assert body.Shape.Volume == pytest.approx(4 * WIRE)
