# SPDX-License-Identifier: MIT
"""Outlines of straight and round pieces: slots, and paths of lines, arcs and splines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Union

from ...errors import ConjureError, invalid, missing
from ..schema import fields
from ..schema.parameters import refuse_both
from ..sketching.flat_points import FlatPoint, direction_of, flat_point, is_same, midpoint
from ..sketching.flat_points import read_flat_point as read_point
from ..sketching.simple_elements import Arc, Line, Spline
from ..values.scalars import ITEM_LIMIT, SHORTEST, plain
from .drawn import DrawnProfile

Piece = Union[Line, Arc, Spline]
_FLAG: Any = fields.boolean(False, doc="")
_TO = ("line_to", "arc_to", "spline_to")
_FORMS = (
    "[x, y], {line_to}, {arc_to, through | center | radius}, {spline_to, through: [points]}; with "
    "relative: true from the point before"
)


class Slot(DrawnProfile):
    """A slot with round ends, along its own X."""

    length: float = fields.size(30, aliases=("overall_length",), doc="Over all.")
    width: float = fields.size(10, aliases=("diameter",), doc="Across: twice the radius of an end.")
    center_distance: float | None = fields.second_spelling(
        fields.size(None, doc="From the center of one end to the other's."), "length"
    )
    start: FlatPoint | None = fields.second_spelling(
        flat_point(None, doc="Center of its first end, with `end`, instead of length and place."),
        "length",
    )
    end: FlatPoint | None = fields.second_spelling(
        flat_point(None, doc="Center of its other end."), "length"
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes length, position and rotation of the other forms."""
        super().finish(values)
        width = cls.with_defaults(values)["width"]
        start, end = values.pop("start", None), values.pop("end", None)
        if (start is None) != (end is None):
            raise missing("start" if start is None else "end", "A slot has start and end, or none.")
        if start is not None and end is not None:
            for name in ("length", "center_distance", "position", "normal", "rotation"):
                if name in values:
                    raise invalid(name, "cannot stand beside start", values[name], "one of both")
            if is_same(start, end):
                raise invalid("end", "must not be the start", list(end), "another point")
            values["position"] = (*midpoint(start, end), 0.0)
            values["rotation"] = direction_of(start, end)
            values["center_distance"] = math.dist(start, end)
        if "center_distance" in values:
            refuse_both(values, "length", "center_distance")
            values["length"] = values.pop("center_distance") + width
        length = cls.with_defaults(values)["length"]
        if length < width + SHORTEST:
            allowed = f"more than the width, {plain(width)} mm; of a circle, use type circle"
            raise invalid("length", "leaves no straight sides", length, allowed)


@dataclass(frozen=True)
class Route:
    """The pieces of a path in order, and where it begins and ends.

    An arc among them is told counterclockwise, whichever way the path goes along it.
    """

    pieces: tuple[Piece, ...]
    start: FlatPoint
    end: FlatPoint

    def closed(self) -> Route:
        """The same with a line back to its start."""
        back = Line(start=self.end, end=self.start)
        return Route((*self.pieces, back), self.start, self.start)


class Path(DrawnProfile):
    """An outline of straight, round and smooth pieces from point to point."""

    points: Route = fields.custom(
        lambda value, field: _read_pieces(value, field),
        {"type": "array", "items": {"type": ["array", "object"]}, "maxItems": ITEM_LIMIT},
        fields.REQUIRED,
        aliases=("pieces", "segments"),
        doc=f"In order, in mm from its position: {_FORMS}.",
    )
    closed: bool = fields.boolean(True, doc="Go back to the first point.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Closes it by a line, unless it ends where it began."""
        super().finish(values)
        route = values.get("points")
        if route is None:
            return
        is_back = is_same(route.start, route.end)
        if not cls.with_defaults(values)["closed"]:
            if is_back:
                raise invalid("closed", "is false, and the last point is the first", False, [True])
            if values.get("holes"):
                raise invalid("holes", "need a closed path", None, "closed: true, or no holes")
        elif not is_back:
            values["points"] = route.closed()


def _read_pieces(value: Any, field: str) -> Route:
    if not isinstance(value, (list, tuple)) or not 2 <= len(value) <= ITEM_LIMIT:
        raise invalid(field, "must be a list of two or more points", value, _FORMS)
    if isinstance(value[0], dict) and not {"x", "y"} >= set(value[0]):
        raise invalid(f"{field}[0]", "is no point to begin at", value[0], "[x, y]")
    start = at = read_point(value[0], f"{field}[0]")
    found: list[Piece] = []
    for number, item in enumerate(value[1:], 1):
        where = f"{field}[{number}]"
        try:
            piece, at = _piece(item, where, at)
        except ConjureError as error:
            if error.field and not error.field.startswith(field):
                error.place_in(where)
            raise
        found.append(piece)
    return Route(tuple(found), start, at)


def _piece(item: Any, where: str, at: FlatPoint) -> tuple[Piece, FlatPoint]:
    if not isinstance(item, dict) or set(item) == {"x", "y"}:
        item = {"line_to": item}
    entries = {key: part for key, part in item.items() if part is not None}
    words = [word for word in _TO if word in entries]
    if len(words) != 1:
        raise invalid(where, "is none of the pieces of a path", item, _FORMS)
    (word,) = words
    base = at if _flag(entries, "relative", where) else (0.0, 0.0)

    def point(value: Any, name: str) -> FlatPoint:
        x, y = read_point(value, f"{where}.{name}")
        return (base[0] + x, base[1] + y)

    end = point(entries.pop(word), word)
    if is_same(at, end) and word != "spline_to":
        raise invalid(where, "is the same as the point before", list(end), "another point")
    if word == "line_to":
        _refuse_rest(entries, where, ())
        return Line(start=at, end=end), end
    if word == "spline_to":
        _refuse_rest(entries, where, ("through",))
        through = entries.get("through", ())
        if not isinstance(through, (list, tuple)):
            raise invalid(f"{where}.through", "must be a list of points", through, "[[x, y], ...]")
        between = [point(one, "through") for one in through]
        return Spline.parse({"through": [list(one) for one in (at, *between, end)]}), end
    _refuse_rest(entries, where, ("through", "center", "radius", "clockwise", "large"))
    given = [name for name in ("through", "center", "radius") if name in entries]
    if len(given) != 1:
        allowed = "one of through, center, radius"
        raise invalid(where, "needs one of through, center and radius", item, allowed)
    if "through" in entries:
        through = point(entries["through"], "through")
        sent = {"start": list(at), "through": list(through), "end": list(end)}
        return Arc.parse(sent), end
    clockwise, large = (_flag(entries, name, where) for name in ("clockwise", "large"))
    if "center" in entries:
        center = point(entries["center"], "center")
        if abs(math.dist(center, at) - math.dist(center, end)) > 1e3 * SHORTEST:
            allowed = "a point as far from one end as from the other"
            raise invalid(f"{where}.center", "is no center of both ends", list(center), allowed)
    else:
        center = _center(at, end, entries["radius"], where, clockwise, large)
    begin, finish = (end, at) if clockwise else (at, end)
    return Arc.parse({"center": list(center), "start": list(begin), "end": list(finish)}), end


def _flag(entries: dict[str, Any], name: str, where: str) -> bool:
    return bool(_FLAG.read(entries.pop(name, False), f"{where}.{name}"))


def _center(
    at: FlatPoint, end: FlatPoint, given: Any, where: str, clockwise: bool, large: bool
) -> FlatPoint:
    """The center of an arc of a radius; the shorter one, unless it is to be large."""
    radius = float(fields.size(doc="").read(given, f"{where}.radius"))
    chord = math.dist(at, end)
    if radius < chord / 2.0 - SHORTEST:
        allowed = f"at least {plain(chord / 2.0)} mm, half the way between the ends"
        raise invalid(f"{where}.radius", "is too small to reach the end", radius, allowed)
    height = math.sqrt(max(radius**2 - chord**2 / 4.0, 0.0))
    side = 1.0 if clockwise != large else -1.0
    x, y = midpoint(at, end)
    along = ((end[0] - at[0]) / chord, (end[1] - at[1]) / chord)
    return (x + side * along[1] * height, y - side * along[0] * height)


def _refuse_rest(entries: dict[str, Any], where: str, known: tuple[str, ...]) -> None:
    for name in entries:
        if name not in known:
            allowed = ", ".join(known) or "no other key"
            raise invalid(f"{where}.{name}", "is unknown here", entries[name], allowed)
