# SPDX-License-Identifier: MIT
"""The risks that commands tell: all of what is the person's, and nothing of what is not."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.outcome import Unseen
from conjure_workbench.modeling.approval.risks import (
    ANY,
    ApprovalNeededError,
    RiskKind,
    permit_all,
)
from conjure_workbench.modeling.rehearsal import rehearsal
from conjure_workbench.vocabulary import COMMANDS
from tests.fingerprints import fingerprints
from tests.freecad.conftest import snapshot
from tests.freecad.test_coverage import CASES, CHANGES, placed, prepare, scene

assert scene  # a fixture

CHANGE, DELETE = RiskKind.CHANGE_YOURS, RiskKind.DELETE_YOURS
YOURS = {CHANGE, DELETE}
ASKED_FIRST = {"run_script": RiskKind.SCRIPT, "restore_snapshot": RiskKind.RESTORE}
"""Kinds of risk that are told at once, before any other."""


@pytest.fixture
def asking(runner):
    """A person who has to be asked, and cannot be: every risk but that of any change stops."""

    def permit(risks):
        wanting = [risk for risk in risks if risk.kind not in ANY]
        if wanting:
            raise ApprovalNeededError(wanting)

    runner._permit = permit
    yield
    runner._permit = permit_all


@pytest.fixture
def persons(runner):
    """`persons(document)`: from now on all that is in it is the person's."""
    yield lambda document: runner.owners.forget(document.Name)
    runner._permit = permit_all


def refuse_all(risks):
    raise ApprovalNeededError(risks)


def refuse_yours(risks):
    if yours(risks):
        raise ApprovalNeededError(risks)


def make_redo(document):
    """Something for the person to redo."""
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Gone")
    document.commitTransaction()
    document.undo()


def yours(risks):
    return {risk.subject for risk in risks if risk.kind in YOURS}


@pytest.mark.parametrize("name", CHANGES)
def test_work_on_what_the_assistant_made_is_no_risk(scene, run, told, name):
    prepare(run, name)
    with told() as risks:
        run(name, **placed(CASES[name]["change"]))
    assert yours(risks) == set()
    assert RiskKind.ANY_CHANGE in {risk.kind for risk in risks}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_the_person_s_is_asked_about_exactly_and_stays_until_they_answer(
    scene, document, run, runner, told, persons, name
):
    prepare(run, name)
    make_redo(document)
    persons(document)
    sent = placed(CASES[name]["change"])

    # Where they can redo, they are asked before anything is tried.
    redoable = list(document.RedoNames)
    runner._permit = refuse_all
    with pytest.raises(ApprovalNeededError) as needed:
        run(name, **sent)
    assert needed.value.risks[0].kind is ASKED_FIRST.get(name, RiskKind.ANY_CHANGE)
    assert list(document.RedoNames) == redoable

    # Where they cannot, the command is taken back.
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Last")
    document.recompute()
    document.commitTransaction()
    before = snapshot(document)
    runner._permit = refuse_yours
    with suppress(ApprovalNeededError):
        run(name, **sent)
        assert fingerprints(document).items() >= before["objects"].items()
        run("undo")
    after = snapshot(document)
    assert (after["objects"], after["transaction"]) == (before["objects"], before["transaction"])

    # What they are told is what happens.
    with told() as risks:
        run(name, **sent)
    objects, now = before["objects"], fingerprints(document)
    gone = {entry["label"] for key, entry in objects.items() if key not in now}
    changed = {
        now[key]["label"] for key, entry in objects.items() if key in now and now[key] != entry
    }
    assert {risk.subject for risk in risks if risk.kind is DELETE} == gone
    assert changed <= {risk.subject for risk in risks if risk.kind is CHANGE}
    if COMMANDS[name].spares_subject:
        assert yours(risks) == set()


def test_an_object_that_the_assistant_made_and_the_person_changed_is_theirs(
    document, run, told, asking
):
    run("create_box", name="Theirs")
    document.getObject("Theirs").Length = 12
    with pytest.raises(ApprovalNeededError) as needed:
        run("delete_object", object_name="Theirs")
    assert [(risk.kind, risk.subject) for risk in needed.value.risks] == [(DELETE, "Theirs")]


def test_a_batch_tells_all_of_its_risks_at_once(document, run, asking, persons):
    for name in ("One", "Two", "Three"):
        document.addObject("Part::Box", name)
    document.recompute()
    steps = [
        {"command": "delete_object", "parameters": {"object_name": "One"}},
        {
            "command": "set_properties",
            "parameters": {"object_name": "Two", "properties": {"length": 3}},
        },
        {"command": "create_box", "parameters": {}},
    ]
    with pytest.raises(ApprovalNeededError) as needed:
        run("batch", steps=steps)
    told = {(risk.kind, risk.subject) for risk in needed.value.risks}
    assert told == {(DELETE, "One"), (CHANGE, "Two")}


def test_a_dry_run_is_no_risk(document, run, told):
    document.addObject("Part::Box", "Mine")
    document.recompute()
    step = {"command": "delete_object", "parameters": {"object_name": "Mine"}}
    with told() as risks:
        assert run("batch", steps=[step], dry_run=True)["dry_run"]
    assert risks == []


def test_what_would_be_refused_anyway_is_refused_unasked(document, run, asking):
    document.addObject("Part::Box", "Mine")
    document.recompute()
    with pytest.raises(ConjureError) as refused:
        run("create_fillet", object_name="Mine", radius=4000)
    assert not isinstance(refused.value, ApprovalNeededError)


def test_unsaved_work_is_discarded_only_with_approval_unless_it_is_all_the_assistant_s(
    document, run, asking
):
    document.addObject("Part::Box", "Mine")
    with pytest.raises(ApprovalNeededError) as needed:
        run("close_document", document=document.Name, discard=True)
    assert [risk.kind for risk in needed.value.risks] == [RiskKind.DISCARD]
    assert document.Name in FreeCAD.listDocuments()
    made = run("new_document", name="Theirs")["document"]
    run("create_box", document=made)
    run("close_document", document=made, discard=True)
    assert made not in FreeCAD.listDocuments()


def test_a_file_is_replaced_only_with_approval_unless_this_session_wrote_it(
    document, run, asking, tmp_path
):
    run("create_box")
    mine = tmp_path / "mine.step"
    mine.write_text("kept for years")
    with pytest.raises(ApprovalNeededError) as needed:
        run("export_step", path=str(mine), overwrite=True)
    assert [(risk.kind, risk.subject) for risk in needed.value.risks] == [
        (RiskKind.OVERWRITE, str(mine))
    ]
    assert mine.read_text() == "kept for years"
    theirs = tmp_path / "theirs.step"
    for overwrite in (False, True):
        run("export_step", path=str(theirs), overwrite=overwrite)
    theirs.write_text("edited by the person")
    with pytest.raises(ApprovalNeededError):
        run("export_step", path=str(theirs), overwrite=True)


def test_the_person_s_own_file_is_saved_over_only_with_approval(document, run, asking, tmp_path):
    file = tmp_path / "mine.FCStd"
    document.saveAs(str(file))
    run("create_box")
    before = file.read_bytes()
    with pytest.raises(ApprovalNeededError) as needed:
        run("save_document")
    assert [risk.kind for risk in needed.value.risks] == [RiskKind.OVERWRITE]
    assert file.read_bytes() == before


def test_the_person_s_document_moves_to_another_file_only_with_approval(
    document, run, asking, tmp_path
):
    file, other = tmp_path / "mine.FCStd", tmp_path / "theirs.FCStd"
    document.saveAs(str(file))
    with pytest.raises(ApprovalNeededError) as needed:
        run("save_document", path=str(other))
    assert [(risk.kind, risk.subject) for risk in needed.value.risks] == [
        (RiskKind.CHANGE_YOURS, document.Label)
    ]
    assert (document.FileName, other.exists()) == (str(file), False)


def test_the_assistant_s_document_moves_to_another_file_unasked(run, asking, tmp_path):
    run("new_document", name="Own")
    for name in ("a", "b"):
        path = str(tmp_path / f"{name}.FCStd")
        run("create_box")
        assert run("save_document", path=path)["path"] == path
        assert run("save_document")["path"] == path


def test_what_was_saved_of_the_person_s_work_is_theirs_to_replace(document, run, asking, tmp_path):
    document.addObject("Part::Box", "Mine")
    kept = str(tmp_path / "kept.FCStd")
    run("save_document", path=kept)
    document.Mine.Length = 5
    assert run("save_document")["path"] == kept
    run("close_document")
    run("new_document", name="Theirs")
    for write in (
        {"path": kept, "overwrite": True},
        {"path": f"{tmp_path}/./kept", "overwrite": True},
    ):
        with pytest.raises(ApprovalNeededError) as needed:
            run("save_document", **write)
        assert [risk.kind for risk in needed.value.risks] == [RiskKind.OVERWRITE]


def test_files_elsewhere_than_beside_the_document_want_approval(
    document, run, asking, tmp_path, monkeypatch
):
    run("create_box")
    elsewhere = Path(tempfile.gettempdir()) / "elsewhere"
    elsewhere.mkdir()
    # A document without a file may write where it is allowed to.
    run("export_step", path=str(elsewhere / "a.step"))
    beside = tmp_path / "project"
    beside.mkdir()
    run("save_document", path=str(beside / "part.FCStd"))
    run("export_step", path=str(beside / "a.step"))
    with pytest.raises(ApprovalNeededError) as needed:
        run("export_step", path=str(elsewhere / "b.step"))
    assert [(risk.kind, risk.subject) for risk in needed.value.risks] == [
        (RiskKind.OUTSIDE_FOLDERS, str(elsewhere))
    ]
    monkeypatch.setenv("CONJURE_ALLOWED_FOLDERS", str(elsewhere))
    run("export_step", path=str(elsewhere / "b.step"))


def test_restoring_and_deleting_a_snapshot_want_approval(document, run, asking):
    run("create_box")
    run("save_snapshot", name="before")
    with pytest.raises(ApprovalNeededError) as needed:
        run("restore_snapshot", name="before")
    assert needed.value.risks[0].kind is RiskKind.RESTORE
    with pytest.raises(ApprovalNeededError) as needed:
        run("delete_snapshot", name="before")
    assert needed.value.risks[0].kind is RiskKind.DELETE_SNAPSHOT
    assert run("list_snapshots")["count"] == 1


@pytest.mark.parametrize(
    ("command", "sent"),
    [("run_script", {"script": "1"}), ("eval_expression", {"expression": "1"})],
)
def test_scripts_want_approval(document, run, asking, command, sent):
    with pytest.raises(ApprovalNeededError) as needed:
        run(command, **sent)
    assert [risk.kind for risk in needed.value.risks] == [RiskKind.SCRIPT]


def test_what_takes_long_is_asked_about_before_it_is_tried(document, run, asking, monkeypatch):
    for name in ("One", "Two"):
        document.addObject("Part::Box", name)
    document.recompute()
    monkeypatch.setattr("conjure_workbench.modeling.approval.ahead.LONG_S", 0.0)
    steps = document.UndoCount
    with pytest.raises(ApprovalNeededError) as needed:
        run("boolean_cut", base="One", tools=["Two"])
    assert yours(needed.value.risks) == {"One", "Two"}
    assert document.UndoCount == steps


def test_a_batch_that_is_asked_about_before_it_is_tried_tells_what_each_step_would_do(
    document, run, asking
):
    for name in ("One", "Two", "Three"):
        document.addObject("Part::Box", name)
    document.recompute()
    make_redo(document)
    steps = [
        {"command": "delete_object", "parameters": {"object_name": "One"}},
        {"command": "move_object", "parameters": {"object_name": "Two", "offset": [1, 0, 0]}},
        {"command": "copy_object", "parameters": {"object_name": "Three"}, "as": "copy"},
        {
            "command": "move_object",
            "parameters": {"object_name": "$copy.name", "offset": [9, 0, 0]},
        },
    ]
    with pytest.raises(ApprovalNeededError) as needed:
        run("batch", steps=steps)
    told = {(risk.kind, risk.subject) for risk in needed.value.risks}
    assert told == {(DELETE, "One"), (CHANGE, "Two")}
    assert document.RedoCount == 1


@pytest.fixture
def uncopied(monkeypatch):
    """No document is copied: that would take too long."""
    monkeypatch.setattr(rehearsal, "is_cheap", lambda document, services: False)


@pytest.mark.parametrize(
    ("command", "sent", "yours_of_it"),
    [
        ("set_properties", {"object_name": "Pin", "properties": {"radius": 1}}, {"Mine"}),
        ("delete_object", {"object_name": "Pin", "recursive": True}, {"Mine"}),
        ("clear_document", {"confirm": True}, {"Mine", "Other"}),
        ("move_object", {"object_name": "Other", "vector": [1, 0, 0]}, {"Other"}),
        (
            "batch",
            {
                "steps": [
                    {"command": "create_box", "as": "new"},
                    {
                        "command": "boolean_fuse",
                        "parameters": {"objects": ["$new.name", "Other"]},
                    },
                ]
            },
            {"Other"},
        ),
    ],
)
def test_nothing_of_the_person_s_is_hidden_where_the_command_cannot_be_tried(
    document, run, asking, uncopied, command, sent, yours_of_it
):
    run("create_box", name="Block")
    run("create_cylinder", name="Pin", height=30)
    document.openTransaction("Mine")
    cut = document.addObject("Part::Cut", "Mine")
    cut.Base, cut.Tool = document.Block, document.Pin
    document.addObject("Part::Box", "Other")
    document.recompute()
    document.commitTransaction()
    make_redo(document)
    with pytest.raises(ApprovalNeededError) as needed:
        run(command, **sent)
    assert yours(needed.value.risks) == yours_of_it
    assert needed.value.outcome is Unseen.REDO
    assert document.RedoCount == 1


def test_a_question_on_a_copy_tells_what_would_happen_and_leaves_redo(
    document, run, asking, objects_of
):
    document.addObject("Part::Box", "One")
    document.addObject("Part::Box", "Two").Length = 5
    document.recompute()
    make_redo(document)
    before, objects = list(document.RedoNames), objects_of(document)
    with pytest.raises(ApprovalNeededError) as needed:
        run("boolean_cut", base="One", tools=["Two"], name="Cut")
    assert yours(needed.value.risks) == {"One", "Two"}
    outcome = needed.value.outcome
    assert outcome.document == document.Name
    assert [effect.label for effect in outcome.made] == ["Cut"]
    assert {effect.label for effect in outcome.changed if effect.is_hidden} == {"One", "Two"}
    assert (list(document.RedoNames), objects_of(document)) == (before, objects)
    assert list(FreeCAD.listDocuments()) == [document.Name]


def test_what_the_person_s_object_is_made_of_is_changed_only_with_approval(document, run, asking):
    run("create_box", name="Block")
    run("create_cylinder", name="Pin", height=30)
    document.openTransaction("Mine")
    cut = document.addObject("Part::Cut", "Mine")
    cut.Base, cut.Tool = document.Block, document.Pin
    document.recompute()
    document.commitTransaction()
    for command, sent in (
        ("set_properties", {"object_name": "Pin", "properties": {"radius": 1}}),
        ("delete_object", {"object_name": "Pin", "recursive": True}),
        ("clear_document", {"confirm": True}),
    ):
        with pytest.raises(ApprovalNeededError) as needed:
            run(command, **sent)
        assert yours(needed.value.risks) == {"Mine"}, command
    assert run("set_visibility", object_names=["Pin"], visible=True)
