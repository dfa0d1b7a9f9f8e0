# SPDX-License-Identifier: MIT
"""Addresses of servers as people write them, and as a connection needs them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit, urlunsplit

from ..protocol.causes import Cause
from ..protocol.hosts import is_loopback
from ..protocol.limits import ADAPTER_PATH, DEFAULT_LOCAL_PORT

_SCHEMES = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}


@dataclass(frozen=True)
class Problem:
    """Reason for which no connection can be opened.

    Attributes:
        cause: the kind of reason.
        sentence: the same in English.
        detail: what it is about: an address or an environment variable; empty for the others.
    """

    cause: Cause
    sentence: str
    detail: str = ""


def complete_address(text: str) -> str:
    """Return the WebSocket address that is meant by a host, a host with a port, or a web address.

    "cad.example:9870", "https://cad.example" and "wss://cad.example" become addresses with scheme
    and path. Without a scheme the connection is encrypted, unless the host is this machine. What
    cannot be completed is returned as it is; `Settings.problem` then says what is wrong with it.
    """
    text = text.strip()
    scheme, separator, _ = text.partition("://")
    try:
        parts = urlsplit(text if separator else f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return text
    if not host or any(character.isspace() for character in text):
        return text
    if not separator:
        scheme = "ws" if is_loopback(host) else "wss"
    if scheme.lower() not in _SCHEMES:
        return text
    scheme = _SCHEMES[scheme.lower()]
    place = parts.netloc
    if port is None and is_loopback(host) and not separator:
        place = f"{place.rstrip(':')}:{DEFAULT_LOCAL_PORT}"
    path = ADAPTER_PATH if parts.path in ("", "/") else parts.path
    return urlunsplit((scheme, place, path, parts.query, ""))


def carries_secret(url: str) -> bool:
    """Return True if an address that can be read holds a key or a password."""
    try:
        return _carries_secret(urlsplit(url))
    except ValueError:
        return False


def _carries_secret(parts: SplitResult) -> bool:
    return parts.username is not None or "api_key" in parse_qs(parts.query, keep_blank_values=True)


def fault_of_address(url: str, allow_insecure: bool) -> Problem | None:
    """Return what is wrong with an address, or None.

    Args:
        url: the address.
        allow_insecure: True to allow unencrypted connections to other machines.
    """
    if not url:
        return Problem(Cause.NO_ADDRESS, "No server address is set.")
    invalid = Problem(Cause.BAD_ADDRESS, f"The server address is not a valid address: {url}", url)
    try:
        parts = urlsplit(url)
        host = parts.hostname
        port = parts.port
    except ValueError:
        return invalid
    if parts.scheme not in ("ws", "wss"):
        return Problem(
            Cause.BAD_SCHEME,
            "The server address must begin with wss:// (or ws:// for a server on this computer).",
        )
    if not host or port == 0 or any(character.isspace() for character in url):
        return invalid
    if _carries_secret(parts):
        return Problem(
            Cause.SECRET_IN_ADDRESS,
            "The server address holds a key or a password; put the key into the key field.",
        )
    if parts.scheme == "ws" and not allow_insecure and not is_loopback(host):
        return Problem(
            Cause.NOT_ENCRYPTED,
            f"The connection to {host} would not be encrypted. Use a wss:// address, or allow "
            "unencrypted connections to other computers in the preferences.",
        )
    return None
