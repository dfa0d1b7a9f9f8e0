# SPDX-License-Identifier: MIT
"""Places of datums in one body, as create_datum names them, for new datums and for moved ones."""

from __future__ import annotations

from typing import Any, Sequence

from ....errors import invalid
from ....vocabulary.commands.datums import CreateDatum
from ....vocabulary.sketching.places import OnPlane
from ...command.context import Context
from ...document.feature_chain import origin_feature
from . import attaching
from .supports import Support, support_of, supports_through


def field_of(parameters: CreateDatum) -> str:
    """The parameter that says where a datum lies."""
    return "on" if parameters.through is None else "through"


def supports_of(parameters: CreateDatum, context: Context) -> list[Support]:
    """The supports that a datum lies on or goes through; all that lie in a body lie in one.

    Raises:
        ConjureError: as `support_of` and `supports_through`; INVALID_PARAMETER for what lies in no
            body, or in several, and for what a datum of this kind cannot lie on.
    """
    if parameters.through is None:
        on = support_of(parameters.on or OnPlane("xy"), context)
        supports = [attaching.checked(on, parameters.kind)]
    else:
        supports = supports_through(parameters.through, parameters.kind, context)
    first = supports[0]
    for one in supports:
        if one.object is not None and (one.body is None or one.body != first.body):
            problem = f"is in no body, or in another than '{first.object.Name}'"
            if one.body is None:
                problem = "is in no body"
            allowed = "what lies in one body; bind_shape brings other shapes into it"
            raise invalid(field_of(parameters), problem, one.object.Name, allowed)
    return supports


def in_body(supports: Sequence[Support], body: Any) -> list[Support]:
    """Supports with the objects that they are in a body: its planes of their words."""
    return [
        one._replace(object=origin_feature(body, f"{one.plane.upper()}_Plane"))
        if one.plane
        else one
        for one in supports
    ]


def refuse_turned_at_vertex(datum: Any, turn: Any) -> None:
    """Refuse a turn of a datum at a vertex, where FreeCAD keeps the axes of the body.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if attaching.keeps_axes(datum) and not turn.isIdentity():
        problem = "cannot be had at a vertex, where FreeCAD keeps the axes of the body"
        raise invalid("rotation", problem, None, "a datum on another one that stands there")
