# SPDX-License-Identifier: MIT
"""The person's keys and clicks, kept while events are handled inside a command, given back after.

Qt has no way to look at what waits in its queue, so it is taken out: before any widget gets it, in
order. Whether a key is a shortcut is decided when it is taken, as Qt does it; what follows from it
happens after the command.
"""

from __future__ import annotations

from typing import Any, Callable

from ...qt import QtCore, QtGui, QtWidgets

_Type = QtCore.QEvent.Type

_REFUSED = frozenset(
    {
        # Not handled, these come again as events of the mouse.
        _Type.TabletPress,
        _Type.TabletMove,
        _Type.TabletRelease,
        _Type.TouchBegin,
        _Type.TouchUpdate,
        _Type.TouchEnd,
        # Something that is dragged from elsewhere and held over the window.
        _Type.DragEnter,
        _Type.DragMove,
        _Type.Drop,
    }
)
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.Shortcut})
"""Input that may give the focus to something else."""


class DeferredInput(QtCore.QObject):
    """Filter of all events of the application. Lives on the GUI thread.

    Args:
        takes: receives the window and the place on screen of each press of the left mouse button;
            returns True if the press is its own, and is not to be kept.
    """

    def __init__(self, takes: Callable[[QtGui.QWindow, QtCore.QPoint], bool]) -> None:
        super().__init__()
        self.setObjectName("ConjureDeferredInput")
        self._takes = takes
        self._taken = False
        self._pressed = False
        self._kept: list[Callable[[], object]] = []

    def process_events(self) -> None:
        """Let Qt handle its events, but keep the person's input."""
        application = QtWidgets.QApplication.instance()
        application.installEventFilter(self)
        try:
            application.processEvents(QtCore.QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers)
        finally:
            application.removeEventFilter(self)

    def give_back(self) -> None:
        """Have all that was kept handled now, in its order."""
        kept, self._kept = self._kept, []
        self._taken = self._pressed = False
        for handle in kept:
            handle()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Take an input out; Qt calls this for each event of each object."""
        kind = event.type()
        if kind in _COPIES:
            # Windows get input first, and widgets by them; shortcuts and words go their own ways.
            if not watched.isWindowType() and kind not in (_Type.Shortcut, _Type.InputMethod):
                return False
            if not self._is_own(watched, event, kind):
                self._keep(watched, _COPIES[kind](event), kind)
            return True
        if not watched.isWindowType():
            return False
        if kind == _Type.ShortcutOverride and self._pressed:
            # Who gets this key is known when the press before it has been handled.
            event.accept()
            return True
        if kind == _Type.Close:
            event.ignore()
            self._kept.append(watched.close)
            return True
        if kind in _REFUSED:
            event.ignore()
            return True
        return False

    def _is_own(self, watched: Any, event: Any, kind: Any) -> bool:
        if kind == _Type.MouseMove:
            # Without a button it says where the pointer is, which the next one says again.
            return bool(event.buttons() == QtCore.Qt.MouseButton.NoButton)
        if kind == _Type.MouseButtonRelease and self._taken:
            self._taken = False
            return True
        if kind == _Type.MouseButtonPress and event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._taken = self._takes(watched, _on_screen(event).toPoint())
            return self._taken
        return False

    def _keep(self, watched: QtCore.QObject, copy: QtCore.QEvent, kind: Any) -> None:
        self._pressed = self._pressed or kind in _PRESSES
        self._kept.append(lambda: _send(watched, copy))


def _send(watched: QtCore.QObject, event: QtCore.QEvent) -> None:
    try:
        QtCore.QCoreApplication.sendEvent(watched, event)
    except RuntimeError:
        # Its window was closed by an input before.
        return


def _on_screen(event: Any) -> QtCore.QPointF:
    position = event.globalPosition() if hasattr(event, "globalPosition") else event.screenPos()
    return QtCore.QPointF(position)


def _key(event: Any) -> QtGui.QKeyEvent:
    return QtGui.QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _mouse(event: Any) -> QtGui.QMouseEvent:
    inside = event.position() if hasattr(event, "position") else event.localPos()
    return QtGui.QMouseEvent(
        event.type(),
        inside,
        _on_screen(event),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )


def _wheel(event: Any) -> QtGui.QWheelEvent:
    return QtGui.QWheelEvent(
        event.position(),
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
    )


def _shortcut(event: Any) -> QtGui.QShortcutEvent:
    return QtGui.QShortcutEvent(event.key(), event.shortcutId(), event.isAmbiguous())


def _context_menu(event: Any) -> QtGui.QContextMenuEvent:
    return QtGui.QContextMenuEvent(
        event.reason(), event.pos(), event.globalPos(), event.modifiers()
    )


def _input_method(event: Any) -> QtGui.QInputMethodEvent:
    copy = QtGui.QInputMethodEvent(event.preeditString(), event.attributes())
    copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return copy


_COPIES: dict[Any, Callable[[Any], QtCore.QEvent]] = {
    _Type.KeyPress: _key,
    _Type.KeyRelease: _key,
    _Type.MouseButtonPress: _mouse,
    _Type.MouseButtonRelease: _mouse,
    _Type.MouseButtonDblClick: _mouse,
    _Type.MouseMove: _mouse,
    _Type.Wheel: _wheel,
    _Type.Shortcut: _shortcut,
    _Type.ContextMenu: _context_menu,
    _Type.InputMethod: _input_method,
}
"""By type of event, the function that copies one: Qt's own lives as long as it is handled."""
