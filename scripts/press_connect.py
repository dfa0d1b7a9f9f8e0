# SPDX-License-Identifier: MIT
"""Runs inside a FreeCAD: does what a person does who opens the workbench and presses Connect."""

from __future__ import annotations

import FreeCADGui
from PySide import QtCore


def press() -> None:
    """Press the button once the window is there."""
    if FreeCADGui.getMainWindow().isVisible():
        timer.stop()
        FreeCADGui.activateWorkbench("ConjureWorkbench")
        FreeCADGui.runCommand("Conjure_Connect", 1)


timer = QtCore.QTimer(FreeCADGui.getMainWindow())
timer.timeout.connect(press)
timer.start(200)
