# SPDX-License-Identifier: MIT
"""Errors about what a client sent, by the names that it used.

A parameter has several spellings, and one that was not sent has a default. No error is about a
parameter that was not sent, unless it asks for that one.
"""

from __future__ import annotations

import re
from typing import Any, Mapping

from ...errors import ConjureError, echo, missing
from ..values.scalars import plain
from .fields import Field

_ASKING = ("MISSING_PARAMETER", "UNKNOWN_COMMAND")
"""Codes of errors that name what was not sent."""
_FIRST_NAME = re.compile(r"[a-z_]\w*")


def rename(error: ConjureError, used: Mapping[str, str]) -> None:
    """Name the field of an error as the client did; `used` has its spelling by parameter."""
    name = _first_name(error)
    if name and error.field:
        error.field = used.get(name, name) + error.field[len(name) :]


def sent_as(name: str, entries: Mapping[str, Any], sent: Mapping[str, Any]) -> str:
    """The name under which a client sent what `Record.rewrite` may have renamed."""
    if name in sent:
        return name
    return next((other for other in sent if sent[other] is entries[name]), name)


def of_record(
    error: ConjureError,
    declared: Mapping[str, Field],
    values: Mapping[str, Any],
    used: Mapping[str, str],
    sent: Mapping[str, Any],
) -> ConjureError:
    """An error of `Record.finish`.

    Where it is about a default, the parameter has to be sent; where the client used a second
    spelling, about that.

    Args:
        error: the error, changed in place unless another one takes its place.
        declared: the parameters.
        values: their values, with the defaults.
        used: by parameter, the name that the client used for it.
        sent: what it sent.
    """
    name = _first_name(error)
    if name in used or name not in declared or error.code in _ASKING:
        rename(error, used)
        return error
    twin = _twin(name, declared, used)
    if twin is not None:
        error.field, error.given = used[twin], sent[used[twin]]
        return error
    default = values.get(name)
    if default is None:
        return error
    shown = plain(default) if isinstance(default, float) else echo(default)
    hint = f"It is {shown} where it is not sent, and {error.problem}."
    return missing(name, hint, error.allowed)


def of_command(error: ConjureError, declared: Mapping[str, Field], used: Mapping[str, str]) -> None:
    """Have an error of a handler name what the client sent, and no field where it sent none.

    A flag such as `discard` stays: it is what the client may send to go on.

    Args:
        error: the error, changed in place.
        declared: the parameters of the command.
        used: by parameter, the name that the client used for it.
    """
    name = _first_name(error)
    if name and name not in used and error.code not in _ASKING:
        field = declared.get(name)
        twin = None if field is None else _twin(name, declared, used)
        error.given = None
        if twin is not None:
            error.field = used[twin]
        elif field is None or field.shape.get("type") != "boolean":
            error.drop_field()
    rename(error, used)


def _first_name(error: ConjureError) -> str:
    """The parameter that an error is about, without the path below it."""
    name = _FIRST_NAME.match(error.field or "")
    return "" if name is None else name[0]


def _twin(name: str, declared: Mapping[str, Field], used: Mapping[str, str]) -> str | None:
    """The parameter among `used` that is the other spelling of `name`."""
    of = declared[name].same_as
    return next((other for other in used if declared[other].same_as == name or other == of), None)
