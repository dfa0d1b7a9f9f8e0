# SPDX-License-Identifier: MIT
"""The cells of a spreadsheet: which are in use, where they lie, and what they refer to."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from ..document.freecad_types import DocumentObject

ADDRESS = re.compile(r"([A-Z]{1,2})([0-9]{1,5})")
_REFERENCE = re.compile(
    r"(?:(<<.*?>>|[\w#]+)\.)?\b([A-Za-z]\w*)\b(?!\s*[.(])(?::([A-Z]{1,2}[0-9]+))?"
)


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


def runs_in_circle(sheet: DocumentObject, addresses: list[str]) -> bool:
    """True if one of some cells leads back to itself, or to cells that do, within its sheet.

    FreeCAD computes no cell then, and leaves the old values where they were. Depth-first search;
    a cell that is met again while it is open closes a circle.
    """
    everything = set(used(sheet))
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
            stack += [(one, False) for one in _referred(sheet, address, everything)]
    return False


def _referred(sheet: DocumentObject, address: str, everything: set[str]) -> list[str]:
    """The cells of its own sheet that a cell's formula refers to."""
    content = str(sheet.getContents(address))
    if not content.startswith("="):
        return []
    found: list[str] = []
    own = ("", sheet.Name, f"<<{sheet.Label}>>")
    for owner, name, end in _REFERENCE.findall(content):
        if owner not in own:
            continue
        if end:
            low, high = place(name), place(end)
            found += [one for one in everything if lies_between(place(one), low, high)]
        else:
            found.append(str(sheet.getCellFromAlias(name) or name))
    return [one for one in found if one in everything]


def lies_between(one: tuple[int, int], low: tuple[int, int], high: tuple[int, int]) -> bool:
    """True for a place in a range of cells, whichever corners name it."""
    return all(a <= b <= c or c <= b <= a for a, b, c in zip(low, one, high))
