# SPDX-License-Identifier: MIT
"""Runs inside FreeCAD (`freecad run_in_freecad.py`): pytest on this folder once the window is up.

The exit code goes into the file that CONJURE_TEST_EXIT_FILE names, since FreeCAD has its own, and
the names of the tests that failed into CONJURE_TEST_FAILED_FILE. CONJURE_TEST_ONLY names tests,
one in each line, that run instead of the folder.
"""

import os
import shlex
import sys
import traceback
from pathlib import Path

import FreeCAD
import FreeCADGui
from PySide import QtCore

FOLDER = Path(os.environ.get("CONJURE_TEST_FOLDER") or Path(__file__).resolve().parent)
EXIT_FILE = Path(os.environ["CONJURE_TEST_EXIT_FILE"])


class _Failed:
    """A plugin of pytest that keeps the names of the tests that failed."""

    def __init__(self):
        self.names = {}

    def pytest_runtest_logreport(self, report):
        """Keep the name of a test whose set-up, call or tear-down failed."""
        if report.failed:
            self.names[report.nodeid] = True


def run():
    """Run pytest and leave FreeCAD without a question about unsaved documents."""
    code = 1
    try:
        # Warns of an old SWIG when it is loaded, and crashes where a warning is an error.
        import pivy.coin
        import pytest

        assert pivy.coin

        arguments = shlex.split(os.environ.get("CONJURE_TEST_ARGUMENTS", ""))
        # FreeCAD's own import hooks are of an old kind, and every import warns of it.
        # websocket-client 1.2 leaves the socket of a refused connection to the collector.
        ignored = ["-W", "ignore::ImportWarning", "-W", "ignore::ResourceWarning"]
        options = ["-q", "-p", "no:cacheprovider", *ignored]
        only = os.environ.get("CONJURE_TEST_ONLY", "").splitlines()
        failed = _Failed()
        code = int(pytest.main([*(only or [str(FOLDER)]), *options, *arguments], plugins=[failed]))
        if "CONJURE_TEST_FAILED_FILE" in os.environ:
            Path(os.environ["CONJURE_TEST_FAILED_FILE"]).write_text(
                "\n".join(failed.names), "utf-8"
            )
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    EXIT_FILE.write_text(str(code), "utf-8")
    FreeCADGui.getMainWindow().close()


def look():
    """Wait for the window: what runs before it is shown runs during FreeCAD's start."""
    if FreeCADGui.getMainWindow().isVisible():
        timer.stop()
        QtCore.QTimer.singleShot(500, run)


timer = QtCore.QTimer(FreeCADGui.getMainWindow())
timer.timeout.connect(look)
timer.start(100)
