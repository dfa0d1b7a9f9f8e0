# SPDX-License-Identifier: MIT
"""References that lost their elements, remembered until these are there again."""

from __future__ import annotations

from typing import Any

from ...document.freecad_types import DocumentObject
from .links import is_missing
from .references import Reference

_MOST = 1_000


class Losses:
    """Remembers what a missing element was, such as the edge of a feature that is left out now.

    FreeCAD 1.x marks such a reference as missing; once its element is there again, under other
    names of the elements before it, FreeCAD does not find it by itself.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], list[Reference]] = {}

    def keep(self, holder: DocumentObject, name: str, references: list[Reference]) -> None:
        """Remember the references of a property of which one was lost."""
        if len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[_key(holder, name)] = references

    def completed(
        self, holder: DocumentObject, found: dict[str, list[Reference]]
    ) -> dict[str, list[Reference]]:
        """References as they are, with what is remembered of those that are missing."""
        return {
            name: [self._of(_key(holder, name), at, one) for at, one in enumerate(references)]
            for name, references in found.items()
        }

    def _of(self, key: tuple[str, str, str], at: int, one: Reference) -> Reference:
        if not is_missing(one.part):
            return one
        for known in self._known.get(key, ())[at : at + 1]:
            if one.part.endswith(known.part):
                return known._replace(target=one.target, below=one.below, is_lost=True)
        return one

    def forget(self, document: str) -> None:
        """Drop what is known of a document that is closed."""
        self._known = {key: kept for key, kept in self._known.items() if key[0] != document}


def _key(holder: Any, name: str) -> tuple[str, str, str]:
    return (holder.Document.Name, holder.Name, name)
