# SPDX-License-Identifier: MIT
"""Drafts of sketches: single elements with their names, and constraints, with compounds resolved.

No compound is redundant in itself, and each with its sizes and its place is fully constrained.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable

from ...errors import invalid
from ...vocabulary.sketching.compounds import Polygon, Polyline, Rectangle, Slot
from ...vocabulary.sketching.constraints import Constraint
from ...vocabulary.sketching.external import External
from ...vocabulary.sketching.flat_points import FlatPoint, on_circle
from ...vocabulary.sketching.geometry import Entry
from ...vocabulary.sketching.simple_elements import (
    Arc,
    ArcOfEllipse,
    Circle,
    Ellipse,
    Line,
    Point,
    SketchElement,
    Spline,
)

_PREFIXES: dict[type[SketchElement], str] = {
    **{Point: "p", Line: "l", Arc: "a", Circle: "c", Ellipse: "e", ArcOfEllipse: "e"},
    **{Spline: "b", Polyline: "p", Rectangle: "r", Slot: "s", Polygon: "h"},
}
_SIDES = ("bottom", "right", "top", "left")
_CORNERS = ("bottom_right", "top_right", "top_left", "bottom_left")
"""The corner after each side, counterclockwise."""


@dataclass(frozen=True)
class Piece:
    """One element to draw, with its name."""

    name: str
    element: SketchElement


@dataclass(frozen=True)
class Wanted:
    """One constraint, with the parameter that asked for it, such as "constraints[3]".

    A distance of 0 `stays` a dimension, so that it can be edited, or becomes an alignment.
    """

    constraint: Constraint
    path: str
    stays: bool = False


@dataclass
class Draft:
    """Edges to refer to, with their parameters; elements to draw; constraints to make."""

    external: list[tuple[External, str]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)


def draft_of(
    geometry: Iterable[Entry],
    constraints: Iterable[Constraint],
    taken: Iterable[str] = (),
    prefix: str = "",
) -> Draft:
    """The draft of geometry and constraints as they were sent.

    Args:
        geometry: the elements and compounds.
        constraints: the constraints beside those of the compounds.
        taken: names of elements that the sketch has already.
        prefix: what comes before "geometry" and "constraints" in the name of a parameter.

    Raises:
        ConjureError: INVALID_PARAMETER for a name that is taken.
    """
    draft = Draft()
    known = {name.partition(".")[0] for name in taken}
    given = list(geometry)
    ids = {one.id for one in given}
    names = known | {one for one in ids if one is not None}
    for at, one in enumerate(given):
        path = f"{prefix}geometry[{at}]"
        if one.id in known:
            raise invalid(f"{path}.id", "is taken", one.id, "an id that no other element has")
        if isinstance(one, External):
            draft.external.append((one, f"{path}.reference"))
            continue
        name = one.id or _free_name(_PREFIXES[type(one)], names)
        names.add(name)
        _Drafting(draft, name, path, one).draw()
    for at, constraint in enumerate(constraints):
        draft.wanted.append(Wanted(constraint, f"{prefix}constraints[{at}]"))
    return draft


def _free_name(letter: str, names: set[Any]) -> str:
    count = 1
    while f"{letter}{count}" in names:
        count += 1
    return f"{letter}{count}"


class _Drafting:
    """One entry of the geometry, resolved into a draft.

    Args:
        draft: what to add to.
        name: the name of the entry.
        path: the parameter that it was sent in.
        element: the entry.
    """

    def __init__(self, draft: Draft, name: str, path: str, element: SketchElement) -> None:
        self._draft = draft
        self._name = name
        self._path = path
        self._element = element

    def draw(self) -> None:
        one = self._element
        if isinstance(one, Polyline):
            self._polyline(one)
        elif isinstance(one, Rectangle):
            self._rectangle(one)
        elif isinstance(one, Slot):
            self._slot(one)
        elif isinstance(one, Polygon):
            self._polygon(one)
        else:
            self._draft.pieces.append(Piece(self._name, one))

    def _part(self, part: str, element: type[SketchElement], **values: Any) -> None:
        values.setdefault("construction", self._element.construction)
        self._draft.pieces.append(Piece(f"{self._name}.{part}", element(**values)))

    def _constrain(
        self, word: str, *of: str, value: float | None = None, name: str | None = None
    ) -> None:
        """Add a constraint on parts of the entry, which are named without it."""
        sizes: dict[str, Any] = {} if value is None else {"value": value}
        if name is not None:
            sizes["name"] = f"{self._name}_{name}"
        own = tuple(f"{self._name}.{one}" for one in of)
        self._draft.wanted.append(Wanted(Constraint(type=word, of=own, **sizes), self._path))

    def _place(self, reference: str, at: FlatPoint) -> None:
        self._constrain("distance_x", reference, value=at[0], name="x")
        self._constrain("distance_y", reference, value=at[1], name="y")

    def _direct(self, line: str, angle: float) -> None:
        """Give a line its direction from x, by its name within the entry."""
        if angle % 180.0 == 0.0:
            self._constrain("horizontal", line)
        elif angle % 90.0 == 0.0:
            self._constrain("vertical", line)
        else:
            self._constrain("angle", line, value=angle, name="angle")

    def _center(self, one: str, other: str, at: FlatPoint) -> None:
        """Add the middle of an entry, halfway between two of its points."""
        self._part("center", Point, at=at, construction=True)
        self._constrain("symmetric", one, other, "center")

    def _row(self, corners: list[FlatPoint], names: list[str], *, closed: bool) -> None:
        """Lines from corner to corner that hang together."""
        count = len(names)
        for at, name in enumerate(names):
            self._part(name, Line, start=corners[at], end=corners[(at + 1) % len(corners)])
        for at in range(count if closed else count - 1):
            self._constrain("coincident", f"{names[at]}.end", f"{names[(at + 1) % count]}.start")

    def _polyline(self, one: Polyline) -> None:
        count = len(one.points) if one.closed else len(one.points) - 1
        names = [f"side{at + 1}" for at in range(count)]
        self._row(list(one.points), names, closed=one.closed)

    def _rectangle(self, one: Rectangle) -> None:
        (x, y), width, height = one.lower_left, one.width, one.height
        radius = one.radius or 0.0
        if one.radius is None:
            corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            self._row(corners, list(_SIDES), closed=True)
        else:
            self._round_rectangle(x, y, one, radius)
        for word, lines in (("horizontal", _SIDES[::2]), ("vertical", _SIDES[1::2])):
            for line in lines:
                self._constrain(word, line)
        if one.center is not None:
            sharp = ("bottom.start", "top.start")
            round_ = ("bottom_left.center", "top_right.center")
            self._center(*(sharp if one.radius is None else round_), one.center)
        if one.sized:
            self._constrain("distance_x", "left.start", "right.start", value=width, name="width")
            self._constrain("distance_y", "bottom.start", "top.start", value=height, name="height")
            if one.radius is not None:
                self._constrain("radius", "bottom_left", value=radius, name="radius")
        if one.placed:
            if one.center is not None:
                self._place("center", one.center)
            elif one.radius is None:
                self._place("bottom.start", (x, y))
            else:
                self._constrain("distance_x", "left.start", value=x, name="x")
                self._constrain("distance_y", "bottom.start", value=y, name="y")

    def _round_rectangle(self, x: float, y: float, one: Rectangle, radius: float) -> None:
        right, top = x + one.width, y + one.height
        inner = ((right - radius, y + radius), (right - radius, top - radius))
        centers = (*inner, (x + radius, top - radius), (x + radius, y + radius))
        ends = {
            "bottom": ((x + radius, y), (right - radius, y)),
            "right": ((right, y + radius), (right, top - radius)),
            "top": ((right - radius, top), (x + radius, top)),
            "left": ((x, top - radius), (x, y + radius)),
        }
        for side, (start, end) in ends.items():
            self._part(side, Line, start=start, end=end)
        for at, corner in enumerate(_CORNERS):
            begin = 90.0 * at - 90.0
            self._part(corner, Arc, **_round(centers[at], radius, begin, begin + 90.0))
            self._constrain("tangent", f"{_SIDES[at]}.end", f"{corner}.start")
            self._constrain("tangent", f"{corner}.end", f"{_SIDES[(at + 1) % 4]}.start")
        self._constrain("equal", *_CORNERS)

    def _slot(self, one: Slot) -> None:
        assert one.start is not None
        assert one.end is not None
        assert one.length is not None
        radius, angle = one.width / 2.0, one.angle
        for name, center, begin in (
            ("start_arc", one.start, angle + 90.0),
            ("end_arc", one.end, angle - 90.0),
        ):
            self._part(name, Arc, **_round(center, radius, begin, begin + 180.0))
        below = [on_circle(center, radius, angle - 90.0) for center in (one.start, one.end)]
        above = [on_circle(center, radius, angle + 90.0) for center in (one.end, one.start)]
        self._part("side1", Line, start=below[0], end=below[1])
        self._part("side2", Line, start=above[0], end=above[1])
        for first, second in (
            *(("start_arc.end", "side1.start"), ("side1.end", "end_arc.start")),
            *(("end_arc.end", "side2.start"), ("side2.end", "start_arc.start")),
        ):
            self._constrain("tangent", first, second)
        self._constrain("equal", "start_arc", "end_arc")
        ends = ("start_arc.center", "end_arc.center")
        if one.center is not None:
            self._center(*ends, one.center)
        if one.sized:
            self._constrain("distance", *ends, value=one.length, name="length")
            self._constrain("diameter", "start_arc", value=one.width, name="width")
        if one.placed:
            self._direct("side1", angle)
            at = one.start if one.center is None else one.center
            self._place("start_arc.center" if one.center is None else "center", at)

    def _polygon(self, one: Polygon) -> None:
        center, radius, count = one.center, one.radius, one.sides
        step = 360.0 / count
        corners = [on_circle(center, radius, one.angle + at * step) for at in range(count)]
        names = [f"side{at + 1}" for at in range(count)]
        self._row(corners, names, closed=True)
        self._part("circle", Circle, center=center, radius=radius, construction=True)
        self._part("axis", Line, start=center, end=corners[0], construction=True)
        for name in names:
            self._constrain("on", f"{name}.start", "circle")
        self._constrain("equal", *names)
        self._constrain("coincident", "axis.start", "circle.center")
        self._constrain("coincident", "axis.end", "side1.start")
        if one.sized:
            if one.across_flats is None:
                self._constrain("radius", "circle", value=radius, name="radius")
            else:
                opposite = names[count // 2]
                flats = one.across_flats
                self._constrain(
                    "distance", "side1.start", opposite, value=flats, name="across_flats"
                )
        if one.placed:
            self._place("circle.center", center)
            self._direct("axis", one.angle)


def _round(center: FlatPoint, radius: float, start: float, end: float) -> dict[str, Any]:
    return {"center": center, "radius": radius, "start_angle": start, "end_angle": end}
