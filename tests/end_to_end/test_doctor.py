# SPDX-License-Identifier: MIT
"""`conjure doctor` and `conjure exec` with a real FreeCAD: from nothing to a first box."""

from __future__ import annotations

import json
import math
import socket
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def conjure(tmp_path, monkeypatch):
    """Runs `conjure` as a person with a folder, a state folder and a usual port of their own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    home = tmp_path / "home"
    (home / ".cursor").mkdir(parents=True)
    for name in ("CONJURE_API_KEY", "CONJURE_HUB_URL", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.setenv("CONJURE_HUB_PORT", str(port))
    monkeypatch.setenv("HOME", str(home))

    def run(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "conjure_workbench.cli", *arguments],
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=100,
        )
        return done.returncode, done.stdout

    yield run
    run("stop", "--wait", "0")


def test_the_doctor_s_steps_lead_to_a_first_box(conjure, worker, until):
    code, said = conjure("doctor", "--freecad", "freecadcmd")
    assert code == 1
    assert "Next: Run `conjure addon install`, and restart FreeCAD." in said
    assert conjure("addon", "install", "--freecad", "freecadcmd")[0] == 0
    assert conjure("setup", "cursor")[0] == 0
    assert conjure("start")[0] == 0
    assert "Next: Start FreeCAD." in conjure("doctor", "--freecad", "freecadcmd")[1]
    worker("", CONJURE_THIS_MACHINE="1", CONJURE_API_KEY="", CONJURE_NAME="Desk")
    until(lambda: json.loads(conjure("status", "--json")[1])["adapters"], 40)
    code, said = conjure("doctor", "--freecad", "freecadcmd")
    assert code == 0, said
    assert {line.split()[0] for line in said.splitlines()[:-2]} == {"ok"}
    assert "Desk (FreeCAD " in said
    assert said.splitlines()[-1] == "A call works."
    code, said = conjure("exec", "create_cylinder", "radius=2", "height=5", "--json")
    assert code == 0
    assert json.loads(said)["result"]["shape"]["volume"] == pytest.approx(20 * math.pi)
    code, said = conjure("exec", "create_fillet", "object_name=Nothing", "radius=1", "--json")
    assert (code, json.loads(said)["error_code"]) == (1, "OBJECT_NOT_FOUND")
    assert (
        "\nExample: conjure exec create_box" in conjure("commands", "box", "--freecad", "Desk")[1]
    )
