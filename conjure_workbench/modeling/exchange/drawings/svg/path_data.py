# SPDX-License-Identifier: MIT
"""Curves of path data: the attribute `d` of a path, with all of its letters."""

from __future__ import annotations

import math
import re

from ....geometry.tolerances import NO_EXTENT
from .. import DrawingError, quoted
from ..curves import Arc, Curve, Line
from ..figures import Contour
from ..making import bezier
from ..vectors import Point, apart, is_usable
from .tree import Element
from .values import NUMBER

_NUMBER = re.compile(rf"[\s,]*({NUMBER})")
_FLAG = re.compile(r"[\s,]*([01])")
_LETTER = re.compile(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])")
_BLANK = re.compile(r"[\s,]*")


def contours_of(element: Element) -> list[Contour]:
    """The contours of a path.

    Raises:
        DrawingError: its data cannot be read.
    """
    return _Reader(element).contours()


class _Reader:
    """Reader of path data, with the pen's place, and the last handle for smooth curves."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._text = element.get("d")
        self._at = 0
        self._pen: Point = (0.0, 0.0, 0.0)
        self._start = self._pen
        self._handle: tuple[str, Point] | None = None
        self._found: list[Contour] = []
        self._curves: list[Curve] = []

    def contours(self) -> list[Contour]:
        if self._text.strip() == "none":
            return []
        letter = ""
        while not self._is_through():
            match = _LETTER.match(self._text, self._at)
            if match is not None:
                letter = match[1]
                self._at = match.end()
            elif not letter or letter in "Zz":
                raise self._wrong("a letter")
            elif letter in "Mm":
                letter = "L" if letter == "M" else "l"
            if not self._found and not self._curves and letter not in "Mm" and self._is_first:
                raise self._wrong("M, with which path data begins,")
            self._is_first = False
            self._step(letter)
        self._finish(closed=False)
        return self._found

    _is_first = True

    def _is_through(self) -> bool:
        match = _BLANK.match(self._text, self._at)
        return match is not None and match.end() >= len(self._text)

    def _step(self, letter: str) -> None:
        kind, relative = letter.upper(), letter.islower()
        handle, self._handle = self._handle, None
        if kind == "Z":
            self._finish(closed=True)
        elif kind == "M":
            self._finish(closed=False)
            self._pen = self._start = self._point(relative)
        elif kind == "L":
            self._line(self._point(relative))
        elif kind == "H":
            base = self._pen[0] if relative else 0.0
            self._line((base + self._number(), self._pen[1], 0.0))
        elif kind == "V":
            base = self._pen[1] if relative else 0.0
            self._line((self._pen[0], base + self._number(), 0.0))
        elif kind in "CS":
            first = self._point(relative) if kind == "C" else self._mirrored(handle, "C")
            second = self._point(relative)
            self._bezier("C", second, first, second, self._point(relative))
        elif kind in "QT":
            middle = self._point(relative) if kind == "Q" else self._mirrored(handle, "Q")
            self._bezier("Q", middle, middle, self._point(relative))
        else:
            self._arc(relative)

    def _mirrored(self, handle: tuple[str, Point] | None, kind: str) -> Point:
        if handle is None or handle[0] != kind:
            return self._pen
        x, y, _ = self._pen
        return (2 * x - handle[1][0], 2 * y - handle[1][1], 0.0)

    def _line(self, end: Point) -> None:
        if apart(self._pen, end) > NO_EXTENT:
            self._curves.append(Line(self._pen, end))
            self._pen = end

    def _bezier(self, kind: str, handle: Point, *points: Point) -> None:
        if any(apart(self._pen, point) > NO_EXTENT for point in points):
            self._curves.append(bezier(self._pen, *points))
        self._pen = points[-1]
        self._handle = (kind, handle)

    def _arc(self, relative: bool) -> None:
        rx, ry, degrees = abs(self._number()), abs(self._number()), self._number()
        large, sweep = self._flag(), self._flag()
        end = self._point(relative)
        if apart(self._pen, end) <= NO_EXTENT:
            return
        if min(rx, ry) <= NO_EXTENT:
            self._line(end)
            return
        self._curves.append(elliptic(self._pen, end, (rx, ry), degrees, large, sweep))
        self._pen = end

    def _finish(self, *, closed: bool) -> None:
        if closed and self._curves and apart(self._pen, self._start) > NO_EXTENT:
            self._curves.append(Line(self._pen, self._start))
        if self._curves:
            self._found.append(Contour(self._curves, closed))
        self._curves = []
        self._pen = self._start

    def _point(self, relative: bool) -> Point:
        x, y = self._number(), self._number()
        if relative:
            return (self._pen[0] + x, self._pen[1] + y, 0.0)
        return (x, y, 0.0)

    def _number(self) -> float:
        match = _NUMBER.match(self._text, self._at)
        if match is None or not is_usable(float(match[1])):
            raise self._wrong("a number")
        self._at = match.end()
        return float(match[1])

    def _flag(self) -> bool:
        match = _FLAG.match(self._text, self._at)
        if match is None:
            raise self._wrong("0 or 1")
        self._at = match.end()
        return match[1] == "1"

    def _wrong(self, needed: str) -> DrawingError:
        rest = self._text[self._at : self._at + 20].strip()
        found = f"stands {quoted(rest)}" if rest else "the data ends"
        return self._element.wrong(f"{needed} is missing at character {self._at + 1} of d: {found}")


def elliptic(
    start: Point,
    end: Point,
    radii: tuple[float, float],
    degrees: float,
    large: bool,
    sweep: bool,
) -> Arc:
    """The arc of an ellipse between two points, as appendix B.2 of SVG 2 computes it.

    Radii that are too small grow until the ellipse reaches both points.
    """
    turn = math.radians(degrees)
    cosine, sine = math.cos(turn), math.sin(turn)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    rx, ry = radii
    reach = (x / rx) ** 2 + (y / ry) ** 2
    if reach > 1:
        rx, ry = rx * math.sqrt(reach), ry * math.sqrt(reach)
        reach = 1.0
    side = math.sqrt(max(0.0, 1 / reach - 1)) * (-1 if large == sweep else 1)
    cx, cy = side * rx * y / ry, -side * ry * x / rx
    center = (
        cosine * cx - sine * cy + (start[0] + end[0]) / 2,
        sine * cx + cosine * cy + (start[1] + end[1]) / 2,
        0.0,
    )
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    last = math.atan2((-y - cy) / ry, (-x - cx) / rx)
    u, v = (rx * cosine, rx * sine, 0.0), (-ry * sine, ry * cosine, 0.0)
    if not sweep:
        v, first, last = (-v[0], -v[1], 0.0), -first, -last
    return Arc(center, u, v, first, (last - first) % (2 * math.pi))
