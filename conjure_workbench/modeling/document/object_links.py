# SPDX-License-Identifier: MIT
"""Objects that an object's properties link to."""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD

from .freecad_types import DocumentObject

_LINKS = ("App::PropertyLink", "App::PropertyXLink")


def inputs(feature: DocumentObject) -> list[Any]:
    """The objects that a feature links to, each once.

    By its properties: FreeCAD 0.20 leaves `OutList` empty after a redo of its creation.
    """
    names = [
        name
        for name in feature.PropertiesList
        if feature.getTypeIdOfProperty(name).startswith(_LINKS)
    ]
    found = [obj for name in names for obj in linked(feature, name)]
    return each_once(found)


def each_once(objects: Iterable[Any]) -> list[Any]:
    """Objects without repetitions: FreeCAD's `InList` and `OutList` name one once for each link."""
    return list({obj.Name: obj for obj in objects}.values())


def linked(feature: DocumentObject, name: str) -> list[Any]:
    """The objects that a property links to, wholly or in part."""
    # A link to a part of an object's shape is a pair: (object, ["Edge1"]).
    ends = [link[0] if isinstance(link, tuple) and link else link for link in _links(feature, name)]
    return [end for end in ends if isinstance(end, FreeCAD.DocumentObject)]


def wholly_linked(feature: DocumentObject, name: str) -> list[Any]:
    """The objects that a property links to with all of their shapes."""
    parts = [link[0] for link in _links(feature, name) if _is_part(link)]
    return [end for end in linked(feature, name) if end not in parts]


def _links(feature: DocumentObject, name: str) -> list[Any]:
    value = getattr(feature, name, None)
    return value if isinstance(value, list) else [value]


def _is_part(link: Any) -> bool:
    return isinstance(link, tuple) and len(link) == 2 and any(link[1])
