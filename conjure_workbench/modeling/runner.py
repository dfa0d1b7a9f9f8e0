# SPDX-License-Identifier: MIT
"""The life of one command, from its name and raw parameters to its reply."""

from __future__ import annotations

import time
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import Any, Callable, Iterable, Iterator, Sequence

import FreeCAD

from ..kernel.computation import PutAside
from ..kernel.desk import Desk, install, remove
from ..vocabulary import CommandSpec, find_command
from ..vocabulary.commands.batches import Batch
from ..vocabulary.sentences.patterns import Wording
from ..vocabulary.sentences.sentence import Sentence
from . import handlers
from .approval import ahead, expected_revision
from .approval.change_log import ChangeLog
from .approval.owners import Owners
from .approval.risks import ApprovalNeededError, Permit, permit_all
from .command import report, target
from .command.availability import Availability
from .command.checkpoints import Checkpoints
from .command.context import Context, Result
from .command.face_middles import follow_person
from .command.numbering import Numbering
from .command.recompute import refresh_restored
from .command.registry import handler_of
from .command.rollback import recheck
from .command.services import BetweenSteps, Services, keep_going
from .command.step_words import sentence_of
from .command.undo_step import in_one_step
from .document import documents
from .document.change_observer import ChangeObserver
from .document.file_access import FileAccess
from .document.foreground import Foreground
from .document.freecad_errors import conjure_error
from .document.freecad_types import Document
from .document.open_documents import OpenDocuments
from .document.snapshot_store import SnapshotStore
from .durations import Durations, Watch, Work
from .handlers.batches import can_be_rehearsed, run_steps
from .history.exactness import Obstacle, Reason, reasons_against
from .history.promises import Promise, promise_of
from .measure.kernel_work import boolean_seconds
from .rehearsal import rehearsal
from .view.drawings import drawing_of
from .view.first_sight import fit_first_solids

__all__ = ["Runner", "handlers"]


class Runner:
    """Runs commands of the vocabulary in this FreeCAD. Use it on FreeCAD's main thread only.

    Args:
        allowed_folders: where commands may read and write files; see `file_access.FileAccess`.
        scripts_allowed: whether the person allows scripts; asked before each script.
        following: returns True while commands may move what the person looks at.
        snapshots: where snapshots are kept, and checkpoints beside them; by default in FreeCAD's
            folder of the user.
        on_lasting: told of a command that may last, before FreeCAD is held by it.
        permit: called with the risks of a command before they are taken; see `approval.risks`.

    Attributes:
        availability: which commands work here.
        documents: the open documents, for other threads.
        owners: whose the objects and documents are.
        changes: what changed in each document, when and by whom.
        foreground: what the person looks at, and the document that commands work in.
        snapshots: where snapshots are kept.
        checkpoints: copies of documents that are made by themselves.
        desk: where the kernel's process computes what is heavy or risky.
        numbering: the numbers of commands and of the undo steps that they left.
    """

    def __init__(
        self,
        allowed_folders: Iterable[str] | None = None,
        *,
        scripts_allowed: Callable[[], bool] = lambda: False,
        following: Callable[[], bool] = lambda: True,
        snapshots: SnapshotStore | None = None,
        on_lasting: Callable[[Work], None] = lambda work: None,
        permit: Permit = permit_all,
    ) -> None:
        self.availability = Availability(scripts_allowed)
        self._on_lasting = on_lasting
        self._durations = Durations()
        self._permit = permit
        self._lasting = False
        self.freecad_version = ".".join(part.split(" ")[0] for part in FreeCAD.Version()[:3])
        self.observer = ChangeObserver(lambda name: self._services.forget(name), follow_person)
        self.owners = Owners()
        self.changes = ChangeLog(self.observer)
        self.observer.witnesses = (self.owners, self.changes)
        self.foreground = Foreground(following)
        self.documents = OpenDocuments(self.observer, self.foreground.is_active)
        self.foreground.on_change = partial(self.documents.changed, anyway=True)
        self.numbering = Numbering()
        self.snapshots = snapshots or SnapshotStore()
        self.checkpoints = Checkpoints(self.snapshots.for_checkpoints(), self.numbering)
        self.desk = Desk(boolean_seconds)
        install(self.desk)
        self._services = Services(
            observer=self.observer,
            files=FileAccess(allowed_folders),
            catalogue=self.availability.describe_now,
            commands=self.availability.commands,
            snapshots=self.snapshots,
            checkpoints=self.checkpoints,
            scripts_allowed=scripts_allowed,
            foreground=self.foreground,
            numbering=self.numbering,
            owners=self.owners,
            changes=self.changes,
            drawing_of=drawing_of,
        )

    def registered_as(self, adapter_id: str) -> None:
        """Remember under which id the server knows this FreeCAD, for whoever asks."""
        self._services.adapter_id = adapter_id

    def close(self) -> None:
        """Stop observing documents; the runner must not be used any more."""
        self.documents.close()
        self.observer.close()
        self.numbering.close()
        self._services.values.close()
        self._services.expression_links.close()
        remove(self.desk)
        self.desk.close()

    def run(
        self,
        command: str,
        parameters: Any,
        between_steps: BetweenSteps = keep_going,
        newest_names: bool = False,
        command_id: str | int | None = None,
        *,
        by_person: bool = False,
    ) -> dict[str, Any]:
        """Do one command.

        Args:
            command: a name or an alias.
            parameters: what the client sent.
            between_steps: receives the progress of a command before each of its steps;
                may raise ConjureError CANCELLED to stop it there.
            newest_names: True if a name means the newest object that was asked for under it; see
                `RequestedNames`.
            command_id: the id under which the server sent it.
            by_person: True for what the person chose in FreeCAD's window.

        Returns:
            The reply's `result`.

        Raises:
            ConjureError: it was not done, and the document is as it was.
        """
        values = None
        try:
            spec = find_command(command, parameters)
            values = spec.parse(parameters)
            self.numbering.begin(spec.name, command_id, by_person=by_person)
            self._services.between_steps = between_steps
            self._services.permit = permit_all if by_person else self._permit
            self._services.requested.newest_first = newest_names
            named = values.document
            target.settle(spec, values, self.foreground)
            sentence = sentence_of(spec.name, values, documents.meant(values.document))
            self.numbering.describe(sentence)
            with self._meanwhile(spec, by_person):
                expected_revision.check(values, self.observer, self.changes)
                return self._done(spec, values, sentence)
        except PutAside as aside:
            self.numbering.keep()
            if values is not None and named is None:
                aside.document = getattr(documents.meant(values.document), "Name", None)
            raise
        except Exception as error:
            found = conjure_error(error, command)
            if isinstance(found, ApprovalNeededError):
                self.numbering.keep()
            if values is not None:
                values.with_client_names(found)
            if found is error:
                raise
            raise found from error
        finally:
            fit_first_solids(self._services.fresh_documents)
            # Before the reply: the next command may name a document that this one has opened.
            self.documents.refresh()

    def promise_of(self, number: int) -> Promise | None:
        """The promise of the undo step of a command; None if it has left none."""
        step = self.numbering.step(number)
        return None if step is None else promise_of(step, self.checkpoints)

    def reasons_against(self, number: int) -> list[Reason]:
        """The reasons against taking back the step of a command alone; none where it is exact.

        It looks at the whole document, so ask it for what is shown.
        """
        step = self.numbering.step(number)
        if step is None:
            return [Reason(Obstacle.NOT_HELD)]
        return reasons_against(step, self._services)

    @contextmanager
    def _meanwhile(self, spec: CommandSpec, by_person: bool) -> Iterator[None]:
        """Keep the person's tab, and note who does what, while a command runs."""
        may_change = spec.mutates or spec.scope == "documents"
        noted = self.changes.during_command(by_person=by_person, changes=may_change)
        # Whoever puts commands aside needs the results when they are done again.
        results = nullcontext() if self.desk.may_put_aside else self.desk.forgetting()
        with results, self.foreground.kept(), self.owners.during_command(by_person), noted:
            yield

    def _done(self, spec: CommandSpec, values: Any, sentence: Sentence) -> dict[str, Any]:
        handler = handler_of(spec)
        self._lasting = False
        if spec.quick:
            return self._do(spec, handler, values, sentence)
        work, took = self._durations.watch(spec, values, documents.meant(values.document), sentence)
        self._lasting = work.seconds >= ahead.LONG_S
        self._services.expect = Watch(work, self._on_lasting).expect
        started = time.perf_counter()
        reply = self._do(spec, handler, values, sentence)
        took(time.perf_counter() - started)
        return reply

    def _do(
        self, spec: CommandSpec, handler: Callable[..., Result], values: Any, sentence: Sentence
    ) -> dict[str, Any]:
        if spec.scope == "documents":
            return self._whole(spec, handler, values)
        if spec.scope == "history":
            return self._travel(handler, values)
        if not spec.mutates:
            return self._read(spec, handler, values)
        return self._change(spec, handler, values, sentence)

    def _read(
        self, spec: CommandSpec, handler: Callable[..., Result], values: Any
    ) -> dict[str, Any]:
        if spec.scope == "application":
            document = documents.find(values.document)
        else:
            document = documents.required(values.document)
        context = self._context(document, values)
        reply = dict(handler(values, context).facts)
        if document is not None:
            reply.setdefault("document", document.Name)
            reply["revision"] = self.observer.revision(document)
        if context.warnings:
            reply["warnings"] = context.warnings
        return reply

    def _whole(
        self, spec: CommandSpec, handler: Callable[..., Result], values: Any
    ) -> dict[str, Any]:
        """Documents as such, with no transaction around it."""
        context = self._context(documents.find(values.document), values)
        if context.document is not None and isinstance(values, Batch) and not values.dry_run:
            suits = can_be_rehearsed(values.steps) and values.on_error != "stop"
            work = partial(run_steps, values) if suits else None
            rehearsal.look_ahead(spec, values, context, work, is_long=self._lasting)
        reply = {**handler(values, context).facts}
        reply.setdefault("changes", report.no_changes())
        reply["warnings"] = context.warnings
        return reply

    def _travel(self, handler: Callable[..., Result], values: Any) -> dict[str, Any]:
        """Undo or redo: a change that is no undo step itself."""
        context = self._context(documents.required(values.document), values)
        recording = self.observer.start(context.document)
        try:
            with self.observer.noticing_looks():
                result = handler(values, context)
            refresh_restored(context.document, [*recording.created, *recording.changed])
            reply = report.of_change(context, result, recording)
            self.changes.add(recording, reply["revision"])
        finally:
            self.observer.stop()
        recheck(context, recording)
        return {**reply, "warnings": context.warnings}

    def _change(
        self, spec: CommandSpec, handler: Callable[..., Result], values: Any, sentence: Sentence
    ) -> dict[str, Any]:
        """A change of one document, as one undo step."""
        with documents.for_command(
            values.document, self._services, create=spec.creates
        ) as document:
            context = self._context(document, values)
            tried = partial(handler, values) if rehearsal.suits(spec) and not spec.quick else None
            rehearsal.look_ahead(spec, values, context, tried, is_long=self._lasting)
            is_alone = spec.risk in ("change", "delete")
            work = partial(handler, values, context)
            label = sentence.text(self._services.wording)
            return in_one_step(context, label, work, is_alone=is_alone, is_strict=values.strict)

    def label_in(self, wording: Wording) -> None:
        """Label undo steps in these words from now on."""
        self._services.wording = wording

    def on_redo_ended(self, told: Callable[[Sequence[str]], None]) -> None:
        """Tell the person through this what they cannot redo any more."""
        self._services.redo_ended = told

    def _context(self, document: Document | None, values: Any) -> Context:
        context = Context(document, self._services)
        for code, message in values.notices:
            context.warn(code, message)
        return context
