# SPDX-License-Identifier: MIT
"""The examples of docs/conventions.md and of the README, run as they stand there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conjure_workbench.errors import ERRORS, ConjureError
from conjure_workbench.server.requests import read_execute_request
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.commands.batches import MOST_STEPS
from conjure_workbench.vocabulary.elements.edge_references import EDGE_WORDS, EDGES_ALLOWED
from conjure_workbench.vocabulary.elements.element_references import FACE_WORDS
from conjure_workbench.vocabulary.elements.face_references import FACES_ALLOWED
from conjure_workbench.vocabulary.profiles.profiles import PROFILES
from conjure_workbench.vocabulary.sketching.constraints import KINDS_OF_CONSTRAINT
from conjure_workbench.vocabulary.sketching.element_ids import RESERVED

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = (CHECKOUT / "docs" / "conventions.md").read_text("utf-8")
README = (CHECKOUT / "README.md").read_text("utf-8")
_BLOCK = re.compile(r"^```json (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"\b[A-Z]{3,}(?:_[A-Z]+)+\b")


def differences(told, shown, where="reply"):
    """Where what was told is not what the page shows; "..." is anything, objects may say more."""
    if shown == "...":
        return
    if isinstance(shown, dict) and isinstance(told, dict) and set(shown) <= set(told):
        for key, part in shown.items():
            yield from differences(told[key], part, f"{where}.{key}")
    elif isinstance(shown, list) and isinstance(told, list) and len(told) == len(shown):
        for at, part in enumerate(shown):
            yield from differences(told[at], part, f"{where}[{at}]")
    elif type(shown) in (int, float) and type(told) in (int, float):
        if told != pytest.approx(shown, rel=1e-9, abs=1e-7):
            yield f"{where}: {told}, not {shown}"
    elif isinstance(shown, (dict, list)) or told != shown:
        yield f"{where}: {told!r}, not {shown!r}"


def blocks_of(page):
    """The blocks of a page, each with its role: request, reply or error."""
    blocks = [(role, json.loads(text)) for role, text in _BLOCK.findall(page)]
    assert page.count("```json") == len(blocks)
    return blocks


def answer(runner, blocks):
    """Send the requests of a page, and compare each answer with what the page shows."""
    for (role, block), (after, shown) in zip(blocks, [*blocks[1:], ("request", {})]):
        if role != "request":
            continue
        order = read_execute_request(block, 0)
        try:
            told = runner.run(order.command, order.parameters)
        except ConjureError as error:
            told = {"error": error.message, "error_code": error.code}
            told["details"] = error.to_details()
        assert ("error" in told) == (after == "error"), (block, told)
        assert [*differences(told, shown if after != "request" else {})] == [], block


def test_the_commands_of_the_readme_build_its_plate_and_edit_it(document, runner):
    blocks = blocks_of(README)
    assert [block["command"] for role, block in blocks if role == "request"] == [
        "create_sketch", "pad", "create_sketch", "pocket", "create_fillet", "set_dimensions",
    ]  # fmt: skip
    answer(runner, blocks)


def test_the_examples_of_the_page_answer_as_it_says(document, runner):
    blocks = blocks_of(PAGE)
    assert len(blocks) > 15
    answer(runner, blocks)
    # What the errors and the dry run say they did not do.
    assert {"Plate", "Drilled", "Rounded", "Broken", "Once"} <= {
        obj.Name for obj in document.Objects
    }
    assert not any(obj.TypeId == "Part::Sphere" or obj.Name == "Box" for obj in document.Objects)


def test_a_wrong_example_would_be_found():
    told = {"a": [1, {"b": 2.0}], "c": "x"}
    assert [*differences(told, {"a": [1, {"b": 2}]})] == []
    assert [*differences(told, {"a": "...", "c": "x"})] == []
    for wrong in ({"a": [1]}, {"a": [1, {"b": 2.1}]}, {"d": 1}, {"c": {}}, {"a": [1, {"e": 1}]}):
        assert [*differences(told, wrong)]


def test_the_codes_the_page_names_are_there():
    sources = "".join(
        path.read_text("utf-8")
        for folder in ("modeling", "vocabulary")
        for path in (CHECKOUT / "conjure_workbench" / folder).rglob("*.py")
    )
    named = set(_CODE.findall(PAGE))
    assert {"REFERENCE_LOST", "NOTHING_REMOVED", "STILL_RUNNING"} <= named
    assert [code for code in named if code not in ERRORS and f'"{code}"' not in sources] == []


def test_the_words_the_page_names_are_those_that_are_understood():
    table = PAGE[PAGE.index("| word |") : PAGE.index("| list |")]
    words = {"all", *FACE_WORDS, *EDGE_WORDS}
    assert words <= set(re.findall(r"`(\w+)`", table))
    for allowed in (EDGES_ALLOWED, FACES_ALLOWED):
        listed = allowed[allowed.index("{") + 1 : allowed.index("}")]
        assert all(f"`{name}`" in table for name in re.findall(r"\w+", listed)), listed
    assert str(MOST_STEPS) in PAGE


def test_the_names_in_code_are_those_of_commands_or_parameters():
    known = {"json", "x-aliases"}
    for spec in COMMANDS.values():
        known |= {spec.name, *spec.parameters.spellings}
    assert {"get_state", "describe_commands"} <= set(COMMANDS)
    named = set(re.findall(r"`([a-z]+_[a-z_]+)`", PAGE))
    # Keys of replies and of the wire, of which the examples show most.
    keys = {"next_offset", "object_id", "error_code", "command_id", "command_progress"}
    keys |= {"skipped_checks", "undecided_pairs", "size_that_works", "freecad_says", "moved_by"}
    keys |= {"edge_count", "relative_error", "center_of_mass", "bounding_box"}
    keys |= {"body_volume", "broken_input", "input_broken", "up_to_date"}
    keys |= {"moved_along", "part_of", "inner_part_of", "outer_part_of"}
    keys |= {"not_listed", "more_created"}
    sketching = {*KINDS_OF_CONSTRAINT, *RESERVED}
    filters = {name for name in re.findall(r"\w+", EDGES_ALLOWED + FACES_ALLOWED) if "_" in name}
    drawn = {name for kind in PROFILES.values() for name in kind.spellings}
    assert sorted(named - known - keys - filters - sketching - drawn) == []
