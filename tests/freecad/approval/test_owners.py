# SPDX-License-Identifier: MIT
"""Whose an object and a document are: the assistant's, the person's, or both's."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.approval.owners import Owner


@pytest.fixture
def owner(runner, document):
    """The owner of an object of the test's document, by its name."""
    return lambda name: runner.owners.of_object(document.Name, name)


@pytest.fixture
def drawn(document):
    """A box that the person drew."""
    document.openTransaction("Mine")
    box = document.addObject("Part::Box", "Mine")
    document.recompute()
    document.commitTransaction()
    return box


def test_what_a_command_makes_is_the_assistant_s_and_all_else_the_person_s(run, owner, drawn):
    run("create_box", name="Theirs")
    assert owner("Theirs") is Owner.ASSISTANT
    assert owner("Mine") is Owner.PERSON
    assert owner("Unheard") is Owner.PERSON


def test_an_act_of_the_other_makes_an_object_both_s(run, owner, drawn, document):
    run("create_box", name="Theirs")
    document.getObject("Theirs").Length = 12
    document.recompute()
    assert owner("Theirs") is Owner.BOTH
    run("set_properties", object_name="Mine", properties={"length": 5})
    assert owner("Mine") is Owner.BOTH


def test_what_freecad_computes_is_nobody_s_act(run, owner, drawn, document):
    run("boolean_cut", base="Mine", tools=[run("create_box", size=[1, 1, 1])["object_id"]])
    cut = next(one.Name for one in document.Objects if one.TypeId == "Part::Cut")
    drawn.Length = 30
    document.recompute()
    assert owner(cut) is Owner.ASSISTANT


def test_undo_and_redo_leave_owners_as_they_were(run, owner, drawn, document):
    run("create_box", name="Theirs")
    run("set_properties", object_name="Theirs", properties={"length": 5})
    document.undo()
    assert owner("Theirs") is Owner.ASSISTANT
    document.undo()
    document.undo()
    document.redo()
    document.redo()
    assert (owner("Mine"), owner("Theirs")) == (Owner.PERSON, Owner.ASSISTANT)


def test_what_a_command_deleted_comes_back_as_the_person_s(run, owner, drawn, document):
    run("delete_object", object_name="Mine")
    run("undo")
    assert document.getObject("Mine") is not None
    assert owner("Mine") is Owner.PERSON


def test_a_failed_command_changes_no_owner(owner, drawn, run):
    with pytest.raises(Exception, match="could not"):
        run("create_fillet", object_name="Mine", radius=5000)
    assert owner("Mine") is Owner.PERSON


def test_a_document_is_the_assistant_s_until_the_person_makes_something_in_it(runner, run):
    owners = runner.owners
    name = run("new_document", label="Theirs")["document"]
    run("create_box", document=name)
    assert owners.of_document(name) is Owner.ASSISTANT
    FreeCAD.getDocument(name).addObject("Part::Box", "Mine")
    assert owners.of_document(name) is Owner.BOTH
    FreeCAD.closeDocument(name)
    assert owners.of_document(name) is Owner.PERSON


def test_what_a_command_opens_from_a_file_is_the_person_s(
    runner, run, owner, drawn, document, tmp_path
):
    file = tmp_path / "mine.FCStd"
    document.saveCopy(str(file))
    name = run("open_document", path=str(file))["document"]
    assert runner.owners.of_document(name) is Owner.PERSON
    assert runner.owners.of_object(name, "Mine") is Owner.PERSON
