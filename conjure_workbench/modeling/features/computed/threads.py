# SPDX-License-Identifier: MIT
"""Threads as objects, and the cylinders and holes that they are put on."""

from __future__ import annotations

import math
from typing import Any, Mapping, NamedTuple

import FreeCAD
import Part

from ....errors import invalid, unfit
from ....vocabulary.commands.threads import LENGTH, CreateThread
from ...document import rounding
from ...document.freecad_types import DocumentObject, Face
from ...geometry.tolerances import COINCIDENT
from ...measure import volumes
from . import keeping
from .thread_solids import made

TYPES: Mapping[str, str] = {
    "size": "PropertyString",
    "length": "PropertyLength",
    "internal": "PropertyBool",
    "left_handed": "PropertyBool",
    "clearance": "PropertyLength",
    "modeled": "PropertyBool",
}
"""The types of the properties with a thread's parameters."""
Z = FreeCAD.Vector(0, 0, 1)
_SKIN = 0.001
"""Part of a radius and of a volume that is not looked at, where surfaces lie in one another."""
_LOOSE = 0.5
"""Difference in pitches between the radius of a face and that of its thread, at most."""


class Seat(NamedTuple):
    """A cylinder or a hole for a thread, in the coordinates of its object's container.

    Attributes:
        placement: of its free end, with Z along the axis into it.
        length: along its axis, in mm.
        radius: in mm.
        is_hole: whether it is a hole.
    """

    placement: Any
    length: float
    radius: float
    is_hole: bool


def seat_on(face: Face, whole: Any, given: Any) -> Seat:
    """The seat that a face of a shape is.

    Raises:
        ConjureError: INVALID_PARAMETER: it is no cylinder.
    """
    surface = face.Surface
    if not isinstance(surface, Part.Cylinder):
        raise unfit("face", "The face is no cylinder", given, "a cylindrical face")
    u, _, low, high = face.ParameterRange
    point = face.valueAt(u, low)
    axis = FreeCAD.Vector(surface.Axis).normalize()
    outward = point - surface.Center
    outward -= axis * outward.dot(axis)
    ends = [surface.Center + axis * at for at in (low, high)]
    middle = volumes.bulk_of(whole, 0).center
    # The free end is the one farther from most of the material.
    start, end = sorted(ends, key=lambda one: -abs((one - middle).dot(axis)))
    turn = FreeCAD.Rotation(Z, end - start)
    is_hole = face.normalAt(u, low).dot(outward) < 0.0
    return Seat(FreeCAD.Placement(start, turn), high - low, surface.Radius, is_hole)


def length_on(seat: Seat, parameters: CreateThread) -> float:
    """The length of a thread on a seat that it goes with.

    Raises:
        ConjureError: INVALID_PARAMETER: the seat is too short, or has another diameter.
    """
    form = parameters.form
    loose = _LOOSE * form.pitch
    low, high = form.inner - (loose if seat.is_hole else 0.0), form.outer
    high += 0.0 if seat.is_hole else loose
    if not low <= seat.radius <= high:
        problem = f"does not go with a diameter of {rounding.tidy(2.0 * seat.radius):g} mm"
        allowed = f"for it, a diameter from {2.0 * low:.4g} to {2.0 * high:.4g} mm"
        raise invalid("size", problem, parameters.size.name, allowed)
    length = parameters.length or seat.length
    if length > seat.length + COINCIDENT:
        allowed = f"up to {rounding.tidy(seat.length):g} mm"
        raise invalid("length", "is more than the face has", length, allowed)
    return length


def refuse_unsuited(whole: Any, seat: Seat, length: float, name: str, field: str = "face") -> None:
    """Refuse a shaft that is not full where its thread will be, or that is nothing else.

    Args:
        whole: the shape of its object.
        seat: the shaft.
        length: of the thread, in mm.
        name: of the object.
        field: the parameter that the error is about.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    core = Part.makeCylinder(seat.radius * (1.0 - _SKIN), length)
    core.Placement = seat.placement
    if core.common(whole).Volume < core.Volume * (1.0 - _SKIN):
        problem = f"'{name}' is not full there, and what goes through it would be filled"
        allowed = "a full shaft; make bores, flats and keyways after the thread"
        raise unfit(field, problem, name, allowed)
    if whole.Volume * (1.0 - _SKIN) < math.pi * seat.radius**2 * length:
        problem = f"The thread would be all of '{name}'"
        allowed = "a shorter length; or a thread without object_name, which is a rod of its own"
        raise unfit(field, problem, name, allowed)


def shape(obj: Any, parameters: CreateThread, length: float) -> None:
    """Give an object the shape and the parameters of a thread; its placement stays.

    Args:
        obj: a Part::Feature.
        parameters: of the thread.
        length: along its axis, in mm.
    """
    form = parameters.form
    if parameters.modeled:
        result = made(form, length, left_handed=parameters.left_handed)
        solid = result.solid
    else:
        solid = Part.makeCylinder(form.inner if form.internal else form.outer, length)
    solid.Placement = obj.Placement
    obj.Shape = solid
    if parameters.modeled:
        middle = FreeCAD.Vector(0, 0, length / 2.0)
        volumes.learn_exact(obj.Shape, result.volume, result.area, middle)
    values = {name: getattr(parameters, name) for name in TYPES}
    keeping.keep(
        obj, keeping.THREAD, TYPES, {**values, "size": parameters.size.name, "length": length}
    )


def is_thread(obj: DocumentObject) -> bool:
    """True for a thread that a command made."""
    return keeping.kind_kept(obj) == keeping.THREAD


def facts(parameters: CreateThread, length: float) -> dict[str, Any]:
    """Entries of a reply about a thread."""
    form = parameters.form
    return {
        "thread": parameters.size.name,
        "pitch": form.pitch,
        "major_diameter": rounding.tidy(2.0 * form.outer),
        "pitch_diameter": rounding.tidy(2.0 * form.pitch_radius),
        "minor_diameter": rounding.tidy(2.0 * form.inner),
        "length": rounding.tidy(length),
        "turns": rounding.tidy(length / form.pitch),
        "modeled": parameters.modeled,
    }


def own_length(parameters: CreateThread) -> float:
    """The length of a thread that is on no face, in mm."""
    return parameters.length or LENGTH
