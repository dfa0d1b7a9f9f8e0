# SPDX-License-Identifier: MIT
"""Values of properties, held so that they can be compared and set again later."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import FreeCAD
import Part

from ..document.freecad_types import Document, DocumentObject
from ..geometry import shapes
from ..geometry.tolerances import EXACT, ROUNDING

_COPIED = (
    *(bool, int, float, str, type(None)),
    *(FreeCAD.Vector, FreeCAD.Placement, FreeCAD.Rotation, FreeCAD.Units.Quantity, Part.Shape),
)
"""Types of values that nothing changes later: FreeCAD hands out copies of them."""


class Unheld:
    """A value of a kind that is not held, such as the cells of a sheet."""


UNHELD = Unheld()


@dataclass(frozen=True)
class _Link:
    """An object, by its name: it may be deleted and come back.

    Attributes:
        document: the name of its document; empty for that of the object which links to it.
        name: its name.
    """

    document: str
    name: str


def hold(value: Any, home: Document | None) -> Any:
    """A value of an object of a document that stays as it is, or `UNHELD`."""
    if isinstance(value, _COPIED):
        return value
    if isinstance(value, FreeCAD.DocumentObject):
        owner = value.Document
        if owner is None:
            return UNHELD
        return _Link("" if owner == home else owner.Name, value.Name)
    if isinstance(value, (list, tuple)):
        parts = type(value)(hold(part, home) for part in value)
        return UNHELD if UNHELD in parts else parts
    return UNHELD


def held(obj: DocumentObject, name: str) -> Any:
    """The held value of an object's property; `UNHELD` if it has none."""
    return hold(getattr(obj, name, UNHELD), obj.Document)


def loose(value: Any, document: Document) -> Any:
    """The value itself, to be set as a property of an object of the document."""
    if isinstance(value, _Link):
        owner = FreeCAD.listDocuments().get(value.document) if value.document else document
        return None if owner is None else owner.getObject(value.name)
    if isinstance(value, (list, tuple)):
        return type(value)(loose(part, document) for part in value)
    return value


def same(left: Any, right: Any) -> bool:
    """True for two held values that are equal; numbers and shapes to the last digits.

    Of shapes the place is not compared: it is the placement of their object.
    """
    if isinstance(left, Unheld) or isinstance(right, Unheld):
        return False
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, Part.Shape) and isinstance(right, Part.Shape):
        return _same_shape(left, right)
    if isinstance(left, FreeCAD.Placement) and isinstance(right, FreeCAD.Placement):
        return _near([*left.Base, *left.Rotation.Q], [*right.Base, *right.Rotation.Q])
    if isinstance(left, FreeCAD.Rotation) and isinstance(right, FreeCAD.Rotation):
        return _near(left.Q, right.Q)
    if isinstance(left, FreeCAD.Vector) and isinstance(right, FreeCAD.Vector):
        return _near(left, right)
    if isinstance(left, FreeCAD.Units.Quantity) and isinstance(right, FreeCAD.Units.Quantity):
        return left.Unit == right.Unit and _near([left.Value], [right.Value])
    if isinstance(left, float) and isinstance(right, float):
        return _near([left], [right])
    return type(left) is type(right) and bool(left == right)


def _near(left: Any, right: Any, tolerance: float = ROUNDING) -> bool:
    pairs = zip(left, right)
    return all(math.isclose(one, two, rel_tol=tolerance, abs_tol=tolerance) for one, two in pairs)


def _same_shape(left: Any, right: Any) -> bool:
    if shapes.is_empty(left) or shapes.is_empty(right):
        return shapes.is_empty(left) and shapes.is_empty(right)
    # A shape moves with its object's placement, of which FreeCAD does not tell as a change of it.
    left, right = _unplaced(left), _unplaced(right)
    if left.isSame(right):
        return True
    kinds = ("Solid", "Shell", "Face", "Edge", "Vertex")
    if any(left.countElement(kind) != right.countElement(kind) for kind in kinds):
        return False
    return _near(_measures(left), _measures(right), EXACT)


def _unplaced(shape: Any) -> Any:
    """The same shape where it was built."""
    found = Part.Shape(shape)
    found.Placement = FreeCAD.Placement()
    return found


def _measures(shape: Any) -> list[float]:
    box = shape.BoundBox
    ends = [box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax]
    return [shape.Length, shape.Area, shape.Volume, *ends]
