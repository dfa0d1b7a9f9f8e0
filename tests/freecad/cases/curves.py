# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/curves.py`; see `test_coverage.py`."""

CASES = {
    "create_plane": {
        "result": "test_a_plane_is_a_face_without_a_volume",
        "bad": ({"width": -1}, "INVALID_PARAMETER"),
        "change": {"length": 20},
    },
    "create_helix": {
        "result": "test_a_helix_has_the_length_of_its_unrolled_turns",
        "bad": ({"turns": 1, "height": 5}, "INVALID_PARAMETER"),
        "change": {"turns": 3, "left_handed": True},
    },
    "create_polyline": {
        "result": "test_a_polyline_is_as_long_as_its_pieces",
        "bad": ({"points": [[0, 0, 0], [0, 0, 0]]}, "INVALID_PARAMETER"),
        "change": {"points": [[0, 0, 0], [5, 0, 0], [5, 5, 5]], "closed": True},
    },
}
