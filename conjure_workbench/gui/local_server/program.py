# SPDX-License-Identifier: MIT
"""The installed program `conjure`: where it is, and a run of it that holds nothing up."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any, ClassVar, Sequence

from ...qt import QtCore
from ..status.texts import translate
from ..timers import timer

LONGEST_MS = 30_000
"""Time after which a program that has not answered is ended."""

_PYTHONS_OWN = ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH")
"""Variables by which a FreeCAD that brings its own Python would break another one."""


def find_program() -> str | None:
    """Return the path of the installed program `conjure`, or None if it is not found."""
    # FreeCAD that was started from a desktop often lacks the folder that pipx and uv install into.
    places = (None, str(Path.home() / ".local" / "bin"))
    found = (shutil.which("conjure", path=place) for place in places)
    return next((program for program in found if program), None)


def how_to_get_it() -> str:
    """Return in a sentence how a person gets the program."""
    return translate(
        "Conjure",
        "The program 'conjure' was not found on this computer. Install it in a terminal: pipx "
        "install conjure-freecad",
    )


class ProgramRun(QtCore.QObject):
    """One run of the program. Lives on the GUI thread, and does not hold it.

    It goes on when whoever started it is gone: a server that the person asked for is started also
    if they close the preferences meanwhile.

    Args:
        arguments: the arguments; the program is to print one JSON object.

    Signals:
        came: the JSON object, also one that tells an error.
        failed: a sentence that says why there is none.
    """

    came = QtCore.Signal(object)
    failed = QtCore.Signal(str)

    _running: ClassVar[set[ProgramRun]] = set()

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__()
        self._arguments = list(arguments)
        self.process = QtCore.QProcess(self)
        self.process.setProcessEnvironment(_environment())
        self.process.finished.connect(self._ended)
        self.process.errorOccurred.connect(self._not_started)
        self._limit = timer(self, LONGEST_MS, self.process.kill)

    def start(self) -> None:
        """Start the program; a signal follows."""
        program = find_program()
        if program is None:
            self.failed.emit(how_to_get_it())
            return
        self._running.add(self)
        self.process.start(program, self._arguments)
        self.process.closeWriteChannel()
        self._limit.start()

    def stop(self) -> None:
        """End the program if it runs still; no signal follows."""
        self._limit.stop()
        self.process.blockSignals(True)
        if self.process.state() != QtCore.QProcess.ProcessState.NotRunning:
            self.process.kill()
            self.process.waitForFinished(1000)
        self._running.discard(self)

    def _ended(self, *end: Any) -> None:
        self._limit.stop()
        try:
            reply = json.loads(bytes(self.process.readAllStandardOutput().data()).decode("utf-8"))
        except ValueError:
            reply = None
        if isinstance(reply, dict):
            self.came.emit(reply)
        else:
            self.failed.emit(not_understood(self.process.program()))
        # Later, since it is the process that calls this.
        QtCore.QTimer.singleShot(0, lambda: self._running.discard(self))

    def _not_started(self, error: Any) -> None:
        if error == QtCore.QProcess.ProcessError.FailedToStart:
            self._limit.stop()
            self.failed.emit(
                translate("Conjure", "'{}' cannot be started.").format(self.process.program())
            )
            QtCore.QTimer.singleShot(0, lambda: self._running.discard(self))


def not_understood(program: str) -> str:
    """Return in a sentence that a program of this name is another, or an old one."""
    return translate(
        "Conjure", "'{}' gave no answer that can be read. Update it to this Conjure."
    ).format(program)


def _environment() -> Any:
    environment = QtCore.QProcessEnvironment.systemEnvironment()
    for name in _PYTHONS_OWN:
        if name in os.environ:
            environment.remove(name)
    return environment
