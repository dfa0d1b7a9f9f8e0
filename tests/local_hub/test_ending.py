# SPDX-License-Identifier: MIT
"""The end of a hub: by itself, because somebody asks, for a newer one."""

from __future__ import annotations

import subprocess
import time
from typing import Any, Iterator

import pytest

from conjure_workbench import __version__
from conjure_workbench.adapter.adapter import Adapter as AddOn
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.connection import HubConnection
from conjure_workbench.local_hub.finding import connect, find
from conjure_workbench.local_hub.key import make_key, stored_key
from conjure_workbench.local_hub.lock import hub_lock
from conjure_workbench.local_hub.starting import REPLACE_EVERY_S, ensure
from conjure_workbench.local_hub.stopping import stop
from tests.local_hub.conftest import Machine, wait_for
from tests.server.conftest import Adapter
from tests.unit.adapter.conftest import Worker


def submit(connection: HubConnection, command_id: str = "c1") -> None:
    body = {"command": "create_box", "command_id": command_id}
    connection.request("POST", "/api/v1/execute?wait=false", body)


def answer(adapter: Adapter, command_id: str = "c1") -> None:
    adapter.answer({"command_id": command_id})


# --- by itself


def test_an_automatic_hub_ends_when_nobody_uses_it(machine: Machine) -> None:
    hub = machine.automatic(__version__, "--idle-exit", "0.6")
    started = time.monotonic()
    assert hub.wait(10) == 0
    assert time.monotonic() - started > 0.3
    assert not (machine.folder / "hub.json").exists()


def test_an_adapter_a_caller_and_an_open_command_keep_it(machine: Machine) -> None:
    hub = machine.automatic(__version__, "--idle-exit", "0.6")
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
    adapter.expect("execute_command")
    adapter.vanish()
    assert not ends(hub, 1.5)
    adapter = machine.adapter()
    adapter.expect("execute_command")
    answer(adapter)
    assert not ends(hub, 1.5)
    with connect() as connection:
        adapter.close()
        assert connection.request("GET", "/api/v1/hub")["open_commands"] == 0
        assert not ends(hub, 1.5)
    assert hub.wait(10) == 0


def ends(process: subprocess.Popen[str], seconds: float) -> bool:
    """Return True if a process ends within some time."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def test_a_hub_that_a_person_started_does_not_end_by_itself(machine: Machine) -> None:
    machine.serve()
    with connect() as connection:
        assert connection.request("GET", "/api/v1/hub")["idle_exit_s"] is None
    machine.run("stop")
    ensure()
    with connect() as connection:
        assert connection.request("GET", "/api/v1/hub")["idle_exit_s"] == 600


# --- because somebody asks


def test_stop_ends_the_hub_and_has_adapters_come_back(machine: Machine) -> None:
    ensure()
    adapter = machine.adapter()
    ended = machine.run("stop")
    assert ended.code == 0
    assert ended.out == f"The hub at {machine.address} has ended.\n"
    assert adapter.closing()[0] == 1001
    assert machine.run("stop").code == 3


def test_stop_says_what_is_open_and_leaves_it(machine: Machine) -> None:
    ensure()
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
        adapter.expect("execute_command")
        ended = machine.run("stop", "--wait", "0.1")
        assert ended.code == 4
        assert "- command_id c1, command create_box, adapter_id desk, state sent" in ended.err
        assert "1 command is open" in ended.err
        told = machine.run("stop", "--wait", "0", "--json").json
        assert told["error_code"] == "HUB_BUSY"
        assert [command["command_id"] for command in told["details"]["open"]] == ["c1"]
        answer(adapter)
        adapter.expect("result_ack")
        assert connection.request("GET", "/api/v1/commands/c1")["success"]


def test_stop_waits_for_open_commands(machine: Machine) -> None:
    ensure()
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
    adapter.expect("execute_command")
    stopping = machine.popen("-m", "conjure_workbench.cli", "stop", "--wait", "30")
    assert not ends(stopping, 1.0)
    answer(adapter)
    told = stopping.communicate(timeout=20)
    assert stopping.returncode == 0, told


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"wait_s": -1}, "wait_s"),
        ({"wait_s": 1e9}, "wait_s"),
        ({"wait_s": "long"}, "wait_s"),
        ({"for_newer": 1}, "for_newer"),
        ({"when": "now"}, "when"),
    ],
)
def test_a_request_for_the_end_that_is_wrong_is_refused(
    machine: Machine, body: dict[str, Any], field: str
) -> None:
    machine.serve()
    with connect() as connection:
        with pytest.raises(ConjureError) as caught:
            connection.request("POST", "/api/v1/hub/stop", body)
        assert caught.value.details["field"] == field
        assert connection.request("GET", "/api/v1/hub")["open_commands"] == 0


def test_a_new_key_ends_the_hub_that_has_the_old_one(machine: Machine) -> None:
    old = ensure().key
    new = machine.run("key", "--new").out.strip()
    assert new != old
    assert machine.run("status").code == 3
    assert ensure().key == new


def test_a_key_is_not_replaced_while_a_hub_is_started(machine: Machine) -> None:
    old = make_key()
    with hub_lock():
        replacing = machine.popen("-m", "conjure_workbench.cli", "key", "--new")
        with pytest.raises(subprocess.TimeoutExpired):
            replacing.wait(1.5)
        assert stored_key() == old
    assert replacing.wait(20) == 0
    assert stored_key() != old


def test_the_key_stays_while_a_command_is_open(machine: Machine) -> None:
    old = ensure().key
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
    adapter.expect("execute_command")
    assert machine.run("key", "--new").code == 4
    assert machine.run("key", "--json").json == {"key": old, "file": str(machine.folder / "key")}
    answer(adapter)


# --- for a newer one


def test_a_newer_program_replaces_an_older_idle_hub_on_the_same_port(machine: Machine) -> None:
    old = machine.automatic("0.0.9")
    adapter = machine.adapter()
    assert find().version == "0.0.9"
    assert "'conjure stop' ends it" in str(find().warning)
    found = ensure()
    assert (found.version, found.address, found.warning) == (__version__, machine.address, None)
    assert old.wait(5) == 0
    assert adapter.closing()[0] == 1012
    machine.adapter().close()


@pytest.fixture
def add_on(machine: Machine) -> Iterator[Worker]:
    """The add-on's own connection to the usual port, and the worker that does its commands."""
    worker = Worker()
    adapter = AddOn(Identity("1.0.0", ["x"], ["create_box"]), worker.submit, lambda status: None)
    adapter.connect(Settings(machine.adapter_url, make_key(), "desk"))
    yield worker
    adapter.shutdown()
    worker.join()


def connected() -> list[str]:
    """The adapters that are connected to the hub."""
    with connect() as connection:
        adapters = connection.request("GET", "/api/v1/adapters")["adapters"]
    return [adapter["adapter_id"] for adapter in adapters if adapter["state"] != "disconnected"]


def test_the_add_on_is_back_within_five_seconds_and_repeats_nothing(
    machine: Machine, add_on: Worker
) -> None:
    machine.automatic("0.0.9")
    wait_for(lambda: connected() == ["desk"])
    body = {"command": "create_box", "parameters": {"length": 1}, "command_id": "c1"}
    with connect() as connection:
        first = connection.request("POST", "/api/v1/execute", body)
    started = time.monotonic()
    assert ensure().version == __version__
    wait_for(lambda: connected() == ["desk"], 5.0 - (time.monotonic() - started))
    with connect() as connection:
        again = connection.request("POST", "/api/v1/execute", body)
    assert again["result"] == first["result"] == {"echo": {"length": 1}}
    assert add_on.ran == [{"length": 1}]


def test_a_hub_in_use_is_used_as_it_is_and_replaced_later(machine: Machine) -> None:
    old = machine.automatic("0.0.9")
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
        adapter.expect("execute_command")
        for _ in range(2):
            found = ensure()
            assert found.version == "0.0.9"
            assert "because it is in use" in str(found.warning)
            answer(adapter)
            adapter.expect("result_ack")
            # Now its answer waits for somebody, who would not find it at another hub.
        assert connection.request("GET", "/api/v1/commands/c1")["success"]
    assert old.poll() is None
    assert ensure().version == __version__
    old.wait(5)


def test_a_result_that_a_freecad_still_holds_comes_to_the_next_hub(machine: Machine) -> None:
    old = machine.automatic("0.0.9")
    adapter = machine.adapter()
    with connect() as connection:
        submit(connection)
    adapter.expect("execute_command")
    adapter.vanish()
    old.kill()
    old.wait()
    # The hub of a moment ago knows nothing of the command, which the adapter has finished.
    old = machine.automatic("0.0.9")
    assert ensure().version == __version__
    adapter = machine.adapter()
    answer(adapter)
    adapter.expect("result_ack")
    with connect() as connection:
        kept = connection.request("GET", "/api/v1/commands/c1")
    assert (kept["success"], kept["result"]) == (True, {"object_id": "Box"})


def test_a_hub_that_a_person_started_is_never_replaced(machine: Machine) -> None:
    machine.serve_as("0.0.9")
    found = ensure()
    assert (found.version, found.automatic) == ("0.0.9", False)
    assert "has version 0.0.9" in str(found.warning)
    assert "has version 0.0.9" in machine.run("status").err


def test_an_older_program_uses_a_newer_hub(machine: Machine) -> None:
    machine.automatic("99.0.0")
    found = ensure()
    assert (found.version, found.warning) == ("99.0.0", None)


def test_hubs_are_replaced_once_a_minute_at_most(machine: Machine) -> None:
    machine.automatic("0.0.8")
    assert ensure().version == __version__
    with connect() as connection:
        stop(connection)
    machine.automatic("0.0.9")
    found = ensure()
    assert found.version == "0.0.9"
    assert "replaced within the last minute" in str(found.warning)
    later = time.time() + REPLACE_EVERY_S
    assert ensure(now=lambda: later).version == __version__
