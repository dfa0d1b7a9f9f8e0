# SPDX-License-Identifier: MIT
"""Dialog beside FreeCAD's window: the entry for the program of an assistant, to be copied."""

from __future__ import annotations

from ...errors import ConjureError
from ...local_hub.key import stored_key
from ...qt import QtGui, QtWidgets
from ..status.error_words import error_text
from ..status.form_parts import note, push_button, text_line
from ..status.language import follow_language
from ..status.texts import translate
from .setup_entries import Entry, SetupEntries

LINES = 16
"""Lines of an entry that are seen without scrolling."""


class ConnectAssistant(QtWidgets.QDialog):
    """Choice of a program, its entry, and a button that copies it. Not modal.

    No key is in it before the person asks for the key.
    """

    def __init__(self, window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureConnectAssistant")
        self.setWindowTitle(translate("Conjure", "Conjure: Connect an Assistant"))
        self.setModal(False)
        self._known: dict[bool, list[Entry]] = {}
        self._asked: dict[bool, SetupEntries] = {}
        self.client = QtWidgets.QComboBox()
        self.client.setObjectName("ConjureAssistantProgram")
        self.client.currentIndexChanged.connect(lambda index: self._show_entry())
        self.by_http = QtWidgets.QCheckBox(
            translate("Conjure", "By an &address (HTTP), instead of a program")
        )
        self.by_http.setObjectName("ConjureAssistantHttp")
        self.by_http.toggled.connect(lambda on: self._ask())
        self.path = text_line("ConjureAssistantFile")
        self.path.setReadOnly(True)
        self.entry = QtWidgets.QPlainTextEdit()
        self.entry.setObjectName("ConjureAssistantEntry")
        self.entry.setAccessibleName(translate("Conjure", "Entry to put into the file"))
        self.entry.setReadOnly(True)
        self.entry.setTabChangesFocus(True)
        self.entry.setLineWrapMode(QtWidgets.QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.FixedFont)
        self.entry.setFont(fixed)
        self.entry.setMinimumHeight(self.entry.fontMetrics().lineSpacing() * LINES)
        self.notes = note("ConjureAssistantNotes")
        form = QtWidgets.QFormLayout()
        form.addRow(translate("Conjure", "&Program of the assistant:"), self.client)
        form.addRow("", self.by_http)
        form.addRow(translate("Conjure", "&File:"), self.path)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(
            note(
                "ConjureAssistantHelp",
                translate(
                    "Conjure",
                    "Put this entry into the program's file, and start the program again. "
                    "In a terminal, 'conjure setup NAME' does the same and keeps all else.",
                ),
            )
        )
        column.addLayout(form)
        column.addWidget(self.entry, 1)
        column.addWidget(self.notes)
        column.addWidget(self._key_row())
        column.addLayout(self._buttons())
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.sizeHint().height())
        self._ask()

    def _key_row(self) -> QtWidgets.QWidget:
        self._key_part = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self._key_part)
        row.setContentsMargins(0, 0, 0, 0)
        self.key = text_line("ConjureAssistantKey")
        self.key.setReadOnly(True)
        self.key.setPlaceholderText(translate("Conjure", "left out until you ask for it"))
        self.key.setAccessibleName(translate("Conjure", "Key of the server on this computer"))
        show = push_button("ConjureAssistantShowKey", translate("Conjure", "Show the &Key"))
        show.clicked.connect(lambda: self._show_key())
        row.addWidget(self.key, 1)
        row.addWidget(show)
        return self._key_part

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        self.copy = push_button("ConjureAssistantCopy", translate("Conjure", "&Copy"))
        self.copy.clicked.connect(lambda: self._copy())
        close = push_button("ConjureAssistantClose", translate("Conjure", "C&lose"))
        close.clicked.connect(self.close)
        row.addWidget(self.copy)
        row.addWidget(close)
        return row

    def done(self, result: int) -> None:
        """Close, and forget the key; Qt calls this, also for Esc."""
        for asked in self._asked.values():
            asked.stop()
        self.key.clear()
        super().done(result)
        self.deleteLater()

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        """Close as Esc does; Qt calls this."""
        self.done(0)
        event.accept()

    def _ask(self) -> None:
        http = self.by_http.isChecked()
        self._key_part.setVisible(http)
        if http in self._known:
            self._show_clients()
            return
        self._tell(translate("Conjure", "The program 'conjure' is asked…"))
        asked = self._asked[http] = SetupEntries(http, self)
        asked.came.connect(lambda entries: self._take(http, entries))
        asked.failed.connect(self._tell)
        asked.ask()

    def _take(self, http: bool, entries: list[Entry]) -> None:
        self._known[http] = entries
        if http == self.by_http.isChecked():
            self._show_clients()

    def _show_clients(self) -> None:
        chosen = self.client.currentText()
        self.client.blockSignals(True)
        self.client.clear()
        for entry in self._known[self.by_http.isChecked()]:
            self.client.addItem(
                translate("Conjure", "{} (found here)").format(entry.title)
                if entry.found
                else entry.title
            )
        self.client.setCurrentIndex(max(0, self.client.findText(chosen)))
        self.client.blockSignals(False)
        self._show_entry()

    def _show_entry(self) -> None:
        entries = self._known.get(self.by_http.isChecked(), [])
        index = self.client.currentIndex()
        if not 0 <= index < len(entries):
            return
        entry = entries[index]
        self.path.setText(entry.path)
        self.path.setCursorPosition(0)
        self.entry.setPlainText(entry.text)
        self.copy.setEnabled(bool(entry.text))
        self._show_notes("\n".join(entry.notes))

    def _tell(self, sentence: str) -> None:
        self.path.clear()
        self.entry.clear()
        self.copy.setEnabled(False)
        self._show_notes(sentence)

    def _show_notes(self, text: str) -> None:
        self.notes.setText(text)
        self.notes.setAccessibleName(text)

    def _copy(self) -> None:
        QtWidgets.QApplication.clipboard().setText(self.entry.toPlainText())
        self._show_notes(
            translate("Conjure", "Copied. Put it into the file, and start the program again.")
        )

    def _show_key(self) -> None:
        try:
            key = stored_key()
        except ConjureError as error:
            self._show_notes(error_text(error.code, error.message))
            return
        if key is None:
            self._show_notes(
                translate(
                    "Conjure", "No key was made yet; 'conjure start' in a terminal makes one."
                )
            )
            return
        self.key.setText(key)
        self.key.selectAll()
        self.key.setFocus()


def show_dialog(window: QtWidgets.QMainWindow) -> None:
    """Show the dialog, one at a time."""
    shown = window.findChild(ConnectAssistant, "ConjureConnectAssistant")
    if shown is None or not shown.isVisible():
        shown = ConnectAssistant(window)
        follow_language(shown, lambda: show_dialog(window))
    shown.show()
    shown.raise_()
    shown.activateWindow()
