# SPDX-License-Identifier: MIT
"""`conjure setup` and `conjure addon`, in a person's folder of their own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from conjure_workbench import __version__, cli
from conjure_workbench.cli import setup as setup_command
from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.key import is_made
from conjure_workbench.setup.catalogue import CLIENTS

FREECAD = """#!/usr/bin/python3
import json, os, sys
sys.stdin.read()
data = os.path.join(os.environ["HOME"], "FreeCAD")
answer = {"data": data, "version": ["1", "1", "3"], "websocket": os.path.isdir(data)}
print("conjure-answer " + json.dumps(answer))
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    (folder / ".cursor").mkdir(parents=True)
    for name in ("XDG_CONFIG_HOME", "CODEX_HOME", "CLAUDE_CONFIG_DIR", "CONJURE_HUB_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def freecad(home):
    program = home.parent / "bin/freecadcmd"
    program.parent.mkdir()
    program.write_text(FREECAD)
    program.chmod(0o755)
    return home / "FreeCAD/Mod/Conjure"


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    told = capsys.readouterr()
    return code, told.out, told.err


def run_json(capsys, *arguments: str):
    code, out, _ = run(capsys, *arguments, "--json")
    return code, json.loads(out)


def test_without_names_the_clients_are_listed_with_those_found(home, capsys):
    code, out, _ = run(capsys, "setup")
    assert code == 0
    assert [line for line in out.splitlines() if "(found here)" in line] == [
        "cursor           Cursor (found here)"
    ]
    assert run_json(capsys, "setup")[1] == {
        "success": True,
        "known": list(CLIENTS),
        "found": ["cursor"],
    }


def test_an_entry_is_written_checked_and_removed(home, capsys):
    code, out, _ = run(capsys, "setup", "cursor")
    path = home / ".cursor/mcp.json"
    assert code == 0
    assert out == f"Cursor: written to {path}. Start Cursor again.\n"
    entry = json.loads(path.read_text())["mcpServers"]["conjure"]
    assert entry["args"] == ["mcp"]
    assert os.access(entry["command"], os.X_OK)
    assert Path(entry["command"]).is_absolute()
    assert "is as it should be" in run(capsys, "setup", "cursor")[1]
    assert run(capsys, "setup", "cursor", "--remove")[1] == f"Cursor: removed from {path}.\n"
    assert not path.exists()
    assert "holds no entry" in run(capsys, "setup", "cursor", "--remove")[1]


def test_all_found_is_every_client_that_is_here_once(home, capsys):
    (home / ".codex").mkdir()
    code, said = run_json(capsys, "setup", "codex", "--all-found")
    assert code == 0
    assert [one["client"] for one in said["clients"]] == ["codex", "cursor"]
    assert {one["state"] for one in said["clients"]} == {"written"}


def test_where_no_client_is_found_that_is_a_failure(home, capsys):
    (home / ".cursor").rmdir()
    assert run(capsys, "setup", "--all-found")[0] == 1


def test_printing_shows_file_and_entry_and_changes_nothing(home, capsys):
    code, out, _ = run(capsys, "setup", "codex", "--print")
    assert code == 0
    assert out.startswith(f"Codex: in {home}/.codex/config.toml\n\n[mcp_servers.conjure]\n")
    assert not (home / ".codex").exists()


def test_printing_without_names_shows_every_client_and_which_are_here(home, capsys):
    code, said = run_json(capsys, "setup", "--print")
    assert code == 0
    assert [one["client"] for one in said["clients"]] == list(CLIENTS)
    assert [one["title"] for one in said["clients"] if one["found"]] == ["Cursor"]
    assert all(one["entry"] and one["path"] for one in said["clients"])
    assert not (home / ".codex").exists()


@pytest.mark.parametrize(
    ("more", "url"),
    [
        ((), "http://127.0.0.1:9870/mcp"),
        (("--hub", "http://127.0.0.1:1234/"), "http://127.0.0.1:1234/mcp"),
    ],
)
def test_an_address_is_that_of_the_hub_and_the_person_is_told_of_the_key(home, more, url, capsys):
    code, out, _ = run(capsys, "setup", "zed", "--http", *more)
    assert code == 0
    assert "Authorization" in out
    assert url in (home / ".config/zed/settings.json").read_text()


def test_an_address_that_is_none_is_written_nowhere(home, capsys):
    code, _, err = run(capsys, "setup", "cursor", "--http", "--hub", "javascript:x")
    assert code == 1
    assert "allowed: http://HOST:PORT" in err
    assert not (home / ".cursor/mcp.json").exists()


def test_one_client_that_fails_keeps_no_other_from_being_set_up(home, capsys):
    path = home / ".cursor/mcp.json"
    path.write_text("{")
    code, out, err = run(capsys, "setup", "cursor", "claude-desktop", "codex", "--http")
    assert code == 1
    assert "Cursor's file stays as it is" in err
    assert "programs only" in err
    assert '"mcpServers": {' in out
    assert "Codex: written" in out
    assert path.read_text() == "{"
    code, said = run_json(capsys, "setup", "cursor", "codex")
    assert (code, said["success"]) == (1, False)
    assert [one["state"] for one in said["clients"]] == ["written", "failed"]


def test_a_project_s_file_lies_in_the_folder_at_hand(home, capsys):
    run(capsys, "setup", "vscode", "--scope", "project")
    assert (home.parent / ".vscode/mcp.json").is_file()


def test_a_named_file_is_that_of_one_client(home, capsys):
    code, _, err = run(capsys, "setup", "cursor", "codex", "--file", "x.json")
    assert code == 2
    assert "name one" in err
    assert run(capsys, "setup", "cursor", "--file", "x.json")[0] == 0
    assert "conjure" in (home.parent / "x.json").read_text()


def test_a_name_that_is_not_known_is_refused_with_those_that_are(home, capsys):
    code, _, err = run(capsys, "setup", "emacs")
    assert code == 2
    assert "'emacs' is not known" in err
    assert "lm-studio" in err


@pytest.mark.parametrize(
    ("arguments", "makes"),
    [
        (("setup", "cursor"), True),
        (("addon", "install"), True),
        (("setup",), False),
        (("setup", "cursor", "--print"), False),
        (("setup", "cursor", "--remove"), False),
        (("addon", "status"), False),
    ],
)
def test_what_sets_up_makes_the_key_by_which_freecad_chooses_this_hub(
    freecad, arguments, makes, capsys
):
    assert run(capsys, *arguments)[0] == 0
    assert is_made() is makes


def test_a_temporary_environment_writes_nothing(home, capsys, monkeypatch):
    def temporary(which):
        raise ConjureError("PROGRAM_NOT_INSTALLED", "This program runs in a temporary environment.")

    monkeypatch.setattr(setup_command, "installed_program", temporary)
    code, _, err = run(capsys, "setup", "cursor")
    assert code == 1
    assert "temporary environment" in err
    assert list((home / ".cursor").iterdir()) == []
    assert not is_made()
    # Taking an entry out needs no program.
    assert run(capsys, "setup", "cursor", "--remove")[0] == 0


def test_the_add_on_is_installed_shown_and_removed(freecad, capsys):
    assert "FreeCAD 1.1.3: not installed" in run(capsys, "addon", "status")[1]
    code, out, _ = run(capsys, "addon", "install")
    assert code == 0
    assert out.splitlines() == [
        f"FreeCAD 1.1.3: installed by this program {__version__}, {freecad}",
        "  Restart FreeCAD.",
        "  FreeCAD's Python lacks websocket-client; Edit > Preferences > Conjure installs it.",
    ]
    assert (freecad / "InitGui.py").is_file()
    code, said = run_json(capsys, "addon", "install")
    assert said["freecads"] == [
        {
            "freecad": "1.1.3",
            "program": str(freecad.parents[3] / "bin/freecadcmd"),
            "folder": str(freecad),
            "kind": "ours",
            "version": __version__,
            "version_before": __version__,
            "disabled": False,
            "websocket_client": True,
        }
    ]
    manifest = (freecad / "package.xml").read_text()
    (freecad / "package.xml").write_text(manifest.replace(__version__, "0.0.1"))
    (freecad / "ADDON_DISABLED").touch()
    out = run(capsys, "addon", "status")[1]
    assert "installed by this program 0.0.1" in out
    assert "`conjure addon install` brings it there" in out
    assert "It is switched off" in out
    (freecad / "ADDON_DISABLED").unlink()
    assert "not installed" in run(capsys, "addon", "remove")[1]
    assert not freecad.exists()


def test_an_add_on_from_elsewhere_is_told_and_stays(freecad, capsys):
    freecad.mkdir(parents=True)
    code, _, err = run(capsys, "addon", "install")
    assert code == 1
    assert "was not installed by this program" in err
    code, said = run_json(capsys, "addon", "remove")
    assert (code, said["success"]) == (1, False)
    assert said["freecads"][0]["error_code"] == "ADDON_NOT_OURS"
    assert freecad.is_dir()


def test_no_freecad_is_told(home, capsys):
    code, _, err = run(capsys, "addon", "status")
    assert code == 1
    assert "No FreeCAD was found" in err
