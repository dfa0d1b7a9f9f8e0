# SPDX-License-Identifier: MIT
"""Placeholder blocks for things that a model is made around."""

from __future__ import annotations

import FreeCAD

from ...vocabulary.commands.reference_objects import PlaceReference
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import appearance
from ..document.feature_chain import REFERENCE

_COLOR = (0.3, 0.5, 1.0)
_TRANSPARENCY = 70


@handles(PlaceReference)
def place_reference(parameters: PlaceReference, context: Context) -> Result:
    """Make a Part::Box that leans back, and that can be seen through."""
    obj = context.create_wanted(parameters, "Part::Box")
    obj.Label2 = REFERENCE
    obj.Length = parameters.width
    obj.Width = parameters.thickness
    obj.Height = parameters.height
    lean = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), parameters.angle - 90)
    obj.Placement = FreeCAD.Placement(FreeCAD.Vector(*parameters.position), lean)
    provider = getattr(obj, "ViewObject", None)
    if provider is not None:
        appearance.apply(provider, "color", _COLOR)
        appearance.apply(provider, "transparency", _TRANSPARENCY)
    context.build(obj, solid=True)
    facts = {
        "dimensions": {
            "width": parameters.width,
            "height": parameters.height,
            "thickness": parameters.thickness,
        },
        "angle": parameters.angle,
        "orientation": parameters.orientation,
        "tip": f"Model around '{obj.Name}', check it with check_interference, then delete it.",
    }
    return Result(obj, facts)
