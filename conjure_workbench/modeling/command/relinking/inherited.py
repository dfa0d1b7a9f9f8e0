# SPDX-License-Identifier: MIT
"""Faces that a feature of a body has from the one before it, so that a sketch keeps them."""

from __future__ import annotations

from typing import Any

from ...document.feature_chain import SKETCH, body_of, is_solid_feature
from ...document.freecad_types import DocumentObject
from ...document.object_links import linked, reads
from ...geometry.ancestry.descent import base_of, lineage_of
from ..attachments import SUPPORT
from .links import pairs_of

_FACE = "Face"


def lies_below(user: Any, feature: DocumentObject) -> bool:
    """True for a sketch on faces of a feature that are there without it, too.

    When the feature is deleted, the sketch lies on those of the feature before.
    """
    if user.TypeId != SKETCH or not is_solid_feature(feature):
        return False
    if body_of(user) != body_of(feature) or reads(user, feature):
        return False
    if [name for name in user.PropertiesList if feature in linked(user, name)] != [SUPPORT]:
        return False
    base, lineage = base_of(feature), lineage_of(feature)
    below = None if base is None else lineage_of(base)
    if lineage is None or below is None:
        return False
    numbers = [
        part[len(_FACE) :] if part.startswith(_FACE) else ""
        for one, part in pairs_of(user, SUPPORT)
        if one == feature
    ]
    if not all(number.isdigit() for number in numbers):
        return False
    origins = [lineage.of(_FACE, int(number)) for number in numbers]
    return all(one is not None and len(below.find(one)) == 1 for one in origins)
