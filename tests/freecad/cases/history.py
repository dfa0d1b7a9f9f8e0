# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/history.py`; see `test_coverage.py`."""

CASES = {
    "undo": {
        "result": "test_undo_and_redo_walk_several_steps",
        "bad": ({"steps": 0}, "INVALID_PARAMETER"),
    },
    "redo": {
        "result": "test_undo_and_redo_walk_several_steps",
        "bad": ({"steps": 101}, "INVALID_PARAMETER"),
    },
    "get_history": {
        "result": "test_the_history_tells_whose_steps_can_be_undone_and_redone",
        "bad": ({"steps": 1}, "UNKNOWN_PARAMETER"),
    },
}
