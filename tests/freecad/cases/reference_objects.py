# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/reference_objects.py`; see `test_coverage.py`."""

CASES = {
    "place_reference": {
        "result": "test_a_stand_in_is_a_box_that_leans_back",
        "bad": ({"width": 70, "height": 150, "thickness": 0}, "INVALID_PARAMETER"),
        "change": {"width": 70, "height": 150, "thickness": 8},
    },
}
