# SPDX-License-Identifier: MIT
"""Features of the same solids as others, with their faces cut in two by a plane.

FreeCAD's booleans are right about some solids only when these are split.
"""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..document.feature_chain import HELPER, TOOL_BUNDLE
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_splitting import half_space


def split_feature(context: Context, obj: DocumentObject, turn: float, is_tool: bool) -> Any:
    """A feature of the same solids as an object's, cut in two by a plane."""
    where, size = half_space(shapes.shape_of(obj), turn)
    # FreeCAD 1.1 refines by default, and older ones as the person prefers: what is split here would
    # be merged again.
    unrefined = {"Refine": False}

    def helper(type_id: str, **properties: Any) -> Any:
        made = context.create(type_id, None, default=f"{obj.Name}_{type_id.rsplit(':')[-1]}")
        # What was cut out does not become what is left.
        made.Label2 = TOOL_BUNDLE if is_tool else HELPER
        for name, value in properties.items():
            setattr(made, name, value)
        context.join_container(made, [obj])
        context.build(made, visible=False)
        return made

    block = helper("Part::Box", Length=size, Width=size, Height=size, Placement=where)
    inner = helper("Part::Common", Base=obj, Tool=block, **unrefined)
    outer = helper("Part::Cut", Base=obj, Tool=block, **unrefined)
    return helper("Part::MultiFuse", Shapes=[inner, outer], **unrefined)
