# SPDX-License-Identifier: MIT
"""Cells of a spreadsheet: contents, units and aliases as FreeCAD reads them."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.commands.spreadsheets import Cell, read_cell, read_cells


@pytest.mark.parametrize(
    ("sent", "cell"),
    [
        (5, Cell("5")),
        (None, Cell("")),
        ("text", Cell("text")),
        ("-5 mm", Cell("=-5.0 mm")),
        ("=A1 + 2", Cell("=A1 + 2")),
        ({"value": 5, "unit": "mm"}, Cell("=5 mm", None, "mm")),
        ({"value": "1/2", "unit": "in"}, Cell("=0.5 in", None, "in")),
        ({"value": 5, "alias": "length"}, Cell("5", "length")),
        ({"alias": ""}, Cell(None, "")),
        ({"value": "", "alias": ""}, Cell("", "")),
    ],
)
def test_a_cell_holds_what_freecad_reads(sent: Any, cell: Cell) -> None:
    assert read_cells({"$A$1": sent}, "cells") == {"A1": cell}


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "cells"),
        ([], "cells"),
        ({f"A{row}": 1 for row in range(1, 10_002)}, "cells"),
        ({"A1": 1, "$A$1": 2}, "cells"),
        ({"A1": {"alias": "twice"}, "A2": {"alias": "twice"}}, "cells"),
        ({"A-1": 1}, "cells key"),
        ({"A1": {"color": "red"}}, "cells.A1"),
        ({"A1": {"value": 1, "content": 2}}, "cells.A1"),
        ({"A1": {}}, "cells.A1"),
        ({"A1": {"value": 1, "unit": "no unit"}}, "cells.A1.unit"),
        ({"A1": {"value": 1, "alias": "no word"}}, "cells.A1.alias"),
        ({"A1": {"value": "", "alias": "length"}}, "cells.A1.value"),
        ({"A1": True}, "cells.A1"),
        ({"A1": [1]}, "cells.A1"),
        ({"A1": "two\nlines"}, "cells.A1"),
    ],
)
def test_what_no_cell_can_hold_is_refused_with_its_place(sent: Any, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read_cells(sent, "cells")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)


def test_an_address_has_no_dollar_signs() -> None:
    assert read_cell("$B$12", "cell") == "B12"
    assert read_cell("wall_thickness", "cell") == "wall_thickness"
