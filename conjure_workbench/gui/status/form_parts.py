# SPDX-License-Identifier: MIT
"""Parts of forms, with the names by which tests and screen readers find them."""

from __future__ import annotations

from typing import Mapping, Sequence

from ... import preferences
from ...qt import QtCore, QtWidgets


class MenuButton(QtWidgets.QToolButton):
    """Button that opens a menu, with room for the arrow beside its text.

    FreeCAD's style sheets draw the arrow over the end of the text.
    """

    def sizeHint(self) -> QtCore.QSize:
        """Return the size that it needs; Qt calls this."""
        arrow = self.style().pixelMetric(QtWidgets.QStyle.PixelMetric.PM_MenuButtonIndicator)
        return super().sizeHint() + QtCore.QSize(arrow, 0)


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


def number_box(name: str, field: str) -> QtWidgets.QSpinBox:
    """Return a field for a preference that is a number, with its bounds."""
    box = QtWidgets.QSpinBox()
    box.setObjectName(name)
    box.setRange(*preferences.BOUNDS[field])
    return box


def push_button(name: str, text: str) -> QtWidgets.QPushButton:
    """Return a button that Enter in another field does not press."""
    button = QtWidgets.QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def fit_columns(table: QtWidgets.QTableView, texts: Mapping[int, Sequence[str]]) -> None:
    """Make columns as wide as their headings and the widest of some texts."""
    along = QtCore.Qt.Orientation.Horizontal
    for column, samples in texts.items():
        heading = table.model().headerData(column, along, QtCore.Qt.ItemDataRole.DisplayRole)
        widths = (table.fontMetrics().boundingRect(f"{one}mm").width() for one in samples)
        heads = table.horizontalHeader().fontMetrics().boundingRect(f"{heading}mm").width()
        table.horizontalHeader().resizeSection(column, max(heads, *widths))


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


def keep_lines(label: QtWidgets.QLabel, lines: int) -> None:
    """Keep a wrapping text as high as some lines of it, with what the theme puts around them.

    Nothing below it moves then when the text changes.
    """
    shown = label.text()
    label.ensurePolished()
    # First: where texts are at the top, Qt leaves room above them.
    label.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop | QtCore.Qt.AlignmentFlag.AlignLeft)
    label.setText("\n".join("M" * lines))
    label.setFixedHeight(label.heightForWidth(label.sizeHint().width()))
    label.setText(shown)


def show_row(rows: QtWidgets.QFormLayout, field: QtWidgets.QWidget, visible: bool) -> None:
    """Show or hide a row of a form."""
    for widget in (rows.labelForField(field), field):
        if widget is not None:
            widget.setVisible(visible)
