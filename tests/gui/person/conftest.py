# SPDX-License-Identifier: MIT
"""A gate whose clock the test moves, and parts of FreeCAD's window that a person works in."""

from __future__ import annotations

import pytest

from conjure_workbench.gui.person.gate import Gate
from conjure_workbench.gui.person.pause import Pause
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def button(window):
    """`button("Pause")`: the toolbar's button with this text."""

    def find(text):
        toolbar = window.findChild(QtWidgets.QToolBar, "Conjure")
        found = [one for one in toolbar.findChildren(QtWidgets.QToolButton) if one.text() == text]
        assert len(found) == 1, [one.text() for one in toolbar.findChildren(QtWidgets.QToolButton)]
        return found[0]

    return find


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


@pytest.fixture
def data_editor(model_panels, window, wait_until):
    """The property editor of an object's data."""
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
