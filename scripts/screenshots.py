# SPDX-License-Identifier: MIT
"""Takes the screenshots: of every surface of the workbench, and of the example parts.

Runs inside FreeCAD, as `scripts/screenshots.sh` does it. The pictures of the documentation go to
`resources/screenshots`; where CONJURE_SCREENSHOTS names a folder of the checkout, all surfaces go
there instead. CONJURE_LANGUAGE is one of FreeCAD's languages, such as German, or "pseudo".
"""

from __future__ import annotations

import base64
import importlib
import os
import sys
import traceback
from pathlib import Path

import FreeCAD
import FreeCADGui

from conjure_workbench import preferences
from conjure_workbench.gui import bootstrap
from conjure_workbench.gui.person.pause import Pause
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

sys.path.insert(0, str(Path(__file__).resolve().parent))
import screenshot_scenes as scenes
import screenshot_setup
import screenshot_surfaces
from screenshot_tools import (
    CHECKOUT,
    ELSEWHERE,
    FOLDER,
    pause,
    save,
    save_screen,
    side_by_side,
    speak,
    take_preferences,
)

EXAMPLES = CHECKOUT / "examples"
HELD = {"paused": Pause.hold, "stopped": Pause.stop}
"""Acts of the person in the states that are theirs."""


def connect() -> None:
    """Show the state that the other pictures have: connected."""
    controller = bootstrap.controller()
    controller._wanted = True
    controller.on_status(scenes.CONNECTED)
    pause(300)


def take_states() -> None:
    """One picture per state; elsewhere, also the whole window when connected."""
    window = FreeCADGui.getMainWindow()
    controller = bootstrap.controller()
    toolbar = window.findChild(QtWidgets.QToolBar, "Conjure")
    for name, wanted, status in scenes.STATES:
        controller._wanted = wanted
        if name in HELD:
            HELD[name](controller.pause)
        controller.on_status(status)
        pause(300)
        used = QtCore.QRect(0, 0, toolbar.sizeHint().width(), toolbar.height())
        indicator = controller.display.indicator.grab()
        save(side_by_side(toolbar.grab(used), indicator), f"toolbar-{name}")
        controller.pause.go_on()
        if name == "connected" and ELSEWHERE:
            save_screen("window-connected")
    controller.disconnect_from_server()


def take_consent() -> None:
    """The page before the first connection, as a new user has it."""
    controller = bootstrap.controller()
    controller.consent.ask()
    pause()
    window = FreeCADGui.getMainWindow()
    save(window.findChild(QtWidgets.QDialog, "ConjureConsentPage").grab(), "consent")
    controller.consent.close()


def take_questions() -> None:
    """Questions whether commands may do what they would do; elsewhere, several kinds."""
    document = FreeCAD.newDocument("Bracket")
    document.UndoMode = 1
    base = document.addObject("Part::Box", "Base")
    base.Length, base.Width = 60, 40
    boss = document.addObject("Part::Cylinder", "Boss")
    boss.Radius, boss.Placement.Base = 12, FreeCAD.Vector(30, 20, 10)
    document.recompute()
    FreeCADGui.SendMsgToActiveView("ViewFit")
    FreeCADGui.ActiveDocument.ActiveView.viewIsometric()
    # FreeCAD turns the view bit by bit.
    pause()
    controller = bootstrap.controller()
    executor = controller._own_engine().addon.executor
    for name in scenes.QUESTIONS if ELSEWHERE else ("question",):
        wish = scenes.Sent(*scenes.QUESTIONS[name])
        wish.waits = True
        preferences.save("allow_scripts", name == scenes.BY_SCRIPT)
        executor.submit(wish)
        executor.run_slice()
        controller.desk.show_waiting(3)
        # The buttons are dead at first.
        pause(2000)
        save_screen(name)
        if name == scenes.TOO_LATE:
            wish.waits, wish.timed_out = False, True
        else:
            controller.desk.approval.refuse()
        executor.run_slice()
        pause()
    if ELSEWHERE:
        save_screen("question-too-late")
    # Where nobody answered in time, it says so for a while.
    FreeCADGui.getMainWindow().findChild(QtWidgets.QDialog, "ConjureApprovalBar").hide()
    preferences.save("allow_scripts", False)
    FreeCAD.closeDocument(document.Name)


def fill_in_server(dialog: QtWidgets.QDialog) -> None:
    """Enter a server of the person's own."""
    dialog.findChild(QtWidgets.QPushButton, "ConjureServerAdd").click()
    for name, text in (
        ("ConjureServerName", "Workshop"),
        ("ConjureServerUrl", "wss://cad.example.com/api/v1/adapter/ws"),
        ("ConjureApiKey", "a key of no server"),
    ):
        dialog.findChild(QtWidgets.QLineEdit, name).setText(text)
    dialog.findChild(QtWidgets.QLineEdit, "ConjureServerName").editingFinished.emit()
    dialog.findChild(QtWidgets.QLineEdit, "ConjureApiKey").setFocus()


def fill_in_name(dialog: QtWidgets.QDialog) -> None:
    """Enter a name of this FreeCAD."""
    dialog.findChild(QtWidgets.QLineEdit, "ConjureName").setText("desk")


def take_activity() -> None:
    """The activity panel beside what was made, with a failure, and what Undo to Here lists."""
    controller = bootstrap.controller()
    document = FreeCAD.newDocument("Plate")
    document.UndoMode = 1
    controller.toggle_activity()
    window = FreeCADGui.getMainWindow()
    activity = window.findChild(QtCore.QObject, "ConjureActivity")
    executor = controller._own_engine().addon.executor
    for command, parameters in scenes.ACTIVITY:
        sent = scenes.Sent(command, parameters)
        executor.submit(activity.told(sent))
        while not sent.is_over:
            # What it computes beside FreeCAD needs a while.
            executor.run_slice()
            pause(20)
    panel = activity.panel
    pause()
    FreeCADGui.ActiveDocument.ActiveView.viewIsometric()
    FreeCADGui.ActiveDocument.ActiveView.fitAll()
    panel.table.selectRow(scenes.FAILED)
    panel.show_details()
    panel.table.entered.emit(panel.model.index(len(scenes.ACTIVITY) - 1, 0))
    pause()
    save_screen("activity")
    panel.table.selectRow(scenes.UNDONE_FROM)
    window.findChild(QtGui.QAction, "ConjureActivityUndoToHere").trigger()
    pause()
    save_screen("take-back")
    window.findChild(QtWidgets.QDialog, "ConjureUndoToHere").reject()
    panel.hide()
    FreeCAD.closeDocument(document.Name)


def take_checkpoints() -> None:
    """The window of the checkpoints, with what has changed since one."""
    controller = bootstrap.controller()
    runner = controller._own_engine().addon.runner
    document = FreeCAD.newDocument("Bracket")
    document.UndoMode = 1
    document.openTransaction("Base")
    base = document.addObject("Part::Box", "Base")
    document.recompute()
    document.commitTransaction()
    runner.run("create_cylinder", {"name": "Bore", "radius": 2, "position": [5, 5, 0]})
    runner.run("save_snapshot", {"name": "before the ribs"})
    runner.run("create_box", {"name": "Rib", "position": [10, 0, 0]})
    runner.run("delete_object", {"object_name": "Bore"})
    document.openTransaction("Length")
    base.Length = 60
    document.recompute()
    document.commitTransaction()
    runner.run("save_snapshot", {"checkpoint": True}, by_person=True)
    controller.show_checkpoints()
    pause(300)
    window = FreeCADGui.getMainWindow()
    shown = window.findChild(QtWidgets.QDialog, "ConjureCheckpoints")
    shown.table.selectRow(1)
    shown.findChild(QtWidgets.QPushButton, "ConjureCheckpointsCompare").click()
    pause(300)
    save(shown.grab(), "checkpoints")
    shown.close()
    FreeCAD.closeDocument(document.Name)


def take_parts() -> None:
    """The example parts, each built in a document of its own and pictured by a command."""
    sys.path.insert(0, str(EXAMPLES))
    runner = Runner()
    try:
        for file in sorted(EXAMPLES.glob("*.py")):
            if file.stem == "part":
                continue
            part = importlib.import_module(file.stem).PART
            document = FreeCAD.newDocument(file.stem)
            document.UndoMode = 1
            for command, parameters in (*part.commands, *part.looks):
                runner.run(command, dict(parameters))
            picture = runner.run(
                "capture_view", {"view": "isometric", "width": 640, "height": 480, "padding": 0.08}
            )
            (FOLDER / f"{file.stem}.png").write_bytes(base64.b64decode(picture["image"]))
            FreeCAD.closeDocument(document.Name)
    finally:
        runner.close()
        sys.path.remove(str(EXAMPLES))


def run() -> None:
    """Take all of them and close FreeCAD."""
    code = 1
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
        window = FreeCADGui.getMainWindow()
        window.resize(1100, 700)
        # It would take half of the window's height from the view.
        window.findChild(QtWidgets.QDockWidget, "Python console").hide()
        speak(os.environ.get("CONJURE_LANGUAGE") or "English")
        FreeCADGui.activateWorkbench("ConjureWorkbench")
        pause(1000)
        take_consent()
        take_states()
        connect()
        take_questions()
        take_activity()
        take_checkpoints()
        take_preferences(0, "preferences", fill_in_server)
        take_preferences(1, "preferences-assistant", fill_in_name)
        if ELSEWHERE:
            screenshot_surfaces.take_all()
            screenshot_setup.take_all()
        else:
            take_parts()
        code = 0
    except Exception:
        traceback.print_exc()
    sys.stdout.flush()
    exit_file = os.environ.get("CONJURE_TEST_EXIT_FILE")
    if exit_file:
        Path(exit_file).write_text(str(code), "utf-8")
    FreeCADGui.getMainWindow().close()


def look_whether_ready() -> None:
    """Wait for the window."""
    if FreeCADGui.getMainWindow().isVisible():
        timer.stop()
        QtCore.QTimer.singleShot(500, run)


timer = QtCore.QTimer(FreeCADGui.getMainWindow())
timer.timeout.connect(look_whether_ready)
timer.start(100)
