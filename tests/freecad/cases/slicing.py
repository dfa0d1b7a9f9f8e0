# SPDX-License-Identifier: MIT
"""What every command of `vocabulary/commands/slicing.py` has to show; see `test_coverage.py`."""

CASES = {
    "boolean_slice": {
        "result": "test_a_plane_cuts_a_block_in_two",
        "bad": ({"base": "A", "plane": "xy", "point": [0, 0, 99]}, "GEOMETRY_ERROR"),
        "change": {"base": "A", "tools": ["C"]},
    },
}
