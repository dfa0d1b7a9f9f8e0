# SPDX-License-Identifier: MIT
"""Texts of the interface: translation, and text that is shown as it is."""

from __future__ import annotations

import html

import FreeCAD

CONTEXT = "Conjure"
"""The translation context of everything but the commands' own texts."""

# Marks texts for translation where they stand in tables; they are translated when shown.
QT_TRANSLATE_NOOP = FreeCAD.Qt.QT_TRANSLATE_NOOP


def tr(text: str) -> str:
    """Translate a text of the interface."""
    return str(FreeCAD.Qt.translate(CONTEXT, text))


def plain_tooltip(text: str) -> str:
    """Return the text for a tooltip that shows it as it is: tooltips know markup by its looks."""
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text
