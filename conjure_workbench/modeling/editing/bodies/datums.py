# SPDX-License-Identifier: MIT
"""Editors of datums: where they lie in the axes of their place."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ....errors import invalid, unfit
from ....vocabulary.commands.datums import CreateDatum
from ...bodies.datums import attaching
from ...bodies.datums.places import field_of, in_body, refuse_turned_at_vertex, supports_of
from ...command.attachments import SUPPORT, is_attached
from ...document.feature_chain import body_of
from ...geometry.tolerances import EXACT
from ...objects.placements import global_placement
from ..editors import Edited, Editor, plain

_FIXED = dict.fromkeys(("kind", "body"), "a new datum, see create_datum")
_KINDS = {type_id: kind for kind, type_id in attaching.TYPES.items()}


def _read(datum: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": _KINDS[datum.TypeId], "body": plain(body_of(datum))}
    if not is_attached(datum):
        return {**found, "rotation": _turn(global_placement(datum).Rotation)}
    own = attaching.offset_of(datum)
    x, y, z = plain(own.Base)
    is_along = abs(x) < EXACT and abs(y) < EXACT
    places = [_told(entry) for entry in attaching.attached_to(datum)]
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
    is_moved = bool(edited.sent & {"on", "through"})
    if not is_moved and not changed:
        return
    if not is_moved and not is_attached(datum):
        _turn_free(edited)
        return
    own = attaching.offset_of(datum) if is_attached(datum) else FreeCAD.Placement()
    if is_moved:
        _attach(edited)
    if "offset" in changed:
        own.Base = FreeCAD.Vector(*wanted.offset)
    if "rotation" in changed:
        own.Rotation = FreeCAD.Rotation(*wanted.rotation.quaternion)
    refuse_turned_at_vertex(datum, own.Rotation)
    if is_attached(datum):
        edited.change.set(datum, "AttachmentOffset", attaching.attachment_offset(datum, own))
    else:
        edited.change.set(datum, "Placement", datum.Placement.multiply(own))


def _turn_free(edited: Edited) -> None:
    """Turn a datum that lies on nothing about its own origin."""
    if "offset" in edited.sent:
        problem = "is of what lies on something, and this datum lies on nothing"
        raise invalid("offset", problem, allowed="`on` or `through`, or `placement`")
    where = global_placement(edited.obj)
    where.Rotation = FreeCAD.Rotation(*edited.parameters.rotation.quaternion)
    edited.change.place(edited.obj, where)


def _attach(edited: Edited) -> None:
    """Attach a datum to another place of its body, without its offset."""
    datum, wanted = edited.obj, edited.parameters
    field, body = field_of(wanted), body_of(datum)
    supports = supports_of(wanted, edited.context)
    for one in supports:
        name = "" if one.object is None else one.object.Name
        if one.object is not None and one.body != body:
            allowed = "something of its body; bind_shape brings other shapes into it"
            raise unfit(field, f"'{name}' is of another body than '{datum.Name}'", name, allowed)
        if one.object is not None and datum in (one.object, *one.object.OutListRecursive):
            message = f"'{name}' lies on '{datum.Name}'"
            raise unfit(field, message, name, "what does not need the datum")

    def attach() -> None:
        through = wanted.through is not None
        attaching.attach(datum, wanted.kind, in_body(supports, body), through=through)

    edited.change.do_now(attach, SUPPORT)


EDITORS = tuple(
    Editor(
        *(type_id, CreateDatum, _read, _write),
        instead={"on": ("through",), "through": ("on",)},
        fixed=_FIXED,
    )
    for type_id in attaching.TYPES.values()
)
