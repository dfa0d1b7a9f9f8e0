# SPDX-License-Identifier: MIT
"""The question above the 3D view: what it says, how it is answered, and how it is not."""

from __future__ import annotations

import time
import zipfile

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.approval.navigation_cube import room_for_cube
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.approval.owners import Owner
from conjure_workbench.modeling.view import overlay
from conjure_workbench.qt import QtCore, QtWidgets
from tests.gui.approval.conftest import result_of


def test_deleting_what_is_the_person_s_is_asked_and_runs_when_allowed(connected, mine, opened):
    document = mine.Document
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    assert bar.request.text() == "The assistant wants to: Delete Base"
    assert bar.stake.text() == "It would delete what is yours: Base.\nYou can undo it."
    assert not bar.grant.isVisible()
    assert document.getObject("Base") is not None
    bar.allow.click()
    assert result_of(connected)["success"]
    assert document.getObject("Base") is None
    assert not bar.isVisible()


def test_a_refusal_reaches_the_assistant_with_the_person_s_sentence(connected, mine, opened):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    bar.sentence.setText("I still need it.")
    bar.refuse.click()
    result = result_of(connected)
    assert not result["success"]
    assert "They say: I still need it." in result["error"]
    assert mine.Document.getObject("Base") is not None
    assert bar.sentence.text() == ""


def test_what_is_allowed_until_the_connection_ends_is_not_asked_again(
    connected, mine, opened, controller, find
):
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    bar = opened()
    assert "change what is yours: Base" in bar.stake.text()
    bar.grant.click()
    assert result_of(connected)["success"]
    connected.command("set_properties", "c2", object_name="Base", properties={"length": 6})
    assert result_of(connected)["success"]
    assert not bar.isVisible()
    menu = find("ConjureApprovalMenu")
    menu.aboutToShow.emit()
    assert menu.actions()[-1].text() == "Withdraw: Change what is yours in 'Test'"
    connected.command("delete_object", "c3", object_name="Base")
    opened().refuse.click()
    assert not result_of(connected)["success"]
    controller.disconnect_from_server()
    assert controller.desk.approval.grants == []


def test_what_the_assistant_made_is_its_own(connected, document, find):
    connected.command("create_box", "c1", name="Theirs")
    assert result_of(connected)["success"]
    connected.command("delete_object", "c2", object_name="Theirs")
    assert result_of(connected)["success"]
    bar = find("ConjureApprovalBar")
    assert bar is None or not bar.isVisible()


def test_time_rests_while_the_focus_or_the_pointer_is_in_the_bar(
    connected, mine, opened, x_input, wait_until, controller
):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    question = controller.desk.approval.question
    assert not question.resting
    place = bar.mapToGlobal(bar.stake.geometry().center())
    x_input.move(place.x(), place.y())
    wait_until(lambda: question.resting)
    x_input.move(600, 850)
    wait_until(lambda: not question.resting)
    bar.enter()
    wait_until(lambda: question.resting)
    bar.leave()
    wait_until(lambda: not question.resting)
    controller.desk.approval.refuse()
    result_of(connected)


def test_by_keyboard_alone(connected, mine, opened, press, window):
    def press_in_window(key):
        press(key, window.focusWidget())

    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    assert FreeCADGui.Command.get("Conjure_Answer").isActive()
    FreeCADGui.runCommand("Conjure_Answer")
    assert window.focusWidget() is bar.sentence
    press_in_window("Return")
    assert bar.isVisible()
    press_in_window("Escape")
    assert bar.isVisible()
    assert not bar.isAncestorOf(window.focusWidget())
    FreeCADGui.runCommand("Conjure_Answer")
    press_in_window("Tab")
    assert window.focusWidget() is bar.allow
    press_in_window("Space")
    assert result_of(connected)["success"]


def test_no_answer_in_time_refuses(connected, mine, bar, monkeypatch, controller):
    FreeCAD.ParamGet(preferences.PREFERENCES_PATH).SetInt("ApprovalSeconds", 5)
    connected.command("delete_object", "c1", object_name="Base")
    shown = bar()
    assert shown.left.text() in ("Refused in 5 s", "Refused in 4 s")
    controller.desk.approval.question.left_s = 0.1
    result = result_of(connected)
    assert "did not answer within 5 s" in result["error"]
    assert not shown.isVisible()


def test_a_command_whose_own_time_is_over_never_runs_and_the_bar_says_so(
    connected, mine, bar, wait_until
):
    connected.send(
        type="execute_command",
        command_id="c1",
        command="delete_object",
        parameters={"object_name": "Base"},
        timeout_ms=1200,
    )
    shown = bar()
    result = result_of(connected)
    assert result["error_code"] == "TIMEOUT"
    wait_until(lambda: "too late" in shown.stake.text())
    assert not shown.allow.isVisible()
    assert mine.Document.getObject("Base") is not None


def test_work_of_the_person_has_it_asked_anew(connected, mine, opened, wait_until):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    mine.Label = "Ground plate"
    wait_until(lambda: "Ground plate" in bar.stake.text())
    assert not bar.allow.isEnabled()
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    result_of(connected)


def test_closing_the_document_or_disconnecting_refuses(connected, mine, opened, controller):
    connected.command("delete_object", "c1", object_name="Base")
    opened()
    FreeCAD.closeDocument(mine.Document.Name)
    assert "closed while the person was asked" in result_of(connected)["error"]
    again = FreeCAD.newDocument("Again")
    again.addObject("Part::Box", "Base")
    connected.command("delete_object", "c2", object_name="Base", document="Again")
    bar = opened()
    controller.disconnect_from_server()
    assert not bar.isVisible()
    assert again.getObject("Base") is not None


def test_a_question_about_a_document_that_is_not_in_front_says_so(
    connected, mine, opened, wait_until
):
    other = FreeCAD.newDocument("Other")
    connected.command("delete_object", "c1", object_name="Base", document=mine.Document.Name)
    bar = opened()
    assert bar.elsewhere.isVisible()
    bar.elsewhere.click()
    assert FreeCAD.ActiveDocument.Name == mine.Document.Name != other.Name
    assert not bar.elsewhere.isVisible()
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    result_of(connected)


def test_a_name_from_the_document_is_no_markup_and_no_second_line(connected, mine, opened):
    mine.Label = "<b>x</b>\n\u202eevil"
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    assert "<b>x</b>" in bar.stake.text()
    assert "\u202e" not in bar.stake.text() + bar.request.text()
    assert bar.stake.text().count("\n") == 1
    bar.refuse.click()
    result_of(connected)


def test_the_focus_goes_back_also_when_what_had_it_is_gone(
    connected, mine, opened, window, wait_until
):
    other = FreeCAD.newDocument("Other")
    window.findChild(QtWidgets.QMdiArea).activeSubWindow().widget().setFocus()
    connected.command("delete_object", "c1", object_name="Base", document=mine.Document.Name)
    bar = opened()
    bar.enter()
    FreeCAD.closeDocument(other.Name)
    QtCore.QCoreApplication.processEvents()
    bar.sentence.setFocus()
    bar.leave()
    assert not bar.isAncestorOf(window.focusWidget())
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    result_of(connected)


def test_look_only_refuses_at_once_and_still_lets_look(connected, mine, find):
    preferences.choose_approval_mode(Mode.LOOK_ONLY)
    connected.command("create_box", "c1")
    result = result_of(connected)
    assert result["error_code"] == "NOT_PERMITTED"
    connected.command("get_state", "c2")
    assert result_of(connected)["success"]


def test_look_only_chosen_meanwhile_refuses_and_takes_the_bar_away(connected, mine, opened, window):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    FreeCADGui.runCommand("Conjure_ApprovalLookOnly", 1)
    assert result_of(connected)["error_code"] == "NOT_PERMITTED"
    assert not bar.isVisible()
    assert overlay._shown == []
    assert mine.Document.getObject("Base") is not None


def test_do_not_ask_chosen_meanwhile_lets_the_command_go_on_at_once(connected, mine, opened):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    FreeCADGui.runCommand("Conjure_ApprovalOff", 1)
    assert result_of(connected)["success"]
    assert not bar.isVisible()
    assert mine.Document.getObject("Base") is None


def test_before_every_change_one_command_is_asked_about_once(connected, mine, opened, controller):
    preferences.choose_approval_mode(Mode.ALL)
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    assert bar.stake.text() == "It would delete what is yours: Base.\nYou can undo it."
    bar.allow.click()
    assert result_of(connected)["success"]
    assert not controller.desk.is_asked


def test_what_would_not_count_is_not_offered(connected, mine, opened, wait_until):
    preferences.choose_approval_mode(Mode.ALL)
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    bar = opened()
    assert not bar.grant.isVisible()
    preferences.choose_approval_mode(Mode.RISKY)
    wait_until(bar.grant.isVisible)
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    result_of(connected)


def test_the_menu_has_the_modes_and_checks_the_one_that_counts(window, monkeypatch):
    FreeCADGui.activateWorkbench("ConjureWorkbench")

    def checked():
        names = ("Off", "Risky", "All", "LookOnly")
        commands = [FreeCADGui.Command.get(f"Conjure_Approval{name}") for name in names]
        return [name for name, one in zip(names, commands) if one.getAction()[0].isChecked()]

    assert checked() == ["Risky"]
    FreeCADGui.runCommand("Conjure_ApprovalAll", 1)
    assert checked() == ["All"]
    assert preferences.approval_mode() is Mode.ALL
    monkeypatch.setenv("CONJURE_APPROVAL", "off")
    assert not FreeCADGui.Command.get("Conjure_ApprovalAll").isActive()
    monkeypatch.delenv("CONJURE_APPROVAL")
    FreeCADGui.runCommand("Conjure_ApprovalRisky", 1)
    assert checked() == ["Risky"]


def test_before_every_change_asks_about_a_new_box(connected, document, opened):
    preferences.choose_approval_mode(Mode.ALL)
    connected.command("create_box", "c1", name="Theirs")
    bar = opened()
    assert bar.stake.text() == "You can undo it."
    assert document.getObject("Theirs") is None
    bar.allow.click()
    assert result_of(connected)["success"]
    assert document.getObject("Theirs") is not None


def test_a_step_of_the_person_s_is_undone_only_with_approval(connected, mine, opened):
    document = mine.Document
    connected.command("undo", "c1")
    bar = opened()
    said = "It would go over steps that you did: Mine.\nRedo brings it back."
    assert bar.stake.text() == said
    assert document.getObject("Base") is not None
    bar.allow.click()
    assert result_of(connected)["success"]
    assert document.getObject("Base") is None


def test_a_grant_can_be_withdrawn(connected, mine, opened, find):
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    opened().grant.click()
    assert result_of(connected)["success"]
    menu = find("ConjureApprovalMenu")
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    connected.command("set_properties", "c2", object_name="Base", properties={"length": 6})
    opened().refuse.click()
    assert not result_of(connected)["success"]


def test_the_indicator_shows_a_mode_that_is_not_the_usual_one_all_the_time(controller, find):
    indicator = find("ConjureStatusIndicator")
    assert "·" not in indicator.text()
    preferences.choose_approval_mode(Mode.OFF)
    assert indicator.text() == "Conjure: Disconnected · Do Not Ask"
    menu = find("ConjureApprovalMenu")
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [True, False, False, False]
    menu.actions()[1].trigger()
    assert preferences.approval_mode() is Mode.RISKY
    assert indicator.text() == "Conjure: Disconnected"


def test_stop_takes_the_question_away_with_the_command(connected, mine, opened, controller):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    controller.pause.stop()
    assert result_of(connected)["error_code"] == "CANCELLED"
    assert not bar.isVisible()
    controller.pause.go_on()
    connected.command("create_box", "c2", name="Theirs")
    assert result_of(connected)["success"]
    assert mine.Document.getObject("Base") is not None


def test_a_question_outlives_a_break_of_the_line(connected, mine, opened):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    connected.close_connection(1012)
    connected.event("registered", 20)
    assert bar.isVisible()
    bar.allow.click()
    assert result_of(connected)["success"]
    assert mine.Document.getObject("Base") is None


def test_a_dialog_that_opens_over_a_question_leaves_it_and_its_time(
    connected, mine, opened, window, controller, wait_until
):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    left = controller.desk.approval.question.left_s
    box = QtWidgets.QMessageBox(window)
    box.setText("Save?")
    box.setModal(True)
    box.show()
    until = time.monotonic() + 2.5
    while time.monotonic() < until:
        QtCore.QCoreApplication.processEvents()
    box.close()
    assert bar.isVisible()
    assert controller.desk.approval.question.left_s > left - 2.0
    bar.refuse.click()
    assert not result_of(connected)["success"]


def test_a_copy_that_a_command_made_is_the_assistant_s(connected, document, controller, find):
    connected.command("create_box", "c1", name="Theirs")
    assert result_of(connected)["success"]
    connected.command("copy_object", "c2", object_name="Theirs")
    assert result_of(connected)["success"]
    owners = controller._engine.addon.runner.owners
    assert {owners.of_object(document.Name, obj.Name) for obj in document.Objects} == {
        Owner.ASSISTANT
    }


def test_a_file_whose_objects_run_an_add_on_s_code_is_opened_only_with_approval(
    connected, opened, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    path = tmp_path / "gears.FCStd"
    source = FreeCAD.newDocument("Gears")
    source.addObject("App::FeaturePython", "Gear").Proxy = 5
    source.saveAs(str(path))
    FreeCAD.closeDocument("Gears")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    named = b'<Python module="gearworks.wheel" class="Gear" '
    parts["Document.xml"] = parts["Document.xml"].replace(b"<Python ", named)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    connected.command("open_document", "c1", path=str(path))
    bar = opened()
    said = "Objects in the file may run code that is not FreeCAD's own: gearworks.wheel."
    assert bar.stake.text() == said
    assert not bar.grant.isVisible()
    assert FreeCAD.listDocuments() == {}
    bar.refuse.click()
    assert result_of(connected)["error_code"] == "REFUSED_BY_USER"
    assert FreeCAD.listDocuments() == {}
    connected.command("open_document", "c2", path=str(path))
    opened().allow.click()
    assert result_of(connected)["success"]


@pytest.mark.parametrize(
    ("corner", "room"), [(0, (True, False)), (1, (False, True)), (2, (False, False))]
)
def test_the_navigation_cube_stays_free_in_each_corner(corner, room):
    view = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/NaviCube")
    view.SetInt("CornerNaviCube", corner)
    try:
        assert tuple(width > 0 for width in room_for_cube()) == room
    finally:
        view.RemInt("CornerNaviCube")
