# SPDX-License-Identifier: MIT
"""Draft's wires with rounded corners; what has no room, Draft leaves sharp without a word."""

from __future__ import annotations

from ....errors import ConjureError
from ....vocabulary.profiles.bends import largest_bend, without_straight
from ....vocabulary.values.scalars import SHORTEST, plain
from ...document.feature_chain import kind_of
from ...document.freecad_types import DocumentObject


def problem_of(obj: DocumentObject) -> ConjureError | None:
    """The error for a wire whose bends have no room; None for one that is well, or no such wire."""
    if kind_of(obj) != "Wire" or not getattr(obj, "FilletRadius", None):
        return None
    radius = float(obj.FilletRadius.Value)
    points = tuple((point.x, point.y, point.z) for point in obj.Points)
    closed = bool(obj.Closed)
    most = largest_bend(without_straight(points, closed), closed)
    if not radius or most is None or radius <= most - SHORTEST:
        return None
    message = f"A bend radius of {plain(radius)} mm has no room between the points of '{obj.Name}'."
    return ConjureError("INVALID_PARAMETER", message, allowed=f"less than {plain(most)} mm")
