# SPDX-License-Identifier: MIT
"""Words of PartDesign's features that differ between versions of FreeCAD; see `hole_dialects`.

The properties and enumerations that there are tell which words hold, not the number of a version.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator

from ...errors import ConjureError
from ...vocabulary.values.scalars import SAME_ANGLE
from ..document.freecad_types import DocumentObject

_PIECES = "AllowCompound"


def allow_pieces(body: DocumentObject) -> None:
    """Have a new body keep what lies apart, where FreeCAD can do so."""
    if _PIECES in body.PropertiesList:
        setattr(body, _PIECES, True)


def allows_pieces(body: DocumentObject) -> bool:
    """True if a body may be made of several solids that lie apart."""
    return bool(getattr(body, _PIECES, False))


def can_allow_pieces(body: DocumentObject) -> bool:
    """True where this FreeCAD lets the person allow that."""
    return _PIECES in body.PropertiesList


@contextmanager
def pieces_kept(body: DocumentObject, feature: DocumentObject) -> Iterator[bool]:
    """Have a feature keep all pieces meanwhile, if FreeCAD would drop some in silence.

    FreeCAD 1.0 does so in a body that may not lie apart; 1.1 fails, as 0.20 does. Gives True if the
    feature has to be computed again afterwards.
    """
    tells = "FuzzyTolerance" in feature.PropertiesList
    if tells or not can_allow_pieces(body) or allows_pieces(body):
        yield False
        return
    before = [one for one in (body, *body.Group) if "Touched" not in one.State]
    setattr(body, _PIECES, True)
    try:
        yield True
    finally:
        setattr(body, _PIECES, False)
        for one in before:
            # That marks all of the body, which is up to date all the same.
            if one.isValid():
                one.purgeTouched()


_TWO_LENGTHS = "TwoLengths"


def goes_both_ways(feature: Any) -> bool:
    """True for a pad or a pocket that has a length for either way."""
    return feature.Type == _TWO_LENGTHS or getattr(feature, "SideType", "") == "Two sides"


def is_symmetric(feature: Any) -> bool:
    """True for a pad or a pocket that goes half its length to either side."""
    if "SideType" in feature.PropertiesList:
        return bool(feature.SideType == "Symmetric")
    return bool(feature.Midplane)


def set_end(feature: Any, kind: str, *, symmetric: bool = False, both: bool = False) -> None:
    """Set where a pad or a pocket ends.

    Args:
        feature: the pad or the pocket.
        kind: "Length", "ThroughAll", "UpToFirst", "UpToLast" or "UpToFace".
        symmetric: whether it goes half its length to either side.
        both: whether it has another length for the other way.
    """
    if "SideType" not in feature.PropertiesList:
        feature.Midplane = symmetric
        feature.Type = _TWO_LENGTHS if both else kind
        return
    feature.SideType = "Symmetric" if symmetric else "Two sides" if both else "One side"
    feature.Type = kind
    if both:
        feature.Type2 = "Length"


def turns_both_ways(feature: Any) -> bool:
    """True for a revolution or a groove that has an angle for either way."""
    return str(getattr(feature, "Type", "")) == "TwoAngles"


def turns_by_angle(feature: Any) -> bool:
    """True for a revolution or a groove whose angle counts."""
    return getattr(feature, "Type", "Angle") in ("Angle", "TwoAngles")


def set_turn(feature: Any, angle: float, angle2: float | None, *, symmetric: bool) -> None:
    """Have a revolution or a groove turn so far, and so far the other way, too.

    Raises:
        ConjureError: UNSUPPORTED, for a second angle in FreeCAD 0.20.
    """
    if angle2 is not None and "Angle2" not in feature.PropertiesList:
        message = "FreeCAD 0.20 turns a profile one way only, or the same to either side."
        raise ConjureError("UNSUPPORTED", message, field="angle2", given=angle2)
    feature.Angle = angle
    feature.Midplane = symmetric
    if "Type" in feature.PropertiesList:
        feature.Type = "Angle" if angle2 is None else "TwoAngles"
    if angle2 is not None:
        feature.Angle2 = angle2


def refuse_end_at_bound_shape(body: DocumentObject) -> None:
    """Refuse a face that was bound from elsewhere as the end of a pad or a pocket, where need be.

    Raises:
        ConjureError: UNSUPPORTED, in FreeCAD 0.20, which makes nothing of it.
    """
    if not can_allow_pieces(body):
        message = "FreeCAD 0.20 ends no feature at a face that was bound from elsewhere."
        advice = "Put a datum plane on it by create_datum, and go up to that."
        raise ConjureError("UNSUPPORTED", message, field="up_to", details={"advice": advice})


def refuse_closed_loft(feature: Any) -> None:
    """Refuse a loft that goes on from its last profile to its first, where FreeCAD makes none.

    Raises:
        ConjureError: UNSUPPORTED, in FreeCAD 0.20, which has the property but does not heed it.
    """
    if "Suppressed" not in feature.PropertiesList:
        message = "FreeCAD 0.20 does not close lofts of bodies."
        details = {"advice": "Make a second loft, from the last profile to the first."}
        raise ConjureError("UNSUPPORTED", message, field="closed", given=True, details=details)


def is_suppressed(feature: Any) -> bool:
    """True for a feature that is left out of its body.

    Raises:
        ConjureError: UNSUPPORTED, in FreeCAD 0.20, which has no such thing.
    """
    if "Suppressed" not in feature.PropertiesList:
        advice = "Use move_feature to the end and set_tip to the one before, or delete_object."
        raise ConjureError(
            "UNSUPPORTED",
            "FreeCAD 0.20 cannot leave a feature out where it is.",
            field="object_name",
            given=feature.Name,
            details={"advice": advice},
        )
    return bool(feature.Suppressed)


def _keeps_extent(pattern: Any) -> bool:
    """True for a pattern that FreeCAD keeps as far as it goes, whatever the count."""
    return str(getattr(pattern, "Mode", "Extent")).lower() in ("extent", "length", "angle")


def step_of(row: Any) -> float:
    """Distance from one copy of a linear pattern to the next, in mm."""
    if _keeps_extent(row):
        return float(row.Length.Value) / max(row.Occurrences - 1, 1)
    return float(row.Offset.Value)


def row_properties(row: Any, count: int, step: float) -> dict[str, Any]:
    """The properties with which a linear pattern has so many copies, so far apart in mm."""
    sizes = {"Length": step * max(count - 1, 1)} if _keeps_extent(row) else {"Offset": step}
    return {"Occurrences": count, **sizes}


def keep_steps(row: Any) -> None:
    """Have a linear pattern keep its steps when its count changes, from FreeCAD 1.0 on."""
    if "Mode" in row.PropertiesList:
        row.Mode = row.getEnumerationsOfProperty("Mode")[1]


def whole_angle_of(circle: Any) -> float:
    """The whole angle of a polar pattern in degrees, 360 for a full turn."""
    if _keeps_extent(circle):
        return float(circle.Angle.Value)
    step, count = float(circle.Offset.Value), circle.Occurrences
    return 360.0 if abs(step * count - 360.0) < SAME_ANGLE else step * (count - 1)


def circle_properties(circle: Any, count: int, angle: float) -> dict[str, Any]:
    """The properties with which a polar pattern has so many copies over an angle."""
    if _keeps_extent(circle):
        return {"Occurrences": count, "Angle": angle}
    is_full = abs(angle - 360.0) < SAME_ANGLE
    return {"Occurrences": count, "Offset": angle / (count if is_full else max(count - 1, 1))}
