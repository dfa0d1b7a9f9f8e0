# SPDX-License-Identifier: MIT
"""Sizes and times that both sides of the wire keep to."""

from __future__ import annotations

import re

MAX_MESSAGE_BYTES = 8 * 1024 * 1024
"""The largest message read or sent, in bytes of UTF-8."""

MAX_NESTING = 64
"""The deepest nesting of arrays and objects in a message."""

MAX_QUEUE = 10_000
"""The most commands that wait for one adapter."""

DEFAULT_TIMEOUT_MS = 30_000
"""A command's time when the server names none (the protocol page's figure)."""

MAX_TIMEOUT_MS = 24 * 3600 * 1000
"""The longest time that a command may ask for: a day."""

HEARTBEAT_S = 25.0
"""Seconds between two heartbeats; the page allows 30 at most."""

SILENCE_S = 90.0
"""Seconds of silence after which a server gives an adapter up (the page's figure)."""

REGISTRATION_S = 10.0
"""Seconds within which a registration is confirmed."""

DEFAULT_SERVER_URL = "wss://conjure.lautrek.com/api/v1/adapter/ws"
ADAPTER_PATH = "/api/v1/adapter/ws"
DEFAULT_LOCAL_PORT = 9870
"""The local server's port; 9875 to 9877 are taken by other CAD bridges."""


_MARKS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)
"""An escaped character (it ends no string), a quotation mark or a bracket."""


def nesting_exceeds(text: str, limit: int = MAX_NESTING) -> bool:
    """Whether arrays and objects of a JSON text nest deeper than `limit`.

    Counts brackets outside strings, so that the text need not be parsed first: Python's own
    parser recurses, and a hostile message must not reach it.
    """
    if text.count("[") + text.count("{") <= limit:
        return False
    depth = 0
    in_string = False
    for found in _MARKS.finditer(text):
        mark = found[0]
        if mark == '"':
            in_string = not in_string
        elif in_string or mark[0] == "\\":
            continue
        elif mark in "[{":
            depth += 1
            if depth > limit:
                return True
        else:
            depth -= 1
    return False
