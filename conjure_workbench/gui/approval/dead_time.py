# SPDX-License-Identifier: MIT
"""Dead time of buttons that appear, move or change their meaning under the person's pointer."""

from __future__ import annotations

from typing import Sequence

from ...qt import QtCore, QtWidgets
from ..timers import timer

DEAD_MS = 700
"""Milliseconds for which the buttons do nothing after a change."""


class DeadTime:
    """Time for which buttons are disabled, and a click into a field does not move the focus there.

    A click that was meant for something else does nothing then, nor do the keys after it.

    Args:
        owner: the widget that buttons and fields are in.
        buttons: the buttons.
        fields: what else a click gives the focus to.
    """

    def __init__(
        self,
        owner: QtWidgets.QWidget,
        buttons: Sequence[QtWidgets.QPushButton],
        fields: Sequence[QtWidgets.QWidget],
    ) -> None:
        self._owner = owner
        self._buttons = tuple(buttons)
        self._fields = tuple(fields)
        self._timer = timer(owner, DEAD_MS, lambda: self._enable(True))

    @property
    def is_on(self) -> bool:
        """True until the buttons are enabled again."""
        return bool(self._timer.isActive())

    @property
    def left_ms(self) -> int:
        """Milliseconds until the buttons are enabled again; 0 or less if nothing is awaited."""
        return int(self._timer.remainingTime())

    def begin(self) -> None:
        """Disable the buttons for the whole time, also if it runs already."""
        # A button that is disabled passes the focus on, perhaps to one that is not. Whoever
        # writes in a line goes on writing.
        if self._owner.isVisible() and self._owner.window().focusWidget() in self._buttons:
            self._owner.setFocus()
        self._enable(False)
        self._timer.start()

    def end(self) -> None:
        """Leave the buttons disabled: nothing is asked any more."""
        self._timer.stop()

    def _enable(self, enabled: bool) -> None:
        for button in self._buttons:
            button.setEnabled(enabled)
        policy = QtCore.Qt.FocusPolicy
        for field in self._fields:
            # A field that has the focus keeps it.
            field.setFocusPolicy(policy.StrongFocus if enabled else policy.TabFocus)
