# SPDX-License-Identifier: MIT
"""Rehearsal of a command on a hidden copy of its document, where something can be redone.

FreeCAD drops what can be redone at the first change, also at one that is taken back. So what a
command does, and whether it fails, is found out on a copy first. What fails there, or is refused
by the person, leaves redo as it was.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import Any, Callable, Iterator

from ...errors import ConjureError
from ...kernel.desk import revocable, take_lacking
from ...vocabulary import CommandSpec
from ...vocabulary.commands.batches import Batch
from ..approval import ahead, change_risks, foreign_code
from ..approval.outcome import Outcome
from ..approval.risks import ApprovalNeededError, permit_all
from ..command import report, trial
from ..command.context import Context, Result
from ..command.relinking.keeper import Keeper
from ..command.relinking.settling import settle
from ..command.services import Services
from ..document import documents
from ..document.change_observer import Recording
from ..document.freecad_errors import conjure_error
from ..document.freecad_types import Document
from ..document.snapshot_store import links_elsewhere
from ..document.transaction import refuse_to_disturb
from .hidden_copy import hidden_copy, name_back, named_back

_COPIES = 2
"""Times that a document is copied for a rehearsal: into a file, and out of it."""


def look_ahead(
    spec: CommandSpec,
    values: Any,
    context: Context,
    work: Callable[[Context], Result] | None,
    *,
    is_long: bool,
) -> None:
    """Find out what must be known of a command before its first change in the document.

    That is whether it fails, where redo would end, and what the person has to allow, there and
    where it would take long.

    Args:
        spec: the command.
        values: its parameters, read.
        context: its context.
        work: makes the change in the document of the context that it is given; None if it is not
            to be rehearsed.
        is_long: whether it may take long.

    Raises:
        ApprovalNeededError: the person has to be asked.
        ConjureError: USER_EDITING, or that of `work`.
    """
    document, services = context.document, context.services
    if is_long or services.numbering.by_person:
        work = None
    may_try = work is not None and document.RedoCount and not names_itself(document, values)
    if work is not None and may_try and is_cheap(document, services):
        is_known = rehearse(context, spec.name, work, is_strict=values.strict)
        if is_known:
            return
    ahead.ask(services.permit, spec, values, document, services.owners, is_long)


def suits(spec: CommandSpec) -> bool:
    """Return True for a command that works in its document only, and shows nothing."""
    is_alone = spec.risk in ("read", "change", "delete") and spec.scope == "document"
    return is_alone and not spec.needs_gui and spec.capability != "history"


def is_cheap(document: Document, services: Services) -> bool:
    """Return True if a copy of a document is expected to cost little, and to be a true one.

    A copy has no links to other documents, and code of add-ons would run for it.
    """
    seconds = _COPIES * services.checkpoints.seconds_of_copy(document)
    if seconds >= ahead.LONG_S or links_elsewhere(document):
        return False
    return not any(map(foreign_code.is_foreign, foreign_code.modules_of(document)))


def names_itself(document: Document, values: Any) -> bool:
    """Return True if a formula may name the document that it is in: a copy has another name.

    Args:
        document: the document.
        values: the parameters of a command, read, or those of a step as they were sent.
    """
    if isinstance(values, str):
        names = (document.Name, document.Label)
        return any(f"{name}{end}" in values for name in names for end in ("#", ">>#"))
    if isinstance(values, dict):
        values = values.values()
    elif isinstance(values, Batch):
        values = [step.parameters for step in values.steps]
    elif hasattr(type(values), "declared"):
        values = [getattr(values, name) for name in type(values).declared]
    elif not isinstance(values, (list, tuple)):
        return False
    return any(names_itself(document, value) for value in values)


def rehearse(
    context: Context, command: str, work: Callable[[Context], Result], *, is_strict: bool = False
) -> bool:
    """Do the work of a command on a copy of the context's document, and have that allowed.

    Args:
        context: the command's.
        command: its name.
        work: makes the change in the document of the context that it is given.
        is_strict: whether it is refused where an object would lose an edge or a face that it uses.

    Returns:
        False if nothing is known: no copy could be made, or the work failed as it should not.

    Raises:
        ApprovalNeededError: the person has to be asked.
        ConjureError: USER_EDITING, or that of `work`.
    """
    document, services = context.document, context.services
    refuse_to_disturb(document)
    with _copy_of(document, services) as copy:
        if copy is None:
            return False
        own = Context(copy, services)
        try:
            recording = _recorded(own, work, is_strict=is_strict)
        except Exception as error:
            found = conjure_error(error, command)
            if found.code == "INTERNAL_ERROR":
                return False
            raise found from error
        needed = _wanting(own, recording, document)
    if needed is None:
        return True
    if isinstance(needed.outcome, Outcome):
        trial.look_back(needed.outcome, document, services)
    raise needed


def _wanting(
    context: Context, recording: Recording, document: Document
) -> ApprovalNeededError | None:
    """Return what the person has to be asked about, with its outcome in the copy, or None."""
    services = context.services
    risks = change_risks.of_change(context.document, recording, services.owners, document.Name)
    try:
        services.permit(risks)
    except ApprovalNeededError as needed:
        needed.outcome = trial.noted(context, recording)
        needed.outcome.document = document.Name
        return needed
    return None


def on_copy(
    document: Document, services: Services, run: Callable[[Any], dict[str, Any]]
) -> dict[str, Any] | None:
    """Return the reply of a command that leaves nothing, from a copy of the document.

    Args:
        document: the document.
        services: what outlives the command.
        run: does the command in the copy, and returns its reply.

    Returns:
        The reply; None if no copy could be made.

    Raises:
        ConjureError: USER_EDITING, or that of `run`.
    """
    refuse_to_disturb(document)
    with _copy_of(document, services) as copy:
        if copy is None:
            return None
        reply = named_back(run(copy), copy.Name, document.Name)
    return {**reply, "revision": services.observer.revision(document)}


@contextmanager
def _copy_of(document: Document, services: Services) -> Iterator[Any]:
    """A copy in which names mean what they mean in the document; None if there can be none."""
    with ExitStack() as stack:
        try:
            copy = stack.enter_context(hidden_copy(document))
        except ConjureError:
            yield None
            return
        services.requested.remember_as_in(document.Name, copy.Name)
        stack.enter_context(documents.standing_in(copy, document))
        try:
            yield copy
        except ConjureError as error:
            name_back(error, copy.Name, document.Name)
            raise


def _recorded(context: Context, work: Callable[[Context], Result], *, is_strict: bool) -> Recording:
    """Do the work in a copy; returns what it did. Nothing is allowed yet, and nothing is told."""
    services = context.services
    permit, services.permit = services.permit, permit_all
    told = services.between_steps
    services.between_steps = lambda fraction, doing: told(0.0, doing)
    services.values.begin(context.document, None, is_alone=True)
    recording = services.observer.start(context.document)
    try:
        with revocable(), Keeper(context.document, services.bodies).running():
            result = work(context)
            settle(context, is_strict=is_strict)
        context.visibility.finish()
        report.of_change(context, result, recording)
        return recording
    finally:
        take_lacking()
        services.observer.stop()
        services.values.abandon()
        services.permit, services.between_steps = permit, told
