# SPDX-License-Identifier: MIT
"""One command is one undo step, and a failed command leaves nothing behind.

FreeCAD keeps one open transaction for the application. Opening another commits it, and a
transaction in which nothing changed stays open after its commit and swallows what the person does
next. The first change of a transaction also ends what the person could redo, and that does not come
back with a rollback; handlers therefore check all they can before they change anything.

So this module refuses to touch one in which the person has pending changes, puts an empty one
of theirs back, and always closes its own.
"""

from __future__ import annotations

import FreeCAD

from ...errors import ConjureError
from .documents import is_open
from .freecad_types import Document

USUAL_STEPS = 20
"""Number of undo steps that FreeCAD keeps of a document unless the person changed it."""

_PREFERENCES = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")


def steps_kept() -> int:
    """The number of undo steps that FreeCAD keeps of a document which is opened now.

    An open document keeps as many as counted when it was opened; without a window all keep 20.
    """
    return int(_PREFERENCES.GetInt("MaxUndoSize", USUAL_STEPS))


def keep_steps(count: int) -> None:
    """Have FreeCAD's window keep another number of undo steps of what is opened from now on."""
    _PREFERENCES.SetInt("MaxUndoSize", count)


def pending_of_the_person(document: Document) -> str | None:
    """The label of a transaction with changes in it that somebody else has open, or None."""
    active = FreeCAD.getActiveTransaction()
    if active is None:
        return None
    if document is not None and document.HasPendingTransaction:
        return active[0]
    documents = FreeCAD.listDocuments().values()
    return active[0] if any(other.HasPendingTransaction for other in documents) else None


def refuse_to_disturb(document: Document) -> None:
    """Raise USER_EDITING where a transaction of ours would commit one of the user's.

    One that nobody has open any more is made the undo step that it is.
    """
    label = pending_of_the_person(document)
    if label is not None:
        raise ConjureError(
            "USER_EDITING",
            f"The person has an unfinished edit open in FreeCAD: '{label}'. The command did not "
            "run.",
            details={"pending_transaction": label},
        )
    if document.HasPendingTransaction:
        # FreeCAD opens one by itself for an object that a macro deletes, and nobody closes it.
        document.commitTransaction()


class Transaction:
    """The undo step of one command, with the label that FreeCAD shows in its Undo menu.

    Raises:
        ConjureError: USER_EDITING, if the person has a transaction with changes open.
    """

    def __init__(self, document: Document, label: str) -> None:
        refuse_to_disturb(document)
        if not document.UndoMode:
            # FreeCAD without a window keeps no undo, and then could roll nothing back.
            document.UndoMode = 1
        self._document = document
        self._theirs = FreeCAD.getActiveTransaction()
        self._looked_at = _activate(document)
        document.openTransaction(label)
        self._ours = FreeCAD.getActiveTransaction()

    def commit(self) -> None:
        """Keep what was done, as one undo step; none if nothing was done."""
        if is_open(self._document):
            self._document.commitTransaction()
        self._close(abort=False)

    def abort(self) -> None:
        """Undo what was done since the transaction was opened."""
        if is_open(self._document):
            self._document.abortTransaction()
        self._close(abort=True)

    def _close(self, *, abort: bool) -> None:
        # FreeCAD leaves a transaction in which nothing changed open.
        if self._ours is not None and FreeCAD.getActiveTransaction() == self._ours:
            FreeCAD.closeActiveTransaction(abort)
        if self._theirs is not None and FreeCAD.getActiveTransaction() is None:
            FreeCAD.setActiveTransaction(self._theirs[0])
        if self._looked_at in FreeCAD.listDocuments():
            FreeCAD.setActiveDocument(self._looked_at)


def _activate(document: Document) -> str | None:
    """Make a document the active one; returns the name of the one that was, if it was another.

    A transaction of another document than the active one makes FreeCAD add an empty step to the
    undo steps of the active one, and forget what could be redone there.
    """
    active = FreeCAD.ActiveDocument
    if active is None or active == document:
        return None
    FreeCAD.setActiveDocument(document.Name)
    return str(active.Name)
