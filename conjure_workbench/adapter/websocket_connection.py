# SPDX-License-Identifier: MIT
"""WebSocket that never blocks once it is open; the one module that names websocket-client."""

from __future__ import annotations

import socket
import ssl
from typing import Any, Callable
from urllib.parse import quote, urlsplit, urlunsplit

from ..protocol.closing import NORMAL, Ending, Reaction, ending_of_close, ending_of_refusal
from ..protocol.limits import MAX_MESSAGE_BYTES
from .settings import Settings, is_loopback

CONNECT_S = 10.0
"""Time limit in seconds for name look-up, TCP, TLS and the HTTP upgrade, each."""

HARD_LIMIT = 8 * MAX_MESSAGE_BYTES
"""Bytes of one message beyond which the connection is dropped, to save FreeCAD's memory."""

READ_BYTES = 65_536
"""Most bytes that are read from the socket at once."""

READS_PER_TURN = 100
"""Most messages that are read before writing gets its turn."""


class MissingDependencyError(Exception):
    """`websocket-client` cannot be imported; the message is for the person."""


class ConnectFailedError(Exception):
    """The connection could not be opened.

    Attributes:
        ending: the reason, and the adapter's reaction.
    """

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.sentence)
        self.ending = ending


def _import_websocket() -> Any:
    try:
        import websocket
    except ImportError as error:
        raise MissingDependencyError(
            "The Python package 'websocket-client' is missing, so Conjure cannot connect. "
            "Install it with the button in Edit > Preferences > Conjure."
        ) from error
    if not hasattr(websocket, "WebSocket"):
        # There is another package of this name, and an empty folder is one to Python.
        raise MissingDependencyError(
            "Python finds another package named 'websocket' before that of 'websocket-client', "
            f"so Conjure cannot connect. Remove or rename it: {_place(websocket)}"
        )
    return websocket


def _place(module: Any) -> str:
    places = getattr(module, "__path__", ["?"])
    return str(getattr(module, "__file__", None) or next(iter(places)))


class WebSocketConnection:
    """An open WebSocket. Made, used and closed on the I/O thread only.

    Args:
        settings: the server's address and the key.
        on_text: called with each text message.
        on_control: called when a ping or a pong came in.

    Attributes:
        ending: the end of the connection, once `read` has found it.

    Raises:
        ConnectFailedError: if the server cannot be reached or refused the upgrade.
        MissingDependencyError: if websocket-client is not installed.
    """

    def __init__(
        self, settings: Settings, on_text: Callable[[bytes], None], on_control: Callable[[], None]
    ) -> None:
        self._websocket = _import_websocket()
        self._on_text = on_text
        self._on_control = on_control
        self._buffer = bytearray()
        self._unread = memoryview(b"")
        self._sent_close = False
        self._write_error: str | None = None
        self.ending: Ending | None = None
        self._connection = self._open(settings)
        self._socket: socket.socket = self._connection.sock
        self._socket.setblocking(False)

    def fileno(self) -> int:
        """Return the socket's file descriptor, for `selectors`."""
        return self._socket.fileno()

    @property
    def open(self) -> bool:
        """True while the socket is there; a broken connection closes it at once."""
        return self._socket.fileno() >= 0

    @property
    def backlog(self) -> int:
        """Number of bytes that wait until the socket takes them."""
        return len(self._buffer)

    @property
    def broken(self) -> bool:
        """True if nothing can be written any more; `read` then finds the reason."""
        return self._write_error is not None

    def send(self, text: str) -> None:
        """Send a text message, as soon as the socket takes it."""
        self._connection.send(text)

    def close(self, code: int = NORMAL, reason: str = "") -> None:
        """Send a close frame; the server's own ends the connection."""
        if not self._sent_close:
            self._sent_close = True
            self._connection.send_close(code, reason.encode()[:120])

    def abort(self) -> None:
        """Drop the connection as it is."""
        self._connection.shutdown()

    def write(self) -> None:
        """Write as many bytes as the socket takes now."""
        try:
            while self._buffer:
                sent = self._socket.send(bytes(self._buffer[:262_144]))
                del self._buffer[:sent]
        except (BlockingIOError, ssl.SSLWantWriteError, ssl.SSLWantReadError):
            return
        except OSError as error:
            # The server's reason may lie there to be read; see `read`.
            self._write_error = self._write_error or _words(error)
            self._buffer.clear()

    def read(self) -> bool:
        """Read the messages that have come in.

        Returns:
            True if more may be waiting. When the connection has ended, `ending` is set.
        """
        for _ in range(READS_PER_TURN):
            try:
                opcode, frame = self._connection.recv_data_frame(control_frame=True)
            except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                if self.broken:
                    self._lost(self._write_error or "")
                return False
            except self._websocket.WebSocketConnectionClosedException:
                self._lost(self._write_error or "")
                return False
            except (self._websocket.WebSocketException, OSError) as error:
                self._lost(self._write_error or _words(error))
                return False
            if opcode == self._websocket.ABNF.OPCODE_CLOSE:
                self.ending = _ending_of_frame(frame.data)
                return False
            if opcode in (self._websocket.ABNF.OPCODE_TEXT, self._websocket.ABNF.OPCODE_BINARY):
                self._on_text(frame.data)
            else:
                self._on_control()
        return True

    # --- inside

    def _lost(self, reason: str) -> None:
        self.ending = self.ending or ending_of_close(None, reason)

    def _open(self, settings: Settings) -> Any:
        websocket = self._websocket
        owner = self

        class Connection(websocket.WebSocket):  # type: ignore[misc, name-defined, unused-ignore]
            """Writes into the owner's buffer; refuses messages that would fill the memory."""

            def _send(self, data: Any) -> int:
                data = data.encode() if isinstance(data, str) else data
                owner._buffer += data
                return len(data)

            def _recv(self, bufsize: int) -> Any:
                """Return the bytes that the library asks for, from one large read of the socket."""
                if not owner._unread:
                    announced = self.frame_buffer.length or 0
                    gathered = len(self.cont_frame.cont_data[1]) if self.cont_frame.cont_data else 0
                    if announced + gathered > HARD_LIMIT:
                        raise websocket.WebSocketProtocolException(
                            f"a message of more than {HARD_LIMIT} bytes"
                        )
                    owner._unread = memoryview(super()._recv(READ_BYTES))
                unread = owner._unread
                owner._unread = unread[bufsize:]
                return bytes(unread[:bufsize])

        connection = Connection(
            sockopt=[(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)],
            enable_multithread=False,
            skip_utf8_validation=True,
        )
        connection.settimeout(CONNECT_S)
        url, headers = _credentials(settings)
        try:
            connection.connect(
                url,
                header=headers,
                suppress_origin=True,
                redirect_limit=0,
                timeout=CONNECT_S,
                **_without_proxy(settings),
            )
        except websocket.WebSocketBadStatusException as error:
            retry_after = (getattr(error, "resp_headers", None) or {}).get("retry-after")
            raise ConnectFailedError(ending_of_refusal(error.status_code, retry_after)) from error
        except ssl.SSLError as error:
            raise ConnectFailedError(
                Ending(
                    Reaction.RETRY,
                    "The server's certificate could not be verified, so no key was sent: "
                    f"{_words(error)}.",
                )
            ) from error
        except (websocket.WebSocketException, OSError, ValueError, LookupError, TypeError) as error:
            # The library raises the last three for a response that is not HTTP.
            status = getattr(connection.handshake_response, "status", 101)
            if status != 101:
                # Later versions of the library raise also for a redirect.
                raise ConnectFailedError(ending_of_refusal(status)) from error
            host = urlsplit(settings.server_url).netloc.rpartition("@")[2]
            raise ConnectFailedError(
                Ending(Reaction.RETRY, f"The server at {host} cannot be reached: {_words(error)}.")
            ) from error
        status = connection.handshake_response.status
        if status != 101:
            connection.shutdown()
            raise ConnectFailedError(ending_of_refusal(status))
        return connection


def _credentials(settings: Settings) -> tuple[str, list[str]]:
    if not settings.key_in_query:
        return settings.server_url, [f"Authorization: Bearer {settings.api_key}"]
    parts = urlsplit(settings.server_url)
    query = "&".join(filter(None, (parts.query, f"api_key={quote(settings.api_key, safe='')}")))
    return urlunsplit(parts._replace(query=query)), []


def _without_proxy(settings: Settings) -> dict[str, Any]:
    """Return the options that keep a connection to this machine off the `http_proxy`.

    The proxy would be shown the key. The library looks at the list only beside a proxy's name.
    """
    host = urlsplit(settings.server_url).hostname or ""
    if not is_loopback(host):
        return {}
    return {"http_proxy_host": host, "http_proxy_port": 1, "http_no_proxy": ["*"]}


def _ending_of_frame(data: bytes) -> Ending:
    code = int.from_bytes(data[:2], "big") if len(data) >= 2 else None
    return ending_of_close(code or 1005, data[2:].decode("utf-8", "replace"))


def _words(error: BaseException) -> str:
    """Return the error in words, on one line and without a final full stop."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, socket.timeout):
        return "it does not answer"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".")
