# SPDX-License-Identifier: MIT
"""Wake-up of a thread that waits in `selectors`."""

from __future__ import annotations

import logging
import socket

log = logging.getLogger(__name__)


class WakeUp:
    """Socket pair: any thread calls `wake`, the waiting one selects on this object."""

    def __init__(self) -> None:
        self._receiver, self._sender = socket.socketpair()
        self._receiver.setblocking(False)
        self._sender.setblocking(False)

    def fileno(self) -> int:
        """Return the file descriptor to wait for."""
        return self._receiver.fileno()

    def wake(self) -> None:
        """Wake the waiting thread. Any thread may call this."""
        try:
            self._sender.send(b"w")
        except BlockingIOError:
            return  # Enough wake-up bytes lie there already.
        except OSError:
            log.debug("the I/O thread has ended; nothing to wake")

    def drain(self) -> None:
        """Read all wake-up bytes, so that the next one is noticed."""
        try:
            while len(self._receiver.recv(4096)) == 4096:
                pass
        except BlockingIOError:
            return

    def close(self) -> None:
        """Close both sockets."""
        self._receiver.close()
        self._sender.close()
