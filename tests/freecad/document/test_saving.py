# SPDX-License-Identifier: MIT
"""Documents, exports and snapshots on disks that take nothing: only what is saved is called so."""

from __future__ import annotations

import errno
import logging
import os
import tempfile
import time
import zipfile
from contextlib import ExitStack
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document import project_file_checks
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner
from tests.hostile import file_systems

FAULTS = ("full", "read-only", "nobody", "quota")


@pytest.fixture
def disk():
    with file_systems.small_disk() as folder:
        yield folder


@pytest.fixture
def broken(disk, monkeypatch):
    """`with broken(fault):` the disk takes nothing."""

    def make(fault):
        stack = ExitStack()
        if fault == "full":
            file_systems.fill(disk)
        elif fault == "read-only":
            file_systems.make_read_only(disk)
        elif fault == "quota":
            file_systems.past_quota(monkeypatch)
        else:
            disk.chmod(0o755)
            monkeypatch.setattr(tempfile, "tempdir", "/tmp")
            stack.enter_context(file_systems.as_nobody())
        return stack

    return make


@pytest.fixture
def run_here(disk):
    """Commands that may write to the disk."""
    snapshots = SnapshotStore(str(disk / "snapshots"))
    made = Runner(allowed_folders=[str(disk)], snapshots=snapshots)
    yield lambda command, **parameters: made.run(command, parameters)
    made.close()


@pytest.fixture
def saved(document, disk, run_here):
    """A saved document with a change that is not."""
    run_here("box", name="A")
    run_here("save_document", path=str(disk / "work.FCStd"))
    run_here("box", name="B")
    return disk / "work.FCStd"


def leftovers(disk):
    return [one.name for one in disk.rglob("*") if ".conjure-" in one.name or "partial" in one.name]


def objects_in(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        text = archive.read("Document.xml").decode()
    return [name for name in "ABC" if f'name="{name}"' in text]


def unsaved(run):
    return run("list_documents")["documents"][0]["unsaved_changes"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_save_that_fails_leaves_the_old_file_and_the_document_unsaved(
    saved, disk, run_here, broken, caplog, fault
):
    before = saved.read_bytes()
    with broken(fault), caplog.at_level(logging.WARNING), pytest.raises(ConjureError) as raised:
        run_here("save_document")
    assert raised.value.code == "FILE_ERROR"
    assert raised.value.details["last_good_copy"] == str(saved)
    assert str(saved) in caplog.text
    assert (saved.read_bytes(), objects_in(saved)) == (before, ["A"])
    assert leftovers(disk) == []
    assert unsaved(run_here) is True
    with pytest.raises(ConjureError) as raised:
        run_here("close_document")
    assert raised.value.code == "UNSAVED_CHANGES"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_save_under_another_name_that_fails_leaves_name_and_label(
    saved, disk, document, run_here, broken, fault
):
    with broken(fault), pytest.raises(ConjureError):
        run_here("save_document", path=str(disk / "other.FCStd"))
    assert (document.FileName, document.Label) == (str(saved), "work")
    assert not (disk / "other.FCStd").exists()
    assert leftovers(disk) == []
    assert unsaved(run_here) is True


def test_a_file_that_is_write_protected_is_not_replaced(saved, disk, run_here, monkeypatch):
    before = saved.read_bytes()
    saved.chmod(0o444)
    monkeypatch.setattr(tempfile, "tempdir", "/tmp")
    with file_systems.as_nobody(), pytest.raises(ConjureError) as raised:
        run_here("save_document")
    assert "Permission denied" in raised.value.message
    assert (saved.read_bytes(), leftovers(disk), unsaved(run_here)) == (before, [], True)


def test_a_file_that_is_damaged_is_no_good_copy(saved, run_here, broken):
    saved.write_bytes(saved.read_bytes()[:-100])
    with broken("full"), pytest.raises(ConjureError) as raised:
        run_here("save_document")
    assert raised.value.details["last_good_copy"] is None


def test_without_hard_links_a_backup_is_copied(saved, disk, run_here, monkeypatch):
    def refuse(*names):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    run_here("save_document")
    backup = next(one for one in disk.iterdir() if one not in (saved, disk / "snapshots"))
    assert (objects_in(saved), objects_in(backup), leftovers(disk)) == (["A", "B"], ["A"], [])
    run_here("box", name="C")
    file_systems.fill(disk)
    with pytest.raises(ConjureError):
        run_here("save_document")
    assert (objects_in(saved), leftovers(disk)) == (["A", "B"], [])


def test_a_first_save_that_fails_says_that_there_is_no_copy(document, disk, run_here, broken):
    run_here("box", name="A")
    with broken("full"), pytest.raises(ConjureError) as raised:
        run_here("save_document", path=str(disk / "work.FCStd"))
    assert raised.value.details["last_good_copy"] is None
    assert (document.FileName, unsaved(run_here)) == ("", True)


def test_after_a_save_that_failed_the_next_one_succeeds(saved, disk, run_here, broken):
    with broken("full"), pytest.raises(ConjureError):
        run_here("save_document")
    (disk / "ballast").unlink()
    assert run_here("save_document")["unsaved_changes"] is False
    assert objects_in(saved) == ["A", "B"]
    run_here("close_document")
    assert run_here("open_document", path=str(saved))["objects"] == 2


def test_a_save_of_the_persons_that_fails_does_not_count(saved, document, run_here, broken, caplog):
    with broken("full"), caplog.at_level(logging.WARNING):
        try:
            document.save()
        except Exception as error:  # newer FreeCADs tell, and keep the old file
            logging.getLogger(__name__).info("FreeCAD told: %s", error)
    if project_file_checks.problem_of(saved) is not None:
        assert "was not saved" in caplog.text
    assert unsaved(run_here) is True
    with pytest.raises(ConjureError):
        run_here("close_document")


def test_a_save_of_the_persons_that_succeeds_counts(saved, document, run_here):
    document.save()
    assert unsaved(run_here) is False
    run_here("close_document")


def test_a_file_that_freecad_cut_off_does_not_count(saved, document, run_here, monkeypatch):
    def refuse(path):
        raise project_file_checks.broken(path, "it breaks off")

    monkeypatch.setattr(project_file_checks, "contents", refuse)
    document.save()
    assert unsaved(run_here) is True


@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_backups_are_those_of_freecad(document, run, tmp_path, dated, count):
    group = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")
    group.SetBool("UseFCBakExtension", dated)
    group.SetInt("CountBackupFiles", count)
    try:
        told = []
        for save in (lambda path: document.save(), lambda path: run("save_document")):
            folder = tmp_path / str(len(told))
            folder.mkdir()
            path = folder / "a.b.FCStd"
            (folder / "a.b.c.20200101-000000.FCBak").write_bytes(b"another's")
            (folder / "a.b.FCStd.txt").write_bytes(b"another's")
            run("save_document", path=str(path))
            for index in range(4):
                moment = time.time() - 100 + 10 * index
                os.utime(path, (moment, moment))
                document.Comment = f"version {index}"
                save(path)
            told.append(
                [
                    ("dated" if one.suffix == ".FCBak" else one.name, _comment(one))
                    for one in sorted(folder.iterdir())
                ]
            )
        assert told[0] == told[1]
    finally:
        group.RemBool("UseFCBakExtension")
        group.RemInt("CountBackupFiles")


def _comment(path):
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    text = zipfile.ZipFile(path).read("Document.xml").decode()
    return text.split('name="Comment"')[1].split("</Property>")[0].strip()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", ["a.step", "a.stl", "a.3mf", "a.brep"])
def test_an_export_that_fails_leaves_the_old_file(saved, disk, run_here, broken, fault, name):
    (disk / name).write_bytes(b"old")
    with broken(fault), pytest.raises(ConjureError) as raised:
        run_here("export_file", path=str(disk / name), objects=["A"], overwrite=True)
    assert raised.value.code == "FILE_ERROR"
    assert ((disk / name).read_bytes(), leftovers(disk)) == (b"old", [])


@pytest.fixture
def nearly_full(disk, monkeypatch):
    """`nearly_full(free)`: the folder for temporary files is on a disk with so many bytes left."""

    def make(free):
        ballast = file_systems.fill(disk)
        os.truncate(ballast, ballast.stat().st_size - free)
        monkeypatch.setattr(tempfile, "tempdir", str(disk))

    return make


@pytest.mark.parametrize("free", [0, 4096])
@pytest.mark.parametrize("name", ["a.step", "a.iges", "a.brep", "a.stl", "a.3mf", "a.dxf", "a.svg"])
def test_an_export_is_whole_where_the_folder_for_temporary_files_is_full(
    document, run, disk, nearly_full, name, free
):
    # FreeCAD's own writers tell nothing of it.
    run("cylinder", name="A", radius=30, height=20)
    run("cut", base="A", tool=run("create_sphere")["object_id"], name="K")
    parameters = {"objects": ["K"], "tolerance": 0.01}
    whole = run("export_file", path=str(Path.home() / f"whole-{name}"), **parameters)["bytes"]
    nearly_full(free)
    target = Path.home() / name
    run("export_file", path=str(target), **parameters)
    # The name of the file, and the time, stand in some.
    assert target.stat().st_size == pytest.approx(whole, abs=200)
    assert leftovers(Path.home()) == leftovers(disk) == []


@pytest.mark.parametrize("free", [0, 4096])
@pytest.mark.parametrize("name", ["a.step", "a.iges", "a.brep", "a.stl", "a.3mf", "a.dxf", "a.svg"])
def test_no_part_of_an_export_is_called_the_whole(document, run, disk, nearly_full, name, free):
    run("cylinder", name="A", radius=30, height=20)
    run("cut", base="A", tool=run("create_sphere")["object_id"], name="K")
    nearly_full(free)
    with pytest.raises(ConjureError) as raised:
        run("export_file", path=str(disk / name), objects=["K"], tolerance=0.01)
    assert raised.value.code == "FILE_ERROR"
    assert "No space left" in raised.value.message
    assert not (disk / name).exists()
    assert leftovers(disk) == []


def test_a_document_is_saved_where_the_folder_for_temporary_files_is_full(
    saved, disk, run, nearly_full
):
    nearly_full(4096)
    path = Path.home() / "other.FCStd"
    run("save_document", path=str(path))
    assert (objects_in(path), leftovers(Path.home())) == (["A", "B"], [])


@pytest.mark.parametrize("fault", FAULTS)
def test_a_snapshot_that_fails_leaves_nothing(saved, disk, run_here, broken, fault):
    run_here("save_snapshot", name="first")
    before = sorted((disk / "snapshots").rglob("*"))
    with broken(fault), pytest.raises(ConjureError) as raised:
        run_here("save_snapshot", name="second")
    assert raised.value.code == "FILE_ERROR"
    assert sorted((disk / "snapshots").rglob("*")) == before
    told = run_here("list_snapshots")["snapshots"]
    assert [one["name"] for one in told] == ["first"]


def test_snapshots_that_cannot_be_read_are_an_error_in_words(saved, disk, run_here):
    run_here("save_snapshot", name="first")
    (disk / "snapshots").chmod(0o700)
    disk.chmod(0o700)
    with file_systems.as_nobody(), pytest.raises(ConjureError) as raised:
        run_here("list_snapshots")
    assert raised.value.code == "FILE_ERROR"
