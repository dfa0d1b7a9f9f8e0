# SPDX-License-Identifier: MIT
"""The life of one command, from its name and raw parameters to its reply."""

from __future__ import annotations

import time
from typing import Any, Callable, Iterable

import FreeCAD

from ..errors import ConjureError
from ..vocabulary import CommandSpec, find_command
from . import handlers
from .command import report
from .command.availability import Availability
from .command.context import Context, Result
from .command.expression_links import ExpressionLinks
from .command.recompute import refresh_restored
from .command.registry import handler_of
from .command.rollback import recheck
from .command.services import BetweenSteps, Services, keep_going
from .command.undo_step import in_one_step
from .document import documents
from .document.change_observer import ChangeObserver
from .document.file_access import FileAccess
from .document.foreground import Foreground
from .document.freecad_errors import conjure_error
from .document.freecad_types import Document
from .document.naming import FreeNames, RequestedNames
from .document.open_documents import OpenDocuments
from .document.snapshot_store import SnapshotStore
from .document.visibility import HiddenInputs
from .durations import Durations, Watch, Work
from .view.first_sight import fit_first_solids

__all__ = ["Runner", "handlers"]


class Runner:
    """Runs commands of the vocabulary in this FreeCAD. Use it on FreeCAD's main thread only.

    Args:
        allowed_folders: where commands may read and write files; see `file_access.FileAccess`.
        scripts_allowed: whether the person allows scripts; asked before each script.
        following: returns True while commands may move what the person looks at.
        snapshots: where snapshots are kept; by default in FreeCAD's folder of the user.
        on_lasting: told of a command that may last, before FreeCAD is held by it.

    Attributes:
        availability: which commands work here.
        documents: the open documents, for other threads.
        foreground: what the person looks at, and the document that commands work in.
    """

    def __init__(
        self,
        allowed_folders: Iterable[str] | None = None,
        *,
        scripts_allowed: Callable[[], bool] = lambda: False,
        following: Callable[[], bool] = lambda: True,
        snapshots: SnapshotStore | None = None,
        on_lasting: Callable[[Work], None] = lambda work: None,
    ) -> None:
        self.availability = Availability(scripts_allowed)
        self._on_lasting = on_lasting
        self._durations = Durations()
        version = FreeCAD.Version()
        self.freecad_version = ".".join(part.split(" ")[0] for part in version[:3])
        self.observer = ChangeObserver(lambda name: self._services.forget(name))
        self.documents = OpenDocuments(self.observer)
        self.foreground = Foreground(following)
        self._services = Services(
            observer=self.observer,
            requested=RequestedNames(),
            free_names=FreeNames(),
            hidden=HiddenInputs(),
            files=FileAccess(allowed_folders),
            catalogue=self.availability.describe_now,
            commands=self.commands,
            snapshots=snapshots or SnapshotStore(),
            scripts_allowed=scripts_allowed,
            expression_links=ExpressionLinks(),
            foreground=self.foreground,
        )

    @property
    def commands(self) -> list[str]:
        """The canonical names of the commands that work here."""
        return list(self.availability.here)

    @property
    def capabilities(self) -> list[str]:
        """The capabilities of which at least one command works here."""
        return list(dict.fromkeys(spec.capability for spec in self.availability.here.values()))

    @property
    def quick(self) -> frozenset[str]:
        """The names and aliases of the commands that are through in a few milliseconds."""
        specs = [spec for spec in self.availability.here.values() if spec.quick]
        return frozenset(name for spec in specs for name in (spec.name, *spec.aliases))

    def registered_as(self, adapter_id: str) -> None:
        """Remember under which id the server knows this FreeCAD, for whoever asks."""
        self._services.adapter_id = adapter_id

    def close(self) -> None:
        """Stop observing documents; the runner must not be used any more."""
        self.documents.close()
        self.observer.close()
        self._services.expression_links.close()

    def run(
        self,
        command: str,
        parameters: Any,
        between_steps: BetweenSteps = keep_going,
        newest_names: bool = False,
    ) -> dict[str, Any]:
        """Do one command.

        Args:
            command: a name or an alias.
            parameters: what the client sent.
            between_steps: receives the progress of a command before each of its steps;
                may raise ConjureError CANCELLED to stop it there.
            newest_names: True if a name means the newest object that was asked for under it; see
                `RequestedNames`.

        Returns:
            The reply's `result`.

        Raises:
            ConjureError: it was not done, and the document is as it was.
        """
        values = None
        try:
            spec = find_command(command)
            values = spec.parse(parameters)
            self._services.between_steps = between_steps
            self._services.requested.newest_first = newest_names
            if values.document is None:
                values.document = self.foreground.background
            with self.foreground.kept():
                return self._done(spec, values)
        except Exception as error:
            found = conjure_error(error, command)
            if values is not None:
                values.with_client_names(found)
            if found is error:
                raise
            raise found from error
        finally:
            fit_first_solids(self._services.fresh_documents)
            # Before the reply: the next command may name a document that this one has opened.
            self.documents.refresh()

    def _done(self, spec: CommandSpec, values: Any) -> dict[str, Any]:
        handler = handler_of(spec)
        if spec.quick:
            return self._do(spec, handler, values)
        work, took = self._durations.watch(spec, values, _meant(values))
        self._services.expect = Watch(work, self._on_lasting).expect
        started = time.perf_counter()
        reply = self._do(spec, handler, values)
        took(time.perf_counter() - started)
        return reply

    def _do(self, spec: CommandSpec, handler: Callable[..., Result], values: Any) -> dict[str, Any]:
        if spec.scope == "documents":
            return self._whole(handler, values)
        if spec.scope == "history":
            return self._travel(handler, values)
        if not spec.mutates:
            return self._read(spec, handler, values)
        return self._change(spec, handler, values)

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

    def _whole(self, handler: Callable[..., Result], values: Any) -> dict[str, Any]:
        """Documents as such, with no transaction around it."""
        context = self._context(documents.find(values.document), values)
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
            self._services.hidden.follow(
                context.document, deleted=list(recording.deleted), created=list(recording.created)
            )
            refresh_restored(context.document, [*recording.created, *recording.changed])
            reply = report.of_change(context, result, recording)
        finally:
            self.observer.stop()
        recheck(context, recording)
        return {**reply, "warnings": context.warnings}

    def _change(
        self, spec: CommandSpec, handler: Callable[..., Result], values: Any
    ) -> dict[str, Any]:
        """A change of one document, as one undo step."""
        with documents.for_command(
            values.document, self._services, create=spec.creates
        ) as document:
            context = self._context(document, values)
            label = spec.name.replace("_", " ")
            return in_one_step(context, label, lambda: handler(values, context))

    def _context(self, document: Document | None, values: Any) -> Context:
        context = Context(document, self._services)
        for code, message in values.notices:
            context.warn(code, message)
        return context


def _meant(values: Any) -> Document | None:
    """The document that a command means, or None; what is wrong with its name is told later."""
    try:
        return documents.find(values.document)
    except ConjureError:
        return None
