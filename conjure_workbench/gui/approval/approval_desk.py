# SPDX-License-Identifier: MIT
"""Approval in FreeCAD's window: the person's say, and its bar, which is made when first needed."""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD

from ... import preferences
from ...modeling.approval.approval import Approval, Grant, Question
from ...modeling.approval.outcome import Outcome, Unseen
from ...qt import QtWidgets
from ..status import toolbar
from . import outcome_words, question_words
from .approval_bar import ApprovalBar
from .ghost import Ghost


class ApprovalDesk:
    """Desk at which the person is asked. Lives on the GUI thread.

    Args:
        window: FreeCAD's window.
        revision: returns the revision of a document, which each of its changes raises.
        answered: called after each answer, so that the command goes on at once.

    Attributes:
        approval: the person's say over commands.
    """

    def __init__(
        self,
        window: QtWidgets.QMainWindow,
        revision: Callable[[Any], int],
        answered: Callable[[], None],
    ) -> None:
        self._window = window
        self._revision = revision
        self._answered = answered
        self._bar: ApprovalBar | None = None
        self._others = 0
        self._ghost = Ghost()
        self.approval = Approval(
            preferences.approval_mode,
            scripts_agreed=preferences.environment_allows_scripts,
            questioner=self,
            state_of=self._state_of,
            limit_s=lambda: float(preferences.get("approval_seconds")),
        )

    @property
    def is_asked(self) -> bool:
        """True while a question stands."""
        return self.approval.question is not None

    def present(self, question: Question) -> None:
        """Show a question above the 3D view."""
        if self._bar is None:
            area = self._window.findChild(QtWidgets.QMdiArea)
            self._bar = ApprovalBar(area, self.approval, self._answered)
        self._bar.present(question, self._drawn(question.outcome))
        self._bar.show_waiting(self._others)
        toolbar.show_asked(True)

    def retranslate(self) -> None:
        """Ask again, in the language of now, if a question stands; the bar appears anew."""
        bar, self._bar = self._bar, None
        if bar is None:
            return
        if self.approval.question is not None:
            self.present(self.approval.question)
            self._bar.sentence.setText(bar.sentence.text())
        bar.hide()
        # Not the area's child any more: the new one has its name.
        bar.setParent(None)
        bar.deleteLater()

    def take_mode(self) -> None:
        """Have another mode count at once, also for the command that is asked about."""
        if self.is_asked:
            self._answered()

    def withdraw(self, *, ran_out: bool) -> None:
        """Show the question no more."""
        self._ghost.clear()
        toolbar.show_asked(False)
        if self._bar is not None:
            self._bar.withdraw(ran_out=ran_out)

    def show_waiting(self, queued: int) -> None:
        """Show how many commands wait beside the one that is asked about."""
        self._others = max(0, queued - 1)
        if self._bar is not None:
            self._bar.show_waiting(self._others)

    def words_of(self, grant: Grant) -> str:
        """Return in words what was allowed until the connection ends."""
        return question_words.grant_words(grant)

    def enter(self) -> None:
        """Move the focus to the question, because the person asked for it."""
        if self._bar is not None:
            self._bar.enter()

    def _drawn(self, outcome: Outcome | Unseen | None) -> str:
        """Draw what a command would do, and return it in words."""
        told = outcome_words.effects(outcome)
        if not isinstance(outcome, Outcome):
            return told
        return f"{told} {outcome_words.drawn(*self._ghost.show(outcome))}".strip()

    def _state_of(self, document: str) -> int | None:
        found = FreeCAD.listDocuments().get(document)
        return None if found is None else self._revision(found)
