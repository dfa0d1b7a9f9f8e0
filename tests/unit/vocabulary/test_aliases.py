# SPDX-License-Identifier: MIT
"""Every other name under which clients send our commands and parameters."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command
from conjure_workbench.vocabulary.commands.spreadsheets import Cell
from conjure_workbench.vocabulary.elements.element_references import ByIndex, ByWord

COMMAND_ALIASES = {
    "create_box": ["box"],
    "create_cylinder": ["cylinder"],
    "create_sphere": ["sphere"],
    "create_cone": ["cone"],
    "create_torus": ["torus"],
    "boolean_fuse": ["boolean_union", "union", "fuse"],
    "boolean_cut": ["boolean_subtract", "subtract", "cut", "boolean_difference", "difference"],
    "boolean_intersect": ["intersect"],
    "move_object": ["move", "translate"],
    "rotate_object": ["rotate"],
    "copy_object": ["copy"],
    "delete_object": ["delete", "remove"],
    "create_fillet": ["fillet"],
    "create_chamfer": ["chamfer"],
    "create_tube": ["tube"],
    "create_gear": ["gear", "spur_gear"],
    "create_thread": ["thread"],
    "place_reference": ["place_ref"],
    "scale_object": ["scale", "resize"],
    "boolean_slice": ["boolean_split", "slice", "split"],
    "offset_shape": ["offset"],
    "remove_splitter": ["refine_shape"],
    "repair_shape": ["repair", "fix_shape"],
    "linear_pattern": ["linear_array"],
    "polar_pattern": ["polar_array", "circular_pattern"],
    "grid_pattern": ["grid_array", "rectangular_pattern"],
    "path_pattern": ["path_array"],
    "place_on_face": ["place_on"],
    "align_to_face": ["align", "snap_to", "align_objects"],
    "center_on": ["center", "center_object"],
    "shell": ["shell_object", "hollow"],
    "fillet_face": ["round_face", "smooth_face"],
    "chamfer_face": ["bevel_face"],
    "create_hole": ["drill"],
    "create_pocket": ["recess"],
    "get_state": ["state", "get_enhanced_state"],
    "get_bounding_box": ["bounding_box", "bbox"],
    "list_objects": ["find_objects"],
    "set_properties": ["set_property", "modify_feature"],
    "get_expression": ["get_expressions"],
    "get_feature_tree": ["feature_tree", "model_tree"],
    "search_properties": ["find_properties"],
    "section": ["cross_section", "create_section", "section_object"],
    "validate_geometry": ["validate", "check_geometry"],
    "create_spreadsheet": ["create_sheet", "spreadsheet"],
    "set_cells": ["set_cell"],
    "get_cells": ["get_cell"],
    "measure": ["mass_properties"],
    "measure_distance": ["measure_gap"],
    "check_interference": ["interference", "collides"],
    "analyze_fit": ["fit_check", "fits"],
    "fit_view": ["fit_all", "zoom_to_fit"],
    "capture_view": ["screenshot"],
    "contact_sheet": ["capture_sheet", "four_views"],
    "set_appearance": ["set_color", "set_object_color"],
    "select_objects": ["select", "set_selection"],
    "new_document": ["new", "create_document"],
    "open_document": ["open", "load_document"],
    "save_document": ["save"],
    "close_document": ["close"],
    "activate_document": ["activate", "set_active_document"],
    "clear_document": ["clear", "reset"],
    "get_history": ["history"],
    "save_snapshot": ["snapshot", "create_snapshot"],
    "list_snapshots": ["snapshots"],
    "delete_snapshot": ["remove_snapshot"],
    "run_script": ["execute_script", "execute_python"],
    "eval_expression": ["eval", "evaluate"],
    "get_adapter_capabilities": ["adapter_capabilities"],
    "export_file": ["export", "export_model", "export_formatted"],
    "import_file": ["import", "import_model"],
}
PATHS = ["filepath", "file_path", "filename", "file"]
TARGETS = ["object_name", "object", "object_id", "id", "target", "source"]
ON_ONE_OBJECT = {
    "move_object": {"x": 1},
    "rotate_object": {"angle": 10},
    "copy_object": {},
    "delete_object": {},
    "create_fillet": {},
    "create_chamfer": {},
    "scale_object": {"factor": 2},
    "offset_shape": {"distance": 2},
    "remove_splitter": {},
    "repair_shape": {},
    "linear_pattern": {"count": 3, "spacing": 5},
    "polar_pattern": {"count": 3},
    "grid_pattern": {"count": [2, 2], "spacing": 5},
    "path_pattern": {"count": 3, "path": "W"},
    "shell": {},
    "fillet_face": {"face": "top"},
    "chamfer_face": {"face": "top"},
    "create_hole": {"face": "top"},
    "create_pocket": {"face": "top"},
    "get_object_details": {},
    "get_bounding_box": {},
    "set_expression": {"property": "Length"},
    "get_expression": {},
    "set_cells": {"cells": {"A1": 5}},
    "get_cells": {},
    "inspect_topology": {},
    "capture_object": {},
}
PARAMETER_ALIASES = [
    ("create_cone", "radius1", 7, ["radius", "bottom_radius"]),
    ("create_cone", "radius2", 3, ["top_radius"]),
    ("create_torus", "radius1", 30, ["major_radius"]),
    ("create_torus", "radius2", 3, ["minor_radius"]),
    ("create_fillet", "radius", 3, ["size"]),
    ("create_chamfer", "size", 3, ["distance", "length", "radius"]),
    ("mirror_object", "face_object", "Wall", ["mirror_object", "plane_object"]),
    ("place_on_face", "gap", 3, ["distance", "clearance"]),
    ("align_to_face", "gap", 3, ["distance", "clearance"]),
    ("center_on", "axes", ("x", "z"), ["axis"]),
    ("shell", "thickness", 3, ["wall_thickness", "wall"]),
    ("fillet_face", "radius", 3, ["size"]),
    ("chamfer_face", "size", 3, ["distance", "length", "radius"]),
    ("create_hole", "through", True, ["through_all"]),
    ("create_hole", "offset", ((1, 2), (3, 4)), ["offsets"]),
    ("create_hole", "position", ((1, 2, 3), (4, 5, 6)), ["positions", "point", "points"]),
    ("create_pocket", "angle", 30, ["rotation"]),
    ("move_object", "vector", (1, 2, 3), ["translation", "offset", "delta"]),
    ("measure_distance", "object_a", "A", ["from", "obj1", "object1"]),
    ("measure_distance", "object_b", "B", ["to", "obj2", "object2"]),
    ("measure_face_distance", "object_b", "B", ["to", "obj2", "object2"]),
    ("check_face_alignment", "object_a", "A", ["from", "obj1", "object1"]),
    ("measure", "objects", ("A",), ["object_name", "object", "object_id", "target", "name"]),
    ("check_interference", "object_a", "A", ["object_name", "obj1"]),
    ("check_interference", "object_b", "B", ["obj2"]),
    ("analyze_fit", "inner", "Peg", ["inner_object"]),
    ("analyze_fit", "clearance", 0.2, ["required_clearance"]),
    ("find_contacts", "object_a", "A", ["from", "object_name"]),
    ("measure", "density", 2700.0, ["density_kg_m3", "material_density"]),
    ("measure", "material", "brass", ["material_id"]),
    ("list_objects", "type", "Part::Box", ["object_type"]),
    ("export_step", "objects", ("A", "B"), ["object_names"]),
    ("export_step", "path", "a.step", [*PATHS, "output_path"]),
    ("export_stl", "objects", ("A",), ["object_names", *TARGETS]),
    ("export_stl", "path", "a.stl", [*PATHS, "output_path"]),
    ("export_stl", "tolerance", 0.2, ["precision"]),
    ("export_file", "objects", ("A", "B"), ["object_names", *TARGETS]),
    ("export_file", "path", "a.step", [*PATHS, "output_path"]),
    ("export_file", "folder", "out", ["output_dir", "output_directory", "directory"]),
    ("export_file", "formats", ("3mf",), ["format", "file_format"]),
    ("export_file", "tolerance", 0.2, ["precision"]),
    ("import_file", "path", "a.step", [*PATHS, "input_path"]),
    ("import_file", "format", "stl", ["file_format"]),
    ("import_file", "as_solid", True, ["solid", "to_solid", "convert_to_solid"]),
    ("import_step", "path", "a.step", [*PATHS, "input_path"]),
    ("import_stl", "path", "a.stl", [*PATHS, "input_path"]),
    ("import_stl", "tolerance", 0.2, ["precision"]),
    ("import_svg", "path", "a.svg", [*PATHS, "input_path"]),
    ("capture_view", "output_path", "a.png", [*PATHS, "path"]),
    ("set_expression", "property_name", "Length", ["property", "path"]),
    ("set_expression", "expression", "2 * Width", ["formula", "value"]),
    ("get_expression", "property_name", "Length", ["property", "path"]),
    ("set_cells", "object_name", "Sheet", ["spreadsheet", "sheet"]),
    ("get_cells", "object_name", "Sheet", ["spreadsheet", "sheet"]),
    ("search_properties", "property_name", "Radius", ["property"]),
    ("search_properties", "operator", "gt", ["op", "comparison"]),
    ("validate_geometry", "objects", ("A",), ["object_name", "object_names", "name", *TARGETS]),
    ("validate_geometry", "max_objects", 5, ["limit"]),
    ("section", "objects", ("A",), ["object_name", "object_names", *TARGETS]),
    ("section", "normal", (0, 0, 1), ["direction", "axis"]),
    ("section", "point", (1, 2, 3), ["position", "origin", "base", "center"]),
    ("copy_object", "offset", (1, 2, 3), ["vector", "translation", "delta"]),
    ("get_properties", "names", ("Length",), ["properties", "property_name", "property"]),
    ("section", "offset", 5, ["distance"]),
    ("get_cells", "cells", ("A1:B5",), ["range", "cell", "addresses"]),
    ("create_spreadsheet", "cells", {"A1": Cell("5.0")}, ["data"]),
    ("extrude", "profile", "Sketch", ["sketch", "wire", "object", "object_name", "source"]),
    ("extrude", "distance", 3, ["length", "height", "depth"]),
    ("extrude", "distance2", 3, ["reverse_distance"]),
    ("extrude", "taper_angle", 3, ["taper", "draft_angle"]),
    ("extrude", "midplane", True, ["symmetric", "both"]),
    ("extrude", "base_object", "A", ["base"]),
    ("revolve", "axis_direction", (0, 0, 1), ["axis", "direction"]),
    ("revolve", "axis_point", (1, 2, 3), ["axis_origin", "point"]),
    ("loft", "profiles", ("A", "B"), ["sections"]),
    ("sweep", "path", "Wire", ["spine", "trajectory"]),
    ("sweep", "frenet", True, ["is_frenet"]),
    ("create_polyline", "points", ((0, 0, 0), (1, 0, 0)), ["vertices", "nodes"]),
    ("create_polyline", "closed", True, ["close"]),
    ("capture_view", "view", "top", ["direction"]),
    ("capture_view", "objects", ("A",), ["object_names", "object_name", "object"]),
    ("capture_object", "output_path", "a.png", ["filepath", "file_path", "path"]),
    ("capture_object", "view", "top", ["direction"]),
    ("capture_object", "padding", 0.3, ["margin"]),
    ("contact_sheet", "objects", ("A", "B"), ["object_names", "object_name", "object"]),
    ("set_view", "view", "left", ["direction", "orientation", "name"]),
    ("fit_view", "objects", ("A",), ["object_names", "object_name", "object", "object_id", "name"]),
    ("set_visibility", "object_names", ("A", "B"), ["object_name", "objects", *TARGETS, "name"]),
    ("set_visibility", "visible", False, ["visibility", "show"]),
    ("set_appearance", "object_names", ("A",), ["object_name", "objects", *TARGETS, "name"]),
    ("set_appearance", "color", (1.0, 0.0, 0.0), ["shape_color", "colour", "rgb"]),
    ("set_appearance", "line_color", (0.0, 0.0, 1.0), ["edge_color", "line_colour"]),
    ("set_appearance", "line_width", 3.0, ["edge_width"]),
    ("set_appearance", "display_mode", "points", ["mode"]),
    ("create_tube", "outer_radius", 9.0, ["radius", "radius1"]),
    ("create_tube", "inner_radius", 5.0, ["radius2", "hole_radius"]),
    ("scale_object", "factor", (2.0, 3.0, 4.0), ["factors", "scale", "scale_factor"]),
    ("scale_object", "pivot", "center", ["about"]),
    ("offset_shape", "distance", 3.0, ["offset", "value"]),
    ("offset_shape", "join", "intersection", ["join_type"]),
    ("boolean_slice", "base", "A", ["target", "object_a", "object_name", "base_object"]),
    ("boolean_slice", "tools", ("T",), ["tool", "object_b", "tool_object"]),
    ("linear_pattern", "count", 3, ["number", "instances", "quantity"]),
    ("linear_pattern", "spacing", (5.0, 0.0, 0.0), ["distance", "step", "offset", "vector"]),
    ("polar_pattern", "center", (1.0, 2.0, 3.0), ["point", "pivot", "origin"]),
    ("polar_pattern", "angle", 90.0, ["total_angle", "sweep"]),
    ("grid_pattern", "columns", 3, ["count_x", "nx", "cols"]),
    ("grid_pattern", "rows", 2, ["count_y", "ny"]),
    ("path_pattern", "path", "W", ["path_object", "wire", "curve", "spine"]),
    ("path_pattern", "align", True, ["aligned", "follow", "tangent"]),
    ("boolean_cut", "base", "A", ["target", "object_a", "object_name", "base_object", "object"]),
    ("boolean_cut", "tools", ("T",), ["tool", "object_b", "tool_object"]),
    ("boolean_cut", "keep_tools", True, ["keep_tool"]),
    ("boolean_fuse", "objects", ("A", "B"), ["tools", "shapes"]),
    ("boolean_intersect", "objects", ("A", "B"), ["tools", "shapes"]),
    ("new_document", "name", "Plate", ["document", "document_name"]),
    ("open_document", "path", "a.FCStd", ["filepath", "file_path", "filename", "file"]),
    ("save_document", "path", "a.FCStd", ["filepath", "file_path", "filename", "output_path"]),
    ("save_document", "document", "Plate", ["name", "document_name"]),
    ("close_document", "document", "Plate", ["name", "document_name"]),
    ("close_document", "discard", True, ["discard_changes", "force"]),
    ("activate_document", "document", "Plate", ["name", "document_name"]),
    ("save_snapshot", "name", "then", ["snapshot_name"]),
    ("list_snapshots", "all_documents", True, ["all"]),
    ("restore_snapshot", "name", "then", ["snapshot", "snapshot_name", "id", "snapshot_id"]),
    ("delete_snapshot", "name", "then", ["snapshot", "snapshot_name", "id", "snapshot_id"]),
    ("run_script", "script", "x = 1\n", ["code", "source"]),
    ("run_script", "time_limit_s", 3.0, ["timeout", "timeout_s", "time_limit"]),
    ("eval_expression", "expression", "1 + 1", ["code", "script"]),
]
NEEDED: dict[str, dict[str, Any]] = {
    "capture_object": {"object_name": "Box"},
    "set_visibility": {"object_names": ["Box"]},
    "set_appearance": {"object_names": ["Box"], "transparency": 1},
    "create_fillet": {"object_name": "Box"},
    "create_chamfer": {"object_name": "Box"},
    "mirror_object": {"object_name": "Box", "face": "top"},
    "copy_object": {"object_name": "Box"},
    "get_properties": {"object_name": "Box"},
    "place_on_face": {"object_name": "Knob", "target": "Box"},
    "align_to_face": {"object_name": "Knob", "target": "Box"},
    "center_on": {"object_name": "Knob", "target": "Box"},
    "shell": {"object_name": "Box"},
    "fillet_face": {"object_name": "Box", "face": "top"},
    "chamfer_face": {"object_name": "Box", "face": "top"},
    "create_hole": {"object_name": "Box", "face": "top"},
    "create_pocket": {"object_name": "Box", "face": "top"},
    "move_object": {"object_name": "Box"},
    "set_expression": {"object_name": "Box", "property_name": "Length"},
    "get_expression": {"object_name": "Box"},
    "set_cells": {"object_name": "Sheet", "cells": {"A1": 5}},
    "get_cells": {"object_name": "Sheet"},
    "search_properties": {"property_name": "Radius"},
    "section": {"objects": ["A"]},
    "measure_distance": {"object_a": "A", "object_b": "B"},
    "measure_face_distance": {"object_a": "A", "object_b": "B"},
    "check_face_alignment": {"object_a": "A", "object_b": "B"},
    "measure": {"objects": "A"},
    "check_interference": {"object_a": "A", "object_b": "B"},
    "analyze_fit": {"inner": "A", "outer": "B"},
    "find_contacts": {"object_a": "A", "object_b": "B"},
    "boolean_cut": {"base": "A", "tools": ["T"]},
    "extrude": {"profile": "Sketch"},
    "revolve": {"profile": "Sketch"},
    "loft": {"profiles": ["A", "B"]},
    "sweep": {"profile": "Sketch", "path": "Wire"},
    "create_polyline": {"points": [[0, 0, 0], [1, 0, 0], [1, 1, 0]]},
    "create_tube": {"outer_radius": 8, "inner_radius": 6},
    "scale_object": {"object_name": "Box", "factor": 2},
    "offset_shape": {"object_name": "Box", "distance": 2},
    "boolean_slice": {"base": "A", "tools": ["T"]},
    "linear_pattern": {"object_name": "Box", "count": 3, "spacing": [5, 0, 0]},
    "polar_pattern": {"object_name": "Box", "count": 3},
    "grid_pattern": {"object_name": "Box", "columns": 2, "rows": 2, "spacing": 5},
    "path_pattern": {"object_name": "Box", "path": "W", "count": 3},
    "run_script": {"script": "1"},
    "import_file": {"path": "a.obj"},
    "import_stl": {"path": "a.stl"},
}


@pytest.mark.parametrize(
    ("name", "alias"), [(name, alias) for name, many in COMMAND_ALIASES.items() for alias in many]
)
def test_a_command_is_found_by_its_alias(name: str, alias: str) -> None:
    assert find_command(alias) is COMMANDS[name]
    assert find_command(f" {alias.upper()} ") is COMMANDS[name]


@pytest.mark.parametrize("key", TARGETS)
@pytest.mark.parametrize("command", ON_ONE_OBJECT)
def test_the_object_is_found_under_every_key(command: str, key: str) -> None:
    read = find_command(command).parse({key: "Box", **ON_ONE_OBJECT[command]})
    assert read.object_name == "Box"


@pytest.mark.parametrize("command", ON_ONE_OBJECT)
def test_a_name_alone_is_the_objects(command: str) -> None:
    read = find_command(command).parse({"name": "Box", **ON_ONE_OBJECT[command]})
    assert read.object_name == "Box"
    assert getattr(read, "name", None) is None


@pytest.mark.parametrize(
    ("command", "name", "aliases"),
    [
        ("shell", "faces", ["faces_to_remove", "open_faces", "remove_faces", "face"]),
        ("fillet_face", "face", ["faces"]),
        ("chamfer_face", "face", ["faces"]),
    ],
)
def test_faces_are_read_under_their_aliases(command: str, name: str, aliases: list[str]) -> None:
    for key in (name, *aliases):
        read = find_command(command).parse({"object_name": "Box", key: ["top", 3]})
        assert getattr(read, name) == (ByWord("top"), ByIndex(3))


@pytest.mark.parametrize("command", ["place_on_face", "align_to_face", "center_on"])
def test_what_moves_and_what_it_is_placed_by_are_read_under_their_aliases(command: str) -> None:
    moving = ["object_name", "object", "object_id", "id", "source", "name", "object_a"]
    staying = ["target", "target_object", "target_name", "reference", "onto", "to", "object_b"]
    for key in (*moving, "source_object"):
        read = find_command(command).parse({key: "Knob", "target": "Box"})
        assert (read.object_name, read.target) == ("Knob", "Box")
    for key in staying:
        read = find_command(command).parse({"object_name": "Knob", key: "Box"})
        assert (read.object_name, read.target) == ("Knob", "Box")
    both = find_command(command).parse({"objects": ["Knob", "Box"]})
    assert (both.object_name, both.target) == ("Knob", "Box")
    for wrong in ({"objects": ["Knob", "Box"], "target": "Box"}, {"objects": ["A", "B", "C"]}):
        with pytest.raises(ConjureError, match="objects"):
            find_command(command).parse(wrong)


@pytest.mark.parametrize(
    ("command", "name", "aliases"),
    [
        ("place_on_face", "face", ["target_face"]),
        ("mirror_object", "face", ["mirror_face"]),
        ("align_to_face", "target_face", ["face", "face_b"]),
        ("align_to_face", "align_face", ["object_face", "source_face", "face_a"]),
    ],
)
def test_a_face_is_read_under_its_aliases(command: str, name: str, aliases: list[str]) -> None:
    for key in (name, *aliases):
        others = {} if command == "mirror_object" else {"target": "Box"}
        read = find_command(command).parse({"object_name": "Knob", **others, key: "left"})
        assert getattr(read, name) == ByWord("left")


@pytest.mark.parametrize("command", ["mirror_object", "section", "boolean_slice"])
@pytest.mark.parametrize("normal", ["normal", "direction", "axis"])
@pytest.mark.parametrize("point", ["point", "position", "origin", "center"])
def test_a_plane_has_the_same_names_wherever_one_is_meant(
    command: str, normal: str, point: str
) -> None:
    read = find_command(command).parse({"object": "Box", normal: [0, 0, 1], point: [1, 2, 3]})
    assert (read.normal, read.point) == ((0, 0, 1), (1, 2, 3))


@pytest.mark.parametrize("key", TARGETS)
@pytest.mark.parametrize("command", ["copy_object", "create_fillet", "create_chamfer"])
def test_a_name_beside_the_object_is_the_results(command: str, key: str) -> None:
    read = find_command(command).parse({key: "Box", "name": "Rounded"})
    assert (read.object_name, read.name) == ("Box", "Rounded")


@pytest.mark.parametrize(
    "command", ["move_object", "rotate_object", "delete_object", "get_bounding_box"]
)
def test_a_name_that_contradicts_the_object_is_refused(command: str) -> None:
    raw = {"object_name": "Box", "name": "Other", **ON_ONE_OBJECT[command]}
    with pytest.raises(ConjureError, match="contradicts object_name"):
        find_command(command).parse(raw)


@pytest.mark.parametrize("command", ["create_box", "create_sphere", "boolean_fuse", "boolean_cut"])
def test_a_name_is_the_results_where_something_is_made(command: str) -> None:
    spec = COMMANDS[command]
    assert spec.parse({**spec.example, "name": "Result"}).name == "Result"


@pytest.mark.parametrize("command", ON_ONE_OBJECT)
def test_an_object_that_is_not_named_is_missed(command: str) -> None:
    with pytest.raises(ConjureError) as caught:
        find_command(command).parse(ON_ONE_OBJECT[command])
    assert (caught.value.code, caught.value.field) == ("MISSING_PARAMETER", "object_name")


@pytest.mark.parametrize(
    ("command", "name", "value", "alias"),
    [
        (command, name, value, alias)
        for command, name, value, many in PARAMETER_ALIASES
        for alias in many
    ],
)
def test_a_parameter_is_read_under_its_alias(
    command: str, name: str, value: Any, alias: str
) -> None:
    others = {key: part for key, part in NEEDED.get(command, {}).items() if key != name}
    sent = list(value) if isinstance(value, tuple) else value
    if isinstance(value, dict):
        sent = {key: part.content for key, part in value.items()}
    for key in (name, alias):
        assert getattr(find_command(command).parse({**others, key: sent}), name) == value


@pytest.mark.parametrize(
    ("name", "earlier"), [("hole", "create_hole"), ("pocket", "create_pocket")]
)
def test_a_name_that_another_command_had_before_means_it_with_its_parameters(name, earlier):
    assert find_command(name).name == name
    assert find_command(name, {"profile": "Sketch"}).name == name
    assert find_command(name, {"profile": "Sketch", "nonsense": 1, 7: 7}).name == name
    for subject in ("object_name", "target"):
        sent = {subject: "Box", "face": "top"}
        assert find_command(name.upper(), sent).name == earlier
        assert find_command(name, sent).parse(sent).object_name == "Box"
        batch = find_command("batch").parse({"steps": [{"command": name, "parameters": sent}]})
        assert batch.steps[0].spec.name == earlier
