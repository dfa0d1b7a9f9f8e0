# SPDX-License-Identifier: MIT
"""Replies as the vendor's add-on and SDK read them."""

from __future__ import annotations

from conjure_workbench.protocol.vendor_names import with_vendor_names


def test_an_object_has_all_its_names_wherever_it_is_told():
    told = with_vendor_names({"object_id": "Cut", "changes": {"created": [{"object_id": "Pin"}]}})
    for row, name in ((told, "Cut"), (told["changes"]["created"][0], "Pin")):
        assert {row[key] for key in ("object_id", "object", "object_name", "name", "label")} == {
            name
        }


def test_a_key_that_is_there_keeps_its_value():
    told = with_vendor_names({"object_id": "Cut", "label": "My cut"})
    assert (told["name"], told["label"]) == ("Cut", "My cut")
    assert with_vendor_names({"object_id": None}) == {"object_id": None}


def test_a_listing_has_its_short_rows():
    box = {"min": [0, 0, 0], "max": [1, 1, 1]}
    rows = [
        {"object_id": "A", "type": "Part::Box", "bounding_box": box},
        {"n": "B", "t": "Foreign"},
    ]
    first, second = with_vendor_names({"objects": rows})["o"]
    assert (first["name"], first["n"], first["t"], first["bounds"]) == ("A", "A", "Part::Box", box)
    assert (second["name"], second["t"]) == ("B", "Foreign")
    assert "o" not in with_vendor_names({"objects": ["A", "B"]})


def test_files_values_and_a_single_property_have_the_vendors_keys():
    assert with_vendor_names({"path": "/a.step"})["filepath"] == "/a.step"
    assert with_vendor_names({"value": 4})["__return__"] == 4
    told = with_vendor_names({"properties": {"Length": {"old": 1, "new": 2}}})
    assert (told["property"], told["old_value"], told["new_value"]) == ("Length", 1, 2)
    for other in ({"A": {"value": 1}}, {"A": 3}, {}):
        assert "property" not in with_vendor_names({"properties": other})


def test_the_files_of_an_export_are_listed_and_counted():
    one = {"path": "/a.stl", "format": "stl", "objects": ["A"], "facets": 12, "bytes": 684}
    told = with_vendor_names({**one, "tolerance": 0.05})
    assert told["files"] == [one]
    assert (told["total_files"], told["total_facets"], told["filepath"]) == (1, 12, "/a.stl")
    several = with_vendor_names({"files": [one, one, {"path": "/a.step"}]})
    assert (several["total_files"], several["total_facets"]) == (3, 24)
    assert "total_facets" not in with_vendor_names({"files": [{"path": "/a.step"}]})


def test_what_an_import_made_is_listed():
    one = {"object_id": "A", "label": "Plate", "path": "/a.step", "format": "step"}
    told = with_vendor_names(one)
    assert (told["objects"], told["labels"]) == (["A"], ["Plate"])
    assert (told["count"], told["primary_object"]) == (1, "A")
    several = with_vendor_names({**one, "objects": ["B", "C"], "labels": ["Peg", "Pin"]})
    assert (several["labels"], several["count"]) == (["Peg", "Pin"], 2)
    alike = with_vendor_names({**one, "objects": ["B", "C"]})
    assert alike["labels"] == ["B", "C"]


def test_a_distance_is_a_gap_with_its_closest_points():
    points = {"point_a": [0, 0, 0], "point_b": [1, 0, 0]}
    reply = {"distance": 1, **points, "delta": [1, 0, 0]}
    assert with_vendor_names(reply)["closest_points"] == [points]
    told = with_vendor_names({**reply, "other_points": [points]})
    assert (told["gap"], told["closest_points"]) == (1, [points, points])


def test_the_sizes_and_counts_of_a_shape_stand_beside_it():
    shape = {"volume": 8, "area": 24, "solids": 1, "faces": 6, "edges": 12}
    told = with_vendor_names({"shape": shape})
    assert (told["volume"], told["area"], "topology" in told) == (8, 24, False)
    detailed = with_vendor_names({"shape": {**shape, "vertices": 8}})
    assert detailed["topology"]["vertex_count"] == detailed["vertex_count"] == 8
    assert "volume" not in with_vendor_names({"shape": None})


def test_steps_are_told_by_their_names():
    told = with_vendor_names({"undo": [{"label": "Conjure: create box"}], "redo": []})
    assert (told["undo_names"], told["redo_names"]) == (["Conjure: create box"], [])
    undone = with_vendor_names({"undone": "Second", "labels": ["Second", "First"]})
    assert undone["labels"] == ["Second", "First"]
    assert with_vendor_names({"undone": "First"})["labels"] == ["First"]
    assert with_vendor_names({"redone": "First"})["labels"] == ["First"]


def test_what_was_deleted_moved_or_written_to_a_cell_has_the_vendors_keys():
    changes = {"deleted": [{"object_id": "A"}, {"object_id": "B"}]}
    assert with_vendor_names({"deleted": "B", "changes": changes})["deleted_objects"] == ["A", "B"]
    moved = {"placement": {"position": [1, 2, 3]}, "moved_by": [0, 0, 1]}
    assert with_vendor_names(moved)["position"] == [1, 2, 3]
    assert "position" not in with_vendor_names({"placement": None, "moved_by": [0, 0, 0]})
    cell = {"value": 5, "unit": "mm"}
    told = with_vendor_names({"object_id": "Sizes", "cells": {"A1": cell}})
    assert (told["spreadsheet"], told["cell"], told["value"]) == ("Sizes", "A1", 5)
    assert "cell" not in with_vendor_names({"object_id": "S", "cells": {"A1": cell, "A2": cell}})
