# SPDX-License-Identifier: MIT
"""Controller of the add-on in FreeCAD's window.

It owns the adapter and the executor, hears of the line's status on any thread, shows it on the
toolbar and in the status bar, and ends everything when FreeCAD closes.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Callable

from .. import preferences
from ..adapter.status import ConnectionState, Status
from ..qt import QtCore, QtWidgets
from . import dependency
from .approval.mode_commands import show_mode
from .changed_settings import ChangedSettings
from .consent.consent import Consent
from .indicator_menus import add_menus
from .loading import without_collection
from .person.following import Following
from .person.pause import Pause
from .session_log import SessionLog
from .status import failures, notices, toolbar
from .status.display import Display
from .status.language import LanguageNews
from .status.presentation import present
from .status.status_inbox import StatusInbox
from .status.texts import translate
from .status.work import WorkInWords
from .timers import timer

if TYPE_CHECKING:
    from ..modeling.runner import Runner
    from ..protocol.waiting import WaitingReason
    from .approval.approval_desk import ApprovalDesk
    from .engine import Engine

log = logging.getLogger(__name__)

READY_POLL_MS = 250
"""Interval of checks for FreeCAD's window to become visible."""

CALM_MS = 80
"""Delay of a change between idle and busy, so that short commands cost no repaint."""


class Controller(QtCore.QObject):
    """The add-on in FreeCAD's window. Made once, on the GUI thread."""

    shown = QtCore.Signal(object)  # Presentation, after toolbar and status bar show it

    def __init__(self, window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureController")
        self._window = window
        self._inbox = StatusInbox(self)
        self._inbox.came.connect(self._take_status)
        self._wanted = self._closed = False
        self._engine: Engine | None = None
        self.display = Display(window, self.toggle, self.try_now, self.refresh)
        self.consent = Consent(window, self.connect_to_server)
        self.pause = Pause()
        self.pause.changed.connect(self._take_pause)
        self.following = Following(window)
        self.following.changed.connect(self._take_following)
        self._log = SessionLog(self)
        self._work = WorkInWords(self._paint_now, lambda: self._calm.start())
        self._calm = timer(self, CALM_MS, self.refresh)
        self._ready = timer(self, READY_POLL_MS, self._look_whether_ready, repeats=True)
        LanguageNews(window).changed.connect(self._show_on_toolbar)
        self._settings = ChangedSettings(
            self, self._take_preferences, lambda: self._wanted and self.connect_to_server()
        )

    def start(self) -> None:
        """Show the indicator now, and start once FreeCAD's window is visible."""
        self.display.begin()
        menu, engine = self.display.indicator.menu(), self._own_engine
        add_menus(self._window, menu, self.shown, self.try_now, engine, lambda: self.desk)
        self._window.mainWindowClosed.connect(self.shutdown)
        QtCore.QCoreApplication.instance().aboutToQuit.connect(self.shutdown)
        self._settings.start()
        self.refresh()
        self._ready.start()

    @property
    def status(self) -> Status:
        """The latest status of the connection."""
        return self._inbox.latest

    @property
    def wanted(self) -> bool:
        """True while the person wants a connection, whether or not one is open."""
        return self._wanted

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
        if not self.consent.is_given:
            return self._ask_for_consent(offer)
        try:
            settings = preferences.current()
            if offer and not (settings.this_machine or settings.api_key):
                return self._ask_for_consent(offer)
            found = settings.problem()
            problem = found and failures.words(found.cause, settings.server, found.detail)
        except OSError as error:
            problem = translate("Conjure", "Conjure's folder cannot be used: {}").format(error)
        if problem is None and dependency.is_missing():
            problem = dependency.missing_sentence()
        if problem is not None:
            self._refuse(problem, offer)
            return False
        notices.close_offer(self._window)
        self.consent.close()
        self._wanted = True
        self._settings.used = settings
        self._own_engine().addon.connect(settings)
        self.refresh()
        return True

    def disconnect_from_server(self) -> None:
        """Close the connection and do not reconnect."""
        self._wanted = False
        self._settings.used = None
        if self._engine is not None:
            self._engine.addon.disconnect()
        self._inbox.replace(Status())
        self.refresh()

    @QtCore.Slot(bool)
    def _take_following(self, on: bool) -> None:
        toolbar.show_following(on)
        if on and self._engine is not None:
            self._engine.addon.runner.foreground.catch_up()

    @property
    def desk(self) -> ApprovalDesk | None:
        """Desk at which the person is asked, once there was a connection."""
        return None if self._engine is None else self._engine.desk

    def try_now(self) -> None:
        """Make the next attempt to connect now, because the person does not want to wait."""
        if self._engine is not None:
            self._engine.addon.try_now()

    def toggle_activity(self) -> None:
        """Show or hide the panel that lists what the assistant did."""
        self._own_engine().activity.toggle()

    def show_checkpoints(self) -> None:
        """Show the window of the checkpoints of the document in front."""
        self._own_engine().show_checkpoints()

    def do_and_tell(self, action: Callable[[Runner, WaitingReason | None], str]) -> None:
        """Do what the person chose, and say in the status bar what happened.

        Args:
            action: takes what runs commands and the person's unfinished work; returns a sentence.
        """
        engine = self._own_engine()
        notices.show(self._window, action(engine.addon.runner, engine.gate.unfinished_work()))

    @QtCore.Slot()
    def _take_pause(self) -> None:
        if self._engine is not None:
            self._engine.addon.set_stopped(self.pause.stopped)
        toolbar.show_pause(self.pause.reason)
        self.refresh()

    def on_status(self, status: Status) -> None:
        """Take a status; any thread may call this."""
        self._inbox.put(status)

    def refresh(self) -> None:
        """Show the state of the connection on the toolbar and in the status bar."""
        self._calm.stop()
        status = self.status
        if self._engine is not None:
            self._engine.finish_offer.show_reason(status.waiting_for)
            self._engine.desk.show_waiting(status.queued)
        shown = present(
            status,
            self._wanted,
            time.monotonic(),
            self._work.sentence,
            self.pause.reason,
            preferences.scripts_allowed(),
            preferences.approval_mode(),
            "" if self._engine is None else self._engine.target_words(),
        )
        toolbar.show_stop(self.pause.stopped, self._work.holds)
        if self.display.show(shown):
            self.shown.emit(shown)

    def _take_preferences(self) -> None:
        show_mode()
        if self._engine is not None:
            self._engine.desk.take_mode()
        self.refresh()

    def _paint_now(self) -> None:
        self.refresh()
        self.display.paint()

    def show_again(self) -> None:
        """Show the state on a toolbar that FreeCAD has just created, and ask for consent once."""
        self._show_on_toolbar()
        self.consent.ask_once()

    @QtCore.Slot()
    def _show_on_toolbar(self) -> None:
        toolbar.show_following(self.following.is_on)
        toolbar.show_pause(self.pause.reason)
        show_mode()
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
        self._settings.close()
        self.display.end()
        self.following.close()
        if self._engine is not None:
            self._engine.close()
        self._log.close()

    @QtCore.Slot()
    def _take_status(self) -> None:
        status = self._inbox.latest
        if self._closed:
            return
        if self._engine is not None:
            self._engine.activity.look()
        if status.state is ConnectionState.DISCONNECTED and not status.retrying:
            self._wanted = False
        before = self.display.shown.look if self.display.shown is not None else ""
        ready = status.state in (ConnectionState.IDLE, ConnectionState.BUSY)
        if before in ("idle", "busy") and ready and status.waiting_for is None:
            if not self._calm.isActive():
                self._calm.start()
        else:
            self.refresh()

    @QtCore.Slot()
    def _look_whether_ready(self) -> None:
        if not self._window.isVisible():
            return
        self._ready.stop()
        self._log.begin()
        if preferences.wants_auto_connect():
            self.connect_to_server(offer=False)

    def _own_engine(self) -> Engine:
        if self._engine is None:
            self._log.begin()
            with without_collection():
                # Here and not above: FreeCAD's start need not wait for it.
                from .engine import Engine

            self._engine = Engine(
                self._window,
                pause=self.pause,
                following=self.following,
                words=self._work,
                buttons=self._buttons,
                on_status=self.on_status,
                on_documents=self.refresh,
            )
        return self._engine

    def _buttons(self) -> list[tuple[QtWidgets.QWidget, Callable[[], None]]]:
        acts = {toolbar.PAUSE: self.pause.toggle, toolbar.STOP: self.pause.stop}
        return [(one, act) for name, act in acts.items() for one in toolbar.buttons(name)]

    def _ask_for_consent(self, offer: bool) -> bool:
        if offer:
            self.disconnect_from_server()
            self.consent.ask()
        else:
            self._refuse(translate("Conjure", "Press Connect to choose a server first."), offer)
        return False

    def _refuse(self, problem: str, offer: bool) -> None:
        log.debug("%s", problem)
        self.disconnect_from_server()
        self._inbox.replace(Status(sentence=problem, needs_attention=True))
        self.refresh()
        if offer:
            notices.offer_preferences(self._window, problem, toolbar.show_preferences)
