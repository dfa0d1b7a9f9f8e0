# SPDX-License-Identifier: MIT
"""Check of BREP text for curves, surfaces and meshes that announce far more points than it holds.

FreeCAD's kernel makes room for all of them before it reads the first, and from FreeCAD 1.0 on it
crashes where there is none.
"""

from __future__ import annotations

import re
from typing import Match

TOO_MUCH = "it announces more points than it holds"
_MOST = 10_000_000
"""Points that may be announced in text of any size; they take 240 MB."""
_ANNOUNCED = re.compile(
    rb"\s(?:6\s+[01]\s+(?P<degree>\d{8,})"
    rb"|7\s+[01]\s+[01]\s+\d+\s+(?P<poles>\d+)\s+(?P<knots>\d+)"
    rb"|(?:8\s+[01]\s+[01]|9(?:\s+[01]){4}\s+\d+\s+\d+)\s+(?P<along>\d+)\s+(?P<across>\d+)"
    rb"|(?P<whole>\d{8,}))(?=\s)"
)
"""Curves and surfaces of the types 6 to 9, those with poles; and other large whole numbers."""


def announces_too_much(text: bytes) -> bool:
    """True if a curve, a surface, a polygon or a mesh has more points than the text has bytes.

    Args:
        text: BREP in its text form.
    """
    # Elsewhere a large whole number is a coordinate.
    polygons = _section(text, b"Polygon3D", b"Surfaces")
    meshes = _section(text, b"Triangulations", b"TShapes")
    most = max(_MOST, len(text))
    return any(
        _points(found) > most
        for found in _ANNOUNCED.finditer(text)
        if found["whole"] is None or found.start() in polygons or found.start() in meshes
    )


def _section(text: bytes, first: bytes, after: bytes) -> range:
    """Places from the first mention of a section to the last one of another, or to the end."""
    start, end = text.find(first), text.rfind(after)
    return range(start if start >= 0 else len(text), end if end > start else len(text))


def _points(found: Match[bytes]) -> int:
    if found["along"] is not None:
        return int(found["along"]) * int(found["across"])
    return max(int(count) for count in found.groups() if count is not None)
