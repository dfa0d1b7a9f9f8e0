# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/scaling.py`; see `test_coverage.py`."""

CASES = {
    "scale_object": {
        "result": "test_an_evenly_scaled_primitive_has_new_dimensions",
        "bad": ({"object_name": "A", "factor": -1}, "INVALID_PARAMETER"),
        "change": {"object_name": "K", "factor": [1, 2, 3], "pivot": "center"},
    },
}
