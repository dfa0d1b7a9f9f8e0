# SPDX-License-Identifier: MIT
"""Constraints that may be guessed from a drawing."""

from __future__ import annotations

from typing import Any

from ..schema import fields
from ..schema.fields import Field
from ..values.scalars import items

GUESSES = ("horizontal", "vertical", "tangent", "equal")

_GUESS: Field = fields.choice(choices=GUESSES, doc="One type of constraint.")


def _read(value: Any, field: str) -> tuple[str, ...]:
    sent = [value] if isinstance(value, str) else value
    given = items(sent, field, "a list of types")
    return tuple(dict.fromkeys(_GUESS.read(one, f"{field}[{at}]") for at, one in enumerate(given)))


def guess_field() -> Any:
    """Types of constraints to add where new elements are drawn so; none by default."""
    shape = fields.array_of({"type": "string"}, 0, len(GUESSES))
    return Field(_read, shape, (), f"{', '.join(GUESSES)}.")
