# SPDX-License-Identifier: MIT
"""Faces that edges of several objects made: they keep the names of those."""

from __future__ import annotations

from typing import Any, Sequence

from ...document.freecad_types import DocumentObject
from . import keeping

JOINED = "Joined"
_TYPES = {"objects": "PropertyStringList", "tolerance": "PropertyFloat"}


def keep(made: DocumentObject, objects: Sequence[Any], tolerance: float) -> None:
    """Have faces keep the objects whose edges they were made of, and what gaps were closed."""
    values = {"objects": [obj.Name for obj in objects], "tolerance": tolerance}
    keeping.keep(made, JOINED, _TYPES, values)


def as_data(obj: DocumentObject) -> dict[str, Any] | None:
    """The profile of which faces were made, as commands take it; None for another object."""
    if keeping.kind_kept(obj) != JOINED:
        return None
    return {"type": "objects", **keeping.kept(obj, _TYPES)}


def objects_of(obj: DocumentObject) -> list[Any]:
    """The objects of which faces were made, as far as they are there."""
    names = (as_data(obj) or {}).get("objects", ())
    found = [obj.Document.getObject(name) for name in names]
    return [one for one in found if one is not None]
