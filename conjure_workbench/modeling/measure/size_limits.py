# SPDX-License-Identifier: MIT
"""Least values of sizes, where FreeCAD's versions differ in taking less."""

from __future__ import annotations

from typing import Any

from ..document.freecad_types import DocumentObject

_LENGTHS = {
    "PartDesign::Pad": ("Length", "Length2"),
    "PartDesign::Pocket": ("Length", "Length2"),
}
"""Lengths by the type of their feature.

FreeCAD 1.1 takes negative ones: the feature turns to its other side. FreeCAD 0.20 and 1.0 do not.
"""


def least_of(obj: DocumentObject, name: str) -> float | None:
    """The least value of a property, in its own unit; None for one that has no limit here."""
    return 0.0 if name in _LENGTHS.get(obj.TypeId, ()) else None


def problem_of(obj: Any) -> str | None:
    """The problem of a feature whose length is negative; None for any other object."""
    for name in _LENGTHS.get(obj.TypeId, ()):
        length = getattr(obj, name).Value
        if length < 0.0:
            return f"its {name} is negative, {length:g} mm, so that it turns to its other side"
    return None
