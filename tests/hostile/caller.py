# SPDX-License-Identifier: MIT
"""A hostile caller: raw bytes to the server, on loopback only, with a bound on everything."""

from __future__ import annotations

import contextlib
import socket
import time
from types import TracebackType
from typing import Any

KEY = "conjure_test_key"
HTTP_ENDPOINTS = [
    ("GET", "/health"),
    ("GET", "/api/v1/info"),
    ("GET", "/api/v1/adapters"),
    ("POST", "/api/v1/execute"),
    ("GET", "/api/v1/commands/c1"),
    ("DELETE", "/api/v1/commands/c1"),
    ("POST", "/api/v1/commands/c1/cancel"),
    ("GET", "/api/v1/mcp/tools"),
    ("POST", "/op"),
    ("GET", "/ops"),
    ("POST", "/api/v1/op"),
    ("GET", "/api/v1/ops"),
    ("POST", "/mcp"),
    ("GET", "/mcp"),
]
WEBSOCKET = "/api/v1/adapter/ws"
ENDPOINTS = [*HTTP_ENDPOINTS, ("GET", WEBSOCKET)]


def head(method: str, path: str, *headers: str, key: str | None = KEY) -> bytes:
    """A request up to its body; the further headers come behind the usual ones."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    if key is not None:
        lines.append(f"X-API-Key: {key}")
    if path.partition("?")[0] == WEBSOCKET:
        lines += ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
        lines.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
    return "\r\n".join([*lines, *headers, "", ""]).encode("utf-8", "surrogateescape")


def frame(payload: bytes, opcode: int = 1, *, final: bool = True) -> bytes:
    """A WebSocket frame as a client sends it, masked with zeros."""
    size = len(payload)
    first = bytes([(0x80 if final else 0) | opcode])
    if size < 126:
        length = bytes([0x80 | size])
    elif size < 65536:
        length = bytes([0x80 | 126]) + size.to_bytes(2, "big")
    else:
        length = bytes([0x80 | 127]) + size.to_bytes(8, "big")
    return first + length + bytes(4) + payload


class RawConnection:
    """A TCP connection that sends what no client library would."""

    def __init__(self, port: int, *, source: str = "127.0.0.1", timeout: float = 20.0) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout, (source, 0))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> RawConnection:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.socket.close()

    def send(self, data: bytes) -> bool:
        """Send everything; False if the server has closed the connection."""
        try:
            self.socket.sendall(data)
        except OSError:
            return False
        return True

    def ended(self) -> bool:
        """True if the server has closed the connection; what it sent is thrown away."""
        self.socket.settimeout(0.001)
        try:
            while self.socket.recv(65536):
                pass
        except TimeoutError:
            return False
        except OSError:
            pass
        return True

    def receive(self, seconds: float = 20.0) -> bytes:
        """Bytes until the server closes the connection, which it must do within `seconds`."""
        received = b""
        until = time.monotonic() + seconds
        while True:
            left = until - time.monotonic()
            assert left > 0, f"the connection is still open; so far came {received[:300]!r}"
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                return received
            if not data:
                return received
            received += data

    def response(self, seconds: float = 20.0) -> tuple[int, bytes]:
        """The status and the body of the next response, which must have a length."""
        received = b""
        self.socket.settimeout(seconds)
        with contextlib.suppress(OSError):
            while b"\r\n\r\n" not in received:
                data = self.socket.recv(65536)
                if not data:
                    break
                received += data
            start, _, body = received.partition(b"\r\n\r\n")
            for line in start.lower().split(b"\r\n"):
                name, _, value = line.partition(b":")
                while name == b"content-length" and len(body) < int(value):
                    body += self.socket.recv(65536)
            return status_of(received), body
        return status_of(received), b""


def drip(connections: list[RawConnection], data: bytes, pause_s: float, seconds: float) -> int:
    """Send `data` on each connection again and again; return how many are open after `seconds`."""
    until = time.monotonic() + seconds
    still_open = list(connections)
    while still_open and time.monotonic() < until:
        still_open = [one for one in still_open if one.send(data) and not one.ended()]
        time.sleep(pause_s)
    return len(still_open)


def status_of(response: bytes) -> int:
    """The status of a response, or 0 if none came."""
    parts = response.split(b" ", 2)
    return int(parts[1]) if parts[0].startswith(b"HTTP/1.") else 0


def seconds_of_health(server: Any) -> float:
    """Seconds until an honest caller learns that the server is well."""
    started = time.monotonic()
    with RawConnection(server.port) as honest:
        honest.send(head("GET", "/health", "Connection: close", key=None))
        assert honest.response()[0] == 200
    return time.monotonic() - started
