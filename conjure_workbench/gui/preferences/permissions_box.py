# SPDX-License-Identifier: MIT
"""Box of the preferences on what an assistant may do: scripts, folders, and how long it asks."""

from __future__ import annotations

import os
from typing import Any, Mapping

from ...adapter import settings as settings_module
from ...qt import QtWidgets
from ..status.form_parts import check_box, note, number_box, push_button
from ..status.texts import translate
from .page_form import Box, lock

_LINES = 3
"""Folders that are seen without scrolling."""


class PermissionsBox(Box):
    """Scripts with their warning, the folders for files, and the time for an answer."""

    FIELDS = ("allow_scripts", "allowed_folders")

    def __init__(self) -> None:
        super().__init__(translate("Conjure", "What an Assistant May Do"))
        self.setObjectName("ConjurePermissionsBox")
        column = QtWidgets.QVBoxLayout(self)
        self.scripts = check_box(
            column,
            "ConjureAllowScripts",
            translate("Conjure", "Allow &scripts: the assistant may run Python code in FreeCAD"),
            translate("Conjure", "Takes effect at once, also for FreeCADs without a window"),
        )
        self.scripts_note = note(
            "ConjureScriptsNote",
            translate(
                "Conjure",
                "A script can do whatever you can do on this computer: read, change and delete "
                "your files, and send them elsewhere. Allow scripts only if you trust the server "
                "and the assistant that far.",
            ),
        )
        column.addWidget(self.scripts_note)
        self.folders = QtWidgets.QListWidget()
        self.folders.setObjectName("ConjureAllowedFolders")
        self.folders.setFixedHeight(self.fontMetrics().lineSpacing() * (_LINES + 1))
        self.folders.itemSelectionChanged.connect(self._show_removable)
        label = QtWidgets.QLabel(translate("Conjure", "&Folders for files of commands:"))
        label.setBuddy(self.folders)
        column.addWidget(label)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.folders, 1)
        row.addLayout(self._folder_buttons())
        column.addLayout(row)
        column.addWidget(
            note(
                "ConjureFoldersNote",
                translate(
                    "Conjure",
                    "Without any: the document's folder, your home without its hidden folders, "
                    "and the folder for temporary files.",
                ),
            )
        )
        self.limit = number_box("ConjureApprovalLimit", "approval_seconds")
        self.limit.setSuffix(translate("Conjure", " s"))
        self.limit.setToolTip(
            translate("Conjure", "Counts as a refusal; rests while the pointer is in the question")
        )
        rows = QtWidgets.QFormLayout()
        rows.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        rows.addRow(translate("Conjure", "A q&uestion is refused after:"), self.limit)
        column.addLayout(rows)

    def _folder_buttons(self) -> QtWidgets.QVBoxLayout:
        self.add = push_button("ConjureFolderAdd", translate("Conjure", "A&dd…"))
        self.add.clicked.connect(lambda: self._add())
        self.remove = push_button("ConjureFolderRemove", translate("Conjure", "Re&move"))
        self.remove.clicked.connect(lambda: self._remove())
        column = QtWidgets.QVBoxLayout()
        column.addWidget(self.add)
        column.addWidget(self.remove)
        column.addStretch(1)
        return column

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show what is permitted, by the person or by the environment."""
        stored = {"AllowScripts": values["allow_scripts"]}
        self.scripts.setChecked(settings_module.allow_scripts_of(stored, os.environ))
        lock(self.scripts, decided.get("allow_scripts"))
        variable = decided.get("allowed_folders")
        named = os.environ[variable] if variable else values["allowed_folders"]
        self.folders.clear()
        self.folders.addItems([one for one in named.split(os.pathsep) if one])
        for widget in (self.folders, self.add):
            lock(widget, variable)
        self._show_removable()
        self.limit.setValue(values["approval_seconds"])

    def values(self) -> dict[str, Any]:
        """Return what is chosen."""
        return {
            "allow_scripts": self.scripts.isChecked(),
            "allowed_folders": os.pathsep.join(self._folders()),
            "approval_seconds": self.limit.value(),
        }

    def _folders(self) -> list[str]:
        return [str(self.folders.item(row).text()) for row in range(self.folders.count())]

    def _add(self) -> None:
        folder = QtWidgets.QFileDialog.getExistingDirectory(
            self, translate("Conjure", "Folder for Files of Commands"), os.path.expanduser("~")
        )
        if folder and folder not in self._folders():
            self.folders.addItem(folder)

    def _remove(self) -> None:
        for item in self.folders.selectedItems():
            self.folders.takeItem(self.folders.row(item))

    def _show_removable(self) -> None:
        self.remove.setEnabled(self.folders.isEnabled() and bool(self.folders.selectedItems()))
