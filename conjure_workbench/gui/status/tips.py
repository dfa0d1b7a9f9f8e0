# SPDX-License-Identifier: MIT
"""Tooltips and status tips that follow the state while the pointer rests on them."""

from __future__ import annotations

from ...qt import QtGui, QtWidgets


def show_tip(widget: QtWidgets.QWidget, tip: str) -> None:
    """Give a widget another tooltip; one that is on screen changes at once."""
    before = widget.toolTip()
    widget.setToolTip(tip)
    tooltips = QtWidgets.QToolTip
    if tip != before and tooltips.isVisible() and tooltips.text() == before:
        tooltips.showText(QtGui.QCursor.pos(), tip, widget)


def show_status_tip(
    window: QtWidgets.QMainWindow, widget: QtWidgets.QWidget | None, tip: str
) -> None:
    """Show another status tip at once if the pointer rests on the widget that has it."""
    if widget is not None and widget.isVisible() and widget.underMouse():
        QtWidgets.QApplication.sendEvent(window, QtGui.QStatusTipEvent(tip))
