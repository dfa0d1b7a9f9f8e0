# SPDX-License-Identifier: MIT
"""Bar above the 3D view that asks the person to allow a command.

It takes no focus, has no default button and no key outside of it answers it. Its buttons are dead
for a moment after each appearance, each change of what is asked, and each change of its place or
size. The countdown and the number of commands that wait are neither: an assistant that goes on
sending commands could keep the buttons dead.
"""

from __future__ import annotations

import math
from typing import Callable

import FreeCAD

from ...modeling.approval.approval import Approval, Asked, Question
from ...qt import QtCore, QtWidgets
from ..announcing import announce
from ..status.form_parts import push_button
from ..status.texts import plain_tooltip, translate
from ..timers import timer
from . import question_words
from .bar_labels import more_wait, number_label, refused_in, sentence_label
from .dead_time import DeadTime
from .navigation_cube import room_for_cube

TICK_MS = 250
TOO_LATE_MS = 10_000
"""Milliseconds for which it is said that a command's own time was over."""


class ApprovalBar(QtWidgets.QDialog):
    """Bar at the top of the area of the 3D views. It shows one question at a time.

    Args:
        area: the area of the documents' windows.
        approval: receives the answer.
        answered: called after each answer, so that the command goes on at once.
    """

    def __init__(
        self, area: QtWidgets.QMdiArea, approval: Approval, answered: Callable[[], None]
    ) -> None:
        # A dialog that becomes a part of the window has the opaque background of its theme; a
        # plain frame is see-through in FreeCAD's dark one.
        super().__init__(area)
        self.setWindowFlags(QtCore.Qt.WindowType.Widget)
        self.setObjectName("ConjureApprovalBar")
        self.setAccessibleName(translate("Conjure", "The assistant asks for permission"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setSizeGripEnabled(False)
        self.setAutoFillBackground(True)
        self._area = area
        self._approval = approval
        self._answered = answered
        self._question: Question | None = None
        self._half_said: tuple[Asked | None, str] = (None, "")
        self._before: QtWidgets.QWidget | None = None
        self._build()
        self._dead_time = DeadTime(
            self,
            (self.elsewhere, self.allow, self.grant, self.refuse),
            (self.sentence, self.script),
        )
        self._too_late = timer(self, TOO_LATE_MS, self.hide)
        self._tick = timer(self, TICK_MS, self._count, repeats=True)
        for watched in (area, area.viewport()):
            watched.installEventFilter(self)
        self.hide()

    # --- what approval calls

    def present(self, question: Question, outcome: str) -> None:
        """Show a question, in place of an earlier one, with what is known of its outcome."""
        self._question = question
        job, sentence = self._half_said
        self.sentence.setText(sentence if question.job is job else "")
        self.outcome.setText(outcome)
        self.outcome.setVisible(bool(outcome))
        self._too_late.stop()
        self.request.setText(question_words.request(question))
        stake = "\n".join(question_words.at_stake(question))
        self.stake.setText(stake)
        self.stake.setVisible(bool(stake))
        code = question_words.script_of(question)
        self.script.setPlainText(code)
        self.script.setVisible(bool(code))
        self.grant.setVisible(question.grantable)
        self._show_elsewhere()
        for widget in (self.sentence, self.allow, self.refuse, self.left):
            widget.show()
        self._dead_time.begin()
        self._tick.start()
        self._count()
        self._place()
        self.show()
        self.raise_()
        told = (self.request.text(), outcome, stake)
        self._announce(" ".join(filter(None, told)))
        self.request.setToolTip(plain_tooltip(self.request.text()))

    def withdraw(self, *, ran_out: bool) -> None:
        """Show the question no more; if the command's own time was over first, say so."""
        if self._question is not None:
            # It is asked about again if the person has changed something meanwhile.
            self._half_said = (self._question.job, self.sentence.text())
        self._question = None
        self._dead_time.end()
        self._tick.stop()
        self.sentence.clear()
        self.leave()
        if not ran_out:
            self.hide()
            return
        self.stake.setText(
            translate("Conjure", "It is too late: the command's time is over, and it never runs.")
        )
        self.stake.show()
        for widget in (
            *(self.sentence, self.allow, self.grant, self.refuse, self.left, self.script),
            *(self.outcome, self.elsewhere, self.in_front),
        ):
            widget.hide()
        self._place()
        self._announce(self.stake.text())
        self._too_late.start()

    def show_waiting(self, others: int) -> None:
        """Show how many commands wait beside the one that is asked about."""
        self.waiting.setText(more_wait(others))

    # --- keys

    def enter(self) -> None:
        """Move the focus into the bar, because the person asked for it."""
        if self.isVisible() and self._question is not None:
            self._before = self.window().focusWidget()
            self.window().activateWindow()
            self.sentence.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Give the focus back to where it was, if it is in the bar."""
        if self._focused():
            # What was there before may be gone with its document.
            there = self._before in self.window().findChildren(QtWidgets.QWidget)
            back = self._before if there else self._area
            back.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Leave the bar without an answer; Qt calls this at Esc."""
        self.leave()

    def keyPressEvent(self, event: QtCore.QEvent) -> None:
        """Take Esc; a dialog would have Enter press a button."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.reject()

    # --- inside

    def _build(self) -> None:
        self.request = sentence_label("ConjureApprovalRequest", bold=True)
        self.waiting = number_label("ConjureApprovalWaiting", more_wait)
        self.left = number_label("ConjureApprovalLeft", refused_in)
        self.in_front = sentence_label("ConjureApprovalInFront")
        self.in_front.setText(translate("Conjure", "Another document is in front."))
        self.in_front.setWordWrap(False)
        self.outcome = sentence_label("ConjureApprovalOutcome")
        self.stake = sentence_label("ConjureApprovalStake")
        self.script = QtWidgets.QPlainTextEdit()
        self.script.setObjectName("ConjureApprovalScript")
        self.script.setAccessibleName(translate("Conjure", "The script"))
        self.script.setReadOnly(True)
        self.script.setTabChangesFocus(True)
        self.script.setMaximumHeight(self.fontMetrics().lineSpacing() * 8)
        self.sentence = QtWidgets.QLineEdit()
        self.sentence.setObjectName("ConjureApprovalSentence")
        self.sentence.setPlaceholderText(translate("Conjure", "If you refuse: why? (optional)"))
        self.sentence.setAccessibleName(
            translate("Conjure", "What the assistant is told if you refuse")
        )
        self.sentence.setMaxLength(500)
        self.elsewhere = self._button(
            "ConjureApprovalShow", translate("Conjure", "Show"), self._show_document
        )
        self.elsewhere.setToolTip(translate("Conjure", "Brings the document to the front"))
        self.allow = self._button(
            "ConjureApprovalAllow", translate("Conjure", "Allow"), self._allow
        )
        self.allow.setToolTip(translate("Conjure", "Lets this command run"))
        self.grant = self._button(
            "ConjureApprovalGrant",
            translate("Conjure", "Allow This Kind Until I Disconnect"),
            self._grant,
        )
        self.grant.setToolTip(
            translate(
                "Conjure", "Lets commands of this kind run in this document until you disconnect"
            )
        )
        self.refuse = self._button(
            "ConjureApprovalRefuse", translate("Conjure", "Refuse"), self._refuse
        )
        self.refuse.setToolTip(
            translate("Conjure", "Does not let the command run, and tells the assistant")
        )
        top, low = QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        top.addWidget(self.request, 1)
        for widget in (self.in_front, self.elsewhere, self.waiting, self.left):
            top.addWidget(widget)
        low.addWidget(self.sentence, 1)
        for widget in (self.allow, self.grant, self.refuse):
            low.addWidget(widget)
        column = QtWidgets.QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.outcome)
        column.addWidget(self.stake)
        column.addLayout(low)
        # Last: FreeCAD 1.1 lays its tasks over the lower half of the view, and of a long bar.
        column.addWidget(self.script)

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QtWidgets.QPushButton:
        button = push_button(name, text)
        button.clicked.connect(lambda: act())
        return button

    def _changed(self) -> None:
        if self._question is not None:
            self._dead_time.begin()

    def _focused(self) -> bool:
        focus = self.window().focusWidget()
        return focus is self or (focus is not None and self.isAncestorOf(focus))

    def _count(self) -> None:
        if self._question is None:
            return
        self._question.resting = self._focused() or self.underMouse()
        left = math.ceil(self._question.left_s)
        self.left.setText(refused_in(left))
        self._show_elsewhere()

    def _document(self) -> str:
        """The name of the document that is asked about, if it is not in front; else empty."""
        risks = self._question.risks if self._question is not None else ()
        name = next((risk.document for risk in risks if risk.document), "")
        active = FreeCAD.ActiveDocument
        is_open = name in FreeCAD.listDocuments()
        return name if is_open and (active is None or active.Name != name) else ""

    def _show_elsewhere(self) -> None:
        name = self._document()
        self.elsewhere.setVisible(bool(name))
        self.in_front.setVisible(bool(name))
        label = question_words.label_of_document(name)
        text = translate("Conjure", "Show '{}'").format(label) if name else ""
        if text != self.elsewhere.text():
            self.elsewhere.setText(text)
            self._place()
            self._changed()

    def _show_document(self) -> None:
        name = self._document()
        if name:
            FreeCAD.setActiveDocument(name)
            self._count()

    def _allow(self) -> None:
        self._approval.allow()
        self._answered()

    def _grant(self) -> None:
        self._approval.allow(grant=True)
        self._answered()

    def _refuse(self) -> None:
        self._approval.refuse(self.sentence.text().strip())
        self._answered()

    def _announce(self, text: str) -> None:
        """Have a screen reader say what the bar shows now."""
        self.setAccessibleDescription(text)
        self.setStatusTip(text)
        announce(self, text)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Follow the area; wherever it goes, the buttons go with it."""
        if event.type() in (QtCore.QEvent.Type.Resize, QtCore.QEvent.Type.Move):
            self._place()
            self._changed()
        return False

    def _place(self) -> None:
        """Lie along the top, beside the navigation cube."""
        inside = self._area.viewport().geometry()
        left, right = room_for_cube()
        width = inside.width() - left - right
        # The rows within it do not hear of another text before; they would tell an earlier height.
        self.layout().activate()
        width = max(width, min(inside.width(), self.minimumSizeHint().width()))
        height = self.layout().totalHeightForWidth(width)
        x = inside.x() + min(left, inside.width() - width)
        place = QtCore.QRect(x, inside.y(), width, height)
        if place != self.geometry():
            self.setGeometry(place)
            self._changed()
