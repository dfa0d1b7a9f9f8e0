# SPDX-License-Identifier: MIT
"""Log of the server, on its standard error: without keys, and bounded whatever others provoke."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable

from ..logs import WordsFilter

MOST = 50
"""Warnings and errors of one kind that are logged within `WINDOW_S`; the others are counted."""

WINDOW_S = 60.0


class BoundedHandler(logging.StreamHandler):  # type: ignore[type-arg]
    """Handler that writes at most `most` warnings and errors of a kind within `window_s` seconds.

    A kind is the line of the source that logs it, so that no words from outside make a new one. The
    number of those left out is told with the first record after that time, or at the end.

    Args:
        most: the number of records.
        window_s: the seconds.
        clock: returns the time in seconds.
    """

    def __init__(
        self,
        most: int = MOST,
        window_s: float = WINDOW_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
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


def start_log(*, verbose: bool) -> None:
    """Log warnings and errors of the whole process; if `verbose`, each request and adapter, too."""
    logging.captureWarnings(True)
    handler = BoundedHandler()
    handler.addFilter(WordsFilter())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, handlers=[handler])
    # It warns of every write to a connection that has just broken; the hub logs those once.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
