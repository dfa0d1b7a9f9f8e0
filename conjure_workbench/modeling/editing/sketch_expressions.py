# SPDX-License-Identifier: MIT
"""Dimensions of a sketch that follow expressions."""

from __future__ import annotations

from typing import Any, Mapping

from ...vocabulary.sketching.changes import Bound
from ...vocabulary.sketching.constraints import read_value
from ..command.context import Context
from ..objects.binding import bind
from ..sketching.constraining import DIMENSIONS
from ..sketching.drafts import Wanted
from ..sketching.edits import driving_dimension
from ..sketching.values import put_values


def bind_new(sketch: Any, made: Mapping[int, Wanted], context: Context) -> None:
    """Have new dimensions follow the expressions that they were sent with; nothing is solved.

    Args:
        sketch: the sketch.
        made: by index of its constraints, what asked for each.
        context: the command's.

    Raises:
        ConjureError: as `bind`, and INVALID_PARAMETER for a value that the dimension cannot have.
    """
    found = {
        index: (one.constraint.expression, f"{one.path}.expression")
        for index, one in made.items()
        if one.constraint.expression is not None
    }
    _bind(sketch, found, context)


def bind_set(sketch: Any, values: Mapping[str, Any], context: Context) -> dict[int, str]:
    """Have dimensions follow expressions, or free them; nothing is solved.

    Args:
        sketch: the sketch.
        values: what was sent by the names of dimensions; only each `Bound` is for this.
        context: the command's.

    Returns:
        By index of their constraints, the parameters in which the expressions were sent.

    Raises:
        ConjureError: as `bind_new`, and REFERENCE_LOST.
    """
    found: dict[int, tuple[str, str]] = {}
    for name, sent in values.items():
        if not isinstance(sent, Bound):
            continue
        index, _ = driving_dimension(sketch, name, f"set.{name}", sent.expression)
        if sent.expression:
            found[index] = (sent.expression, f"set.{name}.expression")
        else:
            sketch.setExpression(f"Constraints.{name}", None)
    _bind(sketch, found, context)
    return {index: field for index, (_, field) in found.items()}


def _bind(sketch: Any, found: Mapping[int, tuple[str, str]], context: Context) -> None:
    values: dict[int, float] = {}
    for index, (expression, field) in found.items():
        name = sketch.Constraints[index].Name
        value = bind(sketch, f"Constraints.{name}", expression, context, field)
        number = float(getattr(value, "Value", value))
        values[index] = read_value(number, field, DIMENSIONS[sketch.Constraints[index].Type])
    put_values(sketch, values, {index: field for index, (_, field) in found.items()})
