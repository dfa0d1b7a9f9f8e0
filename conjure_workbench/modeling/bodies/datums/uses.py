# SPDX-License-Identifier: MIT
"""Datums and bound shapes that features of the same body use: as axes, directions, ends."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ....errors import invalid, unfit
from ....vocabulary.elements.element_references import ByHandle
from ....vocabulary.sketching.places import OnDatum
from ...command.context import Context
from ...command.recompute import recompute_input
from ...document.feature_chain import BINDERS, DATUMS, body_of, holder_of
from ...document.freecad_types import DocumentObject
from ...geometry import shapes

_WORDS = {"plane": "a datum plane's name", "axis": "a datum axis's name"}


def datum_of(
    named: OnDatum, body: Any, kind: str, field: str, context: Context, allowed: str = ""
) -> Any:
    """The datum of a body that a name means, up to date.

    Raises:
        ConjureError: as `Context.find_itself`; INVALID_PARAMETER for what is no such datum, or lies
            in another body.
    """
    name = named.object_name
    datum = context.find_itself(name, field)
    if DATUMS.get(datum.TypeId) != kind:
        raise unfit(field, f"Object '{datum.Name}' is no {kind}", name, allowed or _WORDS[kind])
    if holder_of(datum) != body:
        allowed = f"a datum of '{body.Name}'; create_datum makes one"
        raise invalid(field, f"does not lie in the body '{body.Name}'", name, allowed)
    recompute_input(datum, context.stale)
    return datum


def along(line: DocumentObject) -> tuple[int, int, int]:
    """The direction of an axis in its own coordinates."""
    return (1, 0, 0) if line.TypeId == "App::Line" else (0, 0, 1)


def direction_of(line: Any) -> Any:
    """The direction of an axis, of length 1, in global coordinates."""
    where = shapes.outer_placement(line).multiply(line.Placement)
    return where.Rotation.multVec(FreeCAD.Vector(*along(line)))


def bound_shape(reference: Any, body: Any, context: Context) -> Any:
    """The bound shape of a body that a handle is of, up to date; None for other references."""
    if not isinstance(reference, ByHandle):
        return None
    obj = context.document.getObject(reference.handle.object)
    if obj is None or obj.TypeId not in BINDERS or body_of(obj) != body:
        return None
    recompute_input(obj, context.stale)
    context.use([obj])
    return obj
