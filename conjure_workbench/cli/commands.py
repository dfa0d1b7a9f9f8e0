# SPDX-License-Identifier: MIT
"""`conjure commands`: the commands that `conjure exec` and an assistant can send."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import quote

import typer

from ..local_hub.finding import connect
from ..vocabulary.search.finding import find, line_of
from ..vocabulary.search.lookup import unknown_command
from ..vocabulary.search.ranking import vocabulary_schemas
from .command_text import full_text
from .options import FreeCadOption, HubOption, JsonOption
from .output import say, say_json

Schemas = dict[str, dict[str, Any]]
"""Commands as JSON Schema, by their names."""


def commands(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Describe this command in full.")
    ] = None,
    words: Annotated[
        str | None,
        typer.Option("--search", metavar="WORDS", help="Only those that fit, the best first."),
    ] = None,
    freecad: FreeCadOption = None,
    hub: HubOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the commands, or describe one.

    They are those of this version, without a hub or a FreeCAD; with --freecad, those that this
    FreeCAD has.
    """
    if hub is not None and freecad is None:
        raise typer.BadParameter("it needs --freecad", param_hint="--hub")
    if name is not None and words is not None:
        raise typer.BadParameter("not with NAME", param_hint="--search")
    known = _of_freecad(freecad, hub) if freecad is not None else _by_name(vocabulary_schemas())
    if name is not None:
        _describe(_called(name, known), as_json)
    elif words is not None:
        _show_found(find(words, None, known.values()), as_json)
    else:
        _list(known, as_json)


def _of_freecad(freecad: str, hub: str | None) -> Schemas:
    """Return the commands that a FreeCAD has.

    Raises:
        ConjureError: NO_ADAPTER, ADAPTER_NOT_NAMED, with the candidates.
    """
    with connect(hub) as connection:
        # The hub replies to it itself, and tells which FreeCAD the name means, or why none.
        asked = {"command": "find_commands", "parameters": {"query": "any"}, "freecad": freecad}
        chosen = connection.request("POST", "/api/v1/execute?wait_s=0", asked)["adapter_id"]
        path = f"/api/v1/mcp/tools?adapter_id={quote(chosen, safe='')}"
        tools = connection.request("GET", path)["tools"]
    return {tool["name"]: tool["inputSchema"] for tool in tools}


def _by_name(schemas: Iterable[dict[str, Any]]) -> Schemas:
    return {schema["title"]: schema for schema in schemas}


def _called(name: str, known: Schemas) -> dict[str, Any]:
    """Return the command of a name or an alias.

    Raises:
        ConjureError: UNKNOWN_COMMAND, with the nearest names.
    """
    if name in known:
        return known[name]
    for schema in known.values():
        aliases = schema.get("x-aliases")
        if isinstance(aliases, list) and name in aliases:
            return schema
    raise unknown_command(name, known)


def _describe(schema: dict[str, Any], as_json: bool) -> None:
    if as_json:
        say_json(schema)
        return
    for line in full_text(schema):
        say(line)


def _show_found(found: dict[str, Any], as_json: bool) -> None:
    if as_json:
        say_json(found)
        return
    _say_lines({entry["name"]: entry["description"] for entry in found["commands"]})
    if found["total"] > found["count"]:
        say(f"{found['count']} of {found['total']}; further words find fewer.")
    if not found["commands"]:
        near = found.get("candidates")
        say("None fits." + (f" The nearest names: {', '.join(near)}." if near else ""))


def _list(known: Schemas, as_json: bool) -> None:
    groups: dict[str, dict[str, str]] = {}
    for name, schema in known.items():
        capability = str(schema.get("x-capability", "other"))
        groups.setdefault(capability, {})[name] = line_of(schema)
    if as_json:
        say_json(groups)
        return
    if not known:
        say("This FreeCAD names no commands.")
    for capability, lines in groups.items():
        say(capability)
        _say_lines(lines, "  ")


def _say_lines(lines: dict[str, str], indent: str = "") -> None:
    width = min(max(map(len, lines), default=0), 32)
    for name, line in lines.items():
        say(f"{indent}{name:{width}}  {line}".rstrip())
