# SPDX-License-Identifier: MIT
"""Dimensions of features and their sketches, by the names under which they are set."""

from __future__ import annotations

import math
from typing import Any

from ..document import rounding
from ..document.freecad_types import DocumentObject
from .patterns.pattern_sizes import sizes_of

_MOST = 12
_SIZES = (
    "Length",
    "Length2",
    "Angle",
    "Angle2",
    "TaperAngle",
    "TaperAngle2",
    "Radius",
    "Size",
    "Size2",
    "Value",
    "Diameter",
    "Depth",
    "Pitch",
    "Height",
    "Turns",
    "DrillPointAngle",
    "HoleCutDiameter",
    "HoleCutDepth",
    "HoleCutCountersinkAngle",
)


def of_feature(feature: DocumentObject, *sketches: DocumentObject | None) -> dict[str, float]:
    """The first dimensions of a feature and its sketches, such as {"Pad.Length": 10}.

    In mm and degrees; those of sketches are their named ones. Those of a pattern go by the names of
    the parameters of its command, which are the same in all versions of FreeCAD.
    """
    repeated = sizes_of(feature)
    if repeated:
        return {f"{feature.Name}.{name}": rounding.tidy(one) for name, one in repeated.items()}
    names = [name for name in _SIZES if name in feature.PropertiesList and _counts(feature, name)]
    found = {f"{feature.Name}.{name}": rounding.tidy(_number(feature, name)) for name in names}
    for sketch in filter(None, sketches):
        for one in getattr(sketch, "Constraints", ()):
            if one.Name:
                value = math.degrees(one.Value) if one.Type == "Angle" else one.Value
                found[f"{sketch.Name}.{one.Name}"] = rounding.tidy(value)
    return dict(list(found.items())[:_MOST])


def _counts(feature: Any, name: str) -> bool:
    """True if FreeCAD makes use of a size of a feature."""
    return not {"ReadOnly", "Hidden"} & set(feature.getEditorMode(name)) and bool(
        _number(feature, name)
    )


def _number(feature: Any, name: str) -> float:
    value = getattr(feature, name)
    return float(getattr(value, "Value", value))
