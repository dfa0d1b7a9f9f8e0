# SPDX-License-Identifier: MIT
"""Way to the hub over its REST API: found, or started, when a call needs it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

import anyio
import httpcore2
import httpx2

from ..errors import ConjureError
from ..local_hub.connection import PROVE_S
from ..local_hub.proof import end_of
from ..local_hub.proof_exchange import MAX_HEALTH_BYTES, ProofExchange
from ..protocol.redaction import quoted
from .caller import Body, Command, RefusedError, hub_lost

log = logging.getLogger(__name__)

_NEW = "new"
"""Key of a query that says that a command_id was never sent before."""

_PATIENCE_S = 5.0
"""Seconds after the time that a request may wait, within which the hub must have answered it."""


Trace = Callable[[str, dict[str, Any]], Awaitable[None]]
"""Extension of a request by which the HTTP client tells each of its steps."""


class Hub(Protocol):
    """Hub that was found."""

    @property
    def address(self) -> str:
        """Address of the hub, such as "http://127.0.0.1:9870"."""

    @property
    def key(self) -> str:
        """Key to show it."""

    @property
    def warning(self) -> str | None:
        """Sentence for the person about this hub, or None."""


class HttpCaller:
    """Hub of this machine, as the MCP server calls it from another process.

    Args:
        find: returns the hub, and starts it if there is none, unless this is for somebody who only
            watches; it blocks, and raises ConjureError.
    """

    def __init__(self, find: Callable[[], Hub]) -> None:
        self._find = find
        self._finding = asyncio.Lock()
        self._hub: Hub | None = None
        self._client: httpx2.AsyncClient | None = None
        self._prove: Trace | None = None

    async def freecads(self) -> Body:
        """Return {adapters, warnings?}."""
        body = await self._once_more("GET", "/adapters")
        warning = self._hub.warning if self._hub is not None else None
        return {**body, "warnings": [warning]} if warning else body

    async def tools(self, adapter_id: str | None = None) -> list[Body]:
        """Return the commands of the connected FreeCADs."""
        named = {} if adapter_id is None else {"adapter_id": adapter_id}
        found: list[Body] = (await self._once_more("GET", "/mcp/tools", named))["tools"]
        return found

    async def foreign_tools(self) -> list[Body]:
        """Return the commands that FreeCADs describe and the vocabulary does not have."""
        query = {"foreign": "true"}
        found: list[Body] = (await self._once_more("GET", "/mcp/tools", query))["tools"]
        return found

    async def changes(self, cursor: str | None, wait_s: float) -> Body:
        """Return what has changed since a cursor."""
        query = {"wait_s": f"{wait_s:.3f}", **({} if cursor is None else {"after": cursor})}
        return await self._once_more("GET", "/events", query, patience_s=wait_s)

    async def start(self, command: Command, caller: str, wait_s: float) -> Body:
        """Give a command to its FreeCAD, and return its state once that has changed."""
        query = {"wait_s": f"{wait_s:.3f}", _NEW: "true"}
        # A client may have any name; a header may not.
        named = quoted(caller).encode("ascii", "backslashreplace").decode("ascii")
        return await self._once_more(
            "POST",
            "/execute",
            query,
            command.command_id,
            body=command.body(),
            headers={"X-Conjure-Caller": named},
            patience_s=wait_s,
        )

    async def look(self, command_id: str, wait_s: float, changes: int | None = None) -> Body:
        """Return a command's state, once it has changed."""
        query = {"wait_s": f"{wait_s:.3f}"} if wait_s else {}
        if changes is not None:
            query["changes"] = str(changes)
        where = f"/commands/{quote(command_id, safe='')}"
        return await self._open("GET", where, command_id, query, patience_s=wait_s)

    async def cancel(self, command_id: str) -> Body:
        """Cancel a command."""
        return await self._open("DELETE", f"/commands/{quote(command_id, safe='')}", command_id, {})

    async def aclose(self) -> None:
        """Close the connections to the hub."""
        if self._client is not None:
            await self._client.aclose()

    # --- requests

    async def _once_more(
        self,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        command_id: str | None = None,
        **options: Any,
    ) -> Body:
        """Send a request that is harmless a second time; start a hub if the known one is gone."""
        for last in (False, True):
            client = await self._connected()
            try:
                return await self._send(client, method, path, query or {}, **options)
            except httpx2.ConnectError:
                self._hub = None
                if last:
                    raise RefusedError.because(hub_lost(command_id)) from None
            except httpx2.TransportError:
                # An idle connection that has just ended; or the hub did, and may have the command.
                query = {key: value for key, value in (query or {}).items() if key != _NEW}
                if last:
                    self._hub = None
                    raise RefusedError.because(hub_lost(command_id)) from None
        raise AssertionError("the loop returns or raises")

    async def _open(
        self, method: str, path: str, command_id: str, query: Mapping[str, str], **options: Any
    ) -> Body:
        """Send a request about a command that is open at the known hub."""
        for last in (False, True):
            client = await self._connected()
            try:
                return await self._send(client, method, path, query, **options)
            except httpx2.TransportError as error:
                if last or isinstance(error, httpx2.ConnectError):
                    self._hub = None
                    raise RefusedError.because(hub_lost(command_id)) from None
        raise AssertionError("the loop returns or raises")

    async def _send(
        self,
        client: httpx2.AsyncClient,
        method: str,
        path: str,
        query: Mapping[str, str],
        *,
        body: Body | None = None,
        headers: Mapping[str, str] | None = None,
        patience_s: float = 0.0,
    ) -> Body:
        response = await client.request(
            method,
            f"/api/v1{path}",
            params=query,
            json=body,
            headers=headers,
            timeout=patience_s + _PATIENCE_S,
            extensions={"trace": self._prove},
        )
        try:
            found = response.json()
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise RefusedError.because(
                ConjureError("INVALID_MESSAGE", "The hub's response is no JSON object.")
            )
        if response.status_code >= 400:
            raise RefusedError(found)
        return found

    async def _connected(self) -> httpx2.AsyncClient:
        """Return the connections to the hub; find it first, or start it.

        Raises:
            RefusedError: there is none, and none could be started.
        """
        async with self._finding:
            if self._hub is not None and self._client is not None:
                return self._client
            try:
                hub = await anyio.to_thread.run_sync(self._find, abandon_on_cancel=True)
            except ConjureError as error:
                raise RefusedError.because(error) from error
            if self._client is not None:
                await self._client.aclose()
            self._client = httpx2.AsyncClient(
                base_url=hub.address,
                headers={"X-API-Key": hub.key},
                # No proxy of the environment lies between two processes of one machine.
                trust_env=False,
                limits=httpx2.Limits(max_connections=None, max_keepalive_connections=20),
            )
            self._prove = _proof_of(hub)
            self._hub = hub
            return self._client


def _proof_of(hub: Hub) -> Trace:
    """Return the trace that proves each connection which the client opens, before its first use.

    After the end of a hub, another program may listen on its port; it must not be shown the key.
    """
    host = urlsplit(hub.address).netloc

    async def prove(step: str, facts: dict[str, Any]) -> None:
        if step != "connection.connect_tcp.complete":
            return
        stream, proven = facts["return_value"], False
        exchange = ProofExchange(host, end_of(*stream.get_extra_info("server_addr")[:2]))
        try:
            with anyio.move_on_after(PROVE_S), contextlib.suppress(httpcore2.NetworkError):
                await stream.write(exchange.request)
                while exchange.take(await stream.read(MAX_HEALTH_BYTES)):
                    pass
                proven = exchange.proves(hub.key)
        finally:
            if not proven:
                await stream.aclose()
        if not proven:
            raise httpx2.ConnectError("what listens there did not prove to be the hub")

    return prove
