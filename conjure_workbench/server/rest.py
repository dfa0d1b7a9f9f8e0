# SPDX-License-Identifier: MIT
"""REST API, as the vendor's pages name it.

A command that an adapter judged is a response with HTTP 200, done or failed; 4xx and 5xx are for
the request itself, as {error, error_code, details}.
"""

from __future__ import annotations

import math
import sys
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.routing import Route

from .. import __version__
from ..errors import ConjureError, printable
from ..local_hub.proof import NONCE
from ..local_hub.versions import INTERFACE
from ..protocol import features
from ..protocol.limits import (
    ADAPTER_PATH,
    DEFAULT_TIMEOUT_MS,
    KEEP_ANSWER_S,
    MAX_MESSAGE_BYTES,
    MAX_QUEUE,
    MAX_TIMEOUT_MS,
)
from ..protocol.messages import CommandResult, timestamp
from .auth import INFO_PATH, shown_key
from .http import Json, read_json
from .requests import MAX_NAME, read_execute_request
from .service import Service
from .store import CommandRecord, CommandState
from .tools import list_tools

MAX_WAIT_S = 60.0
"""Most seconds for which a request may wait for a change."""

EVENTS_WAIT_S = 30.0
"""Seconds for which `GET /api/v1/events` waits for a change, unless the request says otherwise."""

TIER = "local"
"""Tier of every caller, where the vendor's service has "free" and others."""

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


def caller_of(request: Request) -> str:
    """Return the caller of a request: the name it gives itself, else its connection."""
    named = request.headers.get("x-conjure-caller")
    if named:
        return f"named {named[:MAX_NAME]}"
    client = request.client
    return "" if client is None else f"{client.host} {client.port}"


def note_fetched(service: Service, record: CommandRecord, request: Request) -> None:
    """Note that the final answer, if there is one, goes to a caller that is still there."""
    if record.final is not None and request.scope["client"] in service.connections:
        service.hub.store.mark_fetched(record)


class Rest:
    """Handlers of the REST routes, over one server's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return the routes."""
        api = "/api/v1"
        return [
            # Routes are tried in this order: the frequent one first.
            Route(f"{api}/execute", self.execute, methods=["POST"]),
            Route("/health", self.health),
            Route(INFO_PATH, self.info),
            Route(f"{api}/commands/{{command_id:path}}", self.command, methods=["GET"]),
            Route(f"{api}/commands/{{command_id:path}}", self.cancel, methods=["DELETE"]),
            Route(f"{api}/commands/{{command_id:path}}/cancel", self.cancel, methods=["POST"]),
            Route(f"{api}/adapters", self.adapters),
            Route(f"{api}/events", self.events),
            Route(f"{api}/mcp/tools", self.tools),
        ]

    async def health(self, request: Request) -> Json:
        """Report that the server runs, and prove that it knows the key; the route needs none."""
        lifetime = self._service.lifetime
        body = {
            "status": "healthy",
            "version": __version__,
            "interface": INTERFACE,
            "automatic": lifetime.automatic,
            "started": lifetime.started,
            "adapters": len(self._service.hub.connected()),
        }
        nonce = request.query_params.get("nonce")
        if nonce is not None:
            body["proof"] = self._service.key.prove(_checked_nonce(nonce), request.scope["server"])
        return Json(body)

    async def info(self, request: Request) -> Json:
        """Describe this server, and to who shows the key its limits."""
        described = {"name": "Conjure local server", "version": __version__}
        if shown_key(request.scope) is None:
            return Json(described)
        return Json(
            {
                **described,
                "adapters": len(self._service.hub.connected()),
                "adapter_path": ADAPTER_PATH,
                "features": list(features.IMPLEMENTED),
                "limits": {
                    "max_message_bytes": MAX_MESSAGE_BYTES,
                    "max_queue": MAX_QUEUE,
                    "keep_answer_s": KEEP_ANSWER_S,
                    "default_timeout_ms": DEFAULT_TIMEOUT_MS,
                    "max_timeout_ms": MAX_TIMEOUT_MS,
                },
            }
        )

    async def execute(self, request: Request) -> Json:
        """Run a command and respond with its reply; with `?wait=false`, with its id at once.

        With `?wait_s=`, respond with its state as soon as that changes, but no later than that.
        """
        body, size = await read_json(request)
        execute = read_execute_request(body, size)
        wait = _flag(request, "wait", default=True)
        wait_s = _number(request, "wait_s", MAX_WAIT_S)
        record = self._service.submit(execute, caller_of(request))
        if wait_s is not None:
            return await self._state(record, request, wait_s, record.changes)
        if not wait:
            where = f"/api/v1/commands/{quote(record.command_id, safe='', errors='replace')}"
            accepted = {"command_id": record.command_id, "state": record.state.value}
            return Json(accepted, 202, {"location": where})
        reply = await self._service.reply(record, execute.timeout_ms)
        note_fetched(self._service, record, request)
        return Json(reply_body(record, reply), reply_status(reply))

    async def command(self, request: Request) -> Json:
        """Report a command's state, and its reply once there is one.

        With `?wait_s=`, wait for a change for so long; `&changes=` tells the one that is known.
        """
        record = self._record(request)
        wait_s = _number(request, "wait_s", MAX_WAIT_S)
        changes = _number(request, "changes", sys.maxsize)
        return await self._state(record, request, wait_s, None if changes is None else int(changes))

    async def _state(
        self, record: CommandRecord, request: Request, wait_s: float | None, seen: int | None
    ) -> Json:
        if wait_s:
            await self._service.watch(record, wait_s, seen)
        note_fetched(self._service, record, request)
        return Json(record_body(record, self._service.now()))

    async def cancel(self, request: Request) -> Json:
        """Cancel a command, and report truthfully if that came in time."""
        record = self._record(request)
        outcome = await self._service.cancel(record)
        message = _CANCEL_SENTENCES[outcome]
        if outcome == "cancelled" and record.doubtful and record.final is not None:
            message = record.final.error or message
        return Json(
            {
                "command_id": record.command_id,
                "outcome": outcome,
                "state": record.state.value,
                "message": message,
            }
        )

    async def adapters(self, request: Request) -> Json:
        """List the connected adapters, their commands, and their state."""
        return Json({"adapters": self._service.hub.describe(self._service.now())})

    async def events(self, request: Request) -> Json:
        """Wait for changes, and respond with those since the cursor `?after=`."""
        wait_s = _number(request, "wait_s", MAX_WAIT_S)
        wait_s = EVENTS_WAIT_S if wait_s is None else wait_s
        news = await self._service.changes(request.query_params.get("after"), wait_s)
        return Json(news.body())

    async def tools(self, request: Request) -> Json:
        """List the commands as MCP tools."""
        named = request.query_params.get("adapter_id")
        return Json({"tier": TIER, "tools": list_tools(self._service, named)})

    def _record(self, request: Request) -> CommandRecord:
        command_id = request.path_params["command_id"]
        record = self._service.hub.store.get(command_id)
        if record is None:
            raise ConjureError(
                "NOT_FOUND",
                f"No command {printable(command_id)!r} is known; the latest are kept, older ones "
                "and those of the server before this one forgotten.",
                field="command_id",
            )
        return record


def _number(request: Request, name: str, most: float) -> float | None:
    text = request.query_params.get(name)
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= most:
        allowed = f"a number from 0 to {most:g}"
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{name!r} must be {allowed}.",
            field=name,
            given=printable(text),
            allowed=allowed,
        )
    return value


def _checked_nonce(nonce: str) -> str:
    if not NONCE.fullmatch(nonce):
        raise ConjureError(
            "INVALID_PARAMETER",
            "'nonce' must be 16 to 128 letters, digits, '-' or '_'.",
            field="nonce",
            given=printable(nonce),
            allowed="16 to 128 letters, digits, '-' or '_'",
        )
    return nonce


def _flag(request: Request, name: str, *, default: bool) -> bool:
    value = request.query_params.get(name)
    if value is None:
        return default
    if value.lower() not in ("true", "false", "1", "0"):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{name!r} must be true or false.",
            field=name,
            given=printable(value),
            allowed="true or false",
        )
    return value.lower() in ("true", "1")
