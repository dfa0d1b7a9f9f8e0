# SPDX-License-Identifier: MIT
"""Every client's file before and after, in the forms that people's editors give to files."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from pathlib import Path

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.setup import configure
from conjure_workbench.setup.catalogue import CLIENTS
from conjure_workbench.setup.client_file import file_of
from conjure_workbench.setup.formats import Format
from tests.unit.setup.conftest import snapshot

GOLDEN = Path(__file__).parent / "golden"
CHOICE = configure.Choice(program="/opt/conjure/bin/conjure")
SHARED = sorted(name for name, client in CLIENTS.items() if client.format is not Format.YAML)


def with_tabs(text: str) -> str:
    return re.sub(r"^(?:  )+", lambda found: "\t" * (len(found[0]) // 2), text, flags=re.MULTILINE)


FORMS = {
    "as it is": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "tabs": lambda text: with_tabs(text).encode(),
    "no last line end": lambda text: text.removesuffix("\n").encode(),
    "all at once": lambda text: codecs.BOM_UTF8 + with_tabs(text).replace("\n", "\r\n").encode(),
}


def golden(name: str, state: str) -> str:
    return (GOLDEN / f"{name}.{state}").read_text("utf-8")


def put(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SHARED)
def test_only_our_entry_changes_and_removing_restores_the_bytes(name, form, around):
    client, path = CLIENTS[name], file_of(CLIENTS[name], "user", around)
    before, after = (FORMS[form](golden(name, state)) for state in ("before", "after"))
    if client.format is Format.TOML and form == "no last line end":
        # A table can only follow on a line of its own.
        after += b"\n"
    put(path, before)
    path.chmod(0o640)

    assert configure.set_up(client, CHOICE, around).state == "written"
    assert path.read_bytes() == after
    assert path.stat().st_mode & 0o777 == 0o640
    assert configure.set_up(client, CHOICE, around).state == "unchanged"
    assert path.read_bytes() == after

    assert configure.remove(client, CHOICE, around).state == "removed"
    assert snapshot(path.parent) == {path.name: before}
    assert configure.remove(client, CHOICE, around).state == "absent"


@pytest.mark.parametrize("name", CLIENTS)
def test_a_file_that_was_not_there_is_made_and_goes_again(name, around):
    path = file_of(CLIENTS[name], "user", around)
    assert configure.set_up(CLIENTS[name], CHOICE, around).state == "written"
    assert path.read_text("utf-8") == golden(name, "new")
    assert path.stat().st_mode & 0o777 == 0o600
    assert configure.set_up(CLIENTS[name], CHOICE, around).state == "unchanged"
    assert configure.remove(CLIENTS[name], CHOICE, around).state == "removed"
    assert snapshot(around.home) == {}


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        (name, origin)
        for name, client in CLIENTS.items()
        for origin in (None, *(["http://127.0.0.1:9870"] if client.shape.http else ()))
    ],
)
def test_another_program_or_way_changes_only_the_entry_and_removing_still_restores(
    name, origin, around
):
    client, path = CLIENTS[name], file_of(CLIENTS[name], "user", around)
    before = golden(name, "before").encode() if name in SHARED else None
    if before:
        put(path, before)
    configure.set_up(client, CHOICE, around)
    first = path.read_bytes()
    again = replace(CHOICE, program="/opt/newer/bin/conjure", origin=origin)
    assert configure.set_up(client, again, around).state == "written"
    assert path.read_bytes() != first
    configure.set_up(client, CHOICE, around)
    assert path.read_bytes() == first
    configure.remove(client, CHOICE, around)
    assert snapshot(around.home) == ({str(path.relative_to(around.home)): before} if before else {})


BROKEN = {
    Format.JSON: (b'{"mcpServers": {', b'{"mcpServers": [1]}', b'{"mcpServers": {} // x\n}', b"7"),
    Format.JSONC: (b'{"a": ', b'{"mcp": 1, "servers": 1, "mcpServers": 1, "context_servers": 1}'),
    Format.TOML: (b"[mcp_servers", b"mcp_servers = 1", b"mcp_servers = { x = { command = 'y' } }"),
    Format.YAML: (
        b"name: somebody else's\n",
        b"# Made by `conjure setup`, which replaces the whole file.\n    command: not JSON\n",
    ),
}
UNREADABLE = (b"\xff\xfe{\x00}\x00", b'{"a": "\xe4"}')


@pytest.mark.parametrize("name", CLIENTS)
def test_a_file_that_cannot_be_read_stays_and_the_entry_is_in_the_error(name, around):
    client, path = CLIENTS[name], file_of(CLIENTS[name], "user", around)
    for raw in (*BROKEN[client.format], *UNREADABLE):
        put(path, raw)
        with pytest.raises(ConjureError) as caught:
            configure.set_up(client, CHOICE, around)
        assert caught.value.code == "FILE_ERROR"
        assert caught.value.details["entry"] == golden(name, "new")
        assert snapshot(path.parent) == {path.name: raw}


@pytest.mark.parametrize("name", CLIENTS)
def test_what_is_no_file_stays_and_the_entry_is_in_the_error(name, around):
    path = file_of(CLIENTS[name], "user", around)
    path.mkdir(parents=True)
    with pytest.raises(ConjureError) as caught:
        configure.set_up(CLIENTS[name], CHOICE, around)
    assert caught.value.details["entry"] == golden(name, "new")
    with pytest.raises(ConjureError):
        configure.remove(CLIENTS[name], CHOICE, around)
    assert path.is_dir()


@pytest.mark.parametrize("name", CLIENTS)
def test_showing_changes_nothing(name, around):
    shown = configure.show(CLIENTS[name], CHOICE, around)
    assert shown.entry == golden(name, "new")
    assert snapshot(around.home) == {}
