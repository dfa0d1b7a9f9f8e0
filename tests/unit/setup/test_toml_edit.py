# SPDX-License-Identifier: MIT
"""The editor of TOML: nothing but our table changes."""

from __future__ import annotations

import pytest

from conjure_workbench.setup.formats import UnreadableTextError
from conjure_workbench.setup.toml_edit import entry_at, with_entry, without_entry

PATH = ("mcp_servers", "conjure")
ENTRY = {"command": "/opt/conjure", "args": ["mcp"], "tool_timeout_sec": 120}
BLOCK = '[mcp_servers.conjure]\ncommand = "/opt/conjure"\nargs = ["mcp"]\ntool_timeout_sec = 120\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", BLOCK),
        ("a = 1\n", f"a = 1\n\n{BLOCK}"),
        ("a = 1", f"a = 1\n\n{BLOCK}"),
        ("a = 1\r\n", f"a = 1\n\n{BLOCK}".replace("\n", "\r\n")),
        ("[mcp_servers]\n# none\n", f"[mcp_servers]\n# none\n\n{BLOCK}"),
    ],
)
def test_a_new_table_follows_at_the_end(before, after):
    assert with_entry(before, PATH, ENTRY) == after


@pytest.mark.parametrize(
    "header",
    ["[mcp_servers.conjure]", "[ mcp_servers . 'conjure' ]", '  ["mcp_servers"."conjure"] # x'],
)
def test_our_table_is_replaced_where_it_is_with_its_subtables(header):
    text = f'a = 1\n{header}\ncommand = "old"\n[mcp_servers.conjure.env]\nA = "1"\n\n# next\n[z]\n'
    made = with_entry(text, PATH, ENTRY)
    assert made == f"a = 1\n{BLOCK}\n# next\n[z]\n"
    assert without_entry(made, PATH) == "a = 1\n\n# next\n[z]\n"


def test_a_table_at_the_end_without_a_line_end_is_replaced_in_the_same_form():
    text = '[mcp_servers.conjure]\ncommand = "old"'
    assert with_entry(text, PATH, ENTRY) == BLOCK.removesuffix("\n")


@pytest.mark.parametrize("text", ["", "a = 1\n", "[mcp_servers]\n", "[mcp_servers.b]\nc = 1\n"])
def test_taking_the_table_out_restores_the_text(text):
    assert without_entry(with_entry(text, PATH, ENTRY), PATH) == text


def test_values_that_are_tables_are_written_in_one_line():
    entry = {"command": "c", "env": {"A B": "1", "C": "2"}, "none": {}}
    made = with_entry("", PATH, entry)
    assert made.splitlines()[2:] == ['env = { "A B" = "1", C = "2" }', "none = {}"]
    assert entry_at(made, PATH) == entry


@pytest.mark.parametrize(
    "text",
    [
        "[mcp_servers\n",
        "mcp_servers = 1\n",
        'mcp_servers = { files = { command = "x" } }\n',
        '[mcp_servers]\nconjure = { command = "x" }\n',
        'mcp_servers.conjure.command = "x"\n',
        '[mcp_servers.conjure]\ncommand = "x"\n[z]\n[mcp_servers.conjure.env]\nA = "1"\n',
        'text = """\n[mcp_servers.conjure]\n"""\n[mcp_servers]\nconjure = { command = "x" }\n',
    ],
)
def test_what_is_not_edited_for_sure_is_refused(text):
    with pytest.raises(UnreadableTextError):
        with_entry(text, PATH, ENTRY)


def test_what_is_not_there_cannot_be_taken_out():
    with pytest.raises(UnreadableTextError, match=r"mcp_servers\.conjure does not stand there"):
        without_entry("a = 1\n", PATH)


def test_nothing_is_at_a_path_through_what_is_no_table():
    assert entry_at("mcp_servers = 1\n", PATH) is None
