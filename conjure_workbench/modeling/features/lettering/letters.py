# SPDX-License-Identifier: MIT
"""Letters as faces in the plane XY."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence

import FreeCAD
import Part

from ....errors import ConjureError, invalid
from ....vocabulary.profiles.texts import Text
from ...document.freecad_errors import KERNEL_ERRORS
from ...geometry import bounds
from ...geometry.profile_shape import faces_within
from ...geometry.tolerances import COINCIDENT
from .font_tables import FontTables, NoFontError

_TRIED = 100.0
_CAPITALS = "HX0"


def faces(spec: Text, font: Path) -> Any:
    """A compound of the faces of a text, placed about the origin as it is aligned.

    Raises:
        ConjureError: INVALID_PARAMETER: `font` is broken, has not all letters, or some that cross
            themselves.
    """
    path = _checked(spec.text, font)
    height = spec.size * _TRIED / _height_of_capitals(spec.text, path)
    found: list[Any] = []
    for letter, wires in zip(spec.text, _wires(spec.text, path, height)):
        if wires:
            found += _filled(letter, wires)
    if not found:
        raise invalid("text", "has nothing to be seen in this font", spec.text, "letters")
    found = _united(found)
    whole = bounds.box_of(Part.Compound(found), exact=True)
    assert whole is not None
    middle = whole.middle
    left = {"center": middle.x, "left": whole.low[0], "right": whole.high[0]}[spec.align]
    way = FreeCAD.Vector(-left, -middle.y if spec.align == "center" else 0.0, 0.0)
    return Part.Compound([face.translated(way) for face in found])


def _checked(text: str, font: Path) -> str:
    try:
        missing = FontTables(font).missing(text)
    except (NoFontError, OSError):
        raise _broken(font) from None
    if missing:
        allowed, details = "a font that has it, or another text", {"missing": missing}
        problem = f"has no letter {missing[0]!r}"
        raise invalid("font", problem, font.name, allowed, details=details)
    return str(font)


def _wires(text: str, path: str, height: float) -> Sequence[Sequence[Any]]:
    """The outlines of each letter."""
    try:
        return [list(wires) for wires in Part.makeWireString(text, path, height, 0.0)]
    except KERNEL_ERRORS:
        raise _broken(Path(path)) from None


def _height_of_capitals(text: str, path: str) -> float:
    """Height of the capitals of a font that is drawn with the size `_TRIED`, in mm."""
    known = FontTables(Path(path))
    letter = next((one for one in _CAPITALS if not known.missing(one)), text)
    wires = [wire for one in _wires(letter, path, _TRIED) for wire in one]
    box = bounds.box_of(Part.Compound(wires), exact=True) if wires else None
    if box is None or box.high[1] < COINCIDENT:
        raise _broken(Path(path))
    return float(box.high[1])


def _filled(letter: str, wires: Sequence[Any]) -> list[Any]:
    try:
        made = faces_within(wires)
    except KERNEL_ERRORS:
        made = None
    if made is None or not made.Faces or not made.isValid():
        problem = f"has outlines in '{letter}' that cross or do not close"
        raise invalid("font", problem, letter, "another font")
    return list(made.Faces)


def _united(found: list[Any]) -> list[Any]:
    """Faces of which those that overlap, as joined-up letters do, are one."""
    boxed = [(face, face.BoundBox) for face in found]
    overlaps = any(
        box.intersect(other_box) and face.common(other).Area > COINCIDENT
        for at, (face, box) in enumerate(boxed)
        for other, other_box in boxed[at + 1 :]
    )
    if not overlaps:
        return found
    return list(found[0].multiFuse(found[1:]).removeSplitter().Faces)


def _broken(font: Path) -> ConjureError:
    return invalid("font", "cannot be read as a font", font.name, "a TrueType or OpenType font")
