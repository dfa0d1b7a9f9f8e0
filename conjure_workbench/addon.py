# SPDX-License-Identifier: MIT
"""Assembly of the add-on: adapter, executor and command runner, with or without a window."""

from __future__ import annotations

from typing import Any, Callable, Dict, Protocol

import FreeCAD

from . import preferences
from .adapter.adapter import Adapter
from .adapter.command_job import CommandJob
from .adapter.identity import Identity
from .adapter.running_notes import RunningNotes
from .adapter.settings import PREFERENCES_PATH, Settings
from .adapter.status import Status
from .kernel.computation import PutAside
from .modeling.approval.approval import Approval
from .modeling.command.services import BetweenSteps
from .modeling.document.file_access import let_person_choose
from .modeling.doing import Doing
from .modeling.durations import Work
from .modeling.executor import Executor, Job
from .modeling.put_aside import PutAsideCommand
from .modeling.runner import Runner
from .protocol.messages import CommandId
from .protocol.waiting import WaitingCode, WaitingReason

Run = Callable[[str, Any, BetweenSteps, bool, CommandId], Dict[str, Any]]
"""Function that runs a command: its name, parameters, what is called between its steps, True if
a name means the newest object that was asked for under it, and the id under which it was sent."""


class WorkTold(Protocol):
    """Interface of whoever shows the person what lasts; all is called on the main thread."""

    def starts(self, command: str) -> None:
        """Note that a command starts."""

    def may_last(self, work: Work) -> None:
        """Say that a command holds FreeCAD from now on."""

    def steps(self, doing: Doing) -> None:
        """Say what comes next, between two steps of a command."""

    def aside(self, waits_for: PutAside | None) -> None:
        """Say what is computed elsewhere for a command, and None when that has ended."""

    def ends(self) -> object:
        """Note that the command has ended, in whatever way."""


def _tell_nobody(what: object) -> None:
    """Without a window nobody waits at this FreeCAD."""


def _telling(work: WorkTold, run: Run) -> Run:
    """Return the function that runs commands and has `work` told of each."""

    def run_told(
        command: str,
        parameters: Any,
        between_steps: BetweenSteps,
        newest_names: bool,
        command_id: CommandId,
    ) -> dict[str, Any]:
        def told(fraction: float, doing: Doing) -> None:
            work.steps(doing)
            between_steps(fraction, doing)

        work.starts(command)
        try:
            return run(command, parameters, told, newest_names, command_id)
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
        told: returns a command that has somebody told of its way; called on any thread.
        refused: told of a command that is refused as it comes in; called on any thread.
        on_documents: told on the main thread when the list of open documents has changed, or the
            one for commands that name none.
        reason_to_hold: the same as `reason_to_wait` for a command that has begun.
        approval: the person's say over commands; by default that of the environment, with nobody
            to ask.
        runner: runs commands; by default one of its own.

    Attributes:
        left: the commands with which a FreeCAD of this person ended, before it answered them.
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
        told: Callable[[CommandJob], Job] = lambda job: job,
        refused: Callable[[CommandJob], None] = lambda job: None,
        on_documents: Callable[[], None] = lambda: None,
        reason_to_hold: Callable[[], WaitingReason | None] = lambda: None,
        approval: Approval | None = None,
        runner: Runner | None = None,
    ) -> None:
        self.approval = approval or Approval(preferences.approval_mode)
        self.runner = runner or Runner(
            scripts_allowed=preferences.scripts_allowed,
            following=following,
            on_lasting=_tell_nobody if work is None else work.may_last,
            permit=self.approval.permit,
        )
        self._told = told
        self._on_documents = on_documents
        identity = Identity(
            freecad_version=self.runner.freecad_version,
            capabilities=self.runner.availability.capabilities,
            commands=self.runner.availability.commands,
            catalogue=self.runner.availability.describe,
            quick=self.runner.availability.quick,
            window=bool(FreeCAD.GuiUp),
            documents=self.runner.documents.entries,
        )
        notes = RunningNotes(preferences.user_folder())
        self.left = notes.left()
        self.adapter = Adapter(identity, self._submit, on_status, tell_refused=refused, notes=notes)
        self.aside = PutAsideCommand(self.runner.desk, _tell_nobody if work is None else work.aside)
        self.runner.desk.process.wake = wake
        self.executor = Executor(
            self.runner.run if work is None else _telling(work, self.runner.run),
            reason_to_wait=reason_to_wait,
            tell_waiting=self.adapter.set_waiting,
            wake=wake,
            permission=self.approval,
            asked=WaitingReason(WaitingCode.ASKED),
            aside=self.aside,
            reason_to_hold=reason_to_hold,
        )
        documents = self.runner.documents
        documents.refresh_later = lambda: refresh_later(documents.refresh)
        documents.on_change = self._documents_changed
        self.runner.observer.on_change = lambda: self.adapter.documents_changed(listed=False)
        self._preferences = FreeCAD.ParamGet(PREFERENCES_PATH)
        self._preferences.Attach(self)
        let_person_choose(lambda: str(preferences.get("allowed_folders")))
        self._limit_space()

    def onChange(self, group: Any, entry: str) -> None:  # noqa: N802 - FreeCAD's name
        """Handle a change of preferences, on the main thread; FreeCAD calls this."""
        if self.runner.availability.look_again():
            self.adapter.catalogue_changed()
        self._limit_space()

    def _limit_space(self) -> None:
        self.runner.snapshots.most_bytes = preferences.get("snapshot_megabytes") << 20
        self.runner.checkpoints.store.most_bytes = preferences.get("checkpoint_megabytes") << 20

    def _documents_changed(self) -> None:
        self.adapter.documents_changed()
        self._on_documents()

    def _submit(self, job: CommandJob) -> None:
        self.executor.submit(self._told(job))

    @property
    def status(self) -> Status:
        """Status of the connection to the server."""
        return self.adapter.status

    def connect(self, settings: Settings) -> None:
        """Connect to a server; returns at once. What was allowed on another connection ends."""
        self.approval.end()
        self.runner.registered_as(settings.adapter_id)
        self.runner.availability.look_again()
        self.runner.documents.refresh()
        self.adapter.connect(settings)

    def disconnect(self) -> None:
        """Close the connection with code 1000; returns at once. What is asked counts as refused."""
        self.approval.end()
        self.adapter.disconnect()

    def set_stopped(self, stopped: bool) -> None:
        """Have what waits and what comes in from now on refused in the person's name, or not."""
        self.adapter.set_stopped(stopped)
        if stopped:
            self.approval.drop()

    def try_now(self) -> None:
        """Make the next attempt to connect now, if one is waited for."""
        self.adapter.try_now()

    def shutdown(self) -> None:
        """Answer waiting commands, close the connection, stop observing documents."""
        self._preferences.Detach(self)
        self.approval.end()
        self.executor.close()
        self.adapter.shutdown()
        self.runner.close()
