# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/slicing.py`; see `test_coverage.py`."""

CASES = {
    "boolean_slice": {
        "result": "test_a_plane_cuts_a_block_in_two",
        "bad": ({"base": "A", "plane": "xy", "point": [0, 0, 99]}, "GEOMETRY_ERROR"),
        "change": {"base": "A", "tools": ["C"]},
    },
}
