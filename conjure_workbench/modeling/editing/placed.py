# SPDX-License-Identifier: MIT
"""The editor of what every object has: its label, and its place in global coordinates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.primitive_base import Centerable, Primitive
from ..command.attachments import is_attached
from ..document.freecad_types import DocumentObject
from ..objects.placements import global_placement, placement
from ..objects.property_reading import placement_facts
from ..objects.property_values import writable
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


def centering(editor: Editor) -> Editor:
    """An editor that also keeps the middle of a primitive where that is asked for."""
    if not issubclass(editor.parameters, Centerable):
        return editor

    def write(edited: Edited) -> None:
        if "centered" in edited.sent and any(edited.parameters.centered or ()):
            _keep_middle(edited, editor.now(edited.obj))
        editor.write(edited)

    return replace(editor, write=write)


def _keep_middle(edited: Edited, before: Any) -> None:
    """Have the middle of a primitive stay where it is, or go to a position that is sent, too.

    Args:
        edited: the edit, with the axes along which it is to be centered.
        before: the parameters of the primitive as it is.

    Raises:
        ConjureError: INVALID_PARAMETER: nothing else was sent, or the place follows an expression.
    """
    obj, change, wanted = edited.obj, edited.change, edited.parameters
    names = {PLACED.name_of(spelling) for spelling in change.sent}
    if len(change.sent) == 1:
        problem = "says what stays where a size changes, and none is sent"
        allowed = "position or a size beside it; or center_on"
        raise invalid("centered", problem, True, allowed)
    place = "AttachmentOffset" if is_attached(obj) else "Placement"
    writable(obj, place, "centered")
    before.centered = wanted.centered
    is_moved = bool(names & {"position", "placement"})
    kept = FreeCAD.Vector() if is_moved else FreeCAD.Vector(*before.off_center)
    turn = getattr(obj, place).Rotation

    def move() -> None:
        where = getattr(obj, place)
        way = where.Rotation.inverted().multiply(turn).multVec(kept)
        way = way - FreeCAD.Vector(*wanted.off_center)
        setattr(obj, place, where.multiply(FreeCAD.Placement(way, FreeCAD.Rotation())))

    change.then(move)
