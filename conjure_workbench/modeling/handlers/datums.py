# SPDX-License-Identifier: MIT
"""Datums of bodies, and shapes bound into them."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import missing
from ...vocabulary.commands.datums import BindShape, CreateDatum
from ..bodies.binding import bind, elements_meant, names_of, target_of
from ..bodies.datums import attaching
from ..bodies.datums.places import in_body, refuse_turned_at_vertex, supports_of
from ..bodies.datums.supports import Support
from ..command.context import Context, Result
from ..command.recompute import recompute, recompute_input
from ..command.registry import handles
from ..geometry.sketches.sketch_frames import frame_of, frame_reply
from ..sketching.attaching import Support as Place
from ..sketching.attaching import body_for, put_into


@handles(CreateDatum)
def create_datum(parameters: CreateDatum, context: Context) -> Result:
    """Make a PartDesign::Plane, Line, Point or CoordinateSystem."""
    kind, through = parameters.kind, parameters.through
    supports = supports_of(parameters, context)
    body = _body(supports, parameters, context)
    recompute_input(body, context.stale)
    supports = in_body(supports, body)
    datum = context.create_wanted(parameters, attaching.TYPES[kind], default=kind.capitalize())
    put_into(body, datum)
    attaching.attach(datum, kind, supports, through=through is not None)
    _place(datum, parameters)
    context.visibility.show_at_end(datum)
    attached = attaching.attached_to(datum)
    facts = {
        "body": body.Name,
        "kind": kind,
        "frame": frame_reply(frame_of(datum)),
        **({"attached_to": attached} if attached else {}),
    }
    return Result(datum, facts)


def _body(supports: list[Support], parameters: CreateDatum, context: Context) -> Any:
    """The body of what a datum lies on, or the one that is named, or the only one."""
    first = supports[0]
    word = "xy" if first.object is None else ""
    body = body_for(Place(first.object, "", word, first.body), parameters.body, context)
    if body is None:
        raise missing("body", "There is no body for it.", "the name of a body, see create_body")
    return body


def _place(datum: Any, parameters: CreateDatum) -> None:
    turn = FreeCAD.Rotation(*parameters.rotation.quaternion)
    own = FreeCAD.Placement(FreeCAD.Vector(*parameters.offset), turn)
    refuse_turned_at_vertex(datum, turn)
    if datum.MapMode == "Deactivated":
        datum.Placement = datum.Placement.multiply(own)
    else:
        attaching.set_offset(datum, own)
    recompute(datum, "RECOMPUTE_FAILED")


@handles(BindShape)
def bind_shape(parameters: BindShape, context: Context) -> Result:
    """Make a PartDesign::ShapeBinder, or a SubShapeBinder that keeps a copy."""
    wanted = parameters.reference
    source = context.find_itself(wanted.object_name, "reference")
    body = target_of(source, parameters.body, context)
    recompute_input(source, context.stale)
    elements = elements_meant(wanted, source)
    made = bind(parameters, source, elements, body, context)
    facts = {
        "body": body.Name,
        "reference": {"object": source.Name, **({"elements": elements} if elements else {})},
        "follow": parameters.follow,
        **names_of(made),
    }
    return Result(made, facts)
