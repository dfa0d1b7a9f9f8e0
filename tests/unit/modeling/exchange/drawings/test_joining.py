# SPDX-License-Identifier: MIT
"""Loose lines and arcs joined to contours."""

from __future__ import annotations

import math
import random

import pytest

from conjure_workbench.modeling.exchange.drawings.curves import Arc, Line, Spline
from conjure_workbench.modeling.exchange.drawings.figures import Contour, Drawing, Figure
from conjure_workbench.modeling.exchange.drawings.joining import joined
from conjure_workbench.modeling.exchange.drawings.making import bezier

CORNERS = [(0.0, 0.0, 0.0), (10.0, 0.0, 0.0), (10.0, 5.0, 0.0), (0.0, 5.0, 0.0)]
SQUARE = [Line(a, b) for a, b in zip(CORNERS, CORNERS[1:] + CORNERS[:1])]


def join(curves, tolerance=0.05, layers=None):
    """The contours that curves become, and the numbers about it."""
    layers = layers or ["0"] * len(curves)
    figures = [
        Figure([Contour([curve], False)], layer, "", at)
        for at, (curve, layer) in enumerate(zip(curves, layers))
    ]
    drawing = Drawing(figures)
    joined(drawing, tolerance)
    return [contour for figure in drawing.figures for contour in figure.contours], drawing


def follows(contour):
    ends = [*contour.curves[1:], contour.curves[0]] if contour.closed else contour.curves[1:]
    return all(math.dist(one.end, other.start) < 1e-9 for one, other in zip(contour.curves, ends))


@pytest.mark.parametrize("seed", range(5))
def test_lines_in_any_order_and_direction_become_one_outline(seed):
    draw = random.Random(seed)
    curves = [curve.reversed() if draw.random() < 0.5 else curve for curve in SQUARE]
    draw.shuffle(curves)
    (contour,), drawing = join(curves)
    assert contour.closed
    assert follows(contour)
    assert drawing.joined["gaps"] == {"closed": 0, "largest": 0.0}


def test_lines_of_other_layers_are_not_joined():
    contours, drawing = join(SQUARE, layers=["a", "a", "b", "b"])
    assert [len(contour.curves) for contour in contours] == [2, 2]
    assert drawing.joined["open_contours"] == 2


def test_a_gap_within_the_tolerance_is_closed_and_told():
    apart = [*SQUARE[:3], Line((0.03, 5.0, 0.0), (0.0, 0.0, 0.0))]
    (contour,), drawing = join(apart)
    assert contour.closed
    assert follows(contour)
    assert drawing.joined["gaps"]["closed"] == 1
    assert drawing.joined["gaps"]["largest"] == pytest.approx(0.03)
    (contour,), drawing = join(apart, 0.02)
    assert not contour.closed


@pytest.mark.parametrize("gap", [1e-5, 0.02])
def test_a_line_goes_to_the_end_of_an_arc_which_stays_as_it_is(gap):
    arc = Arc((0.0, 0.0, 0.0), (5.0, 0.0, 0.0), (0.0, 5.0, 0.0), 0.0, math.pi)
    line = Line((-5.0, gap, 0.0), (5.0, -gap, 0.0))
    (contour,), drawing = join([line, arc])
    assert contour.closed
    assert follows(contour)
    assert arc in contour.curves or arc.reversed() in contour.curves
    assert len(contour.curves) == 2
    assert drawing.joined["gaps"]["closed"] == 2


def test_arcs_and_splines_are_bent_to_each_other():
    arc = Arc((0.0, 0.0, 0.0), (5.0, 0.0, 0.0), (0.0, 5.0, 0.0), 0.0, math.pi)
    other = Arc((0.0, 0.0, 0.0), (5.01, 0.0, 0.0), (0.0, 5.01, 0.0), math.pi, math.pi)
    (contour,), _ = join([arc, other])
    assert contour.closed
    assert follows(contour)
    spline = bezier((5.01, 0.0, 0.0), (5.0, -9.0, 0.0), (-5.0, -9.0, 0.0), (-5.01, 0.0, 0.0))
    (contour,), _ = join([arc, spline])
    assert follows(contour)
    assert any(isinstance(curve, Spline) for curve in contour.curves)


def test_an_arc_of_an_ellipse_is_met_by_a_short_line():
    half = Arc((0.0, 0.0, 0.0), (5.0, 0.0, 0.0), (0.0, 3.0, 0.0), 0.0, math.pi)
    other = Arc((0.0, 0.0, 0.0), (5.01, 0.0, 0.0), (0.0, 3.0, 0.0), math.pi, math.pi)
    (contour,), _ = join([half, other])
    assert contour.closed
    assert follows(contour)


def test_outlines_that_share_a_corner_stay_two():
    moved = [
        Line((a[0] + 10, a[1] + 5, 0.0), (b[0] + 10, b[1] + 5, 0.0))
        for a, b in ((line.start, line.end) for line in SQUARE)
    ]
    contours, _ = join([*SQUARE, *moved])
    assert [(contour.closed, len(contour.curves)) for contour in contours] == [(True, 4)] * 2


def test_what_is_drawn_twice_counts_once():
    circle = Arc((0.0, 0.0, 0.0), (5.0, 0.0, 0.0), (0.0, 5.0, 0.0))
    contours, drawing = join([*SQUARE, SQUARE[2].reversed(), circle, circle])
    assert [contour.closed for contour in contours if len(contour.curves) > 1] == [True]
    assert drawing.left_out["duplicates"] == 2


def test_a_short_line_does_not_close_by_itself():
    (contour,), _ = join([Line((0.0, 0.0, 0.0), (0.03, 0.0, 0.0))])
    assert (contour.closed, len(contour.curves)) == (False, 1)


def test_ten_thousand_lines_are_joined_at_once():
    count = 10_000
    at = [
        (math.cos(2 * math.pi * n / count), math.sin(2 * math.pi * n / count)) for n in range(count)
    ]
    points = [(100 * x, 100 * y, 0.0) for x, y in at]
    curves = [Line(a, b) for a, b in zip(points, points[1:] + points[:1])]
    random.Random(1).shuffle(curves)
    (contour,), _ = join(curves, 1e-4)
    assert (contour.closed, len(contour.curves)) == (True, count)
