# SPDX-License-Identifier: MIT
"""Test of a server address and a key, on a thread of its own, without registering."""

from __future__ import annotations

import logging
import selectors
import threading
import time

from ...adapter.opening.patient_io import ConnectFailedError, Patience
from ...adapter.settings import Settings
from ...adapter.wake_up import WakeUp
from ...adapter.websocket_connection import MissingDependencyError, WebSocketConnection
from ...protocol.causes import Cause
from ...protocol.closing import Ending, Reaction
from ..background import Background
from ..status import failures
from ..status.texts import translate

log = logging.getLogger(__name__)

REFUSAL_S = 1.5
"""Time for a server to refuse the key after it has opened the connection."""


def try_connection(settings: Settings, patience: Patience) -> Ending | None:
    """Open a connection, wait for the server to accept or refuse the key, and close it.

    Takes some seconds; must not be called on the GUI thread.

    Returns:
        The end of the connection if it was refused, or None.
    """
    try:
        connection = WebSocketConnection(
            settings,
            on_text=lambda text: None,
            on_control=lambda: None,
            patience=patience,
        )
    except ConnectFailedError as error:
        return error.ending
    except MissingDependencyError as error:
        return Ending(Reaction.STAY_AWAY, str(error))
    try:
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            until = time.monotonic() + REFUSAL_S
            # The refusal may have come together with the consent to the upgrade.
            connection.read()
            while connection.ending is None and time.monotonic() < until:
                if selector.select(until - time.monotonic()):
                    connection.read()
        if connection.ending is None:
            connection.close()
            connection.write()
        return connection.ending
    finally:
        connection.abort()


class ConnectionTest(Background):
    """One run of `try_connection` beside the GUI thread; `done` takes what it returns."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("conjure-connection-test", lambda: self._try(settings))
        self._stopping = threading.Event()
        self._wake_up = WakeUp()

    def cancel(self) -> None:
        """Give up. Returns at once."""
        super().cancel()
        self._stopping.set()
        self._wake_up.wake()

    def _try(self, settings: Settings) -> Ending | None:
        try:
            return try_connection(settings, Patience(self._stopping, self._wake_up))
        except Exception as error:  # the person must get an answer whatever happens on the thread
            log.exception("the connection test failed")
            return Ending(Reaction.STAY_AWAY, f"The test failed inside Conjure: {error}")
        finally:
            self._wake_up.close()


def words(ending: Ending | None, settings: Settings) -> str:
    """Return in a sentence how a test went."""
    if ending is None:
        return translate("Conjure", "The server can be reached and accepts the key.")
    if ending.cause is Cause.KEY_REFUSED:
        return translate("Conjure", "The server can be reached, but it refuses the API key.")
    if ending.cause is None:
        return ending.sentence
    return failures.words(ending.cause, settings.server, ending.detail)
