# SPDX-License-Identifier: MIT
"""Values of a sketch's dimensions, several at once."""

from __future__ import annotations

from typing import Any, Mapping

import FreeCAD

from ...errors import ConjureError
from ..document.freecad_errors import sentence
from .readings import Drawing
from .solving import solve_and_check


def set_values(sketch: Any, values: Mapping[int, float], fields: Mapping[int, str]) -> None:
    """Give dimensions other values, and solve the sketch with all of them; see `put_values`.

    Raises:
        ConjureError: also CONSTRAINTS_CONFLICT: they cannot hold together with other constraints.
    """
    drawn = Drawing(sketch.Geometry)
    put_values(sketch, values, fields)
    solve_and_check(sketch, list(values), drawn, fields)


def put_values(sketch: Any, values: Mapping[int, float], fields: Mapping[int, str]) -> None:
    """Give dimensions other values; what they make of the sketch shows when it is solved.

    Args:
        sketch: the sketch.
        values: in mm or degrees, by the indices of the constraints.
        fields: the parameters that they were sent in.

    Raises:
        ConjureError: INVALID_PARAMETER for a value that FreeCAD does not take.
    """
    # FreeCAD solves after each one: on the way to them all it may find none, or fold the sketch.
    for index in values:
        sketch.setActive(index, False)
    for index, value in values.items():
        unit = "deg" if sketch.Constraints[index].Type == "Angle" else "mm"
        try:
            sketch.setDatum(index, FreeCAD.Units.Quantity(f"{value!r} {unit}"))
        except ValueError as error:
            message = f"'{sketch.Name}' does not take {value:g} {unit}: {sentence(error)}."
            raise ConjureError(
                "INVALID_PARAMETER", message, field=fields[index], given=value
            ) from error
    for index in values:
        sketch.setActive(index, True)
