# SPDX-License-Identifier: MIT
"""Every tool of every profile against the rules that let every client and model use it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import pytest
from mcp_types import ListToolsResult, Tool

from conjure_workbench.mcp.guides import INSTRUCTIONS
from conjure_workbench.mcp.own_tools import OWN_TOOLS
from conjure_workbench.mcp.profiles import LEAN, OWN, Profile, profile
from conjure_workbench.mcp.schemas import portable_example
from conjure_workbench.mcp.tools import tools
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.schema.parameters import object_schema

KEYS = {"type", "properties", "required", "items", "enum", "description", "minimum", "maximum"}
TYPES = {"string", "number", "integer", "boolean", "array", "object"}
CAPABILITIES = sorted({spec.capability for spec in COMMANDS.values()})
PROFILES = [
    *(profile(text) for text in ("lean", "all", *CAPABILITIES)),
    *(profile(text, read_only=True) for text in ("lean", "all")),
]
SCHEMAS = {name: spec.schema() for name, spec in COMMANDS.items()} | {
    name: object_schema(own.record) for name, own in OWN_TOOLS.items()
}


def tokens(result: ListToolsResult) -> float:
    """A quarter of the bytes that the SDK puts on the wire."""
    return len(result.model_dump_json(by_alias=True, exclude_none=True).encode()) / 4


def by_name(chosen: Profile) -> dict[str, Tool]:
    return {tool.name: tool for tool in tools(chosen)}


ALL = by_name(profile("all"))


def parts(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The schema and every schema in it."""
    yield schema
    for part in schema.get("properties", {}).values():
        yield from parts(part)
    if "items" in schema:
        yield from parts(schema["items"])


def closed(schema: Any) -> Any:
    """The schema without room for what it does not name."""
    if isinstance(schema, dict):
        shut = {key: closed(value) for key, value in schema.items()}
        return {**shut, "additionalProperties": False} if schema.get("type") == "object" else shut
    return schema


def measures(schema: Any, name: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The lengths and angles among the numbers of a full schema, by the names they stand under."""
    for key, part in schema.get("properties", {}).items():
        if part.get("x-unit") in ("mm", "deg"):
            yield key, part


@pytest.mark.parametrize(("text", "most", "count"), [("lean", 10_000, 28), ("all", 48_000, 160)])
def test_a_profile_stays_within_its_budget(text: str, most: int, count: int) -> None:
    listed = tools(profile(text))
    assert len(listed) <= count
    assert tokens(ListToolsResult(tools=listed)) <= most


@pytest.mark.parametrize("chosen", PROFILES, ids=lambda one: f"{one.text}-{one.read_only}")
def test_no_tool_of_any_profile_is_over_900_tokens(chosen: Profile) -> None:
    sizes = {tool.name: tokens(ListToolsResult(tools=[tool])) for tool in tools(chosen)}
    assert {name: size for name, size in sizes.items() if size > 900} == {}


@pytest.mark.parametrize("chosen", PROFILES, ids=lambda one: f"{one.text}-{one.read_only}")
def test_every_schema_is_portable(chosen: Profile) -> None:
    for tool in tools(chosen):
        assert re.fullmatch(r"[a-z][a-z0-9_]{0,39}", tool.name)
        assert tool.input_schema["type"] == "object"
        for part in parts(tool.input_schema):
            where = f"{tool.name}: {json.dumps(part)[:200]}"
            assert set(part) <= KEYS, where
            assert part["type"] in TYPES, where
            assert ("items" in part) == (part["type"] == "array"), where
            assert bool(part.get("properties")) == (part["type"] == "object"), where
            assert all(isinstance(word, str) for word in part.get("enum", ())), where
            assert all(len(name) <= 40 for name in part.get("properties", ())), where
            assert set(part.get("required", ())) <= set(part.get("properties", ())), where


@pytest.mark.parametrize("name", list(ALL))
def test_an_example_passes_the_schema_that_is_shown_and_the_reader(name: str) -> None:
    schema = ALL[name].input_schema
    own = OWN_TOOLS.get(name)
    record = own.record if own else COMMANDS[name].parameters
    example = portable_example(own.example if own else dict(COMMANDS[name].example), schema)
    jsonschema.Draft202012Validator(closed(schema)).validate(example)
    assert record.parse(example).given or not example


@pytest.mark.parametrize("name", list(ALL))
def test_a_text_says_the_unit_of_each_length_and_angle_and_bounds_of_its_own(name: str) -> None:
    shown = ALL[name].input_schema["properties"]
    for key, part in measures(SCHEMAS[name]):
        if key in shown:
            text = shown[key]["description"]
            assert re.search(rf"\b{part['x-unit']}\b", text), (key, text)
            bounds = {part.get(bound) for bound in ("minimum", "maximum")} - {None}
            told = re.search(r"\S+ to \S+|>0|at (least|most) \S+", text) is not None
            assert told or bounds <= {-1e6, 1e6, -36e3, 36e3}, (key, text)


# What names a form of this type in a text.
NAMES_FORM = {
    "string": r"'|\bname|\bword|\bletter|1 (in\b|rad|cm\^2|g/|min)|\btext\b|\ball\b|JSON",
    "number": r"\bnumber|\blength|\bmm\b|one",
    "integer": r"'Face6'|'Edge3'",
    "boolean": r"true",
    "array": r"\[|\blist|one",
    "object": r"\{|filter|object",
}


def forms(schema: Mapping[str, Any]) -> set[str]:
    """The types of all forms of a parameter."""
    listed = schema.get("type")
    found = set(listed if isinstance(listed, list) else [listed] if listed else [])
    return found.union(*(forms(form) for form in schema.get("anyOf", ())))


@pytest.mark.parametrize("name", list(ALL))
def test_a_text_names_the_forms_that_are_not_shown(name: str) -> None:
    shown = ALL[name].input_schema["properties"]
    for key, part in SCHEMAS[name]["properties"].items():
        if key not in shown:
            continue
        text = shown[key].get("description", "")
        for form in forms(part) - {shown[key]["type"]}:
            assert re.search(NAMES_FORM[form], text), (key, form, text)


@pytest.mark.parametrize("name", list(ALL))
def test_second_spellings_and_what_has_no_effect_are_not_shown(name: str) -> None:
    properties = SCHEMAS[name]["properties"]
    hidden = {
        key for key, part in properties.items() if {"x-same-as", "x-without-effect"} & {*part}
    }
    about_commands = {"document"} if name in OWN else set()
    about_commands |= {"capability", "brief"} if name == "describe_commands" else set()
    freecad = set() if name in ("list_freecads", "command_status") else {"freecad"}
    expected = {*properties, *freecad} - hidden - about_commands
    assert set(ALL[name].input_schema["properties"]) == expected


@pytest.mark.parametrize("name", list(COMMANDS))
def test_a_tool_that_changes_a_document_takes_a_revision_which_the_batch_explains(
    name: str,
) -> None:
    shown = ALL[name].input_schema["properties"].get("expected_revision")
    assert (shown is not None) == COMMANDS[name].mutates
    if shown is not None:
        assert ("description" in shown) == (name == "batch")
    assert "expected_revision" in INSTRUCTIONS


def test_lean_has_the_tools_that_build_check_and_export_an_ordinary_part() -> None:
    names = [tool.name for tool in tools(profile("lean"))]
    assert names[:5] == list(OWN)
    assert set(names[5:]) == LEAN
    assert len(names) == 28


def test_all_is_the_whole_vocabulary_and_our_own() -> None:
    assert set(ALL) == {*COMMANDS, *OWN}


@pytest.mark.parametrize("chosen", PROFILES, ids=lambda one: f"{one.text}-{one.read_only}")
def test_a_list_is_the_same_every_time(chosen: Profile) -> None:
    first = [tool.model_dump() for tool in tools(chosen)]
    assert [tool.model_dump() for tool in tools(chosen)] == first


def test_every_tool_has_title_text_output_schema_and_annotations() -> None:
    for tool in ALL.values():
        assert tool.title
        assert tool.description
        assert tool.output_schema is not None
        assert tool.output_schema["type"] == "object"
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint is not None
        assert tool.annotations.open_world_hint is not None


def annotations(name: str, chosen: Profile | None = None) -> dict[str, Any]:
    found = by_name(chosen) if chosen else ALL
    told = found[name].annotations
    assert told is not None
    return told.model_dump(exclude_none=True)


def test_annotations_follow_from_risk() -> None:
    reads = {"read_only_hint": True, "open_world_hint": False}
    changes = {"read_only_hint": False, "destructive_hint": False, "open_world_hint": False}
    assert annotations("get_edges") == reads
    assert annotations("list_freecads") == reads
    assert annotations("create_box") == changes
    assert annotations("set_properties") == {**changes, "idempotent_hint": True}
    assert annotations("delete_object") == {**changes, "destructive_hint": True}
    assert annotations("export_file") == {**changes, "open_world_hint": True}
    anything = {**changes, "destructive_hint": True, "open_world_hint": True}
    assert annotations("run_script") == anything
    assert annotations("execute") == anything


def test_annotations_say_read_only_for_no_command_that_changes_anything() -> None:
    for name, spec in COMMANDS.items():
        assert annotations(name)["read_only_hint"] == (spec.risk == "read" and not spec.mutates)


def test_a_read_only_picture_writes_no_file() -> None:
    chosen = profile("lean", read_only=True)
    shown = by_name(chosen)["capture_view"].input_schema["properties"]
    assert {"output_path", "overwrite"}.isdisjoint(shown)
    assert annotations("capture_view", chosen)["read_only_hint"] is True
    assert annotations("execute", chosen)["read_only_hint"] is True


def described(**more: Any) -> dict[str, Any]:
    return {"description": "Bend a sheet.", "properties": {"angle": {"type": "number"}}, **more}


def test_a_command_that_only_an_adapter_describes_becomes_a_tool_at_the_end() -> None:
    listed = tools(profile("lean"), {"fold_sheet": described(), "create_box": described()})
    assert [tool.name for tool in listed[:-1]] == [tool.name for tool in tools(profile("lean"))]
    fold = listed[-1]
    assert (fold.name, fold.title, fold.description) == (
        "fold_sheet",
        "Fold Sheet",
        "Bend a sheet.",
    )
    assert set(fold.input_schema["properties"]) == {"angle", "freecad"}
    assert fold.annotations is not None
    assert fold.annotations.destructive_hint is True


def test_a_text_of_an_adapter_holds_no_control_characters() -> None:
    angle = {"type": "number", "description": "How far.\x1b[2J"}
    schema = described(description="Bend\na \x07sheet.\u202e", properties={"angle": angle})
    fold = tools(profile("lean"), {"fold_sheet": schema})[-1]
    assert fold.description == "Bend a sheet."
    assert fold.input_schema["properties"]["angle"]["description"] == "How far.[2J"


def test_a_command_that_no_client_can_take_is_no_tool() -> None:
    large = described(description="word " * 1000)
    odd = {"": described(), "a name": described(), "x" * 41: described(), "large": large}
    assert len(tools(profile("lean"), odd)) == 28


def test_a_read_only_list_has_no_command_of_an_adapter() -> None:
    chosen = profile("lean", read_only=True)
    assert tools(chosen, {"fold_sheet": described()}) == tools(chosen)


def test_what_most_tools_take_is_told_once() -> None:
    box, fillet = (ALL[name].input_schema["properties"] for name in ("create_box", "create_fillet"))
    for key in ("name", "label", "document", "freecad"):
        assert "description" not in box[key]
        assert f'"{key}"' in INSTRUCTIONS
    assert fillet["name"]["description"] == "Of the new object."
    assert ALL["list_freecads"].input_schema["properties"]["freecad"]["description"]
    assert ALL["batch"].input_schema["properties"]["label"]["description"]
