# SPDX-License-Identifier: MIT
"""Bytes of frames as websocket-client sees them: read whole or not at all, written later."""

from __future__ import annotations

import socket
import ssl

READ_BYTES = 65_536
"""Most bytes that are read from the socket at once."""

TURN_BYTES = 1024 * 1024
"""Bytes that are read before everything else gets its turn."""


class HungUpError(OSError):
    """The server has hung up without a close frame."""


class FrameBytes:
    """Bytes of frames in both directions, over a socket that does not block.

    Args:
        sock: the socket.
        unread: bytes that came in while it was opened.

    Attributes:
        unsent: the bytes that wait until the socket takes them.
        taken: the bytes that were read last.
    """

    def __init__(self, sock: socket.socket, unread: bytes) -> None:
        self._socket = sock
        self._unread = bytearray(unread)
        self._left = TURN_BYTES
        self.unsent = bytearray()
        self.taken = b""

    def fileno(self) -> int:
        """Return the socket's file descriptor."""
        return self._socket.fileno()

    def gettimeout(self) -> float:
        """Return 0: websocket-client must not wait for anything."""
        return 0.0

    def start_turn(self) -> None:
        """Allow the next `TURN_BYTES` to be read."""
        self._left = TURN_BYTES

    @property
    def turn_is_over(self) -> bool:
        """True if more may lie in the socket, for the next turn."""
        return self._left <= 0

    def recv(self, count: int) -> bytes:
        """Return exactly `count` bytes.

        Dripped bytes are gathered here: websocket-client would keep each as an object of its own,
        and count them all again for every further one.

        Raises:
            BlockingIOError: if they have not come in yet.
            HungUpError: if they never will. At an empty result websocket-client would take nothing
                to be sent any more.
        """
        while len(self._unread) < count:
            if self.turn_is_over:
                raise BlockingIOError
            part = self._socket.recv(READ_BYTES)
            if not part:
                raise HungUpError
            self._left -= len(part)
            self._unread += part
        self.taken = bytes(self._unread[:count])
        del self._unread[:count]
        return self.taken

    def send(self, data: bytes) -> int:
        """Take bytes to be sent by `flush`."""
        self.unsent += data
        return len(data)

    def flush(self) -> None:
        """Write as many bytes as the socket takes now.

        Raises:
            OSError: if it takes none any more.
        """
        try:
            while self.unsent:
                sent = self._socket.send(bytes(self.unsent[:262_144]))
                del self.unsent[:sent]
        except (BlockingIOError, ssl.SSLWantWriteError, ssl.SSLWantReadError):
            return

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()
