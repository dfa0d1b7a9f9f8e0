# SPDX-License-Identifier: MIT
"""The one module that names the Qt binding: FreeCAD's own `PySide`, Qt 5 or Qt 6.

Of the two, only what both have is used: scoped enums, no `QSignalBlocker` context.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6 import QtCore, QtGui, QtWidgets
else:
    from PySide import QtCore, QtGui

    # FreeCAD 0.20 has no PySide.QtWidgets; in every version PySide.QtGui holds the widgets, too.
    QtWidgets = QtGui

__all__ = ["QtCore", "QtGui", "QtWidgets", "execute"]


def execute(dialog: Any) -> int:
    """Show a dialog, or run an event loop, until it ends; return its result."""
    # Only Qt 6 has `exec`, and there `exec_` is deprecated.
    run = getattr(dialog, "exec", None) or dialog.exec_
    return int(run())
