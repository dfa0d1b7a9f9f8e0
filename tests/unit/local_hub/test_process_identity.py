# SPDX-License-Identifier: MIT
"""Processes told apart by the time of their start, on each kind of system."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from conjure_workbench.local_hub import process_identity
from conjure_workbench.local_hub.process_identity import Process, process_of


@pytest.fixture
def child() -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends when its input does."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process


@pytest.mark.parametrize("system", [sys.platform, "freebsd14"])
def test_a_process_is_alive_until_it_has_ended(
    child: subprocess.Popen[bytes], system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    process = process_of(child.pid)
    assert process is not None
    assert process.is_alive()
    assert process_of(child.pid) == process
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not process.is_alive(), "it has ended, though its parent has not asked for it"
    child.wait()
    assert not process.is_alive()
    assert process_of(child.pid) is None


@pytest.mark.parametrize("system", [sys.platform, "freebsd14"])
def test_another_process_of_the_same_id_is_another(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    ours = process_of(os.getpid())
    assert ours is not None
    assert not Process(os.getpid(), f"not {ours.started}").is_alive()


@pytest.mark.parametrize("pid", [0, -1, 2**22 + 1, 2**62])
def test_what_is_no_process_is_none(pid: int) -> None:
    assert process_of(pid) is None


def test_where_the_start_is_not_told_the_id_alone_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ours = process_of(os.getpid())
    assert ours is not None
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert process_of(os.getpid()) is None
    assert ours.is_alive()


class Kernel:
    """The functions of Windows that are used, for one process."""

    def __init__(self, handle: int, told: bool) -> None:
        self._handle, self._told = handle, told
        self.closed: list[int] = []

    def OpenProcess(self, rights: int, inherited: bool, pid: int) -> int:  # noqa: N802
        assert (rights, inherited, pid) == (0x1000, False, 123)
        return self._handle

    def GetProcessTimes(self, handle: int, *times: Any) -> bool:  # noqa: N802
        assert handle == self._handle
        for number, time in enumerate(times):
            time._obj.value = 1000 + number
        return self._told

    def CloseHandle(self, handle: int) -> None:  # noqa: N802
        self.closed.append(handle)


@pytest.mark.parametrize(
    ("handle", "told", "started"), [(7, True, "1000"), (7, False, None), (0, True, None)]
)
def test_on_windows_the_time_of_creation_tells_them_apart(
    monkeypatch: pytest.MonkeyPatch, handle: int, told: bool, started: str | None
) -> None:
    kernel = Kernel(handle, told)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(process_identity, "is_alive", lambda pid: True)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    expected = None if started is None else Process(123, started)
    assert process_of(123) == expected
    assert kernel.closed == [7] * (handle == 7)
