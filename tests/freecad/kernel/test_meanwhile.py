# SPDX-License-Identifier: MIT
"""Changes of documents, of the disk and of the process while a command is put aside."""

from __future__ import annotations

import errno
import math
import os
import signal
import sys
import tempfile

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.kernel import shape_bytes

pytestmark = pytest.mark.usefixtures("all_is_heavy")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals of Linux")

CUT = 20 * 20 * 10 - math.pi * 9 * 10


@pytest.fixture
def parts(document, case):
    """A block of 20 x 20 x 10 and a pin of radius 3 through its middle."""
    case("create_box", name="Block", length=20, width=20, height=10)
    case("create_cylinder", name="Pin", radius=3, height=10, position=[10, 10, 0])
    return document


@pytest.fixture
def full_disk(monkeypatch):
    """`full_disk()`: from now on the folder for temporary files takes nothing."""

    def refuse(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    def fill():
        monkeypatch.setattr(tempfile, "TemporaryDirectory", refuse)
        monkeypatch.setattr(tempfile, "mkstemp", refuse)

    return fill


def once(act):
    """`act`, at the first call only."""
    left = [act]
    return lambda job: left and left.pop()()


def test_a_command_goes_on_in_its_document_when_another_comes_to_the_front(parts, case):
    def another():
        FreeCAD.setActiveDocument(FreeCAD.newDocument("Another").Name)

    result = case("boolean_cut", meanwhile=once(another), base="Block", tools=["Pin"])
    assert result["document"] == parts.Name
    assert parts.getObject("Cut").Shape.Volume == pytest.approx(CUT)
    assert FreeCAD.getDocument("Another").Objects == []


def test_a_revision_that_was_expected_is_still_that_of_the_command(parts, case):
    expected = case("list_objects")["revision"]
    result = case("boolean_cut", base="Block", tools=["Pin"], expected_revision=expected)
    assert case.asides
    assert result["shape"]["valid"]


def test_an_undo_of_an_input_meanwhile_takes_the_input_away(parts, case):
    result = case("boolean_cut", meanwhile=once(parts.undo), base="Block", tools=["Pin"])
    assert isinstance(result, ConjureError)
    assert result.code == "OBJECT_NOT_FOUND"
    assert [obj.Name for obj in parts.Objects] == ["Block"]
    parts.redo()
    assert case("boolean_cut", base="Block", tools=["Pin"])["shape"]["valid"]


def test_a_batch_that_fails_after_a_heavy_step_leaves_nothing(parts, case, objects_of):
    before, undo = objects_of(parts), list(parts.UndoNames)
    result = case(
        "batch",
        steps=[
            {"command": "boolean_cut", "parameters": {"base": "Block", "tools": ["Pin"]}},
            {"command": "create_fillet", "parameters": {"object_name": "Cut", "edges": ["Edge99"]}},
        ],
    )
    assert isinstance(result, ConjureError)
    assert (objects_of(parts), list(parts.UndoNames)) == (before, undo)
    assert case.desk._results == []


def test_a_full_disk_before_the_process_starts_leaves_the_work_to_freecad(parts, case, full_disk):
    full_disk()
    result = case("boolean_cut", base="Block", tools=["Pin"])
    assert result["shape"]["volume"] == pytest.approx(CUT)


def test_a_full_disk_when_the_result_comes_leaves_the_work_to_freecad(
    parts, case, full_disk, monkeypatch
):
    monkeypatch.setattr(desk_module, "WORTH_IT_S", 0.0)
    result = case("boolean_cut", meanwhile=once(full_disk), base="Block", tools=["Pin"])
    assert result["shape"]["volume"] == pytest.approx(CUT)


def test_a_full_disk_while_sizes_are_tried_leaves_that_to_freecad(case, document, monkeypatch):
    def refuse(shape):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shape_bytes, "binary_of", refuse)
    case("create_box", name="Block", length=20, width=20, height=20)
    result = case("create_fillet", object_name="Block", edges=["Edge1"], radius=30)
    assert 0 < result.details["size_that_works"] < 30


@linux
def test_a_process_that_is_killed_while_it_has_nothing_to_do_is_made_anew(parts, case):
    case("boolean_cut", base="Block", tools=["Pin"])
    first = case.desk.process._process
    os.kill(first.pid, signal.SIGKILL)
    first.wait(5)
    parts.undo()
    assert case("boolean_cut", base="Block", tools=["Pin"])["shape"]["valid"]


@linux
def test_a_process_that_is_paused_can_be_cancelled(parts, case):
    case("create_fillet", object_name="Block", edges=["Edge1"], radius=1)
    parts.undo()
    os.kill(case.desk.process._process.pid, signal.SIGSTOP)

    def cancel(job):
        job.stop_with = ConjureError("CANCELLED", "Enough.")

    result = case("boolean_cut", meanwhile=cancel, base="Block", tools=["Pin"])
    assert result.code == "CANCELLED"
    assert not case.desk.process.is_running
    assert case("boolean_cut", base="Block", tools=["Pin"])["shape"]["valid"]
