# SPDX-License-Identifier: MIT
"""What is said to who names an object that is not there."""

from __future__ import annotations

import pytest


def test_in_a_small_document_all_names_are_told_if_none_is_alike(document, run, refused):
    run("box", name="Plate")
    run("create_hole", object_name="Plate", face="top", name="Drilled")
    document.addObject("App::Part", "Holder")
    error = refused("get_bounding_box", object_name="zzzzzzzz")
    # Neither the drill of the hole nor the origin of the part.
    assert sorted(error.candidates) == ["Drilled", "Holder", "Plate"]
    assert refused("get_bounding_box", object_name="plaid").candidates == ["Plate"]


def test_in_a_large_document_only_names_that_are_alike_are_told(document, refused):
    for index in range(20):
        document.addObject("App::FeaturePython", f"Plate{index}")
    assert len(refused("delete_object", object_name="zzzzzzzz").candidates) == 20
    document.addObject("App::FeaturePython", "Plate20")
    assert refused("delete_object", object_name="zzzzzzzz").candidates == []


@pytest.mark.parametrize(
    ("command", "parameters", "field"),
    [
        ("get_bounding_box", {"object_name": "Z"}, "object_name"),
        ("get_bounding_box", {"id": "Z"}, "id"),
        ("get_bounding_box", {"name": "Z"}, "name"),
        ("create_fillet", {"name": "Z"}, "name"),
        ("create_fillet", {"target": "Z", "name": "New"}, "target"),
        ("create_hole", {"label": None, "name": "Z", "face": "top", "depth": "through"}, "name"),
        ("section", {"name": "Z"}, "name"),
        ("measure_distance", {"from": "A", "to": "Z"}, "to"),
        ("boolean_cut", {"target": "A", "tool": "Z"}, "tool"),
        ("boolean_cut", {"base": "A", "tools": ["Z"]}, "tools"),
    ],
)
def test_the_field_of_an_error_is_the_name_that_was_used(
    document, run, refused, command, parameters, field
):
    run("box", name="A")
    error = refused(command, **parameters)
    assert (error.code, error.field, error.given) == ("OBJECT_NOT_FOUND", field, "Z")


def test_the_name_that_was_used_is_told_in_a_batch_and_in_the_sentence(document, run, refused):
    run("box", name="A")
    steps = [{"command": "bbox", "parameters": {"id": "A"}}]
    steps.append({"command": "bbox", "parameters": {"target": "Z"}})
    assert refused("batch", operations=steps).field == "operations[1].parameters.target"
    steps = [{"command": "box", "as": "b"}, {"command": "bbox", "parameters": {"id": "$b.labell"}}]
    assert refused("batch", operations=steps).field == "operations[1].parameters.id"
    error = refused("boolean_cut", base="A", tool="A")
    assert error.field == "tool"
    assert "object_name" not in error.message
    error = refused("shell", name="A", faces_to_remove=["Face9"])
    assert (error.code, error.field) == ("REFERENCE_LOST", "faces_to_remove")
