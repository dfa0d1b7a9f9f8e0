# SPDX-License-Identifier: MIT
"""Hulls of points against closed forms."""

from __future__ import annotations

import math
import random
from itertools import product

import pytest

from conjure_workbench.modeling.measure.mathematics.hull import hull_of


def volume(points, faces):
    """Volume inside faces, by the divergence theorem; positive where they look outward."""
    total = 0.0
    for face in faces:
        for second, third in zip(face[1:], face[2:]):
            (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (
                points[at] for at in (face[0], second, third)
            )
            total += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    return total / 6


GRID = [tuple(map(float, at)) for at in product(range(4), range(3), (0, 5, 10))]


def test_a_grid_has_six_faces_of_four_corners():
    faces = hull_of(GRID)
    assert sorted(map(len, faces)) == [4] * 6
    assert volume(GRID, faces) == pytest.approx(60)


@pytest.mark.parametrize("seed", range(20))
def test_so_has_a_grid_that_is_sheared(seed):
    draw = random.Random(seed)
    rows = [[draw.gauss(0, 1) for _ in range(3)] for _ in range(3)]
    (a, b, c), (d, e, f), (g, h, i) = rows
    scale = abs(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
    sheared = [tuple(sum(k * x for k, x in zip(row, at)) for row in rows) for at in GRID]
    faces = hull_of(sheared)
    assert sorted(map(len, faces)) == [4] * 6
    assert volume(sheared, faces) == pytest.approx(60 * scale)


@pytest.mark.parametrize("size", [1e-3, 1.0, 1e6])
def test_all_points_of_a_ball_are_corners(size):
    draw = random.Random(1)
    points = []
    for _ in range(1000):
        x, y, z = (draw.gauss(0, 1) for _ in range(3))
        length = math.hypot(x, y, z) / size
        points.append((x / length, y / length, z / length))
    faces = hull_of([*points, (0.0, 0.0, 0.0)])
    assert {at for face in faces for at in face} == set(range(1000))
    # Euler: with triangles alone, twice as many faces as corners, but four.
    assert len(faces) == 2 * 1000 - 4
    assert 0.98 < volume(points, faces) / (4 / 3 * math.pi * size**3) < 1


@pytest.mark.parametrize("seed", range(10))
def test_no_point_lies_outside(seed):
    draw = random.Random(seed)
    points = [(draw.random(), draw.random(), draw.choice([0.0, 0.5, 1.0])) for _ in range(200)]
    for face in hull_of(points):
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (points[at] for at in face[:3])
        ux, uy, uz, vx, vy, vz = bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az
        nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        assert all((x - ax) * nx + (y - ay) * ny + (z - az) * nz < 1e-9 for x, y, z in points)


@pytest.mark.parametrize(
    "points",
    [
        [],
        [(1.0, 2.0, 3.0)],
        [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (2.0, 2.0, 2.0)],
        [(0.0, 0.0, 5.0), (1.0, 0.0, 5.0), (0.0, 1.0, 5.0), (3.0, 3.0, 5.0)],
    ],
    ids=["none", "one", "a line", "a plane"],
)
def test_there_is_none_around_what_lies_in_one_plane(points):
    assert hull_of(points) == []
