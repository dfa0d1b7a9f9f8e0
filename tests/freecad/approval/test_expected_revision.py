# SPDX-License-Identifier: MIT
"""A command that expects a revision is done only if nothing changed since, and is told what did."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.change_log import MOST_OBJECTS
from conjure_workbench.modeling.approval.risks import ApprovalNeededError
from tests.freecad.test_coverage import CASES, CHANGES, placed, prepare, scene

assert scene  # a fixture


@pytest.fixture
def seen(run):
    """`seen()`: the revision that a look at the test's document tells."""
    return lambda: run("list_objects")["revision"]


def test_a_command_runs_where_nothing_changed_since_its_reply(document, run):
    revision = run("create_box", name="Plate")["revision"]
    for name in ("A", "B"):
        revision = run("create_box", name=name, expected_revision=revision)["revision"]
    revision = run("undo", expected_revision=revision)["revision"]
    revision = run("redo", expected_revision=revision)["revision"]
    steps = [{"command": "move_object", "parameters": {"object_name": "A", "vector": [1, 0, 0]}}]
    revision = run("batch", steps=steps, expected_revision=revision)["revision"]
    run("clear_document", confirm=True, expected_revision=revision)


@pytest.mark.parametrize("name", CHANGES)
def test_the_reply_of_every_change_tells_the_revision_for_the_next_one(name, run, scene):
    prepare(run, name)
    before = run("list_objects")["revision"]
    reply = run(name, **placed(CASES[name]["change"]), expected_revision=before)
    run("create_box", document=reply["document"], expected_revision=reply["revision"])


def test_what_the_person_and_assistants_did_is_told_by_name(document, run, refused, seen):
    run("create_box", name="Base")
    run("create_box", name="Old")
    revision = seen()
    document.Base.Length = 33
    document.addObject("Part::Sphere", "Ball").Label = "My ball"
    document.removeObject("Old")
    run("create_box", name="Pin")
    error = refused("move_object", object_name="Base", vector=[1, 0, 0], expected_revision=revision)
    assert (error.code, error.field, error.given) == (
        "STALE_REVISION",
        "expected_revision",
        revision,
    )
    assert error.details["changed"] == [
        {"object_id": "Pin", "how": "created", "by": "assistant"},
        {"object_id": "Old", "how": "deleted", "by": "person"},
        {"object_id": "Ball", "label": "My ball", "how": "created", "by": "person"},
        {"object_id": "Base", "how": "modified", "by": "person"},
    ]
    assert error.message == (
        f"Document 'Test' has changed since revision {revision}: the person changed 'Old', "
        "'My ball', 'Base'; an assistant changed 'Pin'."
    )
    now = error.details["revision"]
    assert f"expected_revision {now}" in error.to_details()["advice"]
    run("move_object", object_name="Base", vector=[1, 0, 0], expected_revision=now)


def test_undo_by_the_person_is_a_change_of_theirs(document, run, refused):
    revision = run("create_box", name="Base")["revision"]
    document.undo()
    error = refused("create_box", expected_revision=revision)
    assert error.details["changed"] == [{"object_id": "Base", "how": "deleted", "by": "person"}]


def test_what_was_taken_back_is_no_change(document, run, refused, seen):
    run("create_box", name="Base")
    revision = seen()
    assert refused("create_fillet", object_name="Base", radius=99).code != "STALE_REVISION"
    steps = [{"command": "create_box"}, {"command": "create_sphere"}]
    run("batch", steps=steps, dry_run=True)
    run("eval_expression", expression="setattr(doc.Base, 'Length', 7)")
    run("create_box", expected_revision=revision)


def test_a_command_that_the_person_is_asked_about_is_not_stale_by_its_own_try(
    document, run, runner, seen
):
    mine = document.addObject("Part::Box", "Mine")
    document.recompute()
    revision = seen()

    def refuse(risks):
        if any(risk.subject for risk in risks):
            raise ApprovalNeededError(risks)

    change = {"object_name": "Mine", "vector": [5, 0, 0], "expected_revision": revision}
    runner._permit, allow = refuse, runner._permit
    try:
        with pytest.raises(ApprovalNeededError):
            run("move_object", **change)
    finally:
        runner._permit = allow
    run("move_object", **change)
    assert mine.Placement.Base.x == 5


def test_reading_measuring_and_saving_change_nothing(document, run, seen, tmp_path):
    run("create_box", name="Base")
    revision = seen()
    run("measure", objects=["Base"])
    run("export_file", objects=["Base"], output_path=str(tmp_path / "base.step"))
    run("save_document", path=str(tmp_path / "base.FCStd"))
    run("save_snapshot", name="kept")
    run("compare_snapshot", name="kept")
    run("create_box", expected_revision=revision)


def test_changes_of_a_script_in_another_document_are_an_assistant_s(document, run, refused, seen):
    box = document.addObject("Part::Box", "Base")
    revision = seen()
    FreeCAD.newDocument("Other")
    script = f"App.getDocument('{document.Name}').Base.Length = 3"
    run("run_script", script=script, document="Other")
    assert box.Length == 3
    error = refused("create_box", document=document.Name, expected_revision=revision)
    assert error.details["changed"] == [{"object_id": "Base", "how": "modified", "by": "assistant"}]


def test_a_script_that_fails_and_leaves_something_makes_it_stale(document, run, refused, seen):
    document.addObject("Part::Box", "Base")
    revision = seen()
    script = "doc.Base.Length = 3\ngetattr(doc, 'commit' + 'Transaction')()\n1 / 0"
    with pytest.raises(ConjureError) as raised:
        run("run_script", script=script)
    assert raised.value.details["rolled_back"] is False
    assert refused("create_box", expected_revision=revision).code == "STALE_REVISION"
    run("create_box", expected_revision=seen())


def test_a_revision_that_was_never_told_is_refused(document, run, refused):
    revision = run("create_box")["revision"]
    error = refused("create_box", expected_revision=revision + 1)
    assert error.code == "STALE_REVISION"
    assert error.message.endswith(f"at revision {revision}, and never had {revision + 1}.")


def test_a_document_of_the_same_name_is_another_one(document, run, refused):
    revision = run("create_box")["revision"]
    FreeCAD.closeDocument(document.Name)
    assert refused("create_box", expected_revision=revision).code == "NO_DOCUMENT"
    again = FreeCAD.newDocument("Test")
    assert again.Name == "Test"
    error = refused("create_box", expected_revision=revision)
    assert error.message.startswith(
        f"Document 'Test' is not what it was at revision {revision}: it"
    )
    assert error.details["changed"] == []


def test_a_long_list_is_cut_and_counted(document, run, refused, seen):
    revision = seen()
    for _ in range(MOST_OBJECTS + 5):
        document.addObject("App::FeaturePython", "P")
    error = refused("create_box", expected_revision=revision)
    reply = error.to_reply()
    assert reply["details"]["count"] == MOST_OBJECTS
    assert 1 <= len(reply["details"]["changed"]) <= 10
    assert reply["details"]["changed"][0]["object_id"] == document.Objects[-1].Name
    assert f"and {MOST_OBJECTS - 4} more" in reply["error"]


def test_a_step_of_a_batch_takes_none(document, run, refused):
    revision = run("create_box")["revision"]
    steps = [{"command": "create_box", "parameters": {"expected_revision": revision}}]
    error = refused("batch", steps=steps)
    assert error.field == "steps[0].parameters.expected_revision"


def test_commands_that_change_nothing_take_none(run, document):
    with pytest.raises(ConjureError, match="Unknown parameter: 'expected_revision'"):
        run("list_objects", expected_revision=1)


def test_it_is_no_property_of_what_a_command_makes(document, run, refused):
    run("create_box", name="Base")
    assert "expected_revision" not in str(run("get_properties", object_name="Base"))
    error = refused("set_properties", object_name="Base", properties={"expected_revision": 1})
    assert error.code != "STALE_REVISION"


def test_a_revision_that_the_server_was_told_before_any_command_counts_as_well(
    run, refused, runner
):
    document = FreeCAD.newDocument("Fresh")
    document.addObject("Part::Box", "Mine")
    (told,) = (one["revision"] for one in runner.documents.entries())
    document.addObject("Part::Box", "More")
    assert refused("create_box", expected_revision=told).code == "STALE_REVISION"
    run("create_box", expected_revision=runner.documents.entries()[0]["revision"])


def test_what_the_person_does_first_in_an_opened_file_is_theirs(run, refused, document, tmp_path):
    path = str(tmp_path / "part.FCStd")
    run("create_box", name="Base")
    run("save_document", path=path)
    run("close_document")
    revision = run("open_document", path=path)["revision"]
    opened = FreeCAD.ActiveDocument
    opened.copyObject(opened.Base)
    error = refused("create_box", expected_revision=revision)
    assert [one["by"] for one in error.details["changed"]] == ["person"]
    assert "has changed since" in error.message
