# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/topology.py`; see `test_coverage.py`."""

CASES = {
    "get_topology": {
        "result": "test_the_topology_counts_and_lists_everything",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    },
    "get_edges": {
        "result": "test_edges_are_listed_by_every_criterion",
        "bad": ({"object_name": "A", "face": 7}, "REFERENCE_LOST"),
    },
    "get_faces": {
        "result": "test_faces_are_listed_by_every_criterion",
        "bad": ({"object_name": "A", "faces": ["Face9"]}, "REFERENCE_LOST"),
    },
    "get_face_info": {
        "result": "test_a_face_is_described_with_its_edges",
        "bad": ({"object_name": "A", "face": "all"}, "AMBIGUOUS"),
    },
    "find_face": {
        "result": "test_the_best_face_is_found_with_alternatives",
        "bad": ({"object_name": "A", "direction": "upwards"}, "INVALID_PARAMETER"),
    },
}
