# SPDX-License-Identifier: MIT
"""Helices of bodies against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.geometry.ancestry.descent import lineage_of
from tests.part_design import in_steps, rectangle, sketch

PI = math.pi
UPRIGHT = FreeCAD.Placement(FreeCAD.Vector(), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90))
NOT_CONSTRAINED = "PROFILE_NOT_CONSTRAINED"
FOUR_TURNS = 4 * 2 * PI * 10 * PI
"""The volume of a wire of radius 1 that winds four times at a radius of 10, in mm3."""


@pytest.fixture
def body(document, with_part_design, run):
    run("create_body", name="Body")
    return document.Body


@pytest.fixture
def wire(body):
    """A circle of radius 1 at 10 from Z, in a plane through Z."""
    return sketch(body, "Wire", ((10, 0), 1), where=UPRIGHT)


def holds(body, *point):
    return body.Shape.isInside(FreeCAD.Vector(*point), 1e-6, True)


@pytest.mark.covers(
    "body_helix",
    bad=({"profile": "Thread", "pitch": 3}, "MISSING_PARAMETER"),
    before=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
    change={"profile": "Thread", "pitch": 3, "turns": 1, "operation": "cut"},
    before_example=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
)
@pytest.mark.parametrize(
    ("sizes", "dimensions"),
    [
        ({"pitch": 5, "height": 20}, {"Coil.Pitch": 5, "Coil.Height": 20}),
        ({"pitch": 5, "turns": 4}, {"Coil.Pitch": 5, "Coil.Turns": 4}),
        ({"height": 20, "turns": 4}, {"Coil.Height": 20, "Coil.Turns": 4}),
    ],
)
def test_two_of_three_sizes_make_a_helix(body, wire, document, run, codes, sizes, dimensions):
    result = run("body_helix", profile="Wire", **sizes, name="Coil")
    assert result["type"] == "PartDesign::AdditiveHelix"
    assert result["volume"] == {"before": 0.0, "added": pytest.approx(789.568, abs=1e-3)}
    assert result["shape"]["volume"] == pytest.approx(FOUR_TURNS)
    third = {"pitch": 5, "height": 20, "turns": 4}.items() - sizes.items()
    assert {name: result.get(name) for name in ("pitch", "height", "turns")}.items() >= third
    assert result["axis"]["direction"] == pytest.approx([0, 0, 1])
    assert result["dimensions"] == dimensions
    # The box of a coil is not exact.
    assert set(codes(result)) - {"NOT_EXACT"} == {NOT_CONSTRAINED}
    assert not wire.Visibility
    assert body.Tip == document.Coil
    assert in_steps(body)


@pytest.mark.parametrize(
    ("parameters", "end"),
    [
        ({}, (0, 10, 6)),
        ({"left_handed": True}, (0, -10, 6)),
        ({"reversed": True}, (0, -10, -6)),
        ({"reversed": True, "left_handed": True}, (0, 10, -6)),
        ({"axis": "body_z"}, (0, 10, 6)),
    ],
)
def test_a_helix_winds_that_way(body, wire, run, parameters, end):
    result = run("body_helix", profile="Wire", pitch=4.8, turns=1.25, **parameters)
    assert result["volume"]["added"] == pytest.approx(FOUR_TURNS * 1.25 / 4)
    _, y, z = end
    assert holds(body, 10, 0, 0.5)
    assert holds(body, 0.01, y, z - math.copysign(0.1, z))
    assert not holds(body, 0.01, -y, z)
    assert in_steps(body)


def test_a_helix_leans_outward(body, wire, run):
    run("body_helix", profile="Wire", pitch=6, turns=2.25, angle=15)
    assert holds(body, 0.01, 10 + 13.5 * math.tan(math.radians(15)), 13.4)


@pytest.mark.parametrize("axis", ["y_axis", "body_z"])
def test_a_helix_is_cut_out(body, run, codes, axis):
    sketch(body, "Base", ((0, 0), 20))
    run("pad", profile="Base", length=30)
    sketch(body, "Wire", ((10, 5), 1), where=UPRIGHT)
    result = run(
        "body_helix", profile="Wire", axis=axis, pitch=5, turns=4, operation="cut", name="Duct"
    )
    assert result["type"] == "PartDesign::SubtractiveHelix"
    assert result["volume"]["removed"] == pytest.approx(FOUR_TURNS)
    assert result["shape"]["volume"] == pytest.approx(12000 * PI - FOUR_TURNS)
    assert codes(result) == [NOT_CONSTRAINED]
    assert in_steps(body)
    sketch(body, "Far", ((40, 5), 1), where=UPRIGHT)
    missed = run("body_helix", profile="Far", pitch=5, turns=4, operation="cut")
    assert codes(missed) == ["NOTHING_REMOVED", NOT_CONSTRAINED]


def test_an_outer_thread_is_cut(body, run):
    sketch(body, "Base", ((0, 0), 10))
    run("pad", profile="Base", length=30)
    sketch(body, "Groove", [(9, 5), (11, 4), (11, 6)], where=UPRIGHT)
    result = run("body_helix", profile="Groove", pitch=4, turns=4, operation="cut", name="M")
    # The middle of the triangle within the cylinder is at 29 / 3 from the axis.
    assert result["volume"]["removed"] == pytest.approx(2 * PI * 29 / 3 * 4 * 0.5, rel=5e-5)


@pytest.mark.parametrize(
    ("loop", "sizes", "field"),
    [
        (((10, 0), 1), {"pitch": 1.5, "turns": 4}, "pitch"),
        (((10, 0), 1), {"pitch": 2, "turns": 1}, "pitch"),
        (((10, 0), 1), {"height": 6, "turns": 4}, "turns"),
        (rectangle((9, -1), (11, 1)), {"pitch": 2, "height": 8}, "pitch"),
        (((0, 0), 3), {"pitch": 10, "turns": 2}, "axis"),
        (rectangle((0, 0), (3, 2)), {"pitch": 10, "turns": 2}, "axis"),
    ],
)
def test_turns_that_meet_are_refused(body, refused, loop, sizes, field):
    sketch(body, "Section", loop, where=UPRIGHT)
    error = refused("body_helix", profile="Section", axis="y_axis", **sizes)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_part_of_a_turn_meets_nothing(body, wire, run):
    result = run("body_helix", profile="Wire", pitch=1, turns=0.5)
    assert result["volume"]["added"] == pytest.approx(FOUR_TURNS / 8)


def test_turns_that_lean_outward_pass_each_other(body, run):
    sketch(body, "Wire", ((10, 0), 1), where=UPRIGHT)
    # At 60 degrees the turns are 3 mm apart, 1.5 mm of it along the axis.
    result = run("body_helix", profile="Wire", pitch=1.5, turns=3, angle=60)
    assert result["shape"]["valid"]


@pytest.mark.parametrize(
    "place", [FreeCAD.Placement(FreeCAD.Vector(0, 5, 0), UPRIGHT.Rotation), FreeCAD.Placement()]
)
def test_an_axis_that_is_not_in_the_plane_is_refused(body, refused, place):
    sketch(body, "Section", ((10, 0), 1), where=place)
    error = refused("body_helix", profile="Section", axis="body_z", pitch=5, turns=2)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "axis")


def test_unsound_profiles_are_refused(body, refused):
    sketch(body, "Bad", [(9, 0), (11, 2), (11, 0), (9, 2)], where=UPRIGHT)
    assert refused("body_helix", profile="Bad", pitch=5, turns=2).code == "PROFILE_CROSSES"
    sketch(body, "Two", ((10, 0), 1), ((14, 0), 1), where=UPRIGHT)
    error = refused("body_helix", profile="Two", pitch=5, turns=2)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile")
    sketch(body, "One", ((10, 0), 1), where=UPRIGHT)
    error = refused("body_helix", profile="One", pitch=5, turns=2, operation="cut")
    assert error.code == "NO_SHAPE"


@pytest.mark.parametrize(
    ("made", "sent", "turns", "rise"),
    [
        ({"pitch": 5, "turns": 4}, {"turns": 2}, 2, 10),
        ({"pitch": 5, "turns": 4}, {"height": 10}, 2, 10),
        ({"pitch": 5, "turns": 4}, {"pitch": 6}, 4, 24),
        ({"pitch": 5, "height": 20}, {"pitch": 4}, 5, 20),
        ({"pitch": 5, "height": 20}, {"turns": 2}, 2, 10),
        ({"height": 20, "turns": 4}, {"height": 24}, 4, 24),
        ({"height": 20, "turns": 4}, {"pitch": 4}, 5, 20),
    ],
)
def test_sizes_are_edited(body, wire, document, run, made, sent, turns, rise):
    run("body_helix", profile="Wire", name="Coil", **made)
    run("set_properties", object_name="Coil", properties=sent)
    assert body.Shape.Volume == pytest.approx(FOUR_TURNS * turns / 4)
    assert document.Coil.Height.Value == pytest.approx(rise)
    assert in_steps(body)


def test_an_edit_that_makes_turns_meet_is_refused(body, wire, run, refused):
    run("body_helix", profile="Wire", pitch=5, turns=4, name="Coil")
    error = refused("set_properties", object_name="Coil", properties={"pitch": 1})
    assert error.code == "INVALID_PARAMETER"
    run("set_properties", object_name="Coil", properties={"left_handed": True})
    assert holds(body, 0.01, -10, 1.2)


def test_dimensions_of_a_helix_are_set(body, wire, run):
    run("body_helix", profile="Wire", pitch=5, turns=4, name="Coil")
    run("set_dimensions", values={"Coil.Turns": 3, "Coil.pitch": 6})
    assert body.Shape.Volume == pytest.approx(FOUR_TURNS * 3 / 4)
    assert body.Document.Coil.Height.Value == pytest.approx(18)


def test_each_turn_goes_by_its_number(body, run, document):
    run("create_sketch", body="Body", on="xz", name="Bar", geometry=[
        {"type": "rectangle", "id": "r", "center": [10, 0], "width": 2, "height": 2}])  # fmt: skip
    run("body_helix", profile="Bar", pitch=5, turns=2.5, name="Coil")
    lineage = lineage_of(document.Coil)
    found = [lineage.origins(at) for at in range(1, len(lineage.faces) + 1)]
    assert len(set(found)) == len(found) == 14
    sides = {("Coil", "side", "r.top", "turn", number) for number in (1, 2)}
    assert frozenset(sides) in found


def test_the_axis_is_found_again(body, run, document):
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    edge = run("get_edges", object_name="Body", filter={"x_max": 0.1, "y_max": 0.1})["edges"][0]
    sketch(body, "Wire", ((3, 5), 1), where=UPRIGHT)
    result = run(
        "body_helix", profile="Wire", axis=edge["handle"], pitch=4, turns=0.25, operation="cut"
    )
    before = result["volume"]["removed"]
    assert before > 0
    told = run("edit_sketch", object_name="Base", add={"geometry": [
        {"type": "circle", "center": [30, 20], "radius": 2}]})  # fmt: skip
    assert "lost" not in told
    assert body.Shape.Volume == pytest.approx(12000 - 40 * PI - before)
