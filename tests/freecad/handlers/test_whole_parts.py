# SPDX-License-Identifier: MIT
"""Parts, groups and links measured, moved and made into other objects as one object would be."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.handlers.transforms import LINKS_CRASH


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
    assert drilled == pytest.approx(12000 - 30 * math.pi * 4)


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


@pytest.fixture
def group(top, document, run):
    """A group with a part, and in a group within a box at x = 200 with a hole."""
    run("create_box", name="C", size=[10, 10, 10], position=[200, 0, 0])
    run("create_hole", object_name="C", face="top", diameter=4, through=True, name="Drilled")
    run("create_group", name="Within", objects=["C"])
    run("create_group", name="All", objects=["Top", "Within"])
    return document.All


def test_a_group_is_moved_with_all_that_it_holds(group, run, document):
    low, high = box(run, "All")
    assert (low, high) == (pytest.approx([0, 0, 0]), pytest.approx([210, 20, 30]))
    result = run("move_object", object_name="All", vector=[0, 0, 50])
    assert (result["object_id"], sorted(result["moved"])) == ("All", ["Drilled", "Top"])
    assert result["bounding_box"]["min"] == pytest.approx([0, 0, 50])
    assert box(run, "All") == (pytest.approx([0, 0, 50]), pytest.approx([210, 20, 80]))
    assert document.Drilled.Shape.Volume == pytest.approx(1000 - 10 * math.pi * 4)
    run("undo")
    assert box(run, "All")[1] == pytest.approx(high)


def test_a_group_turns_about_its_middle(group, run):
    run("rotate_object", object_name="All", angle=90, pivot="center")
    assert box(run, "All") == (pytest.approx([95, -95, 0]), pytest.approx([115, 115, 30]))
    run("center_on", object_name="All")
    assert box(run, "All") == (pytest.approx([-10, -105, 0]), pytest.approx([10, 105, 30]))


def test_a_group_is_copied_with_all_that_it_holds(group, run, document):
    result = run("copy_object", object_name="All", offset=[0, 100, 0], name="More")
    more = document.getObject(result["object_id"])
    assert more.TypeId == "App::DocumentObjectGroup"
    assert box(run, more.Name) == (pytest.approx([0, 100, 0]), pytest.approx([210, 120, 30]))
    assert run("measure", objects=[more.Name], what=["volume"])["volume"] == pytest.approx(
        13000 - 10 * math.pi * 4
    )
    run("set_properties", object_name="A", properties={"height": 60})
    assert box(run, more.Name)[1][2] == pytest.approx(30)
    run("undo", steps=2)
    assert document.getObject("More") is None
    assert len([obj for obj in document.Objects if obj.TypeId == "Part::Box"]) == 3


def test_a_group_in_which_one_follows_another_is_not_moved(document, run, refused):
    run("create_box", name="A")
    run("mirror_object", object_name="A", name="Image")
    run("create_group", name="Both", objects=["A", "Image"])
    error = refused("move_object", object_name="Both", vector=[5, 0, 0])
    assert (error.code, error.field) == ("UNSUPPORTED", "object_name")
    run("create_part", name="Part", objects=["Both"])
    run("move_object", object_name="Part", vector=[5, 0, 0])
    assert box(run, "Both")[1][0] == pytest.approx(15)


def test_a_copied_part_is_a_part_of_its_own_at_every_depth(top, run, document):
    result = run("copy_object", object_name="Top", offset=[0, 0, 100], name="Second")
    assert box(run, "Second") == (pytest.approx([0, 0, 100]), pytest.approx([100, 20, 130]))
    assert result["type"] == "App::Part"
    run("set_properties", object_name="B", properties={"height": 60})
    assert box(run, "Second")[1][2] == pytest.approx(130)
    run("move_object", object_name="Top", vector=[0, 0, -50])
    assert box(run, "Second")[0][2] == pytest.approx(100)
    assert run("measure", objects=["Second"], what=["volume"])["volume"] == pytest.approx(12000)


def test_what_a_part_holds_is_checked_for_overlaps(top, run, document, refused):
    found = run("check_interference", objects=["Top"])
    assert (found["interferes"], found["distance"]) == (False, pytest.approx(70))
    run("create_box", name="C", size=[10, 10, 10], position=[5, 5, 5])
    run("create_part", name="Other", objects=["C"])
    run("create_box", name="D", size=[10, 10, 10], position=[5, 5, 5])
    run("add_to", container="Other", objects=["D"])
    found = run("check_interference", objects=["Top", "Other"])
    assert found["objects"] == ["Top", "Other"]
    pairs = {(row["object_a"], row["object_b"]) for row in found["pairs"]}
    assert pairs == {("A", "C"), ("A", "D")}
    assert (found["count"], found["pairs_possible"]) == (2, 4)
    volumes = [row["interference_volume"] for row in found["pairs"]]
    assert volumes == pytest.approx([500, 500])
    assert run("check_interference", objects=["Other"])["containment"] == "same"
    error = refused("check_interference", objects=["Top", "A"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "objects")
    assert refused("check_interference", objects=["A"]).field == "objects"


@pytest.fixture
def twin(top, document):
    """A link to the part, 500 above it."""
    link = document.addObject("App::Link", "Twin")
    link.LinkedObject = top
    link.Placement = placed(0, 0, 500)
    document.recompute()
    return link


def test_a_link_to_a_part_is_moved_and_goes_into_another_part_alone(twin, run, document):
    run("move_object", object_name="Twin", vector=[0, 0, 100])
    run("rotate_object", object_name="Twin", angle=180, pivot="center")
    at = (pytest.approx([0, 0, 600]), pytest.approx([100, 20, 630]))
    assert box(run, "Twin") == at
    document.addObject("App::Part", "Other").Placement = placed(7, 8, 9, 45)
    result = run("add_to", container="Other", objects=["Twin"])
    assert "moved_along" not in result
    assert document.Twin.getParentGeoFeatureGroup() == document.Other
    assert document.Top.getParentGeoFeatureGroup() is None
    assert box(run, "Twin") == at
    assert run("measure", objects=["Other"], what=["volume"])["volume"] == pytest.approx(12000)
    run("create_box", name="C", size=[1, 1, 1])
    found = run("measure_distance", object_a="Twin", object_b="C")
    assert found["distance"] == pytest.approx(math.hypot(599, 9))
    run("set_properties", object_name="A", properties={"height": 60})
    assert box(run, "Twin")[1][2] == pytest.approx(660)


@pytest.mark.skipif(LINKS_CRASH, reason="FreeCAD 1.0 crashes when a new link is undone")
def test_a_part_is_linked_by_a_copy_that_follows_it(top, run, document):
    result = run("copy_object", object_name="Top", linked=True, offset=[0, 0, 500], name="Twin")
    assert (result["object_id"], result["type"]) == ("Twin", "App::Link")
    assert result["bounding_box"]["min"] == pytest.approx([0, 0, 500])
    run("create_hole", object_name="A", face="top", diameter=4, through=True)
    drilled = 12000 - 30 * math.pi * 4
    assert run("measure", objects=["Twin"], what=["volume"])["volume"] == pytest.approx(drilled)
    run("delete_object", object_name="Twin")
    run("undo", steps=3)
    assert document.getObject("Twin") is None


@pytest.mark.usefixtures("with_part_design")
class TestMade:
    """Objects made of a part or a group."""

    def test_a_mirror_image_of_a_part_is_one_object_that_follows_it(self, top, run, document):
        result = run("mirror_object", object_name="Top", plane="yz", name="Image")
        assert (result["object_id"], result["source"]) == ("Image", "Top")
        assert result["shape"]["volume"] == pytest.approx(12000)
        assert box(run, "Image") == (pytest.approx([-100, 0, 0]), pytest.approx([0, 20, 30]))
        assert document.Top.Visibility
        run("set_properties", object_name="B", properties={"height": 60})
        assert box(run, "Image")[1][2] == pytest.approx(60)
        run("move_object", object_name="Sub", vector=[200, 0, 0])
        assert box(run, "Image")[0][0] == pytest.approx(-300)
        run("move_object", object_name="Top", vector=[0, 0, 5])
        assert box(run, "Image")[0][2] == pytest.approx(5)

    def test_an_image_follows_what_comes_into_its_part_and_goes(self, top, run, document):
        run("mirror_object", object_name="Top", plane="yz", name="Image")
        run("create_hole", object_name="A", face="top", diameter=4, through=True, name="Drilled")
        drilled = 6000 - 30 * math.pi * 4
        assert document.Image.Shape.Volume == pytest.approx(6000 + drilled)
        run("create_box", name="C", size=[1, 1, 1])
        run("add_to", container="Sub", objects=["C"])
        assert document.Image.Shape.Volume == pytest.approx(6001 + drilled)
        run("delete_object", object_name="B")
        assert document.Image.Shape.Volume == pytest.approx(1 + drilled)
        run("undo")
        assert document.Image.Shape.Volume == pytest.approx(6001 + drilled)
        run("undo", steps=3)
        assert document.Image.Shape.Volume == pytest.approx(12000)
        run("undo")
        assert [obj.Name for obj in document.Objects if "Shape" in obj.Name] == []
        run("redo")
        assert document.Image.Shape.Volume == pytest.approx(12000)

    def test_a_part_in_a_moved_part_is_mirrored_where_it_is(self, top, run, document):
        outer = document.addObject("App::Part", "Outer")
        outer.addObject(top)
        outer.Placement = placed(0, 0, 1000, 90)
        document.recompute()
        low, high = box(run, "Top")
        assert (low, high) == (pytest.approx([-20, 0, 1000]), pytest.approx([0, 100, 1030]))
        run("mirror_object", object_name="Top", plane="xy", name="Image")
        assert document.Image.getParentGeoFeatureGroup() == outer
        assert box(run, "Image") == (
            pytest.approx([-20, 0, -1030]),
            pytest.approx([0, 100, -1000]),
        )
        assert run("measure", objects=["Outer"], what=["volume"])["volume"] == pytest.approx(24000)

    @pytest.mark.parametrize(
        ("command", "parameters", "high"),
        [
            ("linear_pattern", {"count": 3, "spacing": 200, "direction": "x"}, [500, 20, 30]),
            ("polar_pattern", {"count": 2, "axis": "z", "angle": 360}, [100, 20, 30]),
            (
                "grid_pattern",
                {"columns": 3, "rows": 1, "spacing_x": 200, "spacing_y": 50},
                [500, 20, 30],
            ),
        ],
    )
    def test_a_pattern_of_a_part_takes_its_place(
        self, top, run, document, command, parameters, high
    ):
        result = run(command, object_name="Top", name="Row", **parameters)
        assert (result["object_id"], result["source"]) == ("Row", "Top")
        assert box(run, "Row")[1] == pytest.approx(high)
        count = result["count"]
        assert document.Row.Shape.Volume == pytest.approx(count * 12000)
        assert not document.Top.Visibility
        found = run("measure", objects=["Top"], what=["volume"])
        assert (found["object_id"], found["volume"]) == ("Row", pytest.approx(count * 12000))
        run("set_properties", object_name="A", properties={"height": 10})
        assert document.Row.Shape.Volume == pytest.approx(count * 8000)
        run("undo", steps=2)
        assert document.Top.Visibility
        assert document.getObject("Row") is None

    def test_a_source_that_is_kept_stays_beside_its_pattern(self, top, run, document):
        run("linear_pattern", object_name="Top", count=2, spacing=[200, 0, 0], keep_source=True)
        assert document.Top.Visibility
        assert run("measure", objects=["Top"], what=["volume"])["volume"] == pytest.approx(12000)

    def test_a_part_is_scaled_about_its_middle(self, top, run, document):
        result = run("scale_object", object_name="Top", factor=2, pivot="center")
        made = document.getObject(result["object_id"])
        assert made.Shape.Volume == pytest.approx(8 * 12000)
        assert box(run, made.Name) == (
            pytest.approx([-50, -10, -15]),
            pytest.approx([150, 30, 45]),
        )
        assert not document.Top.Visibility
        run("delete_object", object_name=made.Name)
        assert document.Top.Visibility
        assert [obj.Name for obj in document.Objects if "Shape" in obj.Name] == []

    def test_a_group_is_mirrored_and_repeated(self, document, run):
        run("create_box", name="A", size=[10, 20, 30])
        run("create_box", name="B", size=[10, 20, 30], position=[50, 0, 0])
        run("create_group", name="Both", objects=["A", "B"])
        run("mirror_object", object_name="Both", plane="yz", name="Image")
        assert document.Image.Shape.Volume == pytest.approx(12000)
        run("linear_pattern", object_name="Both", count=2, spacing=[0, 100, 0], name="Rows")
        assert document.Rows.Shape.Volume == pytest.approx(24000)
        assert not document.A.Visibility
        run("undo")
        assert document.A.Visibility

    def test_what_is_made_of_a_part_does_not_go_into_it(self, top, run, refused):
        run("mirror_object", object_name="Top", plane="yz", name="Image")
        for container in ("Top", "Sub"):
            error = refused("add_to", container=container, objects=["Image"])
            assert (error.code, error.field) == ("INVALID_PARAMETER", "objects")

    def test_a_copy_of_an_image_follows_the_same_part(self, top, run, document):
        run("mirror_object", object_name="Top", plane="yz", name="Image")
        copy = run("copy_object", object_name="Image", offset=[0, 0, 100])["object_id"]
        assert [obj.Name for obj in document.Objects if obj.TypeId == "App::Part"] == ["Top", "Sub"]
        run("set_properties", object_name="B", properties={"height": 60})
        assert document.getObject(copy).Shape.Volume == pytest.approx(18000)

    def test_what_is_made_of_a_part_is_edited_by_its_names(self, top, run, document):
        run("linear_pattern", object_name="Top", count=2, spacing=[200, 0, 0], name="Row")
        told = run("get_properties", object_name="Row", names=["object_name", "count"])
        known = {name: entry["value"] for name, entry in told["properties"].items()}
        assert known == {"object_name": "Top", "count": 2}
        run("set_properties", object_name="Row", properties={"count": 3, "keep_source": True})
        assert document.Row.Shape.Volume == pytest.approx(36000)
        assert document.Top.Visibility
        assert not document.Top_Shape.Visibility
        run("set_properties", object_name="Row", properties={"keep_source": False})
        assert not document.Top.Visibility

    def test_another_part_takes_the_place_of_the_first(self, top, run, document):
        run("create_box", name="C", size=[1, 2, 3], position=[0, 300, 0])
        run("create_part", name="Other", objects=["C"])
        run("mirror_object", object_name="Top", plane="yz", name="Image")
        run("linear_pattern", object_name="Top", count=2, spacing=[200, 0, 0], name="Row")
        for name in ("Image", "Row"):
            run("set_properties", object_name=name, properties={"object_name": "Other"})
        assert document.Image.Shape.Volume == pytest.approx(6)
        assert document.Row.Shape.Volume == pytest.approx(12)
        assert (document.Top.Visibility, document.Other.Visibility) == (True, False)
        assert [obj.Name for obj in document.Objects if "Shape" in obj.Name] == ["Other_Shape"]
        run("set_properties", object_name="Row", properties={"object_name": "A"})
        assert document.Row.Shape.Volume == pytest.approx(12000)

    def test_a_batch_makes_a_part_and_what_is_made_of_it(self, document, run):
        steps = [
            {"command": "create_box", "parameters": {"name": "A", "size": [1, 2, 3]}},
            {"command": "create_part", "parameters": {"name": "Small", "objects": ["A"]}},
            {"command": "mirror_object", "parameters": {"object_name": "Small", "name": "Image"}},
            {"command": "linear_pattern", "parameters": {
                "object_name": "Small", "count": 3, "spacing": [0, 50, 0], "name": "Row"}},
            {"command": "measure", "as": "all", "parameters": {"objects": ["Image", "Row"]}},
        ]  # fmt: skip
        dry = run("batch", steps=steps, dry_run=True)
        assert dry["dry_run"]
        assert document.Objects == []
        result = run("batch", steps=steps)
        assert result["steps"][-1]["total"]["volume"] == pytest.approx(24)
        assert document.Image.Shape.Volume == pytest.approx(6)
        assert not document.Small.Visibility
        run("undo")
        assert document.Objects == []
        run("redo")
        assert document.Row.Shape.Volume == pytest.approx(18)
