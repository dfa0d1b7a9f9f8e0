# SPDX-License-Identifier: MIT
"""Grants until the connection ends, in the workbench's menu: listed, and withdrawn."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.qt import QtCore, QtWidgets
from tests.gui.approval.conftest import result_of

LISTED = "Withdraw: Change what is yours in 'Test'"


@pytest.fixture
def allowed(connected, mine, opened):
    """A server that may change what is the person's from now on."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    connected.command("set_properties", "c1", object_name="Base", properties={"length": 5})
    opened().grant.click()
    assert result_of(connected)["success"]
    return connected


@pytest.fixture
def menu(window):
    """The menu *Conjure*."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    return menu_in(window.menuBar(), "&Conjure")


def menu_in(outer, title):
    # `QAction.menu()` would be gone with the action, for PySide 2; FreeCAD 1.0 makes menus anew,
    # and those of before may still be there.
    found = [one for one in outer.findChildren(QtWidgets.QMenu) if one.title() == title]
    (shown,) = [one for one in found if one.menuAction() in outer.actions()]
    return shown


def approval_in(menu):
    return menu_in(menu, "Appro&val")


def listed(submenu):
    submenu.aboutToShow.emit()
    return [one.text() for one in submenu.actions() if one.text().startswith("Withdraw")]


def test_it_is_withdrawn_by_keys(allowed, menu, opened, controller, window, press, wait_until):
    menu.popup(window.mapToGlobal(QtCore.QPoint(50, 50)))
    press("V", menu)
    submenu = approval_in(menu)
    wait_until(submenu.isVisible)
    assert submenu.actions()[-1].text() == LISTED
    press("Up", submenu)
    assert submenu.activeAction().text() == LISTED
    press("Return", submenu)
    assert controller.desk.approval.grants == []
    # Qt 6 leaves a menu open that came without its menu bar.
    menu.hide()
    wait_until(lambda: QtWidgets.QApplication.activePopupWidget() is None)
    assert listed(submenu) == []
    allowed.command("set_properties", "c2", object_name="Base", properties={"length": 6})
    opened().refuse.click()
    assert not result_of(allowed)["success"]


def test_it_is_listed_once_however_often_menu_and_workbench_are_opened(allowed, window, menu):
    for _ in range(2):
        FreeCADGui.activateWorkbench("PartWorkbench")
        FreeCADGui.activateWorkbench("ConjureWorkbench")
        for _ in range(2):
            assert listed(approval_in(menu)) == [LISTED]
    assert not [one for one in approval_in(menu).actions()[:4] if not one.isCheckable()]


def test_it_ends_with_the_connection(allowed, menu, controller):
    assert listed(approval_in(menu)) == [LISTED]
    controller.disconnect_from_server()
    assert listed(approval_in(menu)) == []
