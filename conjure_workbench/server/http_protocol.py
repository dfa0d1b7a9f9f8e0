# SPDX-License-Identifier: MIT
"""uvicorn's protocols with bounds on what comes before the key: sizes, numbers and times.

httptools, which parses the requests, bounds none of these.
"""

from __future__ import annotations

import asyncio
import socket
from enum import Enum, auto
from typing import Any

from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from ..errors import ConjureError
from ..protocol.limits import MAX_MESSAGE_BYTES
from .connections import Connections
from .http import refusal

MAX_FRAGMENTS = 10_000
"""Most fragments of a WebSocket message: those without a byte count for no limit of size."""

MAX_UNREAD_BYTES = 2 * MAX_MESSAGE_BYTES
"""Most bytes that wait for a WebSocket's peer to read them; only pongs are sent without waiting."""


class _Stage(Enum):
    IDLE = auto()
    HEADER = auto()
    BODY = auto()
    ENDED = auto()


class _Refused(Exception):  # noqa: N818 - it stops the parser
    """End of a request that goes over a limit."""


class _BoundedHttp(HttpToolsProtocol):
    """HTTP connection of a peer that may be anybody."""

    bounds: Connections

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._stage = _Stage.IDLE
        self._stages = 0
        self._timed = 0
        self._timer: asyncio.TimerHandle | None = None
        self._unread_timer: asyncio.TimerHandle | None = None
        self._running: RequestResponseCycle | None = None
        self._received = 0
        self._header_bytes = 0
        self._refusal = ConjureError("INVALID_MESSAGE", "This is no HTTP request.")
        self._status = 400

    def _enter(self, stage: _Stage) -> None:
        self._stage = stage
        self._stages += 1
        self._received = 0

    # --- the connection

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._enter(_Stage.HEADER)
        self._set_timer()
        if self.client is not None:
            self.bounds.opened(self.client, self._crowded_out)

    def eof_received(self) -> None:
        # The transport closes now. What was written and has not left, or met a peer that had closed
        # and answered it with a reset, is not read by anybody.
        sock = self.transport.get_extra_info("socket")
        reset = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) != 0
        unsent = self.transport.get_write_buffer_size() > 0
        if self.client is not None:
            self.bounds.closed(self.client, broken=reset or unsent)
        super().eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()
        self._stop_unread_timer()
        if self._running is not None:
            # uvicorn tells the request that came last, which may not have its turn yet.
            self._running.disconnected = True
        if self.client is not None:
            self.bounds.closed(self.client, broken=exc is not None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._stage is _Stage.ENDED:
            return
        if self._stage is _Stage.IDLE and (self.cycle is None or self.cycle.response_complete):
            # Empty lines before a request begin none, but end the time for keeping it alive.
            self._enter(_Stage.HEADER)
        self._received += len(data)
        super().data_received(data)
        limits = self.bounds.limits
        if self._stage is _Stage.HEADER and self._received > limits.header_bytes:
            # A header that has not come to its end; the parser keeps it.
            self._refuse(431, "REQUEST_TOO_LARGE", _headers_over(limits.header_bytes))
        elif self._stage is _Stage.BODY and self._received > limits.body_bytes:
            self._refuse(413, "REQUEST_TOO_LARGE", "The body is too large.")
        self._set_timer()

    def handle_websocket_upgrade(self) -> None:
        self._end()
        self._stop_unread_timer()
        super().handle_websocket_upgrade()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    # --- responses that nobody reads

    def pause_writing(self) -> None:
        super().pause_writing()
        self._start_unread_timer()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_unread_timer()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing() and self._stage is not _Stage.ENDED:
            # It closes when the other end has read everything.
            self._start_unread_timer()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._start_unread_timer()

    def _start_unread_timer(self) -> None:
        if self._unread_timer is None:
            seconds = self.bounds.limits.unread_s
            self._unread_timer = self.loop.call_later(seconds, self.transport.abort)

    def _stop_unread_timer(self) -> None:
        if self._unread_timer is not None:
            self._unread_timer.cancel()
            self._unread_timer = None

    # --- the parser's callbacks

    def on_message_begin(self) -> None:
        if self._stage is not _Stage.HEADER:
            self._enter(_Stage.HEADER)
        self._header_bytes = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count_header(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count_header(len(name) + len(value) + 4)
        if self._stage is not _Stage.HEADER:
            # What follows a chunked body must not change what the request said.
            return
        if len(self.headers) >= self.bounds.limits.headers:
            problem = f"The request has more than {self.bounds.limits.headers} headers."
            self._stop_parser(431, "REQUEST_TOO_LARGE", problem)
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if len(self.pipeline) >= self.bounds.limits.pipelined:
            problem = "Too many requests came before their responses."
            self._stop_parser(400, "INVALID_MESSAGE", problem)
        self._enter(_Stage.BODY)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._enter(_Stage.IDLE)
        super().on_message_complete()

    def _count_header(self, size: int) -> None:
        self._header_bytes += size
        limit = self.bounds.limits.header_bytes
        if self._header_bytes > limit:
            self._stop_parser(431, "REQUEST_TOO_LARGE", _headers_over(limit))

    def _stop_parser(self, status: int, code: str, problem: str) -> None:
        self._status, self._refusal = status, ConjureError(code, problem)
        raise _Refused

    # --- time

    def _set_timer(self) -> None:
        """Have the time of the present stage run, and no other."""
        if self._timed == self._stages:
            return
        self._timed = self._stages
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        limits = self.bounds.limits
        if self._stage is _Stage.HEADER:
            self._timer = self.loop.call_later(limits.header_s, self._late, "headers")
        elif self._stage is _Stage.BODY:
            self._timer = self.loop.call_later(limits.body_s, self._late, "body")

    def _late(self, part: str) -> None:
        self._refuse(408, "REQUEST_TOO_SLOW", f"The request's {part} did not come in time.")

    # --- the end

    def _end(self) -> None:
        self._enter(_Stage.ENDED)
        self._set_timer()

    def _crowded_out(self) -> None:
        self._refuse(503, "TOO_MANY_CONNECTIONS", "Too many connections are open.")

    def send_400_response(self, msg: str) -> None:
        """Refuse what the parser stopped at."""
        self._send_refusal(self._refusal, self._status)

    def _refuse(self, status: int, code: str, problem: str) -> None:
        self._send_refusal(ConjureError(code, problem), status)

    def _send_refusal(self, error: ConjureError, status: int) -> None:
        """Close the connection, with a response where none is under way."""
        upgraded = self.transport.get_protocol() is not self
        self._end()
        waiting = self.cycle is not None and self.cycle.response_started
        waiting = waiting and not self.cycle.response_complete
        if upgraded or waiting or self.pipeline or self.transport.get_write_buffer_size():
            self.transport.abort()
            return
        if self.cycle is not None:
            self.cycle.disconnected = True
        response = refusal(error, status, {"connection": "close"})
        lines = [b"%b: %b\r\n" % header for header in response.raw_headers]
        self.transport.write(b"".join([STATUS_LINE[status], *lines, b"\r\n", response.body]))
        self.transport.close()


_NO_UPGRADE = b"%bconnection: close\r\ncontent-length: 0\r\n\r\n" % STATUS_LINE[400]


def _headers_over(limit: int) -> str:
    return f"The request's headers have more than {limit} bytes."


def http_protocol(bounds: Connections) -> type[asyncio.Protocol]:
    """Return uvicorn's HTTP protocol, within bounds."""
    return type("BoundedHttp", (_BoundedHttp,), {"bounds": bounds})


def websocket_protocol(bounds: Connections) -> type[asyncio.Protocol]:
    """Return uvicorn's WebSocket protocol, within bounds."""
    return type("BoundedWebSocket", (_BoundedWebSocket,), {"bounds": bounds})


class _BoundedWebSocket(WebSocketsSansIOProtocol):
    """WebSocket connection that keeps `bounds` up to date and drops a hostile peer."""

    bounds: Connections

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        waiting = self.transport.get_write_buffer_size()
        if waiting > MAX_UNREAD_BYTES or len(self.frames) > MAX_FRAGMENTS:
            self.transport.abort()
        elif not self.handshake_initiated:
            # The library cannot read the request, such as one with a body, and would say nothing.
            self.transport.write(_NO_UPGRADE)
            self.transport.close()

    def handle_text(self, event: Frame) -> None:
        # The reader of messages judges the encoding: there, a fault is one line of the log and a
        # reply to the caller, here it would be a traceback and the end of the connection.
        self.handle_bytes(event)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.client is not None:
            self.bounds.closed(self.client)
        super().connection_lost(exc)
