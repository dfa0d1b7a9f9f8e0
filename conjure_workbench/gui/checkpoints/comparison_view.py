# SPDX-License-Identifier: MIT
"""View of what was made, changed and deleted in a document since a copy of it."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ...qt import QtWidgets
from ..status.texts import QT_TRANSLATE_NOOP, translate
from .checkpoint_words import object_text

MOST_SHOWN = 200
"""Most objects of one kind of change that are listed."""

_PARTS = {
    "made": QT_TRANSLATE_NOOP("Conjure", "Made since: {count}"),
    "changed": QT_TRANSLATE_NOOP("Conjure", "Changed since: {count}"),
    "deleted": QT_TRANSLATE_NOOP("Conjure", "Deleted since: {count}"),
}


class ComparisonView(QtWidgets.QTreeWidget):
    """Tree of the objects that differ, in three groups."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ConjureCheckpointsChanges")
        self.setAccessibleName(translate("Conjure", "Changes since the copy"))
        self.setHeaderHidden(True)
        self.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.show_none()

    def show_none(self) -> None:
        """Show no changes, but what will be seen here."""
        self.clear()
        hint = QtWidgets.QTreeWidgetItem(self)
        hint.setText(0, translate("Conjure", "Compare lists here what has changed since a copy."))
        hint.setDisabled(True)

    def show_changes(self, reply: Mapping[str, Any], is_yours: Callable[[str], bool]) -> None:
        """Show what a comparison has found.

        Args:
            reply: that of `compare_snapshot`.
            is_yours: returns True for the name of an object that the person made or changed.
        """
        self.clear()
        for part in _PARTS:
            total = reply["totals"][part]
            if not total:
                continue
            group = QtWidgets.QTreeWidgetItem(self)
            group.setText(0, translate("Conjure", _PARTS[part]).format(count=total))
            rows = reply[part][:MOST_SHOWN]
            for row in rows:
                label = row.get("label", row["object_id"])
                properties = row.get("properties", ())
                item = QtWidgets.QTreeWidgetItem(group)
                item.setText(0, object_text(label, properties, is_yours(row["object_id"])))
            if total > len(rows):
                item = QtWidgets.QTreeWidgetItem(group)
                item.setText(
                    0, translate("Conjure", "{count} more").format(count=total - len(rows))
                )
        self.expandAll()
