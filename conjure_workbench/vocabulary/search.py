# SPDX-License-Identifier: MIT
"""Search for commands by words: in their names, aliases, descriptions and parameters."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any, Dict, Iterable, Mapping, Sequence

from ..errors import nearest
from .schema.catalogue import COMMANDS

MOST_FOUND = 12
"""Most commands that a search finds."""
LONGEST_LINE = 200
"""Longest line on a command, in characters."""

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_STEM = 4
_WHOLE = 1000.0
_NAME, _ALIAS, _PARAMETER, _DESCRIPTION = 8.0, 6.0, 2.0, 3.0
_NOISE = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "from", "how", "i"),
        *("in", "into", "is", "it", "make", "me", "my", "of", "on", "or", "that", "the", "this"),
        *("to", "want", "what", "which", "with"),
    )
)
"""Words that say nothing about a command."""

Weights = Dict[str, float]
"""Share of each word in what is said about a command."""


def vocabulary_schemas() -> list[dict[str, Any]]:
    """The JSON Schemas of all commands of the vocabulary."""
    return list(_vocabulary())


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, Any], ...]:
    return tuple(spec.schema() for spec in COMMANDS.values())


def search(query: str, schemas: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Find commands by words, the best first.

    Args:
        query: words, in any order; those that say nothing, such as "the", do not count.
        schemas: the commands as JSON Schema, with the name as `title` and, where they have them,
            `description`, `x-aliases` and `properties`.

    Returns:
        {commands: [{name, description}], count, total} with at most `MOST_FOUND` commands, each
        with one line; and `candidates`, the nearest names, if nothing is found.
    """
    known = {schema["title"]: schema for schema in schemas if isinstance(schema.get("title"), str)}
    weights = {name: _weights(name, schema) for name, schema in known.items()}
    words = [word for word in _words(query) if word not in _NOISE] or _words(query)
    whole = "_".join(_words(query))
    scores = {
        name: _WHOLE if whole in (name, *_list(schema, "x-aliases")) else 0.0
        for name, schema in known.items()
    }
    for word in dict.fromkeys(words):
        matches = {name: _match(word, weights[name]) for name in known}
        having = sum(match > 0.0 for match in matches.values())
        # A word that few commands have says more.
        rarity = math.log(1.0 + len(known) / having) if having else 0.0
        for name, match in matches.items():
            scores[name] += match * rarity
    found = sorted((name for name in known if scores[name] > 0.0), key=lambda name: -scores[name])
    commands = [{"name": name, "description": line_of(known[name])} for name in found[:MOST_FOUND]]
    reply: dict[str, Any] = {"commands": commands, "count": len(commands), "total": len(found)}
    near = nearest(whole, known)
    return reply if found or not near else {**reply, "candidates": near}


def line_of(schema: Mapping[str, Any]) -> str:
    """The first sentence of a description, with why the command does not work, if it does not."""
    text = schema.get("description")
    words = " ".join(text.split()) if isinstance(text, str) else ""
    line = words.split(". ")[0].rstrip(".") + "." if words else ""
    reason = schema.get("unavailable_because")
    if isinstance(reason, str) and reason:
        line = f"Not available now: {reason} {line}"
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 3]}..."


def _weights(name: str, schema: Mapping[str, Any]) -> Weights:
    """The words of a command, each with the best place where it stands."""
    weights: Weights = {}

    def add(texts: Sequence[Any], weight: float) -> None:
        for text in texts:
            for word in _words(text):
                weights[word] = max(weights.get(word, 0.0), weight)

    properties = schema.get("properties")
    for parameter, part in (properties if isinstance(properties, Mapping) else {}).items():
        add([parameter], _PARAMETER)
        add(_list(part, "x-aliases"), _PARAMETER / 2.0)
    add([schema.get("description", "")], _DESCRIPTION)
    add(_list(schema, "x-aliases"), _ALIAS)
    add([name], _NAME)
    return weights


def _match(word: str, weights: Weights) -> float:
    """Weight of a word for a command: of the same word, or of one that begins alike."""
    best = weights.get(word, 0.0)
    if len(word) < _SHORTEST_STEM:
        return best
    stem = word[: max(_SHORTEST_STEM, len(word) - 2)]
    for other, weight in weights.items():
        if other.startswith(stem) and len(other) <= len(word) + 3:
            best = max(best, weight * 0.6)
    return best


def _words(text: Any) -> list[str]:
    return _WORD.findall(text.lower()) if isinstance(text, str) else []


def _list(part: Any, key: str) -> Sequence[Any]:
    found = part.get(key) if isinstance(part, Mapping) else None
    return found if isinstance(found, list) else ()
