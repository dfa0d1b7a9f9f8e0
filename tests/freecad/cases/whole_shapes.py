# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/whole_shapes.py`; see `test_coverage.py`."""


def _union(name):
    """Commands that make a union with needless edges."""
    return (
        ("box", {"name": f"{name}1", "position": [200, 0, 0]}),
        ("box", {"name": f"{name}2", "position": [210, 0, 0]}),
        ("fuse", {"name": name, "objects": [f"{name}1", f"{name}2"]}),
    )


CASES = {
    "offset_shape": {
        "result": "test_an_offset_with_sharp_edges_is_a_larger_box",
        "bad": ({"object_name": "A", "distance": -10}, None),
        "change": {"object_name": "A", "distance": 2},
    },
    "remove_splitter": {
        "result": "test_needless_edges_of_a_union_are_removed",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
        "before": _union("V"),
        "change": {"object_name": "V"},
    },
    "repair_shape": {
        "result": "test_loose_faces_are_sewn_to_a_solid",
        "bad": ({"object_name": "A", "tolerance": 0}, "INVALID_PARAMETER"),
        "before": _union("W"),
        "change": {"object_name": "W", "remove_splitter": True},
    },
}
