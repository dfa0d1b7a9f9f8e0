# SPDX-License-Identifier: MIT
"""A language for tests: each translatable text in brackets, 40 % longer, in letters of no language.

What is shown without brackets was not translated; what is cut off would be so in a long language.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from conjure_workbench.qt import QtCore, QtWidgets

TEXTS = Path(__file__).resolve().parents[2] / "resources/translations/Conjure_de.ts"

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒǧĥíǰķłɱñóþɋřšŧúṽŵẋýžÁɃÇĐÉƑǦĤÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ",
)
_KEPT = re.compile(r"(\{\w*\}|%n)")
"""Pattern of values that are filled in later."""

_WORD = re.compile(r"[A-Za-z]{2,}")


def pseudo(text: str, count: int = -1) -> str:
    """Return a text in the language."""
    parts = [
        part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in _KEPT.split(text)
    ]
    # In words, as a long text in a long language would be broken into lines.
    longer = "~~~~~ " * (len(text) // 15) + "~" * max(1, round(0.4 * (len(text) % 15)))
    return f"[{''.join(parts)}{longer}]".replace("%n", str(count) if count >= 0 else "%n")


class PseudoLanguage(QtCore.QTranslator):
    """Translator into the language, of the texts in the source file of one of our languages."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = {
            (context.findtext("name", ""), message.findtext("source", ""))
            for context in ET.parse(TEXTS).getroot().iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self) -> bool:  # noqa: N802
        """False: Qt asks no empty translator."""
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        """Return the text in the language, or None for a text that is not ours."""
        return pseudo(text, n) if (context, text) in self._texts else None


def untranslated(text: str, data: tuple[str, ...] = ()) -> list[str]:
    """The words of a text that are of no pseudo-text and no data: names, addresses, numbers."""
    for one in sorted(filter(None, data), key=len, reverse=True):
        text = text.replace(one, "")
    # FreeCAD puts the names of commands into their tooltips.
    return _WORD.findall(re.sub(r"<[^>]*>|&\w+;|\bConjure_\w+|\b_\w+", "", text))


def texts_of(widget: QtWidgets.QWidget) -> dict[str, str]:
    """All texts of a widget by what they are of: its own, and those of its actions and entries."""
    found = {}
    for read in (
        *("text", "title", "windowTitle", "toolTip", "statusTip", "placeholderText"),
        *("accessibleName", "accessibleDescription", "specialValueText", "suffix"),
    ):
        if isinstance(widget, (QtWidgets.QLineEdit, QtWidgets.QAbstractSpinBox)) and read == "text":
            continue
        if hasattr(widget, read):
            found[read] = getattr(widget, read)()
    for action in widget.actions():
        found[f"action {action.objectName()}"] = action.text()
        found[f"tip of {action.objectName()}"] = action.toolTip().replace("...", "")
    if isinstance(widget, QtWidgets.QComboBox):
        for at in range(widget.count()):
            found[f"entry {at}"] = widget.itemText(at)
    if isinstance(widget, QtWidgets.QTableView):
        model = widget.model()
        for column in range(model.columnCount()):
            found[f"column {column}"] = model.headerData(column, QtCore.Qt.Orientation.Horizontal)
            for row in range(model.rowCount()):
                found[f"cell {row}, {column}"] = model.data(model.index(row, column)) or ""
    return {what: text for what, text in found.items() if text}


def parts_of(surface: QtWidgets.QWidget) -> list[QtWidgets.QWidget]:
    """A surface and all widgets in it that are not Qt's own parts of widgets."""
    inside = surface.findChildren(QtWidgets.QWidget)
    return [surface, *(one for one in inside if not one.objectName().startswith("qt_"))]


def cut_off(surface: QtWidgets.QWidget) -> list[str]:
    """The visible labels and buttons of a surface whose text does not fit."""
    found = []
    for part in parts_of(surface):
        is_label = isinstance(part, QtWidgets.QLabel)
        if not part.isVisible() or not (is_label or isinstance(part, QtWidgets.QAbstractButton)):
            continue
        if not part.text():
            continue
        if is_label and part.wordWrap():
            fits = part.height() >= part.heightForWidth(part.width())
        else:
            fits = part.width() >= part.minimumSizeHint().width()
        if not fits:
            found.append(f"{part.objectName()}: {part.text()}")
    return found + _cut_off_headings(surface)


def _cut_off_headings(surface: QtWidgets.QWidget) -> list[str]:
    found = []
    for table in surface.findChildren(QtWidgets.QTableView):
        header = table.horizontalHeader()
        for column in range(table.model().columnCount()):
            text = table.model().headerData(column, QtCore.Qt.Orientation.Horizontal)
            needed = header.fontMetrics().boundingRect(text).width()
            if not table.isColumnHidden(column) and header.sectionSize(column) < needed:
                found.append(f"{table.objectName()}: {text}")
    return found
