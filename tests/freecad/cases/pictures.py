# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/pictures.py`; see `test_coverage.py`."""

CASES = {
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
