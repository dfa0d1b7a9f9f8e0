# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/shells.py`; see `test_coverage.py`."""

CASES = {
    "shell": {
        "result": "test_an_open_shell_has_the_volume_of_its_wall",
        "bad": ({"object_name": "A", "faces": "all"}, "INVALID_PARAMETER"),
        "change": {"object_name": "A", "thickness": 1, "direction": "both"},
    },
}
