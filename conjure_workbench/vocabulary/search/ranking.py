# SPDX-License-Identifier: MIT
"""Ranking of commands by meaning: by their names, what they are called, and their descriptions."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Container, Iterable, Mapping, Sequence

from ...errors import nearest
from ..schema.catalogue import COMMANDS
from ..words.command_words import CALLED
from ..words.missing_abilities import MISSING_ABILITIES, MissingAbility
from ..words.splitting import parts_of, words_in, words_of

NAMED = 0.6
"""Likeness of two names from which on they mean the same; 1 is the same words."""

CALLED_SO = 0.9
"""Likeness from which on it says more than that of letters."""
SAME = 1.2
"""Likeness of a name to itself."""

_DESCRIPTION, _PARAMETER = 0.5, 0.3
_ALIKE, _SHORTEST_CORRECTED = 0.8, 5
"""Likeness of letters, and the length, from which on a word is taken for another misspelled."""
_WHOLE = 3.0
"""Weight of being called so, beside that of words in the description."""

_NUMBER = re.compile(r"(?<![^\W\d_])[mM](?=\d)|\d+")
"""A number, also that of a screw, "M8": it tells no command from another."""

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Rank:
    """One command, or one ability that there is no command for, as it fits some words.

    Attributes:
        name: the command; "" for an ability that is missing.
        missing: that ability, or None.
        named: likeness of the words to one of its names: 1 for the same words, in any forms and
            order, and `SAME` for the very name.
        told: share of the words that its names, description and parameters hold, from 0 to 1.
    """

    name: str
    missing: MissingAbility | None
    named: float
    told: float

    @property
    def total(self) -> float:
        """Both together; what fits better has more."""
        return _WHOLE * self.named**2 + self.told


@dataclass(frozen=True)
class _Entry:
    name: str
    missing: MissingAbility | None
    names: frozenset[tuple[str, ...]]
    phrases: tuple[tuple[str, ...], ...]
    weights: Mapping[str, float]


class Ranking:
    """Commands that can be ranked.

    Args:
        schemas: the commands as JSON Schema, with the name as `title` and, where they have them,
            `description`, `x-aliases` and `properties`.
    """

    def __init__(self, schemas: Iterable[Schema]) -> None:
        named = [schema for schema in schemas if isinstance(schema.get("title"), str)]
        self._entries = [_of_command(schema) for schema in named]
        if any(schema["title"] in COMMANDS for schema in named):
            self._entries += [_of_missing(ability) for ability in MISSING_ABILITIES]
        self._having: dict[str, int] = {}
        for entry in self._entries:
            for word in entry.weights:
                self._having[word] = self._having.get(word, 0) + 1

    def of(self, text: str) -> list[Rank]:
        """Return what fits some words at all, the best first."""
        return self._ranks(_words(text), parts_of(text))

    def of_misspelled(self, text: str) -> list[Rank]:
        """Return what fits some words, those that nothing has taken for the nearest known."""
        words: list[str] = []
        for word in _words(text):
            unknown = word not in self._having and len(word) >= _SHORTEST_CORRECTED
            words += (nearest(word, self._having, 1, cutoff=_ALIKE) if unknown else []) or [word]
        return self._ranks(words, ())

    def _ranks(self, asked: Sequence[str], name: Sequence[str]) -> list[Rank]:
        found = []
        for entry in self._entries:
            named = SAME if name in entry.names else self._named(asked, entry)
            found.append(Rank(entry.name, entry.missing, named, self._told(asked, entry)))
        return sorted((rank for rank in found if rank.told), key=lambda rank: -rank.total)

    def _rarity(self, word: str) -> float:
        """Weight of a word: one that few commands have says more."""
        return math.log(1.0 + len(self._entries) / self._having.get(word, 1))

    def _length(self, words: Iterable[str]) -> float:
        return math.sqrt(sum(self._rarity(word) ** 2 for word in words))

    def _named(self, asked: Sequence[str], entry: _Entry) -> float:
        """Cosine between the words and the nearest name, each word weighed by its rarity."""
        whole, best = self._length(asked), 0.0
        for phrase in entry.phrases:
            shared = sum(self._rarity(word) ** 2 for word in phrase if word in asked)
            if shared:
                best = max(best, shared / (whole * self._length(phrase)))
        return best

    def _told(self, asked: Sequence[str], entry: _Entry) -> float:
        every = sum(map(self._rarity, asked))
        held = sum(self._rarity(word) * entry.weights.get(word, 0.0) for word in asked)
        return held / every if every else 0.0


def among(known: Container[str], ranks: Iterable[Rank]) -> list[Rank]:
    """Return the ranks of known commands, and of abilities that none has."""
    return [rank for rank in ranks if rank.missing or rank.name in known]


@lru_cache(maxsize=1)
def vocabulary_schemas() -> tuple[dict[str, Any], ...]:
    """Return the JSON Schemas of all commands of the vocabulary."""
    return tuple(spec.schema() for spec in COMMANDS.values())


@lru_cache(maxsize=1)
def vocabulary_ranking() -> Ranking:
    """Return the ranking of the commands of the vocabulary."""
    return Ranking(vocabulary_schemas())


def _of_command(schema: Schema) -> _Entry:
    name = schema["title"]
    aliases = [alias for alias in _list(schema, "x-aliases") if isinstance(alias, str)]
    called = (name, *aliases, *_parted(CALLED.get(name, "")))
    weights: dict[str, float] = {}
    properties = schema.get("properties")
    for parameter, part in (properties if isinstance(properties, Mapping) else {}).items():
        for text in (parameter, *_list(part, "x-aliases")):
            weights.update(dict.fromkeys(words_in(text), _PARAMETER))
    text = schema.get("description")
    for sentence in text.split(". ") if isinstance(text, str) else ():
        weights.update(dict.fromkeys(words_of(sentence), _DESCRIPTION))
    return _entry(name, None, called, weights)


def _of_missing(ability: MissingAbility) -> _Entry:
    return _entry("", ability, _parted(ability.called), {})


def _entry(
    name: str, missing: MissingAbility | None, called: Sequence[str], weights: dict[str, float]
) -> _Entry:
    phrases = tuple(filter(None, map(_words, called)))
    weights.update((word, 1.0) for phrase in phrases for word in phrase)
    return _Entry(name, missing, frozenset(map(parts_of, called)), phrases, weights)


def _words(text: str) -> tuple[str, ...]:
    """Words of a name without its numbers, unless there is nothing else."""
    return words_of(_NUMBER.sub(" ", text)) or words_of(text)


def _parted(names: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, names.split(","))))


def _list(part: Any, key: str) -> Sequence[Any]:
    found = part.get(key) if isinstance(part, Mapping) else None
    return found if isinstance(found, list) else ()
