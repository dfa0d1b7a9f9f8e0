# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/sections.py`; see `test_coverage.py`."""

CASES = {
    "section": {
        "result": "test_a_section_has_the_area_and_the_outline_of_its_closed_form",
        "bad": ({"objects": ["A"], "normal": [0, 0, 0]}, "INVALID_PARAMETER"),
        "change": {"objects": ["A"], "offset": 5, "create": True},
    },
}
