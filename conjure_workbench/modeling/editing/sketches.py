# SPDX-License-Identifier: MIT
"""Editors of sketches, whose parameters are the dimensions that the person gave them.

A dimension is called as in expressions: Constraints.NAME, or Constraints.N where it has no name.
"""

from __future__ import annotations

import functools
import math
from typing import Any, Iterator

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.schema import fields
from ...vocabulary.schema.parameters import Record
from ..document.freecad_errors import sentence
from ..document.freecad_types import DocumentObject
from ..objects.property_values import refused
from .editors import Edited, Editor

SKETCH = "Sketcher::SketchObject"
_LENGTHS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter"})
_ANGLE = "Angle"


def editor_of(sketch: DocumentObject) -> Editor:
    """The editor of one sketch's dimensions, as they are now."""
    declared, fixed = {}, {}
    for name, index, constraint in _dimensions(sketch):
        kind = fields.angle if constraint.Type == _ANGLE else fields.length
        spellings = {f"Constraints.{index}", f"Constraints[{index}]", constraint.Name} - {name, ""}
        doc = f"Dimension {index} of the sketch, a {constraint.Type}."
        declared[name] = kind(doc=doc, aliases=sorted(spellings))
        if not constraint.Driving:
            fixed[name] = "the dimensions that it follows from; it is only measured"
    parameters = type("SketchDimensions", (Record,), declared)
    return Editor(SKETCH, parameters, _read, _write, fixed=fixed)


def _dimensions(sketch: Any) -> Iterator[tuple[str, int, Any]]:
    """The dimensions of a sketch with their names and indices; of a name that two have, one."""
    found: dict[str, tuple[str, int, Any]] = {}
    for index, constraint in enumerate(sketch.Constraints):
        if constraint.Type in _LENGTHS or constraint.Type == _ANGLE:
            name = f"Constraints.{constraint.Name or index}"
            found.setdefault(name, (name, index, constraint))
    yield from found.values()


def _read(sketch: Any) -> dict[str, Any]:
    return {name: _value(constraint) for name, _, constraint in _dimensions(sketch)}


def _value(constraint: Any) -> float:
    value = float(constraint.Value)
    return math.degrees(value) if constraint.Type == _ANGLE else value


def _write(edited: Edited) -> None:
    bound = {path.lstrip("."): text for path, text in edited.obj.ExpressionEngine}
    for name, index, _ in _dimensions(edited.obj):
        if name not in edited.sent:
            continue
        for path in (f"Constraints[{index}]", name):
            if path in bound:
                problem = f"it follows the expression {bound[path]}"
                allowed = f"set_expression changes it, or frees '{path}' without one"
                raise refused(name, problem, name, allowed)
        value = getattr(edited.parameters, name)
        edited.change.then(functools.partial(_set, edited.obj, index, name, value))


def _set(sketch: Any, index: int, name: str, value: float) -> None:
    unit = "deg" if sketch.Constraints[index].Type == _ANGLE else "mm"
    try:
        sketch.setDatum(index, FreeCAD.Units.Quantity(f"{value!r} {unit}"))
    except ValueError as error:
        raise _not_taken(name, value, sentence(error)) from error


def _not_taken(name: str, value: float, reason: str) -> ConjureError:
    allowed = "a value that the sketch's other constraints leave room for"
    return refused(f"properties.{name}", f"the sketch cannot have it: {reason}", value, allowed)
