# SPDX-License-Identifier: MIT
"""`conjure exec` at a real hub, with FreeCADs that are simulated."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from conjure_workbench.cli.exit_codes import ExitCode
from conjure_workbench.cli.following import JOINS_WITHIN_S, cancelled, joins_for
from conjure_workbench.local_hub.finding import FoundHub
from conjure_workbench.local_hub.hub_file import HubFile
from tests.cli.conftest import Conjure, FreeCAD, Server, wait_for
from tests.local_hub.conftest import Machine

Connect = Callable[..., FreeCAD]
Start = Callable[..., "subprocess.Popen[str]"]
FLOOD = "\x1b[2J\u202e\nwarn"


def silent(freecad: FreeCAD, command: dict[str, Any]) -> None:
    """Say that the command runs, and no more."""
    freecad.send(
        {"type": "command_progress", "command_id": command["command_id"], "state": "running"}
    )


def test_a_command_is_done_and_its_reply_shown(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    desk = freecad()
    ended = conjure("exec", "create_box", "length=20", "position=[0, 0, 1.5]", "label=Base plate")
    assert ended.code == 0
    assert ended.err == ""
    assert ended.out.splitlines()[0] == "create_box: done in document Unnamed, revision 1"
    assert "object_id: Box001" in ended.out.splitlines()
    [command] = desk.commands
    assert command["command"] == "create_box"
    sent = {"length": 20, "position": [0, 0, 1.5], "label": "Base plate"}
    assert command["parameters"] == sent


def test_warnings_come_first_and_nothing_acts_on_the_terminal(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    def warns(freecad: FreeCAD, command: dict[str, Any]) -> dict[str, Any]:
        return {"label": FLOOD, "warnings": [{"code": "NO_EFFECT", "message": FLOOD}]}

    freecad(warns)
    ended = conjure("exec", "create_box")
    assert ended.out.splitlines()[0].startswith("Warning NO_EFFECT: ")
    assert all(line.isprintable() for line in ended.out.splitlines())
    assert "\\x1b[2J" in ended.out


def test_as_json_the_reply_is_the_wire_s(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    freecad(lambda freecad, command: {"image": "QUJD", "mime_type": "image/png"})
    told = conjure("exec", "capture_view", "--json").json
    assert told["result"] == {"image": "QUJD", "mime_type": "image/png"}
    assert set(told) == {"success", "command_id", "result", "execution_time_ms"}
    words = conjure("exec", "capture_view").out
    assert "QUJD" not in words
    assert "4 characters of base64, which --json prints" in words


@pytest.mark.parametrize(
    ("whole", "pairs", "sent"),
    [
        ('{"a": 1}', [], {"a": 1}),
        ("@FILE", ["b=true"], {"a": "text", "b": True}),
        (
            "-",
            ["b=NaN", 'c="1"', "d=x=y", "e="],
            {"a": None, "b": "NaN", "c": "1", "d": "x=y", "e": ""},
        ),
    ],
)
def test_parameters_come_from_a_text_a_file_or_the_input(
    at_hub: Server,
    freecad: Connect,
    conjure: Conjure,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    whole: str,
    pairs: list[str],
    sent: dict[str, Any],
) -> None:
    desk = freecad()
    file = tmp_path / "parameters.json"
    file.write_text('\ufeff{"a": "text"}', "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"a": null}'))
    whole = whole.replace("FILE", str(file))
    assert conjure("exec", "anything", *pairs, "--parameters", whole).code == 0
    assert desk.commands[0]["parameters"] == sent


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["length"], "'length' is not of the form key=value"),
        (["=5"], "'=5' is not of the form key=value"),
        (["a=1", "a=2"], "'a' is given twice"),
        (["a=1", "--parameters", '{"a": 1}'], "'a' is given twice"),
        (["--parameters", '{"a": 1, "a": 2}'], "stands twice"),
        (["--parameters", "[1]"], "must be a JSON object"),
        (["--parameters", '{"a": Infinity}'], "Infinity is no JSON"),
        (["--parameters", "{"], "no JSON"),
        (["--parameters", "[" * 100_000], "no JSON"),
        (["--parameters", "@/no/such/file"], "No such file"),
        (["--timeout", "0"], "--timeout"),
    ],
)
def test_a_wrong_command_line_is_refused_before_anything_is_sent(
    conjure: Conjure, arguments: list[str], says: str
) -> None:
    ended = conjure("exec", "create_box", *arguments)
    assert ended.code == 2
    assert says in " ".join(ended.err.replace("│", " ").split())


def test_a_failure_names_field_candidates_and_advice(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    def fails(freecad: FreeCAD, command: dict[str, Any]) -> None:
        details = {
            "field": "object_name",
            "given": FLOOD,
            "candidates": ["Box", "Box001"],
            "retryable": False,
            "advice": "Use one of these.",
        }
        freecad.send(
            {
                "type": "command_result",
                "command_id": command["command_id"],
                "success": False,
                "error": f"There is no object {FLOOD}.",
                "error_code": "OBJECT_NOT_FOUND",
                "details": details,
            }
        )

    freecad(fails)
    ended = conjure("exec", "create_hole")
    assert (ended.code, ended.out) == (1, "")
    first, *others = ended.err.splitlines()
    assert first.startswith("conjure: There is no object ")
    assert "  field: object_name" in others
    assert "  candidates: (Box, Box001)" in others
    assert others[-1] == "  advice: Use one of these."
    assert all(line.isprintable() for line in ended.err.splitlines())
    as_json = conjure("exec", "create_hole", "--json")
    assert (as_json.code, as_json.json["error_code"]) == (1, "OBJECT_NOT_FOUND")
    assert "There is no object" in as_json.err


def test_which_freecad_is_asked_for_and_told(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    ended = conjure("exec", "create_box")
    assert ended.code == 5
    assert "No FreeCAD is connected" in ended.err
    assert "This server is new" not in ended.err
    freecad(session_id="one", name="Left")
    right = freecad(session_id="two", name="Right")
    ended = conjure("exec", "create_box")
    assert ended.code == 5
    assert "name Left" in ended.err
    assert conjure("exec", "create_box", "--freecad", "Right").code == 0
    assert len(right.commands) == 1


def test_a_command_that_is_not_done_in_time_may_still_run(
    at_hub: Server, freecad: Connect, conjure: Conjure
) -> None:
    desk = freecad(silent)
    ended = conjure("exec", "create_box", "--timeout", "0.7")
    assert ended.code == 6
    assert "command_id" in ended.err or desk.commands[0]["command_id"] in ended.err


def test_no_hub_at_the_address_given_is_an_exit_code_of_its_own(conjure: Conjure) -> None:
    ended = conjure("exec", "create_box", "--hub", "http://127.0.0.1:9")
    assert ended.code == 3
    assert "No hub listens" in ended.err


@pytest.mark.new_hub
def test_a_hub_that_goes_away_may_have_done_it(
    at_hub: Server, freecad: Connect, process: Start
) -> None:
    desk = freecad(silent)
    running = process("exec", "create_box")
    assert desk.arrived.acquire(timeout=20)
    at_hub.process.kill()
    _, err = running.communicate(timeout=20)
    assert running.returncode == 6
    assert "It may have run" in err
    assert desk.commands[0]["command_id"] in err


@pytest.mark.parametrize("features", [["progress", "cancel"], []])
def test_ctrl_c_cancels_the_command_and_tells_what_became_of_it(
    at_hub: Server, freecad: Connect, process: Start, features: list[str]
) -> None:
    desk = freecad(silent, features=features)
    running = process("exec", "create_box")
    assert desk.arrived.acquire(timeout=20)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (130, "")
    command_id = desk.commands[0]["command_id"]
    assert err.endswith(f"Its id is {command_id}.\n")
    if features:
        wait_for(lambda: desk.cancelled == [command_id])
        assert "was cancelled" in err
    else:
        assert "too late" in err


def test_a_cancel_that_reaches_no_hub_is_told(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cancelled("http://127.0.0.1:9", "exec_1")
    assert code is ExitCode.UNKNOWN_OUTCOME
    assert "It could not be cancelled: No hub listens" in capsys.readouterr().err


def test_a_hub_that_was_just_started_gives_an_open_freecad_the_time_to_connect(
    machine: Machine,
) -> None:
    running = machine.popen("-m", "conjure_workbench.cli", "exec", "create_box")
    wait_for(HubFile.read, 20)
    time.sleep(0.8)
    adapter = machine.adapter()
    adapter.answer(adapter.expect("execute_command"))
    out, err = running.communicate(timeout=20)
    assert (running.returncode, err) == (0, "")
    assert "object_id: Box" in out
    adapter.close()
    assert machine.run("stop").code == 0


def test_ctrl_c_while_no_freecad_is_there_leaves_nothing(machine: Machine) -> None:
    running = machine.popen("-m", "conjure_workbench.cli", "exec", "create_box")
    wait_for(HubFile.read, 20)
    time.sleep(0.8)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (130, "")
    assert "It was cancelled before the hub took it." in err


@pytest.mark.parametrize(
    ("started", "automatic", "seconds"),
    [
        ("2026-01-01T12:00:00Z", True, 5.0),
        ("2026-01-01T12:00:00Z", False, 0.0),
        ("2026-01-01T11:00:00Z", True, 0.0),
        ("2026-01-01T13:00:00Z", True, JOINS_WITHIN_S),
        ("2026-01-01", True, 0.0),
        ("no time", True, 0.0),
    ],
)
def test_only_a_fresh_hub_is_given_time(started: str, automatic: bool, seconds: float) -> None:
    found = FoundHub("http://127.0.0.1:9", "key", "1.0.0", automatic, started)
    now = datetime(2026, 1, 1, 12, 0, 2, tzinfo=timezone.utc)
    assert joins_for(found, now) == seconds


def test_a_long_command_shows_its_progress_on_a_terminal_only(
    at_hub: Server, freecad: Connect, process: Start
) -> None:
    def slow(freecad: FreeCAD, command: dict[str, Any]) -> dict[str, Any]:
        told = {"state": "running", "message": f"edge 3 of 9{FLOOD}"}
        freecad.send({"type": "command_progress", "command_id": command["command_id"], **told})
        time.sleep(1.2)
        return {"object_id": "Box"}

    freecad(slow)
    master, slave = pty.openpty()
    running = process("exec", "create_box", stderr=slave)
    os.close(slave)
    out, _ = running.communicate(timeout=20)
    shown = os.read(master, 65536).decode()
    os.close(master)
    assert "object_id: Box" in out
    assert "create_box runs in FreeCAD: edge 3 of 9" in shown
    assert "\x1b[2J\u202e" not in shown
    running = process("exec", "create_box", "--json")
    out, err = running.communicate(timeout=20)
    assert err == ""
    assert json.loads(out)["success"]
