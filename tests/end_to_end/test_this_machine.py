# SPDX-License-Identifier: MIT
"""A FreeCAD that uses the hub of this machine: no address and no key are entered anywhere."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conjure_workbench import __version__
from conjure_workbench.local_hub.finding import connect, find, usual_port
from conjure_workbench.local_hub.starting import ensure

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """The environment of a machine with a state folder and a usual port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.delenv("CONJURE_API_KEY", raising=False)
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.setenv("CONJURE_HUB_PORT", str(port))
    yield
    conjure("stop", "--wait", "0", check=False)


def conjure(*arguments, check=True):
    """Run the command line and return the JSON that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "conjure_workbench.cli", *arguments, "--json"],
        cwd=CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0 or not check, done.stderr
    return json.loads(done.stdout) if done.returncode == 0 else None


def connected():
    found = conjure("status", check=False)
    return found and [one for one in found["adapters"] if one["state"] != "disconnected"]


def test_it_waits_for_the_hub_and_comes_back_to_a_new_one(machine, worker, until):
    freecad = worker("", CONJURE_THIS_MACHINE="1", CONJURE_API_KEY="")
    freecad.says("hub of this computer")
    first = conjure("start")
    [adapter] = until(connected, 30)
    conjure("key", "--new")
    assert connected() is None  # The hub with the old key has been ended.
    second = conjure("start")
    assert second["started"] != first["started"]
    began = time.monotonic()
    [again] = until(connected, 15)
    assert time.monotonic() - began < 7
    assert again["session_id"] == adapter["session_id"]
    # The log of FreeCAD holds no key, neither the old nor the new one.
    logs = freecad.diagnosis() + (Path(freecad.log).parent.parent / "state" / "hub.log").read_text()
    assert "conjure_local_" not in logs


OLDER = """
import sys, conjure_workbench
conjure_workbench.__version__ = "0.0.1"
from conjure_workbench.cli import main
sys.exit(main(["serve", "--automatic", "--port", sys.argv[1]]))
"""


@pytest.fixture
def older_hub(machine):
    """Starts the hub of this machine as an older version would."""
    processes = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", OLDER, str(usual_port())],
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        assert process.stdout.readline().startswith("Listening on")
        return process

    yield start
    for process in processes:
        process.terminate()
        process.communicate(timeout=10)


def ask(method, path, body=None):
    with connect() as hub:
        return hub.request(method, path, body)


def sessions():
    return [
        one["session_id"]
        for one in ask("GET", "/api/v1/adapters")["adapters"]
        if one["state"] != "disconnected"
    ]


def test_it_is_back_at_a_newer_hub_within_five_seconds_with_what_it_has_done(
    older_hub, worker, until
):
    # The worker starts the hub that it needs, and would replace an older one.
    worker("", CONJURE_THIS_MACHINE="1", CONJURE_API_KEY="")
    before = until(connected, 30)[0]["session_id"]
    conjure("stop")
    older = older_hub()
    assert until(sessions, 15) == [before]
    box = {"command": "create_box", "parameters": {"length": 5}, "command_id": "box"}
    first = ask("POST", "/api/v1/execute", box)
    assert first["success"]
    assert find().version == "0.0.1"
    began = time.monotonic()
    assert ensure().version == __version__
    assert until(sessions, 15) == [before]
    assert time.monotonic() - began < 5
    assert older.wait(5) == 0
    again = ask("POST", "/api/v1/execute", box)
    assert again["result"]["object_id"] == first["result"]["object_id"]
    listed = ask("POST", "/api/v1/execute", {"command": "list_objects"})
    assert [one["object_id"] for one in listed["result"]["objects"]] == ["Box"]
