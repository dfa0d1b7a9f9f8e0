# SPDX-License-Identifier: MIT
"""The mathematics of placements."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conjure_workbench.vocabulary.geometry import (
    X_AXIS,
    Y_AXIS,
    Z_AXIS,
    Placement,
    Rotation,
    Vector,
    cross,
    dot,
    norm,
    unit,
)

COORDINATE = st.floats(-1e6, 1e6, allow_nan=False)
VECTOR = st.tuples(COORDINATE, COORDINATE, COORDINATE)
AXIS = VECTOR.filter(lambda vector: norm(vector) > 1e-3)
ANGLE = st.floats(-720, 720, allow_nan=False)


def near(vector: Vector, size: float = 1.0) -> object:
    return pytest.approx(vector, abs=1e-9 * max(1.0, size))


@pytest.mark.parametrize(
    ("axis", "before", "after"),
    [
        (Z_AXIS, X_AXIS, (0, 1, 0)),
        (X_AXIS, Y_AXIS, (0, 0, 1)),
        (Y_AXIS, Z_AXIS, (1, 0, 0)),
        ((0, 0, -2), X_AXIS, (0, -1, 0)),
        ((1, 1, 1), X_AXIS, None),
    ],
)
def test_a_quarter_turn_goes_counterclockwise(
    axis: Vector, before: Vector, after: Vector | None
) -> None:
    turned = Rotation.about(axis, 90).apply(before)
    if after is None:
        third = Rotation.about(axis, 120).apply(before)
        assert third == near(Y_AXIS)
        assert norm(turned) == pytest.approx(1.0)
    else:
        assert turned == near(after)


def test_yaw_pitch_and_roll_turn_about_z_y_and_x() -> None:
    assert Rotation.of_yaw_pitch_roll(90, 0, 0).apply(X_AXIS) == near(Y_AXIS)
    assert Rotation.of_yaw_pitch_roll(0, 90, 0).apply(X_AXIS) == near((0, 0, -1))
    assert Rotation.of_yaw_pitch_roll(0, 0, 90).apply(Y_AXIS) == near(Z_AXIS)


def test_roll_comes_first_and_yaw_last() -> None:
    combined = Rotation.of_yaw_pitch_roll(90, 0, 90)
    assert combined.apply(Y_AXIS) == near(Z_AXIS)
    assert combined.apply(X_AXIS) == near(Y_AXIS)


def test_a_quaternion_of_any_length_is_normalized() -> None:
    assert Rotation.of_quaternion(0, 0, 5, 5) == Rotation.of_quaternion(0, 0, 1, 1)
    assert norm(Rotation.of_quaternion(0, 0, 3e150, 0).quaternion[:3]) == 1.0


def test_the_whole_turn_and_no_turn_are_the_same() -> None:
    assert Rotation.about(Z_AXIS, 360).apply(X_AXIS) == near(X_AXIS)
    assert Rotation().axis_and_angle() == (Z_AXIS, 0.0)


@pytest.mark.parametrize("nothing", [(0.0, 0.0, 0.0), (math.inf, 0.0, 0.0)])
def test_a_vector_without_direction_is_refused(nothing: Vector) -> None:
    with pytest.raises(ValueError, match="direction"):
        unit(nothing)
    with pytest.raises(ValueError, match="direction"):
        Rotation.about(nothing, 90)


def test_a_quaternion_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="quaternion"):
        Rotation.of_quaternion(0, 0, 0, 0)


def test_a_placement_turns_first_and_moves_then() -> None:
    placement = Placement((10, 0, 0), Rotation.about(Z_AXIS, 90))
    assert placement.apply((1, 0, 0)) == near((10, 1, 0))


def test_the_products_of_axes() -> None:
    assert cross(X_AXIS, Y_AXIS) == Z_AXIS
    assert dot(X_AXIS, Y_AXIS) == 0.0
    assert norm((3e200, 4e200, 0)) == pytest.approx(5e200)


@given(AXIS, ANGLE, VECTOR)
def test_a_rotation_keeps_lengths_and_can_be_undone(
    axis: Vector, angle: float, vector: Vector
) -> None:
    rotation = Rotation.about(axis, angle)
    turned = rotation.apply(vector)
    assert norm(turned) == pytest.approx(norm(vector), rel=1e-9, abs=1e-9)
    assert rotation.inverse().apply(turned) == near(vector, norm(vector))


@given(AXIS, ANGLE)
def test_axis_and_angle_describe_the_same_rotation(axis: Vector, angle: float) -> None:
    rotation = Rotation.about(axis, angle)
    again = Rotation.about(*rotation.axis_and_angle())
    for direction in (X_AXIS, Y_AXIS, Z_AXIS):
        assert again.apply(direction) == near(rotation.apply(direction))


@given(AXIS, ANGLE, AXIS, ANGLE, VECTOR, VECTOR)
def test_placements_combine_and_can_be_undone(
    axis_a: Vector, angle_a: float, axis_b: Vector, angle_b: float, place: Vector, point: Vector
) -> None:
    first = Placement(place, Rotation.about(axis_a, angle_a))
    second = Placement(point, Rotation.about(axis_b, angle_b))
    size = norm(place) + norm(point)
    assert second.after(first).apply(point) == near(second.apply(first.apply(point)), size)
    assert first.inverse().apply(first.apply(point)) == near(point, size)
