# SPDX-License-Identifier: MIT
"""What comes back by undo, redo or a rollback follows its expressions, and leaves no trace."""

from __future__ import annotations

import random

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.command.expression_links import ExpressionLinks
from tests.step_words import unnumbered

BINDING = {
    "command": "set_expression",
    "parameters": {
        "object_name": "Follower",
        "property_name": "Length",
        "expression": "Master.Length",
    },
}
MAKING = [{"command": "box", "parameters": {"name": "Follower"}}, BINDING]


@pytest.fixture
def follower(document, run):
    """A box that follows the length of another."""
    run("box", name="Master", length=20)
    run("batch", steps=MAKING)


@pytest.fixture
def follows(document, run):
    """`follows()`: whether the follower does, and FreeCAD knows of it in both directions."""
    lengths = iter(range(31, 99))

    def check():
        length = next(lengths)
        run("set_properties", object="Master", properties={"Length": length})
        follower = document.Follower
        return (
            follower.Length.Value == length
            and document.Master in follower.OutList
            and follower in document.Master.InList
            and "Touched" not in follower.State
        )

    return check


def users(obj):
    """The names of what refers to an object; one that is gone raises RuntimeError."""
    return {user.Name for user in obj.InList}


def drop_undo_steps(document):
    """Have FreeCAD destroy what was deleted, and use its memory again."""
    document.clearUndos()
    for _ in range(20):
        document.addObject("Part::Box", "Filler")


def test_a_batch_makes_and_binds_an_object_as_one_step(follower, document, follows, run):
    assert document.Follower.Shape.Volume == pytest.approx(20 * 10 * 10, rel=1e-9)
    run("undo")
    assert document.getObject("Follower") is None
    run("redo")
    assert follows()


@pytest.mark.parametrize("by", ["assistant", "person"])
def test_an_object_whose_deletion_is_undone_follows_again(follower, document, follows, run, by):
    run("delete_object", object="Follower")
    assert users(document.Master) == set()
    if by == "assistant":
        run("undo")
    else:
        document.undo()
    assert document.RedoCount == 1
    assert follows()


def test_redo_and_undo_again_and_again(follower, document, follows, run):
    run("delete_object", object="Follower")
    for _ in range(3):
        run("undo")
        assert document.getObject("Follower") in document.Master.InList
        run("redo")
        assert users(document.Master) == set()
    run("undo")
    assert follows()


def test_a_rolled_back_deletion_leaves_the_object_following(follower, document, follows, refused):
    steps = [
        {"command": "delete_object", "parameters": {"object_name": "Follower"}},
        {"command": "delete_object", "parameters": {"object_name": "Nobody"}},
    ]
    assert refused("batch", steps=steps).code == "OBJECT_NOT_FOUND"
    assert follows()


def test_a_dry_run_of_a_deletion_leaves_the_object_following(follower, document, follows, run):
    step = {"command": "delete_object", "parameters": {"object_name": "Follower"}}
    run("batch", steps=[step], dry_run=True)
    assert FreeCAD.getActiveTransaction() is None
    assert follows()


def test_deleting_what_came_back_by_redo_leaves_no_trace(follower, document, run):
    run("undo")
    run("redo")
    deleted = run("delete_object", object="Follower")
    assert users(document.Master) == set()
    assert (document.UndoCount, unnumbered(document.UndoNames[0])) == (
        3,
        "Conjure: Delete Follower",
    )
    assert document.RedoCount == 0
    assert [one["object_id"] for one in deleted["changes"]["deleted"]] == ["Follower"]
    assert "Touched" not in document.Master.State
    drop_undo_steps(document)
    assert users(document.Master) == set()


def test_a_copy_that_follows_can_be_undone_redone_and_deleted(follower, document, run):
    copy = run("copy_object", object="Follower")["object_id"]
    run("undo")
    run("redo")
    run("set_properties", object="Master", properties={"Length": 44})
    assert document.getObject(copy).Length.Value == 44
    run("delete_object", object=copy)
    drop_undo_steps(document)
    assert users(document.Master) == {"Follower"}


def test_a_restored_snapshot_follows_also_after_undo_and_redo(follower, document, follows, run):
    run("create_snapshot", name="before")
    run("set_properties", object="Master", properties={"Length": 25})
    run("restore_snapshot", name="before")
    assert document.Follower.Length.Value == 20
    run("undo")
    assert document.Follower.Length.Value == 25
    assert follows()
    run("restore_snapshot", name="before")
    run("undo")
    run("redo")
    assert document.Follower.Length.Value == 20
    assert follows()
    run("delete_object", object="Follower")
    drop_undo_steps(document)
    assert users(document.Master) == set()


def test_an_expression_of_the_second_label_stays(follower, document, run):
    document.Follower.setExpression("Label2", "<<a >> + <<b>>")
    document.recompute()
    run("delete_object", object="Follower")
    run("undo")
    assert dict(document.Follower.ExpressionEngine)["Label2"] == "<<a >> + <<b>>"
    assert document.Follower.Label2 == "a b"


def test_what_needs_a_recompute_still_does_afterwards(follower, document, run):
    run("box", name="Stale")
    document.Stale.Length = 77
    run("undo", steps=2)
    run("redo", steps=1)
    document.Master.touch()
    run("delete_object", object="Follower")
    assert "Touched" in document.Master.State


def test_a_closed_observer_does_nothing(document, run):
    links = ExpressionLinks()
    links.close()
    run("box", name="Master")
    run("batch", steps=MAKING)
    run("delete_object", object="Follower")
    label = document.UndoNames[0]
    links.after_deletion(document)
    assert (document.UndoNames[0], document.RedoCount) == (label, 0)
    assert (links._came, links._gone, links._deleted) == ({}, set(), {})


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_in_whatever_order_everything_follows(document, run, seed):
    """Making, binding, deleting, failing, undo and redo, as they come."""
    dice = random.Random(seed)
    run("box", name="Box0", length=10)
    count = 1

    def make():
        nonlocal count
        master = dice.choice(document.Objects).Name
        name = f"Box{count}"
        count += 1
        bind = {
            "object_name": name,
            "property_name": "Length",
            "expression": f"{master}.Length",
        }
        steps = [
            {"command": "box", "parameters": {"name": name}},
            {"command": "set_expression", "parameters": bind},
        ]
        if dice.random() < 0.25:
            steps.append({"command": "delete_object", "parameters": {"object_name": "Nobody"}})
            with pytest.raises(ConjureError):
                run("batch", steps=steps)
        else:
            run("batch", steps=steps)

    def delete():
        free = [obj.Name for obj in document.Objects if not obj.InList]
        run("batch", steps=[{"command": "delete_object", "parameters": {"object": free[-1]}}])

    def resize():
        free = [obj.Name for obj in document.Objects if not obj.ExpressionEngine]
        run(
            "set_properties",
            object=dice.choice(free),
            properties={"Length": dice.randrange(1, 99)},
        )

    for _ in range(60):
        dice.choice([make, make, delete, resize, document.undo, document.undo, document.redo])()
        if not document.Objects:
            run("box", name="Box0", length=10)
        for obj in document.Objects:
            for _, expression in obj.ExpressionEngine:
                master = document.getObject(expression.split(".")[0])
                assert obj.Length == master.Length
                assert master in obj.OutList
                assert obj in master.InList
            assert all(document.getObject(user) is not None for user in users(obj))
    drop_undo_steps(document)
    assert all(document.getObject(user) for obj in document.Objects for user in users(obj))
