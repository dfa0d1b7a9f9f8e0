# SPDX-License-Identifier: MIT
"""The activity panel of the add-on, connected to a server, and the log of its commands."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.qt import QtWidgets


@pytest.fixture
def activity(connected, find):
    return find("ConjureActivity")


@pytest.fixture
def panel(activity, controller, wait_until):
    """The panel, shown; hidden again after the test."""
    activity.flush()
    panel = activity.panel
    if panel.isHidden():
        FreeCADGui.runCommand("Conjure_Activity")
    wait_until(panel.isVisible)
    yield panel
    panel.findChild(QtWidgets.QLineEdit, "ConjureActivitySearch").clear()
    panel.findChild(QtWidgets.QComboBox, "ConjureActivityChoice").setCurrentIndex(0)
    panel.hide()


@pytest.fixture
def do(connected, activity):
    """`do("create_box", length=5)`: a command by the server; returns its record and its result."""
    count = [0]

    def send(command, **parameters):
        count[0] += 1
        connected.command(command, f"cmd_{count[0]}_{id(count)}", **parameters)
        result = connected.event("result", 30)
        activity.flush()
        return activity.log.records[-1], result

    return send
