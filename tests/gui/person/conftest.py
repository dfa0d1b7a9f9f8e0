# SPDX-License-Identifier: MIT
"""A gate whose clock the test moves, and parts of FreeCAD's window that a person works in."""

from __future__ import annotations

import pytest

from conjure_workbench.gui.person.gate import Gate
from conjure_workbench.gui.person.pause import Pause
from conjure_workbench.qt import QtCore, QtWidgets


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def revisions():
    """The revision of each document by name, as the gate is told."""
    return {}


@pytest.fixture
def gate(window, clock, revisions):
    made = Gate(window, lambda document: revisions.get(document.Name, 0), Pause(), clock)
    yield made
    made.close()


def _show_panels(window):
    for name in ("Combo View", "Model"):
        panel = window.findChild(QtWidgets.QDockWidget, name)
        if panel is not None:
            panel.show()
            # It may share its place with the tasks, which FreeCAD raises by itself.
            panel.raise_()


@pytest.fixture
def tree(window, wait_until):
    """FreeCAD's tree of documents and objects."""
    _show_panels(window)

    def look():
        found = window.findChildren(QtWidgets.QTreeWidget)
        return next((t for t in found if t.inherits("Gui::TreeWidget") and t.isVisible()), None)

    return wait_until(look)


@pytest.fixture
def data_editor(window, wait_until):
    """The property editor of an object's data."""
    _show_panels(window)
    tabs = window.findChild(QtWidgets.QTabWidget, "propertyTab")
    tabs.setCurrentIndex(1)
    wait_until(tabs.currentWidget().isVisible)
    return tabs.currentWidget()


@pytest.fixture
def row_of(wait_until):
    """`row_of(view, "Height")`: the index of a property's value."""

    def search(model, name, parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if index.data() == name:
                return model.index(row, 1, parent)
            inside = search(model, name, index)
            if inside is not None:
                return inside
        return None

    return lambda view, name: wait_until(lambda: search(view.model(), name, QtCore.QModelIndex()))
