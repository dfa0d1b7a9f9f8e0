# SPDX-License-Identifier: MIT
"""Corners of polygons: flat ones, and points in space with their plane."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.profiles.corners import Corners


def corners(points: Any, **more: Any) -> Corners:
    sent = {"type": "polygon", "points": points, **more}
    found = find_command("extrude").parse({"profile": sent}).profile.points
    assert isinstance(found, Corners)
    return found


def refusal(points: Any, **more: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        corners(points, **more)
    return caught.value


def test_points_of_two_coordinates_are_flat() -> None:
    found = corners([[0, 0], [10, 0], [10, 5], [0, 0]], normal="x")
    assert (found.in_space, found.normal) == (False, (0, 0, 1))
    assert found.points == ((0, 0, 0), (10, 0, 0), (10, 5, 0))


@pytest.mark.parametrize("third", [[10, 0, 5], {"x": 10, "y": 0, "z": "5 mm"}])
def test_one_point_of_three_coordinates_puts_all_in_space(third: Any) -> None:
    found = corners([[0, 0], [10, 0], third])
    assert (found.in_space, found.normal) == (True, (0, -1, 0))


def test_points_keep_their_last_digit_where_they_are_in_a_plane() -> None:
    found = corners([[0.1, 0.2, 0.3], [7.1, 0.2, 0.3], [7.1, 0.2, 9.7], [0.1, 0.2, 9.7]])
    assert found.points == ((0.1, 0.2, 0.3), (7.1, 0.2, 0.3), (7.1, 0.2, 9.7), (0.1, 0.2, 9.7))


def test_rounded_points_are_put_into_their_plane() -> None:
    found = corners([[0, 0, 0.0004], [10, 0, -0.0004], [10, 10, 0.0004], [0, 10, -0.0004]])
    assert found.points == ((0, 0, 0), (10, 0, 0), (10, 10, 0), (0, 10, 0))


def test_points_beside_their_plane_are_told_how_far() -> None:
    error = refusal([[0, 0, 0.1], [10, 0, -0.1], [10, 10, 0.1], [0, 10, -0.1]])
    assert error.field == "profile.points"
    assert "lie in no plane: one is 0.1 mm beside that of all together" in error.message


@pytest.mark.parametrize("angle", [0, 0.9, 179.2])
def test_a_normal_within_a_degree_picks_a_side(angle: float) -> None:
    turn = math.radians(angle)
    normal = [0, math.cos(turn), math.sin(turn)]
    assert corners([[0, 0, 0], [1, 0, 0], [1, 0, 1]], normal=normal).in_space


@pytest.mark.parametrize("angle", [2, 45, 90, 178])
def test_any_other_normal_contradicts_the_points(angle: float) -> None:
    turn = math.radians(angle)
    normal = [0, math.cos(turn), math.sin(turn)]
    error = refusal([[0, 0, 0], [1, 0, 0], [1, 0, 1]], normal=normal)
    assert (error.field, error.given) == ("profile.normal", pytest.approx(normal))
    assert "contradicts the points, whose normal is [0.0, -1.0, 0.0]" in error.message
    assert error.allowed == (
        "[0.0, -1.0, 0.0] or [0.0, 1.0, 0.0], or none; points [x, y] lie across any normal"
    )


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        ([[0, 0], [1, 0], [0, 0]], "are too few to be closed"),
        ([[0, 0, 0], [1, 1, 1], [3, 3, 3]], "go round no area"),
        ([[0, 0], [2, 0], [0, 2], [2, 2]], "go round no area"),
    ],
)
def test_points_around_nothing_are_refused(points: Any, problem: str) -> None:
    assert problem in refusal(points).message
