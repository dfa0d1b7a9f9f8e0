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
from enum import Enum
from typing import Any, Callable, Protocol

from ..errors import ConjureError
from ..kernel.computation import PutAside
from .approval.risks import ApprovalNeededError
from .pace import LINGER_S, Pace
from .put_aside import PutAsideCommand

log = logging.getLogger(__name__)

SPIN_S = 0.003
"""Seconds for which the next command is polled without sleeping. A processor that sleeps between
two commands does the next one a quarter slower, and wakes late."""

FASTEST_CLIENT_S = 0.0005
"""Seconds after a reply within which the next command cannot be the client's reaction to it."""


class Job(Protocol):
    """Interface of a command to the executor."""

    command: str
    parameters: dict[str, Any]
    newest_names: bool
    command_id: str | int

    @property
    def waits(self) -> bool:
        """True while the command may still run."""

    @property
    def timed_out(self) -> bool:
        """True if its time was over before it could run."""

    def start(self) -> bool:
        """Mark the command running; return False if it must not run any more."""

    def put_back(self) -> None:
        """Mark the command waiting again: nothing of it was done."""

    def between_steps(self, fraction: float, doing: str) -> None:
        """Note the progress; raise ConjureError CANCELLED if the command is to stop there."""

    def while_aside(self, doing: str) -> None:
        """Note what is computed elsewhere for it; raise ConjureError if it is to stop there."""

    def finish(self, outcome: dict[str, Any] | ConjureError, elapsed_ms: float) -> None:
        """Send the command's result, or the error that kept it from one."""


class Turn(Enum):
    """End of a slice, from which its caller's next action follows."""

    DONE = "the queue is empty; the next `submit` wakes again"
    MORE = "call again after the window has repainted"
    WAITING = "the person is busy; call again a little later"


class Permission(Protocol):
    """Interface of the person's say over commands."""

    def refusal(self, job: Job) -> ConjureError | None:
        """Return the error for a command that is refused unasked, or None."""

    def verdict(self, job: Job) -> bool | ConjureError:
        """Return True if a command waits for an answer, the error if it was refused, else False."""

    def ask(self, job: Job, needed: ApprovalNeededError) -> bool:
        """Ask the person for what a command needs; return False where nobody can be asked."""

    def begins(self, job: Job) -> None:
        """Note that a command begins."""


class Executor:
    """Executor of commands, one after the other.

    Args:
        run: executes a command and returns its result, or raises `ConjureError`. Its arguments are
            the command, its parameters, the function to call between its steps, True if a name
            means the newest object that was asked for under it, and the id under which it was sent.
        reason_to_wait: returns the reason for which no command may run now, of any type, or None.
            Called before each command.
        reason_to_hold: the same for one that has begun and was put aside.
        aside: where a command is put aside while something is computed for it.
        tell_waiting: receives that reason while commands wait, and None when they go on.
        wake: has `run_slice` called soon on the main thread; callable from any thread.
        permission: the person's say over each command.
        asked: the reason to wait while the person is asked.
        clock: the time in seconds.
    """

    def __init__(
        self,
        run: Callable[
            [str, dict[str, Any], Callable[[float, str], None], bool, str | int], dict[str, Any]
        ],
        *,
        reason_to_wait: Callable[[], Any],
        tell_waiting: Callable[[Any], None],
        wake: Callable[[], None],
        permission: Permission,
        asked: Any,
        aside: PutAsideCommand,
        reason_to_hold: Callable[[], Any],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._run = run
        self._reason_to_wait = reason_to_wait
        self._tell_waiting = tell_waiting
        self._wake = wake
        self._permission = permission
        self._asked = asked
        self._aside = aside
        self._reason_to_hold = reason_to_hold
        self._clock = clock
        self._queue: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._next: Job | None = None
        self._scheduled = False
        self._inside = False
        self._crowded = False
        self._next_expected = 0.0
        self.pace = Pace()

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
        return self._next is not None or bool(self._aside) or not self._queue.empty()

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
            if self._aside and not self._go_on(wait_s):
                return Turn.WAITING
            self._next = self._next or self._take(wait_s)
            wait_s = self.pace.linger_s
            if self._next is None:
                # Cleared before the last look at the queue, so that no `submit` falls between.
                self._scheduled = False
                if self._queue.empty():
                    return Turn.DONE
                self._scheduled = True
                continue
            refusal = self._permission.refusal(self._next)
            reason = None if refusal is not None else self._reason_to_wait()
            if refusal is None and reason is None:
                verdict = self._permission.verdict(self._next)
                if verdict is True:
                    reason = self._asked
                elif verdict is not False:
                    refusal = verdict
            self._tell_waiting(reason)
            if reason is not None:
                return Turn.WAITING
            job, self._next = self._next, None
            self._next_expected = math.inf
            if refusal is not None:
                self._refuse(job, refusal)
            else:
                self._do(job)
            self._next_expected = self._clock() + FASTEST_CLIENT_S
            self._crowded = self._crowded or not self._queue.empty()
            # A client that waits for each reply gets a longer slice than a queue that fills up,
            # also where that happens to be empty for a moment.
            longest = self.pace.busy_slice_s if self._crowded else self.pace.slice_s
            if self._clock() - started >= longest:
                return Turn.MORE
            self._poll()

    def _go_on(self, wait_s: float) -> bool:
        """Look after the command that was put aside; return True if it is through."""
        goes_on = self._aside.wait(wait_s) and self._reason_to_hold() is None
        error = self._aside.check()
        if error is None and not goes_on:
            return False
        job, started = self._aside.take()
        if error is None:
            self._attempt(job, started)
        else:
            self._finish(job, error, started)
        return not self._aside

    def close(self) -> None:
        """Answer the command that was put aside: FreeCAD closes, and it is not done again."""
        left = self._aside.close()
        if left is not None:
            job, started = left
            sentence = "FreeCAD is closing; nothing of the command remains."
            self._finish(job, ConjureError("CANCELLED", sentence), started)

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

    def _refuse(self, job: Job, refusal: ConjureError) -> None:
        if job.start():
            job.finish(refusal, 0.0)

    def _do(self, job: Job) -> None:
        if job.start():
            self._attempt(job, self._clock())

    def _attempt(self, job: Job, started: float) -> None:
        self._permission.begins(job)
        outcome: dict[str, Any] | ConjureError
        try:
            with self._aside.allowed():
                outcome = self._run(
                    job.command,
                    job.parameters,
                    lambda fraction, doing: job.between_steps(fraction, str(doing)),
                    job.newest_names,
                    job.command_id,
                )
        except PutAside as waits_for:
            if waits_for.document is not None:
                # Another one may be in front when it is done again.
                job.parameters = {**job.parameters, "document": waits_for.document}
            refusal = self._aside.put(job, waits_for, started)
            if refusal is None:
                return
            outcome = refusal
        except ApprovalNeededError as needed:
            if self._permission.ask(job, needed):
                job.put_back()
                self._next = job
                return
            outcome = needed
        except ConjureError as error:
            outcome = error
        except Exception as error:
            log.exception("command '%s' failed inside Conjure", job.command)
            outcome = _internal(f"'{job.command}' failed inside Conjure.", error)
        except BaseException as error:
            # Ctrl-C in the terminal, or an exit: it ends the slice, but the server waits.
            outcome = _internal(f"'{job.command}' was interrupted in FreeCAD.", error)
            self._finish(job, outcome, started)
            raise
        self._finish(job, outcome, started)

    def _finish(self, job: Job, outcome: dict[str, Any] | ConjureError, started: float) -> None:
        self._aside.forget()
        job.finish(outcome, self._ms_since(started))

    def _ms_since(self, started: float) -> float:
        return round((self._clock() - started) * 1000, 3)


def _internal(message: str, error: BaseException) -> ConjureError:
    details = {"exception": type(error).__name__, "exception_says": str(error)[:300]}
    return ConjureError("INTERNAL_ERROR", message, details=details)
