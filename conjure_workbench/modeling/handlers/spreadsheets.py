# SPDX-License-Identifier: MIT
"""Spreadsheets made, written and read; the model follows."""

from __future__ import annotations

from typing import Any, Sequence

from ...vocabulary.commands.spreadsheets import CreateSpreadsheet, GetCells, SetCells
from ..command import report
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.recompute import dependents
from ..command.registry import handles
from ..document.feature_chain import SHEET
from ..document.freecad_types import DocumentObject
from ..objects.spreadsheet_cells import place, used
from ..objects.spreadsheets import address_of, check_users, described, find_sheet, write
from ..sketching.completing import sound_profiles, warn_of_profile


@handles(CreateSpreadsheet)
def create_spreadsheet(parameters: CreateSpreadsheet, context: Context) -> Result:
    """Make a Spreadsheet::Sheet."""
    sheet = context.create_wanted(parameters, SHEET, default="Spreadsheet")
    written = write(sheet, parameters.cells or {}, context)
    context.visibility.show_at_end(sheet)
    return Result(sheet, _describe_cells(sheet, written))


@handles(SetCells)
def set_cells(parameters: SetCells, context: Context) -> Result:
    """Write cells; the sheet is recomputed once, and its dependents after it."""
    sheet = find_sheet(context, parameters.object_name)
    written = write(sheet, parameters.cells, context)
    keys = list(parameters.cells)
    check_users(sheet, f"cells.{keys[0]}" if len(keys) == 1 else "cells")
    followers = sound_profiles(dependents([sheet]))
    update_dependents(sheet, context)
    for sketch in followers:
        warn_of_profile(sketch, context)
    return Result(sheet, _describe_cells(sheet, written))


def _describe_cells(sheet: DocumentObject, addresses: Sequence[str]) -> dict[str, Any]:
    return {
        "cells": {address: described(sheet, address) for address in addresses},
        "count": len(addresses),
    }


@handles(GetCells)
def get_cells(parameters: GetCells, context: Context) -> Result:
    """A page of a sheet's cells; nothing is recomputed."""
    sheet = find_sheet(context, parameters.object_name)
    addresses = _asked(sheet, parameters.cells)
    page, numbers = report.page_of(addresses, parameters)
    return Result(None, {"object_id": sheet.Name, **_describe_cells(sheet, page), **numbers})


def _asked(sheet: DocumentObject, names: tuple[str, ...] | None) -> list[str]:
    """Addresses: those named, and the used ones in the ranges."""
    everything = used(sheet)
    if names is None:
        return everything
    found: dict[str, None] = {}
    for name in names:
        start, colon, end = name.partition(":")
        first = address_of(sheet, start.strip(), "cells")
        if not colon:
            found[first] = None
            continue
        (row1, column1), (row2, column2) = sorted(
            place(one) for one in (first, address_of(sheet, end.strip(), "cells"))
        )
        low, high = sorted((column1, column2))
        for address in everything:
            row, column = place(address)
            if row1 <= row <= row2 and low <= column <= high:
                found[address] = None
    return list(found)
