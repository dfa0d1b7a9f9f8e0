# SPDX-License-Identifier: MIT
"""Objects that FreeCAD places by something else: whether one is, and attaching it to a face.

Placements are in the coordinates of the container of what is attached.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import unfit
from ..document.freecad_types import DocumentObject
from ..geometry.tolerances import ATTACHED_ROTATION, CONFUSION
from .recompute import recompute

SUPPORT = "Support" if int(FreeCAD.Version()[0]) < 1 else "AttachmentSupport"
"""Name of the property that holds what an object is attached to."""


def is_near(one: Any, other: Any, length: float, angle: float) -> bool:
    """True for two placements that differ by less than a length in mm and an angle in radians."""
    near = (one.Base - other.Base).Length < length
    return near and one.Rotation.isSame(other.Rotation, angle)


def is_attached(obj: DocumentObject) -> bool:
    """True for an object that FreeCAD places by something else at each recompute."""
    return getattr(obj, "MapMode", "Deactivated") != "Deactivated"


def place_attached(obj: DocumentObject, local: Any) -> None:
    """Place an attached object, which is up to date, by its offset from what it is attached to.

    Raises:
        ConjureError: INVALID_PARAMETER, if its attachment does not let it go there.
    """
    frame = obj.Placement.multiply(obj.AttachmentOffset.inverse())
    obj.AttachmentOffset = frame.inverse().multiply(local)
    recompute(obj, "RECOMPUTE_FAILED")
    if not is_near(obj.Placement, local, CONFUSION, ATTACHED_ROTATION):
        way = f"attached ({obj.MapMode}) in a way that does not let it go there"
        allowed = "an object that is not attached to another"
        raise unfit("object_name", f"'{obj.Name}' is {way}.", obj.Name, allowed)


def attach_to_face(obj: DocumentObject, base: Any, face: int, local: Any) -> None:
    """Attach an object to a plane face, so that it goes where that goes.

    Its place is kept relative to the face's plane and to the origin of `base`, projected on it;
    for now it is `local`, in the container of both.

    Raises:
        ConjureError: RECOMPUTE_FAILED.
    """
    if not hasattr(obj, "MapMode"):
        obj.addExtension("Part::AttachExtensionPython")
    setattr(obj, SUPPORT, [(base, f"Face{face}")])
    obj.MapMode = "FlatFace"
    recompute(obj, "RECOMPUTE_FAILED")
    place_attached(obj, local)


def detach(obj: DocumentObject) -> None:
    """Free an object from what it is attached to, if it is; it stays where it is."""
    if is_attached(obj):
        obj.MapMode = "Deactivated"
        obj.AttachmentOffset = FreeCAD.Placement()
        setattr(obj, SUPPORT, None)
