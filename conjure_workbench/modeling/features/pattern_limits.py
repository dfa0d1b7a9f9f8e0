# SPDX-License-Identifier: MIT
"""Limit of the faces that a pattern may have."""

from __future__ import annotations

from ...errors import invalid
from ..document.freecad_types import DocumentObject
from ..geometry import shapes

_MOST_FACES = 20_000


def refuse_many_faces(source: DocumentObject, count: int, field: str) -> None:
    """Raise INVALID_PARAMETER for a pattern of more faces than can be handled."""
    faces = shapes.shape_of(source).countElement("Face")
    if faces * count > _MOST_FACES:
        subject = f"{count} instances of '{source.Name}'"
        allowed = f"at most {_MOST_FACES // faces} instances, which is {_MOST_FACES} faces"
        raise invalid(field, f"have {faces * count} faces", count, allowed, subject=subject)
