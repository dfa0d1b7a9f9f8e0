# SPDX-License-Identifier: MIT
"""Request for the proof of a hub, and its answer, on a connection that somebody else reads."""

from __future__ import annotations

import re

from ..protocol.reading import MessageError, load_object
from .proof import new_nonce, proves

MAX_HEALTH_BYTES = 64 * 1024
"""Size of the largest answer, and of its headers."""

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d{1,6})\r\n", re.IGNORECASE)


class ProofExchange:
    """Exchange with whatever is at the other end of a connection that was just opened.

    Args:
        host: the host and port of the address, for the header `Host`.
        end: the other end of the connection, as `end_of` spells it.

    Attributes:
        request: the bytes to send.
    """

    def __init__(self, host: str, end: str) -> None:
        self._end = end
        self._nonce = new_nonce()
        self._read = b""
        self.request = f"GET /health?nonce={self._nonce} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()

    def take(self, read: bytes) -> bool:
        """Take bytes that came, none at the end of the stream; return True if more are needed."""
        self._read += read
        if not read or len(self._read) > MAX_HEALTH_BYTES:
            return False
        head, end_of_head, body = self._read.partition(b"\r\n\r\n")
        length = _LENGTH.search(head + b"\r\n")
        return not end_of_head or (length is not None and len(body) < int(length[1]))

    def proves(self, key: str) -> bool:
        """Return True if the answer proves that the other end knows the key."""
        return self.is_proof(self._read.partition(b"\r\n\r\n")[2], key)

    def is_proof(self, body: bytes, key: str) -> bool:
        """Return True if the body of an answer, which somebody else read, proves it."""
        try:
            answer = load_object(body, MAX_HEALTH_BYTES)
        except MessageError:
            return False
        return proves(answer.get("proof"), key, self._nonce, self._end)
