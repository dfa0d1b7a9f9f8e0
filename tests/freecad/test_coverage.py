# SPDX-License-Identifier: MIT
"""Every command has a test of its result, of bad input, of its example and of undoing it.

The mark `covers` on a test says that it compares the result of a command with the closed form or
the facts. It holds what the tests of all commands need to know about this one:

`bad`: parameters that it has to refuse, and the code; None where FreeCAD's version decides.
`change`: parameters with which it changes the scene, to be undone and redone.
`before`: commands, with their parameters, that add to the scene what the change needs.
`before_example`: commands that add to the objects of the examples what its example needs.
`since`: the first version of FreeCAD, such as 1, that can do it; before, the command is refused.

In paths, "<temporary>" stands for the test's own folder. Instead of `change`, a change that needs a
window has a test in `tests/gui` that undoes and redoes it, with the mark `covers_undo`.
"""

from __future__ import annotations

import ast
import re
import tempfile
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.kernel.process import KernelProcess
from conjure_workbench.modeling.command import registry
from conjure_workbench.vocabulary import COMMANDS
from tests.reply_checks import told_twice

ALIKE = {
    "analyze_fit": [("point_inner", "point_outer")],
    "check_face_alignment": [("normal_a", "normal_b")],
    "check_interference": [("pairs.point_a", "pairs.point_b")],
    "describe_commands": [
        tuple(
            f"commands.properties.{name}.minimum" for name in ("length", "width", "height", "depth")
        )
    ],
    "edit_feature": [("shape.volume", "volume.after")],
    "find_contacts": [("contacts.point_a", "contacts.point_b")],
    "get_body": [("volume", "features.added")],
    "get_topology": [("topology.vertices.position", "topology.edges.end")],
    "measure_distance": [("point_a", "point_b")],
    "move_feature": [("shape.volume", "volume_before")],
    "rotate_object": [("shape.center_of_mass", "center")],
    "section": [("shape.center_of_mass", "centroid")],
}
"""Facts of the examples that are different but have one value: of bodies that touch or are even, or
of a body of one feature."""

ELSEWHERE = {
    *(
        "create_fillet",
        "create_chamfer",
        "fillet_face",
        "chamfer_face",
        "shell",
        "offset_shape",
        "draft",
        "defeature",
    ),
}
"""Commands whose examples are computed in the kernel's process; no other may even start it."""

TESTS = Path(__file__).resolve().parents[1]


def marked(mark):
    """The command, the row and the source of every test with a mark, read from the files."""
    found = []
    for path in sorted([*TESTS.glob("freecad/**/test_*.py"), *TESTS.glob("gui/**/test_*.py")]):
        for test in ast.parse(path.read_text("utf-8")).body:
            if not isinstance(test, ast.FunctionDef):
                continue
            marks = [one for one in test.decorator_list if "pytest.mark.covers" in ast.unparse(one)]
            test.decorator_list = [one for one in test.decorator_list if one not in marks]
            for one in marks:
                if ast.unparse(one.func) == f"pytest.mark.{mark}":
                    row = {key.arg: ast.literal_eval(key.value) for key in one.keywords}
                    found.append((ast.literal_eval(one.args[0]), row, ast.unparse(test)))
    return found


COVERED = marked("covers")
CASES = {name: row for name, row, _ in COVERED}
UNDONE = {name: source for name, _, source in marked("covers_undo")}
LATER = {name for name, row in CASES.items() if int(FreeCAD.Version()[0]) < row.get("since", 0)}
CHANGES = [name for name, row in CASES.items() if "change" in row and name not in LATER]


@pytest.fixture
def scene(document, run):
    """Two boxes that overlap, a third, and a cut of two others."""
    run("box", name="A", length=20, width=20, height=20)
    run("box", name="B", position=[15, 15, 15])
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("box", name="P", position=[100, 0, 0])
    run("box", name="Q", position=[105, 5, 5])
    run("cut", base="P", tool="Q", name="K")


def prepare(run, name, key="before"):
    """Add to the scene what the change of a command needs, or to the examples' what one needs."""
    for command, parameters in CASES[name].get(key, ()):
        run(command, **placed(parameters))


def placed(parameters):
    """Parameters with the test's own folder in their paths."""
    folder = tempfile.gettempdir()
    return {
        name: value.replace("<temporary>", folder) if isinstance(value, str) else value
        for name, value in parameters.items()
    }


def is_step(spec):
    """True if a command's change is an undo step of a document that stays open."""
    walks = spec.scope == "history"
    return spec.mutates and not walks and (spec.scope, spec.capability) != ("documents",) * 2


def test_every_command_has_a_handler_and_one_test_of_its_result():
    assert {spec.parameters for spec in COMMANDS.values()} == set(registry.HANDLERS)
    assert sorted(name for name, _, _ in COVERED) == sorted(COMMANDS)
    assert all(COMMANDS[name].needs_gui for name in UNDONE)
    steps = {name for name, spec in COMMANDS.items() if is_step(spec)}
    assert set(CHANGES) == steps - set(UNDONE) - LATER


@pytest.mark.parametrize("name", list(COMMANDS))
def test_a_command_has_its_class_and_its_handler_in_modules_of_one_name(name):
    parameters = COMMANDS[name].parameters
    module = parameters.__module__.rpartition(".")[2]
    assert registry.HANDLERS[parameters].__module__.rpartition(".")[2] == module


def sends(source, name):
    """Whether a test sends a command, by one of its names."""
    return any(f"'{spelling}'" in source for spelling in (name, *COMMANDS[name].aliases))


@pytest.mark.parametrize(("name", "source"), [(name, source) for name, _, source in COVERED])
def test_the_test_of_a_command_sends_it(name, source):
    assert sends(source, name)
    if name in UNDONE:
        assert all(sends(UNDONE[name], one) for one in (name, "undo", "redo"))


@pytest.fixture
def parts(document, run):
    """The objects of the examples, of sizes and places so odd that nothing is alike by chance."""
    turned = {"axis": [0.3, 0.4, 0.87], "angle": 7.3}
    for at, made in enumerate(("Box", "Plate", "Wall", "Cylinder", "Bracket")):
        size = [10.31 + 0.07 * at, 11.47 + 0.05 * at, 12.73 + 0.03 * at]
        place = [0.137 + 0.31 * at, 0.223 + 0.17 * at, 0.311 + 0.013 * at]
        run("box", name=made, size=size, position=place, rotation=turned)
    for at, made in enumerate(("Hole1", "Hole2")):
        place = [0.517 + 0.001 * at, 0.113, 0.219]
        run("cylinder", name=made, radius=1.013, position=place, rotation=turned)
    run("create_spreadsheet", name="Sizes")


@pytest.fixture
def submitted(monkeypatch):
    """Jobs that are given to the kernel's process."""
    jobs = []
    submit = KernelProcess.submit

    def noted(self, job, *more):
        jobs.append(job)
        return submit(self, job, *more)

    monkeypatch.setattr(KernelProcess, "submit", noted)
    return jobs


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, spec in COMMANDS.items()
        if name not in LATER and (FreeCAD.GuiUp or not spec.needs_gui)
    ],
)
def test_the_example_of_every_command_works_and_tells_each_fact_once(
    parts, document, run, submitted, name
):
    prepare(run, name, "before_example")
    submitted.clear()
    before = document.UndoCount
    reply = run(name, **COMMANDS[name].example)
    assert bool(submitted) is (name in ELSEWHERE)
    told = set(re.findall(r"\w+", COMMANDS[name].reply_text))
    assert set(reply) <= told
    assert told_twice(reply) == ALIKE.get(name, [])
    # The number of steps of a change is counted below.
    assert COMMANDS[name].mutates or document.UndoCount == before


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("measure", {"objects": ["Box"]}),
        ("measure", {"objects": ["Box", "Wall"]}),
        ("measure", {"objects": ["Box"], "elements": ["Edge1", "Face6"]}),
        ("get_object_details", {"object_name": "Hole1", "detail_level": "summary"}),
        ("check_interference", {"objects": ["Box", "Wall"]}),
        ("export_stl", {"objects": ["Box", "Wall"], "combine": False, "folder": "<temporary>"}),
        ("set_cells", {"object_name": "Sizes", "cells": {"A1": "=12.345 mm"}}),
    ],
)
def test_other_forms_tell_each_fact_once_too(parts, run, command, parameters):
    alike = [("point_a", "point_b")] if command == "check_interference" else []
    assert told_twice(run(command, **placed(parameters))) == alike


@pytest.mark.parametrize("name", list(CASES))
def test_bad_input_is_refused_with_its_code_and_changes_nothing(scene, refused, name):
    parameters, code = CASES[name]["bad"]
    error = refused(name, **parameters)
    assert error.code == code or (code is None and error.code != "INTERNAL_ERROR")


@pytest.mark.parametrize("name", CHANGES)
def test_undo_takes_a_command_back_entirely_and_redo_does_it_again(
    scene, document, run, objects_of, name
):
    prepare(run, name)
    before = objects_of(document)
    steps = document.UndoCount
    changed = run(name, **placed(CASES[name]["change"]))["changes"]
    assert any(changed.values())
    after = objects_of(document)
    assert (document.UndoCount, after == before) == (steps + 1, False)
    undone = run("undo")["changes"]
    assert objects_of(document) == before
    assert {entry["object_id"] for entry in undone["deleted"]} == {
        entry["object_id"] for entry in changed["created"]
    }
    run("redo")
    assert objects_of(document) == after


def test_a_failure_in_the_middle_of_each_change_leaves_no_trace(scene, run, refused, monkeypatch):
    for name in CHANGES:
        prepare(run, name)
        with monkeypatch.context() as patch:
            patch.setattr("conjure_workbench.modeling.command.report.of_change", _fail)
            assert refused(name, **placed(CASES[name]["change"])).code == "INTERNAL_ERROR"
    assert FreeCAD.getActiveTransaction() is None


def _fail(*_):
    raise ZeroDivisionError("on purpose")
