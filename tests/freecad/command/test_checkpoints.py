# SPDX-License-Identifier: MIT
"""Checkpoints: made by themselves before what may be regretted, compared and restored."""

from __future__ import annotations

import FreeCAD
import Mesh
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.command import checkpoints
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner


@pytest.fixture
def kept(tmp_path):
    """A runner with a folder of its own."""
    made = Runner(scripts_allowed=lambda: True, snapshots=SnapshotStore(str(tmp_path / "kept")))
    yield made
    made.close()


@pytest.fixture
def do(kept):
    """`do("create_box", name="A")`: the result of a command."""
    return lambda command, **parameters: kept.run(command, parameters)


@pytest.fixture
def occasions(do):
    """The occasions of all checkpoints of the active document, oldest first."""
    return lambda: [one["occasion"] for one in do("list_snapshots", checkpoints=True)["snapshots"]]


@pytest.fixture
def theirs(document):
    """A document with an object of the person's."""
    edit(document, "Their box", lambda: document.addObject("Part::Box", "Theirs"))
    return document


def edit(document, label, change):
    document.openTransaction(label)
    change()
    document.recompute()
    document.commitTransaction()


def test_the_first_change_of_a_document_is_made_after_a_copy_of_it(theirs, do, occasions):
    do("create_box", name="A")
    do("create_box", name="B")
    assert occasions() == ["first_change"]
    checkpoint = do("list_snapshots", checkpoints=True)["snapshots"][0]
    assert (checkpoint["object_count"], checkpoint["undo_count_at_save"]) == (1, 1)
    assert do("list_snapshots")["snapshots"] == []


def test_an_empty_document_is_not_copied(document, do, occasions):
    do("create_box", name="A")
    do("create_box", name="B")
    assert occasions() == []


def test_where_a_first_change_fails_the_next_one_is_made_after_a_copy_of_what_came_since(
    theirs, do, occasions
):
    for _ in range(2):
        with pytest.raises(ConjureError):
            do("create_fillet", object_name="Theirs", radius=500)
    assert occasions() == ["first_change"]
    edit(theirs, "Their size", lambda: setattr(theirs.Theirs, "Length", 77))
    do("create_box", name="A")
    edit(theirs, "Their size", lambda: setattr(theirs.Theirs, "Length", 78))
    do("create_box", name="B")
    assert occasions() == ["first_change", "first_change"]
    name = do("list_snapshots", checkpoints=True)["snapshots"][-1]["name"]
    do("restore_snapshot", name=name)
    assert (theirs.Theirs.Length.Value, len(theirs.Objects)) == (77, 1)


def test_a_question_and_a_dry_run_are_no_first_change(theirs, do, occasions):
    do("list_objects")
    do("batch", steps=[{"command": "box"}], dry_run=True)
    assert occasions() == []


def test_no_step_of_the_persons_is_pushed_out_uncopied(theirs, do, occasions):
    do("create_box", name="A")
    edit(theirs, "Their size", lambda: setattr(theirs.Theirs, "Length", 77))
    for _ in range(theirs.UndoCount, 20):
        do("create_sphere")
    assert (theirs.UndoNames[-1], theirs.UndoCount) == ("Their box", 20)
    do("create_sphere")
    do("create_sphere")
    # The first checkpoint has their box; nothing has their size before it is at the end.
    assert (theirs.UndoNames[-1], occasions()) == ("Their size", ["first_change"])
    do("create_sphere")
    assert "Their size" not in theirs.UndoNames
    assert occasions() == ["first_change", "step_lost"]
    do("create_sphere")
    assert len(occasions()) == 2


def test_the_persons_own_steps_make_no_checkpoint(theirs, do, kept, occasions):
    kept.run("create_box", {}, by_person=True)
    assert occasions() == []


def test_restores_and_scripts_are_made_after_a_copy(theirs, do, occasions):
    do("create_box", name="A")
    do("run_script", script="doc.removeObject('A')")
    first = do("list_snapshots", checkpoints=True)["snapshots"][0]["name"]
    do("restore_snapshot", name=first)
    assert occasions() == ["first_change", "script", "restore"]
    assert [obj.Name for obj in theirs.Objects] == ["Theirs"]


def test_a_restored_checkpoint_is_one_undo_step_or_opened_beside(theirs, do, objects_of):
    before = objects_of(theirs)
    do("create_box", name="A")
    do("delete_object", object_name="Theirs")
    after = objects_of(theirs)
    do("restore_snapshot", name=do("list_snapshots", checkpoints=True)["snapshots"][0]["id"])
    assert objects_of(theirs) == before
    do("undo")
    assert objects_of(theirs) == after
    name = do("list_snapshots", checkpoints=True)["snapshots"][0]["name"]
    beside = do("restore_snapshot", name=name, as_new_document=True)["document"]
    assert objects_of(FreeCAD.getDocument(beside)) == before
    assert objects_of(theirs) == after


def test_a_checkpoint_is_made_when_asked_for_and_compared(document, do, occasions):
    do("create_box", name="A")
    do("create_box", name="B")
    do("create_box", name="C", position=[5, 5, 5])
    do("save_snapshot", name="here", checkpoint=True)
    assert occasions() == ["asked"]
    told = do("compare_snapshot", name="here")
    assert (told["made"], told["changed"], told["deleted"], told["total"]) == ([], [], [], 0)
    do("create_cylinder", name="New")
    do("set_properties", object_name="A", properties={"Length": 31})
    do("delete_object", object_name="B")
    told = do("compare_snapshot", name="here")
    assert [row["object_id"] for row in told["made"]] == ["New"]
    assert [row["object_id"] for row in told["deleted"]] == ["B"]
    assert [(row["object_id"], row["properties"]) for row in told["changed"]] == [
        ("A", ["Length", "Shape"])
    ]
    assert list(FreeCAD.listDocuments()) == ["Test"]
    page = do("compare_snapshot", name="here", limit=1, offset=2)
    assert (page["total"], len(page["deleted"]), page["made"]) == (3, 1, [])


def test_links_and_expressions_are_compared(document, do):
    do("create_box", name="A")
    do("create_box", name="B", position=[5, 5, 5])
    do("boolean_cut", base="A", tool="B", name="K")
    do("create_box", name="Other")
    do("save_snapshot", name="here", checkpoint=True)
    assert do("compare_snapshot", name="here")["total"] == 0
    document.K.Tool = document.Other
    do("set_expression", object_name="A", property="Width", expression="5 mm + 5 mm")
    changed = do("compare_snapshot", name="here")["changed"]
    assert {row["object_id"]: row["properties"] for row in changed} == {
        "A": ["ExpressionEngine"],
        "K": ["Shape", "Tool"],
    }


def test_the_oldest_checkpoint_goes_and_named_snapshots_stay(document, do, tmp_path, kept):
    do("create_box", name="A")
    do("save_snapshot", name="mine")
    store = kept._services.checkpoints.store
    store.most = 3
    for name in "abcd":
        do("save_snapshot", name=name, checkpoint=True)
    names = [one["name"] for one in do("list_snapshots", checkpoints=True)["snapshots"]]
    assert names == ["b", "c", "d"]
    size = max(snapshot.size for snapshot in store.snapshots())
    store.most_bytes = int(2.5 * size)
    do("save_snapshot", name="e", checkpoint=True)
    names = [one["name"] for one in do("list_snapshots", checkpoints=True)["snapshots"]]
    assert names == ["d", "e"]
    assert [one["name"] for one in do("list_snapshots")["snapshots"]] == ["mine"]
    assert (tmp_path / "checkpoints").is_dir()


def test_a_copy_that_would_take_long_is_left_out_and_that_is_told(
    theirs, do, codes, occasions, monkeypatch
):
    monkeypatch.setattr(checkpoints, "LONGEST_S", 0.0)
    told = do("create_box", name="A")
    assert codes(told) == ["CHECKPOINT_SKIPPED"]
    assert "would take about" in told["warnings"][0]["message"]
    assert codes(do("create_box", name="B")) == []
    assert occasions() == []


def test_a_mesh_counts_by_its_facets(theirs, do, codes, monkeypatch):
    monkeypatch.setattr(checkpoints, "LONGEST_S", 0.01)
    do("create_box", name="A")
    points = [FreeCAD.Vector(*corner) for corner in ((0, 0, 0), (1, 0, 0), (0, 1, 0))]
    mesh = Mesh.Mesh([[point + FreeCAD.Vector(at) for point in points] for at in range(20_000)])
    theirs.addObject("Mesh::Feature", "Scan").Mesh = mesh
    assert codes(do("run_script", script="pass")) == ["CHECKPOINT_SKIPPED"]


def test_a_copy_that_cannot_be_written_keeps_no_command_from_being_done(
    theirs, do, codes, tmp_path
):
    (tmp_path / "checkpoints").write_text("in the way", "utf-8")
    told = do("create_box", name="A")
    assert codes(told) == ["CHECKPOINT_SKIPPED"]
    assert theirs.getObject("A") is not None


def test_a_checkpoint_of_another_document_is_not_compared(theirs, do):
    do("save_snapshot", name="here", checkpoint=True)
    found = do("list_snapshots", checkpoints=True)["snapshots"][0]["id"]
    FreeCAD.newDocument("Other")
    with pytest.raises(ConjureError) as raised:
        do("compare_snapshot", name=found)
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", "name")
    with pytest.raises(ConjureError):
        do("compare_snapshot", name="here")


def test_the_person_is_not_disturbed_by_a_checkpoint(theirs, do):
    do("save_snapshot", name="x", checkpoint=True)
    theirs.openTransaction("Their edit")
    theirs.addObject("Part::Box", "More")
    for command, parameters in (("create_box", {}), ("compare_snapshot", {"name": "x"})):
        with pytest.raises(ConjureError) as raised:
            do(command, **parameters)
        assert raised.value.code == "USER_EDITING"
    assert FreeCAD.getActiveTransaction()[0] == "Their edit"
    theirs.commitTransaction()


def test_an_undo_of_the_persons_step_is_a_first_change(theirs, do, occasions):
    do("undo")
    assert (occasions(), theirs.Objects) == (["first_change"], [])


def test_a_step_of_the_persons_is_copied_later_where_the_first_copy_was_left_out(
    theirs, do, codes, occasions, monkeypatch, kept
):
    monkeypatch.setattr(checkpoints, "LONGEST_S", 0.0)
    do("create_box", name="A")
    assert kept.checkpoints.skipped_at("Test") == kept.numbering.number
    monkeypatch.undo()
    for _ in range(theirs.UndoCount, 21):
        do("create_sphere")
    assert (occasions(), kept.checkpoints.skipped_at("Test")) == (["step_lost"], None)


def test_that_steps_of_the_persons_are_lost_uncopied_is_told_once(
    theirs, do, codes, occasions, monkeypatch
):
    edit(theirs, "Their size", lambda: setattr(theirs.Theirs, "Length", 77))
    monkeypatch.setattr(checkpoints, "LONGEST_S", 0.0)
    told = [codes(do("create_sphere")) for _ in range(theirs.UndoCount, 22)]
    assert [at for at, warned in enumerate(told) if warned == ["CHECKPOINT_SKIPPED"]] == [0, 18]
    assert ("Their size" in theirs.UndoNames, occasions()) == (False, [])


def test_a_copy_tells_whose_it_is(theirs, do, kept):
    do("create_box", name="A")
    do("save_snapshot", name="theirs")
    kept.run("save_snapshot", {"name": "mine", "checkpoint": True}, by_person=True)
    made = do("list_snapshots", checkpoints=True)["snapshots"]
    assert [(one["occasion"], one["by"]) for one in made] == [
        ("first_change", "conjure"),
        ("asked", "person"),
    ]
    assert [one["by"] for one in do("list_snapshots")["snapshots"]] == ["conjure"]


def test_the_checkpoint_from_before_a_step_is_known_while_it_is_kept(theirs, do, kept):
    do("create_box", name="A")
    first = kept.numbering.number
    do("save_snapshot", name="between", checkpoint=True)
    do("create_box", name="B")
    second = kept.numbering.number
    before = kept.checkpoints.before
    assert before("Test", first).facts["occasion"] == "first_change"
    assert before("Test", second).name == "between"
    do("delete_snapshot", name="between")
    assert before("Test", second) == before("Test", first)
    do("delete_snapshot", name=before("Test", first).id)
    assert before("Test", first) is None
    FreeCAD.closeDocument("Test")
    assert before("Test", second) is None


def test_a_name_that_is_the_id_of_another_copy_stands_for_that_one(theirs, do):
    first = do("save_snapshot", name="first")["snapshot"]["id"]
    second = do("save_snapshot", name=first)["snapshot"]["id"]
    assert do("compare_snapshot", name=first)["snapshot"]["id"] == first
    assert do("delete_snapshot", name=second)["deleted_snapshot"]["name"] == first
    assert [one["name"] for one in do("list_snapshots")["snapshots"]] == ["first"]


def test_a_comparison_counts_what_is_on_other_pages(theirs, do):
    do("save_snapshot", name="here")
    for name in "ABC":
        do("create_box", name=name)
    do("set_properties", object_name="Theirs", properties={"Length": 31})
    told = do("compare_snapshot", name="here", limit=2)
    assert (len(told["made"]), told["totals"]) == (2, {"made": 3, "changed": 1, "deleted": 0})
    assert told["next_offset"] == 2
