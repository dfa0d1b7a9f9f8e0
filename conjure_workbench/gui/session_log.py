# SPDX-License-Identifier: MIT
"""Log of the add-on in this FreeCAD: a file, and FreeCAD's report view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import preferences
from ..qt import QtCore

if TYPE_CHECKING:
    from ..logs import LogSetup


class SessionLog:
    """Log that begins once FreeCAD's window is there: its start need not wait for a file.

    Args:
        parent: the owner of what prints in the report view.
    """

    def __init__(self, parent: QtCore.QObject) -> None:
        self._parent = parent
        self._setup: LogSetup | None = None

    def begin(self) -> None:
        """Take records from now on. May be called more than once."""
        if self._setup is None:
            from .. import logs
            from .report_view import ReportView

            folder = preferences.user_folder()
            self._setup = logs.setup(folder, ReportView(self._parent).forward)

    def close(self) -> None:
        """Take no more records; FreeCAD is closing."""
        if self._setup is not None:
            self._setup.close()
