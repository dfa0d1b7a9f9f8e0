# SPDX-License-Identifier: MIT
"""The one exception of the vocabulary, and a bounded way to repeat what a client sent."""

from __future__ import annotations

import difflib
import math
from typing import Any, Iterable, Sequence

_LONGEST_TEXT = 80
_LONGEST_WORD_COMPARED = 64
_LARGEST_INTEGER_BITS = 64


class ParameterError(Exception):
    """A command or a parameter that cannot be understood.

    The attributes carry the names they have in a reply's `details`.

    Args:
        code: INVALID_PARAMETER, MISSING_PARAMETER, UNKNOWN_PARAMETER or UNKNOWN_COMMAND.
        message: one sentence for the person and the assistant.
        field: the parameter that is wrong, by the name the client used.
        given: what was given for it, shortened to something that any JSON writer can write.
        allowed: what would have been allowed, in words or as a list.
        candidates: names that are probably meant, nearest first.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        field: str | None = None,
        given: Any = None,
        allowed: Any = None,
        candidates: Sequence[str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field
        self.given = echo(given)
        self.allowed = allowed
        self.candidates: list[str] | None = None if candidates is None else list(candidates)


def invalid(field: str, problem: str, given: Any = None, allowed: Any = None) -> ParameterError:
    """An INVALID_PARAMETER in the words of the protocol page: "length must be positive"."""
    return ParameterError(
        "INVALID_PARAMETER",
        f"Invalid parameter: {field} {problem}",
        field=field,
        given=given,
        allowed=allowed,
    )


def missing(field: str, hint: str) -> ParameterError:
    """A MISSING_PARAMETER, in the words that the original add-on used."""
    sentence = f"Missing required parameter: '{field}'"
    return ParameterError("MISSING_PARAMETER", f"{sentence}. {hint}", field=field, allowed=hint)


def placed(error: ParameterError, where: str) -> ParameterError:
    """An error in a part of a parameter, with the place of that part."""
    return ParameterError(
        error.code,
        f"{where}: {error.message}",
        field=f"{where}.{error.field}" if error.field else where,
        given=error.given,
        allowed=error.allowed,
        candidates=error.candidates,
    )


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Those of `known` that `word` probably means, nearest first; none if none is near."""
    spelled = word.strip().lower()[:_LONGEST_WORD_COMPARED]
    return difflib.get_close_matches(spelled, list(known), n=count, cutoff=0.5)


def suggestion(word: str, known: Iterable[str]) -> str:
    """A half sentence that names what was probably meant, or nothing."""
    near = nearest(word, known, 1)
    return f"; did you mean '{near[0]}'?" if near else ""


def printable(text: str) -> str:
    """`text` shortened, and with what UTF-8 cannot carry written as escapes."""
    short = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 3] + "..."
    return short.encode("utf-8", "backslashreplace").decode("utf-8")


def echo(value: Any) -> Any:
    """`value` as it may stand in a reply: short, finite, JSON, whatever was sent."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, int):
        if value.bit_length() > _LARGEST_INTEGER_BITS:
            return f"an integer of {value.bit_length()} bits"
        return int(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, (list, tuple)):
        return _echo_items(value)
    if isinstance(value, dict):
        return f"an object with {len(value)} keys"
    return f"a {type(value).__name__}"


def _echo_items(items: Sequence[Any]) -> Any:
    nested = any(isinstance(item, (list, tuple, dict)) for item in items[:8])
    if nested or len(items) > 8:
        return f"a list of {len(items)} items"
    return [echo(item) for item in items]
