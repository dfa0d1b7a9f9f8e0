# SPDX-License-Identifier: MIT
"""Sizes of holes in bodies: the parameters of a hole, set as properties of its feature, and read.

Each group of parameters is set on its own, so that an edit leaves alone what it is not about.
"""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any, Callable, Collection, Mapping

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.commands.body_holes import FITS, MOST_TURNS, Hole, check_mouths
from ...vocabulary.commands.hole_mouths import Counterbore, Countersink, check_mouth
from ..command.context import Context
from ..document import rounding
from . import hole_dialects
from .profile_links import BodyProfile, is_drawn

_CIRCLE = "Part::GeomCircle"
_NO_MOUTH = "None"
_THROUGH = 2.02
"""Length that FreeCAD gives to a thread through a body, in diagonals of that."""
_PITCH_OF_INCHES = 0.15
"""Pitch of an inch thread, about, in diameters."""


def set_sizes(feature: Any, parameters: Hole, only: Collection[str] | None = None) -> None:
    """Set what a PartDesign::Hole has beside its profile, which is computed already.

    Args:
        feature: the hole.
        parameters: the command's.
        only: the parameters that are set; by default all.

    Raises:
        ConjureError: INVALID_PARAMETER for a thread or a screw that FreeCAD does not know, and for
            a mouth that does not go with the diameter that a thread gives; UNSUPPORTED.
    """
    if only is not None and parameters.screw is not None and "thread" in only:
        only = {*only, "screw"}
    for names, set_group in _GROUPS.items():
        if only is None or set(names) & set(only):
            set_group(feature, parameters)
    names = ("through", "depth", "counterbore", "countersink", "counterdrill")
    check_mouths({name: getattr(parameters, name) for name in names}, feature.Diameter.Value)
    if parameters.screw is not None:
        _check_screw(feature, parameters)


def count_of(profile: BodyProfile) -> int:
    """The number of circles of a hole's profile.

    Raises:
        ConjureError: INVALID_PARAMETER if there are others than circles, or none.
    """
    sketch = profile.sketch
    kinds = []
    if is_drawn(sketch):
        kinds = [
            one.TypeId
            for index, one in enumerate(sketch.Geometry)
            if not sketch.getConstruction(index)
        ]
    if not kinds or set(kinds) != {_CIRCLE}:
        message = f"'{profile.name}' does not consist of circles"
        raise unfit("profile", message, profile.name, "a sketch of circles, at the holes' centers")
    return len(kinds)


def warn_of_turns(feature: Any, parameters: Hole, reach: float, context: Context) -> None:
    """Warn of the time that a modeled thread takes, if there is one.

    Args:
        feature: the hole.
        parameters: its sizes.
        reach: the diagonal of the body, in mm.
        context: the command's.

    Raises:
        ConjureError: INVALID_PARAMETER for more turns than FreeCAD should be kept busy with.
    """
    thread = parameters.thread
    if thread is None or not parameters.modeled:
        return
    pitch = thread.pitch or thread.diameter * _PITCH_OF_INCHES
    length = reach * _THROUGH if parameters.through else parameters.depth
    turns = math.ceil(length / pitch)
    if turns > MOST_TURNS:
        problem = f"would have {turns} turns here, at half a second each"
        most = f"at most {MOST_TURNS} turns, which are {rounding.tidy(MOST_TURNS * pitch):g} mm"
        raise invalid("modeled", problem, True, f"{most}, a coarser thread, or modeled: false")
    message = (
        f"The thread of '{feature.Name}' has about {turns} turns, for each of which FreeCAD "
        "takes half a second, and again after a change before it."
    )
    context.warn("TAKES_SECONDS", message, feature)


def screw_reply(feature: Any, parameters: Hole) -> dict[str, Any]:
    """Entries of a screw in a reply: its standard, and the mouth that this makes."""
    if parameters.screw is None:
        return {}
    name, mouth = _mouth_of_screw(feature)
    sizes = {key: rounding.tidy(size) for key, size in asdict(mouth).items()}
    return {"screw": feature.HoleCutType, name: sizes}


def _set_bore(feature: Any, parameters: Hole) -> None:
    if parameters.thread is None:
        hole_dialects.set_no_thread(feature)
        feature.Diameter = parameters.diameter
        return
    hole_dialects.set_thread(feature, parameters.thread)
    feature.Threaded = parameters.tapped
    feature.ModelThread = parameters.modeled
    if not parameters.tapped:
        hole_dialects.set_fit(feature, FITS.index(parameters.fit))


def _set_depth(feature: Any, parameters: Hole) -> None:
    feature.DepthType = "ThroughAll" if parameters.through else "Dimension"
    if not parameters.through:
        feature.Depth = parameters.depth


def _set_bottom(feature: Any, parameters: Hole) -> None:
    feature.DrillPoint = "Flat" if parameters.bottom is None else "Angled"
    if parameters.bottom is not None:
        feature.DrillPointAngle = parameters.bottom


def _set_mouth(feature: Any, parameters: Hole) -> None:
    if parameters.counterbore is not None:
        feature.HoleCutType = "Counterbore"
        feature.HoleCutDiameter = parameters.counterbore.diameter
        feature.HoleCutDepth = parameters.counterbore.depth
    elif parameters.countersink is not None:
        feature.HoleCutType = "Countersink"
        feature.HoleCutDiameter = parameters.countersink.diameter
        feature.HoleCutCountersinkAngle = parameters.countersink.angle
    elif parameters.counterdrill is not None:
        hole_dialects.set_counterdrill(feature, parameters.counterdrill)
    elif parameters.screw is not None:
        hole_dialects.set_screw(feature, parameters.screw)
    else:
        feature.HoleCutType = _NO_MOUTH


_GROUPS: Mapping[tuple[str, ...], Callable[[Any, Hole], None]] = {
    ("diameter", "thread", "fit", "tapped", "modeled"): _set_bore,
    ("depth", "through"): _set_depth,
    ("bottom",): _set_bottom,
    ("counterbore", "countersink", "counterdrill", "screw"): _set_mouth,
}
"""By the parameters that belong together, what sets them."""


def sizes_of(feature: Any) -> dict[str, Any]:
    """The sizes of a hole by the parameters of its command; a tuple is told, but not taken."""
    return {**_bore(feature), **_depth(feature), **_mouth(feature)}


def _bore(feature: Any) -> dict[str, Any]:
    diameter = float(feature.Diameter)
    if not hole_dialects.is_threaded(feature):
        return {"diameter": diameter}
    thread = hole_dialects.thread_of(feature)
    if thread is None:
        # One that the command does not make.
        return {"diameter": diameter, "thread": (str(feature.ThreadSize),)}
    found = {"diameter": (diameter,), "thread": thread.name, "tapped": bool(feature.Threaded)}
    found["modeled"] = bool(feature.Threaded and feature.ModelThread)
    if feature.Threaded or hole_dialects.fit_of(feature) >= len(FITS):
        return found
    return {**found, "fit": FITS[hole_dialects.fit_of(feature)]}


def _depth(feature: Any) -> dict[str, Any]:
    through = feature.DepthType == "ThroughAll"
    depth = float(feature.Depth)
    bottom = "flat" if feature.DrillPoint == "Flat" else float(feature.DrillPointAngle)
    return {
        "depth": (depth,) if through else depth,
        "through": through,
        "bottom": (bottom,) if through else bottom,
    }


def _mouth(feature: Any) -> dict[str, Any]:
    kind, diameter = feature.HoleCutType, float(feature.HoleCutDiameter)
    depth, angle = float(feature.HoleCutDepth), float(feature.HoleCutCountersinkAngle)
    if kind == "Counterbore":
        return {"counterbore": {"diameter": diameter, "depth": depth}}
    if kind == "Countersink":
        return {"countersink": {"diameter": diameter, "angle": angle}}
    if kind == "Counterdrill":
        return {"counterdrill": {"diameter": diameter, "depth": depth, "angle": angle}}
    return {} if kind == _NO_MOUTH else {"screw": str(kind)}


def _mouth_of_screw(feature: Any) -> tuple[str, Counterbore | Countersink]:
    diameter = float(feature.HoleCutDiameter.Value)
    if hole_dialects.is_sunk(feature):
        angle = float(feature.HoleCutCountersinkAngle.Value)
        return "countersink", Countersink(diameter, angle)
    return "counterbore", Counterbore(diameter, float(feature.HoleCutDepth.Value))


def _check_screw(feature: Any, parameters: Hole) -> None:
    depth = math.inf if parameters.through else parameters.depth
    try:
        check_mouth(*_mouth_of_screw(feature), feature.Diameter.Value, depth)
    except ConjureError as error:
        error.field, error.given = "screw", parameters.screw
        raise
