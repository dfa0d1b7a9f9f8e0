# SPDX-License-Identifier: MIT
"""Bodies of the REST API about a command; the MCP server reads the same ones."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..protocol.messages import CommandResult, timestamp
from .hub.store import CommandRecord, CommandState

_CANCEL_SENTENCES = {
    "cancelled": "The command was cancelled. Nothing of it remains, and it will not run.",
    "too_late": "It is too late: the command runs, may run, or has been answered.",
    "unknown": "FreeCAD has not told yet whether it could be cancelled; ask for its state.",
}


def reply_body(record: CommandRecord, reply: CommandResult) -> dict[str, Any]:
    """Return a command's reply as the body of `execute`."""
    body: dict[str, Any] = {"success": reply.success, "command_id": record.command_id}
    if reply.success:
        body["result"] = {} if reply.result is None else reply.result
    else:
        body["error"] = reply.error
        body["error_code"] = reply.error_code
        body["details"] = reply.details or {}
    body["execution_time_ms"] = reply.execution_time_ms
    return body


def reply_status(reply: CommandResult) -> int:
    """Return the HTTP status of a reply: 200, unless no adapter was there to judge the command."""
    return 503 if reply.error_code == "NO_ADAPTER" else 200


def record_body(record: CommandRecord, now: float) -> dict[str, Any]:
    """Return a command's state as the body of `GET /api/v1/commands/{id}`."""
    body: dict[str, Any] = {
        "command_id": record.command_id,
        "command": record.command,
        "adapter_id": record.adapter[0],
        "session_id": record.adapter[1] or None,
        "state": record.state.value,
        "created_at": timestamp(datetime.fromtimestamp(record.created_at, timezone.utc)),
        "age_ms": round((now - record.created) * 1000),
        "timeout_ms": round((record.deadline - record.created) * 1000),
        "changes": record.changes,
    }
    if record.progress is not None and record.state is not CommandState.FINISHED:
        wire = record.progress.to_wire()
        body["progress"] = {k: v for k, v in wire.items() if k not in ("type", "command_id")}
    if record.reply is not None:
        body |= reply_body(record, record.reply)
        body["final"] = record.final is not None
    return body


def cancel_body(record: CommandRecord, outcome: str) -> dict[str, Any]:
    """Return the outcome of a cancel as the body of its response."""
    message = _CANCEL_SENTENCES[outcome]
    if outcome == "cancelled" and record.doubtful and record.final is not None:
        message = record.final.error or message
    return {
        "command_id": record.command_id,
        "outcome": outcome,
        "state": record.state.value,
        "message": message,
    }
