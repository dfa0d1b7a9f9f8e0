# SPDX-License-Identifier: MIT
"""Spreadsheets: the sizes of a model in one table, with names that expressions can use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Mapping, Sequence

from ...errors import ConjureError, invalid, missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import TARGET, Concerns, Creates, set_alternative
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values import units
from ..values.json_text import object_from_text
from ..values.scalars import ITEM_LIMIT, has_invisible, read_name
from ..values.unit_names import unit_of

command = Capability("parameters")

_LONGEST = 1000
_CELL_OR_ALIAS = re.compile(r"\$?[A-Za-z]{1,2}\$?[0-9]{1,5}|[A-Za-z][A-Za-z0-9_]*")
_ALIAS = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,99}")
_UNIT = re.compile(r"[^\W\d_]+[\w^/*().-]{0,30}|[\"'\u00b0\u2032\u2033]")
_SHEET = (*TARGET, "name", "spreadsheet", "sheet")
_KEYS = {
    "value": "value",
    "formula": "value",
    "expression": "value",
    "content": "value",
    "alias": "alias",
    "unit": "unit",
}
CELL_ALLOWED = "a cell from A1 to ZZ16384, or an alias that the spreadsheet has"
ALIAS_ALLOWED = (
    "letters, digits and _ after a letter; not an address such as A1, not a unit such as mm"
)
CONTENT_ALLOWED = (
    'a number, text, a quantity such as "30 mm" or "1/2 in", a formula such as "=A1 * 2" or '
    '"=Box.Length", or {value, alias, unit}; null or "" takes content and alias away'
)


@dataclass(frozen=True)
class Cell:
    """The change of one cell.

    Attributes:
        content: what to write into it, as FreeCAD reads it; empty to clear it, None to leave it.
        alias: its new alias; empty to take it away, None to leave it.
        unit: the unit in which FreeCAD shows its value.
    """

    content: str | None = None
    alias: str | None = None
    unit: str | None = None

    def __str__(self) -> str:
        return self.alias or "" if self.content is None else self.content.lstrip("=")


def read_cells(value: Any, field: str) -> dict[str, Cell]:
    """Cells by address or alias.

    Raises:
        ConjureError: INVALID_PARAMETER with what is allowed.
    """
    allowed = f"{{cell: content}}: {CELL_ALLOWED}: {CONTENT_ALLOWED}"
    value = object_from_text(value, field)
    if not isinstance(value, Mapping) or not value:
        raise invalid(field, "must hold cells with their contents", value, allowed)
    if len(value) > ITEM_LIMIT:
        raise invalid(field, f"must have at most {ITEM_LIMIT} cells", len(value), allowed)
    found = {read_cell(key, f"{field} key"): part for key, part in value.items()}
    cells = {key: _cell(part, f"{field}.{key}"[:100]) for key, part in found.items()}
    named = [cell.alias for cell in cells.values() if cell.alias]
    twice = next((alias for alias in named if named.count(alias) > 1), None)
    if twice is not None or len(found) < len(value):
        raise invalid(field, "names a cell or gives an alias twice", twice, "each once")
    return cells


def read_cell(value: Any, field: str) -> str:
    """An address without `$`, or an alias.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    text = read_name(value, field)
    if _CELL_OR_ALIAS.fullmatch(text) is None:
        raise invalid(field, "must be a cell", value, CELL_ALLOWED)
    return text.replace("$", "")


def _cell(value: Any, field: str) -> Cell:
    if not isinstance(value, Mapping):
        return Cell(_content(value, None, field))
    entries: dict[str, Any] = {}
    for key, part in value.items():
        if key not in _KEYS:
            raise invalid(field, f"has no part '{key}'"[:100], value, CONTENT_ALLOWED)
        if _KEYS[key] in entries:
            raise invalid(field, "gives one part of a cell twice", value, CONTENT_ALLOWED)
        entries[_KEYS[key]] = part
    if not entries:
        raise invalid(field, "says nothing about the cell", value, CONTENT_ALLOWED)
    unit = None if entries.get("unit") is None else _unit(entries["unit"], f"{field}.unit")
    alias = None if "alias" not in entries else _alias(entries["alias"], f"{field}.alias")
    content = _content(entries["value"], unit, f"{field}.value") if "value" in entries else None
    if content == "" and (alias or unit):
        raise invalid(f"{field}.value", "must not be empty beside an alias or a unit", None)
    return Cell(content, alias, unit)


def _content(value: Any, unit: str | None, field: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise invalid(field, "cannot stand in a cell", value, CONTENT_ALLOWED)
    if isinstance(value, str):
        return _text(value, unit, field)
    units.number(value, field)
    return f"={value!r} {unit}" if unit else repr(value)


def _text(value: str, unit: str | None, field: str) -> str:
    """Text as FreeCAD should read it: it takes "-5 mm" for text and "1/2 in" for 1 / (2 in)."""
    text = value.strip()
    if len(text) > _LONGEST or has_invisible(text):
        raise invalid(field, "cannot stand in a cell", value, f"text of {_LONGEST} characters")
    size = units.in_decimals(text.lstrip("="))
    if size is None:
        return text
    if " " not in size and unit:
        size = f"{size} {unit}"
    return f"={size}" if " " in size else size


def _unit(value: Any, field: str) -> str:
    text = read_name(value, field)
    if _UNIT.fullmatch(text) is None:
        raise invalid(field, "must be a unit", value, "a unit such as mm, in, deg or mm^2")
    known = unit_of(text)
    return text if known is None else known.text


def _alias(value: Any, field: str) -> str:
    if value is None or value == "":
        return ""
    text = read_name(value, field)
    if _ALIAS.fullmatch(text) is None:
        raise invalid(field, "cannot be an alias", value, ALIAS_ALLOWED)
    return text


def _cells(what: str, default: Any) -> Any:
    shape = {"type": ["object", "string"], "minProperties": 1, "maxProperties": ITEM_LIMIT}
    doc = f"{what}: {CONTENT_ALLOWED}."
    cells = fields.custom(read_cells, shape, default, doc=doc, aliases=("data",))
    return fields.in_role(Role.PROPERTIES, cells)


def _part(shape: Mapping[str, Any], doc: str, aliases: Sequence[str] = ()) -> Any:
    """A part of the single cell, read together with the other parts."""
    return fields.custom(lambda value, field: value, shape, doc=doc, aliases=aliases)


@command(
    "create_spreadsheet",
    aliases=("create_sheet", "spreadsheet"),
    example={"name": "Sizes", "cells": {"A1": {"value": "30 mm", "alias": "wall"}}},
    reply="cells {CELL: {value, unit, formula, alias}}, count",
)
class CreateSpreadsheet(Creates):
    """Create a spreadsheet for the sizes of a model; expressions use its cells and aliases."""

    cells: dict[str, Cell] | None = _cells("Cells by address", None)


@command(
    "set_cells",
    aliases=("set_cell",),
    mutates=True,
    example={"object_name": "Sizes", "cells": {"A1": "35 mm", "A2": "=A1 / 2"}},
    reply="object; cells {CELL: {value, unit, formula, alias}}, count",
)
class SetCells(Concerns):
    """Write cells of a spreadsheet and name them; whatever depends on them follows.

    All or none: a formula without a value, one that depends on itself, or an alias that is taken
    leaves the spreadsheet as it was.
    """

    object_name: str = name_fields.name(
        role=Role.SUBJECT, aliases=_SHEET, doc="Name or label of the spreadsheet."
    )
    cells: dict[str, Cell] = fields.or_else(
        _cells("Cells by address or alias", fields.REQUIRED), "cell"
    )
    cell: str | None = fields.second_spelling(
        fields.custom(
            read_cell, {"type": "string"}, doc="A single cell, with `value`.", aliases=("address",)
        ),
        "cells",
    )
    value: Any = fields.second_spelling(
        _part(
            {"type": ["number", "string"]},
            "What to write into `cell`.",
            aliases=("formula", "content", "expression"),
        ),
        "cells",
    )
    alias: Any = fields.second_spelling(_part({"type": "string"}, "The alias of `cell`."), "cells")
    unit: Any = fields.second_spelling(
        _part(
            {"type": "string"},
            "The unit of a number in `cell`, and in which FreeCAD shows its value.",
        ),
        "cells",
    )
    strict: bool = strict_field()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a single cell for `cells`."""
        parts = {key: values.pop(key) for key in ("value", "alias", "unit") if key in values}
        cell = values.pop("cell", None)
        if cell is None:
            if parts:
                raise missing("cell", "The cell that gets it.")
            return
        if not parts:
            raise missing("value", "What to write into the cell.")
        try:
            cells = read_cells({cell: parts}, "cells")
        except ConjureError as error:
            part = (error.field or "").rpartition(".")[2]
            error.field = part if part in parts else "cell"
            raise
        set_alternative(values, "cells", cells, "cell")


@command(
    "get_cells",
    aliases=("get_cell",),
    example={"object_name": "Sizes", "cells": ["A1:B20"]},
    reply=("object_id, cells {CELL: {value, unit, formula, alias}}, " + PAGE),
)
class GetCells(Concerns):
    """List cells of a spreadsheet with formula, value, unit and alias; by default all in use."""

    object_name: str = name_fields.name(
        role=Role.SUBJECT, aliases=_SHEET, doc="Name or label of the spreadsheet."
    )
    cells: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.UNSAID,
        aliases=("range", "cell", "addresses"),
        doc="Addresses, aliases, or ranges such as A1:C5; without it, all that are in use.",
    )
    limit: int = limit_field(1000)
    offset: int = offset_field()
