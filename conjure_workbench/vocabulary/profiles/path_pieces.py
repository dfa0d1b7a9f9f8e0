# SPDX-License-Identifier: MIT
"""Straight and round pieces of paths, and paths that are made of several."""

from __future__ import annotations

from typing import Any, Union

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.parameters import Record, refuse_both
from ..values.geometry import ORIGIN, Z_AXIS, Vector, add, cross, norm, scaled
from ..values.scalars import ITEM_LIMIT, SAME_LINE
from . import variants
from .points import is_same

MOST_TURNS = 100
"""FreeCAD 1.0 and 1.1 make helices of more than 150 turns far too short, and call them valid."""

_START: Any = spatial_fields.vector(
    ORIGIN, aliases=("from", "start_point"), doc="Where it begins: [x, y, z] in mm."
)
_THROUGH: Any = spatial_fields.vector(
    aliases=("via", "mid", "middle"), doc="A point on its way: [x, y, z] in mm."
)
_END: Any = spatial_fields.vector(
    aliases=("to", "end_point"), doc="Where it ends: [x, y, z] in mm."
)


class LineSegment(Record):
    """A straight path."""

    start: Vector = _START
    end: Vector = spatial_fields.vector(
        (0.0, 0.0, 100.0), aliases=("to", "end_point"), doc="Where it ends: [x, y, z] in mm."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it has a length."""
        ends = cls.with_defaults(values)
        if is_same(ends["start"], ends["end"]):
            raise invalid("end", "must not be the start", list(ends["end"]), "another point")


class CenterArc(Record):
    """A part of a circle, counterclockwise about its axis, or all of it."""

    center: Vector = spatial_fields.vector(
        ORIGIN, aliases=("position",), doc="Middle of the circle: [x, y, z] in mm."
    )
    radius: float = fields.size(50, doc="Radius.")
    start_angle: float = fields.angle(0, minimum=-360, maximum=360, doc="Where it begins.")
    end_angle: float = fields.angle(90, minimum=-360, maximum=360, doc="Where it ends.")
    axis: Vector = spatial_fields.axis(
        Z_AXIS,
        aliases=("normal",),
        doc="Across its plane: a letter or a vector. Angles count from X about Z, otherwise from "
        "the level direction in that plane.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it goes forward, and once around at most."""
        angles = cls.with_defaults(values)
        start, end = angles["start_angle"], angles["end_angle"]
        if not 0.001 <= end - start <= 360.0:
            allowed = "more than start_angle, by at most 360 degrees"
            raise invalid("end_angle", "must lie behind start_angle", end, allowed)


class ThreePointArc(Record):
    """A part of a circle through three points."""

    start: Vector = _START
    through: Vector = _THROUGH
    end: Vector = _END

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that its three points make a circle."""
        if not {"through", "end"} <= set(values):
            return
        through = values["through"]
        back = scaled(through, -1.0)
        one = add(cls.with_defaults(values)["start"], back)
        other = add(values["end"], back)
        if norm(cross(one, other)) <= SAME_LINE * norm(one) * norm(other):
            allowed = "a point that is not on the line through start and end"
            raise invalid("through", "makes no arc", list(through), allowed)


class _Next(Record):
    """A piece that begins where the one before it ends."""

    start: Vector | None = spatial_fields.vector(
        None,
        aliases=("from", "start_point"),
        doc="Where it begins: [x, y, z] in mm; without it, where the one before ends.",
    )


class NextLine(_Next):
    """A straight piece."""

    end: Vector = _END

    def from_point(self, point: Vector) -> LineSegment:
        """The line, for one that says no start of its own from `point`.

        Raises:
            ConjureError: INVALID_PARAMETER, if it has no length.
        """
        return LineSegment.parse({"start": list(self.start or point), "end": list(self.end)})


class NextThreePointArc(_Next):
    """A piece of a circle through three points."""

    through: Vector = _THROUGH
    end: Vector = _END

    def from_point(self, point: Vector) -> ThreePointArc:
        """The arc, for one that says no start of its own from `point`.

        Raises:
            ConjureError: INVALID_PARAMETER, if the three points lie on a line.
        """
        sent = {"start": self.start or point, "through": self.through, "end": self.end}
        return ThreePointArc.parse({name: list(where) for name, where in sent.items()})


Piece = Union[NextLine, CenterArc, NextThreePointArc]
PIECES: variants.Variants = {"line": NextLine, "arc": CenterArc, "arc_through": NextThreePointArc}
variants.enter_kinds(PIECES, "piece")
_ALLOWED = f"{{type, ...}} with the type {', '.join(PIECES)}"


def _read_pieces(value: Any, field: str) -> tuple[Piece, ...]:
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= ITEM_LIMIT:
        allowed = f"a list of 1 to {ITEM_LIMIT} pieces"
        raise invalid(field, "must be a list of pieces", value, allowed)
    found = []
    for at, item in enumerate(value):
        where = f"{field}[{at}]"
        if not isinstance(item, dict):
            raise invalid(where, "must be a piece as data", item, _ALLOWED)
        found.append(variants.read(item, where, PIECES, {}))
    return tuple(found)


class Segments(Record):
    """Lines and arcs, one after the other; each begins where the one before it ends."""

    start: Vector = spatial_fields.vector(
        ORIGIN,
        aliases=("from", "start_point"),
        doc="Where the first piece begins, if that does not say so itself: [x, y, z] in mm.",
    )
    segments: tuple[Piece, ...] = fields.custom(
        _read_pieces,
        fields.array_of({"anyOf": variants.schema(PIECES, "piece")["anyOf"][:-1]}, 1, ITEM_LIMIT),
        fields.REQUIRED,
        doc="The pieces in order, each {type: line, end}, {type: arc_through, through, end} or "
        "{type: arc, center, radius, start_angle, end_angle, axis}; an arc may be passed either "
        "way.",
        aliases=("pieces", "edges"),
    )


def set_height_of_turns(values: dict[str, Any], pitch: float, *, height: float) -> None:
    """Computes the height of a helix from its turns, and keeps them within bounds.

    Args:
        values: with perhaps `height` or `turns`; has only the height afterwards.
        pitch: the rise in one turn, in mm.
        height: the height where neither that nor the turns are given, in mm.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    refuse_both(values, "height", "turns")
    if "turns" in values:
        values["height"] = pitch * values.pop("turns")
    height = values.setdefault("height", height)
    if height / pitch > MOST_TURNS:
        most = pitch * MOST_TURNS
        raise invalid("height", f"makes more than {MOST_TURNS} turns", height, f"to {most} mm")
