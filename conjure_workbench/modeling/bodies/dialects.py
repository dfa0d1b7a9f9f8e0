# SPDX-License-Identifier: MIT
"""Words of PartDesign's features that differ between versions of FreeCAD.

The properties and enumerations that there are tell which words hold, not the number of a version.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Sequence

from ...errors import ConjureError, invalid
from ...vocabulary.values.threads import Thread, metric
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
    setattr(body, _PIECES, True)
    try:
        yield True
    finally:
        setattr(body, _PIECES, False)


def set_two_lengths(feature: Any, length: float, length2: float) -> None:
    """Have a pad or a pocket go so far along its direction, and so far the other way."""
    if "SideType" in feature.PropertiesList:
        feature.SideType = "Two sides"
    else:
        feature.Type = "TwoLengths"
    feature.Length = length
    feature.Length2 = length2


def set_symmetric(feature: Any) -> None:
    """Have a pad or a pocket go half its length to either side."""
    if "SideType" in feature.PropertiesList:
        feature.SideType = "Symmetric"
    else:
        feature.Midplane = True


def set_two_angles(feature: Any, angle: float, angle2: float) -> None:
    """Have a revolution or a groove turn so far, and so far the other way.

    Raises:
        ConjureError: UNSUPPORTED, in FreeCAD 0.20.
    """
    if "Angle2" not in feature.PropertiesList:
        message = "FreeCAD 0.20 turns a profile one way only, or the same to either side."
        raise ConjureError("UNSUPPORTED", message, field="angle2", given=angle2)
    feature.Type = "TwoAngles"
    feature.Angle = angle
    feature.Angle2 = angle2


_THREAD_TYPES = {"coarse": "ISOMetricProfile", "fine": "ISOMetricFineProfile"}


def set_thread(feature: Any, thread: Thread) -> None:
    """Have a hole take its sizes from a thread.

    Raises:
        ConjureError: INVALID_PARAMETER for a size that FreeCAD does not know, with those it knows.
    """
    feature.ThreadType = _THREAD_TYPES.get(thread.series, thread.series)
    sizes: Sequence[str] = feature.getEnumerationsOfProperty("ThreadSize")
    for size in sizes:
        # FreeCAD 1.1 calls M6 "M6x1.0", others "M6".
        if size == thread.size or (thread.pitch is not None and metric(size) == thread):
            feature.ThreadSize = size
            return
    raise invalid("thread", "is not known to FreeCAD", thread.name, ", ".join(sizes))


def set_fit(feature: Any, index: int) -> None:
    """Set the clearance of a hole for a thread: 0 is normal, 1 close, 2 loose.

    Their words differ by version and thread, their order does not.
    """
    feature.ThreadFit = feature.getEnumerationsOfProperty("ThreadFit")[index]


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
