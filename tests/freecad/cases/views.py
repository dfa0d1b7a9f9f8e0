# SPDX-License-Identifier: MIT
"""What every command of `vocabulary/views.py` has to show; see `test_coverage.py`."""

CASES = {
    "capture_view": {
        "result": "test_a_picture_comes_back_in_the_reply",
        "bad": ({"width": 1}, "INVALID_PARAMETER"),
    },
}
