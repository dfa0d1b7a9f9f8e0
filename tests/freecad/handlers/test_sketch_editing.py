# SPDX-License-Identifier: MIT
"""Sketches that are edited by the names of their elements, and what is made of them."""

from __future__ import annotations

import FreeCAD
import Part
import pytest
import Sketcher

PLATE = {"type": "rectangle", "id": "plate", "corner": [0, 0], "width": 40, "height": 20}
HOLE = {"type": "circle", "id": "hole", "center": [10, 10], "radius": 3}
SIZED = [
    {"type": "radius", "of": ["hole"], "value": 3, "name": "bore"},
    {"type": "distance_x", "of": ["hole.center"], "value": 10, "name": "hole_x"},
    {"type": "distance_y", "of": ["hole.center"], "value": 10, "name": "hole_y"},
]


@pytest.fixture
def sketch(document, run):
    run("create_sketch", geometry=[PLATE, HOLE], constraints=SIZED)
    return document.Sketch


def ids(told):
    return [one["id"] for one in told["geometry"]]


def named(told):
    return {one["name"]: one["value"] for one in told["constraints"] if "name" in one}


@pytest.mark.covers(
    "edit_sketch",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    before=[
        (
            "create_sketch",
            {"body": "new", "geometry": [{"type": "circle", "center": [0, 0], "radius": 5}]},
        ),
    ],
    change={"object_name": "Sketch", "update": {"c1": {"radius": 7}}},
    before_example=[
        (
            "create_sketch",
            {
                "geometry": [
                    {"type": "rectangle", "id": "plate", "corner": [0, 0], "width": 6, "height": 4},
                    {"type": "circle", "id": "hole", "center": [20.5, 11.5], "radius": 4.5},
                ]
            },
        )
    ],
)
def test_several_dimensions_change_in_one_solve(document, run, sketch):
    before = document.UndoCount
    values = {"plate_width": 8, "plate_height": "1 in", "hole_x": 3, "bore": 1}
    told = run("edit_sketch", object_name="Sketch", set=values)["sketch"]
    sizes = {"plate_width": 8, "plate_height": 25.4}
    assert named(told) == {**sizes, "bore": 1, "hole_x": 3, "hole_y": 10}
    assert told["profile"]["area"] == pytest.approx(8 * 25.4 - 3.14159265)
    assert document.UndoCount == before + 1
    document.undo()
    assert document.Sketch.Shape.BoundBox.XMax == pytest.approx(40)


def test_removing_an_element_tells_the_constraints_that_went(run, sketch):
    told = run("edit_sketch", object_name="Sketch", remove=["hole"])["sketch"]
    assert [one["name"] for one in told["removed"]] == ["bore", "hole_x", "hole_y"]
    assert ids(told) == ["plate.bottom", "plate.right", "plate.top", "plate.left"]
    assert told["degrees_of_freedom"] == 0


def test_a_compound_and_a_dimension_are_removed_by_their_names(run, sketch):
    told = run("edit_sketch", object_name="Sketch", remove=["plate", "bore"])["sketch"]
    assert ids(told) == ["hole"]
    assert named(told) == {"hole_x": 10, "hole_y": 10}
    assert told["degrees_of_freedom"] == 1


def test_names_last_when_elements_before_them_go(run, sketch):
    run("edit_sketch", object_name="Sketch", remove=["plate.bottom"])
    told = run("edit_sketch", object_name="Sketch", set={"bore": 2})["sketch"]
    hole = next(one for one in told["geometry"] if one["id"] == "hole")
    assert hole["radius"] == pytest.approx(2)


def test_what_is_added_has_names_and_is_joined(run, sketch):
    add = {
        "geometry": [
            {"type": "line", "start": [0, 0], "end": [40, 20], "construction": True},
            {"type": "circle", "center": [30, 10], "radius": 2},
        ],
        "constraints": [
            {"type": "equal", "of": ["hole", "c1"]},
        ],
    }
    told = run("edit_sketch", object_name="Sketch", add=add)["sketch"]
    assert ids(told)[-2:] == ["l1", "c1"]
    assert [one["of"] for one in told["added"]] == [
        ["plate.bottom.start", "l1.start"],
        ["plate.right.end", "l1.end"],
    ]
    other = next(one for one in told["geometry"] if one["id"] == "c1")
    assert other["radius"] == pytest.approx(3)


def test_elements_are_drawn_anew_and_keep_their_names_and_constraints(run, document):
    run(
        "create_sketch",
        geometry=[
            {"type": "line", "start": [0, 0], "end": [5, 0]},
            {"type": "arc", "center": [0, 9], "radius": 2, "start_angle": 0, "end_angle": 90},
            {"type": "point", "at": [1, 1], "construction": True},
        ],
        constraints=[{"type": "horizontal", "of": ["l1"]}],
    )
    sizes = {"l1": {"end": [8, 0]}, "a1": {"radius": 4}, "p1": {"at": [2, 3]}}
    told = run("edit_sketch", object_name="Sketch", update=sizes)["sketch"]
    line, arc, point = told["geometry"]
    assert (line["id"], line["start"], line["end"]) == ("l1", [0, 0], [8, 0])
    assert (arc["id"], arc["radius"], arc["end"]) == ("a1", 4, pytest.approx([0, 13], abs=1e-9))
    assert (point["id"], point["at"], point["construction"]) == ("p1", [2, 3], True)
    assert [one["type"] for one in told["constraints"]] == ["horizontal"]


def test_elements_compounds_and_dimensions_are_renamed(run, sketch):
    names = {"hole": "bolt", "plate": "base", "bore": "bolt_radius"}
    told = run("edit_sketch", object_name="Sketch", rename=names)["sketch"]
    assert ids(told) == ["base.bottom", "base.right", "base.top", "base.left", "bolt"]
    assert named(told)["bolt_radius"] == 3


def test_elements_become_construction_and_back(run, sketch, document):
    told = run("edit_sketch", object_name="Sketch", construction={"plate": True})["sketch"]
    assert [one.get("construction", False) for one in told["geometry"]] == [True] * 4 + [False]
    assert len(document.Sketch.Shape.Edges) == 1
    run("edit_sketch", object_name="Sketch", construction={"plate": False})
    assert len(document.Sketch.Shape.Edges) == 5


def test_a_sketch_goes_to_another_place(run, sketch):
    place = {"on": "xz", "offset": 5}
    told = run("edit_sketch", object_name="Sketch", reattach=place)["sketch"]
    assert told["frame"]["normal"] == pytest.approx([0, -1, 0])
    assert told["frame"]["origin"] == pytest.approx([0, -5, 0])


def test_a_sketch_leaves_the_face_of_a_solid(document, run):
    run("create_box", name="Box", size=[30, 20, 10])
    face = {"object": "Box", "face": "top"}
    run("create_sketch", name="Free", on=face, geometry=[PLATE])
    assert document.Free.Placement.Base.z == pytest.approx(10)
    told = run("edit_sketch", object_name="Free", reattach={"on": "xz"})["sketch"]
    assert told["frame"]["normal"] == pytest.approx([0, -1, 0])
    assert "attached_to" not in told
    run("set_properties", object_name="Box", properties={"Height": 15})
    assert document.Free.Shape.BoundBox.YLength == pytest.approx(0, abs=1e-6)
    run("undo")
    run("undo")
    assert document.Free.Placement.Base.z == pytest.approx(10)
    run("set_properties", object_name="Box", properties={"Height": 15})
    assert document.Free.Placement.Base.z == pytest.approx(15)


def test_what_a_sketch_is_the_profile_of_follows(document, run):
    run("create_sketch", body="new", geometry=[PLATE, HOLE], constraints=SIZED)
    body = document.Body
    pad = body.newObject("PartDesign::Pad", "Pad")
    pad.Profile, pad.Length = document.Sketch, 10
    pad.recompute()
    body.recompute()
    result = run("edit_sketch", object_name="Sketch", set={"plate_width": 50}, remove=["hole"])
    assert pad.Shape.Volume == pytest.approx(50 * 20 * 10)
    assert "Pad" in {one["object_id"] for one in result["changes"]["modified"]}


def test_what_a_person_drew_keeps_the_name_that_it_was_edited_by(document, run):
    drawn = document.addObject("Sketcher::SketchObject", "Drawn")
    corners = [FreeCAD.Vector(x, y, 0) for x, y in ((0, 0), (9, 0), (9, 4))]
    drawn.addGeometry(
        [Part.LineSegment(corners[at], corners[(at + 1) % 3]) for at in range(3)], False
    )
    drawn.addConstraint([Sketcher.Constraint("Horizontal", 0)])
    drawn.recompute()
    add = {"constraints": [{"type": "vertical", "of": ["line2"]}]}
    told = run("edit_sketch", object_name="Drawn", add=add, remove=["line1"])["sketch"]
    # The third goes by its place, which is another one now.
    assert ids(told) == ["line2", "line2_"]
    assert told["removed"] == [{"type": "horizontal", "of": ["line1"]}]


REFUSED = [
    ({"remove": ["bole"]}, "REFERENCE_LOST", "remove[0]"),
    ({"set": {"bore": 0}}, "INVALID_PARAMETER", "set.bore"),
    ({"set": {"bor": 4}}, "REFERENCE_LOST", "set.bor"),
    ({"rename": {"hole": "plate"}}, "INVALID_PARAMETER", "rename.hole"),
    ({"rename": {"bore": "hole_x"}}, "INVALID_PARAMETER", "rename.bore"),
    ({"update": {"hole": {"radius": -1}}}, "INVALID_PARAMETER", "update.hole.radius"),
    ({"update": {"hole": {"width": 1}}}, "UNKNOWN_PARAMETER", "update.hole.width"),
    ({"construction": {"x_axis": True}}, "INVALID_PARAMETER", "construction.x_axis"),
    ({"add": {"geometry": [HOLE]}}, "INVALID_PARAMETER", "add.geometry[0].id"),
    (
        {"add": {"constraints": [{"type": "equal", "of": ["hole", "c7"]}]}},
        "REFERENCE_LOST",
        "add.constraints[0].of[1]",
    ),
    ({"reattach": {"on": "Nowhere"}}, "OBJECT_NOT_FOUND", "reattach.on"),
]


@pytest.mark.parametrize(("edit", "code", "field"), REFUSED)
def test_an_edit_that_cannot_be_is_refused_with_its_place(refused, sketch, edit, code, field):
    error = refused("edit_sketch", object_name="Sketch", **edit)
    assert (error.code, error.field) == (code, field)


def test_an_edit_that_does_not_solve_leaves_the_sketch_as_it_was(document, refused, sketch):
    over = {"constraints": [{"type": "distance", "of": ["plate.top"], "value": 41}]}
    error = refused("edit_sketch", object_name="Sketch", add=over)
    assert error.code == "CONSTRAINTS_CONFLICT"
    assert document.Sketch.isValid()


def test_a_dimension_that_follows_an_expression_is_not_set(document, refused, sketch):
    sketch.setExpression("Constraints.bore", "2 mm + 1 mm")
    document.recompute()
    error = refused("edit_sketch", object_name="Sketch", set={"bore": 4})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "set.bore")
