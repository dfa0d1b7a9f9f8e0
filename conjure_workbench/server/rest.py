# SPDX-License-Identifier: MIT
"""The REST API, as the vendor's pages name it.

A command that an adapter judged comes back with HTTP 200, done or failed; 4xx and 5xx are for
the request itself, as {error, error_code, details}.
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.routing import Route

from .. import __version__
from ..errors import ConjureError
from ..protocol import features
from ..protocol.limits import (
    ADAPTER_PATH,
    DEFAULT_TIMEOUT_MS,
    MAX_MESSAGE_BYTES,
    MAX_QUEUE,
    MAX_TIMEOUT_MS,
)
from ..protocol.messages import CommandResult, timestamp
from .http import Json, read_json
from .requests import read_execute_request
from .service import Service
from .store import CommandRecord, CommandState
from .tools import list_tools

_CANCEL_SENTENCES = {
    "cancelled": "The command was cancelled. Nothing of it remains, and it will not run.",
    "too_late": "It is too late: the command runs, may run, or has been answered.",
    "unknown": "FreeCAD has not told yet whether it could be cancelled; ask for its state.",
}


def answer_body(record: CommandRecord, answer: CommandResult) -> dict[str, Any]:
    """A command's answer, as `execute` gives it."""
    body: dict[str, Any] = {"success": answer.success, "command_id": record.command_id}
    if answer.success:
        body["result"] = {} if answer.result is None else answer.result
    else:
        body["error"] = answer.error
        body["error_code"] = answer.error_code
        body["details"] = answer.details or {}
    body["execution_time_ms"] = answer.execution_time_ms
    return body


def answer_status(answer: CommandResult) -> int:
    """The HTTP status of a command's answer: 200, unless no adapter was there to judge it."""
    return 503 if answer.error_code == "NO_ADAPTER" else 200


def record_body(record: CommandRecord, now: float) -> dict[str, Any]:
    """Where a command stands, as `GET /api/v1/commands/{id}` tells it."""
    body: dict[str, Any] = {
        "command_id": record.command_id,
        "command": record.command,
        "adapter_id": record.adapter[0],
        "session_id": record.adapter[1] or None,
        "state": record.state.value,
        "created_at": timestamp(datetime.fromtimestamp(record.created_at, timezone.utc)),
        "age_ms": round((now - record.created) * 1000),
        "timeout_ms": round((record.deadline - record.created) * 1000),
    }
    if record.progress is not None and record.state is not CommandState.FINISHED:
        told = record.progress.to_wire()
        body["progress"] = {k: v for k, v in told.items() if k not in ("type", "command_id")}
    if record.answer is not None:
        body |= answer_body(record, record.answer)
        body["final"] = record.final is not None
    return body


class Rest:
    """The handlers, over one server's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """What is served where."""
        api = "/api/v1"
        return [
            # Routes are tried in this order: the frequent one first.
            Route(f"{api}/execute", self.execute, methods=["POST"]),
            Route("/health", self.health),
            Route(f"{api}/info", self.info),
            Route(f"{api}/commands/{{command_id:path}}", self.command, methods=["GET"]),
            Route(f"{api}/commands/{{command_id:path}}", self.cancel, methods=["DELETE"]),
            Route(f"{api}/commands/{{command_id:path}}/cancel", self.cancel, methods=["POST"]),
            Route(f"{api}/adapters", self.adapters),
            Route(f"{api}/mcp/tools", self.tools),
        ]

    async def health(self, request: Request) -> Json:
        """Whether the server runs; the one answer that needs no key."""
        return Json(
            {
                "status": "ok",
                "version": __version__,
                "adapters": len(self._service.hub.connected()),
            }
        )

    async def info(self, request: Request) -> Json:
        """What this server is and what it keeps to."""
        return Json(
            {
                "name": "Conjure local server",
                "version": __version__,
                "adapters": len(self._service.hub.connected()),
                "adapter_path": ADAPTER_PATH,
                "features": list(features.IMPLEMENTED),
                "limits": {
                    "max_message_bytes": MAX_MESSAGE_BYTES,
                    "max_queue": MAX_QUEUE,
                    "default_timeout_ms": DEFAULT_TIMEOUT_MS,
                    "max_timeout_ms": MAX_TIMEOUT_MS,
                },
            }
        )

    async def execute(self, request: Request) -> Json:
        """Run a command and answer with what became of it; `?wait=false`: with its id at once."""
        body, size = await read_json(request)
        order = read_execute_request(body, size)
        wait = _flag(request, "wait", default=True)
        record = self._service.submit(order)
        if not wait:
            where = f"/api/v1/commands/{quote(record.command_id, safe='', errors='replace')}"
            told = {"command_id": record.command_id, "state": record.state.value}
            return Json(told, 202, {"location": where})
        answer = await self._service.answer(record, order.timeout_ms)
        return Json(answer_body(record, answer), answer_status(answer))

    async def command(self, request: Request) -> Json:
        """Where a command stands, and its answer once there is one."""
        return Json(record_body(self._record(request), self._service.now()))

    async def cancel(self, request: Request) -> Json:
        """Cancel a command, and tell truthfully whether that came in time."""
        record = self._record(request)
        outcome = await self._service.cancel(record)
        return Json(
            {
                "command_id": record.command_id,
                "outcome": outcome,
                "state": record.state.value,
                "message": _CANCEL_SENTENCES[outcome],
            }
        )

    async def adapters(self, request: Request) -> Json:
        """Who is connected, and what each can do and does."""
        return Json({"adapters": self._service.hub.describe(self._service.now())})

    async def tools(self, request: Request) -> Json:
        """The commands as MCP tools."""
        named = request.query_params.get("adapter_id")
        return Json({"tier": "local", "tools": list_tools(self._service, named)})

    def _record(self, request: Request) -> CommandRecord:
        command_id = request.path_params["command_id"]
        record = self._service.hub.store.get(command_id)
        if record is None:
            raise ConjureError(
                "NOT_FOUND",
                f"No command {command_id!r} is known; the latest are kept, older ones forgotten.",
                field="command_id",
            )
        return record


def _flag(request: Request, name: str, *, default: bool) -> bool:
    value = request.query_params.get(name)
    if value is None:
        return default
    if value.lower() not in ("true", "false", "1", "0"):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{name!r} must be true or false.",
            field=name,
            given=json.dumps(value),
            allowed="true or false",
        )
    return value.lower() in ("true", "1")
