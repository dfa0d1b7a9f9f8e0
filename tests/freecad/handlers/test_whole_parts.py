# SPDX-License-Identifier: MIT
"""Parts, groups and links measured, moved and made into other objects as one object would be."""

from __future__ import annotations

import FreeCAD
import pytest


def placed(x, y, z, angle=0):
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
    return FreeCAD.Placement(FreeCAD.Vector(x, y, z), turn)


@pytest.fixture
def top(document, run):
    """A part with a box at the origin, and in a part at x = 100, turned, another box."""
    run("create_box", name="A", size=[10, 20, 30])
    run("create_box", name="B", size=[10, 20, 30])
    outer, inner = (document.addObject("App::Part", name) for name in ("Top", "Sub"))
    outer.addObject(inner)
    outer.addObject(document.A)
    inner.addObject(document.B)
    inner.Placement = placed(100, 0, 0, 90)
    document.recompute()
    return outer


def box(run, name):
    found = run("get_bounding_box", object_name=name)["bounding_box"]
    return found["min"], found["max"]


def test_a_part_is_measured_as_the_sum_of_what_it_holds(top, run, document):
    found = run("measure", objects=["Top"], what=["volume", "area", "center_of_mass", "mass"])
    assert (found["object_id"], found["volume"]) == ("Top", pytest.approx(12000))
    assert found["area"] == pytest.approx(2 * 2200)
    # The middles are (5, 10, 15) and, of the turned box, (90, 5, 15).
    assert found["center_of_mass"] == pytest.approx([47.5, 7.5, 15])
    assert found["mass"] == pytest.approx(12000 * 7.85e-6)
    document.Top.Placement = placed(0, 0, 1000)
    moved = run("measure", objects=["Sub"], what=["volume", "center_of_mass"])
    assert moved["center_of_mass"] == pytest.approx([90, 5, 1015])
    run("create_hole", object_name="A", face="top", diameter=4, through=True)
    drilled = run("measure", objects=["Top"], what=["volume"])["volume"]
    assert drilled == pytest.approx(12000 - 30 * 3.141592653589793 * 4)


def test_a_part_beside_other_objects_counts_as_one_of_them(top, run):
    run("create_box", name="C", size=[1, 1, 1])
    found = run("measure", objects=["Top", "C"], what=["volume"])
    assert [row["volume"] for row in found["results"]] == pytest.approx([12000, 1])
    assert found["total"]["volume"] == pytest.approx(12001)


def test_a_group_and_a_link_to_a_part_are_measured(top, run, document):
    group = document.addObject("App::DocumentObjectGroup", "Both")
    group.addObject(document.Top)
    link = document.addObject("App::Link", "Twin")
    link.LinkedObject = document.Top
    link.Placement = placed(0, 0, 500)
    document.recompute()
    for name in ("Both", "Twin"):
        assert run("measure", objects=[name], what=["volume"])["volume"] == pytest.approx(12000)
    assert box(run, "Both") == (pytest.approx([0, 0, 0]), pytest.approx([100, 20, 30]))
    assert box(run, "Twin") == (pytest.approx([0, 0, 500]), pytest.approx([100, 20, 530]))


def test_the_distance_of_a_part_is_that_of_the_nearest_of_what_it_holds(top, run):
    run("create_box", name="C", size=[1, 1, 1], position=[40, 0, 0])
    found = run("measure_distance", object_a="Top", object_b="C")
    assert found["distance"] == pytest.approx(30)
    assert run("measure_distance", object_a="Sub", object_b="C")["distance"] == pytest.approx(39)


def test_the_box_of_a_part_leaves_out_what_others_are_made_of(top, run, document):
    run("create_cylinder", name="Drill", radius=2, height=500, position=[5, 10, -100])
    run("boolean_cut", base="A", tools=["Drill"], name="Cut")
    run("add_to", container="Top", objects=["Cut"])
    assert document.Drill.getParentGeoFeatureGroup() == document.Top
    assert box(run, "Top") == (pytest.approx([0, 0, 0]), pytest.approx([100, 20, 30]))
