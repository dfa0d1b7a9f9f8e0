# SPDX-License-Identifier: MIT
"""Names of elements, by which FreeCAD 1.x finds an edge or a face again when numbers shift.

A shape that comes by the process has none. What refers to its elements would then go by numbers,
and be on another edge after an edit.
"""

from __future__ import annotations

from typing import Any, Iterator

import FreeCAD
import Part

HAS_NAMES = hasattr(Part.Shape, "findSubShape")
"""True on FreeCAD 1.x, whose shapes carry names of elements."""


NAMELESS = (
    {"Part::Fillet", "Part::Chamfer", "Part::Offset2D"}
    if HAS_NAMES and tuple(map(int, FreeCAD.Version()[:2])) < (1, 1)
    else set()
)
"""Types of objects whose elements FreeCAD 1.0 never names."""


def are_missing(obj: Any) -> bool:
    """Return True if a shape lacks the names of elements that FreeCAD would make for it."""
    if not HAS_NAMES or obj.TypeId in NAMELESS:
        return False
    shape = obj.Shape
    return not shape.isNull() and shape.ElementMapSize == 0 and shape.countElement("Edge") > 0


def are_referred_to(obj: Any) -> bool:
    """Return True if another object refers to elements of an object, such as its edges."""
    return any(refers(user, obj) for user in obj.InList)


def refers(user: Any, obj: Any) -> bool:
    """Return True if one object refers to elements of another."""
    for name in user.PropertiesList:
        if "LinkSub" in user.getTypeIdOfProperty(name):
            for linked, elements in _links(getattr(user, name)):
                if linked == obj and any(elements):
                    return True
    return False


def _links(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the objects and elements of a link to one object, or of a list of such links."""
    if isinstance(value, tuple):
        yield value
    elif isinstance(value, list):
        yield from value
