# SPDX-License-Identifier: MIT
"""Time of the person's last key or turn of the wheel in a 3D view."""

from __future__ import annotations

from typing import Callable, Iterator

from ...qt import QtCore, QtWidgets

CALM_S = 1.5
"""Seconds after a key or a turn of the wheel for which the person is taken to go on."""

_VIEWER = "SIM::Coin3D::Quarter::QuarterWidget"

# A key that belongs to a shortcut comes as an override only.
_INPUT = frozenset(
    {
        QtCore.QEvent.Type.Wheel,
        QtCore.QEvent.Type.KeyPress,
        QtCore.QEvent.Type.ShortcutOverride,
    }
)


class ViewInput(QtCore.QObject):
    """Listener to keys and wheel in all 3D views. Lives on the GUI thread.

    Args:
        window: FreeCAD's window.
        clock: seconds.
    """

    def __init__(self, window: QtWidgets.QMainWindow, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self.setObjectName("ConjureViewInput")
        self._clock = clock
        self._last = -CALM_S
        self._area = window.findChild(QtWidgets.QMdiArea)
        # A view is activated before anybody can work in it.
        self._area.subWindowActivated.connect(self._listen)
        for sub_window in self._area.subWindowList():
            self._listen(sub_window)

    @property
    def recent(self) -> bool:
        """True for `CALM_S` after a key or a turn of the wheel."""
        return self._clock() - self._last < CALM_S

    def close(self) -> None:
        """Stop listening; FreeCAD is closing."""
        self._area.subWindowActivated.disconnect(self._listen)
        for sub_window in self._area.subWindowList():
            for widget in _widgets_of(sub_window):
                widget.removeEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Note the time of an input and let it pass; Qt calls this."""
        if event.type() in _INPUT:
            self._last = self._clock()
        return False

    @QtCore.Slot(QtWidgets.QMdiSubWindow)
    def _listen(self, sub_window: QtWidgets.QMdiSubWindow | None) -> None:
        if sub_window is not None:
            for widget in _widgets_of(sub_window):
                # Qt keeps one filter of an object, however often it is installed.
                widget.installEventFilter(self)


def _widgets_of(sub_window: QtWidgets.QMdiSubWindow) -> Iterator[QtWidgets.QWidget]:
    """Give the widgets of a window that keys and the wheel go to: 3D views and their viewports."""
    for viewer in sub_window.findChildren(QtWidgets.QGraphicsView):
        if viewer.inherits(_VIEWER):
            yield viewer
            yield viewer.viewport()
