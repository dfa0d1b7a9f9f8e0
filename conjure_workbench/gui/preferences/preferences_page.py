# SPDX-License-Identifier: MIT
"""The Conjure page of FreeCAD's preferences.

A class of our own and not a form of FreeCAD's widgets, because those would write the API key as
plain text into user.cfg.
"""

from __future__ import annotations

import logging
import os

from ... import preferences
from ...adapter import settings as settings_module
from ...adapter.credentials import installation_id, same_server
from ...protocol.limits import DEFAULT_SERVER_URL
from ...protocol.redaction import hide
from ...qt import QtWidgets
from .. import dependency
from ..status.texts import plain_tooltip, tr
from .connection_test import ConnectionTest, Outcome
from .form_parts import check_box, note, text_line

log = logging.getLogger(__name__)


class ConjurePreferencesPage:
    """Preferences page; FreeCAD creates one per dialog and calls its load and save."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        self.form = QtWidgets.QWidget(parent)
        self.form.setObjectName("ConjurePreferencesPage")
        self.form.setWindowTitle(tr("Connection"))
        self._store = preferences.key_store()
        self._loaded_url = ""
        self._loaded_key = ""
        self._test = ConnectionTest()
        self._test.finished.connect(self._show_outcome)
        self._installer = dependency.Installer()
        self._installer.finished.connect(self._installed)
        layout = QtWidgets.QVBoxLayout(self.form)
        layout.addWidget(self._server_box())
        layout.addWidget(self._options_box())
        layout.addWidget(self._package_box())
        layout.addStretch(1)

    # --- FreeCAD's interface

    def loadSettings(self) -> None:
        """Show the stored preferences, or the environment variables that override them."""
        kept = preferences.chosen()
        environ = os.environ
        url = settings_module.server_url_of(kept, environ)
        try:
            name = installation_id(preferences.user_folder())
        except OSError as error:
            name = tr("cannot be stored: {}").format(error)
        self._loaded_url, self._loaded_key = url, self._store.load(url)
        shown = settings_module.load(kept, environ, self._loaded_key, name)
        self.server_url.setText(shown.server_url)
        self.api_key.setText(shown.api_key)
        self.adapter_id.setText(shown.adapter_id)
        self.name.setText(shown.name)
        self.auto_connect.setChecked(shown.auto_connect)
        self.key_in_query.setChecked(shown.key_in_query)
        self.allow_insecure.setChecked(shown.allow_insecure)
        self.allow_scripts.setChecked(shown.allow_scripts)
        # Last: what is written into the fields chooses the other server.
        self.this_machine.setChecked(shown.this_machine)
        self.other_server.setChecked(not shown.this_machine)
        self._show_overrides()
        self._show_package()

    def saveSettings(self) -> None:
        """Store the changed preferences; those overridden by the environment stay."""
        decided = settings_module.overridden(os.environ)
        self._follow_address()
        url = self._address()
        if "server_url" not in decided:
            preferences.save("server_url", url)
        if "name" not in decided:
            preferences.save("name", self.name.text().strip())
        if not {"this_machine", "server_url"} & set(decided):
            preferences.save("this_machine", self.this_machine.isChecked())
        for field in ("auto_connect", "key_in_query", "allow_insecure", "allow_scripts"):
            if field not in decided:
                preferences.save(field, getattr(self, field).isChecked())
        key = self.api_key.text().strip()
        if "api_key" in decided or (key, url) == (self._loaded_key, self._loaded_url):
            return
        hide(key)
        try:
            self._store.save(url, key)
        except OSError as error:
            log.warning("The API key could not be stored: %s", error.strerror)
            return
        self._loaded_url, self._loaded_key = url, key

    # --- the parts of the form

    def _server_box(self) -> QtWidgets.QGroupBox:
        box = QtWidgets.QGroupBox(tr("Server"))
        rows = QtWidgets.QFormLayout(box)
        rows.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.this_machine = QtWidgets.QRadioButton(tr("The hub of this computer"))
        self.this_machine.setObjectName("ConjureThisMachine")
        self.this_machine.setToolTip(
            tr("Found by itself, and its key too; it is started by your assistant")
        )
        self.other_server = QtWidgets.QRadioButton(tr("Another server:"))
        self.other_server.setObjectName("ConjureOtherServer")
        self.other_server.setChecked(True)
        self.server_url = text_line("ConjureServerUrl")
        self.server_url.setPlaceholderText(DEFAULT_SERVER_URL)
        self.server_url.editingFinished.connect(self._follow_address)
        self.api_key = text_line("ConjureApiKey")
        self.api_key.setEchoMode(QtWidgets.QLineEdit.EchoMode.Password)
        self.adapter_id = text_line("ConjureAdapterId")
        self.adapter_id.setReadOnly(True)
        self.adapter_id.setToolTip(tr("The id under which the server knows this installation"))
        self.name = text_line("ConjureName")
        self.name.setMaxLength(settings_module.MAX_NAME)
        self.name.setToolTip(tr("A name by which an assistant can say that it means this FreeCAD"))
        self.test_button = QtWidgets.QPushButton(tr("Test Connection"))
        self.test_button.setObjectName("ConjureTestConnection")
        self.test_button.clicked.connect(self._start_test)
        self.test_result = note("ConjureTestResult")
        test_row = QtWidgets.QHBoxLayout()
        test_row.addWidget(self.test_button)
        test_row.addWidget(self.test_result, 1)
        self.key_place = note("ConjureKeyPlace", self._words_for_key_place())
        # One line: a form row reserves for a wrapping text what it needs at its narrowest.
        self.key_place.setWordWrap(False)
        if not self._store.uses_keyring:
            self.key_place.setToolTip(plain_tooltip(str(self._store.file)))
        self.this_machine.toggled.connect(self._show_choice)
        for line in (self.server_url, self.api_key):
            line.textChanged.connect(self._choose_other_server)
        rows.addRow(self.this_machine)
        rows.addRow(self.other_server)
        rows.addRow(tr("Server address:"), self.server_url)
        rows.addRow(tr("API key:"), self.api_key)
        rows.addRow("", self.key_place)
        rows.addRow(tr("Adapter id:"), self.adapter_id)
        rows.addRow(tr("Name:"), self.name)
        rows.addRow("", test_row)
        return box

    def _options_box(self) -> QtWidgets.QGroupBox:
        box = QtWidgets.QGroupBox(tr("Options"))
        column = QtWidgets.QVBoxLayout(box)
        self.auto_connect = check_box(
            column,
            "ConjureAutoConnect",
            tr("Connect when FreeCAD starts"),
            tr("Connects to the server as soon as FreeCAD's window is open"),
        )
        self.key_in_query = check_box(
            column,
            "ConjureKeyInQuery",
            tr("Send the key in the address"),
            tr("For servers that cannot read headers; the key may then stand in their logs"),
        )
        self.allow_insecure = check_box(
            column,
            "ConjureAllowInsecure",
            tr("Allow unencrypted connections to other computers"),
            tr("With a ws:// address everybody on the way can read the key and the model"),
        )
        self.allow_scripts = check_box(
            column,
            "ConjureAllowScripts",
            tr("Allow scripts: the assistant may run Python code in FreeCAD"),
            tr("Takes effect at once, also for FreeCADs without a window"),
        )
        self.scripts_note = note(
            "ConjureScriptsNote",
            tr(
                "A script can do whatever you can do on this computer: read, change and delete "
                "your files, and send them elsewhere. Allow scripts only if you trust the server "
                "and the assistant that far."
            ),
        )
        self.overrides = note("ConjureOverrides")
        column.addWidget(self.scripts_note)
        column.addWidget(self.overrides)
        return box

    def _package_box(self) -> QtWidgets.QGroupBox:
        self.package_box = QtWidgets.QGroupBox(tr("Missing Python Package"))
        self.package_box.setObjectName("ConjureMissingPackage")
        column = QtWidgets.QVBoxLayout(self.package_box)
        self.package_note = note("ConjurePackageNote")
        self.install_button = QtWidgets.QPushButton(tr("Install websocket-client"))
        self.install_button.setObjectName("ConjureInstallPackage")
        self.install_button.clicked.connect(self._install)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.install_button)
        row.addStretch(1)
        column.addWidget(self.package_note)
        column.addLayout(row)
        return self.package_box

    def _words_for_key_place(self) -> str:
        if self._store.uses_keyring:
            return tr("The key is kept in the keyring of your operating system.")
        return tr("The key is kept in a file that only your user account can read.")

    def _show_overrides(self) -> None:
        decided = settings_module.overridden(os.environ)
        for field, variable in decided.items():
            widget = getattr(self, field)
            widget.setEnabled(False)
            widget.setToolTip(tr("Set by the environment variable {}").format(variable))
        choice = not {"this_machine", "server_url"} & set(decided)
        self.this_machine.setEnabled(choice)
        self.other_server.setEnabled(choice)
        self.overrides.setVisible(bool(decided))
        self.overrides.setText(
            tr("Set by environment variables and not to be changed here: {}").format(
                ", ".join(decided.values())
            )
        )

    # --- what the fields and buttons do

    def _show_choice(self, this_machine: bool) -> None:
        decided = settings_module.overridden(os.environ)
        for field in ("server_url", "api_key"):
            getattr(self, field).setEnabled(not this_machine and field not in decided)
        self.key_place.setEnabled(not this_machine)

    def _choose_other_server(self, _text: str) -> None:
        self.other_server.setChecked(True)

    def _address(self) -> str:
        return self.server_url.text().strip() or DEFAULT_SERVER_URL

    def _follow_address(self) -> None:
        """Show the key of the server at the entered address, unless the person entered a key."""
        url, key = self._address(), self.api_key.text().strip()
        entered = key != self._loaded_key or "api_key" in settings_module.overridden(os.environ)
        if entered or same_server(url, self._loaded_url):
            return
        self._loaded_url, self._loaded_key = url, self._store.load(url)
        self.api_key.setText(self._loaded_key)

    def _start_test(self) -> None:
        self._follow_address()
        kept = {
            "ServerUrl": self.server_url.text(),
            "KeyInQuery": self.key_in_query.isChecked(),
            "AllowInsecure": self.allow_insecure.isChecked(),
            "ThisMachine": self.this_machine.isChecked(),
        }
        candidate = settings_module.load(
            kept, os.environ, self.api_key.text(), self.adapter_id.text()
        )
        problem = candidate.problem()
        if problem is not None:
            self._show_outcome(Outcome(False, problem))
            return
        self.test_button.setEnabled(False)
        self.test_result.setText(tr("Trying {} …").format(candidate.server))
        self._test.start(candidate)

    def _show_outcome(self, outcome: Outcome) -> None:
        mark = "✓" if outcome.worked else "✗"
        try:
            self.test_result.setText(f"{mark} {outcome.sentence}")
            self.test_button.setEnabled(True)
        except RuntimeError:
            log.debug("the preferences were closed before the connection test ended")

    def _install(self) -> None:
        self.install_button.setEnabled(False)
        self.package_note.setText(tr("Installing into {} …").format(dependency.package_folder()))
        self._installer.start()

    def _installed(self, worked: bool, sentence: str) -> None:
        try:
            self.package_note.setText(sentence)
            self.install_button.setEnabled(not worked)
        except RuntimeError:
            log.debug("the preferences were closed before the installation ended")

    def _show_package(self) -> None:
        missing = dependency.is_missing()
        self.package_box.setVisible(missing)
        if missing:
            self.package_note.setText(
                tr(
                    "Conjure needs the Python package 'websocket-client' to connect. The button "
                    "downloads it from PyPI into FreeCAD's folder for such packages: {}"
                ).format(dependency.package_folder())
            )
