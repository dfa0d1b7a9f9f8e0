# SPDX-License-Identifier: MIT
"""Every other name under which clients send our commands and parameters."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.vocabulary import COMMANDS, ParameterError, find_command
from conjure_workbench.vocabulary.elements import ByIndex, ByWord

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
    "place_on_face": ["place_on"],
    "align_to_face": ["align", "snap_to", "align_objects"],
    "center_on": ["center", "center_object"],
    "shell": ["shell_object", "hollow"],
    "fillet_face": ["round_face", "smooth_face"],
    "chamfer_face": ["bevel_face"],
    "create_hole": ["hole", "drill"],
    "create_pocket": ["pocket", "recess"],
    "get_state": ["state", "get_enhanced_state"],
    "get_bounding_box": ["bounding_box", "bbox"],
    "list_objects": ["find_objects"],
}
TARGETS = ["object_name", "object", "object_id", "id", "target", "source"]
ON_ONE_OBJECT = {
    "move_object": {"x": 1},
    "rotate_object": {"angle": 10},
    "copy_object": {},
    "delete_object": {},
    "create_fillet": {},
    "create_chamfer": {},
    "shell": {},
    "fillet_face": {"face": "top"},
    "chamfer_face": {"face": "top"},
    "create_hole": {"face": "top"},
    "create_pocket": {"face": "top"},
    "get_object_details": {},
    "get_bounding_box": {},
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
    ("list_objects", "type", "Part::Box", ["object_type"]),
    ("export_step", "objects", ("A", "B"), ["object_names"]),
    ("export_step", "path", "a.step", ["filepath", "output_path"]),
    ("export_stl", "objects", ("A",), ["object_names", "object_name"]),
    ("export_stl", "path", "a.stl", ["filepath", "output_path"]),
    ("export_stl", "tolerance", 0.2, ["precision"]),
    ("capture_view", "output_path", "a.png", ["filepath"]),
    ("boolean_cut", "base", "A", ["target", "object_a", "object_name", "base_object", "object"]),
    ("boolean_cut", "tools", ("T",), ["tool", "object_b", "tool_object"]),
    ("boolean_cut", "keep_tools", True, ["keep_tool"]),
    ("boolean_fuse", "objects", ("A", "B"), ["tools", "shapes"]),
    ("boolean_intersect", "objects", ("A", "B"), ["tools", "shapes"]),
]
NEEDED: dict[str, dict[str, Any]] = {
    "create_fillet": {"object_name": "Box"},
    "create_chamfer": {"object_name": "Box"},
    "mirror_object": {"object_name": "Box", "face": "top"},
    "place_on_face": {"object_name": "Knob", "target": "Box"},
    "align_to_face": {"object_name": "Knob", "target": "Box"},
    "center_on": {"object_name": "Knob", "target": "Box"},
    "shell": {"object_name": "Box"},
    "fillet_face": {"object_name": "Box", "face": "top"},
    "chamfer_face": {"object_name": "Box", "face": "top"},
    "create_hole": {"object_name": "Box", "face": "top"},
    "create_pocket": {"object_name": "Box", "face": "top"},
    "move_object": {"object_name": "Box"},
    "measure_distance": {"object_a": "A", "object_b": "B"},
    "boolean_cut": {"base": "A", "tools": ["T"]},
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
        with pytest.raises(ParameterError, match="objects"):
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
    with pytest.raises(ParameterError, match="contradicts object_name"):
        find_command(command).parse(raw)


@pytest.mark.parametrize("command", ["create_box", "create_sphere", "boolean_fuse", "boolean_cut"])
def test_a_name_is_the_results_where_something_is_made(command: str) -> None:
    spec = COMMANDS[command]
    assert spec.parse({**spec.example, "name": "Result"}).name == "Result"


@pytest.mark.parametrize("command", ON_ONE_OBJECT)
def test_an_object_that_is_not_named_is_missed(command: str) -> None:
    with pytest.raises(ParameterError) as caught:
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
    for key in (name, alias):
        assert getattr(find_command(command).parse({**others, key: sent}), name) == value
