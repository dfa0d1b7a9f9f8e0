# SPDX-License-Identifier: MIT
"""Profiles: which tools are listed, and which commands may be called.

A profile belongs to a process or to an address, never to a connection: a list that stays the same
keeps the clients' prompt caches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import ConjureError, invalid, nearest, printable
from ..vocabulary import COMMANDS, CommandSpec, find_command

LEAN = frozenset(
    {
        *("create_box", "create_cylinder"),
        *("boolean_fuse", "boolean_cut"),
        *("move_object", "rotate_object"),
        *("create_hole", "create_fillet", "create_chamfer", "shell", "extrude", "revolve"),
        *("linear_pattern", "polar_pattern"),
        *("set_properties", "get_state", "get_edges", "get_faces", "measure"),
        *("capture_view", "export_file", "undo", "batch"),
    }
)
"""Commands with which an ordinary part is built, checked and exported."""

OWN = ("list_freecads", "find_commands", "describe_commands", "execute", "command_status")
"""Tools of every profile: with them nothing else is out of reach."""

READ_ONLY = "read-only"
_CAPABILITIES = frozenset(spec.capability for spec in COMMANDS.values())


@dataclass(frozen=True)
class Profile:
    """Choice of tools.

    Attributes:
        text: the choice as it was made, such as "lean" or "primitives,measure".
        commands: the commands of the vocabulary that are tools, beside those of `OWN`.
        read_only: True if only what changes nothing may be called.
        excluded: names that are not listed and may not be called.
    """

    text: str
    commands: frozenset[str]
    read_only: bool = False
    excluded: frozenset[str] = frozenset()

    @property
    def names(self) -> list[str]:
        """Names of the tools: our own, then the commands in the vocabulary's order."""
        commands = [spec for name, spec in COMMANDS.items() if name in self.commands - {*OWN}]
        listed = [spec.name for spec in commands if self.refusal(spec.name, spec) is None]
        return [name for name in OWN if name not in self.excluded] + listed

    def refusal(
        self, name: str, spec: CommandSpec | None, parameters: Mapping[str, Any] | None = None
    ) -> ConjureError | None:
        """Return the reason for which a command may not be called, or None if it may.

        Args:
            name: the command.
            spec: its declaration; None for a command that only an adapter knows.
            parameters: those of the call; None to ask whether any may be sent.
        """
        if name in self.excluded:
            return ConjureError(
                "NOT_PERMITTED",
                f"{printable(name)!r} is excluded from this connection.",
                field="command",
            )
        reads = spec is not None and spec.only_reads(parameters or {})
        if not self.read_only or name in OWN or reads:
            return None
        return ConjureError(
            "NOT_PERMITTED",
            f"This connection is read-only; {printable(name)!r} may change a document or a file.",
            field="command",
        )


def profile(text: str = "lean", *, read_only: bool = False, exclude: Iterable[str] = ()) -> Profile:
    """Return the profile of a choice.

    Args:
        text: "lean", "all", or names of capabilities and commands, with commas between them.
        read_only: True to leave out what may change a document or a file.
        exclude: names of commands, or tools of our own, to leave out.

    Raises:
        ConjureError: INVALID_PARAMETER: a name is unknown.
    """
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise invalid("tools", "must name tools", text, _allowed())
    chosen: set[str] = set()
    for word in words:
        chosen |= _commands_of(word)
    excluded = frozenset(_excluded(name) for name in exclude)
    return Profile(",".join(words), frozenset(chosen), read_only, excluded)


def profile_of_path(rest: str) -> Profile:
    """Return the profile of an address by what follows "/mcp" in it: "", "/all", "/read-only".

    Raises:
        ConjureError: NOT_FOUND: there is no such address.
    """
    parts = [part for part in rest.split("/") if part]
    read_only = READ_ONLY in parts[-1:]
    named = parts[:-1] if read_only else parts
    try:
        if len(named) <= 1:
            return profile(named[0] if named else "lean", read_only=read_only)
    except ConjureError as error:
        raise ConjureError("NOT_FOUND", error.message, candidates=error.candidates) from None
    raise ConjureError("NOT_FOUND", f"'/mcp{printable(rest)}' is no address of tools.")


def _commands_of(word: str) -> set[str]:
    if word == "lean":
        return set(LEAN)
    if word == "all":
        return set(COMMANDS)
    if word in _CAPABILITIES:
        return {name for name, spec in COMMANDS.items() if spec.capability == word}
    if word in OWN:
        return set()
    return {_canonical("tools", word)}


def _excluded(name: str) -> str:
    return name if name in OWN else _canonical("exclude", name)


def _canonical(field: str, word: str) -> str:
    try:
        return find_command(word).name
    except ConjureError as error:
        known = nearest(word, ("lean", "all", *_CAPABILITIES)) + list(error.candidates or ())
        problem = "names neither a profile, a capability nor a command"
        raise invalid(field, problem, word, _allowed(), candidates=known) from None


def _allowed() -> str:
    return f"lean, all, or names of commands and of {', '.join(sorted(_CAPABILITIES))}"
