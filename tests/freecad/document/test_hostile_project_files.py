# SPDX-License-Identifier: MIT
"""Documents made to do harm: refused before FreeCAD reads them, and quickly."""

from __future__ import annotations

import resource
import shutil
import time
import zipfile

import FreeCAD
import pytest

from conjure_workbench.modeling.document.project_file_checks import contents
from tests.hostile.exchange_files import HARMFUL as HARMFUL_SHAPES
from tests.hostile.project_files import HARMFUL, billion_laughs, changed

SECONDS, MEGABYTES = 5, 200


@pytest.fixture
def unread(monkeypatch):
    """FreeCAD reads no document in the test."""
    monkeypatch.setattr(FreeCAD, "openDocument", lambda *given: pytest.fail("it was read"))


@pytest.mark.parametrize("kind", HARMFUL)
def test_no_harmful_document_is_read(document, refused, tmp_path, unread, kind):
    path = HARMFUL[kind](tmp_path / f"{kind}.FCStd")
    began, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = refused("open_document", path=str(path))
    assert (error.code, error.field) == ("FILE_ERROR", "path")
    assert time.process_time() - began < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024 < MEGABYTES


@pytest.mark.parametrize("as_new_document", [True, False])
def test_no_harmful_snapshot_is_read(
    document, run, runner, refused, tmp_path, unread, as_new_document
):
    run("box")
    name = run("save_snapshot")["snapshot"]["name"]
    file = runner._services.snapshots.find(document, name).file
    shutil.copyfile(billion_laughs(tmp_path / "laughs.FCStd"), file)
    error = refused("restore_snapshot", name=name, as_new_document=as_new_document)
    assert error.code == "FILE_ERROR"


def test_a_linked_document_is_checked_before_it_is_read(
    document, run, refused, tmp_path, monkeypatch
):
    run("box", name="A")
    run("save_document", path=str(tmp_path / "linked.FCStd"))
    run("new_document", name="User")
    run("save_document", path=str(tmp_path / "user.FCStd"))
    user = FreeCAD.ActiveDocument
    user.addObject("App::Link", "L").LinkedObject = document.A
    user.recompute()
    user.save()
    run("close_document", document=user.Name, discard=True)
    run("close_document", document=document.Name, discard=True)
    good = (tmp_path / "linked.FCStd").read_bytes()
    billion_laughs(tmp_path / "linked.FCStd")
    with monkeypatch.context() as patched:
        patched.setattr(FreeCAD, "openDocument", lambda *given: pytest.fail("it was read"))
        assert refused("open_document", path=str(tmp_path / "user.FCStd")).code == "FILE_ERROR"
    (tmp_path / "linked.FCStd").write_bytes(good)
    outside = changed(
        tmp_path / "user.FCStd",
        tmp_path / "outside.FCStd",
        lambda text: text.replace('file="linked.FCStd"', 'file="../../../../../../../etc/a.FCStd"'),
    )
    with monkeypatch.context() as patched:
        patched.setattr(FreeCAD, "openDocument", lambda *given: pytest.fail("it was read"))
        assert refused("open_document", path=str(outside)).code == "NOT_PERMITTED"
    assert run("open_document", path=str(tmp_path / "user.FCStd"))["also_opened"] == ["linked"]


def test_lists_of_all_types_are_taken(document, run, tmp_path):
    made = document.addObject("App::FeaturePython", "Lists")
    for kind in made.supportedProperties():
        if kind.startswith("App::") and "List" in kind:
            made.addProperty(kind, kind[len("App::Property") :])
    made.VectorList = [FreeCAD.Vector(1, 2, 3)] * 5
    made.FloatList, made.IntegerList, made.StringList = [1.5], [1, 2], ["a"] * 9
    made.ColorList, made.PlacementList = [(1.0, 0.0, 0.0, 0.0)], [FreeCAD.Placement()] * 3
    made.MaterialList = [FreeCAD.Material()] * 4
    run("save_document", path=str(tmp_path / "lists.FCStd"))
    run("close_document")
    run("open_document", path=str(tmp_path / "lists.FCStd"))
    opened = FreeCAD.ActiveDocument.Lists
    assert (len(opened.VectorList), len(opened.StringList)) == (5, 9)
    assert (len(opened.MaterialList), len(opened.PlacementList)) == (4, 3)


@pytest.mark.parametrize("name", ["poles", "polygon", "surface", "triangles"])
def test_a_shape_that_announces_too_much_is_not_read(document, run, refused, tmp_path, name):
    run("box", name="A")
    run("save_document", path=str(tmp_path / "good.FCStd"))
    run("close_document")
    HARMFUL_SHAPES[f"{name}.brep"](tmp_path / "bomb.brep")
    path = tmp_path / "bomb.FCStd"
    with zipfile.ZipFile(tmp_path / "good.FCStd") as good, zipfile.ZipFile(path, "w") as bad:
        for part in good.namelist():
            content = good.read(part)
            if part.endswith(".brp"):
                content = (tmp_path / "bomb.brep").read_bytes()
            bad.writestr(part, content)
    assert "announces more" in refused("open_document", path=str(path)).message


def test_a_large_document_of_a_person_is_taken(document, run, tmp_path):
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    for row in range(1, 2001):
        sheet.set(f"A{row}", "1")
    for number in range(200):
        document.addObject("Part::Box", f"Box{number}")
    document.recompute()
    run("save_document", path=str(tmp_path / "large.FCStd"))
    assert contents(tmp_path / "large.FCStd").objects == 201
    run("close_document", document="Test")
    assert run("open_document", path=str(tmp_path / "large.FCStd"))["objects"] == 201
