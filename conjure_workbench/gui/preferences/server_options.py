# SPDX-License-Identifier: MIT
"""Part of a form with what few need to choose of a server, folded away until it is unfolded."""

from __future__ import annotations

from dataclasses import replace
from typing import Mapping

from ...adapter.server_profiles import ServerProfile
from ...adapter.settings import Settings
from ...qt import QtCore, QtWidgets
from ..status.form_parts import check_box, text_line
from ..status.texts import translate
from .page_form import lock


class ServerOptions(QtWidgets.QWidget):
    """Button *Advanced*, and the options that it shows and hides."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QtWidgets.QToolButton()
        self.button.setObjectName("ConjureAdvanced")
        self.button.setText(translate("Conjure", "Ad&vanced"))
        self.button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAutoRaise(True)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show_folded)
        self._inside = QtWidgets.QWidget()
        inside = QtWidgets.QVBoxLayout(self._inside)
        self.key_in_query = check_box(
            inside,
            "ConjureKeyInQuery",
            translate("Conjure", "Send the key &in the address"),
            translate(
                "Conjure",
                "For servers that cannot read headers; the key may then stand in their logs",
            ),
        )
        self.allow_insecure = check_box(
            inside,
            "ConjureAllowInsecure",
            translate("Conjure", "Allow &unencrypted connections to other computers"),
            translate(
                "Conjure",
                "With a ws:// address everybody on the way can read the key and the model",
            ),
        )
        self.adapter_id = text_line("ConjureAdapterId")
        self.adapter_id.setReadOnly(True)
        self.adapter_id.setToolTip(
            translate("Conjure", "The id under which the server knows this installation")
        )
        row = QtWidgets.QFormLayout()
        row.addRow(translate("Conjure", "Ada&pter id:"), self.adapter_id)
        inside.addLayout(row)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self._inside)
        self._show_folded(False)

    def show_settings(self, shown: Settings, decided: Mapping[str, str]) -> None:
        """Show what counts for a server; nothing of it but the id does for this computer."""
        for field, box in self._boxes().items():
            box.setVisible(not shown.this_machine)
            box.setChecked(getattr(shown, field))
            lock(box, decided.get(field))
        self.adapter_id.setText(shown.adapter_id)
        lock(self.adapter_id, decided.get("adapter_id"))

    def taken_into(self, profile: ServerProfile) -> ServerProfile:
        """Return the profile with the options that the person may choose here."""
        chosen = {name: box.isChecked() for name, box in self._boxes().items() if box.isEnabled()}
        return profile if profile.is_this_machine else replace(profile, **chosen)

    def _boxes(self) -> dict[str, QtWidgets.QCheckBox]:
        return {"key_in_query": self.key_in_query, "allow_insecure": self.allow_insecure}

    def _show_folded(self, unfolded: bool) -> None:
        arrow = QtCore.Qt.ArrowType.DownArrow if unfolded else QtCore.Qt.ArrowType.RightArrow
        self.button.setArrowType(arrow)
        self._inside.setVisible(unfolded)
