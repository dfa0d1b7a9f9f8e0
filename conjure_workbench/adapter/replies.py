# SPDX-License-Identifier: MIT
"""Replies that the adapter itself gives to commands, and the encoding of every message."""

from __future__ import annotations

import json
import logging
from typing import Any

from ..errors import ConjureError
from ..protocol import messages as m
from ..protocol.waiting import WaitingCode, WaitingReason
from .journal_entry import Admission, JournalEntry

log = logging.getLogger(__name__)

_MOST_WHOLE = 1e15
"""Below it a float holds every whole number; above, its exponent is shorter."""


def encode(message: m.Message) -> str:
    """Return the message as JSON, in ASCII and with finite numbers only, whole ones without ".0".

    Raises:
        TypeError: if it holds an object that JSON cannot represent.
        ValueError: if it holds a number that is not finite.
        RecursionError: if it nests too deep.
    """
    return json.dumps(_short(message.to_wire()), allow_nan=False, separators=(",", ":"))


def _short(value: Any) -> Any:
    """Return a value in which whole numbers are integers, which are written shorter."""
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _MOST_WHOLE else value
    if isinstance(value, dict):
        return {key: _short(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_short(item) for item in value]
    return value


def encode_result(result: m.CommandResult, max_bytes: int) -> str:
    """Return the result as JSON of at most `max_bytes`, or an error in its place."""
    try:
        text = encode(result)
    except (TypeError, ValueError, RecursionError) as error:
        log.error("the result of command %s is not JSON: %s", result.command_id, error)
        return encode(
            _in_place_of(result, "INTERNAL_ERROR", f"The answer could not be written: {error}.")
        )
    size = len(text)
    if size <= max_bytes:
        return text
    return encode(
        _in_place_of(
            result,
            "RESPONSE_TOO_LARGE",
            f"The command was done, but its answer has {size} bytes; {max_bytes} are allowed. "
            "Ask for fewer objects, or for a smaller picture.",
            {"size": size, "limit": max_bytes, "executed": result.success},
        )
    )


def refused_as_too_large(result: m.CommandResult, size: int) -> m.CommandResult:
    """Return the error in place of a result of `size` bytes that the server did not take."""
    return _in_place_of(
        result,
        "RESPONSE_TOO_LARGE",
        f"The command was done, but its answer of {size} bytes was too large for the server, which "
        "closed the connection. Ask for fewer objects, or for a smaller picture.",
        {"size": size, "executed": result.success},
    )


def refused_as_unread(result: m.CommandResult, size: int) -> m.CommandResult:
    """Return the error in place of a result for which there is no room beside unread ones."""
    return _in_place_of(
        result,
        "RESPONSE_TOO_LARGE",
        f"The command was done, but there was no room for its answer of {size} bytes: the server "
        "has not taken the ones before.",
        {"size": size, "executed": result.success},
    )


def _in_place_of(
    result: m.CommandResult, code: str, sentence: str, details: dict[str, object] | None = None
) -> m.CommandResult:
    error = ConjureError(code, sentence, details=details)
    return m.CommandResult.failure(
        result.command_id, error, result.execution_time_ms, result.dialect
    )


def failure(
    command: m.ExecuteCommand, error: ConjureError, elapsed_ms: float = 0.0
) -> m.CommandResult:
    """Return the result of a command that failed with `error`, in the command's dialect."""
    return m.CommandResult.failure(command.command_id, error, elapsed_ms, command.dialect)


def ran_out(entry: JournalEntry, now: float, waiting_for: WaitingReason | None) -> m.CommandResult:
    """Return the result of a command whose time passed in the queue.

    Args:
        entry: the command.
        now: the current time.
        waiting_for: the reason for which no command could start, or None.
    """
    waited = now - entry.received_at
    asked = waiting_for is not None and waiting_for.code is WaitingCode.ASKED
    code = "USER_EDITING" if waiting_for and not asked else "TIMEOUT"
    sentence = f"The command's time passed after {waited:.1f} s in the queue. It never ran."
    details: dict[str, object] = {"waited_ms": round(waited * 1000)}
    if waiting_for:
        sentence = f"The command waited {waited:.1f} s and never ran. {waiting_for.sentence}"
        details["waiting_for"] = waiting_for.code.value
    return failure(entry.command, ConjureError(code, sentence, details=details))


def cancelled(sentence: str) -> ConjureError:
    """Return the error of a command that was cancelled before it started."""
    return ConjureError("CANCELLED", f"{sentence} The command never ran.")


def stopped(when: str | None = None) -> ConjureError:
    """Return the error of a command that the person's Stop has met.

    Args:
        when: the moment, such as "before step 3 of 5"; None if it never ran.
    """
    if when is None:
        outcome = "The command never ran"
    else:
        outcome = f"The command was stopped {when}, and nothing of it remains"
    sentence = (
        f"The person at FreeCAD has stopped the assistant. {outcome}; send it again only if they "
        "ask for it."
    )
    return ConjureError("CANCELLED", sentence, retryable=False, details={"by": "person"})


def still_running(entry: JournalEntry, now: float) -> m.CommandResult:
    """Return the interim reply to a running command whose time has passed."""
    how = "" if entry.stoppable else " and cannot be stopped"
    error = ConjureError(
        "STILL_RUNNING",
        f"'{entry.command.command}' is still running in FreeCAD after "
        f"{now - entry.received_at:.1f} s{how}. Its result follows.",
    )
    return failure(entry.command, error, entry.elapsed_ms(now))


def refusal(admission: Admission, command: m.ExecuteCommand) -> ConjureError | None:
    """Return the error for a command that is not run now; None where a result is on its way."""
    if admission is Admission.QUEUED:
        return None
    if admission is Admission.RUNNING:
        return ConjureError("STILL_RUNNING", f"'{command.command}' is running. Its result follows.")
    if admission is Admission.REFUSED:
        return ConjureError("QUEUE_FULL", "Too many commands wait; this one was not taken.")
    if admission is Admission.CONFLICT:
        return ConjureError(
            "INVALID_MESSAGE",
            f"The command_id {command.command_id!r} named another command before. "
            "Every command needs an id of its own; this one was not run.",
        )
    return ConjureError(
        "INVALID_MESSAGE",
        f"The command {command.command_id!r} was run before; its answer is no longer kept. "
        "It was not run again.",
    )
