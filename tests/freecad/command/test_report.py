# SPDX-License-Identifier: MIT
"""Reports of changes: about what is left to see, each fact once."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

TOP = {"face": "top", "diameter": 6, "through": True}
DRILLED = [
    {"command": "box", "parameters": {"name": "Plate", "size": [40, 30, 5]}, "as": "plate"},
    {"command": "drill", "parameters": {**TOP, "object_name": "Plate"}},
    {"command": "box", "parameters": {"name": "Lid", "position": [0, 0, 50]}},
    {"command": "box", "parameters": {"name": "Rib", "position": [5, 5, 4]}},
    {"command": "fuse", "parameters": {"objects": ["Plate", "Rib"], "name": "Part"}},
    {"command": "measure", "parameters": {"objects": ["Lid"], "what": ["volume"]}},
]


@pytest.fixture
def drilled(document, run):
    """A plate with a hole and a rounded edge, which follow its size."""
    run("box", name="Plate", size=[40, 30, 5])
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="Drilled")
    run("fillet", object_name="Drilled", edges=["vertical"], radius=2, name="Rounded")


def volume(length, height=5):
    return (length * 30 - (4 - math.pi) * 4 - math.pi * 9) * height


def test_a_batch_tells_first_what_is_seen_and_then_the_others_that_stand(document, run):
    reply = run("batch", steps=DRILLED)
    assert list(reply)[:2] == ["object_id", "type"]
    assert (reply["object_id"], reply["shape"]["solids"]) == ("Part", 1)
    created = reply["changes"]["created"]
    assert [row["object_id"] for row in created] == ["Lid", "Part"]
    assert created[0]["volume"] == pytest.approx(1000)
    assert created[1] == {"object_id": "Part"}


def test_a_batch_tells_of_each_step_the_name_or_the_answer(document, run):
    steps = run("batch", steps=DRILLED)["steps"]
    assert steps[0] == {"command": "create_box", "as": "plate", "object_id": "Plate"}
    assert steps[4] == {"command": "boolean_fuse", "object_id": "Part"}
    assert steps[5]["volume"] == pytest.approx(1000)


def test_in_full_a_batch_tells_every_step_and_every_object(document, run):
    reply = run("batch", steps=DRILLED, details="full")
    assert reply["object_id"] == "Part"
    told = {row["object_id"]: row for row in reply["changes"]["created"]}
    assert set(told) == {obj.Name for obj in document.Objects}
    assert told["Plate"]["volume"] == pytest.approx(6000)
    assert (told["Plate"]["visible"], told["Plate"]["state"]) == (False, "up_to_date")
    assert reply["steps"][1]["removed_volume"] == pytest.approx(45 * math.pi)
    assert [step["step"] for step in reply["steps"]] == list(range(len(DRILLED)))


def test_a_warning_of_a_batch_names_its_step(document, run):
    wrong_order = {"command": "box", "parameters": {"width": 4, "height": 3, "depth": 2}}
    (warning,) = run("batch", steps=[DRILLED[0], wrong_order])["warnings"]
    assert (warning["code"], warning["step"]) == ("SIZE_ORDER_ASSUMED", 1)


def test_a_batch_that_ends_with_an_edit_tells_the_end_of_the_chain(drilled, run):
    edit = {"object_name": "Plate", "properties": {"Length": 50}}
    loose = {"command": "delete", "parameters": {"object_name": "Loose"}}
    run("box", name="Loose")
    reply = run("batch", steps=[{"command": "set_properties", "parameters": edit}, loose])
    assert (reply["object_id"], reply["edited"]) == ("Rounded", "Plate")
    assert reply["shape"]["volume"] == pytest.approx(volume(50))
    assert reply["steps"][1]["deleted"] == "Loose"


def test_a_batch_of_questions_is_about_no_object(drilled, run):
    reply = run("batch", steps=[{"command": "bbox", "parameters": {"object_name": "Rounded"}}])
    assert "object_id" not in reply
    assert reply["steps"][0]["bounding_box"]["size"] == [40, 30, 5]


@pytest.mark.parametrize(
    ("command", "parameters", "length", "height"),
    [
        ("set_properties", {"properties": {"Length": 60}}, 60, 5),
        ("set_expression", {"property": "Height", "expression": "4 mm + 3 mm"}, 40, 7),
        ("set_properties", {"properties": {"position": [7, 0, 0]}}, 40, 5),
    ],
)
def test_an_edit_of_an_input_tells_the_last_that_is_made_of_it(
    drilled, document, run, command, parameters, length, height
):
    reply = run(command, object_name="Plate", **parameters)
    assert (reply["object_id"], reply["edited"]) == ("Rounded", "Plate")
    assert reply["shape"]["volume"] == pytest.approx(volume(length, height))
    box = document.Rounded.Shape.BoundBox
    assert reply["bounding_box"]["min"] == pytest.approx([box.XMin, 0, 0])
    assert reply["bounding_box"]["max"] == pytest.approx([box.XMax, 30, height])
    rows = {row["object_id"]: row for row in reply["changes"]["modified"]}
    assert rows["Drilled"] == {"object_id": "Drilled"}


def test_what_follows_a_moved_face_is_told_with_its_step(drilled, run):
    reply = run("set_properties", object_name="Plate", properties={"position": [7, 0, 0]})
    rows = {row["object_id"]: row for row in reply["changes"]["modified"]}
    assert rows["Drill"] == {"object_id": "Drill", "moved_by": [7, 0, 0]}


def test_an_edit_of_a_sheet_tells_what_follows_it(document, run):
    run("create_spreadsheet", name="Sizes", cells={"A1": {"value": "20 mm", "alias": "span"}})
    run("box", name="Plate", size=[10, 10, 10])
    run("set_expression", object_name="Plate", property="Length", expression="Sizes.span")
    reply = run("set_cells", object_name="Sizes", cells={"span": "30 mm"})
    assert (reply["object_id"], reply["edited"]) == ("Plate", "Sizes")
    assert reply["shape"]["volume"] == pytest.approx(3000)


def test_an_edit_of_what_is_seen_is_told_by_itself_and_others_beside_it(document, run):
    run("box", name="Master", size=[10, 10, 10])
    run("box", name="Follower", size=[10, 10, 10])
    run("set_expression", object_name="Follower", property="Length", expression="Master.Length")
    reply = run("set_properties", object_name="Master", properties={"Length": 20})
    assert (reply["object_id"], "edited" in reply) == ("Master", False)
    assert [row.get("volume") for row in reply["changes"]["modified"]] == [None, 2000]


def test_an_end_of_a_chain_that_broke_is_not_told_as_if_it_were_well(drilled, run, codes):
    reply = run("set_properties", object_name="Plate", properties={"Length": 3})
    assert "DEPENDENTS_BROKEN" in codes(reply)
    assert (reply["object_id"], reply["state"]) == ("Rounded", "error")


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_one_solid_is_a_solid_however_it_is_wrapped(document, run, depth):
    shape = Part.makeBox(1, 2, 3)
    for _ in range(depth):
        shape = Part.makeCompound([shape])
    document.addObject("Part::Feature", "Wrapped").Shape = shape
    assert run("get_object_details", object_name="Wrapped")["shape"]["kind"] == "Solid"


def test_what_holds_several_parts_keeps_its_kind(document, run):
    boxes = [Part.makeBox(1, 1, 1, FreeCAD.Vector(x, 0, 0)) for x in (0, 5)]
    document.addObject("Part::Feature", "Two").Shape = Part.makeCompound(boxes)
    document.addObject("Part::Feature", "Cells").Shape = Part.CompSolid(boxes[:1])
    kinds = [run("get_object_details", object_name=x)["shape"]["kind"] for x in ("Two", "Cells")]
    assert kinds == ["Compound", "Solid"]


def test_a_reply_has_each_name_once(document, run):
    reply = run("box", name="Plate")
    assert str(reply).count("'Plate'") == 2  # of the object, and of what was created
    assert run("box", label="The lid")["label"] == "The lid"
