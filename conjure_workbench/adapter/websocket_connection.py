# SPDX-License-Identifier: MIT
"""WebSocket that never blocks once it is open; the one module that names websocket-client."""

from __future__ import annotations

import ssl
from typing import Any, Callable

from ..protocol.closing import NORMAL, Ending, Reaction, ending_of_close
from ..protocol.limits import MAX_BACKLOG_BYTES, MAX_MESSAGE_BYTES
from .frame_bytes import FrameBytes, HungUpError
from .opening.patient_io import Patience
from .opening.upgrade import in_words, open_websocket
from .settings import Settings

HARD_LIMIT = 8 * MAX_MESSAGE_BYTES
"""Bytes of one message beyond which the connection is dropped, to save FreeCAD's memory."""

MAX_FRAGMENTS = 65_536
"""Most frames of one message; more than these, say endless empty ones, end the connection."""

READS_PER_TURN = 100
"""Most frames that are read before writing gets its turn."""

_UNKNOWN_CLOSE_CODE = "Invalid close opcode"
"""Words in websocket-client's error for a close code that it does not know. Its version 1.2 does
not know 1012, by which servers tell that they start again."""

BACKLOG_BYTES = 1024 * 1024
"""Unsent bytes from which on writing gets its turn, and results stay in the journal."""


class MissingDependencyError(Exception):
    """`websocket-client` cannot be imported; the message is for the person."""


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
        patience: the time for opening it.

    Attributes:
        ending: the end of the connection, once it is known.

    Raises:
        ConnectFailedError: if the server cannot be reached or refused the upgrade.
        MissingDependencyError: if websocket-client is not installed.
    """

    def __init__(
        self,
        settings: Settings,
        on_text: Callable[[bytes], None],
        on_control: Callable[[], None],
        patience: Patience | None = None,
    ) -> None:
        self._websocket = _import_websocket()
        self._on_text = on_text
        self._on_control = on_control
        self._fragments: list[bytes] = []
        self._gathered = 0
        self._sent_close = False
        self._write_error: str | None = None
        self.ending: Ending | None = None
        self._bytes = FrameBytes(*open_websocket(settings, patience or Patience()))
        # With fire_cont_frame it returns after each fragment, however many there are.
        self._connection = self._websocket.WebSocket(
            fire_cont_frame=True, enable_multithread=False, skip_utf8_validation=True
        )
        self._connection.sock = self._bytes
        self._connection.connected = True

    def fileno(self) -> int:
        """Return the socket's file descriptor, for `selectors`."""
        return self._bytes.fileno()

    @property
    def open(self) -> bool:
        """True while the socket is there; a broken connection closes it at once."""
        return self._bytes.fileno() >= 0

    @property
    def backlog(self) -> int:
        """Number of bytes that wait until the socket takes them."""
        return len(self._bytes.unsent)

    @property
    def backed_up(self) -> bool:
        """True if so much waits that nothing should be added that can wait elsewhere."""
        return self.backlog >= BACKLOG_BYTES

    @property
    def broken(self) -> bool:
        """True if nothing can be written any more; `read` then finds the reason."""
        return self._write_error is not None

    def send(self, text: str) -> None:
        """Send a text message, as soon as the socket takes it; none if the connection is gone."""
        if self.open:
            self._connection.send(text)

    def close(self, code: int = NORMAL, reason: str = "") -> None:
        """Send a close frame; the server's own ends the connection."""
        if self.open and not self._sent_close:
            self._sent_close = True
            self._connection.send_close(code, reason.encode()[:120])

    def abort(self) -> None:
        """Drop the connection as it is."""
        self._bytes.close()

    def write(self) -> None:
        """Write as many bytes as the socket takes now."""
        try:
            self._bytes.flush()
        except OSError as error:
            # The server's reason may lie there to be read; see `read`.
            self._write_error = self._write_error or in_words(error)
            self._bytes.unsent.clear()

    def read(self) -> bool:
        """Read the messages that have come in.

        Returns:
            True if more may be waiting. When the connection has ended, `ending` is set.
        """
        self._bytes.start_turn()
        for _ in range(READS_PER_TURN):
            try:
                opcode, frame = self._connection.recv_data_frame(control_frame=True)
            except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                self._refuse_size(self._connection.frame_buffer.length or 0)
                if self.broken:
                    self._lost(self._write_error or "")
                return self._bytes.turn_is_over and self.ending is None
            except HungUpError:
                self._lost(self._write_error or "")
                self._bytes.close()
                return False
            except (self._websocket.WebSocketException, OSError) as error:
                if _UNKNOWN_CLOSE_CODE in str(error):
                    self.ending = _ending_of_frame(self._bytes.taken)
                    self.close()
                else:
                    self._lost(self._write_error or in_words(error))
                return False
            self._take(opcode, frame)
            if self.ending is not None:
                return False
            if self.backed_up or self._bytes.turn_is_over:
                return True
        return True

    # --- inside

    def _take(self, opcode: int, frame: Any) -> None:
        abnf = self._websocket.ABNF
        if opcode == abnf.OPCODE_CLOSE:
            self.ending = _ending_of_frame(frame.data)
        elif opcode in (abnf.OPCODE_PING, abnf.OPCODE_PONG):
            self._on_control()
        else:
            self._take_fragment(frame)
        if self.ending is None and self.backlog > MAX_BACKLOG_BYTES:
            self.ending = Ending(
                Reaction.RETRY,
                f"The server does not read what it asked for: more than {MAX_BACKLOG_BYTES} bytes "
                "waited for it, so the connection was closed.",
            )

    def _take_fragment(self, frame: Any) -> None:
        self._fragments.append(frame.data)
        self._gathered += len(frame.data)
        self._refuse_size(0)
        if self.ending is not None or not frame.fin:
            return
        text = b"".join(self._fragments)
        self._fragments, self._gathered = [], 0
        self._on_text(text)

    def _refuse_size(self, announced: int) -> None:
        """End the connection if the message, with a frame of `announced` bytes, is too large."""
        if announced + self._gathered > HARD_LIMIT:
            self._lost(f"a message of more than {HARD_LIMIT} bytes")
        elif len(self._fragments) > MAX_FRAGMENTS:
            self._lost(f"a message in more than {MAX_FRAGMENTS} pieces")

    def _lost(self, reason: str) -> None:
        self.ending = self.ending or ending_of_close(None, reason)


def _ending_of_frame(data: bytes) -> Ending:
    code = int.from_bytes(data[:2], "big") if len(data) >= 2 else None
    return ending_of_close(code or 1005, data[2:].decode("utf-8", "replace"))
