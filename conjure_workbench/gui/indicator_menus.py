# SPDX-License-Identifier: MIT
"""Submenus of the indicator's menu, and the entry that is there while a server is missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ..qt import QtCore, QtWidgets
from .approval.modes_menu import ModesMenu
from .local_server.start_entry import StartEntry
from .servers.servers_menu import ServersMenu
from .status.target_menu import TargetMenu

if TYPE_CHECKING:
    from .approval.approval_desk import ApprovalDesk
    from .engine import Engine


def add_menus(
    window: QtWidgets.QMainWindow,
    menu: QtWidgets.QMenu,
    shown: QtCore.SignalInstance,
    try_now: Callable[[], None],
    engine: Callable[[], Engine],
    desk: Callable[[], ApprovalDesk | None],
) -> None:
    """Add the submenus and *Start Local Server*.

    Args:
        window: FreeCAD's window.
        menu: the indicator's menu.
        shown: the signal of each state that is shown.
        try_now: makes the next attempt to connect now.
        engine: returns what does the assistant's commands, after making it.
        desk: returns where the person is asked, or None before the first connection.
    """
    TargetMenu(menu, lambda: engine().foreground)
    ModesMenu(menu, desk)
    ServersMenu(menu)
    shown.connect(StartEntry(window, menu, try_now).show_presentation)
