# SPDX-License-Identifier: MIT
"""Advice of errors was tried: sent as it is written, it works."""

from __future__ import annotations

import math
import re

import pytest

SHELLED = {
    "all edges of a box rounded": ("box", {"edges": "all"}, ["front"]),
    "upright edges of a box rounded": ("box", {"edges": "vertical"}, ["front"]),
    "two faces open": ("box", {"edges": "all"}, ["front", "top"]),
    "the rim of a cylinder rounded": ("cylinder", {"edges": "top"}, ["top"]),
    "all edges of a prism rounded": ("prism", {"edges": "all"}, ["top"]),
}
SIZES = {
    "box": {"length": 60, "width": 50, "height": 40},
    "cylinder": {"radius": 20, "height": 40},
    "prism": {"sides": 6, "radius": 25, "height": 40},
}


def front_wall(radius, depth, steps=200):
    """The outermost `depth` mm of a box of 60 x 50 x 40 with edges of `radius`, along its 50 mm.

    Across them it is a rectangle with round corners; by Simpson's rule.
    """

    def area(at):
        inner = math.sqrt(radius**2 - (radius - at) ** 2)
        inset = radius - inner
        return (60 - 2 * inset) * (40 - 2 * inset) - (4 - math.pi) * inner**2

    # Substituted, so that the root at the beginning does no harm.
    end = math.acos(1 - depth / radius)
    points = [end * step / steps for step in range(steps + 1)]
    heights = [area(radius * (1 - math.cos(t))) * radius * math.sin(t) for t in points]
    return (
        end
        / steps
        / 3
        * (heights[0] + heights[-1] + 4 * sum(heights[1::2]) + 2 * sum(heights[2:-1:2]))
    )


@pytest.mark.parametrize("kind", SHELLED)
def test_what_an_open_wall_of_a_rounded_solid_is_told_works(document, run, refused, kind):
    made, rounded, faces = SHELLED[kind]
    run(made, name="A", **SIZES[made])
    run("create_fillet", object_name="A", name="F", radius=5, **rounded)
    error = refused("shell", object_name="F", thickness=2, faces=faces)
    advice = error.details["advice"]
    join = re.search(r"join: (\w+)", advice)
    assert "Without `faces`" in advice
    assert "Making 'A' hollow was tried and works: delete 'F' first." in advice
    closed = run("shell", object_name="F", thickness=2, **({"join": join[1]} if join else {}))
    assert closed["shape"]["valid"]
    assert closed["shape"]["shells"] == 2
    run("delete_object", object_name=closed["object_id"])
    run("delete_object", object_name="F")
    assert run("shell", object_name="A", thickness=2, faces=faces)["shape"]["valid"]


def test_a_rounded_box_that_is_made_hollow_and_cut_open_has_the_volume_of_its_walls(document, run):
    run("box", name="A", **SIZES["box"])
    run("create_fillet", object_name="A", name="F", radius=5, edges="all")
    hollow = run("shell", object_name="F", thickness=2, join="arc")
    assert hollow["shape"]["volume"] == pytest.approx(25242.359335, rel=1e-9)
    run("box", name="Knife", length=60, width=2, height=40)
    opened = run("boolean_cut", base=hollow["object_id"], tools=["Knife"])
    expected = 25242.359335 - front_wall(5, 2)
    assert opened["shape"]["volume"] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(
    ("command", "sizes", "name"),
    [
        ("create_fillet", {"edges": "all", "radius": 3}, "radius"),
        ("create_fillet", {"edges": "top", "radius": 40}, "radius"),
        ("create_chamfer", {"edges": "all", "size": 3}, "size"),
        ("shell", {"thickness": 3, "faces": ["top"], "direction": "inward"}, "thickness"),
        ("offset_shape", {"distance": -2.5}, "distance"),
    ],
)
def test_a_size_that_was_tried_works(document, run, refused, command, sizes, name):
    run("box", name="Plate", length=60, width=50, height=2 if command == "shell" else 4)
    error = refused(command, object_name="Plate", **sizes)
    works = error.details["size_that_works"]
    assert f"{works:g}" in error.details["advice"]
    assert abs(works) < abs(sizes[name])
    assert run(command, object_name="Plate", **{**sizes, name: works})["shape"]["valid"]


def test_a_taper_that_was_tried_works(document, run, refused):
    profile = {"type": "rectangle", "width": 20, "height": 10}
    error = refused("extrude", profile=profile, distance=50, taper_angle=-30)
    works = error.details["size_that_works"]
    assert -30 < works < 0
    assert run("extrude", profile=profile, distance=50, taper_angle=works)["shape"]["valid"]


def test_edges_without_which_the_others_work_are_named(document, run, refused):
    run("box", name="A", length=60, width=50, height=40)
    # The border of this hole is too near to that of the face for any but the smallest radius.
    run("create_hole", object_name="A", name="H", face="top", diameter=10, offset=[24.999, 0])
    error = refused("create_fillet", object_name="H", radius=4, edges="all")
    assert error.details["edge_count"] == 14
    named = [int(name) for name in re.findall(r"Edge(\d+)", error.details["advice"])]
    if named:
        rest = [index for index in range(1, 16) if index not in (*named, 14)]
        assert run("create_fillet", object_name="H", radius=4, edges=rest)["shape"]["valid"]
    else:
        assert error.details["size_that_works"] > 0


def test_a_fillet_on_a_base_without_its_edges_gets_no_size_but_edges(document, run, refused):
    run("box", name="Plate", length=60, width=40)
    places = [[20, 10, 10], [40, 30, 10]]
    run("create_hole", object_name="Plate", name="H", face="top", diameter=8, positions=places)
    run("create_fillet", object_name="H", name="F", radius=3, edges=["vertical"])
    error = refused("set_properties", object_name="F", properties={"base": "Plate"})
    assert "size_that_works" not in error.details
    assert (
        "'Plate' has no Edge13: send `object_name` and `edges` together"
        in (error.details["advice"])
    )
    run("set_properties", object_name="F", properties={"base": "Plate", "edges": ["vertical"]})
    assert document.F.Shape.Volume == pytest.approx(60 * 40 * 10 - (4 - math.pi) * 9 * 10)
    assert document.H.Visibility
    assert not document.Plate.Visibility
