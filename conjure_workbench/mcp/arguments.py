# SPDX-License-Identifier: MIT
"""Arguments of a call: the ones that are the server's own, and JSON that came as text."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from ..errors import invalid
from ..protocol.limits import MAX_NESTING, nesting_exceeds
from .caller import Body

MAX_NAME = 200
"""Longest name of a FreeCAD, in characters."""


def split_freecad(arguments: Body) -> tuple[str | None, Body]:
    """Return the FreeCAD that a call names, and the other arguments.

    Raises:
        ConjureError: INVALID_PARAMETER: the name is no text.
    """
    rest = dict(arguments)
    freecad = rest.pop("freecad", None)
    if freecad is None or freecad == "":
        return None, rest
    if not isinstance(freecad, str) or len(freecad) > MAX_NAME:
        raise invalid("freecad", "must be the name of a FreeCAD", freecad, "a text")
    return freecad, rest


def object_of(value: Any, field: str) -> Body:
    """Return an object that may have come as JSON text: some models cannot fill a free object.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    found = _from_text(value, field) if isinstance(value, str) else value
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        raise invalid(field, "must be an object", value, "a JSON object, or its text")
    return dict(found)


def _from_text(text: str, field: str) -> Any:
    if not text.strip():
        return None
    if nesting_exceeds(text):
        raise invalid(field, "is nested too deep", "...", f"at most {MAX_NESTING} levels")
    try:
        return json.loads(text)
    except ValueError as error:
        raise invalid(field, f"is no JSON: {error}", text, "a JSON object, or its text") from error


def opened_steps(parameters: Body) -> Body:
    """Return the parameters of a batch, those of its steps as objects.

    Raises:
        ConjureError: INVALID_PARAMETER: the text of a step is no JSON object.
    """
    key = next((key for key in ("steps", "commands", "operations") if key in parameters), "steps")
    steps = parameters.get(key)
    if not isinstance(steps, list):
        return parameters
    return {**parameters, key: [_opened(step, f"steps[{at}]") for at, step in enumerate(steps)]}


def _opened(step: Any, field: str) -> Any:
    if not isinstance(step, Mapping):
        return step
    texts = {
        key: object_of(step[key], f"{field}.{key}")
        for key in ("parameters", "params")
        if isinstance(step.get(key), str)
    }
    return {**step, **texts}


def text_argument(arguments: Body, field: str) -> str | None:
    """Return an argument that is a text, or None if it was not given.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    value = arguments.get(field)
    if value is not None and not isinstance(value, str):
        raise invalid(field, "must be a text", value, "a text")
    return value


def seconds_argument(arguments: Body, field: str, default: float) -> float:
    """Return an argument that is a number of seconds.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    value = arguments.get(field, default)
    if value is None:
        return default
    fine = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not fine or not math.isfinite(value) or value < 0:
        raise invalid(field, "must be a number of seconds", value, "0 or more")
    return float(value)
