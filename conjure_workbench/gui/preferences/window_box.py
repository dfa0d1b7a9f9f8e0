# SPDX-License-Identifier: MIT
"""Box of the preferences on this FreeCAD: its name, what it follows, what it keeps."""

from __future__ import annotations

import os
from typing import Any, Mapping

from ...adapter import settings as settings_module
from ...qt import QtWidgets
from ..status.form_parts import check_box, number_box, text_line
from ..status.texts import translate
from .page_form import Box, lock


class WindowBox(Box):
    """Name, *Follow the Assistant* at the start, days of the log, space for copies."""

    FIELDS = ("name",)

    def __init__(self) -> None:
        super().__init__(translate("Conjure", "This FreeCAD"))
        self.setObjectName("ConjureWindowBox")
        column = QtWidgets.QVBoxLayout(self)
        self.follow = check_box(
            column,
            "ConjureFollowAtStart",
            translate("Conjure", "Follow the assistant &when FreeCAD starts"),
            translate(
                "Conjure",
                "Lets commands turn the view, select and change the tab until you do so yourself",
            ),
        )
        self.name = text_line("ConjureName")
        self.name.setMaxLength(settings_module.MAX_NAME)
        self.name.setToolTip(
            translate("Conjure", "A name by which an assistant can say that it means this FreeCAD")
        )
        self.log_days = number_box("ConjureActivityLogDays", "activity_log_days")
        self.log_days.setSpecialValueText(translate("Conjure", "none"))
        self.log_days.setToolTip(
            translate("Conjure", "In Conjure's folder, where only you can read it; no keys")
        )
        self.snapshots = number_box("ConjureSnapshotSpace", "snapshot_megabytes")
        self.snapshots.setToolTip(
            translate("Conjure", "What does not fit is refused; none is dropped by itself")
        )
        self.checkpoints = number_box("ConjureCheckpointSpace", "checkpoint_megabytes")
        self.checkpoints.setToolTip(
            translate("Conjure", "The oldest is dropped where another does not fit")
        )
        for field in (self.snapshots, self.checkpoints):
            field.setSuffix(translate("Conjure", " MB"))
        rows = QtWidgets.QFormLayout()
        rows.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.addRow(translate("Conjure", "&Name of this FreeCAD:"), self.name)
        rows.addRow(translate("Conjure", "Days for which a log is &kept:"), self.log_days)
        rows.addRow(translate("Conjure", "Space for sna&pshots:"), self.snapshots)
        rows.addRow(translate("Conjure", "Space for checkpoin&ts:"), self.checkpoints)
        column.addLayout(rows)

    def show_values(self, values: Mapping[str, Any], decided: Mapping[str, str]) -> None:
        """Show what is kept of this FreeCAD."""
        self.follow.setChecked(values["follow"])
        shown = settings_module.load({"Name": values["name"]}, os.environ, "", "")
        self.name.setText(shown.name)
        lock(self.name, decided.get("name"))
        self.log_days.setValue(values["activity_log_days"])
        self.snapshots.setValue(values["snapshot_megabytes"])
        self.checkpoints.setValue(values["checkpoint_megabytes"])

    def values(self) -> dict[str, Any]:
        """Return what is entered."""
        return {
            "follow": self.follow.isChecked(),
            "name": self.name.text().strip(),
            "activity_log_days": self.log_days.value(),
            "snapshot_megabytes": self.snapshots.value(),
            "checkpoint_megabytes": self.checkpoints.value(),
        }
