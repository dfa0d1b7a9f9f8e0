# SPDX-License-Identifier: MIT
"""Parts, groups and links in a window: shown, hidden, colored, and replaced by patterns."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.document.appearance import look_of


@pytest.fixture
def top(document, run):
    """A part with a box and a group that holds another box."""
    run("create_box", name="A", size=[10, 10, 10])
    run("create_box", name="B", size=[10, 10, 10], position=[20, 0, 0])
    run("create_group", name="Folder", objects=["B"])
    run("create_part", name="Top", objects=["A", "Folder"])
    return document.Top


def shown(document):
    names = ("A", "B", "Folder", "Top", "Row", "Image", "Top_Shape")
    found = [document.getObject(name) for name in names]
    return [one.Name for one in found if one is not None and one.ViewObject.isVisible()]


def test_a_part_and_a_group_are_hidden_and_shown_as_one_object(top, document, run):
    run("set_visibility", object_names=["Top"], visible=False)
    assert shown(document) == ["A", "B", "Folder"]
    assert "Top" not in shown(document)
    run("export_step", objects=["Top"])
    run("undo")
    assert "Top" in shown(document)
    run("set_visibility", object_names=["Folder"], visible=False)
    assert shown(document) == ["A", "Top"]
    run("set_visibility", object_names=["Folder"], visible=True)
    assert shown(document) == ["A", "B", "Folder", "Top"]


def test_a_hidden_part_is_not_exported_where_nothing_is_named(top, document, run):
    run("create_box", name="C", size=[1, 1, 1])
    assert sorted(run("export_step")["objects"]) == ["A", "B", "C"]
    run("set_visibility", object_names=["Top"], visible=False)
    assert run("export_step")["objects"] == ["C"]


def test_a_part_takes_a_color_with_all_that_it_holds_and_a_link_its_own(top, document, run):
    run("set_appearance", object_names=["Top"], color="#804020")
    looks = [look_of(document.getObject(name).ViewObject)["color"] for name in "AB"]
    assert looks == ["#804020"] * 2
    link = document.addObject("App::Link", "Twin")
    link.LinkedObject = top
    link.Placement.Base = FreeCAD.Vector(0, 0, 50)
    document.recompute()
    run("set_appearance", object_names=["Twin"], color="#204080")
    assert look_of(link.ViewObject)["color"] == "#204080"
    assert look_of(document.A.ViewObject)["color"] == "#804020"


def test_a_pattern_hides_its_part_and_an_undo_shows_it_again(top, document, run):
    run("mirror_object", object_name="Top", plane="yz", name="Image")
    assert shown(document) == ["A", "B", "Folder", "Top", "Image"]
    run("linear_pattern", object_name="Top", count=2, spacing=[0, 50, 0], name="Row")
    assert "Top" not in shown(document)
    assert {"Row", "Image"} <= set(shown(document))
    assert document.Row.Shape.Volume == pytest.approx(4000)
    run("undo")
    assert shown(document) == ["A", "B", "Folder", "Top", "Image"]
    run("redo")
    assert "Top" not in shown(document)
    run("delete_object", object_name="Row")
    assert "Top" in shown(document)
