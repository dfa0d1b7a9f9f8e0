# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/sampling.py`; see `test_coverage.py`."""

CASES = {
    "sample_geometry": {
        "result": "test_points_are_spread_by_area",
        "bad": ({"object_name": "A", "num_points": 0}, "INVALID_PARAMETER"),
    },
    "sample_mesh_surface": {
        "result": "test_the_triangles_enclose_the_volume",
        "bad": ({"object_name": "A", "tolerance": 0}, "INVALID_PARAMETER"),
    },
    "capture_design_state": {
        "result": "test_two_states_of_a_design_differ_in_what_was_moved",
        "bad": ({"deep": True}, "UNKNOWN_PARAMETER"),
    },
}
