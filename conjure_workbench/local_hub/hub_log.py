# SPDX-License-Identifier: MIT
"""The log of a hub that was started automatically, in hub.log."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ..errors import ConjureError
from ..protocol.messages import timestamp
from ..protocol.redaction import quoted
from .state_folder import made_state_folder

MAX_LOG_BYTES = 1_000_000
"""Size at which the log becomes the old one, of which one is kept."""

_BEGIN = "a hub is started"
"""Words with which the lines of a hub begin."""


def hub_log() -> Path:
    """Return the path of the log.

    Raises:
        ConjureError: FILE_ERROR if the state folder cannot be made.
    """
    return made_state_folder() / "hub.log"


def open_log(path: Path) -> int:
    """Return a descriptor for writing at the end of the log, or of a new one if it is full.

    Raises:
        ConjureError: FILE_ERROR if it cannot be opened, or there is no room for a line.
    """
    descriptor = -1
    try:
        if size_of(path) > MAX_LOG_BYTES:
            os.replace(path, path.with_name(f"{path.name}.1"))
        descriptor = os.open(str(path), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        # A hub that cannot write here could not say why it ended.
        os.write(descriptor, f"{timestamp()} {_BEGIN}\n".encode())
        return descriptor
    except OSError as error:
        if descriptor >= 0:
            os.close(descriptor)
        raise ConjureError("FILE_ERROR", f"{path} cannot be written: {error.strerror}.") from error


def size_of(path: Path) -> int:
    """Return the size of a file in bytes, 0 if it is missing."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def last_line(path: Path, before: int) -> str:
    """Return the last line that was written after the first `before` bytes, or an empty text.

    Lines that continue another one are indented, and do not count.
    """
    lines = _lines(path, before)
    return lines[-1] if lines else ""


def last_words(path: Path, most: int) -> tuple[str, ...]:
    """Return the last lines of the hub that was started last, at most so many, oldest first."""
    lines = _lines(path, 0)
    begun = max((at for at, line in enumerate(lines) if line.endswith(_BEGIN)), default=-1)
    return tuple(lines[begun + 1 :][-most:])


def _lines(path: Path, before: int) -> list[str]:
    with contextlib.suppress(OSError):
        text = path.read_bytes()[before:].decode("utf-8", "replace")
        return [quoted(line) for line in text.split("\n") if line[:1].strip()]
    return []
