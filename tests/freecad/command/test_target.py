# SPDX-License-Identifier: MIT
"""The document of commands that name none: the active one, or the one that the person chose."""

from __future__ import annotations

import FreeCAD
import pytest


@pytest.fixture
def two(run, runner):
    """Two documents, of which "Front" is active; the person's choice is taken back after."""
    FreeCAD.newDocument("Kept")
    FreeCAD.newDocument("Front")
    yield
    runner.foreground.pin(None)


def where(run):
    """The document in which a command works that names none."""
    return run("create_box")["document"]


def listed(run, key):
    return [one["name"] for one in run("list_documents")["documents"] if one.get(key)]


def test_it_is_the_active_one_until_the_person_chooses(two, run, runner):
    assert where(run) == "Front"
    assert (listed(run, "active"), listed(run, "pinned")) == (["Front"], [])
    runner.foreground.pin("Kept")
    assert where(run) == "Kept"
    assert run("list_objects")["document"] == "Kept"
    assert run("create_box", document="Front")["document"] == "Front"
    assert (listed(run, "active"), listed(run, "pinned")) == (["Kept"], ["Kept"])
    assert FreeCAD.ActiveDocument.Name == "Front"
    runner.foreground.pin(None)
    assert where(run) == "Front"


def test_the_server_is_told_which_one_it_is(two, run, runner):
    told = []
    runner.documents.on_change = lambda: told.append(
        [one["name"] for one in runner.documents.entries() if one["active"]]
    )
    try:
        run("list_documents")
        runner.foreground.pin("Kept")
        runner.documents.refresh()
    finally:
        runner.documents.on_change = lambda: None
    assert told[-1] == ["Kept"]


def test_an_assistant_s_choice_does_not_replace_the_person_s(two, run, runner, codes, tmp_path):
    run("save_document", document="Kept", path=str(tmp_path / "kept.FCStd"))
    runner.foreground.pin("Kept")
    for command, parameters in (
        ("activate_document", {"document": "Front"}),
        ("new_document", {"name": "Third"}),
    ):
        reply = run(command, **parameters)
        assert codes(reply) == ["COMMANDS_GO_ELSEWHERE"]
        assert "'kept'" in reply["warnings"][0]["message"]
        assert not reply["active"]
        assert where(run) == "Kept"
    again = run("open_document", path=str(tmp_path / "kept.FCStd"))
    assert (codes(again), again["active"], again["pinned"]) == ([], True, True)


def test_once_it_is_closed_nothing_goes_to_another_one_unsaid(two, run, runner, refused, codes):
    FreeCAD.getDocument("Kept").Label = "My part"
    runner.foreground.pin("Kept")
    FreeCAD.closeDocument("Kept")
    assert (runner.foreground.pinned, runner.foreground.lost) == (None, "My part")
    for _ in range(2):
        error = refused("create_box")
        assert error.code == "NO_DOCUMENT"
        assert error.message.startswith("'My part', which the person chose for commands that name")
        assert error.candidates == ["Front"]
    assert refused("export_file").code == "NO_DOCUMENT"
    assert refused("close_document").code == "NO_DOCUMENT"
    assert refused("new_document", close_current=True).code == "NO_DOCUMENT"
    read = run("list_objects")
    assert (read["document"], codes(read)) == ("Front", ["CHOSEN_DOCUMENT_CLOSED"])
    assert "warnings" not in run("find_commands", query="box")
    assert run("create_box", document="Front")["document"] == "Front"
    run("activate_document", document="Front")
    assert where(run) == "Front"
    assert "warnings" not in run("list_objects")


def test_a_new_document_may_be_made_instead(two, run, runner):
    runner.foreground.pin("Kept")
    FreeCAD.closeDocument("Kept")
    made = run("new_document", name="Next")
    assert where(run) == made["document"]


def test_the_person_chooses_again_after_it_was_closed(two, run, runner):
    runner.foreground.pin("Kept")
    FreeCAD.closeDocument("Kept")
    runner.foreground.pin(None)
    assert where(run) == "Front"
    assert "warnings" not in run("list_objects")


def test_another_document_that_is_closed_changes_nothing(two, run, runner):
    runner.foreground.pin("Kept")
    FreeCAD.closeDocument("Front")
    assert where(run) == "Kept"
    assert runner.foreground.lost is None
