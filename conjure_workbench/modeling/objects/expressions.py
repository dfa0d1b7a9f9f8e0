# SPDX-License-Identifier: MIT
"""FreeCAD's expressions: evaluated, checked against a property, and their errors in words."""

from __future__ import annotations

import difflib
import re
from typing import Any

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.values.expressions import EXPRESSION_ALLOWED
from ..document.feature_chain import SKETCH
from ..document.freecad_errors import own_words, quoted, sentence
from ..document.freecad_types import DocumentObject
from ..measure.size_limits import least_of
from .property_reading import unit_of
from .property_values import LARGEST, refused
from .spreadsheet_cells import ADDRESS

_MISSING = re.compile(r"(?:Property|Document|Object) '([^']*)' not found(?: in '([^']*)')?")
_LABEL_OR_NAME = re.compile(r"<<.*?>>|(?<![\w.#])([^\W\d]\w*)(?=\.[^\W\d])")
_CONSTRAINT = re.compile(r"Constraints\[(\d+)\]")
_DIMENSIONS = frozenset(
    ("Distance", "DistanceX", "DistanceY", "Angle", "Radius", "Diameter", "Weight", "SnellsLaw")
)
"""Types of the constraints of a sketch that have a value."""
_IN_EXPRESSION = re.compile(r" in (?:expression|property binding).*")


def evaluate(obj: DocumentObject, text: str, field: str) -> tuple[str, Any]:
    """The value of an expression in the place of one of an object's properties.

    Args:
        obj: the object; its own properties need no name before them.
        text: the expression.
        field: the parameter, for the error.

    Returns:
        The expression as FreeCAD can read it, and its value. An object whose name is a unit, too
        (C is a coulomb), is put by its label: `<<C>>.Length`.

    Raises:
        ConjureError: INVALID_PARAMETER with the reason, and candidates for a name that is unknown.
    """
    text = readable(obj, text, field)
    try:
        return text, obj.evalExpression(text)
    except Exception as error:  # FreeCAD raises whatever Python's operators raise
        raise _explained(error, obj, text, field) from error


def readable(obj: DocumentObject, text: str, field: str) -> str:
    """An expression as FreeCAD can read it; whether it has a value is not asked.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if is_readable(obj, text):
        return text
    labelled = _with_labels(obj, text)
    if labelled != text and is_readable(obj, labelled):
        return labelled
    raise refused(field, "FreeCAD cannot read this expression", text, EXPRESSION_ALLOWED)


def is_readable(obj: DocumentObject, text: str) -> bool:
    """True for an expression that FreeCAD can read, with or without a value."""
    try:
        obj.evalExpression(text)
    except FreeCAD.Base.ParserError:
        return False
    except Exception:  # as in `evaluate`; it was read, but has no value
        return True
    return True


def check_fits(obj: DocumentObject, path: str, value: Any, field: str) -> None:
    """Refuse a value that the property at a path cannot follow.

    Raises:
        ConjureError: INVALID_PARAMETER with the unit or the kind of value that is accepted.
    """
    now = current(obj, path, "property_name")
    name = path.split(".")[0].split("[")[0]
    if obj.getTypeIdOfProperty(name) == "App::PropertyEnumeration":
        words = obj.getEnumerationsOfProperty(name)
        allowed = f"one of <<{'>>, <<'.join(words)}>>, or its index from 0"
        fits = value in words or (is_number(value) and value in range(len(words)))
    elif isinstance(now, FreeCAD.Units.Quantity):
        _refuse_undimensioned(obj, path)
        unit = unit_of(now)
        allowed = "a plain number"
        if unit:
            allowed = f"a value in {unit} or a unit like it, or {allowed}, which is taken as {unit}"
        fits = is_number(value) or (
            isinstance(value, FreeCAD.Units.Quantity)
            and value.Unit in (now.Unit, FreeCAD.Units.Unit())
        )
    elif isinstance(now, bool):
        allowed, fits = "true or false: 1 or 0", isinstance(value, (bool, int))
    elif isinstance(now, (int, float)):
        allowed = "a plain number; divide by a unit to get one, as in Length / 1 mm"
        fits = is_number(value) or (
            isinstance(value, FreeCAD.Units.Quantity) and value.Unit == FreeCAD.Units.Unit()
        )
    elif isinstance(now, str):
        allowed, fits = "text: <<some text>>", isinstance(value, str)
    elif isinstance(now, (FreeCAD.Vector, FreeCAD.Rotation, FreeCAD.Placement)):
        allowed, fits = f"a {type(now).__name__.lower()}", isinstance(value, type(now))
    else:
        raise refused("property_name", f"'{name}' cannot follow an expression", path)
    size = value.Value if isinstance(value, FreeCAD.Units.Quantity) else value
    if fits and isinstance(size, (int, float)):
        # No infinity, and no number that is none, is below it.
        fits = abs(size) < LARGEST
        allowed = f"{allowed}; finite, and below {LARGEST:g}"
        least = least_of(obj, name)
        if least is not None:
            fits, allowed = fits and size >= least, f"{allowed}; {least:g} or more"
    if not fits:
        problem = f"the value {shown(value)} does not fit '{obj.Name}.{path}'"
        raise refused(field, problem, shown(value), allowed)


def _refuse_undimensioned(obj: DocumentObject, path: str) -> None:
    """Refuse a constraint of a sketch that has no dimension, such as a parallel one."""
    found = _CONSTRAINT.fullmatch(path)
    if found is None or not obj.isDerivedFrom(SKETCH):
        return
    index = int(found[1])
    constraints = obj.Constraints
    if index >= len(constraints) or constraints[index].Type in _DIMENSIONS:
        return
    dimensions = [
        f"Constraints[{at}]" for at, one in enumerate(constraints) if one.Type in _DIMENSIONS
    ]
    problem = f"constraint {index} of '{obj.Name}' ({constraints[index].Type}) has no dimension"
    raise refused("property_name", problem, path, "one with a dimension", candidates=dimensions)


def current(obj: DocumentObject, path: str, field: str) -> Any:
    """The value at a path of an object, with its unit; of an enumeration the word.

    Raises:
        ConjureError: INVALID_PARAMETER: the property has no such part.
    """
    try:
        if path in obj.PropertiesList and isinstance(getattr(obj, path), str):
            return getattr(obj, path)
        return obj.evalExpression(path)
    except Exception as error:  # as in `evaluate`
        problem = f"'{obj.Name}' has no '{path}': {reason(error)}"
        raise refused(field, problem, path, details=quoted(error)) from error


def in_circle(obj: DocumentObject, field: str, given: str) -> ConjureError:
    """The error for an expression that depends on what it is for."""
    problem = f"it would depend on itself: what it refers to is computed from '{obj.Name}'"
    allowed = "properties of objects that do not depend on this one"
    return refused(field, problem, given, allowed)


def is_number(value: Any) -> bool:
    """True for an expression's value that is a number without any unit."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def shown(value: Any) -> str:
    """A value for a message, short; of what has no text of its own the kind."""
    text = str(value)
    if text.startswith("<") and " object" in text:
        return f"of the kind {type(value).__name__}"
    return text if len(text) <= 80 else text[:77] + "..."


def reason(error: Exception | str) -> str:
    """Reason why an expression has no value, without the place, which the reply names anyway."""
    return sentence(_IN_EXPRESSION.sub("", own_words(error)))


def aliases(sheet: DocumentObject) -> list[str]:
    """The aliases of a spreadsheet's cells, as far as the cells have values."""
    found = [sheet.getAlias(name) for name in sheet.PropertiesList if ADDRESS.fullmatch(name)]
    return [alias for alias in found if alias]


def _with_labels(obj: DocumentObject, text: str) -> str:
    def replaced(found: re.Match[str]) -> str:
        name = found[1]
        other = obj.Document.getObject(name) if name else None
        if other is None or ">>" in other.Label or is_readable(obj, f"{name}.Label"):
            return found[0]
        alone = len(obj.Document.getObjectsByLabel(other.Label)) == 1
        return f"<<{other.Label}>>" if alone else found[0]

    return _LABEL_OR_NAME.sub(replaced, text)


def _explained(error: Exception, obj: DocumentObject, text: str, field: str) -> ConjureError:
    found = _MISSING.search(own_words(error))
    if found is None:
        problem = f"it has no value: {reason(error)}"
        return refused(field, problem, text, EXPRESSION_ALLOWED, details=quoted(error))
    missing, path = found[1], found[2] or found[1]
    if ADDRESS.fullmatch(missing):
        return refused(field, f"the cell '{path}' is empty", text, "cells with a value")
    problem = f"there is no '{missing}' for '{path}'"
    allowed = "a property of this object, or of another: Object.Property"
    return refused(field, problem, text, allowed, candidates=_candidates(obj, missing, path))


def _candidates(obj: DocumentObject, missing: str, path: str) -> list[str]:
    document = obj.Document
    owner, _, rest = path.partition(".")
    if rest and owner != missing:
        other = document.getObject(owner) or next(iter(document.getObjectsByLabel(owner)), obj)
        named = aliases(other) if hasattr(other, "getAlias") else []
        return difflib.get_close_matches(missing, [*named, *other.PropertiesList], n=5, cutoff=0.4)
    known = [*obj.PropertiesList, *(one.Name for one in document.Objects)]
    known += [f"<<{one.Label}>>" for one in document.Objects if one.Label != one.Name]
    return difflib.get_close_matches(missing, known, n=5, cutoff=0.4)
