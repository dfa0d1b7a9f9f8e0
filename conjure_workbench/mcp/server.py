# SPDX-License-Identifier: MIT
"""MCP server over one way to the hub; both eras of the protocol, on any transport."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import anyio
import mcp_types as types
from mcp.server.caching import CacheHint
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import NotificationOptions, Server
from mcp.server.models import InitializationOptions

from .. import __version__
from .call import Call
from .calls import Calls
from .deliveries import EXCHANGE, Deliveries, Exchange
from .guides import INSTRUCTIONS

NAME = "conjure"
TITLE = "Conjure for FreeCAD"

LIST_TTL_MS = 300_000
"""Time in ms for which a client may keep the list of tools; a change is told."""

Context = ServerRequestContext[Any, Any]


class McpServer(Server[Any]):
    """MCP server of one profile.

    Args:
        tools: the tools that are listed, in their order.
        calls: what does them.
        deliveries: the evidence of which answers arrive.
        freecad: the FreeCAD of calls that name none; None for the only one. `?freecad=` in the
            address goes first.
    """

    def __init__(
        self,
        tools: list[types.Tool],
        calls: Calls,
        deliveries: Deliveries,
        freecad: str | None = None,
    ) -> None:
        self._tools = tools
        self._calls = calls
        self._deliveries = deliveries
        self._freecad = freecad
        schemas = {tool.name: tool.input_schema for tool in tools}
        super().__init__(
            NAME,
            version=__version__,
            title=TITLE,
            instructions=INSTRUCTIONS,
            cache_hints={"tools/list": CacheHint(LIST_TTL_MS, "private")},
            get_tool_input_schema=schemas.get,
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
        )
        self.add_notification_handler(
            "notifications/cancelled", types.CancelledNotificationParams, self._cancelled
        )
        self.middleware.append(self._introductions)

    def create_initialization_options(
        self,
        notification_options: NotificationOptions | None = None,
        experimental_capabilities: dict[str, dict[str, Any]] | None = None,
        extensions: dict[str, dict[str, Any]] | None = None,
    ) -> InitializationOptions:
        """Return what handshakes are told: changes of the lists are announced."""
        announced = NotificationOptions(resources_changed=True, tools_changed=True)
        return super().create_initialization_options(
            announced, experimental_capabilities, extensions
        )

    async def _list_tools(
        self, ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=self._tools)

    async def _call_tool(
        self, ctx: Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        wants_progress = "progressToken" in ((ctx.params or {}).get("_meta") or {})
        report = ctx.session.report_progress if wants_progress else None
        address = None if ctx.request is None else ctx.request.query_params.get("freecad")
        call = Call(_caller_of(ctx), address or self._freecad, report)
        if (key := _key_of(ctx, ctx.request_id)) is not None:
            self._deliveries.called(key, call)
        exchange = _exchange_of(ctx)
        if exchange is None:
            return await self._calls.call(params.name, params.arguments, call)
        exchange.call = call
        return await self._unless_gone(exchange, params, call)

    async def _unless_gone(
        self, exchange: Exchange, params: types.CallToolRequestParams, call: Call
    ) -> types.CallToolResult:
        """Do a call; a client that closes its stream cancels it, in both eras."""
        result = types.CallToolResult(content=[])
        async with anyio.create_task_group() as group:

            async def watch() -> None:
                await exchange.gone.wait()
                group.cancel_scope.cancel()

            group.start_soon(watch)
            result = await self._calls.call(params.name, params.arguments, call)
            group.cancel_scope.cancel()
        return result

    async def _cancelled(self, ctx: Context, params: types.CancelledNotificationParams) -> None:
        self._deliveries.cancelled(_key_of(ctx, params.request_id))

    async def _introductions(self, ctx: Context, call_next: Any) -> Any:
        """Middleware that notes each client that begins."""
        result = await call_next(ctx)
        if ctx.method in ("initialize", "server/discover"):
            info = (ctx.params or {}).get("clientInfo")
            name = info.get("name") if isinstance(info, dict) else None
            self._deliveries.introduced(_named(name) if name else _caller_of(ctx))
        return result


def _caller_of(ctx: Context) -> str:
    params = ctx.session.client_params
    return _named(None if params is None else params.client_info.name)


def _named(client: Any) -> str:
    return f"mcp {client}" if client else "mcp"


def _exchange_of(ctx: Context) -> Exchange | None:
    if ctx.request is None:
        return None
    exchange: Exchange | None = ctx.request.scope.get(EXCHANGE)
    return exchange


def _key_of(ctx: Context, request_id: Any) -> Hashable:
    """Return what names a request of a session, or None where there is no session."""
    if ctx.request is None:
        return str(request_id)
    session = ctx.request.headers.get("mcp-session-id")
    return None if session is None else (session, str(request_id))
