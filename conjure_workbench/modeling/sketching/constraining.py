# SPDX-License-Identifier: MIT
"""Constraints of a draft, resolved and added to a sketch all at once.

FreeCAD's process ends on a constraint whose word it knows with arguments that it does not expect,
so that nothing but what `constraint_forms` builds may ever reach `Sketcher.Constraint`.
"""

from __future__ import annotations

import math
from typing import Any, Sequence

import Sketcher

from ...errors import ConjureError, invalid
from ...vocabulary.sketching.constraints import KINDS_OF_CONSTRAINT, Constraint
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.counting import X_AXIS, Y_AXIS
from ..geometry.sketches.element_names import SketchElements
from .constraint_forms import FORMS, Arguments, Form
from .drafts import Wanted
from .references import Reference, References


def constrain(
    sketch: DocumentObject, wanted: Sequence[Wanted], elements: SketchElements | None = None
) -> dict[int, Wanted]:
    """Add constraints to a sketch, all at once; nothing is solved.

    Args:
        sketch: the sketch.
        wanted: the constraints.
        elements: the elements as they are now, if they are known.

    Returns:
        By index of FreeCAD's constraints, what asked for each.

    Raises:
        ConjureError: REFERENCE_LOST, AMBIGUOUS, UNSUPPORTED, or INVALID_PARAMETER with the place,
            such as "constraints[3].of[1]". Then nothing is added.
    """
    references = References(sketch, elements)
    made: list[Any] = []
    origins: dict[int, Wanted] = {}
    measured: list[int] = []
    names = {one.Name for one in sketch.Constraints if one.Name}
    first = len(sketch.Constraints)
    for one in wanted:
        constraint = one.constraint
        _refuse_taken(one, names)
        for built in made_of(sketch, references, one):
            index = first + len(made)
            if constraint.name is not None and built.Type in DIMENSIONS:
                built.Name = constraint.name
            made.append(built)
            origins[index] = one
            if not constraint.driving:
                measured.append(index)
    sketch.addConstraint(made)
    for index in measured:
        sketch.setDriving(index, False)
    return origins


def made_of(sketch: DocumentObject, references: References, one: Wanted) -> list[Any]:
    """The constraints of FreeCAD that one is made of, not yet in the sketch.

    Raises:
        ConjureError: as `constrain`.
    """
    return [Sketcher.Constraint(*arguments) for arguments in _arguments(sketch, references, one)]


DIMENSIONS = {
    **{"Distance": "distance", "DistanceX": "distance_x", "DistanceY": "distance_y"},
    **{"Radius": "radius", "Diameter": "diameter", "Angle": "angle"},
}
"""Types of constraints with a value, by FreeCAD's words for them."""


def _refuse_taken(one: Wanted, names: set[str]) -> None:
    name = one.constraint.name
    if name in names:
        given = f"{one.path}.name" if one.path.rpartition("constraints[")[1] else one.path
        raise invalid(given, "is a name that a dimension has", name, "a name that no other has")
    if name is not None:
        names.add(name)


def _arguments(sketch: Any, references: References, one: Wanted) -> list[Arguments]:
    constraint = one.constraint
    found = [
        references.resolve(text, f"{one.path}.of[{at}]") for at, text in enumerate(constraint.of)
    ]
    form = _form(sketch, constraint, found, one.path)
    built = form.build(found)
    unit = KINDS_OF_CONSTRAINT[constraint.type].unit
    if constraint.type == "fix":
        x, y = references.at(found[0])
        return [
            *_aligned("DistanceX", found, built[0], x),
            *_aligned("DistanceY", found, built[1], y),
        ]
    if unit is None:
        return built
    assert form.drawn is not None
    if constraint.expression is not None:
        # What the expression gives comes in its place before anything is solved.
        return [(*built[0], 1.0)]
    value = form.drawn(references, found) if constraint.value is None else constraint.value
    if value <= KINDS_OF_CONSTRAINT[constraint.type].least and constraint.value is None:
        problem = "has no size in the drawing that it could keep"
        raise invalid(f"{one.path}.value", problem, None, "a value")
    is_along = constraint.type in ("distance_x", "distance_y")
    if is_along and constraint.driving and not one.stays:
        return _aligned(built[0][0], found, built[0], value)
    return [(*built[0], math.radians(value) if unit == "deg" else value)]


def _aligned(
    word: str, found: Sequence[Reference], arguments: Arguments, value: float
) -> list[Arguments]:
    """A distance along an axis; of 0 that is an alignment, for which FreeCAD has other words."""
    if value != 0.0:
        return [(*arguments, value)]
    along = "Vertical" if word == "DistanceX" else "Horizontal"
    if len(found) == 2:
        return [(along, *arguments[1:])]
    if found[0].is_line:
        return [(along, found[0].index)]
    axis = Y_AXIS if word == "DistanceX" else X_AXIS
    return [("PointOnObject", found[0].index, found[0].position, axis)]


def _form(sketch: Any, constraint: Constraint, found: list[Reference], path: str) -> Form:
    word = constraint.type
    form = next((form for form in FORMS[word] if form.fits(found)), None)
    if form is None:
        given, allowed = list(constraint.of), KINDS_OF_CONSTRAINT[word].of
        raise invalid(f"{path}.of", f"does not fit {word}", given, allowed)
    if all(one.index < 0 for one in found):
        problem = "names only what is fixed"
        raise invalid(f"{path}.of", problem, list(constraint.of), "an element of the sketch's own")
    _refuse_itself(word, found, path)
    if form.newer and not hasattr(sketch, "DoF"):
        message = f"This FreeCAD has no {form.newer}."
        raise ConjureError("UNSUPPORTED", message, field=f"{path}.of", given=list(constraint.of))
    return form


_JOINS_ENDS = frozenset({"distance", "distance_x", "distance_y", "horizontal", "vertical"})
"""Types that may hold between two points of one element."""


def _refuse_itself(word: str, found: list[Reference], path: str) -> None:
    """Refuse what an element cannot be to itself."""
    for at, one in enumerate(found):
        for other in found[:at]:
            same = one.index == other.index
            ends = one.is_point and other.is_point and one.position != other.position
            # The two ends of a line or an arc, about a third element.
            if word == "symmetric" and at == 1 and ends:
                continue
            if same and not (ends and word in _JOINS_ENDS):
                problem = f"is of the same element as {other.text}, which cannot be {word} itself"
                raise invalid(f"{path}.of[{at}]", problem, one.text, "another element")
