# SPDX-License-Identifier: MIT
"""Test of a server address and a key, on a thread of its own, without registering."""

from __future__ import annotations

import logging
import selectors
import threading
import time
from dataclasses import dataclass
from typing import ClassVar

from ...adapter.opening.patient_io import ConnectFailedError
from ...adapter.settings import Settings
from ...adapter.websocket_connection import MissingDependencyError, WebSocketConnection
from ...protocol.causes import Cause
from ...protocol.closing import Ending
from ...qt import QtCore
from ..status import failures
from ..status.texts import tr

log = logging.getLogger(__name__)

REFUSAL_S = 1.5
"""Time for a server to refuse the key after it has opened the connection."""


@dataclass(frozen=True)
class Outcome:
    """Outcome of a test: success, and a sentence for the person."""

    worked: bool
    sentence: str


def try_connection(settings: Settings) -> Outcome:
    """Open a connection, wait for the server to accept or refuse the key, and close it.

    Takes some seconds; must not be called on the GUI thread.
    """
    try:
        connection = WebSocketConnection(
            settings, on_text=lambda text: None, on_control=lambda: None
        )
    except (ConnectFailedError, MissingDependencyError) as error:
        ending = getattr(error, "ending", None)
        return Outcome(False, str(error)) if ending is None else _failed(ending, settings)
    try:
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            until = time.monotonic() + REFUSAL_S
            # The refusal may have come together with the consent to the upgrade.
            connection.read()
            while connection.ending is None and time.monotonic() < until:
                if selector.select(until - time.monotonic()):
                    connection.read()
        ending = connection.ending
        if ending is None:
            connection.close()
            connection.write()
            return Outcome(True, tr("The server can be reached and accepts the key."))
        return _failed(ending, settings)
    finally:
        connection.abort()


def _failed(ending: Ending, settings: Settings) -> Outcome:
    if ending.cause is Cause.KEY_REFUSED:
        return Outcome(False, tr("The server can be reached, but it refuses the API key."))
    if ending.cause is None:
        return Outcome(False, ending.sentence)
    return Outcome(False, failures.words(ending.cause, settings.server))


class ConnectionTest(QtCore.QObject):
    """Runner of `try_connection` beside the GUI thread. Emits `finished` once per `start`."""

    finished = QtCore.Signal(object)  # Outcome

    # A QObject must neither be collected on its worker's thread nor while that emits.
    _running: ClassVar[set[ConnectionTest]] = set()

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None
        self.finished.connect(self._forget, QtCore.Qt.ConnectionType.QueuedConnection)

    def start(self, settings: Settings) -> None:
        """Start a test; the outcome comes as a signal on this object's thread."""
        self._running.add(self)
        self._thread = threading.Thread(
            target=self._run, args=(settings,), name="conjure-connection-test", daemon=True
        )
        self._thread.start()

    def _run(self, settings: Settings) -> None:
        try:
            outcome = try_connection(settings)
        except Exception as error:  # the person must get an answer whatever happens on the thread
            log.exception("the connection test failed")
            outcome = Outcome(False, tr("The test failed inside Conjure: {}").format(error))
        self.finished.emit(outcome)

    @QtCore.Slot(object)
    def _forget(self, _outcome: Outcome) -> None:
        # Emitting was the thread's last act; after the join only the GUI thread holds the object.
        if self._thread is not None:
            self._thread.join()
        self._running.discard(self)
