# SPDX-License-Identifier: MIT
"""The start of a hub by the programs that need one."""

from __future__ import annotations

import os
import signal
import socket
import stat
from pathlib import Path

import pytest

from conjure_workbench import __version__
from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.finding import find
from conjure_workbench.local_hub.key import stored_key
from conjure_workbench.local_hub.lock import hub_lock
from conjure_workbench.local_hub.processes import is_alive
from conjure_workbench.local_hub.starting import ensure
from tests.local_hub.conftest import Machine, wait_for
from tests.unmeasured import UNMEASURED


def test_twenty_that_start_one_together_get_the_same(machine: Machine) -> None:
    start = ("-m", "conjure_workbench.cli", "start", "--json")
    starting = [machine.popen(*start, **UNMEASURED) for _ in range(20)]
    ended = [(process.communicate(timeout=60), process.returncode) for process in starting]
    assert [code for _, code in ended] == [0] * 20, ended
    assert len({out for (out, _), _ in ended}) == 1
    assert machine.log().count("Listening on") == 1
    found = find()
    assert (found.address, found.version, found.automatic) == (machine.address, __version__, True)
    assert found.warning is None


def test_its_files_are_its_users_alone(machine: Machine) -> None:
    before = os.umask(0)
    try:
        ensure()
    finally:
        os.umask(before)
    assert stat.S_IMODE(machine.folder.stat().st_mode) == 0o700
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in machine.folder.iterdir()}
    assert files == dict.fromkeys(("key", "hub.json", "hub.lock", "hub.log"), 0o600)


def test_it_is_detached_from_its_starter_and_holds_none_of_its_streams(machine: Machine) -> None:
    # The starter's pipes are read to their end: it would wait for a hub that held one.
    assert machine.run("start").code == 0
    pid = machine.hub_file().pid
    assert os.getsid(pid) == pid
    assert os.getpgid(pid) == pid
    streams = [os.readlink(f"/proc/{pid}/fd/{number}") for number in range(3)]
    assert streams == [os.devnull] * 3
    assert Path(f"/proc/{pid}/cwd").resolve() == machine.folder.resolve()


def test_the_key_is_in_no_log_and_in_no_list_of_processes(machine: Machine) -> None:
    found = ensure()
    adapter = machine.adapter()
    adapter.close()
    assert machine.run("status").code == 0
    assert machine.run("stop").code == 0
    key = stored_key()
    assert key == found.key
    assert "'desk' connected" in machine.log()
    assert key not in machine.log()
    assert key not in repr(found)


def test_the_command_line_and_environment_of_a_hub_hold_no_key(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONJURE_API_KEY", "of some other hub")
    found = ensure()
    assert found.key == stored_key()
    process = Path(f"/proc/{machine.hub_file().pid}")
    told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    assert b"--automatic" in told
    assert found.key.encode() not in told
    assert b"of some other hub" not in told


def test_a_start_that_fails_says_the_last_words_and_is_tried_again(machine: Machine) -> None:
    with socket.socket() as holder:
        # Taken, though nothing listens.
        holder.bind(("127.0.0.1", machine.port))
        for _ in range(2):
            with pytest.raises(ConjureError) as caught:
                ensure()
            assert caught.value.code == "HUB_NOT_STARTED"
            assert f"Cannot listen on 127.0.0.1 port {machine.port}" in caught.value.message
            assert caught.value.retryable
    assert ensure().address == machine.address


def test_who_cannot_have_the_lock_says_so(machine: Machine) -> None:
    with hub_lock(), pytest.raises(ConjureError) as caught, hub_lock(wait_s=0.1):
        pytest.fail("two hold the lock")
    assert caught.value.code == "HUB_NOT_STARTED"
    assert "hub.lock" in caught.value.message


def test_the_hub_outlives_the_program_that_started_it(machine: Machine) -> None:
    starter = machine.popen(
        "-c",
        "from conjure_workbench.local_hub.starting import ensure; ensure(); input()",
    )
    pid = wait_for(lambda: machine.folder.joinpath("hub.json").exists()) and machine.hub_file().pid
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    assert is_alive(pid)
    assert find().automatic


@pytest.mark.parametrize("arguments", [["--port", "0"], ["--port", "0", "--api-key", "its own"]])
def test_a_server_of_ones_own_leaves_the_hub_alone(machine: Machine, arguments: list[str]) -> None:
    ensure()
    before = machine.hub_file()
    beside = machine.serve(*arguments)
    assert machine.hub_file() == before
    assert find().address == machine.address
    beside.terminate()
    assert beside.wait(5) == 0
    assert machine.hub_file() == before


def test_a_second_hub_is_not_served(machine: Machine) -> None:
    ensure()
    ended = machine.run("serve")
    assert ended.code == 4
    assert f"A hub runs already at {machine.address}" in ended.err
    assert "started automatically).\n  advice: End it with `conjure stop`" in ended.err


def test_a_hub_is_served_here_whatever_other_hub_is_to_be_used(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = machine.serve("--port", "0", CONJURE_API_KEY="its own").address  # type: ignore[attr-defined]
    monkeypatch.setenv("CONJURE_HUB_URL", beside)
    machine.serve()
    assert machine.hub_file().address == machine.address


def test_a_served_hub_uses_the_stored_key_and_does_not_show_it(machine: Machine) -> None:
    hub = machine.serve()
    assert hub.stdout is not None
    assert "conjure key" in hub.stdout.readline()
    shown = machine.run("key").out.strip()
    assert shown == stored_key() == find().key
    hub.send_signal(signal.SIGINT)
    out, err = hub.communicate(timeout=5)
    assert hub.returncode == 0
    assert shown not in out + err
    assert not (machine.folder / "hub.json").exists()


def test_a_hub_that_was_started_by_nohup_stays_without_its_terminal(machine: Machine) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        kept = machine.serve("--port", "0")
    finally:
        signal.signal(signal.SIGHUP, before)
    other = machine.serve("--port", "0")
    for hub in (kept, other):
        hub.send_signal(signal.SIGHUP)
    assert other.wait(5) == 0
    assert find(kept.address).version == __version__  # type: ignore[attr-defined]


def test_a_hub_on_all_addresses_is_recorded_by_one_that_can_be_reached(machine: Machine) -> None:
    machine.serve("--host", "0.0.0.0", "--port", "0")
    assert machine.hub_file().address.startswith("http://127.0.0.1:")
    assert find().address == machine.hub_file().address
