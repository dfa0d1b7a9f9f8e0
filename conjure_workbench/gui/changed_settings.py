# SPDX-License-Identifier: MIT
"""Observer of the preferences: tells that a connection would be opened with other settings now."""

from __future__ import annotations

import logging
from typing import Callable

import FreeCAD

from .. import preferences
from ..adapter.settings import Settings
from ..qt import QtCore
from .timers import timer

log = logging.getLogger(__name__)


class ChangedSettings:
    """Observer of the preferences. Lives on the GUI thread.

    Args:
        parent: the parent of its timer.
        on_any: called after each change of a preference.
        reconnect: called once after changes that concern the connection that is wanted.

    Attributes:
        used: the settings of the connection that is wanted, or None.
    """

    def __init__(
        self,
        parent: QtCore.QObject,
        on_any: Callable[[], None],
        reconnect: Callable[[], object],
    ) -> None:
        self.used: Settings | None = None
        self._on_any = on_any
        self._reconnect = reconnect
        # Later: address and key of a server are stored one after the other.
        self._settled = timer(parent, 0, self._look)
        self._group = FreeCAD.ParamGet(preferences.PREFERENCES_PATH)

    def start(self) -> None:
        """Observe from now on."""
        self._group.Attach(self)

    def close(self) -> None:
        """Observe no more; FreeCAD is closing."""
        self._settled.stop()
        self._group.Detach(self)

    def onChange(self, group: object, entry: str) -> None:
        """Look at a change; FreeCAD calls this."""
        self._on_any()
        if self.used is not None:
            self._settled.start()

    def _look(self) -> None:
        if self.used is None:
            return
        try:
            now = preferences.current()
        except OSError as error:
            log.debug("the settings cannot be read: %s", error)
            return
        if now.line != self.used.line:
            self._reconnect()
