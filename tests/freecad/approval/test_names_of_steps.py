# SPDX-License-Identifier: MIT
"""Undo and redo as the person knows them: previews, refusals, time-outs, failures leave them alone.

Random runs: the person undoes some of their steps, and commands come that are asked about, refused,
not answered, tried, or fail.
"""

from __future__ import annotations

import random

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.modes import Mode
from tests.draws import DRAWS

LENGTH = 8
MISSES = (
    ("create_fillet", {"object_name": "One", "radius": 300}),
    ("boolean_common", {"objects": ["One", "Far"]}),
    ("set_properties", {"object_name": "Two", "properties": {"Radius": -1}}),
    ("delete_object", {"object_name": "Nobody"}),
    (
        "batch",
        {
            "steps": [
                {"command": "create_box"},
                {"command": "boolean_common", "parameters": {"objects": ["One", "Far"]}},
            ]
        },
    ),
)
"""Commands that fail, some of them only once something is made."""
HITS = (
    ("create_fillet", {"object_name": "One", "radius": 1}),
    ("boolean_cut", {"base": "One", "tool": "Two"}),
    ("set_properties", {"object_name": "Two", "properties": {"Radius": 3}}),
    ("delete_object", {"object_name": "Far"}),
    ("move_object", {"object_name": "One", "vector": [1, 0, 0]}),
    ("linear_pattern", {"object_name": "Two", "count": 2, "direction": "x", "spacing": 30}),
    ("clear_document", {"confirm": True}),
    (
        "batch",
        {
            "steps": [
                {"command": "create_box", "as": "new"},
                {"command": "boolean_fuse", "parameters": {"objects": ["$new.name", "One"]}},
            ]
        },
    ),
)
"""Commands on what is the person's, which are asked about."""


@pytest.fixture
def theirs(document):
    """Drawing of the person, of which they have undone some steps."""
    for name, kind in (("One", "Part::Box"), ("Two", "Part::Cylinder"), ("Far", "Part::Box")):
        document.openTransaction(f"Draw {name}")
        document.addObject(kind, name)
        document.recompute()
        document.commitTransaction()
    document.Far.Placement.Base.x = 500
    for step in range(3):
        document.openTransaction(f"Name {step}")
        document.One.Label = f"Step {step}"
        document.commitTransaction()
    document.recompute()
    return document


@pytest.mark.parametrize("seed", range(3 * DRAWS))
def test_names_of_undo_and_redo_are_the_same_after_what_leaves_nothing(
    theirs, send, person, objects_of, seed
):
    draw = random.Random(seed)
    person.mode = draw.choice([Mode.RISKY, Mode.ALL])
    for _ in range(draw.randrange(1, 3)):
        theirs.undo()
    names = list(theirs.UndoNames), list(theirs.RedoNames)
    objects = objects_of(theirs)
    for _ in range(LENGTH):
        kind = draw.choice(["miss", "refuse", "time", "dry run"])
        command, parameters = draw.choice(MISSES if kind == "miss" else HITS)
        if kind == "dry run":
            parameters = {"steps": [{"command": "create_box"}], "dry_run": True}
            command = "batch"
        person.answer = ANSWERS.get(kind, allow)(person)
        outcome = send(command, parameters)
        assert isinstance(outcome, ConjureError) == (kind != "dry run"), (kind, command)
        if kind in ANSWERS:
            assert outcome.code == "REFUSED_BY_USER", (command, outcome.message)
        done = (list(theirs.UndoNames), list(theirs.RedoNames))
        assert (done, objects_of(theirs)) == (names, objects), (kind, command, parameters)
        assert list(FreeCAD.listDocuments()) == [theirs.Name]
        if draw.random() < 0.3:
            # Something to redo stays, and what they drew.
            (theirs.undo if len(names[1]) < 2 else theirs.redo)()
            names = list(theirs.UndoNames), list(theirs.RedoNames)
            objects = objects_of(theirs)


def allow(person):
    return lambda: person.approval.question and person.approval.allow()


def refuse(person):
    return lambda: person.approval.refuse("Not this.")


def let_time_pass(person):
    def wait():
        if person.approval.question is not None:
            person.approval.question.left_s = 0.0

    return wait


ANSWERS = {"refuse": refuse, "time": let_time_pass}
