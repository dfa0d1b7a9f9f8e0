# SPDX-License-Identifier: MIT
"""Integrals over faces that are given as formulas, against their closed forms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from conjure_workbench.modeling.measure.face_integrals import Strips

PIECES = [at / 8 for at in range(9)]
"""Divisions of each edge; `integration` does so until it is exact enough."""
VOLUME, AREA, X, Y, Z, XX, YY, ZZ, XY, YZ, ZX = range(11)


class Work:
    """The work of one integration about the origin, with every point counted."""

    x0 = y0 = z0 = 0.0
    tolerance = 1e-11

    def __init__(self) -> None:
        self.error = 0.0
        self.points = 0

    def spend(self, points: int) -> None:
        self.points += points

    def apart(self, one: list[float], other: list[float]) -> float:
        return max(abs(a - b) for a, b in zip(one, other))


def point(x: float, y: float, z: float = 0.0) -> Any:
    return SimpleNamespace(x=x, y=y, z=z)


class Plane:
    """The plane z = height, in its own coordinates."""

    def __init__(self, height: float) -> None:
        self.height = height

    def value(self, u: float, v: float) -> Any:
        return point(u, v, self.height)

    def getDN(self, u: float, v: float, by_u: int, by_v: int) -> Any:  # noqa: N802
        return point(float(by_u), float(by_v))


class Cylinder:
    """A cylinder about Z, by angle and height."""

    radius = 5.0

    def value(self, u: float, v: float) -> Any:
        return point(self.radius * math.cos(u), self.radius * math.sin(u), v)

    def getDN(self, u: float, v: float, by_u: int, by_v: int) -> Any:  # noqa: N802
        if by_v:
            return point(0.0, 0.0, 1.0)
        return point(-self.radius * math.sin(u), self.radius * math.cos(u))


class Ball:
    """A sphere about the origin, by longitude and latitude."""

    radius = 3.0

    def value(self, u: float, v: float) -> Any:
        flat = self.radius * math.cos(v)
        return point(flat * math.cos(u), flat * math.sin(u), self.radius * math.sin(v))

    def getDN(self, u: float, v: float, by_u: int, by_v: int) -> Any:  # noqa: N802
        r = self.radius
        if by_u:
            return point(-r * math.cos(v) * math.sin(u), r * math.cos(v) * math.cos(u))
        down = -r * math.sin(v)
        return point(down * math.cos(u), down * math.sin(u), r * math.cos(v))


class Knotted(Plane):
    """A plane that says it has many knots along its second parameter."""

    def getUKnots(self) -> list[float]:  # noqa: N802
        return [0.0, 4.0]

    def getVKnots(self) -> list[float]:  # noqa: N802
        return [0.0, 1.0, 2.0, 3.0]


class Curve:
    """A curve in the parameters of a surface, from 0 to 1."""

    def __init__(self, at: Callable[[float], Any]) -> None:
        self.value = at


def line(start: tuple[float, float], end: tuple[float, float]) -> Curve:
    return Curve(
        lambda t: point(
            start[0] + t * (end[0] - start[0]),
            start[1] + t * (end[1] - start[1]),
        )
    )


def integrated(surface: Any, parameters: Any, border: list[Curve]) -> tuple[list[float], Work]:
    work = Work()
    strips = Strips(work, SimpleNamespace(Surface=surface, ParameterRange=parameters))
    totals = [0.0] * 11
    for curve in border:
        for low, high in pairwise(PIECES):
            for begin, end in pairwise(strips.cuts(curve, low, high)):
                totals = [a + b for a, b in zip(totals, strips.along(curve, begin, end))]
    return totals, work


def pairwise(values: Sequence[float]) -> Iterable[tuple[float, float]]:
    return zip(values, values[1:])


def rectangle(right: float, high: float) -> list[Curve]:
    corners = [(0.0, 0.0), (right, 0.0), (right, high), (0.0, high), (0.0, 0.0)]
    return [line(*ends) for ends in zip(corners, corners[1:])]


@pytest.mark.parametrize("surface", [Plane(2.0), Knotted(2.0)])
def test_a_rectangle_has_its_area_and_the_moments_of_the_box_under_it(surface: Plane) -> None:
    totals, work = integrated(surface, (0.0, 4.0, 0.0, 3.0), rectangle(4.0, 3.0))
    # Only the top of the box looks up; its sides do so for the moments along X and Y.
    assert abs(totals[AREA]) == pytest.approx(12)
    assert abs(totals[VOLUME]) == pytest.approx(4 * 3 * 2 / 3)
    assert abs(totals[Z]) == pytest.approx(4 * 3 * 2**2 / 2)
    assert abs(totals[ZZ]) == pytest.approx(4 * 3 * 2**3 / 3)
    assert abs(totals[ZX]) == pytest.approx(4**2 / 2 * 3 * 2**2 / 2)
    assert (totals[X], totals[Y], totals[XX], totals[YY], totals[XY]) == (0, 0, 0, 0, 0)
    assert work.error == 0.0
    assert work.points > 0


def test_a_disk_has_its_area_and_its_first_moment() -> None:
    circle = Curve(
        lambda t: point(1 + 2 * math.cos(2 * math.pi * t), 2 * math.sin(2 * math.pi * t))
    )
    totals, _ = integrated(Plane(1.0), (-1.0, 3.0, -2.0, 2.0), [circle])
    assert abs(totals[AREA]) == pytest.approx(4 * math.pi, rel=1e-10)
    # Its center is at X = 1, and half of Z squared is 1 / 2.
    assert abs(totals[ZX]) == pytest.approx(4 * math.pi / 2, rel=1e-10)


def test_the_side_of_a_cylinder_has_its_area_and_volume() -> None:
    height = 7.0
    border = rectangle(2 * math.pi, height)
    totals, _ = integrated(Cylinder(), (0.0, 2 * math.pi, 0.0, height), border)
    assert abs(totals[AREA]) == pytest.approx(2 * math.pi * 5 * height, rel=1e-10)
    # Two thirds of the volume come from the side, seen from the middle of the bottom.
    assert abs(totals[VOLUME]) == pytest.approx(2 / 3 * math.pi * 25 * height, rel=1e-10)
    assert abs(totals[XX]) == pytest.approx(math.pi * 5**4 / 4 * height, rel=1e-9)
    assert totals[X] == pytest.approx(0, abs=1e-9)


def test_a_ball_has_its_volume_area_and_second_moments() -> None:
    half = math.pi / 2
    corners = [(0.0, -half), (2 * math.pi, -half), (2 * math.pi, half), (0.0, half), (0.0, -half)]
    border = [line(*ends) for ends in zip(corners, corners[1:])]
    totals, work = integrated(Ball(), (0.0, 2 * math.pi, -half, half), border)
    assert abs(totals[AREA]) == pytest.approx(4 * math.pi * 9, rel=1e-9)
    assert abs(totals[VOLUME]) == pytest.approx(4 / 3 * math.pi * 27, rel=1e-9)
    for moment in (XX, YY, ZZ):
        assert abs(totals[moment]) == pytest.approx(4 / 15 * math.pi * 3**5, rel=1e-9)
    for moment in (X, Y, Z, XY, YZ, ZX):
        assert totals[moment] == pytest.approx(0, abs=1e-8)
    assert work.error < 1e-9


def test_an_edge_is_cut_where_it_crosses_a_knot_of_the_surface() -> None:
    face = SimpleNamespace(Surface=Knotted(1.0), ParameterRange=(0.0, 4.0, 0.0, 3.0))
    strips = Strips(Work(), face)
    assert strips.across
    assert strips.cuts(line((0.0, 0.0), (4.0, 3.0)), 0.0, 1.0) == pytest.approx(
        [0, 1 / 3, 2 / 3, 1]
    )
    assert strips.cuts(line((0.0, 0.5), (4.0, 0.5)), 0.0, 1.0) == [0.0, 1.0]


def test_an_edge_along_a_strip_adds_nothing_and_costs_nothing() -> None:
    work = Work()
    face = SimpleNamespace(Surface=Plane(1.0), ParameterRange=(0.0, 4.0, 0.0, 3.0))
    strips = Strips(work, face)
    before = work.points
    assert strips.along(line((2.0, 0.0), (2.0, 3.0)), 0.0, 1.0) == [0.0] * 11
    assert work.points == before
