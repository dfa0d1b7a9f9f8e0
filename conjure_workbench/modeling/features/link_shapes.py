# SPDX-License-Identifier: MIT
"""Links where FreeCAD's features take none, or take them wrongly.

Part::Refine refuses links, and FreeCAD 1.1 mirrors what a link leads to, not what is where the
link is: both are given a compound of the link. What is attached to one would stay behind when the
link moves. No feature takes a part or a group, unless for what is visible in it just then: it is
given a bound shape of what that holds.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..command.context import Context
from ..command.recompute import recompute
from ..command.relinking.contents import contents_followed
from ..document.feature_chain import BINDERS
from ..document.freecad_types import DocumentObject
from ..document.object_links import CONTENT_SHAPE, LINK_SHAPE, stand_ins
from ..geometry import contents

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
        edges, for a part or a group a hidden binder of all that it holds, made if it has none yet;
        else `obj` itself.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    is_holder = contents.holds(obj)
    if not is_holder and not is_link(obj):
        return obj
    for known in stand_ins(obj):
        if is_holder:
            contents_followed(known, context)
        return known
    if is_holder:
        return _bound(obj, context)
    made = context.create("Part::Compound", None, default=f"{obj.Name}_Shape")
    made.Label2 = LINK_SHAPE
    context.visibility.note(obj)
    made.Links = [obj]
    context.join_container(made, [obj])
    context.build(made, solid=False, visible=False)
    return made


def _bound(holder: Any, context: Context) -> Any:
    made = context.create(BINDERS[1], None, default=f"{holder.Name}_Shape")
    made.Label2 = CONTENT_SHAPE
    context.join_container(made, [holder])
    made.Support = [(holder, tuple(contents.paths_of(holder)))]
    recompute(made)
    return made
