# SPDX-License-Identifier: MIT
"""The vendor's SDK: its short form of a command, and what it asks of its account.

`POST {base}/op` {op, p} -> {s, r}, `GET {base}/ops` -> {operations: [{id, ...}]}. The SDK goes on
using the names that it asked for, and never reads the real ones. So by `/op` a name means the
newest object that was asked for under it, as it is now.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from ..errors import ConjureError
from ..protocol.messages import CommandResult
from ..protocol.vendor_names import with_vendor_names
from .bodies import reply_status
from .http import Json, read_json
from .mcp.tools import list_tools
from .requests import read_execute_request
from .rest import TIER, caller_of, note_fetched
from .service import Service

API = "/api/v1"
BASES = ("", API, "/freecad/{freecad}")
"""Paths that the SDK's `base_url` may have; the SDK would put its own after a `?freecad=`."""


class Sdk:
    """Handlers of the SDK's routes, over one server's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return the routes."""
        operations = [
            route
            for base in BASES
            for route in (
                Route(f"{base}/op", self.op, methods=["POST"]),
                Route(f"{base}/ops", self.ops),
            )
        ]
        account = [Route(f"{API}/auth/user", self.user), Route(f"{API}/usage", self.usage)]
        return [*operations, *account]

    async def op(self, request: Request) -> Json:
        """Run one operation."""
        try:
            body, size = await read_json(request)
            named = {**request.query_params, **request.path_params}
            freecad = named.get("freecad")
            execute = read_execute_request(_long_names(body), size, freecad)
            execute = replace(execute, newest_names=True)
            record = await self._service.submit(execute, caller_of(request))
        except ConjureError as error:
            return Json(_failed(error.to_reply()), error.kind.status)
        reply = await self._service.reply(record, execute.timeout_ms)
        note_fetched(self._service, record, request)
        return Json(_short_names(reply), reply_status(reply))

    async def ops(self, request: Request) -> Json:
        """List the operations."""
        operations = [
            {
                "id": tool["name"],
                "description": tool["description"],
                "parameters": tool["inputSchema"],
            }
            for tool in list_tools(self._service)
        ]
        return Json({"s": True, "operations": operations})

    async def user(self, request: Request) -> Json:
        """Name the user: whoever has this server's key."""
        return Json({"user_id": "local", "email": None, "tier": TIER})

    async def usage(self, request: Request) -> Json:
        """Count the operations since this server started; there is no limit."""
        return Json(
            {
                "operations_used": self._service.operations,
                "operations_limit": None,
                "since": self._service.lifetime.started,
                "tier": TIER,
            }
        )


def _long_names(body: dict[str, Any]) -> dict[str, Any]:
    """Return the SDK's body with the key names of `execute`.

    Raises:
        ConjureError: INVALID_MESSAGE if one stands in it under both its names.
    """
    names = {"op": "command", "p": "parameters"}
    for short, long in names.items():
        if short in body and long in body:
            raise ConjureError("INVALID_MESSAGE", f"{short!r} and {long!r} mean the same.")
    return {names.get(key, key): value for key, value in body.items()}


def _short_names(reply: CommandResult) -> dict[str, Any]:
    if not reply.success:
        facts = {"error_code": reply.error_code, "details": reply.details or {}}
        return _failed({"error": reply.error, **facts})
    result = with_vendor_names(reply.result or {})
    # The SDK's methods read a list at the top, its example beside the rest of the reply.
    return {"s": True, "r": result, **({"o": result["o"]} if "o" in result else {})}


def _failed(error: dict[str, Any]) -> dict[str, Any]:
    """Return the body for a failure; of one with status 200 the SDK hands on `r` alone."""
    return {"s": False, "r": error, "e": error["error"], **error}
