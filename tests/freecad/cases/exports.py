# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/exports.py`; see `test_coverage.py`."""

CASES = {
    "export_file": {
        "result": "test_an_object_of_two_solids_stays_whole_or_two",
        "bad": ({"path": "a.txt"}, "INVALID_PARAMETER"),
    },
    "export_step": {
        "result": "test_step_holds_the_shapes_and_their_labels",
        "bad": ({"path": "/etc/a.step"}, "NOT_PERMITTED"),
    },
    "export_stl": {
        "result": "test_stl_holds_the_objects_where_they_are",
        "bad": ({"tolerance": 0}, "INVALID_PARAMETER"),
    },
}
