# SPDX-License-Identifier: MIT
"""Editors of sketches, whose parameters are the dimensions that the person gave them.

A dimension is called as in expressions: Constraints.NAME, or Constraints.N where it has no name.
"""

from __future__ import annotations

import functools
import math
from typing import Any, Iterator

from ...vocabulary.schema import fields
from ...vocabulary.schema.parameters import Record
from ..document.feature_chain import SKETCH
from ..document.freecad_types import DocumentObject
from ..objects.property_values import refused
from ..sketching.completing import is_sound, warn_of_profile
from ..sketching.values import set_values
from .editors import Edited, Editor

_LENGTHS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter"})
_ANGLE = "Angle"
_KINDS = {_ANGLE: fields.angle, **dict.fromkeys(("Distance", "Radius", "Diameter"), fields.size)}


def editor_of(sketch: DocumentObject) -> Editor:
    """The editor of one sketch's dimensions, as they are now."""
    declared, fixed = {}, {}
    for name, index, constraint in dimensions_of(sketch):
        kind = _KINDS.get(constraint.Type, fields.length)
        spellings = {f"Constraints.{index}", f"Constraints[{index}]", constraint.Name} - {name, ""}
        doc = f"Dimension {index} of the sketch, a {constraint.Type}."
        declared[name] = kind(doc=doc, aliases=sorted(spellings))
        if not constraint.Driving:
            fixed[name] = "the dimensions that it follows from; it is only measured"
    parameters = type("SketchDimensions", (Record,), declared)
    return Editor(SKETCH, parameters, _read, _write, fixed=fixed)


def dimensions_of(sketch: Any) -> Iterator[tuple[str, int, Any]]:
    """The dimensions of a sketch with their names and indices; of a name that two have, one."""
    found: dict[str, tuple[str, int, Any]] = {}
    for index, constraint in enumerate(sketch.Constraints):
        if constraint.Type in _LENGTHS or constraint.Type == _ANGLE:
            name = f"Constraints.{constraint.Name or index}"
            found.setdefault(name, (name, index, constraint))
    yield from found.values()


def _read(sketch: Any) -> dict[str, Any]:
    return {name: _value(constraint) for name, _, constraint in dimensions_of(sketch)}


def _value(constraint: Any) -> float:
    value = float(constraint.Value)
    return math.degrees(value) if constraint.Type == _ANGLE else value


def _write(edited: Edited) -> None:
    bound = {path.lstrip("."): text for path, text in edited.obj.ExpressionEngine}
    values, fields_by_index = {}, {}
    for name, index, _ in dimensions_of(edited.obj):
        if name not in edited.sent:
            continue
        for path in (f"Constraints[{index}]", name):
            if path in bound:
                problem = f"it follows the expression {bound[path]}"
                allowed = f"set_expression changes it, or frees '{path}' without one"
                raise refused(name, problem, name, allowed)
        values[index] = getattr(edited.parameters, name)
        fields_by_index[index] = f"{edited.change.field}.{name}"
    if values:
        edited.change.then(functools.partial(set_values, edited.obj, values, fields_by_index))
        if is_sound(edited.obj):
            context = edited.change.context
            edited.change.afterwards(functools.partial(warn_of_profile, edited.obj, context))
