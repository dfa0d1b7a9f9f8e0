# SPDX-License-Identifier: MIT
"""Proof that a hub knows the key, so that the key itself is shown to nobody else.

The caller sends a fresh nonce; the hub answers with an HMAC under the key over the nonce and the
address of its own end of the connection. The caller compares it with one over the address that it
is connected to. So a program on the hub's port cannot pass the nonce on to the real hub on
another port or address: the proof that it gets is for the other end.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets

NONCE = re.compile(r"[A-Za-z0-9_-]{16,128}")
"""Form of a nonce."""

_PURPOSE = "conjure hub proof 1"


def new_nonce() -> str:
    """Return a nonce of 192 random bits, for one proof."""
    return secrets.token_urlsafe(24)


def end_of(host: str, port: int) -> str:
    """Return the one spelling of an end of a connection, such as "127.0.0.1:9870".

    Args:
        host: a numeric address, as the system tells it of a socket.
        port: the port.
    """
    number = ipaddress.ip_address(host.partition("%")[0])
    mapped = getattr(number, "ipv4_mapped", None)
    return f"{mapped or number}:{port}"


def prove(key: str, nonce: str, end: str) -> str:
    """Return the proof for a nonce, as hexadecimal digits.

    Args:
        key: the key.
        nonce: the caller's nonce.
        end: the hub's end of the connection, as `end_of` spells it.
    """
    message = "\n".join((_PURPOSE, nonce, end))
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()


def proves(proof: object, key: str, nonce: str, end: str) -> bool:
    """Return True if `proof` is the one for this key, nonce and end."""
    if not isinstance(proof, str):
        return False
    return hmac.compare_digest(proof.encode("utf-8", "replace"), prove(key, nonce, end).encode())
