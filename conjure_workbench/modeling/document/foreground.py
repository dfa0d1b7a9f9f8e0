# SPDX-License-Identifier: MIT
"""The document and the tab that the person looks at, and the document that commands work in.

They are the same while the person follows the assistant. Otherwise the person's tab and keyboard
focus stay where they are, and commands that name no document work in one in the background. The
person may also choose that document themselves.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import Any, Callable, Iterator

import FreeCAD

from . import documents
from .freecad_types import Document


class Foreground:
    """Tab and document before the person, and the document that commands work in.

    Use it on FreeCAD's main thread only.

    Args:
        following: returns True while commands may move what the person looks at.

    Attributes:
        pinned: the name of the document that the person chose for commands that name none.
        lost: the label of that document, if it was closed and no other was chosen since.
        on_change: called when another document may be the one for such commands.
    """

    def __init__(self, following: Callable[[], bool]) -> None:
        self.following = following
        self.pinned: str | None = None
        self.lost: str | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._background: str | None = None
        self._later: dict[str, Callable[[], None]] = {}

    @property
    def chosen(self) -> str | None:
        """The name of the document for commands that name none; None for the active one."""
        return self.background if self.pinned is None else self.pinned

    def pin(self, document: str | None) -> None:
        """Have commands that name no document work in this one, or in the active one for None."""
        self.pinned, self.lost, self._background = document, None, None
        self.on_change()

    @property
    def background(self) -> str | None:
        """The name of the document in the background in which commands work; None without one."""
        if self._background not in FreeCAD.listDocuments():
            self._background = None
        return self._background

    def is_active(self, document: Document) -> bool:
        """True for the document in which commands work that name none."""
        chosen = self.chosen
        if chosen is None:
            return bool(document == FreeCAD.ActiveDocument)
        return bool(document.Name == chosen)

    def is_in_front(self, document: Document) -> bool:
        """True for the document whose tab the person looks at."""
        import FreeCADGui

        seen = FreeCADGui.ActiveDocument
        return seen is not None and seen.Document == document

    def bring(self, document: Document) -> dict[str, bool]:
        """Show a document if the person follows, and have commands work in it.

        Commands that name none work in it unless the person chose another one.

        Returns:
            `shown` as a reply has it; nothing without a window.
        """
        self.lost = None
        if not FreeCAD.GuiUp or self.following():
            self._background = None
            documents.activate(document)
            return {"shown": True} if FreeCAD.GuiUp else {}
        self._background = document.Name
        self.on_change()
        return {"shown": False}

    def show_later(self, document: Document, show: Callable[[], None] | None) -> None:
        """Have a document shown in some way once the person follows again, or not any more."""
        self._later.pop(document.Name, None)
        if show is not None:
            self._later[document.Name] = show

    def closed(self, document: str) -> None:
        """Drop all memory of a document that is closed; if the person chose it, say so."""
        self._later.pop(document, None)
        if document == self.pinned:
            found = FreeCAD.listDocuments().get(document)
            self.pinned, self.lost = None, document if found is None else str(found.Label)
            self.on_change()

    def catch_up(self) -> None:
        """Show what is in the background, because the person follows again."""
        name, self._background = self.background, None
        if name is not None:
            documents.activate(FreeCAD.getDocument(name))
            self.on_change()
        later, self._later = self._later, {}
        for show in later.values():
            show()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Put the person's tab and keyboard focus back at the end, unless they follow.

        FreeCAD changes the tab with the active document, which a new one and one with an undo step
        of ours have to be. Nothing is painted in between.
        """
        if not FreeCAD.GuiUp or self.following():
            yield
            return
        put_back = _front()
        try:
            yield
        finally:
            put_back()


def _front() -> Callable[[], None]:
    """Remember the tab in front and the keyboard focus; the result puts them back."""
    import FreeCADGui

    from ...qt import QtWidgets

    area: Any = FreeCADGui.getMainWindow().findChild(QtWidgets.QMdiArea)
    tab = area.currentSubWindow()
    focus: Any = QtWidgets.QApplication.focusWidget()
    is_elsewhere = focus is not None and not area.isAncestorOf(focus)

    def put_back() -> None:
        if area.currentSubWindow() != tab and tab in area.subWindowList():
            area.setActiveSubWindow(tab)
        # The tab's own widgets get the focus back with it.
        if is_elsewhere and QtWidgets.QApplication.focusWidget() != focus:
            with suppress(RuntimeError):  # it went with what the command changed
                focus.setFocus()

    return put_back
