# SPDX-License-Identifier: MIT
"""Objects that are only placed need no recompute."""

from __future__ import annotations

import pytest

MOVED = {
    "cut": ("boolean_cut", {"base": "A", "tools": ["B"]}),
    "fuse": ("boolean_fuse", {"objects": ["A", "B"]}),
    "intersect": ("boolean_intersect", {"objects": ["A", "B"]}),
    "fillet": ("create_fillet", {"object_name": "A", "radius": 1, "edges": "all"}),
    "chamfer": ("create_chamfer", {"object_name": "A", "size": 1, "edges": "top"}),
    "shell": ("shell", {"object_name": "A", "thickness": 1, "faces": ["top"]}),
    "offset": ("offset_shape", {"object_name": "A", "distance": 1}),
    "mirror": ("mirror_object", {"object_name": "A", "plane": "xy"}),
    "extrude": (
        "extrude",
        {"profile": {"type": "rectangle", "width": 4, "height": 5}, "distance": 3},
    ),
    "revolve": (
        "revolve",
        {"profile": {"type": "circle", "radius": 2, "center": [9, 0, 0]}, "axis": "y"},
    ),
    "pattern": ("linear_pattern", {"object_name": "B", "count": 3, "spacing": 9}),
}


@pytest.mark.parametrize("name", MOVED)
def test_what_was_moved_lies_where_a_recompute_would_leave_it(document, run, name):
    run("create_box", size=[10, 20, 30], position=[1, 2, 3], name="A")
    run("create_cylinder", radius=4, height=40, position=[6, 6, 0], name="B")
    command, parameters = MOVED[name]
    made = document.getObject(run(command, **parameters)["object_id"])
    run("rotate_object", object_name=made.Name, axis=[1, 2, 3], angle=40)
    run("move_object", object_name=made.Name, offset=[5, -6, 7])
    assert made.State == ["Up-to-date"]

    def lies():
        return sorted(tuple(round(part, 5) for part in one.Point) for one in made.Shape.Vertexes)

    before = lies()
    made.touch()
    document.recompute()
    assert lies() == before
