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
