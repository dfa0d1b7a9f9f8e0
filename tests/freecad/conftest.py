# SPDX-License-Identifier: MIT
"""A fresh document per test, a runner, and what a failed command must leave as it was."""

from __future__ import annotations

import re
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import FreeCAD
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.approval.risks import permit_all
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.vocabulary import COMMANDS
from tests.fingerprints import fingerprints
from tests.reply_checks import Checks

assert hasattr(FreeCAD, "Version"), "this is not FreeCAD but an empty package of its name"
assert hasattr(Part, "makeBox")

# Where FreeCAD itself looks for the Python modules of its workbenches.
_MOD = Path(FreeCAD.getResourceDir()) / "Mod"
sys.path += [str(_MOD), *sorted(str(one) for one in _MOD.iterdir() if one.is_dir())]


def snapshot(document):
    """Everything about a document that a failed command must not change."""
    return {
        "undo": (document.UndoCount, list(document.UndoNames), document.RedoCount),
        "transaction": (FreeCAD.getActiveTransaction(), document.HasPendingTransaction),
        "objects": fingerprints(document),
    }


@pytest.fixture(scope="session")
def objects_of():
    """`objects_of(document)`: everything about its objects, to compare."""
    return fingerprints


@pytest.fixture(scope="session")
def runner(tmp_path_factory):
    """One runner for all tests, as there is one per FreeCAD process; scripts are allowed."""
    snapshots = SnapshotStore(str(tmp_path_factory.mktemp("snapshots")))
    made = Runner(scripts_allowed=lambda: True, snapshots=snapshots)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def replies_without_faults(monkeypatch, request):
    """No reply of a test, nor of a fixture, has a fault in its sentences or is too long."""
    checks = Checks(has_budgets=request.path.name != "test_fuzzing.py")
    monkeypatch.setattr(Runner, "run", checks.around(Runner.run))
    yield
    assert checks.faults == []


@pytest.fixture(autouse=True)
def own_folders(tmp_path, tmp_path_factory, monkeypatch):
    """What commands write to temporary files or to the home goes when pytest clears up."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def no_documents():
    """No test begins or ends with an open document or transaction."""
    yield
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    if FreeCAD.getActiveTransaction() is not None:
        FreeCAD.closeActiveTransaction(True)


@pytest.fixture
def document(no_documents):
    """An empty document, active."""
    made = FreeCAD.newDocument("Test")
    made.UndoMode = 1
    return made


@pytest.fixture
def run(runner):
    """`run("create_box", length=5)`: the result of a command."""

    def run_command(command, **parameters):
        return runner.run(command, parameters)

    return run_command


@pytest.fixture
def told(runner):
    """`with told() as risks`: the risks that commands tell meanwhile; all are allowed."""

    @contextmanager
    def listen():
        found = []
        runner._permit = found.extend
        try:
            yield found
        finally:
            runner._permit = permit_all

    return listen


def unsent(error, parameters):
    """The parameter that an error is about although it was not sent; "" for none.

    It may ask for one that is missing, or name a flag with which to go on.
    """
    field = re.match(r"\w*", error.field or "")[0]
    asked = error.code in ("MISSING_PARAMETER", "UNKNOWN_COMMAND") or field in FLAGS
    return "" if asked or field in parameters else field


FLAGS = {
    name
    for spec in COMMANDS.values()
    for name, declared in spec.parameters.declared.items()
    if declared.shape.get("type") == "boolean"
}


@pytest.fixture
def refused(runner):
    """`refused("create_box", length=-5)`: the error, which is about what was sent.

    After checking that nothing changed.
    """

    def run_refused(command, **parameters):
        documents = set(FreeCAD.listDocuments())
        before = {name: snapshot(FreeCAD.getDocument(name)) for name in documents}
        with pytest.raises(ConjureError) as raised:
            runner.run(command, parameters)
        assert set(FreeCAD.listDocuments()) == documents
        assert {name: snapshot(FreeCAD.getDocument(name)) for name in documents} == before
        assert not unsent(raised.value, parameters)
        return raised.value

    return run_refused


@pytest.fixture
def codes():
    """The warning codes of a result."""
    return lambda result: [warning["code"] for warning in result["warnings"]]


@pytest.fixture
def names():
    """The names in one part of a result's changes."""
    return lambda result, part: [entry["object_id"] for entry in result["changes"][part]]


@pytest.fixture
def corners():
    """The lowest and the highest corner of what a result is about."""
    return lambda result: (result["bounding_box"]["min"], result["bounding_box"]["max"])


@pytest.fixture
def with_part_design(monkeypatch):
    """PartDesign where FreeCAD itself would find it."""
    home = FreeCAD.getResourceDir().rstrip("/")
    monkeypatch.setattr(sys, "path", [f"{home}/Mod/PartDesign", f"{home}/Mod", *sys.path])
