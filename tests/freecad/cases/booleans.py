# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/booleans.py`; see `test_coverage.py`."""

CASES = {
    "boolean_fuse": {
        "result": "test_a_union_counts_the_shared_part_once",
        "bad": ({"objects": ["A"]}, "INVALID_PARAMETER"),
        "change": {"objects": ["A", "B"], "refine": True},
    },
    "boolean_intersect": {
        "result": "test_an_intersection_is_the_shared_part",
        "bad": ({"objects": ["A", "Nowhere"]}, "OBJECT_NOT_FOUND"),
        "change": {"objects": ["A", "B"]},
    },
    "boolean_cut": {
        "result": "test_a_cut_takes_the_tool_away",
        "bad": ({"base": "A"}, "MISSING_PARAMETER"),
        "change": {"base": "A", "tools": ["B", "C"], "keep_tools": True},
    },
}
