# SPDX-License-Identifier: MIT
"""Undo and redo up to a step, and whose steps they go over."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.approval.risks import ApprovalNeededError, RiskKind
from conjure_workbench.modeling.document.step_labels import number_of
from conjure_workbench.modeling.runner import Runner


@pytest.fixture
def watched():
    """A runner in a FreeCAD whose person has to be asked, and does not answer."""

    def permit(risks):
        wanting = [risk for risk in risks if risk.kind is RiskKind.UNDO_YOURS]
        if wanting:
            raise ApprovalNeededError(wanting)

    made = Runner(permit=permit)
    yield made
    made.close()


@pytest.fixture
def edit(document):
    """`edit("Their edit", lambda: ...)`: a step of the person's."""

    def as_the_person_does(label, change):
        document.openTransaction(label)
        change()
        document.commitTransaction()

    return as_the_person_does


@pytest.fixture
def mixed(document, watched, edit):
    """Two commands, a step of the person's, and a command; the number of each command."""

    def do(name):
        watched.run("box", {"name": name}, command_id=f"id of {name}")
        return watched.numbering.number

    first, second = do("A"), do("B")
    edit("Their edit", lambda: setattr(document.A, "Length", 33))
    return first, second, do("C")


def without_states(objects):
    """Without the states: FreeCAD's own undo leaves what it restores to be computed again."""
    return {
        name: {key: value for key, value in facts.items() if key != "state"}
        for name, facts in objects.items()
    }


def names_of(document):
    return list(document.UndoNames), list(document.RedoNames)


def test_numbers_are_never_given_twice(document, watched, runner, mixed):
    runner.run("box", {})
    watched.run("box", {})
    numbers = [number_of(label) for label in document.UndoNames]
    assert sorted(filter(None, numbers)) == sorted({*filter(None, numbers)})
    assert numbers[2:] == [mixed[2], None, mixed[1], mixed[0]]


def test_the_history_tells_number_and_command_id(mixed, watched):
    watched.run("undo", {})
    told = watched.run("get_history", {})
    assert told["redo"][0]["number"] == mixed[2]
    assert told["redo"][0]["command_id"] == "id of C"
    assert [step.get("number") for step in told["undo"]] == [None, mixed[1], mixed[0]]
    assert [step.get("command_id") for step in told["undo"]] == [None, "id of B", "id of A"]


def test_an_assistant_undoes_its_own_steps(mixed, document, watched):
    assert watched.run("undo", {})["remaining_undos"] == 3
    assert watched.run("redo", {})["remaining_undos"] == 4


@pytest.mark.parametrize("way", [{"steps": 2}, {"steps": 4}, {"to_step": 1}])
def test_an_assistant_does_not_undo_a_step_of_the_persons(mixed, document, watched, way):
    before = names_of(document)
    if "to_step" in way:
        way = {"to_step": mixed[way["to_step"]]}
    with pytest.raises(ApprovalNeededError) as raised:
        watched.run("undo", way)
    assert [risk.subject for risk in raised.value.risks] == ["Their edit"]
    assert names_of(document) == before
    watched.run("undo", {"steps": 1})
    with pytest.raises(ApprovalNeededError):
        watched.run("undo", {})
    assert document.A.Length == 33


def test_an_assistant_does_not_redo_a_step_of_the_persons(mixed, document, watched):
    document.undo()
    document.undo()
    before = names_of(document)
    with pytest.raises(ApprovalNeededError):
        watched.run("redo", {"steps": 2})
    assert names_of(document) == before


def test_nobody_is_asked_where_nobody_looks_at_freecad(mixed, document, run):
    assert run("undo", to_step=mixed[1])["steps"] == 3
    assert [obj.Name for obj in document.Objects] == ["A"]
    run("redo", to_step=mixed[2])
    assert document.A.Length == 33


def test_the_person_undoes_down_to_a_step_as_freecad_does(mixed, document, watched, objects_of):
    everything = without_states(objects_of(document))
    labels = names_of(document)
    for _ in range(3):
        document.undo()
    expected = (without_states(objects_of(document)), names_of(document))
    for _ in range(3):
        document.redo()
    undone = watched.run("undo", {"to_step": mixed[1]}, by_person=True)
    assert undone["labels"] == labels[0][:3]
    assert (without_states(objects_of(document)), names_of(document)) == expected
    watched.run("redo", {"steps": 3}, by_person=True)
    assert (without_states(objects_of(document)), names_of(document)) == (everything, labels)


@pytest.mark.parametrize("word", ["undo", "redo"])
def test_a_step_that_is_not_there_is_refused_with_those_that_are(mixed, refused, word):
    error = refused(word, to_step=987_654)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "to_step")
    assert error.allowed == (list(reversed(mixed)) if word == "undo" else "nothing")


def test_how_far_to_go_is_said_once(mixed, refused):
    assert refused("undo", steps=1, to_step=mixed[2]).field == "steps"


def test_a_step_of_a_command_that_the_person_chose_is_the_persons(document, watched):
    watched.run("box", {}, by_person=True)
    assert number_of(document.UndoNames[0]) is None
