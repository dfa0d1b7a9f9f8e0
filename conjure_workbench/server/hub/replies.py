# SPDX-License-Identifier: MIT
"""Replies that the server gives itself, where the adapter gives none."""

from __future__ import annotations

from dataclasses import replace

from ...errors import ConjureError
from ...protocol.messages import CommandResult
from .store import CommandRecord, CommandState


def never_ran(record: CommandRecord, now: float) -> CommandResult:
    """Return the reply to a command whose time passed and which will not run."""
    waited = now - record.created
    if record.state is CommandState.WAITING_FOR_USER:
        reason = record.progress.message if record.progress else None
        return _failure(
            record,
            "USER_EDITING",
            f"'{record.command}' waited {waited:.1f} s for the person at FreeCAD and never ran."
            + (f" {reason}" if reason else ""),
        )
    return _unsent(record, "TIMEOUT", f"'{record.command}' waited {waited:.1f} s in the queue.")


def still_running(record: CommandRecord, now: float) -> CommandResult:
    """Return the interim reply to a command whose time passed while it runs or may run."""
    known = record.state is CommandState.RUNNING
    state = "is still running" if known else "was sent, and FreeCAD has not answered yet"
    return _failure(
        record,
        "STILL_RUNNING",
        f"'{record.command}' {state} after {now - record.created:.1f} s. Do not send it again; "
        f"its result comes under the command_id {record.command_id}.",
    )


def adapter_lost(record: CommandRecord) -> CommandResult:
    """Return the interim reply to a command whose adapter went away."""
    return _failure(
        record,
        "ADAPTER_LOST",
        f"FreeCAD went away before it answered '{record.command}', which may have run. Look at "
        f"the document before sending it again; its result comes under the command_id "
        f"{record.command_id} if FreeCAD still delivers it.",
        retryable=False,
    )


def process_ended(record: CommandRecord) -> CommandResult:
    """Return the reply to a command in which the process of FreeCAD ended."""
    return _failure(
        record,
        "ADAPTER_LOST",
        f"FreeCAD ended before it answered '{record.command}': its process is gone, and with it "
        "what was not saved.",
        retryable=False,
        advice="Ask the person to start FreeCAD again, then look at the saved document.",
    )


def never_sent(record: CommandRecord) -> CommandResult:
    """Return the reply to a command that was not sent before its adapter went away."""
    return _unsent(
        record, "NO_ADAPTER", f"FreeCAD went away before '{record.command}' could be sent."
    )


def cancelled(record: CommandRecord) -> CommandResult:
    """Return the reply to a command that its caller cancelled in time."""
    return _unsent(record, "CANCELLED", f"'{record.command}' was cancelled.")


def unreadable(record: CommandRecord, reason: str) -> CommandResult:
    """Return the reply to a command whose result is no message of the protocol."""
    return _failure(
        record,
        "INVALID_MESSAGE",
        f"The adapter's answer to '{record.command}' could not be read, so whether it was done is "
        f"not known. {reason}",
    )


def too_large(record: CommandRecord, size: int, limit: int) -> CommandResult:
    """Return the reply to a command whose result has more bytes than `limit`."""
    return _failure(
        record,
        "RESPONSE_TOO_LARGE",
        f"The answer to '{record.command}' has {size} bytes; {limit} are allowed. Ask for fewer "
        "objects, or for a smaller picture.",
    )


def server_stops(record: CommandRecord) -> CommandResult:
    """Return the reply to a caller that waits while the server stops."""
    if record.sent is None:
        return _unsent(
            record, "NO_ADAPTER", f"The server is stopping before '{record.command}' was sent."
        )
    return replace(
        adapter_lost(record),
        error=f"The server is stopping before FreeCAD answered '{record.command}', "
        "which may have run. Look at the document before sending it again.",
    )


def _unsent(record: CommandRecord, code: str, sentence: str) -> CommandResult:
    """Return the reply to a command that was not sent, or that was cancelled in time."""
    if record.doubtful and record.state is CommandState.QUEUED:
        return _failure(
            record,
            code,
            f"{sentence} This server has not sent it and never will; the one before it may have.",
            retryable=False,
            advice="Unless this was the first request with this command_id, look at the document "
            "before sending it under another.",
        )
    return _failure(record, code, f"{sentence} It never ran and never will.")


def _failure(
    record: CommandRecord,
    code: str,
    message: str,
    *,
    retryable: bool | None = None,
    advice: str | None = None,
) -> CommandResult:
    details = {"state": record.state.value}
    if advice is not None:
        details["advice"] = advice
    error = ConjureError(code, message, retryable=retryable, details=details)
    return CommandResult.failure(record.command_id, error)
