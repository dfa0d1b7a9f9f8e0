# SPDX-License-Identifier: MIT
"""ASGI application: the routes over one service, and the guard around them."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ..errors import ConjureError, printable
from ..protocol.limits import ADAPTER_PATH
from .adapter_websocket import AdapterWebSocket
from .auth import Guard, Hosts, deny
from .http import refusal
from .hub_rest import HubRest
from .mcp.route import McpRoute
from .rest import Rest
from .sdk import Sdk
from .service import Service

log = logging.getLogger(__name__)


def create_app(service: Service, hosts: Hosts) -> ASGIApp:
    """Return the whole server as an ASGI application."""
    handlers = {ConjureError: _refused, HTTPException: _http_error, Exception: _crashed}
    starlette = Starlette(
        routes=[*Rest(service).routes(), *HubRest(service).routes(), *Sdk(service).routes()],
        exception_handlers=handlers,  # type: ignore[arg-type]
    )

    mcp = McpRoute(service)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and scope["path"] == ADAPTER_PATH:
            # Past Starlette, each layer of which would be woken for each message.
            await AdapterWebSocket(service, receive, send).run(scope)
        elif scope["type"] == "websocket":
            sentence = f"There is no WebSocket at {printable(scope['path'])}."
            await deny(ConjureError("NOT_FOUND", sentence), scope, send)
        elif (profile := mcp.profile_of(scope)) is not None:
            await mcp.handle(profile, scope, receive, send)
        else:
            await starlette(scope, receive, send)

    return Guard(serve, service.key, hosts, service.connections)


async def _refused(request: Request, error: ConjureError) -> Response:
    return refusal(error)


async def _http_error(request: Request, error: HTTPException) -> Response:
    codes = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}
    code = codes.get(error.status_code, "INVALID_MESSAGE")
    refused = ConjureError(code, f"{request.method} {printable(request.url.path)}: {error.detail}.")
    return refusal(refused, error.status_code, dict(error.headers or {}))


async def _crashed(request: Request, error: Exception) -> Response:
    # Starlette raises it again after this, so uvicorn logs the traceback.
    return refusal(ConjureError("INTERNAL_ERROR", "The server failed; its log says how."))
