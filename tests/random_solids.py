# SPDX-License-Identifier: MIT
"""Random pairs of solids in awkward positions, with closed forms that know no FreeCAD.

Each solid is a command with its parameters, and a function that tells how deep a point lies in it.
In a pair the second solid touches the first from outside or lies flush in it, shares its axis, lies
in it, or anywhere; contacts may be off by less than a kernel's tolerance. Lengths in mm.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np

OFF = (0.0, 0.0, 0.0, 0.0, 1e-7, -1e-7, 1e-6, -1e-6, 1e-5, -1e-5, 0.1, -0.1)
"""Distances at which a contact is missed; the kernel's own tolerance is 1e-7."""
_COARSE = 16
"""Cells along each side of the cube in which what two solids share is counted."""
_LEVELS = 6
"""Sizes of cells, each half of the one before it."""
_CORNERS = np.array([[n >> i & 1 for i in range(3)] for n in range(8)]) * 2.0 - 1.0


@dataclass
class Solid:
    """One solid in its own coordinates, and where it lies.

    Attributes:
        command: the command that makes it.
        parameters: those of the command, without the placement.
        volume: by its closed form.
        low: the lowest corner of its box.
        high: the highest.
        depth: how deep points lie in it, below zero outside; a distance where that is small.
        contact: a random point of its surface and the normal there.
        axis_radius: radius of its round side about Z, where it has one.
        rotation: rows of a matrix.
        position: where its own origin lies.
    """

    command: str
    parameters: dict[str, Any]
    volume: float
    low: Any
    high: Any
    depth: Callable[[Any], Any]
    contact: Callable[[random.Random], tuple[Any, Any]]
    rotation: Any = field(default_factory=lambda: np.eye(3))
    position: Any = field(default_factory=lambda: np.zeros(3))

    def depth_at(self, points: Any) -> Any:
        """Depth of points given in global coordinates."""
        return self.depth((points - self.position) @ self.rotation)

    def box(self) -> tuple[Any, Any]:
        """Box around the solid where it lies, perhaps larger than it."""
        corners = np.array(
            [[(self.low, self.high)[n >> i & 1][i] for i in range(3)] for n in range(8)]
        )
        there = corners @ self.rotation.T + self.position
        return there.min(axis=0), there.max(axis=0)

    def placement(self) -> dict[str, Any]:
        """Position and rotation as parameters of a command."""
        quaternion = _quaternion(self.rotation)
        return {"position": [float(x) for x in self.position], "rotation": quaternion}


@dataclass
class Pair:
    """Two solids and how they lie to one another."""

    relation: str
    one: Solid
    other: Solid

    def common_volume(self, levels: int = _LEVELS) -> float:
        """Volume that both share, counted by the centers of cells, small ones near the surface."""
        (low, high), (low2, high2) = self.one.box(), self.other.box()
        low, high = np.maximum(low, low2), np.minimum(high, high2)
        if np.any(high <= low):
            return 0.0
        # Turned against the axes: what lies along a row of cells would be off in each of them.
        size = float(np.linalg.norm(high - low)) / _COARSE
        ticks = size * (np.arange(_COARSE) - (_COARSE - 1) / 2)
        centers = np.stack(np.meshgrid(ticks, ticks, ticks, indexing="ij"), -1).reshape(-1, 3)
        centers = centers @ _TURN.T + (low + high) / 2
        whole, found = 0.0, []
        for _ in range(levels):
            depth = np.minimum(self.one.depth_at(centers), self.other.depth_at(centers))
            reach = size * math.sqrt(3) / 2
            whole += float((depth >= reach).sum()) * size**3
            near = np.abs(depth) < reach
            # A cell that the surface crosses counts in part.
            share = np.clip(0.5 + depth[near] / size, 0.0, 1.0)
            found.append(whole + float(share.sum()) * size**3)
            size /= 2
            centers = (centers[near][:, None, :] + _CORNERS @ _TURN.T * (size / 2)).reshape(-1, 3)
        # The error has a part in proportion to the size of a cell, where the solids only touch, and
        # one to its square, at edges.
        once = [2 * finer - coarser for coarser, finer in zip(found, found[1:])]
        return max((4 * once[-1] - once[-2]) / 3, 0.0)

    def points(self, rng: random.Random, count: int) -> Any:
        """Points at random: one half of them where both solids may be."""
        (low, high), (low2, high2) = self.one.box(), self.other.box()
        made = np.array([[rng.random() for _ in range(3)] for _ in range(count)])
        outer = np.minimum(low, low2), np.maximum(high, high2)
        inner = np.maximum(low, low2), np.minimum(high, high2)
        half = count // 2
        made[:half] = outer[0] + made[:half] * (outer[1] - outer[0])
        made[half:] = inner[0] + made[half:] * (inner[1] - inner[0])
        return made


def pair(seed: int) -> Pair:
    """The pair of a seed."""
    rng = random.Random(seed)
    relation = rng.choice(["touching", "flush", "flush", "coaxial", "coaxial", "nested", "free"])
    one = rng.choice(_MAKERS)(rng, None)
    other = rng.choice(_MAKERS)(rng, one if rng.random() < 0.5 else None)
    if other.command == "thread":
        # A thread lies where it is made; the other is placed about it.
        one, other = other, one
    if other.command == "thread":
        other = _cylinder(rng, one)
    if one.command == "thread" and rng.random() < 0.6:
        relation = "coaxial"
    _place(rng, relation, one, other)
    return Pair(relation, one, other)


def _place(rng: random.Random, relation: str, one: Solid, other: Solid) -> None:
    if relation in ("touching", "flush"):
        point, normal = one.contact(rng)
        own_point, own_normal = other.contact(rng)
        way = normal if relation == "flush" else -normal
        roll = rng.choice([0.0, 0.0, 90.0, 180.0, rng.uniform(0, 360)])
        other.rotation = _about(way, roll) @ _turning(own_normal, way)
        target = point + normal * rng.choice(OFF)
        other.position = target - other.rotation @ own_point
    elif relation == "coaxial":
        roll = rng.choice([0.0, 0.0, 90.0, 180.0, rng.uniform(0, 360)])
        other.rotation = _about(np.array([0.0, 0.0, 1.0]), roll)
        if rng.random() < 0.3:
            other.rotation = other.rotation @ np.diag([1.0, -1.0, -1.0])
        span = one.high[2] - one.low[2]
        where = rng.choice([0.0, 0.25, 0.5, 1.0, -0.5, rng.uniform(-1, 1)])
        other.position = np.array([0.0, 0.0, one.low[2] + span * where + rng.choice(OFF)])
    else:
        axis = np.array([rng.gauss(0, 1) for _ in range(3)])
        angle = rng.choice([0.0, 90.0, rng.uniform(0, 360), rng.uniform(0, 360)])
        other.rotation = _about(axis / np.linalg.norm(axis), angle)
        middle, own = (one.low + one.high) / 2, (other.low + other.high) / 2
        reach = (one.high - one.low) * (0.1 if relation == "nested" else 0.6)
        shift = np.array([rng.uniform(-1, 1) for _ in range(3)]) * reach
        other.position = middle + shift - other.rotation @ own


def _size(rng: random.Random) -> float:
    return rng.choice([2.0, 4.0, 5.0, 8.0, 10.0, round(rng.uniform(2, 12), 3)])


def _like(rng: random.Random, model: Solid | None, key: str) -> float:
    """A size of the other solid, or nearly that, if it has it; else any."""
    if model is not None and key in model.parameters and rng.random() < 0.6:
        return float(model.parameters[key]) + rng.choice(OFF)
    return _size(rng)


def _share(rng: random.Random) -> float:
    return rng.choice([0.0, 0.25, 0.5, 0.5, 1.0, rng.random()])


def _box(rng: random.Random, model: Solid | None) -> Solid:
    sizes = np.array([_like(rng, model, key) for key in ("length", "width", "height")])

    def depth(points: Any) -> Any:
        return np.minimum(points, sizes - points).min(axis=1)

    def contact(rng: random.Random) -> tuple[Any, Any]:
        axis, top = rng.randrange(3), rng.randrange(2)
        point = np.array([_share(rng) for _ in range(3)]) * sizes
        point[axis] = sizes[axis] * top
        return point, np.eye(3)[axis] * (2 * top - 1)

    names = dict(zip(("length", "width", "height"), map(float, sizes)))
    return Solid("create_box", names, float(np.prod(sizes)), np.zeros(3), sizes, depth, contact)


def _cylinder(rng: random.Random, model: Solid | None) -> Solid:
    radius, height = _like(rng, model, "radius"), _like(rng, model, "height")
    names = {"radius": radius, "height": height}
    return _turned("create_cylinder", names, radius, radius, height)


def _cone(rng: random.Random, model: Solid | None) -> Solid:
    below, above, height = _like(rng, model, "radius"), _size(rng), _like(rng, model, "height")
    if rng.random() < 0.3:
        above = 0.0
    if abs(below - above) < 0.5:
        above = below + 1.0
    names = {"radius1": below, "radius2": above, "height": height}
    return _turned("create_cone", names, below, above, height)


def _turned(
    command: str, names: dict[str, Any], below: float, above: float, height: float
) -> Solid:
    """A cylinder or a cone on the XY plane."""
    slant = math.hypot(height, below - above)
    out, up = height / slant, (below - above) / slant
    wide = max(below, above)

    def depth(points: Any) -> Any:
        radius = np.hypot(points[:, 0], points[:, 1])
        side = (below - radius) * out - points[:, 2] * up
        return np.minimum(side, np.minimum(points[:, 2], height - points[:, 2]))

    def contact(rng: random.Random) -> tuple[Any, Any]:
        angle = math.radians(rng.choice([0.0, 90.0, 180.0, rng.uniform(0, 360)]))
        ring = np.array([math.cos(angle), math.sin(angle), 0.0])
        if rng.random() < 0.6:
            share = rng.choice([0.25, 0.5, 0.75])
            radius = below + (above - below) * share
            return ring * radius + [0, 0, height * share], ring * out + [0, 0, up]
        top = rng.randrange(2) if above else 0
        radius = (above if top else below) * _share(rng)
        return ring * radius + [0, 0, height * top], np.array([0.0, 0.0, 2.0 * top - 1.0])

    volume = math.pi * height * (below**2 + below * above + above**2) / 3
    low, high = np.array([-wide, -wide, 0.0]), np.array([wide, wide, height])
    return Solid(command, names, volume, low, high, depth, contact)


def _sphere(rng: random.Random, model: Solid | None) -> Solid:
    radius = _like(rng, model, "radius")

    def depth(points: Any) -> Any:
        return radius - np.linalg.norm(points, axis=1)

    def contact(rng: random.Random) -> tuple[Any, Any]:
        ways = [np.eye(3)[rng.randrange(3)] * rng.choice([1, -1])]
        free = np.array([rng.gauss(0, 1) for _ in range(3)])
        way = rng.choice([*ways, free / np.linalg.norm(free)])
        return way * radius, way

    corner = np.full(3, radius)
    volume = 4 / 3 * math.pi * radius**3
    return Solid("create_sphere", {"radius": radius}, volume, -corner, corner, depth, contact)


def _torus(rng: random.Random, model: Solid | None) -> Solid:
    tube = rng.choice([1.0, 2.0, round(rng.uniform(0.5, 3), 3)])
    ring = tube + _like(rng, model, "radius")

    def depth(points: Any) -> Any:
        return tube - np.hypot(np.hypot(points[:, 0], points[:, 1]) - ring, points[:, 2])

    def contact(rng: random.Random) -> tuple[Any, Any]:
        angle = math.radians(rng.choice([0.0, 90.0, rng.uniform(0, 360)]))
        around = math.radians(rng.choice([0.0, 90.0, -90.0, 180.0, rng.uniform(0, 360)]))
        out = np.array([math.cos(angle), math.sin(angle), 0.0])
        way = out * math.cos(around) + [0, 0, math.sin(around)]
        return out * ring + way * tube, way

    names = {"major_radius": ring, "minor_radius": tube}
    high = np.array([ring + tube, ring + tube, tube])
    volume = 2 * math.pi**2 * ring * tube**2
    return Solid("create_torus", names, volume, -high, high, depth, contact)


def _wedge(rng: random.Random, model: Solid | None) -> Solid:
    near, far = (_like(rng, model, "length"), _like(rng, model, "height")), (_size(rng), _size(rng))
    long = _like(rng, model, "width")
    at = rng.choice([0.0, 0.0, 1.0])
    names = {
        "xmax": near[0],
        "ymax": long,
        "zmax": near[1],
        "x2min": at,
        "x2max": at + far[0],
        "z2min": 0.0,
        "z2max": far[1],
    }
    corners = [
        np.array([x, y, z], dtype=float)
        for y, xs, zs in (
            (0.0, (0.0, near[0]), (0.0, near[1])),
            (long, (at, at + far[0]), (0.0, far[1])),
        )
        for x in xs
        for z in zs
    ]
    # Corners are numbered by (y, x, z).
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    area = [
        (near[0] + (at + far[0] - at - near[0]) * t) * (near[1] + (far[1] - near[1]) * t)
        for t in (0.0, 0.5, 1.0)
    ]
    volume = long * (area[0] + 4 * area[1] + area[2]) / 6
    return _convex("create_wedge", names, volume, corners, faces)


def _prism(rng: random.Random, model: Solid | None) -> Solid:
    sides = rng.choice([3, 4, 5, 6, 8])
    radius, height = _like(rng, model, "radius"), _like(rng, model, "height")
    angles = [2 * math.pi * n / sides for n in range(sides)]
    ring = [np.array([radius * math.cos(a), radius * math.sin(a), 0.0]) for a in angles]
    corners = ring + [corner + np.array([0.0, 0.0, height]) for corner in ring]
    faces = [tuple(range(sides)), tuple(range(sides, 2 * sides))]
    faces += [(n, (n + 1) % sides, sides + (n + 1) % sides, sides + n) for n in range(sides)]
    names = {"sides": sides, "circumradius": radius, "height": height}
    volume = sides / 2 * radius**2 * math.sin(2 * math.pi / sides) * height
    return _convex("create_prism", names, volume, corners, faces)


def _convex(
    command: str, names: dict[str, Any], volume: float, corners: list[Any], faces: list[Any]
) -> Solid:
    middle = sum(corners) / len(corners)
    planes = []
    for face in faces:
        a, b, c = (corners[n] for n in face[:3])
        normal = np.cross(b - a, c - a)
        normal = normal / np.linalg.norm(normal)
        normal = normal if normal @ (a - middle) > 0 else -normal
        planes.append((normal, float(normal @ a)))

    def depth(points: Any) -> Any:
        return np.min([reach - points @ normal for normal, reach in planes], axis=0)

    def contact(rng: random.Random) -> tuple[Any, Any]:
        n = rng.randrange(len(faces))
        ends = [corners[i] for i in faces[n]]
        point = rng.choice([sum(ends) / len(ends), ends[0], (ends[0] + ends[1]) / 2])
        return point, planes[n][0]

    low, high = np.min(corners, axis=0), np.max(corners, axis=0)
    return Solid(command, names, volume, low, high, depth, contact)


def _thread(rng: random.Random, model: Solid | None) -> Solid:
    """A screw's ridge: a triangle or a trapezoid swept along a helix about Z, without a core."""
    radius = _like(rng, model, "radius")
    pitch = rng.choice([2.0, 3.0, 6.0, round(rng.uniform(2, 6), 2)])
    turns = rng.choice([1.0, 1.5, 2.0, round(rng.uniform(1, 2.5), 2)])
    ridge = pitch * rng.uniform(0.2, 0.4)
    # The sweep stands square to the helix, which takes more room along the axis.
    root = pitch * rng.choice([0.6, 0.7, 0.8])
    flat = pitch * rng.choice([0.0, 0.05, 0.2])
    # How deep the ridge is set into a core of this radius.
    inner = radius - rng.choice([0.0, 0.0, 0.1, 0.1, 1e-6, 1e-4])
    profile = [(inner, -root / 2), (radius + ridge, -flat / 2)]
    if flat:
        profile.append((radius + ridge, flat / 2))
    profile.append((inner, root / 2))
    edges = list(zip(profile, profile[1:] + profile[:1]))
    lines = []
    area = moment = 0.0
    for (r1, z1), (r2, z2) in edges:
        length = math.hypot(r2 - r1, z2 - z1)
        lines.append(((z2 - z1) / length, -(r2 - r1) / length, r1, z1))
        cross = r1 * z2 - r2 * z1
        area += cross / 2
        moment += cross * (r1 + r2) / 6
    sign = 1.0 if area > 0 else -1.0
    angle = 2 * math.pi * turns
    top = pitch * turns
    lead = math.cos(math.atan(pitch / (2 * math.pi * radius)))

    def depth(points: Any) -> Any:
        rho = np.hypot(points[:, 0], points[:, 1])
        phi = np.mod(np.arctan2(points[:, 1], points[:, 0]), 2 * math.pi)
        best = np.full(len(points), -1e9)
        for turn in range(-1, math.ceil(turns) + 1):
            around = phi + 2 * math.pi * turn
            z = points[:, 2] - pitch * around / (2 * math.pi)
            sides = [-sign * ((rho - r) * nr + (z - at) * nz) for nr, nz, r, at in lines]
            ends = np.minimum(around, angle - around).clip(-math.pi / 2, math.pi / 2)
            ends = rho * np.sin(ends)
            best = np.maximum(best, np.minimum(np.min(sides, axis=0) * lead, ends))
        return best

    def contact(rng: random.Random) -> tuple[Any, Any]:
        where = angle * rng.choice([0.25, 0.5, rng.uniform(0.1, 0.9)])
        out = np.array([math.cos(where), math.sin(where), 0.0])
        return out * (radius + ridge) + [0, 0, pitch * where / (2 * math.pi)], out

    wide = radius + ridge
    low = np.array([-wide, -wide, -root / 2])
    high = np.array([wide, wide, top + root / 2])
    names = {"profile": profile, "helix": radius, "pitch": pitch, "turns": turns, "height": top}
    names["radius"] = radius
    return Solid("thread", names, abs(moment) * angle, low, high, depth, contact)


_MAKERS = (_box, _cylinder, _cylinder, _cone, _sphere, _torus, _wedge, _prism, _thread)


def _about(axis: Any, degrees: float) -> Any:
    """The matrix of a rotation about a unit vector."""
    x, y, z = axis
    angle = math.radians(degrees)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross


def _turning(start: Any, end: Any) -> Any:
    """The matrix of a rotation that brings one unit vector to another."""
    axis = np.cross(start, end)
    size = np.linalg.norm(axis)
    if size < 1e-9:
        if start @ end > 0:
            return np.eye(3)
        across = np.cross(start, np.eye(3)[int(np.argmin(np.abs(start)))])
        return _about(across / np.linalg.norm(across), 180.0)
    return _about(axis / size, math.degrees(math.atan2(size, start @ end)))


def _quaternion(matrix: Any) -> list[float]:
    """The rotation of a matrix as [x, y, z, w]."""
    trace = np.trace(matrix)
    parts = np.array([matrix[0, 0], matrix[1, 1], matrix[2, 2], trace])
    largest = int(np.argmax(parts))
    if largest == 3:
        w = 1 + trace
        x = matrix[2, 1] - matrix[1, 2]
        y = matrix[0, 2] - matrix[2, 0]
        z = matrix[1, 0] - matrix[0, 1]
        made = np.array([x, y, z, w])
    else:
        i, j, k = largest, (largest + 1) % 3, (largest + 2) % 3
        made = np.zeros(4)
        made[i] = 1 + matrix[i, i] - matrix[j, j] - matrix[k, k]
        made[j] = matrix[j, i] + matrix[i, j]
        made[k] = matrix[k, i] + matrix[i, k]
        made[3] = matrix[k, j] - matrix[j, k]
    return [float(part) for part in made / np.linalg.norm(made)]


_TURN = _about(np.array([2.0, 3.0, 6.0]) / 7.0, 40.0)
