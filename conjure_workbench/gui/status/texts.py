# SPDX-License-Identifier: MIT
"""Texts of the interface: translation, and text that is shown as it is."""

from __future__ import annotations

import html

import FreeCAD

from ...qt import QtCore

# Marks texts for translation where they stand in tables; they are translated when shown.
QT_TRANSLATE_NOOP = FreeCAD.Qt.QT_TRANSLATE_NOOP


def translate(context: str, text: str, one: str = "", count: int = -1) -> str:
    """Translate a text of the interface; literal texts are found by the translators' tools.

    Args:
        context: the part of the program, by which translators' tools group texts.
        text: the text in English; `%n` in it stands for the count.
        one: the text in English for a count of 1; translators see it as a note.
        count: the number that decides about singular and plural.
    """
    found = str(FreeCAD.Qt.translate(context, text, one, count))
    is_english = found == text.replace("%n", str(count))
    return one if count == 1 and is_english else found


def number_text(number: float, decimals: int | None = None) -> str:
    """Return a number as the person's locale writes it, with so many decimals or as needed."""
    locale = QtCore.QLocale()
    if decimals is not None:
        return str(locale.toString(float(number), "f", decimals))
    return str(locale.toString(float(number), "g", 6))


def plain_tooltip(text: str) -> str:
    """Return the text for a tooltip that shows it as it is: tooltips know markup by its looks."""
    return _marked(text) if "<" in text or "&" in text else text


def _marked(text: str) -> str:
    escaped = html.escape(text).replace("\n", "<br>")
    return f"<span>{escaped}</span>"
