# SPDX-License-Identifier: MIT
"""Tools that keep their way from the middle of the face that they were put into.

FreeCAD attaches a tool to the plane of a face, from where the object's origin lies; where that face
becomes longer, such a tool would stay. So a tool that was placed from the middle remembers where
that lay, and goes along with it before its cut is computed.
"""

from __future__ import annotations

from typing import Any, Iterator

import Part

from ..document.feature_chain import TOOL_BUNDLE
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame, middle_of
from ..geometry.forms import is_plane, normal_of
from ..geometry.tolerances import ALIGNED, COINCIDENT, SAME_POSITION
from .attachments import is_attached, place_attached
from .recompute import failure, recompute

_MIDDLE = "FaceMiddle"
"""The property with the frame in the middle of the face, in coordinates of the attachment."""
_OUTPUT = 8
"""FreeCAD's mark of a property whose change asks for no recompute."""


def keep(tool: DocumentObject, frame: FaceFrame) -> None:
    """Have an attached tool go along with the middle of its face, where `frame` is."""
    if _MIDDLE not in tool.PropertiesList:
        told = "Middle of the face from which the tool's place counts"
        tool.addProperty("App::PropertyPlacement", _MIDDLE, "Conjure", told, _OUTPUT)
    setattr(tool, _MIDDLE, _attachment(tool).inverse().multiply(frame.outward))


def let_stay(tool: DocumentObject) -> None:
    """Have a tool stay where it is, whatever becomes of the middle of its face."""
    if _MIDDLE in tool.PropertiesList:
        tool.removeProperty(_MIDDLE)


def is_kept(cut: DocumentObject) -> bool:
    """True for a cut whose tools go along with the middle of their face."""
    return any(_MIDDLE in tool.PropertiesList for tool in seated(cut))


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
    if feature.TypeId != "Part::Cut" or feature.Base is None or failure(feature.Base) is not None:
        return []
    moved = [tool for tool in seated(feature) if _MIDDLE in tool.PropertiesList]
    moved = [tool for tool in moved if _follows(tool, feature.Base)]
    if moved and _is_bundle(feature.Tool):
        recompute(feature.Tool, "RECOMPUTE_FAILED")
        moved.append(feature.Tool)
    return moved


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


def _follows(tool: Any, base: Any) -> bool:
    """Move one tool; False if it stays, as where its face is gone."""
    attachment = _attachment(tool)
    before = FaceFrame.of(attachment.multiply(getattr(tool, _MIDDLE)))
    face = _face_in(before, base, tool)
    if face is None:
        return False
    now = middle_of(face, before)
    way = now.center - before.center
    if way.Length < SAME_POSITION:
        return False
    outer = shapes.outer_placement(tool)
    local = tool.Placement.copy()
    local.Base += outer.Rotation.inverted().multVec(way)
    place_attached(tool, local)
    setattr(tool, _MIDDLE, attachment.inverse().multiply(now.outward))
    return True


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
