# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/holes.py`; see `test_coverage.py`."""

CASES = {
    "create_hole": {
        "result": "test_a_hole_takes_away_what_its_sizes_say",
        "bad": ({"object_name": "A", "face": "top", "offset": [50, 0]}, "INVALID_PARAMETER"),
        "change": {
            "object_name": "K",
            "face": "top",
            "diameter": 1,
            "through": True,
            "offset": [[-4, -4], [-4, 0]],
            "countersink": {"diameter": 2},
        },
    },
    "create_pocket": {
        "result": "test_a_pocket_that_parts_the_body_is_told",
        "bad": ({"object_name": "A", "face": "Face9"}, "REFERENCE_LOST"),
        "change": {"object_name": "A", "face": "front", "length": 4, "width": 3, "depth": 2},
    },
}
