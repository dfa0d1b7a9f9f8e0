# SPDX-License-Identifier: MIT
"""Tools that keep their way from the middle of the face that they were put into.

FreeCAD attaches a tool to the plane of a face, from where the object's origin lies; where that face
becomes longer, such a tool would stay. So a tool that was placed from the middle remembers where
that lay, and goes along with it before its cut is computed.
"""

from __future__ import annotations

import logging
from typing import Any, Iterable, Iterator

import Part

from ...errors import ConjureError
from ..document.feature_chain import TOOL_BUNDLE
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame, middle_of
from ..geometry.forms import is_plane, normal_of
from ..geometry.tolerances import ALIGNED, COINCIDENT, SAME_POSITION
from .attachments import is_attached, place_attached
from .recompute import failure, recompute

log = logging.getLogger(__name__)

_MIDDLE = "FaceMiddle"
"""The property of a cut with the frame in the middle of the face, in coordinates of the attachment.

No tool has it: an undo may set a tool's `Shape` after its `Placement`, depending on what else the
step changed, and so leave it where it was. It is never removed: FreeCAD does not redo that rightly.
"""
_OUTPUT = 8
"""FreeCAD's mark of a property whose change asks for no recompute."""


def keep(cut: DocumentObject, tools: Iterable[Any], frame: FaceFrame) -> None:
    """Have the attached tools of a cut go along with the middle of their face, at `frame`."""
    attached = next(filter(is_attached, tools), None)
    if attached is not None:
        _set_middle(cut, [_attachment(attached).inverse().multiply(frame.outward)])


def let_stay(cut: DocumentObject) -> None:
    """Have the tools of a cut stay where they are, whatever becomes of the middle of their face."""
    if is_kept(cut):
        _set_middle(cut, [])


def is_kept(cut: DocumentObject) -> bool:
    """True for a cut whose tools go along with the middle of their face."""
    return bool(getattr(cut, _MIDDLE, ()))


def _set_middle(cut: Any, frames: list[Any]) -> None:
    if _MIDDLE not in cut.PropertiesList:
        told = "Middle of the face from which the tools' places count"
        cut.addProperty("App::PropertyPlacementList", _MIDDLE, "Conjure", told, _OUTPUT)
    setattr(cut, _MIDDLE, frames)


def seated(cut: DocumentObject) -> Iterator[Any]:
    """The tools of a cut that are attached to something."""
    for one in _tools(cut.Tool):
        if is_attached(one):
            yield one


def follow(feature: DocumentObject) -> list[Any]:
    """Move the tools of a cut, whose base is up to date, to where the middle of their face is now.

    Returns:
        What was moved, and the bundles of it; all up to date.

    Raises:
        ConjureError: RECOMPUTE_FAILED.
    """
    if feature.TypeId != "Part::Cut" or not is_kept(feature):
        return []
    if feature.Base is None or failure(feature.Base) is not None:
        return []
    moved = _follow(feature, list(seated(feature)))
    if moved and _is_bundle(feature.Tool):
        recompute(feature.Tool, "RECOMPUTE_FAILED")
        moved.append(feature.Tool)
    return moved


def follow_person(base: DocumentObject) -> None:
    """Move the tools of the cuts into an object that was just computed for the person."""
    for cut in base.InList:
        if cut.TypeId == "Part::Cut" and cut.Base == base:
            try:
                if is_kept(cut):
                    # They go along with the face itself first, as FreeCAD would have them do next.
                    for tool in seated(cut):
                        recompute(tool, "RECOMPUTE_FAILED")
                follow(cut)
            except ConjureError as error:
                log.warning("The hole '%s' does not follow '%s': %s", cut.Name, base.Name, error)


def _follow(cut: Any, tools: list[Any]) -> list[Any]:
    """Move attached tools; none of them if their face is gone, or where it was."""
    if not tools:
        return []
    attachment = _attachment(tools[0])
    before = FaceFrame.of(attachment.multiply(getattr(cut, _MIDDLE)[0]))
    face = _face_in(before, cut.Base, tools[0])
    if face is None:
        return []
    now = middle_of(face, before)
    way = now.center - before.center
    if way.Length < SAME_POSITION:
        return []
    for tool in tools:
        local = tool.Placement.copy()
        local.Base += shapes.outer_placement(tool).Rotation.inverted().multVec(way)
        place_attached(tool, local)
    _set_middle(cut, [attachment.inverse().multiply(now.outward)])
    return tools


def _tools(obj: Any) -> list[Any]:
    if obj is None:
        return []
    return list(obj.Shapes) if _is_bundle(obj) else [obj]


def _is_bundle(obj: Any) -> bool:
    return bool(obj.TypeId == "Part::MultiFuse" and obj.Label2 == TOOL_BUNDLE)


def _attachment(tool: DocumentObject) -> Any:
    """The global frame of what a tool is attached to."""
    own = tool.Placement.multiply(tool.AttachmentOffset.inverse())
    return shapes.outer_placement(tool).multiply(own)


def _face_in(frame: FaceFrame, base: Any, tool: Any) -> Any:
    """The face of an object in a plane; of several, the one at which the tool is."""
    shape = shapes.global_shape_of(base)
    found = [] if shape is None else [face for face in shape.Faces if _lies_in(frame, face)]
    if len(found) < 2:
        return found[0] if found else None
    reach = shapes.global_shape_of(tool)
    at = Part.Vertex(frame.center) if shapes.is_empty(reach) else reach
    return min(found, key=lambda face: face.distToShape(at)[0])


def _lies_in(frame: FaceFrame, face: Any) -> bool:
    if not is_plane(face):
        return False
    apart = (face.Surface.Position - frame.center).dot(frame.normal)
    return abs(apart) < COINCIDENT and normal_of(face).dot(frame.normal) > 1.0 - ALIGNED
