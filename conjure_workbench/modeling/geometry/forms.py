# SPDX-License-Identifier: MIT
"""Forms of single edges and faces: class, direction and radius."""

from __future__ import annotations

from collections import Counter
from typing import Any

import Part

from ..document.freecad_types import Edge, Face, Shape
from ..document.rounding import tidy
from .shape_memory import boundary_of
from .sub_shapes import curve_of, is_degenerated, surface_of


def curve_type(edge: Edge) -> str:
    """The class of an edge's curve, such as Line or Circle; "none" for a degenerate edge."""
    return "none" if is_degenerated(edge) else type(curve_of(edge)).__name__


def surface_type(face: Face) -> str:
    """The class of a face's surface, such as Plane or Cylinder."""
    return type(surface_of(face)).__name__


def surface_counts(shape: Shape) -> Counter[str]:
    """The number of faces of a shape by the class of their surfaces."""
    boundary = boundary_of(shape)
    return boundary.fact("surfaces", lambda: Counter(map(surface_type, boundary.all("Face"))))


def normal_of(face: Face) -> Any:
    """The unit normal out of the material: of a plane everywhere, else in the middle of the face.

    In the middle of its parameters, that is, which for a face with a hole need not lie on it.
    """
    if is_plane(face):
        # Without its parameters, which take a look at all its edges.
        return face.normalAt(0.0, 0.0)
    first_u, last_u, first_v, last_v = face.ParameterRange
    return face.normalAt((first_u + last_u) / 2, (first_v + last_v) / 2)


def is_plane(face: Face) -> bool:
    """True if a face is plane."""
    return isinstance(surface_of(face), Part.Plane)


def radius_of(face: Face) -> float | None:
    """The radius of a round face; None for others."""
    radius = getattr(surface_of(face), "Radius", None)
    return None if radius is None else tidy(radius)
