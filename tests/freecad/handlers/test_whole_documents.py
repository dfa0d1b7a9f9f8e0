# SPDX-License-Identifier: MIT
"""New documents, files, closing, clearing: nothing is lost unasked, nothing is half open."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.runner import Runner
from tests.step_words import unnumbered


@pytest.fixture
def saved(document, run, tmp_path):
    """A box with a hole in a document that was saved, and the path of its file."""
    run("box", name="A", length=20, width=20, height=20)
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("cut", base="A", tool="C", name="K")
    path = str(tmp_path / "plate.FCStd")
    run("save_document", path=path)
    return path


@pytest.mark.covers("new_document", bad=({"close_current": True}, "UNSAVED_CHANGES"))
def test_a_new_document_is_active_keeps_undo_and_tells_its_real_name(document, run):
    first = run("new_document", name="My Plate", label="Plate 1")
    again = run("new", document="My Plate")
    assert first["document"] == "My_Plate"
    assert again["document"] != "My_Plate"
    assert FreeCAD.ActiveDocument.Name == again["document"]
    assert (FreeCAD.getDocument("My_Plate").Label, first["label"]) == ("Plate 1", "Plate 1")
    assert not any(first["changes"].values())
    run("box", name="A", document="My_Plate")
    assert unnumbered(run("undo", document="Plate 1")["undone"]) == "Conjure: Create Box A"
    assert [obj.Name for obj in document.Objects] == []


def test_a_new_document_without_a_name_is_untitled(run):
    assert run("new_document")["document"] == "Untitled"


def test_a_new_document_may_take_the_place_of_the_active_one(document, run, refused):
    assert run("new_document", name="B", close_current=True)["closed"] == "Test"
    run("box")
    error = refused("new_document", name="C", close_current=True)
    assert (error.code, error.field) == ("UNSAVED_CHANGES", "discard")
    assert run("new_document", name="C", close_current=True, discard=True)["closed"] == "B"
    assert list(FreeCAD.listDocuments()) == ["C"]
    assert FreeCAD.ActiveDocument.Name == "C"


@pytest.mark.covers("list_documents", bad=({"deep": True}, "UNKNOWN_PARAMETER"))
def test_documents_are_listed_with_what_is_not_saved(saved, run):
    run("new_document", name="Other")
    listed = {row["name"]: row for row in run("list_documents")["documents"]}
    assert listed["Test"]["path"] == saved
    assert (listed["Test"]["objects"], listed["Test"]["unsaved_changes"]) == (3, False)
    assert (listed["Other"]["active"], listed["Other"]["unsaved_changes"]) == (True, False)
    run("move", object_name="A", vector=[1, 0, 0], document="Test")
    listed = {row["name"]: row for row in run("list_documents")["documents"]}
    assert listed["Test"]["unsaved_changes"]
    run("save", document="Test")
    assert not run("list_documents")["documents"][1]["unsaved_changes"]


def test_no_document_is_a_list_too(run):
    told = run("list_documents")
    assert (told["documents"], told["count"]) == ([], 0)


@pytest.mark.covers(
    "open_document",
    before_example=[
        ("new_document", {"name": "Bracket"}),
        ("save_document", {"path": "bracket.FCStd"}),
        ("activate_document", {"document": "Test"}),
    ],
    bad=({"path": "/etc/passwd.FCStd"}, "NOT_PERMITTED"),
)
def test_a_saved_document_comes_back_with_all_its_objects(saved, run, objects_of, document):
    before = objects_of(document)
    assert run("close_document")["document"] == "Test"
    assert FreeCAD.listDocuments() == {}
    told = run("open_document", path=saved)
    assert (told["document"], told["path"], told["objects"]) == ("plate", saved, 3)
    assert (told["active"], told["unsaved_changes"], told["warnings"]) == (True, False, [])
    assert objects_of(FreeCAD.getDocument("plate")).keys() == before.keys()
    assert FreeCAD.getDocument("plate").K.Shape.Volume == pytest.approx(document_volume(before))
    run("move", object_name="A", vector=[1, 0, 0])
    assert unnumbered(run("undo")["undone"]) == "Conjure: Move A (by 1 mm, 0 mm, 0 mm)"


def document_volume(fingerprints):
    return fingerprints["K"]["volume"]


@pytest.mark.covers("save_document", bad=({}, "MISSING_PARAMETER"))
def test_saving_as_changes_file_and_label_and_is_no_undo_step(document, run, tmp_path):
    run("box")
    told = run("save_document", path=str(tmp_path / "first"))
    assert told["path"] == str(tmp_path / "first.FCStd")
    assert told["bytes"] == os.path.getsize(told["path"])
    assert (told["label"], document.UndoCount) == ("first", 1)
    assert run("save_document", filepath="second.fcstd")["label"] == "second"
    assert document.FileName == str(tmp_path / "second.fcstd")


def test_another_file_is_replaced_only_when_that_is_meant(saved, run, refused, tmp_path):
    other = tmp_path / "other.FCStd"
    other.write_bytes(b"theirs")
    assert refused("save_document", path=str(other)).code == "FILE_ERROR"
    assert other.read_bytes() == b"theirs"
    run("save_document", path=saved)
    run("save_document", path=str(other), overwrite=True)
    assert zipfile.is_zipfile(other)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/etc/a.FCStd", "NOT_PERMITTED"),
        ("~/.config/a.FCStd", "NOT_PERMITTED"),
        ("a.step", "INVALID_PARAMETER"),
        ("missing/a.FCStd", "FILE_ERROR"),
        ("x" * 300 + ".FCStd", "FILE_ERROR"),
    ],
)
def test_where_no_document_may_be_saved_or_opened_nothing_happens(document, refused, path, code):
    assert refused("save_document", path=path).code == code
    assert refused("open_document", path=path).code == code
    assert document.FileName == ""


def test_the_file_of_another_open_document_is_not_replaced(saved, run, refused):
    run("new_document", name="Other")
    error = refused("save_document", path=saved, overwrite=True)
    assert (error.code, "Test" in error.message) == ("FILE_ERROR", True)


def test_a_document_that_cannot_be_saved_keeps_its_file_and_label(document, run):
    run("box")
    strict = Runner(allowed_folders=["/proc"])
    try:
        with pytest.raises(ConjureError) as raised:
            strict.run("save_document", {"path": "/proc/plate.FCStd"})
    finally:
        strict.close()
    assert raised.value.code == "FILE_ERROR"
    assert (document.FileName, document.Label) == ("", "Test")
    assert run("list_documents")["documents"][0]["unsaved_changes"]


def test_where_other_folders_are_named_a_document_is_not_even_saved_to_its_own(saved, tmp_path):
    strict = Runner(allowed_folders=[str(tmp_path / "elsewhere")])
    try:
        with pytest.raises(ConjureError) as raised:
            strict.run("save_document", {})
    finally:
        strict.close()
    assert raised.value.code == "NOT_PERMITTED"


def test_an_open_file_is_activated_and_not_opened_again(saved, run):
    run("new_document", name="Other")
    told = run("open_document", path=saved)
    assert (told["already_open"], told["document"]) == (True, "Test")
    assert FreeCAD.ActiveDocument.Name == "Test"


def broken_files(saved, folder):
    """Files that break off, are damaged inside, hold something else, or less than they say."""
    content = Path(saved).read_bytes()
    (folder / "half.FCStd").write_bytes(content[: len(content) // 2])
    (folder / "empty.FCStd").write_bytes(b"")
    (folder / "text.FCStd").write_bytes(b"no zip")
    at = content.index(b"PK\x03\x04", 4) - 40
    (folder / "damaged.FCStd").write_bytes(content[:at] + b"\0" * 20 + content[at + 20 :])
    with zipfile.ZipFile(folder / "other.FCStd", "w") as archive:
        archive.writestr("a.txt", "hi")
    with zipfile.ZipFile(folder / "short.FCStd", "w") as archive:
        archive.writestr("Document.xml", '<Document><Objects Count="3">')
    with zipfile.ZipFile(saved) as source:
        description = source.read("Document.xml").decode("utf-8")
    lied = description.replace('<Objects Count="3"', '<Objects Count="4"')
    assert lied != description
    with zipfile.ZipFile(folder / "lied.FCStd", "w") as archive:
        archive.writestr("Document.xml", lied)
    unknown = description.replace('type="Part::Cut"', 'type="Part::Nothing"')
    assert unknown != description
    with zipfile.ZipFile(folder / "unknown.FCStd", "w") as archive:
        archive.writestr("Document.xml", unknown)
    return [*sorted(folder.glob("*.FCStd")), folder / "missing.FCStd"]


def test_a_broken_file_leaves_no_half_open_document(saved, run, refused, tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    paths = broken_files(saved, folder)
    assert len(paths) == 9
    for path in paths:
        assert refused("open_document", path=str(path)).code == "FILE_ERROR", path
        assert FreeCAD.ActiveDocument.Name == "Test"


def test_a_file_with_links_out_of_the_allowed_folders_is_not_opened(saved, run, tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    run("new_document", name="User")
    run("save_document", path=str(inside / "user.FCStd"))
    user = FreeCAD.ActiveDocument
    user.addObject("App::Link", "L").LinkedObject = FreeCAD.getDocument("Test").K
    user.recompute()
    user.save()
    run("close_document", document="User", discard=True)
    run("close_document", document="Test", discard=True)
    strict = Runner(allowed_folders=[str(inside)])
    try:
        with pytest.raises(ConjureError) as raised:
            strict.run("open_document", {"path": str(inside / "user.FCStd")})
    finally:
        strict.close()
    assert raised.value.code == "NOT_PERMITTED"
    assert FreeCAD.listDocuments() == {}
    told = run("open_document", path=str(inside / "user.FCStd"))
    assert (told["document"], told["also_opened"]) == ("user", ["plate"])


@pytest.mark.covers(
    "close_document",
    before_example=[
        ("new_document", {"name": "Bracket"}),
        ("save_document", {"path": "bracket.FCStd"}),
        ("activate_document", {"document": "Test"}),
    ],
    bad=({}, "UNSAVED_CHANGES"),
)
def test_a_document_is_closed_only_when_nothing_is_lost_or_it_is_meant(document, run, refused):
    run("box")
    error = refused("close_document")
    assert (error.code, error.field, error.allowed) == ("UNSAVED_CHANGES", "discard", [True])
    assert "save_document" in error.to_details()["advice"]
    told = run("close_document", name="Test", discard=True)
    assert (told["document"], told["discarded_changes"], told["active_document"]) == (
        "Test",
        True,
        None,
    )
    assert FreeCAD.listDocuments() == {}
    assert refused("close_document").code == "NO_DOCUMENT"


def test_undone_changes_of_a_saved_document_still_ask(saved, run, refused):
    run("move", object_name="A", vector=[1, 0, 0])
    assert refused("close_document").code == "UNSAVED_CHANGES"
    run("save_document")
    run("close_document")


def test_closing_one_document_leaves_the_others_and_warns_of_links(saved, run, codes, tmp_path):
    run("new_document", name="User")
    run("save_document", path=str(tmp_path / "user.FCStd"))
    user = FreeCAD.ActiveDocument
    user.addObject("App::Link", "L").LinkedObject = FreeCAD.getDocument("Test").K
    told = run("close_document", document="Test", discard=True)
    assert codes(told) == ["LINKS_BROKEN"]
    assert (told["documents"], FreeCAD.ActiveDocument.Name) == (["User"], "User")


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("new_document", {}),
        ("close_document", {"discard": True}),
        ("save_document", {"path": "a.FCStd"}),
        ("activate_document", {"document": "Test"}),
        ("open_document", {"path": "a.FCStd"}),
    ],
)
def test_an_edit_of_the_person_is_not_ended_by_commands_on_documents(
    document, refused, command, parameters
):
    document.openTransaction("Their edit")
    document.addObject("Part::Box", "Theirs")
    assert refused(command, **parameters).code == "USER_EDITING"
    assert FreeCAD.getActiveTransaction()[0] == "Their edit"


@pytest.mark.covers(
    "activate_document",
    before_example=[
        ("new_document", {"name": "Bracket"}),
        ("save_document", {"path": "bracket.FCStd"}),
        ("activate_document", {"document": "Test"}),
    ],
    bad=({"document": "Nowhere"}, "NO_DOCUMENT"),
)
def test_commands_work_in_the_document_that_was_activated(document, run):
    run("new_document", name="Other")
    assert run("activate_document", name="Test")["active"]
    assert run("box")["document"] == "Test"
    assert (len(document.Objects), document.UndoCount) == (1, 1)


@pytest.mark.covers(
    "clear_document",
    bad=({"confirm": False}, "INVALID_PARAMETER"),
    change={"confirm": True, "keep": ["A", "C"]},
)
def test_a_document_is_cleared_but_for_what_is_to_be_kept(saved, document, run, names):
    run("box", name="D", position=[50, 0, 0])
    told = run("clear_document", confirm=True, keep=["K"])
    assert (told["deleted"], names(told, "deleted")) == (1, ["D"])
    assert told["kept"] == ["A", "C", "K"]
    assert names(told, "deleted") == ["D"]
    run("delete_object", object_name="K")
    told = run("reset", confirm=True, keep="A")
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert document.A.Visibility
    run("clear", confirm=True)
    assert document.Objects == []
    run("undo", steps=4)
    assert document.K.Shape.Volume == pytest.approx(8000 - 20 * 4 * 3.141592653589793)


def test_what_is_kept_keeps_the_part_that_it_lies_in(document, run):
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(0, 0, 50)
    for name in ("In", "Out"):
        part.addObject(document.addObject("Part::Box", name))
    document.recompute()
    run("clear_document", confirm=True, keep=["In"])
    kept = {obj.Name for obj in document.Objects if obj.TypeId in ("Part::Box", "App::Part")}
    assert kept == {"Part", "In"}
    assert run("bbox", object_name="In")["bounding_box"]["min"] == [0, 0, 50]
    run("undo")
    assert document.Out in part.Group


def test_an_object_to_keep_is_named_once(document, run, refused):
    run("box", name="A", label="Base plate")
    error = refused("clear_document", confirm=True, keep=["A", "Base plate"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "keep")


def test_an_empty_document_is_cleared_without_an_undo_step(document, run):
    assert run("clear_document", confirm=True)["deleted"] == 0
    assert document.UndoCount == 0


@pytest.mark.parametrize(
    "command",
    ["new_document", "clear_document", "save_snapshot", "run_script", "eval_expression"],
)
def test_a_batch_holds_no_commands_on_documents_and_no_scripts(document, refused, command):
    error = refused("batch", steps=[{"command": "box"}, {"command": command}])
    assert error.field == "steps[1].command"
