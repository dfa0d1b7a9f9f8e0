# SPDX-License-Identifier: MIT
"""Parameters and figures of gears."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.values.gears import Gear

PARAMETERS = find_command("create_gear").parameters


def read(**sent: Any) -> Any:
    return PARAMETERS.parse(sent)


def test_figures_are_those_of_the_standard() -> None:
    gear = read(module=2, teeth=20).gear
    assert (gear.pitch_radius, gear.tip_radius, gear.root_radius) == (20, 22, 17.5)
    assert gear.base_radius == pytest.approx(20 * math.cos(math.radians(20)))
    assert 2 * gear.half_thickness * 20 == pytest.approx(math.pi)
    assert gear.rack_rounding == pytest.approx(0.76)
    # Halfway between involute and tip circle there is as much as the tables say for 20 teeth.
    assert gear.tip_thickness / 2 == pytest.approx(0.695, abs=5e-4)


def test_a_helical_gear_is_larger_by_the_cosine_of_its_angle() -> None:
    gear = read(module=2, teeth=20, helix_angle=-30).gear
    assert gear.pitch_radius == pytest.approx(20 / math.cos(math.radians(30)))
    assert gear.angle == pytest.approx(math.atan(math.tan(math.radians(20)) * 2 / math.sqrt(3)))


@pytest.mark.parametrize(("angle", "least"), [(14.5, 32), (20, 17), (25, 11)])
def test_undercut_ends_at_the_number_of_teeth_of_the_textbooks(angle: float, least: int) -> None:
    assert abs(Gear(1, 20, angle).teeth_without_undercut - least) <= 1
    assert Gear(1, least + 3, angle).is_undercut is False
    assert Gear(1, least - 3, angle).is_undercut


def test_a_rack_of_a_large_pressure_angle_has_a_round_tip() -> None:
    assert Gear(1, 20, 30).rack_rounding < 0.38
    assert Gear(1, 20, 20).rack_rounding == 0.38


def test_a_ring_has_shorter_tips_and_spaces_of_its_own() -> None:
    gear = read(module=2, teeth=42, internal=True)
    assert gear.gear.tip_radius > 40
    assert gear.gear.root_radius == 44.5
    assert gear.rim == pytest.approx(2 * (44.5 + 5))
    assert read(module=2, teeth=42, internal=True, outer_diameter=120).rim == 120
    assert gear.gear.is_undercut is False
    assert gear.gear.tip_thickness > 0
    few = Gear(2, 16, internal=True)
    assert few.tip_radius == pytest.approx(few.base_radius, rel=3e-4)


def test_backlash_is_shared_by_both_gears() -> None:
    tooth, space = Gear(2, 40, backlash=0.2), Gear(2, 40, backlash=0.2, internal=True)
    assert 80 * tooth.half_thickness == pytest.approx(math.pi - 0.1)
    assert 80 * space.half_thickness == pytest.approx(math.pi + 0.1)


@pytest.mark.parametrize(
    ("sent", "angle"),
    [
        ({"helix_angle": 20}, 20),
        ({"helix_angle": -20}, -20),
        ({"helix_angle": 20, "hand": "left"}, -20),
        ({"helix_angle": -20, "hand": "right"}, 20),
    ],
)
def test_the_hand_is_the_sign_of_the_helix(sent: dict[str, Any], angle: float) -> None:
    assert read(**sent).helix_angle == angle


def test_the_middle_is_half_its_width_up() -> None:
    assert read(width=8).middle == (0, 0, 4)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"teeth": 5, "profile_shift": -1}, "profile_shift"),
        ({"teeth": 6, "profile_shift": 0.8}, "profile_shift"),
        ({"teeth": 5, "pressure_angle": 30, "backlash": 0.5}, "backlash"),
        ({"bore": 17.5}, "bore"),
        ({"bore": 3, "internal": True}, "bore"),
        ({"outer_diameter": 40}, "outer_diameter"),
        ({"internal": True, "outer_diameter": 22}, "outer_diameter"),
        ({"hand": "left"}, "hand"),
    ],
)
def test_what_makes_no_gear_is_refused(sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(**sent)
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)


def test_a_ring_whose_spaces_come_to_a_point_is_refused() -> None:
    sent = {"module": 12, "teeth": 6, "pressure_angle": 14.5, "internal": True}
    assert read(**{**sent, "teeth": 30}).gear.root_space > 0
    with pytest.raises(ConjureError) as caught:
        read(**sent, profile_shift=1)
    assert caught.value.field == "profile_shift"
