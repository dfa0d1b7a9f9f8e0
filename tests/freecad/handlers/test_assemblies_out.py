# SPDX-License-Identifier: MIT
"""Exports of parts, groups and links: all that they hold, where it is, with names and structure."""

from __future__ import annotations

import re

import FreeCAD
import Mesh
import Part
import pytest

LOW, HIGH = (0, 0, 0), (100, 20, 70)
"""Corners of what `top` holds."""


def placed(x, y, z, angle=0):
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
    return FreeCAD.Placement(FreeCAD.Vector(x, y, z), turn)


@pytest.fixture
def top(document):
    """A part that holds another one, turned, with a box in it, and a link to the box."""
    outer, inner = (document.addObject("App::Part", name) for name in ("Top", "Sub"))
    outer.addObject(inner)
    inner.Placement = placed(100, 0, 0, 90)
    box = document.addObject("Part::Box", "Box")
    box.Length, box.Width, box.Height = 10, 20, 30
    box.Label = "Block"
    inner.addObject(box)
    link = document.addObject("App::Link", "L")
    link.LinkedObject, link.Label = box, "Second"
    link.Placement = placed(0, 0, 40)
    outer.addObject(link)
    document.recompute()
    return outer


def box_of(path):
    found = Part.read(path).BoundBox
    return (found.XMin, found.YMin, found.ZMin), (found.XMax, found.YMax, found.ZMax)


def products(path):
    """The names of a STEP file's products, and how many of them hold others."""
    with open(path) as file:
        text = file.read()
    names = re.findall(r"PRODUCT\('([^']*)'", text)
    return sorted(names), text.count("NEXT_ASSEMBLY_USAGE_OCCURRENCE(")


def test_a_part_goes_into_a_step_file_with_its_structure(top, run):
    result = run("export_step", objects=["Top"])
    assert result["objects"] == ["Top"]
    assert len(Part.read(result["path"]).Solids) == 2
    assert box_of(result["path"]) == (pytest.approx(LOW), pytest.approx(HIGH))
    assert products(result["path"]) == (["Block", "Second", "Sub", "Top"], 3)


@pytest.mark.parametrize("name", ["step", "iges", "brep"])
def test_what_a_part_holds_is_written_where_it_is_in_the_document(top, run, document, name):
    outermost = document.addObject("App::Part", "Car")
    outermost.addObject(top)
    outermost.Placement = placed(0, 0, 1000)
    top.Placement = placed(0, 0, 7)
    path = run("export_file", objects=["Top"], formats=[name])["path"]
    shift = FreeCAD.Vector(0, 0, 1007)
    assert box_of(path)[0] == pytest.approx(tuple(FreeCAD.Vector(*LOW) + shift), abs=1e-6)
    assert box_of(path)[1] == pytest.approx(tuple(FreeCAD.Vector(*HIGH) + shift), abs=1e-6)
    assert [one.Name for one in FreeCAD.listDocuments().values()] == ["Test"]


@pytest.mark.parametrize("name", ["stl", "obj"])
def test_a_part_is_a_mesh_of_all_that_it_holds(top, run, name):
    result = run("export_file", objects=["Top"], formats=[name])
    mesh = Mesh.Mesh(result["path"])
    assert (result["facets"], mesh.CountFacets) == (24, 24)
    assert mesh.Volume == pytest.approx(12000, rel=1e-6)
    assert (mesh.BoundBox.XMax, mesh.BoundBox.ZMax) == pytest.approx((100, 70))


def test_what_others_are_made_of_is_left_out(top, run):
    run("create_hole", object_name="Box", face="top", diameter=4, through=True, name="Drilled")
    result = run("export_step", objects=["Top"])
    drilled = 6000 - 30 * 3.14159265358979 * 4
    assert Part.read(result["path"]).Volume == pytest.approx(6000 + drilled)
    assert products(result["path"])[0] == ["Drilled", "Second", "Sub", "Top"]


def test_a_group_in_a_part_is_written_once(top, run, document):
    group = document.addObject("App::DocumentObjectGroup", "Pins")
    top.addObject(group)
    run("create_cylinder", name="Pin", radius=1, height=5)
    run("add_to", container="Pins", objects=["Pin"])
    path = run("export_step", objects=["Top"])["path"]
    assert len(Part.read(path).Solids) == 3
    assert products(path) == (["Block", "Pin", "Pins", "Second", "Sub", "Top"], 5)
    assert products(run("export_step", objects=["Pins"])["path"]) == (["Pin", "Pins"], 1)


def test_a_link_to_a_part_holds_what_that_holds(top, run, document):
    link = document.addObject("App::Link", "Twin")
    link.LinkedObject = document.Sub
    link.Placement = placed(0, 500, 0)
    document.recompute()
    path = run("export_step", objects=["Twin"])["path"]
    assert products(path) == (["Block", "Twin"], 1)
    assert box_of(path) == (pytest.approx((0, 500, 0)), pytest.approx((10, 520, 30)))
    both = run("export_step", objects=["Top", "Twin", "Box"])
    assert both["objects"] == ["Top", "Twin"]
    assert len(Part.read(both["path"]).Solids) == 3


def test_all_that_is_shown_keeps_its_structure_in_a_step_file(top, run, document):
    run("create_box", name="Alone", size=[1, 1, 1], position=[0, 0, -1])
    result = run("export_step")
    assert sorted(result["objects"]) == ["Alone", "Box", "L"]
    assert products(result["path"])[0] == ["Alone", "Block", "Second", "Sub", "Test", "Top"]
    run("set_visibility", object_names=["Sub"], visible=False)
    result = run("export_step")
    assert sorted(result["objects"]) == ["Alone", "L"]
    assert products(result["path"])[0] == ["Alone", "Second", "Test", "Top"]


def test_a_part_without_shapes_is_refused(run, document, refused):
    run("create_part", name="Empty")
    assert refused("export_step", objects=["Empty"]).code == "NO_SHAPE"


def test_a_part_of_fifty_parts_and_five_hundred_boxes_is_written(run, document):
    whole = document.addObject("App::Part", "Whole")
    for at in range(50):
        part = document.addObject("App::Part", "Row")
        part.Placement = placed(0, 20 * at, 0)
        whole.addObject(part)
        for step in range(10):
            box = document.addObject("Part::Box", "Cell")
            box.Placement = placed(20 * step, 0, 0)
            part.addObject(box)
    document.recompute()
    found = Part.read(run("export_step", objects=["Whole"])["path"])
    assert len(found.Solids) == 500
    assert (found.BoundBox.XMax, found.BoundBox.YMax) == pytest.approx((190, 990))


def test_the_candidates_of_a_part_are_what_it_holds_that_counts(top, run, refused):
    error = refused("create_fillet", object_name="Top", radius=1)
    assert (error.code, sorted(error.candidates)) == ("NO_SHAPE", ["Box", "L"])
    run("create_hole", object_name="Box", face="top", diameter=4, through=True, name="Drilled")
    error = refused("create_fillet", object_name="Top", radius=1)
    assert (error.code, sorted(error.candidates)) == ("NO_SHAPE", ["Drilled", "L"])
