# SPDX-License-Identifier: MIT
"""Log of the add-on: a rotating file and a forwarder, neither of which shows a key.

Modules write to `logging.getLogger(__name__)`. `setup` installs two handlers for these records: the
file conjure.log in the user's folder, and a function that shows them to the person, called on the
thread that wrote the record.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
import time
import traceback
from pathlib import Path
from typing import Callable

from .protocol.redaction import one_line

ROOT = __name__.rpartition(".")[0]
"""Name of the logger above all others of this package."""

FILE_NAME = "conjure.log"
FILE_BYTES = 1_000_000
FILE_COUNT = 3

Forward = Callable[[int, str], None]


class WordsFilter(logging.Filter):
    """Makes a record one line without keys, and its traceback indented lines below it.

    So nothing that came from outside can show a key, look like a record of its own, or act on a
    terminal.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place, so that every later handler sees it changed."""
        record.msg = one_line(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
        if record.exc_text:
            lines = record.exc_text.splitlines()
            record.exc_text = "\n".join(f"    {one_line(line.rstrip())}" for line in lines)
        return True


class ForwardHandler(logging.Handler):
    """Passes each record to a function as (level, text), without tracebacks.

    FreeCAD raises a notification for every warning, and keeps every line of its report view. So
    within `window_s` seconds warnings over `limit` are passed as plain messages, and plain messages
    over `most` not at all, whatever a server provokes.
    """

    def __init__(
        self,
        forward: Forward,
        limit: int = 10,
        most: int = 500,
        window_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(logging.DEBUG)
        self._forward = forward
        self._limit = limit
        self._most = most
        self._window_s = window_s
        self._clock = clock
        self._window_began = float("-inf")
        self._warned = self._passed = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Pass the record to the function."""
        try:
            self._emit(record)
        except Exception:  # logging's own rule: a log must not break what it describes
            self.handleError(record)

    def _emit(self, record: logging.LogRecord) -> None:
        now = self._clock()
        if now - self._window_began > self._window_s:
            self._window_began, self._warned, self._passed = now, 0, 0
        level = self._level(record.levelno)
        if level < logging.WARNING:
            self._passed += 1
        if level >= logging.WARNING or self._passed < self._most:
            self._forward(level, self.format(record))
        elif self._passed == self._most:
            text = f"Conjure: too many messages; for a while further ones are in {FILE_NAME} only."
            self._forward(logging.INFO, text)

    def format(self, record: logging.LogRecord) -> str:
        """Return one line for the person; the traceback stands in the file only."""
        text = f"Conjure: {record.getMessage()}"
        if record.exc_text:
            text += f" (details in {FILE_NAME})"
        return text

    def _level(self, level: int) -> int:
        if level < logging.WARNING:
            return level
        self._warned += 1
        return level if self._warned <= self._limit else logging.INFO


class _LogFile(logging.handlers.RotatingFileHandler):
    """Rotating file that several FreeCADs may share.

    Attributes:
        forward: is told once that the file takes nothing more, as on a full disk; what it does not
            take is lost, and it is tried again with every record.
    """

    forward: Forward
    _told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Tell the person once; logging itself would write a traceback for every record."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._told:
            self._told = True
            text = f"Conjure: the log file cannot be written: {error.strerror}"
            self.forward(logging.WARNING, text)

    def doRollover(self) -> None:  # noqa: N802
        """Rotate, or go on in the same file where another process holds it (Windows)."""
        with contextlib.suppress(OSError):
            super().doRollover()
        if self.stream is None:
            self.stream = self._open()


class LogSetup:
    """Handlers that `setup` installed; `close` removes them.

    Attributes:
        file: the log file, or None if it cannot be written.
    """

    def __init__(self, handlers: list[logging.Handler], file: Path | None) -> None:
        self._handlers = handlers
        self.file = file

    def close(self) -> None:
        """Remove and close the handlers. May be called more than once."""
        logger = logging.getLogger(ROOT)
        while self._handlers:
            handler = self._handlers.pop()
            logger.removeHandler(handler)
            handler.close()


def setup(folder: Path, forward: Forward) -> LogSetup:
    """Start logging into `folder`/conjure.log and to `forward`.

    Args:
        folder: Conjure's folder in the user's FreeCAD data; made if it is missing.
        forward: called with a logging level and one line without a newline, on any thread.
    """
    logger = logging.getLogger(ROOT)
    logger.setLevel(logging.DEBUG)
    handlers: list[logging.Handler] = [ForwardHandler(forward)]
    file: Path | None = folder / FILE_NAME
    fault: OSError | None = None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        log_file = _LogFile(
            str(file), maxBytes=FILE_BYTES, backupCount=FILE_COUNT - 1, encoding="utf-8"
        )
    except OSError as error:
        file, fault = None, error
    else:
        log_file.forward = forward
        log_file.setFormatter(
            logging.Formatter("%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s")
        )
        handlers.append(log_file)
    for handler in handlers:
        handler.addFilter(WordsFilter())
        logger.addHandler(handler)
    if fault is not None:
        logger.warning("No log file can be written in %s: %s", folder, fault.strerror)
    return LogSetup(handlers, file)
