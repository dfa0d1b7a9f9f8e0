# SPDX-License-Identifier: MIT
"""Reports of the open documents to a server that has agreed to `events`."""

from __future__ import annotations

import math
from typing import Any, Callable, Sequence

from ..protocol.messages import DocumentEvent
from ..protocol.open_documents import OpenDocument, told

REVISIONS_EVERY_S = 0.5
"""Shortest time between two reports of revisions."""

DocumentSource = Callable[[], "Sequence[dict[str, Any]]"]
"""Function that returns the open documents now, as the arguments of `OpenDocument`. Called on the
I/O thread, so it must not touch FreeCAD."""


class DocumentReports:
    """Reports of one connection.

    Args:
        source: returns the open documents.

    Attributes:
        wanted: True once the server has agreed to get them.
    """

    def __init__(self, source: DocumentSource) -> None:
        self.wanted = False
        self._source = source
        self._reported: list[OpenDocument] = []
        self._list_due = False
        self._revisions_changed = False
        self._earliest = 0.0

    def first(self) -> list[OpenDocument]:
        """Return all open documents, for the registration."""
        self._reported = self._now()
        return self._reported

    def changed(self, *, listed: bool) -> None:
        """Note that the list has changed (`listed`), or only a document's revision."""
        self._list_due = self._list_due or listed
        self._revisions_changed = True

    @property
    def due(self) -> float:
        """Time at which `take_due` has something to do, or infinity."""
        if not self.wanted or not (self._list_due or self._revisions_changed):
            return math.inf
        return 0.0 if self._list_due else self._earliest

    def take_due(self, now: float) -> list[DocumentEvent]:
        """Return the reports that are due: of the list at once, of revisions twice a second."""
        if self.due > now:
            return []
        self._list_due = self._revisions_changed = False
        before, self._reported = self._reported, self._now()
        revisions = {document.name: document.revision for document in before}
        moved = [one for one in self._reported if revisions.get(one.name) != one.revision]
        if moved:
            self._earliest = now + REVISIONS_EVERY_S
        if _listed(before) != _listed(self._reported):
            fitting = told(self._reported)
            return [DocumentEvent(documents=fitting, document_count=len(self._reported))]
        return [DocumentEvent(one.name, one.revision) for one in moved if one.fits]

    def _now(self) -> list[OpenDocument]:
        return [OpenDocument(**facts) for facts in self._source()]


def _listed(documents: Sequence[OpenDocument]) -> list[tuple[str, str, str | None, bool]]:
    return [(one.name, one.label, one.file, one.active) for one in documents]
