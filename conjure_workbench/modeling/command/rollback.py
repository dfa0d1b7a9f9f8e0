# SPDX-License-Identifier: MIT
"""Taking a command back: visibility and states as they were, not only what FreeCAD restores."""

from __future__ import annotations

from typing import Iterable

from ..document import documents
from ..document.change_observer import Recording
from ..document.freecad_types import Document
from ..document.transaction import Transaction
from .context import Context
from .dependents import recompute_or_warn
from .recompute import dependents, refresh_restored


def take_back(
    context: Context, transaction: Transaction, recording: Recording, saved: bool
) -> None:
    """Leave the document as it was before the command; `saved` if that was what its file holds."""
    transaction.abort()
    if not documents.is_open(context.document):
        return
    # The names of what went are free again, so the same command gets the same names next time.
    context.services.free_names.forget(context.document.Name)
    context.visibility.restore()
    refresh_restored(context.document, {*recording.changed, *recording.deleted} - context.stale)
    _leave_stale(context.document, context.stale)
    context.put_view_back()
    if saved:
        documents.mark_saved(context.document, context.services.observer)


def recheck(context: Context, recording: Recording) -> None:
    """After an undo or a redo, compute what depends on a changed shape and did not change with it.

    FreeCAD keeps no error states in its undo steps, so what is broken again would count as up to
    date, with a shape of before. It is left marked, and warned of.
    """
    document = context.document
    reshaped = [name for name, what in recording.changed.items() if "Shape" in what]
    known = {*recording.created, *reshaped}
    sources = [obj for obj in map(document.getObject, reshaped) if obj is not None]
    for user in dependents(sources):
        if user.Name not in known:
            recompute_or_warn(user, context)


def _leave_stale(document: Document, names: Iterable[str]) -> None:
    """Mark again what needed a recompute before a command that was rolled back."""
    for name in names:
        obj = document.getObject(name)
        if obj is not None and "Touched" not in obj.State:
            obj.touch()
