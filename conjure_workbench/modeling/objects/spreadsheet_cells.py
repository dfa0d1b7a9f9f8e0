# SPDX-License-Identifier: MIT
"""The cells of a spreadsheet: which are in use, where they lie, and what they refer to."""

from __future__ import annotations

import re
from typing import Dict, Iterable
from xml.etree import ElementTree

from ..document.freecad_types import DocumentObject

ADDRESS = re.compile(r"([A-Z]{1,2})([0-9]{1,5})")
_REFERENCE = re.compile(
    r"(?:(<<.*?>>|[\w#]+)\.)?\b([A-Za-z]\w*)\b(?!\s*[.(])(?::([A-Z]{1,2}[0-9]+))?"
)

Rows = Dict[int, Dict[int, str]]
"""Addresses of cells by row and column."""


def used(sheet: DocumentObject) -> list[str]:
    """The addresses of all cells with a content, in the order of rows and columns."""
    # FreeCAD 0.20 has no other way to list them.
    cells = ElementTree.fromstring(sheet.cells.Content).iter("Cell")
    found = [cell.get("address", "") for cell in cells if cell.get("content") is not None]
    return sorted(found, key=place)


def place(address: str) -> tuple[int, int]:
    """Row and column of an address, to sort and to compare by."""
    found = ADDRESS.fullmatch(address)
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def by_row(addresses: Iterable[str]) -> Rows:
    """Addresses by row and column, to find those of many ranges."""
    rows: Rows = {}
    for address in addresses:
        row, column = place(address)
        rows.setdefault(row, {})[column] = address
    return rows


def within(rows: Rows, start: tuple[int, int], end: tuple[int, int]) -> list[str]:
    """The addresses in a range of cells, whichever corners name it."""
    (top, bottom), (left, right) = (sorted(ends) for ends in zip(start, end))
    numbers = range(top, bottom + 1)
    # A short range in a long table, or a few cells in a long range.
    fewer = numbers if len(numbers) < len(rows) else [row for row in rows if row in numbers]
    cells = [cell for row in fewer for cell in rows.get(row, {}).items()]
    return [address for column, address in cells if left <= column <= right]


def runs_in_circle(sheet: DocumentObject, addresses: list[str]) -> bool:
    """True if one of some cells leads back to itself, or to cells that do, within its sheet.

    FreeCAD computes no cell then, and leaves the old values where they were. Depth-first search;
    a cell that is met again while it is open closes a circle.
    """
    everything = set(used(sheet))
    rows = by_row(everything)
    open_cells: set[str] = set()
    done: set[str] = set()
    stack = [(address, False) for address in addresses]
    while stack:
        address, expanded = stack.pop()
        if expanded:
            open_cells.discard(address)
            done.add(address)
        elif address in open_cells:
            return True
        elif address not in done:
            open_cells.add(address)
            stack.append((address, True))
            stack += [(one, False) for one in _referred(sheet, address, rows) if one in everything]
    return False


def _referred(sheet: DocumentObject, address: str, rows: Rows) -> list[str]:
    """The cells of its own sheet that a cell's formula refers to, and names that are none."""
    content = str(sheet.getContents(address))
    if not content.startswith("="):
        return []
    found: list[str] = []
    own = ("", sheet.Name, f"<<{sheet.Label}>>")
    for owner, name, end in _REFERENCE.findall(content):
        if owner not in own:
            continue
        if end:
            found += within(rows, place(name), place(end))
        else:
            found.append(str(sheet.getCellFromAlias(name) or name))
    return found
