# SPDX-License-Identifier: MIT
"""Gears as objects: shape, parameters and what there is to be said of them."""

from __future__ import annotations

from typing import Any, Iterator, Mapping

import FreeCAD

from ....errors import invalid
from ....vocabulary.commands.gears import CreateGear
from ....vocabulary.values.gears import Gear
from ...document import rounding
from ...document.freecad_types import DocumentObject
from ...measure import volumes
from . import keeping
from .gear_profile import neck
from .gear_solids import Sizes, made

TYPES: Mapping[str, str] = {
    "module": "PropertyLength",
    "teeth": "PropertyInteger",
    "width": "PropertyLength",
    "bore": "PropertyLength",
    "pressure_angle": "PropertyAngle",
    "helix_angle": "PropertyAngle",
    "internal": "PropertyBool",
    "outer_diameter": "PropertyLength",
    "profile_shift": "PropertyFloat",
    "backlash": "PropertyLength",
}
"""The types of the properties with a gear's parameters."""
_THINNEST_NECK = 0.05
"""Thickness in modules below which undercut has cut a tooth off."""


def shape(obj: Any, parameters: CreateGear) -> float:
    """Give an object the shape and the parameters of a gear; its placement stays.

    Returns:
        The largest distance of its flanks from the exact ones, in mm.

    Raises:
        ConjureError: INVALID_PARAMETER: undercut leaves no teeth.
    """
    gear = parameters.gear
    if not gear.internal and neck(gear) < _THINNEST_NECK * gear.module:
        allowed = f"from {gear.teeth_without_undercut} on there is no undercut"
        if gear.profile_shift < 0.0:
            problem = "has undercut cut off the teeth"
            raise invalid("profile_shift", problem, gear.profile_shift, "0 or more")
        raise invalid("teeth", "are cut off by undercut", gear.teeth, allowed)
    result = made(gear, Sizes(parameters.width, parameters.bore, parameters.rim))
    solid = result.solid
    solid.Placement = obj.Placement
    obj.Shape = solid
    middle = FreeCAD.Vector(0, 0, parameters.width / 2.0)
    volumes.learn_exact(obj.Shape, result.volume, result.area, middle)
    values = {name: getattr(parameters, name) for name in TYPES}
    values["outer_diameter"] = parameters.outer_diameter or 0.0
    keeping.keep(obj, keeping.GEAR, TYPES, values)
    return result.deviation


def read(obj: DocumentObject) -> dict[str, Any]:
    """The parameters of a gear that is there; an outer diameter that follows as a tuple."""
    found = keeping.kept(obj, TYPES)
    if not found["outer_diameter"]:
        wanted = CreateGear.parse({**found, "outer_diameter": None})
        radius = wanted.rim / 2.0 if wanted.internal else wanted.gear.tip_radius
        found["outer_diameter"] = (rounding.tidy(2.0 * radius),)
    return found


def is_gear(obj: DocumentObject) -> bool:
    """True for a gear that a command made."""
    return keeping.kind_kept(obj) == keeping.GEAR


def warnings(gear: Gear) -> Iterator[tuple[str, str]]:
    """Codes and messages on teeth that are not what their sizes promise."""
    if gear.is_undercut and gear.teeth < gear.teeth_without_undercut:
        least = gear.teeth_without_undercut
        message = f"The teeth are undercut; from {least} teeth on they are not"
        shift = gear.module * (least - gear.teeth) / least
        yield (
            "TEETH_UNDERCUT",
            f"{message}, nor with a profile_shift of {rounding.tidy(shift / gear.module):g}.",
        )
