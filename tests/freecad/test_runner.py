# SPDX-License-Identifier: MIT
"""The registry is complete, errors are in words, and the record of names stays small."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.command import registry
from conjure_workbench.modeling.document import naming
from conjure_workbench.modeling.document.freecad_errors import sentence, translate
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.commands.primitives import CreateBox


def test_a_second_handler_for_a_command_is_refused():
    with pytest.raises(ValueError, match="create_box already"):
        registry.handles(CreateBox)(lambda parameters, context: None)


def test_a_handler_is_returned_unchanged(monkeypatch):
    monkeypatch.setattr(registry, "HANDLERS", {})

    def handler(parameters, context):
        return None

    assert registry.handles(CreateBox)(handler) is handler
    assert {CreateBox: handler} == registry.HANDLERS


@pytest.mark.parametrize(
    "name", [name for name, spec in COMMANDS.items() if FreeCAD.GuiUp or not spec.needs_gui]
)
def test_the_example_of_every_command_works(document, runner, name, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for made in ("Box", "Plate", "Wall", "Cylinder", "Bracket"):
        runner.run("box", {"name": made})
    for made in ("Hole1", "Hole2"):
        runner.run("cylinder", {"name": made, "radius": 1})
    runner.run("create_spreadsheet", {"name": "Sizes"})
    if name == "redo":
        runner.run("undo", {})
    if name in ("restore_snapshot", "delete_snapshot"):
        runner.run("save_snapshot", {"name": "before the holes"})
    if name in ("open_document", "close_document", "activate_document"):
        runner.run("new_document", {"name": "Bracket"})
        runner.run("save_document", {"path": "bracket.FCStd"})
        runner.run("activate_document", {"document": "Test"})
    example = dict(COMMANDS[name].example)
    if "path" in example and COMMANDS[name].capability == "exchange" and COMMANDS[name].mutates:
        runner.run("export_file", {"objects": ["Bracket"], "path": example["path"]})
    before = document.UndoCount
    runner.run(name, example)
    usual = int(COMMANDS[name].mutates)
    steps = {"undo": -2, "redo": 1, "new_document": 0, "close_document": 0}
    # There is nothing wrong with the objects of the examples.
    steps.update({"remove_splitter": 0, "repair_shape": 0})
    assert document.UndoCount == before + steps.get(name, usual)


def test_freecads_dictionaries_come_out_as_their_message():
    wrapped = "{'sclassname': 'N4Base9ExceptionE', 'sErrMsg': 'Input is bad', 'iline': 0}"
    assert sentence(wrapped) == "Input is bad"
    assert sentence(ValueError({"sErrMsg": "Input is bad"})) == "Input is bad"
    assert sentence("just text") == "just text"
    assert sentence("15StdFail_NotDone BRep_API: command not done").startswith("the geometry")
    assert sentence(ValueError()) == "ValueError"


def test_what_freecad_really_raises_has_a_code():
    box = Part.makeBox(1, 1, 1)
    with pytest.raises(Part.OCCError) as raised:
        box.makeFillet(50, box.Edges)
    error = translate(raised.value)
    assert error.code == "GEOMETRY_ERROR"
    assert "command not done" not in error.message
    assert translate(KeyError("x")).code == "INTERNAL_ERROR"


def test_an_object_that_was_deleted_under_our_hands_is_not_found(document):
    box = document.addObject("Part::Box", "A")
    document.removeObject("A")
    with pytest.raises(ReferenceError) as raised:
        float(box.Length)
    assert translate(raised.value).code == "OBJECT_NOT_FOUND"


def test_only_so_many_requested_names_are_remembered(monkeypatch):
    monkeypatch.setattr(naming, "_NAMES_KEPT", 3)
    names = naming.RequestedNames()
    for index in range(5):
        names.remember("Doc", f"My {index}", f"My_{index}")
    assert names.real("Doc", "My 0") is None
    assert names.real("Doc", "My 4") == "My_4"


def test_the_runner_stops_observing_when_it_is_closed(document, runner):
    second = Runner()
    document.addObject("Part::Box", "A")
    before = second.observer.revision(document)
    second.close()
    document.addObject("Part::Box", "B")
    assert second.observer.revision(document) == before > 0
    assert runner.observer.revision(document) > 0


def test_freecads_version_is_three_numbers(runner):
    parts = runner.freecad_version.split(".")
    assert [int(part) for part in parts] == [int(part) for part in FreeCAD.Version()[:3]]
