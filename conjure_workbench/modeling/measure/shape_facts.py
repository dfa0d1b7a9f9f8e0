# SPDX-License-Identifier: MIT
"""Description of a shape in a reply: its validity, its parts and its size.

Areas in mm2, volumes in mm3, the center of mass in the document's global coordinates.
"""

from __future__ import annotations

from typing import Any

import Part

from ..document import rounding
from ..document.freecad_types import Shape
from ..geometry import shapes
from ..geometry.shape_memory import MEMORY, boundary_of
from ..geometry.sub_shapes import count_of, placement_of
from ..geometry.tolerances import APPROXIMATE
from . import volumes
from .closed_forms import MassProperties

_COUNTED = ("Solid", "Shell", "Face", "Edge")
_FEW_FACES = 25
"""Faces of which all is found in a few milliseconds."""
_MOST_FACES_SPREAD = 100
"""Most faces over which every reply integrates for area and center of mass: some 20 ms."""


def center_without_solids(shape: Shape) -> Any:
    """The center of a shape's faces, else of its edges or points."""
    for kind, weight in (("Faces", "Area"), ("Edges", "Length")):
        parts = getattr(shape, kind)
        weights = [getattr(part, weight) for part in parts]
        if sum(weights) > 0:
            return shapes.mean_point([part.CenterOfMass for part in parts], weights)
    points = [vertex.Point for vertex in shape.Vertexes]
    return shapes.mean_point(points, [1.0] * len(points))


def _instance(shape: Shape) -> Any:
    """The first part of a shape that is one thing repeated, else the shape itself.

    Its parts are the same in all but place, so that the facts of the first are those of all.
    """
    parts = shape.childShapes() if shape.ShapeType == "Compound" else []
    first = parts[0] if len(parts) > 1 else None
    if first is not None and all(
        part.isPartner(first) and part.Orientation == first.Orientation for part in parts
    ):
        return first
    return shape


def describe_shape(
    shape: Shape, *, check: bool, mass: MassProperties | None = None, full: bool = False
) -> dict[str, Any] | None:
    """Kind, validity, counts, volume and area of a shape, as a reply has them.

    What is known of the shape is not computed again. Area and center of mass of many faces, which
    take as long as a check, are left out where they are not known.

    Args:
        shape: the shape in global coordinates, or None.
        check: whether to run the full (slow) check of its boundary representation, and to take a
            little time for an exact volume. A shape that is right by construction, or was checked
            before, does not need it.
        mass: what is known of its mass without asking the kernel, in the shape's own coordinates.
        full: whether to tell area and center of mass in any case.
    """
    if shapes.is_empty(shape):
        return None
    boundary = boundary_of(shape)
    checked = check or boundary.knows("valid")
    found: dict[str, Any] = {
        "kind": boundary.fact("kind", lambda: shapes.kind_of(shape)),
        "valid": is_valid(shape) if checked else True,
        "verified": "checked" if checked else "by_construction",
        "closed": boundary.fact("closed", lambda: shapes.is_closed(_instance(shape))),
        **{f"{kind.lower()}s": boundary.count(kind) for kind in _COUNTED},
    }
    if mass is not None:
        center = shape.Placement.multVec(mass.center)
        return {**found, **_sizes(mass.volume), **_spread(mass.area, center)}
    is_soon_known = full or found["faces"] <= _MOST_FACES_SPREAD
    if not found["solids"]:
        found.update(_sizes(0.0))
        if is_soon_known:
            found.update(_spread(shape.Area, center_without_solids(shape)))
        return found
    bulk = volumes.bulk_of(shape, volumes.MOST_POINTS if check else 0)
    found.update(_sizes(bulk.volume))
    if is_soon_known or bulk.is_known:
        # Faces beside the solids count, too.
        has_more = boundary.fact("beside", lambda: _has_faces_beside_solids(shape))
        found.update(_spread(shape.Area if has_more else bulk.area, bulk.center))
    found.update(accuracy_of(bulk.error))
    return found


def accuracy(found: dict[str, Any] | None) -> dict[str, Any]:
    """Entries of a reply about the error of a volume; none where it is known to many digits."""
    return {key: found[key] for key in ("approximate", "relative_error") if found and key in found}


def accuracy_of(error: float) -> dict[str, Any]:
    """The same for a relative error of `volumes`; `measure` has exact ones."""
    return {"approximate": True, "relative_error": error} if error == APPROXIMATE else {}


def is_at_hand(shape: Shape) -> bool:
    """True if the facts of a shape are known, or are soon found."""
    boundary = MEMORY.known(shape)
    if boundary is not None and boundary.knows("bulk"):
        return True
    return bool(shape.countElement("Face") <= _FEW_FACES)


def is_valid(shape: Shape) -> bool:
    """True if the full check of a shape's boundary representation finds nothing wrong."""
    return boundary_of(shape).fact("valid", lambda: _check(_instance(shape)))


def learn(shape: Shape, *, valid: bool) -> None:
    """Remember of a shape what was found where it was made."""
    if valid:
        # What seems to be wrong is looked at again.
        boundary_of(shape).fact("valid", lambda: True)


def learn_copied(original: Shape, copy: Shape) -> None:
    """Remember of a copy, where the original lies, what is known of the validity and bulk of that.

    The copy has a boundary of its own. Nothing is learned where the two count differently.
    """
    if shapes.is_empty(original) or shapes.is_empty(copy):
        return
    known, new = boundary_of(original), boundary_of(copy)
    if any(known.count(kind) != new.count(kind) for kind in _COUNTED):
        return
    if known.knows("valid"):
        learn(copy, valid=is_valid(original))
    volumes.learn_copied(original, copy)


def _check(shape: Shape) -> bool:
    # What seems to be wrong is looked at as it is.
    return bool(_unplaced(shape).isValid() or shape.isValid())


def _unplaced(shape: Shape) -> Any:
    """A shape of the same shells without a placement.

    With one, even one that moves nothing, as the results of features have, a check takes twice as
    long. The places of solids in a compound do not matter to it.
    """
    parts = shape.childShapes(False, False)
    if shape.ShapeType == "Compound" and parts:
        # Making a solid takes long, too, and most parts have no placement of their own.
        return Part.Compound(
            [part if placement_of(part).isIdentity() else _unplaced(part) for part in parts]
        )
    if shape.ShapeType != "Solid" or not parts or parts[0].isSame(shape.childShapes(False)[0]):
        return shape
    return Part.Solid(Part.Compound(parts))


def _has_faces_beside_solids(shape: Shape) -> bool:
    boundary = boundary_of(shape)
    in_solids = sum(count_of(solid, "Face") for solid in boundary.solids)
    return bool(in_solids != boundary.count("Face"))


def _sizes(volume: float) -> dict[str, Any]:
    return {"volume": rounding.significant(volume)}


def _spread(area: float, center: Any) -> dict[str, Any]:
    return {"area": rounding.significant(area), "center_of_mass": rounding.vector(center)}
