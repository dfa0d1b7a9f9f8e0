# SPDX-License-Identifier: MIT
"""Words of PartDesign's holes that differ between versions of FreeCAD; see `dialects`."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import ConjureError, invalid
from ...vocabulary.commands.hole_mouths import Counterdrill
from ...vocabulary.values.threads import UNIFIED, Thread, metric

_NO_THREAD = "None"
_THREAD_TYPES = {"coarse": "ISOMetricProfile", "fine": "ISOMetricFineProfile"}
_SUNK = ("ISO 10642", "ISO 2009", "ISO 7046")
"""Standards of screws whose heads are cones."""


def set_counterdrill(feature: Any, mouth: Counterdrill) -> None:
    """Widen a hole at its mouth, with a conical bottom.

    Raises:
        ConjureError: UNSUPPORTED, in FreeCAD 0.20.
    """
    if "Counterdrill" not in feature.getEnumerationsOfProperty("HoleCutType"):
        message = "FreeCAD 0.20 has no counterdrill; a counterbore has a flat bottom."
        raise ConjureError("UNSUPPORTED", message, field="counterdrill")
    feature.HoleCutType = "Counterdrill"
    feature.HoleCutDiameter = mouth.diameter
    feature.HoleCutDepth = mouth.depth
    feature.HoleCutCountersinkAngle = mouth.angle


def set_screw(feature: Any, standard: str) -> None:
    """Widen a hole at its mouth for the head of a screw.

    Args:
        feature: the hole, with its thread.
        standard: such as "ISO 4762".

    Raises:
        ConjureError: INVALID_PARAMETER for a standard that FreeCAD does not have for the thread,
            with those that it has.
    """
    words = [
        word
        for word in feature.getEnumerationsOfProperty("HoleCutType")
        if word[-1:].isdigit() or word.endswith("(partial)")
    ]
    wanted = next((word for word in words if _plain(word) == _plain(standard)), None)
    if wanted is None or not _has_size(feature, wanted):
        having = ", ".join(word for word in words if _has_size(feature, word))
        problem = "is no standard that FreeCAD has for this thread"
        raise invalid("screw", problem, standard, having or "no screw, for this thread")


def is_sunk(feature: Any) -> bool:
    """True for a hole whose screw has a cone for a head."""
    return str(feature.HoleCutType) in _SUNK


def _plain(word: str) -> str:
    return "".join(word.lower().split())


def _has_size(feature: Any, word: str) -> bool:
    """Try a standard on a hole: FreeCAD goes on with values of its own where it has none."""
    feature.HoleCutType = "None"
    feature.HoleCutCustomValues = False
    feature.HoleCutType = word
    return not feature.HoleCutCustomValues


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


def thread_of(feature: Any) -> Thread | None:
    """The thread that a hole has its sizes from; None without one, or for one of another kind."""
    kind, size = str(feature.ThreadType), str(feature.ThreadSize)
    if kind == _NO_THREAD:
        return None
    if kind in _THREAD_TYPES.values():
        return metric(size)
    return Thread(kind, size) if kind in UNIFIED else None


def is_threaded(feature: Any) -> bool:
    """True for a hole that has its diameter from a thread of any kind."""
    return str(feature.ThreadType) != _NO_THREAD


def fit_of(feature: Any) -> int:
    """The clearance of a hole for a thread, as `set_fit` takes it."""
    return int(feature.getEnumerationsOfProperty("ThreadFit").index(feature.ThreadFit))


def set_no_thread(feature: Any) -> None:
    """Have a hole keep to its own diameter."""
    feature.Threaded = False
    feature.ThreadType = _NO_THREAD
