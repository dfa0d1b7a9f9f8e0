# SPDX-License-Identifier: MIT
"""Notes on disk of the command that runs, so that one that ended FreeCAD is told at the next start.

Each FreeCAD has a note of its own, written before each command that is not quick and removed after
it. One that is found, and whose FreeCAD runs no more, is of a command that FreeCAD ended with.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from ..errors import ConjureError
from ..local_hub.process_identity import Process, process_of
from ..protocol.messages import CommandId, Dialect, ExecuteCommand
from . import replies
from .journal_entry import JournalEntry, Phase

log = logging.getLogger(__name__)

NOTES = "running-*.json"
"""Pattern of the names of all notes."""


@dataclass(frozen=True)
class Note:
    """Note of a command that runs.

    Attributes:
        server: the server that sent it.
        command_id: its id.
        command: its name.
        dialect: the dialect in which it came.
        fingerprint: equal for two messages that ask for the same command, in hexadecimal.
        started: the local time at which it began.
        pid: the process of its FreeCAD.
        process_started: the start of that process, in the system's own form.
    """

    server: str
    command_id: CommandId
    command: str
    dialect: str
    fingerprint: str
    started: str
    pid: int
    process_started: str


class RunningNotes:
    """Notes of this FreeCAD and of those that ended. Every method may be called from any thread.

    Args:
        folder: where the notes are kept, beside the log.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = process_of(os.getpid()) or Process(os.getpid(), "")
        self._file = folder / f"running-{os.getpid()}.json"
        self._is_written = False

    def begin(self, server: str, entry: JournalEntry) -> None:
        """Note that a command of a server runs."""
        note = Note(
            server,
            entry.command_id,
            entry.command.command,
            entry.command.dialect.value,
            entry.fingerprint.hex(),
            datetime.now().isoformat(sep=" ", timespec="seconds"),
            self._process.pid,
            self._process.started,
        )
        try:
            self._file.write_text(json.dumps(asdict(note)), "utf-8")
            self._is_written = True
        except OSError as error:
            log.debug("the running command could not be noted: %s", error.strerror)

    def end(self) -> None:
        """Note that it runs no more."""
        if not self._is_written:
            return
        self._is_written = False
        with contextlib.suppress(OSError):
            self._file.unlink()

    def left(self) -> list[Note]:
        """Return the notes of commands with which a FreeCAD ended."""
        return [note for _, note in self._left()]

    def take(self, server: str) -> list[JournalEntry]:
        """Return those of a server as finished commands, and forget them."""
        found = []
        for path, note in self._left():
            if note.server == server:
                found.append(_entry_of(note))
                with contextlib.suppress(OSError):
                    path.unlink()
        return found

    def _left(self) -> list[tuple[Path, Note]]:
        found = []
        for path in sorted(self._folder.glob(NOTES)):
            with contextlib.suppress(OSError, ValueError, TypeError):
                note = Note(**json.loads(path.read_text("utf-8")))
                if not Process(note.pid, note.process_started).is_alive():
                    found.append((path, note))
        return found


def _entry_of(note: Note) -> JournalEntry:
    command = ExecuteCommand(note.command_id, note.command, dialect=Dialect(note.dialect))
    entry = JournalEntry(command, 0.0, 0.0, phase=Phase.FINISHED)
    entry.fingerprint = bytes.fromhex(note.fingerprint)
    entry.result = replies.failure(
        command,
        ConjureError(
            "INTERNAL_ERROR",
            f"FreeCAD ended while '{note.command}' ran, which began at {note.started}. What it had "
            "changed is lost, and so is what was not saved, unless the person takes FreeCAD's "
            "offer to recover it.",
            details={"advice": "Look at the document before sending it again."},
        ),
    )
    return entry
