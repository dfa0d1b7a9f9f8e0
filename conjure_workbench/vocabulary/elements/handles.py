# SPDX-License-Identifier: MIT
"""Handles: texts that name one edge or face, also after later edits.

A query returns them; they hold the object's name, the element's name at that time, and packed what
it was like. How an element is found again is the business of whoever knows the shape.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
import struct
from dataclasses import dataclass
from typing import Any

from ...errors import invalid
from ..values.geometry import ORIGIN, Vector

CURVES = (
    "Line",
    "Circle",
    "Ellipse",
    "Hyperbola",
    "Parabola",
    "BSplineCurve",
    "BezierCurve",
    "OffsetCurve",
)
"""FreeCAD's classes of curves. The order is part of every handle: only append."""
SURFACES = (
    "Plane",
    "Cylinder",
    "Cone",
    "Sphere",
    "Toroid",
    "BSplineSurface",
    "BezierSurface",
    "SurfaceOfRevolution",
    "SurfaceOfExtrusion",
    "OffsetSurface",
    "PlateSurface",
)
"""FreeCAD's classes of surfaces. The order is part of every handle: only append."""

HANDLE_ALLOWED = "a handle as a query returned it, unchanged"

_OTHER = 255
_MOST_SIBLINGS = 255
_ENDLESS = 1e30
"""Largest length: FreeCAD's axes reach to 1e100, which single precision does not hold."""
_VERSION = 1
_PACKED = struct.Struct("<BBB17f8s")
_WITH_ANCESTRY = 2
_ANCESTRY = struct.Struct("8s")
"""The last field of a handle of this version; one without it is of the version before."""
_LONGEST = 400
_FORM = re.compile(
    r"(?P<object>[^~]{1,255})\.(?P<element>Edge|Face)(?P<index>[0-9]{1,7})~(?P<packed>[\w-]+)"
)


@dataclass(frozen=True)
class ElementGeometry:
    """Geometry of an edge or a face, in its object's own coordinates, in mm.

    Attributes:
        kind: the class of its curve or surface.
        direction: unit vector along a line or an axis, or the outward normal of a plane; else zero.
        radius: of a circle, cylinder, sphere, or the large one of a torus; else 0.
        size: its length or area.
        low: the least coordinates of its border.
        high: the greatest.
        whole_low: the least coordinates of the whole shape's edges.
        whole_high: the greatest.
        siblings: how many elements like it have its center, itself among them.
    """

    kind: str
    direction: Vector = ORIGIN
    radius: float = 0.0
    size: float = 0.0
    low: Vector = ORIGIN
    high: Vector = ORIGIN
    whole_low: Vector = ORIGIN
    whole_high: Vector = ORIGIN
    siblings: int = 1


@dataclass(frozen=True)
class Handle:
    """One element, as it was when a query returned it.

    Attributes:
        object: the name of its object.
        element: "Edge" or "Face".
        index: its 1-based index then.
        geometry: what it was like, in single precision.
        mapped: the digest of the name that FreeCAD 1.x gave it by its history; zeros for none.
        ancestry: the digest of what an element of a body comes from; zeros where that is unknown.
    """

    object: str
    element: str
    index: int
    geometry: ElementGeometry
    mapped: bytes = bytes(8)
    ancestry: bytes = bytes(8)

    def text(self) -> str:
        """The handle as it goes over the wire."""
        geometry = self.geometry
        kinds = CURVES if self.element == "Edge" else SURFACES
        numbers = (
            *geometry.direction,
            geometry.radius,
            geometry.size,
            *geometry.low,
            *geometry.high,
            *geometry.whole_low,
            *geometry.whole_high,
        )
        has_ancestry = any(self.ancestry)
        packed = _PACKED.pack(
            _WITH_ANCESTRY if has_ancestry else _VERSION,
            kinds.index(geometry.kind) if geometry.kind in kinds else _OTHER,
            min(geometry.siblings, _MOST_SIBLINGS),
            *(max(-_ENDLESS, min(_ENDLESS, number)) for number in numbers),
            self.mapped,
        )
        packed += _ANCESTRY.pack(self.ancestry) if has_ancestry else b""
        tail = base64.urlsafe_b64encode(packed).rstrip(b"=").decode("ascii")
        return f"{self.object}.{self.element}{self.index}~{tail}"


def looks_like_handle(value: Any) -> bool:
    """True for a text that can be nothing but a handle."""
    return isinstance(value, str) and "~" in value


def read_handle(text: str, field: str) -> Handle:
    """A handle from what a client sent back.

    Raises:
        ConjureError: INVALID_PARAMETER: it is not as a query returned it.
    """
    found = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        raise invalid(field, "is a damaged handle", text, HANDLE_ALLOWED)
    try:
        tail = found["packed"]
        packed = base64.b64decode(tail + "=" * (-len(tail) % 4), altchars=b"-_", validate=True)
        version, kind, siblings, *numbers, mapped = _PACKED.unpack(packed[: _PACKED.size])
        rest = packed[_PACKED.size :]
        (ancestry,) = _ANCESTRY.unpack(rest) if version == _WITH_ANCESTRY else (bytes(8),)
    except (binascii.Error, ValueError, struct.error) as error:
        raise invalid(field, "is a damaged handle", text, HANDLE_ALLOWED) from error
    kinds = CURVES if found["element"] == "Edge" else SURFACES
    known = kind == _OTHER or kind < len(kinds)
    known = known and (version == _WITH_ANCESTRY or (version == _VERSION and not rest))
    if not known or not all(map(math.isfinite, numbers)):
        raise invalid(field, "is a damaged handle", text, HANDLE_ALLOWED)
    geometry = ElementGeometry(
        kinds[kind] if kind != _OTHER else "",
        direction=_three(numbers, 0),
        radius=numbers[3],
        size=numbers[4],
        low=_three(numbers, 5),
        high=_three(numbers, 8),
        whole_low=_three(numbers, 11),
        whole_high=_three(numbers, 14),
        siblings=siblings,
    )
    index = int(found["index"])
    return Handle(found["object"], found["element"], index, geometry, mapped, ancestry)


def _three(numbers: list[float], at: int) -> Vector:
    return (numbers[at], numbers[at + 1], numbers[at + 2])
