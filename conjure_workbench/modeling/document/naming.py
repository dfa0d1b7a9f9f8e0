# SPDX-License-Identifier: MIT
"""Objects by the names that clients use, and free names.

An object is addressed by its Name, else by a Label that only one object has, else by the name that
a client asked for when it made the object and that FreeCAD had to change. A client that never reads
the real names means the newest of the objects that it asked for under one name.
"""

from __future__ import annotations

import difflib
import fnmatch
from collections import deque
from typing import Any, Callable, Iterator

from ...errors import ConjureError
from .feature_chain import ORIGINS, is_helper
from .freecad_types import Document, DocumentObject

_NAMES_KEPT = 10_000
_OBJECTS_KEPT = 100
"""Number of objects that are remembered of those that were asked for under one name."""
_FEW = 20
"""Up to how many objects are all named to who asks for one that is not there."""


class RequestedNames:
    """Remembers which name FreeCAD really gave for one that a client asked for.

    Attributes:
        newest_first: True while a command runs whose caller means by a name the newest object that
            such commands made under it. Names that other commands asked for do not count: an
            assistant that makes a second "Plate" does not change what a script's "Plate" is.
        in_batch: while a batch runs, what its steps asked for under names that were taken: the real
            names. Its later steps mean these.
    """

    def __init__(self) -> None:
        self.newest_first = False
        self.in_batch: dict[str, str] | None = None
        self._real: dict[tuple[str, str], str] = {}
        self._made: dict[tuple[str, str], deque[str]] = {}

    def remember(self, document: str, requested: str | None, real: str) -> None:
        """Keep a pair; the oldest is forgotten when there are too many."""
        if not requested:
            return
        if self.newest_first:
            made = self._made.setdefault((document, requested), deque(maxlen=_OBJECTS_KEPT))
            if real in made:
                made.remove(real)
            made.append(real)
            _forget_oldest(self._made)
        if self.in_batch is not None:
            self.in_batch[requested] = real
        if requested != real:
            self._real[document, requested] = real
            _forget_oldest(self._real)

    def remember_as_in(self, document: str, copy: str) -> None:
        """Have names mean in a copy of a document what they mean in it."""
        memories: tuple[dict[tuple[str, str], Any], ...] = (self._real, self._made)
        for names in memories:
            known = [(key[1], value) for key, value in names.items() if key[0] == document]
            names.update(((copy, requested), value) for requested, value in known)

    def forget(self, document: str) -> None:
        """Drop what is known of a document."""
        self._real = {key: real for key, real in self._real.items() if key[0] != document}
        self._made = {key: made for key, made in self._made.items() if key[0] != document}

    def made(self, document: str, requested: str) -> Iterator[str]:
        """The real names of what was made under a requested one, newest first, if that counts."""
        return reversed(self._made.get((document, requested), ()) if self.newest_first else ())

    def taken(self, document: Document, name: str) -> Any:
        """The object of the same batch that asked for a name which another one had; else None."""
        real = (self.in_batch or {}).get(name, name)
        if real == name or self.newest_first or document.getObject(name) is None:
            return None
        return document.getObject(real)

    def real(self, document: str, requested: str) -> str | None:
        """The real name for a requested one, or None."""
        return self._real.get((document, requested))


def _forget_oldest(names: dict[tuple[str, str], Any]) -> None:
    if len(names) > _NAMES_KEPT:
        del names[next(iter(names))]


class FreeNames:
    """Proposes names that are free, as FreeCAD would number them.

    FreeCAD finds a number by looking at every object; here the last number of each name is
    remembered, so that a new object costs the same in a document of any size.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], int] = {}

    def forget(self, document: str) -> None:
        """Drop what is known of a document."""
        self._last = {key: last for key, last in self._last.items() if key[0] != document}

    def propose(self, document: Document, wanted: str) -> str:
        """`wanted`, or it with the next number; FreeCAD has the last word.

        Names that FreeCAD has to change or that end in a digit are left to FreeCAD.
        """
        key = (document.Name, wanted)
        if document.getObject(wanted) is None:
            self._last.pop(key, None)
            return wanted
        if not wanted.isidentifier() or not wanted.isascii() or wanted[-1].isdigit():
            return wanted
        number = self._last.get(key, 0) + 1
        while document.getObject(f"{wanted}{number:03d}") is not None:
            number += 1
        self._last[key] = number
        return f"{wanted}{number:03d}"


def is_named(obj: DocumentObject, pattern: str) -> bool:
    """True if the name or the label of an object matches a pattern."""
    return pattern == "*" or any(
        fnmatch.fnmatchcase(text, pattern) for text in (obj.Name, obj.Label)
    )


class ObjectFinder:
    """Finds objects of one document, also by the names that clients asked for.

    Attributes:
        found: the names of the objects found so far.
    """

    def __init__(
        self, document: Document, requested: RequestedNames, warn: Callable[[str, str, Any], None]
    ) -> None:
        self._document = document
        self._warn = warn
        self._requested = requested
        self.found: set[str] = set()

    def find(self, name: str, field: str = "object_name") -> Any:
        """The object of a Name, of a unique Label, or of a name once asked for.

        While the newest counts, that goes before: the newest object under this name that is there,
        so that an undo or a deletion gives the name back to the one before. Within a batch, a name
        means what an earlier step asked for under it.

        Raises:
            ConjureError: OBJECT_NOT_FOUND with the nearest names, in a small document with all if
                none is near; or AMBIGUOUS_OBJECT.
        """
        obj = self._meant(name, field)
        self.found.add(obj.Name)
        return obj

    def _meant(self, name: str, field: str) -> Any:
        taken = self._requested.taken(self._document, name)
        if taken is not None:
            message = (
                f"'{name}' means '{taken.Name}' of this batch, not the '{name}' that was there."
            )
            self._warn("NAME_TAKEN", message, taken)
            return taken
        for made in (*self._requested.made(self._document.Name, name), name):
            obj = self._document.getObject(made)
            if obj is not None:
                return obj
        labelled = self._document.getObjectsByLabel(name)
        if len(labelled) == 1:
            return labelled[0]
        if labelled:
            raise ConjureError(
                "AMBIGUOUS_OBJECT",
                f"More than one object is labelled '{name}'.",
                field=field,
                given=name,
                candidates=[candidate.Name for candidate in labelled],
            )
        real = self._requested.real(self._document.Name, name)
        obj = self._document.getObject(real) if real else None
        if obj is None:
            raise self._not_found(name, field)
        return obj

    def _not_found(self, name: str, field: str) -> ConjureError:
        known = {obj.Name: obj.Name for obj in self._document.Objects}
        known.update((obj.Label, obj.Name) for obj in self._document.Objects)
        lowered = {text.lower(): real for text, real in known.items()}
        near = difflib.get_close_matches(name.lower(), list(lowered), n=5, cutoff=0.5)
        candidates = list(dict.fromkeys(lowered[text] for text in near))
        if not candidates:
            names = [
                obj.Name
                for obj in self._document.Objects
                if not is_helper(obj) and obj.TypeId not in ORIGINS
            ]
            candidates = names if len(names) <= _FEW else []
        return ConjureError(
            "OBJECT_NOT_FOUND",
            f"Object '{name}' not found in document.",
            field=field,
            given=name,
            candidates=candidates,
            details={"document": self._document.Name},
        )
