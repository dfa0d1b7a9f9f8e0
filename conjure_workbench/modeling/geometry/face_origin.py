# SPDX-License-Identifier: MIT
"""Object that a plane face comes from, so that what is attached to it follows that object.

The faces of a primitive keep their numbers for good and move with its placement; those of a cut or
a fillet do neither. So a tool in the top of a drilled plate is attached to the plate itself.
"""

from __future__ import annotations

from typing import Any

import Part

from ..document.feature_chain import CONSUMERS
from ..document.freecad_types import DocumentObject, Face
from ..document.object_links import inputs, linked
from . import shapes
from .forms import is_plane, normal_of
from .tolerances import ALIGNED, COINCIDENT


def anchor_of(obj: DocumentObject, index: int, point: Any) -> tuple[Any, int]:
    """The object and the index of its face that a plane face lies in from the beginning.

    Args:
        obj: the object that the face is one of.
        index: the face's index.
        point: where on the face, in the coordinates of the container of `obj`.
    """
    while True:
        below = _below(obj, obj.Shape.Faces[index - 1], point)
        if below is None:
            return obj, index
        obj, index = below


def _below(obj: DocumentObject, face: Face, point: Any) -> tuple[Any, int] | None:
    """The nearest face in the same plane of what an object is made of; what it cuts out comes last.

    An object with a placement of its own moves away from what it is made of.
    """
    if obj.TypeId not in CONSUMERS or not obj.Placement.isIdentity():
        return None
    bases = [one for name in CONSUMERS[obj.TypeId] for one in linked(obj, name)]
    for group in (bases, [one for one in inputs(obj) if one not in bases]):
        found = []
        for one in group:
            if one.getParentGeoFeatureGroup() != obj.getParentGeoFeatureGroup():
                continue
            shape = shapes.shape_of(one)
            for at, other in enumerate([] if shape is None else shape.Faces, 1):
                if _share_plane(face, other):
                    found.append((other.distToShape(Part.Vertex(point))[0], one.Name, at, one))
        if found:
            _, _, at, one = min(found, key=lambda entry: entry[:3])
            return one, at
    return None


def _share_plane(face: Face, other: Any) -> bool:
    if not is_plane(other):
        return False
    normal = normal_of(face)
    apart = (other.Surface.Position - face.Surface.Position).dot(normal)
    return abs(apart) < COINCIDENT and abs(abs(normal_of(other).dot(normal)) - 1) < ALIGNED
