# SPDX-License-Identifier: MIT
"""Work that would end the process is found out in a copy of it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

import pytest

from conjure_workbench.modeling import crash_guard
from conjure_workbench.modeling.crash_guard import crashes

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")


@pytest.mark.parametrize("number", ["SIGSEGV", "SIGABRT", "SIGFPE", "SIGBUS"])
def test_a_signal_that_ends_the_process_is_a_crash(number: str) -> None:
    assert crashes(lambda: os.kill(os.getpid(), getattr(signal, number)))


def test_a_handler_that_would_end_the_process_in_order_does_not_hide_the_crash() -> None:
    """FreeCAD's own ends it by exit(), with all that this does to the screen's connection."""
    before = signal.signal(signal.SIGSEGV, lambda *_: os._exit(1))
    try:
        assert crashes(lambda: os.kill(os.getpid(), signal.SIGSEGV))
    finally:
        signal.signal(signal.SIGSEGV, before)


def test_an_exception_and_an_exit_are_no_crashes() -> None:
    assert not crashes(lambda: 1 / 0)
    assert not crashes(lambda: sys.exit(3))
    assert not crashes(lambda: None)


def test_what_takes_too_long_is_ended_and_taken_to_survive() -> None:
    started = time.monotonic()
    assert not crashes(lambda: time.sleep(30), wait_s=0.2)
    assert time.monotonic() - started < 10


def test_what_the_copy_does_stays_in_the_copy() -> None:
    seen: list[int] = []
    assert not crashes(lambda: seen.append(1))
    assert seen == []


def test_no_process_no_file_and_no_thread_is_left_behind() -> None:
    files, threads = len(os.listdir("/proc/self/fd")), threading.active_count()
    for _ in range(20):
        crashes(lambda: None)
        crashes(lambda: os.abort())
    assert len(os.listdir("/proc/self/fd")) == files
    assert threading.active_count() == threads
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_where_no_copy_can_be_made_nothing_is_said_to_crash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> int:
        raise OSError("too many processes")

    monkeypatch.setattr(crash_guard.os, "fork", fail)
    files = len(os.listdir("/proc/self/fd"))
    assert not crashes(lambda: os.abort())
    assert len(os.listdir("/proc/self/fd")) == files
