# SPDX-License-Identifier: MIT
"""Editors of datums: where they lie in the axes of their place."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ....errors import invalid
from ....vocabulary.commands.datums import CreateDatum
from ...bodies import datums
from ...command.attachments import is_attached
from ...document.feature_chain import body_of
from ...geometry.tolerances import EXACT
from ..editors import Edited, Editor, plain

_FIXED = dict.fromkeys(("kind", "on", "through", "body"), "a new datum, see create_datum")
_KINDS = {type_id: kind for kind, type_id in datums.TYPES.items()}


def _read(datum: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": _KINDS[datum.TypeId], "body": plain(body_of(datum))}
    if not is_attached(datum):
        return found
    own = datums.offset_of(datum)
    x, y, z = plain(own.Base)
    is_along = abs(x) < EXACT and abs(y) < EXACT
    places = [_told(entry) for entry in datums.attached_to(datum)]
    through = len(places) > 1
    return {
        **found,
        **({"through": places} if through else dict(zip(("on",), places))),
        "offset": z if is_along else [x, y, z],
        "rotation": _turn(own.Rotation),
    }


def _told(entry: dict[str, Any]) -> Any:
    """A place as create_datum takes it."""
    if "plane" in entry:
        return entry["plane"]
    element = entry.get("element", "")
    if not element:
        return entry["object"]
    return {"object": entry["object"], element.rstrip("0123456789?").lower(): element}


def _turn(rotation: Any) -> float | list[float]:
    """The angle about the normal, or the quaternion of a tilt."""
    x, y, z, w = rotation.Q
    if abs(x) < EXACT and abs(y) < EXACT:
        return math.degrees(2.0 * math.atan2(z, w))
    return [x, y, z, w]


def _write(edited: Edited) -> None:
    datum, wanted = edited.obj, edited.parameters
    changed = edited.sent & {"offset", "rotation"}
    if not changed:
        return
    if not is_attached(datum):
        problem = "is of what lies on something, and this datum lies on nothing"
        raise invalid(min(changed), problem, allowed="position and rotation in `placement`")
    if "rotation" in changed and datums.keeps_axes(datum):
        problem = "cannot be had at a vertex, where FreeCAD keeps the axes of the body"
        raise invalid("rotation", problem, allowed="a datum on another one that stands there")
    own = datums.offset_of(datum)
    if "offset" in changed:
        own.Base = FreeCAD.Vector(*wanted.offset)
    if "rotation" in changed:
        own.Rotation = FreeCAD.Rotation(*wanted.rotation.quaternion)
    edited.change.set(datum, "AttachmentOffset", datums.attachment_offset(datum, own))


EDITORS = tuple(
    Editor(type_id, CreateDatum, _read, _write, fixed=_FIXED) for type_id in datums.TYPES.values()
)
