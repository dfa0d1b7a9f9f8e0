# SPDX-License-Identifier: MIT
"""Both submenus *Approval*: the indicator's, with the modes, and what is allowed in each.

FreeCAD makes the one of the workbench's menu, of commands; what is allowed is no command, so it is
added each time that menu opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

import FreeCADGui

from ... import preferences
from ...modeling.approval.modes import Mode
from ...qt import QtCore, QtWidgets
from ..status.mode_words import COMMANDS, mode_title
from ..status.texts import translate
from .mode_commands import can_choose, choose

if TYPE_CHECKING:
    from ...modeling.approval.approval import Grant
    from .approval_desk import ApprovalDesk

    FindDesk = Callable[[], Optional[ApprovalDesk]]

_GRANT = "ConjureGrant"


class ModesMenu(QtWidgets.QMenu):
    """Submenu that is filled each time it opens.

    Args:
        parent: the menu in which it is put last.
        desk: returns where the person is asked, or None before the first connection.
    """

    def __init__(self, parent: QtWidgets.QMenu, desk: FindDesk) -> None:
        super().__init__(translate("Conjure", "Appro&val"), parent)
        self.setObjectName("ConjureApprovalMenu")
        self._desk = desk
        self.aboutToShow.connect(self._fill)
        parent.aboutToShow.connect(lambda: self.setTitle(translate("Conjure", "Appro&val")))
        parent.addMenu(self)

    def _fill(self) -> None:
        self.clear()
        counts = preferences.approval_mode()
        for mode in Mode:
            action = self.addAction(mode_title(mode))
            action.setCheckable(True)
            action.setChecked(mode is counts)
            action.setEnabled(can_choose())
            action.triggered.connect(lambda _=False, mode=mode: choose(mode))
        _list_grants(self, self._desk())


class _GrantsOfMenu(QtCore.QObject):
    """Entries at the end of a menu of FreeCAD's that withdraw what is allowed."""

    def __init__(self, menu: QtWidgets.QMenu, desk: FindDesk) -> None:
        super().__init__(menu)
        self.setObjectName("ConjureGrants")
        self._menu = menu
        self._desk = desk
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for action in self._menu.actions():
            if action.objectName() == _GRANT:
                self._menu.removeAction(action)
                action.deleteLater()
        _list_grants(self._menu, self._desk())


def list_grants_in_workbench_menu(desk: FindDesk) -> None:
    """Have the workbench's submenu list what is allowed. FreeCAD has made that menu before.

    Args:
        desk: returns where the person is asked, or None before the first connection.
    """
    modes = FreeCADGui.Command.get(COMMANDS[Mode.RISKY]).getAction()
    menus = FreeCADGui.getMainWindow().menuBar().findChildren(QtWidgets.QMenu)
    for menu in menus:
        has_modes = any(action in modes for action in menu.actions())
        if has_modes and menu.findChild(QtCore.QObject, "ConjureGrants") is None:
            _GrantsOfMenu(menu, desk)


def _list_grants(menu: QtWidgets.QMenu, desk: ApprovalDesk | None) -> None:
    """Add an entry for each thing that is allowed until the connection ends."""
    if desk is None or not desk.approval.grants:
        return
    menu.addSeparator().setObjectName(_GRANT)
    for grant in desk.approval.grants:
        words = desk.words_of(grant).replace("&", "&&")
        action = menu.addAction(translate("Conjure", "Withdraw: {}").format(words))
        action.setObjectName(_GRANT)
        action.triggered.connect(lambda _=False, grant=grant: _withdraw(desk, grant))


def _withdraw(desk: ApprovalDesk, grant: Grant) -> None:
    if grant in desk.approval.grants:
        desk.approval.grants.remove(grant)
