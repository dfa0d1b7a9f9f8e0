# SPDX-License-Identifier: MIT
"""Parts that do the assistant's commands in FreeCAD's window, put together at their first use.

They load every command, which FreeCAD's start need not wait for.
"""

from __future__ import annotations

from typing import Any, Callable, Sequence

import FreeCAD

from ..adapter.status import Status
from ..addon import Addon
from ..modeling.document import documents
from ..modeling.document.foreground import Foreground
from ..qt import QtCore, QtWidgets
from .activity.activity import Activity
from .approval.approval_desk import ApprovalDesk
from .checkpoints.checkpoints_window import CheckpointsWindow, show_window
from .handover import Handover
from .person.following import Following
from .person.gate import Gate
from .person.pause import Pause
from .person.pressed_between_steps import Buttons, PressedBetweenSteps
from .running_command import RunningCommand
from .status import notices
from .status.command_words import PERSONS_WORDING
from .status.ended_words import ended_sentence, redo_ended_sentence
from .status.finish_offer import FinishOffer
from .status.language import LanguageNews
from .status.stop_offer import StopOffer
from .status.target_words import target_words
from .status.undo_offer import UndoOffer
from .status.work import WorkInWords


class Engine:
    """Add-on, gate and activity panel of one window. Lives on the GUI thread.

    Args:
        window: FreeCAD's window.
        pause: the person's Pause and Stop.
        following: the person's *Follow the Assistant*.
        words: says which command lasts.
        buttons: returns the buttons that are noticed between the steps of a command.
        on_status: told of every change of the line's status; called on any thread.
        on_documents: told when the open documents change, or the one that commands go to.

    Attributes:
        addon: the connection, and what runs commands.
        gate: finds the person's unfinished work.
        activity: the list of what the assistant did.
        desk: where the person is asked.
        finish_offer: the offer to finish a change that commands wait for.
    """

    def __init__(
        self,
        window: QtWidgets.QMainWindow,
        *,
        pause: Pause,
        following: Following,
        words: WorkInWords,
        buttons: Buttons,
        on_status: Callable[[Status], None],
        on_documents: Callable[[], None],
    ) -> None:
        self._window, self._following = window, following
        self._on_documents = on_documents
        running = RunningCommand(words, PressedBetweenSteps(buttons), following)
        self.gate = gate = Gate(window, self._revision, pause)
        self._handover = Handover(window)
        self.desk = ApprovalDesk(window, self._revision, self._handover.wake)
        self.addon = Addon(
            wake=self._handover.wake,
            reason_to_wait=gate.reason_to_wait,
            reason_to_hold=gate.reason_to_hold,
            on_status=on_status,
            refresh_later=lambda refresh: QtCore.QTimer.singleShot(0, refresh),
            following=lambda: following.is_on,
            work=running,
            told=lambda job: self.activity.told(job),
            refused=lambda job: self.activity.refused(job),
            on_documents=self._documents_changed,
            approval=self.desk.approval,
        )
        self.addon.runner.label_in(PERSONS_WORDING)
        self.addon.runner.on_redo_ended(self._tell_redo_ended)
        self.addon.set_stopped(pause.stopped)
        for note in self.addon.left:
            notices.show(window, ended_sentence(note), until_replaced=True)
        self.activity = Activity(
            self.addon.runner, gate.unfinished_work, self.show_checkpoint, window
        )
        self.finish_offer = FinishOffer(gate.finish_change, window)
        self._stop_offer = StopOffer(self._stop_computation, window)
        running.computes = self._stop_offer.offer
        self._undo_offer = UndoOffer(window)
        self.addon.runner.checkpoints.on_step_lost = self._undo_offer.make
        LanguageNews(window).changed.connect(self._retranslate)
        self._handover.attach(self.addon.executor, running.slice)

    def show_checkpoints(self) -> CheckpointsWindow:
        """Show the window of the checkpoints of the document in front, and return it."""
        return show_window(
            self.addon.runner, self.gate.unfinished_work, self._following.ignoring, self._window
        )

    def show_checkpoint(self, document: str, snapshot_id: str) -> None:
        """Show a document and the window of its checkpoints, with one of them chosen."""
        if document in FreeCAD.listDocuments():
            documents.activate(FreeCAD.getDocument(document))
            self.show_checkpoints().choose(snapshot_id)

    def close(self) -> None:
        """Close the connection and its thread; FreeCAD is closing."""
        self._handover.detach()
        self.gate.close()
        self.activity.close()
        self.addon.shutdown()

    @property
    def foreground(self) -> Foreground:
        """Keeper of the document that commands go to."""
        return self.addon.runner.foreground

    def target_words(self) -> str:
        """Return where commands go that name no document, as a line."""
        return target_words(self.foreground)

    def _documents_changed(self) -> None:
        self.activity.show_target()
        self._on_documents()

    def _tell_redo_ended(self, labels: Sequence[str]) -> None:
        """Say it once the command is through: until then the status bar tells what it does."""
        sentence = redo_ended_sentence(labels)
        QtCore.QTimer.singleShot(0, lambda: notices.show(self._window, sentence))

    def _stop_computation(self) -> None:
        self.addon.aside.stop()
        self._handover.wake()

    def _revision(self, document: Any) -> int:
        return self.addon.runner.observer.revision(document)

    def _retranslate(self) -> None:
        for part in (
            self.finish_offer,
            self._stop_offer,
            self._undo_offer,
            self.desk,
            self.activity,
        ):
            part.retranslate()
