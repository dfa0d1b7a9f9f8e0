# SPDX-License-Identifier: MIT
"""Comparison of a document with an earlier copy of it, object by object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..command.held_values import UNHELD, held, same
from ..document.freecad_types import Document, DocumentObject

_UNCOMPARED = frozenset({"_ElementMapVersion"})
"""Properties that FreeCAD 1.1 leaves empty in a copy until it computes the object again."""


@dataclass(frozen=True)
class Comparison:
    """Changes since a copy was made.

    Attributes:
        made: the objects that the copy does not have.
        changed: the objects that both have, each with the names of the properties that differ.
        deleted: the objects of the copy that are not there any more.
    """

    made: list[Any]
    changed: list[tuple[Any, list[str]]]
    deleted: list[Any]

    @property
    def names(self) -> list[str]:
        """The names of all that differs, sorted."""
        changed = [obj for obj, _ in self.changed]
        return sorted(obj.Name for obj in (*self.made, *changed, *self.deleted))


def compare(document: Document, copy: Document) -> Comparison:
    """Compare a document with a copy of it that is open."""
    both: list[tuple[Any, Any]] = [(obj, copy.getObject(obj.Name)) for obj in document.Objects]
    made = [obj for obj, earlier in both if not _is_one(obj, earlier)]
    deleted = [obj for obj in copy.Objects if not _is_one(obj, document.getObject(obj.Name))]
    differing = [(obj, _differing(obj, earlier)) for obj, earlier in both if _is_one(obj, earlier)]
    return Comparison(made, [entry for entry in differing if entry[1]], deleted)


def _is_one(obj: DocumentObject, other: Any) -> bool:
    return other is not None and other.TypeId == obj.TypeId


def _differing(obj: DocumentObject, earlier: DocumentObject) -> list[str]:
    names = {*obj.PropertiesList, *earlier.PropertiesList} - _UNCOMPARED
    return sorted(name for name in names if not _same_value(obj, earlier, name))


def _same_value(obj: DocumentObject, earlier: DocumentObject, name: str) -> bool:
    if not (hasattr(obj, name) and hasattr(earlier, name)):
        return False
    now, before = held(obj, name), held(earlier, name)
    if now is UNHELD and before is UNHELD:
        # Of what is not held, such as Python's objects, the kind has to do.
        return type(getattr(obj, name)) is type(getattr(earlier, name))
    return same(now, before)
