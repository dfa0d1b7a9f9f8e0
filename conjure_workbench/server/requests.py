# SPDX-License-Identifier: MIT
"""What a caller asks for: the body of `POST /api/v1/execute`, checked."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from ..errors import ConjureError
from ..protocol.limits import MAX_MESSAGE_BYTES, MAX_TIMEOUT_MS
from ..protocol.messages import ExecuteCommand

MAX_NAME = 200
"""The longest name of a command, an adapter or a command_id, in characters."""

_KNOWN = (
    "command",
    "parameters",
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
        adapter_id: which adapter; None for the only one.
        session_id: which of several with the same adapter_id.
        timeout_ms: when an answer is due; None for the default.
        max_timeout_ms: how far the adapter may have that moved; None for the default.
        command_id: the caller's own id, which makes sending it again harmless.
        size: bytes of the command on the wire.
    """

    command: str
    parameters: dict[str, Any] = field(default_factory=dict)
    adapter_id: str | None = None
    session_id: str | None = None
    timeout_ms: int | None = None
    max_timeout_ms: int | None = None
    command_id: str | None = None
    size: int = 0

    def fingerprint(self) -> str:
        """Equal for two orders that ask for the same; short, since it outlives the order."""
        told = json.dumps([self.command, self.parameters], sort_keys=True)
        return hashlib.sha256(told.encode("ascii")).hexdigest()


def read_execute_request(body: dict[str, Any], size: int) -> ExecuteRequest:
    """The order in a request's body of `size` bytes.

    Raises:
        ConjureError: a key is missing, unknown, or has a value of the wrong kind.
    """
    for key in body:
        if key not in _KNOWN:
            raise ConjureError(
                "UNKNOWN_PARAMETER",
                f"The request has an unknown key {key!r}.",
                field=key,
                candidates=list(_KNOWN),
            )
    command = _name(body, "command")
    if command is None:
        raise ConjureError("MISSING_PARAMETER", "The request has no 'command'.", field="command")
    parameters = body.get("parameters")
    parameters = {} if parameters is None else parameters
    if not isinstance(parameters, dict):
        raise _wrong("parameters", parameters, "an object")
    if size > MAX_MESSAGE_BYTES // 8:
        _check_wire_size(command, parameters)
    return ExecuteRequest(
        command,
        parameters,
        _name(body, "adapter_id"),
        _name(body, "session_id"),
        _milliseconds(body, "timeout_ms"),
        _milliseconds(body, "max_timeout_ms"),
        _name(body, "command_id", numbers=True),
        size,
    )


def _name(body: dict[str, Any], key: str, *, numbers: bool = False) -> str | None:
    value = body.get(key)
    if value is None:
        return None
    if numbers and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not 0 < len(value) <= MAX_NAME:
        raise _wrong(key, value, f"a string of 1 to {MAX_NAME} characters")
    return value


def _milliseconds(body: dict[str, Any], key: str) -> int | None:
    value = body.get(key)
    if value is None:
        return None
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not 1 <= value <= MAX_TIMEOUT_MS:
        raise _wrong(key, value, f"a number from 1 to {MAX_TIMEOUT_MS}, in milliseconds")
    return int(value)


def _wrong(key: str, value: Any, allowed: str) -> ConjureError:
    given = repr(value)
    given = given if len(given) <= MAX_NAME else given[:MAX_NAME] + "..."
    problem = f"{key!r} must be {allowed}."
    return ConjureError("INVALID_PARAMETER", problem, field=key, given=given, allowed=allowed)


def _check_wire_size(command: str, parameters: dict[str, Any]) -> None:
    """Characters beyond ASCII grow on the wire; an adapter cannot answer what it cannot read."""
    wire = ExecuteCommand("", command, parameters).to_wire()
    size = len(json.dumps(wire, separators=(",", ":"))) + 2 * MAX_NAME
    if size > MAX_MESSAGE_BYTES:
        raise ConjureError(
            "REQUEST_TOO_LARGE",
            f"The command has {size} bytes on the wire; {MAX_MESSAGE_BYTES} are allowed.",
        )
