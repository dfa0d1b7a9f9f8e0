# SPDX-License-Identifier: MIT
"""A TrueType font of rectangles, so that the areas of its letters are known exactly.

Its em has as many units as FreeCAD draws letters with pixels, so that nothing is rounded.
"""

from __future__ import annotations

import struct
from pathlib import Path

EM = 480
ADVANCE = 300
CAPITAL = 320


def _box(left: int, low: int, right: int, high: int) -> list[tuple[int, int]]:
    return [(left, low), (left, high), (right, high), (right, low)]


LETTERS = {
    " ": [],
    "8": [_box(0, 0, 240, 320), _box(60, 40, 180, 140)[::-1], _box(60, 180, 180, 280)[::-1]],
    "H": [_box(0, 0, 240, 320)],
    "Q": [_box(0, 0, 400, 320)],
    "X": [[(0, 0), (240, 320), (240, 0), (0, 320)]],
    "i": [_box(0, 0, 60, 200), _box(0, 240, 60, 300)],
    "o": [_box(0, 0, 240, 240), _box(60, 60, 180, 180)[::-1]],
}
"""The outlines of each letter; X crosses itself, and Q reaches into what stands after it."""
AREAS = {
    "8": 240 * 320 - 2 * 120 * 100,
    "H": 240 * 320,
    "i": 60 * 200 + 60 * 60,
    "o": 240 * 240 - 120 * 120,
}
"""Areas in square units."""


def write_block_font(path: Path, name: str = "Blocks") -> Path:
    """Write the font to a file, and return that."""
    order = [None, *sorted(LETTERS)]
    glyphs = [_glyph(LETTERS[letter] if letter else []) for letter in order]
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    count = len(order)
    tables = {
        b"cmap": _characters(order),
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(
            *(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0),
            *(0, 0, 400, 320, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">IhhhH11hH", 0x10000, 384, -96, 0, ADVANCE, *[0] * 11, count),
        b"hmtx": struct.pack(">Hh", ADVANCE, 0) * count,
        b"loca": struct.pack(f">{count + 1}I", *places),
        b"maxp": struct.pack(">I14H", 0x10000, count, 12, 3, 0, 0, 1, *[0] * 8),
        b"name": _names(name),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    head, offset = b"", 12 + 16 * len(tables)
    for tag, data in tables.items():
        head += struct.pack(">4sIII", tag, 0, offset, len(data))
        offset += len(_padded(data))
    start = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, 16)
    path.write_bytes(start + head + b"".join(map(_padded, tables.values())))
    return path


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)


def _glyph(outlines: list[list[tuple[int, int]]]) -> bytes:
    if not outlines:
        return b""
    points = [point for outline in outlines for point in outline]
    xs, ys = zip(*points)
    ends, last = [], -1
    for outline in outlines:
        last += len(outline)
        ends.append(last)
    steps = [[b - a for a, b in zip((0, *along), along)] for along in (xs, ys)]
    data = struct.pack(">hhhhh", len(outlines), min(xs), min(ys), max(xs), max(ys))
    data += struct.pack(f">{len(ends)}HH", *ends, 0) + b"\1" * len(points)
    data += b"".join(struct.pack(f">{len(points)}h", *along) for along in steps)
    return _padded(data)


def _characters(order: list[str | None]) -> bytes:
    codes = [(ord(letter), at) for at, letter in enumerate(order) if letter]
    segments = [*((code, code, (at - code) % 0x10000) for code, at in codes), (0xFFFF, 0xFFFF, 1)]
    count = len(segments)
    lows, highs, deltas = (
        struct.pack(f">{count}H", *(one[at] for one in segments)) for at in range(3)
    )
    body = highs + b"\0\0" + lows + deltas + b"\0\0" * count
    head = struct.pack(">HHHHHHH", 4, 14 + len(body), 0, 2 * count, 0, 0, 0)
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + head + body


def _names(name: str) -> bytes:
    texts = [(1, name), (2, "Regular"), (4, f"{name} Regular"), (6, name)]
    data, records = b"", b""
    for kind, text in texts:
        encoded = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, kind, len(encoded), len(data))
        data += encoded
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + data
