# SPDX-License-Identifier: MIT
"""Links where FreeCAD's features take none, or take them wrongly.

Part::Refine refuses links, and FreeCAD 1.1 mirrors what a link leads to, not what is where the
link is: both are given a compound of the link. What is attached to one would stay behind when the
link moves.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..command.context import Context
from ..document.feature_chain import LINK_SHAPE, stand_ins
from ..document.freecad_types import DocumentObject

_LINKS_ATTACH = tuple(int(part) for part in FreeCAD.Version()[:2]) >= (1, 1)


def is_link(obj: DocumentObject) -> bool:
    """True for FreeCAD's links, which are no geometric features."""
    return not obj.isDerivedFrom("App::GeoFeature")


def takes_attachments(obj: DocumentObject) -> bool:
    """True if FreeCAD can attach something to an object; to links it can from 1.1 on."""
    return not is_link(obj) or _LINKS_ATTACH


def feature_of(obj: DocumentObject, context: Context) -> Any:
    """An object with the shape of `obj` that every feature takes.

    Returns:
        For a link, a hidden Part::Compound that follows it, with the same numbers of faces and
        edges, made if it has none yet; else `obj` itself.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    if not is_link(obj):
        return obj
    for known in stand_ins(obj):
        return known
    made = context.create("Part::Compound", None, default=f"{obj.Name}_Shape")
    made.Label2 = LINK_SHAPE
    context.visibility.note(obj)
    made.Links = [obj]
    context.join_container(made, [obj])
    context.build(made, solid=False, visible=False)
    return made
