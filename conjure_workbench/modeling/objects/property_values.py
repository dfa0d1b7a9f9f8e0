# SPDX-License-Identifier: MIT
"""From the values that clients send to the values of FreeCAD's properties."""

from __future__ import annotations

import difflib
import math
from typing import Any, Callable

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.schema.spatial_fields import PlacementParts, read_placement, read_point
from ...vocabulary.values import densities, units
from ...vocabulary.values.scalars import has_invisible
from ..command.context import Context
from ..document.file_properties import leads_outside, names_a_file
from ..document.freecad_types import DocumentObject
from ..geometry.tolerances import ROUNDING, SAME_POSITION, SAME_ROTATION
from ..measure.size_limits import least_of
from .property_reading import unit_of

LARGEST = 1e9
"""Bound of the numbers of a property, by their size."""
_LONGEST_TEXT = 10_000
_TEXTS = ("App::PropertyString", "App::PropertyFont")
_POINTS = (
    *("App::PropertyVector", "App::PropertyVectorDistance", "App::PropertyPosition"),
    "App::PropertyDirection",
)
_WHOLE = ("App::PropertyInteger", "App::PropertyIntegerConstraint", "App::PropertyPercent")
_PLAIN = ("App::PropertyFloat", "App::PropertyFloatConstraint", "App::PropertyPrecision")
_LINKS = ("App::PropertyLink", "App::PropertyLinkChild", "App::PropertyLinkGlobal")
_DENSITY = FreeCAD.Units.Quantity("1 kg/m^3")
_SIMPLE = frozenset(
    (
        *("App::PropertyEnumeration", "App::PropertyBool", "App::PropertyPlacement"),
        *(*_TEXTS, *_POINTS, *_WHOLE, *_PLAIN, *_LINKS),
    )
)


def writable(obj: DocumentObject, name: str, field: str) -> str:
    """The type of a property that may be set.

    Raises:
        ConjureError: INVALID_PARAMETER: there is none, it is read-only, or follows an expression.
    """
    type_id = settable(obj, name, field)
    refuse_bound(obj, name, field)
    return type_id


def refuse_bound(obj: DocumentObject, name: str, field: str) -> None:
    """Refuse a property that follows an expression.

    Raises:
        ConjureError: INVALID_PARAMETER, with what it follows.
    """
    for path, expression in obj.ExpressionEngine:
        if path.lstrip(".").split(".")[0] == name:
            problem = f"'{name}' of '{obj.Name}' follows the expression {expression}"
            allowed = f"set_expression changes it, or frees '{path.lstrip('.')}' without one"
            raise refused(field, problem, name, allowed)


def settable(obj: DocumentObject, name: str, field: str) -> str:
    """The type of a property that is there, not read-only, and names no file.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if name not in obj.PropertiesList:
        near = difflib.get_close_matches(name, obj.PropertiesList, n=5, cutoff=0.4)
        raise refused(field, f"'{obj.Name}' has no property '{name}'", name, candidates=near)
    if is_computed(obj, name):
        raise refused(field, f"'{name}' of '{obj.Name}' is computed and cannot be set", name)
    if names_a_file(obj, name):
        problem = f"'{name}' of '{obj.Name}' names a file that FreeCAD reads or writes"
        raise refused(field, problem, name, "import_file and export_file for files")
    return str(obj.getTypeIdOfProperty(name))


def is_computed(obj: DocumentObject, name: str) -> bool:
    """True for a property that FreeCAD does not let anybody set."""
    return "ReadOnly" in obj.getEditorMode(name) or "Immutable" in obj.getPropertyStatus(name)


def is_known(obj: DocumentObject, name: str, type_id: str) -> bool:
    """True for a property of a type that `converted` knows."""
    return type_id in _SIMPLE or isinstance(getattr(obj, name, None), FreeCAD.Units.Quantity)


def converted(
    obj: DocumentObject, name: str, type_id: str, value: Any, context: Context, field: str
) -> Any:
    """Value for a property of `type_id`.

    Raises:
        ConjureError: INVALID_PARAMETER with what is allowed; OBJECT_NOT_FOUND for a link.
    """
    if type_id == "App::PropertyEnumeration":
        return _word(obj.getEnumerationsOfProperty(name), value, field)
    if type_id == "App::PropertyBool":
        return checked(isinstance(value, bool), value, field, [True, False])
    if type_id in _TEXTS:
        # An object without a label cannot be distinguished, neither by the person.
        least = 1 if name == "Label" else 0
        fits = isinstance(value, str) and least <= len(value) <= _LONGEST_TEXT
        allowed = f"text of {least} to {_LONGEST_TEXT} characters"
        checked(fits and not has_invisible(value), value, field, allowed)
        refuse_outside(obj, name, value, context, field)
        return value
    if type_id in _WHOLE:
        return int(number(value, field, whole=True))
    if type_id in _PLAIN:
        return number(value, field)
    if type_id in _POINTS:
        return point(value, field)
    if type_id == "App::PropertyPlacement":
        return _placement(obj.getPropertyByName(name), _read(read_placement, value, field))
    if type_id in _LINKS:
        return context.find_itself(checked(isinstance(value, str), value, field, "a name"), field)
    if isinstance(obj.getPropertyByName(name), FreeCAD.Units.Quantity):
        found = _quantity(obj.getPropertyByName(name), value, field)
        bound = least_of(obj, name)
        if bound is not None:
            checked(found.Value >= bound, value, field, f"{bound:g} {unit_of(found)} or more")
        _warn_of_density(found, obj, context)
        return found
    raise refused(field, f"a property of type {type_id} cannot be set", name)


def refuse_outside(
    obj: DocumentObject, name: str, value: Any, context: Context, field: str
) -> None:
    """Refuse text that looks like a path out of the allowed folders.

    Raises:
        ConjureError: NOT_PERMITTED.
    """
    files = context.services.files
    if leads_outside(obj, name, value, files.permits):
        raise ConjureError(
            "NOT_PERMITTED",
            f"{field}: it looks like a path outside the folders that Conjure may use.",
            field=field,
            given=_shown(value),
            allowed=[str(folder) for folder in files.allowed_folders(obj.Document)],
        )


def refused(field: str, problem: str, given: Any, allowed: Any = None, **more: Any) -> ConjureError:
    """The INVALID_PARAMETER for a value, a name or a path that a property does not take.

    `more` is what `invalid` takes.
    """
    return invalid(field, problem, _shown(given), allowed, subject=f"{field}:", **more)


def is_as_asked(now: Any, wanted: Any) -> bool:
    """True for a property with the value it was set to: FreeCAD cuts off what is out of bounds."""
    if isinstance(wanted, FreeCAD.Units.Quantity):
        return math.isclose(now.Value, wanted.Value, rel_tol=ROUNDING, abs_tol=ROUNDING)
    if isinstance(wanted, float):
        return math.isclose(now, wanted, rel_tol=ROUNDING, abs_tol=ROUNDING)
    if isinstance(wanted, FreeCAD.Vector):
        return bool(now.isEqual(wanted, SAME_POSITION))
    if isinstance(wanted, FreeCAD.Placement):
        # FreeCAD 0.20 compares placements only exactly.
        near = now.Base.isEqual(wanted.Base, SAME_POSITION)
        return bool(near and now.Rotation.isSame(wanted.Rotation, SAME_ROTATION))
    return bool(now == wanted)


def _read(read: Callable[[Any, str], Any], value: Any, field: str) -> Any:
    """A value as the vocabulary reads it."""
    try:
        return read(value, field)
    except ConjureError as error:
        error.given = _shown(value)
        raise


def _shown(value: Any) -> Any:
    return value if isinstance(value, (str, int, bool)) else repr(value)[:100]


def _word(words: Any, value: Any, field: str) -> str:
    return str(checked(isinstance(value, str) and value in words, value, field, list(words)))


def point(value: Any, field: str) -> Any:
    """FreeCAD's vector for a point or a direction."""
    return FreeCAD.Vector(*_read(read_point, value, field))


def length(value: Any, field: str) -> float:
    """A length in mm, also from text with a unit."""
    size: float = _read(units.length, value, field)
    return size


def number(value: Any, field: str, *, whole: bool = False) -> float:
    """A number below `LARGEST`, by its size."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = is_number and abs(value) < LARGEST and (not whole or value == int(value))
    checked(fits, value, field, "a whole number" if whole else "a number below 1e9")
    return float(value)


def _placement(now: Any, parts: PlacementParts) -> Any:
    where = FreeCAD.Placement(now)
    if parts.position is not None:
        where.Base = FreeCAD.Vector(*parts.position)
    if parts.rotation is not None:
        where.Rotation = FreeCAD.Rotation(*parts.rotation.quaternion)
    return where


def _quantity(now: Any, value: Any, field: str) -> Any:
    unit = unit_of(now)
    allowed = "a plain number"
    if unit:
        allowed = f"a number in {unit}, or text with a unit, such as '5 {unit}'"
    if isinstance(value, str) and len(value) <= 100:
        try:
            quantity = FreeCAD.Units.Quantity(units.in_decimals(value) or value)
        except Exception as error:  # the kinds of errors differ between FreeCAD's versions
            raise refused(field, f"'{value}' is no quantity", value, allowed) from error
        if quantity.Unit != now.Unit and quantity.Unit != FreeCAD.Units.Unit():
            raise refused(field, f"'{value}' has another unit than the property", value, allowed)
        size = quantity.Value
    else:
        size = number(value, field)
    # A volume of a cubic meter is no larger than its side.
    most = LARGEST ** max(1, now.Unit.Signature[0])
    checked(math.isfinite(size) and abs(size) < most, value, field, allowed)
    return FreeCAD.Units.Quantity(size, now.Unit)


def _warn_of_density(found: Any, obj: DocumentObject, context: Context) -> None:
    if found.Unit == _DENSITY.Unit:
        doubt = densities.doubt(found.Value / _DENSITY.Value)
        if doubt is not None:
            context.warn("DENSITY_UNLIKELY", doubt, obj)


def checked(fits: bool, value: Any, field: str, allowed: Any) -> Any:
    """The value, or INVALID_PARAMETER where it does not fit."""
    if not fits:
        raise refused(field, "the property cannot have this value", value, allowed)
    return value
