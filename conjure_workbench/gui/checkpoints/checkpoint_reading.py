# SPDX-License-Identifier: MIT
"""Reading of the lists of checkpoints and snapshots, in slices that hold nobody up."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Iterator

from ...errors import ConjureError
from ...modeling.document.snapshot_store import Snapshot, SnapshotStore
from ...qt import QtCore
from ..status.error_words import error_text
from ..timers import timer

SLICE_S = 0.01
"""Seconds of reading between two turns of FreeCAD."""


@dataclass(frozen=True)
class Row:
    """Copy of a document in the list.

    Attributes:
        snapshot: the copy, of which the objects are not kept.
        is_kept: True for a snapshot, which stays until it is deleted; False for a checkpoint.
        size: its size in bytes.
    """

    snapshot: Snapshot
    is_kept: bool
    size: int


class CheckpointReading(QtCore.QObject):
    """Reader of checkpoints and snapshots. Lives on the GUI thread.

    Args:
        snapshots: where snapshots are kept.
        checkpoints: where checkpoints are kept.
        parent: the owner.

    Attributes:
        done: emitted with the rows, newest first.
        failed: emitted with a sentence where they cannot be read.
    """

    done = QtCore.Signal(list)
    failed = QtCore.Signal(str)

    def __init__(
        self, snapshots: SnapshotStore, checkpoints: SnapshotStore, parent: QtCore.QObject
    ) -> None:
        super().__init__(parent)
        self._stores = ((snapshots, True), (checkpoints, False))
        self._rows: list[Row] = []
        self._source: Iterator[Row] = iter(())
        self._next = timer(self, 0, self._go_on)

    def mark(self, document: Any) -> object:
        """Return what is another when there is something else to read; see `start`."""
        return [store.mark(document) for store, _ in self._stores]

    def start(self, document: Any) -> None:
        """Read those of a document, or of all for None, instead of what is being read."""
        self._rows = []
        self._source = (
            _row(snapshot, is_kept)
            for store, is_kept in self._stores
            for snapshot in store.read(document)
        )
        self._go_on()

    def stop(self) -> None:
        """Read no further."""
        self._next.stop()
        self._source = iter(())

    @QtCore.Slot()
    def _go_on(self) -> None:
        self._next.stop()
        until = time.perf_counter() + SLICE_S
        try:
            for row in self._source:
                self._rows.append(row)
                if time.perf_counter() > until:
                    self._next.start()
                    return
        except ConjureError as error:
            self.failed.emit(error_text(error.code, error.message))
            return
        self.done.emit(sorted(self._rows, key=lambda row: row.snapshot.created_at, reverse=True))


def _row(snapshot: Snapshot, is_kept: bool) -> Row:
    facts = {name: value for name, value in snapshot.facts.items() if name != "objects"}
    return Row(Snapshot(snapshot.file, facts), is_kept, int(facts.get("bytes") or 0))
