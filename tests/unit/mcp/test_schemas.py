# SPDX-License-Identifier: MIT
"""The projection of JSON Schema, of the vocabulary's and of what an adapter may describe."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.mcp.schemas import is_portable_name, portable, portable_example


def shown(part: Any) -> Any:
    """Schema that a tool shows of one parameter."""
    return portable({"properties": {"value": part}})["properties"]["value"]


def test_of_several_types_the_first_is_shown() -> None:
    assert shown({"type": ["number", "string"]}) == {"type": "number"}


def test_of_several_forms_the_first_is_shown_and_others_are_named() -> None:
    point = {
        "anyOf": [
            {"type": "array", "items": {"type": ["number", "string"]}, "minItems": 3},
            {"type": "object", "properties": {"x": {}, "y": {}}},
            {"type": "array", "items": {"type": "number"}, "description": "three turns"},
            {"type": "string"},
        ],
        "description": "A point.",
    }
    text = "A point. (or {x, y}; or three turns)"
    assert shown(point) == {"type": "array", "items": {"type": "number"}, "description": text}


def test_a_form_that_the_description_names_is_not_named_twice() -> None:
    point = {
        "anyOf": [{"type": "string"}, {"type": "object", "properties": {"x": {}, "y": {}}}],
        "description": "A word or {x, y}.",
    }
    assert shown(point)["description"] == "A word or {x, y}."


def test_variants_that_the_description_lists_are_not_named_again() -> None:
    drawn = {**variant("circle", radius={}), "description": "A circle."}
    part = {
        "anyOf": [{"type": "string"}, drawn],
        "description": "A name, or {type: circle, radius}.",
    }
    assert shown(part)["description"] == part["description"]


def variant(word: str, **properties: Any) -> dict[str, Any]:
    kind = {"type": "string", "enum": [word]}
    return {
        "type": "object",
        "properties": {"type": kind, **properties},
        "required": ["type", *properties],
    }


def test_objects_of_several_variants_are_shown_as_one_without_short_texts() -> None:
    size = {"type": "number", "description": "Size.", "x-unit": "mm", "minimum": 0, "maximum": 5}
    side = {"type": "string", "description": "To which side of the circle the other one lies."}
    forms = [
        variant("circle", radius=size),
        variant("ring", radius=size, side=side, closed={"type": "boolean", "description": "Shut."}),
    ]
    assert shown({"anyOf": [*forms, {"type": "string"}]}) == {
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["circle", "ring"]},
            "radius": {"type": "number"},
            "side": side,
            "closed": {"type": "boolean"},
        },
        "required": ["type", "radius"],
    }


def test_an_object_of_free_keys_is_shown_as_json_text() -> None:
    free = {"type": ["object", "string"], "description": "The values."}
    assert shown(free) == {
        "type": "string",
        "description": "The values. (JSON text, or an object)",
    }
    example = portable_example({"value": {"Length": 5}}, portable({"properties": {"value": free}}))
    assert example == {"value": '{"Length": 5}'}


def test_an_example_keeps_the_objects_that_are_shown_as_such() -> None:
    step = {
        "type": "object",
        "properties": {"as": {"type": "string"}, "parameters": {"type": "object"}},
    }
    schema = portable({"properties": {"steps": {"type": "array", "items": step}}})
    example = {"steps": [{"as": "plate", "parameters": {"length": 1}}]}
    expected = {"steps": [{"as": "plate", "parameters": '{"length": 1}'}]}
    assert portable_example(example, schema) == expected


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ({"minimum": 1e-6, "maximum": 1e6}, "(mm, >0)"),
        ({"minimum": 1e-6, "maximum": 5}, "(mm, >0 to 5)"),
        ({"minimum": -1e6, "maximum": 1e6}, "(mm)"),
        ({"minimum": -1e6, "maximum": 90}, "(mm, at most 90)"),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 90}, "(mm, >0 to <90)"),
        ({"minimum": 0}, "(mm, at least 0)"),
        ({"default": 10.0}, "(mm; default 10)"),
        ({"default": 10.0, "description": "By default ten."}, "By default ten. (mm)"),
        ({"description": "In mm, that is in mm."}, "In mm, that is in mm."),
    ],
)
def test_a_length_says_unit_range_and_default(part: dict[str, Any], text: str) -> None:
    assert shown({"type": "number", "x-unit": "mm", **part})["description"] == text


def test_a_text_with_a_unit_is_named_where_it_is_taken() -> None:
    told = shown({"type": ["number", "string"], "x-unit": "deg"})["description"]
    assert told == "(deg or 1 rad)"


@pytest.mark.parametrize(
    ("kind", "default", "text"),
    [
        ("string", "white", "(default white)"),
        ("array", [0.0, 1.5], "(default [0,1.5])"),
        ("boolean", True, "(default true)"),
        ("boolean", False, None),
        ("array", [], None),
        ("array", ["all"], None),
        ("string", "", None),
        ("number", [1, 2], None),
    ],
)
def test_a_default_is_told_in_the_form_that_is_shown(kind: str, default: Any, text: Any) -> None:
    assert shown({"type": kind, "default": default}).get("description") == text


def test_numbers_without_a_unit_keep_their_bounds() -> None:
    part = {"type": "integer", "minimum": 1, "maximum": 12.0}
    assert shown(part) == {"type": "integer", "minimum": 1, "maximum": 12}


def test_what_another_parameter_says_is_not_shown_and_that_one_is_then_required() -> None:
    schema = {
        "properties": {
            "base": {"type": "string", "x-required-unless": ["objects"]},
            "objects": {"type": "string", "x-same-as": "base"},
            "old": {"type": "string", "x-without-effect": True},
            "tool": {"type": "string", "x-required-unless": ["base"]},
        },
        "required": ["old"],
    }
    assert portable(schema) == {
        "type": "object",
        "properties": {"base": {"type": "string"}, "tool": {"type": "string"}},
        "required": ["base"],
    }


def test_a_parameter_can_be_hidden() -> None:
    schema = {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a"]}
    assert portable(schema, hidden=["a"]) == {
        "type": "object",
        "properties": {"b": {"type": "string"}},
    }


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({}, {"type": "string"}),
        (None, {"type": "string"}),
        ({"type": "null"}, {"type": "string"}),
        ({"type": []}, {"type": "string"}),
        ({"$ref": "#/$defs/x"}, {"type": "string"}),
        ({"anyOf": "x"}, {"type": "string"}),
        ({"type": "array"}, {"type": "array", "items": {"type": "string"}}),
        ({"type": "array", "items": [1]}, {"type": "array", "items": {"type": "string"}}),
        ({"enum": [1, 2], "type": "integer"}, {"type": "integer"}),
        ({"enum": ["a", 2], "type": "string"}, {"type": "string"}),
        ({"enum": ["a", "\x07"], "type": "string"}, {"type": "string"}),
        ({"oneOf": [{"type": "boolean"}, {"type": "string"}]}, {"type": "boolean"}),
        ({"type": "string", "description": 5, "title": "T", "x-y": 1}, {"type": "string"}),
    ],
)
def test_whatever_an_adapter_describes_becomes_portable(part: Any, expected: Any) -> None:
    assert shown(part) == expected


def test_a_parameter_whose_name_no_client_takes_is_not_shown() -> None:
    schema = {"properties": {"x" * 41: {}, "a b": {}, "": {}, "fine": {"type": "number"}}}
    assert list(portable(schema)["properties"]) == ["fine"]
    assert portable({"properties": "none", "required": "x"}) == {"type": "object", "properties": {}}


def test_names_are_of_at_most_40_plain_characters() -> None:
    assert is_portable_name("x" * 40)
    assert not is_portable_name("x" * 41)
    assert not is_portable_name("\u00e9")
    assert not is_portable_name(5)
