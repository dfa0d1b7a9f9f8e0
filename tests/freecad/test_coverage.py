# SPDX-License-Identifier: MIT
"""Every command of the registry has a test of its result, of bad input and of undoing it."""

from __future__ import annotations

import ast
import runpy
import tempfile
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.modeling.command import registry
from conjure_workbench.vocabulary import COMMANDS

TESTS = Path(__file__).resolve().parents[1]

CASES = {}
"""By command, from the tables in `cases/`, one file for each module of the vocabulary:

`result`: the test that compares the command's result with the closed form or the facts.
`bad`: parameters that it has to refuse, and the code; None where FreeCAD's version decides.
`change`: parameters with which it changes the scene; undo and redo have their own test.
`before`: commands, with their parameters, that add to the scene what the change needs.
`undo_in_window`: instead of `change`, for a change that needs a window: the test in `tests/gui` of
its undo and redo.

In paths, "<temporary>" stands for the test's own folder.
"""
TABLES = {
    table.stem: runpy.run_path(str(table))["CASES"]
    for table in (TESTS / "freecad" / "cases").glob("*.py")
}
for _, rows in sorted(TABLES.items()):
    CASES.update(rows)
CHANGES = [name for name, case in CASES.items() if "change" in case]

_NO_STEP = {"undo", "redo", "new_document", "close_document"}
"""Commands that change documents and are no undo step in one."""


@pytest.fixture
def scene(document, run):
    """Two boxes that overlap, a third, and a cut of two others."""
    run("box", name="A", length=20, width=20, height=20)
    run("box", name="B", position=[15, 15, 15])
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("box", name="P", position=[100, 0, 0])
    run("box", name="Q", position=[105, 5, 5])
    run("cut", base="P", tool="Q", name="K")


def prepare(run, name):
    """Add to the scene what the change of a command needs."""
    for command, parameters in CASES[name].get("before", ()):
        run(command, **placed(parameters))


def placed(parameters):
    """Parameters with the test's own folder in their paths."""
    folder = tempfile.gettempdir()
    return {
        name: value.replace("<temporary>", folder) if isinstance(value, str) else value
        for name, value in parameters.items()
    }


def test_every_command_has_a_handler_and_a_row_in_each_table():
    everything = set(COMMANDS)
    assert {name for name in everything if COMMANDS[name].parameters in registry.HANDLERS} == (
        everything
    )
    assert set(CASES) == everything
    in_window = {name for name, case in CASES.items() if "undo_in_window" in case}
    assert all(COMMANDS[name].needs_gui for name in in_window)
    changing = {name for name in everything if COMMANDS[name].mutates}
    assert set(CHANGES) == changing - _NO_STEP - in_window


def test_a_command_has_its_class_its_handler_and_its_row_in_modules_of_one_name():
    for name, spec in COMMANDS.items():
        module = spec.parameters.__module__.rsplit(".", 1)[-1]
        assert registry.HANDLERS[spec.parameters].__module__.rsplit(".", 1)[-1] == module, name
        assert name in TABLES[module], name


def sources_of(folder):
    """The text of each test in a folder of tests, by name, with its marks."""
    sources = {}
    for path in (TESTS / folder).rglob("test_*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and path.name != Path(__file__).name:
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                sources[node.name] = "\n".join([*marks, ast.unparse(node)])
    return sources


def sends(source, name):
    """Whether a test sends a command, by one of its names."""
    return any(f"'{spelling}'" in source for spelling in (name, *COMMANDS[name].aliases))


def test_every_test_that_the_table_names_is_there_and_sends_the_command():
    in_window = sources_of("gui")
    sources = {**sources_of("freecad"), **in_window}
    for name, case in CASES.items():
        assert sends(sources[case["result"]], name), (name, case["result"])
        if "undo_in_window" in case:
            source = in_window[case["undo_in_window"]]
            assert all(sends(source, one) for one in (name, "undo", "redo")), name


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
