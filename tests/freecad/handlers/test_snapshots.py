# SPDX-License-Identifier: MIT
"""Snapshots are copies of the document: they outlive undo steps, the document and FreeCAD."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import FreeCAD
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner
from tests.step_words import all_unnumbered, unnumbered

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture
def rich(document, run, monkeypatch):
    """A document with features, a part, a body, a sheet, expressions and a frozen shape."""
    home = FreeCAD.getResourceDir().rstrip("/")
    monkeypatch.setattr(sys, "path", [f"{home}/Mod/PartDesign", f"{home}/Mod", *sys.path])
    run("box", name="A", length=20, width=20, height=20)
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("cut", base="A", tool="C", name="K")
    run("fillet", object_name="K", radius=1, edges=["top"], name="F")
    part = document.addObject("App::Part", "G")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(0, 0, 100), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 30)
    )
    part.addObject(document.addObject("Part::Box", "I"))
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("A1", "=7 mm")
    document.recompute()
    document.I.setExpression("Length", "Sheet.A1 * 2")
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    frozen = document.addObject("Part::Feature", "Frozen007")
    frozen.Shape = Part.makeSphere(4)
    frozen.addProperty("App::PropertyString", "Note")
    frozen.Note = "theirs"
    frozen.Label = 'Größe "1"'
    document.recompute()
    for obj in document.Objects:
        obj.purgeTouched()
    return document


@pytest.mark.covers(
    "compare_snapshot",
    before_example=[("save_snapshot", {"name": "before the holes"})],
    bad=({"name": "Nothing"}, "INVALID_PARAMETER"),
)
def test_nothing_of_a_rich_document_differs_from_its_snapshot_until_it_changes(rich, run):
    run("save_snapshot", name="then")
    assert run("compare_snapshot", name="then")["total"] == 0
    run("set_properties", object_name="Frozen007", properties={"Note": "mine"})
    changed = run("compare_snapshot", name="then")["changed"]
    assert [(row["object_id"], row["properties"]) for row in changed] == [("Frozen007", ["Note"])]


@pytest.mark.covers("save_snapshot", bad=({"name": "a\nb"}, "INVALID_PARAMETER"))
@pytest.mark.covers(
    "restore_snapshot",
    before_example=[("save_snapshot", {"name": "before the holes"})],
    bad=({"name": "Nothing"}, "INVALID_PARAMETER"),
    before=[
        ("sphere", {"name": "Old"}),
        ("save_snapshot", {"name": "then"}),
        ("set_properties", {"object_name": "C", "properties": {"Height": 61}}),
        ("delete_object", {"object_name": "Old"}),
        ("sphere", {"name": "New"}),
    ],
    change={"name": "then"},
)
def test_a_snapshot_brings_everything_back_as_one_undo_step(rich, run, objects_of, names):
    before = objects_of(rich)
    run("save_snapshot", name="then")
    assert (objects_of(rich), rich.FileName) == (before, "")
    run("set_properties", object_name="A", properties={"Length": 33})
    run("delete_object", object_name="F")
    run("delete_object", object_name="Frozen007")
    run("sphere", name="New")
    edited = objects_of(rich)
    steps = rich.UndoCount
    told = run("restore_snapshot", name="then")
    assert told["snapshot"]["name"] == "then"
    assert names(told, "deleted") == ["New"]
    assert set(names(told, "created")) == {"F", "Frozen007"}
    assert objects_of(rich) == before
    assert (rich.UndoCount, unnumbered(rich.UndoNames[0])) == (
        steps + 1,
        "Conjure: Restore Snapshot then",
    )
    assert list(FreeCAD.listDocuments()) == ["Test"]
    run("undo")
    assert objects_of(rich) == edited
    run("redo")
    assert objects_of(rich) == before


def test_what_was_restored_is_still_parametric(rich, run):
    run("save_snapshot", name="then")
    volume = rich.F.Shape.Volume
    run("clear_document", confirm=True)
    run("restore_snapshot", name="then")
    assert rich.F.Shape.Volume == pytest.approx(volume, rel=1e-12)
    run("set_properties", object_name="A", properties={"Height": 40})
    # The hole goes on through the taller block, the fillet stays on its top.
    assert rich.F.Shape.Volume - volume == pytest.approx((400 - 4 * 3.14159265358979) * 20)
    rich.Sheet.set("A1", "=9 mm")
    rich.recompute()
    assert rich.I.Length.Value == pytest.approx(18)


def test_a_feature_that_is_kept_keeps_its_body(rich, run):
    run("clear_document", confirm=True, keep=["Block", "I"])
    kept = {obj.Name for obj in rich.Objects}
    assert {"Body", "Block", "I", "G", "Sheet"} <= kept
    assert kept.isdisjoint({"A", "C", "K", "F", "Frozen007"})
    assert rich.Body.Shape.Volume == pytest.approx(1000)
    run("undo")
    assert len(rich.Objects) > len(kept)
    assert rich.F.Shape.isValid()


def test_restoring_goes_back_past_an_undo_and_past_the_undo_limit(document, run):
    run("box", name="A", length=5)
    run("save_snapshot", name="start")
    run("undo")
    run("restore_snapshot", name="start")
    for number in range(25):
        run("set_properties", object_name="A", properties={"Length": 6 + number})
    run("restore_snapshot", name="start")
    assert document.A.Length.Value == 5


@pytest.mark.covers("list_snapshots", bad=({"all": "perhaps"}, "INVALID_PARAMETER"))
def test_snapshots_are_listed_oldest_first_with_what_they_hold(document, run):
    assert run("list_snapshots")["snapshots"] == []
    run("box", name="A", position=[1, 2, 3])
    saved = run("save_snapshot", name="b")["snapshot"]
    run("save_snapshot", name="a")
    listed = run("list_snapshots")["snapshots"]
    assert [one["name"] for one in listed] == ["b", "a"]
    assert listed[0] == saved
    moment = datetime.strptime(saved["created_at"], "%Y-%m-%dT%H:%M:%S.%fZ")
    age = datetime.now(timezone.utc) - moment.replace(tzinfo=timezone.utc)
    assert timedelta(0) <= age < timedelta(minutes=1)
    assert (saved["undo_count_at_save"], saved["object_count"]) == (1, 1)
    held = run("list_snapshots", name="b")
    assert (held["count"], held["total"]) == (1, 1)
    assert held["snapshot"]["objects"] == [
        {"object_id": "A", "type": "Part::Box", "volume": 1000, "position": [1, 2, 3]}
    ]


def test_a_snapshot_of_what_is_turned_is_restored(document, run):
    turned = {"axis": [0.3, 0.4, 0.87], "angle": 7.3}
    run("box", name="A", position=[0.137, 0.223, 0.311], rotation=turned)
    run("save_snapshot", name="then")
    run("move", object_name="A", vector=[0, 0, 5])
    run("restore_snapshot", name="then")
    assert document.A.Placement.Base.z == pytest.approx(0.311, abs=1e-12)


def test_a_snapshot_needs_a_new_name_and_gets_one_if_none_is_given(document, run, refused):
    run("save_snapshot", name="then")
    error = refused("save_snapshot", name="then")
    assert (error.code, error.message) == ("INVALID_PARAMETER", "Snapshot 'then' already exists")
    first = run("save_snapshot")["snapshot"]["name"]
    second = run("save_snapshot")["snapshot"]["name"]
    assert first.startswith("snapshot_")
    assert first != second


def test_a_snapshot_of_another_document_opens_only_as_a_new_document(document, run, refused):
    run("box", name="A", length=7)
    saved = run("save_snapshot", name="then")["snapshot"]
    run("new_document", name="Other")
    assert refused("restore_snapshot", name="then").candidates == []
    assert refused("restore_snapshot", name=saved["id"]).field == "as_new_document"
    told = run("restore_snapshot", id=saved["id"], as_new_document=True)
    opened = FreeCAD.getDocument(told["document"])
    assert (told["label"], told["path"], told["unsaved_changes"]) == ("Test (then)", None, True)
    assert (opened.A.Length.Value, opened.Uid == document.Uid) == (7, False)
    assert FreeCAD.ActiveDocument == opened
    assert run("list_snapshots")["count"] == 0
    everywhere = run("list_snapshots", all=True)["snapshots"]
    assert saved["id"] in [one["id"] for one in everywhere]
    assert all("objects" not in one for one in everywhere)


@pytest.mark.covers(
    "delete_snapshot",
    before_example=[("save_snapshot", {"name": "before the holes"})],
    bad=({"name": "Nothing"}, "INVALID_PARAMETER"),
)
def test_a_deleted_snapshot_is_gone_and_its_name_is_free(document, run, refused):
    run("save_snapshot", name="then")
    assert run("delete_snapshot", name="then")["deleted_snapshot"]["name"] == "then"
    assert run("list_snapshots")["count"] == 0
    assert refused("restore_snapshot", name="then").code == "INVALID_PARAMETER"
    run("save_snapshot", name="then")


@pytest.mark.parametrize("direction", ["uses", "used"])
def test_links_between_documents_are_not_restored_but_opened(
    document, run, refused, tmp_path, direction
):
    run("box", name="A")
    document.saveAs(str(tmp_path / "one.FCStd"))
    run("save_snapshot", name="before")
    other = FreeCAD.newDocument("Other")
    other.saveAs(str(tmp_path / "two.FCStd"))
    user, source = (document, other) if direction == "uses" else (other, document)
    source.addObject("Part::Box", "Source")
    user.addObject("App::Link", "L").LinkedObject = source.Source
    FreeCAD.setActiveDocument("Test")
    error = refused("restore_snapshot", name="before")
    assert error.code == ("UNSUPPORTED" if direction == "uses" else "INVALID_PARAMETER")
    assert run("restore_snapshot", name="before", as_new_document=True)["objects"] == 1


def test_what_does_not_fit_is_refused_and_nothing_is_dropped(document, tmp_path):
    def refused(store):
        strict = Runner(snapshots=store)
        try:
            strict.run("save_snapshot", {"name": "one"})
            with pytest.raises(ConjureError) as raised:
                strict.run("save_snapshot", {"name": "two"})
            kept = strict.run("list_snapshots", {})["snapshots"]
        finally:
            strict.close()
        assert [one["name"] for one in kept] == ["one"]
        assert "delete_snapshot" in raised.value.details["advice"]
        return raised.value.code

    few, small = tmp_path / "few", tmp_path / "small"
    assert refused(SnapshotStore(str(few), most=1)) == "FILE_ERROR"
    size = next(few.glob("*/*.FCStd")).stat().st_size
    assert refused(SnapshotStore(str(small), most_bytes=int(size * 1.5))) == "FILE_ERROR"
    assert len(list(small.glob("*/*"))) == 2


def test_a_folder_that_cannot_be_written_is_told(document):
    strict = Runner(snapshots=SnapshotStore("/proc/conjure"))
    try:
        with pytest.raises(ConjureError) as raised:
            strict.run("save_snapshot", {})
    finally:
        strict.close()
    assert raised.value.code == "FILE_ERROR"


def test_a_damaged_snapshot_changes_nothing(document, run, refused, tmp_path):
    store = SnapshotStore(str(tmp_path / "kept"))
    strict = Runner(snapshots=store)
    try:
        strict.run("box", {"name": "A"})
        strict.run("save_snapshot", {"name": "then"})
        file = store.snapshots(document)[0].file
        file.write_bytes(file.read_bytes()[:500])
        with pytest.raises(ConjureError) as raised:
            strict.run("restore_snapshot", {"name": "then"})
        file.with_suffix(".json").write_text("{")
        assert strict.run("list_snapshots", {})["count"] == 0
    finally:
        strict.close()
    assert raised.value.code == "FILE_ERROR"
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert list(FreeCAD.listDocuments()) == ["Test"]


def test_the_persons_edit_is_not_ended_by_a_restore(document, run, refused):
    run("box", name="A")
    run("save_snapshot", name="then")
    document.openTransaction("Their edit")
    document.A.Length = 3
    run("save_snapshot", name="during")
    assert refused("restore_snapshot", name="then").code == "USER_EDITING"
    assert FreeCAD.getActiveTransaction()[0] == "Their edit"
    document.abortTransaction()


ANOTHER_FREECAD = """
import json, sys
import FreeCAD
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore

folder, path = sys.argv[1:]
runner = Runner(snapshots=SnapshotStore(folder))
runner.run("open_document", {"path": path})
names = [one["name"] for one in runner.run("list_snapshots", {})["snapshots"]]
runner.run("restore_snapshot", {"name": "then"})
document = FreeCAD.ActiveDocument
facts = {obj.Name: obj.Shape.Volume for obj in document.Objects}
runner.run("undo", {})
left = [obj.Name for obj in document.Objects]
print(json.dumps({"snapshots": names, "volumes": facts, "undone": left}))
"""


def test_a_snapshot_is_restored_by_a_freecad_that_is_started_later(document, tmp_path):
    kept, path = tmp_path / "kept", tmp_path / "plate.FCStd"
    here = Runner(snapshots=SnapshotStore(str(kept)))
    try:
        here.run("box", {"name": "A", "length": 20})
        here.run("cylinder", {"name": "C", "radius": 2})
        here.run("cut", {"base": "A", "tool": "C", "name": "K"})
        volume = document.K.Shape.Volume
        here.run("save_snapshot", {"name": "then"})
        here.run("delete_object", {"object_name": "K"})
        here.run("save_document", {"path": str(path)})
    finally:
        here.close()
    ended = subprocess.run(
        [sys.executable, "-c", ANOTHER_FREECAD, str(kept), str(path)],
        cwd=str(CHECKOUT),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["snapshots"] == ["then"]
    assert told["volumes"]["K"] == pytest.approx(volume, rel=1e-12)
    assert told["undone"] == ["A", "C"]


@pytest.mark.covers("get_history", bad=({"steps": 1}, "UNKNOWN_PARAMETER"))
def test_the_history_tells_whose_steps_can_be_undone_and_redone(document, run):
    run("box", name="A")
    document.openTransaction("Their edit")
    document.addObject("Part::Box", "Theirs")
    document.commitTransaction()
    run("sphere")
    run("undo")
    told = run("get_history")
    assert (told["undo_count"], told["redo_count"]) == (2, 1)
    labels = [[step["label"] for step in told[word]] for word in ("undo", "redo")]
    assert all_unnumbered(labels[0]) == ["Their edit", "Conjure: Create Box A"]
    assert all_unnumbered(labels[1]) == ["Conjure: Create Sphere"]
    assert [step["by"] for step in told["undo"]] == ["person", "conjure"]
