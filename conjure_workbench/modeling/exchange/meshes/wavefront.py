# SPDX-License-Identifier: MIT
"""OBJ files: points and faces as text, in objects or groups with names.

Source: "Object Files (.obj)", appendix B1 of Wavefront's Advanced Visualizer manual. The format has
no unit; as FreeCAD does, mm are taken for it.
"""

from __future__ import annotations

import math
from typing import Iterable

from . import MOST_FACETS, Facet, MeshFileError, Point, Triangles, checked


def write(path: str, meshes: Iterable[Triangles]) -> None:
    """Write meshes, each as an object."""
    first = 1
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("# Conjure for FreeCAD; mm\n")
        for mesh in meshes:
            file.write(f"o {' '.join(mesh.name.split())}\n")
            file.writelines(f"v {x:.9g} {y:.9g} {z:.9g}\n" for x, y, z in mesh.points)
            file.writelines(f"f {a + first} {b + first} {c + first}\n" for a, b, c in mesh.facets)
            first += len(mesh.points)


def read(path: str) -> list[Triangles]:
    """The meshes of a file: one for each object, or for each group where there are no objects.

    Faces of more than three corners are divided as a fan.

    Raises:
        MeshFileError: a line cannot be read, or there are too many facets.
    """
    points: list[Point] = []
    objects: dict[str, list[Facet]] = {}
    groups: dict[str, list[Facet]] = {}
    in_object, in_group = objects.setdefault("", []), groups.setdefault("", [])
    count = 0
    with open(path, encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            word, _, rest = line.strip().partition(" ")
            try:
                if word == "v":
                    points.append(_point(rest))
                elif word == "f":
                    corners = [_corner(text, len(points)) for text in rest.split()]
                    count += len(corners) - 2
                    for b, c in zip(corners[1:], corners[2:]):
                        in_object.append((corners[0], b, c))
                        in_group.append((corners[0], b, c))
                elif word == "o":
                    in_object = objects.setdefault(rest.strip(), [])
                elif word == "g":
                    in_group = groups.setdefault(rest.strip(), [])
            except (ValueError, IndexError) as error:
                raise MeshFileError(f"line {number} cannot be read: {line.strip()[:60]}") from error
            if count > MOST_FACETS:
                raise MeshFileError(f"there are more than {MOST_FACETS} facets")
    parts = objects if len(objects) > 1 else groups
    return checked([_compact(name, points, facets) for name, facets in parts.items() if facets])


def _point(text: str) -> Point:
    x, y, z = (float(number) for number in text.split()[:3])
    if not (math.isfinite(x) and math.isfinite(y) and math.isfinite(z)):
        raise ValueError("not finite")
    return x, y, z


def _corner(text: str, count: int) -> int:
    """The index from 0 of a corner such as "7", "7/1/2" or "-1", which is the last point."""
    number = int(text.split("/")[0])
    return number - 1 if number > 0 else count + number


def _compact(name: str, points: list[Point], facets: list[Facet]) -> Triangles:
    """A mesh with only the points that its own facets use."""
    used = sorted({corner for facet in facets for corner in facet})
    if used and not 0 <= used[0] <= used[-1] < len(points):
        raise MeshFileError("a facet names a point that is not there")
    place = {old: new for new, old in enumerate(used)}
    return Triangles(
        name, [points[old] for old in used], [(place[a], place[b], place[c]) for a, b, c in facets]
    )
