# SPDX-License-Identifier: MIT
"""Conjure's log: a rotating file and a forwarder, both blind to keys.

Modules write to `logging.getLogger(__name__)`. `setup` gives these records two readers: the file
conjure.log in the user's folder, and a function that shows them to the person. That function is
called on whatever thread wrote the record; the GUI's own changes to the GUI thread by itself.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import re
import threading
import time
import traceback
from collections import deque
from pathlib import Path
from typing import Callable

ROOT = __name__.rpartition(".")[0]
"""The logger above all of Conjure's."""

FILE_NAME = "conjure.log"
FILE_BYTES = 1_000_000
FILE_COUNT = 3

HIDDEN = "<hidden>"
_SHORTEST_SECRET = 4
_SECRET_FORMS = (
    re.compile(r"(?i)(\bbearer\s+)[^\s\"',;]+"),
    re.compile(r"(?i)(\bx-api-key\W{1,4})[^\s\"',;]+"),
    re.compile(r"(?i)(\bapi[_-]?key[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)}\]]+"),
)

_secrets: set[str] = set()
_secrets_lock = threading.Lock()

Forward = Callable[[int, str], None]


def hide(secret: str) -> None:
    """Never let this text into the log again, whatever stands around it."""
    if len(secret) >= _SHORTEST_SECRET:
        with _secrets_lock:
            _secrets.add(secret)


def redact(text: str) -> str:
    """The text with every known key, and everything that looks like one, blanked out."""
    with _secrets_lock:
        known = sorted(_secrets, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, HIDDEN)
    for form in _SECRET_FORMS:
        text = form.sub(rf"\g<1>{HIDDEN}", text)
    return text


class RedactingFilter(logging.Filter):
    """Blanks keys out of a record, its traceback included, before any handler formats it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place; every later handler sees the redacted one."""
        record.msg = redact(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
        if record.exc_text:
            record.exc_text = redact(record.exc_text)
        return True


class ForwardHandler(logging.Handler):
    """Hands each record to a function as (level, text), without tracebacks.

    FreeCAD raises a notification for every warning, so that of more than `limit` warnings within
    `window_s` seconds the further ones are handed on as plain messages.
    """

    def __init__(
        self,
        forward: Forward,
        limit: int = 10,
        window_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(logging.DEBUG)
        self._forward = forward
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._warned: deque[float] = deque()

    def emit(self, record: logging.LogRecord) -> None:
        """Hand the record on."""
        try:
            self._forward(self._level(record.levelno), self.format(record))
        except Exception:  # logging's own rule: a log must not break what it describes
            self.handleError(record)

    def format(self, record: logging.LogRecord) -> str:
        """One line for the person; the traceback stands in the file only."""
        text = f"Conjure: {record.getMessage()}"
        if record.exc_text:
            text += f" (details in {FILE_NAME})"
        return text

    def _level(self, level: int) -> int:
        if level < logging.WARNING:
            return level
        now = self._clock()
        while self._warned and now - self._warned[0] > self._window_s:
            self._warned.popleft()
        if len(self._warned) >= self._limit:
            return logging.INFO
        self._warned.append(now)
        return level


class _LogFile(logging.handlers.RotatingFileHandler):
    """A rotating file that several FreeCADs may share."""

    def doRollover(self) -> None:  # noqa: N802
        """Rotate; where another process holds the file (Windows), go on in the same one."""
        with contextlib.suppress(OSError):
            super().doRollover()
        if self.stream is None:
            self.stream = self._open()


class LogSetup:
    """The handlers that `setup` installed; `close` takes them away again."""

    def __init__(self, handlers: list[logging.Handler], file: Path | None) -> None:
        self._handlers = handlers
        self.file = file
        """The log file, or None if it cannot be written."""

    def close(self) -> None:
        """Remove and close the handlers. May be called more than once."""
        logger = logging.getLogger(ROOT)
        while self._handlers:
            handler = self._handlers.pop()
            logger.removeHandler(handler)
            handler.close()


def setup(folder: Path, forward: Forward, level: int = logging.DEBUG) -> LogSetup:
    """Begin to log into `folder`/conjure.log and to `forward`.

    Args:
        folder: Conjure's folder in the user's FreeCAD data; made if it is missing.
        forward: called with a logging level and one line without a newline, on any thread.
        level: the least level that the file gets.
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
        log_file.setLevel(level)
        log_file.setFormatter(
            logging.Formatter("%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s")
        )
        handlers.append(log_file)
    for handler in handlers:
        handler.addFilter(RedactingFilter())
        logger.addHandler(handler)
    if fault is not None:
        logger.warning("No log file can be written in %s: %s", folder, fault.strerror)
    return LogSetup(handlers, file)
