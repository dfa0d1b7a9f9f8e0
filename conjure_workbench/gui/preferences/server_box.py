# SPDX-License-Identifier: MIT
"""Box of the preferences on the servers: the choice, and what belongs to the chosen one."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, Mapping

from ... import preferences
from ...adapter import settings as settings_module
from ...adapter.credentials import installation_id
from ...adapter.server_addresses import complete_address
from ...adapter.server_profiles import profiles_of
from ...adapter.settings import Settings
from ...modeling.approval.modes import Mode, mode_of
from ...protocol.limits import DEFAULT_SERVER_URL
from ...qt import QtCore, QtWidgets
from ..local_server.local_server_part import LocalServerPart
from ..servers.server_words import place_of, server_name
from ..status.form_parts import check_box, note, push_button, show_row, text_line
from ..status.mode_words import mode_title, mode_tooltip
from ..status.texts import translate
from .key_part import KeyPart
from .page_form import Box, lock
from .server_options import ServerOptions
from .test_row import TestRow

_GROWING = QtWidgets.QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow
_TOOLTIP = QtCore.Qt.ItemDataRole.ToolTipRole


class ServerBox(Box):
    """Choice of the server; its name, address and key, when to ask, and a test of them."""

    FIELDS = (
        *("this_machine", "server_url", "api_key", "approval", "auto_connect"),
        *("key_in_query", "allow_insecure", "adapter_id"),
    )

    def __init__(self) -> None:
        super().__init__(translate("Conjure", "Server"))
        self.setObjectName("ConjureServerBox")
        self._profiles = profiles_of([], "")
        self._decided: Mapping[str, str] = {}
        self._adapter_id = ""
        rows = self._rows = QtWidgets.QFormLayout(self)
        rows.setFieldGrowthPolicy(_GROWING)
        self.choice = QtWidgets.QComboBox()
        self.choice.setObjectName("ConjureServer")
        self.choice.activated.connect(lambda index: self._choose(self.choice.itemData(index)))
        label = QtWidgets.QLabel(translate("Conjure", "&Server:"))
        label.setBuddy(self.choice)
        rows.addRow(label, self._choice_row())
        self.name = text_line("ConjureServerName")
        self.name.setMaxLength(settings_module.MAX_NAME)
        self.name.editingFinished.connect(self._show_name)
        rows.addRow(translate("Conjure", "&Name:"), self.name)
        self.address = text_line("ConjureServerUrl")
        self.address.setPlaceholderText(DEFAULT_SERVER_URL)
        self.address.textEdited.connect(self._show_full_address)
        self.address.editingFinished.connect(self._complete_address)
        rows.addRow(translate("Conjure", "Addr&ess:"), self.address)
        self.full_address = note("ConjureFullAddress")
        self.full_address.setWordWrap(False)
        rows.addRow("", self.full_address)
        self.key = KeyPart()
        rows.addRow(translate("Conjure", "API &key:"), self.key)
        rows.labelForField(self.key).setBuddy(self.key.line)
        self.local = LocalServerPart()
        self.local.add_to(rows)
        self.mode = _modes()
        rows.addRow(translate("Conjure", "&When to ask:"), self.mode)
        self.test = TestRow(self._candidate)
        rows.addRow("", self.test)
        column = QtWidgets.QVBoxLayout()
        self.auto_connect = check_box(
            column,
            "ConjureAutoConnect",
            translate("Conjure", "Connect when &FreeCAD starts"),
            translate("Conjure", "Connects to the server as soon as FreeCAD's window is open"),
        )
        self.options = ServerOptions()
        column.addWidget(self.options)
        rows.addRow(column)

    def _choice_row(self) -> QtWidgets.QHBoxLayout:
        self.add = push_button("ConjureServerAdd", translate("Conjure", "A&dd…"))
        self.add.setToolTip(translate("Conjure", "Adds a server of your own to the list"))
        self.add.clicked.connect(self._add)
        self.remove = push_button("ConjureServerRemove", translate("Conjure", "Re&move"))
        self.remove.setToolTip(translate("Conjure", "Takes this server from the list"))
        self.remove.clicked.connect(self._remove)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        return row

    # --- as every box

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show the servers, or what the environment decides in their place."""
        self._profiles, self._decided = values["servers"], decided
        try:
            self._adapter_id = installation_id(preferences.user_folder())
        except OSError as error:
            self._adapter_id = translate("Conjure", "cannot be stored: {}").format(error)
        self._show_profile()
        stored = {"AutoConnect": values["auto_connect"]}
        self.auto_connect.setChecked(settings_module.auto_connect_of(stored, os.environ))
        lock(self.auto_connect, decided.get("auto_connect"))

    def values(self) -> dict[str, Any]:
        """Return the servers as they are entered, and whether to connect by itself."""
        self._take()
        return {"servers": self._profiles, "auto_connect": self.auto_connect.isChecked()}

    def save_keys(self) -> None:
        """Store the keys that were entered."""
        self._take()
        self.key.save()

    def forget_keys(self) -> None:
        """Drop the keys that were entered and not stored."""
        self.key.forget_entered()

    # --- the chosen server

    def _choose(self, profile_id: str) -> None:
        self._take()
        self._profiles = self._profiles.choosing(profile_id)
        self._show_profile()

    def _add(self) -> None:
        self._take()
        self._profiles = self._profiles.with_added(translate("Conjure", "My Server"), "")
        self._show_profile()
        self.name.setFocus()
        self.name.selectAll()

    def _remove(self) -> None:
        self._profiles = self._profiles.without(self._profiles.chosen)
        self._show_profile()

    @property
    def _is_fixed(self) -> bool:
        """True if the environment decides which server it is."""
        return bool({"this_machine", "server_url"} & set(self._decided))

    def _show_profile(self) -> None:
        shown, own = self._settings(""), self._profiles.current.is_own and not self._is_fixed
        self._show_choice(shown)
        self.add.setEnabled(not self._is_fixed)
        self.remove.setEnabled(own)
        self.name.setText(self._profiles.current.name)
        show_row(self._rows, self.name, own)
        self.address.setText(shown.server_url)
        self.address.setReadOnly(not own)
        lock(self.address, self._decided.get("server_url"))
        show_row(self._rows, self.address, not shown.this_machine)
        show_row(self._rows, self.full_address, own)
        self._show_full_address()
        self.key.show_key_of(shown.server_url)
        if shown.api_key:
            self.key.line.setText(shown.api_key)
        lock(self.key.key, self._decided.get("api_key"))
        lock(self.key.line, self._decided.get("api_key"))
        show_row(self._rows, self.key, not shown.this_machine)
        self.local.show_in(self._rows, shown.this_machine)
        self.mode.setCurrentIndex(list(Mode).index(self._mode()))
        lock(self.mode, self._decided.get("approval"))
        self.options.show_settings(shown, self._decided)
        self.test.clear()

    def _show_choice(self, shown: Settings) -> None:
        self.choice.clear()
        if self._is_fixed and not shown.this_machine:
            self.choice.addItem(place_of(shown.server_url), self._profiles.chosen)
        for profile in () if self._is_fixed and not shown.this_machine else self._profiles.profiles:
            self.choice.addItem(server_name(profile), profile.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._profiles.chosen)))
        lock(self.choice, self._decided.get("server_url") or self._decided.get("this_machine"))

    def _show_name(self) -> None:
        self._take()
        self.choice.setItemText(self.choice.currentIndex(), server_name(self._profiles.current))

    def _show_full_address(self) -> None:
        full = complete_address(self.address.text())
        same = full == self.address.text()
        self.full_address.setText(
            "" if same else translate("Conjure", "Connects to {}").format(full)
        )

    def _complete_address(self) -> None:
        self.address.setText(complete_address(self.address.text()))
        self._show_full_address()
        self.key.follow(self.address.text())
        self._show_name()

    def _mode(self) -> Mode:
        return mode_of(self._profiles.current.approval, os.environ, window=True)

    def _take(self) -> None:
        """Note what is entered for the server that is shown."""
        profile = self.options.taken_into(self._profiles.current)
        if Mode(self.mode.currentData()) is not self._mode():
            profile = replace(profile, approval=self.mode.currentData())
        if profile.is_own and not self._is_fixed:
            address = complete_address(self.address.text())
            profile = replace(profile, name=self.name.text().strip(), address=address)
            self.key.follow(address)
        self.key.take()
        self._profiles = self._profiles.with_changed(profile)

    def _settings(self, key: str) -> Settings:
        stored = self._profiles.current.stored()
        return settings_module.load(stored, os.environ, key, self._adapter_id)

    def _candidate(self) -> Settings:
        self._complete_address()
        return self._settings(self.key.text())


def _modes() -> QtWidgets.QComboBox:
    made = QtWidgets.QComboBox()
    made.setObjectName("ConjureApprovalMode")
    for at, mode in enumerate(Mode):
        made.addItem(mode_title(mode).replace("&", ""), mode.value)
        made.setItemData(at, mode_tooltip(mode), _TOOLTIP)
    return made
