# SPDX-License-Identifier: MIT
"""The catalogue as a whole."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any, Iterator, get_args

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import (
    COMMANDS,
    Capability,
    CommandSpec,
    Parameters,
    commands,
    find_command,
)
from conjure_workbench.vocabulary.schema.catalogue import Risk
from conjure_workbench.vocabulary.schema.fields import Field

RISKS = get_args(Risk)
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


def test_every_module_of_commands_is_listed_and_those_of_a_capability_together() -> None:
    folder = Path(commands.__file__).parent
    declaring = [path.stem for path in folder.glob("*.py") if "\n@command(" in path.read_text()]
    assert sorted(commands.MODULES) == sorted(declaring)
    modules = [spec.parameters.__module__.rpartition(".")[2] for spec in COMMANDS.values()]
    assert tuple(module for module, _ in groupby(modules)) == commands.MODULES
    runs = [capability for capability, _ in groupby(spec.capability for spec in COMMANDS.values())]
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
    assert not spec.creates or spec.mutates
    assert spec.risk not in ("read", "change") or spec.mutates == (spec.risk == "change")
    assert all(field.doc.endswith(".") for field in spec.parameters.declared.values())


@every_command
def test_what_changes_a_document_takes_the_revision_that_it_expects(spec: CommandSpec) -> None:
    field = spec.parameters.declared.get("expected_revision")
    assert (field is not None) == spec.mutates
    if field is None:
        assert spec.parse(dict(spec.example)).expected_revision is None
        return
    assert list(spec.parameters.declared)[-1] == "expected_revision"
    assert spec.parse({**spec.example, "expected_revision": 7}).expected_revision == 7
    for wrong in (-1, "soon", 1.5, True):
        with pytest.raises(ConjureError) as caught:
            spec.parse({**spec.example, "expected_revision": wrong})
        assert caught.value.field == "expected_revision"


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
        except ConjureError:
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


STAND_INS = [
    (spec, name, field)
    for spec in COMMANDS.values()
    for name, field in spec.parameters.declared.items()
    if field.instead
]


def sample(schema: dict[str, Any], at: int = 1) -> Any:
    """A small value that a schema allows; `at` tells those of a list apart."""
    if "anyOf" in schema:
        return sample(schema["anyOf"][0])
    if schema.get("type") == "array":
        return [sample(schema["items"], at) for at in range(max(schema.get("minItems", 0), 2))]
    return f"A{at + 1}" if schema.get("type") == "string" else 1


def stood_in_for(spec: CommandSpec, name: str, other: str) -> Any:
    """The value of a parameter that another stands for; None if the other is refused.

    The other is sent with what is required, with the rest of the example, or with one parameter
    more.
    """
    schema = spec.schema()
    required = {key: spec.example[key] for key in schema.get("required", ())}
    rest = {key: value for key, value in spec.example.items() if key != name}
    more = [{**required, key: sample(part)} for key, part in schema["properties"].items()]
    for others in (required, rest, *more):
        try:
            read = spec.parse({**others, other: sample(schema["properties"][other])})
        except ConjureError:
            continue
        if getattr(read, name) is not None:
            return getattr(read, name)
    return None


@pytest.mark.parametrize(
    ("spec", "name", "field"), STAND_INS, ids=[f"{spec.name}-{name}" for spec, name, _ in STAND_INS]
)
def test_what_can_stand_for_a_parameter_is_told_and_taken(
    spec: CommandSpec, name: str, field: Field
) -> None:
    schema = spec.schema()
    assert schema["properties"][name]["x-required-unless"] == list(field.instead)
    # A client that checks against the schema lets it through.
    assert name not in schema.get("required", ())
    rest = {key: value for key, value in spec.example.items() if key != name}
    for other in field.instead:
        assert stood_in_for(spec, name, other) is not None, other
    with pytest.raises(ConjureError) as caught:
        spec.parse(rest)
    assert caught.value.code == "MISSING_PARAMETER"


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
    assert set(vars(read)) == {*spec.parameters.declared, "given", "notices", "spelled_as"}


def test_a_schema_can_be_changed_without_changing_the_catalogue() -> None:
    spec = COMMANDS["create_box"]
    spec.schema()["properties"].clear()
    assert "length" in spec.schema()["properties"]


@pytest.mark.parametrize("name", ["creat_box", "boxx", "CREATE-BOX"])
def test_an_unknown_command_is_answered_with_the_nearest(name: str) -> None:
    with pytest.raises(ConjureError, match=f"Unknown command: {name}") as caught:
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
    with pytest.raises(ConjureError) as caught:
        find_command(name)
    assert caught.value.code == "UNKNOWN_COMMAND"
    assert caught.value.candidates == []
    json.dumps(caught.value.given).encode()


def test_a_command_that_cannot_be_entered_leaves_the_catalogue_as_it_was() -> None:
    command = Capability("primitives")

    class Another(Parameters):
        """Another box."""

    class Silent(Parameters):
        pass

    before = dict(COMMANDS)
    with pytest.raises(ValueError, match="'box' names both"):
        command("another_box", aliases=("box",), example={})(Another)
    with pytest.raises(ValueError, match="'create_box' names both"):
        command("create_box", example={})(Another)
    with pytest.raises(ValueError, match="needs a docstring"):
        command("silent", example={})(Silent)
    with pytest.raises(ValueError, match="changes a document needs one"):
        command("another", scope="application", creates=True, example={})(Another)
    assert before == COMMANDS
    for name in ("another_box", "silent", "another"):
        with pytest.raises(ConjureError):
            find_command(name)


def test_the_facts_of_a_command_follow_from_one_another() -> None:
    def facts(name: str) -> tuple[Any, ...]:
        spec = COMMANDS[name]
        return spec.capability, spec.mutates, spec.creates, spec.risk, spec.scope

    assert facts("create_box") == ("primitives", True, True, "change", "document")
    assert facts("scale_object") == ("transforms", True, True, "change", "document")
    assert facts("section") == ("queries", True, False, "change", "document")
    assert facts("move_object") == ("transforms", True, False, "change", "document")
    assert facts("measure") == ("queries", False, False, "read", "document")
    assert facts("undo") == ("history", True, False, "change", "history")


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_keys_of_every_reply_are_told(name: str) -> None:
    told = COMMANDS[name].schema()["x-reply"]
    assert told.count("{") == told.count("}")
    assert ("changes {" in told) or not COMMANDS[name].mutates
    assert ("shape {" in told) or not COMMANDS[name].creates
    assert COMMANDS[name].reply or COMMANDS[name].creates
