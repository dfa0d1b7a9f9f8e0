# SPDX-License-Identifier: MIT
"""The kernel's process, seen from FreeCAD: started when first needed, killed to stop it."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from typing import Any, Callable, Sequence

from . import frames, program
from .computation import LIMIT_S, Computation, End, memory_of

log = logging.getLogger(__name__)

_MOST_MEMORY = 1 << 30
"""Bytes of memory above which the process is ended after its work; it begins with some 80 MB."""

IDLE_S = 300.0
"""Seconds without work after which the process ends."""

_MOST_FAILURES = 2
"""Starts that may fail in one session before no more are tried."""


class KernelProcess:
    """At most one process, with at most one computation. Use it on FreeCAD's main thread only.

    Args:
        wake: called when a computation is done, on a thread of its own.
        find_program: returns FreeCAD's program without a window, or None.
    """

    def __init__(
        self,
        wake: Callable[[], None] = lambda: None,
        find_program: Callable[[], str | None] = program.find_program,
    ) -> None:
        self.wake = wake
        self._find_program = find_program
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._failures = 0
        self._problem = ""
        self._computation: Computation | None = None

    def another(self) -> KernelProcess:
        """Return a second process of the same program; nobody is woken by its results."""
        return KernelProcess(find_program=self._find_program)

    @property
    def is_usable(self) -> bool:
        """True while a process runs or may be started."""
        return self._failures < _MOST_FAILURES

    @property
    def is_running(self) -> bool:
        """True while there is a process."""
        return self._process is not None and self._process.poll() is None

    @property
    def is_busy(self) -> bool:
        """True while it computes; there is one computation at a time."""
        return self._computation is not None and not self._computation.done.is_set()

    def submit(
        self, job: dict[str, Any], blobs: Sequence[bytes], limit_s: float = LIMIT_S
    ) -> Computation:
        """Begin a computation; a thread that lives as long as it moves its bytes."""
        fresh = not self.is_running
        started = not fresh or self._start()
        computation = self._computation = Computation(job, blobs, lambda: self.wake(), limit_s)
        process = self._process
        if not started or process is None:
            computation.finish(End.UNUSABLE)
            return computation
        computation.pid = process.pid
        threading.Thread(
            target=_serve, args=(computation, process, fresh), name="ConjureKernel", daemon=True
        ).start()
        return computation

    def wait_for(self, computation: Computation, most_s: float | None = None) -> bool:
        """Wait for a computation; at its limit, and when something interrupts, it is stopped.

        Args:
            computation: the computation.
            most_s: the seconds after which to give up for now; by default none.

        Returns:
            False if it goes on.
        """
        try:
            is_done = computation.done.wait(computation.left_s if most_s is None else most_s)
        except BaseException:
            # Nobody would ask for it any more, and the next one would find the process busy.
            self.stop()
            raise
        if not is_done and most_s is not None:
            return False
        if not is_done:
            self.stop()
        if not computation.settled:
            computation.settled = True
            self._settle(computation)
        return True

    def _settle(self, computation: Computation) -> None:
        """Look after the process when a computation is done."""
        if computation.end is End.UNUSABLE and self.is_usable:
            self._failures += 1
            log.info(
                "the kernel's process cannot be used: %s; FreeCAD computes it itself",
                self._problem or "it does not answer as it should",
            )
        if computation.end is not End.ANSWERED or memory_of(computation.pid) > _MOST_MEMORY:
            self.stop()

    def stop(self) -> None:
        """End the process: what it computes cannot be stopped in any other way."""
        if self._computation is not None:
            self._computation.finish(End.STOPPED)
        process, self._process = self._process, None
        if process is not None:
            _kill(process)
            process.wait()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
        folder, self._folder = self._folder, None
        if folder is not None:
            with suppress(OSError):
                folder.cleanup()

    def _start(self) -> bool:
        self.stop()
        if not self.is_usable:
            return False
        found = self._find_program()
        if found is None:
            self._failures = _MOST_FAILURES
            log.info(
                "FreeCAD's program without a window was not found; FreeCAD computes all itself"
            )
            return False
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="conjure-kernel-")
            self._process = program.start(found, self._folder.name)
            assert self._process.stdin is not None
            settings = {
                "parent": os.getpid(),
                "limit_s": LIMIT_S,
                "idle_s": IDLE_S,
                "folder": self._folder.name,
                "parameters": program.parameters(),
            }
            frames.write(self._process.stdin, settings)
        except OSError as error:
            self._problem = str(error)
            return False
        return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process, with what it has started itself where it is a script around FreeCAD."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _serve(computation: Computation, process: subprocess.Popen[bytes], fresh: bool) -> None:
    """Move the bytes of one computation, on its own thread."""
    assert process.stdin is not None
    assert process.stdout is not None
    begun = False
    try:
        if fresh:
            frames.skip_to_mark(process.stdout)
        frames.write(process.stdin, computation.job, computation.blobs)
        begun = True
        computation.told, computation.made = frames.read(process.stdout)
        end = End.ANSWERED
    except frames.BrokenFrameError:
        # One that has answered before is no wrong program: it is this that confuses it.
        end = End.UNUSABLE if fresh else End.CRASHED
    except (EOFError, OSError, ValueError):
        end = _end_of(process, begun, fresh)
    computation.finish(end)


def _end_of(process: subprocess.Popen[bytes], begun: bool, fresh: bool) -> End:
    """Return the end of the computation of a process that has closed its pipes."""
    try:
        code = process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return End.CRASHED if begun else End.UNUSABLE
    if code == 0 and not fresh:
        return End.GONE
    if not begun and fresh:
        return End.UNUSABLE
    return End.KILLED if code == -getattr(signal, "SIGKILL", 9) else End.CRASHED
