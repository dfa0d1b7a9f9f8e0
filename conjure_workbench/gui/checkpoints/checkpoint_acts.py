# SPDX-License-Identifier: MIT
"""Acts of the person on copies of a document: make, compare, restore, open beside, delete."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Callable, ContextManager, Iterator

import FreeCAD
import FreeCADGui

from ...errors import ConjureError
from ...modeling.approval.owners import Owner
from ...modeling.document import documents
from ...modeling.runner import Runner
from ...protocol.waiting import WaitingReason
from ...qt import QtCore, QtWidgets
from ...vocabulary.sentences.plain_text import plain
from ..status.form_parts import push_button
from ..status.texts import translate
from ..status.waiting_words import unfinished_sentence
from .checkpoint_reading import Row
from .checkpoint_words import (
    LONGEST_NAME,
    failure_text,
    time_text,
    totals_text,
    warning_text,
)
from .comparison_view import ComparisonView
from .delete_question import ask_whether_to_delete
from .make_checkpoint import make_checkpoint

_MOST_COMPARED = 10_000
"""Most objects of which a comparison tells; how many there are it tells in any case."""


def front_document() -> Any:
    """Return the document that the person looks at, or None."""
    seen = FreeCADGui.ActiveDocument
    return None if seen is None else seen.Document


class CheckpointActs(QtCore.QObject):
    """Buttons of the window, and what they do.

    A copy is restored only while it is shown what has changed since.

    Args:
        runner: runs commands for the person.
        unfinished: returns what the person has open, for which nothing can be done now, or None.
        ignoring: surrounds what FreeCAD does by itself to what the person sees.
        changes: shows what has changed since a copy.
        tell: takes a sentence for the person.
        parent: the window.

    Attributes:
        buttons: the buttons, in their order.
    """

    def __init__(
        self,
        runner: Runner,
        unfinished: Callable[[], WaitingReason | None],
        ignoring: Callable[[], ContextManager[None]],
        *,
        changes: ComparisonView,
        tell: Callable[[str], None],
        parent: QtWidgets.QWidget,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._unfinished = unfinished
        self._ignoring = ignoring
        self._changes = changes
        self._tell = tell
        self._window = parent
        self._row: Row | None = None
        self._compared: tuple[str, str, int] | None = None
        self._make = push_button("ConjureCheckpointsMake", translate("Conjure", "&Make Checkpoint"))
        self._compare = push_button("ConjureCheckpointsCompare", translate("Conjure", "&Compare"))
        self._restore = push_button("ConjureCheckpointsRestore", translate("Conjure", "&Restore"))
        self._beside = push_button("ConjureCheckpointsBeside", translate("Conjure", "Open &Beside"))
        self._delete = push_button("ConjureCheckpointsDelete", translate("Conjure", "&Delete…"))
        self.buttons = [self._make, self._compare, self._restore, self._beside, self._delete]
        acts = (self.make, self.compare, self.restore, self.open_beside, self.delete)
        for button, act in zip(self.buttons, acts):
            button.clicked.connect(lambda _checked=False, act=act: act())
        for button, tip in (
            (self._compare, translate("Conjure", "Lists what has changed since the chosen copy")),
            (
                self._restore,
                translate(
                    "Conjure",
                    "Makes the document what it was, as one undo step; first compare it",
                ),
            ),
            (self._beside, translate("Conjure", "Opens the chosen copy as another document")),
        ):
            button.setToolTip(tip)

    def offer(self, row: Row | None) -> None:
        """Offer what can be done now with a copy; None for no copy."""
        self._row, document = row, front_document()
        now = self._state(document)
        if self._compared is not None and self._compared != now:
            is_same = now is not None and now[:2] == self._compared[:2]
            self._forget()
            self._tell(
                translate("Conjure", "The document has changed since you compared it.")
                if is_same
                else ""
            )
        own = self._of_front(document)
        self._make.setEnabled(document is not None)
        self._compare.setEnabled(own)
        if self._restore.hasFocus() and self._compared is None:
            # Otherwise Qt moves the focus on to the next button, where a second press acts.
            self._compare.setFocus()
        self._restore.setEnabled(self._compared is not None)
        self._beside.setEnabled(row is not None)
        self._delete.setEnabled(row is not None)

    def make(self) -> None:
        """Copy the document in front as it is now."""
        self._tell(make_checkpoint(self._runner, self._unfinished()))

    def compare(self) -> None:
        """Show what was made, changed and deleted since the chosen copy."""
        row, document = self._row, front_document()
        if row is None or not self._of_front(document) or not self._may_act():
            return
        self._forget()
        label = plain(document.Label, LONGEST_NAME)
        when = time_text(row.snapshot.facts)
        self._tell(
            translate("Conjure", "Comparing '{document}' with the copy of {time}…").format(
                document=label, time=when
            )
        )
        reply = self._run("compare_snapshot", document, limit=_MOST_COMPARED)
        if reply is None:
            return
        owners = self._runner.owners
        self._changes.show_changes(
            reply,
            lambda name: owners.of_object(document.Name, name) is not Owner.ASSISTANT,
        )
        self._compared = self._state(document)
        self._tell(totals_text(reply["totals"]))
        self.offer(row)

    def restore(self) -> None:
        """Make the document what it was, if it is still what was compared."""
        row, document = self._row, front_document()
        self.offer(row)
        if row is None or self._compared is None or not self._may_act():
            return
        label = plain(document.Label, LONGEST_NAME)
        when = time_text(row.snapshot.facts)
        self._tell(translate("Conjure", "Restoring '{document}'…").format(document=label))
        reply = self._run("restore_snapshot", document)
        if reply is None:
            return
        self._forget()
        self.offer(row)
        done = translate(
            "Conjure", "'{document}' is as it was at {time}. Undo takes the restore back."
        ).format(document=label, time=when)
        self._tell(_with_warnings(done, reply))

    def open_beside(self) -> None:
        """Open the chosen copy as another document, and show that."""
        row = self._row
        if row is None or not self._may_act():
            return
        reply = self._run("restore_snapshot", front_document(), as_new_document=True)
        if reply is None:
            return
        opened = FreeCAD.getDocument(reply["document"])
        documents.activate(opened)
        done = translate(
            "Conjure", "The copy of {time} is open as '{document}', which has no file yet."
        ).format(time=time_text(row.snapshot.facts), document=plain(opened.Label, LONGEST_NAME))
        self._tell(_with_warnings(done, reply))

    def delete(self) -> None:
        """Ask whether to delete the chosen copy, and do so if the person agrees."""
        row = self._row
        if row is not None:
            ask_whether_to_delete(row, self._window, lambda: self._delete_now(row))

    def _delete_now(self, row: Row) -> None:
        when = time_text(row.snapshot.facts)
        if self._run("delete_snapshot", None, name=row.snapshot.id) is not None:
            self._tell(translate("Conjure", "The copy of {time} is deleted.").format(time=when))

    def _run(self, command: str, document: Any, **parameters: Any) -> dict[str, Any] | None:
        """Run a command on the chosen copy; returns None where it failed, which is told."""
        if self._row is not None:
            parameters.setdefault("name", self._row.snapshot.id)
        if document is not None:
            parameters["document"] = document.Name
        try:
            with _waiting(), self._ignoring():
                return self._runner.run(command, parameters, by_person=True)
        except ConjureError as error:
            self._tell(failure_text(error))
            return None

    def _may_act(self) -> bool:
        unfinished = self._unfinished()
        if unfinished is not None:
            self._tell(unfinished_sentence(unfinished))
        return unfinished is None

    def _of_front(self, document: Any) -> bool:
        row = self._row
        return row is not None and self._runner.snapshots.belongs_to(row.snapshot, document)

    def _state(self, document: Any) -> tuple[str, str, int] | None:
        """Return what a comparison is true for: copy, document and what that is."""
        if self._row is None or document is None:
            return None
        revision = self._runner.observer.revision(document)
        return self._row.snapshot.id, document.Name, revision

    def _forget(self) -> None:
        self._compared = None
        self._changes.show_none()


@contextmanager
def _waiting() -> Iterator[None]:
    QtWidgets.QApplication.setOverrideCursor(QtCore.Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QtWidgets.QApplication.restoreOverrideCursor()


def _with_warnings(done: str, reply: dict[str, Any]) -> str:
    return " ".join([done, *map(warning_text, reply.get("warnings", ()))])
