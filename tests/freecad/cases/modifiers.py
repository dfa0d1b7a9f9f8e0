# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/modifiers.py`; see `test_coverage.py`."""

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
    "fillet_face": {
        "result": "test_a_fillet_around_a_face_takes_away_what_its_radius_says",
        "bad": ({"object_name": "A", "face": "Face9"}, "REFERENCE_LOST"),
        "change": {"object_name": "A", "face": "top", "radius": 1},
    },
    "chamfer_face": {
        "result": "test_a_chamfer_around_a_face_takes_away_what_its_size_says",
        "bad": ({"object_name": "A", "face": "top", "edge_filter": "Circle"}, "REFERENCE_LOST"),
        "change": {"object_name": "K", "face": "bottom", "size": 0.2},
    },
}
