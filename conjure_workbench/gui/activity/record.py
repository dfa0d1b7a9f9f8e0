# SPDX-License-Identifier: MIT
"""One command in the record of what the assistant did."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Mapping, Sequence

from ...vocabulary.words.titles import title_of

MOST_OBJECTS = 200
"""Most names of objects that are kept of one command."""


class State(Enum):
    """State of a command, as far as it matters to the person."""

    WAITING = "waiting"
    ASKED = "asked"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def is_open(self) -> bool:
        """True until the command has ended, or is known never to run."""
        return self in (State.WAITING, State.ASKED, State.RUNNING)


_ENDED_BY = {
    "CANCELLED": State.CANCELLED,
    "NOT_PERMITTED": State.REFUSED,
    "REFUSED_BY_USER": State.REFUSED,
}


@dataclass(frozen=True)
class Failure:
    """Failure of a command: code, sentence and advice of its reply."""

    code: str
    sentence: str
    advice: str


@dataclass(eq=False)
class Body:
    """Request and reply of a command; dropped when they are old.

    Attributes:
        parameters: as they were sent.
        reply: its result, shortened where it is long.
        weight: the bytes of memory that both may take.
    """

    parameters: Mapping[str, Any]
    reply: Any = None
    weight: int = 0


@dataclass(eq=False)
class Record:
    """One command. Filled in on FreeCAD's main thread, once it is there.

    Attributes:
        command: its name, as it was sent.
        body: what it was asked for and replied; None when that was dropped.
        by: how the client calls itself; empty if it does not.
        at: when it came in, as seconds of the epoch.
        newest_names: True if a name means the newest object that was asked for under it.
        words: the command in words.
        is_question: True if it only reads.
        number: its number in this FreeCAD; None until it starts.
        document: the name of the document that it worked in.
        objects: the names of the objects that it made or changed and that stay.
        warnings: the number of warnings.
        ended_redo: True if it was taken back after its first change, which ended redo.
        is_described: True once its words are more than its title.
        order: its place among all records that ever were.
    """

    command: str
    body: Body | None
    by: str = ""
    at: float = field(default_factory=time.time)
    newest_names: bool = False
    words: str = ""
    is_question: bool = False
    state: State = State.WAITING
    number: int | None = None
    milliseconds: float | None = None
    document: str = ""
    objects: tuple[str, ...] = ()
    warnings: int = 0
    failure: Failure | None = None
    ended_redo: bool = False
    is_described: bool = False
    order: int = 0

    def __post_init__(self) -> None:
        self.words = self.words or title_of(self.command[:60])

    def succeed(self, reply: Mapping[str, Any]) -> None:
        """Note the reply of a command that was done."""
        self.state = State.DONE
        self._count(reply.get("warnings") or ())
        self.document = str(reply.get("document") or "")
        self.objects = _objects(reply)

    def fail(self, code: str, sentence: str, details: Mapping[str, Any]) -> None:
        """Note why a command was not done."""
        self.state = _ENDED_BY.get(code, State.FAILED)
        self.failure = Failure(code, sentence, str(details.get("advice") or ""))
        self._count(details.get("warnings") or ())

    def _count(self, warnings: Sequence[Mapping[str, Any]]) -> None:
        self.warnings = len(warnings)
        self.ended_redo = any(warning.get("code") == "REDO_ENDED" for warning in warnings)


def _objects(reply: Mapping[str, Any]) -> tuple[str, ...]:
    changes = reply.get("changes") or {}
    hidden = {row["object_id"] for row in changes.get("hidden", ())}
    rows = [*changes.get("created", ()), *changes.get("modified", ())]
    names = dict.fromkeys(str(row["object_id"]) for row in rows if row["object_id"] not in hidden)
    subject = reply.get("object_id")
    if isinstance(subject, str):
        names[subject] = None
    return tuple(names)[:MOST_OBJECTS]
