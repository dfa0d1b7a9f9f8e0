# SPDX-License-Identifier: MIT
"""Processes: is one alive, which one listens, and how a hub is launched."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub import launching, processes
from conjure_workbench.local_hub.launching import hub_command, hub_environment
from conjure_workbench.local_hub.processes import Listener, is_alive, listener_on


def test_a_process_is_alive_until_it_has_ended() -> None:
    assert is_alive(os.getpid())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        assert is_alive(process.pid)
        assert process.stdin is not None
        process.stdin.close()
        # Ended, but not asked for its exit code: the system lists it still.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert not is_alive(process.pid)
    assert not is_alive(process.pid)


@pytest.mark.parametrize("pid", [0, -1, 2**22 + 1, 2**70])
def test_what_is_no_process_is_not_alive(pid: int) -> None:
    assert not is_alive(pid)


def test_the_process_of_another_user_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pid: int, number: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    assert is_alive(1)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_the_process_that_listens_is_named(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, 0), family=family)
    except OSError:
        pytest.skip(f"this machine has no {host}")
    with listening:
        port = listening.getsockname()[1]
        found = listener_on(port)
    assert found is not None
    assert found.pid == os.getpid()
    assert str(found) == f"{found.name} (process {os.getpid()})"
    assert listener_on(port) is None


def test_where_the_process_is_hidden_its_user_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "readlink", lambda path: "socket:[0]")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        found = listener_on(listening.getsockname()[1])
    import pwd

    assert found == Listener(user=pwd.getpwuid(os.getuid()).pw_name)
    assert str(found) == f"a program of the user {found.user}"


def test_a_user_without_a_name_is_a_number() -> None:
    assert processes._user_name(2**31 - 7) == str(2**31 - 7)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("p123\ncpython3.11\nf5\n", Listener("python3.11", 123)),
        ("p123\n", Listener(None, 123)),
        ("", None),
    ],
)
def test_lsof_tells_where_there_is_no_proc(
    monkeypatch: pytest.MonkeyPatch, told: str, expected: Listener | None
) -> None:
    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        assert command[:2] == ["lsof", "-nP"]
        return subprocess.CompletedProcess(command, 0, told, "")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert listener_on(9870) == expected


def test_without_lsof_and_on_other_systems_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert listener_on(9870) is None
    monkeypatch.setattr(sys, "platform", "other")
    assert listener_on(9870) is None


def test_a_hub_is_told_neither_a_key_nor_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONJURE_STATE_FOLDER", "relative")
    environ = {
        "CONJURE_API_KEY": "secret",
        "CONJURE_HUB_URL": "http://127.0.0.1:1",
        "CONJURE_STATE_FOLDER": "relative",
        "PYTHONPATH": "/more",
        "HOME": "/home/ann",
    }
    made = hub_environment(environ)
    assert "secret" not in made.values()
    assert "CONJURE_HUB_URL" not in made
    assert made["HOME"] == "/home/ann"
    # Its working folder is another.
    assert made["CONJURE_STATE_FOLDER"] == str(Path("relative").absolute())
    assert made["PYTHONPATH"].endswith(f"{os.pathsep}/more")
    assert "PYTHONPATH" in hub_environment({})
    assert hub_command(9870)[-4:] == ["serve", "--automatic", "--port", "9870"]


def test_a_python_that_cannot_be_started_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(ConjureError) as caught:
        launching.Launch(9870)
    assert caught.value.code == "HUB_NOT_STARTED"
    assert "no-python" in caught.value.message


class Kernel:
    """The calls of Windows by which a process is looked at."""

    def __init__(self, handle: int, code: int) -> None:
        self._handle, self._code = handle, code
        self.closed: list[int] = []

    def OpenProcess(self, access: int, inherit: bool, pid: int) -> int:  # noqa: N802
        return self._handle

    def GetExitCodeProcess(self, handle: int, code: Any) -> None:  # noqa: N802
        code._obj.value = self._code

    def CloseHandle(self, handle: int) -> None:  # noqa: N802
        self.closed.append(handle)


@pytest.mark.parametrize(
    ("handle", "code", "alive"), [(7, 259, True), (7, 0, False), (0, 0, False)]
)
def test_on_windows_a_process_is_looked_at_without_a_signal(
    monkeypatch: pytest.MonkeyPatch, handle: int, code: int, alive: bool
) -> None:
    kernel = Kernel(handle, code)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert is_alive(123) is alive
    assert kernel.closed == [7] * (handle == 7)


def test_on_windows_a_hub_leaves_the_clients_job_where_that_lets_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    flags = {"DETACHED_PROCESS": 8, "CREATE_NEW_PROCESS_GROUP": 512}
    for name, value in {**flags, "CREATE_BREAKAWAY_FROM_JOB": 1 << 24}.items():
        monkeypatch.setattr(subprocess, name, value, raising=False)
    tried: list[int] = []

    class Process:
        def __init__(self, command: list[str], **options: Any) -> None:
            tried.append(options["creationflags"])
            if tried[-1] & 1 << 24:
                raise PermissionError(5, "Access is denied")

        def wait(self) -> int:
            return 0

        def poll(self) -> int:
            return 0

    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path))
    monkeypatch.setattr(subprocess, "Popen", Process)
    monkeypatch.setattr(sys, "platform", "win32")
    launch = launching.Launch(9870)
    assert tried == [8 | 512 | 1 << 24, 8 | 512]
    assert launch.has_ended()
    assert launch.failure("It ended.").message == "It ended. It said nothing."
