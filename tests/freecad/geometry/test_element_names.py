# SPDX-License-Identifier: MIT
"""Names of sketch elements: they last, and a reference never means another element in silence."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.geometry.sketches import element_names as names


def line(x, y, to_x, to_y, name=""):
    made = Part.LineSegment(FreeCAD.Vector(x, y, 0), FreeCAD.Vector(to_x, to_y, 0))
    if name:
        names.stamp(made, name)
    return made


def circle(x, y, radius, name=""):
    made = Part.Circle(FreeCAD.Vector(x, y, 0), FreeCAD.Vector(0, 0, 1), radius)
    if name:
        names.stamp(made, name)
    return made


@pytest.fixture
def sketch(document):
    made = document.addObject("Sketcher::SketchObject", "Sketch")
    made.addGeometry([line(0, 0, 9, 0, "bottom"), line(9, 0, 9, 5), circle(3, 3, 1, "hole")], False)
    document.recompute()
    return made


def test_what_has_no_name_goes_by_its_kind_and_place(sketch):
    assert names.names_of(sketch) == ["bottom", "line2", "hole"]
    assert names.index_of(sketch, "line2") == 1


def test_the_name_of_one_is_never_the_place_of_another(sketch):
    sketch.addGeometry([line(0, 5, 5, 5, "line2")], False)
    assert names.names_of(sketch) == ["bottom", "line2_", "hole", "line2"]
    assert [names.index_of(sketch, name) for name in names.names_of(sketch)] == [0, 1, 2, 3]


def test_names_last_when_others_are_removed(sketch):
    sketch.delGeometry(0)
    sketch.solve()
    assert names.names_of(sketch) == ["line1", "hole"]
    assert names.index_of(sketch, "hole") == 1


def test_names_last_over_undo_redo_and_construction(sketch, document):
    document.openTransaction("remove")
    sketch.delGeometry(2)
    document.commitTransaction()
    assert names.names_of(sketch) == ["bottom", "line2"]
    document.undo()
    assert names.names_of(sketch) == ["bottom", "line2", "hole"]
    document.redo()
    document.undo()
    sketch.toggleConstruction(2)
    document.recompute()
    assert names.names_of(sketch) == ["bottom", "line2", "hole"]


def test_names_of_points_last_as_well(sketch, document, tmp_path):
    point = Part.Point(FreeCAD.Vector(2, 2, 0))
    names.stamp(point, "middle")
    sketch.addGeometry([point], True)
    assert names.index_of(sketch, "middle") == 3
    sketch.delGeometry(1)
    assert names.names_of(sketch) == ["bottom", "hole", "middle"]
    assert sketch.getConstruction(2)
    path = str(tmp_path / "sketch.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path).Sketch
    assert names.names_of(opened) == ["bottom", "hole", "middle"]
    assert opened.getConstruction(2)


def test_names_last_over_copies_and_files(sketch, document, tmp_path):
    assert names.names_of(document.copyObject(sketch)) == ["bottom", "line2", "hole"]
    path = str(tmp_path / "sketch.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    assert names.names_of(opened.Sketch) == ["bottom", "line2", "hole"]


def test_the_halves_of_a_split_are_ambiguous_until_they_are_named_by_place(sketch):
    sketch.split(0, FreeCAD.Vector(4, 0, 0))
    halves = [index for index, name in enumerate(names.names_of(sketch)) if name == "bottom"]
    assert len(halves) == 2
    with pytest.raises(ConjureError) as raised:
        names.index_of(sketch, "bottom", "remove[0]")
    assert raised.value.code == "AMBIGUOUS"
    assert raised.value.field == "remove[0]"
    assert [names.index_of(sketch, one) for one in raised.value.candidates] == halves
    assert [names.spelled(sketch, index) for index in halves] == raised.value.candidates


def test_an_unknown_name_comes_with_the_likest_ones(sketch):
    with pytest.raises(ConjureError) as raised:
        names.index_of(sketch, "holle")
    assert raised.value.code == "REFERENCE_LOST"
    assert raised.value.candidates == ["hole"]


def test_a_reference_is_read_and_spelled_alike(sketch):
    sketch.addGeometry([Part.Point(FreeCAD.Vector(1, 1, 0))], False)
    for reference in ("bottom", "bottom.start", "line2.end", "hole.center", "x_axis", "y_axis"):
        assert names.spelled(sketch, *names.point_of(sketch, reference)) == reference
    assert names.point_of(sketch, "origin") == (-1, 1)
    assert names.spelled(sketch, -1, 1) == names.spelled(sketch, -2, 1) == "origin"
    assert names.spelled(sketch, 3, 1) == "point4"


def test_a_part_of_a_compound_may_be_called_like_a_position(sketch):
    middle = Part.Point(FreeCAD.Vector(1, 1, 0))
    names.stamp(middle, "hole.center")
    assert names.point_of(sketch, "hole.center") == (2, 3)
    sketch.addGeometry([middle], False)
    assert names.point_of(sketch, "hole.center") == (3, 0)


def test_external_elements_are_counted_from_one(document, sketch):
    other = document.addObject("Sketcher::SketchObject", "Other")
    other.addGeometry([line(0, 0, 7, 0)], False)
    document.recompute()
    sketch.addExternal("Other", "Edge1")
    assert names.point_of(sketch, "external1.end") == (-3, 2)
    assert names.spelled(sketch, -3, 1) == "external1.start"
