# SPDX-License-Identifier: MIT
"""Announcements for people who do not see the window: a screen reader says them."""

from __future__ import annotations

from ..qt import QtGui, QtWidgets


def announce(widget: QtWidgets.QWidget, text: str) -> None:
    """Have a screen reader say what has happened at a widget; the focus stays where it is.

    Before Qt 6.8 it is told that the widget alerts, and reads the widget's name and description.
    """
    if hasattr(QtGui, "QAccessibleAnnouncementEvent"):
        event = QtGui.QAccessibleAnnouncementEvent(widget, text)
    else:
        event = QtGui.QAccessibleEvent(widget, QtGui.QAccessible.Event.Alert)
    # It costs nothing where no program that helps people runs.
    QtGui.QAccessible.updateAccessibility(event)
