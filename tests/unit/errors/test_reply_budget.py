# SPDX-License-Identifier: MIT
"""Errors that are too long to be told in full: what is cut, what stays, and what is said of it."""

import json

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.errors.reply_budget import MOST_BYTES, within_budget


def size_of(entry):
    return len(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def told(**given):
    return ConjureError("AMBIGUOUS", "There are several.", **given).to_reply()


def test_a_short_error_is_told_as_it_is():
    entry = {"error": "No.", "error_code": "AMBIGUOUS", "details": {"candidates": ["A", "B"]}}
    assert within_budget(entry) is entry


@pytest.mark.parametrize("count", [9, 100, 5000])
def test_of_many_candidates_the_first_stay_and_their_number_is_told(count):
    names = [f"Candidate number {at}" + "x" * 100 for at in range(count)]
    entry = told(candidates=names)
    left = entry["details"]["candidates"]
    assert size_of(entry) <= MOST_BYTES
    assert left == names[: len(left)]
    assert left
    assert entry["details"]["totals"] == {"candidates": count}


def test_the_longer_of_two_lists_is_cut_first():
    entry = told(candidates=["A", "B"], allowed=["x" * 40] * 90)
    assert entry["details"]["candidates"] == ["A", "B"]
    assert entry["details"]["totals"] == {"allowed": 90}


def test_one_item_that_is_too_long_stays():
    entry = told(candidates=["x" * 5000], details={"note": "y" * 500})
    assert entry["details"]["candidates"] == ["x" * 5000]
    assert len(entry["details"]["note"]) < 500


def test_long_texts_are_cut_in_their_middle():
    path = "/folder" * 800 + "/model.step"
    error = ConjureError("FILE_ERROR", f"There is no '{path}'.", field="path", given=path)
    entry = error.to_reply()
    assert size_of(entry) <= MOST_BYTES
    assert entry["error"].startswith("There is no '/folder")
    assert entry["error"].endswith("/model.step'.")
    assert entry["details"]["given"].endswith("/model.step")
    assert error.message == f"There is no '{path}'."


@pytest.mark.parametrize("word", ["a", "ab", "abc", "abcd"])
def test_a_text_is_cut_without_blanks_beside_the_gap(word):
    entry = ConjureError("FILE_ERROR", f"{word} " * 2000 + "end.").to_reply()
    assert " ... " in entry["error"]
    assert "  " not in entry["error"]


def test_a_text_is_cut_outside_of_brackets():
    entry = ConjureError("FILE_ERROR", "One of: " + "{a: [1, 2], b: 3}, " * 99 + "c.").to_reply()
    head, tail = entry["error"].split(" ... ")
    for part in (head, tail):
        assert part.count("{") == part.count("}") > 1
        assert part.count("[") == part.count("]") > 1


def test_letters_of_several_bytes_are_counted_as_such():
    assert size_of(told(candidates=["\u7acb\u65b9\u4f53" * 40] * 20)) <= MOST_BYTES


def test_a_scripts_traceback_is_told_in_full():
    error = ConjureError("SCRIPT_ERROR", "Line 1: No.", details={"traceback": ["x" * 90] * 90})
    assert error.to_reply()["details"]["traceback"] == ["x" * 90] * 90
