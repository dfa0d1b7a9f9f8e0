# SPDX-License-Identifier: MIT
"""Objects edited by the words that made them: values from closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest
import Sketcher

PI = math.pi
ANGLE_BRACKET = [[0, 0], [60, 0], [60, 5], [5, 5], [5, 40], [0, 40]]
LONGER = [[0, 0], [78, 0], [78, 5], [5, 5], [5, 40], [0, 40]]


def volume(document, name):
    return document.getObject(name).Shape.Volume


@pytest.fixture
def bracket(document, run):
    outline = {"type": "polygon", "points": ANGLE_BRACKET}
    run("extrude", profile=outline, distance=30, direction="z", name="L")


@pytest.mark.parametrize(
    "properties",
    [
        {"Nodes": [[*point, 0] for point in LONGER]},
        {"Nodes": LONGER},
        {"points": LONGER},
        {"points": [[f"{u} mm", f"{v} mm"] for u, v in LONGER]},
        {"Vertices": [*LONGER, LONGER[0]]},
    ],
)
def test_the_points_of_a_profile_are_given_again(document, run, bracket, names, properties):
    assert volume(document, "L") == pytest.approx(14250)
    result = run("set_properties", object_name="L_Profile", properties=properties)
    assert volume(document, "L") == pytest.approx(16950)
    assert "L" in names(result, "modified")
    run("undo")
    assert volume(document, "L") == pytest.approx(14250)


def test_the_points_of_a_path_are_given_again_and_the_sweep_follows(document, run):
    run("create_polyline", points=[[0, 0, 0], [0, 0, 40]], name="Path")
    run("sweep", profile={"type": "circle", "radius": 3}, path="Path", name="Rod")
    run("set_properties", object_name="Path", properties={"points": [[0, 0, 0], [0, 0, 55]]})
    assert volume(document, "Rod") == pytest.approx(PI * 9 * 55)


def test_an_open_outline_is_closed_and_given_a_point_more(document, run):
    run("create_polyline", points=[[0, 0], [10, 0], [10, 10]], name="P")
    properties = {"points": [[0, 0], [30, 0], [30, 40]], "closed": True}
    result = run("set_properties", object_name="P", properties=properties)
    assert document.P.Shape.Length == pytest.approx(120)
    assert result["properties"]["closed"] == {"old": False, "new": True}


def test_points_that_make_no_outline_are_refused_by_their_name(document, refused, bracket):
    same = [[0, 0], [0, 0], [5, 5]]
    error = refused("set_properties", object_name="L_Profile", properties={"points": same})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.points[1]")


@pytest.fixture
def rounded(document, run):
    run("create_box", size=[20, 20, 20])
    run("create_fillet", object_name="Box", radius=2, edges="vertical", name="F")


def rounded_volume(radius, height=20, edges=4):
    return 8000 - edges * height * radius**2 * (1 - PI / 4)


@pytest.mark.parametrize(
    "properties",
    [
        {"Radius": 3},
        {"radius": "0.3 cm"},
        {"size": 3},
        {"Edges": [[1, 3, 3], [3, 3, 3], [5, 3, 3], [7, 3, 3]]},
    ],
)
def test_a_fillet_gets_another_radius(document, run, rounded, properties):
    result = run("set_properties", object_name="F", properties=properties)
    assert result["shape"]["volume"] == pytest.approx(rounded_volume(3), rel=1e-9)
    assert volume(document, "F") == pytest.approx(7845.486677646163)
    run("undo")
    assert volume(document, "F") == pytest.approx(rounded_volume(2))


def test_a_fillet_gets_other_edges_and_keeps_its_radius(document, run, rounded):
    run("set_properties", object_name="F", properties={"edges": ["Edge1", "Edge3"]})
    assert volume(document, "F") == pytest.approx(rounded_volume(2, edges=2))
    assert len(document.F.Edges) == 2


def test_a_chamfer_of_equal_sides_goes_on_having_them(document, run):
    run("create_box", size=[20, 20, 20])
    run("create_chamfer", object_name="Box", size=1, edges="vertical", name="C")
    run("set_properties", object_name="C", properties={"Size": 3})
    assert volume(document, "C") == pytest.approx(8000 - 4 * 20 * 9 / 2)
    run("set_properties", object_name="C", properties={"size2": 1})
    assert volume(document, "C") == pytest.approx(8000 - 4 * 20 * 3 / 2)
    run("set_properties", object_name="C", properties={"size": 2})
    assert volume(document, "C") == pytest.approx(8000 - 4 * 20 * 2 / 2)
    run("set_properties", object_name="C", properties={"angle": 45})
    assert volume(document, "C") == pytest.approx(8000 - 4 * 20 * 4 / 2)


def test_the_persons_own_fillet_of_several_radii_tells_them_and_gets_one(document, run):
    run("create_box", size=[20, 20, 20])
    own = document.addObject("Part::Fillet", "Own")
    own.Base = document.Box
    own.Edges = [(1, 1.0, 1.0), (3, 2.0, 2.0)]
    document.recompute()
    told = run("get_properties", object_name="Own")["properties"]
    assert next(iter(told)) == "radius"
    assert told["radius"]["value"] == [1, 2]
    run("set_properties", object_name="Own", properties={"radius": 4})
    assert volume(document, "Own") == pytest.approx(rounded_volume(4, edges=2))


def test_a_radius_without_room_is_refused_with_one_that_works(document, run, refused, rounded):
    error = refused("set_properties", object_name="F", properties={"radius": 11})
    assert (error.field, error.given) == ("properties.radius", 11)
    works = error.details["size_that_works"]
    run("set_properties", object_name="F", properties={"radius": works})
    assert volume(document, "F") == pytest.approx(rounded_volume(works))


@pytest.fixture
def stepped(document, run):
    """A block of 20 x 20 x 30 with a bore, and a pin; its edges have other numbers than a box's."""
    run("create_box", size=[20, 20, 30], name="Blank")
    run("create_hole", object_name="Blank", face="top", diameter=6, through=True, name="Bored")
    run("create_cylinder", radius=3, height=8, name="Pin")


def test_a_fillet_on_another_base_is_on_the_edges_in_the_same_places(document, run, stepped):
    run("create_box", size=[20, 20, 20], name="Box")
    run("create_fillet", object_name="Box", radius=2, edges=["Edge1", "Edge3"], name="F")
    run("set_properties", object_name="F", properties={"object_name": "Bored"})
    corners = 2 * 30 * 4 * (1 - PI / 4)
    assert volume(document, "F") == pytest.approx(30 * (400 - 9 * PI) - corners)
    assert document.F.Shape.BoundBox.ZMax == pytest.approx(30)


def test_a_chamfer_of_a_rim_finds_the_rim_again(document, run, stepped):
    run("create_cylinder", radius=3, height=12, name="Rod")
    run("create_chamfer", object_name="Rod", size=1, edges=["top"], name="C")
    run("set_properties", object_name="C", properties={"object_name": "Pin"})
    assert volume(document, "C") == pytest.approx(PI * (9 * 7 + (9 + 6 + 4) / 3))


@pytest.mark.parametrize("also", [{}, {"radius": 1}])
def test_a_fillet_whose_edges_the_other_base_lacks_asks_for_them(
    document, run, refused, stepped, rounded, also
):
    given = {"object_name": "Pin", **also}
    error = refused("set_properties", object_name="F", properties=given)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.object_name")
    assert "`edges`" in error.allowed
    sent = {"object_name": "Pin", "edges": ["top"], "radius": 1}
    run("set_properties", object_name="F", properties=sent)
    assert document.F.Base == document.Pin


def test_a_shell_of_another_base_is_open_on_the_same_side(document, run, refused, stepped):
    run("create_box", size=[20, 20, 20], name="Box")
    run("shell", object_name="Box", thickness=2, faces=["front"], name="S")
    run("create_box", size=[20, 20, 10], name="Low")
    run("create_box", size=[20, 20, 20], position=[0, 0, 10], name="High")
    run("boolean_fuse", objects=["Low", "High"], refine=True, name="Both")
    run("set_properties", object_name="S", properties={"object_name": "Both"})
    assert volume(document, "S") == pytest.approx(20 * 20 * 30 - 16 * 18 * 26)
    error = refused("set_properties", object_name="S", properties={"object_name": "Pin"})
    assert error.field == "properties.object_name"


@pytest.fixture
def padded(document, with_part_design):
    """A pad of 5 mm on a sketch of 20 x 10 mm; the sketch's width has a name."""
    body = document.addObject("PartDesign::Body", "Body")
    sketch = body.newObject("Sketcher::SketchObject", "Sketch")
    corners = [FreeCAD.Vector(*point) for point in ((0, 0), (20, 0), (20, 10), (0, 10))]
    for start, end in zip(corners, corners[1:] + corners[:1]):
        sketch.addGeometry(Part.LineSegment(start, end), False)
    for line in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", line, 2, (line + 1) % 4, 1))
        way = ("Horizontal", "Vertical")[line % 2]
        sketch.addConstraint(Sketcher.Constraint(way, line))
    sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
    width = sketch.addConstraint(Sketcher.Constraint("DistanceX", 0, 1, 0, 2, 20))
    sketch.renameConstraint(width, "Width")
    sketch.addConstraint(Sketcher.Constraint("DistanceY", 1, 1, 1, 2, 10))
    measured = sketch.addConstraint(Sketcher.Constraint("Distance", 2, 20))
    sketch.setDriving(measured, False)
    pad = body.newObject("PartDesign::Pad", "Pad")
    pad.Profile, pad.Length = sketch, 5
    document.recompute()
    return pad


@pytest.fixture
def featured(document, padded):
    """The pad, with a pocket of the person's in it: a circle of 2 mm radius, 3 mm deep."""
    sketch = document.Body.newObject("Sketcher::SketchObject", "Circle")
    sketch.Placement.Base.z = 5
    sketch.addGeometry(Part.Circle(FreeCAD.Vector(10, 5, 0), FreeCAD.Vector(0, 0, 1), 2), False)
    pocket = document.Body.newObject("PartDesign::Pocket", "Pocket")
    pocket.Profile, pocket.Length = sketch, 3
    document.recompute()
    return pocket


@pytest.mark.parametrize(
    ("name", "properties", "expected"),
    [
        ("Pad", {"distance": "8 mm"}, 200 * 8 - 4 * PI * 3),
        ("Pocket", {"depth": 1}, 1000 - 4 * PI),
        ("Pocket", {"through": True}, 1000 - 4 * PI * 5),
    ],
)
def test_the_persons_pad_and_pocket_take_the_names_of_commands(
    document, run, featured, name, properties, expected
):
    if name == "Pad":
        document.Circle.Placement.Base.z = 8
    told = run("get_properties", object_name=name)["properties"]
    assert {"profile", "length"} <= told.keys()
    run("set_properties", object_name=name, properties=properties)
    document.recompute()
    assert document.Body.Shape.Volume == pytest.approx(expected)
    run("set_properties", object_name="Pocket", properties={"distance": 2})
    assert document.Pocket.Type == "Length"


@pytest.mark.parametrize(("kind", "size"), [("Fillet", "radius"), ("Chamfer", "size")])
def test_the_persons_rounded_edges_take_the_names_of_commands(
    document, run, refused, padded, kind, size
):
    feature = document.Body.newObject(f"PartDesign::{kind}", "Edged")
    feature.Base = (padded, ["Edge1"])
    document.recompute()
    run("set_properties", object_name="Edged", properties={"edges": "vertical", size: 2})
    lost = 4 * 4 * 5 * (1 - PI / 4 if kind == "Fillet" else 0.5)
    assert document.Body.Shape.Volume == pytest.approx(1000 - lost)
    assert len(document.Edged.Base[1]) == 4
    error = refused("set_properties", object_name="Edged", properties={"object_name": "Pad"})
    assert "cannot be edited" in error.message


def test_the_persons_row_of_pockets_takes_count_and_spacing(document, run, featured):
    row = document.Body.newObject("PartDesign::LinearPattern", "Row")
    row.Originals, row.Direction = [featured], (document.Circle, ["H_Axis"])
    row.Length, row.Occurrences = 5, 2
    document.Body.Tip = row
    document.recompute()
    told = run("get_properties", object_name="Row")["properties"]
    assert [told[name]["value"] for name in ("count", "spacing")] == [2, 5]
    run("set_properties", object_name="Row", properties={"spacing": "4.5 mm"})
    assert row.Length.Value == pytest.approx(4.5)
    assert document.Body.Shape.Volume == pytest.approx(1000 - 2 * 12 * PI)
    run("set_properties", object_name="Row", properties={"count": 3, "spacing": 1})
    assert row.Length.Value == pytest.approx(2)


def test_what_cannot_be_edited_is_told_once_with_the_way_round(document, run, refused):
    run("extrude", profile={"type": "circle", "radius": 6}, distance=5, name="E")
    told = run("get_properties", object_name="E")["properties"]
    fixed = {
        name: one["instead"] for name, one in told.items() if name[0].islower() and one["read_only"]
    }
    assert set(fixed) == {"operation", "base_object", "scale", "twist"}
    assert "boolean_cut" in fixed["operation"]
    also = run("get_properties", object_name="E", names=["is_cut"])["properties"]["is_cut"]
    assert also["read_only"]
    assert also["instead"] == fixed["operation"]
    error = refused("set_properties", object_name="E", properties={"is_cut": True})
    assert error.allowed == fixed["operation"]


def test_the_persons_hole_takes_the_names_of_commands(document, run, refused, padded):
    sketch = document.Body.newObject("Sketcher::SketchObject", "Circle")
    sketch.Placement.Base.z = 5
    sketch.addGeometry(Part.Circle(FreeCAD.Vector(10, 5, 0), FreeCAD.Vector(0, 0, 1), 2), False)
    document.recompute()
    hole = document.Body.newObject("PartDesign::Hole", "Hole")
    hole.Profile, hole.Diameter, hole.Depth, hole.DrillPoint = sketch, 4, 2, "Flat"
    document.recompute()
    told = run("get_properties", object_name="Hole")["properties"]
    assert [told[name]["value"] for name in ("diameter", "depth", "through")] == [4, 2, False]
    run("set_properties", object_name="Hole", properties={"diameter": 6, "depth": 1})
    assert document.Body.Shape.Volume == pytest.approx(1000 - 9 * PI)
    run("set_properties", object_name="Hole", properties={"through": True})
    assert document.Body.Shape.Volume == pytest.approx(1000 - 9 * PI * 5)
    error = refused("set_properties", object_name="Hole", properties={"face": "top"})
    assert "sketch" in error.allowed


def test_the_dimensions_of_a_sketch_are_told_and_changed(document, run, padded):
    told = run("get_properties", object_name="Sketch")["properties"]
    dimensions = [name for name in told if name.startswith("Constraints.")]
    assert dimensions == ["Constraints.Width", "Constraints.10", "Constraints.11"]
    assert [told[name]["value"] for name in dimensions] == [20, 10, 20]
    assert [told[name]["read_only"] for name in dimensions] == [False, False, True]
    assert next(iter(told)) == "Constraints.Width"


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"Constraints.Width": 30}, 30 * 10 * 5),
        ({"Width": "3 cm"}, 30 * 10 * 5),
        ({"Constraints.9": 30}, 30 * 10 * 5),
        ({"Constraints[10]": 4}, 20 * 4 * 5),
        ({"Constraints.10": 4, "Width": 8}, 8 * 4 * 5),
    ],
)
def test_a_dimension_changes_by_name_or_index(document, run, padded, properties, expected):
    result = run("set_properties", object_name="Sketch", properties=properties)
    assert document.Body.Shape.Volume == pytest.approx(expected)
    assert all(change["new"] != change["old"] for change in result["properties"].values())
    run("undo")
    assert document.Body.Shape.Volume == pytest.approx(1000)


@pytest.mark.parametrize(
    ("properties", "part"),
    [
        ({"Constraints.0": 10}, "no property or parameter"),
        ({"Constraints.11": 10}, "cannot be edited"),
        ({"Width": "5 deg"}, "Width"),
        ({"Width": 5, "Constraints.9": 6}, "contradicts"),
    ],
)
def test_what_is_no_dimension_to_set_is_refused(document, refused, padded, properties, part):
    error = refused("set_properties", object_name="Sketch", properties=properties)
    assert error.code == "INVALID_PARAMETER"
    assert part in error.message


def test_a_dimension_that_follows_an_expression_is_not_overwritten(document, refused, padded):
    document.Sketch.setExpression("Constraints.Width", "12 mm")
    document.recompute()
    error = refused("set_properties", object_name="Sketch", properties={"Width": 5})
    assert "12" in error.message
    assert "set_expression" in error.allowed


def test_a_dimension_that_the_others_leave_no_room_for_is_refused(document, refused, padded):
    document.Sketch.addConstraint(Sketcher.Constraint("Distance", 2, 20))
    document.recompute()
    error = refused("set_properties", object_name="Sketch", properties={"Width": 25})
    assert (error.code, error.field) == ("CONSTRAINTS_CONFLICT", "properties.Constraints.Width")
    assert "Width" in error.details["remove_one_of"]


def test_an_edit_below_a_feature_that_is_broken_tells_that_it_is_so_still(document, run, codes):
    run("create_box", size=[20, 20, 20], name="A")
    run("create_cylinder", radius=3, height=40, position=[10, 10, -5], name="Drill")
    run("boolean_cut", base="A", tools=["Drill"], name="Bored")
    run("create_fillet", object_name="Bored", radius=2, edges="vertical", name="F")
    run("create_hole", object_name="F", face="front", diameter=2, depth=3, name="H")
    broken = run("set_properties", object_name="Drill", properties={"radius": 30})
    assert codes(broken) == ["DEPENDENTS_BROKEN", "DEPENDENTS_BROKEN"]
    # The hole's shape is still that of before, so the reply has to say why.
    still = run("set_properties", object_name="A", properties={"size": [25, 25, 25]})
    told = [(one["code"], one["object_id"]) for one in still["warnings"]]
    assert told == [("STILL_BROKEN", "Bored"), ("STILL_BROKEN", "F")]
    for query in ("get_state", "list_objects", "get_feature_tree"):
        rows = {row["object_id"]: row for row in run(query)["objects"]}
        found = {name: (row["state"], row.get("broken_input")) for name, row in rows.items()}
        assert found["H"] == ("input_broken", "F")
        assert (found["F"], found["Drill"]) == (("error", None), ("up_to_date", None))
    details = run("get_object_details", object_name="H", detail_level="summary")
    assert (details["state"], details["broken_input"]) == ("input_broken", "F")
    assert codes(run("measure", object_name="H", what="volume")) == ["BROKEN_INPUT"]
    mended = run("set_properties", object_name="Drill", properties={"radius": 3})
    assert codes(mended) == []
    assert "broken_input" not in run("get_object_details", object_name="H")
    solid = 25 * (625 - 4 * 4 * (1 - PI / 4) - 9 * PI)
    assert volume(document, "H") == pytest.approx(solid - 3 * PI)


def test_a_size_that_does_not_go_with_a_kept_one_names_the_one_that_was_sent(run, refused):
    run("create_tube", outer_radius=10, inner_radius=5, height=10, name="T")
    error = refused("set_properties", object_name="T", properties={"outer_radius": 4})
    assert (error.field, error.given) == ("properties.outer_radius", 4)
    assert error.details["kept"] == {"inner_radius": 5}
    sizes = {"outer_radius": 4, "inner_radius": 6}
    error = refused("set_properties", object_name="T", properties=sizes)
    assert error.field == "properties.inner_radius"


def test_a_profile_that_does_not_go_with_the_direction_is_named_as_what_was_sent(run, refused):
    circle = {"type": "circle", "radius": 5}
    run("extrude", profile=circle, distance=10, direction=[0, 0, 1], name="E")
    profile = {**circle, "normal": [1, 0, 0]}
    error = refused("set_properties", object_name="E", properties={"profile": profile})
    assert (error.field, error.given) == ("properties.profile", profile)
    assert list(error.details["kept"]) == ["direction"]


@pytest.mark.parametrize(
    ("name", "word"),
    [("H", "through"), ("H", "refine"), ("H", "diameter"), ("H", "counterbore.depth"),
     ("Plate", "length"), ("Plate", "Visibility"), ("Plate", "label")],
)  # fmt: skip
def test_null_takes_nothing_away_that_an_object_cannot_be_without(run, refused, name, word):
    run("create_box", size=[20, 20, 5], name="Plate")
    run("create_hole", object_name="Plate", face="top", diameter=4, through=True, name="H",
        counterbore={"diameter": 6, "depth": 2})  # fmt: skip
    error = refused("set_properties", object_name=name, properties={word: None})
    assert (error.code, error.field) == ("INVALID_PARAMETER", f"properties.{word}")
    assert "taken away" in error.message


@pytest.mark.parametrize(
    ("command", "sent", "name", "own", "expression"),
    [
        ("create_box", {"size": [5, 6, 7]}, "length", "Length", "9 mm"),
        ("create_cylinder", {"radius": 2, "height": 7}, "radius", "Radius", "9 mm"),
        ("create_prism", {"sides": 6, "radius": 3, "height": 5}, "height", "Height", "9 mm"),
    ],
)
def test_an_expression_is_bound_by_the_name_of_creation(
    document, run, command, sent, name, own, expression
):
    run(command, name="X", **sent)
    result = run("set_expression", object_name="X", property_name=name, expression=expression)
    assert (result["property"], getattr(document.X, own).Value) == (own, 9)
    told = run("get_expression", object_name="X", property_name=name)
    assert (told["property"], told["value"]) == (own, 9)


def test_an_expression_for_a_name_of_several_properties_is_told_these(document, run, refused):
    run("create_box", size=[20, 20, 20], name="A")
    run("create_hole", object_name="A", face="top", diameter=4, through=True, name="H")
    sent = {"object_name": "H", "property_name": "diameter", "expression": "5 mm"}
    assert "Drill.Radius" in refused("set_expression", **sent).allowed


def test_a_step_means_what_its_batch_made_under_a_name_that_was_taken(document, run):
    run("create_box", size=[1, 1, 1], name="A")
    steps = [
        {"command": "create_box", "parameters": {"name": "A", "size": [7, 7, 7]}},
        {
            "command": "set_properties",
            "parameters": {"object_name": "A", "properties": {"Height": 2}},
        },
        {"command": "create_fillet", "parameters": {"object_name": "A", "edges": "vertical"}},
    ]
    result = run("batch", steps=steps)
    told = [one for one in result["warnings"] if one["code"] == "NAME_TAKEN"]
    assert [(one["object_id"], one["step"]) for one in told] == [("A001", 1), ("A001", 2)]
    assert [volume(document, one) for one in ("A", "A001")] == pytest.approx([1, 98])
    run("set_properties", object_name="A", properties={"height": 3})
    assert volume(document, "A") == pytest.approx(3)
