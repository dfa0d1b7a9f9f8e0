# SPDX-License-Identifier: MIT
"""Opening of a connection: name, TCP, proxy, TLS and the upgrade to WebSocket (RFC 6455).

It is done here and not by websocket-client, whose own opening has a time limit for each byte, none
for the whole, and no limit on what it reads.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import ipaddress
import os
import selectors
import socket
import ssl
import threading
from dataclasses import replace
from typing import Any, List, Tuple
from urllib.parse import SplitResult, quote, unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from ...protocol.causes import Cause
from ...protocol.closing import Ending, Reaction, ending_of_refusal
from ...protocol.hosts import is_loopback
from ..settings import Settings
from ..wake_up import WakeUp
from . import this_machine
from .failure_causes import (
    HungUpEarlyError,
    ProxyRefusedError,
    SpokeTLSError,
    cause_of,
)
from .patient_io import ConnectFailedError, Patience, read_head, shake_hands, write

_ACCEPT_SUFFIX = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK)
_DEFAULT_PORTS = {"ws": 80, "wss": 443}

Addresses = List[Tuple[Any, ...]]
"""Return value of `socket.getaddrinfo`."""


def open_websocket(settings: Settings, patience: Patience) -> tuple[socket.socket, bytes]:
    """Open a connection to the server, as far as its consent to speak WebSocket.

    Returns:
        The socket, which does not block, and the bytes of frames that have come in already.

    Raises:
        ConnectFailedError: if the server cannot be reached or refused the upgrade.
    """
    if settings.this_machine:
        settings = this_machine.locate(settings)
    parts = urlsplit(settings.server_url)
    try:
        sock = _open_socket(parts, patience)
        try:
            if settings.this_machine:
                settings = replace(settings, api_key=this_machine.proven_key(sock, patience))
            return sock, _upgrade(sock, parts, settings, patience)
        except BaseException:
            sock.close()
            raise
    except (OSError, ValueError) as error:
        error = _wants_tls(parts, error, patience) or error
        if settings.this_machine and isinstance(error, ConnectionRefusedError):
            raise ConnectFailedError(
                Ending(Reaction.RETRY, this_machine.NO_HUB, cause=Cause.NO_LOCAL_SERVER)
            ) from error
        # ValueError: a host name that IDNA cannot encode, or a proxy with an odd port.
        host = parts.netloc.rpartition("@")[2]
        raise ConnectFailedError(
            Ending(
                Reaction.RETRY,
                f"The server at {host} cannot be reached: {in_words(error)}.",
                cause=cause_of(error),
            )
        ) from error


def _wants_tls(parts: SplitResult, error: Exception, patience: Patience) -> SpokeTLSError | None:
    """Return the cause of a connection that was dropped without a word, if that is a lack of TLS.

    Many servers say nothing to a request that comes to their encrypted port in the clear. The port
    is asked again, by a handshake without a key.
    """
    if parts.scheme != "ws" or not isinstance(error, (HungUpEarlyError, ConnectionResetError)):
        return None
    end = f"{_bracketed(str(parts.hostname))}:{parts.port or _DEFAULT_PORTS['ws']}"
    try:
        _open_socket(parts._replace(scheme="wss", netloc=end), patience).close()
    except ConnectFailedError as refusal:
        if refusal.ending.cause in (None, Cause.PORT_WITHOUT_TLS, Cause.TLS_FAILED):
            return None
    except (OSError, ValueError):
        return None
    return SpokeTLSError("it wants an encrypted connection")


def in_words(error: BaseException) -> str:
    """Return the error in words, on one line and without a final full stop."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, socket.timeout):
        return "it does not answer"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".")


# --- the socket


def _open_socket(parts: SplitResult, patience: Patience) -> socket.socket:
    host, port = str(parts.hostname), parts.port or _DEFAULT_PORTS[parts.scheme]
    proxy = proxy_for(parts)
    addresses = _look_up(*(_address_of(proxy) if proxy else (host, port)), patience)
    sock = _connect(addresses, patience)
    try:
        if proxy is not None:
            _tunnel(sock, f"{_bracketed(host)}:{port}", proxy, patience)
        if parts.scheme == "wss":
            sock = _tls_context().wrap_socket(
                sock, server_hostname=host, do_handshake_on_connect=False
            )
            shake_hands(sock, patience)
    except ssl.SSLError as error:
        sock.close()
        raise ConnectFailedError(
            Ending(
                Reaction.RETRY,
                f"{_what_failed(error)}, so no key was sent: {in_words(error)}.",
                cause=cause_of(error),
            )
        ) from error
    except BaseException:
        sock.close()
        raise
    return sock


def _what_failed(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return "The server's certificate could not be verified"
    return "No encrypted connection could be made"


def _look_up(host: str, port: int, patience: Patience) -> Addresses:
    """Return the addresses of a host; the resolver, which cannot be stopped, has its own thread."""
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        found: list[Addresses | Exception] = []
    done = WakeUp()

    def look_up() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error)
        done.wake()

    threading.Thread(target=look_up, name="conjure-look-up", daemon=True).start()
    try:
        patience.wait(done, selectors.EVENT_READ)
    finally:
        done.close()
    (result,) = found
    if isinstance(result, Exception):
        raise result
    return result


def _connect(addresses: Addresses, patience: Patience) -> socket.socket:
    """Connect to the first address that answers; each has an equal share of the time left."""
    fault: OSError = OSError("its name has no address")
    for tried, (family, kind, protocol, _, address) in enumerate(addresses):
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            code = sock.connect_ex(address)
            if code in _UNDER_WAY:
                share_s = patience.left_s / (len(addresses) - tried)
                patience.wait(sock, selectors.EVENT_WRITE, share_s)
                code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code == 0:
                return sock
            words = getattr(socket, "errorTab", {}).get(code) or os.strerror(code)
            raise OSError(code, words)
        except OSError as error:
            sock.close()
            fault = error
        except BaseException:
            sock.close()
            raise
    raise fault


def _tls_context() -> ssl.SSLContext:
    """Return a context that verifies certificate and host name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The variable is websocket-client's, for certificates of a company's own.
    bundle = os.environ.get("WEBSOCKET_CLIENT_CA_BUNDLE", "")
    if os.path.isfile(bundle):
        context.load_verify_locations(cafile=bundle)
    elif os.path.isdir(bundle):
        context.load_verify_locations(capath=bundle)
    else:
        context.load_default_certs()
    return context


# --- the proxy


def proxy_for(parts: SplitResult) -> SplitResult | None:
    """Return the HTTP proxy that the environment names for this address, or None.

    A connection to this machine has none: the proxy would be shown the key.
    """
    host = str(parts.hostname)
    if is_loopback(host) or proxy_bypass(host) or _in_bypassed_network(host):
        return None
    url = getproxies_environment().get("https" if parts.scheme == "wss" else "http")
    return urlsplit(url if "://" in url else f"http://{url}") if url else None


def _in_bypassed_network(host: str) -> bool:
    for entry in getproxies_environment().get("no", "").split(","):
        try:
            if "/" in entry and ipaddress.ip_address(host) in ipaddress.ip_network(entry.strip()):
                return True
        except ValueError:
            continue
    return False


def _address_of(proxy: SplitResult) -> tuple[str, int]:
    return str(proxy.hostname), proxy.port or 80


def _tunnel(sock: socket.socket, target: str, proxy: SplitResult, patience: Patience) -> None:
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if proxy.username:
        user = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
        lines.append(f"Proxy-Authorization: Basic {base64.b64encode(user.encode()).decode()}")
    write(sock, _request(lines), patience)
    head, _ = read_head(sock, patience)
    if head.status != 200:
        raise ProxyRefusedError(f"the proxy answered HTTP {head.status}")


# --- the upgrade


def _upgrade(
    sock: socket.socket, parts: SplitResult, settings: Settings, patience: Patience
) -> bytes:
    """Ask for WebSocket; return the bytes after the server's consent."""
    nonce = base64.b64encode(os.urandom(16))
    host = _bracketed(str(parts.hostname))
    if (parts.port or 0) not in (0, 80, 443):
        host += f":{parts.port}"
    query, authorization = parts.query, [f"Authorization: Bearer {settings.api_key}"]
    if settings.key_in_query:
        key = f"api_key={quote(settings.api_key, safe='')}"
        query, authorization = "&".join(filter(None, (query, key))), []
    lines = [
        f"GET {parts.path or '/'}{'?' * bool(query)}{query} HTTP/1.1",
        f"Host: {host}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {nonce.decode()}",
        "Sec-WebSocket-Version: 13",
        *authorization,
    ]
    write(sock, _request(lines), patience)
    head, unread = read_head(sock, patience)
    if head.status != 101:
        raise ConnectFailedError(ending_of_refusal(head.status, head.headers.get("retry-after")))
    accept = base64.b64encode(hashlib.sha1(nonce + _ACCEPT_SUFFIX).digest()).decode()
    if head.headers.get("sec-websocket-accept") != accept:
        raise OSError("its answer is not that of a WebSocket server")
    return unread


def _request(lines: list[str]) -> bytes:
    return "\r\n".join([*lines, "", ""]).encode()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
