# SPDX-License-Identifier: MIT
"""Pictures of a 3D view as PNG, made smaller until they fit a number of bytes."""

from __future__ import annotations

import math
import os
import struct
import tempfile
from pathlib import Path
from typing import Any, Callable

from ...errors import ConjureError
from . import overlay

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_METADATA = (b"tEXt", b"zTXt", b"iTXt", b"tIME")
_SMALLEST = 16
_ATTEMPTS = 8
_BACKGROUNDS = {
    "white": "White",
    "black": "Black",
    "transparent": "Transparent",
    "gradient": "Current",
    "current": "Current",
}
"""FreeCAD's word for each of ours."""


def png_within(
    draw: Callable[[int, int], bytes], width: int, height: int, max_bytes: int
) -> tuple[bytes, int, int]:
    """A PNG of at most `max_bytes`, with the width and the height that it came to have in pixels.

    Raises:
        ConjureError: RESPONSE_TOO_LARGE, if not even a tiny picture fits.
    """
    for _ in range(_ATTEMPTS):
        png = draw(width, height)
        if len(png) <= max_bytes:
            return png, width, height
        # A PNG's size grows a little slower than the number of its pixels.
        factor = min(0.85, 0.95 * math.sqrt(max_bytes / len(png)))
        width = max(_SMALLEST, int(width * factor))
        height = max(_SMALLEST, int(height * factor))
    message = f"No picture of the view fits {max_bytes} bytes."
    raise ConjureError("RESPONSE_TOO_LARGE", message, field="max_bytes", given=max_bytes)


def drawn(view: Any, width: int, height: int, background: str) -> bytes:
    """The PNG of what a 3D view shows, of a size in pixels.

    Raises:
        ConjureError: INTERNAL_ERROR, if FreeCAD draws nothing.
    """
    handle, path = tempfile.mkstemp(prefix="conjure-", suffix=".png")
    os.close(handle)
    try:
        with overlay.left_out():
            view.saveImage(path, width, height, _BACKGROUNDS[background])
        png = Path(path).read_bytes()
    finally:
        os.unlink(path)
    if not png:
        raise ConjureError("INTERNAL_ERROR", "FreeCAD wrote an empty picture.")
    return without_texts(png)


def without_texts(png: bytes) -> bytes:
    """A PNG without its texts and times, in which FreeCAD writes file names and dates.

    The same view then gives the same bytes. See the PNG specification, "Chunk layout": length,
    type, data, checksum.
    """
    kept = [png[: len(_SIGNATURE)]]
    at = len(_SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        end = at + 12 + length
        if kind not in _METADATA:
            kept.append(png[at:end])
        at = end
    return b"".join(kept)
