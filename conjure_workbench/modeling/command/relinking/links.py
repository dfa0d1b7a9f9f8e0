# SPDX-License-Identifier: MIT
"""Properties that link to elements of other objects, such as the edges of a fillet."""

from __future__ import annotations

import re
from typing import Any, List, Tuple

from ...document.freecad_types import DocumentObject

Pairs = List[Tuple[Any, str]]
"""Linked objects, each with the name of an element; empty for all of it."""

_LINKS = ("App::PropertyLinkSub", "App::PropertyXLinkSub")
_MISSING = "?"
"""Mark that FreeCAD 1.x writes before the name of an element that it does not find."""
_ELEMENT = re.compile(r"(Face|Edge|Vertex)(\d+)")
_NAMES: dict[str, tuple[str, ...]] = {}
"""The linking properties of each type of object; those that a script adds are not among them."""


def properties_of(obj: DocumentObject) -> tuple[str, ...]:
    """The names of an object's properties that can link to elements."""
    kind = obj.TypeId
    if kind not in _NAMES:
        names = obj.PropertiesList
        _NAMES[kind] = tuple(
            name for name in names if obj.getTypeIdOfProperty(name).startswith(_LINKS)
        )
    return _NAMES[kind]


def pairs_of(obj: DocumentObject, name: str) -> Pairs:
    """The objects and elements that a property links to, in order."""
    value = getattr(obj, name, None)
    links = value if isinstance(value, list) else [value]
    found: Pairs = []
    for link in links:
        if isinstance(link, tuple) and len(link) == 2:
            parts = [link[1]] if isinstance(link[1], str) else link[1]
            found += [(link[0], part) for part in parts or [""]]
    return found


def set_pairs(obj: DocumentObject, name: str, pairs: Pairs) -> bool:
    """Have a property link to elements; False if FreeCAD keeps it for itself."""
    if not is_settable(obj, name):
        return False
    several = "List" in obj.getTypeIdOfProperty(name)
    value = list(pairs) if several else (pairs[0][0], [part for _, part in pairs])
    setattr(obj, name, value)
    return True


def is_settable(obj: DocumentObject, name: str) -> bool:
    """False for what FreeCAD follows by itself only: the edges that a sketch borrows."""
    return name != "ExternalGeometry" and "ReadOnly" not in obj.getTypeOfProperty(name)


def element_of(part: str) -> tuple[str, int] | None:
    """Kind and index of an element by its name; None for no element."""
    found = _ELEMENT.fullmatch(part.lstrip(_MISSING))
    return None if found is None else (found[1], int(found[2]))


def is_missing(part: str) -> bool:
    """True for an element that FreeCAD itself does not find any more."""
    return part.startswith(_MISSING)
