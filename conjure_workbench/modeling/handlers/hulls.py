# SPDX-License-Identifier: MIT
"""Hulls around objects, of the corners of their shapes."""

from __future__ import annotations

import math
from typing import Any, Iterable, Sequence

import FreeCAD
import Part

from ...errors import ConjureError, unfit
from ...vocabulary.commands.hulls import FINENESS, ConvexHull
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import DocumentObject, Face
from ..geometry import shapes
from ..geometry.forms import curve_type, surface_type
from ..geometry.shape_repair import outward
from ..geometry.tolerances import COINCIDENT
from ..measure.mathematics.hull import Loop, Point, hull_of

_MOST_FACES = 10_000
"""The kernel needs half a millisecond for each, and some seconds to sew so many."""
_MOST_POINTS = 100_000
"""Points on curved faces that are looked at, of which most are inside the hull or close by."""
_ANY_ANGLE = 1.0
"""Radians between neighboring facets, so many that only their distance from the face counts."""
_RULED = {"Plane", "Cylinder", "Cone"}
"""Surfaces of straight lines: a hull around a face of one is that around its edges."""


@handles(ConvexHull)
def convex_hull(parameters: ConvexHull, context: Context) -> Result:
    """Make a Part::Feature around objects."""
    inputs = [_input(name, context) for name in dict.fromkeys(parameters.objects)]
    # Objects of one container are taken as they lie in it, as the hull will.
    together = len({obj.getParentGeoFeatureGroup() for obj in inputs}) == 1
    parts = [_placed(obj, inside=together) for obj in inputs]
    tolerance = parameters.tolerance or _size(parts) / FINENESS
    points, exact = _points(parts, tolerance)
    faces = hull_of(points)
    if not faces:
        message = "The objects lie in one plane, so that a hull around them is no solid."
        names = [obj.Name for obj in inputs]
        raise ConjureError("GEOMETRY_ERROR", message, field="objects", given=names)
    if len(faces) > _MOST_FACES:
        raise _too_fine(tolerance, len(faces), "faces", _MOST_FACES)
    result: Any = context.create_wanted(parameters, "Part::Feature", default="Hull")
    result.Shape = _solid(points, faces)
    kept = inputs if parameters.keep_inputs else ()
    if together:
        context.build_from(result, inputs, kept)
    else:
        context.consume(result, inputs, kept)
        context.build(result)
    context.warn(*not_parametric(result, *inputs), result)
    facts: dict[str, Any] = {"inputs": [obj.Name for obj in inputs], "exact": exact}
    return Result(result, facts if exact else {**facts, "tolerance": rounding.tidy(tolerance)})


def _input(name: str, context: Context) -> DocumentObject:
    obj = context.find(name, "objects")
    return obj if shapes.own_mesh_of(obj) is not None else context.operand(name, "objects")


def _placed(obj: DocumentObject, *, inside: bool) -> Any:
    """The mesh or the shape of an object, in its container's coordinates or in global ones."""
    outer = FreeCAD.Placement() if inside else shapes.outer_placement(obj)
    mesh = shapes.own_mesh_of(obj)
    if mesh is None:
        return shapes.placed(shapes.shape_of(obj), outer)
    moved = mesh.copy()
    moved.transform(outer.toMatrix())
    return moved


def _size(parts: Iterable[Any]) -> float:
    box = FreeCAD.BoundBox()
    for part in parts:
        box.add(part.BoundBox)
    return float(box.DiagonalLength)


def _points(parts: Iterable[Any], tolerance: float) -> tuple[list[Point], bool]:
    """The points that a hull is around, and true if no others can be on it.

    Raises:
        ConjureError: INVALID_PARAMETER where there would be too many.
    """
    found: set[Point] = set()
    exact = True
    for part in parts:
        if not isinstance(part, Part.Shape):
            vectors = part.Topology[0]
        else:
            bent = [edge for edge in part.Edges if curve_type(edge) not in ("Line", "none")]
            round_faces = [face for face in part.Faces if surface_type(face) not in _RULED]
            exact = exact and not bent and not round_faces
            vectors = [vertex.Point for vertex in part.Vertexes]
            for edge in bent:
                vectors += edge.discretize(Deflection=tolerance)
            vectors += _on_round(round_faces, tolerance)
        found.update((point.x, point.y, point.z) for point in vectors)
    return list(found), exact


def _on_round(faces: Sequence[Face], tolerance: float) -> list[Any]:
    """Corners of triangles on faces that are curved both ways."""
    # A ball of radius r, of an area of 12.6 r2, has some 5 r / tolerance of them.
    expected = int(1.5 * sum(math.sqrt(face.Area) for face in faces) / tolerance)
    if expected > _MOST_POINTS:
        raise _too_fine(tolerance, expected, "points", _MOST_POINTS)
    if not faces:
        return []
    import MeshPart

    mesh = MeshPart.meshFromShape(
        # Without the display's mesh, which may be coarser and would be taken.
        Shape=Part.Compound(faces).copy(True, False),
        LinearDeflection=tolerance,
        AngularDeflection=_ANY_ANGLE,
        Relative=False,
    )
    return list(mesh.Topology[0])


def _too_fine(tolerance: float, count: int, what: str, most: int) -> ConjureError:
    given = rounding.tidy(tolerance)
    message = f"A tolerance of {given:g} mm leads to some {count} {what}, of at most {most}"
    allowed = "a larger tolerance, or fewer objects"
    return unfit("tolerance", message, given, allowed)


def _solid(points: Sequence[Point], faces: Iterable[Loop]) -> Any:
    corners = [FreeCAD.Vector(*point) for point in points]
    made = []
    for loop in faces:
        ring = [corners[at] for at in loop]
        made.append(Part.Face(Part.makePolygon([*ring, ring[0]])))
    shell = Part.Shell(made)
    shell.sewShape(COINCIDENT)
    return outward(Part.Solid(shell))
