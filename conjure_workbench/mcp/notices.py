# SPDX-License-Identifier: MIT
"""Notices of changes, for both eras of the protocol.

The hub's feed of changes is followed while somebody listens: a `subscriptions/listen` stream, or a
session that began with a handshake. Each gets what it asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Hashable, Iterator
from typing import Any, NoReturn

import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.session import ServerSession
from mcp.server.subscriptions import (
    InMemorySubscriptionBus,
    ListenHandler,
    ResourceUpdated,
    ServerEvent,
    ToolsListChanged,
)
from mcp.shared.subscriptions import event_to_notification

from ..errors import ConjureError
from .caller import Body, Caller, RefusedError, document_names, names_of
from .resources import FREECADS, Address, address_of, check_address
from .tools import ToolList

log = logging.getLogger(__name__)

WAIT_S = 30.0
"""Seconds for which one request waits for changes."""

TELL_EVERY_S = 0.5
"""Seconds between two looks at the feed: a resource is told at most twice a second."""

RETRY_S = 2.0
"""Seconds between two looks for a hub; where one that runs is of no use, `WAIT_S`."""

BEGIN_S = 5.0
"""Seconds that a new listener waits at most until changes are followed."""


class Notices:
    """Notices of one MCP server.

    Args:
        watcher: a way to the hub that starts none.
        tools: the list of tools.
    """

    def __init__(self, watcher: Caller, tools: ToolList) -> None:
        self._watcher = watcher
        self._tools = tools
        self._told_tools = tools.known
        self._bus = InMemorySubscriptionBus()
        self._streams = ListenHandler(self._bus)
        self._listeners: dict[object, set[str]] = {}
        self._sessions: dict[Hashable, set[str]] = {}
        self._anybody = asyncio.Event()
        self._begun = asyncio.Event()
        self._missed = False

    # --- listeners

    async def listen(
        self,
        ctx: ServerRequestContext[Any, Any],
        params: types.SubscriptionsListenRequestParams,
    ) -> types.SubscriptionsListenResult:
        """Serve a `subscriptions/listen` stream until its end."""
        with self._listening({*(params.notifications.resource_subscriptions or ())}):
            await self._until_begun()
            return await self._streams(ctx, params)

    async def serve(self, key: Hashable, session: ServerSession) -> None:
        """Send a session that began with a handshake its notices; ends with the session.

        Args:
            key: what names the session.
            session: the way to its client.
        """
        if key in self._sessions:
            return
        uris = self._sessions[key] = set()
        waiting: dict[ServerEvent, None] = {}
        some = asyncio.Event()

        def take(event: ServerEvent) -> None:
            if not isinstance(event, ResourceUpdated) or event.uri in uris:
                waiting[event] = None
                some.set()

        unsubscribe = self._bus.subscribe(take)
        try:
            with self._listening(uris):
                while True:
                    await some.wait()
                    some.clear()
                    events = [*waiting]
                    waiting.clear()
                    for event in events:
                        await session.send_notification(event_to_notification(event, {}))
        finally:
            unsubscribe()
            del self._sessions[key]

    async def subscribe(self, key: Hashable, uri: str) -> None:
        """Have a session be told of the changes of a resource.

        Raises:
            ConjureError: NOT_FOUND: there is no such resource, or the session has not begun.
        """
        check_address(uri)
        if key not in self._sessions:
            raise ConjureError("NOT_FOUND", "Send notifications/initialized before a subscription.")
        await self._until_begun()
        self._sessions[key].add(uri)

    def unsubscribe(self, key: Hashable, uri: str) -> None:
        """Undo `subscribe`; without one there is nothing to undo."""
        self._sessions.get(key, set()).discard(uri)

    async def list_tools(self) -> list[types.Tool]:
        """Return the list of tools, of which a later one is told if it differs."""
        tools = await self._tools.soon()
        if not self._listeners:
            self._told_tools = tools
        return tools

    @contextlib.contextmanager
    def _listening(self, uris: set[str]) -> Iterator[None]:
        token = object()
        self._listeners[token] = uris
        self._anybody.set()
        try:
            yield
        finally:
            del self._listeners[token]
            if not self._listeners:
                self._anybody.clear()

    async def _until_begun(self) -> None:
        """Wait until no change is missed any more, or there is no hub yet."""
        try:
            await asyncio.wait_for(self._begun.wait(), BEGIN_S)
        except asyncio.TimeoutError:
            self._missed = True

    # --- the feed

    async def run(self) -> NoReturn:
        """Follow the feed while somebody listens."""
        cursor = None
        while True:
            if not self._listeners:
                cursor = None
                self._begun.clear()
                await self._anybody.wait()
            try:
                cursor = await self._follow(cursor)
                continue
            except RefusedError as refused:
                log.debug("no hub tells of changes: %s", refused)
                pause_s = RETRY_S if refused.code in ("HUB_NOT_FOUND", "HUB_LOST") else WAIT_S
            except Exception:
                # Calls go on without notices.
                log.exception("changes could not be followed")
                pause_s = WAIT_S
            cursor = None
            self._missed = True
            self._begun.set()
            await asyncio.sleep(pause_s)

    async def _follow(self, cursor: str | None) -> str:
        """Wait for the changes after a cursor, and publish them; return the next cursor."""
        news = await self._watcher.changes(cursor, WAIT_S)
        changes: list[Body] = news["changes"]
        anything = not news["complete"] or (cursor is None and self._missed)
        if anything or cursor is None or any(_may_add_tools(change) for change in changes):
            await self._publish_tools()
        if anything or changes:
            await self._publish_resources(None if anything else changes)
        if cursor is None:
            self._missed = False
            self._begun.set()
        elif changes or anything:
            await asyncio.sleep(TELL_EVERY_S)
        return str(news["cursor"])

    async def _publish_tools(self) -> None:
        tools = await self._tools.now()
        if tools != self._told_tools:
            self._told_tools = tools
            await self._bus.publish(ToolsListChanged())

    async def _publish_resources(self, changes: list[Body] | None) -> None:
        """Publish the resources that changes concern; None: all that may change."""
        wanted = set().union(*self._listeners.values())
        if not wanted:
            return
        adapters = [] if changes is None else (await self._watcher.freecads())["adapters"]
        for uri in sorted(wanted):
            address = address_of(uri)
            if address is None and uri != FREECADS:
                continue
            if changes is None or any(_concerns(one, address, adapters) for one in changes):
                await self._bus.publish(ResourceUpdated(uri))


def _may_add_tools(change: Body) -> bool:
    return change["kind"] in ("adapter", "catalogue")


def _concerns(change: Body, address: Address | None, adapters: list[Body]) -> bool:
    """Return True unless a change surely leaves a page as it is.

    Args:
        change: the change.
        address: the page; None for the list of FreeCADs.
        adapters: the FreeCADs that are connected.
    """
    kind = change["kind"]
    if address is None:
        return kind in ("adapter", "documents")
    if kind == "catalogue":
        return False
    ids = (change["adapter_id"], change["session_id"])
    own: set[str] = {name for name in ids if name}
    others: set[str] = set()
    documents: list[Body] = []
    for adapter in adapters:
        if (adapter["adapter_id"], adapter["session_id"]) == ids:
            own |= names_of(adapter)
            documents = adapter.get("documents") or []
        else:
            others |= names_of(adapter)
    if address.freecad not in own and address.freecad in others:
        return False
    if kind != "document" or address.document is None:
        return True
    called = [one["name"] for one in documents if address.document in document_names(one)]
    return not called or change["document"] in called
