# SPDX-License-Identifier: MIT
"""The document that commands go to: told in indicator and panel, and chosen by the person."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def two(connected, controller):
    """Two documents, of which "Front" is active."""
    FreeCAD.newDocument("Kept", "Kept & best")
    FreeCAD.newDocument("Front", "In front")
    yield connected
    controller._engine.foreground.pin(None)


@pytest.fixture
def indicator(find):
    return find("ConjureStatusIndicator")


@pytest.fixture
def menu(indicator):
    """The submenu, filled as when it opens."""
    found = indicator.menu().findChild(QtWidgets.QMenu, "ConjureTargetMenu")

    def fill():
        found.aboutToShow.emit()
        return found

    return fill


def entries(menu):
    return [(one.text(), one.isChecked()) for one in menu.actions() if not one.isSeparator()]


def said(indicator):
    return [line for line in indicator.accessibleDescription().split("\n") if "go to" in line]


def sent(server, command_id, command="create_box", **parameters):
    server.command(command, command_id, **parameters)
    return server.event("result")


def test_the_person_chooses_it_in_the_indicator_s_menu(two, indicator, menu, press, wait_until):
    wait_until(lambda: said(indicator) == ["Commands go to 'In front', the active document"])
    assert sent(two, "c1")["result"]["document"] == "Front"
    assert entries(menu()) == [
        ("&Active Document", True),
        ("In front", False),
        ("Kept && best", False),
    ]
    shown = menu()
    shown.popup(indicator.mapToGlobal(QtCore.QPoint(0, 0)))
    for key in ("Down", "Down", "Down", "Return"):
        press(key, shown)
    wait_until(lambda: said(indicator) == ["Commands go to 'Kept & best', as you chose"])
    assert "Kept &amp; best" in indicator.toolTip()
    lines = [one.text() for one in indicator.menu().actions() if not one.isEnabled()]
    assert "Commands go to 'Kept && best', as you chose" in lines
    assert sent(two, "c2")["result"]["document"] == "Kept"
    assert FreeCADGui.ActiveDocument.Document.Name == "Front"
    assert entries(menu())[2] == ("Kept && best", True)
    menu().actions()[0].trigger()
    wait_until(lambda: said(indicator) == ["Commands go to 'In front', the active document"])


def test_the_panel_says_it_and_has_the_same_menu(two, find, controller, wait_until):
    panel = controller._own_engine().activity._own_panel()
    if panel.isHidden():
        FreeCADGui.runCommand("Conjure_Activity")
    button = find("ConjureTargetButton", panel)
    wait_until(button.isVisible)
    wait_until(lambda: button.text() == "Commands go to 'In front', the active document")
    button.menu().aboutToShow.emit()
    next(one for one in button.menu().actions() if one.text() == "Kept && best").trigger()
    wait_until(lambda: button.text() == "Commands go to 'Kept && best', as you chose")
    assert button.accessibleName() == "Commands go to 'Kept & best', as you chose"
    FreeCAD.getDocument("Kept").Label = "Renamed"
    wait_until(lambda: button.text() == "Commands go to 'Renamed', as you chose")
    panel.hide()


def test_it_follows_the_active_document(two, indicator, wait_until):
    FreeCADGui.ActiveDocument = FreeCADGui.getDocument("Kept")
    FreeCAD.setActiveDocument("Kept")
    wait_until(lambda: said(indicator) == ["Commands go to 'Kept & best', the active document"])
    for name in ("Kept", "Front"):
        FreeCAD.closeDocument(name)
    wait_until(lambda: said(indicator) == [])


def test_a_chosen_document_that_is_closed_is_said_and_nothing_is_done(
    two, indicator, menu, controller, wait_until
):
    controller._engine.foreground.pin("Kept")
    FreeCAD.closeDocument("Kept")
    told = "Commands go to no document: 'Kept & best', which you chose, is closed"
    wait_until(lambda: said(indicator) == [told])
    assert [checked for _, checked in entries(menu())] == [False, False]
    failed = sent(two, "c1")
    assert failed["error_code"] == "NO_DOCUMENT"
    assert "which the person chose" in failed["error"]
    assert FreeCAD.getDocument("Front").Objects == []
    menu().actions()[0].trigger()
    wait_until(lambda: said(indicator) == ["Commands go to 'In front', the active document"])
    assert sent(two, "c2")["result"]["document"] == "Front"


def test_a_document_in_the_background_is_said(two, indicator, controller, wait_until):
    controller.following.set_on(False)
    assert sent(two, "c1", "activate_document", document="Kept")["result"]["shown"] is False
    wait_until(lambda: said(indicator) == ["Commands go to 'Kept & best', in the background"])
    controller.following.set_on(True)
    wait_until(lambda: said(indicator) == ["Commands go to 'Kept & best', the active document"])
