# SPDX-License-Identifier: MIT
"""Owners of objects and documents for the length of this session: assistant, person or both.

What a running command makes is the assistant's, all else the person's: also what was in a file,
and what FreeCAD restored. The observer of changes tells what happens.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from typing import Iterator

from ..document.change_observer import Witness
from ..document.freecad_types import Document, DocumentObject

_NO_ACT = frozenset({"Shape", "Visibility", "Label2", "ExpressionEngine", "_ElementMapVersion"})
"""Properties that FreeCAD sets by itself, or that change nothing of a model."""


class Owner(Enum):
    """Owner of an object: the one who made it, or both where the other has changed it since."""

    ASSISTANT = "assistant"
    PERSON = "person"
    BOTH = "both"


class Owners(Witness):
    """Memory of who made and changed what. Its methods are called for every change: they stay tiny.

    Attributes:
        commanding: True while a command of the assistant runs.
    """

    def __init__(self) -> None:
        self.commanding = False
        self._documents: set[str] = set()
        self._owners: dict[str, dict[str, Owner]] = {}
        self._gone: dict[str, dict[str, Owner]] = {}
        self._new: set[str] = set()

    @contextmanager
    def during_command(self, by_person: bool = False) -> Iterator[None]:
        """Count what happens as the assistant's, unless it was the person who chose the command."""
        self.commanding = not by_person
        self._new.clear()
        try:
            yield
        finally:
            self.commanding = False

    def of_object(self, document: str, name: str) -> Owner:
        """Return the owner of an object, also of one that is deleted."""
        gone = self._gone.get(document, {}).get(name, Owner.PERSON)
        return self._owners.get(document, {}).get(name, gone)

    def of_document(self, document: str) -> Owner:
        """Return the owner of a document; both if it holds something that the person made."""
        if document not in self._documents:
            return Owner.PERSON
        owners = self._owners.get(document, {}).values()
        return Owner.ASSISTANT if all(one is Owner.ASSISTANT for one in owners) else Owner.BOTH

    def made_document(self, document: Document) -> None:
        """Note a new document, which may have the name of one that is closed."""
        self.forget(document.Name)
        self._owners[document.Name] = {}
        self._new.add(document.Name)
        if self.commanding:
            self._documents.add(document.Name)

    def made(self, obj: DocumentObject, document: Document) -> None:
        """Note a new object; one that undo, redo or a snapshot brings back is whose it was."""
        owners = self._owners.setdefault(document.Name, {})
        # FreeCAD restores objects also where it copies them in a document.
        from_file = document.Restoring and document.Name in self._new
        if from_file:
            self._documents.discard(document.Name)
        gone = self._gone.get(document.Name, {})
        if document.Transacting or (document.Importing and obj.Name in gone):
            owners[obj.Name] = gone.get(obj.Name, Owner.PERSON)
        elif self.commanding and not from_file:
            owners[obj.Name] = Owner.ASSISTANT
        else:
            owners[obj.Name] = Owner.PERSON

    def changed(self, obj: DocumentObject, document: Document, name: str) -> None:
        """Note that a property was set, unless FreeCAD computed it or went through undo steps."""
        if name in _NO_ACT:
            return
        owners = self._owners.setdefault(document.Name, {})
        other = Owner.PERSON if self.commanding else Owner.ASSISTANT
        if owners.get(obj.Name, Owner.PERSON) is not other:
            return
        if document.Recomputing or document.Transacting or document.Restoring:
            return
        if obj.Name not in owners and obj.Name in self._gone.get(document.Name, {}):
            # FreeCAD clears its links when it is deleted already.
            return
        owners[obj.Name] = Owner.BOTH

    def deleted(self, obj: DocumentObject, document: Document) -> None:
        """Note that an object goes; undo may bring it back."""
        owner = self._owners.get(document.Name, {}).pop(obj.Name, Owner.PERSON)
        self._gone.setdefault(document.Name, {})[obj.Name] = owner

    def forget(self, document: str) -> None:
        """Drop all memory of a document that is closed."""
        self._documents.discard(document)
        self._owners.pop(document, None)
        self._gone.pop(document, None)
