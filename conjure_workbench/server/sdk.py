# SPDX-License-Identifier: MIT
"""Transport of the vendor's SDK: `POST {base}/op` {op, p} -> {s, r}, `GET {base}/ops`."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from ..errors import ConjureError
from ..protocol.messages import CommandResult
from .http import Json, read_json
from .requests import read_execute_request
from .rest import caller_of, note_fetched, reply_status
from .service import Service
from .tools import list_tools

BASES = ("", "/api/v1")


class Sdk:
    """Handlers of the SDK's routes, over one server's state."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            route
            for base in BASES
            for route in (
                Route(f"{base}/op", self.op, methods=["POST"]),
                Route(f"{base}/ops", self.ops),
            )
        ]

    async def op(self, request: Request) -> Json:
        """Run one operation."""
        try:
            body, size = await read_json(request)
            execute = read_execute_request(_long_names(body), size)
            record = self._service.submit(execute, caller_of(request))
        except ConjureError as error:
            failed = {"s": False, "r": None, "e": error.message, "success": False}
            return Json({**failed, **error.to_reply()}, error.kind.status)
        reply = await self._service.reply(record, execute.timeout_ms)
        note_fetched(self._service, record, request)
        return Json(_short_names(reply), reply_status(reply))

    async def ops(self, request: Request) -> Json:
        """List the operations."""
        tools = list_tools(self._service)
        names = [tool["name"] for tool in tools]
        return Json({"s": True, "r": tools, "ops": names})


def _long_names(body: dict[str, Any]) -> dict[str, Any]:
    """Return the SDK's body with the key names of `execute`."""
    names = {"op": "command", "p": "parameters"}
    return {names.get(key, key): value for key, value in body.items()}


def _short_names(reply: CommandResult) -> dict[str, Any]:
    if not reply.success:
        return {
            "s": False,
            "r": None,
            "e": reply.error,
            "error": reply.error,
            "error_code": reply.error_code,
            "details": reply.details or {},
        }
    result = reply.result or {}
    # The SDK reads the names of a listing at `o`.
    listing = {"o": result["objects"]} if "o" not in result and "objects" in result else {}
    return {"s": True, "r": {**result, **listing}, **listing}
