# SPDX-License-Identifier: MIT
"""Typed messages of the wire, as they are written.

Each message class has `type` (its name on the wire) and `to_wire()` (the JSON object). Reading
text into them is in `reading.py`. Commands and results exist in two dialects: the protocol page's
(canonical) and the legacy one of the vendor's first add-on and SDK.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timezone
from enum import Enum
from typing import Any, ClassVar, Union

from ..errors import ConjureError
from .open_documents import OpenDocument

CommandId = Union[str, int]
"""Id of a command on the wire: a string, or (in some clients) a number."""


class Dialect(Enum):
    """Set of key names that a command came with, and in which its result is sent."""

    PAGE = "page"
    LEGACY = "legacy"


def timestamp(now: datetime | None = None) -> str:
    """Return the time in UTC as the page writes it, such as `2025-01-15T10:35:00Z`."""
    moment = now or datetime.now(timezone.utc)
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Message:
    """Message of the wire."""

    type: ClassVar[str] = ""

    def to_wire(self) -> dict[str, Any]:
        """Return the JSON object, without the keys whose value is None."""
        given = {key: value for key, value in self.__dict__.items() if value is not None}
        if "documents" in given:
            given["documents"] = [document.to_wire() for document in given["documents"]]
        return {"type": self.type, **given}


# --- from the adapter to the server --------------------------------------------------------------


@dataclass(frozen=True)
class AdapterRegistration(Message):
    """First message on a connection; all keys after `capabilities` are additive.

    `name` is the one that the person gave. `process_start` tells the process from others of the
    same `pid`, elsewhere or later. `documents` are open, `document_count` of them in all.
    """

    type: ClassVar[str] = "adapter_registration"
    adapter_type: str
    adapter_id: str
    capabilities: list[str]
    commands: list[str] | None = None
    version: str | None = None
    freecad_version: str | None = None
    session_id: str | None = None
    features: list[str] | None = None
    name: str | None = None
    pid: int | None = None
    process_start: str | None = None
    window: bool | None = None
    documents: list[OpenDocument] | None = None
    document_count: int | None = None


@dataclass(frozen=True)
class Heartbeat(Message):
    """Sign of life; `timestamp` in UTC, as `timestamp()` writes it (some send a number)."""

    type: ClassVar[str] = "heartbeat"
    timestamp: str | float


@dataclass(frozen=True)
class CommandResult(Message):
    """Result of a command.

    Attributes:
        command_id: the command's id.
        success: True if it was done and verified.
        result: the report on its effect (success only).
        error: one sentence (failure only).
        error_code: a code of `errors.ERRORS` (failure only).
        details: the failed field, the given value, the allowed ones, advice (failure only).
        execution_time_ms: the time for which it ran, without waiting.
        dialect: the key names of `to_wire`.
    """

    type: ClassVar[str] = "command_result"
    command_id: CommandId | None
    success: bool
    result: dict[str, Any] | None = None
    error: str | None = None
    error_code: str | None = None
    details: dict[str, Any] | None = None
    execution_time_ms: float = 0.0
    dialect: Dialect = Dialect.PAGE

    @classmethod
    def failure(
        cls,
        command_id: CommandId | None,
        error: ConjureError,
        execution_time_ms: float = 0.0,
        dialect: Dialect = Dialect.PAGE,
    ) -> CommandResult:
        """Return the result of a command that failed with `error`."""
        return cls(
            command_id,
            False,
            **error.to_reply(),
            execution_time_ms=execution_time_ms,
            dialect=dialect,
        )

    def to_wire(self) -> dict[str, Any]:
        """Return the JSON object in the result's dialect."""
        failure: dict[str, Any] = {}
        if not self.success:
            failure = {"error": self.error, "error_code": self.error_code}
            if self.details:
                failure["details"] = self.details
        elapsed = {"execution_time_ms": self.execution_time_ms}
        head = {"type": self.type, "success": self.success}
        if self.dialect is Dialect.LEGACY:
            body = {"data": self.result, "error": None, **failure}
            return {**head, "request_id": self.command_id, **body, **elapsed}
        body = {"result": self.result} if self.success else failure
        return {**head, "command_id": self.command_id, **body, **elapsed}


@dataclass(frozen=True)
class HealthCheckResponse(Message):
    """Response to a legacy `health_check` message."""

    type: ClassVar[str] = "health_check_response"
    request_id: CommandId | None
    adapter_healthy: bool = True


@dataclass(frozen=True)
class CommandProgress(Message):
    """Progress of a command (feature `progress`).

    Attributes:
        state: "queued", "running" or "waiting_for_user".
        position: the number of commands before it (queued only).
        elapsed_ms: the milliseconds since it came in.
        fraction: the share of it that is done, 0 to 1, where that is known.
        message: the step that it does, or the reason for which it waits, in words.
    """

    type: ClassVar[str] = "command_progress"
    command_id: CommandId
    state: str
    elapsed_ms: int
    position: int | None = None
    fraction: float | None = None
    message: str | None = None


@dataclass(frozen=True)
class TimeoutExtension(Message):
    """Request for more time for a command (feature `extend`)."""

    type: ClassVar[str] = "timeout_extension"
    command_id: CommandId
    additional_ms: int
    reason: str


@dataclass(frozen=True)
class CancelResult(Message):
    """Outcome of a cancel (feature `cancel`): "cancelled", "too_late" or "unknown"."""

    type: ClassVar[str] = "cancel_result"
    command_id: CommandId
    outcome: str


@dataclass(frozen=True)
class DocumentEvent(Message):
    """Change of the open documents (feature `events`): of the list, or of one's revision.

    `documents` are those of the list that fit, `document_count` is the number of all.
    """

    type: ClassVar[str] = "document_event"
    document: str | None = None
    revision: int | None = None
    documents: list[OpenDocument] | None = None
    document_count: int | None = None


@dataclass(frozen=True)
class CommandCatalogue(Message):
    """JSON Schemas of the commands (feature `describe`)."""

    type: ClassVar[str] = "command_catalogue"
    version: str
    commands: list[dict[str, Any]]


# --- from the server to the adapter --------------------------------------------------------------


@dataclass(frozen=True)
class RegistrationConfirmed(Message):
    """Confirmation of a registration; `features` are those that both sides named."""

    type: ClassVar[str] = "registration_confirmed"
    adapter_id: str | None = None
    features: list[str] | None = None


@dataclass(frozen=True)
class HeartbeatAck(Message):
    """Acknowledgement of a heartbeat, with its timestamp."""

    type: ClassVar[str] = "heartbeat_ack"
    timestamp: str | float | None = None


@dataclass(frozen=True)
class ExecuteCommand(Message):
    """Command to run.

    Attributes:
        timeout_ms: the time after which a reply is due; None where the server named none.
        newest_names: True if a name means the newest object that was asked for under it.
        caller: the name that its sender gives itself; empty if it gives none.
    """

    type: ClassVar[str] = "execute_command"
    command_id: CommandId
    command: str
    parameters: dict[str, Any] = field(default_factory=dict)
    timeout_ms: int | None = None
    dialect: Dialect = Dialect.PAGE
    newest_names: bool = False
    caller: str = ""

    def to_wire(self) -> dict[str, Any]:
        """Return the JSON object in the command's dialect."""
        keys = {"command_id": self.command_id, "command": self.command}
        parameters = {"parameters": self.parameters}
        if self.dialect is Dialect.LEGACY:
            keys = {"request_id": self.command_id, "command_type": self.command}
            parameters = {"params": self.parameters}
        timeout = {} if self.timeout_ms is None else {"timeout_ms": self.timeout_ms}
        more = {"newest_names": self.newest_names, "caller": self.caller}
        given = {key: value for key, value in more.items() if value}
        return {"type": self.type, **keys, **parameters, **timeout, **given}


@dataclass(frozen=True)
class HealthCheck(Message):
    """Legacy check of the adapter's health."""

    type: ClassVar[str] = "health_check"
    request_id: CommandId | None = None


@dataclass(frozen=True)
class Disconnect(Message):
    """Request to disconnect and to stay away."""

    type: ClassVar[str] = "disconnect"
    reason: str | None = None


@dataclass(frozen=True)
class TimeoutExtended(Message):
    """Reply to a `timeout_extension`: the command's whole time limit now, in ms."""

    type: ClassVar[str] = "timeout_extended"
    command_id: CommandId
    timeout_ms: int


@dataclass(frozen=True)
class CancelCommand(Message):
    """Request to cancel a command (feature `cancel`)."""

    type: ClassVar[str] = "cancel_command"
    command_id: CommandId


@dataclass(frozen=True)
class ResultAck(Message):
    """Confirmation that the server has a result (feature `ack`)."""

    type: ClassVar[str] = "result_ack"
    command_id: CommandId


@dataclass(frozen=True)
class DescribeCommands(Message):
    """Request for the commands' schemas (feature `describe`); `names` None means all."""

    type: ClassVar[str] = "describe_commands"
    names: list[str] | None = None


@dataclass(frozen=True)
class UnknownMessage(Message):
    """Message of a type that this side does not know; it is logged once and ignored."""

    name: str
