# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/transforms.py`; see `test_coverage.py`."""

CASES = {
    "move_object": {
        "result": "test_an_object_moves_by_a_vector_or_to_a_position",
        "bad": ({"object_name": "A"}, "MISSING_PARAMETER"),
        "change": {"object_name": "B", "vector": [1, 2, 3]},
    },
    "rotate_object": {
        "result": "test_rotation_goes_about_a_center_exactly",
        "bad": ({"object_name": "A", "angle": 5, "axis": [0, 0, 0]}, "INVALID_PARAMETER"),
        "change": {"object_name": "B", "angle": 45, "axis": [1, 1, 0]},
    },
    "copy_object": {
        "result": "test_an_independent_copy_is_parametric_and_its_own",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
        "change": {"object_name": "K", "offset": [0, 0, 50]},
    },
    "mirror_object": {
        "result": "test_a_mirror_image_lies_on_the_other_side_and_follows",
        "bad": ({"object_name": "A", "plane": "xx"}, "INVALID_PARAMETER"),
        "change": {"object_name": "C", "plane": "xz", "point": [0, -10, 0]},
    },
    "delete_object": {
        "result": "test_deleting_an_object_is_told_and_undone",
        "bad": ({}, "MISSING_PARAMETER"),
        "change": {"object_name": "P", "recursive": True},
    },
}
