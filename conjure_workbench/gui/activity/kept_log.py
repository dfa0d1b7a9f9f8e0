# SPDX-License-Identifier: MIT
"""Log of the assistant's commands in files of a day each, if the person wants one."""

from __future__ import annotations

import logging
import os
from datetime import date, timedelta
from pathlib import Path
from typing import Callable, Iterable

from . import transcript
from .record import Record

log = logging.getLogger(__name__)

_NAME = "activity-{}.jsonl"


class KeptLog:
    """Log in a folder that only the person can read; files that are too old are deleted.

    Args:
        folder: the folder; made when there is something to keep.
        days: returns for how many days commands are kept; 0 for not at all.
        today: returns the date.
    """

    def __init__(
        self, folder: Path, days: Callable[[], int], today: Callable[[], date] = date.today
    ) -> None:
        self._folder = folder
        self._days = days
        self._today = today
        self._pruned: tuple[date, int] | None = None
        self._failed = False

    def keep(self, records: Iterable[Record]) -> None:
        """Write the commands of these that have ended; a failure is logged once."""
        days, today = self._days(), self._today()
        try:
            if (today, days) != self._pruned:
                self._prune(today - timedelta(days=days))
                self._pruned = (today, days)
            ended = [record for record in records if not record.state.is_open]
            if days and ended:
                self._write(self._folder / _NAME.format(today.isoformat()), ended)
        except OSError as error:
            if not self._failed:
                log.warning("The log of commands could not be written: %s", error.strerror)
            self._failed = True

    def _write(self, path: Path, records: list[Record]) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with open(os.open(path, flags, 0o600), "a", encoding="utf-8") as file:
            file.write(transcript.lines_of(records))

    def _prune(self, oldest_gone: date) -> None:
        last_gone = _NAME.format(oldest_gone.isoformat())
        for path in self._folder.glob(_NAME.format("*")):
            if path.name <= last_gone:
                path.unlink()
