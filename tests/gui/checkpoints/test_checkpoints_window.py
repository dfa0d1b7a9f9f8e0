# SPDX-License-Identifier: MIT
"""The window of the checkpoints: what it lists, compares and offers."""

from __future__ import annotations

from pathlib import Path

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.gui.checkpoints import checkpoint_words, checkpoints_window
from conjure_workbench.modeling import durations
from conjure_workbench.modeling.command import checkpoints
from conjure_workbench.modeling.command.checkpoints import Occasion
from conjure_workbench.protocol.waiting import WaitingCode
from conjure_workbench.qt import QtCore, QtWidgets


def edit(document, change):
    document.openTransaction("Their edit")
    change()
    document.recompute()
    document.commitTransaction()


def objects(document):
    return sorted(obj.Name for obj in document.Objects)


def test_copies_are_listed_newest_first_with_time_reason_maker_and_size(
    theirs, run, opened, cells, button, told
):
    run("create_box", name="A")
    run("save_snapshot", name="before the holes")
    shown = opened()
    button(shown, "Make").click()
    assert told(shown).startswith("'Test' was copied as checkpoint_")
    shown.look()
    rows = cells(shown)
    assert [(row[1], row[2]) for row in rows] == [
        ("Asked for", "You"),
        ("Snapshot, kept until deleted", "Assistant"),
        ("Before the assistant's first change", "Conjure"),
    ]
    assert rows[1][4] == "before the holes"
    assert all(len(row[0]) == len("00:00:00") and row[3].endswith("KiB") for row in rows)
    assert not shown.isModal()


def test_what_changed_is_told_in_labels_and_restored_as_a_step_of_the_persons(
    theirs, run, compared, button, told, groups
):
    run("create_box", name="A")
    edit(theirs, lambda: setattr(theirs.Theirs, "Label", 'Base "<b>x</b>"'))
    edit(theirs, lambda: setattr(theirs.Theirs, "Length", 31))
    shown = compared()
    assert groups(shown) == {
        "Made since: 1": ["A"],
        "Changed since: 1": ['Base "<b>x</b>" (yours): Label, Length, Shape'],
    }
    assert told(shown) == "Objects since this copy: 1 made, 1 changed, 0 deleted."
    before = list(theirs.UndoNames)
    button(shown, "Restore").click()
    assert objects(theirs) == ["Theirs"]
    assert theirs.Theirs.Length.Value == 10
    assert list(theirs.UndoNames)[1:] == before
    assert not theirs.UndoNames[0].startswith("Conjure")
    assert run("get_history")["undo"][0]["by"] == "person"
    assert told(shown).startswith("'Test' is as it was at ")
    theirs.undo()
    assert objects(theirs) == ["A", "Theirs"]
    assert theirs.Theirs.Length.Value == 31
    theirs.redo()
    assert objects(theirs) == ["Theirs"]


def test_a_restore_needs_a_comparison_that_is_still_true(
    theirs, run, opened, button, told, groups, cells
):
    run("create_box", name="A")
    shown = opened()
    shown.table.selectRow(0)
    assert not button(shown, "Restore").isEnabled()
    button(shown, "Compare").click()
    assert button(shown, "Restore").isEnabled()
    run("create_box", name="B")
    button(shown, "Restore").click()
    assert objects(theirs) == ["A", "B", "Theirs"]
    assert not button(shown, "Restore").isEnabled()
    assert told(shown) == "The document has changed since you compared it."
    assert groups(shown) == {}
    button(shown, "Compare").click()
    assert groups(shown) == {"Made since: 2": ["A", "B"]}
    button(shown, "Make").click()
    shown.look()
    shown.table.selectRow(0)
    assert not button(shown, "Restore").isEnabled()
    assert len(cells(shown)) == 2


def test_a_comparison_is_of_the_document_that_was_in_front(
    theirs, run, compared, button, told, groups
):
    run("create_box", name="A")
    shown = compared()
    FreeCAD.newDocument("Other")
    shown.look()
    assert (groups(shown), told(shown)) == ({}, "")
    FreeCADGui.setActiveDocument("Test")
    FreeCAD.setActiveDocument("Test")
    shown.look()
    assert not button(shown, "Restore").isEnabled()


def test_a_restore_keeps_name_file_and_whether_there_is_something_to_save(
    theirs, run, runner, compared, button, tmp_path, cells
):
    run("create_box", name="A")
    path = tmp_path / "elsewhere.FCStd"
    run("save_document", path=str(path))
    run("create_box", name="B")
    shown = compared()
    assert FreeCADGui.getDocument("Test").Modified
    button(shown, "Restore").click()
    shown.look()
    assert objects(theirs) == ["Theirs"]
    assert (theirs.Name, theirs.Label, theirs.FileName) == ("Test", "elsewhere", str(path))
    assert FreeCADGui.getDocument("Test").Modified
    assert [row[1] for row in cells(shown)] == [
        "Before a restore",
        "Before the assistant's first change",
    ]
    assert list(FreeCAD.listDocuments()) == ["Test"]


def test_a_comparison_leaves_everything_as_it_was(
    theirs, run, runner, controller, compared, button, tmp_path, told
):
    run("create_box", name="A")
    run("undo")
    theirs.saveAs(str(tmp_path / "saved.FCStd"))
    FreeCAD.newDocument("Other")
    FreeCADGui.setActiveDocument("Test")
    FreeCAD.setActiveDocument("Test")
    shown = compared()
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(theirs.Theirs)
    FreeCADGui.ActiveDocument.ActiveView.viewIsometric()
    before = state_of(theirs, runner, controller)
    button(shown, "Compare").click()
    assert told(shown).startswith("No object differs from this copy; ")
    assert state_of(theirs, runner, controller) == before


def state_of(document, runner, controller):
    seen = FreeCADGui.ActiveDocument
    return {
        "documents": list(FreeCAD.listDocuments()),
        "active": (FreeCAD.ActiveDocument.Name, seen.Document.Name),
        "modified": runner.run("list_documents", {})["documents"],
        "camera": seen.ActiveView.getCameraOrientation().Q,
        "selection": [obj.Name for obj in FreeCADGui.Selection.getSelection()],
        "steps": (list(document.UndoNames), list(document.RedoNames)),
        "follows": controller.following.is_on,
        "lasts": controller._work.sentence,
    }


def test_it_is_on_screen_what_is_done_before_it_is_done(
    theirs, run, runner, controller, opened, button, told, monkeypatch
):
    run("create_box", name="A")
    shown = opened()
    shown.table.selectRow(0)
    said = []

    def running(*arguments, run=runner.run, **options):
        said.append(told(shown))
        return run(*arguments, **options)

    monkeypatch.setattr(runner, "run", running)
    # As if each command lasted: what the person chose is not told as the assistant's work.
    monkeypatch.setattr(durations, "LASTING_S", 0.0)
    button(shown, "Compare").click()
    button(shown, "Restore").click()
    assert [text.partition(" with")[0] for text in said] == [
        "Comparing 'Test'",
        "Restoring 'Test'…",
    ]
    assert (controller._work.sentence, controller._work.holds) == ("", False)


def test_colors_are_not_compared_but_restored(theirs, run, compared, button):
    theirs.Theirs.ViewObject.Transparency = 30
    run("create_box", name="A")
    theirs.Theirs.ViewObject.Transparency = 60
    shown = compared()
    button(shown, "Restore").click()
    assert theirs.Theirs.ViewObject.Transparency == 30
    theirs.undo()
    assert theirs.Theirs.ViewObject.Transparency == 60


def test_a_copy_is_opened_beside_and_commands_go_on_where_they_went(
    theirs, run, runner, controller, opened, button, told
):
    run("create_box", name="A")
    shown = opened()
    shown.table.selectRow(0)
    controller.following.set_on(False)
    runner.run("new_document", {"name": "Background"})
    assert runner.foreground.background == "Background"
    assert FreeCADGui.ActiveDocument.Document == theirs
    button(shown, "Beside").click()
    beside = FreeCADGui.ActiveDocument.Document
    assert (objects(beside), beside.FileName) == (["Theirs"], "")
    assert objects(theirs) == ["A", "Theirs"]
    assert FreeCADGui.getDocument(beside.Name).Modified
    assert "is open as 'Test (checkpoint_" in told(shown)
    assert runner.foreground.background == "Background"


def test_the_list_follows_the_document_in_front(theirs, run, opened, cells, wait_until, told):
    run("create_box", name="A")
    shown = opened()
    assert len(cells(shown)) == 1
    other = FreeCAD.newDocument("Second")
    wait_until(lambda: cells(shown) == [])
    heading = shown.findChild(QtWidgets.QLabel, "ConjureCheckpointsHeading")
    assert f"'{other.Label}'" in heading.text()
    other.Label = "New\nname"
    shown.look()
    assert "'New name'" in heading.text()
    FreeCAD.closeDocument("Second")
    FreeCAD.closeDocument("Test")
    shown.look()
    assert heading.text() == "No document is open."
    assert cells(shown) == []


def test_what_was_in_a_closed_document_is_opened_again(theirs, run, opened, cells, button):
    run("create_box", name="A")
    run("save_snapshot", name="kept")
    FreeCAD.closeDocument("Test")
    shown = opened()
    enabled = {name: button(shown, name).isEnabled() for name in ("Make", "Compare", "Beside")}
    assert enabled == {"Make": False, "Compare": False, "Beside": False}
    shown.findChild(QtWidgets.QCheckBox, "ConjureCheckpointsEverywhere").setChecked(True)
    heading = shown.findChild(QtWidgets.QLabel, "ConjureCheckpointsHeading")
    assert heading.text() == "Copies of all documents:"
    assert [(row[1], row[5]) for row in cells(shown)] == [
        ("Snapshot, kept until deleted", "Test"),
        ("Before the assistant's first change", "Test"),
    ]
    shown.table.selectRow(0)
    assert not button(shown, "Compare").isEnabled()
    assert not button(shown, "Restore").isEnabled()
    button(shown, "Beside").click()
    assert objects(FreeCADGui.ActiveDocument.Document) == ["A", "Theirs"]


def test_copies_stay_with_a_document_that_is_saved_elsewhere_and_opened_again(
    theirs, run, opened, cells, compared, groups, tmp_path
):
    run("create_box", name="A")
    theirs.saveAs(str(tmp_path / "one.FCStd"))
    theirs.saveAs(str(tmp_path / "two.FCStd"))
    FreeCAD.closeDocument("Test")
    FreeCAD.openDocument(str(tmp_path / "two.FCStd"))
    shown = compared()
    assert len(cells(shown)) == 1
    tip = shown.model.data(shown.model.index(0, 0), QtCore.Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("\n'Test' without a file, objects: 1")
    assert groups(shown) == {"Made since: 1": ["A (yours)"]}


def test_nothing_is_done_while_the_person_edits(theirs, run, compared, button, told):
    run("create_box", name="A")
    shown = compared()
    FreeCADGui.ActiveDocument.setEdit("A")
    try:
        for name in ("Make", "Compare", "Restore", "Beside"):
            button(shown, name).click()
            assert told(shown) == "You are editing 'A'. First leave the edit mode."
        assert FreeCADGui.ActiveDocument.getInEdit() is not None
    finally:
        FreeCADGui.ActiveDocument.resetEdit()
    assert objects(theirs) == ["A", "Theirs"]


def test_a_folder_that_cannot_be_used_is_told(theirs, opened, button, told, runner, monkeypatch):
    shown = opened()
    store = runner.checkpoints.store
    monkeypatch.setattr(store, "_folder", Path(__file__) / "no folder")
    button(shown, "Make").click()
    assert "cannot" in told(shown).lower()
    shown._seen = None
    shown.look()
    assert told(shown).startswith("The snapshots cannot be read: ")


def test_a_copy_that_is_damaged_is_told_and_restores_nothing(
    theirs, run, runner, compared, button, told, cells, window, wait_until
):
    run("create_box", name="A")
    (copy,) = runner.checkpoints.store.snapshots(theirs)
    copy.file.write_bytes(copy.file.read_bytes()[:700])
    shown = compared()
    assert told(shown).startswith("The copy cannot be used. ")
    assert not button(shown, "Restore").isEnabled()
    button(shown, "Beside").click()
    assert told(shown).startswith("The copy cannot be used. ")
    assert list(FreeCAD.listDocuments()) == ["Test"]
    assert objects(theirs) == ["A", "Theirs"]


def test_a_copy_that_is_gone_meanwhile_is_told(theirs, run, runner, opened, button, told, cells):
    run("create_box", name="A")
    shown = opened()
    shown.table.selectRow(0)
    (copy,) = runner.checkpoints.store.snapshots(theirs)
    copy.file.unlink()
    button(shown, "Compare").click()
    assert told(shown) == "The copy is not there any more."
    shown.look()
    assert cells(shown) == []
    assert not button(shown, "Compare").isEnabled()


def test_what_cannot_be_restored_exactly_is_opened_beside(
    theirs, run, compared, button, told, tmp_path
):
    theirs.saveAs(str(tmp_path / "one.FCStd"))
    other = FreeCAD.newDocument("Other")
    other.saveAs(str(tmp_path / "two.FCStd"))
    other.addObject("Part::Box", "Source")
    theirs.addObject("App::Link", "L").LinkedObject = other.Source
    FreeCAD.setActiveDocument("Test")
    FreeCADGui.setActiveDocument("Test")
    run("save_snapshot", name="linked", document="Test")
    theirs.removeObject("L")
    shown = compared()
    button(shown, "Restore").click()
    assert told(shown).endswith("Open Beside opens it as another document.")
    assert objects(theirs) == ["Theirs"]


def test_a_change_of_the_persons_that_is_not_finished_is_named(theirs, run, compared, button, told):
    run("create_box", name="A")
    shown = compared()
    theirs.openTransaction("Pad 1")
    theirs.Theirs.Length = 12
    button(shown, "Compare").click()
    assert told(shown) == "Your change 'Pad 1' is not finished. First finish it."
    assert FreeCAD.getActiveTransaction()[0] == "Pad 1"
    theirs.commitTransaction()


def answer(window, wait_until, agree):
    def asked():
        boxes = window.findChildren(QtWidgets.QMessageBox, "ConjureCheckpointsQuestion")
        return next((box for box in boxes if box.isVisible()), None)

    box = wait_until(asked)
    assert (box.textFormat(), box.informativeText()) == (QtCore.Qt.TextFormat.PlainText, "")
    (press,) = [one for one in box.buttons() if ("Delete" in one.text()) is agree]
    press.click()
    assert asked() is None


def test_a_copy_is_deleted_if_the_person_agrees(
    theirs, run, controller, opened, cells, button, told, window, wait_until
):
    run("save_snapshot", name="<b>kept</b>")
    shown = opened()
    shown.table.selectRow(0)
    button(shown, "Delete").click()
    assert controller._own_engine().gate.reason_to_wait().code is WaitingCode.DIALOG_OPEN
    answer(window, wait_until, False)
    shown.look()
    assert len(cells(shown)) == 1
    button(shown, "Delete").click()
    answer(window, wait_until, True)
    shown.look()
    assert cells(shown) == []
    assert told(shown).endswith("is deleted.")
    assert run("list_snapshots")["snapshots"] == []


def test_a_checkpoint_that_was_left_out_is_told(
    theirs, run, runner, opened, button, told, monkeypatch
):
    monkeypatch.setattr(checkpoints, "LONGEST_S", 0.0)
    run("create_box", name="A")
    shown = opened()
    heading = shown.findChild(QtWidgets.QLabel, "ConjureCheckpointsHeading")
    assert f"None was made before command {runner.numbering.number}:" in heading.text()
    button(shown, "Make").click()
    shown.look()
    assert "None was made" not in heading.text()
    shown.table.selectRow(0)
    button(shown, "Compare").click()
    button(shown, "Restore").click()
    assert told(shown).endswith(
        "No copy was made before: it would have taken over a second, or could not be written."
    )


def test_all_is_done_by_keys_and_announced(
    theirs, run, x_input, window, focus, groups, told, wait_until, monkeypatch
):
    said = []
    monkeypatch.setattr(checkpoints_window, "announce", lambda widget, text: said.append(text))
    run("create_box", name="A")
    FreeCADGui.activateWorkbench("ConjureWorkbench")

    def visible():
        found = window.findChildren(checkpoints_window.CheckpointsWindow)
        return next((one for one in found if one.isVisible()), None)

    x_input.type("jh")
    shown = wait_until(visible)
    wait_until(lambda: focus() is shown.table)
    x_input.press_key("Down")
    x_input.press_key("Return")
    wait_until(lambda: groups(shown) == {"Made since: 1": ["A"]})
    for name in ("Changes", "Everywhere", "Make", "Compare", "Restore"):
        x_input.press_key("Tab")
        wait_until(lambda name=name: focus().objectName() == f"ConjureCheckpoints{name}")
    x_input.press_key(" ")
    wait_until(lambda: objects(theirs) == ["Theirs"])
    for name in ("Beside", "Delete", "Close"):
        x_input.press_key("Tab")
        wait_until(lambda name=name: focus().objectName() == f"ConjureCheckpoints{name}")
    assert said[-1] == told(shown)
    x_input.press_key("Escape")
    wait_until(lambda: visible() is None)


def test_every_part_has_a_name_for_screen_readers_and_a_letter(opened, document):
    shown = opened()
    for view in (shown.table, shown.changes):
        assert view.accessibleName()
    texts = [one.text() for one in shown.findChildren(QtWidgets.QAbstractButton) if one.text()]
    letters = [text[text.index("&") + 1].upper() for text in texts]
    assert len(texts) == 7
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("occasion", list(Occasion))
@pytest.mark.parametrize("by", ["person", "conjure"])
def test_every_occasion_has_words(occasion, by):
    facts = {"occasion": occasion.value, "by": by}
    assert checkpoint_words.why_text(facts) != checkpoint_words.why_text({})
    assert checkpoint_words.maker_text(facts) in ("You", "Assistant", "Conjure")


def test_times_of_other_days_have_a_date_and_what_is_no_time_is_shown_as_it_is():
    at = "2001-02-03T04:05:06.000000Z"
    text = checkpoint_words.time_text({"created_at": at})
    assert text.endswith(":05:06")
    assert len(text) > len("04:05:06")
    assert checkpoint_words.time_text({"created_at": "a\nb"}) == "a b"
    assert checkpoint_words.maker_text({}) == ""


def test_it_is_told_what_was_copied_in_one_line():
    facts = {"label": "Base\nplate", "path": "/tmp/a.FCStd", "object_count": 3}
    text = checkpoint_words.origin_text(facts)
    assert text == "'Base plate' in /tmp/a.FCStd, objects: 3"


def test_of_many_properties_some_are_told():
    text = checkpoint_words.object_text("A", ["P1", "P2", "P3", "P4", "P5", "P6", "P7"], False)
    assert text == "A: P1, P2, P3, P4, P5 and 2 more"
