# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/placing.py`; see `test_coverage.py`."""

CASES = {
    "place_on_face": {
        "result": "test_an_object_is_put_on_a_face",
        "bad": ({"object_name": "Q", "target": "K"}, "INVALID_PARAMETER"),
        "change": {"object_name": "B", "target": "A", "face": "right", "gap": 1},
    },
    "align_to_face": {
        "result": "test_faces_meet_middle_on_middle",
        "bad": ({"object_name": "C", "target": "A", "align_face": 1}, "INVALID_PARAMETER"),
        "change": {"object_name": "C", "target": "A", "target_face": "left", "rotate": True},
    },
    "center_on": {
        "result": "test_middles_come_together_along_axes",
        "bad": ({"object_name": "A", "target": "B", "axes": "w"}, "INVALID_PARAMETER"),
        "change": {"object_name": "B", "target": "A", "axes": "xyz"},
    },
}
