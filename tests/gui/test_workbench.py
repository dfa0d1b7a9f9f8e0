# SPDX-License-Identifier: MIT
"""The add-on in FreeCAD: loaded, listed, visible."""

from __future__ import annotations

import os
import socket

import FreeCADGui
import pytest

from conjure_workbench.gui import bootstrap
from conjure_workbench.gui.status.presentation import icon_path, load_icon
from conjure_workbench.qt import QtCore, QtWidgets


def test_freecad_lists_the_workbench_with_its_name_and_icon():
    workbench = FreeCADGui.listWorkbenches()["ConjureWorkbench"]
    assert workbench.MenuText == "Conjure"
    assert workbench.Icon.endswith("conjure.svg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there is no signal of broken pipes")
def test_a_connection_that_breaks_does_not_end_freecad():
    reader, writer = socket.socketpair()
    reader.close()
    with writer, pytest.raises(BrokenPipeError):
        # As a program in C would: Python's own sends keep the signal away on some systems.
        os.write(writer.fileno(), b"x")


def test_registering_twice_changes_nothing(window):
    bootstrap.register()
    assert len(window.findChildren(QtWidgets.QToolButton, "ConjureStatusIndicator")) == 1


def test_the_workbench_brings_a_toolbar_and_a_menu_with_the_toggle(window):
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    toolbar = window.findChild(QtWidgets.QToolBar, "Conjure")
    assert toolbar is not None
    button = toolbar.findChild(QtWidgets.QToolButton, "ConjureConnectButton")
    assert button.defaultAction().isCheckable()
    assert button.text() == "Disconnected"
    assert "Conjure" in [action.text().replace("&", "") for action in window.menuBar().actions()]


def test_the_status_bar_shows_the_state_in_every_workbench(window, find):
    for name in ("PartWorkbench", "NoneWorkbench", "ConjureWorkbench"):
        FreeCADGui.activateWorkbench(name)
        assert find("ConjureStatusIndicator").isVisible()


def test_every_look_has_a_picture_of_its_own():
    names = ["disconnected", "connecting", "idle", "busy", "waiting", "attention"]
    pictures = [picture_of(icon_path(f"conjure-{name}")) for name in names]
    assert len(set(pictures)) == len(names)
    assert b"" not in pictures


def picture_of(path):
    content = QtCore.QByteArray()
    buffer = QtCore.QBuffer(content)
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    load_icon(path).pixmap(32, 32).save(buffer, "PNG")
    return bytes(content)
