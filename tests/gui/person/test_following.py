# SPDX-License-Identifier: MIT
"""Follow the Assistant: on until the person moves what they look at, and then theirs alone."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.gui.person.following import AT_WORK_S, Following
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.modeling.view import view3d
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

MIDDLE = QtCore.Qt.MouseButton.MiddleButton
NO_BUTTON = QtCore.Qt.MouseButton.NoButton
NO_KEY = QtCore.Qt.KeyboardModifier.NoModifier


@pytest.fixture
def following(window, clock):
    made = Following(window, clock)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def own_runner(following):
    made = Runner(following=lambda: following.is_on)
    yield made
    made.close()


@pytest.fixture
def run(own_runner, following):
    """`run("create_box")`: the result of a command in a slice of its own."""

    def run_command(command, **parameters):
        with following.slice():
            return own_runner.run(command, parameters)

    return run_command


@pytest.fixture
def area(window):
    return window.findChild(QtWidgets.QMdiArea)


@pytest.fixture
def mine(run):
    """A document of the person's, in front, in which the assistant has made a box."""
    document = FreeCAD.newDocument("Mine")
    document.UndoMode = 1
    run("create_box", name="Base", document="Mine")
    return document


def camera(document):
    return view3d.place_of(view3d.view_of(document))


def viewport():
    viewers = [
        one
        for one in FreeCADGui.getMainWindow().findChildren(QtWidgets.QGraphicsView)
        if one.inherits("SIM::Coin3D::Quarter::QuarterWidget") and one.isVisible()
    ]
    return viewers[0].viewport()


def drag_with_the_middle_button():
    """Move the model in the 3D view in front, as the person does in the CAD style."""
    port = viewport()
    kinds = QtCore.QEvent.Type
    steps = [(kinds.MouseButtonPress, MIDDLE, MIDDLE, 0)]
    steps += [(kinds.MouseMove, NO_BUTTON, MIDDLE, at) for at in range(1, 6)]
    steps += [(kinds.MouseButtonRelease, MIDDLE, NO_BUTTON, 5)]
    for kind, button, held, at in steps:
        place = port.rect().center() + QtCore.QPoint(10 * at, 6 * at)
        local, everywhere = QtCore.QPointF(place), QtCore.QPointF(port.mapToGlobal(place))
        event = QtGui.QMouseEvent(kind, local, everywhere, button, held, NO_KEY)
        QtWidgets.QApplication.sendEvent(port, event)
        QtCore.QCoreApplication.processEvents()


def test_commands_alone_leave_it_on(run, mine, following, wait_until):
    run("set_view", view="front", document="Mine")
    run("select_objects", objects=["Base"], document="Mine")
    run("new_document", name="Theirs")
    run("activate_document", document="Mine")
    run("delete_object", object_name="Base")
    for _ in range(20):
        QtCore.QCoreApplication.processEvents()
    following._look()
    assert following.is_on


def test_the_mouse_in_the_3d_view_switches_it_off_by_itself(mine, following, wait_until):
    before = camera(mine)
    drag_with_the_middle_button()
    wait_until(lambda: camera(mine) != before)
    wait_until(lambda: not following.is_on)


def test_a_selection_of_the_persons_switches_it_off(mine, following):
    FreeCADGui.Selection.addSelection("Mine", "Base")
    assert not following.is_on


def test_a_change_of_the_tab_switches_it_off(run, mine, following, area, wait_until):
    run("new_document", name="Theirs")
    area.activatePreviousSubWindow()
    wait_until(lambda: not following.is_on)


def test_what_the_person_does_while_no_assistant_works_leaves_it_on(mine, following, clock):
    clock.now += AT_WORK_S + 1
    FreeCADGui.Selection.addSelection("Mine", "Base")
    view3d.aim(view3d.view_of(mine), view3d.camera_of(view3d.view_of(mine)))
    FreeCADGui.activeDocument().activeView().viewTop()
    with following.slice():
        assert following.is_on


def test_only_the_person_switches_it_on_again(run, mine, following):
    FreeCADGui.Selection.addSelection("Mine", "Base")
    told = []
    following.changed.connect(told.append)
    run("select_objects", mode="clear", document="Mine")
    run("set_view", view="top", document="Mine")
    assert not following.is_on
    following.set_on(True)
    assert (following.is_on, told) == (True, [True])


def test_off_the_camera_stays_and_the_reply_says_so(run, mine, following):
    following.set_on(False)
    before = camera(mine)
    for command, parameters in (("set_view", {"view": "front"}), ("fit_view", {})):
        reply = run(command, **parameters)
        assert (reply["shown"], reply["fitted"]) == (False, False)
        assert [one["code"] for one in reply["warnings"]] == ["NOT_SHOWN"]
    assert camera(mine) == before
    following.set_on(True)
    assert run("set_view", view="front")["shown"] is True
    assert camera(mine) != before


def test_the_view_that_was_asked_for_last_is_shown_when_the_person_follows_again(
    run, own_runner, mine, following
):
    following.set_on(False)
    reply = {view: run("set_view", view=view, document="Mine") for view in ("top", "front")}
    assert not any(one["shown"] for one in reply.values())
    before = camera(mine)
    own_runner.foreground.catch_up()
    assert camera(mine) != before
    assert view3d.camera_of(view3d.view_of(mine)).direction.getAngle(FreeCAD.Vector(0, 1, 0)) < 1e-6
    before = camera(mine)
    own_runner.foreground.catch_up()
    assert camera(mine) == before
    run("set_view", view="top")
    FreeCAD.closeDocument("Mine")
    # Nothing is left of what was to be shown.
    own_runner.foreground.catch_up()


def test_off_a_document_in_the_background_is_turned(run, mine, following):
    FreeCAD.newDocument("Front")
    following.set_on(False)
    before = camera(mine)
    reply = run("set_view", view="front", document="Mine")
    assert (reply["shown"], reply["fitted"]) == (False, True)
    assert camera(mine) != before


def test_off_the_selection_stays_and_wrong_names_are_still_refused(run, mine, following):
    FreeCADGui.Selection.addSelection("Mine", "Base", "Face1")
    following.set_on(False)
    reply = run("select_objects", objects=["Base"], elements=["Face6"])
    assert reply["shown"] is False
    assert reply["selection"][0]["sub_elements"] == ["Face1"]
    assert "their selection" in reply["warnings"][0]["message"]
    with pytest.raises(Exception, match="Nobody"):
        run("select_objects", objects=["Nobody"])


def test_off_documents_open_in_the_background_and_commands_work_there(
    run, mine, following, area, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    run("save_document", path=str(tmp_path / "kept.FCStd"), document="Mine")
    tab = area.currentSubWindow()
    following.set_on(False)
    made = run("new_document", name="Theirs")
    assert (made["shown"], made["active"]) == (False, True)
    assert area.currentSubWindow() == tab
    assert FreeCAD.ActiveDocument.Name == "Mine"
    box = run("create_box", name="Work")
    assert box["document"] == "Theirs"
    assert (area.currentSubWindow(), FreeCAD.ActiveDocument.Name) == (tab, "Mine")
    active = [one["name"] for one in run("list_documents")["documents"] if one["active"]]
    assert active == ["Theirs"]
    assert run("activate_document", document="Mine")["shown"] is False
    assert run("create_box", name="Other")["document"] == "Mine"
    FreeCAD.closeDocument("Mine")
    tab = area.currentSubWindow()
    run("new_document", name="Third")
    opened = run("open_document", path=str(tmp_path / "kept.FCStd"))
    assert opened["shown"] is False
    assert area.currentSubWindow() == tab
    assert run("list_objects")["document"] == opened["document"]


def test_off_the_keyboard_focus_stays_where_the_person_types(run, mine, following, window):
    console = next(
        one
        for one in window.findChildren(QtWidgets.QWidget)
        if one.objectName() == "Python console"
    )
    dock = console
    while dock is not None and not isinstance(dock, QtWidgets.QDockWidget):
        dock = dock.parentWidget()
    dock.show()
    console.setFocus()
    QtCore.QCoreApplication.processEvents()
    had = QtWidgets.QApplication.focusWidget()
    following.set_on(False)
    run("new_document", name="Theirs")
    run("create_box")
    assert had is not None
    assert QtWidgets.QApplication.focusWidget() == had
    dock.hide()


def test_on_again_shows_the_document_in_which_the_assistant_works(run, mine, own_runner, following):
    following.set_on(False)
    run("new_document", name="Theirs")
    own_runner.foreground.catch_up()
    assert FreeCADGui.ActiveDocument.Document.Name == "Theirs"


def test_the_command_shows_and_sets_the_state(controller, find):
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    action = FreeCADGui.Command.get("Conjure_Follow").getAction()[0]
    assert action.isChecked()
    controller.following.set_on(False)
    assert not action.isChecked()
    action.trigger()
    assert controller.following.is_on
    action.trigger()
    assert not controller.following.is_on
    action.trigger()
    assert controller.following.is_on


def test_a_turn_by_a_shortcut_of_the_view_switches_it_off(mine, following, wait_until):
    FreeCADGui.runCommand("Std_ViewFront")
    wait_until(lambda: not following.is_on)


def test_a_persons_selection_between_two_commands_of_the_server_counts(
    server, configure, controller, area
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    server.command("create_box", "cmd_1", name="Base")
    made = server.event("result", 20)["result"]
    assert controller.following.is_on
    FreeCADGui.Selection.addSelection(made["document"], "Base", "Face2")
    assert not controller.following.is_on
    server.command("select_objects", "cmd_2", objects=["Base"])
    assert server.event("result", 20)["result"]["shown"] is False
    tab = area.currentSubWindow()
    server.command("new_document", "cmd_3", name="Theirs")
    assert server.event("result", 20)["result"]["shown"] is False
    assert area.currentSubWindow() == tab
    controller.following.set_on(True)
    assert FreeCADGui.ActiveDocument.Document.Name == "Theirs"
