# SPDX-License-Identifier: MIT
"""Pause and Stop: the person holds commands back, or has them refused, until *Go On*."""

from __future__ import annotations

from ...protocol.waiting import WaitingCode, WaitingReason
from ...qt import QtCore


class Pause(QtCore.QObject):
    """The person's word on whether commands may start. Lives on the GUI thread.

    Signals:
        changed: emitted after each change.
    """

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason: WaitingReason | None = None

    @property
    def stopped(self) -> bool:
        """True if commands are refused and not only held back."""
        return self.reason is not None and self.reason.code is WaitingCode.STOPPED

    def hold(self) -> None:
        """Let nothing new start; commands that come in wait."""
        if self.reason is None:
            self._become(WaitingReason(WaitingCode.PAUSED))

    def toggle(self) -> None:
        """Hold commands back, or let them go on where they are held or refused."""
        if self.reason is None:
            self.hold()
        else:
            self.go_on()

    def stop(self) -> None:
        """Let nothing new start, and have what waits and comes in refused."""
        self._become(WaitingReason(WaitingCode.STOPPED))

    def go_on(self) -> None:
        """Let commands start again."""
        self._become(None)

    def _become(self, reason: WaitingReason | None) -> None:
        if reason != self.reason:
            self.reason = reason
            self.changed.emit()
