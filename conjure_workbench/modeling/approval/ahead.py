# SPDX-License-Identifier: MIT
"""Risks of a command as its parameters tell them, for those that had better not be tried first.

Usually a command runs, and is taken back if it turns out to need approval, or runs on a copy where
that would end what the person can redo. Where either would take long, they are asked before, about
all that the command may concern.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator

from ...vocabulary import CommandSpec
from ...vocabulary.schema.roles import Role
from ..document.freecad_types import Document, DocumentObject
from .outcome import Unseen
from .owners import Owner, Owners
from .risks import ApprovalNeededError, Permit, Risk, RiskKind

LONG_S = 0.5
"""Seconds from which on a command is not tried before the person is asked."""

_WORKED_ON = (Role.SUBJECT, Role.TOOL)


def ask(
    permit: Permit,
    spec: CommandSpec,
    values: Any,
    document: Document,
    owners: Owners,
    is_long: bool,
) -> None:
    """Have the person asked before a command that would take long, or end what can be redone.

    Args:
        permit: called with the risks.
        spec: the command.
        values: its parameters, read.
        document: the document in which it works.
        owners: whose the objects are.
        is_long: whether it may take long.

    Raises:
        ApprovalNeededError: the person has to be asked.
    """
    if not is_long and not document.RedoCount:
        return
    try:
        permit(of_parameters(spec, values, document, owners))
    except ApprovalNeededError as needed:
        needed.outcome = Unseen.REDO if document.RedoCount else Unseen.LONG
        raise


def of_parameters(spec: CommandSpec, values: Any, document: Document, owners: Owners) -> list[Risk]:
    """Return the risks of a command that changes a document, as far as its parameters tell them.

    What is made of a changed object may change with it. A deletion that names nothing may concern
    all, and so may a step of a batch whose parameters are not known yet any object that it names.

    Args:
        spec: the command.
        values: its parameters, read.
        document: the document in which it works.
        owners: whose the objects are.
    """
    found = [Risk(RiskKind.ANY_CHANGE, document.Name)]
    for step, sent in _steps(spec, values):
        if step.spares_subject:
            continue
        deletes = step.risk == "delete"
        kind = RiskKind.DELETE_YOURS if deletes else RiskKind.CHANGE_YOURS
        named = [obj for obj in (_object(document, name) for name in _named(sent)) if obj]
        if deletes and not named:
            named = list(document.Objects)
        found += [Risk(kind, document.Name, obj.Label) for obj in _yours(named, owners)]
        if not step.creates:
            users = [user for obj in named for user in obj.InListRecursive if user not in named]
            changed = [user for user in users if user.Document == document]
            found += [
                Risk(RiskKind.CHANGE_YOURS, document.Name, user.Label)
                for user in _yours(changed, owners)
            ]
    return list(dict.fromkeys(found))


def _yours(objects: Iterable[Any], owners: Owners) -> Iterator[Any]:
    for obj in objects:
        if owners.of_object(obj.Document.Name, obj.Name) is not Owner.ASSISTANT:
            yield obj


def _steps(spec: CommandSpec, values: Any) -> Iterator[tuple[CommandSpec, Any]]:
    """The command, or the steps of a batch, each with what was sent; of some only raw."""
    steps = getattr(values, "steps", None)
    if spec.name != "batch" or steps is None:
        yield spec, values
        return
    for step in steps:
        if step.spec.mutates:
            yield step.spec, step.parameters if step.values is None else step.values


def _named(values: Any) -> Iterator[str]:
    """The names that parameters may hold of objects on which the command works."""
    if isinstance(values, dict):
        yield from _texts(values.values())
        return
    for name, field in type(values).declared.items():
        if field.role in _WORKED_ON:
            yield from _texts([getattr(values, name)])


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _texts(value)


def _object(document: Document, name: str) -> DocumentObject | None:
    found = document.getObject(name)
    if found is None:
        labelled = document.getObjectsByLabel(name)
        found = labelled[0] if labelled else None
    return found
