# SPDX-License-Identifier: MIT
"""The list of open documents that other threads read, and the counting of their changes."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.document.open_documents import OpenDocuments


@pytest.fixture
def told(runner):
    """Changes that the runner's documents and observer have told: "list" and "revision"."""
    happened = []
    runner.documents.refresh()
    runner.documents.on_change = lambda: happened.append("list")
    runner.observer.on_change = lambda: happened.append("revision")
    yield happened
    runner.documents.on_change = runner.observer.on_change = lambda: None


def listed(runner):
    return [
        (one["name"], one["label"], one["file"], one["active"])
        for one in runner.documents.entries()
    ]


def test_a_command_that_opens_a_document_has_told_it_before_its_reply(run, runner, told):
    name = run("new_document", name="Arm")["document"]
    assert told.count("list") == 1
    assert listed(runner) == [(name, "Arm", None, True)]


def test_a_saved_renamed_and_closed_document_is_listed_as_it_is(run, runner, told, tmp_path):
    name = run("new_document", name="Arm")["document"]
    run("save_document", path=str(tmp_path / "bracket.FCStd"))
    assert listed(runner)[0][:3:2] == (name, "bracket.FCStd")
    FreeCAD.getDocument(name).Label = "Elbow"
    runner.documents.refresh()
    assert listed(runner) == [(name, "Elbow", "bracket.FCStd", True)]
    run("close_document", document=name)
    assert listed(runner) == []
    reopened = run("open_document", path=str(tmp_path / "bracket.FCStd"))["document"]
    assert [(one[0], one[2]) for one in listed(runner)] == [(reopened, "bracket.FCStd")]


def test_the_active_document_is_marked(run, runner):
    first = run("new_document", name="First")["document"]
    second = run("new_document", name="Second")["document"]
    assert [one[3] for one in listed(runner)] == [False, True]
    run("activate_document", document=first)
    assert {one[0]: one[3] for one in listed(runner)} == {first: True, second: False}


def test_changes_by_others_ask_for_one_refresh_and_are_told_by_it(runner, told):
    asked = []
    runner.documents.refresh_later = lambda: asked.append(1)
    try:
        FreeCAD.newDocument("Person")
        FreeCAD.newDocument("Person")
    finally:
        runner.documents.refresh_later = lambda: None
    assert asked == [1]
    assert "list" not in told
    runner.documents.refresh()
    assert told.count("list") == 1
    runner.documents.refresh()
    assert told.count("list") == 1


def test_a_revision_moves_with_each_change_and_is_told_once_until_it_is_read(
    document, run, runner, told
):
    runner.documents.refresh()

    def revision():
        return {one["name"]: one["revision"] for one in runner.documents.entries()}["Test"]

    before = revision()
    told.clear()
    run("create_box")
    run("create_sphere")
    assert told == ["revision"]
    after = revision()
    assert after > before
    assert after == run("list_objects")["revision"]
    document.addObject("Part::Box", "ByThePerson")
    assert told == ["revision", "revision"]
    assert revision() > after


def test_properties_of_objects_that_a_command_made_are_told_too(document, run, runner, told):
    """They take a short cut in the observer."""
    seen = []
    runner.observer.on_change = lambda: seen.append(runner.documents.entries()[0]["revision"])
    runner.documents.entries()
    reply = run("create_box")
    assert seen[-1] == reply["revision"]


def test_nothing_is_told_after_the_end(runner):
    documents = OpenDocuments(runner.observer, runner.foreground.is_active)
    documents.close()
    asked = []
    documents.refresh_later = lambda: asked.append(1)
    FreeCAD.newDocument("Later")
    documents.refresh()
    assert asked == []
    assert documents.entries() == []
