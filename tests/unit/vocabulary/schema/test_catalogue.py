# SPDX-License-Identifier: MIT
"""The catalogue as a whole."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, Iterator

import pytest

from conjure_workbench.vocabulary import (
    CAPABILITIES,
    COMMANDS,
    CommandSpec,
    ParameterError,
    Parameters,
    command,
    find_command,
)
from conjure_workbench.vocabulary.schema.catalogue import RISKS

EXPECTED = {
    "primitives": ["create_box", "create_cylinder", "create_sphere", "create_cone", "create_torus"],
    "booleans": ["boolean_fuse", "boolean_cut", "boolean_intersect"],
    "transforms": ["move_object", "rotate_object", "copy_object", "delete_object"],
    "modifiers": ["create_fillet", "create_chamfer"],
    "queries": [
        "get_state",
        "list_objects",
        "get_object_details",
        "get_bounding_box",
        "measure_distance",
    ],
    "views": ["capture_view"],
    "exchange": ["export_file", "import_file", "export_step", "export_stl", "import_step"],
    "history": ["undo", "redo"],
    "system": ["describe_commands", "health_check"],
}
JSON_TYPES = {"string", "number", "integer", "boolean", "array", "object"}
every_command = pytest.mark.parametrize("spec", COMMANDS.values(), ids=COMMANDS)


def schemas_within(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every schema that stands in a schema, itself included."""
    yield schema
    inner = [*schema.get("anyOf", []), *schema.get("properties", {}).values()]
    if "items" in schema:
        inner.append(schema["items"])
    for part in inner:
        yield from schemas_within(part)


@pytest.mark.parametrize("capability", EXPECTED)
def test_a_capability_has_its_commands(capability: str) -> None:
    named = {name for name, spec in COMMANDS.items() if spec.capability == capability}
    assert set(EXPECTED[capability]) <= named


def test_every_module_of_commands_is_listed_and_serves_one_capability() -> None:
    served: dict[str, set[str]] = {}
    for spec in COMMANDS.values():
        served.setdefault(spec.parameters.__module__, set()).add(spec.capability)
    assert set(served) == {module.__name__ for module in CAPABILITIES}
    assert all(len(capabilities) == 1 for capabilities in served.values())


def test_each_module_is_listed_once_and_those_of_a_capability_together() -> None:
    assert len(set(CAPABILITIES)) == len(CAPABILITIES)
    of_module = {spec.parameters.__module__: spec.capability for spec in COMMANDS.values()}
    runs = [
        capability for capability, _ in groupby(of_module[one.__name__] for one in CAPABILITIES)
    ]
    assert len(set(runs)) == len(runs)


def test_no_two_commands_share_a_name() -> None:
    names = [name for spec in COMMANDS.values() for name in (spec.name, *spec.aliases)]
    assert sorted(set(names)) == sorted(names)
    assert all(name == name.strip().lower() for name in names)


@every_command
def test_a_command_describes_itself(spec: CommandSpec) -> None:
    assert find_command(spec.name) is spec
    first_line = spec.description.split("\n", 1)[0]
    assert first_line.endswith((".", ":"))
    assert len(first_line) <= 100
    assert spec.risk in RISKS
    assert not spec.creates or spec.mutates
    assert spec.risk not in ("read", "change") or spec.mutates == (spec.risk == "change")
    assert all(field.doc.endswith(".") for field in spec.parameters.declared.values())


def test_the_risk_of_a_command_is_the_worst_that_it_can_do() -> None:
    """Against this list, so that a command cannot come to do more without anybody's notice."""
    told = {risk: {spec.name for spec in COMMANDS.values() if spec.risk == risk} for risk in RISKS}
    assert told["script"] == {"run_script", "eval_expression"}
    assert told["delete"] == {
        *("delete_object", "clear_document", "close_document", "new_document"),
        *("restore_snapshot", "delete_snapshot", "batch"),
    }
    assert told["file"] == {
        *("export_file", "export_step", "export_stl"),
        *("import_file", "import_step", "import_stl", "import_svg"),
        *("capture_view", "capture_object", "contact_sheet"),
        *("open_document", "save_document", "save_snapshot"),
    }


@every_command
def test_the_risk_follows_from_what_a_command_takes(spec: CommandSpec) -> None:
    at_least = "change" if spec.mutates else "read"
    declared = spec.parameters.declared
    if {"output_path", "folder", "overwrite"} & set(declared) or "filepath" in (
        spec.parameters.spellings
    ):
        at_least = "file"
    if "discard" in declared:
        at_least = "delete"
    assert RISKS.index(spec.risk) >= RISKS.index(at_least)


def test_the_risk_of_a_batch_is_that_of_the_worst_command_it_takes() -> None:
    worst = 0
    for spec in COMMANDS.values():
        try:
            COMMANDS["batch"].parse(
                {"steps": [{"command": spec.name, "parameters": dict(spec.example)}]}
            )
        except ParameterError:
            continue
        worst = max(worst, RISKS.index(spec.risk))
    assert RISKS[worst] == COMMANDS["batch"].risk


@every_command
def test_a_schema_is_sound_json_schema(spec: CommandSpec) -> None:
    schema = spec.schema()
    assert json.loads(json.dumps(schema, allow_nan=False)) == schema
    assert schema["title"] == spec.name
    assert schema["type"] == "object"
    assert schema["x-risk"] == spec.risk
    assert set(schema.get("required", [])) <= set(schema["properties"])
    assert "document" in schema["properties"]
    for part in schemas_within(schema):
        kinds = part.get("type", [])
        assert {kinds} <= JSON_TYPES if isinstance(kinds, str) else set(kinds) <= JSON_TYPES
        assert "type" in part or "anyOf" in part
        assert part.get("minimum", 0) <= part.get("maximum", 1e9)
    for name, part in schema["properties"].items():
        assert part["description"], name


@every_command
def test_an_example_is_accepted_under_canonical_names(spec: CommandSpec) -> None:
    read = spec.parse(dict(spec.example))
    assert isinstance(read, spec.parameters)
    assert set(spec.example) <= set(spec.parameters.declared)
    assert set(spec.schema().get("required", [])) <= set(spec.example)


INSTEAD: list[tuple[str, str, dict[str, Any]]] = [
    ("move_object", "vector", {"object_name": "A", "position": [1, 2, 3]}),
    ("move_object", "vector", {"object_name": "A", "x": 1}),
    ("move_object", "vector", {"object_name": "A", "y": 1}),
    ("move_object", "vector", {"object_name": "A", "z": 1}),
    ("boolean_fuse", "objects", {"tools": ["A", "B"]}),
    ("boolean_intersect", "objects", {"base": "A", "tools": ["B"]}),
    ("boolean_cut", "base", {"objects": ["A", "B"]}),
    ("boolean_cut", "tools", {"objects": ["A", "B"]}),
    ("linear_pattern", "count", {"object_name": "A", "spacing": 5, "copies": 2}),
    ("polar_pattern", "count", {"object_name": "A", "copies": 2}),
    ("path_pattern", "count", {"object_name": "A", "path": "W", "copies": 2}),
    ("place_on_face", "target", {"objects": ["A", "B"]}),
    ("place_on_face", "object_name", {"objects": ["A", "B"]}),
    ("align_to_face", "target", {"objects": ["A", "B"]}),
    ("align_to_face", "object_name", {"objects": ["A", "B"]}),
    ("center_on", "object_name", {"objects": ["A", "B"]}),
    ("set_properties", "properties", {"object_name": "A", "property_name": "X", "value": 1}),
    ("set_cells", "cells", {"object_name": "S", "cell": "A1", "value": 1}),
]


@pytest.mark.parametrize(("name", "parameter", "sent"), INSTEAD)
def test_what_can_stand_for_a_parameter_is_told_and_taken(
    name: str, parameter: str, sent: dict[str, Any]
) -> None:
    spec, schema = COMMANDS[name], COMMANDS[name].schema()
    assert getattr(spec.parse(sent), parameter) is not None
    # A client that checks against the schema lets it through.
    assert set(schema.get("required", ())) <= set(sent) <= set(schema["properties"])
    assert set(schema["properties"][parameter]["x-required-unless"]) & set(sent)
    rest = {key: sent[key] for key in sent if key in schema.get("required", ())}
    with pytest.raises(ParameterError) as caught:
        spec.parse(rest)
    assert caught.value.code == "MISSING_PARAMETER"


def test_everything_that_can_stand_for_a_parameter_is_tried() -> None:
    told = {
        (spec.name, name, other)
        for spec in COMMANDS.values()
        for name, field in spec.parameters.declared.items()
        for other in field.instead
    }
    tried = {(name, parameter, key) for name, parameter, sent in INSTEAD for key in sent}
    assert told
    assert told <= tried


@every_command
def test_a_default_in_the_schema_is_what_is_read_without_it(spec: CommandSpec) -> None:
    plain = spec.parse(dict(spec.example))
    for name, part in spec.schema()["properties"].items():
        if "default" in part and name not in spec.example:
            said = spec.parameters.declared[name].read(part["default"], name)
            if name != "placement":
                assert said == getattr(plain, name), name


@every_command
def test_every_attribute_of_a_parsed_command_is_a_value(spec: CommandSpec) -> None:
    read = spec.parse(dict(spec.example))
    assert set(vars(read)) == {*spec.parameters.declared, "given", "remarks", "said_as"}


def test_a_schema_can_be_changed_without_changing_the_catalogue() -> None:
    spec = COMMANDS["create_box"]
    spec.schema()["properties"].clear()
    assert "length" in spec.schema()["properties"]


@pytest.mark.parametrize("name", ["creat_box", "boxx", "CREATE-BOX"])
def test_an_unknown_command_is_answered_with_the_nearest(name: str) -> None:
    with pytest.raises(ParameterError, match=f"Unknown command: {name}") as caught:
        find_command(name)
    assert caught.value.code == "UNKNOWN_COMMAND"
    assert caught.value.candidates is not None
    assert caught.value.candidates[0] == "create_box"


@pytest.mark.parametrize(
    "name",
    [None, 5, [], {}, "", "x" * 1_000_000, "\ud800", 10**5000],
    ids=lambda name: type(name).__name__,
)
def test_what_is_no_command_name_is_answered_all_the_same(name: Any) -> None:
    with pytest.raises(ParameterError) as caught:
        find_command(name)
    assert caught.value.code == "UNKNOWN_COMMAND"
    assert caught.value.candidates == []
    json.dumps(caught.value.given).encode()


def test_a_name_that_is_taken_cannot_be_entered_again() -> None:
    class Another(Parameters):
        """Another box."""

    before = dict(COMMANDS)
    with pytest.raises(ValueError, match="'box' names both"):
        command("another_box", capability="primitives", aliases=("box",), example={})(Another)
    with pytest.raises(ValueError, match="'create_box' names both"):
        command("create_box", capability="primitives", example={})(Another)
    with pytest.raises(ValueError, match="the risk huge"):
        command("another", capability="primitives", example={}, risk="huge")(Another)
    assert before == COMMANDS
    with pytest.raises(ParameterError):
        find_command("another_box")


def test_a_class_without_a_docstring_cannot_be_entered() -> None:
    class Silent(Parameters):
        pass

    with pytest.raises(ValueError, match="needs a docstring"):
        command("silent", capability="system", example={})(Silent)
