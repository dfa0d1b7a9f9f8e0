# SPDX-License-Identifier: MIT
"""List of the open documents that other threads may read."""

from __future__ import annotations

import ntpath
from typing import Any, Callable, Dict

import FreeCAD

from .change_observer import ChangeObserver
from .freecad_types import Document

Entry = Dict[str, Any]
"""Name, label, file name (None if it has none), active state and revision of a document."""

_SHOWN = frozenset({"Label", "FileName"})
"""Properties of a document that the list holds."""


class OpenDocuments:
    """List of the open documents, read on the main thread once anything in it has changed.

    FreeCAD tells of a document before it has its label and its file, and of some changes of the
    active document not at all. So the list is read later, by `refresh`.

    Args:
        observer: counts the changes of the documents.
        is_active: returns True for the document in which commands work that name none.

    Attributes:
        refresh_later: has `refresh` called soon on the main thread; without it, the owner calls
            `refresh` after everything that may open or close a document.
        on_change: called on the main thread when the list differs, or `changed` asked for that.
    """

    def __init__(self, observer: ChangeObserver, is_active: Callable[[Document], bool]) -> None:
        self.refresh_later: Callable[[], None] = lambda: None
        self.on_change: Callable[[], None] = lambda: None
        self._observer = observer
        self._is_active = is_active
        self._entries: list[Entry] = []
        self._stale = True
        self._anyway = False
        FreeCAD.addDocumentObserver(self)
        self.refresh()

    def close(self) -> None:
        """Stop observing."""
        FreeCAD.removeDocumentObserver(self)
        self._stale = False

    def entries(self) -> list[Entry]:
        """Return the list with the present revisions. Any thread may call this.

        The observer's `on_change` is called at the next change of a revision.
        """
        revisions = self._observer.revisions()
        return [{**entry, "revision": revisions.get(entry["name"], 0)} for entry in self._entries]

    def refresh(self) -> None:
        """Read the list, if anything in it may have changed."""
        if not self._stale:
            return
        self._stale = False
        active = FreeCAD.ActiveDocument
        if active is not None and active.Temporary:
            # It is a command's, which closes it soon; then the list is read again.
            return
        entries = [
            {
                "name": document.Name,
                "label": document.Label,
                # A file of another system keeps its path's form.
                "file": ntpath.basename(document.FileName) or None,
                "active": self._is_active(document),
            }
            for document in FreeCAD.listDocuments().values()
            if not document.Temporary
        ]
        anyway, self._anyway = self._anyway, False
        if anyway or entries != self._entries:
            self._entries = entries
            self.on_change()

    def changed(self, *, anyway: bool = False) -> None:
        """Have the list read again.

        Args:
            anyway: whether `on_change` is to be called in any case.
        """
        self._anyway = self._anyway or anyway
        if not self._stale:
            self._stale = True
            self.refresh_later()

    def slotCreatedDocument(self, document: Document) -> None:  # noqa: N802 - FreeCAD's name
        """A document was made, or is being opened."""
        self.changed()

    def slotDeletedDocument(self, document: Document) -> None:  # noqa: N802
        """A document is about to be closed."""
        self.changed()

    def slotRelabelDocument(self, document: Document) -> None:  # noqa: N802
        """A document was renamed, also because it was saved under another name."""
        self.changed()

    def slotActivateDocument(self, document: Document) -> None:  # noqa: N802
        """Another document became the active one."""
        self.changed()

    def slotChangedDocument(self, document: Document, name: str) -> None:  # noqa: N802
        """A property of a document was set."""
        if name in _SHOWN:
            self.changed()
