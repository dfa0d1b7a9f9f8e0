# SPDX-License-Identifier: MIT
"""MCP server over one way to the hub; both eras of the protocol, on any transport."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import anyio
import mcp_types as types
from mcp.server.caching import CacheHint
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import NotificationOptions, Server
from mcp.server.models import InitializationOptions
from mcp.shared.exceptions import MCPError

from .. import __version__
from ..errors import ConjureError
from . import resources
from .call import Call, Report
from .caller import RefusedError
from .calls import Calls
from .deliveries import EXCHANGE, Deliveries, Exchange, Request
from .guides import INSTRUCTIONS, prompt, prompts
from .notices import Notices
from .reply_text import failure_text
from .tools import ToolList

NAME = "conjure"
TITLE = "Conjure for FreeCAD"

LIST_TTL_MS = 300_000
"""Time in ms for which a client may keep a list; a change of the tools is told."""

Context = ServerRequestContext[Any, Any]


class McpServer(Server[Any]):
    """MCP server of one profile.

    Args:
        tools: the tools that are listed.
        calls: what does them.
        notices: what tells clients of changes.
        deliveries: the evidence of which answers arrive.
        freecad: the FreeCAD of calls that name none; None for the only one. `?freecad=` in the
            address goes first.
    """

    def __init__(
        self,
        tools: ToolList,
        calls: Calls,
        notices: Notices,
        deliveries: Deliveries,
        freecad: str | None = None,
    ) -> None:
        self._calls = calls
        self._notices = notices
        self._deliveries = deliveries
        self._freecad = freecad
        kept = CacheHint(LIST_TTL_MS, "private")
        super().__init__(
            NAME,
            version=__version__,
            title=TITLE,
            instructions=INSTRUCTIONS,
            lifespan=self._following,
            cache_hints={
                "tools/list": kept,
                "prompts/list": kept,
                "resources/list": kept,
                "resources/templates/list": kept,
            },
            get_tool_input_schema=tools.schema,
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
            on_list_prompts=self._list_prompts,
            on_get_prompt=self._get_prompt,
            on_list_resources=self._list_resources,
            on_list_resource_templates=self._list_resource_templates,
            on_read_resource=self._read_resource,
            on_subscribe_resource=self._subscribe,
            on_unsubscribe_resource=self._unsubscribe,
            on_subscriptions_listen=notices.listen,
        )
        self.add_notification_handler(
            "notifications/initialized", types.NotificationParams, self._initialized
        )
        self.add_notification_handler(
            "notifications/cancelled", types.CancelledNotificationParams, self._cancelled
        )
        self.middleware.append(self._watch)

    def create_initialization_options(
        self,
        notification_options: NotificationOptions | None = None,
        experimental_capabilities: dict[str, dict[str, Any]] | None = None,
        extensions: dict[str, dict[str, Any]] | None = None,
    ) -> InitializationOptions:
        """Return what handshakes are told: changes of the tools are announced."""
        announced = NotificationOptions(tools_changed=True)
        return super().create_initialization_options(
            announced, experimental_capabilities, extensions
        )

    async def _list_tools(
        self, ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=await self._notices.list_tools())

    async def _call_tool(
        self, ctx: Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        wants_progress = "progressToken" in ((ctx.params or {}).get("_meta") or {})
        report = ctx.session.report_progress if wants_progress else None
        call = self._call(ctx, report)
        if (key := _key_of(ctx, ctx.request_id)) is not None:
            self._deliveries.called(key, call)
        exchange = _exchange_of(ctx)
        if exchange is None:
            return await self._calls.call(params.name, params.arguments, call)
        exchange.call = call
        call.may_overtake = True
        call.is_gone = exchange.reset is not None
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

    def _call(self, ctx: Context, report: Report | None = None) -> Call:
        address = None if ctx.request is None else ctx.request.query_params.get("freecad")
        return Call(_caller_of(ctx), address or self._freecad, report)

    # --- prompts and resources

    async def _list_prompts(
        self, ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=prompts())

    async def _get_prompt(
        self, ctx: Context, params: types.GetPromptRequestParams
    ) -> types.GetPromptResult:
        with _errors_as_invalid_params():
            return prompt(params.name, params.arguments)

    async def _list_resources(
        self, ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        return types.ListResourcesResult(resources=resources.resources())

    async def _list_resource_templates(
        self, ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(resource_templates=resources.templates())

    async def _read_resource(
        self, ctx: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        with _errors_as_invalid_params():
            return await resources.read(params.uri, self._calls, self._call(ctx))

    # --- changes

    @asynccontextmanager
    async def _following(self, server: Server[Any]) -> AsyncIterator[None]:
        async with anyio.create_task_group() as group:
            group.start_soon(self._notices.run)
            yield
            group.cancel_scope.cancel()

    async def _initialized(self, ctx: Context, params: types.NotificationParams) -> None:
        # The handlers of a session are cancelled at its end: this one lives as long as it.
        await self._notices.serve(_session_of(ctx), ctx.session)

    async def _subscribe(
        self, ctx: Context, params: types.SubscribeRequestParams
    ) -> types.EmptyResult:
        with _errors_as_invalid_params():
            await self._notices.subscribe(_session_of(ctx), params.uri)
        return types.EmptyResult()

    async def _unsubscribe(
        self, ctx: Context, params: types.UnsubscribeRequestParams
    ) -> types.EmptyResult:
        self._notices.unsubscribe(_session_of(ctx), params.uri)
        return types.EmptyResult()

    # --- who calls

    async def _cancelled(self, ctx: Context, params: types.CancelledNotificationParams) -> None:
        if (key := _key_of(ctx, params.request_id)) is not None:
            self._deliveries.cancelled(key)

    async def _watch(self, ctx: Context, call_next: Any) -> Any:
        """Middleware that notes each request for the tools."""
        if ctx.method == "tools/list" and (key := _key_of(ctx, ctx.request_id)) is not None:
            self._deliveries.listed(key)
        return await call_next(ctx)


def _caller_of(ctx: Context) -> str:
    params = ctx.session.client_params
    return "mcp" if params is None else f"mcp {params.client_info.name}"


def _exchange_of(ctx: Context) -> Exchange | None:
    if ctx.request is None:
        return None
    exchange: Exchange | None = ctx.request.scope.get(EXCHANGE)
    return exchange


@contextmanager
def _errors_as_invalid_params() -> Iterator[None]:
    """Raise our errors as the protocol's, with the sentence, the candidates and the advice.

    The protocol's code for what is not there, or cannot be had, is that of invalid parameters.
    """
    try:
        yield
    except (ConjureError, RefusedError) as error:
        reply = error.reply if isinstance(error, RefusedError) else error.to_reply()
        raise MCPError(types.INVALID_PARAMS, failure_text(reply), reply) from error


def _session_of(ctx: Context) -> str | None:
    """Return what names the session; None for the only one of standard input and output."""
    return None if ctx.request is None else ctx.request.headers.get("mcp-session-id")


def _key_of(ctx: Context, request_id: Any) -> Request | None:
    """Return what names a request of a session, or None where there is no session."""
    if ctx.request is None:
        return ("", str(request_id))
    session = _session_of(ctx)
    return None if session is None else (session, str(request_id))
