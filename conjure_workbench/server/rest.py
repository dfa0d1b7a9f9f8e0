# SPDX-License-Identifier: MIT
"""REST API, as the vendor's pages name it.

A command that an adapter judged is a response with HTTP 200, done or failed; 4xx and 5xx are for
the request itself, as {error, error_code, details}.
"""

from __future__ import annotations

import math
import sys
from dataclasses import replace
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
from .auth import INFO_PATH, shown_key
from .bodies import cancel_body, record_body, reply_body, reply_status
from .http import Json, read_json
from .hub.store import NAMED, CommandRecord
from .mcp.tools import list_foreign_tools, list_tools
from .requests import MAX_NAME, read_execute_request
from .service import Service

MAX_WAIT_S = 60.0
"""Most seconds for which a request may wait for a change."""

EVENTS_WAIT_S = 30.0
"""Seconds for which `GET /api/v1/events` waits for a change, unless the request says otherwise."""

TIER = "local"
"""Tier of every caller, where the vendor's service has "free" and others."""


def caller_of(request: Request) -> str:
    """Return the caller of a request: the name it gives itself, else its connection."""
    named = request.headers.get("x-conjure-caller")
    if named:
        return f"{NAMED}{named[:MAX_NAME]}"
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
        `?new=true` tells that its command_id was never sent before.
        """
        body, size = await read_json(request)
        execute = read_execute_request(body, size, request.query_params.get("freecad"))
        execute = replace(execute, is_new=_flag(request, "new", default=False))
        wait = _flag(request, "wait", default=True)
        wait_s = _number(request, "wait_s", MAX_WAIT_S)
        record = await self._service.submit(execute, caller_of(request))
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
        return Json(cancel_body(record, outcome))

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
        """List the commands as MCP tools; with `?foreign=true`, those of no vocabulary of ours."""
        if _flag(request, "foreign", default=False):
            return Json({"tier": TIER, "tools": list_foreign_tools(self._service)})
        named = request.query_params.get("adapter_id")
        return Json({"tier": TIER, "tools": list_tools(self._service, named)})

    def _record(self, request: Request) -> CommandRecord:
        return self._service.hub.store.find(request.path_params["command_id"])


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
