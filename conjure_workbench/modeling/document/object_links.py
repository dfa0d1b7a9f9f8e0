# SPDX-License-Identifier: MIT
"""Objects that an object's properties link to."""

from __future__ import annotations

import re
from typing import Any, Iterable

import FreeCAD

from .freecad_types import DocumentObject

LINK_SHAPE = "Conjure: the shape of a link"
"""The description of a compound that takes the place of a link where a feature takes no link."""
CONTENT_SHAPE = "Conjure: the shape of what a part holds"
"""The same of a bound shape that takes the place of a part or a group."""

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


def is_stand_in(obj: DocumentObject) -> bool:
    """True for what takes the place of a link, a part or a group where a feature takes none."""
    return obj.Label2 in (LINK_SHAPE, CONTENT_SHAPE)


def stand_ins(obj: DocumentObject) -> list[Any]:
    """The object that takes the place of a link, a part or a group, if there is one."""
    found = [user for user in each_once(obj.InList) if is_stand_in(user)]
    return [one for one in found if stands_for(one) == obj]


def stands_for(obj: DocumentObject) -> Any:
    """The link, the part or the group that a stand-in stands for; any other object itself."""
    if not is_stand_in(obj):
        return obj
    found = linked(obj, "Links") if obj.Label2 == LINK_SHAPE else obj.Support and obj.Support[0]
    return found[0] if found else None


def reads(user: DocumentObject, obj: DocumentObject) -> bool:
    """True if an expression of an object reads a property of another one."""
    texts = [text for _, text in user.ExpressionEngine]
    if not texts:
        return False
    word = re.compile(rf"\b{re.escape(obj.Name)}\b|<<{re.escape(obj.Label)}>>")
    return any(map(word.search, texts))


def _links(feature: DocumentObject, name: str) -> list[Any]:
    value = getattr(feature, name, None)
    return value if isinstance(value, list) else [value]


def _is_part(link: Any) -> bool:
    return isinstance(link, tuple) and len(link) == 2 and any(link[1])
