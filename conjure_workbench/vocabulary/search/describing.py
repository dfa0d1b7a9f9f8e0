# SPDX-License-Identifier: MIT
"""Replies of `describe_commands`: commands and kinds in full, or a line on each command."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ...errors import ConjureError
from ..schema.catalogue import SPELLINGS
from ..schema.kinds import KINDS, by_kind, kinds_in
from .finding import index_of
from .lookup import find_command

HOW_TO_GO_ON = "describe_commands with names tells their parameters; find_commands takes words."
ABOUT_KINDS = "x-kind names a kind of value; describe_commands takes its name, too."

Schema = Mapping[str, Any]


def describe(
    schemas: Iterable[Schema],
    names: Sequence[str] | None = None,
    capability: str | None = None,
    *,
    brief: bool = False,
) -> dict[str, Any]:
    """Return the reply of `describe_commands`, without what is told about the adapter.

    Args:
        schemas: the commands that there are, as JSON Schema.
        names: names or aliases of commands, and names of kinds; None for an index.
        capability: only the commands of this one, in an index.
        brief: whether a line on each command is enough.

    Raises:
        ConjureError: UNKNOWN_COMMAND, UNSUPPORTED, or INVALID_PARAMETER for the capability.
    """
    if names is None:
        return {**index_of(schemas, capability), "advice": HOW_TO_GO_ON}
    known = {str(schema.get("title")): schema for schema in schemas}
    wanted = {name: _key(name) for name in names}
    kinds = [key for key in wanted.values() if key in KINDS]
    described = [_schema(key, known, name) for name, key in wanted.items() if key not in KINDS]
    if brief and not kinds:
        return index_of(described)
    commands = [_short(by_kind(schema)) for schema in described]
    told = [KINDS[name].described() for name in dict.fromkeys(kinds)]
    noted = {"about_kinds": ABOUT_KINDS} if kinds_in([*commands, *told]) else {}
    listed = {"kinds": told} if told else {}
    return {"commands": commands, **listed, "count": len(commands), **noted}


def _key(name: str) -> str:
    word = name.strip().lower()
    return word if word in KINDS and word not in SPELLINGS else name


def _schema(name: str, known: Mapping[str, Schema], given: str) -> Schema:
    try:
        found = find_command(name).name
    except ConjureError as error:
        error.field = "names"
        raise
    if found not in known:
        message = f"This adapter does not do '{found}' yet."
        raise ConjureError("UNSUPPORTED", message, field="names", given=given)
    return known[found]


def _short(schema: Schema) -> dict[str, Any]:
    """Without what says nothing to the reader: the dialect, and the name a second time."""
    left_out = {"$schema", *(("title",) if "name" in schema else ())}
    return {key: part for key, part in schema.items() if key not in left_out}
