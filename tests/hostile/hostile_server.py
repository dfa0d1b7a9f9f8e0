# SPDX-License-Identifier: MIT
"""A server that breaks every rule: raw bytes at its own pace, over TCP on loopback.

A test says in `play(peer)` what each connection meets. Every loop of a peer ends with the
connection, with the server, or at its own bound.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import socket
import struct
import threading
from typing import Any, Callable

from websockets.frames import Frame, Opcode

MOST_BYTES = 64 * 1024 * 1024
"""Bytes after which a flood stops by itself: a test that needs more has found a fault."""


class Peer:
    """The server's end of one connection.

    Attributes:
        sent: the number of bytes that the other side's system has taken.
        begun: set as soon as the peer floods, drips or holds.
    """

    def __init__(self, connection: socket.socket, closing: threading.Event) -> None:
        self.socket = connection
        self.closing = closing
        self.sent = 0
        self.begun = threading.Event()
        self._unread = b""

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.socket.sendall(data)
        self.sent += len(data)

    def flood(self, data: bytes, most_bytes: int = MOST_BYTES) -> None:
        """Send the same bytes again and again."""
        while self.sent < most_bytes and not self.closing.is_set():
            self.send(data)
            self.begun.set()

    def drip(self, data: bytes, every_s: float = 0.02) -> None:
        """Send one byte at a time, with a pause after each."""
        for number in range(len(data)):
            if self.closing.wait(every_s):
                return
            self.send(data[number : number + 1])
            self.begun.set()

    def hold(self) -> None:
        """Say nothing until the server is closed."""
        self.begun.set()
        self.closing.wait(60)

    def until_hung_up(self) -> None:
        """Read and drop everything until the other side hangs up."""
        while self.socket.recv(65_536):
            pass

    def reset(self) -> None:
        """Hang up without a word, so that the other side's next write fails."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    # --- by the rules

    def read_request(self) -> str:
        """Read an HTTP request's head."""
        while b"\r\n\r\n" not in self._unread:
            self._unread += self._some()
        head, _, self._unread = self._unread.partition(b"\r\n\r\n")
        return head.decode()

    def upgrade(self) -> None:
        """Consent to speak WebSocket."""
        key = re.search(r"Sec-WebSocket-Key: (\S+)", self.read_request())
        assert key is not None
        self.send(consent(key[1]))

    def register(self, **confirmation: Any) -> dict[str, Any]:
        """Consent to WebSocket, read the registration and confirm it."""
        self.upgrade()
        registration = self.receive()
        answer = {"type": "registration_confirmed", "adapter_id": registration["adapter_id"]}
        self.send_json({**answer, **confirmation})
        return registration

    def send_json(self, message: dict[str, Any]) -> None:
        """Send a message."""
        self.send(frame(json.dumps(message).encode()))

    def receive(self) -> dict[str, Any]:
        """Read the next message."""
        while True:
            opcode, data = self._receive_frame()
            if opcode == Opcode.TEXT:
                message: dict[str, Any] = json.loads(data)
                return message

    def _receive_frame(self) -> tuple[int, bytes]:
        first, second = self._take(2)
        length = second & 0x7F
        if length > 125:
            length = int.from_bytes(self._take(2 if length == 126 else 8), "big")
        mask = self._take(4)
        data = self._take(length)
        return first & 0xF, bytes(byte ^ mask[at % 4] for at, byte in enumerate(data))

    def _take(self, count: int) -> bytes:
        while len(self._unread) < count:
            self._unread += self._some()
        taken, self._unread = self._unread[:count], self._unread[count:]
        return taken

    def _some(self) -> bytes:
        data = self.socket.recv(65_536)
        if not data:
            raise ConnectionResetError("the other side has hung up")
        return data


def consent(key: str) -> bytes:
    """The response that consents to the upgrade of a request with this Sec-WebSocket-Key."""
    digest = hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}\r\n\r\n"
    ).encode()


def frame(data: bytes, opcode: Opcode = Opcode.TEXT, *, fin: bool = True) -> bytes:
    """The bytes of a server's frame."""
    return Frame(opcode, data, fin=fin).serialize(mask=False)


class HostileServer:
    """A TCP server whose every connection is one call of `play`, on a thread of its own.

    Attributes:
        peers: the connections so far.
        url: the WebSocket address.
    """

    def __init__(
        self, play: Callable[[Peer], object], *, receive_buffer: int | None = None
    ) -> None:
        self._play = play
        self._closing = threading.Event()
        self._connected = threading.Event()
        self._threads: list[threading.Thread] = []
        self.peers: list[Peer] = []
        self._listener = socket.socket()
        if receive_buffer is not None:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen()
        self.port: int = self._listener.getsockname()[1]
        self.url = f"ws://127.0.0.1:{self.port}/api/v1/adapter/ws"
        self._start(self._accept)

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            peer = Peer(connection, self._closing)
            self.peers.append(peer)
            self._connected.set()
            self._start(self._serve, peer)

    def _serve(self, peer: Peer) -> None:
        with peer.socket:
            try:
                self._play(peer)
            except OSError:
                return  # The other side has hung up, as it should.

    def wait_for_begin(self, seconds: float = 5.0) -> None:
        """Wait until the latest connection is flooded, dripped to or held."""
        assert self._connected.wait(seconds)
        assert self.peers[-1].begun.wait(seconds)

    def close(self) -> None:
        """End every connection and every thread."""
        self._closing.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for peer in list(self.peers):
            try:
                peer.socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # It is closed already.
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()
