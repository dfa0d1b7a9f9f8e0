# SPDX-License-Identifier: MIT
"""Limits of sizes and times on both sides of the wire."""

from __future__ import annotations

import re

MAX_MESSAGE_BYTES = 8 * 1024 * 1024
"""Largest message read or sent, in bytes of UTF-8."""

MAX_NESTING = 64
"""Deepest nesting of arrays and objects in a message."""

MAX_QUEUE = 10_000
"""Most commands that wait for one adapter, and most answers that are kept once fetched."""

KEEP_ANSWER_S = 600.0
"""Seconds for which the server keeps an answer that nobody has fetched."""

MAX_QUEUE_BYTES = 64 * 1024 * 1024
"""Most bytes of commands that wait for one adapter."""

MAX_BACKLOG_BYTES = 4 * MAX_MESSAGE_BYTES
"""Most bytes that wait for a server that does not read; past them the connection is closed."""

MAX_ID = 1000
"""Most characters of a command_id."""

MAX_CALLER = 100
"""Most characters of the name that the sender of a command gives itself."""

MAX_DIGITS = 309
"""Most digits of an integer: those of the largest number that a double can hold."""

DEFAULT_TIMEOUT_MS = 30_000
"""Time limit of a command where the server names none (the protocol page's figure)."""

MAX_TIMEOUT_MS = 24 * 3600 * 1000
"""Longest time limit that a command may ask for: a day."""

LONGEST_BACKOFF_S = 60.0
"""Longest wait before the next attempt to connect, in seconds (the protocol page's figure)."""

HEARTBEAT_S = 25.0
"""Seconds between two heartbeats; the page allows 30 at most."""

SILENCE_S = 90.0
"""Seconds of silence after which a server gives an adapter up (the page's figure)."""

REGISTRATION_S = 10.0
"""Seconds within which a registration is confirmed."""

DEFAULT_SERVER_URL = "wss://conjure.lautrek.com/api/v1/adapter/ws"
ADAPTER_PATH = "/api/v1/adapter/ws"
DEFAULT_LOCAL_PORT = 9870
"""Port of the local server; 9875 to 9877 are taken by other CAD bridges."""


_MARKS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)
"""Escaped character (it ends no string), quotation mark or bracket."""


def nesting_exceeds(text: str, limit: int = MAX_NESTING) -> bool:
    """Return True if arrays and objects of a JSON text nest deeper than `limit`.

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
