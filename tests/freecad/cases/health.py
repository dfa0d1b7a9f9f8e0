# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/health.py`; see `test_coverage.py`."""

CASES = {
    "validate_geometry": {
        "result": "test_a_sound_model_has_no_issues",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    },
    "check_all": {
        "result": "test_visible_solids_that_run_into_each_other_are_named_with_their_volume",
        "bad": ({"max_objects": 0}, "INVALID_PARAMETER"),
    },
    "suggest_fixes": {
        "result": "test_a_suggested_command_puts_the_issue_right",
        "bad": ({"skip_slow_checks": "perhaps"}, "INVALID_PARAMETER"),
    },
}
