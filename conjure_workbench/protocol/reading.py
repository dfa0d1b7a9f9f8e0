# SPDX-License-Identifier: MIT
"""Reader of the wire: text to typed messages, within the limits and in both dialects."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any, Callable

from ..errors import ConjureError
from . import messages as m
from . import open_documents
from .fields import Fields
from .limits import (
    MAX_CALLER,
    MAX_DIGITS,
    MAX_ID,
    MAX_MESSAGE_BYTES,
    MAX_NESTING,
    MAX_TIMEOUT_MS,
    nesting_exceeds,
)


class MessageError(ConjureError):
    """A message that could not be read.

    Args:
        message: the fault, as a sentence.
        command_id: the id to reply to, where the message had one.
        legacy: True if the reply is due in the legacy dialect.
    """

    def __init__(
        self, message: str, *, command_id: str | int | None = None, legacy: bool = False
    ) -> None:
        super().__init__("INVALID_MESSAGE", message)
        self.command_id = command_id
        self.legacy = legacy


def read_from_server(text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES) -> m.Message:
    """Return the message that a server sent.

    Raises:
        MessageError: if the text is no message; carries the id to answer, where there is one.
    """
    return _read(text, max_bytes, _FROM_SERVER)


def read_from_adapter(text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES) -> m.Message:
    """Return the message that an adapter sent, with the errors of `read_from_server`."""
    return _read(text, max_bytes, _FROM_ADAPTER)


MessageReader = Callable[[Fields], m.Message]


def _read(text: str | bytes, max_bytes: int, readers: dict[str, MessageReader]) -> m.Message:
    body = load_object(text, max_bytes)
    name = body.get("type")
    if not isinstance(name, str) or not name:
        if not ({"command", "command_type"} & body.keys()):
            raise _error(body, "The message has no 'type'.")
        raise _error(body, "The message has no 'type'; commands are sent as 'execute_command'.")
    reader = readers.get(name)
    if reader is None:
        return m.UnknownMessage(name)
    return reader(
        Fields(body, lambda key, _, allowed: _error(body, f"'{key}' of '{name}' is not {allowed}."))
    )


def load_object(
    text: str | bytes, max_bytes: int = MAX_MESSAGE_BYTES, *, called: str = "message"
) -> dict[str, Any]:
    """Parse a JSON object within the limits.

    Args:
        text: the text, in UTF-8 if it is bytes.
        max_bytes: the largest size allowed.
        called: the word for the text in errors.

    Raises:
        MessageError: if the text is not such an object, or holds NaN or an infinite number.
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
            parse_int=partial(_integer, faults=faults),
        )
    except ValueError as error:
        raise MessageError(f"The {called} is not JSON: {error}") from error
    if not isinstance(body, dict):
        raise MessageError(f"The {called} is a JSON {type(body).__name__}, not an object.")
    if faults:
        raise _error(body, f"The {called} is not JSON: {faults[0]}")
    return body


def _integer(digits: str, faults: list[str]) -> int | None:
    # Python takes quadratic time for them, or refuses them for their number.
    if len(digits) > MAX_DIGITS:
        faults.append(f"an integer has {len(digits)} digits; {MAX_DIGITS} are allowed")
        return None
    return int(digits)


_ID = re.compile(r'"(command_id|request_id)"\s*:\s*"([^"\\]{1,200})"')
_ID_WITHIN = 65_536


def _unparsed_error(text: str | bytes, message: str) -> MessageError:
    """Return the error for a text that is not safe to parse, with the id near either end."""
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
    """Return the error for a message; with an id only where the command fails with it."""
    command_id, dialect = _id_of(body)
    name = body.get("type")
    if isinstance(name, str) and name and name not in _ENDS_A_COMMAND:
        command_id = None
    return MessageError(message, command_id=command_id, legacy=dialect is m.Dialect.LEGACY)


def _required_id(fields: Fields) -> m.CommandId:
    command_id, _ = _id_of(fields.body)
    if command_id is None:
        raise _error(fields.body, f"'{fields.body['type']}' has no usable 'command_id'.")
    if isinstance(command_id, str) and len(command_id) > MAX_ID:
        raise _error(fields.body, f"The 'command_id' has more than {MAX_ID} characters.")
    return command_id


def _first(fields: Fields, key: str, legacy_key: str) -> str:
    """Return the page's key if it has a value, else the legacy one."""
    return key if fields.body.get(key) is not None else legacy_key


def _execute_command(fields: Fields) -> m.ExecuteCommand:
    body = fields.body
    command_id, dialect = _required_id(fields), _id_of(body)[1]
    command = body.get(_first(fields, "command", "command_type"))
    if not isinstance(command, str) or not command:
        raise _error(body, "'execute_command' has no 'command'.")
    parameters = body.get(_first(fields, "parameters", "params"))
    if not isinstance(parameters, (dict, type(None))):
        raise _error(body, "'parameters' of 'execute_command' is not an object.")
    timeout = fields.number("timeout_ms")
    if timeout is not None and not 0 < timeout <= MAX_TIMEOUT_MS:
        raise _error(body, f"'timeout_ms' is {timeout:g}; 1 to {MAX_TIMEOUT_MS} is allowed.")
    timeout_ms = None if timeout is None else max(1, int(timeout))
    newest_names = body.get("newest_names") is True
    return m.ExecuteCommand(
        command_id,
        command,
        parameters or {},
        timeout_ms,
        dialect,
        newest_names,
        (fields.label("caller") or "")[:MAX_CALLER],
    )


def _command_result(fields: Fields) -> m.CommandResult:
    body = fields.body
    command_id, dialect = _id_of(body)
    success = body.get("success")
    if not isinstance(success, bool):
        raise _error(body, "'success' of 'command_result' is not true or false.")
    result = body.get("data" if dialect is m.Dialect.LEGACY else "result")
    details = body.get("details")
    if not success and details is None and dialect is m.Dialect.LEGACY:
        # There a failure tells its facts under the key of the result.
        details, result = result or None, None
    return m.CommandResult(
        command_id,
        success,
        result if isinstance(result, dict) else None if result is None else {"value": result},
        None if success else fields.text("error") or "The adapter gave no reason.",
        None if success else fields.text("error_code") or "ADAPTER_ERROR",
        details if isinstance(details, dict) else None,
        fields.number("execution_time_ms") or 0.0,
        dialect,
    )


def _registration(fields: Fields) -> m.AdapterRegistration:
    return m.AdapterRegistration(
        fields.text("adapter_type") or "unknown",
        fields.label("adapter_id") or "",
        fields.names("capabilities") or [],
        fields.names("commands"),
        fields.label("version"),
        fields.label("freecad_version"),
        fields.label("session_id"),
        fields.names("features"),
        (fields.label("name") or "").strip()[: open_documents.MAX_TEXT] or None,
        fields.integer("pid"),
        fields.label("process_start"),
        fields.flag("window"),
        open_documents.read(fields.body.get("documents")),
        fields.integer("document_count"),
    )


def _document_event(fields: Fields) -> m.DocumentEvent:
    return m.DocumentEvent(
        fields.label("document"),
        fields.integer("revision"),
        open_documents.read(fields.body.get("documents")),
        fields.integer("document_count"),
    )


def _progress(fields: Fields) -> m.CommandProgress:
    position = fields.number("position")
    return m.CommandProgress(
        _required_id(fields),
        fields.text("state") or "running",
        int(fields.number("elapsed_ms") or 0),
        None if position is None else int(position),
        fields.number("fraction"),
        fields.text("message"),
    )


def _catalogue(fields: Fields) -> m.CommandCatalogue:
    commands = fields.body.get("commands")
    listed = commands if isinstance(commands, list) else []
    schemas = [entry for entry in listed if isinstance(entry, dict)]
    return m.CommandCatalogue(fields.text("version") or "", schemas)


_FROM_SERVER: dict[str, MessageReader] = {
    "execute_command": _execute_command,
    "registration_confirmed": lambda fields: m.RegistrationConfirmed(
        fields.label("adapter_id"), fields.names("features")
    ),
    "heartbeat_ack": lambda fields: m.HeartbeatAck(fields.stamp("timestamp")),
    "health_check": lambda fields: m.HealthCheck(_id_of(fields.body)[0]),
    "disconnect": lambda fields: m.Disconnect(fields.label("reason")),
    "timeout_extended": lambda fields: m.TimeoutExtended(
        _required_id(fields), int(fields.number("timeout_ms") or 0)
    ),
    "cancel_command": lambda fields: m.CancelCommand(_required_id(fields)),
    "result_ack": lambda fields: m.ResultAck(_required_id(fields)),
    "describe_commands": lambda fields: m.DescribeCommands(fields.names("names")),
}

_FROM_ADAPTER: dict[str, MessageReader] = {
    "adapter_registration": _registration,
    "heartbeat": lambda fields: m.Heartbeat(fields.stamp("timestamp") or ""),
    "command_result": _command_result,
    "health_check_response": lambda fields: m.HealthCheckResponse(
        _id_of(fields.body)[0], bool(fields.body.get("adapter_healthy"))
    ),
    "command_progress": _progress,
    "timeout_extension": lambda fields: m.TimeoutExtension(
        _required_id(fields),
        int(fields.number("additional_ms") or 0),
        fields.text("reason") or "",
    ),
    "cancel_result": lambda fields: m.CancelResult(
        _required_id(fields), fields.text("outcome") or "unknown"
    ),
    "command_catalogue": _catalogue,
    "document_event": _document_event,
}
