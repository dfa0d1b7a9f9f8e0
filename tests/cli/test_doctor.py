# SPDX-License-Identifier: MIT
"""`conjure doctor` with real hubs: its findings, the one next step, and no change by it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.setup.doctor import probe
from conjure_workbench.setup.doctor.findings import Finding
from conjure_workbench.setup.doctor.hub import examine_hub
from tests.cli.conftest import Conjure, FreeCAD, Server, wait_for
from tests.cli.test_setup_commands import FREECAD
from tests.local_hub.conftest import Machine, PutStranger
from tests.server.conftest import ROOT

Connect = Callable[..., FreeCAD]
VARIABLES = {**os.environ, "PYTHONPATH": str(ROOT)}


def states(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.subject, finding.state.value) for finding in findings]


NO_HUB = [("hub", "failed"), ("key", "unknown"), ("connection", "unknown")]


# --- the hub


def test_without_a_hub_the_step_is_to_start_one(machine: Machine) -> None:
    seen = examine_hub(None)
    assert states(seen.findings) == NO_HUB
    assert seen.findings[0].step == "Run `conjure start`."
    assert seen.address == machine.address
    assert not machine.folder.exists()


def test_at_an_address_given_nothing_is_said_to_be_started(machine: Machine) -> None:
    seen = examine_hub("http://127.0.0.1:9")
    assert states(seen.findings) == NO_HUB
    assert "Start the hub at http://127.0.0.1:9" in seen.findings[0].step


def test_an_address_that_is_none_is_told(machine: Machine) -> None:
    seen = examine_hub("nonsense")
    assert states(seen.findings) == NO_HUB
    assert "is no address of a hub" in seen.findings[0].text


def test_a_port_that_is_none_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONJURE_HUB_PORT", "none")
    seen = examine_hub(None)
    assert states(seen.findings) == NO_HUB
    assert seen.address == ""


def test_a_stranger_on_the_port_is_named(machine: Machine, stranger: PutStranger) -> None:
    stranger(machine.port, lambda data: None)
    seen = examine_hub(None)
    assert states(seen.findings) == NO_HUB
    assert f"(process {os.getpid()})" in seen.findings[0].text


def test_a_hub_of_another_interface_fails(machine: Machine) -> None:
    machine.run("key")
    machine.serve_as("9.0.0", "--port", str(machine.port), interface=2)
    seen = examine_hub(machine.address)
    assert states(seen.findings) == [("hub", "failed")]
    assert "Update this program" in seen.findings[0].text


def test_an_older_hub_is_a_warning(machine: Machine) -> None:
    machine.run("key")
    machine.serve_as("0.0.9", "--port", str(machine.port))
    first, key, connection = examine_hub(None).findings
    assert (first.state.value, first.step) == ("warning", "Run `conjure stop`.")
    assert (key.state.value, connection.state.value) == ("ok", "failed")


def test_a_freecad_that_can_work_is_connected(at_hub: Server, freecad: Connect) -> None:
    assert "Start FreeCAD" in examine_hub(None).findings[-1].step
    freecad(name="Desk\x1b[2J", freecad_version="1.1.0", behave=waits)
    at_hub.later(at_hub.execute, "create_box")
    wait_for(lambda: at_hub.get("/api/v1/adapters")[1]["adapters"][0]["running"])
    seen = examine_hub(None)
    assert seen.is_connected
    assert states(seen.findings) == [("hub", "ok"), ("key", "ok"), ("connection", "ok")]
    assert seen.findings[-1].text.endswith("(FreeCAD 1.1.0) is connected and runs create_box.")
    assert seen.findings[-1].text.isprintable()


def waits(freecad: FreeCAD, command: dict[str, Any]) -> None:
    """Say nothing."""


def asks(freecad: FreeCAD, command: dict[str, Any]) -> None:
    told = {"command_id": command["command_id"], "state": "waiting_for_user"}
    freecad.send({"type": "command_progress", **told})


@pytest.mark.new_hub
def test_a_freecad_that_waits_for_the_person_fails_unless_there_is_another(
    at_hub: Server, freecad: Connect
) -> None:
    asking = freecad(asks, name="Asks", session_id="one")
    at_hub.later(at_hub.execute, "create_box")
    wait_for(lambda: at_hub.get("/api/v1/adapters")[1]["adapters"][0]["waiting_for_user"])
    [*_, waiting] = examine_hub(None).findings
    assert waiting.state.value == "failed"
    assert "waits for the person" in waiting.text
    assert waiting.step == "Answer the question in FreeCAD's window."
    freecad(name="Free", session_id="two")
    assert [one.state.value for one in examine_hub(None).findings[-2:]] == ["warning", "ok"]
    asking.vanish()
    wait_for(
        lambda: (
            "lost its connection" in examine_hub(None).findings[-1].text
            or "lost its connection" in examine_hub(None).findings[-2].text
        )
    )


# --- the entry of an assistant


def test_the_mcp_server_answers_the_official_client() -> None:
    words = (sys.executable, "-m", "conjure_workbench.mcp")
    tools = probe.count_tools(words, {**VARIABLES, "CONJURE_HUB_URL": "http://127.0.0.1:9"})
    assert 20 < tools <= 28


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("/no/such/program",), "No such file"),
        ((sys.executable, "-c", "raise SystemExit('I am\x1b[2J broken')"), "I am"),
        ((sys.executable, "-c", "import time; time.sleep(60)"), "within 1 s"),
        ((sys.executable, "-c", "print('hello', flush=True); input()"), ""),
    ],
)
def test_a_program_that_speaks_no_mcp_is_told_with_its_last_words(
    words: tuple[str, ...], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "WITHIN_S", 1.0)
    with pytest.raises(probe.ProbeError) as caught:
        probe.count_tools(words, VARIABLES)
    assert says in str(caught.value)
    assert str(caught.value).isprintable()


# --- all of it


@pytest.fixture
def person(machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person with a FreeCAD, and with nothing set up."""
    home = tmp_path / "home"
    (home / ".cursor").mkdir(parents=True)
    program = tmp_path / "bin/freecadcmd"
    program.parent.mkdir()
    program.write_text(FREECAD)
    program.chmod(0o755)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PATH", str(program.parent))
    for name in ("XDG_CONFIG_HOME", "CODEX_HOME", "CLAUDE_CONFIG_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return home


def test_step_by_step_it_leads_from_nothing_to_a_call(
    person: Path, machine: Machine, conjure: Conjure
) -> None:
    def says() -> str:
        ended = conjure("doctor")
        assert ended.code == 1
        assert "A call does not work." in ended.out.splitlines()
        assert ended.out.isascii()
        return ended.out.splitlines()[-1]

    assert says() == "Next: Run `conjure addon install`, and restart FreeCAD."
    assert HubFile.read() is None
    assert not machine.folder.exists()
    assert conjure("addon", "install").code == 0
    assert says() == "Next: Run `conjure start`."
    assert HubFile.read() is None
    assert conjure("start").code == 0
    assert says() == "Next: Start FreeCAD. Where the add-on is installed, it connects by itself."
    adapter = machine.adapter(name="Desk", freecad_version="1.1.3")
    ended = conjure("doctor")
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == "Next: Run `conjure setup cursor`."
    assert conjure("setup", "cursor").code == 0
    before = {path: path.stat().st_mtime_ns for path in person.rglob("*")}
    told = conjure("doctor", "--json")
    assert told.code == 0, told.out
    assert told.json["success"]
    assert told.json["next_step"] is None
    found = [(one["subject"], one["state"]) for one in told.json["findings"]]
    assert found == [
        ("program", "ok"),
        ("freecad", "ok"),
        ("addon", "ok"),
        ("websocket_client", "ok"),
        ("hub", "ok"),
        ("key", "ok"),
        ("connection", "ok"),
        ("client", "ok"),
    ]
    assert {path: path.stat().st_mtime_ns for path in person.rglob("*")} == before
    adapter.close()
    entry = json.loads((person / ".cursor/mcp.json").read_text())
    entry["mcpServers"]["conjure"]["command"] = "/gone/conjure"
    (person / ".cursor/mcp.json").write_text(json.dumps(entry))
    adapter = machine.adapter(name="Desk")
    assert says() == "Next: Run `conjure setup cursor`."
    adapter.close()


def test_a_program_of_a_temporary_environment_is_a_warning(
    person: Path, conjure: Conjure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conjure_workbench.setup.doctor.examination.installed_program", _none)
    assert conjure("doctor").out.startswith("warning  conjure ")


def _none(which: object) -> Path:
    raise ConjureError("PROGRAM_NOT_INSTALLED", "This program runs in a temporary environment.")
