# SPDX-License-Identifier: MIT
"""Follow the Assistant: commands move what the person looks at, until the person does so.

While the assistant works, the person's own turn of the camera, selection or change of the tab
switches it off; only the person switches it on again. What changes during a slice of commands is
the assistant's doing. What differs afterwards from how the last slice left it is the person's.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import Any, Callable, Iterator

import FreeCADGui

from ... import preferences
from ...qt import QtCore, QtWidgets
from ..timers import timer

AT_WORK_S = 60.0
"""Seconds after its last command for which the assistant is taken to go on."""

LOOK_MS = 200
"""Interval at which the person's camera and tab are looked at while the assistant works."""


class Following(QtCore.QObject):
    """State of *Follow the Assistant*; at first as the person prefers. Lives on the GUI thread.

    Args:
        window: FreeCAD's window.
        clock: seconds, for the age of the last command.

    Attributes:
        changed: emitted with the new state when it is switched.
    """

    changed = QtCore.Signal(bool)

    def __init__(
        self, window: QtWidgets.QMainWindow, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self.setObjectName("ConjureFollowing")
        self._area = window.findChild(QtWidgets.QMdiArea)
        self._clock = clock
        self._on = bool(preferences.get("follow"))
        self._in_slice = False
        self._last = -AT_WORK_S
        self._left: Any = None
        self._node: Any = None
        self._mark: Any = None
        self._looks = timer(self, LOOK_MS, self._look, repeats=True)
        FreeCADGui.Selection.addObserver(self)

    def close(self) -> None:
        """Stop observing the person; FreeCAD is closing."""
        self._looks.stop()
        FreeCADGui.Selection.removeObserver(self)

    @property
    def is_on(self) -> bool:
        """True while commands may move what the person looks at."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Switch it, and tell by `changed` if that is a change."""
        if on == self._on:
            return
        self._on = on
        self._left = None
        self._looks.stop()
        self.changed.emit(on)
        if on and self._at_work():
            self._remember()

    @contextmanager
    def slice(self) -> Iterator[None]:
        """Notice what the person did since the last slice; what happens inside is not theirs."""
        if self._left is not None and self._quick() != self._mark:
            self._look()
        self._in_slice = True
        try:
            yield
        finally:
            self._in_slice = False
            self._last = self._clock()
            if self._on and (self._left is None or self._quick() != self._mark):
                self._remember()

    @contextmanager
    def ignoring(self) -> Iterator[None]:
        """Take what happens inside for nobody's doing, such as what FreeCAD does to a selection."""
        self._in_slice = True
        try:
            yield
        finally:
            self._in_slice = False

    def addSelection(self, *selected: Any) -> None:
        """Something was selected; FreeCAD calls this."""
        self._selection_changed()

    def removeSelection(self, *selected: Any) -> None:
        """Something is not selected any more; FreeCAD calls this."""
        self._selection_changed()

    def setSelection(self, document: str) -> None:
        """Something else was selected, in the tree; FreeCAD calls this."""
        self._selection_changed()

    def clearSelection(self, document: str) -> None:
        """Nothing is selected any more; FreeCAD calls this."""
        self._selection_changed()

    def _selection_changed(self) -> None:
        if not self._in_slice and self._left is not None and self._at_work():
            self.set_on(False)

    def _at_work(self) -> bool:
        return self._clock() - self._last < AT_WORK_S

    def _remember(self) -> None:
        self._left = (self._area.currentSubWindow(), _camera())
        self._watch()
        if not self._looks.isActive():
            self._looks.start()

    @QtCore.Slot()
    def _look(self) -> None:
        """Switch it off if the person has another tab or camera before them."""
        if self._in_slice or self._left is None:
            return
        if not self._at_work():
            self._left = None
            self._looks.stop()
        elif self._left != (self._area.currentSubWindow(), _camera()):
            self.set_on(False)
        else:
            self._watch()

    def _watch(self) -> None:
        """Take the camera's node and its number, so that a look is needed only after a change."""
        self._node = _node() if self._left is not None else None
        self._mark = self._quick()

    def _quick(self) -> Any:
        """Tab, and the number that Coin gives a camera anew at each change, also at a drawing."""
        number = None if self._node is None else self._node.getNodeId()
        return self._area.currentSubWindow(), number


def _node() -> Any:
    """Return the node of the camera in front in Coin's scene, or None."""
    from ...modeling.view import view3d

    seen = FreeCADGui.ActiveDocument
    views = [] if seen is None else view3d.views_with_cameras(seen.Document)
    return view3d.view_of(seen.Document).getCameraNode() if views else None


def _camera() -> Any:
    """Return what the person sees through: the camera of the document in front, or None."""
    # Here and not above: FreeCAD's start need not wait for it.
    from ...modeling.view import view3d

    seen = FreeCADGui.ActiveDocument
    return None if seen is None else view3d.place_before(seen.Document)
