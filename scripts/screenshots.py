# SPDX-License-Identifier: MIT
"""Takes the screenshots: of the toolbar's states, the preferences page and the example parts.

Runs inside FreeCAD: CONJURE_GUI_SCRIPT=scripts/screenshots.py scripts/test-gui.sh
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

from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.gui import bootstrap
from conjure_workbench.gui.person.pause import Pause
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

CHECKOUT = Path(__file__).resolve().parent.parent
EXAMPLES = CHECKOUT / "examples"
FOLDER = CHECKOUT / "resources" / "screenshots"
URL = "ws://127.0.0.1:9870/api/v1/adapter/ws"

CONNECTED = Status(ConnectionState.IDLE, f"Connected to {URL}.", URL)

# Name of the picture, whether a connection is wanted, and the status of the adapter.
STATES = (
    ("disconnected", False, Status()),
    ("connecting", True, Status(ConnectionState.CONNECTING, f"Connecting to {URL} ...", URL)),
    ("connected", True, CONNECTED),
    ("paused", True, CONNECTED),
    ("stopped", True, CONNECTED),
    (
        "busy",
        True,
        Status(ConnectionState.BUSY, "A command is being executed.", URL, running="create_box"),
    ),
    (
        "waiting",
        True,
        Status(
            ConnectionState.BUSY,
            "The person has a dialog open: 'Save changes?'.",
            URL,
            waiting_for=WaitingReason(WaitingCode.DIALOG_OPEN, "Save changes?"),
            queued=1,
        ),
    ),
    (
        "needs-attention",
        False,
        Status(
            ConnectionState.DISCONNECTED,
            "The server refused the API key.",
            URL,
            needs_attention=True,
        ),
    ),
)


HELD = {"paused": Pause.hold, "stopped": Pause.stop}
"""Acts of the person in the states that are theirs."""


def pause(milliseconds: int) -> None:
    """Let FreeCAD draw."""
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(milliseconds, loop.quit)
    loop.exec_()


def save(pixmap: QtGui.QPixmap, name: str) -> None:
    """Write a picture of modest size."""
    if not pixmap.save(str(FOLDER / f"{name}.png"), "PNG"):
        raise OSError(f"{name}.png cannot be written")


def side_by_side(left: QtGui.QPixmap, right: QtGui.QPixmap) -> QtGui.QPixmap:
    """Toolbar and status bar in one picture, on the window's own background."""
    gap = left.height() // 2
    height = max(left.height(), right.height())
    joined = QtGui.QPixmap(left.width() + right.width() + 3 * gap, height)
    joined.fill(FreeCADGui.getMainWindow().palette().color(QtGui.QPalette.ColorRole.Window))
    painter = QtGui.QPainter(joined)
    painter.drawPixmap(0, (height - left.height()) // 2, left)
    painter.drawPixmap(left.width() + 2 * gap, (height - right.height()) // 2, right)
    painter.end()
    return joined


def take_states() -> None:
    """One picture per state, and the whole window when connected."""
    window = FreeCADGui.getMainWindow()
    controller = bootstrap.controller()
    toolbar = window.findChild(QtWidgets.QToolBar, "Conjure")
    for name, wanted, status in STATES:
        controller._wanted = wanted
        if name in HELD:
            HELD[name](controller.pause)
        controller.on_status(status)
        pause(300)
        used = QtCore.QRect(0, 0, toolbar.sizeHint().width(), toolbar.height())
        indicator = controller.display.indicator.grab()
        save(side_by_side(toolbar.grab(used), indicator), f"toolbar-{name}")
        controller.pause.go_on()
        if name == "connected":
            save(window.grab(), "window-connected")
    controller.disconnect_from_server()


def take_preferences() -> None:
    """The preferences page in FreeCAD's own dialog, as a new user of this computer's hub has it."""

    def look() -> None:
        dialog = QtWidgets.QApplication.activeModalWidget()
        for name, text in (
            ("ConjureServerUrl", ""),
            ("ConjureApiKey", ""),
            ("ConjureAdapterId", "freecad-00000000-0000-4000-8000-000000000000"),
            ("ConjureName", "desk"),
        ):
            dialog.findChild(QtWidgets.QLineEdit, name).setText(text)
        # Last: a change of the address chooses the other server.
        dialog.findChild(QtWidgets.QRadioButton, "ConjureThisMachine").setChecked(True)
        pause(300)
        save(dialog.grab(), "preferences")
        dialog.reject()

    QtCore.QTimer.singleShot(1500, look)
    FreeCADGui.runCommand("Conjure_Preferences")


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
        FreeCADGui.getMainWindow().resize(1100, 700)
        FreeCADGui.activateWorkbench("ConjureWorkbench")
        pause(1000)
        take_states()
        take_preferences()
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
