# SPDX-License-Identifier: MIT
"""*Ask Before Every Change*: each command that changes something is asked about, and once."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.modes import Mode


@pytest.fixture
def mine(document, tmp_path):
    """A document of the person's with a file, an undo step, and changes that were never saved."""
    document.saveAs(str(tmp_path / "mine.FCStd"))
    document.openTransaction("Draw")
    document.addObject("Part::Box", "Mine")
    document.recompute()
    document.commitTransaction()
    return document


@pytest.fixture
def asked_about(send, person):
    """`asked_about("undo", {})`: the kinds of risk of each question; the command is done then."""
    person.mode = Mode.ALL

    def run(command, parameters):
        person.asked.clear()
        outcome = send(command, parameters)
        assert not isinstance(outcome, ConjureError), (command, outcome.message)
        return [kinds for _, kinds in person.asked]

    return run


@pytest.mark.parametrize(
    ("command", "parameters", "kinds"),
    [
        ("create_box", {}, ["any_change"]),
        ("set_properties", {"object_name": "Mine", "properties": {"length": 5}}, ["change_yours"]),
        ("delete_object", {"object_name": "Mine"}, ["delete_yours"]),
        ("undo", {}, ["undo_yours"]),
        ("new_document", {"name": "Fresh"}, ["any_document"]),
        ("new_document", {"name": "Fresh", "close_current": True, "discard": True}, ["discard"]),
        ("save_document", {}, ["overwrite"]),
        ("close_document", {"discard": True}, ["discard"]),
    ],
)
def test_a_command_on_the_person_s_document_is_asked_about_once(
    mine, asked_about, command, parameters, kinds
):
    assert asked_about(command, parameters) == [kinds]


def test_saving_the_person_s_document_over_another_file_is_asked_about_once(
    mine, asked_about, tmp_path
):
    other = tmp_path / "other.FCStd"
    other.write_text("kept for years")
    save = {"path": str(other), "overwrite": True}
    assert asked_about("save_document", save) == [["overwrite", "change_yours"]]


def test_each_file_that_is_written_is_asked_about_once(mine, asked_about, tmp_path):
    assert asked_about("export_step", {"path": str(tmp_path / "a.step")}) == [["any_file"]]
    # In a folder of its own, from which the assistant fetches it.
    assert asked_about("export_stl", {}) == [["any_file"]]
    several = {"path": str(tmp_path / "a"), "formats": ["step", "stl"], "overwrite": True}
    assert asked_about("export_file", several) == [["any_file", "any_file"]]
    (tmp_path / "kept.step").write_text("kept for years")
    over = {"path": str(tmp_path / "kept.step"), "overwrite": True}
    assert asked_about("export_step", over) == [["overwrite"]]
    step = {"command": "export_step", "parameters": {"path": str(tmp_path / "b.step")}}
    assert asked_about("batch", {"steps": [{"command": "create_box"}, step]}) == [["any_file"]]
    assert asked_about("batch", {"steps": [step], "dry_run": True}) == []


def test_a_file_is_written_only_once_it_is_allowed(mine, send, person, tmp_path):
    person.mode = Mode.ALL
    person.answer = lambda: person.approval.refuse("No files, please.")
    path = tmp_path / "a.step"
    outcome = send("export_step", {"path": str(path)})
    assert outcome.code == "REFUSED_BY_USER"
    assert not path.exists()


def test_what_is_the_assistant_s_own_is_asked_about_as_well(asked_about, send, tmp_path):
    path = str(tmp_path / "theirs.FCStd")
    assert asked_about("new_document", {"name": "Theirs"}) == [["any_document"]]
    assert asked_about("create_box", {"name": "Box"}) == [["any_change"]]
    assert asked_about("save_document", {"path": path}) == [["any_document"]]
    assert asked_about("save_snapshot", {"name": "kept"}) == []
    new = {"name": "kept", "as_new_document": True}
    assert asked_about("restore_snapshot", new) == [["any_document"]]
    assert asked_about("restore_snapshot", {"name": "kept", "document": "Theirs"}) == [["restore"]]
    assert asked_about("save_document", {"document": "Theirs"}) == [["any_document"]]
    assert asked_about("close_document", {"document": "Theirs"}) == [["any_document"]]
    assert asked_about("open_document", {"path": path}) == [["any_document"]]
    # It only comes to the front.
    assert asked_about("open_document", {"path": path}) == []
    assert asked_about("list_documents", {}) == []
    assert FreeCAD.ActiveDocument.FileName == path
