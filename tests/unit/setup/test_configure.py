# SPDX-License-Identifier: MIT
"""Scopes, both kinds of entry, clients' own commands, and what a person added."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.variables import KEY_VARIABLE
from conjure_workbench.setup import configure
from conjure_workbench.setup.catalogue import CLIENTS
from conjure_workbench.setup.client_file import file_of, is_found
from conjure_workbench.setup.formats import Format
from conjure_workbench.setup.surroundings import SYSTEMS, Surroundings
from tests.unit.setup.conftest import snapshot

CHOICE = configure.Choice(program="/opt/conjure/bin/conjure")
HTTP = replace(CHOICE, origin="http://127.0.0.1:9870")
WITH_HTTP = [name for name, client in CLIENTS.items() if client.shape.http is not None]

# Stands for `claude`, and keeps a file as that does: written anew, with keys of its own.
CLAUDE = """
import json, os, sys
path = os.path.join(os.environ["HOME"], ".claude.json")
data = json.load(open(path)) if os.path.exists(path) else {}
servers = data.setdefault("mcpServers", {})
words = sys.argv[1:]
assert words[0] == "mcp" and words[2:4] == ["--scope", "user"], words
if words[1] == "add-json":
    if words[4] in servers:
        sys.exit("MCP server conjure already exists in user config")
    servers[words[4]] = json.loads(words[5])
elif words[1] == "remove":
    del servers[words[4]]
json.dump(data, open(path, "w"))
"""
CODE = """
import json, os, sys
path = os.path.join(os.environ["HOME"], ".config/Code/User/mcp.json")
os.makedirs(os.path.dirname(path), exist_ok=True)
assert sys.argv[1] == "--add-mcp"
entry = json.loads(sys.argv[2])
json.dump({"servers": {entry.pop("name"): entry}}, open(path, "w"))
"""


@pytest.mark.parametrize("name", CLIENTS)
def test_a_program_s_entry_holds_its_absolute_path_and_no_key(name, around):
    shown = configure.show(CLIENTS[name], CHOICE, around).entry
    assert '"/opt/conjure/bin/conjure"' in shown
    assert not {"uvx", "Bearer", KEY_VARIABLE, "headers"} & set(shown.replace('"', " ").split())


@pytest.mark.parametrize("name", WITH_HTTP)
def test_an_address_s_entry_refers_to_the_key_or_the_person_is_told(name, around):
    client = CLIENTS[name]
    shown = configure.show(client, HTTP, around)
    assert "http://127.0.0.1:9870/mcp" in shown.entry
    assert (KEY_VARIABLE in shown.entry) == client.shape.names_key
    assert len(shown.notes) == 2
    assert "conjure key" in shown.notes[0]
    assert (KEY_VARIABLE in shown.notes[0]) == client.shape.names_key


def test_a_client_whose_file_knows_no_addresses_says_so(around):
    with pytest.raises(ConjureError, match="programs only") as caught:
        configure.set_up(CLIENTS["claude-desktop"], HTTP, around)
    assert caught.value.code == "INVALID_PARAMETER"
    assert snapshot(around.home) == {}


@pytest.mark.parametrize("name", [name for name in CLIENTS if CLIENTS[name].project])
def test_a_project_s_file_is_written_in_the_project(name, around):
    choice = replace(CHOICE, scope="project")
    outcome = configure.set_up(CLIENTS[name], choice, around)
    assert around.project in outcome.path.parents
    assert "names a path of this machine" in outcome.notes[0]
    assert snapshot(around.home) == {}
    configure.remove(CLIENTS[name], choice, around)
    assert snapshot(around.project) == {}


def test_a_client_without_project_files_tells_the_scopes(around):
    with pytest.raises(ConjureError) as caught:
        configure.set_up(CLIENTS["codex"], replace(CHOICE, scope="project"), around)
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "scope")
    assert caught.value.allowed == ["user"]


def test_what_the_person_added_to_our_entry_stays(around):
    client = CLIENTS["cline"]
    path = configure.set_up(client, CHOICE, around).path
    data = json.loads(path.read_text())
    data["mcpServers"]["conjure"].update(autoApprove=["get_state"], disabled=True)
    path.write_text(json.dumps(data))
    assert configure.set_up(client, CHOICE, around).state == "unchanged"
    configure.set_up(client, HTTP, around)
    entry = json.loads(path.read_text())["mcpServers"]["conjure"]
    assert entry == {
        "type": "streamableHttp",
        "url": "http://127.0.0.1:9870/mcp",
        "timeout": 120,
        "autoApprove": ["get_state"],
        "disabled": True,
    }


def test_an_entry_that_is_no_object_is_replaced(around):
    path = file_of(CLIENTS["cursor"], "user", around)
    path.parent.mkdir()
    path.write_text('{"mcpServers": {"conjure": 1}}')
    configure.set_up(CLIENTS["cursor"], CHOICE, around)
    assert json.loads(path.read_text())["mcpServers"]["conjure"]["args"] == ["mcp"]


def test_after_other_changes_removing_takes_only_the_entry(around):
    client = CLIENTS["cursor"]
    path = file_of(client, "user", around)
    path.parent.mkdir()
    path.write_text('{\n  "mcpServers": {\n    "a": {}\n  }\n}\n')
    configure.set_up(client, CHOICE, around)
    changed = path.read_text().replace('"a": {}', '"a": {"b": 1}')
    path.write_text(changed)
    configure.remove(client, CHOICE, around)
    assert path.read_text() == '{\n  "mcpServers": {\n    "a": {"b": 1}\n  }\n}\n'
    assert path.with_name("mcp.json.conjure-backup").read_text() == changed


def test_a_backup_that_says_something_else_is_not_put_back(around):
    client = CLIENTS["cursor"]
    path = file_of(client, "user", around)
    path.parent.mkdir()
    path.write_text('{"mcpServers": {"a": 1}}')
    configure.set_up(client, CHOICE, around)
    backup = path.with_name("mcp.json.conjure-backup")
    for other in ('{"mcpServers": {"conjure": {}}}', "{", '{"mcpServers": {"b": 1}}'):
        backup.write_text(other)
        configure.set_up(client, CHOICE, around)
        configure.remove(client, CHOICE, around)
        assert path.read_text() == '{"mcpServers": {"a": 1}}'


def test_a_file_of_the_person_s_choice_is_written(around):
    chosen = around.home / "elsewhere.json"
    outcome = configure.set_up(CLIENTS["cursor"], replace(CHOICE, file=chosen), around)
    assert outcome.path == chosen
    assert list(snapshot(around.home)) == ["elsewhere.json"]


def test_showing_for_a_file_that_cannot_be_read_says_so(around):
    path = file_of(CLIENTS["opencode"], "user", around)
    path.parent.mkdir(parents=True)
    path.write_text("{")
    shown = configure.show(CLIENTS["opencode"], CHOICE, around)
    assert "cannot be read" in shown.notes[0]


@pytest.mark.parametrize(
    ("told", "key"), [("1.14.2", "mcp"), ("opencode v2.0.1", "mcp.servers"), ("?", "mcp.servers")]
)
def test_opencode_s_shape_follows_the_installed_version(told, key, around, stub):
    around = stub(around, "opencode", f"print({told!r})")
    path = configure.set_up(CLIENTS["opencode"], CHOICE, around).path
    data = json.loads(path.read_text())
    for word in key.split("."):
        data = data[word]
    assert data["conjure"]["command"] == ["/opt/conjure/bin/conjure", "mcp"]
    configure.remove(CLIENTS["opencode"], CHOICE, around)
    assert snapshot(path.parent) == {}


def test_opencode_s_shape_follows_what_the_file_holds(around, stub):
    around = stub(around, "opencode", "print('2.0.0')")
    path = file_of(CLIENTS["opencode"], "user", around).with_suffix(".json")
    path.parent.mkdir(parents=True)
    before = '{"mcp": {"files": {"type": "local", "command": ["files"]}}}'
    path.write_text(before)
    assert configure.set_up(CLIENTS["opencode"], CHOICE, around).path == path
    assert json.loads(path.read_text())["mcp"]["conjure"]["enabled"] is True
    configure.remove(CLIENTS["opencode"], CHOICE, around)
    assert path.read_text() == before


def test_claude_code_writes_and_removes_the_entry_itself(around, stub):
    around = stub(around, "claude", CLAUDE)
    client, path = CLIENTS["claude-code"], around.home / ".claude.json"
    path.write_text('{"numStartups": 1}')
    assert configure.set_up(client, CHOICE, around).notes == ()
    # Written anew, by it: this program would have kept the form.
    assert path.read_text().startswith('{"numStartups": 1, "mcpServers": {"conjure":')
    assert configure.set_up(client, CHOICE, around).state == "unchanged"
    configure.set_up(client, HTTP, around)
    entry = json.loads(path.read_text())["mcpServers"]["conjure"]
    assert entry["headers"] == {"Authorization": f"Bearer ${{{KEY_VARIABLE}}}"}
    assert configure.remove(client, CHOICE, around).state == "removed"
    assert json.loads(path.read_text()) == {"numStartups": 1, "mcpServers": {}}


def test_vs_code_writes_the_entry_itself_and_it_is_removed_from_the_file(around, stub):
    around = stub(around, "code", CODE)
    outcome = configure.set_up(CLIENTS["vscode"], CHOICE, around)
    assert outcome.notes == ()
    assert json.loads(outcome.path.read_text())["servers"]["conjure"]["type"] == "stdio"
    assert configure.remove(CLIENTS["vscode"], CHOICE, around).state == "removed"
    assert "conjure" not in outcome.path.read_text()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import sys; sys.exit('no such option')", "ended with code 1: no such option"),
        ("import sys; sys.exit(3)", "ended with code 3."),
        ("pass", "`code` did not write the entry"),
    ],
)
def test_where_the_client_s_command_fails_the_file_is_edited(
    source, told, around, stub, monkeypatch
):
    monkeypatch.setattr(configure, "APPEARS_WITHIN_S", 0.0)
    around = stub(around, "code", source)
    outcome = configure.set_up(CLIENTS["vscode"], CHOICE, around)
    assert told in outcome.notes[0]
    assert json.loads(outcome.path.read_text())["servers"]["conjure"]["args"] == ["mcp"]


def test_where_the_client_s_command_does_not_remove_the_file_is_edited(around, stub):
    client, path = CLIENTS["claude-code"], around.home / ".claude.json"
    configure.set_up(client, CHOICE, around)
    around = stub(around, "claude", "pass")
    assert "did not remove it" in configure.remove(client, CHOICE, around).notes[0]
    assert not path.exists()


def test_a_file_that_the_client_s_command_half_wrote_is_not_taken_for_done(
    around, stub, monkeypatch
):
    monkeypatch.setattr(configure, "APPEARS_WITHIN_S", 0.0)
    half = CODE[: CODE.index("json.dump")] + "open(path, 'w').write('{')\n"
    with pytest.raises(ConjureError, match="stays as it is"):
        configure.set_up(CLIENTS["vscode"], CHOICE, stub(around, "code", half))


def test_an_installed_program_of_this_machine_is_found():
    here = Surroundings.here()
    assert here.system in SYSTEMS
    assert here.which("python3") or here.which("python")


def test_a_client_s_command_that_cannot_start_or_end_is_told(around, stub, monkeypatch):
    around = stub(around, "code", "import threading; threading.Event().wait()")
    monkeypatch.setattr(configure.own_command, "LONGEST_S", 0.2)
    assert "did not end" in configure.set_up(CLIENTS["vscode"], CHOICE, around).notes[0]
    configure.remove(CLIENTS["vscode"], CHOICE, around)
    around.which("code").write_text("#!/no/such/interpreter\n")
    told = configure.set_up(CLIENTS["vscode"], CHOICE, around).notes[0]
    assert "could not be started: No such file" in told


def test_a_batch_file_and_a_scope_that_the_command_lacks_are_not_used(around, stub):
    failing = "import sys; sys.exit('called')"
    project = replace(CHOICE, scope="project")
    assert configure.set_up(CLIENTS["vscode"], project, stub(around, "code", failing)).state
    program = stub(around, "code.cmd", failing).which("code.cmd")
    command = replace(CLIENTS["vscode"].own_command, program="code.cmd")
    found = configure.own_command.program_of(command, "user", stub(around, "code.cmd", failing))
    assert program is not None
    assert found is None


def test_clients_are_found_by_folder_file_or_program(around, stub):
    assert [name for name, client in CLIENTS.items() if is_found(client, around)] == []
    for folder in (".cursor", ".continue", ".config/zed"):
        (around.home / folder).mkdir(parents=True)
    (around.home / ".claude.json").touch()
    found = [name for name, client in CLIENTS.items() if is_found(client, stub(around, "lms", ""))]
    assert found == ["claude-code", "cursor", "zed", "lm-studio", "continue"]


@pytest.mark.parametrize(
    ("name", "variable", "value", "file"),
    [
        ("codex", "CODEX_HOME", "/x", "/x/config.toml"),
        ("cline-cli", "CLINE_MCP_SETTINGS_PATH", "/x/y.json", "/x/y.json"),
        ("claude-code", "CLAUDE_CONFIG_DIR", "/x", "/x/.claude.json"),
        ("zed", "XDG_CONFIG_HOME", "/x", "/x/zed/settings.json"),
    ],
)
def test_variables_that_move_a_client_s_file_are_followed(name, variable, value, file, around):
    moved = replace(around, variables={variable: value})
    assert str(file_of(CLIENTS[name], "user", moved)) == file


@pytest.mark.parametrize("system", ["linux", "macos", "windows"])
def test_every_client_has_a_file_of_its_own_on_every_system(system, around):
    there = replace(around, system=system)
    files = [file_of(client, "user", there) for client in CLIENTS.values()]
    assert len(set(files)) == len(CLIENTS)
    assert all(around.home in file.parents for file in files)


def test_the_catalogue_is_named_and_described_by_one_word_each():
    for name, client in CLIENTS.items():
        assert client.name == name
        assert name == name.lower()
        assert client.format is Format.YAML or client.shape.key
