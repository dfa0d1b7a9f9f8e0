# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/polyhedra.py`; see `test_coverage.py`."""

CASES = {
    "create_wedge": {
        "result": "test_a_wedge_has_the_volume_of_the_prismatoid",
        "bad": ({"xmin": 5, "xmax": 5}, "INVALID_PARAMETER"),
        "change": {"x2min": 2, "x2max": 8},
    },
    "create_prism": {
        "result": "test_a_prism_stands_on_a_regular_polygon",
        "bad": ({"sides": 2}, "INVALID_PARAMETER"),
        "change": {"sides": 5, "inradius": 3},
    },
}
