# SPDX-License-Identifier: MIT
"""Outlines and holes by the rules of filling, and contours that cross."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.exchange.drawings.areas import Ring, areas, crossing, is_level
from conjure_workbench.modeling.exchange.drawings.curves import Arc, Line
from conjure_workbench.modeling.exchange.drawings.figures import Contour


def square(low, high, way=1, height=0.0):
    corners = [(low, low), (high, low), (high, high), (low, high)][::way]
    points = [(x, y, height) for x, y in corners]
    return Contour([Line(a, b) for a, b in zip(points, points[1:] + points[:1])], True)


def circle(x, radius):
    return Contour([Arc((x, 0.0, 0.0), (radius, 0.0, 0.0), (0.0, radius, 0.0))], True)


def area_of(contours, rule):
    """The area that is filled, and the number of areas."""
    found = areas([Ring(contour) for contour in contours], rule)
    total = sum(Ring(one).area for area in found for one in (area.outline, *area.holes))
    assert all(Ring(area.outline).area > 0 for area in found)
    assert all(Ring(hole).area < 0 for area in found for hole in area.holes)
    return total, len(found)


@pytest.mark.parametrize(
    ("ways", "evenodd", "nonzero"),
    [
        ((1, -1, 1), (100 - 36 + 4, 2), (100 - 36 + 4, 2)),
        ((1, 1, 1), (100 - 36 + 4, 2), (100, 1)),
        ((1, 1, -1), (100 - 36 + 4, 2), (100, 1)),
        ((-1, 1, 1), (100 - 36 + 4, 2), (100 - 36 + 4, 2)),
        ((-1, -1, 1), (100 - 36 + 4, 2), (100, 1)),
    ],
)
def test_three_squares_in_one_another(ways, evenodd, nonzero):
    contours = [square(0, 10, ways[0]), square(2, 8, ways[1]), square(4, 6, ways[2])]
    for order in (contours, contours[::-1]):
        assert area_of(order, "evenodd") == evenodd
        assert area_of(order, "nonzero") == nonzero


def test_a_hole_goes_to_the_outline_around_it():
    found = areas([Ring(square(0, 10)), Ring(square(20, 30)), Ring(square(22, 24))], "evenodd")
    assert sorted(len(area.holes) for area in found) == [0, 1]


def test_the_area_of_a_circle_is_nearly_its_own():
    assert Ring(circle(0, 10)).area == pytest.approx(100 * math.pi, rel=2e-3)


def test_a_point_has_a_winding_number():
    ring = Ring(square(0, 10, -1))
    assert (ring.winding((5, 5, 0)), ring.winding((15, 5, 0))) == (-1, 0)
    assert (ring.holds((5, 5, 0)), ring.holds((15, 5, 0)), ring.holds((5, -5, 0))) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("contours", "cross"),
    [
        ([square(0, 10), square(2, 8)], False),
        ([square(0, 10), square(11, 12)], False),
        ([square(0, 10), square(5, 15)], True),
        ([square(0, 10), square(10, 15)], True),
        ([circle(0, 5), circle(6, 5)], True),
        ([circle(0, 5), circle(10.1, 5)], False),
        ([circle(0, 5), circle(0.5, 4)], False),
        ([circle(at * 3, 1) for at in range(300)], False),
        ([*[circle(at * 3, 1) for at in range(300)], circle(7.5, 1)], True),
    ],
)
def test_contours_cross_where_they_have_a_point_in_common(contours, cross):
    assert crossing([Ring(contour) for contour in contours]) == cross


def test_a_contour_that_crosses_itself_is_found():
    points = [(0.0, 0.0, 0.0), (10.0, 10.0, 0.0), (10.0, 0.0, 0.0), (0.0, 10.0, 0.0)]
    bow = Contour([Line(a, b) for a, b in zip(points, points[1:] + points[:1])], True)
    assert crossing([Ring(bow)])
    back = [(0.0, 0.0, 0.0), (10.0, 0.0, 0.0), (4.0, 0.0, 0.0), (4.0, 5.0, 0.0)]
    assert crossing([Ring(Contour([Line(a, b) for a, b in zip(back, back[1:] + back[:1])], True))])


def test_contours_of_two_heights_are_not_level():
    assert is_level([square(0, 10, height=2.0), square(2, 3, height=2.0)])
    assert not is_level([square(0, 10), square(2, 3, height=1.0)])
