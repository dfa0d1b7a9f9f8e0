# SPDX-License-Identifier: MIT
"""Bounding boxes of objects and shapes; lengths in mm, coordinates global.

A box is exact where the vertices show it, and where `reach` finds out how far the faces go that
reach out beyond them. Where that would take too long, it is the kernel's, which encloses the shape
but may be too large, and its `tolerance` says by how much at most.
"""

from __future__ import annotations

from itertools import islice
from typing import Any, Iterable, NamedTuple, Tuple

import FreeCAD
import Part

from ...vocabulary.values.geometry import Vector
from ..document.freecad_types import DocumentObject, Shape
from .contents import leaves_of
from .reach import Search, TooMuchWorkError
from .shape_memory import Boundary, boundary_of
from .shapes import is_empty
from .sub_shapes import (
    LISTS_SLOWLY,
    SubShapes,
    bound_box_of,
    count_of,
    point_of,
)
from .tolerances import BOX_ERROR

_POINTS = 8_000
_POINTS_PER_FACE = 50
"""Points on edges and faces that a box may take, 1 to 2 us each: less than a check of the shape."""
_MOST_POINTS = 2_000_000
"""The same where an exact box is asked for: some seconds."""
_FEW_POINTS = 60
"""Vertices that are soon listed, in a millisecond at most."""
_FEW_FACES = 16
"""Faces that go equally far, of which one is chosen."""
_INFINITE = 1e50
"""In mm; FreeCAD bounds its endless axes and planes at 1e100."""
_BOX_DIGITS = 6
"""The kernel's boxes are up to 1e-7 mm too large."""
_WAYS = [
    FreeCAD.Vector(*(sign * (at == axis) for at in range(3)))
    for sign in (-1, 1)
    for axis in range(3)
]

_Sides = Tuple[float, ...]
"""Farthest coordinates along -x, -y, -z, x, y and z."""


class Box(NamedTuple):
    """A bounding box along the axes.

    Attributes:
        low: the least coordinates.
        high: the greatest.
        tolerance: by how much a side may lie too far out, in mm; 0 if the box is exact.
    """

    low: Vector
    high: Vector
    tolerance: float = 0.0

    def reply(self) -> dict[str, Any]:
        """The box as a reply has it."""
        entry: dict[str, Any] = {"min": _rounded(self.low), "max": _rounded(self.high)}
        if self.tolerance:
            entry.update(approximate=True, tolerance=self.tolerance)
        return entry

    @property
    def middle(self) -> Any:
        """The center, as a FreeCAD vector."""
        return (FreeCAD.Vector(*self.low) + FreeCAD.Vector(*self.high)) * 0.5


def box_of_object(obj: DocumentObject, *, exact: bool = False) -> Box | None:
    """The bounding box of an object, also of a mesh or of a part with what it holds.

    What others are made of does not count: a drill reaches far out of a part. `exact` is that of
    `box_of`.
    """
    boxes = [
        _of_kernel(leaf.mesh.BoundBox) if leaf.mesh is not None else box_of(leaf.shape, exact=exact)
        for leaf in leaves_of(obj)
    ]
    return together([box for box in boxes if box is not None])


def box_of(shape: Shape, *, exact: bool = False) -> Box | None:
    """The bounding box of a shape; None for an empty or an endless one.

    It is found once for each rotation of a shape.

    Args:
        shape: the shape.
        exact: whether to search for as long as an exact box takes.
    """
    if is_empty(shape):
        return None
    where = shape.Placement
    boundary = boundary_of(shape)
    turns: dict[tuple[float, ...], tuple[_Sides, float]] = boundary.fact("boxes", dict)
    turn = tuple(round(part, 12) for part in where.Rotation.Q)
    found = turns.get(turn)
    if found is None or (exact and found[1]):
        points = _MOST_POINTS if exact else _POINTS + _POINTS_PER_FACE * boundary.size
        found = turns[turn] = _sides(boundary, where.Rotation, points)
    sides, tolerance = found
    if any(abs(side) > _INFINITE for side in sides):
        return None
    base = (where.Base.x, where.Base.y, where.Base.z)
    low = _corner(base[at] - sides[at] for at in range(3))
    high = _corner(base[at] + sides[3 + at] for at in range(3))
    return Box(low, high, _rounded_up(tolerance))


def together(boxes: list[Box]) -> Box | None:
    """The box around some boxes; None without any."""
    if not boxes:
        return None
    return Box(
        _corner(min(side) for side in zip(*(box.low for box in boxes))),
        _corner(max(side) for side in zip(*(box.high for box in boxes))),
        max(box.tolerance for box in boxes),
    )


def bounds_of(obj: DocumentObject) -> dict[str, Any] | None:
    """The bounding box of an object as a reply has it; see `box_of_object`."""
    box = box_of_object(obj)
    return None if box is None else box.reply()


def bounds(shape: Shape) -> dict[str, Any] | None:
    """The bounding box of a shape as a reply has it; see `box_of`."""
    box = box_of(shape)
    return None if box is None else box.reply()


def boxes_of_faces(boundary: Boundary) -> list[Any]:
    """FreeCAD's boxes of all faces, without a mesh, in the order of their indices."""
    every = SubShapes(boundary.unmeshed, "Face")
    return boundary.fact("boxes of faces", lambda: [bound_box_of(one) for one in every.all])


def _of_kernel(box: Any) -> Box | None:
    """The box of a mesh; None if it is void or infinite."""
    corners = [box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax]
    if not box.isValid() or any(abs(value) > _INFINITE for value in corners):
        return None
    return Box(_corner(corners[:3]), _corner(corners[3:]))


def _corner(values: Iterable[float]) -> Vector:
    x, y, z = values
    return x, y, z


def _rounded(corner: Vector) -> list[float]:
    return [round(value, _BOX_DIGITS) + 0.0 for value in corner]


def _rounded_up(tolerance: float) -> float:
    """A tolerance with three digits, not less than it is."""
    return float(f"{tolerance * 1.005:.3g}")


def _sides(boundary: Boundary, rotation: Any, points: int) -> tuple[_Sides, float]:
    """The sides of the box of a turned shape, and by how much they may lie too far out."""
    turned = boundary.unmeshed
    if not rotation.isIdentity():
        turned = Part.Shape(turned)
        turned.Placement = FreeCAD.Placement(FreeCAD.Vector(), rotation)
    most = _sides_of(turned.BoundBox)
    if max(map(abs, most)) > _INFINITE:
        return most, 0.0
    by_faces = LISTS_SLOWLY and rotation.isIdentity() and boundary.count("Face")
    if by_faces and boundary.count("Vertex") > _FEW_POINTS:
        reached = _of_outermost_faces(boundary)
        if not _beyond(most, reached):
            return reached, 0.0
    reached = _of_points(boundary, rotation)
    beyond = _beyond(most, reached)
    if not beyond:
        return reached, 0.0
    search = Search(points)
    parts = [(part, _sides_of(bound_box_of(part))) for part in _parts(turned)]
    sides, tolerance = list(reached), 0.0
    for at in beyond:
        sides[at], missing = _farthest(parts, at, reached[at], search)
        tolerance = max(tolerance, missing)
    return tuple(sides), tolerance


def _farthest(
    parts: list[tuple[Any, _Sides]], at: int, reached: float, search: Search
) -> tuple[float, float]:
    """Reach of faces and edges along one of the ways, and by how much it may be less."""
    side = reached
    for part, most in sorted(parts, key=lambda part: -part[1][at]):
        if most[at] <= side + BOX_ERROR:
            break
        is_face = part.ShapeType == "Face"
        try:
            find = search.of_face if is_face else search.of_edge
            reached = max(reached, find(part, _WAYS[at]))
        except TooMuchWorkError:
            if not is_face:
                return most[at], most[at] - reached
            reached, farthest = search.between(part, _WAYS[at], reached, most[at])
            side = max(side, farthest)
        side = max(side, reached)
    return side, side - reached


def _parts(shape: Shape) -> list[Any]:
    """The faces of a shape, and the edges that are in none."""
    if shape.ShapeType == "Compound":
        return [part for child in shape.childShapes() for part in _parts(child)]
    return list(shape.Faces or shape.Edges)


def _beyond(most: _Sides, reached: _Sides) -> list[int]:
    """The ways in which a shape may go farther than it is known to."""
    return [at for at in range(6) if most[at] > reached[at] + BOX_ERROR]


def _of_outermost_faces(boundary: Boundary) -> _Sides:
    """Reach of the vertices of those faces whose boxes go farthest, a face for each way."""
    faces = SubShapes(boundary.unmeshed, "Face").all
    chosen: set[int] = set()
    for sides in zip(*map(_sides_of, boxes_of_faces(boundary))):
        least = max(sides) - BOX_ERROR
        as_far = (at for at, side in enumerate(sides) if side > least)
        # On a plate each hole goes as far as the face that is full of holes.
        few = islice(as_far, _FEW_FACES)
        chosen.add(min(few, key=lambda at: count_of(faces[at], "Edge")))
    return _of_turned([point_of(vertex) for at in chosen for vertex in faces[at].Vertexes])


def _of_points(boundary: Boundary, rotation: Any) -> _Sides:
    points = boundary.fact("points", lambda: list(map(point_of, boundary.unmeshed.Vertexes)))
    if rotation.isIdentity():
        return _of_turned(points)
    return _of_turned([rotation.multVec(point) for point in points])


def _of_turned(points: list[Any]) -> _Sides:
    across = [
        [point.x for point in points],
        [point.y for point in points],
        [point.z for point in points],
    ]
    return (*(-min(one) for one in across), *(max(one) for one in across))


def _sides_of(box: Any) -> _Sides:
    return -box.XMin, -box.YMin, -box.ZMin, box.XMax, box.YMax, box.ZMax
