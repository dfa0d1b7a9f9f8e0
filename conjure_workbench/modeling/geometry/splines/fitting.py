# SPDX-License-Identifier: MIT
"""Splines through points of exact curves, as many as a tolerance asks for."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

import Part

from ...document.freecad_types import Edge

_FEWEST, _MOST = 8, 1024
_ARC_PARTS = 8
_GAUSS = (
    (-0.8611363115940526, 0.34785484513745385),
    (-0.3399810435848563, 0.6521451548625461),
    (0.3399810435848563, 0.6521451548625461),
    (0.8611363115940526, 0.34785484513745385),
)
"""Abscissas and weights of a rule that is exact for what a cubic spline sweeps."""
_LOOKED_AT = (0.25, 0.5, 0.75)


class Fitted(NamedTuple):
    """A spline, with its largest distance from the exact curve, in mm."""

    curve: Any
    deviation: float


def through(at: Callable[[float], Any], first: float, last: float, tolerance: float) -> Fitted:
    """A cubic spline through points of a curve, twice as many until it is near enough.

    Args:
        at: the curve's point, a vector, by its parameter.
        first: parameter of its beginning.
        last: parameter of its end.
        tolerance: how far from it the spline may be between the points, in mm.
    """
    count = _FEWEST
    while True:
        steps = [first + (last - first) * step / count for step in range(count + 1)]
        curve = Part.BSplineCurve()
        curve.interpolate(Points=[at(step) for step in steps], Parameters=steps)
        between = (
            low + (high - low) * part for low, high in zip(steps, steps[1:]) for part in _LOOKED_AT
        )
        deviation = max((curve.value(step) - at(step)).Length for step in between)
        if deviation <= tolerance or count >= _MOST:
            return Fitted(curve, deviation)
        count *= 2


def swept_area(edge: Edge) -> float:
    """Area in mm2 that the line from the origin to a point of an edge in the plane XY passes over.

    It is positive where the curve goes counterclockwise, and exact for arcs about the origin and
    for cubic splines.
    """
    return integral(edge, lambda point, way: (point.x * way.y - point.y * way.x) / 2.0)


def integral(edge: Edge, of: Callable[[Any, Any], float]) -> float:
    """Integral over the parameter of an edge, by Gauss's rule in each span of a spline.

    Args:
        edge: a spline or an arc.
        of: what is integrated, by the point and its derivative by the parameter.
    """
    curve = edge.Curve
    if isinstance(curve, Part.BSplineCurve):
        knots = curve.getKnots()
    else:
        first, last = edge.ParameterRange
        knots = [first + (last - first) * part / _ARC_PARTS for part in range(_ARC_PARTS + 1)]
    return sum(
        of(*curve.getD1((low + high + (high - low) * at) / 2.0)) * weight * (high - low) / 2.0
        for low, high in zip(knots, knots[1:])
        for at, weight in _GAUSS
    )
