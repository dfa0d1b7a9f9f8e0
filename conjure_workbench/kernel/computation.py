# SPDX-License-Identifier: MIT
"""One computation on its way through the kernel's process."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any, Callable, Sequence

LIMIT_S = 600.0
"""Most seconds for one computation."""


class End(Enum):
    """End of a computation."""

    ANSWERED = "the process answered, also that the kernel found no result"
    CRASHED = "the process ended while it computed"
    KILLED = "something outside ended the process while it computed"
    STOPPED = "it was stopped on purpose"
    UNUSABLE = "there is no process, or it talks nonsense"
    GONE = "the process had ended before, for want of work"


class Computation:
    """One computation; its thread fills it in and then sets `done`.

    Args:
        job: what to compute; see `worker_jobs`.
        blobs: the byte strings that go with it.
        wake: called on that thread when it is done.
        limit_s: the most seconds for it, from now on.

    Attributes:
        done: set when there is an end.
        end: the end; None before.
        told: what the process said of the result.
        made: its byte strings.
        pid: the process that computes it; 0 before.
        settled: True once the process was looked after.
        used: True once a command that was done again has found it.
    """

    def __init__(
        self,
        job: dict[str, Any],
        blobs: Sequence[bytes],
        wake: Callable[[], None],
        limit_s: float = LIMIT_S,
    ) -> None:
        self.job = job
        self.limit_s = limit_s
        self.blobs = blobs
        self.done = threading.Event()
        self.end: End | None = None
        self.told: dict[str, Any] = {}
        self.made: list[bytes] = []
        self.pid = 0
        self.settled = self.used = False
        self._wake = wake
        self._started = time.perf_counter()
        self._lock = threading.Lock()

    @property
    def seconds(self) -> float:
        """Seconds since it was asked for."""
        return time.perf_counter() - self._started

    @property
    def load(self) -> str:
        """Processor time and memory of its process in words; empty where nobody tells."""
        with suppress(OSError, ValueError, IndexError, AttributeError):
            told = Path(f"/proc/{self.pid}/stat").read_text("ascii", "replace")
            fields = told.rpartition(") ")[2].split()
            seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            memory = memory_of(self.pid) >> 20
            return f"{seconds:.0f} s of processor time, {memory} MB of memory"
        return ""

    @property
    def left_s(self) -> float:
        """Seconds that are left of its limit, at least 0."""
        return max(0.0, self.limit_s - self.seconds)

    def finish(self, end: End) -> None:
        """Note the end; the first one counts. Any thread may call this."""
        with self._lock:
            if self.end is not None:
                return
            self.end = end
            # They may be large, and nobody asks for them any more.
            self.blobs = ()
        self.done.set()
        self._wake()


class PutAside(BaseException):
    """A result takes longer: the command is taken back, and done again when it is there.

    Attributes:
        computation: the result to come.
        label: the label of the object that is computed; empty where sizes are tried.
        document: the document of a command that named none, in which it is to be done again.
    """

    document: str | None = None

    def __init__(self, computation: Computation, label: str) -> None:
        super().__init__(label)
        self.computation = computation
        self.label = label

    @property
    def doing(self) -> str:
        """The computation, in words for the server."""
        what = f"computing '{self.label}'" if self.label else "trying sizes that may work"
        return f"{what} in a process of its own"


def memory_of(pid: int) -> int:
    """Return the bytes of memory of a process; 0 where the system does not tell."""
    with suppress(OSError, ValueError, IndexError, AttributeError):
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0
