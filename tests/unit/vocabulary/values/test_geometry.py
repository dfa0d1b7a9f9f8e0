# SPDX-License-Identifier: MIT
"""The mathematics of vectors and rotations."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conjure_workbench.vocabulary.values.geometry import (
    X_AXIS,
    Y_AXIS,
    Z_AXIS,
    Rotation,
    Vector,
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


def turned(rotation: Rotation, vector: Vector) -> Vector:
    """A vector, turned by the product q v q* of quaternions."""
    x, y, z, w = rotation.quaternion
    a, b, c = vector
    i, j, k = w * a + y * c - z * b, w * b + z * a - x * c, w * c + x * b - y * a
    real = -x * a - y * b - z * c
    return (
        i * w - real * x - j * z + k * y,
        j * w - real * y - k * x + i * z,
        k * w - real * z - i * y + j * x,
    )


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
    quarter = turned(Rotation.about(axis, 90), before)
    if after is None:
        third = turned(Rotation.about(axis, 120), before)
        assert third == near(Y_AXIS)
        assert norm(quarter) == pytest.approx(1.0)
    else:
        assert quarter == near(after)


def test_yaw_pitch_and_roll_turn_about_z_y_and_x() -> None:
    assert turned(Rotation.of_yaw_pitch_roll(90, 0, 0), X_AXIS) == near(Y_AXIS)
    assert turned(Rotation.of_yaw_pitch_roll(0, 90, 0), X_AXIS) == near((0, 0, -1))
    assert turned(Rotation.of_yaw_pitch_roll(0, 0, 90), Y_AXIS) == near(Z_AXIS)


def test_roll_comes_first_and_yaw_last() -> None:
    combined = Rotation.of_yaw_pitch_roll(90, 0, 90)
    assert turned(combined, Y_AXIS) == near(Z_AXIS)
    assert turned(combined, X_AXIS) == near(Y_AXIS)


def test_a_quaternion_of_any_length_is_normalized() -> None:
    assert Rotation.of_quaternion(0, 0, 5, 5) == Rotation.of_quaternion(0, 0, 1, 1)
    assert norm(Rotation.of_quaternion(0, 0, 3e150, 0).quaternion[:3]) == 1.0


def test_the_whole_turn_and_no_turn_are_the_same() -> None:
    assert turned(Rotation.about(Z_AXIS, 360), X_AXIS) == near(X_AXIS)


@pytest.mark.parametrize("nothing", [(0.0, 0.0, 0.0), (math.inf, 0.0, 0.0)])
def test_a_vector_without_direction_is_refused(nothing: Vector) -> None:
    with pytest.raises(ValueError, match="direction"):
        unit(nothing)
    with pytest.raises(ValueError, match="direction"):
        Rotation.about(nothing, 90)


def test_a_quaternion_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="quaternion"):
        Rotation.of_quaternion(0, 0, 0, 0)


def test_the_products_of_axes() -> None:
    assert dot(X_AXIS, Y_AXIS) == 0.0
    assert norm((3e200, 4e200, 0)) == pytest.approx(5e200)


@given(AXIS, ANGLE, VECTOR)
def test_a_rotation_keeps_lengths_and_can_be_undone(
    axis: Vector, angle: float, vector: Vector
) -> None:
    there = turned(Rotation.about(axis, angle), vector)
    assert norm(there) == pytest.approx(norm(vector), rel=1e-9, abs=1e-9)
    assert turned(Rotation.about(axis, -angle), there) == near(vector, norm(vector))


@given(AXIS, ANGLE, AXIS, ANGLE, VECTOR)
def test_rotations_combine(
    axis_a: Vector, angle_a: float, axis_b: Vector, angle_b: float, vector: Vector
) -> None:
    first, second = Rotation.about(axis_a, angle_a), Rotation.about(axis_b, angle_b)
    both = turned(second, turned(first, vector))
    assert turned(second.after(first), vector) == near(both, norm(vector))


def test_a_rotation_turns_a_vector() -> None:
    quarter = Rotation.about((0.0, 0.0, 2.0), 90.0)
    assert quarter.turned((1.0, 2.0, 3.0)) == pytest.approx((-2.0, 1.0, 3.0))
    assert Rotation().turned((1.0, 2.0, 3.0)) == (1.0, 2.0, 3.0)
