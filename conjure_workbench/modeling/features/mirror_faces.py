# SPDX-License-Identifier: MIT
"""Faces that are the mirrors of mirror images, so that these follow them."""

from __future__ import annotations

from typing import Any

from ..document.freecad_types import DocumentObject
from ..geometry.face_origin import anchor_of


def follow(image: Any, source: DocumentObject, holder: Any, index: int) -> bool:
    """Let a mirror be a face rather than where that is now; FreeCAD 0.20 knows no such mirror."""
    same = holder.getParentGeoFeatureGroup() == source.getParentGeoFeatureGroup()
    if "MirrorPlane" not in image.PropertiesList or not same:
        return False
    anchor, face = anchor_of(holder, index, image.Base)
    image.MirrorPlane = (anchor, [f"Face{face}"])
    return True
