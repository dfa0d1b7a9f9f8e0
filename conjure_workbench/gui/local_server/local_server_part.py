# SPDX-License-Identifier: MIT
"""Part of the preferences on the server of this computer: state, address, key, start and end."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...local_hub.looking import Sight, look_here
from ...protocol.causes import Cause
from ...qt import QtCore, QtWidgets
from ..background import Background
from ..servers.key_line import KeyLine
from ..status import failures
from ..status.error_words import error_text
from ..status.form_parts import keep_lines, note, push_button, show_row, text_line
from ..status.texts import plain_tooltip, translate
from ..timers import timer
from .program import ProgramRun, find_program, how_to_get_it

LOOK_MS = 2000
"""Interval at which it is looked whether the server runs, while the person looks at this."""

LINES = 4
"""Lines of the place for the state, which never grows: no button moves under the pointer."""

_CAUSES = {"HUB_NOT_PROVEN": Cause.NOT_PROVEN}


class LocalServerPart(QtWidgets.QWidget):
    """State, address and key of the server, and the button that starts or ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ConjureLocalServer")
        self._look: Background | None = None
        self._run: ProgramRun | None = None
        self._runs = False
        self._told_failure = False
        self._again = timer(self, LOOK_MS, self.look)
        self.state = note("ConjureLocalServerState")
        keep_lines(self.state, LINES)
        self.address = text_line("ConjureLocalAddress")
        self.address.setReadOnly(True)
        self.copy_address = _copy_button(
            "ConjureCopyLocalAddress", translate("Conjure", "Copy Add&ress"), self.address
        )
        self.key = KeyLine("ConjureLocalKey")
        self.key.line.setReadOnly(True)
        self.copy_key = _copy_button(
            "ConjureCopyLocalKey", translate("Conjure", "Cop&y Key"), self.key.line
        )
        self.button = push_button("ConjureStartLocalServer", "")
        self.button.clicked.connect(self._start_or_stop)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1, QtCore.Qt.AlignmentFlag.AlignTop)
        self._rows = (
            (translate("Conjure", "Addr&ess:"), _row(self.address, self.copy_address)),
            (translate("Conjure", "&Key:"), _row(self.key, self.copy_key)),
        )
        self._show_runs(False)
        # As wide with either text: it must not move under the pointer.
        width = self.button.sizeHint().width()
        self._show_runs(True)
        self.button.setFixedWidth(max(width, self.button.sizeHint().width()))
        self._show_runs(False)
        self._tell(translate("Conjure", "Looking for the local server…"))

    def add_to(self, rows: QtWidgets.QFormLayout) -> None:
        """Put all of it into a form, so that its fields stand below the others."""
        rows.addRow("", self)
        for text, row in self._rows:
            rows.addRow(text, row)

    def show_in(self, rows: QtWidgets.QFormLayout, visible: bool) -> None:
        """Show or hide it in the form."""
        for row in (self, *(row for _, row in self._rows)):
            show_row(rows, row, visible)

    def showEvent(self, event: object) -> None:
        """Look at the server for as long as this is shown; Qt calls this."""
        self.look()
        super().showEvent(event)

    def hideEvent(self, event: object) -> None:
        """Look no more; Qt calls this."""
        self._again.stop()
        if self._look is not None:
            self._look.cancel()
            self._look = None
        super().hideEvent(event)

    @QtCore.Slot()
    def look(self) -> None:
        """Have the server looked for, unless it is being started or ended now."""
        if self._look is None and self._run is None:
            ran = self._runs
            self._look = Background("conjure-local-server", lambda: look_here(ran))
            self._look.done.connect(self._take_sight)
            self._look.start()

    @QtCore.Slot(object)
    def _take_sight(self, sight: Sight) -> None:
        self._look = None
        if self.isVisible():
            self._again.start()
        if self._run is not None:
            return
        found = sight.found
        if found is not None:
            self.address.setText(found.address)
            self.key.line.setText(found.key)
            self._tell(
                translate("Conjure", "The local server runs, version {}.").format(found.version)
            )
        elif sight.trouble is not None:
            self._tell(_words(sight.trouble))
        elif sight.last_words:
            told = translate("Conjure", "The local server has ended. Its last words:")
            self._tell("\n".join((told, *sight.last_words)))
        elif self._runs or not self._told_failure:
            self._tell(
                translate("Conjure", "No local server is running.")
                if find_program()
                else how_to_get_it()
            )
        self._show_runs(found is not None)

    def _start_or_stop(self) -> None:
        command = "stop" if self._runs else "start"
        self._tell(
            translate("Conjure", "The local server is being ended…")
            if self._runs
            else translate("Conjure", "The local server is being started…")
        )
        self.button.setEnabled(False)
        self._run = ProgramRun([command, "--json"])
        self._run.came.connect(self._take_reply)
        self._run.failed.connect(self._take_failure)
        self._run.start()

    @QtCore.Slot(object)
    def _take_reply(self, reply: dict[str, Any]) -> None:
        error = reply.get("error") if reply.get("success") is False else None
        if error is not None:
            self._take_failure(error_text(str(reply.get("error_code")), str(error)))
            return
        # It was ended as the person wished, or runs: whatever is seen next is no accident.
        self._runs = False
        self._over()

    @QtCore.Slot(str)
    def _take_failure(self, sentence: str) -> None:
        self._tell(sentence)
        self._told_failure = True
        self._over()

    def _over(self) -> None:
        self._run = None
        self.button.setEnabled(True)
        self.look()

    def _show_runs(self, runs: bool) -> None:
        self._runs = runs
        self.button.setText(
            translate("Conjure", "St&op Local Server")
            if runs
            else translate("Conjure", "St&art Local Server")
        )
        self.button.setToolTip(
            translate("Conjure", "Ends it for all programs that use it, once no command is open")
            if runs
            else translate("Conjure", "Starts it by 'conjure start'; it outlives this FreeCAD")
        )
        if not runs:
            self.address.clear()
            self.key.line.clear()
        for button in (self.copy_address, self.copy_key):
            button.setEnabled(runs)

    def _tell(self, sentence: str) -> None:
        self._told_failure = False
        self.state.setText(sentence)
        self.state.setToolTip(plain_tooltip(sentence))
        self.state.setAccessibleName(sentence)


def _row(field: QtWidgets.QWidget, button: QtWidgets.QWidget) -> QtWidgets.QWidget:
    """Return a row of a field and a button, of which a label leads to the field."""
    row = QtWidgets.QWidget()
    row.setFocusProxy(field.focusProxy() or field)
    inside = QtWidgets.QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(field, 1)
    inside.addWidget(button)
    return row


def _copy_button(name: str, text: str, line: QtWidgets.QLineEdit) -> QtWidgets.QPushButton:
    button = push_button(name, text)
    button.clicked.connect(lambda: QtWidgets.QApplication.clipboard().setText(line.text()))
    return button


def _words(error: ConjureError) -> str:
    cause = _CAUSES.get(error.code)
    if error.code == "HUB_INCOMPATIBLE":
        cause = Cause.SERVER_TOO_NEW if error.details["newer"] else Cause.SERVER_TOO_OLD
    if cause is None:
        return error_text(error.code, error.problem)
    return failures.words(cause, translate("Conjure", "the local server"))
