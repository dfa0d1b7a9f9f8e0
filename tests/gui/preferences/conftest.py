# SPDX-License-Identifier: MIT
"""Fixtures of the tests of the preferences."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.gui.preferences.pages import AssistantPage, ServerPage
from conjure_workbench.qt import QtWidgets


class Opened:
    """Both pages in one window, as FreeCAD's dialog has them, made and loaded by its calls.

    `opened["ConjureServerUrl"]` is a widget by its object name.
    """

    def __init__(self):
        self.window = QtWidgets.QDialog(FreeCADGui.getMainWindow())
        self.pages = [ServerPage(self.window), AssistantPage(self.window)]
        column = QtWidgets.QVBoxLayout(self.window)
        for page in self.pages:
            column.addWidget(page.form)
            page.loadSettings()
        self.window.show()

    def __getitem__(self, name):
        return self.window.findChild(QtWidgets.QWidget, name)

    def load(self):
        for page in self.pages:
            page.loadSettings()

    def save(self):
        for page in self.pages:
            page.saveSettings()

    def choose(self, name):
        """Choose a server by the name that the person reads."""
        choice = self["ConjureServer"]
        choice.setCurrentIndex(choice.findText(name))
        choice.activated.emit(choice.currentIndex())

    def add(self, address, key=""):
        """Add a server of the person's own."""
        self["ConjureServerAdd"].click()
        self.enter(address)
        self["ConjureApiKey"].setText(key)

    def enter(self, address):
        line = self["ConjureServerUrl"]
        line.setText(address)
        line.textEdited.emit(address)
        line.editingFinished.emit()


@pytest.fixture
def open_pages():
    """Open the preferences; they are closed after the test."""
    made = []

    def make():
        made.append(Opened())
        return made[-1]

    yield make
    for opened in made:
        opened.window.close()
        opened.window.deleteLater()


@pytest.fixture
def opened(open_pages):
    return open_pages()
