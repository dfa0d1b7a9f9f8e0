# SPDX-License-Identifier: MIT
"""Open documents on the wire: what is told, and what is read of what comes."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.protocol import open_documents
from conjure_workbench.protocol.messages import AdapterRegistration, DocumentEvent
from conjure_workbench.protocol.open_documents import OpenDocument
from conjure_workbench.protocol.reading import read_from_adapter

ARM = OpenDocument("A", "Arm", "arm.FCStd", active=True, revision=3)


def test_a_document_is_written_without_what_says_nothing() -> None:
    assert ARM.to_wire() == {
        "name": "A",
        "label": "Arm",
        "file": "arm.FCStd",
        "active": True,
        "revision": 3,
    }
    assert OpenDocument("A", "A").to_wire() == {"name": "A", "label": "A", "revision": 0}


def test_its_names_are_told_once_each() -> None:
    assert ARM.names() == {"name": "A", "label": "Arm", "file": "arm.FCStd"}
    assert OpenDocument("A", "A").names() == {"name": "A"}
    assert [ARM.is_called(text) for text in ("A", "Arm", "arm.FCStd", "arm", "")] == [
        *[True] * 3,
        *[False] * 2,
    ]
    assert not OpenDocument("A", "A").is_called("None")


def test_long_lists_and_long_texts_are_not_told() -> None:
    many = [OpenDocument(f"D{number}", "x") for number in range(300)]
    assert open_documents.told(many) == many[:200]
    for text in ("name", "label", "file"):
        long = OpenDocument(**{"name": "A", "label": "A", text: "x" * 301})
        assert open_documents.told([long, ARM]) == [ARM]


def test_messages_carry_documents_there_and_back() -> None:
    told = AdapterRegistration(
        "freecad", "desk", [], name="mill", pid=7, process_start="12", documents=[ARM]
    )
    event = DocumentEvent(documents=[ARM, OpenDocument("B", "B")], document_count=2)
    for message in (told, event, DocumentEvent("A", 4)):
        assert read_from_adapter(json.dumps(message.to_wire())) == message


@pytest.mark.parametrize("value", [None, "x", 7, {"name": "A"}, True])
def test_what_is_no_list_is_no_list(value: object) -> None:
    assert open_documents.read(value) is None


def test_entries_that_are_no_documents_are_left_out() -> None:
    entries = [
        {"name": "A", "label": 7, "file": "", "active": 1, "revision": "x"},
        {"label": "no name"},
        {"name": ""},
        "x",
        None,
        {"name": "B", "label": "y" * 301},
    ]
    assert open_documents.read(entries) == [OpenDocument("A", "A")]
    assert open_documents.read([{"name": str(number)} for number in range(500)]) == [
        OpenDocument(str(number), str(number)) for number in range(200)
    ]


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/home/me/arm.FCStd", "arm.FCStd"),
        ("C:\\parts\\arm.FCStd", "arm.FCStd"),
        (None, None),
        (7, None),
    ],
)
def test_a_listing_tells_files_by_path(path: object, file: str | None) -> None:
    listing = {"documents": [{"name": "A", "label": "Arm", "path": path}]}
    assert open_documents.of_listing(listing) == [OpenDocument("A", "Arm", file)]


@pytest.mark.parametrize(
    "result", [None, {}, {"documents": 7}, {"documents": ["A"]}, {"documents": [{"label": "A"}]}]
)
def test_a_listing_that_is_not_whole_is_none(result: dict[str, object] | None) -> None:
    assert open_documents.of_listing(result) is None


def test_facts_of_another_type_than_theirs_are_passed_over() -> None:
    body = (
        '{"type": "adapter_registration", "adapter_id": "a", "name": ["x"], "pid": "7",'
        ' "window": 1, "documents": "A", "document_count": true}'
    )
    told = read_from_adapter(body)
    assert isinstance(told, AdapterRegistration)
    assert (told.name, told.pid, told.window) == (None, None, None)
    assert (told.documents, told.document_count) == (None, None)


def test_a_given_name_is_bounded() -> None:
    body = '{"type": "adapter_registration", "adapter_id": "a", "name": " ' + "x" * 999 + '"}'
    told = read_from_adapter(body)
    assert isinstance(told, AdapterRegistration)
    assert told.name == "x" * 300
