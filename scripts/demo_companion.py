# SPDX-License-Identifier: MIT
"""Runs inside the demo's FreeCAD: saves the document and closes the window when it is asked to.

The demo asks by making the file `save` in the folder CONJURE_DEMO_FOLDER.
"""

from __future__ import annotations

import os
from pathlib import Path

import FreeCAD
import FreeCADGui
from PySide import QtCore

FOLDER = Path(os.environ["CONJURE_DEMO_FOLDER"])
CLOSE = os.environ.get("CONJURE_DEMO_KEEP") != "1"


def look() -> None:
    """Save once the demo has asked for it."""
    if not (FOLDER / "save").exists():
        return
    timer.stop()
    document = FreeCAD.ActiveDocument
    document.saveAs(str(FOLDER / "bracket.FCStd"))
    (FOLDER / "saved").touch()
    if CLOSE:
        # Saved by a script, it still counts as modified, and the window would ask about it.
        FreeCAD.closeDocument(document.Name)
        FreeCADGui.getMainWindow().close()


timer = QtCore.QTimer(FreeCADGui.getMainWindow())
timer.timeout.connect(look)
timer.start(200)
