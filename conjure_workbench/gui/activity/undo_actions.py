# SPDX-License-Identifier: MIT
"""Undo to Here, Take Back Only This, Checkpoint: what the person can do with a step."""

from __future__ import annotations

from typing import Any, Callable, Sequence

import FreeCAD

from ...errors import ConjureError
from ...modeling.document.step_labels import number_of, position_of
from ...modeling.history.promises import Promise, Reach
from ...modeling.runner import Runner
from ...protocol.waiting import WaitingReason
from ...qt import QtCore, QtGui, QtWidgets
from ...vocabulary.sentences.plain_text import plain
from ..status.error_words import error_text
from ..status.texts import translate
from ..status.waiting_words import unfinished_sentence
from .record import Record
from .undo_words import hindrance_text, lost_text

_REACHABLE = (Reach.NOW, Reach.WITH_LATER)
_LONGEST_LABEL = 120


class UndoActions(QtCore.QObject):
    """Actions on the undo step of one command, and a note of what hinders them.

    Args:
        runner: undoes, and tells what can be undone.
        unfinished: returns what the person has open, for which nothing can be undone now, or None.
        show_checkpoint: shows a checkpoint, by the name of its document and its id.
        parent: a widget of the window.

    Attributes:
        actions: the actions, for menu and toolbar.
        note: the label of the note.
    """

    def __init__(
        self,
        runner: Runner,
        unfinished: Callable[[], WaitingReason | None],
        show_checkpoint: Callable[[str, str], None],
        parent: QtWidgets.QWidget,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._unfinished = unfinished
        self._show_checkpoint = show_checkpoint
        self._record: Record | None = None
        self._problem = ""
        self._undo_to_here = self._action(
            "ConjureActivityUndoToHere",
            translate("Conjure", "&Undo to Here…"),
            translate("Conjure", "Lists what would be undone, and then undoes exactly that"),
            self.undo_to_here,
        )
        self._take_back = self._action(
            "ConjureActivityTakeBack",
            translate("Conjure", "&Take Back Only This"),
            translate(
                "Conjure", "Takes back this command and leaves the later ones, where that is exact"
            ),
            self.take_back,
        )
        self._checkpoint = self._action(
            "ConjureActivityCheckpoint",
            translate("Conjure", "Chec&kpoint…"),
            translate(
                "Conjure",
                "Shows the copy of the document from before a step that cannot be undone any more",
            ),
            self.show_checkpoint,
        )
        self.actions = [self._undo_to_here, self._take_back, self._checkpoint]
        self.note = QtWidgets.QLabel(parent)
        self.note.setObjectName("ConjureActivityNote")
        self.note.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.hide()

    def promise_of(self, record: Record) -> Promise | None:
        """Return what the undo step of a command promises now; None if it left none."""
        return None if record.number is None else self._runner.promise_of(record.number)

    def show(self, record: Record | None) -> None:
        """Offer what is possible now with a command; None for no command."""
        if record is not self._record:
            self._record, self._problem = record, ""
        promise = None if record is None else self.promise_of(record)
        reachable = promise is not None and promise.reach in _REACHABLE
        reasons = self._runner.reasons_against(record.number) if record and record.number else []
        self._undo_to_here.setEnabled(reachable)
        self._take_back.setEnabled(promise is not None and not reasons)
        self._checkpoint.setEnabled(promise is not None and promise.checkpoint is not None)
        # What kept the last try from its end stays until another command is looked at.
        text = self._problem or (hindrance_text(reasons) if reachable else lost_text(promise))
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def undo_to_here(self) -> None:
        """Show what would be undone, and undo exactly that if the person agrees."""
        labels = self._would_go()
        if labels and self._may_change():
            dialog = _question(labels, self.note.window())
            dialog.accepted.connect(lambda: self._undo(labels))
            # Commands wait meanwhile, so that the list stays true.
            dialog.open()

    def _undo(self, labels: Sequence[str]) -> None:
        if self._would_go() != labels or self._record is None:
            self._tell(
                translate("Conjure", "Other steps would be undone by now; nothing was undone.")
            )
            return
        self._run("undo", self._document(), to_step=self._record.number)

    def take_back(self) -> None:
        """Take back the command alone, as a new undo step."""
        if self._record is not None and self._may_change():
            self._run("take_back", self._document(), step=self._record.number)

    def show_checkpoint(self) -> None:
        """Show the checkpoint from before the command, with what can be done with it."""
        promise = None if self._record is None else self.promise_of(self._record)
        if self._record is not None and promise is not None and promise.checkpoint is not None:
            self._show_checkpoint(self._record.document, promise.checkpoint.id)

    def _run(self, command: str, document: Any, **parameters: Any) -> None:
        try:
            self._runner.run(command, {"document": document.Name, **parameters}, by_person=True)
        except ConjureError as error:
            self._tell(error_text(error.code, error.message))
        else:
            self._tell("")

    def _may_change(self) -> bool:
        unfinished = self._unfinished()
        if unfinished is not None:
            self._tell(unfinished_sentence(unfinished))
        return unfinished is None

    def _document(self) -> Any:
        name = "" if self._record is None else self._record.document
        return FreeCAD.listDocuments().get(name)

    def _would_go(self) -> list[str]:
        """Return the labels of what would be undone, newest first."""
        document, record = self._document(), self._record
        if document is None or record is None or record.number is None:
            return []
        labels = list(document.UndoNames)
        at = position_of(record.number, labels)
        return [] if at is None else labels[: at + 1]

    def _tell(self, problem: str) -> None:
        self._problem = problem
        self.show(self._record)

    def _action(self, name: str, text: str, tip: str, act: Callable[[], None]) -> QtGui.QAction:
        action = QtGui.QAction(text, self)
        action.setObjectName(name)
        action.setToolTip(tip)
        action.setEnabled(False)
        action.triggered.connect(lambda _checked=False: act())
        return action


def _question(labels: Sequence[str], window: QtWidgets.QWidget) -> QtWidgets.QDialog:
    """Return a dialog that lists steps, the person's marked, and asks whether to undo them."""
    dialog = QtWidgets.QDialog(window)
    dialog.setObjectName("ConjureUndoToHere")
    dialog.setWindowTitle(translate("Conjure", "Undo to Here"))
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    steps = QtWidgets.QListWidget(dialog)
    steps.setObjectName("ConjureUndoSteps")
    steps.setAccessibleName(translate("Conjure", "Steps that would be undone"))
    # No step is to be cut off, as far as the screen has room.
    steps.setSizeAdjustPolicy(QtWidgets.QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    for label in labels:
        text = plain(label, _LONGEST_LABEL)
        steps.addItem(
            text if number_of(label) is not None else translate("Conjure", "Yours: {}").format(text)
        )
    buttons = QtWidgets.QDialogButtonBox(dialog)
    undo = translate("Conjure", "&Undo %n Steps", "&Undo 1 Step", len(labels))
    buttons.addButton(undo, QtWidgets.QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(QtWidgets.QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QtWidgets.QVBoxLayout(dialog)
    column.addWidget(
        QtWidgets.QLabel(translate("Conjure", "These steps would be undone, the first one first."))
    )
    column.addWidget(steps)
    column.addWidget(QtWidgets.QLabel(translate("Conjure", "Redo brings them back.")))
    column.addWidget(buttons)
    return dialog
