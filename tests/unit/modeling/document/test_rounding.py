# SPDX-License-Identifier: MIT
"""Numbers as replies give them."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest

from conjure_workbench.modeling.document.rounding import measured, significant, tidy, vector


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (10.000000000001, 10.0),
        (-1e-12, 0.0),
        (math.inf, 0.0),
        (math.nan, 0.0),
        (1 / 3, 0.333333333),
    ],
)
def test_a_coordinate_has_nine_decimals(value: float, told: float) -> None:
    assert str(tidy(value)) == str(told)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (1.23456789012345e-10, 1.23456789012e-10),
        (-0.0, 0.0),
        (math.inf, 0.0),
        (6e9 / 7, 857142857.143),
    ],
)
def test_a_volume_has_twelve_digits_however_small_it_is(value: float, told: float) -> None:
    assert str(significant(value)) == str(told)


@pytest.mark.parametrize(
    ("value", "told"), [(2e-10, 0.0), (1000 / 3, 333.333333333), (-1000 / 3, -333.333333333)]
)
def test_a_length_has_twelve_digits_and_no_noise_around_zero(value: float, told: float) -> None:
    assert measured(value) == told


def test_a_vector_is_a_list_of_its_parts() -> None:
    assert vector(SimpleNamespace(x=1.0, y=-1e-15, z=2.5)) == [1.0, 0.0, 2.5]
