# SPDX-License-Identifier: MIT
"""Page before the first connection: what Conjure does, and the choice of a server."""

from __future__ import annotations

from ... import preferences
from ...protocol.redaction import hide
from ...qt import QtCore, QtWidgets
from ..status.form_parts import note, push_button
from ..status.texts import translate
from .privacy_text import SECTIONS, Section


class ConsentPage(QtWidgets.QDialog):
    """Window beside FreeCAD's, not modal. No key but Esc answers it: it has no default button."""

    chosen = QtCore.Signal(bool)
    """The person agreed; true for the server of this computer, false for the hosted one."""

    def __init__(self, window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureConsentPage")
        self.setWindowTitle(translate("Conjure", "Conjure: Before the First Connection"))
        self.setModal(False)
        self._server = preferences.other_address()
        inside = QtWidgets.QWidget()
        self._sections = QtWidgets.QVBoxLayout(inside)
        for section in SECTIONS:
            self._add(section)
        self._area = QtWidgets.QScrollArea()
        self._area.setObjectName("ConjureConsentText")
        self._area.setAccessibleName(translate("Conjure", "What Conjure does, sends and may do"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.api_key = QtWidgets.QLineEdit()
        self.api_key.setObjectName("ConjureConsentKey")
        self.api_key.setEchoMode(QtWidgets.QLineEdit.EchoMode.Password)
        self.api_key.textChanged.connect(self._show_whether_hosted)
        label = QtWidgets.QLabel(translate("Conjure", "&Key of the hosted server:"))
        label.setBuddy(self.api_key)
        key_row = QtWidgets.QHBoxLayout()
        key_row.addWidget(label)
        key_row.addWidget(self.api_key, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(self._area, 1)
        column.addLayout(key_row)
        self._trouble = note("ConjureConsentTrouble")
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addLayout(self._buttons())
        self.api_key.setText(preferences.key_store().load(self._server))
        self._show_whether_hosted()
        self._area.setFocus()
        self._fit(inside)

    def _add(self, section: Section) -> None:
        heading = QtWidgets.QLabel(translate("Conjure", section.heading))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._sections.addWidget(heading)
        for sentence in section.sentences:
            text = translate("Conjure", sentence).replace("{server}", self._server)
            self._sections.addWidget(note("ConjureConsentSentence", text))

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        self.this_computer = push_button(
            "ConjureConsentThisComputer", translate("Conjure", "&This Computer")
        )
        self.this_computer.setToolTip(
            translate(
                "Conjure",
                "Agrees, starts the server on this computer unless it runs, and connects to it",
            )
        )
        self.this_computer.clicked.connect(lambda: self._choose(True))
        self.hosted = push_button("ConjureConsentHosted", translate("Conjure", "&Hosted"))
        self.hosted.clicked.connect(lambda: self._choose(False))
        self.later = push_button("ConjureConsentLater", translate("Conjure", "&Later"))
        self.later.setToolTip(translate("Conjure", "Closes this page; nothing connects"))
        self.later.clicked.connect(self.reject)
        for button in (self.this_computer, self.hosted, self.later):
            row.addWidget(button)
        return row

    def _show_whether_hosted(self) -> None:
        ready = bool(self.api_key.text().strip())
        self.hosted.setEnabled(ready)
        self.hosted.setToolTip(
            translate("Conjure", "Agrees, and connects to {}").format(self._server)
            if ready
            else translate("Conjure", "Needs a key of the hosted server")
        )

    def _choose(self, this_machine: bool) -> None:
        key = self.api_key.text().strip()
        if not this_machine and key != preferences.key_store().load(self._server):
            hide(key)
            try:
                preferences.store_key(self._server, key)
            except OSError as error:
                self._trouble.setText(
                    translate("Conjure", "The key could not be stored: {}").format(error.strerror)
                )
                self._trouble.show()
                return
        self.accept()
        self.chosen.emit(this_machine)

    def _fit(self, inside: QtWidgets.QWidget) -> None:
        """Be as large as the text needs, within the screen."""
        width = self.fontMetrics().averageCharWidth() * 110
        needed = inside.layout().heightForWidth(width)
        screen = self.screen().availableGeometry()
        margins = self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(
            min(width + self._area.verticalScrollBar().sizeHint().width() * 2, screen.width()),
            min(needed + margins, screen.height() * 4 // 5),
        )
