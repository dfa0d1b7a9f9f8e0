# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/appearance.py`; see `test_coverage.py`."""

CASES = {
    "set_visibility": {
        "result": "test_objects_are_shown_and_hidden",
        "bad": ({"object_names": ["A"], "solo": True, "visible": False}, "INVALID_PARAMETER"),
        "change": {"object_names": ["K", "A"], "solo": True},
    },
    "set_appearance": {
        "result": "test_an_appearance_is_what_freecad_shows",
        "bad": ({"object_names": ["A"], "color": "reddish"}, "INVALID_PARAMETER"),
        "undo_in_window": "test_an_appearance_is_one_undo_step_and_comes_back_with_redo",
    },
}
