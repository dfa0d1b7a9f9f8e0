# SPDX-License-Identifier: MIT
"""ASGI application: the routes over one service, and the guard around them."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from ..errors import ConjureError, printable
from ..protocol.limits import ADAPTER_PATH
from .adapter_websocket import AdapterWebSocket
from .auth import Guard, Hosts
from .http import refusal
from .rest import Rest
from .sdk import Sdk
from .service import Service

log = logging.getLogger(__name__)


class _AdapterEndpoint:
    """ASGI application that opens an `AdapterWebSocket` for each connection."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await AdapterWebSocket(self._service, receive, send).run(scope)


def create_app(service: Service, hosts: Hosts) -> ASGIApp:
    """Return the whole server as an ASGI application."""
    routes: list[BaseRoute] = [
        *Rest(service).routes(),
        *Sdk(service).routes(),
        WebSocketRoute(ADAPTER_PATH, _AdapterEndpoint(service)),
    ]
    handlers = {ConjureError: _refused, HTTPException: _http_error, Exception: _crashed}
    starlette = Starlette(routes=routes, exception_handlers=handlers)  # type: ignore[arg-type]
    return Guard(starlette, service.key, hosts, service.connections)


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
