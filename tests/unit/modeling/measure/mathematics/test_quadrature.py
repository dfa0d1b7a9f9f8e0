# SPDX-License-Identifier: MIT
"""Gauss rules and differentiation at their nodes, against the integrals of polynomials."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.measure.mathematics.quadrature import derivatives, gauss


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12])
def test_a_rule_integrates_every_polynomial_up_to_its_degree(count: int) -> None:
    nodes, weights = gauss(count)
    for power in range(2 * count):
        found = sum(weight * node**power for node, weight in zip(nodes, weights))
        exact = 0.0 if power % 2 else 2.0 / (power + 1)
        assert found == pytest.approx(exact, abs=1e-14)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12])
def test_the_next_power_is_beyond_a_rule(count: int) -> None:
    nodes, weights = gauss(count)
    found = sum(weight * node ** (2 * count) for node, weight in zip(nodes, weights))
    exact = 2.0 / (2 * count + 1)
    # The error is the square of the monic Legendre polynomial's norm.
    choose = math.comb(2 * count, count)
    assert exact - found == pytest.approx(2.0 ** (2 * count + 1) / ((2 * count + 1) * choose**2))


def test_rules_of_two_and_three_nodes_are_the_known_ones() -> None:
    nodes, weights = gauss(2)
    assert nodes == pytest.approx([-1 / math.sqrt(3), 1 / math.sqrt(3)], abs=1e-15)
    assert weights == pytest.approx([1, 1])
    nodes, weights = gauss(3)
    assert nodes == pytest.approx([-math.sqrt(0.6), 0, math.sqrt(0.6)], abs=1e-15)
    assert weights == pytest.approx([5 / 9, 8 / 9, 5 / 9])


def test_nodes_rise_and_lie_inside_and_weights_are_positive() -> None:
    nodes, weights = gauss(12)
    assert nodes == sorted(nodes)
    assert nodes[0] > -1.0
    assert nodes[-1] < 1.0
    assert all(weight > 0.0 for weight in weights)
    assert nodes == pytest.approx([-node for node in reversed(nodes)], abs=1e-15)


@pytest.mark.parametrize("count", [3, 12])
def test_derivatives_of_polynomials_are_exact_below_the_number_of_nodes(count: int) -> None:
    nodes, _ = gauss(count)
    rows = derivatives(nodes)
    for power in range(count):
        values = [node**power for node in nodes]
        for node, row in zip(nodes, rows):
            slope = sum(factor * value for factor, value in zip(row, values))
            exact = power * node ** (power - 1) if power else 0.0
            assert slope == pytest.approx(exact, abs=1e-11)


def test_a_smooth_function_is_integrated_to_the_last_digits() -> None:
    nodes, weights = gauss(12)
    found = sum(weight * math.exp(node) for node, weight in zip(nodes, weights))
    assert found == pytest.approx(math.e - 1 / math.e, rel=1e-15)
