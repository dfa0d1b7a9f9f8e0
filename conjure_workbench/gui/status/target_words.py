# SPDX-License-Identifier: MIT
"""Words for the document in which commands work that name none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import FreeCAD

from ...vocabulary.sentences.plain_text import plain
from .texts import translate

if TYPE_CHECKING:
    from ...modeling.document.foreground import Foreground

_LONGEST = 40


def target_words(foreground: Foreground) -> str:
    """Return where commands go that name no document, as a line; empty where none is open."""
    if foreground.lost is not None:
        return translate(
            "Conjure", "Commands go to no document: '{document}', which you chose, is closed"
        ).format(document=plain(foreground.lost, _LONGEST))
    name = foreground.chosen
    document = FreeCAD.ActiveDocument if name is None else FreeCAD.listDocuments().get(name)
    if document is None:
        return ""
    if foreground.pinned is not None:
        words = translate("Conjure", "Commands go to '{document}', as you chose")
    elif name is not None:
        words = translate("Conjure", "Commands go to '{document}', in the background")
    else:
        words = translate("Conjure", "Commands go to '{document}', the active document")
    return words.format(document=plain(document.Label, _LONGEST))
