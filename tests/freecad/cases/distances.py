# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/distances.py`; see `test_coverage.py`."""

CASES = {
    "measure_distance": {
        "result": "test_a_distance_comes_with_the_points_it_lies_between",
        "bad": ({"object_a": "A"}, "MISSING_PARAMETER"),
    },
    "measure_face_distance": {
        "result": "test_two_faces_are_as_far_apart_as_their_planes",
        "bad": ({"object_a": "A", "object_b": "B", "face_a": "Face9"}, "REFERENCE_LOST"),
    },
    "check_face_alignment": {
        "result": "test_faces_are_parallel_opposite_perpendicular_or_neither",
        "bad": ({"object_a": "A", "object_b": "B", "face_b": "Edge1"}, "INVALID_PARAMETER"),
    },
}
