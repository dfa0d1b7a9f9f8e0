# SPDX-License-Identifier: MIT
"""Replies are cut to a size, and what was cut is told."""

from __future__ import annotations

import copy

import pytest
from mcp_types import CallToolResult

from conjure_workbench.mcp.results import failure, rest_of
from conjure_workbench.mcp.shortening import MAX_PART, Cut, shortened, size_of, without_aliases
from conjure_workbench.vocabulary import find_command

ROW = {"index": 1, "handle": "Box.Edge1~" + "A" * 80, "center": [1.0, 2.0, 3.0]}


def text_of(result: CallToolResult) -> str:
    return "".join(part.text for part in result.content if part.type == "text")


def test_a_short_reply_stays_as_it_is():
    reply = {"object_id": "Box", "object": "Box", "edges": [ROW] * 3}
    assert shortened(reply) == (reply, [])


def test_a_failure_names_a_few_of_many_candidates_and_how_many_there_are():
    details = {"field": "edges", "candidates": [ROW] * 20, "advice": "Use one of `candidates`."}
    reply = {"error": "Which edge?", "error_code": "AMBIGUOUS", "details": details}
    result = failure(reply, {"command_id": "mcp_1"})
    assert len(text_of(result)) < 1500
    assert size_of(result.structured_content) < 1500
    shown = len(result.structured_content["details"]["candidates"])
    assert 3 <= shown < 20
    assert f"candidates: {shown} of 20 entries shown." in text_of(result).splitlines()
    assert "advice: Use one of `candidates`." in text_of(result)


def test_a_table_of_many_keys_is_cut_like_a_list_and_no_other_object():
    cells = {f"A{row}": {"value": row, "alias": f"size{row}"} for row in range(3000)}
    facts = {f"fact {number}": number for number in range(20)}
    short, cuts = shortened({"result": {"cells": cells, "facts": facts}, "revision": 3})
    kept = short["result"]["cells"]
    assert MAX_PART * 0.9 < size_of(short) <= MAX_PART
    assert list(kept.items()) == list(cells.items())[: len(kept)]
    assert (short["result"]["facts"], short["revision"]) == (facts, 3)
    assert cuts == [Cut("result.cells", len(kept), 3000, "entries")]


def test_objects_of_objects_are_cut_where_nothing_else_is_long():
    rows = {str(row): {str(column): "x" * 100 for column in range(30)} for row in range(30)}
    short, cuts = shortened({"result": rows, "revision": 3})
    assert size_of(short) <= MAX_PART
    assert short["revision"] == 3
    assert cuts


@pytest.mark.parametrize("count", [100, 1000, 20_000])
def test_the_longest_list_is_cut_to_the_size(count):
    reply = {"object_id": "Box", "few": [1, 2, 3], "edges": [ROW] * count}
    before = copy.deepcopy(reply)
    short, cuts = shortened(reply)
    assert reply == before
    assert size_of(short) <= MAX_PART
    assert size_of(short) > MAX_PART * 0.9
    assert cuts == [Cut("edges", len(short["edges"]), count, "entries")]
    assert short["few"] == [1, 2, 3]


def test_aliases_go_first():
    rows = [{"object_id": f"Box{i:03}", "name": f"Box{i:03}"} for i in range(250)]
    short, cuts = shortened({"objects": rows, "o": rows})
    assert cuts == []
    assert short["objects"][3] == {"object_id": "Box003"}
    assert without_aliases({"name": "a", "object_id": "b"}) == {"name": "a", "object_id": "b"}


def test_lists_inside_lists_are_found():
    reply = {"steps": [{"step": 0}, {"step": 1, "points": list(range(9000))}]}
    short, cuts = shortened(reply)
    assert [cut.path for cut in cuts] == ["steps.1.points"]
    assert size_of(short) <= MAX_PART
    assert short["steps"][0] == {"step": 0}


def test_a_long_text_is_cut_with_its_length():
    short, cuts = shortened({"output": "x" * 50_000, "count": 1})
    assert cuts == [Cut("output", len(short["output"]), 50_000, "characters")]
    assert size_of(short) <= MAX_PART


def test_several_long_lists_are_cut_until_all_fits():
    short, cuts = shortened({"edges": [ROW] * 300, "faces": [ROW] * 200, "text": "y" * 9000})
    assert size_of(short) <= MAX_PART
    assert {cut.path for cut in cuts} <= {"edges", "faces", "text"}
    assert all(cut.shown < cut.total for cut in cuts)


def test_what_cannot_be_cut_stays_too_long():
    reply = {f"key{i}": i for i in range(2000)}
    assert shortened(reply) == (reply, [])


@pytest.mark.parametrize(
    ("command", "parameters", "words"),
    [
        ("get_edges", {}, "offset 20 and limit 20"),
        ("get_edges", {"offset": 30}, "offset 50 and limit 20"),
        ("get_state", {}, "offset 20 and limit 20"),
        ("create_box", {}, "fewer objects"),
    ],
)
def test_the_way_to_the_rest_is_told(command, parameters, words):
    cuts = [Cut("edges", 20, 90, "entries")]
    assert words in rest_of(find_command(command), parameters, cuts)
    assert rest_of(find_command(command), parameters, []) == ""
    assert "fewer objects" in rest_of(None, {}, cuts)
