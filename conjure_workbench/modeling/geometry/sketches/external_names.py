# SPDX-License-Identifier: MIT
"""Names of a sketch's external elements, which last.

FreeCAD makes their geometry anew each time that a sketch is computed, and keeps no text in it. So
the names stand in a list of the sketch, each with the element that it was given to: FreeCAD may
give that another number, or the person remove another one, but hardly both at once.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Tuple

_PROPERTY = "ExternalNames"
_HIDDEN_OUTPUT = 4 | 8
"""Not shown to the person; no reason to compute the sketch."""
_SEPARATOR = "|"

Pair = Tuple[str, str]
"""The name of an object, and that of its element."""
Names = Dict[int, str]
"""Names by place; those of elements without one are missing."""


def external_pairs(sketch: Any) -> list[Pair]:
    """The elements of other objects in a sketch, in their order."""
    return [(obj.Name, name) for obj, names in sketch.ExternalGeometry for name in names]


def external_names(sketch: Any, pairs: list[Pair]) -> list[str]:
    """The names of external elements, such as "rim"; of those without one, such as "external1"."""
    stored = stored_names(sketch, pairs)
    return [stored.get(at, f"external{at + 1}") for at in range(len(pairs))]


def stored_names(sketch: Any, pairs: list[Pair]) -> Names:
    """The names that external elements were given, by their places now."""
    known: list[list[str]] = [one.split(_SEPARATOR) for one in getattr(sketch, _PROPERTY, ())]
    keys = [(owner, element) for _, owner, element in known]
    if _agree(keys, pairs):
        return {at: name for at, (name, _, _) in enumerate(known) if name}
    return {
        pairs.index(key): name
        for key, (name, _, _) in zip(keys, known)
        if name and keys.count(key) == pairs.count(key) == 1
    }


def _agree(keys: list[Pair], pairs: list[Pair]) -> bool:
    """True if each place has the element that it had, though under another number perhaps."""
    if [owner for owner, _ in keys] != [owner for owner, _ in pairs]:
        return False
    return not any(key != pair and key in pairs for key, pair in zip(keys, pairs))


def store_external_names(sketch: Any, names: Mapping[int, str]) -> None:
    """Store the names of all external elements that have one, by their places."""
    if _PROPERTY not in sketch.PropertiesList:
        if not names:
            return
        told = "Names of external elements"
        sketch.addProperty("App::PropertyStringList", _PROPERTY, "Conjure", told, _HIDDEN_OUTPUT)
    rows = [
        _SEPARATOR.join((names.get(at, ""), *pair))
        for at, pair in enumerate(external_pairs(sketch))
    ]
    if rows != getattr(sketch, _PROPERTY):
        setattr(sketch, _PROPERTY, rows)
