# SPDX-License-Identifier: MIT
"""Addresses of the MCP server, which is loaded when the first client comes."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

from starlette.types import Receive, Scope, Send

from ..service import Service

if TYPE_CHECKING:
    from .endpoint import McpEndpoint

PATHS = {"/mcp": "", "/mcp/all": "/all", "/mcp/read-only": "/read-only"}
"""Paths of the MCP server, with the part that names the profile."""


class McpRoute:
    """Route of the MCP server.

    Loading it takes half a second and 40 MB, which a hub that only stdio clients use is spared.

    Args:
        service: the hub's service.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self._loading = asyncio.Lock()
        self._endpoint: McpEndpoint | None = None

    def profile_of(self, scope: Scope) -> str | None:
        """Return the profile that a request is for; None if it is not for the MCP server."""
        return PATHS.get(scope["path"].rstrip("/")) if scope["type"] == "http" else None

    async def handle(self, profile: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request to the address of a profile."""
        if self._endpoint is None:
            async with self._loading:
                if self._endpoint is None:
                    self._endpoint = await self._load()
        await self._endpoint.handle(profile, scope, receive, send)

    async def _load(self) -> McpEndpoint:
        # In a thread, so that nobody else waits for it.
        name = f"{__package__}.endpoint"
        module = await asyncio.to_thread(importlib.import_module, name)
        endpoint: McpEndpoint = module.McpEndpoint(self._service)
        self._service.closers.append(endpoint.aclose)
        return endpoint
