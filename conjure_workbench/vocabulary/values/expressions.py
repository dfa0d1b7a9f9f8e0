# SPDX-License-Identifier: MIT
"""Expressions as clients write them, for FreeCAD's expression language."""

from __future__ import annotations

import re
from typing import Any

from . import units
from .scalars import read_text

LONGEST = 1000
"""Most characters of an expression."""
_UNLIKE_FREECAD = re.compile(r"[/\u00b2\u00b3]|[a-z][0-9]")
"""Parts of quantities that FreeCAD writes in another way."""
EXPRESSION_ALLOWED = (
    "FreeCAD's expression language: numbers with units, + - * / ^, sin(30 deg), sqrt(), min(1; 2), "
    "pi, a property of the same object (Width), of another (Box.Length or <<My label>>.Length), "
    "a cell or an alias of a spreadsheet (Sheet.A1, Sheet.wall), condition ? this : that"
)
"""Contents of an expression, in words."""


def read_expression(value: Any, field: str) -> str:
    """An expression as FreeCAD reads it, without a leading `=`; empty for none.

    A fraction with a unit is put into decimals: FreeCAD takes "1/2 in" for 1 / (2 in). A power
    gets the sign that FreeCAD needs: "2 cm^2" for "2 cm2".

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(units.number(value, field))
    if isinstance(value, str) and not value.strip(" ="):
        return ""
    text = read_text(value, field, "an expression", LONGEST).lstrip("=").strip()
    return (units.in_decimals(text) if _UNLIKE_FREECAD.search(text) else None) or text
