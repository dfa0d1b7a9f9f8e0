# SPDX-License-Identifier: MIT
"""Controller of the add-on in FreeCAD's window.

It owns the adapter and the executor, hears of the line's status on any thread, shows it on the
toolbar and in the status bar, and ends everything when FreeCAD closes.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from .. import logs, preferences
from ..adapter.status import ConnectionState, Status
from ..qt import QtCore, QtWidgets
from . import dependency
from .person.following import Following
from .person.gate import Gate
from .person.pause import Pause
from .report_view import ReportView
from .status import notices, toolbar
from .status.display import Display
from .status.finish_offer import FinishOffer
from .status.presentation import present
from .status.texts import tr
from .status.work import WorkInWords

if TYPE_CHECKING:
    from ..addon import Addon
    from .handover import Handover

log = logging.getLogger(__name__)

READY_POLL_MS = 250
"""Interval of checks for FreeCAD's window to become visible."""

CALM_MS = 80
"""Delay of a change between idle and busy, so that short commands cost no repaint."""


class Controller(QtCore.QObject):
    """The add-on in FreeCAD's window. Made once, on the GUI thread."""

    shown = QtCore.Signal(object)  # Presentation, after toolbar and status bar show it
    _status_came = QtCore.Signal()

    def __init__(self, window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureController")
        self._window = window
        self._lock = threading.Lock()
        self._latest = Status()
        self._pending = False
        self._wanted = False
        self._closed = False
        self._addon: Addon | None = None
        self._handover: Handover | None = None
        self._gate: Gate | None = None
        self._finish_offer: FinishOffer | None = None
        self.display = Display(window, self.toggle, self.try_now, self.refresh)
        self.pause = Pause()
        self.pause.changed.connect(self._take_pause)
        self.following = Following(window)
        self.following.changed.connect(self._take_following)
        self._report_view = ReportView(self)
        self._log_setup = logs.setup(preferences.user_folder(), self._report_view.forward)
        self._status_came.connect(self._take_status, QtCore.Qt.ConnectionType.QueuedConnection)
        self._work = WorkInWords(self._paint_now, lambda: self._calm.start())
        self._calm = QtCore.QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.refresh)
        self._ready = QtCore.QTimer(self)
        self._ready.setInterval(READY_POLL_MS)
        self._ready.timeout.connect(self._look_whether_ready)

    def start(self) -> None:
        """Show the indicator now, and start once FreeCAD's window is visible."""
        self.display.begin()
        self._window.mainWindowClosed.connect(self.shutdown)
        QtCore.QCoreApplication.instance().aboutToQuit.connect(self.shutdown)
        self.refresh()
        self._ready.start()

    @property
    def status(self) -> Status:
        """The latest status of the connection."""
        with self._lock:
            return self._latest

    @property
    def wanted(self) -> bool:
        """True while the person wants a connection, whether or not one is open."""
        return self._wanted

    @property
    def log_file(self) -> str:
        """The path of the log file, or an empty string if none can be written."""
        return str(self._log_setup.file or "")

    def toggle(self) -> None:
        """Connect if there is no connection and none is being tried, else disconnect."""
        shown = self.display.shown
        self.set_connected(shown is None or not shown.connected)

    def set_connected(self, wanted: bool) -> None:
        """Connect or disconnect because the person asked for it. Returns at once."""
        if wanted:
            self.connect_to_server()
        else:
            self.disconnect_from_server()

    def connect_to_server(self, offer: bool = True) -> bool:
        """Connect with the current settings, or show the person why that is not possible.

        Args:
            offer: whether to offer the preferences if they need mending; not when FreeCAD
                connects by itself.

        Returns:
            Whether a connection is being tried.
        """
        if self._closed:
            return False
        try:
            settings = preferences.current()
            problem = settings.problem()
        except OSError as error:
            problem = tr("Conjure's folder cannot be used: {}").format(error)
        if problem is None and dependency.is_missing():
            problem = dependency.missing_sentence()
        if problem is not None:
            self._refuse(problem, offer)
            return False
        notices.close_offer(self._window)
        self._wanted = True
        self._own_addon().connect(settings)
        self.refresh()
        return True

    def disconnect_from_server(self) -> None:
        """Close the connection and do not reconnect."""
        self._wanted = False
        if self._addon is not None:
            self._addon.disconnect()
        with self._lock:
            self._latest = Status()
        self.refresh()

    @QtCore.Slot(bool)
    def _take_following(self, on: bool) -> None:
        toolbar.show_following(on)
        if on and self._addon is not None:
            self._addon.runner.foreground.catch_up()

    def try_now(self) -> None:
        """Make the next attempt to connect now, because the person does not want to wait."""
        if self._addon is not None:
            self._addon.try_now()

    def pause_or_go_on(self) -> None:
        """Hold commands back, or let them go on where they are held or refused."""
        if self.pause.reason is None:
            self.pause.hold()
        else:
            self.pause.go_on()

    @QtCore.Slot()
    def _take_pause(self) -> None:
        if self._addon is not None:
            self._addon.set_stopped(self.pause.stopped)
        toolbar.show_pause(self.pause.reason)
        self.refresh()

    def on_status(self, status: Status) -> None:
        """Take a status; any thread may call this."""
        with self._lock:
            self._latest = status
            pending, self._pending = self._pending, True
        # One signal is enough for all that comes before the GUI thread has looked.
        if not pending:
            self._status_came.emit()

    def refresh(self) -> None:
        """Show the state of the connection on the toolbar and in the status bar."""
        self._calm.stop()
        status = self.status
        if self._finish_offer is not None:
            self._finish_offer.show_reason(status.waiting_for)
        shown = present(
            status, self._wanted, time.monotonic(), self._work.sentence, self.pause.reason
        )
        if self.display.show(shown):
            self.shown.emit(shown)

    def _paint_now(self) -> None:
        self.refresh()
        self.display.paint()

    def show_again(self) -> None:
        """Show the state on a toolbar that FreeCAD has just created."""
        toolbar.show_following(self.following.is_on)
        toolbar.show_pause(self.pause.reason)
        self.display.show_again()

    @QtCore.Slot()
    def shutdown(self) -> None:
        """Close the connection and its thread when FreeCAD closes. Idempotent."""
        if self._closed:
            return
        self._closed = True
        self._wanted = False
        self._ready.stop()
        self._calm.stop()
        self.display.end()
        if self._handover is not None:
            self._handover.detach()
        self.following.close()
        if self._gate is not None:
            self._gate.close()
        if self._addon is not None:
            self._addon.shutdown()
        self._log_setup.close()

    @QtCore.Slot()
    def _take_status(self) -> None:
        with self._lock:
            self._pending = False
            status = self._latest
        if self._closed:
            return
        if status.state is ConnectionState.DISCONNECTED and not status.retrying:
            self._wanted = False
        before = self.display.shown.look if self.display.shown is not None else ""
        routine = (
            status.state in (ConnectionState.IDLE, ConnectionState.BUSY)
            and status.waiting_for is None
        )
        if before in ("idle", "busy") and routine:
            if not self._calm.isActive():
                self._calm.start()
        else:
            self.refresh()

    @QtCore.Slot()
    def _look_whether_ready(self) -> None:
        if not self._window.isVisible():
            return
        self._ready.stop()
        if preferences.wants_auto_connect():
            self.connect_to_server(offer=False)

    def _own_addon(self) -> Addon:
        if self._addon is None:
            # Here and not above: it loads every command, which FreeCAD's start need not wait for.
            from ..addon import Addon
            from .handover import Handover

            gate = Gate(
                self._window,
                lambda document: addon.runner.observer.revision(document),
                self.pause,
            )
            self._handover = Handover(self)
            self._addon = addon = Addon(
                wake=self._handover.wake,
                reason_to_wait=gate.reason_to_wait,
                on_status=self.on_status,
                refresh_later=lambda refresh: QtCore.QTimer.singleShot(0, refresh),
                following=lambda: self.following.is_on,
                work=self._work,
            )
            addon.set_stopped(self.pause.stopped)
            self._gate = gate
            self._finish_offer = FinishOffer(gate.finish_change, self._window)
            self._handover.attach(addon.executor, self.following.slice)
        return self._addon

    def _refuse(self, problem: str, offer: bool) -> None:
        log.debug("%s", problem)
        self.disconnect_from_server()
        with self._lock:
            self._latest = Status(sentence=problem, needs_attention=True)
        self.refresh()
        if offer:
            notices.offer_preferences(self._window, problem, toolbar.show_preferences)
