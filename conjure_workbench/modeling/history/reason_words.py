# SPDX-License-Identifier: MIT
"""Reasons against taking back one step, in words for the assistant."""

from __future__ import annotations

from .exactness import Obstacle, Reason

_WORDS = {
    Obstacle.UNDONE: "it is undone",
    Obstacle.NOT_HELD: "it is too long ago, or left no step",
    Obstacle.OUTSIDE: "it worked with files or ran a script",
    Obstacle.DELETED: "it deleted '{name}'",
    Obstacle.UNHELD: "it changed {property} of '{name}', which cannot be put back alone",
    Obstacle.GONE: "'{name}' was deleted since",
    Obstacle.CHANGED: "{who} changed {property} of '{name}' since",
    Obstacle.DEPENDENT: "'{name}' depends on it",
    Obstacle.USED: "step {by} worked with '{name}' since",
}


def in_words(reason: Reason) -> str:
    """The reason as a part of a sentence, without a full stop."""
    who = "the person" if reason.by is None else f"step {reason.by}"
    return _WORDS[reason.obstacle].format(
        name=reason.name, property=reason.property, by=reason.by, who=who
    )
