# SPDX-License-Identifier: MIT
"""Repair of the links that FreeCAD keeps from expressions to the objects they refer to.

What FreeCAD gets wrong, seen in 0.20, 1.0 and 1.1:

- An object that comes back, by undo, redo or a rollback, has its expressions, but FreeCAD may not
  know any more what they refer to: the object does not follow; `InList` and `OutList` are silent.
- Before 1.1, an object with expressions that comes back by redo is counted twice in the `InList` of
  what they refer to. Deleting it takes one away; the other leads to an object that is gone, and
  FreeCAD crashes when it reads it after the undo step has been dropped.

FreeCAD reads the links of all expressions of an object anew when one of them changes, and a
deletion that is redone takes both away. This module makes it do so, for what the person does, too.
"""

from __future__ import annotations

from typing import Callable

import FreeCAD

from ..document.freecad_types import Document, DocumentObject
from .recompute import refresh_restored

COUNTS_TWICE = tuple(int(part) for part in FreeCAD.Version()[:2]) < (1, 1)


class ExpressionLinks:
    """Observes all documents; every object that comes back refers to what its expressions say."""

    def __init__(self) -> None:
        self._came: dict[str, list[str]] = {}
        self._gone: set[str] = set()
        self._deleted: dict[str, str] = {}
        self._redoing = False
        FreeCAD.addDocumentObserver(self)

    def close(self) -> None:
        """Stop observing."""
        FreeCAD.removeDocumentObserver(self)

    def after_deletion(self, document: Document) -> None:
        """Undo and redo the last step of a document, if it deleted objects with expressions.

        Nothing happens if it did not, or if FreeCAD counts right.
        """
        label = self._deleted.pop(document.Name, None)
        if (
            label is None
            or not document.UndoNames
            or document.UndoNames[0] != label
            or document.HasPendingTransaction
        ):
            return
        touched = _touched(document)
        self._redoing = True
        try:
            document.undo()
            document.redo()
        finally:
            self._redoing = False
        refresh_restored(document, _touched(document) - touched)

    def slotDeletedDocument(self, document: Document) -> None:  # noqa: N802 - FreeCAD's name
        """Another one may come by this name."""
        self._forget(document)
        self._deleted.pop(document.Name, None)

    def slotCreatedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """An object was made, or came back."""
        self._came.setdefault(obj.Document.Name, []).append(obj.Name)

    def slotDeletedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """An object is about to go."""
        if COUNTS_TWICE and not self._redoing and obj.ExpressionEngine:
            self._gone.add(obj.Document.Name)

    def slotCommitTransaction(self, document: Document) -> None:  # noqa: N802
        """Note a deletion by the person; the links are repaired as soon as FreeCAD is done."""
        name = document.Name
        if name in self._gone and document.UndoNames:
            self._deleted[name] = document.UndoNames[0]
            if FreeCAD.GuiUp:
                _soon(lambda: self._after_deletion_of(name))
        self._forget(document)

    def slotUndoDocument(self, document: Document) -> None:  # noqa: N802
        """Objects may have come back."""
        for name in self._came.get(document.Name, []):
            obj = document.getObject(name)
            if obj is not None and obj.ExpressionEngine:
                _read_anew(obj)
        self._forget(document)

    slotRedoDocument = slotUndoDocument  # noqa: N815
    slotAbortTransaction = slotUndoDocument  # noqa: N815

    def _forget(self, document: Document) -> None:
        self._came.pop(document.Name, None)
        self._gone.discard(document.Name)

    def _after_deletion_of(self, name: str) -> None:
        document = FreeCAD.listDocuments().get(name)
        if document is not None:
            self.after_deletion(document)


def _read_anew(obj: DocumentObject) -> None:
    """Have FreeCAD read what the expressions of an object refer to."""
    current = "Touched" not in obj.State
    bound = dict(obj.ExpressionEngine).get("Label2")
    obj.setExpression("Label2", "<<>>")
    obj.setExpression("Label2", bound)
    if current:
        obj.purgeTouched()


def _touched(document: Document) -> set[str]:
    return {obj.Name for obj in document.Objects if "Touched" in obj.State}


def _soon(work: Callable[[], None]) -> None:
    """Call when Qt has nothing else to do."""
    from ...qt import QtCore

    QtCore.QTimer.singleShot(0, work)
