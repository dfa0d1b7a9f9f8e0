# SPDX-License-Identifier: MIT
"""Body of `POST /api/v1/execute`, checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import ConjureError, echo, printable
from ..protocol.fields import Fields
from ..protocol.limits import MAX_MESSAGE_BYTES, MAX_TIMEOUT_MS
from ..protocol.messages import ExecuteCommand
from .hub.routing import ANY, Target

MAX_NAME = 200
"""Longest name of a command, an adapter or a command_id, in characters."""

_KEYS = (
    "command",
    "parameters",
    "freecad",
    "adapter_id",
    "session_id",
    "timeout_ms",
    "max_timeout_ms",
    "command_id",
)


@dataclass(frozen=True)
class ExecuteRequest:
    """A command for an adapter.

    Attributes:
        target: the FreeCAD that it is for.
        timeout_ms: the time after which a reply is due; None for the default.
        max_timeout_ms: the time to which the adapter may have that extended; None for the default.
        command_id: the caller's own id, which makes sending it again harmless.
        size: the size of the command on the wire, in bytes.
        is_new: True if the command_id was never sent before, to no process of this server.
        newest_names: True if a name means the newest object that was asked for under it.
    """

    command: str
    parameters: dict[str, Any] = field(default_factory=dict)
    target: Target = ANY
    timeout_ms: int | None = None
    max_timeout_ms: int | None = None
    command_id: str | None = None
    size: int = 0
    is_new: bool = False
    newest_names: bool = False


def refuse_unknown_keys(body: dict[str, Any], known: Sequence[str]) -> None:
    """Refuse a body with a key that means nothing, such as a misspelled one.

    Raises:
        ConjureError: UNKNOWN_PARAMETER.
    """
    for key in body:
        if key not in known:
            raise ConjureError(
                "UNKNOWN_PARAMETER",
                f"The request has an unknown key {printable(key)!r}.",
                field=printable(key),
                candidates=known,
            )


def read_execute_request(
    body: dict[str, Any], size: int, freecad: str | None = None
) -> ExecuteRequest:
    """Return the request in a body of `size` bytes.

    Args:
        body: the body.
        size: its size.
        freecad: the FreeCAD that the address names, for a body that names none.

    Raises:
        ConjureError: if a key is missing, unknown, or has a value of the wrong kind.
    """
    refuse_unknown_keys(body, _KEYS)
    fields = Fields(body, _refuse)
    command = fields.text("command", longest=MAX_NAME)
    if command is None:
        raise ConjureError("MISSING_PARAMETER", "The request has no 'command'.", field="command")
    parameters = fields.object("parameters") or {}
    in_address = Fields({"freecad": freecad}, _refuse).text("freecad", longest=MAX_NAME)
    if size > MAX_MESSAGE_BYTES // 8:
        _check_wire_size(command, parameters)
    return ExecuteRequest(
        command,
        parameters,
        Target(
            fields.text("freecad", longest=MAX_NAME) or in_address,
            fields.text("adapter_id", longest=MAX_NAME),
            fields.text("session_id", longest=MAX_NAME),
        ),
        _milliseconds(fields, "timeout_ms"),
        _milliseconds(fields, "max_timeout_ms"),
        fields.text("command_id", longest=MAX_NAME, or_int=True),
        size,
    )


def _milliseconds(fields: Fields, key: str) -> int | None:
    allowed = f"a number from 1 to {MAX_TIMEOUT_MS}, in milliseconds"
    value = fields.number(key, allowed)
    if value is not None and not 1 <= value <= MAX_TIMEOUT_MS:
        raise _refuse(key, fields.body[key], allowed)
    return None if value is None else int(value)


def _refuse(key: str, value: Any, allowed: str) -> ConjureError:
    problem = f"{key!r} must be {allowed}."
    return ConjureError("INVALID_PARAMETER", problem, field=key, given=echo(value), allowed=allowed)


def _check_wire_size(command: str, parameters: dict[str, Any]) -> None:
    """Refuse a command that no adapter can read: characters beyond ASCII grow on the wire.

    Raises:
        ConjureError: REQUEST_TOO_LARGE.
    """
    wire = ExecuteCommand("", command, parameters).to_wire()
    size = len(json.dumps(wire, separators=(",", ":"))) + 2 * MAX_NAME
    if size > MAX_MESSAGE_BYTES:
        raise ConjureError(
            "REQUEST_TOO_LARGE",
            f"The command has {size} bytes on the wire; {MAX_MESSAGE_BYTES} are allowed.",
        )
