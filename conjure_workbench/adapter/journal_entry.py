# SPDX-License-Identifier: MIT
"""Entry of the journal: one command's history."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..protocol.fingerprint import fingerprint
from ..protocol.messages import CommandId, CommandResult, ExecuteCommand
from ..protocol.timers import Timer


class Phase(Enum):
    """Phase of a command's life."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"


class Admission(Enum):
    """Outcome of entering a command into the journal."""

    NEW = "new"
    QUEUED = "already queued"
    RUNNING = "already running"
    FINISHED = "already finished"
    FORGOTTEN = "finished long ago; its result is no longer kept"
    CONFLICT = "an id that named another command before"
    REFUSED = "too many commands wait"


@dataclass
class JournalEntry:
    """One command's history. Times are seconds of the journal's clock.

    Attributes:
        result: the result, once the command has finished.
        delivered: True once the server has the result.
        size: the size of the result on the wire, in bytes.
        held_bytes: the bytes of memory that the result holds until it is delivered.
        command_size: the size of the command's message, in bytes.
        announced: True if the server need not be told once more that the command starts.
        extension_asked: True while a request for more time is unanswered.
        extensions: the number of requests for more time.
        stoppable: True if the command looks for a cancel between its steps.
        cancel_asked: True if the server asked to cancel it while it ran.
        fraction: the share of it that is done, 0 to 1, where that is known.
        doing: the step that comes next, in words.
        reported_at: the time of the last progress message.
        reported_fraction: `fraction` as last reported.
        fingerprint: equal for two messages that ask for the same command.
    """

    command: ExecuteCommand
    received_at: float
    deadline: float
    command_size: int = 0
    held_bytes: int = 0
    phase: Phase = Phase.QUEUED
    timer: Timer | None = field(default=None, repr=False)
    result: CommandResult | None = None
    delivered: bool = False
    size: int = 0
    announced: bool = False
    extension_asked: bool = False
    extensions: int = 0
    stoppable: bool = False
    cancel_asked: bool = False
    fraction: float | None = None
    doing: str | None = None
    reported_at: float = 0.0
    reported_fraction: float | None = None
    fingerprint: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.fingerprint = fingerprint(self.command.command, self.command.parameters)

    @property
    def command_id(self) -> CommandId:
        """Id of the command."""
        return self.command.command_id

    def elapsed_ms(self, now: float) -> int:
        """Return the milliseconds since the command came in."""
        return round((now - self.received_at) * 1000)
