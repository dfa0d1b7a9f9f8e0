# SPDX-License-Identifier: MIT
"""Access to the server: the key, and the guard against other sites' web pages.

A server on loopback is reachable from every web page that the person opens: by a request to
127.0.0.1, or by a name whose address changes to 127.0.0.1 (DNS rebinding). So the Host must be
one of ours, and an Origin, which only browsers send, must be that same host.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable
from urllib.parse import unquote_to_bytes, urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from ..errors import ConjureError, printable
from ..local_hub.key import can_be_key
from ..local_hub.proof import end_of, prove
from ..protocol.redaction import hide
from .connections import Connections
from .http import refusal

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
OPEN_PATHS = frozenset({"/health"})
"""Paths that are served without a key."""

INFO_PATH = "/api/v1/info"
"""Path that tells more to who shows a key."""
OPEN_FOLDER = "/.well-known/"
"""Folder in which clients look for a way to sign in: without a key they must learn that there is
none, and not that one is missing."""

SINGLE_HEADERS = (b"host", b"origin", b"authorization", b"x-api-key")
"""Headers of which a request has one at most: which of two counts, a proxy may see otherwise."""

_WILDCARDS = frozenset({"", "0.0.0.0", "::"})


class ApiKey:
    """API key of the server. It compares in constant time and shows in no text and no log.

    Args:
        text: the key.

    Raises:
        ValueError: if the key is blank, or has control characters.
    """

    def __init__(self, text: str) -> None:
        if not can_be_key(text):
            raise ValueError("The API key is empty, or has control characters.")
        self._text = text.strip()
        self._bytes = self._text.encode()
        hide(self._text)

    def __repr__(self) -> str:
        return "ApiKey(...)"

    def accepts(self, shown: bytes | None) -> bool:
        """Return True if `shown` is the key."""
        return shown is not None and hmac.compare_digest(shown, self._bytes)

    def prove(self, nonce: str, server: tuple[str, int]) -> str:
        """Return the proof of knowing the key, for a nonce and our end of the connection."""
        return prove(self._text, nonce, end_of(*server))


def header(scope: Scope, name: bytes) -> bytes | None:
    """Return the value of a request's header, the name in lower case."""
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value)
    return None


def shown_key(scope: Scope) -> bytes | None:
    """Return the key of a request: Bearer or X-API-Key; on a WebSocket also `?api_key=`."""
    authorization = header(scope, b"authorization") or b""
    if authorization[:7].lower() == b"bearer ":
        return authorization[7:].strip()
    named = header(scope, b"x-api-key")
    if named is not None:
        return named.strip()
    return _key_in_query(scope["query_string"]) if scope["type"] == "websocket" else None


def _key_in_query(query: bytes) -> bytes | None:
    """Return the value of the one `api_key`; in another spelling, no log would hide it."""
    pairs = [pair.partition(b"=") for pair in query.split(b"&")]
    values = [value for name, _, value in pairs if name == b"api_key"]
    return unquote_to_bytes(values[0].replace(b"+", b" ")) if len(values) == 1 else None


class Hosts:
    """Host names that the server accepts.

    Args:
        bound: the address that it listens on; on a wildcard every numeric address is its own
            (a name could be rebound, a number cannot).
        extra: further names, such as that of a proxy.
    """

    def __init__(self, bound: str, extra: Iterable[str] = ()) -> None:
        self._names = LOOPBACK | {bound.lower()} | {name.lower() for name in extra}
        self._any_number = bound in _WILDCARDS

    def allows(self, host: str | None) -> bool:
        """Return True if a Host header, with or without port, names this server."""
        name = _host_name(host)
        if name is None:
            return False
        return name in self._names or (self._any_number and _is_number(name))

    def check(self, scope: Scope) -> None:
        """Refuse a request for another host, or from another site's page.

        Raises:
            ConjureError: FORBIDDEN_HOST, FORBIDDEN_ORIGIN, or INVALID_MESSAGE for a header that
                comes twice.
        """
        names = [name for name, _ in scope["headers"]]
        for name in SINGLE_HEADERS:
            if names.count(name) > 1:
                raise ConjureError("INVALID_MESSAGE", f"The header {name.decode()!r} comes twice.")
        raw_host = header(scope, b"host")
        host = raw_host.decode("latin-1") if raw_host is not None else None
        if not self.allows(host):
            raise ConjureError("FORBIDDEN_HOST", f"This server does not answer as {_shown(host)}.")
        origin = header(scope, b"origin")
        if origin is None:
            return
        site = origin.decode("latin-1")
        if host is None or not _same_site(site, host):
            raise ConjureError(
                "FORBIDDEN_ORIGIN", f"Pages of {_shown(site)} may not use this server."
            )


def _shown(name: str | None) -> str:
    return repr(name if name is None else printable(name))


def _host_name(host: str | None) -> str | None:
    if not host or "@" in host or "/" in host:
        return None
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same_site(origin: str, host: str) -> bool:
    try:
        parts, ours = urlsplit(origin), urlsplit(f"//{host}")
        default = {"http": 80, "https": 443}.get(parts.scheme)
        if default is None:
            return False
        return (parts.hostname, parts.port or default) == (ours.hostname, ours.port or default)
    except ValueError:
        return False


_DENIAL = "websocket.http.response"
_DENIALS = {"FORBIDDEN_HOST": 421, "INVALID_MESSAGE": 400, "NOT_FOUND": 404}
"""Statuses of refused upgrades: adapters take 403 for a wrong key, and stay away."""


async def deny(error: ConjureError, scope: Scope, send: Send) -> None:
    """Refuse the upgrade of a WebSocket, with the error's own status where the server can."""
    if error.code not in _DENIALS or _DENIAL not in scope.get("extensions", {}):
        # Before the upgrade is accepted, this is HTTP 403.
        await send({"type": "websocket.close", "code": 1008, "reason": error.message})
        return
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    status = _DENIALS[error.code]
    await send({"type": f"{_DENIAL}.start", "status": status, "headers": headers})
    await send({"type": f"{_DENIAL}.body", "body": error.message.encode()})


def _is_open(scope: Scope) -> bool:
    """Return True for a request that is served without a key; a wrong one is refused."""
    path = scope["path"]
    if path in OPEN_PATHS or path.startswith(OPEN_FOLDER):
        return True
    return path == INFO_PATH and shown_key(scope) is None


class Guard:
    """Outermost layer of the application: hosts and origins for all, the key for HTTP.

    A WebSocket's key is checked after the upgrade, since the protocol has it refused by the
    close code 4001.
    """

    def __init__(self, app: ASGIApp, key: ApiKey, hosts: Hosts, connections: Connections) -> None:
        self._app = app
        self._key = key
        self._hosts = hosts
        self._connections = connections

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it here."""
        try:
            self._hosts.check(scope)
            if scope["type"] == "http" and not _is_open(scope):
                self._check_key(scope)
        except ConjureError as error:
            if scope["type"] == "websocket":
                await deny(error, scope, send)
                return
            headers = {"www-authenticate": "Bearer"} if error.kind.status == 401 else None
            await refusal(error, headers=headers)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _check_key(self, scope: Scope) -> None:
        shown = shown_key(scope)
        if not self._key.accepts(shown):
            what = "no key" if shown is None else "a wrong key"
            raise ConjureError(
                "AUTHENTICATION_FAILED",
                f"The request shows {what}. Send it as 'X-API-Key' or 'Authorization: Bearer'.",
            )
        self._connections.admit(scope["client"])
