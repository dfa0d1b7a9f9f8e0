# SPDX-License-Identifier: MIT
"""Cells of FreeCAD's spreadsheets: found, read, written and checked."""

from __future__ import annotations

import difflib
import math
from typing import Any, Mapping

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.spreadsheets import ALIAS_ALLOWED, CELL_ALLOWED, Cell
from ..command.context import Context
from ..document.feature_chain import SHEET
from ..document.freecad_types import DocumentObject
from ..document.object_links import each_once
from . import expressions, formula_cost
from .formula_references import Key
from .property_reading import to_json, unit_of
from .property_values import refused
from .spreadsheet_cells import ADDRESS, runs_in_circle, used

_ROWS = 16384
_ERROR = "ERR: "


def find_sheet(context: Context, name: str) -> Any:
    """The spreadsheet that a name means.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for another object.
    """
    obj = context.find(name)
    if obj.TypeId != SHEET:
        sheets = [one.Name for one in context.document.Objects if one.TypeId == SHEET]
        problem = f"'{obj.Name}' is no spreadsheet but a {obj.TypeId}"
        raise refused("object_name", problem, name, "a spreadsheet", candidates=sheets[:5])
    return obj


def address_of(sheet: DocumentObject, key: str, field: str) -> str:
    """The address of a cell, by its alias or its address, also in small letters.

    Raises:
        ConjureError: INVALID_PARAMETER, with the aliases that are near.
    """
    aliased = sheet.getCellFromAlias(key)
    if aliased:
        return str(aliased)
    found = ADDRESS.fullmatch(key.upper())
    if found is None or not 1 <= int(found[2]) <= _ROWS or found[2].startswith("0"):
        near = difflib.get_close_matches(key, expressions.aliases(sheet), n=5, cutoff=0.4)
        problem = f"'{sheet.Name}' has no cell or alias '{key}'"
        raise refused(field, problem, key, CELL_ALLOWED, candidates=near)
    return key.upper()


def described(sheet: DocumentObject, address: str) -> dict[str, Any]:
    """A cell: value (lengths in mm, angles in degrees), unit, formula, alias, and any problem."""
    content = str(sheet.getContents(address))
    entry: dict[str, Any] = {
        "value": None,
        "unit": None,
        "formula": content if content.startswith("=") else None,
        "alias": sheet.getAlias(address),
    }
    if content:
        value, problem = _value(sheet, address)
        entry.update(value=to_json(value), unit=unit_of(value))
        if problem is not None:
            entry["problem"] = problem
    return entry


def write(sheet: DocumentObject, cells: Mapping[str, Cell], context: Context) -> list[str]:
    """Write cells, given by address or alias, and bring the sheet up to date.

    Warns of every other cell that has no value any more.

    Returns:
        The addresses written.

    Raises:
        ConjureError: INVALID_PARAMETER; some cells may be written by then.
    """
    places = _places(sheet, cells)
    _check_cost(sheet, places)
    contents = {
        address: _readable(sheet, cell.content, f"cells.{address}")
        for address, cell in places.items()
    }
    broken = {address for address in used(sheet) if _value(sheet, address)[1] is not None}
    for address, cell in places.items():
        _write(sheet, address, cell, contents[address])
    sheet.recompute()
    sheet.purgeTouched()
    if runs_in_circle(sheet, list(places)) or sheet in sheet.InListRecursive:
        listed = [f"{address}: {text}" for address, text in contents.items() if text]
        raise expressions.in_circle(sheet, "cells", "; ".join(listed)[:200])
    for address, cell in places.items():
        _check(sheet, address, cell)
    for address in used(sheet):
        problem = _value(sheet, address)[1]
        if problem is not None and address not in broken and address not in places:
            message = f"Cell {address} of '{sheet.Name}' has no value any more: {problem}."
            context.warn("DEPENDENTS_BROKEN", message, sheet)
    return list(places)


def _check_cost(sheet: DocumentObject, places: Mapping[str, Cell]) -> None:
    contents = {address: cell.content for address, cell in places.items()}
    formulas = {
        (sheet.Name, address): sheet.getContents(address) if content is None else content
        for address, content in contents.items()
    }
    aliases = {(sheet.Name, cell.alias): one for one, cell in places.items() if cell.alias}

    def field(key: Key) -> str:
        return f"cells.{key[1]}" if key in formulas else "cells"

    formula_cost.check(sheet.Document, formulas, aliases=aliases, field=field)


def check_users(sheet: DocumentObject, field: str) -> None:
    """Refuse values that a property which follows the sheet cannot have, such as a mass as length.

    FreeCAD would give a length the unit of a mass, and leave it there after an undo. A property
    whose expression has no value at all any more only breaks.
    """
    for user in each_once(sheet.InList):
        for path, text in user.ExpressionEngine:
            try:
                _, value = expressions.evaluate(user, text, field)
            except ConjureError:
                continue
            if not (isinstance(value, str) and value.startswith(_ERROR)):
                expressions.check_fits(user, path.lstrip("."), value, field)


def _places(sheet: DocumentObject, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The changes by address; every alias is free."""
    places: dict[str, Cell] = {}
    for key, cell in cells.items():
        address = address_of(sheet, key, f"cells.{key}")
        if address in places:
            raise refused("cells", f"'{key}' means cell {address} once more", key)
        taken = sheet.getCellFromAlias(cell.alias) if cell.alias else None
        if taken and taken != address:
            problem = f"the alias '{cell.alias}' belongs to cell {taken} already"
            allowed = "an alias that no other cell has"
            raise refused(f"cells.{key}.alias", problem, cell.alias, allowed)
        if cell.alias and cell.content is None and not sheet.getContents(address):
            problem = f"cell {address} is empty; an alias needs a value"
            raise refused(f"cells.{key}.alias", problem, cell.alias)
        places[address] = cell
    return places


def _readable(sheet: DocumentObject, content: str | None, field: str) -> str | None:
    if content is None or not content.startswith("="):
        return content
    # FreeCAD would keep as text what it cannot read as a formula.
    return f"={expressions.readable(sheet, content[1:].strip(), field)}"


def _write(sheet: DocumentObject, address: str, cell: Cell, content: str | None) -> None:
    field = f"cells.{address}"
    if content == "":
        sheet.clear(address)
    elif content is not None:
        try:
            sheet.set(address, content)
        except Exception as error:  # FreeCAD raises whatever Python's operators raise
            raise refused(field, expressions.reason(error), content) from error
    if cell.alias is not None and cell.alias != (sheet.getAlias(address) or ""):
        try:
            sheet.setAlias(address, cell.alias)
        except ValueError as error:
            raise _no_alias(cell.alias, field) from error
    if cell.unit is not None:
        try:
            sheet.setDisplayUnit(address, cell.unit)
        except Exception as error:  # the kinds of errors differ between FreeCAD's versions
            problem = f"FreeCAD knows no unit '{cell.unit}'"
            raise refused(f"{field}.unit", problem, cell.unit) from error


def _check(sheet: DocumentObject, address: str, cell: Cell) -> None:
    """Refuse a cell that came out without a value, with another unit or an alias of no use."""
    field = f"cells.{address}"
    content = str(sheet.getContents(address))
    if not content:
        return
    value, problem = _value(sheet, address)
    if problem is not None:
        if content.startswith("="):
            expressions.evaluate(sheet, content[1:], field)
        raise refused(field, f"cell {address} has no value: {problem}", content)
    if value == -1 and content.startswith("="):
        # FreeCAD makes -1 of a whole number that has no room in a cell.
        _, computed = expressions.evaluate(sheet, content[1:], field)
        if computed != value:
            problem = "its whole number is too large for a cell"
            raise refused(field, problem, content, "whole numbers below 2^63")
    if cell.unit is not None and not _is_in(value, cell.unit):
        problem = f"cell {address} has the value {expressions.shown(value)}, not one in {cell.unit}"
        raise refused(f"{field}.unit", problem, cell.unit)
    if cell.alias:
        try:
            expressions.evaluate(sheet, f"{sheet.Name}.{cell.alias}", field)
        except ConjureError as error:
            # FreeCAD 0.20 takes the names of constants for aliases, but cannot read them as such.
            raise _no_alias(cell.alias, field) from error


def _no_alias(alias: str, field: str) -> ConjureError:
    problem = f"FreeCAD does not take '{alias}' for an alias"
    return refused(f"{field}.alias", problem, alias, ALIAS_ALLOWED)


def _is_in(value: Any, unit: str) -> bool:
    wanted = FreeCAD.Units.Quantity(f"1 {unit}").Unit
    return isinstance(value, FreeCAD.Units.Quantity) and bool(value.Unit == wanted)


def _value(sheet: DocumentObject, address: str) -> tuple[Any, str | None]:
    """A cell's value, and why it has none."""
    try:
        value = sheet.get(address)
    except ValueError:
        return None, "its formula could not be computed; it may depend on itself"
    if isinstance(value, str) and value.startswith(_ERROR):
        return None, expressions.reason(value[len(_ERROR) :])
    size = getattr(value, "Value", value)
    if isinstance(size, float) and not math.isfinite(size):
        return None, "it is no finite number"
    return value, None
