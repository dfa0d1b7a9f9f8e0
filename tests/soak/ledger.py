# SPDX-License-Identifier: MIT
"""Bookkeeping of the fault run: what callers were told, compared with what is in a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

ASK_AGAIN = frozenset(
    {"ADAPTER_LOST", "STILL_RUNNING", "NO_ADAPTER", "QUEUE_FULL", "TOO_MANY_CONNECTIONS"}
)
"""Error codes after which a caller sends the same command_id again, as the documentation allows."""


class Outcome(Enum):
    """Outcome of a command, as its caller knows it; the value is how often it may have been done.

    DONE: acknowledged. REFUSED: told that nothing was done. UNKNOWN: told that it may have been
    done, by a FreeCAD that has gone or at the request of a server that has.
    """

    DONE = range(1, 2)
    REFUSED = range(0, 1)
    UNKNOWN = range(0, 2)


@dataclass(eq=False)
class Entry:
    """A command and what its caller was told.

    Attributes:
        command_id: the caller's id.
        labels: the labels of the objects that it makes.
        session: the FreeCAD process that it was given to.
        outcome: None while the caller has not been told.
        saved: True if it was acknowledged before a save was sent that was acknowledged, too.
        error_code: that of the last refusal.
        attempts: the number of requests sent.
    """

    command_id: str
    labels: tuple[str, ...]
    session: str
    outcome: Outcome | None = None
    saved: bool = False
    error_code: str | None = None
    attempts: int = 0


def outcome_of(answer: dict[str, Any], entry: Entry, *, session_ended: bool) -> Outcome | None:
    """Return the outcome that an answer of the server tells, or None to ask again."""
    if answer.get("success"):
        return Outcome.DONE
    entry.error_code = answer.get("error_code")
    if entry.error_code == "TIMEOUT" and not answer["details"]["retryable"]:
        # Of a server that was started again: the one before it may have sent the command.
        return Outcome.REFUSED if entry.attempts == 1 else Outcome.UNKNOWN
    if entry.error_code not in ASK_AGAIN:
        return Outcome.REFUSED
    if not session_ended:
        # An answer with a command_id is about the command; "it was never sent" is final.
        never_sent = entry.error_code == "NO_ADAPTER" and "command_id" in answer
        return Outcome.REFUSED if never_sent and entry.attempts == 1 else None
    return Outcome.UNKNOWN


def disagreements(
    entries: Iterable[Entry], labels: Counter[str], *, of_file: bool = False
) -> list[str]:
    """Return a sentence for each command whose objects are not there as often as was told.

    Args:
        entries: the commands of one FreeCAD process.
        labels: the number of objects in its document by the label that was asked for.
        of_file: True for a file that was left by a FreeCAD that was killed. What was acknowledged
            after the last save may be missing there.
    """
    found = []
    for entry in entries:
        if entry.outcome is None:
            found.append(f"{entry.command_id}: no outcome after {entry.attempts} requests")
            continue
        allowed = entry.outcome.value
        if of_file and entry.outcome is Outcome.DONE and not entry.saved:
            allowed = Outcome.UNKNOWN.value
        counts = {labels[label] for label in entry.labels}
        told = f"{entry.command_id} ({entry.outcome.name}, {entry.error_code})"
        if len(counts) > 1:
            found.append(f"{told}: part of a batch is there")
        elif counts and not counts <= set(allowed):
            (count,) = counts
            kind = "doubled" if count > 1 else "lost" if count < min(allowed) else "not refused"
            found.append(f"{told}: {kind}, there {count} times")
    return found
