# SPDX-License-Identifier: MIT
"""Assembly of the add-on: adapter, executor and command runner, with or without a window."""

from __future__ import annotations

from typing import Any, Callable, Dict, Protocol

import FreeCAD

from . import preferences
from .adapter.adapter import Adapter
from .adapter.identity import Identity
from .adapter.settings import PREFERENCES_PATH, Settings
from .adapter.status import Status
from .modeling.command.services import BetweenSteps
from .modeling.durations import Work
from .modeling.executor import Executor
from .modeling.runner import Runner
from .protocol.waiting import WaitingReason

Run = Callable[[str, Any, BetweenSteps, bool], Dict[str, Any]]
"""Function that runs a command: its name, parameters, what is called between its steps, and True
if a name means the newest object that was asked for under it."""


class WorkTold(Protocol):
    """Interface of whoever shows the person what lasts; all is called on the main thread."""

    def starts(self, command: str) -> None:
        """Note that a command starts."""

    def may_last(self, work: Work) -> None:
        """Say that a command holds FreeCAD from now on."""

    def steps(self, doing: str) -> None:
        """Say what comes next, between two steps of a command."""

    def ends(self) -> object:
        """Note that the command has ended, in whatever way."""


def _tell_nobody(work: Work) -> None:
    """Without a window nobody waits at this FreeCAD."""


def _telling(work: WorkTold, run: Run) -> Run:
    """Return the function that runs commands and has `work` told of each."""

    def run_told(
        command: str, parameters: Any, between_steps: BetweenSteps, newest_names: bool
    ) -> dict[str, Any]:
        def told(fraction: float, doing: str) -> None:
            work.steps(doing)
            between_steps(fraction, doing)

        work.starts(command)
        try:
            return run(command, parameters, told, newest_names)
        finally:
            work.ends()

    return run_told


class Addon:
    """The add-on of one FreeCAD process. Created and shut down on FreeCAD's main thread.

    Args:
        wake: has `executor.run_slice` called soon on the main thread; called on any thread.
        reason_to_wait: returns the reason for which no command may run now, or None.
        on_status: told of every change of the line's status; called on any thread.
        refresh_later: has a function called soon on the main thread. Without a window nobody but a
            command opens or closes documents, and after each the list is read anyway.
        following: returns True while commands may move what the person looks at.
        work: told of the commands that last, on the main thread.
        runner: runs commands; by default one of its own.
    """

    def __init__(
        self,
        *,
        wake: Callable[[], None],
        reason_to_wait: Callable[[], WaitingReason | None],
        on_status: Callable[[Status], None],
        refresh_later: Callable[[Callable[[], None]], None] = lambda refresh: None,
        following: Callable[[], bool] = lambda: True,
        work: WorkTold | None = None,
        runner: Runner | None = None,
    ) -> None:
        self.runner = runner or Runner(
            scripts_allowed=preferences.scripts_allowed,
            following=following,
            on_lasting=_tell_nobody if work is None else work.may_last,
        )
        identity = Identity(
            freecad_version=self.runner.freecad_version,
            capabilities=self.runner.capabilities,
            commands=self.runner.commands,
            catalogue=self.runner.availability.describe,
            quick=self.runner.quick,
            window=bool(FreeCAD.GuiUp),
            documents=self.runner.documents.entries,
        )
        self.adapter = Adapter(identity, self._submit, on_status)
        self.executor = Executor(
            self.runner.run if work is None else _telling(work, self.runner.run),
            reason_to_wait=reason_to_wait,
            tell_waiting=self.adapter.set_waiting,
            wake=wake,
        )
        documents = self.runner.documents
        documents.refresh_later = lambda: refresh_later(documents.refresh)
        documents.on_change = self.adapter.documents_changed
        self.runner.observer.on_change = lambda: self.adapter.documents_changed(listed=False)
        self._preferences = FreeCAD.ParamGet(PREFERENCES_PATH)
        self._preferences.Attach(self)

    def onChange(self, group: Any, entry: str) -> None:  # noqa: N802 - FreeCAD's name
        """Handle a change of preferences, on the main thread; FreeCAD calls this."""
        if self.runner.availability.look_again():
            self.adapter.catalogue_changed()

    def _submit(self, job: Any) -> None:
        self.executor.submit(job)

    @property
    def status(self) -> Status:
        """Status of the connection to the server."""
        return self.adapter.status

    def connect(self, settings: Settings) -> None:
        """Connect to a server; returns at once."""
        self.runner.registered_as(settings.adapter_id)
        self.runner.availability.look_again()
        self.runner.documents.refresh()
        self.adapter.connect(settings)

    def disconnect(self) -> None:
        """Close the connection with code 1000; returns at once."""
        self.adapter.disconnect()

    def set_stopped(self, stopped: bool) -> None:
        """Have what waits and what comes in from now on refused in the person's name, or not."""
        self.adapter.set_stopped(stopped)

    def try_now(self) -> None:
        """Make the next attempt to connect now, if one is waited for."""
        self.adapter.try_now()

    def shutdown(self) -> None:
        """Answer waiting commands, close the connection, stop observing documents."""
        self._preferences.Detach(self)
        self.adapter.shutdown()
        self.runner.close()
