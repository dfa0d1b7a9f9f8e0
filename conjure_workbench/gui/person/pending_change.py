# SPDX-License-Identifier: MIT
"""FreeCAD's open transaction, where it holds changes of the person: worked on, or left open."""

from __future__ import annotations

import re
from typing import Any, Callable

import FreeCAD

from ...modeling.document.transaction import pending_of_the_person
from ...protocol.redaction import quoted
from ...protocol.waiting import WaitingCode, WaitingReason

LEFT_OPEN_S = 10.0
"""Seconds without a change after which nobody is taken to work on a transaction any more."""

_RENAME = re.compile(r"Change .+\.Label")
"""Label of the transaction of a rename in FreeCAD 0.20's tree."""


class PendingChange:
    """Watch on the open transaction. Lives on the GUI thread.

    Args:
        revision: returns the revision of a document, which each of its changes raises.
        clock: seconds.
    """

    def __init__(self, revision: Callable[[Any], int], clock: Callable[[], float]) -> None:
        self._revision = revision
        self._clock = clock
        self._seen: tuple[Any, str, int] | None = None
        self._since = 0.0

    def worked_on(self) -> None:
        """Begin the count anew: the person does something that may belong to the change."""
        self._seen = None

    def reason(self) -> WaitingReason | None:
        """Return the reason to wait for the open change, or None if there is no such change.

        Asked when no editor is open: a rename in the tree is complete. FreeCAD 0.20 leaves its
        transaction open until the next command of its own, and so it is closed here.
        """
        label = pending_of_the_person(None)
        if label is not None and _RENAME.fullmatch(label):
            FreeCAD.closeActiveTransaction(False)
            label = pending_of_the_person(None)
        if label is None:
            self._seen = None
            return None
        document = next(d for d in FreeCAD.listDocuments().values() if d.HasPendingTransaction)
        now = self._clock()
        seen = (FreeCAD.getActiveTransaction(), document.Name, self._revision(document))
        if seen != self._seen:
            self._seen, self._since = seen, now
        left = now - self._since >= LEFT_OPEN_S
        code = WaitingCode.CHANGE_LEFT_OPEN if left else WaitingCode.CHANGE_OPEN
        return WaitingReason(code, quoted(label), quoted(document.Label))

    def finish(self) -> None:
        """Make the change that was seen last the undo step that it is; another one is left."""
        if self._seen is not None and FreeCAD.getActiveTransaction() == self._seen[0]:
            FreeCAD.closeActiveTransaction(False)
