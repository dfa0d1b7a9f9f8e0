# SPDX-License-Identifier: MIT
"""Queue of commands on FreeCAD's main thread, executed in slices of time.

A slice takes commands until the queue stays empty for the *linger* or the slice's time is used up;
then the window gets its turn to repaint. The linger saves a client that waits for each reply the
redraw that would otherwise come between two commands; waiting for it releases the GIL.
"""

from __future__ import annotations

import logging
import math
import queue
import time
from collections import deque
from enum import Enum
from typing import Any, Callable, Protocol

from ..errors import ConjureError

log = logging.getLogger(__name__)

LINGER_S = 0.008
"""Seconds for which the next command is awaited: through a server on a slow machine a client that
waits for each reply needs 3 to 6 ms, and a redraw in between costs it ten times as much."""

SPIN_S = 0.003
"""Seconds for which the next command is polled without sleeping. A processor that sleeps between
two commands does the next one a quarter slower, and wakes late."""

FASTEST_CLIENT_S = 0.0005
"""Seconds after a reply within which the next command cannot be the client's reaction to it."""

LONGEST_LINGER_S = 0.025
SLICE_S = 0.1
BUSY_SLICE_S = 0.08
"""Length of a slice while the queue fills up; one of its commands may end it late."""

LONGEST_SLICE_S = 1.0

REPAINT_EVERY_S = 0.15
"""Longest time between two repaints while commands queue up, as far as that is possible."""

SHORTEST_SLICE_S = 0.02


class Job(Protocol):
    """Interface of a command to the executor."""

    command: str
    parameters: dict[str, Any]
    newest_names: bool

    def start(self) -> bool:
        """Mark the command running; return False if it must not run any more."""

    def between_steps(self, fraction: float, doing: str) -> None:
        """Note the progress; raise ConjureError CANCELLED if the command is to stop there."""

    def finish(self, outcome: dict[str, Any] | ConjureError, elapsed_ms: float) -> None:
        """Send the command's result, or the error that kept it from one."""


class Turn(Enum):
    """End of a slice, from which its caller's next action follows."""

    DONE = "the queue is empty; the next `submit` wakes again"
    MORE = "call again after the window has repainted"
    WAITING = "the person is busy; call again a little later"


class Executor:
    """Executor of commands, one after the other.

    Args:
        run: executes a command and returns its result, or raises `ConjureError`. Its arguments are
            the command, its parameters, the function to call between its steps, and True if a name
            means the newest object that was asked for under it.
        reason_to_wait: returns the reason for which no command may run now, of any type, or None.
            Called before each command.
        tell_waiting: receives that reason while commands wait, and None when they go on.
        wake: has `run_slice` called soon on the main thread; callable from any thread.
        clock: the time in seconds.
    """

    def __init__(
        self,
        run: Callable[[str, dict[str, Any], Callable[[float, str], None], bool], dict[str, Any]],
        *,
        reason_to_wait: Callable[[], Any],
        tell_waiting: Callable[[Any], None],
        wake: Callable[[], None],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._run = run
        self._reason_to_wait = reason_to_wait
        self._tell_waiting = tell_waiting
        self._wake = wake
        self._clock = clock
        self._queue: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._next: Job | None = None
        self._scheduled = False
        self._inside = False
        self._crowded = False
        self._next_expected = 0.0
        self._linger_s = LINGER_S
        self._slice_s, self._busy_slice_s = SLICE_S, BUSY_SLICE_S
        self._pauses: deque[float] = deque(maxlen=3)

    def expects_repaint(self, seconds: float) -> bool:
        """Return True if a pause was too short for a repaint such as the last pauses held."""
        return bool(self._pauses) and seconds < self._usual_pause() / 2

    def repaint_took(self, seconds: float) -> None:
        """Adapt slices and linger to the time of the window's own work between two slices.

        A large scene may take half a second to draw. With fixed slices the drawing would then
        take most of the time, and a client that waits for each reply would wait for it often.
        """
        # One pause of three may hold no repaint, or something else that FreeCAD or the person did.
        self._pauses.append(max(0.0, min(seconds, LONGEST_SLICE_S / 2)))
        repaint = self._usual_pause()
        self._linger_s = min(LONGEST_LINGER_S, max(LINGER_S, repaint / 20))
        self._slice_s = min(LONGEST_SLICE_S, max(SLICE_S, 24 * repaint))
        left = REPAINT_EVERY_S - 1.2 * repaint - 0.03
        # Where drawing alone takes too long, repainting often would only slow everything down.
        self._busy_slice_s = min(BUSY_SLICE_S, left) if left >= SHORTEST_SLICE_S else repaint

    def _usual_pause(self) -> float:
        return sorted(self._pauses)[(len(self._pauses) - 1) // 2]

    def submit(self, job: Job) -> None:
        """Queue a command. Any thread may call this."""
        self._queue.put(job)
        if self._clock() < self._next_expected:
            self._crowded = True
        if not self._scheduled:
            self._scheduled = True
            self._wake()

    @property
    def has_work(self) -> bool:
        """True if commands wait for `run_slice`."""
        return self._next is not None or not self._queue.empty()

    def run_slice(self, wait_s: float = LINGER_S) -> Turn:
        """Execute commands for one slice, on FreeCAD's main thread.

        A command that lets FreeCAD process events may call this from inside: that does nothing,
        since the outer call goes on.

        Args:
            wait_s: the seconds to wait for the first command; without a window this may be long.
        """
        if self._inside:
            return Turn.DONE
        self._inside = True
        try:
            return self._work(wait_s)
        finally:
            self._inside = False

    def _work(self, wait_s: float) -> Turn:
        started = self._clock()
        self._crowded = False
        while True:
            self._next = self._next or self._take(wait_s)
            wait_s = self._linger_s
            if self._next is None:
                # Cleared before the last look at the queue, so that no `submit` falls between.
                self._scheduled = False
                if self._queue.empty():
                    return Turn.DONE
                self._scheduled = True
                continue
            reason = self._reason_to_wait()
            self._tell_waiting(reason)
            if reason is not None:
                return Turn.WAITING
            job, self._next = self._next, None
            self._next_expected = math.inf
            self._do(job)
            self._next_expected = self._clock() + FASTEST_CLIENT_S
            self._crowded = self._crowded or not self._queue.empty()
            # A client that waits for each reply gets a longer slice than a queue that fills up,
            # also where that happens to be empty for a moment.
            longest = self._busy_slice_s if self._crowded else self._slice_s
            if self._clock() - started >= longest:
                return Turn.MORE
            self._poll()

    def _poll(self) -> None:
        """Wait for the next command without sleeping, at most `SPIN_S`."""
        until = self._clock() + SPIN_S
        while self._queue.empty() and self._clock() < until:
            time.sleep(0)  # lets the I/O thread have the GIL

    def _take(self, wait_s: float) -> Job | None:
        try:
            return self._queue.get(timeout=wait_s)
        except queue.Empty:
            return None

    def _do(self, job: Job) -> None:
        if not job.start():
            return
        started = self._clock()
        outcome: dict[str, Any] | ConjureError
        try:
            outcome = self._run(job.command, job.parameters, job.between_steps, job.newest_names)
        except ConjureError as error:
            outcome = error
        except Exception as error:
            log.exception("command '%s' failed inside Conjure", job.command)
            outcome = _internal(f"'{job.command}' failed inside Conjure.", error)
        except BaseException as error:
            # Ctrl-C in the terminal, or an exit: it ends the slice, but the server waits.
            outcome = _internal(f"'{job.command}' was interrupted in FreeCAD.", error)
            job.finish(outcome, self._ms_since(started))
            raise
        job.finish(outcome, self._ms_since(started))

    def _ms_since(self, started: float) -> float:
        return round((self._clock() - started) * 1000, 3)


def _internal(message: str, error: BaseException) -> ConjureError:
    details = {"exception": type(error).__name__, "exception_says": str(error)[:300]}
    return ConjureError("INTERNAL_ERROR", message, details=details)
