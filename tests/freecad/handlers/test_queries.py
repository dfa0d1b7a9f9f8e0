# SPDX-License-Identifier: MIT
"""Questions: exact, finite, bounded, and never a change."""

from __future__ import annotations

import json
import math

import FreeCAD
import pytest

from conjure_workbench.modeling.geometry import meshes
from conjure_workbench.vocabulary import COMMANDS
from tests.reply_checks import size_of


@pytest.fixture
def scene(document, run):
    run("box", name="A", length=10, width=20, height=30)
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])
    run("box", name="Pad", label="Brake pad", position=[0, 100, 0])


@pytest.fixture
def broken(document, run):
    """An object in an error state, as a user's document may hold one."""
    fillet = document.addObject("Part::Fillet", "Broken")
    fillet.Base = document.addObject("Part::Box", "Block")
    document.Block.recompute()
    fillet.Edges = [(1, 500.0, 500.0)]
    fillet.recompute()
    assert not fillet.isValid()


def test_questions_change_nothing(scene, document, run):
    before = (document.UndoCount, FreeCAD.getActiveTransaction())
    revision = run("health_check")["revision"]
    for command, parameters in (
        ("get_state", {"verbose": True}),
        ("list_objects", {}),
        ("get_object_details", {"object_name": "A"}),
        ("get_bounding_box", {"object_name": "A"}),
    ):
        assert run(command, **parameters)["revision"] == revision
    assert (document.UndoCount, FreeCAD.getActiveTransaction()) == before


@pytest.mark.covers("get_bounding_box", bad=({"object_name": ""}, "INVALID_PARAMETER"))
def test_a_bounding_box_has_a_center_and_a_size(scene, run):
    box = run("bbox", name="A")["bounding_box"]
    assert box == {
        "min": [0, 0, 0],
        "max": [10, 20, 30],
        "center": [5, 10, 15],
        "size": [10, 20, 30],
    }


def test_a_display_mesh_does_not_shrink_the_bounding_box(document, run):
    run("sphere", name="Ball", radius=5)
    meshes.note()
    document.Ball.Shape.tessellate(1.0)
    assert run("bbox", name="Ball")["bounding_box"]["max"] == pytest.approx([5, 5, 5], abs=1e-6)


def test_a_bounding_box_of_a_part_holds_all_that_is_in_it(scene, document, run):
    part = document.addObject("App::Part", "P")
    part.addObjects([document.A, document.Peg])
    part.Placement.Base = FreeCAD.Vector(0, 0, 5)
    box = run("bbox", name="P")["bounding_box"]
    assert (box["min"], box["max"]) == ([0, -5, 5], [55, 20, 35])


def test_an_object_without_a_shape_has_no_bounding_box(document, refused):
    document.addObject("App::FeaturePython", "Note")
    assert refused("bbox", name="Note").code == "NO_SHAPE"


@pytest.mark.covers("list_objects", bad=({"limit": 0}, "INVALID_PARAMETER"))
def test_objects_are_listed_by_pattern_type_and_page(scene, run):
    assert [row["object_id"] for row in run("list_objects", pattern="P*")["objects"]] == [
        "Peg",
        "Pad",
    ]
    assert [row["object_id"] for row in run("list_objects", pattern="Brake*")["objects"]] == ["Pad"]
    assert run("list_objects", type="Part::Box")["count"] == 2
    page = run("find_objects", limit=1, offset=1)
    assert (page["count"], page["total"]) == (1, 3)


@pytest.mark.covers("get_object_details", bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"))
def test_details_tell_sizes_placement_and_links(scene, run):
    run("cut", base="Pad", tool="Peg")
    run("linear_pattern", object_name="A", count=2, spacing=100, keep_source=True, name="Row")
    details = run("get_object_details", object_name="A")
    assert details["properties"]["Height"] == 30
    assert details["used_by"] == ["Row"]
    assert details["placement"]["position"] == [0, 0, 0]
    counts = [details["shape"][kind] for kind in ("solids", "faces", "edges", "vertices")]
    assert counts == [1, 6, 12, 8]
    assert "global_placement" not in details
    assert run("get_object_details", object_name="Cut")["shape"]["verified"] == "checked"


def test_details_in_short_are_the_sizes_and_the_counts(scene, run):
    full = run("get_object_details", object_name="A")
    short = run("get_object_details", object_name="A", detail_level="summary")
    assert set(full) - set(short) >= {"properties", "inputs", "used_by", "expressions", "placement"}
    keys = ("object_id", "type", "bounding_box", "shape")
    assert [short[key] for key in keys] == [full[key] for key in keys]
    assert short["position"] == full["placement"]["position"]
    assert run("get_object_details", object_name="A", detail="full") == full


def test_details_in_short_of_what_has_no_shape_say_so(document, run):
    document.addObject("App::DocumentObjectGroup", "G")
    short = run("get_object_details", object_name="G", detail_level="summary")
    assert (short["shape"], short["bounding_box"], short["position"]) == (None, None, None)


def test_details_tell_a_rotation_in_degrees(document, run):
    run("box", name="A", rotation={"axis": "x", "angle": 30})
    rotation = run("get_object_details", object_name="A")["placement"]["rotation"]
    assert rotation["angle"] == pytest.approx(30)
    assert rotation["axis"] == pytest.approx([1, 0, 0])


@pytest.mark.covers("get_state", bad=({"verbose": "perhaps"}, "INVALID_PARAMETER"))
def test_the_state_names_documents_objects_and_the_undo_stack(scene, run):
    state = run("get_state", verbose=True)
    assert (state["document"], state["count"], state["undo_count"]) == ("Test", 3, 3)
    rows = {row["object_id"]: row for row in state["objects"]}
    assert rows["Peg"]["volume"] == pytest.approx(250 * math.pi)
    assert rows["Pad"]["bounding_box"]["min"] == [0, 100, 0]
    assert state["documents"][0]["active"]


def test_the_state_without_a_document_is_no_error(run):
    state = run("get_state")
    assert (state["document"], state["objects"], state["documents"]) == (None, [], [])


@pytest.mark.parametrize("command", ["get_state", "list_objects"])
def test_a_broken_object_fails_no_listing(broken, scene, run, command):
    rows = {row["object_id"]: row for row in run(command)["objects"]}
    assert rows["Broken"]["state"] == "error"
    assert rows["A"]["state"] == "up_to_date"


def test_details_of_a_broken_object_tell_the_reason(broken, run):
    details = run("get_object_details", object_name="Broken")
    assert details["state"] == "error"
    assert details["shape"] is None
    assert details["bounding_box"] is None
    assert "kernel" in details["problem"]


def test_every_answer_is_finite_json(broken, scene, document, run):
    document.addObject("Spreadsheet::Sheet", "Sheet") if _has_sheets() else None
    document.addObject("App::Part", "Empty")
    run("cut", base="A", tool="Peg")
    answers = [run("get_state", verbose=True), run("list_objects"), run("health_check")]
    answers += [run("get_object_details", object_name=obj.Name) for obj in document.Objects]
    for answer in answers:
        assert json.loads(json.dumps(answer, allow_nan=False)) == answer


def _has_sheets():
    try:
        import Spreadsheet  # noqa: F401
    except ImportError:
        return False
    return True


@pytest.mark.covers("health_check", bad=({"deep": True}, "UNKNOWN_PARAMETER"))
def test_the_health_check_names_versions_and_documents(document, run):
    health = run("health_check")
    assert health["freecad_version"].startswith(FreeCAD.Version()[0] + ".")
    assert health["documents"] == ["Test"]
    assert health["healthy"] is True


@pytest.mark.covers("find_commands", bad=({"query": ""}, "INVALID_PARAMETER"))
def test_commands_are_found_by_words(run):
    found = run("find_commands", query="hollow out a solid")
    assert found["commands"][0]["name"] == "shell"
    assert found["commands"][0]["description"].startswith("Make a solid hollow")
    assert 1 < found["count"] <= 12
    pictures = run("find_commands", query="take a picture")["commands"]
    there = FreeCAD.GuiUp
    assert pictures[0]["description"].startswith("Not available now") is not there


@pytest.mark.covers("describe_commands", bad=({"names": ["nothing_of_ours"]}, "UNKNOWN_COMMAND"))
def test_the_catalogue_holds_a_schema_per_command_and_says_what_works_here(run, runner):
    described = {entry["name"]: entry for entry in runner.availability.describe()}
    assert described["create_box"]["available"] is True
    assert described["capture_view"]["available"] is bool(FreeCAD.GuiUp)
    assert all(
        entry["available"] != ("unavailable_because" in entry) for entry in described.values()
    )
    assert set(runner.availability.commands) == {
        name for name, entry in described.items() if entry["available"]
    }
    assert described["create_box"]["properties"]["length"]["x-unit"] == "mm"
    assert described["create_box"]["examples"] == [dict(COMMANDS["create_box"].example)]
    assert "object_id" in described["create_box"]["x-reply"]
    [box] = run("describe_commands", names=["box"])["commands"]
    whole = described["create_box"]
    assert (box["name"], box["available"], box["x-reply"]) == ("create_box", True, whole["x-reply"])
    assert list(box["properties"]) == list(whole["properties"])


@pytest.mark.parametrize("command", ["find_commands", "describe_commands"])
def test_what_works_here_is_said_in_an_index_too(run, runner, command):
    reply = run(command)
    assert reply["count"] == len(runner.availability.describe())
    line = reply["capabilities"]["views"]["capture_view"]
    assert line.endswith("Take a picture of the model")
    assert line.startswith("Not available now. ") is not FreeCAD.GuiUp


def test_an_unknown_name_is_an_error_about_the_parameter_as_it_was_sent(refused):
    error = refused("describe_commands", commands=["undo", "get_volume"])
    assert (error.code, error.field, error.candidates) == (
        "UNKNOWN_COMMAND",
        "commands",
        ["measure"],
    )


def test_a_picture_needs_a_window(document, refused, runner):
    error = refused("capture_view")
    assert error.code == "GUI_REQUIRED"
    assert runner.availability.describe(["capture_view"])[0]["unavailable_because"] == error.message


@pytest.mark.parametrize(
    "command",
    [
        "get_object_details",
        "get_bounding_box",
        "get_topology",
        "get_edges",
        "get_faces",
        "inspect_topology",
        "get_expression",
        "measure",
    ],
)
def test_an_answer_about_an_object_names_it_once(document, run, command):
    run("create_box", name="Block")
    reply = run(command, target="Block")
    assert [key for key, value in reply.items() if value == "Block"] == ["object_id"]


def test_a_question_about_a_closed_document_is_answered_with_those_open(document, refused):
    error = refused("list_objects", document="Gone")
    assert (error.code, error.candidates) == ("NO_DOCUMENT", ["Test"])


def test_without_any_document_there_is_nothing_to_list(refused):
    assert refused("list_objects").code == "NO_DOCUMENT"


def test_each_input_and_each_user_is_told_once(document, run):
    run("box", name="Master")
    run("box", name="Follower")
    for name in ("Length", "Width"):
        run("set_expression", object="Follower", property=name, expression=f"Master.{name}")
    assert run("get_object_details", object="Follower")["inputs"] == ["Master"]
    assert run("get_object_details", object="Master")["used_by"] == ["Follower"]
    listed = run("get_state", verbose=True)["objects"]
    assert [row["parents"] for row in listed] == [["Follower"], []]


@pytest.fixture
def many(document):
    """500 objects."""
    for at in range(500):
        document.addObject("App::FeaturePython", f"One{at}")


@pytest.mark.parametrize(
    ("command", "most"),
    [
        ("get_state", 25_000),
        ("capture_design_state", 25_000),
        ("get_feature_tree", 25_000),
        ("list_objects", 50_000),
        ("validate_geometry", 25_000),
        ("check_all", 25_000),
    ],
)
def test_of_many_objects_a_page_is_told_and_where_the_next_begins(many, run, command, most):
    told = run(command)
    assert size_of(told) < most
    if "summary" in told:
        assert told["summary"]["total"] == 500 > told["summary"]["checked"]
        return
    assert (told["total"], told["offset"]) == (500, 0)
    seen = told["count"]
    while "next_offset" in told:
        told = run(command, offset=told["next_offset"])
        seen += told["count"]
    assert seen == 500


def test_properties_come_in_pages_with_the_parameters_first(document, run):
    run("box", name="A", length=7)
    obj = document.A
    for at in range(500):
        obj.addProperty("App::PropertyLength", f"Own{at}")
    first = run("get_properties", object_name="A")
    assert size_of(first) < 8_000
    assert next(iter(first["properties"])) == "length"
    seen = {**first["properties"]}
    told = first
    while "next_offset" in told:
        told = run("get_properties", object_name="A", offset=told["next_offset"])
        seen.update(told["properties"])
    assert len(seen) == first["total"] > 500
    # Those that say the same as a parameter are told where they are asked for.
    assert not {"Length", "Placement"} & set(seen)
    assert run("get_properties", object_name="A", names=["Length"])["properties"]["Length"]


def test_the_rows_of_a_document_tell_the_tree_of_its_parts(document, run):
    run("create_box", name="A", size=[1, 1, 1], position=[5, 0, 0])
    run("create_part", name="Inner", objects=["A"])
    run("create_group", name="Folder", objects=["Inner"])
    run("create_part", name="Top", objects=["Folder"])
    run("move_object", object_name="Top", vector=[0, 0, 100])
    tree = {"A": "Inner", "Inner": "Folder", "Folder": "Top", "Top": None}
    for command in ("get_state", "list_objects"):
        rows = {row["object_id"]: row for row in run(command)["objects"]}
        assert {name: row.get("container") for name, row in rows.items()} == tree
    rows = {row["object_id"]: row for row in run("get_state", verbose=True)["objects"]}
    assert rows["A"]["position"] == [5, 0, 100]
    assert rows["Top"]["bounding_box"] == {"min": [5, 0, 100], "max": [6, 1, 101]}
    assert rows["A"]["parents"] == []
    found = run("list_objects", type="App::Origin")
    assert found["total"] == 2


def test_the_rows_of_fifty_parts_are_short(document, run):
    parts = [document.addObject("App::Part", "Part") for _ in range(50)]
    for part in parts:
        part.addObject(document.addObject("Part::Box", "Box"))
    document.recompute()
    assert run("list_objects")["total"] == 100
    assert size_of(run("list_objects")) < 10_000
