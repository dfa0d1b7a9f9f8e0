# SPDX-License-Identifier: MIT
"""Checks of features that are booleans, of FreeCAD's own types: after an edit as when made."""

from __future__ import annotations

from typing import Any

from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from .boolean_checks import Operation, judge
from .boolean_ways import sound_ways
from .face_gaps import LOOSE, Flaw

_OPERATIONS = {
    "Part::Cut": Operation.CUT,
    "Part::MultiCommon": Operation.COMMON,
    "Part::MultiFuse": Operation.UNION,
}
_ARRAYS = ("Part::FeaturePython",)
"""Types of Draft's arrays without links, the only ones that have a Fuse."""


def operation_of(feature: DocumentObject) -> Operation | None:
    """The operation of one of FreeCAD's parametric booleans; None for any other object."""
    return _OPERATIONS.get(feature.TypeId)


def inputs_of(feature: Any) -> list[Any]:
    """The inputs of a parametric boolean; of a cut the base and what is cut out."""
    if operation_of(feature) is Operation.CUT:
        return [feature.Base, feature.Tool]
    return list(feature.Shapes)


def flaw_of(feature: Any) -> Flaw | None:
    """The flaw of a computed boolean, or of an array that unites its instances; else None.

    A result that is only doubted is computed in other ways, until one confirms or refutes it.
    """
    operation = operation_of(feature)
    if operation is not None:
        before = [shapes.shape_of(obj) for obj in inputs_of(feature)]
    elif feature.TypeId in _ARRAYS and getattr(feature, "Fuse", False) is True:
        operation, before = Operation.UNION, _instances_of(feature)
    else:
        return None
    result = shapes.shape_of(feature)
    verdict = judge(operation, before, result)
    if not verdict.is_only_doubted:
        return verdict.flaw
    for way in sound_ways(operation, before, result, verdict):
        if way is None:
            return None
        volumes = f"{verdict.volume:g} mm3, and {way.shape.Volume:g} mm3 when made another way"
        return Flaw(f"may be wrong: it has {volumes}")
    return LOOSE if verdict.is_loose else None


def _instances_of(array: Any) -> list[Any]:
    """The instances that an array unites: FreeCAD computes them apart, and tells no places."""
    united = array.Shape
    array.Fuse = False
    try:
        array.recompute()
        return list(array.Shape.childShapes())
    finally:
        array.Fuse = True
        array.Shape = united
        array.purgeTouched()
