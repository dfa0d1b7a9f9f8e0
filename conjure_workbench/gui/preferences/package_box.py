# SPDX-License-Identifier: MIT
"""Box of the preferences page that installs `websocket-client`, shown where it is missing."""

from __future__ import annotations

import logging
from typing import Any, Mapping

from ...qt import QtWidgets
from .. import dependency
from ..status.form_parts import note
from ..status.texts import translate
from .page_form import Box

log = logging.getLogger(__name__)


class PackageBox(Box):
    """Box with what is missing, a button that installs it, and how that went."""

    def __init__(self) -> None:
        super().__init__(translate("Conjure", "Missing Python Package"))
        self.setObjectName("ConjureMissingPackage")
        self._installer = dependency.Installer()
        self._installer.finished.connect(self._installed)
        self._note = note("ConjurePackageNote")
        self._button = QtWidgets.QPushButton(translate("Conjure", "Install &websocket-client"))
        self._button.setObjectName("ConjureInstallPackage")
        self._button.clicked.connect(self._install)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(self._note)
        column.addLayout(row)

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show the box where the package is missing."""
        missing = dependency.is_missing()
        self.setVisible(missing)
        if missing:
            self._note.setText(
                translate(
                    "Conjure",
                    "Conjure needs the Python package 'websocket-client' to connect. The button "
                    "downloads it from PyPI into FreeCAD's folder for such packages: {}",
                ).format(dependency.package_folder())
            )

    def values(self) -> dict[str, Any]:
        """Return none: it has no preferences of its own."""
        return {}

    def _install(self) -> None:
        self._button.setEnabled(False)
        self._note.setText(
            translate("Conjure", "Installing into {} …").format(dependency.package_folder())
        )
        self._installer.start()

    def _installed(self, worked: bool, sentence: str) -> None:
        try:
            self._note.setText(sentence)
            self._button.setEnabled(not worked)
        except RuntimeError:
            log.debug("the preferences were closed before the installation ended")
