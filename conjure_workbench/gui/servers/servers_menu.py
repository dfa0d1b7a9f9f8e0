# SPDX-License-Identifier: MIT
"""Submenu *Server* of the indicator: the servers, of which one is chosen."""

from __future__ import annotations

from ... import preferences
from ...qt import QtWidgets
from ..status.texts import translate
from .server_words import server_name


class ServersMenu(QtWidgets.QMenu):
    """Submenu that is filled each time it opens.

    Args:
        parent: the menu in which it is put last.
    """

    def __init__(self, parent: QtWidgets.QMenu) -> None:
        super().__init__(translate("Conjure", "Serv&er"), parent)
        self.setObjectName("ConjureServersMenu")
        self.aboutToShow.connect(self._fill)
        parent.aboutToShow.connect(lambda: self.setTitle(translate("Conjure", "Serv&er")))
        parent.addMenu(self)

    def _fill(self) -> None:
        self.clear()
        found = preferences.servers()
        fixed = bool({"this_machine", "server_url"} & set(preferences.decided()))
        for profile in found.profiles:
            action = self.addAction(server_name(profile).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(profile.id == found.chosen)
            action.setEnabled(not fixed)
            action.triggered.connect(lambda _=False, chosen=profile.id: _choose(chosen))


def _choose(profile_id: str) -> None:
    preferences.store_servers(preferences.servers().choosing(profile_id))
