# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/primitives.py`; see `test_coverage.py`."""

CASES = {
    "create_box": {
        "result": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
        "bad": ({"length": 0}, "INVALID_PARAMETER"),
        "change": {"rotation": [10, 20, 30]},
    },
    "create_cylinder": {
        "result": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
        "bad": ({"radius": -1}, "INVALID_PARAMETER"),
        "change": {"angle": 90},
    },
    "create_sphere": {
        "result": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
        "bad": ({"radius": "far"}, "INVALID_PARAMETER"),
        "change": {"angle3": 180},
    },
    "create_cone": {
        "result": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
        "bad": ({"radius1": 5, "radius2": 5}, "INVALID_PARAMETER"),
        "change": {"radius2": 1},
    },
    "create_torus": {
        "result": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
        "bad": ({"radius1": 2, "radius2": 3}, "INVALID_PARAMETER"),
        "change": {"angle3": 90},
    },
    "create_ellipsoid": {
        "result": "test_an_ellipsoid_has_its_three_radii",
        "bad": ({"radius2": 0}, "INVALID_PARAMETER"),
        "change": {"radius3": 3},
    },
}
