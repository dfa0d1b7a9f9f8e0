# SPDX-License-Identifier: MIT
"""Reports of the open documents: of the list at once, of revisions twice a second."""

import math
import os
from dataclasses import replace

import pytest

from conjure_workbench.adapter.document_reports import DocumentReports
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.local_hub.process_identity import process_of


class Source:
    """Documents of a FreeCAD, and how often they were asked for."""

    def __init__(self):
        self.documents = {"A": ("Arm", 1)}
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return [
            {"name": name, "label": label, "revision": revision}
            for name, (label, revision) in self.documents.items()
        ]


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def reports(source):
    made = DocumentReports(source)
    made.first()
    made.wanted = True
    return made


def wire(events):
    return [event.to_wire() for event in events]


def test_nothing_is_due_until_something_changes(reports, source):
    assert reports.due == math.inf
    assert reports.take_due(1e9) == []
    assert source.asked == 1


def test_a_revision_is_told_at_once_and_the_next_half_a_second_later(reports, source):
    source.documents["A"] = ("Arm", 2)
    reports.changed(listed=False)
    assert wire(reports.take_due(10.0)) == [
        {"type": "document_event", "document": "A", "revision": 2}
    ]
    for revision in range(3, 50):
        source.documents["A"] = ("Arm", revision)
        reports.changed(listed=False)
        assert reports.due == 10.5
        assert reports.take_due(10.0 + revision / 100) == []
    assert wire(reports.take_due(10.5)) == [
        {"type": "document_event", "document": "A", "revision": 49}
    ]
    assert reports.due == math.inf


def test_a_change_of_the_list_does_not_wait(reports, source):
    source.documents["A"] = ("Arm", 2)
    reports.changed(listed=False)
    reports.take_due(10.0)
    source.documents["B"] = ("Box", 0)
    reports.changed(listed=True)
    assert wire(reports.take_due(10.01)) == [
        {
            "type": "document_event",
            "documents": [
                {"name": "A", "label": "Arm", "revision": 2},
                {"name": "B", "label": "Box", "revision": 0},
            ],
            "document_count": 2,
        }
    ]


def test_a_change_that_was_taken_back_is_not_told(reports, source):
    reports.changed(listed=True)
    reports.changed(listed=False)
    assert reports.take_due(10.0) == []
    assert reports.due == math.inf


def test_a_list_that_is_too_long_is_cut_and_counted(reports, source):
    source.documents = {f"D{number}": ("x", 0) for number in range(500)}
    reports.changed(listed=True)
    (event,) = reports.take_due(10.0)
    assert (len(event.documents), event.document_count) == (200, 500)


def identity(source):
    return Identity("1.0.0", ["primitives"], ["create_box"], window=True, documents=source)


def test_a_registration_tells_name_process_window_and_documents(open_line, source):
    (registration,) = open_line(identity=identity(source), name="mill").sent()
    told = ("name", "pid", "window", "documents", "document_count")
    assert [registration[key] for key in told] == [
        "mill",
        os.getpid(),
        True,
        [{"name": "A", "label": "Arm", "revision": 1}],
        1,
    ]
    assert registration["process_start"] == process_of(os.getpid()).started
    (unnamed,) = open_line(identity=replace(identity(source), window=False)).sent()
    assert "name" not in unnamed
    assert unnamed["window"] is False


def test_a_server_that_knows_no_events_gets_none(registered, source):
    for features in (None, ["progress", "ack"]):
        line = registered(features, identity=identity(source))
        source.documents["A"] = ("Other", 7)
        line.session.documents.changed(listed=True)
        assert line.session.next_deadline() == 25.0
        line.session.tick(1.0)
        assert line.sent() == []


def test_events_come_with_their_deadline_and_before_results(registered, source):
    line = registered(["events"], identity=identity(source))
    (command,) = line.command()
    source.documents["A"] = ("Arm", 2)
    line.session.documents.changed(listed=False)
    line.session.tick(1.0)
    line.run(command, now=1.0)
    sent = [message["type"] for message in line.sent()]
    assert sent.index("document_event") < sent.index("command_result")
    source.documents["A"] = ("Arm", 3)
    line.session.documents.changed(listed=False)
    assert line.session.next_deadline() == 1.5
    line.session.tick(1.5)
    assert [message.get("revision") for message in line.sent()] == [3]
