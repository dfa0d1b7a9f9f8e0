# SPDX-License-Identifier: MIT
"""Meaning of a name, and the error for one that names no object."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.naming import RequestedNames


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


@pytest.fixture
def by_newest(runner):
    """`by_newest("create_box", name="Plate")`: as one who goes on using the names asked for."""
    yield lambda command, **parameters: runner.run(command, parameters, newest_names=True)
    runner.run("list_documents", {})


def test_a_name_asked_for_twice_means_the_newer_to_who_goes_on_using_it(document, by_newest, run):
    by_newest("create_box", name="Pin", size=[1, 1, 1])
    assert by_newest("create_box", name="Pin", size=[2, 2, 2])["object_id"] == "Pin001"
    assert by_newest("get_bounding_box", name="Pin")["object_id"] == "Pin001"
    # To all others the real name counts.
    assert run("get_bounding_box", name="Pin")["object_id"] == "Pin"
    moved = by_newest("move_object", name="Pin", x=10)
    assert (moved["object_id"], moved["bounding_box"]["min"]) == ("Pin001", [10, 0, 0])


def test_a_name_goes_back_to_the_older_object_when_the_newer_is_gone(document, by_newest, run):
    def meant():
        return by_newest("get_bounding_box", name="Pin")["object_id"]

    by_newest("create_box", name="Pin")
    by_newest("create_box", name="Pin")
    run("undo")
    assert meant() == "Pin"
    run("redo")
    assert meant() == "Pin001"
    run("delete_object", name="Pin001")
    assert meant() == "Pin"
    # A label is no name: to give the object another one changes nothing.
    document.getObject("Pin").Label = "Bolt"
    assert meant() == "Pin"
    assert by_newest("create_box", name="Pin")["object_id"] != "Pin"
    assert meant() != "Pin"


def test_what_others_asked_for_does_not_change_what_a_name_means(document, by_newest, run):
    by_newest("create_box", name="Plate", size=[1, 1, 1])
    assert run("create_box", name="Plate", size=[2, 2, 2])["object_id"] == "Plate001"
    assert by_newest("get_bounding_box", name="Plate")["object_id"] == "Plate"
    # Beside what was there before, such as the person's own, the one asked for is meant.
    run("create_box", name="Base")
    real = by_newest("create_box", name="Base")["object_id"]
    assert real == "Base001"
    assert by_newest("get_bounding_box", name="Base")["object_id"] == real


def test_each_document_has_names_of_its_own(document, by_newest):
    by_newest("create_box", name="Pin")
    by_newest("create_box", name="Pin")
    by_newest("new_document", name="Second")
    assert by_newest("create_box", name="Pin")["object_id"] == "Pin"
    assert by_newest("get_bounding_box", name="Pin")["object_id"] == "Pin"
    assert by_newest("get_bounding_box", name="Pin", document="Test")["object_id"] == "Pin001"
    # A closed document takes its names with it.
    by_newest("close_document", document="Test", discard=True)
    by_newest("new_document", name="Test")
    by_newest("create_box", name="Other")
    assert by_newest("create_box", name="Pin001", document="Test")["object_id"] == "Pin001"
    assert by_newest("create_box", name="Pin", document="Test")["object_id"] == "Pin"


def test_a_step_that_failed_leaves_its_name_with_the_object_before(document, by_newest, runner):
    by_newest("create_box", name="Pin")
    steps = [
        {"command": "create_box", "parameters": {"name": "Pin", "size": [2, 2, 2]}},
        {"command": "create_fillet", "parameters": {"name": "Pin", "radius": 50}},
    ]
    with pytest.raises(ConjureError) as refused:
        by_newest("batch", steps=steps)
    assert refused.value.details["step"] == 1
    assert by_newest("get_bounding_box", name="Pin")["object_id"] == "Pin"


def test_a_name_stands_for_the_latest_result_also_where_nothing_is_made(
    document, by_newest, run, codes, tmp_path
):
    by_newest("create_box", name="Base", size=[10, 10, 10])
    by_newest("create_box", name="Tool", size=[10, 10, 10], position=[0, 0, 5])
    cut = by_newest("boolean_cut", target="Base", tool="Tool")["object_id"]
    asked = by_newest("get_bounding_box", name="Base")
    assert (asked["object_id"], asked["bounding_box"]["size"]) == (cut, [10, 10, 5])
    assert codes(asked) == ["CONSUMED_OBJECT_FOLLOWED"]
    assert run("get_bounding_box", name="Base")["bounding_box"]["size"] == [10, 10, 5]
    path = str(tmp_path / "base.stl")
    assert by_newest("export_stl", objects=["Base"], filepath=path)["objects"] == [cut]
    assert by_newest("move_object", name="Base", x=3)["object_id"] == cut
    box = run("create_box", name="Far", position=[0, 0, 20])["object_id"]
    assert by_newest("measure_distance", **{"from": "Base", "to": box})["distance"] == 15
    # A tool is part of the result, too, but it is not replaced by it.
    assert by_newest("get_bounding_box", name="Tool")["object_id"] == "Tool"


def test_only_so_many_objects_of_one_name_are_remembered():
    names = RequestedNames()
    names.newest_first = True
    for number in range(150):
        names.remember("Test", "Pin", f"Pin{number}")
    names.remember("Test", "Pin", "Pin149")
    made = list(names.made("Test", "Pin"))
    assert (len(made), made[:2]) == (100, ["Pin149", "Pin148"])
    names.newest_first = False
    assert list(names.made("Test", "Pin")) == []
