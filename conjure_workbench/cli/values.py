# SPDX-License-Identifier: MIT
"""Parameters of a command, as they stand on a command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import typer

STANDARD_INPUT = "-"
FILE_MARK = "@"


def parameters_of(pairs: Sequence[str], whole: str | None) -> dict[str, Any]:
    """Return the parameters of a command.

    Args:
        pairs: texts of the form key=value. A value is read as JSON if it is JSON, else it is text.
        whole: further parameters: a JSON object, `@PATH` of a file that holds one, or `-` for the
            standard input; None for none.

    Raises:
        typer.BadParameter: a text has another form, or a parameter is given twice.
    """
    found = {} if whole is None else _object(_text_of(whole))
    for pair in pairs:
        key, equals, text = pair.partition("=")
        if not key or not equals:
            raise typer.BadParameter(
                f"{pair!r} is not of the form key=value", param_hint="PARAMETERS"
            )
        if key in found:
            raise typer.BadParameter(f"{key!r} is given twice", param_hint="PARAMETERS")
        found[key] = _value(text)
    return found


def _text_of(whole: str) -> str:
    try:
        if whole == STANDARD_INPUT:
            return sys.stdin.read()
        if whole.startswith(FILE_MARK):
            return Path(whole[len(FILE_MARK) :]).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _wrong(f"{whole} cannot be read: {reason}") from error
    return whole


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise _wrong(f"they are no JSON: {error}") from error
    if not isinstance(found, dict):
        raise _wrong("they must be a JSON object")
    return found


def _value(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return text


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads, though they are no JSON."""
    raise ValueError(f"{constant} is no JSON")


def _wrong(problem: str) -> typer.BadParameter:
    return typer.BadParameter(problem, param_hint="--parameters")
