# SPDX-License-Identifier: MIT
"""References to elements of bodies: described as they are, and looked for in another shape."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...geometry.ancestry.descent import base_of, feature_of, lineage_of
from ...geometry.ancestry.lineage import Ancestry, Lineage
from ...geometry.ancestry.patches import is_sketch
from ...geometry.ancestry.sketch_edges import SketchLineage
from ...geometry.edges import Edges
from ...geometry.elements import Elements
from ...geometry.faces import Faces
from .links import element_of, is_missing, pairs_of, properties_of

_FOLLOWS = "findSubShape"
_PATHS = ("Spine", "AuxiliarySpine", "AuxillerySpine")
"""Properties that link to edges of sketches; FreeCAD 1.1 spells the last one right."""
_CANDIDATES = 5
_ELEMENTS = {"Edge": Edges, "Face": Faces}


class Reference(NamedTuple):
    """A reference as it was.

    Attributes:
        target: the name of the object that it leads to.
        below: the names of the features that this was made on, the nearest first.
        part: the name of its element; empty for all of it.
        shape: the shape of the target.
        ancestry: what the element comes from; None where that is not known.
        is_lost: whether the element was missing already.
    """

    target: str
    below: tuple[str, ...]
    part: str
    shape: Any
    ancestry: Ancestry | None
    is_lost: bool = False


class Relinked(NamedTuple):
    """A reference that was led to another name of the same element, or lost its element.

    Attributes:
        holder: the name of the object that has it.
        name: of the property.
        target: the name of the object that it leads to now.
        old: the element's name before.
        new: its name now; of a lost one, what FreeCAD has there, or None.
        candidates: names of elements that it may be; only of a lost one.
    """

    holder: str
    name: str
    target: str
    old: str
    new: str | None
    candidates: tuple[str, ...] = ()

    def reply(self) -> dict[str, Any]:
        """The entry of a reply."""
        entry = {"object_id": self.holder, "property": self.name, "of": self.target}
        more = {"candidates": list(self.candidates)} if self.candidates else {}
        return {**entry, "old": self.old, "new": self.new, **more}


def references_of(holder: Any) -> dict[str, list[Reference]]:
    """The references of an object by property, of those with one to an element of a body."""
    found = {}
    for name in properties_of(holder):
        pairs = pairs_of(holder, name)
        may_be_drawn = name in _PATHS
        if any(
            element_of(part) and (_is_of_body(obj) or (may_be_drawn and is_sketch(obj)))
            for obj, part in pairs
        ):
            found[name] = [_reference(obj, part) for obj, part in pairs if obj is not None]
    return found


def _is_of_body(obj: Any) -> bool:
    return obj is not None and feature_of(obj) is not None


def _reference(target: Any, part: str) -> Reference:
    feature, shape = feature_of(target), getattr(target, "Shape", None)
    below: list[str] = []
    while feature is not None and feature.Name not in below:
        below.append(feature.Name)
        feature = base_of(feature)
    meant = element_of(part)
    lineage = None if meant is None or is_missing(part) else _lineage(target)
    ancestry = None
    if lineage is not None and meant is not None and _is_there(shape, *meant):
        ancestry = lineage.of(*meant)
    return Reference(target.Name, tuple(below), part, shape, ancestry)


def _lineage(target: Any) -> Lineage | SketchLineage | None:
    return SketchLineage(target) if is_sketch(target) else lineage_of(target)


def _is_there(shape: Any, element: str, index: int) -> bool:
    return bool(1 <= index <= shape.countElement(element))


def part_in(
    target: Any, reference: Reference, told: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """The name that the element of a reference has in a shape now, else what it may be.

    `told` is the name that FreeCAD has for it now.
    """
    meant = element_of(reference.part)
    if meant is None or is_missing(reference.part):
        return reference.part, ()
    element, index = meant
    lineage = _lineage(target)
    if lineage is None or reference.ancestry is None:
        found = _counterpart(target, reference, element, index)
        if found is None and told is not None and _is_known(target, told):
            return told, ()
        return (None if found is None else f"{element}{found}"), ()
    alike = lineage.find(reference.ancestry)
    if len(alike) > 1:
        found = _counterpart(target, reference, element, index)
        alike = [found] if found in alike else alike
    if len(alike) == 1:
        return f"{element}{alike[0]}", ()
    near = alike or lineage.akin(reference.ancestry)
    return None, tuple(f"{element}{at}" for at in near[:_CANDIDATES])


def _is_known(target: Any, part: str) -> bool:
    """True if FreeCAD knows an element by its history, as FreeCAD 1.x does."""
    return hasattr(target.Shape, _FOLLOWS) and not is_missing(part)


def _counterpart(target: Any, reference: Reference, element: str, index: int) -> int | None:
    """The index of the element of an object that is in the place of one of an earlier shape."""
    kind: type[Elements] | None = _ELEMENTS.get(element)
    if kind is None or reference.shape is None or not _is_there(reference.shape, element, index):
        return None
    return kind(target, target.Shape).counterpart(kind(target, reference.shape), index)
