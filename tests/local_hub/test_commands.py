# SPDX-License-Identifier: MIT
"""`conjure start`, `status`, `key`, `serve` and `worker`, in words and as JSON."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conjure_workbench import __version__, cli
from conjure_workbench.local_hub.key import stored_key
from conjure_workbench.local_hub.starting import ensure
from tests.local_hub.conftest import Machine, PutStranger

Capture = pytest.CaptureFixture[str]


def test_start_says_where_the_hub_is(machine: Machine, capsys: Capture) -> None:
    assert cli.main(["start"]) == 0
    told = f"The hub runs at {machine.address}, version {__version__}.\n"
    assert capsys.readouterr().out == told
    assert cli.main(["start"]) == 0
    assert capsys.readouterr().out == told
    assert machine.log().count("Listening on") == 1


def test_status_shows_the_hub_and_its_freecads(machine: Machine, capsys: Capture) -> None:
    ensure()
    assert cli.main(["status"]) == 0
    told = capsys.readouterr().out
    assert f"{machine.address}, version {__version__}, process {machine.hub_file().pid}" in told
    assert "automatically" in told
    assert "none is connected" in told
    # The names are an adapter's own words: neither markup nor control characters act.
    adapter = machine.adapter(
        name="[red]desk\x1b[2J",
        window=True,
        freecad_version="1.0.0",
        features=["events"],
        documents=[{"name": "Unnamed", "label": "Bracket"}],
    )
    assert cli.main(["status"]) == 0
    told = capsys.readouterr().out
    assert "[red]desk\\x1b[2J" in told
    assert "\x1b[2J" not in told
    row = next(line for line in told.splitlines() if "[red]desk" in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == [
        "[red]desk\\x1b[2J",
        "idle",
        "1.0.0",
        "yes",
        "Bracket",
    ]
    adapter.close()


def test_status_as_json_holds_what_a_program_needs(machine: Machine) -> None:
    ensure()
    told = machine.run("status", "--json").json
    assert told["address"] == machine.address
    assert told["pid"] == machine.hub_file().pid
    assert (told["version"], told["automatic"], told["warning"]) == (__version__, True, None)
    assert (told["open_commands"], told["adapters"]) == (0, [])


def test_an_error_is_a_sentence_and_with_json_its_code(machine: Machine, capsys: Capture) -> None:
    assert cli.main(["status"]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"conjure: No hub listens at {machine.address}")
    assert cli.main(["status", "--json"]) == 3
    assert '"error_code": "HUB_NOT_FOUND"' in capsys.readouterr().out


def test_a_stranger_is_named_and_exits_with_1(
    machine: Machine, stranger: PutStranger, capsys: Capture
) -> None:
    stranger(machine.port, lambda data: None)
    assert cli.main(["start"]) == 1
    assert f"(process {os.getpid()}) hung up" in capsys.readouterr().err
    assert cli.main(["serve"]) == 1
    assert f"Cannot listen on 127.0.0.1 port {machine.port}" in capsys.readouterr().err


def test_key_makes_the_key_and_shows_it(machine: Machine, capsys: Capture) -> None:
    assert cli.main(["key"]) == 0
    first = capsys.readouterr().out.strip()
    assert first == stored_key()
    assert cli.main(["key", "--new"]) == 0
    second = capsys.readouterr().out.strip()
    assert second == stored_key() != first


def test_a_damaged_key_can_be_replaced(machine: Machine, capsys: Capture) -> None:
    assert cli.main(["key"]) == 0
    (machine.folder / "key").write_text("")
    assert cli.main(["key"]) == 1
    assert "conjure key --new" in capsys.readouterr().err
    assert cli.main(["key", "--new"]) == 0
    assert capsys.readouterr().out.strip() == stored_key()


FAKE_FREECAD = """#!/bin/sh
echo "$CONJURE_THIS_MACHINE|$CONJURE_SERVER_URL|$CONJURE_API_KEY"
"""


def test_a_worker_starts_the_hub_that_its_freecad_finds(machine: Machine, tmp_path: Path) -> None:
    program = tmp_path / "freecadcmd"
    program.write_text(FAKE_FREECAD)
    program.chmod(0o755)
    ended = machine.run("worker", "--freecad", str(program))
    assert ended.code == 0
    # Its FreeCAD asks for proof and key itself.
    assert ended.out == "1||\n"
    assert machine.log().count("Listening on") == 1
