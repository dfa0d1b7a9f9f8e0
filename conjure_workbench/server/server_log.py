# SPDX-License-Identifier: MIT
"""Log of the server: without keys, and bounded whatever others provoke."""

from __future__ import annotations

import logging
import os
import time
from collections import Counter
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from ..local_hub.hub_log import MAX_LOG_BYTES
from ..logs import WordsFilter

MOST = 50
"""Records of one kind that are logged within `WINDOW_S`; the others are counted."""

WINDOW_S = 60.0


class BoundedHandler(logging.Handler):
    """Handler that passes on at most `most` records of a kind within `window_s` seconds.

    A kind is the line of the source that logs it, so that no words from outside make a new one. The
    number of those left out is told with the first record after that time, or at the end.

    Args:
        target: the handler that writes what is passed on.
        least: the level from which on records are bounded.
        most: the number of records.
        window_s: the seconds.
        clock: returns the time in seconds.
    """

    def __init__(
        self,
        target: logging.Handler,
        *,
        least: int = logging.NOTSET,
        most: int = MOST,
        window_s: float = WINDOW_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._target = target
        self._least = least
        self._most = most
        self._window_s = window_s
        self._clock = clock
        self._began = float("-inf")
        self._counts: Counter[tuple[str, int]] = Counter()
        self._left_out: dict[tuple[str, int], logging.LogRecord] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Pass the record on, or count it."""
        now = self._clock()
        if now - self._began > self._window_s:
            self._tell_left_out()
            self._began = now
        if record.levelno >= self._least:
            kind = (record.pathname, record.lineno)
            self._counts[kind] += 1
            if self._counts[kind] > self._most:
                self._left_out[kind] = record
                return
        self._target.handle(record)

    def close(self) -> None:
        """Tell what was left out since it was last told, and close."""
        with self.lock:  # type: ignore[union-attr]
            self._tell_left_out()
        self._target.close()
        super().close()

    def _tell_left_out(self) -> None:
        for kind, record in self._left_out.items():
            record.msg = f"{self._counts[kind] - self._most} more like this, the last: {record.msg}"
            self._target.handle(record)
        self._counts.clear()
        self._left_out.clear()


def start_log(*, verbose: bool, file: Path | None = None) -> None:
    """Log warnings and errors of the whole process.

    Args:
        verbose: True to log each request and adapter, too.
        file: the file to write to, in which adapters are always logged; by default standard error.
            A full one becomes the old one, of which one is kept.
    """
    logging.captureWarnings(True)
    target: logging.Handler = logging.StreamHandler()
    if file is not None:
        options: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace"}
        target = RotatingFileHandler(file, maxBytes=MAX_LOG_BYTES, backupCount=1, **options)
    target.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    # Each request is what `verbose` asks for.
    handler = BoundedHandler(target, least=logging.WARNING if verbose else logging.NOTSET)
    handler.addFilter(WordsFilter())
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
