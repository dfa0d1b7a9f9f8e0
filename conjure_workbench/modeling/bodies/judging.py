# SPDX-License-Identifier: MIT
"""Judgment of a computed feature: its pieces, and what it added to the body or took out of it."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..command.context import Context
from ..command.recompute import recompute
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..measure import shape_facts, volumes
from . import dialects

_PIECES = "multiple solids"
_NOTHING_LEFT = "not a solid"
_ADDS = {
    **dict.fromkeys(("PartDesign::Pad", "PartDesign::Revolution"), True),
    **dict.fromkeys(("PartDesign::Pocket", "PartDesign::Groove", "PartDesign::Hole"), False),
}
_KINDS = {"PartDesign::Additive": True, "PartDesign::Subtractive": False}


def adds(feature: DocumentObject) -> bool | None:
    """True for a feature that adds material, False for one that takes it; None if it may do both.

    Also None for one that may be of either kind, such as a pattern.
    """
    kinds = (does for start, does in _KINDS.items() if feature.TypeId.startswith(start))
    return _ADDS.get(feature.TypeId, next(kinds, None))


def growth(
    before: Any, feature: DocumentObject, facts: dict[str, Any], does_add: bool | None
) -> tuple[float, bool]:
    """By how much the volume grows with a feature, in mm3, and whether that is a change at all.

    Args:
        before: the shape of the feature before it; None for the first one.
        feature: the feature, computed.
        facts: of its shape.
        does_add: as `adds`.

    Raises:
        ConjureError: RESULT_INVALID: it lost material, or has more of it, and must not.
    """
    if before is None:
        return facts["volume"], True
    change = volumes.change(before, shapes.shape_of(feature), facts)
    grown = -change.removed
    if change.is_real and does_add is not None and (grown > 0) != does_add:
        message = f"FreeCAD lost material: the volume changed by {grown:g} mm3."
        raise ConjureError("RESULT_INVALID", message, details={"object_id": feature.Name})
    # Fillets of edges that point in and out can add as much as they remove.
    is_other = does_add is None and facts["faces"] != len(before.Faces)
    return grown, change.is_real or is_other


def recompute_whole(feature: DocumentObject) -> None:
    """Compute a feature again that was found to be in one piece while it might have had several.

    Its shape is the same then, out of the compound, so that what is known of it stays true.
    """
    found = shapes.global_shape_of(feature)
    recompute(feature)
    shape_facts.learn_copied(found, shapes.global_shape_of(feature))


def apart(body: DocumentObject, count: int | None) -> ConjureError:
    """The error for a result in pieces in a body that has to be one; `count` may be unknown."""
    pieces = "several pieces" if count is None else f"{count} pieces"
    message = f"The result would be {pieces}, and the body '{body.Name}' has to be one."
    if dialects.can_allow_pieces(body):
        advice = "Make them touch, or set the body's property AllowCompound to true."
    else:
        advice = "Make them touch; FreeCAD 0.20 keeps a body in one piece."
    return ConjureError("RESULT_INVALID", message, details={"advice": advice})


def explained(
    error: ConjureError, body: DocumentObject, feature: DocumentObject, does_add: bool | None
) -> ConjureError:
    """The error of a feature that FreeCAD could not compute, in other words where it is in pieces.

    Also where nothing would be left of the body.
    """
    said = feature.getStatusString()
    if _PIECES in said:
        return apart(body, None)
    is_gone = _NOTHING_LEFT in said or not shapes.shape_of(feature)
    if does_add is False and (is_gone or not shapes.shape_of(feature).Solids):
        message = f"Nothing would be left of the body '{body.Name}'."
        return ConjureError("RESULT_INVALID", message, details=error.details)
    return error


def warn_of_pieces(
    body: DocumentObject, feature: DocumentObject, solids: int, context: Context
) -> None:
    """Warn of a body that is several solids by now."""
    message = f"The body '{body.Name}' is {solids} solids apart now."
    context.warn("RESULT_IN_PIECES", message, feature)


def warn_of_nothing(feature: DocumentObject, does_add: bool, context: Context) -> None:
    """Warn of a feature of a profile that changes nothing."""
    key, code = ("added", "NOTHING_ADDED") if does_add else ("removed", "NOTHING_REMOVED")
    context.warn(code, f"'{feature.Name}' has {key} nothing.", feature)
