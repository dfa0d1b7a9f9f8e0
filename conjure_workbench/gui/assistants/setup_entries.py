# SPDX-License-Identifier: MIT
"""Entries for assistants' programs, as the installed program `conjure setup --print` tells them.

The program knows its own path, the clients and their files; none of that is known twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...qt import QtCore
from ..local_server.program import ProgramRun, not_understood


@dataclass(frozen=True)
class Entry:
    """Entry for one client.

    Attributes:
        title: the name of the client.
        found: True if it is installed here.
        path: the file that the entry belongs in; empty where there is no entry.
        text: the entry as it is put there; empty where there is none.
        notes: what a person should know, or why there is no entry.
    """

    title: str
    found: bool
    path: str
    text: str
    notes: tuple[str, ...]


class SetupEntries(QtCore.QObject):
    """One question to the program. Lives on the GUI thread, and does not hold it.

    Args:
        http: True for entries that call the server by HTTP.
        parent: its end ends the program, too.

    Signals:
        came: the entries as a list, those of clients that are found first.
        failed: a sentence that says why there are none.
    """

    came = QtCore.Signal(object)
    failed = QtCore.Signal(str)

    def __init__(self, http: bool, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._run = ProgramRun(["setup", "--print", "--json", *(["--http"] if http else [])])
        self._run.came.connect(self._take)
        self._run.failed.connect(self.failed)

    @property
    def process(self) -> QtCore.QProcess:
        """The process that is asked."""
        return self._run.process

    def ask(self) -> None:
        """Start the program; a signal follows."""
        self._run.start()

    def stop(self) -> None:
        """End the program if it runs still; no signal follows."""
        self._run.stop()

    @QtCore.Slot(object)
    def _take(self, reply: dict[str, Any]) -> None:
        try:
            entries = [_entry(one) for one in reply["clients"]]
        except (KeyError, TypeError):
            self.failed.emit(not_understood(self.process.program()))
            return
        self.came.emit(sorted(entries, key=lambda entry: not entry.found))


def _entry(told: dict[str, Any]) -> Entry:
    notes = told["notes"] if "notes" in told else [told["error"]]
    return Entry(
        str(told["title"]),
        bool(told["found"]),
        str(told.get("path", "")),
        str(told.get("entry", "")),
        tuple(str(note) for note in notes),
    )
