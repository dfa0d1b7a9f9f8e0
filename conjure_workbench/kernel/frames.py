# SPDX-License-Identifier: MIT
"""Frames between FreeCAD and the kernel's process: a JSON header, then byte strings.

A frame is the length of its header as four bytes, the header, and the byte strings, whose lengths
stand in the header. Both processes load this module, so it imports nothing of FreeCAD.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any, Sequence

MARK = b"\nCONJURE-KERNEL-READY\n"
"""Bytes before the first frame: FreeCAD prints its banner before them."""

_LENGTH = struct.Struct(">I")
_LONGEST_HEADER = 64 * 1024 * 1024
_LONGEST_PRELUDE = 1024 * 1024


class BrokenFrameError(Exception):
    """The other side sent something that is no frame."""


def write(stream: IO[bytes], header: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Send one frame."""
    text = json.dumps({**header, "sizes": [len(blob) for blob in blobs]}).encode()
    stream.write(_LENGTH.pack(len(text)) + text)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def read(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Receive one frame.

    Raises:
        EOFError: the other side has ended.
        BrokenFrameError: it sent something else.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _LONGEST_HEADER:
        raise BrokenFrameError(f"a header of {length} bytes")
    try:
        header = json.loads(_exactly(stream, length))
        sizes = [int(size) for size in header.pop("sizes")]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BrokenFrameError(str(error)) from error
    return header, [_exactly(stream, size) for size in sizes]


def skip_to_mark(stream: IO[bytes]) -> None:
    """Pass over what comes before the first frame.

    Raises:
        EOFError: the other side has ended.
        BrokenFrameError: the mark does not come.
    """
    seen = bytearray()
    while not seen.endswith(MARK):
        seen += _exactly(stream, 1)
        if len(seen) > _LONGEST_PRELUDE:
            raise BrokenFrameError("no mark")


def _exactly(stream: IO[bytes], size: int) -> bytes:
    parts, left = [], size
    while left:
        part = stream.read(left)
        if not part:
            raise EOFError
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
