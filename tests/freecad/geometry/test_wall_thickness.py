# SPDX-License-Identifier: MIT
"""The walls of hollow solids when their thickness, or what they are made of, changes later."""

from __future__ import annotations

import math

import pytest

PI = math.pi


@pytest.fixture
def cup(document, run):
    run("box", name="A", size=[20, 20, 20])
    run("shell", object_name="A", name="S", thickness=2, faces=["top"])


@pytest.fixture
def beaker(document, run):
    run("cylinder", name="A", radius=10, height=20)
    run("shell", object_name="A", name="S", thickness=2, faces=["top"])


def wall(value):
    return {"object_name": "S", "properties": {"Value": value}}


def test_a_wall_that_gets_thicker_on_its_side_is_not_remarked(cup, document, run, codes):
    result = run("set_properties", **wall(-3))
    assert codes(result) == []
    assert result["shape"]["volume"] == pytest.approx(8000 - 14 * 14 * 17, rel=1e-9)


def test_a_wall_that_comes_to_lie_on_the_other_side_is_warned_of(cup, document, run, codes):
    result = run("set_properties", **wall(2))
    assert codes(result) == ["WALL_SIDE_CHANGED"]
    assert result["shape"]["volume"] == pytest.approx(24 * 24 * 22 - 8000, rel=1e-9)
    assert codes(run("set_properties", **wall(-2))) == ["WALL_SIDE_CHANGED"]


@pytest.mark.parametrize("value", [-10, -12, -19.5, -30, 0])
def test_a_wall_without_room_is_refused_with_one_that_works(cup, run, refused, value):
    error = refused("set_properties", **wall(value))
    assert error.code in ("RECOMPUTE_FAILED", "RESULT_INVALID")
    assert (error.field, error.given) == ("properties.Value", value)
    if value:
        works = error.details["size_that_works"]
        assert -10 < works < -9
        volume = run("set_properties", **wall(works))["shape"]["volume"]
        assert volume == pytest.approx(8000 - (20 + 2 * works) ** 2 * (20 + works), rel=1e-9)


@pytest.mark.parametrize("value", [-10, -12, -19, -25])
def test_what_freecad_makes_of_a_round_wall_without_room_is_refused(beaker, refused, value):
    error = refused("set_properties", **wall(value))
    assert error.field == "properties.Value"
    assert -10 < error.details["size_that_works"] < -9


def test_an_expression_that_makes_a_wall_too_thick_is_refused(cup, refused):
    error = refused("set_expression", object_name="S", property="Value", expression="-15 mm")
    assert error.field == "expression"
    assert -10 < error.details["size_that_works"] < -9


def test_a_solid_that_gets_too_small_for_its_wall_is_warned_of(beaker, document, run, codes):
    result = run("set_properties", object_name="A", properties={"Radius": 1.5})
    assert set(codes(result)) & {"WALL_WITHOUT_ROOM", "DEPENDENTS_BROKEN"}
    assert codes(run("set_properties", object_name="A", properties={"Radius": 15})) == []
    inner = PI * 13**2 * 18
    assert document.S.Shape.Volume == pytest.approx(PI * 225 * 20 - inner, rel=1e-9)


def test_a_side_that_changes_by_a_cell_is_warned_of(cup, document, run, codes):
    run("create_spreadsheet", name="Sizes", cells={"A1": {"value": "-2 mm", "alias": "wall"}})
    run("set_expression", object_name="S", property="Value", expression="Sizes.wall")
    result = run("set_cells", spreadsheet="Sizes", cells={"A1": "3 mm"})
    assert codes(result) == ["WALL_SIDE_CHANGED"]
    assert document.S.Shape.Volume == pytest.approx(26 * 26 * 23 - 8000, rel=1e-9)


def test_another_property_of_a_wall_is_changed_without_remark(cup, run, codes):
    assert codes(run("set_properties", object_name="S", properties={"Label": "Cup"})) == []
