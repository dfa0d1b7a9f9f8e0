# SPDX-License-Identifier: MIT
"""Waiting, writing and reading while a connection is opened: one deadline, and a way to stop."""

from __future__ import annotations

import re
import selectors
import socket
import ssl
import threading
import time
from typing import Any, Callable, NamedTuple

from ...protocol.closing import Ending, Reaction
from ..wake_up import WakeUp
from .failure_causes import HungUpEarlyError, SpokeTLSError

CONNECT_S = 10.0
"""Time limit in seconds for name look-up, TCP, proxy, TLS and the HTTP upgrade together."""

MAX_HEAD_BYTES = 65_536
"""Largest HTTP response head that is read, in bytes."""

READ_BYTES = 4096
"""Most bytes of a head that are read at once."""

_TLS_ALERT = b"\x15\x03"
"""First bytes of the answer of a port that wants TLS to a request in the clear."""

WAITS_TO_READ = (BlockingIOError, ssl.SSLWantReadError)

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS_LINE = re.compile(r"HTTP/1\.[01] (\d{3})(?: |$)", re.ASCII)


class ConnectFailedError(Exception):
    """The connection could not be opened.

    Attributes:
        ending: the reason, and the adapter's reaction.
    """

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.sentence)
        self.ending = ending


class Head(NamedTuple):
    """Head of an HTTP response; header names are in lower case."""

    status: int
    headers: dict[str, str]


class Patience:
    """Time for opening one connection, from now on.

    Args:
        stopping: set to give up early.
        wake_up: woken when `stopping` has been set.
        clock: the time in seconds.
    """

    def __init__(
        self,
        stopping: threading.Event | None = None,
        wake_up: WakeUp | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stopping = stopping or threading.Event()
        self._wake_up = wake_up
        self._clock = clock
        self._until = clock() + CONNECT_S

    @property
    def left_s(self) -> float:
        """Seconds until the deadline."""
        return self._until - self._clock()

    def wait(self, ready: Any, events: int, longest_s: float = CONNECT_S) -> None:
        """Wait until a socket is ready.

        Args:
            ready: the socket, or an object with its `fileno`.
            events: the events of `selectors` to wait for.
            longest_s: the longest wait in seconds, within the deadline.

        Raises:
            socket.timeout: if the time has passed.
            ConnectFailedError: if the connection is not wanted any more.
        """
        until = self._clock() + min(longest_s, self.left_s)
        with selectors.DefaultSelector() as selector:
            selector.register(ready, events)
            if self._wake_up is not None:
                selector.register(self._wake_up, selectors.EVENT_READ)
            while not self._stopping.is_set():
                left = until - self._clock()
                if left <= 0:
                    raise socket.timeout
                if any(key.fileobj is ready for key, _ in selector.select(left)):
                    return
                if self._wake_up is not None:
                    self._wake_up.drain()
        raise ConnectFailedError(Ending(Reaction.STAY_AWAY, "Disconnected."))


def write(sock: socket.socket, data: bytes, patience: Patience) -> None:
    """Write all bytes to a socket that does not block."""
    while data:
        try:
            data = data[sock.send(data) :]
        except (*WAITS_TO_READ, ssl.SSLWantWriteError) as error:
            patience.wait(sock, _event_of(error))


def shake_hands(sock: ssl.SSLSocket, patience: Patience) -> None:
    """Do the TLS handshake on a socket that does not block."""
    while True:
        try:
            return sock.do_handshake()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError) as error:
            patience.wait(sock, _event_of(error))


def _event_of(error: OSError) -> int:
    wants_read = isinstance(error, ssl.SSLWantReadError)
    return selectors.EVENT_READ if wants_read else selectors.EVENT_WRITE


def read_head(sock: socket.socket, patience: Patience) -> tuple[Head, bytes]:
    """Read the head of an HTTP response from a socket that does not block.

    Returns:
        The head, and the bytes after it that have come in already.

    Raises:
        OSError: if it does not come, is too large, or is not HTTP.
    """
    data = b""
    while True:
        end = _HEAD_END.search(data, max(0, len(data) - READ_BYTES - 3))
        if end is not None:
            return _parse(data[: end.start()]), data[end.end() :]
        if len(data) > MAX_HEAD_BYTES:
            raise OSError(f"its answer begins with more than {MAX_HEAD_BYTES} bytes of headers")
        try:
            part = sock.recv(READ_BYTES)
        except WAITS_TO_READ:
            patience.wait(sock, selectors.EVENT_READ)
        else:
            if not part:
                raise HungUpEarlyError("it closed the connection without an answer")
            data += part
            if data.startswith(_TLS_ALERT):
                raise SpokeTLSError("it wants an encrypted connection")


def read_body(sock: socket.socket, begun: bytes, length: int, patience: Patience) -> bytes:
    """Read the body of an HTTP response from a socket that does not block.

    Args:
        sock: the socket.
        begun: the bytes of it that have come in already.
        length: its length in bytes.
        patience: the time for it.

    Raises:
        OSError: if it does not come, or is longer.
    """
    body = begun
    while len(body) < length:
        try:
            part = sock.recv(min(READ_BYTES, length - len(body)))
        except WAITS_TO_READ:
            patience.wait(sock, selectors.EVENT_READ)
        else:
            if not part:
                raise OSError("it closed the connection within its answer")
            body += part
    if len(body) > length:
        raise OSError("its answer is longer than it said")
    return body


def _parse(data: bytes) -> Head:
    status_line, *lines = (line.strip("\r") for line in data.decode("latin-1").split("\n"))
    status = _STATUS_LINE.match(status_line)
    if status is None:
        raise OSError("its answer is not HTTP")
    headers = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon:
            raise OSError("its answer holds a line that is no header")
        headers[name.strip().lower()] = value.strip()
    return Head(int(status[1]), headers)
