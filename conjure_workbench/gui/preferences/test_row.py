# SPDX-License-Identifier: MIT
"""Test Connection: the button, which cancels while a test runs, and a place for the outcome."""

from __future__ import annotations

from typing import Callable

from ...adapter.settings import Settings
from ...protocol.closing import Ending
from ...qt import QtCore, QtWidgets
from ..status import failures
from ..status.form_parts import keep_lines, note, push_button
from ..status.texts import plain_tooltip, translate
from .connection_test import ConnectionTest, words

LINES = 3
"""Lines of the place for the outcome, which never grows: the button stays where it is."""

_GOOD, _BAD = "✓", "✗"


class TestRow(QtWidgets.QWidget):
    """Button and outcome.

    Args:
        settings: returns what to test.
    """

    def __init__(self, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._settings = settings
        self._test: ConnectionTest | None = None
        self._tested: Settings | None = None
        self.button = push_button("ConjureTestConnection", "")
        self.button.clicked.connect(self._start_or_cancel)
        self.result = note("ConjureTestResult")
        keep_lines(self.result, LINES)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.result, 1)
        self._show_running(False)
        self.button.setFixedWidth(self.button.sizeHint().width())

    def clear(self) -> None:
        """Forget the outcome, and cancel what runs: another server is shown."""
        self._cancel()
        self._tell("")

    def hideEvent(self, event: object) -> None:
        """Cancel what runs; Qt calls this, also when the preferences are closed."""
        self._cancel()
        super().hideEvent(event)

    def _start_or_cancel(self) -> None:
        if self._test is not None:
            self._cancel()
            self._tell(translate("Conjure", "Cancelled."))
            return
        candidate = self._settings()
        problem = candidate.problem()
        if problem is not None:
            self._tell(f"{_BAD} {failures.words(problem.cause, candidate.server, problem.detail)}")
            return
        self._tell(translate("Conjure", "Trying {} …").format(candidate.server))
        self._test = ConnectionTest(candidate)
        self._tested = candidate
        self._test.done.connect(self._show)
        self._show_running(True)
        self._test.start()

    def _cancel(self) -> None:
        test, self._test = self._test, None
        if test is not None:
            test.cancel()
            self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self.button.setText(
            translate("Conjure", "Cancel &Test")
            if running
            else translate("Conjure", "&Test Connection")
        )

    @QtCore.Slot(object)
    def _show(self, ending: Ending | None) -> None:
        self._test = None
        self._show_running(False)
        assert self._tested is not None
        mark = _GOOD if ending is None else _BAD
        self._tell(f"{mark} {words(ending, self._tested)}")

    def _tell(self, sentence: str) -> None:
        self.result.setText(sentence)
        self.result.setToolTip(plain_tooltip(sentence))
        self.result.setAccessibleName(sentence)
