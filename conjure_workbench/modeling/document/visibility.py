# SPDX-License-Identifier: MIT
"""Visibility of objects that a command shows and hides, and its undo.

With a window FreeCAD takes visibility back itself when a transaction is undone. Without one it does
not, so what was hidden for which result is remembered here.
"""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD

from .freecad_types import Document, DocumentObject

_RESULTS_KEPT = 10_000


class HiddenInputs:
    """Inputs hidden for each result, for undo and redo without a window."""

    def __init__(self) -> None:
        self._inputs: dict[tuple[str, str], list[str]] = {}

    def remember(self, result: Any, inputs: Iterable[Any]) -> None:
        """Keep the inputs that a result hides; the oldest result is forgotten if there are many."""
        names = [obj.Name for obj in inputs]
        if len(self._inputs) >= _RESULTS_KEPT:
            del self._inputs[next(iter(self._inputs))]
        self._inputs[result.Document.Name, result.Name] = names

    def forget(self, document: str) -> None:
        """Drop what is known of a document."""
        self._inputs = {key: names for key, names in self._inputs.items() if key[0] != document}

    def follow(self, document: Document, *, deleted: Iterable[str], created: Iterable[str]) -> None:
        """After an undo or redo: show inputs of results that went, hide those of ones that came."""
        if FreeCAD.GuiUp:
            return
        for names, visible in ((deleted, True), (created, False)):
            for result in names:
                for name in self._inputs.get((document.Name, result), ()):
                    found = document.getObject(name)
                    if found is not None:
                        set_visible(found, visible)


class Visibility:
    """Objects that one command shows and hides."""

    def __init__(self) -> None:
        self._before: dict[str, tuple[Any, bool]] = {}
        self._to_show: list[Any] = []
        self._new: set[str] = set()

    @property
    def awaiting(self) -> tuple[Any, ...]:
        """Objects hidden now that are shown at the end of the command."""
        return tuple(self._to_show)

    def build_hidden(self, obj: DocumentObject) -> None:
        """Keep a new object hidden: every property set on a visible one tessellates it again."""
        obj.Visibility = False
        self._new.add(obj.Name)

    def show_at_end(self, obj: DocumentObject) -> None:
        """Show an object when the command is through."""
        if obj not in self._to_show:
            self._to_show.append(obj)

    def note(self, obj: DocumentObject) -> bool:
        """Remember and return whether an object was visible when the command began.

        Before it is linked: FreeCAD's window hides what some results are made of by itself.
        An object that an earlier step of the same batch made counts as visible if it would be.
        """
        if obj.Name in self._new:
            return obj in self._to_show
        return self._before.setdefault(obj.Name, (obj, bool(obj.Visibility)))[1]

    def hide(self, obj: DocumentObject) -> None:
        """Hide an object that a result replaces."""
        self.note(obj)
        # One made by an earlier step of the same batch: nobody needs to see it.
        self.forget(obj)
        set_visible(obj, False)

    def show(self, obj: DocumentObject) -> None:
        """Show an object that was there before, such as an input of a deleted result."""
        self.note(obj)
        self.show_at_end(obj)

    def choose(self, obj: DocumentObject, visible: bool) -> None:
        """Show or hide an object because a command is for that; it is part of the undo step."""
        self.note(obj)
        if visible and obj.Name in self._new:
            self.show_at_end(obj)
            return
        if not visible:
            self.forget(obj)
        set_recorded(obj, visible)

    def forget(self, obj: DocumentObject) -> None:
        """Show an object no more that is about to be deleted."""
        if obj in self._to_show:
            self._to_show.remove(obj)

    def keep(self, obj: DocumentObject) -> None:
        """Leave an object that a result is made of as visible as it was."""
        if self.note(obj):
            self.show_at_end(obj)

    def finish(self) -> None:
        """Show what is to be shown."""
        for obj in self._to_show:
            set_visible(obj, True)

    def restore(self) -> None:
        """Put back what was hidden or shown, after a rollback."""
        for obj, visible in self._before.values():
            set_visible(obj, visible)


def set_visible(obj: DocumentObject, visible: bool) -> None:
    """Show or hide an object, touching it only if that changes something."""
    if obj is not None and bool(obj.Visibility) != visible:
        obj.Visibility = visible


def set_recorded(obj: DocumentObject, visible: bool) -> None:
    """Set the visibility so that undo and redo know of it; see `set_visible`.

    FreeCAD opens no undo step for a property that is marked as no modification, and without a
    window nothing else changes that would.
    """
    if FreeCAD.GuiUp or bool(obj.Visibility) == visible:
        set_visible(obj, visible)
        return
    obj.setPropertyStatus("Visibility", "-NoModify")
    try:
        obj.Visibility = visible
    finally:
        obj.setPropertyStatus("Visibility", "NoModify")
