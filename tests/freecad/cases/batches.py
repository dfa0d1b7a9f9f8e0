# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/batches.py`; see `test_coverage.py`."""

CASES = {
    "batch": {
        "result": "test_a_batch_is_one_undo_step_and_steps_use_earlier_results",
        "bad": (
            {"steps": [{"command": "box"}, {"command": "cut", "parameters": {"base": "A"}}]},
            "MISSING_PARAMETER",
        ),
        "change": {
            "steps": [
                {"command": "sphere", "as": "ball"},
                {"command": "cut", "parameters": {"base": "A", "tool": "$ball.object_id"}},
            ]
        },
    },
}
