# SPDX-License-Identifier: MIT
"""Dimensions by their names, such as Sketch.width, and the cells that some of them follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Iterator

from ...errors import ConjureError, invalid
from ...vocabulary.values import units
from ..command.context import Context
from ..document.feature_chain import SHEET, SKETCH
from ..document.freecad_types import DocumentObject
from ..objects.property_reading import to_json, unit_of
from ..objects.property_values import refused
from ..objects.spreadsheet_cells import ADDRESS
from ..objects.spreadsheets import address_of
from . import assigning, families, sketches

_PLAIN = re.compile(r"(?:(?:<<(.+?)>>|([^\W\d]\w*))\.)?([A-Za-z]\w*)")
"""An expression that is a single reference to a cell or a property."""
_CONSTRAINTS = "Constraints."


@dataclass(frozen=True)
class Dimension:
    """One dimension that gets a value.

    Attributes:
        key: its name as it was sent.
        owner: the object that has it.
        name: its name there; of a spreadsheet the address of the cell.
        cell: the sheet and the address that are set in its place, if it follows those.
    """

    key: str
    owner: Any
    name: str
    cell: tuple[Any, str] | None = None

    @property
    def field(self) -> str:
        """The parameter that its value was sent in."""
        return f"values.{self.key}"

    def value(self) -> Any:
        """Its value now, as JSON: mm or degrees."""
        if self.owner.TypeId == SHEET:
            return to_json(self.owner.get(self.name))
        return assigning.value_of(self.owner, self.name)


def dimension_of(key: str, default: str | None, follow: bool, context: Context) -> Dimension:
    """The dimension that a name means.

    Args:
        key: such as "Sketch.width"; without the object, of the default one.
        default: the name of the default object.
        follow: whether a dimension that follows a cell stands for that.
        context: of the command.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, AMBIGUOUS_OBJECT; INVALID_PARAMETER for a name that the
            object does not have, and for a dimension that follows an expression.
    """
    field = f"values.{key}"
    owner, name = _split(key, default, context)
    if owner.TypeId == SHEET:
        address = address_of(owner, name, field)
        formula = _formula(owner, address)
        if formula is None:
            return Dimension(key, owner, address)
        return Dimension(key, owner, address, _followed(owner, formula, field, follow))
    if owner.TypeId == SKETCH and not name.startswith(_CONSTRAINTS):
        name = _CONSTRAINTS + name
    if assigning.property_named(owner, name) is None and families.described(owner, name) is None:
        raise families.unknown(owner, name, field)
    formula = _expression(owner, name)
    if formula is None:
        return Dimension(key, owner, name)
    return Dimension(key, owner, name, _followed(owner, formula, field, follow))


def _split(key: str, default: str | None, context: Context) -> tuple[Any, str]:
    for at in [found.start() for found in re.finditer(r"\.", key)]:
        prefix, rest = key[:at], key[at + 1 :]
        document = context.document
        is_object = document.getObject(prefix) or document.getObjectsByLabel(prefix)
        if rest and is_object:
            return context.find_itself(prefix, f"values.{key}"), rest
    if default is not None:
        return context.find_itself(default), key
    prefix, _, rest = key.partition(".")
    if rest:
        return context.find_itself(prefix, f"values.{key}"), rest
    allowed = "OBJECT.DIMENSION, such as Sketch.width, or the object in object_name"
    raise invalid(f"values.{key}", "does not say of which object it is", key, allowed)


def _paths(owner: DocumentObject, name: str) -> Iterator[str]:
    """The paths by which an expression can be bound to a dimension."""
    if owner.TypeId == SKETCH:
        for own, index, constraint in sketches.dimensions_of(owner):
            if name in (own, f"{_CONSTRAINTS}{index}", f"Constraints[{index}]"):
                yield f"Constraints[{index}]"
                yield _CONSTRAINTS + constraint.Name
    else:
        word = name.replace("_", "").lower()
        yield from (one for one in owner.PropertiesList if one.lower() == word)
        meant = families.property_meant(owner, name)
        if meant is not None:
            yield meant


def _expression(owner: DocumentObject, name: str) -> str | None:
    bound = {path.lstrip("."): text for path, text in owner.ExpressionEngine}
    return next((bound[path] for path in _paths(owner, name) if path in bound), None)


def _formula(sheet: Any, address: str) -> str | None:
    """The formula of a cell, without `=`; None for a value, also one such as "=30 mm"."""
    content = str(sheet.getContents(address))
    if not content.startswith("=") or units.in_decimals(content[1:].strip()) is not None:
        return None
    return content[1:].strip()


def _followed(owner: Any, text: str, field: str, follow: bool) -> tuple[Any, str]:
    """The cell that an expression stands for, if it may be set in its place.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    cell = _cell_of(owner, text)
    if cell is not None and follow:
        return cell
    problem = f"it follows the expression {text}"
    if cell is None:
        allowed = "a dimension without an expression; set_expression changes or frees this one"
        raise refused(field, problem, None, allowed)
    name = f"{cell[0].Name}.{cell[0].getAlias(cell[1]) or cell[1]}"
    raise refused(field, problem, None, f"follow: true, which sets {name}", candidates=[name])


def _cell_of(owner: Any, text: str) -> tuple[Any, str] | None:
    """The cell with a value that an expression leads to by single references."""
    seen: set[tuple[str, str]] = set()
    while (owner.Name, text) not in seen:
        seen.add((owner.Name, text))
        found = _PLAIN.fullmatch(text)
        if found is None:
            return None
        label, name, cell = found.groups()
        if label or name:
            labelled = owner.Document.getObjectsByLabel(label or name)
            owner = owner.Document.getObject(name or "") or next(iter(labelled), None)
        if owner is None or owner.TypeId != SHEET:
            return None
        address = owner.getCellFromAlias(cell) or cell
        if ADDRESS.fullmatch(address) is None or not owner.getContents(address):
            return None
        deeper = _formula(owner, address)
        if deeper is None:
            return owner, address
        text = deeper
    return None


def content_for(sheet: Any, address: str, value: float | str, field: str) -> float | str:
    """A value as the cell should have it: a number keeps the unit that the cell has.

    Raises:
        ConjureError: INVALID_PARAMETER for text that is no quantity.
    """
    if isinstance(value, str):
        known = units.in_decimals(value)
        if known is None:
            raise refused(field, "is no quantity", value, "a number, or text such as '5 mm'")
        return value
    unit = unit_of(sheet.get(address)) if sheet.getContents(address) else None
    return f"{value!r} {unit}" if unit else value


def about_one(error: ConjureError, dimensions: list[Dimension]) -> ConjureError:
    """An error about one of several dimensions, by the name that was sent."""
    inner = (error.field or "").partition(".")[2]
    for one in dimensions:
        if inner and inner in (one.name, one.key):
            error.field = one.field
    return error
