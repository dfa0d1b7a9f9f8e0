# SPDX-License-Identifier: MIT
"""Files of triangle meshes, read and written without FreeCAD.

FreeCAD's own readers and writers differ from version to version, and make one mesh of a file that
holds several. What is here keeps the objects of a file apart and their names, in every version.
"""

from __future__ import annotations

from typing import NamedTuple, Tuple

Point = Tuple[float, float, float]
Facet = Tuple[int, int, int]

MOST_FACETS = 5_000_000
"""No more are read from one file."""


class Triangles(NamedTuple):
    """One mesh.

    Attributes:
        name: what the person reads.
        points: in mm.
        facets: the indices of each triangle's points, counterclockwise seen from outside.
    """

    name: str
    points: list[Point]
    facets: list[Facet]


class MeshFileError(Exception):
    """A file that is not what it should be; the message says in words why."""


def checked(meshes: list[Triangles]) -> list[Triangles]:
    """The meshes that have facets.

    Raises:
        MeshFileError: a facet names a point that is not there.
    """
    for mesh in meshes:
        last = len(mesh.points)
        if any(not 0 <= corner < last for facet in mesh.facets for corner in facet):
            raise MeshFileError("a facet names a point that is not there")
    return [mesh for mesh in meshes if mesh.facets]
