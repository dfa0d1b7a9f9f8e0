# SPDX-License-Identifier: MIT
"""Answers that the server gives itself, where the adapter gives none."""

from __future__ import annotations

from dataclasses import replace

from ..errors import ConjureError
from ..protocol.messages import CommandResult
from .store import CommandRecord, CommandState


def failure(command_id: str, error: ConjureError, execution_time_ms: float = 0.0) -> CommandResult:
    """The answer that tells `error`."""
    return CommandResult(
        command_id,
        False,
        **error.to_reply(),
        execution_time_ms=execution_time_ms,
    )


def never_ran(record: CommandRecord, now: float) -> CommandResult:
    """The command's time passed and it will not run."""
    waited = now - record.created
    if record.state is CommandState.WAITING_FOR_USER:
        told = record.progress.message if record.progress else None
        return _answer(
            record,
            "USER_EDITING",
            f"'{record.command}' waited {waited:.1f} s for the person at FreeCAD and never ran."
            + (f" {told}" if told else ""),
        )
    return _answer(
        record,
        "TIMEOUT",
        f"'{record.command}' waited {waited:.1f} s in the queue. It never ran and never will.",
    )


def still_running(record: CommandRecord, now: float) -> CommandResult:
    """The command's time passed, and it runs or may run."""
    known = record.state is CommandState.RUNNING
    what = "is still running" if known else "was sent, and FreeCAD has not answered yet"
    return _answer(
        record,
        "STILL_RUNNING",
        f"'{record.command}' {what} after {now - record.created:.1f} s. Do not send it again; "
        f"ask GET /api/v1/commands/{record.command_id} for its result.",
    )


def adapter_lost(record: CommandRecord) -> CommandResult:
    """The adapter went away with the command."""
    return _answer(
        record,
        "ADAPTER_LOST",
        f"FreeCAD went away before it answered '{record.command}', which may have run. Look at "
        f"the document before sending it again; GET /api/v1/commands/{record.command_id} has the "
        "result if FreeCAD still delivers it.",
        retryable=False,
    )


def never_sent(record: CommandRecord) -> CommandResult:
    """The adapter went away before the command was sent."""
    return _answer(
        record,
        "NO_ADAPTER",
        f"FreeCAD went away before '{record.command}' was sent. It never ran and never will.",
    )


def cancelled(record: CommandRecord) -> CommandResult:
    """The caller cancelled the command in time."""
    return _answer(record, "CANCELLED", f"'{record.command}' was cancelled before it started.")


def unreadable(record: CommandRecord, reason: str) -> CommandResult:
    """The adapter answered, but not in the protocol's words."""
    return _answer(
        record,
        "INVALID_MESSAGE",
        f"The adapter's answer to '{record.command}' could not be read, so whether it was done is "
        f"not known. {reason}",
    )


def too_large(record: CommandRecord, size: int, limit: int) -> CommandResult:
    """The adapter's answer is over the limit."""
    return _answer(
        record,
        "RESPONSE_TOO_LARGE",
        f"The answer to '{record.command}' has {size} bytes; {limit} are allowed. Ask for fewer "
        "objects, or for a smaller picture.",
    )


def server_stops(record: CommandRecord) -> CommandResult:
    """The server ends while the caller waits."""
    if record.sent is None:
        return replace(
            never_sent(record),
            error=f"The server is stopping. '{record.command}' never ran and never will.",
        )
    return replace(
        adapter_lost(record),
        error=f"The server is stopping before FreeCAD answered '{record.command}', "
        "which may have run. Look at the document before sending it again.",
    )


def _answer(
    record: CommandRecord, code: str, message: str, *, retryable: bool | None = None
) -> CommandResult:
    details = {"state": record.state.value}
    error = ConjureError(code, message, retryable=retryable, details=details)
    return failure(record.command_id, error)
