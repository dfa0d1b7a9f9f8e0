# SPDX-License-Identifier: MIT
"""The form in which the catalogue describes a client, and our entry filled in from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .formats import Format

NAME = "conjure"
"""Name of our entry in every client."""

PROGRAM = "<program>"
ARGUMENTS = "<arguments>"
URL = "<url>"
"""Placeholders of an entry; `ARGUMENTS` is an item of a list, and stands for any number of them."""


@dataclass(frozen=True)
class Shape:
    """Place of our entry in a file, and what it holds.

    Args:
        key: keys from the file's root down to the object of all servers.
        stdio: the entry that starts `conjure mcp`, with placeholders.
        http: the entry that calls the hub, or None where the client's file knows no such servers.
        names_key: the HTTP entry refers to the key's environment variable; otherwise the person has
            to tell the client the key.
    """

    key: tuple[str, ...]
    stdio: Mapping[str, Any]
    http: Mapping[str, Any] | None
    names_key: bool = True

    def merged(self, old: Any, entry: dict[str, Any]) -> dict[str, Any]:
        """Return an entry with the keys of the old one that a person added, not this program."""
        ours = {*self.stdio, *(self.http or ())}
        others = old if isinstance(old, dict) else {}
        return {**entry, **{key: value for key, value in others.items() if key not in ours}}

    def program_of(self, entry: Any) -> tuple[str, ...]:
        """Return the words that an entry starts, the program first; none if it starts none."""
        return tuple(_words_at(self.stdio, entry, (PROGRAM, ARGUMENTS)))

    def url_of(self, entry: Any) -> str | None:
        """Return the address that an entry calls, or None if it calls none."""
        return next(iter(_words_at(self.http or {}, entry, (URL,))), None)


@dataclass(frozen=True)
class OlderShape:
    """Shape that older versions of a client read, and how to know such a one.

    Args:
        shape: the older shape.
        program: the client's program; `--version` tells which it is.
        below: first major version that reads the newer shape.
    """

    shape: Shape
    program: str
    below: int


@dataclass(frozen=True)
class OwnCommand:
    """A client's own command for adding a server to the configuration.

    Args:
        program: name of the program.
        add: its arguments; `{scope}` and `{json}` (our entry) are filled in.
        remove: its arguments for removing, or none if it has no such command.
        name_inside: the name stands in the JSON text, as its first member.
        scopes: the scopes that it can write.
    """

    program: str
    add: tuple[str, ...]
    remove: tuple[str, ...] = ()
    name_inside: bool = False
    scopes: tuple[str, ...] = ("user", "project")


@dataclass(frozen=True)
class Client:
    """An MCP client, as far as setting it up goes.

    Args:
        name: what a person types.
        title: the product's name.
        format: of its file.
        shape: of our entry.
        files: templates of the person's file for each system; where it may be one of several, the
            first that exists, or else the first, is used.
        mark: template of a path that exists where the client was ever started; None for the folder
            of its file.
        programs: names in the PATH that show that it is installed.
        project: template of the file in a project's folder, or None if there is no such file.
        variable: environment variable that moves the file, and the file's path below its value.
        tools: profile of tools. A client that shows its model a tool only when it is searched for
            can have `all`.
        own_command: the client's own way to add a server.
        older: the shape of its older versions.
        remark: what a person should know, in one or two sentences.
        tried: version of the client that was seen to read our entries; empty if none was run.
    """

    name: str
    title: str
    format: Format
    shape: Shape
    files: Mapping[str, tuple[str, ...]]
    mark: str | None = None
    programs: tuple[str, ...] = ()
    project: str | None = None
    variable: tuple[str, str] | None = None
    tools: str = "lean"
    own_command: OwnCommand | None = None
    older: OlderShape | None = None
    remark: str = ""
    tried: str = ""
    scopes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        scopes = ("user", "project") if self.project else ("user",)
        object.__setattr__(self, "scopes", scopes)

    def stdio_entry(self, shape: Shape, program: str) -> dict[str, Any]:
        """Return the entry that starts `conjure mcp`; it never holds a key.

        Args:
            shape: of this client.
            program: absolute path of the installed program.
        """
        chosen = [] if self.tools == "lean" else ["--tools", self.tools]
        return _filled_entry(shape.stdio, {PROGRAM: program}, ["mcp", *chosen])

    def http_entry(self, shape: Shape, origin: str) -> dict[str, Any] | None:
        """Return the entry that calls the hub, or None if the client's file has no such servers.

        Args:
            shape: of this client.
            origin: address of the hub, such as `http://127.0.0.1:9870`.
        """
        if shape.http is None:
            return None
        path = "/mcp" if self.tools == "lean" else f"/mcp/{self.tools}"
        return _filled_entry(shape.http, {URL: origin + path}, [])


def _filled_entry(
    template: Mapping[str, Any], words: Mapping[str, str], arguments: list[str]
) -> dict[str, Any]:
    return {key: _filled(value, words, arguments) for key, value in template.items()}


def _filled(template: Any, words: Mapping[str, str], arguments: list[str]) -> Any:
    if isinstance(template, Mapping):
        return _filled_entry(template, words, arguments)
    if isinstance(template, (list, tuple)):
        filled: list[Any] = []
        for item in template:
            filled += arguments if item == ARGUMENTS else [_filled(item, words, arguments)]
        return filled
    return words.get(template, template) if isinstance(template, str) else template


def _words_at(template: Any, entry: Any, places: tuple[str, ...]) -> list[str]:
    """Return the texts of an entry that stand where a template has one of these placeholders."""
    if isinstance(template, Mapping):
        parts = entry if isinstance(entry, dict) else {}
        found = (_words_at(part, parts.get(key), places) for key, part in template.items())
        return [word for words in found for word in words]
    if isinstance(template, (list, tuple)):
        items = entry if isinstance(entry, list) and set(places) & {*template} else []
        return [item for item in items if isinstance(item, str)]
    return [entry] if template in places and isinstance(entry, str) else []
