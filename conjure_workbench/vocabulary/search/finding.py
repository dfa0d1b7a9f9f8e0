# SPDX-License-Identifier: MIT
"""Replies of `find_commands`: commands that fit some words, or an index by capability."""

from __future__ import annotations

import re
from typing import Any, Iterable, Mapping

from ...errors import invalid, nearest
from ..schema.catalogue import COMMANDS
from .ranking import Ranking, among, vocabulary_ranking, vocabulary_schemas

MOST_FOUND = 12
"""Most commands that a search finds."""
LONGEST_LINE = 200
"""Longest line on a command, in characters."""
LONGEST_SHORT_LINE = 80
"""Longest line on a command in an index of all, in characters."""

_FIRST_PART = re.compile(r"^.{12,}?(?=[,;:] )")

Schema = Mapping[str, Any]


def find(
    query: str | None, capability: str | None, schemas: Iterable[Schema] | None = None
) -> dict[str, Any]:
    """Return the reply of `find_commands`.

    Args:
        query: words, in any order, or None for an index.
        capability: only the commands of this one.
        schemas: the commands that there are; by default those of the vocabulary.

    Raises:
        ConjureError: INVALID_PARAMETER: there is no such capability.
    """
    there = vocabulary_schemas() if schemas is None else schemas
    if query is None:
        return index_of(there, capability)
    return _found(query, {schema["title"]: schema for schema in _of_capability(there, capability)})


def index_of(schemas: Iterable[Schema], capability: str | None = None) -> dict[str, Any]:
    """Return {capabilities: {capability: {name: line}}, count}: every command with one line.

    Raises:
        ConjureError: INVALID_PARAMETER: there is no such capability.
    """
    groups: dict[str, dict[str, str]] = {}
    for schema in _of_capability(schemas, capability):
        groups.setdefault(_capability(schema), {})[schema["title"]] = short_line_of(schema)
    return {"capabilities": groups, "count": sum(map(len, groups.values()))}


def line_of(schema: Schema) -> str:
    """Return the first sentence on a command, with why it does not work, if it does not."""
    sentence = _sentence(schema)
    line = f"{sentence}." if sentence else ""
    reason = schema.get("unavailable_because")
    return _cut(f"Not available now: {reason} {line}" if reason else line, LONGEST_LINE)


def short_line_of(schema: Schema) -> str:
    """Return the first part of the first sentence on a command, and that it does not work."""
    sentence = _sentence(schema)
    part = _FIRST_PART.match(sentence)
    line = part[0] if part else sentence
    reason = schema.get("unavailable_because")
    return _cut(f"Not available now. {line}" if reason else line, LONGEST_SHORT_LINE)


def _sentence(schema: Schema) -> str:
    text = schema.get("description")
    return " ".join(text.split()).split(". ")[0].rstrip(".") if isinstance(text, str) else ""


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def _found(query: str, known: Mapping[str, Schema]) -> dict[str, Any]:
    """Return {commands: [{name, description}], count, total}.

    Beside them `note`, where there is no command for what the words mean; and `candidates`, the
    nearest names, where nothing is found.
    """
    # The vocabulary is ranked once; what else an adapter has takes some ten milliseconds.
    ours = known.keys() <= COMMANDS.keys()
    ranking = vocabulary_ranking() if ours else Ranking(known.values())
    ranks = among(known, ranking.of(query)) or among(known, ranking.of_misspelled(query))
    names = [rank.name for rank in ranks if rank.name]
    missing = ranks[0].missing if ranks else None
    note = {}
    if missing is not None:
        note["note"] = f"There is no command for {missing.ability}. {missing.way}"
        names = list(dict.fromkeys((*(name for name in missing.commands if name in known), *names)))
    commands = [{"name": name, "description": line_of(known[name])} for name in names[:MOST_FOUND]]
    reply = {**note, "commands": commands, "count": len(commands), "total": len(names)}
    near = nearest("_".join(query.split()), known)
    return reply if names or not near else {**reply, "candidates": near}


def _of_capability(schemas: Iterable[Schema], capability: str | None) -> list[Schema]:
    there = [schema for schema in schemas if isinstance(schema.get("title"), str)]
    if capability is None:
        return there
    known = list(dict.fromkeys(map(_capability, there)))
    word = capability.strip().lower()
    if word not in known:
        problem = f"is none of {', '.join(known)}"
        near = _capabilities_meant(capability, there) or nearest(word, known)
        raise invalid("capability", problem, capability, known, candidates=near)
    return [schema for schema in there if _capability(schema) == word]


def _capabilities_meant(words: str, there: Iterable[Schema]) -> list[str]:
    """The capability of the command that fits some words best: of `hole` for "holes"."""
    schemas = {schema["title"]: schema for schema in there}
    best = among(schemas, vocabulary_ranking().of(words))[:1]
    return [_capability(schemas[rank.name]) for rank in best if rank.name in schemas]


def _capability(schema: Schema) -> str:
    return str(schema.get("x-capability") or "other")
