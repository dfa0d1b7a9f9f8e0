# SPDX-License-Identifier: MIT
"""Log of the objects that changed in each document, at which revision, and by whom.

A revision moves with all that happens to a document. The log holds what remains of it: not what a
command does before it is taken back, and not what reading touches.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Iterator

from ..document import documents
from ..document.change_observer import NO_CHANGE, ChangeObserver, Recording, Witness
from ..document.freecad_types import Document, DocumentObject
from .owners import Owner

MOST_OBJECTS = 1000
"""Most changes of a document that are held, the last ones."""


@dataclass
class Change:
    """All that one of the two did to one object.

    Attributes:
        name: the name of the object.
        by: who did it: assistant or person.
        revision: the document's after the last of it.
        made_at: the document's after it was made; 0 for what was not.
        label: the label of what was deleted; None for what is there.
    """

    name: str
    by: Owner
    revision: int = 0
    made_at: int = 0
    label: str | None = None

    def how(self, revision: int) -> str:
        """Return what happened after a revision, by its key in the `changes` of a reply."""
        if self.label is not None:
            return "deleted"
        return "created" if self.made_at > revision else "modified"


@dataclass
class _Pages:
    """The log of one document, its last change at the end; it is complete from a revision on.

    Attributes:
        complete_from: that revision; None until a command has ended since the document was made:
            until then nothing is noted, such as the million properties that a file may set.
    """

    complete_from: int | None = 0
    changes: OrderedDict[tuple[str, Owner], Change] = field(default_factory=OrderedDict)

    def change(self, name: str, by: Owner, revision: int) -> Change:
        """Return the entry of an object, as the last one."""
        found = self.changes.get((name, by))
        if found is None:
            if len(self.changes) >= MOST_OBJECTS:
                _, oldest = self.changes.popitem(last=False)
                self.complete_from = max(self.complete_from or 0, oldest.revision)
            found = self.changes[name, by] = Change(name, by)
        else:
            self.changes.move_to_end((name, by))
        found.revision = max(found.revision, revision)
        return found


class ChangeLog(Witness):
    """Memory of who changed what, and when. Its slots are called for every change.

    Args:
        observer: counts the revisions; it tells of each change after it was counted.
    """

    def __init__(self, observer: ChangeObserver) -> None:
        self._observer = observer
        self._by: Owner | None = Owner.PERSON
        self._own = ""
        self._pages: dict[str, _Pages] = {}
        self._unseen: list[Document] = []

    @contextmanager
    def during_command(self, *, by_person: bool, changes: bool) -> Iterator[None]:
        """Count what happens as the assistant's, unless it was the person who chose the command.

        Args:
            by_person: whether it was.
            changes: whether the command may change documents; what another does is passing.
        """
        self._by = (Owner.PERSON if by_person else Owner.ASSISTANT) if changes else None
        try:
            yield
        finally:
            self._by, self._own = Owner.PERSON, ""
            for document in filter(documents.is_open, self._unseen):
                pages = self._pages[document.Name]
                if pages.complete_from is None:
                    pages.complete_from = self._observer.revision(document)
            self._unseen.clear()

    def add(self, recording: Recording, revision: int) -> None:
        """Note what remains of the running command in its document.

        Args:
            recording: what it did.
            revision: the revision that its reply tells.
        """
        pages = self._pages.setdefault(recording.document, _Pages())
        if pages.complete_from is None:
            pages.complete_from = revision
        by = self._by or Owner.PERSON
        for name in recording.changed:
            pages.change(name, by, revision)
        for name in recording.created:
            pages.change(name, by, revision).made_at = revision
            pages.changes[name, by].label = None
        for name, (label, _type) in recording.deleted.items():
            pages.change(name, by, revision).label = label

    def lose_track(self, document: Document) -> None:
        """Note that something remains of a command in a document, and nobody knows what."""
        self._pages[document.Name] = _Pages(self._observer.revision(document))

    def since(self, document: Document, revision: int) -> list[Change]:
        """Return the changes after a revision, the last one first."""
        pages = self._pages.get(document.Name, _Pages())
        return [one for one in reversed(pages.changes.values()) if one.revision > revision]

    def is_complete(self, document: Document, revision: int) -> bool:
        """True if all that happened after a revision is held still."""
        complete_from = self._pages.get(document.Name, _Pages()).complete_from
        if complete_from is None:
            complete_from = self._observer.revision(document)
        return revision >= complete_from

    def forget(self, document: str) -> None:
        """Drop all memory of a document that is closed."""
        self._pages.pop(document, None)

    # --- what the observer tells

    def recorded(self, document: Document) -> None:
        """A command records what it does to a document, and tells it itself by `add`."""
        self._own = document.Name

    def made_document(self, document: Document) -> None:
        """Nobody has seen a revision of a new document."""
        self._pages[document.Name] = _Pages(None)
        self._unseen.append(document)

    def made(self, obj: DocumentObject, document: Document) -> None:
        """An object was made, or came back."""
        found = self._note(obj, document)
        if found is not None:
            found.made_at, found.label = found.revision, None

    def changed(self, obj: DocumentObject, document: Document, name: str) -> None:
        """A property was set."""
        if name not in NO_CHANGE:
            self._note(obj, document)

    def deleted(self, obj: DocumentObject, document: Document) -> None:
        """An object is about to go."""
        found = self._note(obj, document)
        if found is not None:
            found.label = obj.Label

    def _note(self, obj: DocumentObject, document: Document) -> Change | None:
        name = document.Name
        if self._by is None or name == self._own:
            return None
        pages = self._pages.get(name)
        if pages is None:
            pages = self._pages[name] = _Pages()
        if pages.complete_from is None:
            return None
        return pages.change(obj.Name, self._by, self._observer.revision(document))
