# SPDX-License-Identifier: MIT
"""Properties read and set, and the model that follows."""

import math

import FreeCAD
import Part
import pytest

PI = math.pi


@pytest.mark.covers(
    "set_properties",
    bad=({"object_name": "A", "properties": {"Lenght": 5}}, "INVALID_PARAMETER"),
    change={"object_name": "Q", "properties": {"Length": 3, "Label": "Tool"}},
)
def test_a_dimension_changes_and_what_depends_on_it_follows(document, run, names):
    run("box", name="A", length=20, width=20, height=20)
    run("cylinder", name="T", radius=2, height=40, position=[10, 10, -10])
    run("cut", base="A", tool="T", name="K")
    run("fillet", object_name="K", name="F", radius=1, edges=[1])
    result = run("set_properties", object_name="A", properties={"Length": "1 in", "Height": 30})
    assert result["properties"]["Length"] == {"old": 20, "new": 25.4}
    assert set(names(result, "modified")) == {"A", "K", "F"}
    assert document.K.Shape.Volume == pytest.approx(25.4 * 20 * 30 - PI * 4 * 30, rel=1e-9)
    assert "Touched" not in document.F.State
    run("undo")
    assert document.K.Shape.Volume == pytest.approx(8000 - PI * 4 * 20, rel=1e-9)


def test_the_single_property_of_other_clients_is_understood(document, run):
    run("box", name="A")
    result = run("modify_feature", object_name="A", property_name="Length", value=25)
    assert result["properties"] == {"Length": {"old": 10, "new": 25}}


@pytest.mark.parametrize(
    ("properties", "field"),
    [
        ({"Lenght": 5}, "properties.Lenght"),
        ({"Length": -5}, "properties.Length"),
        ({"Length": 0}, None),
        ({"Length": "5 deg"}, "properties.Length"),
        ({"Length": "wide"}, "properties.Length"),
        ({"Length": True}, "properties.Length"),
        ({"Length": float("nan")}, "properties.Length"),
        ({"Length": 1e300}, "properties.Length"),
        ({"Length": None}, "properties.Length"),
        ({"Shape": 5}, "properties.Shape"),
        ({"Visibility": "yes"}, "properties.Visibility"),
        ({"Placement": {"angle": 5}}, None),
        ({"Length": 12, "Width": "x"}, "properties.Width"),
        ({}, "properties"),
        ([], "properties"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_nothing_is_set(
    document, run, refused, properties, field
):
    run("box", name="A")
    error = refused("set_properties", object_name="A", properties=properties)
    assert error.code in ("INVALID_PARAMETER", "RECOMPUTE_FAILED", "RESULT_INVALID")
    assert field is None or error.field == field


def test_a_place_that_cannot_be_read_is_told_in_one_sentence(document, run, refused):
    run("box", name="A")
    error = refused("set_properties", object_name="A", properties={"Placement": {"angle": 5}})
    assert error.message.count("Invalid parameter:") == 1
    assert error.message.startswith("Invalid parameter: properties.Placement")
    assert error.given == "{'angle': 5}"


def test_an_unknown_property_is_answered_with_the_nearest(document, run, refused):
    run("box", name="A")
    error = refused("set_properties", object_name="A", properties={"Lenght": 5})
    assert error.candidates[0] == "length"


@pytest.mark.parametrize("name", ["Length", "length", "LENGTH"])
def test_a_property_is_meant_in_any_case(document, run, with_part_design, name):
    """Also where no command makes such an object, as a pad of the person's."""
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    document.recompute()
    run("set_properties", object_name="Block", properties={name: 25})
    assert document.Body.Shape.Volume == pytest.approx(2500)
    told = run("get_properties", object_name="Block", names=[name])["properties"][name]
    assert (told["value"], told["type"]) == (25, "App::PropertyLength")


def test_what_cannot_be_set_says_what_to_do_instead(document, run):
    run("box", name="A")
    run("fillet", object_name="A", radius=1, edges="vertical", name="F")
    told = run("get_properties", object_name="F")["properties"]
    assert list(told)[:3] == ["radius", "object_name", "edges"]
    fixed = {name: entry["instead"] for name, entry in told.items() if entry["read_only"]}
    assert {"Shape", "ExpressionEngine"} <= set(fixed)
    assert fixed["ExpressionEngine"] == "set_expression"
    assert all(fixed.values())


def test_a_property_that_follows_an_expression_is_not_overwritten(document, run, refused):
    run("box", name="A")
    document.A.setExpression("Length", "2 * Width")
    error = refused("set_properties", object_name="A", properties={"Length": 5})
    assert "2 * Width" in error.message
    assert "set_expression" in error.allowed


def test_words_of_an_enumeration_and_links_are_checked(document, run, refused):
    run("box", name="A")
    run("helix", name="H")
    run("mirror", object_name="A", name="M")
    error = refused("set_properties", object_name="H", properties={"LocalCoord": "Sideways"})
    assert error.allowed == ["Right-handed", "Left-handed"]
    run("set_properties", object_name="H", properties={"LocalCoord": "Left-handed"})
    assert refused("set_properties", object_name="M", properties={"Source": "No"}).code == (
        "OBJECT_NOT_FOUND"
    )
    run("box", name="B", length=4)
    run("set_properties", object_name="M", properties={"Source": "B"})
    assert document.M.Shape.Volume == pytest.approx(400)


def test_label_placement_and_visibility_are_properties_like_others(document, run):
    run("box", name="A")
    where = {"position": [1, 2, 3], "rotation": {"axis": "z", "angle": 90}}
    run(
        "set_properties",
        object_name="A",
        properties={"Label": "Größe", "Visibility": False, "Placement": where},
    )
    assert (document.A.Label, document.A.Visibility) == ("Größe", False)
    assert document.A.Placement.Base == FreeCAD.Vector(1, 2, 3)
    run("set_properties", object_name="A", properties={"Placement": {"position": [0, 0, 9]}})
    assert document.A.Placement.Rotation.Angle == pytest.approx(PI / 2)


def test_a_broken_dependent_is_told(document, run, codes):
    run("box", name="A", length=20, width=20, height=20)
    run("fillet", object_name="A", radius=4, edges="all", name="F")
    result = run("set_properties", object_name="A", properties={"Height": 2})
    assert "DEPENDENTS_BROKEN" in codes(result)


@pytest.mark.covers(
    "get_properties", bad=({"object_name": "A", "names": ["Lenght"]}, "INVALID_PARAMETER")
)
def test_properties_are_listed_with_type_unit_and_expression(document, run):
    run("box", name="A")
    document.A.setExpression("Width", "Length / 2")
    document.recompute()
    revision = run("get_state")["revision"]
    names = document.A.PropertiesList
    told = run("get_properties", object_name="A", names=names)["properties"]
    assert told["Length"] == {
        "value": 10,
        "type": "App::PropertyLength",
        "read_only": False,
        "unit": "mm",
    }
    assert (told["Width"]["value"], told["Width"]["expression"]) == (5, "Length / 2")
    assert (told["Width"]["read_only"], told["Width"]["instead"]) == (True, "set_expression")
    few = run("get_properties", object_name="A", names=["Height", "Label"])["properties"]
    assert list(few) == ["Height", "Label"]
    assert run("get_state")["revision"] == revision


@pytest.mark.covers(
    "mirror_object",
    bad=({"object_name": "A", "plane": "xx"}, "INVALID_PARAMETER"),
    change={"object_name": "C", "plane": "xz", "point": [0, -10, 0]},
)
def test_a_mirror_image_lies_on_the_other_side_and_follows(document, run):
    run("wedge", name="W", x2min=2, x2max=4)
    volume = document.W.Shape.Volume
    result = run("mirror_object", object_name="W", plane="yz", point=[20, 0, 0])
    assert result["bounding_box"] == {"min": [30, 0, 0], "max": [40, 10, 10]}
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-9)
    assert document.W.Visibility
    run("set_properties", object_name="W", properties={"Xmin": -10})
    assert document.getObject(result["object_id"]).Shape.BoundBox.XMax == pytest.approx(50)


def test_a_mirror_inside_a_part_is_in_global_coordinates(document, run):
    part = document.addObject("App::Part", "G")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.addObject("Part::Box", "I"))
    document.recompute()
    result = run("mirror", object_name="I", normal="x", point=[0, 0, 0])
    assert result["bounding_box"] == {"min": [-100, 0, 0], "max": [-90, 10, 10]}


def test_a_result_that_falls_apart_or_closes_around_a_hole_is_told(document, run):
    run("box", name="Bar", length=40, width=10, height=10)
    run("box", name="Saw", length=2, width=20, height=5, position=[19, -5, 5])
    run("cut", base="Bar", tool="Saw", name="Notched")
    (halves,) = run(
        "set_properties",
        object_name="Saw",
        properties={"Height": 30, "Placement": {"position": [19, -5, -5]}},
    )["warnings"]
    assert (halves["code"], halves["object_id"]) == ("PIECES_CHANGED", "Notched")
    assert "solids 1 -> 2" in halves["message"]
    run("undo")
    (inside,) = run(
        "set_properties",
        object_name="Saw",
        properties={"Width": 4, "Height": 2, "Placement": {"position": [19, 3, 4]}},
    )["warnings"]
    assert inside["code"] == "PIECES_CHANGED"
    assert "has other pieces: closed cavities 0 -> 1." in inside["message"]
    run("undo")
    assert run("set_properties", object_name="Saw", properties={"Height": 6})["warnings"] == []


def test_a_size_that_cannot_be_computed_is_named_with_what_was_given(document, run, refused):
    run("box", name="Box")
    error = refused("set_properties", object_name="Box", properties={"Length": 0})
    assert (error.code, error.field, error.given) == ("RECOMPUTE_FAILED", "properties.Length", 0)
    error = refused("set_properties", object_name="Box", properties={"Length": 0, "Width": 3})
    assert (error.field, error.given) == ("properties", {"Length": 0, "Width": 3})


def test_a_label_is_not_empty(document, run, refused):
    run("box", name="Box")
    error = refused("set_properties", object_name="Box", properties={"Label": ""})
    assert error.field == "properties.Label"
    run("set_properties", object_name="Box", properties={"Label": "b", "Label2": ""})
    assert (document.Box.Label, document.Box.Label2) == ("b", "")


@pytest.mark.parametrize("rotation", [[0, 0, 0], [30, 40, 50], {"axis": [1, -2, 3], "angle": 200}])
def test_a_placement_is_told_in_the_form_in_which_it_is_set(document, run, rotation):
    run("box", name="A", position=[1.5, -2, 1e-3], rotation=rotation)
    told = run("get_properties", object_name="A", names=["Placement"])["properties"]["Placement"]
    where = told["value"]
    assert (set(where), set(where["rotation"])) == ({"position", "rotation"}, {"axis", "angle"})
    assert where == run("get_object_details", object_name="A")["placement"]
    run("box", name="B")
    reply = run("set_properties", object_name="B", properties={"Placement": where})
    assert reply["properties"]["Placement"]["new"] == where
    difference = document.A.Placement.inverse().multiply(document.B.Placement)
    assert difference.Base.Length == pytest.approx(0, abs=1e-9)
    assert difference.Rotation.Angle == pytest.approx(0, abs=1e-9)
    moved = run("move_object", object_name="A", position=[7, 8, 9])["placement"]
    assert moved == {**where, "position": [7, 8, 9]}


def test_what_is_told_of_properties_can_be_set_as_it_is(document, run):
    """Everything that may be set takes what it has, and nothing changes by that."""
    run("box", name="A", rotation=[10, 20, 30])
    run("helix", name="H")
    run("fillet", object_name="A", name="F", edges=[1])
    run("linear_pattern", object_name="F", name="L", spacing=30, count=2)
    for name in ("A", "H", "F", "L"):
        told = run("get_properties", object_name=name)["properties"]
        own = document.getObject(name).PropertiesList
        told.update(run("get_properties", object_name=name, names=own)["properties"])
        same = {
            key: one["value"]
            for key, one in told.items()
            if not one["read_only"] and one["value"] is not None
        }
        assert {"Placement", "position", "rotation"} <= set(same)
        changed = run("set_properties", object_name=name, properties=same)["properties"]
        assert all(change["old"] == change["new"] for change in changed.values()), name


def test_what_was_open_before_may_stay_open(document, run, codes):
    shell = Part.Shell(Part.makeBox(2, 2, 2).Faces[1:])
    document.addObject("Part::Feature", "Open").Shape = Part.Compound(
        [Part.makeBox(1, 1, 1), shell]
    )
    where = {"position": [5, 0, 0]}
    result = run("set_properties", object_name="Open", properties={"Placement": where})
    assert (result["shape"]["solids"], result["shape"]["closed"]) == (1, False)
    assert codes(result) == []
    assert result["bounding_box"]["min"][0] == 5


def test_the_normal_of_a_mirror_is_a_property_like_others(document, run):
    run("box", name="A", length=5)
    run("mirror_object", object_name="A", plane="yz", name="M")
    assert not run("get_properties", object_name="M", names=["Normal"])["properties"]["Normal"][
        "read_only"
    ]
    changed = run("set_properties", object_name="M", properties={"Normal": [0, 1, 0]})
    assert changed["bounding_box"]["max"][0] == 5


@pytest.mark.parametrize(
    ("name", "command"), [("color", "set_appearance"), ("holes", "create_hole")]
)
def test_what_another_command_sets_is_told_with_that_command(document, run, refused, name, command):
    run("box", name="A")
    error = refused("set_properties", object_name="A", properties={name: "red"})
    assert error.candidates == []
    assert command in error.to_details()["advice"]
