# SPDX-License-Identifier: MIT
"""Log of the server: without keys, and bounded whatever others provoke."""

from __future__ import annotations

import logging
import os
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ..logs import WordsFilter

MOST = 50
"""Warnings and errors of one kind that are logged within `WINDOW_S`; the others are counted."""

WINDOW_S = 60.0


MAX_LOG_BYTES = 1_000_000
"""Size of a log file at which it becomes the old one, of which one is kept."""


class LogFile:
    """Text stream into a file that never grows beyond a size.

    Args:
        path: the file; the old one has `.1` after its name.
        most_bytes: the size.
    """

    def __init__(self, path: Path, most_bytes: int = MAX_LOG_BYTES) -> None:
        self._path = path
        self._most_bytes = most_bytes
        self._file = path.open("ab")

    def write(self, text: str) -> None:
        """Write a text, to a new file if this one is full."""
        data = text.encode("utf-8", "backslashreplace")
        if self._file.tell() + len(data) > self._most_bytes:
            self._file.close()
            os.replace(self._path, self._path.with_name(f"{self._path.name}.1"))
            self._file = self._path.open("ab")
        self._file.write(data)

    def flush(self) -> None:
        """Give everything to the system."""
        self._file.flush()


class BoundedHandler(logging.StreamHandler):  # type: ignore[type-arg]
    """Handler that writes at most `most` warnings and errors of a kind within `window_s` seconds.

    A kind is the line of the source that logs it, so that no words from outside make a new one. The
    number of those left out is told with the first record after that time, or at the end.

    Args:
        most: the number of records.
        window_s: the seconds.
        clock: returns the time in seconds.
        file: the file to write to; by default standard error is.
    """

    def __init__(
        self,
        most: int = MOST,
        window_s: float = WINDOW_S,
        clock: Callable[[], float] = time.monotonic,
        file: LogFile | None = None,
    ) -> None:
        super().__init__(file)
        self._most = most
        self._window_s = window_s
        self._clock = clock
        self._began = float("-inf")
        self._counts: Counter[tuple[str, int]] = Counter()
        self._left_out: dict[tuple[str, int], logging.LogRecord] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record, or count it."""
        now = self._clock()
        if now - self._began > self._window_s:
            self._tell_left_out()
            self._began = now
        if record.levelno >= logging.WARNING:
            kind = (record.pathname, record.lineno)
            self._counts[kind] += 1
            if self._counts[kind] > self._most:
                self._left_out[kind] = record
                return
        super().emit(record)

    def close(self) -> None:
        """Tell what was left out since it was last told, and close."""
        with self.lock:  # type: ignore[union-attr]
            self._tell_left_out()
        super().close()

    def _tell_left_out(self) -> None:
        for kind, record in self._left_out.items():
            record.msg = f"{self._counts[kind] - self._most} more like this, the last: {record.msg}"
            super().emit(record)
        self._counts.clear()
        self._left_out.clear()


def start_log(*, verbose: bool, file: Path | None = None) -> None:
    """Log warnings and errors of the whole process.

    Args:
        verbose: True to log each request and adapter, too.
        file: the file to write to; by default standard error is. Adapters are always logged there.
    """
    logging.captureWarnings(True)
    handler = BoundedHandler(file=None if file is None else LogFile(file))
    handler.addFilter(WordsFilter())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, handlers=[handler])
    if file is not None:
        logging.getLogger(__package__).setLevel(logging.INFO)
    # It warns of every write to a connection that has just broken; the hub logs those once.
    logging.getLogger("asyncio").setLevel(logging.ERROR)


def close_standard_error() -> None:
    """Let go of the file or terminal that standard error leads to; the log is elsewhere."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    os.close(nothing)
