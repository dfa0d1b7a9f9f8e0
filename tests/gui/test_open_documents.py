# SPDX-License-Identifier: MIT
"""Facts of this FreeCAD that the server gets: name, process, window, the open documents."""

from __future__ import annotations

import os
import time

import FreeCAD
import FreeCADGui
import pytest


class Told:
    """The documents as the server knows them, by name, and its events so far."""

    def __init__(self, server) -> None:
        self.server = server
        self.registration = server.event("registered")
        self.events: list[dict] = []
        self.documents = {one["name"]: one for one in self.registration["documents"]}

    def until(self, condition) -> None:
        """Read events until `condition(documents)` is true; fail after ten seconds without one."""
        while not condition(self.documents):
            event = self.server.event("document_event")
            self.events.append(event)
            if "documents" in event:
                self.documents = {one["name"]: one for one in event["documents"]}
                assert event["document_count"] == len(event["documents"])
            else:
                self.documents[event["document"]]["revision"] = event["revision"]


@pytest.fixture
def told(make_server, configure, controller, monkeypatch):
    """A server that knows `events`, to which this FreeCAD connects."""
    monkeypatch.setenv("CONJURE_NAME", "mill")
    server = make_server(features=("events",))
    configure(server.url)
    controller.set_connected(True)
    yield Told(server)
    controller.set_connected(False)
    server.event("closed")


def test_the_registration_tells_name_process_window_and_what_is_open(document, told):
    registration = told.registration
    assert (registration["name"], registration["window"]) == ("mill", True)
    assert registration["pid"] == os.getpid()
    assert registration["document_count"] == len(registration["documents"])
    assert told.documents[document.Name]["label"] == document.Label


def test_what_the_person_opens_changes_saves_and_closes_is_told(told, tmp_path):
    before = set(told.documents)
    FreeCADGui.runCommand("Std_New")
    name = FreeCAD.ActiveDocument.Name
    told.until(lambda documents: name in documents)
    told.until(lambda documents: documents[name].get("active"))
    document = FreeCAD.getDocument(name)

    revision = told.documents[name]["revision"]
    document.addObject("Part::Box", "Box")
    told.until(lambda documents: documents[name]["revision"] > revision)

    document.saveAs(str(tmp_path / "bracket.FCStd"))
    told.until(lambda documents: documents[name].get("file") == "bracket.FCStd")
    assert str(tmp_path) not in str(told.events), "folders are told to nobody"
    document.Label = "Elbow"
    told.until(lambda documents: documents[name]["label"] == "Elbow")

    other = FreeCAD.newDocument("Other").Name
    told.until(lambda documents: documents.get(other, {}).get("active"))
    FreeCADGui.ActiveDocument = FreeCADGui.getDocument(name)
    FreeCAD.setActiveDocument(name)
    told.until(lambda documents: documents[name].get("active"))
    assert "active" not in told.documents[other]

    FreeCAD.closeDocument(name)
    FreeCAD.closeDocument(other)
    told.until(lambda documents: set(documents) == before)

    opened = FreeCAD.openDocument(str(tmp_path / "bracket.FCStd"))
    told.until(lambda documents: opened.Name in documents)
    told.until(lambda documents: documents[opened.Name].get("file") == "bracket.FCStd")


def test_revisions_are_told_at_most_twice_a_second(document, told, wait_until):
    box = document.addObject("Part::Box", "Box")
    told.until(lambda documents: documents[document.Name]["revision"])
    told.events.clear()
    before = box.Length.Value
    started = time.monotonic()

    def change() -> bool:
        box.Length = box.Length.Value + 1
        return time.monotonic() - started > 2.2

    wait_until(change)
    changes = box.Length.Value - before
    told.server.command("list_objects", "c1")
    last = told.server.event("result")["result"]["revision"]
    told.until(lambda documents: documents[document.Name]["revision"] == last)
    assert 3 <= len(told.events) <= 6
    assert changes > 2 * len(told.events)


def test_a_server_that_knows_only_the_page_is_told_no_event(
    server, configure, controller, document
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    document.addObject("Part::Box", "Box")
    FreeCAD.newDocument("More")
    server.command("list_documents", "c1")
    assert server.event("result")["success"]
    assert not [event for event in server.events if "document_event" in event]
    controller.set_connected(False)
    server.event("closed")
