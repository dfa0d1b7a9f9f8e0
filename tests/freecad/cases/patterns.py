# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/patterns.py`; see `test_coverage.py`."""

CASES = {
    "linear_pattern": {
        "result": "test_a_linear_pattern_repeats_in_equal_steps",
        "bad": ({"object_name": "A", "count": 3}, "MISSING_PARAMETER"),
        "change": {"object_name": "C", "count": 3, "spacing": 10},
    },
    "polar_pattern": {
        "result": "test_a_polar_pattern_shares_a_turn_or_includes_both_ends",
        "bad": ({"object_name": "A", "count": 3, "angle": 0}, "INVALID_PARAMETER"),
        "change": {"object_name": "K", "count": 3, "axis": "x"},
    },
    "grid_pattern": {
        "result": "test_a_grid_pattern_fills_columns_and_rows",
        "bad": ({"object_name": "A", "columns": 3}, "MISSING_PARAMETER"),
        "change": {"object_name": "B", "count": [2, 2], "spacing": 20, "fuse": True},
    },
    "path_pattern": {
        "result": "test_an_open_path_has_an_instance_at_either_end",
        "bad": ({"object_name": "A", "path": "B", "count": 3}, "INVALID_PARAMETER"),
        "change": {"object_name": "C", "path": "A", "edges": "Edge1", "count": 3, "align": True},
    },
}
