# SPDX-License-Identifier: MIT
"""The command that was put aside while the kernel computes for it in a process of its own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Callable, Iterator, NamedTuple, Protocol

from ..errors import ConjureError
from ..kernel.computation import PutAside

_MOST_MISSES = 3
"""Times that a command is done again for an input that somebody has changed meanwhile."""

_CHANGED = (
    "What the command needs was changed each time while it was computed; nothing of the command "
    "remains."
)
_STOPPED = (
    "The person at FreeCAD has stopped what was computed for this command, and nothing of it "
    "remains; send it again only if they ask for it."
)


class Elsewhere(Protocol):
    """Interface of where results are computed; see `kernel.desk`."""

    may_put_aside: bool

    def stop(self) -> None:
        """Stop what is computed."""

    def forget(self) -> None:
        """Drop all results."""


class _Put(NamedTuple):
    """Command that was put aside: the job, what it waits for, and the time of its start."""

    job: Any
    waits_for: PutAside
    started: float


class PutAsideCommand:
    """Place for one command that is put aside; it is the first of the queue.

    Args:
        desk: where it is computed.
        tell: receives what is computed, and None when that has ended.
    """

    def __init__(self, desk: Elsewhere, tell: Callable[[PutAside | None], None]) -> None:
        self._desk = desk
        self._tell = tell
        self._put: _Put | None = None
        self._waited_for: PutAside | None = None
        self._misses = 0
        self._stopped_by_person = False

    def __bool__(self) -> bool:
        """Return True while a command is put aside."""
        return self._put is not None

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Surround the run of a command that may be put aside."""
        self._desk.may_put_aside = True
        try:
            yield
        finally:
            self._desk.may_put_aside = False

    def put(self, job: Any, waits_for: PutAside, started: float) -> ConjureError | None:
        """Put a command aside; return the error of one that was done again often enough."""
        before = self._waited_for
        if before is not None and not before.computation.used:
            self._misses += 1
        if self._misses >= _MOST_MISSES:
            self._desk.stop()
            return ConjureError("USER_EDITING", _CHANGED)
        self._put = _Put(job, waits_for, started)
        self._tell(waits_for)
        return None

    def take(self) -> tuple[Any, float]:
        """Return the command, to do it again, and the time of its start."""
        assert self._put is not None
        put, self._put = self._put, None
        self._waited_for = put.waits_for
        self._tell(None)
        return put.job, put.started

    def wait(self, wait_s: float) -> bool:
        """Wait a little; return True if the result is there."""
        assert self._put is not None
        return self._put.waits_for.computation.done.wait(wait_s)

    def check(self) -> ConjureError | None:
        """Tell how far it is; return the error of a command that is to stop, also with its result.

        What takes too long is stopped: the command is done again then, and fails.
        """
        assert self._put is not None
        waits_for = self._put.waits_for
        try:
            if self._stopped_by_person:
                raise ConjureError("CANCELLED", _STOPPED, retryable=False, details={"by": "person"})
            self._put.job.while_aside(_in_words(waits_for))
        except ConjureError as error:
            self._desk.stop()
            return error
        computation = waits_for.computation
        if not computation.done.is_set() and not computation.left_s:
            self._desk.stop()
        self._tell(waits_for)
        return None

    def close(self) -> tuple[Any, float] | None:
        """Return the command that nobody will do again, and the time of its start; or None."""
        if self._put is None:
            return None
        self._desk.stop()
        return self.take()

    def stop(self) -> None:
        """Stop the computation in the person's name."""
        self._stopped_by_person = self._put is not None

    def forget(self) -> None:
        """Drop all results: a command is through."""
        self._desk.forget()
        self._waited_for, self._misses = None, 0
        self._stopped_by_person = False


def _in_words(waits_for: PutAside) -> str:
    computation = waits_for.computation
    so_far = f"{waits_for.doing}, for {computation.seconds:.0f} s so far"
    load = computation.load
    return f"{so_far} ({load})" if load else so_far
