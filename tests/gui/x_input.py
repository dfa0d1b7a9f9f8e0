# SPDX-License-Identifier: MIT
"""Keys and mouse as the X server sends them: its XTEST extension, spoken to over its socket.

Events that a test sends to a widget itself neither wait in the queue nor become shortcuts.
"""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

_KEY, _BUTTON, _MOTION = 2, 4, 6
_CONTROL = 0xFFE3
_SHIFT = 0xFFE1
_NAMED = {
    **{"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Down": 0xFF54, "Menu": 0xFF67},
    "Delete": 0xFFFF,
}


class XInput:
    """Keyboard and mouse of the display on which this process is shown.

    Args:
        scale: dots of the screen for each of Qt's.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self._scale = scale
        number = os.environ["DISPLAY"].rpartition(":")[2].partition(".")[0]
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"/tmp/.X11-unix/X{number}")
        self._socket.settimeout(5)
        name, data = _authority()
        head = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(data))
        self._socket.sendall(head + _padded(name) + _padded(data))
        greeting = self._read(8)
        assert greeting[0] == 1, "the X server refused the connection"
        facts = self._read(4 * struct.unpack_from("<H", greeting, 6)[0])
        first, last = facts[26], facts[27]
        opcode = b"XTEST"
        self._request(struct.pack("<BxHHxx", 98, 4, len(opcode)) + _padded(opcode))
        self._major = self._reply()[9]
        self._request(struct.pack("<BxHBBxx", 101, 2, first, last - first + 1))
        mapping = self._reply()
        per_key = mapping[1]
        symbols = struct.unpack_from(f"<{(last - first + 1) * per_key}I", mapping, 32)
        self._codes = {
            symbol: first + i // per_key for i, symbol in reversed([*enumerate(symbols)])
        }

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def move(self, x: int, y: int) -> None:
        """Move the pointer to a place on screen."""
        self._fake(_MOTION, 0, round(x * self._scale), round(y * self._scale))

    def press(self, widget) -> None:
        """Move the pointer onto a widget, and press and release the left button."""
        place = widget.mapToGlobal(widget.rect().center())
        self.click(place.x(), place.y())

    def click(self, x: int, y: int) -> None:
        """Move the pointer to a place on screen, and press and release the left button."""
        self.move(x, y)
        self._fake(_BUTTON, 1)
        self._fake(_BUTTON + 1, 1)

    def type(self, text: str, control: bool = False) -> None:
        """Press and release keys, one for each small letter."""
        if control:
            self._fake(_KEY, self._codes[_CONTROL])
        for letter in text:
            for kind in (_KEY, _KEY + 1):
                self._fake(kind, self._codes[ord(letter)])
        if control:
            self._fake(_KEY + 1, self._codes[_CONTROL])

    def press_key(self, name: str) -> None:
        """Press and release a key that has a name, such as Tab, or Backtab: Tab with Shift."""
        symbols = [_SHIFT, _NAMED["Tab"]] if name == "Backtab" else [_NAMED.get(name) or ord(name)]
        codes = [self._codes[symbol] for symbol in symbols]
        for code in codes:
            self._fake(_KEY, code)
        for code in reversed(codes):
            self._fake(_KEY + 1, code)

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        event = struct.pack("<BBxxII8xhh8x", kind, detail, 0, 0, x, y)
        self._request(struct.pack("<BBH", self._major, 2, 9) + event)
        # An answer to the next request means that this one was done.
        self._request(struct.pack("<BxH", 43, 1))
        self._reply()

    def _request(self, request: bytes) -> None:
        self._socket.sendall(request)

    def _reply(self) -> bytes:
        while True:
            reply = self._read(32)
            assert reply[0] != 0, f"X error {reply[1]}"
            if reply[0] == 1:
                return reply + self._read(4 * struct.unpack_from("<I", reply, 4)[0])

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self._socket.recv(size - len(data))
            assert part, "the X server closed the connection"
            data += part
        return data


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _authority() -> tuple[bytes, bytes]:
    """Return name and data of the first entry of the display's authority file."""
    file = os.environ.get("XAUTHORITY")
    if not file:
        return b"", b""
    data, place = Path(file).read_bytes(), 2
    parts = []
    for _ in range(4):
        length = struct.unpack_from(">H", data, place)[0]
        parts.append(data[place + 2 : place + 2 + length])
        place += 2 + length
    return parts[2], parts[3]
