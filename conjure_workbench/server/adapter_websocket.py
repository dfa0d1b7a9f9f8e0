# SPDX-License-Identifier: MIT
"""WebSocket of one adapter, from the upgrade to the closing handshake."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import deque
from typing import Any

from starlette.types import Message as Event
from starlette.types import Receive, Scope, Send

from ..local_hub.process_identity import process_of
from ..protocol import messages as m
from ..protocol.closing import AUTHENTICATION_FAILED, NORMAL, REGISTRATION_REQUIRED
from ..protocol.hosts import is_loopback
from ..protocol.limits import MAX_MESSAGE_BYTES, REGISTRATION_S
from ..protocol.reading import MessageError, read_from_adapter
from .auth import shown_key
from .connections import Peer
from .http import encode
from .hub.adapter_session import AdapterSession, Process
from .service import Service

log = logging.getLogger(__name__)

MAX_FRAME_BYTES = 3 * MAX_MESSAGE_BYTES
"""Largest message that is read at all: a result between the two limits is refused by an error to
its caller, not by closing the connection."""

UNHURRIED_S = 0.5
"""Seconds for which a message that is not urgent may wait for one that is. With thousands of
adapters a write of its own for each acknowledgement costs a fifth of the throughput."""

CLOSE_S = 5.0
"""Seconds in which a close frame must be sent."""

MAX_OUTBOX = 10_000
"""Most messages that wait for an adapter to read them."""

_ID = re.compile(r'"(?:command_id|request_id)"\s*:\s*(?:"([^"\\]{1,200})"|(\d{1,18}))')
_ID_WITHIN = 1000
"""Characters from either end of an oversized result that are searched for its id."""


class AdapterWebSocket:
    """ASGI application of `/api/v1/adapter/ws`, for one connection."""

    def __init__(self, service: Service, receive: Receive, send: Send) -> None:
        self._service = service
        self._receive = receive
        self._send = send
        self._outbox: deque[Event] = deque()
        self._news = asyncio.Event()
        self._closing = False
        self._unhurried: asyncio.TimerHandle | None = None
        self._peer: Peer = ("", 0)
        self._process: Process | None = None

    # --- what the hub calls

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        """Send a JSON object as soon as the socket takes it.

        One that is not urgent goes with the next that is, or `UNHURRIED_S` later by itself.
        """
        if self._closing:
            return
        if len(self._outbox) >= MAX_OUTBOX:
            log.warning("%r reads nothing; its connection is cut", self._peer)
            self._closing = True
            self._service.connections.drop(self._peer)
            return
        self._outbox.append({"type": "websocket.send", "text": encode(message)})
        if urgent:
            self._news.set()
        elif self._unhurried is None:
            loop = asyncio.get_running_loop()
            self._unhurried = loop.call_later(UNHURRIED_S, self._send_unhurried)

    def _send_unhurried(self) -> None:
        self._unhurried = None
        self._news.set()

    def close(self, code: int, reason: str) -> None:
        """Close the connection after everything in the outbox."""
        if not self._closing:
            self._closing = True
            self._outbox.append({"type": "websocket.close", "code": code, "reason": reason})
            self._news.set()

    # --- the connection

    async def run(self, scope: Scope) -> None:
        """Serve the connection until it ends."""
        self._peer = scope.get("client") or self._peer
        await self._receive()
        await self._send({"type": "websocket.accept"})
        writer = asyncio.create_task(self._write())
        self._service.writers.add(writer)
        try:
            if self._service.key.accepts(shown_key(scope)):
                self._service.connections.admit(self._peer)
                await self._talk()
            else:
                self.close(AUTHENTICATION_FAILED, "missing or wrong API key")
            if self._closing:
                # A peer that reads nothing any more must not hold this up.
                await asyncio.wait({writer}, timeout=CLOSE_S)
        finally:
            self._service.writers.discard(writer)
            writer.cancel()

    async def _write(self) -> None:
        try:
            while True:
                while self._outbox:
                    event = self._outbox.popleft()
                    await self._send(event)
                    if event["type"] == "websocket.close":
                        return
                self._news.clear()
                await self._news.wait()
        except (OSError, RuntimeError) as error:
            # The peer is gone; the reader notices it, too, and tells the hub.
            log.debug("a connection broke while sending: %r", error)

    async def _talk(self) -> None:
        registration = await self._registration()
        if registration is None:
            return
        service, hub = self._service, self._service.hub
        self._process = await _process_of(registration, self._peer)
        adapter = hub.register(self, registration, service.now(), self._process)
        service.rearm()
        log.info("%r connected (%r)", adapter.adapter_id, registration.adapter_type)
        left = False
        try:
            while not self._closing:
                event = await self._receive()
                if event["type"] == "websocket.disconnect":
                    left = event.get("code") == NORMAL
                    break
                adapter = self._read(adapter, event)
        finally:
            hub.lost(adapter, self, service.now(), left=left)
            service.rearm()
            log.info("%r %s", adapter.adapter_id, "left" if left else "is gone")

    async def _registration(self) -> m.AdapterRegistration | None:
        try:
            event = await asyncio.wait_for(self._receive(), REGISTRATION_S)
        except asyncio.TimeoutError:
            self.close(REGISTRATION_REQUIRED, "no adapter_registration came")
            return None
        if event["type"] == "websocket.disconnect":
            return None
        try:
            message = read_from_adapter(_data(event))
        except MessageError as error:
            self.close(REGISTRATION_REQUIRED, error.message[:100])
            return None
        if not isinstance(message, m.AdapterRegistration):
            self.close(REGISTRATION_REQUIRED, "the first message must be adapter_registration")
            return None
        return message

    def _read(self, adapter: AdapterSession, event: Event) -> AdapterSession:
        """Pass one message to the hub; return the adapter that the connection now belongs to."""
        service, hub = self._service, self._service.hub
        data, now = _data(event), service.now()
        try:
            message = read_from_adapter(data)
        except MessageError as error:
            size = len(data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
            command_id = None if error.command_id is None else str(error.command_id)
            if size > MAX_MESSAGE_BYTES:
                command_id = _id_in(data)
            hub.unreadable(adapter, command_id, error.message, size, MAX_MESSAGE_BYTES, now)
            service.rearm()
            return adapter
        if isinstance(message, m.AdapterRegistration):
            again = hub.register(self, message, now, self._process)
            if again is not adapter:
                hub.lost(adapter, self, now, left=True)
            adapter = again
        else:
            hub.received(adapter, message, len(data), now)
        service.rearm()
        return adapter


async def _process_of(registration: m.AdapterRegistration, peer: Peer) -> Process | None:
    """Return the process that an adapter of this machine names.

    One in a container, or behind a tunnel, names a number that here belongs to another process.
    """
    if registration.pid is None or not is_loopback(peer[0]):
        return None
    process = await asyncio.to_thread(process_of, registration.pid)
    itself = process is not None and registration.process_start in (None, process.started)
    return process if itself else None


def _data(event: Event) -> str | bytes:
    text: str | None = event.get("text")
    return text if text is not None else bytes(event.get("bytes") or b"")


def _id_in(data: str | bytes) -> str | None:
    """Return the id of a result that is too large to parse: it stands at either end."""
    for part in (data[:_ID_WITHIN], data[-_ID_WITHIN:]):
        text = part if isinstance(part, str) else part.decode("utf-8", "replace")
        found = _ID.search(text)
        if found:
            return found.group(1) or found.group(2)
    return None
