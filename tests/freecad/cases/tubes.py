# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/tubes.py`; see `test_coverage.py`."""

CASES = {
    "create_tube": {
        "result": "test_a_tube_is_a_cylinder_with_a_bore",
        "bad": ({"radius": 5}, "MISSING_PARAMETER"),
        "change": {"outer_diameter": 20, "thickness": 2, "rotation": [10, 20, 30]},
    },
}
