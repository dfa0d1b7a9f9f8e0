# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/fitting.py`; see `test_coverage.py`."""

CASES = {
    "check_interference": {
        "result": "test_bodies_that_overlap_share_their_exact_volume",
        "bad": ({"object_a": "A"}, "MISSING_PARAMETER"),
    },
    "analyze_fit": {
        "result": "test_a_peg_in_a_hole_has_its_clearance_all_round",
        "bad": ({"inner": "A", "outer": "B", "clearance": -1}, "INVALID_PARAMETER"),
    },
    "find_contacts": {
        "result": "test_a_box_on_a_box_touches_it_with_its_whole_bottom",
        "bad": ({"object_a": "A", "object_b": "A"}, "INVALID_PARAMETER"),
    },
}
