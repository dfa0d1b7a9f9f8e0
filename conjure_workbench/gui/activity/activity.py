# SPDX-License-Identifier: MIT
"""Owner of the log of commands and of the panel that shows it."""

from __future__ import annotations

import time
from typing import Any, Callable

import FreeCAD

from ... import preferences
from ...adapter.command_job import CommandJob
from ...modeling.runner import Runner
from ...protocol.waiting import WaitingReason
from ...qt import QtCore, QtWidgets
from ..status.target_button import TargetButton
from ..timers import timer
from .activity_log import ActivityLog
from .kept_log import KeptLog
from .panel import ActivityPanel
from .record import State
from .told_job import ToldJob, describe, sentence_of
from .undo_actions import UndoActions

BUNCH_MS = 100
"""Shortest interval between two changes of the panel."""

LOOK_MS = 500
"""Interval of looks at commands that wait: they may be cancelled without anybody telling."""

_DESCRIBE_S = 0.005
"""Seconds of each look for putting waiting commands into words."""


class Activity(QtCore.QObject):
    """Log and panel. Lives on the GUI thread; made before the first command.

    Args:
        runner: what runs the commands.
        unfinished: returns what the person has open, for which nothing can be undone now, or None.
        show_checkpoint: shows a checkpoint, by the name of its document and its id.
        window: FreeCAD's window.

    Attributes:
        log: the log.
        panel: the panel; None before the first command, or before it is asked for.
    """

    _refused = QtCore.Signal()

    def __init__(
        self,
        runner: Runner,
        unfinished: Callable[[], WaitingReason | None],
        show_checkpoint: Callable[[str, str], None],
        window: QtWidgets.QMainWindow,
    ) -> None:
        super().__init__(window)
        self.setObjectName("ConjureActivity")
        self.log = ActivityLog()
        self.panel: ActivityPanel | None = None
        self._target: TargetButton | None = None
        self._runner = runner
        self._unfinished = unfinished
        self._show_checkpoint = show_checkpoint
        self._window = window
        self._undo_changed = False
        self._kept = KeptLog(
            preferences.activity_folder(), lambda: int(preferences.get("activity_log_days"))
        )
        self._timer = timer(self, BUNCH_MS, self.flush)
        self._refused.connect(self.look, QtCore.Qt.ConnectionType.QueuedConnection)
        FreeCAD.addDocumentObserver(self)

    def told(self, job: CommandJob) -> ToldJob:
        """Return a command of which the log is told. Any thread may call this."""
        return ToldJob(job, self.log, self._runner, self._moved)

    def refused(self, job: CommandJob) -> None:
        """Note a command that is refused as it comes in. Any thread may call this."""
        self.told(job)
        self._refused.emit()

    @QtCore.Slot()
    def look(self) -> None:
        """Show what came in, soon."""
        if self.log.has_news:
            self._look_within(BUNCH_MS)

    def toggle(self) -> None:
        """Show the panel, or hide it."""
        panel = self._own_panel()
        shows = panel.isHidden()
        panel.setVisible(shows)
        if shows:
            panel.raise_()
            panel.table.setFocus()

    def retranslate(self) -> None:
        """Show the panel in the language of now; what commands did stays in the words of then."""
        if self.panel is not None:
            self.panel.fill(self._make_undo())
            self.show_target()

    def show_target(self) -> None:
        """Show to which document commands go."""
        if self._target is not None:
            self._target.show_target()

    def close(self) -> None:
        """Show nothing any more; FreeCAD is closing."""
        FreeCAD.removeDocumentObserver(self)
        self._timer.stop()
        news = self.log.take_news()
        self._kept.keep([*news.added, *news.changed])

    @QtCore.Slot()
    def flush(self) -> None:
        """Show what is new, now."""
        panel = self._own_panel()
        self._describe_waiting()
        news = self.log.take_news()
        self._kept.keep([*news.added, *news.changed])
        panel.take(news)
        if self._undo_changed:
            self._undo_changed = False
            panel.show_undo_steps()
        if self.log.open_records():
            self._look_within(LOOK_MS)

    def _moved(self) -> None:
        # A command may take a picture, in which nothing of ours is to be seen.
        if self.panel is not None:
            self.panel.clear_outline()
        self._look_within(BUNCH_MS)

    def _look_within(self, milliseconds: int) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _own_panel(self) -> ActivityPanel:
        if self.panel is None:
            self._target = TargetButton(lambda: self._runner.foreground, self._window)
            self.panel = ActivityPanel(self.log, self._make_undo(), self._target, self._window)
            if not self._window.restoreDockWidget(self.panel):
                _put_below(self._window, self.panel)
            self.panel.hide()
        return self.panel

    def _make_undo(self) -> UndoActions:
        return UndoActions(self._runner, self._unfinished, self._show_checkpoint, self._window)

    def _describe_waiting(self) -> None:
        """Put commands into words that have not started: those that start are told anyway."""
        until = time.perf_counter() + _DESCRIBE_S
        for record in self.log.open_records():
            if time.perf_counter() > until:
                return
            if record.state is not State.RUNNING and not record.is_described:
                describe(record, sentence_of(record))
                self.log.changed(record)

    def _undo_steps_changed(self, *_: Any) -> None:
        if self.panel is not None and self.panel.isVisible():
            self._undo_changed = True
            self._look_within(BUNCH_MS)

    # FreeCAD's names of what changes the undo steps of a document.
    slotUndoDocument = slotRedoDocument = slotCommitTransaction = slotDeletedDocument = (  # noqa: N815
        _undo_steps_changed
    )


def _put_below(window: QtWidgets.QMainWindow, panel: ActivityPanel) -> None:
    """Put the panel below the 3D view, as a tab of what is shown there."""
    area = QtCore.Qt.DockWidgetArea.BottomDockWidgetArea
    docks = window.findChildren(QtWidgets.QDockWidget)
    there = [one for one in docks if one.isVisible() and window.dockWidgetArea(one) == area]
    window.addDockWidget(area, panel)
    if there:
        window.tabifyDockWidget(there[0], panel)
