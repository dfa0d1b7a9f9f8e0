# SPDX-License-Identifier: MIT
"""Arguments of a call: the ones that are the server's own, and JSON that came as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import invalid
from ..vocabulary.values.json_text import read_object
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
        key: read_object(step[key], f"{field}.{key}")
        for key in ("parameters", "params")
        if isinstance(step.get(key), str)
    }
    return {**step, **texts}
