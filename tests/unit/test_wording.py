# SPDX-License-Identifier: MIT
"""The checks of sentences find what they are for, and nothing in sentences that are right."""

import pytest

from tests.wording import faults, faults_of_error, faults_of_result

FAULTY = [
    "a value in  or a unit like it",
    "a plain number, which is taken as ",
    "There is no ''.",
    "Object '' has no shape",
    "must be one of ",
    "must be one of []",
    "'A' is broken now: None.",
    "This is the.",
    "It failed: .",
    "Spine is neither an edge nor a wire..",
    "must be one of x, , y",
    "use `allowed",
    "a list (of names",
    "No edges match the filter {'face': ByWord(word='top')}.",
    "the value <Solid object at 0x379113a0> does not fit",
    "FreeCAD could not compute it: BRep_API: command not done.",
    "AttachEngine3D: link points to something that is not App::GeoFeature",
    "cannot determine type of null shape",
    "{'sclassname': 'N4Base9ExceptionE', 'sErrMsg': 'x'}",
]
RIGHT = [
    "FreeCAD could not compute Part::Cut 'Cut': the geometry kernel found no solution.",
    "a cell from A1 to ZZ16384; condition ? this : that",
    "must end in one of .step, .stp, .iges",
    "The points in order: [[x, y, z], ...] or [[x, y], ...] in mm.",
    "Use one of the names in `candidates`, or `list_objects` to see what there is.",
    "a handle of 'F' or of what it was made from",
    'null or "" takes content and alias away',
    "There is no folder '/home/../tmp'.",
]


@pytest.mark.parametrize("text", FAULTY)
def test_a_fault_is_found(text):
    assert faults(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_has_none(text):
    assert faults(text) == []


def test_an_advice_may_name_only_keys_that_are_there():
    entry = {"error": "No.", "error_code": "X", "details": {"advice": "Use one of `candidates`."}}
    assert len(faults_of_error(entry)) == 1
    entry["details"]["candidates"] = ["A"]
    assert faults_of_error(entry) == []


def test_what_quotes_another_is_not_judged():
    details = {"given": "''", "freecad_says": "BRep_API: command not done"}
    entry = {"error": "No.", "error_code": "X", "details": details}
    assert faults_of_error(entry) == []
    entry["details"]["edges"] = [{"reason": "it is  smooth"}]
    assert len(faults_of_error(entry)) == 1


def test_a_result_is_judged_by_its_sentences():
    warning = {"code": "X", "message": "'A' is broken now: .", "object_id": None}
    assert faults_of_result({"warnings": [warning], "name": ""})
    assert faults_of_result({"objects": [{"problem": "BRep_API: command not done"}]})
    assert faults_of_result({"value": {"message": "''"}, "label": "''"}) == []
