# SPDX-License-Identifier: MIT
"""What every command of `vocabulary/modifiers.py` has to show; see `test_coverage.py`."""

CASES = {
    "create_fillet": {
        "result": "test_a_fillet_on_vertical_edges_takes_the_corners_away",
        "bad": ({"object_name": "A", "edges": [99]}, "REFERENCE_LOST"),
        "change": {"object_name": "A", "radius": 1, "edges": ["top"]},
    },
    "create_chamfer": {
        "result": "test_a_chamfer_takes_a_triangle_away",
        "bad": ({"object_name": "A", "size": 50}, None),
        "change": {"object_name": "K", "size": 0.2, "edges": ["bottom"]},
    },
}
