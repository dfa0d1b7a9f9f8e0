# SPDX-License-Identifier: MIT
"""What every command of `vocabulary/views.py` has to show; see `test_coverage.py`."""

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
    "capture_view": {
        "result": "test_a_picture_comes_back_in_the_reply",
        "bad": ({"width": 1}, "INVALID_PARAMETER"),
    },
    "capture_object": {
        "result": "test_a_hidden_object_is_shown_in_its_picture",
        "bad": ({}, "MISSING_PARAMETER"),
    },
    "contact_sheet": {
        "result": "test_a_contact_sheet_shows_four_views_of_one_scale",
        "bad": ({"width": 100}, "INVALID_PARAMETER"),
    },
}
