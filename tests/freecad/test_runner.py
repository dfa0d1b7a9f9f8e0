# SPDX-License-Identifier: MIT
"""The registry is complete, errors are in words, and the record of names stays small."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.command import registry
from conjure_workbench.modeling.document import naming
from conjure_workbench.modeling.document.freecad_errors import (
    own_words,
    quoted,
    sentence,
    translate,
)
from conjure_workbench.modeling.document.freecad_words import NO_WORDS
from conjure_workbench.modeling.runner import Runner
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


def test_freecads_dictionaries_come_out_as_their_message():
    wrapped = "{'sclassname': 'N4Base9ExceptionE', 'sErrMsg': 'Input is bad', 'iline': 0}"
    assert own_words(wrapped) == "Input is bad"
    assert own_words(ValueError({"sErrMsg": "Input is bad"})) == "Input is bad"
    assert own_words(ValueError({"sErrMsg": wrapped})) == "Input is bad"
    assert own_words("just text") == "just text"
    assert sentence("15StdFail_NotDone BRep_API: command not done").startswith("the geometry")


def test_freecads_own_words_are_quoted_only_where_there_are_no_plain_ones():
    assert quoted("15StdFail_NotDone BRep_API: command not done") == {}
    assert sentence("Input is bad") == NO_WORDS
    assert quoted("Input is bad") == {"freecad_says": "Input is bad"}
    assert quoted("") == quoted(ValueError()) == {}
    assert sentence(FileNotFoundError(2, "No such file")) == "No such file"


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
