# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/measuring.py`; see `test_coverage.py`."""

CASES = {
    "measure": {
        "result": "test_all_measures_of_a_box_are_those_of_the_textbook",
        "bad": ({"object_name": "A", "what": "color"}, "INVALID_PARAMETER"),
    },
}
