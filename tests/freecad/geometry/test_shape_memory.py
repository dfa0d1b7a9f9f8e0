# SPDX-License-Identifier: MIT
"""Facts are kept by what a shape is, not by where it lies or what it is called."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry import meshes
from conjure_workbench.modeling.geometry.shape_memory import MEMORY, ShapeMemory


def moved(shape, *by):
    there = Part.Shape(shape)
    there.Placement = FreeCAD.Placement(
        FreeCAD.Vector(*by), FreeCAD.Rotation(FreeCAD.Vector(1, 2, 3), 40)
    ).multiply(shape.Placement)
    return there


def finds(memory, shape, name="fact"):
    """Whether a fact has to be found for a shape."""
    found = []
    memory.of(shape).fact(name, lambda: found.append(1))
    return bool(found)


def test_a_fact_is_found_once_for_a_shape_wherever_it_lies():
    memory, box = ShapeMemory(), Part.makeBox(1, 2, 3)
    assert finds(memory, box)
    assert not finds(memory, box)
    assert not finds(memory, moved(box, 5, 6, 7))
    assert finds(memory, box, "another")
    assert finds(memory, box.copy())


def test_a_shape_inside_out_is_another_one():
    memory, box = ShapeMemory(), Part.makeBox(1, 2, 3)
    assert finds(memory, box)
    assert finds(memory, box.reversed())
    assert not finds(memory, box.reversed())


def test_a_boundary_is_in_the_coordinates_that_it_was_made_in():
    box = moved(Part.makeBox(1, 2, 3), 9, 9, 9)
    assert ShapeMemory().of(box).shape.BoundBox.XMax == pytest.approx(1)


def test_shapes_that_are_freed_and_made_anew_are_not_mistaken_for_each_other():
    memory = ShapeMemory(most_shapes=3)
    for size in range(1, 400):
        box = Part.makeBox(size, 1, 1)
        assert memory.of(box).fact("volume", lambda box=box: box.Volume) == pytest.approx(size)


def test_what_was_asked_for_least_lately_is_dropped_first():
    memory = ShapeMemory(most_shapes=2)
    one, two, three = (Part.makeBox(size, 1, 1) for size in (1, 2, 3))
    assert finds(memory, one)
    assert finds(memory, two)
    assert not finds(memory, one)
    assert finds(memory, three)
    assert len(memory) == 2
    assert not finds(memory, one)
    assert finds(memory, two)


def test_faces_are_limited_too():
    memory = ShapeMemory(most_faces=13)
    for size in (1, 2, 3):
        memory.of(Part.makeBox(size, 1, 1))
    assert len(memory) == 2


def test_an_edited_object_has_the_facts_of_its_new_shape_and_after_undo_the_old_ones(document, run):
    run("create_box", size=[30, 20, 10], name="Block")
    run("create_cylinder", radius=2, height=10, position=[5, 5, 0], name="Drill")
    cut = run("boolean_cut", base="Block", tools=["Drill"], name="Part")

    def told():
        details = run("get_object_details", object_name="Part")
        return details["shape"]["volume"], details["shape"]["faces"], details["bounding_box"]

    before = told()
    assert before[0] == cut["shape"]["volume"]
    run("set_properties", object_name="Block", properties={"Length": 40})
    after = told()
    assert after[0] == pytest.approx(before[0] + 10 * 20 * 10)
    assert after[2]["max"] == [40, 20, 10]
    run("undo")
    assert told() == before
    run("redo")
    assert told() == after
    run("move_object", object_name="Part", offset=[1, 2, 3])
    assert told()[:2] == after[:2]
    assert told()[2] == {"min": [1, 2, 3], "max": [41, 22, 13]}


def test_two_documents_do_not_share_what_differs(document, run):
    run("create_box", size=[1, 2, 3], name="Block")
    other = FreeCAD.newDocument("Other")
    FreeCAD.setActiveDocument(other.Name)
    run("create_box", size=[4, 5, 6], name="Block")
    volumes = [
        run("get_object_details", object_name="Block", document=name)["shape"]["volume"]
        for name in (document.Name, "Other", document.Name)
    ]
    assert volumes == [6, 120, 6]


def test_nothing_is_kept_of_a_document_that_is_closed(document, run):
    run("create_box", size=[1, 2, 3], name="Block")
    assert len(MEMORY)
    FreeCAD.closeDocument(document.Name)
    assert len(MEMORY) == 0


def test_a_mesh_that_was_made_for_the_display_changes_nothing(document, run):
    run("create_torus", radius1=10, radius2=2, name="Ring")
    run("create_box", size=[40, 40, 40], position=[-20, 0, -20], name="Half")
    run("boolean_cut", base="Ring", tools=["Half"], name="Part")
    edges = run("get_edges", object_name="Part")["edges"]
    meshes.note()
    document.Part.Shape.tessellate(2.0)
    MEMORY.forget()
    assert run("get_edges", object_name="Part")["edges"] == edges
