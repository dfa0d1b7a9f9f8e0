# SPDX-License-Identifier: MIT
"""Random runs of commands and of the person's edits, of which steps are taken back or undone.

Where one is taken back alone, the document equals the one that is built without the step; where it
is not, the reason names a true dependent or a true change.
"""

from __future__ import annotations

import random
from contextlib import suppress

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.step_labels import number_of, position_of
from conjure_workbench.modeling.document.visibility import set_recorded
from conjure_workbench.modeling.history.exactness import Obstacle
from tests.draws import DRAWS

LENGTH = 12
KINDS = ("create_box", "create_cylinder", "create_sphere")


class Draw:
    """A random run, which can be played again without one of its steps."""

    def __init__(self, runner, objects_of, seed):
        self.runner = runner
        self.objects_of = objects_of
        self.random = random.Random(seed)
        self.done = []
        self.copied = set()

    def play(self):
        """Do random things; returns the document."""
        document = fresh_document()
        for index in range(LENGTH):
            action = self.action(index, document)
            if self.do(document, action):
                left = self.objects_of(document)
                self.done.append((action, self.runner.numbering.number, left))
        return document

    def replay_without(self, skipped):
        document = fresh_document()
        for index, (action, _, _) in enumerate(self.done):
            if index != skipped and not self.is_only_about(index, skipped):
                # What worked with the step and is gone by now cannot be done without it.
                self.do(document, action)
        return document

    def is_only_about(self, index, skipped):
        """True for what changed only what a step made: it goes with it.

        Its name may mean another object where the step was not done.
        """
        before = self.done[skipped - 1][2] if skipped else {}
        made = set(self.done[skipped][2]) - set(before)
        changed = self.changed_by(index)
        return bool(changed) and changed <= made

    def done_by(self, number, step):
        """Indices of what a command did after a step; of the person's for no number."""
        later = range(step + 1, len(self.done))
        if number is None:
            return [one for one in later if self.done[one][0][0] == "person"]
        is_it = (self.done[one][0][0] == "command" and self.done[one][1] == number for one in later)
        return [one for one, found in zip(later, is_it) if found]

    def changed_by(self, index):
        """Names of what an action made, changed or deleted."""
        before = self.done[index - 1][2] if index else {}
        left = self.done[index][2]
        return {name for name in {**before, **left} if left.get(name) != before.get(name)}

    def do(self, document, action):
        who, what, parameters = action
        before = document.UndoCount
        if who == "person":
            edit(document, what, parameters)
        else:
            try:
                self.runner.run(what, parameters)
            except ConjureError:
                return False
        return document.UndoCount != before

    def action(self, index, document):
        names = [obj.Name for obj in document.Objects]
        # A name that ends in a digit is counted up where it is taken.
        draw, name = self.random, f"{chr(ord('A') + index)}x"
        one = draw.choice(names) if names else ""
        if len(names) < 3 or draw.random() < 0.25:
            place = [draw.randrange(4) * 4, draw.randrange(4) * 4, draw.randrange(3) * 4]
            return ("command", draw.choice(KINDS), {"name": name, "position": place})
        two = draw.choice([other for other in names if other != one])
        value = draw.randrange(6, 15)
        # A copy of what is made of others has copies of those, and a second one has a name that
        # FreeCAD counts up.
        whole = [other for other in names if not document.getObject(other).OutList]
        plain = [other for other in whole if other not in self.copied]
        source = draw.choice(plain) if plain else ""
        copy = ("command", "copy_object", {"object_name": source, "name": name})
        row = {"object_name": one, "count": 2, "direction": "x", "spacing": value, "name": name}
        formula = {"object_name": one, "property_name": "Height", "expression": f"{two}.Height + 1"}
        chosen = draw.choice(
            [
                ("command", "boolean_cut", {"base": one, "tool": two, "name": name}),
                ("command", "boolean_fuse", {"objects": [one, two], "name": name}),
                ("command", "boolean_common", {"objects": [one, two], "name": name}),
                ("command", "create_chamfer", {"object_name": one, "size": 0.5, "name": name}),
                ("command", "create_fillet", {"object_name": one, "radius": 0.5, "name": name}),
                ("command", "linear_pattern", row),
                ("command", "mirror_object", {"object_name": one, "plane": "yz", "name": name}),
                ("command", "set_expression", formula),
                ("command", "move_object", {"object_name": one, "vector": [value, 0, 0]}),
                ("command", "rotate_object", {"object_name": one, "angle": 15 * value}),
                *([copy] if plain else []),
                ("command", "set_visibility", {"object_name": one, "visible": value % 2 == 0}),
                ("command", "delete_object", {"object_name": one}),
                ("command", "set_properties", {"object": one, "properties": {"Height": value}}),
                (
                    "command",
                    "set_properties",
                    {"object": one, "properties": {"Label": f"L{value}"}},
                ),
                ("command", "set_properties", {"object": one, "properties": {"Radius": value / 4}}),
                ("person", "Height", {"object": one, "value": value}),
                ("person", "formula", {"object": one, "value": f"{two}.Height + 2 mm"}),
                ("person", "Visibility", {"object": one, "value": value % 2 == 0}),
                ("person", "Label", {"object": one, "value": f"P{name}"}),
                ("person", "cut", {"object": one, "tool": two, "name": name}),
                ("person", "delete", {"object": one}),
            ]
        )
        if chosen == copy:
            self.copied.add(source)
        return chosen


def fresh_document():
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    document = FreeCAD.newDocument("Test")
    document.UndoMode = 1
    return document


def edit(document, what, parameters):
    obj = document.getObject(parameters["object"])
    if obj is None or (what in ("Height", "formula") and not hasattr(obj, "Height")):
        return
    document.openTransaction(f"Their {what}")
    if what == "delete":
        if not obj.InList:
            document.removeObject(obj.Name)
    elif what == "cut":
        tool = document.getObject(parameters["tool"])
        if tool is not None and obj not in tool.OutListRecursive:
            made = document.addObject("Part::Cut", parameters["name"])
            made.Base, made.Tool = obj, tool
    elif what == "formula":
        with suppress(RuntimeError):  # of itself, or of what has no height
            obj.setExpression("Height", parameters["value"])
    elif what == "Visibility":
        set_recorded(obj, parameters["value"])  # as FreeCAD's window does
    else:
        setattr(obj, what, parameters["value"])
    document.recompute()
    document.commitTransaction()


def comparable(objects):
    """Facts of objects without states and without Python's own addresses."""
    return {
        name: {key: value for key, value in facts.items() if key != "state"}
        for name, facts in objects.items()
    }


def by_label(document, label):
    found = [obj for obj in document.Objects if label in (obj.Label, obj.Name)]
    assert found, f"no '{label}'"
    return found[0]


def is_true(reason, draw, index, document):
    """True for a reason that the document and what was done bear out."""
    _, number, left = draw.done[index]
    before = draw.done[index - 1][2] if index else {}
    touched = {name for name in left if left[name] != before.get(name)}
    if reason.obstacle is Obstacle.DELETED:
        return reason.label in {facts["label"] for facts in before.values()}
    if reason.obstacle is Obstacle.GONE:
        return document.getObject(reason.label) is None
    if reason.obstacle is Obstacle.CHANGED:
        obj = by_label(document, reason.label)
        if reason.property == "Shape":
            # One of the same volume may have another boundary: what it is made of tells.
            below = {one.Name for one in (obj, *obj.OutListRecursive)}
            return any(below & draw.changed_by(later) for later in draw.done_by(reason.by, index))
        return comparable(draw.objects_of(document))[obj.Name] != comparable(left)[obj.Name]
    if reason.obstacle is Obstacle.DEPENDENT:
        below = {obj.Name for obj in by_label(document, reason.label).OutListRecursive}
        return bool(below & touched)
    assert reason.obstacle is Obstacle.USED
    later = next(action for action, known, _ in draw.done if known == reason.by)
    assert reason.by > number
    # A command that names what was consumed works with the end of its chain.
    named = str(later[2])
    using = [obj for obj in document.Objects if repr(obj.Name) in named]
    related = [one for obj in using for one in (obj, *obj.OutListRecursive, *obj.InListRecursive)]
    read = [*related, *(one for obj in related for one in obj.OutListRecursive)]
    return by_label(document, reason.label) in read


@pytest.mark.parametrize("seed", range(12 * DRAWS))
def test_a_step_is_taken_back_exactly_or_refused_with_a_true_reason(runner, objects_of, seed):
    draw = Draw(runner, objects_of, seed)
    document = draw.play()
    steps = [index for index, (action, _, _) in enumerate(draw.done) if action[0] == "command"]
    index = draw.random.choice(steps)
    number = draw.done[index][1]
    reasons = runner.reasons_against(number)
    if reasons:
        before = objects_of(document)
        with pytest.raises(ConjureError) as raised:
            runner.run("take_back", {"step": number})
        assert raised.value.code == "NOT_ALONE"
        assert objects_of(document) == before
        false = [reason for reason in reasons if not is_true(reason, draw, index, document)]
        assert false == []
        return
    runner.run("take_back", {"step": number})
    taken_back = comparable(objects_of(document))
    assert taken_back == comparable(objects_of(draw.replay_without(index)))


@pytest.mark.parametrize("seed", range(6 * DRAWS))
def test_undoing_down_to_a_step_is_what_freecads_own_undo_does(runner, objects_of, seed):
    draw = Draw(runner, objects_of, seed)
    document = draw.play()
    labels = list(document.UndoNames)
    number = draw.random.choice([one for one in map(number_of, labels) if one is not None])
    count = position_of(number, labels) + 1
    everything = comparable(objects_of(document))
    for _ in range(count):
        document.undo()
    expected = (comparable(objects_of(document)), list(document.UndoNames))
    for _ in range(count):
        document.redo()
    runner.run("undo", {"to_step": number}, by_person=True)
    for obj in document.Objects:
        # What FreeCAD's window does by itself at an undo, our undo does without one, too.
        expected[0][obj.Name]["visible"] = bool(obj.Visibility)
    assert (comparable(objects_of(document)), list(document.UndoNames)) == expected
    runner.run("redo", {"steps": count}, by_person=True)
    assert (comparable(objects_of(document)), list(document.UndoNames)) == (everything, labels)
