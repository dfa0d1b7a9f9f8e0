# SPDX-License-Identifier: MIT
"""Parameters that are probably meant by a name that a command does not have."""

from __future__ import annotations

from functools import lru_cache
from typing import FrozenSet, Mapping, Sequence

from ...errors import nearest
from .parameter_words import ELSEWHERE, MEANT
from .splitting import words_of

MOST_MEANT = 3

_MISSPELLED, _RESEMBLING = 0.8, 0.75
"""Likeness of letters from which on a name is certainly, or perhaps, another one misspelled."""
_EMPTY = frozenset(words_of("new set my value values number mm list string name id"))
"""Words that can be left out of a name of several."""

Words = FrozenSet[str]


def parameters_meant(
    name: str, spellings: Mapping[str, str], command: Sequence[str] = ()
) -> list[str]:
    """Return the parameters that a name probably means, the likeliest first.

    Args:
        name: as it was sent.
        spellings: the canonical name by each name and alias of the command's parameters.
        command: the words of the command, which say nothing in a parameter's name.
    """
    readings = _readings(name, command)
    found = _called(readings[0], spellings) if readings else []
    found += [spellings[near] for near in nearest(name, spellings, cutoff=_MISSPELLED)]
    for words in readings[1:]:
        found += _called(words, spellings)
    found = found or [spellings[near] for near in nearest(name, spellings, cutoff=_RESEMBLING)]
    return list(dict.fromkeys(found))[:MOST_MEANT]


def done_elsewhere(name: str, command: Sequence[str] = ()) -> str:
    """Return how what a name means is done by another command, as advice; "" if it is not."""
    for words in _readings(name, command):
        if words in _elsewhere() and not words <= set(command):
            return _elsewhere()[words]
    return ""


def _called(words: Words, spellings: Mapping[str, str]) -> list[str]:
    """The parameters that have these words as a name, then those that people call so."""
    own = [key for spelling, key in spellings.items() if set(words_of(spelling)) == words]
    meant = [spellings[key] for keys in _meant().get(words, ()) for key in keys if key in spellings]
    return [*own, *meant]


def _readings(name: str, command: Sequence[str]) -> list[Words]:
    """The words of a name: all, those that say something, then each of these alone."""
    every = words_of(name)
    own = [word for word in every if word not in command]
    telling = [word for word in own if word not in _EMPTY] or own
    sets = [frozenset(every), frozenset(telling), *(frozenset([word]) for word in telling)]
    return list(dict.fromkeys(words for words in sets if words))


@lru_cache(maxsize=1)
def _meant() -> Mapping[Words, Sequence[Sequence[str]]]:
    table: dict[Words, list[Sequence[str]]] = {}
    for keys, called in MEANT:
        for text in called.split(","):
            table.setdefault(frozenset(words_of(text)), []).append(keys)
    return table


@lru_cache(maxsize=1)
def _elsewhere() -> Mapping[Words, str]:
    return {
        frozenset(words_of(text)): advice
        for called, advice in ELSEWHERE
        for text in called.split(",")
    }
