# SPDX-License-Identifier: MIT
"""The one module that names the Qt binding: FreeCAD's own `PySide`, Qt 5 or Qt 6.

Of the two, only what both have is used: scoped enums, `exec_()`, no `QSignalBlocker` context.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6 import QtCore, QtGui, QtWidgets
else:
    from PySide import QtCore, QtGui

    # FreeCAD 0.20 has no PySide.QtWidgets; in every version PySide.QtGui holds the widgets, too.
    QtWidgets = QtGui

__all__ = ["QtCore", "QtGui", "QtWidgets"]
