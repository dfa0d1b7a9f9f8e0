# SPDX-License-Identifier: MIT
"""Sizes of holes in bodies: the parameters of a hole, set as properties of its feature, and read.

Each group of parameters is set on its own, so that an edit leaves alone what it is not about.
"""

from __future__ import annotations

from typing import Any, Callable, Collection, Mapping

from ...errors import unfit
from ...vocabulary.commands.body_holes import FITS, Hole, check_mouths
from . import dialects
from .profiles import BodyProfile, is_drawn

_CIRCLE = "Part::GeomCircle"
_NO_MOUTH = "None"


def set_sizes(feature: Any, parameters: Hole, only: Collection[str] | None = None) -> None:
    """Set what a PartDesign::Hole has beside its profile, which is computed already.

    Args:
        feature: the hole.
        parameters: the command's.
        only: the parameters that are set; by default all.

    Raises:
        ConjureError: INVALID_PARAMETER for a thread that FreeCAD does not know, and for a
            counterbore or a countersink that does not go with the diameter that a thread gives.
    """
    for names, set_group in _GROUPS.items():
        if only is None or set(names) & set(only):
            set_group(feature, parameters)
    sizes = {"through": parameters.through, "depth": parameters.depth}
    mouths = {"counterbore": parameters.counterbore, "countersink": parameters.countersink}
    check_mouths({**sizes, **mouths}, feature.Diameter.Value)


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


def _set_bore(feature: Any, parameters: Hole) -> None:
    if parameters.thread is None:
        dialects.set_no_thread(feature)
        feature.Diameter = parameters.diameter
        return
    dialects.set_thread(feature, parameters.thread)
    feature.Threaded = parameters.tapped
    if not parameters.tapped:
        dialects.set_fit(feature, FITS.index(parameters.fit))


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
    else:
        feature.HoleCutType = _NO_MOUTH


_GROUPS: Mapping[tuple[str, ...], Callable[[Any, Hole], None]] = {
    ("diameter", "thread", "fit", "tapped"): _set_bore,
    ("depth", "through"): _set_depth,
    ("bottom",): _set_bottom,
    ("counterbore", "countersink"): _set_mouth,
}
"""By the parameters that belong together, what sets them."""


def sizes_of(feature: Any) -> dict[str, Any]:
    """The sizes of a hole by the parameters of its command; a tuple is told, but not taken."""
    return {**_bore(feature), **_depth(feature), **_mouth(feature)}


def _bore(feature: Any) -> dict[str, Any]:
    diameter = float(feature.Diameter)
    if not dialects.is_threaded(feature):
        return {"diameter": diameter}
    thread = dialects.thread_of(feature)
    if thread is None:
        # One that the command does not make.
        return {"diameter": diameter, "thread": (str(feature.ThreadSize),)}
    found = {"diameter": (diameter,), "thread": thread.name, "tapped": bool(feature.Threaded)}
    if feature.Threaded or dialects.fit_of(feature) >= len(FITS):
        return found
    return {**found, "fit": FITS[dialects.fit_of(feature)]}


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
    if kind == "Counterbore":
        return {"counterbore": {"diameter": diameter, "depth": float(feature.HoleCutDepth)}}
    if kind == "Countersink":
        angle = float(feature.HoleCutCountersinkAngle)
        return {"countersink": {"diameter": diameter, "angle": angle}}
    return {}
