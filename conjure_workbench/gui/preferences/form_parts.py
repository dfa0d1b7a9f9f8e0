# SPDX-License-Identifier: MIT
"""Widgets of the preferences page, with the names by which tests and style sheets find them."""

from __future__ import annotations

from ...qt import QtCore, QtWidgets


def text_line(name: str) -> QtWidgets.QLineEdit:
    """Return an empty line to enter a text in."""
    line = QtWidgets.QLineEdit()
    line.setObjectName(name)
    return line


def check_box(
    column: QtWidgets.QVBoxLayout, name: str, text: str, tooltip: str
) -> QtWidgets.QCheckBox:
    """Return a check box, added to a column."""
    box = QtWidgets.QCheckBox(text)
    box.setObjectName(name)
    box.setToolTip(tooltip)
    column.addWidget(box)
    return box


def note(name: str, text: str = "") -> QtWidgets.QLabel:
    """Return a wrapping text that can be selected, and in which no markup counts."""
    label = QtWidgets.QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    policy = QtWidgets.QSizePolicy.Policy
    label.setSizePolicy(policy.Expanding, policy.Preferred)
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
