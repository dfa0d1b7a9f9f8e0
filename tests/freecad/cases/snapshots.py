# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/snapshots.py`; see `test_coverage.py`."""

CASES = {
    "save_snapshot": {
        "result": "test_a_snapshot_brings_everything_back_as_one_undo_step",
        "bad": ({"name": "a\nb"}, "INVALID_PARAMETER"),
    },
    "list_snapshots": {
        "result": "test_snapshots_are_listed_oldest_first_with_what_they_hold",
        "bad": ({"all": "perhaps"}, "INVALID_PARAMETER"),
    },
    "restore_snapshot": {
        "result": "test_a_snapshot_brings_everything_back_as_one_undo_step",
        "bad": ({"name": "Nothing"}, "INVALID_PARAMETER"),
        "before": [
            ("sphere", {"name": "Old"}),
            ("save_snapshot", {"name": "then"}),
            ("set_properties", {"object_name": "C", "properties": {"Height": 61}}),
            ("delete_object", {"object_name": "Old"}),
            ("sphere", {"name": "New"}),
        ],
        "change": {"name": "then"},
    },
    "delete_snapshot": {
        "result": "test_a_deleted_snapshot_is_gone_and_its_name_is_free",
        "bad": ({"name": "Nothing"}, "INVALID_PARAMETER"),
    },
}
