# SPDX-License-Identifier: MIT
"""Reading the wire: text to typed messages, with the limits and both dialects applied."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any, Callable

from ..errors import ConjureError
from . import messages as m
from .limits import MAX_MESSAGE_BYTES, MAX_NESTING, MAX_TIMEOUT_MS, nesting_exceeds


class MessageError(ConjureError):
    """A message that could not be read.

    Args:
        message: what is wrong with it.
        command_id: the id to answer, where the message had one.
        legacy: whether the answer is due in the legacy dialect.
    """

    def __init__(
        self, message: str, *, command_id: str | int | None = None, legacy: bool = False
    ) -> None:
        super().__init__("INVALID_MESSAGE", message)
        self.command_id = command_id
        self.legacy = legacy


def read_from_server(text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES) -> m.Message:
    """The message that a server sent.

    Raises:
        MessageError: the text is no message; it carries the id to answer, where there is one.
    """
    return _read(text, max_bytes, _FROM_SERVER)


def read_from_adapter(text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES) -> m.Message:
    """The message that an adapter sent, the reverse of `read_from_server`."""
    return _read(text, max_bytes, _FROM_ADAPTER)


Reader = Callable[["dict[str, Any]"], m.Message]


def _read(text: str | bytes, max_bytes: int, readers: dict[str, Reader]) -> m.Message:
    body = load_object(text, max_bytes)
    name = body.get("type")
    if not isinstance(name, str) or not name:
        if not ({"command", "command_type"} & body.keys()):
            raise _error(body, "The message has no 'type'.")
        raise _error(body, "The message has no 'type'; commands are sent as 'execute_command'.")
    reader = readers.get(name)
    return reader(body) if reader else m.UnknownMessage(name)


def load_object(
    text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES, *, called: str = "message"
) -> dict[str, Any]:
    """Parse a JSON object within the limits.

    Numbers that JSON has no name for (NaN, Infinity) are refused, here and for good.

    Args:
        text: UTF-8 if it is bytes.
        max_bytes: how large it may be.
        called: the word for the text in errors.

    Raises:
        MessageError: the text is not such an object.
    """
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > max_bytes:
        raise _unparsed_error(text, f"The {called} has {size} bytes; {max_bytes} are allowed.")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise MessageError(f"The {called} is not UTF-8: {error}") from error
    if nesting_exceeds(text):
        raise _unparsed_error(text, f"The {called} nests deeper than {MAX_NESTING} levels.")
    faults: list[str] = []
    try:
        body = json.loads(
            text,
            parse_constant=partial(_constant, faults=faults),
            parse_float=partial(_finite, faults=faults),
        )
    except ValueError as error:
        raise MessageError(f"The {called} is not JSON: {error}") from error
    if not isinstance(body, dict):
        raise MessageError(f"The {called} is a JSON {type(body).__name__}, not an object.")
    if faults:
        raise _error(body, f"The {called} is not JSON: {faults[0]}")
    return body


_ID = re.compile(r'"(command_id|request_id)"\s*:\s*"([^"\\]{1,200})"')
_ID_WITHIN = 65_536


def _unparsed_error(text: str | bytes, message: str) -> MessageError:
    """An error for a text that is not safe to parse; looks for an id near its two ends."""
    for part in (text[:_ID_WITHIN], text[-_ID_WITHIN:]):
        readable = part.decode("utf-8", "replace") if isinstance(part, bytes) else part
        found = _ID.search(readable)
        if found:
            legacy = found[1] == "request_id"
            return MessageError(message, command_id=found[2], legacy=legacy)
    return MessageError(message)


def _constant(name: str, faults: list[str]) -> None:
    faults.append(f"{name} is not a JSON number")


def _finite(digits: str, faults: list[str]) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        faults.append(f"{digits[:20]} is too large for a number")
    return value


def _id_of(body: dict[str, Any]) -> tuple[m.CommandId | None, m.Dialect]:
    for key, dialect in (("command_id", m.Dialect.PAGE), ("request_id", m.Dialect.LEGACY)):
        value = body.get(key)
        if value is not None:
            usable = isinstance(value, (str, int)) and not isinstance(value, bool) and value != ""
            return (value if usable else None), dialect
    legacy = "command_type" in body or "params" in body
    return None, m.Dialect.LEGACY if legacy else m.Dialect.PAGE


_ENDS_A_COMMAND = ("execute_command", "command_result")


def _error(body: dict[str, Any], message: str) -> MessageError:
    """An error for a message; with an id only where the command fails with the message."""
    command_id, dialect = _id_of(body)
    name = body.get("type")
    if isinstance(name, str) and name and name not in _ENDS_A_COMMAND:
        command_id = None
    return MessageError(message, command_id=command_id, legacy=dialect is m.Dialect.LEGACY)


def _required_id(body: dict[str, Any]) -> m.CommandId:
    command_id, _ = _id_of(body)
    if command_id is None:
        raise _error(body, f"'{body['type']}' has no usable 'command_id'.")
    return command_id


def _text(body: dict[str, Any], key: str) -> str | None:
    value = body.get(key)
    if value is not None and not isinstance(value, str):
        raise _error(body, f"'{key}' of '{body['type']}' is not a string.")
    return value


def _label(body: dict[str, Any], key: str) -> str | None:
    """A text, which some write as a number; anything else is passed over."""
    value = _stamp(body, key)
    return None if value is None else str(value)


def _stamp(body: dict[str, Any], key: str) -> str | float | None:
    """A text or a number, as it came; anything else is passed over."""
    value = body.get(key)
    return value if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None


def _names(body: dict[str, Any], key: str) -> list[str] | None:
    """A list of strings; odd entries (the vendor's add-on sends an object here) are passed over."""
    value = body.get(key)
    if value is None:
        return None
    return [name for name in value if isinstance(name, str)] if _iterable(value) else []


def _iterable(value: Any) -> bool:
    return isinstance(value, (list, dict))


def _number(body: dict[str, Any], key: str) -> float | None:
    value = body.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _error(body, f"'{key}' of '{body['type']}' is not a number.")
    try:
        return float(value)
    except OverflowError:
        raise _error(body, f"'{key}' of '{body['type']}' is too large.") from None


def _execute_command(body: dict[str, Any]) -> m.ExecuteCommand:
    command_id, dialect = _id_of(body)
    if command_id is None:
        raise _error(body, "'execute_command' has no usable 'command_id'.")
    command = body.get("command")
    command = body.get("command_type") if command is None else command
    if not isinstance(command, str) or not command:
        raise _error(body, "'execute_command' has no 'command'.")
    parameters = body.get("parameters")
    parameters = body.get("params") if parameters is None else parameters
    parameters = {} if parameters is None else parameters
    if not isinstance(parameters, dict):
        raise _error(body, "'parameters' of 'execute_command' is not an object.")
    timeout = _number(body, "timeout_ms")
    if timeout is not None and not 0 < timeout <= MAX_TIMEOUT_MS:
        raise _error(body, f"'timeout_ms' is {timeout:g}; 1 to {MAX_TIMEOUT_MS} is allowed.")
    timeout_ms = None if timeout is None else max(1, int(timeout))
    return m.ExecuteCommand(command_id, command, parameters, timeout_ms, dialect)


def _command_result(body: dict[str, Any]) -> m.CommandResult:
    command_id, dialect = _id_of(body)
    success = body.get("success")
    if not isinstance(success, bool):
        raise _error(body, "'success' of 'command_result' is not true or false.")
    result = body.get("data" if dialect is m.Dialect.LEGACY else "result")
    details = body.get("details")
    return m.CommandResult(
        command_id,
        success,
        result if isinstance(result, dict) else None if result is None else {"value": result},
        None if success else _text(body, "error") or "The adapter gave no reason.",
        None if success else _text(body, "error_code") or "INTERNAL_ERROR",
        details if isinstance(details, dict) else None,
        _number(body, "execution_time_ms") or 0.0,
        dialect,
    )


def _registration(body: dict[str, Any]) -> m.AdapterRegistration:
    return m.AdapterRegistration(
        _text(body, "adapter_type") or "unknown",
        _label(body, "adapter_id") or "",
        _names(body, "capabilities") or [],
        _names(body, "commands"),
        _label(body, "version"),
        _label(body, "freecad_version"),
        _label(body, "session_id"),
        _names(body, "features"),
    )


def _progress(body: dict[str, Any]) -> m.CommandProgress:
    position = _number(body, "position")
    return m.CommandProgress(
        _required_id(body),
        _text(body, "state") or "running",
        int(_number(body, "elapsed_ms") or 0),
        None if position is None else int(position),
        _number(body, "fraction"),
        _text(body, "message"),
    )


def _catalogue(body: dict[str, Any]) -> m.CommandCatalogue:
    commands = body.get("commands")
    listed = commands if isinstance(commands, list) else []
    known = [entry for entry in listed if isinstance(entry, dict)]
    return m.CommandCatalogue(_text(body, "version") or "", known)


_FROM_SERVER: dict[str, Reader] = {
    "execute_command": _execute_command,
    "registration_confirmed": lambda body: m.RegistrationConfirmed(
        _label(body, "adapter_id"), _names(body, "features")
    ),
    "heartbeat_ack": lambda body: m.HeartbeatAck(_stamp(body, "timestamp")),
    "health_check": lambda body: m.HealthCheck(_id_of(body)[0]),
    "disconnect": lambda body: m.Disconnect(_label(body, "reason")),
    "timeout_extended": lambda body: m.TimeoutExtended(
        _required_id(body), int(_number(body, "timeout_ms") or 0)
    ),
    "cancel_command": lambda body: m.CancelCommand(_required_id(body)),
    "result_ack": lambda body: m.ResultAck(_required_id(body)),
    "describe_commands": lambda body: m.DescribeCommands(_names(body, "names")),
}

_FROM_ADAPTER: dict[str, Reader] = {
    "adapter_registration": _registration,
    "heartbeat": lambda body: m.Heartbeat(_stamp(body, "timestamp") or ""),
    "command_result": _command_result,
    "health_check_response": lambda body: m.HealthCheckResponse(
        _id_of(body)[0], bool(body.get("adapter_healthy"))
    ),
    "command_progress": _progress,
    "timeout_extension": lambda body: m.TimeoutExtension(
        _required_id(body), int(_number(body, "additional_ms") or 0), _text(body, "reason") or ""
    ),
    "cancel_result": lambda body: m.CancelResult(
        _required_id(body), _text(body, "outcome") or "unknown"
    ),
    "command_catalogue": _catalogue,
}
