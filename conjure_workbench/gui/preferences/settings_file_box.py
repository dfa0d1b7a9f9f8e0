# SPDX-License-Identifier: MIT
"""Box of the preferences that writes them into a file, and shows those of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Mapping

from ... import preferences
from ...qt import QtWidgets
from ..status.form_parts import note, push_button
from ..status.texts import translate
from . import settings_file
from .page_form import Box, forms_of

_FILE = "conjure-settings.json"


class SettingsFileBox(Box):
    """Buttons *Export* and *Import*. What is imported is shown, and stored by OK or Apply."""

    def __init__(self) -> None:
        super().__init__(translate("Conjure", "Settings in a File"))
        self.setObjectName("ConjureSettingsFileBox")
        self.export_button = push_button("ConjureExport", translate("Conjure", "&Export…"))
        self.export_button.clicked.connect(lambda: self._export())
        self.import_button = push_button("ConjureImport", translate("Conjure", "&Import…"))
        self.import_button.clicked.connect(lambda: self._import())
        self.told = note(
            "ConjureSettingsFileNote", translate("Conjure", "Keys are never in such a file.")
        )
        row = QtWidgets.QHBoxLayout(self)
        row.addWidget(self.export_button)
        row.addWidget(self.import_button)
        row.addWidget(self.told, 1)

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show nothing: it has no preferences of its own."""

    def values(self) -> dict[str, Any]:
        """Return none."""
        return {}

    def _export(self) -> None:
        path, _ = QtWidgets.QFileDialog.getSaveFileName(
            self,
            translate("Conjure", "Export Settings"),
            str(Path.home() / _FILE),
            translate("Conjure", "Settings (*.json)"),
        )
        if path:
            self.export_to(Path(path))

    def _import(self) -> None:
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self,
            translate("Conjure", "Import Settings"),
            str(Path.home()),
            translate("Conjure", "Settings (*.json)"),
        )
        if path:
            self.import_from(Path(path))

    def export_to(self, path: Path) -> None:
        """Write what the pages show into a file."""
        try:
            path.write_text(settings_file.to_text(self._shown()), "utf-8")
        except OSError as error:
            self._tell(translate("Conjure", "It cannot be written: {}").format(error.strerror))
            return
        self._tell(translate("Conjure", "Written to {}, without keys.").format(path))

    def import_from(self, path: Path) -> None:
        """Show the settings of a file on the pages; nothing is stored yet."""
        try:
            values = settings_file.from_text(path.read_text("utf-8"))
        except settings_file.SettingsFileError as error:
            self._tell(str(error))
            return
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or translate("Conjure", "it is no text")
            self._tell(translate("Conjure", "It cannot be read: {}").format(reason))
            return
        shown = {**self._shown(), **values}
        for form in forms_of(self.window()):
            form.show_values(shown)
        self._tell(
            translate("Conjure", "Look through both pages. Nothing is stored before you confirm.")
        )

    def _shown(self) -> dict[str, Any]:
        """Return what the pages show; what the environment decides is as it was stored."""
        decided = preferences.decided()
        values = preferences.read_all()
        for form in forms_of(self.window()):
            values.update({k: v for k, v in form.values().items() if k not in decided})
        return values

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)
