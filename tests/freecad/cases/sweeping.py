# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/sweeping.py`; see `test_coverage.py`."""

CASES = {
    "extrude": {
        "result": "test_an_extrusion_has_the_area_of_its_profile_times_the_distance",
        "bad": ({"distance": 5}, "MISSING_PARAMETER"),
        "change": {
            "profile": {"type": "circle", "radius": 3, "position": [10, 10, 0]},
            "distance": 30,
            "operation": "cut",
            "base_object": "A",
        },
    },
    "revolve": {
        "result": "test_a_revolved_profile_has_the_volume_of_pappus",
        "bad": (
            {"profile": {"type": "circle", "normal": "z"}, "axis_direction": "z"},
            "INVALID_PARAMETER",
        ),
        "change": {"profile": {"type": "rectangle", "width": 4, "height": 6}, "angle": 90},
    },
    "loft": {
        "result": "test_a_loft_between_two_circles_is_a_frustum",
        "bad": ({"profiles": [{"type": "circle"}]}, "INVALID_PARAMETER"),
        "change": {"profiles": [{"type": "circle"}, {"type": "circle", "position": [0, 0, 9]}]},
    },
    "sweep": {
        "result": "test_a_sweep_has_the_area_of_its_profile_times_the_length_of_its_path",
        "bad": (
            {"profile": {"type": "circle"}, "path": {"type": "zigzag"}},
            "INVALID_PARAMETER",
        ),
        "change": {"profile": {"type": "circle"}, "path": {"type": "line"}},
    },
}
