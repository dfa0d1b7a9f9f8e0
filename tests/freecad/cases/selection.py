# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/selection.py`; see `test_coverage.py`."""

CASES = {
    "select_objects": {
        "result": "test_what_is_named_is_selected_and_told",
        "bad": ({"objects": ["A"], "elements": ["Corner1"]}, "INVALID_PARAMETER"),
    },
    "get_selection": {
        "result": "test_the_selection_is_told_with_the_points_where_the_person_clicked",
        "bad": ({"deep": True}, "UNKNOWN_PARAMETER"),
    },
}
