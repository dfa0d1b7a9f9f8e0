# SPDX-License-Identifier: MIT
"""Every command of the registry has a test of its result, of bad input and of undoing it."""

from __future__ import annotations

import ast
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.modeling import registry
from conjure_workbench.vocabulary import COMMANDS

TESTS = Path(__file__).resolve().parents[1]

RESULT = {
    "create_box": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
    "create_cylinder": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
    "create_sphere": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
    "create_cone": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
    "create_torus": "test_a_primitive_has_the_volume_area_and_box_of_its_closed_form",
    "create_wedge": "test_a_wedge_has_the_volume_of_the_prismatoid",
    "create_prism": "test_a_prism_stands_on_a_regular_polygon",
    "create_ellipsoid": "test_an_ellipsoid_has_its_three_radii",
    "create_plane": "test_a_plane_is_a_face_without_a_volume",
    "create_helix": "test_a_helix_has_the_length_of_its_unrolled_turns",
    "boolean_fuse": "test_a_union_counts_the_shared_part_once",
    "boolean_intersect": "test_an_intersection_is_the_shared_part",
    "boolean_cut": "test_a_cut_takes_the_tool_away",
    "move_object": "test_an_object_moves_by_a_vector_or_to_a_position",
    "rotate_object": "test_rotation_goes_about_a_center_exactly",
    "copy_object": "test_an_independent_copy_is_parametric_and_its_own",
    "mirror_object": "test_a_mirror_image_lies_on_the_other_side_and_follows",
    "set_properties": "test_a_dimension_changes_and_what_depends_on_it_follows",
    "get_properties": "test_properties_are_listed_with_type_unit_and_expression",
    "delete_object": "test_deleting_an_object_is_told_and_undone",
    "create_fillet": "test_a_fillet_on_vertical_edges_takes_the_corners_away",
    "create_chamfer": "test_a_chamfer_takes_a_triangle_away",
    "get_state": "test_the_state_names_documents_objects_and_the_undo_stack",
    "list_objects": "test_objects_are_listed_by_pattern_type_and_page",
    "get_object_details": "test_details_tell_sizes_placement_and_links",
    "get_bounding_box": "test_a_bounding_box_has_a_center_and_a_size",
    "measure_distance": "test_a_distance_comes_with_the_points_it_lies_between",
    "capture_view": "test_a_picture_comes_back_in_the_reply",
    "export_step": "test_step_holds_the_shapes_and_their_labels",
    "export_stl": "test_stl_holds_the_objects_where_they_are",
    "undo": "test_undo_and_redo_walk_several_steps",
    "redo": "test_undo_and_redo_walk_several_steps",
    "describe_commands": "test_the_catalogue_holds_a_schema_per_command_and_says_what_works_here",
    "batch": "test_a_batch_is_one_undo_step_and_steps_use_earlier_results",
    "health_check": "test_the_health_check_names_versions_and_documents",
}
"""The test that compares a command's result with the closed form or the facts."""

BAD_INPUT = {
    "create_box": ({"length": 0}, "INVALID_PARAMETER"),
    "create_cylinder": ({"radius": -1}, "INVALID_PARAMETER"),
    "create_sphere": ({"radius": "far"}, "INVALID_PARAMETER"),
    "create_cone": ({"radius1": 5, "radius2": 5}, "INVALID_PARAMETER"),
    "create_torus": ({"radius1": 2, "radius2": 3}, "INVALID_PARAMETER"),
    "create_wedge": ({"xmin": 5, "xmax": 5}, "INVALID_PARAMETER"),
    "create_prism": ({"sides": 2}, "INVALID_PARAMETER"),
    "create_ellipsoid": ({"radius2": 0}, "INVALID_PARAMETER"),
    "create_plane": ({"width": -1}, "INVALID_PARAMETER"),
    "create_helix": ({"turns": 1, "height": 5}, "INVALID_PARAMETER"),
    "boolean_fuse": ({"objects": ["A"]}, "INVALID_PARAMETER"),
    "boolean_intersect": ({"objects": ["A", "Nowhere"]}, "OBJECT_NOT_FOUND"),
    "boolean_cut": ({"base": "A"}, "MISSING_PARAMETER"),
    "move_object": ({"object_name": "A"}, "MISSING_PARAMETER"),
    "rotate_object": ({"object_name": "A", "angle": 5, "axis": [0, 0, 0]}, "INVALID_PARAMETER"),
    "copy_object": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    "mirror_object": ({"object_name": "A", "plane": "xx"}, "INVALID_PARAMETER"),
    "set_properties": (
        {"object_name": "A", "properties": {"Lenght": 5}},
        "INVALID_PARAMETER",
    ),
    "get_properties": ({"object_name": "A", "names": ["Lenght"]}, "INVALID_PARAMETER"),
    "delete_object": ({}, "MISSING_PARAMETER"),
    "create_fillet": ({"object_name": "A", "edges": [99]}, "REFERENCE_LOST"),
    "create_chamfer": ({"object_name": "A", "size": 50}, None),
    "get_state": ({"verbose": "perhaps"}, "INVALID_PARAMETER"),
    "list_objects": ({"limit": 0}, "INVALID_PARAMETER"),
    "get_object_details": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    "get_bounding_box": ({"object_name": ""}, "INVALID_PARAMETER"),
    "measure_distance": ({"object_a": "A"}, "MISSING_PARAMETER"),
    "capture_view": ({"width": 1}, "INVALID_PARAMETER"),
    "export_step": ({"path": "/etc/a.step"}, "NOT_PERMITTED"),
    "export_stl": ({"tolerance": 0}, "INVALID_PARAMETER"),
    "undo": ({"steps": 0}, "INVALID_PARAMETER"),
    "redo": ({"steps": 101}, "INVALID_PARAMETER"),
    "describe_commands": ({"names": ["nothing_of_ours"]}, "UNKNOWN_COMMAND"),
    "batch": (
        {"steps": [{"command": "box"}, {"command": "cut", "parameters": {"base": "A"}}]},
        "MISSING_PARAMETER",
    ),
    "health_check": ({"deep": True}, "UNKNOWN_PARAMETER"),
}
"""Parameters that a command has to refuse, and the code; None where FreeCAD's version decides."""

CHANGE = {
    "create_box": {"rotation": [10, 20, 30]},
    "create_cylinder": {"angle": 90},
    "create_sphere": {"angle3": 180},
    "create_cone": {"radius2": 1},
    "create_torus": {"angle3": 90},
    "create_wedge": {"x2min": 2, "x2max": 8},
    "create_prism": {"sides": 5, "inradius": 3},
    "create_ellipsoid": {"radius3": 3},
    "create_plane": {"length": 20},
    "create_helix": {"turns": 3, "left_handed": True},
    "boolean_fuse": {"objects": ["A", "B"], "refine": True},
    "boolean_intersect": {"objects": ["A", "B"]},
    "boolean_cut": {"base": "A", "tools": ["B", "C"], "keep_tools": True},
    "move_object": {"object_name": "B", "vector": [1, 2, 3]},
    "rotate_object": {"object_name": "B", "angle": 45, "axis": [1, 1, 0]},
    "copy_object": {"object_name": "K", "offset": [0, 0, 50]},
    "mirror_object": {"object_name": "C", "plane": "xz", "point": [0, -10, 0]},
    "set_properties": {"object_name": "Q", "properties": {"Length": 3, "Label": "Tool"}},
    "delete_object": {"object_name": "P", "recursive": True},
    "batch": {
        "steps": [
            {"command": "sphere", "as": "ball"},
            {"command": "cut", "parameters": {"base": "A", "tool": "$ball.object_id"}},
        ]
    },
    "create_fillet": {"object_name": "A", "radius": 1, "edges": ["top"]},
    "create_chamfer": {"object_name": "K", "size": 0.2, "edges": ["bottom"]},
}
"""A change for each command that makes one; undo and redo have their own test."""

_OWN_UNDO = {"undo", "redo"}


@pytest.fixture
def scene(document, run):
    """Two boxes that overlap, a third, and a cut of two others."""
    run("box", name="A", length=20, width=20, height=20)
    run("box", name="B", position=[15, 15, 15])
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("box", name="P", position=[100, 0, 0])
    run("box", name="Q", position=[105, 5, 5])
    run("cut", base="P", tool="Q", name="K")


def test_every_command_has_a_handler_and_a_row_in_each_table():
    everything = set(COMMANDS)
    assert {name for name in everything if COMMANDS[name].parameters in registry.HANDLERS} == (
        everything
    )
    assert set(RESULT) == everything
    assert set(BAD_INPUT) == everything
    assert set(CHANGE) == {name for name in everything if COMMANDS[name].mutates} - _OWN_UNDO


def test_every_test_that_the_table_names_is_there_and_sends_the_command():
    sources = {}
    for path in [*(TESTS / "freecad").glob("test_*.py"), *(TESTS / "gui").glob("test_*.py")]:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and path.name != Path(__file__).name:
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                sources[node.name] = "\n".join([*marks, ast.unparse(node)])
    for name, test in RESULT.items():
        spellings = (name, *COMMANDS[name].aliases)
        assert any(f"'{spelling}'" in sources[test] for spelling in spellings), (name, test)


@pytest.mark.parametrize("name", list(BAD_INPUT))
def test_bad_input_is_refused_with_its_code_and_changes_nothing(scene, refused, name):
    parameters, code = BAD_INPUT[name]
    error = refused(name, **parameters)
    assert error.code == code or (code is None and error.code != "INTERNAL_ERROR")


@pytest.mark.parametrize("name", list(CHANGE))
def test_undo_takes_a_command_back_entirely_and_redo_does_it_again(
    scene, document, run, objects_of, name
):
    before = objects_of(document)
    steps = document.UndoCount
    changed = run(name, **CHANGE[name])["changes"]
    assert any(changed.values())
    after = objects_of(document)
    assert (document.UndoCount, after == before) == (steps + 1, False)
    undone = run("undo")["changes"]
    assert objects_of(document) == before
    assert {entry["object_id"] for entry in undone["deleted"]} == {
        entry["object_id"] for entry in changed["created"]
    }
    run("redo")
    assert objects_of(document) == after


def test_a_failure_in_the_middle_of_each_change_leaves_no_trace(scene, refused, monkeypatch):
    monkeypatch.setattr("conjure_workbench.modeling.report.of_change", _fail)
    for name, parameters in CHANGE.items():
        assert refused(name, **parameters).code == "INTERNAL_ERROR"
    assert FreeCAD.getActiveTransaction() is None


def _fail(*_):
    raise ZeroDivisionError("on purpose")
