# SPDX-License-Identifier: MIT
"""Ports for servers that tests start, and start again."""

from __future__ import annotations

import random
import socket

# Below what systems give to outgoing connections: those of other tests would take a port that a
# server has left for a moment.
LOWEST, HIGHEST = 20_000, 32_000
_OF_THIS_PROCESS = random.SystemRandom()


def free_port() -> int:
    """A port on 127.0.0.1 that nothing listens on and that no outgoing connection is given."""
    while True:
        port = _OF_THIS_PROCESS.randrange(LOWEST, HIGHEST)
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
