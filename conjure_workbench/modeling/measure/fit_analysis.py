# SPDX-License-Identifier: MIT
"""Fit of a body, where it is, in the cavity of another; lengths in mm, axes global."""

from __future__ import annotations

from typing import Any

from ..document import rounding
from ..geometry import bounds
from ..geometry.tolerances import SAME_POSITION
from . import interference
from .free_travel import FreeTravel, Travel
from .interference import BoundedShape

_AXES = ("x", "y", "z")


def describe_fit(inner: BoundedShape, outer: BoundedShape, clearance: float) -> dict[str, Any]:
    """Fit of one body in another, with a clearance: overlap and ways to move, as in a reply.

    Raises:
        ConjureError: GEOMETRY_ERROR, where the kernel fails.
    """
    verdict = interference.by_geometry(inner, outer)
    entry: dict[str, Any] = {
        "inner": inner.name,
        "outer": outer.name,
        "required_clearance": clearance,
        "interferes": verdict.interferes,
        "touching": verdict.touching,
    }
    if verdict.gap is not None:
        start, end = verdict.gap.pairs[0]
        entry["minimum_clearance"] = rounding.measured(verdict.gap.distance)
        entry.update(point_inner=rounding.vector(start), point_outer=rounding.vector(end))
    if verdict.interferes:
        return {**entry, **_overlapping(verdict.common)}
    travel = FreeTravel(inner.shape, outer.shape)
    ways = {axis: tuple(travel.along(axis, sign) for sign in (-1, 1)) for axis in _AXES}
    enclosed = [
        axis
        for axis in _AXES
        if all(way.distance is not None for way in ways[axis]) and _is_wider(outer, inner, axis)
    ]
    if any(way.timed_out for axis in _AXES for way in ways[axis]):
        entry["time_limit_reached"] = True
    nearest = entry.get("minimum_clearance", 0.0)
    if not enclosed:
        reason = "outside"
    elif nearest < clearance - SAME_POSITION:
        reason = "clearance"
    else:
        reason = "fits"
    return {
        **entry,
        "fits": reason == "fits",
        "reason": reason,
        "interference_volume": 0.0,
        "clearances": {axis: _least(ways[axis]) for axis in _AXES},
        "play": {
            axis: _rounded(sum(way.distance or 0.0 for way in ways[axis]))
            if axis in enclosed
            else None
            for axis in _AXES
        },
        "directions": {
            f"{sign}{axis}": {"distance": _rounded(way.distance), "exact": way.exact}
            for axis in _AXES
            for sign, way in zip("-+", ways[axis])
        },
        "enclosed_axes": enclosed,
        "recommendations": _advice(reason, ways, clearance, inner, outer),
    }


def _is_wider(outer: BoundedShape, inner: BoundedShape, axis: str) -> bool:
    """True if a body reaches past another on both sides: a ring is not in the peg within it."""
    letter = axis.upper()
    return bool(
        getattr(outer.box, f"{letter}Min") <= getattr(inner.box, f"{letter}Min")
        and getattr(outer.box, f"{letter}Max") >= getattr(inner.box, f"{letter}Max")
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else rounding.measured(value)


def _least(ways: tuple[Travel, ...]) -> float | None:
    distances = [way.distance for way in ways if way.distance is not None]
    return _rounded(min(distances)) if distances else None


def _overlapping(common: list[Any]) -> dict[str, Any]:
    box = bounds.together([box for box in map(bounds.box_of, common) if box is not None])
    sizes = [] if box is None else [high - low for low, high in zip(box.low, box.high)]
    span = ", ".join(f"{size:.6g} mm along {axis}" for axis, size in zip(_AXES, sizes))
    if box is not None and box.tolerance:
        span = f"at most {span} (a side may lie up to {box.tolerance:g} mm too far out)"
    return {
        "fits": False,
        "reason": "overlap",
        "interference_volume": rounding.significant(interference.shared_volume(common)),
        "clearances": {axis: None for axis in _AXES},
        "play": {axis: None for axis in _AXES},
        "directions": {},
        "enclosed_axes": [],
        "recommendations": [
            f"The two bodies overlap in a region of {span}: move the inner one out of it, make it "
            "smaller, or widen the cavity."
        ],
    }


def _advice(
    reason: str,
    ways: dict[str, tuple[Travel, ...]],
    clearance: float,
    inner: BoundedShape,
    outer: BoundedShape,
) -> list[str]:
    if reason == "fits":
        return []
    if reason == "outside":
        around = all(_is_wider(inner, outer, axis) for axis in _AXES[:2])
        hint = " Are the two mixed up?" if around else ""
        return [
            "The inner body is in no cavity of the outer one: nothing holds it on both sides along "
            f"any axis. Move it into the cavity first.{hint}"
        ]
    advice = [
        _advice_along(axis, ways[axis], clearance)
        for axis in _AXES
        if (_least(ways[axis]) or 0.0) < clearance - SAME_POSITION
        and any(way.distance is not None for way in ways[axis])
    ]
    return advice or [
        "The two bodies come too near to one another in a slanting direction, see the two points."
    ]


def _advice_along(axis: str, ways: tuple[Travel, ...], clearance: float) -> str:
    """Advice where the clearance along an axis is too small."""
    below, above = (way.distance for way in ways)
    if below is None or above is None:
        lacking = clearance - (_least(ways) or 0.0)
        return (
            f"Move the inner body by {lacking if above is None else -lacking:.6g} mm along {axis}."
        )
    play, needed = below + above, 2.0 * clearance
    if play >= needed - SAME_POSITION:
        return (
            f"Move the inner body by {(above - below) / 2.0:.6g} mm along {axis}: in the middle it "
            f"has {play / 2.0:.6g} mm on both sides."
        )
    return (
        f"Along {axis} there are {play:.6g} mm of play and {needed:.6g} mm are needed: make the "
        f"cavity {needed - play:.6g} mm wider or the inner body smaller."
    )
