# SPDX-License-Identifier: MIT
"""Parts, groups, links, meshes and attached objects, as a person's document may hold them."""

from __future__ import annotations

import FreeCAD
import MeshPart
import Part
import pytest

from conjure_workbench.modeling.handlers.transforms import LINKS_CRASH


@pytest.fixture
def part(document, run):
    """A part at x = 100, turned by 90 degrees about Z, that holds the box A."""
    run("box", name="A", length=10, width=20, height=30)
    made = document.addObject("App::Part", "P")
    made.addObject(document.A)
    made.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    return made


@pytest.fixture
def mesh(document):
    """A mesh of a cube of 2 mm."""
    made = document.addObject("Mesh::Feature", "M")
    made.Mesh = MeshPart.meshFromShape(Shape=Part.makeBox(2, 2, 2), LinearDeflection=0.1)
    return made


def test_a_part_that_moves_is_told_with_the_box_of_what_it_holds(part, run, corners):
    result = run("move", object_name="P", vector=[0, 0, 5])
    assert corners(result) == (pytest.approx([80, 0, 5]), pytest.approx([100, 10, 35]))
    assert result["shape"] is None


def test_a_part_turns_about_its_middle(part, run, corners):
    result = run("rotate", object_name="P", angle=90, pivot="center")
    assert corners(result) == (pytest.approx([85, -5, 0]), pytest.approx([95, 15, 30]))


def test_a_copied_part_holds_copies(part, document, run, names, corners):
    result = run("copy", object_name="P", offset=[0, 0, 50])
    assert corners(result) == (pytest.approx([80, 0, 50]), pytest.approx([100, 10, 80]))
    copy = document.getObject(result["object_id"])
    assert copy.TypeId == "App::Part"
    assert document.A not in copy.Group
    run("undo")
    assert [obj.Name for obj in document.Objects if obj.TypeId == "Part::Box"] == ["A"]


def test_a_link_to_a_part_lies_where_the_link_is(part, document, run):
    link = document.addObject("App::Link", "L")
    link.LinkedObject = part
    document.recompute()
    box = run("bbox", name="L")["bounding_box"]
    assert (box["min"], box["max"]) == (pytest.approx([0, 0, 0]), pytest.approx([10, 20, 30]))


def test_details_of_a_link_tell_its_global_placement(part, document, run):
    link = document.addObject("App::Link", "L")
    link.LinkedObject = document.A
    part.addObject(link)
    document.recompute()
    details = run("get_object_details", object_name="L")
    assert details["global_placement"]["position"] == pytest.approx([100, 0, 0])
    assert details["global_placement"]["rotation"]["angle"] == pytest.approx(90)


def test_a_link_to_nothing_is_described(document, run, refused):
    document.addObject("App::Link", "L")
    assert run("get_object_details", object_name="L")["bounding_box"] is None
    assert refused("fillet", object_name="L", radius=1).code in ("NO_SHAPE", "RECOMPUTE_FAILED")


def test_a_mesh_moves_turns_and_is_copied(mesh, document, run, corners):
    assert corners(run("move", object_name="M", vector=[1, 1, 1]))[0] == pytest.approx([1, 1, 1])
    turned = run("rotate", object_name="M", angle=90, pivot="center")
    assert corners(turned) == (pytest.approx([1, 1, 1]), pytest.approx([3, 3, 3]))
    copied = run("copy", object_name="M", offset=[10, 0, 0])
    assert corners(copied)[0] == pytest.approx([11, 1, 1])
    assert copied["type"] == "Mesh::Feature"


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("boolean_fuse", {"objects": ["A", "M"]}),
        ("create_fillet", {"object_name": "M", "radius": 1}),
        ("measure_distance", {"object_a": "A", "object_b": "M"}),
        ("export_step", {"objects": ["M"]}),
    ],
)
def test_a_mesh_is_no_shape(part, mesh, refused, command, parameters):
    assert refused(command, **parameters).code == "NO_SHAPE"


def test_a_group_has_no_place_to_be_put_to(part, document, run, refused):
    group = document.addObject("App::DocumentObjectGroup", "G")
    assert refused("move_object", object_name="G", vector=[1, 0, 0]).code == "INVALID_PARAMETER"
    group.addObject(part)
    error = refused("move_object", object_name="G", position=[1, 0, 0])
    assert error.code == "INVALID_PARAMETER"


def test_what_a_deleted_part_leaves_behind_is_told(part, document, run, codes):
    result = run("delete", object_name="P")
    assert codes(result) == ["CONTENT_LEFT"]
    assert "A" in result["warnings"][0]["message"]
    box = run("bbox", name="A")["bounding_box"]
    assert box["min"] == pytest.approx([80, 0, 0])
    assert box["max"] == pytest.approx([100, 10, 30])
    run("undo")
    assert codes(run("delete", object_name="P", recursive=True)) == []
    assert document.Objects == []


def test_an_origin_goes_only_with_its_part(part, document, refused):
    for name in ("Origin", "X_Axis"):
        assert refused("delete_object", object_name=name).code == "INVALID_PARAMETER"


@pytest.fixture
def attached(document, run):
    """A box B that is attached to the top of a box A of 10 mm."""
    run("box", name="A")
    run("box", name="B")
    support = "AttachmentSupport" if hasattr(document.B, "AttachmentSupport") else "Support"
    setattr(document.B, support, [(document.A, "Face6")])
    document.B.MapMode = "FlatFace"
    document.recompute()
    assert document.B.Placement.Base.z == pytest.approx(10)
    return document.B


def test_an_attached_object_is_moved_by_its_offset_and_stays_there(
    attached, document, run, corners
):
    result = run("move", object_name="B", vector=[1, 2, 3])
    assert corners(result)[0] == pytest.approx([1, 2, 13])
    attached.touch()
    document.recompute()
    assert corners(run("bbox", name="B"))[0] == pytest.approx([1, 2, 13])
    document.A.Height = 20
    document.recompute()
    assert corners(run("bbox", name="B"))[0] == pytest.approx([1, 2, 23])


def test_an_attached_object_turns_and_is_copied_with_its_offset(attached, document, run, corners):
    turned = run("rotate", object_name="B", angle=90)
    assert corners(turned) == (pytest.approx([-10, 0, 10]), pytest.approx([0, 10, 20]))
    copied = run("copy", object_name="B", offset=[0, 0, 7])
    assert corners(copied)[0] == pytest.approx([-10, 0, 17])


def test_an_attachment_that_fixes_the_place_is_an_error(attached, document, refused):
    attached.setExpression("AttachmentOffset.Base.x", "1 mm")
    document.recompute()
    error = refused("move", object_name="B", vector=[1, 0, 0])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")


def visible(document):
    shown = [obj for obj in document.Objects if obj.TypeId.startswith(("Part", "App::Link"))]
    return sorted(obj.Name for obj in shown if obj.Visibility)


@pytest.mark.skipif(LINKS_CRASH, reason="FreeCAD 1.0 crashes when a new link is undone")
def test_a_copy_of_a_link_shows_nothing_else_that_was_copied_for_it(document, run):
    run("box", name="Seen")
    link = document.addObject("App::Link", "L")
    link.LinkedObject = document.Seen
    link.Placement.Base = FreeCAD.Vector(0, 50, 0)
    document.recompute()
    result = run("copy_object", object_name="L", offset=[0, 0, 30])
    assert result["bounding_box"] == {"min": [0, 50, 30], "max": [10, 60, 40]}
    assert visible(document) == sorted(["L", "Seen", result["object_id"]])
    assert run("check_interference")["count"] == 0


def test_a_copy_of_a_mirror_image_shows_no_second_original(document, run):
    run("box", name="Seen")
    run("mirror_object", object_name="Seen", name="Image")
    copy = run("copy_object", object_name="Image", offset=[0, 40, 0])["object_id"]
    assert visible(document) == sorted([copy, "Image", "Seen"])
    run("undo")
    assert visible(document) == ["Image", "Seen"]


def test_a_copy_of_a_part_shows_what_is_in_it(part, document, run):
    copy = document.getObject(run("copy_object", object_name=part.Name)["object_id"])
    assert copy.Visibility
    inside = [obj for obj in copy.Group if not obj.TypeId.startswith("App::Origin")]
    assert inside
    assert all(obj.Visibility for obj in inside)


@pytest.mark.parametrize(
    ("command", "parameters", "field"),
    [
        ("measure", {"objects": ["P"], "elements": ["Face1"]}, "objects"),
        ("measure_distance", {"object_a": "W", "object_b": "P", "element_b": "Face1"}, "object_b"),
        ("create_hole", {"object_name": "Outer", "face": "top"}, "object_name"),
    ],
)
def test_a_part_where_a_shape_is_needed_is_told_with_what_it_holds(
    part, document, run, refused, command, parameters, field
):
    outer = document.addObject("App::Part", "Outer")
    outer.addObject(part)
    run("box", name="W")
    error = refused(command, **parameters)
    assert (error.code, error.field) == ("NO_SHAPE", field)
    assert error.candidates == ["A"]
    assert "candidates" in error.to_details()["advice"]
