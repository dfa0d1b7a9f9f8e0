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
