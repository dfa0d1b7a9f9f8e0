# SPDX-License-Identifier: MIT
"""Commands by the names that clients send; what is unknown is answered by meaning."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ...errors import ConjureError, echo, nearest
from ..schema.catalogue import COMMANDS, SPELLINGS, CommandSpec
from .ranking import CALLED_SO, NAMED, Rank, among, vocabulary_ranking

MOST_CANDIDATES = 3
LONGEST_NAME = 100
"""Longest name that is looked up, in characters."""

_MISSPELLED = 0.85
"""Likeness of letters from which on a name is another one misspelled."""
_PARTLY = 0.5
"""Share of the words of a name that a command must have to be named as the nearest."""
_AS_GOOD = 0.7
"""Share of the best rank that further candidates have at least."""
_LISTED = {"advice": "find_commands finds commands by words; without any, it lists all."}


def find_command(name: Any, parameters: Any = None) -> CommandSpec:
    """Return the command of a canonical name or an alias, in any case.

    Args:
        name: as it was sent.
        parameters: as they were sent, which tell two commands apart that share a name; see
            `CommandSpec.earlier`.

    Raises:
        ConjureError: UNKNOWN_COMMAND, with the commands that are probably meant as candidates.
    """
    word = name.strip().lower() if isinstance(name, str) and len(name) <= LONGEST_NAME else ""
    if word not in SPELLINGS:
        raise unknown_command(name)
    spec = COMMANDS[SPELLINGS[word]]
    if spec.earlier is not None and isinstance(parameters, Mapping):
        earlier = COMMANDS[spec.earlier]
        if any(key in earlier.parameters.spellings for key in _unknown_to(spec, parameters)):
            return earlier
    return spec


def _unknown_to(spec: CommandSpec, parameters: Mapping[Any, Any]) -> list[str]:
    known = spec.parameters.spellings
    return [key for key in parameters if isinstance(key, str) and key not in known]


def unknown_command(name: Any, known: Iterable[str] = COMMANDS) -> ConjureError:
    """Return the UNKNOWN_COMMAND for a name: what it probably means, or the nearest way.

    Args:
        name: as it was sent.
        known: the commands that there are; candidates are among them.
    """
    there = list(known)
    text = name.strip() if isinstance(name, str) and len(name) <= LONGEST_NAME else ""
    if not text:
        return _error(f"Unknown command: {echo(name)}", name)
    ranks = among(there, vocabulary_ranking().of(text))
    if not _certain(ranks, CALLED_SO):
        misspelled = _misspelled(text, there)
        if misspelled:
            return _meant(name, misspelled)
        if not _certain(ranks, NAMED):
            corrected = among(there, vocabulary_ranking().of_misspelled(text))
            ranks = corrected if _certain(corrected, NAMED) else ranks
    if not _certain(ranks, NAMED):
        near = _as_good([rank for rank in ranks if rank.told >= _PARTLY])
        hint = f" The nearest is '{near[0]}'." if near else ""
        return _error(f"There is no command for '{echo(text)}'.{hint}", name, near)
    if ranks[0].missing is None:
        return _meant(name, _as_good(ranks))
    missing = ranks[0].missing
    message = f"There is no command for {missing.ability}: '{echo(text)}' is unknown."
    ways = [command for command in missing.commands if command in there]
    return _error(message, name, ways, missing.way)


def _certain(ranks: list[Rank], least: float) -> bool:
    return bool(ranks) and ranks[0].named >= least


def _misspelled(text: str, there: list[str]) -> list[str]:
    spellings = {**SPELLINGS, **{name: name for name in there}}
    near = nearest(text, spellings, cutoff=_MISSPELLED)
    return list(dict.fromkeys(spellings[one] for one in near if spellings[one] in there))


def _as_good(ranks: list[Rank]) -> list[str]:
    named = [rank for rank in ranks if rank.name]
    least = named[0].total * _AS_GOOD if named else 0.0
    return [rank.name for rank in named if rank.total >= least][:MOST_CANDIDATES]


def _meant(name: Any, candidates: list[str]) -> ConjureError:
    hint = f"did you mean '{candidates[0]}'?"
    return _error(f"Unknown command: {echo(name)}; {hint}", name, candidates)


def _error(
    message: str, name: Any, candidates: Sequence[str] = (), advice: str = ""
) -> ConjureError:
    return ConjureError(
        "UNKNOWN_COMMAND",
        message,
        field="command",
        given=echo(name),
        candidates=candidates,
        details={"advice": advice} if advice else None if candidates else _LISTED,
    )
