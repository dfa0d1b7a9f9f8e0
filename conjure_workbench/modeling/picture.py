# SPDX-License-Identifier: MIT
"""A picture of a 3D view as PNG, made smaller until it fits a number of bytes."""

from __future__ import annotations

import math
import os
import struct
import tempfile
from pathlib import Path
from typing import Any

from ..protocol.errors import ConjureError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TOLD = (b"tEXt", b"zTXt", b"iTXt", b"tIME")
_SMALLEST = 16
_ATTEMPTS = 8


def png_of(
    view: Any, width: int, height: int, background: str, max_bytes: int
) -> tuple[bytes, int, int]:
    """The picture, with the width and the height that it came to have in pixels.

    Args:
        view: FreeCAD's 3D view.
        width: wanted width.
        height: wanted height.
        background: one of FreeCAD's words for it.
        max_bytes: what the PNG may have at most.

    Raises:
        ConjureError: RESPONSE_TOO_LARGE, if not even a tiny picture fits.
    """
    for _ in range(_ATTEMPTS):
        png = _render(view, width, height, background)
        if len(png) <= max_bytes:
            return png, width, height
        # A PNG's size grows a little slower than the number of its pixels.
        factor = min(0.85, 0.95 * math.sqrt(max_bytes / len(png)))
        width = max(_SMALLEST, int(width * factor))
        height = max(_SMALLEST, int(height * factor))
    raise ConjureError(
        "RESPONSE_TOO_LARGE",
        f"No picture of the view fits {max_bytes} bytes.",
        field="max_bytes",
        given=max_bytes,
    )


def _render(view: Any, width: int, height: int, background: str) -> bytes:
    handle, path = tempfile.mkstemp(prefix="conjure-", suffix=".png")
    os.close(handle)
    try:
        view.saveImage(path, width, height, background)
        png = Path(path).read_bytes()
    finally:
        os.unlink(path)
    if not png:
        raise ConjureError("INTERNAL_ERROR", "FreeCAD wrote an empty picture.")
    return without_texts(png)


def without_texts(png: bytes) -> bytes:
    """A PNG without its texts and times, in which FreeCAD tells file names and dates.

    The same view then gives the same bytes. See the PNG specification, "Chunk layout": length,
    type, data, checksum.
    """
    kept = [png[: len(_SIGNATURE)]]
    at = len(_SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        end = at + 12 + length
        if kind not in _TOLD:
            kept.append(png[at:end])
        at = end
    return b"".join(kept)
