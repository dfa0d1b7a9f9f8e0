# SPDX-License-Identifier: MIT
"""Features of a body as a reply tells them."""

from __future__ import annotations

from typing import Any

from ..document import rounding
from ..document.feature_chain import features_before, is_aid
from ..document.freecad_types import DocumentObject
from ..document.object_links import each_once, linked
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.faces import Faces
from ..measure import volumes
from . import dimensions

_MOST_ELEMENTS = 12
_LINK_TO_PARTS = "App::PropertyLinkSub"
_OF = {"Edge": Edges, "Face": Faces}


def of_feature(feature: DocumentObject) -> dict[str, Any]:
    """Facts of a feature: profile, references, change of the volume, and dimensions."""
    profiles = linked(feature, "Profile")
    told: dict[str, Any] = {"profile": profiles[0].Name} if profiles else {}
    sections, spine = linked(feature, "Sections"), linked(feature, "Spine")
    if sections:
        told["sections"] = [one.Name for one in sections]
    if spine:
        told["spine"] = spine[0].Name
    references = _references(feature)
    if references:
        told["references"] = references
    change = _change(feature)
    if change is not None:
        told["added" if change > 0 else "removed"] = rounding.tidy(abs(change))
    sizes = dimensions.of_feature(feature, *each_once([*profiles, *sections, *spine]))
    return {**told, "dimensions": sizes} if sizes else told


def _references(feature: DocumentObject) -> dict[str, list[str]]:
    """The handles of the edges and faces that a feature links to, by property; datums by name.

    What is not there any more is told by the name that the feature has for it.
    """
    found = {}
    for name in feature.PropertiesList:
        if not feature.getTypeIdOfProperty(name).startswith(_LINK_TO_PARTS):
            continue
        value = getattr(feature, name)
        if isinstance(value, tuple) and value[0] is not None and is_aid(value[0]):
            found[name] = [value[0].Name]
        if isinstance(value, tuple) and any(value[1]):
            parts = [part for part in value[1] if _is_element(part)][:_MOST_ELEMENTS]
            found[name] = [element_text(value[0], part) or part for part in parts]
    return {name: handles for name, handles in found.items() if handles}


def element_text(obj: Any, name: str) -> str | None:
    """The handle of an edge or a face of an object by its name; None for what is not there."""
    kind, number = name[:4], name[4:]
    if kind in _OF and number.isdigit() and not shapes.is_empty(shapes.shape_of(obj)):
        elements = _OF[kind](obj)
        if 1 <= int(number) <= len(elements):
            return elements.handle(int(number))
    return None


def _is_element(name: str) -> bool:
    """True for the name of an edge or a face, also of one that FreeCAD does not find any more."""
    return name.lstrip("?")[:4] in _OF


def _change(feature: DocumentObject) -> float | None:
    """Growth of the volume by a feature, in mm3; None where it has no shape."""
    now = shapes.shape_of(feature)
    if now is None:
        return None
    earlier = features_before(feature)
    before = shapes.shape_of(earlier[-1]) if earlier else None
    old = 0.0 if before is None else volumes.volume_of(before)[0]
    return volumes.volume_of(now)[0] - old
