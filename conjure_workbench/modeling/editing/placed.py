# SPDX-License-Identifier: MIT
"""The editor of what every object has: its label, and its place in global coordinates."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.primitives import Primitive
from ..document.freecad_types import DocumentObject
from ..objects.placements import global_placement, placement
from ..objects.property_reading import placement_facts
from .editors import Edited, Editor

_PLACE = frozenset({"position", "rotation", "placement"})


def _read(obj: Any) -> dict[str, Any]:
    placed = placement_facts(global_placement(obj)) if "Placement" in obj.PropertiesList else {}
    return {"label": obj.Label, **placed}


def _write(edited: Edited) -> None:
    if "label" in edited.sent:
        edited.change.set(edited.obj, "Label", edited.parameters.label)
    if not edited.sent & _PLACE:
        return
    where = placement(edited.parameters.placement)
    now = global_placement(edited.obj)
    # What was not sent stays to the last digit.
    if edited.sent == {"position"}:
        where.Rotation = now.Rotation
    elif edited.sent == {"rotation"}:
        where.Base = now.Base
    edited.change.place(edited.obj, where)


PLACED = Editor("", Primitive, _read, _write)


def is_placed(obj: DocumentObject, name: str) -> bool:
    """True for a parameter of `PLACED` that an object can have."""
    return name == "label" or "Placement" in obj.PropertiesList
