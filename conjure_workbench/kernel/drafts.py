# SPDX-License-Identifier: MIT
"""Faces of a shape that are made to lean, which FreeCAD offers as a feature of a body only."""

from __future__ import annotations

from typing import Any, Sequence

import FreeCAD
import Part

METHOD = "makeDraft"
"""The name by which the kernel's process is asked for it, as if it were a method of the shape."""


def make_draft(
    shape: Any,
    faces: Sequence[int],
    angle: float,
    point: Sequence[float],
    normal: Sequence[float],
    pull: Sequence[float],
) -> Any:
    """The shape with faces that lean; for the kernel's process, as it makes a document meanwhile.

    Args:
        shape: a solid.
        faces: the indices of its faces.
        angle: how far they lean, in degrees.
        point: a point of the neutral plane.
        normal: across that plane.
        pull: along which they lean inward.

    Raises:
        RuntimeError: there is none.
    """
    document = FreeCAD.newDocument()
    try:
        across, along = FreeCAD.Vector(*normal), FreeCAD.Vector(*pull)
        source = _feature(document, shape)
        plane = _feature(document, Part.Plane(FreeCAD.Vector(*point), across).toShape())
        line = _feature(document, Part.LineSegment(FreeCAD.Vector(), along).toShape())
        body = document.addObject("PartDesign::Body")
        body.BaseFeature = source
        base = body.Tip
        base.Placement = source.Placement
        base.recompute()
        draft = document.addObject("PartDesign::Draft")
        body.addObject(draft)
        # FreeCAD puts it there too late: it takes the neutral plane from where it is before.
        draft.Placement = base.Placement
        draft.Base = (base, [f"Face{index}" for index in faces])
        draft.NeutralPlane = (plane, ["Face1"])
        draft.PullDirection = (line, ["Edge1"])
        draft.Angle = angle
        draft.recompute()
        if not draft.isValid() or "Invalid" in draft.State:
            raise RuntimeError(draft.getStatusString() or "Failed to create draft")
        return draft.Shape.copy()
    finally:
        FreeCAD.closeDocument(document.Name)


def _feature(document: Any, shape: Any) -> Any:
    made = document.addObject("Part::Feature")
    made.Shape = shape
    return made
