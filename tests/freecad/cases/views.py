# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/views.py`; see `test_coverage.py`."""

CASES = {
    "set_view": {
        "result": "test_a_standard_view_is_the_one_of_freecads_own_button",
        "bad": ({"view": "sideways"}, "INVALID_PARAMETER"),
    },
    "fit_view": {
        "result": "test_fitting_one_object_leaves_the_direction",
        "bad": ({"padding": -1}, "INVALID_PARAMETER"),
    },
    "get_view_info": {
        "result": "test_the_view_is_told_as_it_is",
        "bad": ({"view": "top"}, "UNKNOWN_PARAMETER"),
    },
}
