# SPDX-License-Identifier: MIT
"""Tables of TrueType and OpenType fonts, as far as names and characters need them."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any, Iterator

_MAGIC = (b"\0\1\0\0", b"OTTO", b"true")
_COLLECTION = b"ttcf"
_NAMES = {1: "family", 4: "full"}
_WINDOWS, _UNICODE = 3, 0
_MOST_GROUPS = 20_000


class NoFontError(ValueError):
    """The error for a file that is no font, or a broken one."""


class FontTables:
    """Tables of one font file; of a collection, those of its first font.

    Args:
        path: the file.

    Raises:
        NoFontError: it is no font.
        OSError: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        try:
            self._tables = self._directory()
        except struct.error as error:
            raise NoFontError(str(path)) from error

    def names(self) -> dict[str, str]:
        """Names by kind: `family` and `full`, as far as the font has them."""
        try:
            return dict(self._names())
        except (struct.error, UnicodeError):
            return {}

    def missing(self, text: str) -> list[str]:
        """The characters of a text that the font has no letters for, blanks aside.

        Raises:
            NoFontError: its table of characters is broken, or of no form that is read.
        """
        wanted = {one for one in text if not one.isspace()}
        try:
            known = self._known({ord(one) for one in wanted})
        except struct.error as error:
            raise NoFontError("characters") from error
        return sorted(one for one in wanted if ord(one) not in known)

    def _directory(self) -> dict[bytes, tuple[int, int]]:
        start = 0
        if self._data[:4] == _COLLECTION:
            (start,) = self._unpack(">I", 12)
        if self._data[start : start + 4] not in _MAGIC:
            raise NoFontError("no font")
        (count,) = self._unpack(">H", start + 4)
        found = {}
        for at in range(count):
            tag, _, offset, length = self._unpack(">4sIII", start + 12 + 16 * at)
            found[tag] = (offset, length)
        return found

    def _names(self) -> Iterator[tuple[str, str]]:
        offset, _ = self._tables.get(b"name", (len(self._data), 0))
        _, count, strings = self._unpack(">HHH", offset)
        for at in range(count):
            platform, _, _, kind, length, place = self._unpack(">HHHHHH", offset + 6 + 12 * at)
            begin = offset + strings + place
            if kind in _NAMES and platform in (_WINDOWS, _UNICODE):
                yield _NAMES[kind], self._data[begin : begin + length].decode("utf-16-be")

    def _known(self, codes: set[int]) -> set[int]:
        """Those of some characters that the font has letters for."""
        offset, _ = self._tables.get(b"cmap", (len(self._data), 0))
        _, count = self._unpack(">HH", offset)
        known: set[int] = set()
        for at in range(count):
            platform, _, place = self._unpack(">HHI", offset + 4 + 8 * at)
            if platform in (_WINDOWS, _UNICODE):
                known |= self._in_subtable(offset + place, codes)
        return known

    def _in_subtable(self, start: int, codes: set[int]) -> set[int]:
        (form,) = self._unpack(">H", start)
        if form == 4:
            return {code for code in codes if code < 0x10000 and self._has_short(start, code)}
        if form != 12:
            return set()
        (count,) = self._unpack(">I", start + 12)
        groups = [
            self._unpack(">III", start + 16 + 12 * at) for at in range(min(count, _MOST_GROUPS))
        ]
        return {code for code in codes if any(low <= code <= high for low, high, _ in groups)}

    def _has_short(self, start: int, code: int) -> bool:
        """True for a character of a table of segments."""
        (twice,) = self._unpack(">H", start + 6)
        for at in range(0, twice, 2):
            (high,) = self._unpack(">H", start + 14 + at)
            if high < code:
                continue
            low_at = start + 16 + twice + at
            (low,), (delta,), (way,) = (
                self._unpack(">H", low_at + step * twice) for step in range(3)
            )
            if low > code:
                return False
            if way == 0:
                return bool((code + delta) % 0x10000)
            (glyph,) = self._unpack(">H", low_at + 2 * twice + way + 2 * (code - low))
            return bool(glyph)
        return False

    def _unpack(self, form: str, offset: int) -> tuple[Any, ...]:
        return struct.unpack_from(form, self._data, offset)
