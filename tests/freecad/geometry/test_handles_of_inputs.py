# SPDX-License-Identifier: MIT
"""Handles of what an object was made from, on that object, wherever both lie."""

from __future__ import annotations

import pytest

PLACES = [
    {},
    {"position": [5, 6, 7]},
    {"rotation": [0, 0, 90]},
    {"rotation": [90, 0, 0]},
    {"rotation": [0, 90, 0], "position": [1, -2, 3]},
    {"rotation": [30, 40, 50], "position": [1, -2, 3]},
]


def faces(run, name):
    return run("get_faces", object_name=name)["faces"]


def found(run, name, handles):
    """The place and the direction of the face that each handle means."""
    rows = [run("get_faces", object_name=name, faces=one)["faces"][0] for one in handles]
    return [(row["center"], row["normal"]) for row in rows]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [[20, 20, 20], [40, 20, 10]])
@pytest.mark.parametrize("result", ["cut", "fuse", "fillet", "body"])
def test_each_means_the_face_that_is_there(document, with_part_design, run, place, size, result):
    run("create_box", name="Box", size=size, **place)
    rows = faces(run, "Box")
    if result == "cut":
        run("create_hole", object_name="Box", face="Face2", diameter=2, depth=3, name="End")
    elif result == "fuse":
        run("create_box", name="Other", size=[1, 1, 1], position=[100, 100, 100])
        run("boolean_fuse", objects=["Box", "Other"], name="End")
    elif result == "fillet":
        run("create_fillet", object_name="Box", radius=0.5, edges=["Edge1"], name="End")
    else:
        run("create_body", base="Box", name="End")
    touched = [0, 2] if result == "fillet" else [1] if result == "cut" else []
    kept = [row for at, row in enumerate(rows) if at not in touched]
    there = found(run, "End", [row["handle"] for row in kept])
    for (center, normal), row in zip(there, kept):
        assert center == pytest.approx(row["center"], abs=0.3 if result == "fillet" else 1e-6)
        assert normal == pytest.approx(row["normal"], abs=1e-6)


@pytest.mark.parametrize("place", PLACES)
def test_also_after_the_result_has_moved_and_became_another(document, run, place):
    run("create_box", name="Box", size=[20, 20, 20], **place)
    rows = faces(run, "Box")
    run("create_box", name="Other", size=[1, 1, 1], position=[100, 100, 100])
    run("boolean_fuse", objects=["Box", "Other"], name="Both")
    run("rotate_object", object_name="Both", axis=[0, 0, 1], angle=90)
    run("move_object", object_name="Both", vector=[3, 4, 5])
    run("create_box", name="Third", size=[1, 1, 1], position=[-100, 100, 100])
    run("boolean_fuse", objects=["Both", "Third"], name="All")
    run("move_object", object_name="All", vector=[0, 0, 50])
    turned = [([-y + 3, x + 4, z + 55], [-b, a, c]) for x, y, z, a, b, c in
              (row["center"] + row["normal"] for row in rows)]  # fmt: skip
    for given, wanted in zip(found(run, "All", [row["handle"] for row in rows]), turned):
        assert given[0] == pytest.approx(wanted[0], abs=1e-6)
        assert given[1] == pytest.approx(wanted[1], abs=1e-6)
