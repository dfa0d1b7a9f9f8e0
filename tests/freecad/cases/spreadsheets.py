# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/spreadsheets.py`; see `test_coverage.py`."""

CASES = {
    "create_spreadsheet": {
        "result": "test_a_spreadsheet_is_made_with_its_cells",
        "bad": ({"cells": {"A0": 5}}, "INVALID_PARAMETER"),
        "change": {"name": "Sizes", "cells": {"A1": {"value": "5 mm", "alias": "wall"}}},
    },
    "set_cells": {
        "result": "test_a_model_follows_the_cells_it_is_bound_to",
        "bad": ({"spreadsheet": "A", "cells": {"A1": 5}}, "INVALID_PARAMETER"),
        "change": {"spreadsheet": "Table", "cells": {"A1": 25, "B2": "=A1 * 2"}},
        "before": [
            (
                "create_spreadsheet",
                {"name": "Table", "cells": {"A1": {"value": "5 mm", "alias": "wall"}}},
            ),
            ("set_expression", {"object": "B", "property": "Length", "expression": "Table.wall"}),
        ],
    },
    "get_cells": {
        "result": "test_cells_are_listed_with_formula_value_unit_and_alias",
        "bad": ({"spreadsheet": "A"}, "INVALID_PARAMETER"),
    },
}
