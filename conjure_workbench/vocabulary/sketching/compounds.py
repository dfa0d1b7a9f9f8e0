# SPDX-License-Identifier: MIT
"""Compounds: entries of a sketch's geometry that stand for several elements and constraints."""

from __future__ import annotations

import math
from typing import Any

from ...errors import invalid, missing
from ..schema import fields
from ..schema.parameters import refuse_both
from ..values.scalars import SHORTEST, plain
from .flat_points import (
    FlatPoint,
    FlatPoints,
    direction_of,
    flat_point,
    flat_points,
    is_same,
    midpoint,
)
from .simple_elements import SketchElement

MOST_SIDES = 100


class Polyline(SketchElement):
    """Lines from point to point; its parts are ID.side1, ID.side2, ..."""

    points: FlatPoints = flat_points(fewest=2, aliases=("vertices",), doc="Its points in order.")
    closed: bool = fields.boolean(False, aliases=("close",), doc="Go back to the first point.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a last point that is the first for `closed`."""
        row = values.get("points", ())
        if len(row) > 2 and is_same(row[0], row[-1]):
            values["points"], values["closed"] = row[:-1], True
        if values.get("closed") and 0 < len(values["points"]) < 3:
            given = [list(point) for point in row]
            raise invalid("points", "are too few to be closed", given, "at least 3 points")


class Sized(SketchElement):
    """A compound that brings dimensions for its sizes and its place."""

    sized: bool = fields.boolean(True, doc="Bring its sizes as dimensions, such as ID_width.")
    placed: bool = fields.boolean(True, doc="Bring its place as dimensions: ID_x, ID_y, ID_angle.")


class Rectangle(Sized):
    """A rectangle along x and y, with sharp or round corners.

    Parts: ID.bottom, .right, .top, .left; with a radius also the arcs ID.bottom_left,
    .bottom_right, .top_right, .top_left; with a center also the point ID.center.
    """

    center: FlatPoint | None = flat_point(None, doc="Its middle.")
    corner: FlatPoint | None = flat_point(None, doc="Its lower left corner, instead.")
    width: float = fields.size(aliases=("length",), doc="Size along x.")
    height: float = fields.size(doc="Size along y.")
    radius: float | None = fields.size(
        None, aliases=("corner_radius", "fillet_radius"), doc="Radius of its corners."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it has a place, and its corners room."""
        refuse_both(values, "center", "corner")
        if "center" not in values and "corner" not in values:
            raise missing("center", "Its middle, or `corner`.")
        if {"width", "height", "radius"} <= set(values):
            most = min(values["width"], values["height"]) / 2.0
            if values["radius"] > most - SHORTEST:
                allowed = f"less than {plain(most)} mm; use a slot where two corners meet"
                raise invalid("radius", "has no room in the rectangle", values["radius"], allowed)

    @property
    def lower_left(self) -> FlatPoint:
        """The lower left corner."""
        if self.corner is not None or self.center is None:
            return self.corner or (0.0, 0.0)
        return (self.center[0] - self.width / 2.0, self.center[1] - self.height / 2.0)


class Slot(Sized):
    """A slot with round ends.

    Send start, end and width, or center, length, width and angle. Parts: the arcs ID.start_arc
    and ID.end_arc, the lines ID.side1 and ID.side2, and the point ID.center if you send a center.
    """

    start: FlatPoint | None = flat_point(None, doc="Center of its first end.")
    end: FlatPoint | None = flat_point(None, doc="Center of its other end.")
    center: FlatPoint | None = flat_point(None, doc="Its middle.")
    length: float | None = fields.size(
        None, aliases=("center_distance",), doc="From the center of one end to the other's."
    )
    width: float = fields.or_else(fields.size(doc="Across: twice the radius of an end."), "radius")
    radius: float | None = fields.size(None, doc="Of its ends, instead of the width.")
    overall_length: float | None = fields.size(None, doc="Over its round ends, instead of length.")
    angle: float = fields.angle(
        0, minimum=-360, maximum=360, aliases=("rotation",), doc="Its direction, from x."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes center, length and angle of the two ends, or the other way round."""
        refuse_both(values, "width", "radius")
        if "radius" in values:
            values["width"] = 2.0 * values.pop("radius")
        refuse_both(values, "length", "overall_length")
        if "overall_length" in values:
            over_all, width = values.pop("overall_length"), values.get("width", 0.0)
            if over_all < width + SHORTEST:
                allowed = f"more than the width, {plain(width)} mm"
                raise invalid("overall_length", "leaves no straight sides", over_all, allowed)
            values["length"] = over_all - width
        if "center" in values:
            for other in ("start", "end"):
                refuse_both(values, "center", other)
            if "length" not in values:
                raise missing("length", "From the center of one end to the other's.")
            center, turn = values["center"], math.radians(cls.with_defaults(values)["angle"])
            half = values["length"] / 2.0
            way = (half * math.cos(turn), half * math.sin(turn))
            values["start"] = (center[0] - way[0], center[1] - way[1])
            values["end"] = (center[0] + way[0], center[1] + way[1])
            return
        for other in ("length", "angle"):
            refuse_both(values, "start", other)
        for name in ("start", "end"):
            if name not in values:
                raise missing(name, "A slot has start and end, or center and length.")
        if is_same(values["start"], values["end"]):
            raise invalid("end", "must not be the start", list(values["end"]), "another point")
        values["length"] = math.dist(values["start"], values["end"])
        values["angle"] = direction_of(values["start"], values["end"])

    @property
    def middle(self) -> FlatPoint:
        """The point halfway between its ends."""
        assert self.start is not None
        assert self.end is not None
        return midpoint(self.start, self.end)


class Polygon(Sized):
    """A regular polygon in a construction circle.

    Parts: ID.side1 ... counterclockwise from its first corner, the circle ID.circle around it, and
    ID.axis, a construction line from its center to the first corner.
    """

    center: FlatPoint = flat_point(doc="Its middle.")
    sides: int = fields.integer(
        minimum=3, maximum=MOST_SIDES, aliases=("num_sides",), doc="How many sides."
    )
    radius: float = fields.or_else(
        fields.size(aliases=("circumradius",), doc="From the center to a corner."), "across_flats"
    )
    across_flats: float | None = fields.size(
        None, doc="Between opposite sides, instead; for an even number of sides."
    )
    angle: float = fields.angle(
        0,
        minimum=-360,
        maximum=360,
        aliases=("rotation",),
        doc="Direction from the center to its first corner, from x.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes a radius of the width across flats."""
        refuse_both(values, "radius", "across_flats")
        sides = values.get("sides")
        if sides is not None and "across_flats" in values:
            refuse_odd_sides(values["across_flats"], sides)
            values["radius"] = values["across_flats"] / 2.0 / math.cos(math.pi / sides)


def refuse_odd_sides(across_flats: float, sides: int) -> None:
    """Refuse a width across flats of a polygon without opposite sides.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if sides % 2:
        problem = "needs an even number of sides"
        raise invalid("across_flats", problem, across_flats, "radius, instead")
