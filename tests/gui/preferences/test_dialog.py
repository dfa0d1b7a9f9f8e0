# SPDX-License-Identifier: MIT
"""The pages in FreeCAD's own preferences: found, reached by keyboard, and stored by its buttons."""

from __future__ import annotations

import re

import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.qt import QtCore, QtWidgets

FIELDS = (
    *(QtWidgets.QLineEdit, QtWidgets.QComboBox, QtWidgets.QSpinBox),
    *(QtWidgets.QListWidget, QtWidgets.QAbstractButton),
)
WITH_TEXT = (QtWidgets.QAbstractButton, QtWidgets.QLabel)


@pytest.fixture
def in_dialog(wait_until):
    """`in_dialog(act)`: what `act` returns of FreeCAD's preferences, opened on a page of ours."""

    def run(act, page=None):
        found = []
        timer = QtCore.QTimer()

        def look():
            dialog = QtWidgets.QApplication.activeModalWidget()
            # FreeCAD makes all its pages first, which takes a slow machine long.
            if dialog is None or dialog.findChild(QtWidgets.QWidget, "ConjureServerPage") is None:
                return
            timer.stop()
            try:
                found.append(act(dialog))
            finally:
                dialog.reject()

        timer.timeout.connect(look)
        timer.start(100)
        if page is None:
            FreeCADGui.runCommand("Conjure_Preferences")
        else:
            FreeCADGui.showPreferences("Conjure", page)
        wait_until(lambda: not timer.isActive())
        return found[0]

    return run


def mnemonics(page):
    """The keys of the mnemonics in the visible labels and buttons of a page, with their texts."""
    found = {}
    for widget in page.findChildren(QtWidgets.QWidget):
        if isinstance(widget, WITH_TEXT) and widget.isVisible():
            for key in re.findall(r"&([^&])", widget.text().replace("&&", "")):
                found.setdefault(key.lower(), []).append(widget.text())
    return found


def test_both_pages_are_there_and_apply_stores_them(in_dialog):
    def act(dialog):
        server = dialog.findChild(QtWidgets.QWidget, "ConjureServerPage")
        dialog.findChild(QtWidgets.QSpinBox, "ConjureActivityLogDays").setValue(2)
        button = QtWidgets.QDialogButtonBox.StandardButton.Apply
        dialog.findChild(QtWidgets.QDialogButtonBox).button(button).click()
        return server.isVisible()

    assert in_dialog(act)
    assert preferences.get("activity_log_days") == 2


@pytest.mark.parametrize(("page", "name"), [(0, "ConjureServerPage"), (1, "ConjureAssistantPage")])
def test_every_field_has_a_mnemonic_and_none_twice(page, name, in_dialog):
    def act(dialog):
        form = dialog.findChild(QtWidgets.QWidget, name)
        assert form.isVisible()
        if page == 0:
            dialog.findChild(QtWidgets.QPushButton, "ConjureServerAdd").click()
            dialog.findChild(QtWidgets.QToolButton, "ConjureAdvanced").click()
        buddies = {one.buddy() for one in form.findChildren(QtWidgets.QLabel)}
        plain = [
            one.objectName()
            for one in form.findChildren(QtWidgets.QWidget)
            if one.isVisible() and one.objectName().startswith("Conjure")
            if isinstance(one, FIELDS) and one not in buddies
            if not isinstance(one, QtWidgets.QAbstractButton) or "&" not in one.text()
        ]
        ours, theirs = mnemonics(form), mnemonics(dialog.findChild(QtWidgets.QDialogButtonBox))
        twice = {key: texts for key, texts in ours.items() if len(texts) > 1 or key in theirs}
        return plain, twice

    assert in_dialog(act, page) == ([], {})
