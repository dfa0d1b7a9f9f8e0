# SPDX-License-Identifier: MIT
"""Profiles that `vocabulary/profiles/sketched.py` drew as a sketch, told as they are now."""

from __future__ import annotations

import math
import re
from typing import Any, Callable, Mapping

from ...vocabulary.profiles.sketched import HOLE, OUTLINE
from ...vocabulary.sketching.flat_points import direction_of
from ..document import rounding
from ..geometry.sketches.element_names import SketchElements
from ..geometry.tolerances import COINCIDENT

_NAME = re.compile(rf"({OUTLINE}|{HOLE}\d+)(?:[._](\w+))?")

Parts = Mapping[str, Any]
"""The elements of an outline or a hole by the rest of their names, "" for the only one."""
Sizes = Callable[[str], Any]
"""The value of a dimension of it by the rest of its name; None without one."""


def data_of(sketch: Any) -> dict[str, Any] | None:
    """Type and sizes of the profile in a sketch; None where others have drawn in it."""
    groups: dict[str, dict[str, Any]] = {}
    elements = SketchElements(sketch)
    for name, one in zip(elements.names, elements.geometry):
        meant = _NAME.fullmatch(name)
        if meant is None:
            return None
        groups.setdefault(meant[1], {})[meant[2] or ""] = one
    sizes = {one.Name: one.Value for one in sketch.Constraints if one.Name}
    found = {name: _told(parts, _sizes_of(sizes, name)) for name, parts in groups.items()}
    outline = found.pop(OUTLINE, None)
    holes = list(found.values())
    if outline is None or None in holes:
        return None
    outline.pop("rotation", None)
    at = outline.pop("position", None)
    if at is not None and math.hypot(*at) > COINCIDENT:
        return None  # The sketch lies where its profile's middle was.
    return {**outline, "holes": holes} if holes else outline


def _sizes_of(sizes: Mapping[str, float], name: str) -> Sizes:
    def size(part: str) -> Any:
        value = sizes.get(f"{name}_{part}")
        return None if value is None else rounding.tidy(value)

    return size


def _told(parts: Parts, sizes: Sizes) -> dict[str, Any] | None:
    if "bottom" in parts:
        return _rectangle(parts, sizes)
    if "start_arc" in parts:
        return _slot(parts, sizes)
    if "circle" in parts:
        return _regular(parts, sizes)
    if "side1" in parts:
        corners = [_flat(parts[f"side{at}"].StartPoint) for at in range(1, len(parts) + 1)]
        return {"type": "polygon", "points": corners}
    if "" in parts:
        return _round(parts[""])
    return _path(parts)


def _rectangle(parts: Parts, sizes: Sizes) -> dict[str, Any] | None:
    width, height = sizes("width"), sizes("height")
    if width is None or height is None:
        return None
    radius = sizes("radius")
    more = {} if radius is None else {"corner_radius": radius}
    at = {} if "center" not in parts else {"position": _point(parts["center"])}
    return {"type": "rectangle", "width": width, "height": height, **more, **at}


def _slot(parts: Parts, sizes: Sizes) -> dict[str, Any] | None:
    between, width = sizes("length"), sizes("width")
    if between is None or width is None:
        return None
    start, end = (_flat(parts[name].Center) for name in ("start_arc", "end_arc"))
    middle = [rounding.tidy((one + other) / 2.0) for one, other in zip(start, end)]
    turn = rounding.tidy(direction_of((start[0], start[1]), (end[0], end[1])))
    told = {"type": "slot", "length": rounding.tidy(between + width), "width": width}
    return {**told, "position": middle, "rotation": turn}


def _regular(parts: Parts, sizes: Sizes) -> dict[str, Any]:
    circle, axis = parts["circle"], parts["axis"]
    start, end = _flat(axis.StartPoint), _flat(axis.EndPoint)
    sides = sum(name.startswith("side") for name in parts)
    turn = rounding.tidy(direction_of((start[0], start[1]), (end[0], end[1])))
    told = {"type": "polygon", "sides": sides, "radius": rounding.tidy(circle.Radius)}
    return {**told, "position": _flat(circle.Center), "rotation": turn}


def _round(one: Any) -> dict[str, Any] | None:
    kind = type(one).__name__
    if kind == "Circle":
        at = _flat(one.Center)
        return {"type": "circle", "radius": rounding.tidy(one.Radius), "position": at}
    if kind != "Ellipse":
        return None
    radii = {"major_radius": one.MajorRadius, "minor_radius": one.MinorRadius}
    sizes = {name: rounding.tidy(size) for name, size in radii.items()}
    turn = rounding.tidy(math.degrees(one.AngleXU) % 360.0)
    return {"type": "ellipse", **sizes, "position": _flat(one.Center), "rotation": turn}


def _path(parts: Parts) -> dict[str, Any] | None:
    pieces = [parts[str(at)] for at in range(1, len(parts) + 1) if str(at) in parts]
    if len(pieces) < max(2, len(parts)):
        return None
    ends = [_ends_of(one) for one in pieces]
    at = ends[0][0] if _meets(ends[0][1], ends[1]) else ends[0][1]
    points: list[Any] = [at]
    for one, (first, last) in zip(pieces, ends):
        at = last if _meets(at, [first]) else first
        points.append(_item(one, at))
    is_closed = _meets(at, [points[0]])
    if is_closed and isinstance(points[-1], list):
        points.pop()
    return {"type": "path", "points": points, "closed": is_closed}


def _ends_of(one: Any) -> list[list[float]]:
    return [_flat(one.value(at)) for at in (one.FirstParameter, one.LastParameter)]


def _item(one: Any, end: list[float]) -> Any:
    kind = type(one).__name__
    if kind == "LineSegment":
        return end
    if kind == "ArcOfCircle":
        middle = one.value((one.FirstParameter + one.LastParameter) / 2.0)
        return {"arc_to": end, "through": _flat(middle)}
    between = [_flat(one.value(knot)) for knot in one.getKnots()[1:-1]]
    if not _meets(end, [_flat(one.value(one.LastParameter))]):
        between.reverse()
    return {"spline_to": end, "through": between}


def _meets(point: list[float], others: list[list[float]]) -> bool:
    return any(math.dist(point, other) < COINCIDENT for other in others)


def _flat(point: Any) -> list[float]:
    return [rounding.tidy(point.x), rounding.tidy(point.y)]


def _point(one: Any) -> list[float]:
    return [rounding.tidy(one.X), rounding.tidy(one.Y)]
