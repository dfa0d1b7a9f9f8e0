# SPDX-License-Identifier: MIT
"""Documents as a whole. Unsaved work is lost only where the command says so."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError, missing
from ...vocabulary.commands.documents import (
    ActivateDocument,
    ClearDocument,
    CloseDocument,
    ListDocuments,
    NewDocument,
    OpenDocument,
    SaveDocument,
)
from ..approval import file_risks
from ..approval.owners import Owner
from ..approval.risks import Risk, RiskKind
from ..command.context import Context, Result, refuse_duplicates
from ..command.deletion import clear
from ..command.dependents import warn_of_foreign_files
from ..command.recompute import failure
from ..command.registry import handles
from ..command.target import bring
from ..document import documents, project_files, saving
from ..document.file_writing import WRITTEN
from ..document.freecad_types import Document
from ..document.transaction import refuse_to_disturb
from ..objects import file_formulas

_LISTED = 10


def _facts(document: Document, context: Context) -> dict[str, Any]:
    facts = documents.describe_document(document, context.services)
    return {"document": facts.pop("name"), **facts}


@handles(ListDocuments)
def list_documents(parameters: ListDocuments, context: Context) -> Result:
    """All open documents, in the order of their opening."""
    opened = [
        documents.describe_document(one, context.services)
        for one in FreeCAD.listDocuments().values()
    ]
    return Result(facts={"documents": opened, "count": len(opened)})


@handles(NewDocument)
def new_document(parameters: NewDocument, context: Context) -> Result:
    """An empty document with undo; the one that was active is closed first if that is wanted."""
    current = context.document if parameters.close_current else None
    losses = []
    if current is not None:
        losses = _losses(current, parameters.discard, context)
    else:
        _refuse_during_an_edit()
    context.services.permit([Risk(RiskKind.ANY_DOCUMENT), *losses])
    label = parameters.label or _free_label(parameters.name)
    made = FreeCAD.newDocument(parameters.name, *([label] if label else []))
    made.UndoMode = 1
    closed = {}
    if current is not None:
        closed = {"closed": current.Name}
        documents.close(current)
    context.services.fresh_documents[made.Name] = None
    shown = bring(made, context)
    return Result(facts={**_facts(made, context), **shown, **closed})


def _free_label(name: str) -> str | None:
    """The name, if no open document has it for a label; else FreeCAD shall number it.

    FreeCAD before 1.1 numbers also one that nobody has, unless it is asked for. One that is given
    to the document afterwards makes it count as changed.
    """
    taken = [document.Label for document in FreeCAD.listDocuments().values()]
    return None if name in taken else name


@handles(OpenDocument)
def open_document(parameters: OpenDocument, context: Context) -> Result:
    """A document from a file, checked as far as that goes before FreeCAD reads it."""
    _refuse_during_an_edit()
    path = context.services.files.source(
        parameters.path, document=context.document, extensions=project_files.EXTENSIONS
    )
    already = project_files.opened_from(path)
    if already is not None:
        shown = bring(already, context)
        facts = {**_facts(already, context), **shown, "already_open": True, "also_opened": []}
        return Result(facts=facts)
    opened, others = project_files.open_file(
        path,
        context.services,
        judge=file_formulas.check,
        admit=lambda contents: context.services.permit(
            [Risk(RiskKind.ANY_DOCUMENT), *file_risks.of_opening(contents)]
        ),
    )
    for document in (opened, *others):
        document.UndoMode = 1
    broken = [obj.Name for obj in opened.Objects if failure(obj) is not None]
    if broken:
        message = f"FreeCAD reports errors for {', '.join(broken[:_LISTED])} of this file."
        context.warn("OBJECTS_BROKEN", message, opened.getObject(broken[0]))
    warn_of_foreign_files([obj for one in (opened, *others) for obj in one.Objects], context)
    shown = bring(opened, context)
    return Result(
        facts={
            **_facts(opened, context),
            **shown,
            "already_open": False,
            "also_opened": [document.Name for document in others],
        }
    )


@handles(SaveDocument)
def save_document(parameters: SaveDocument, context: Context) -> Result:
    """The document in its own file or another; the person's backup settings apply."""
    document = documents.required(parameters.document)
    refuse_to_disturb(document)
    target = _target(parameters, document, context)
    services = context.services
    risks = file_risks.of_saving(target, document, services.files, services.owners)
    services.permit([Risk(RiskKind.ANY_DOCUMENT, document.Name), *risks])
    size = saving.save(document, target)
    if services.owners.of_document(document.Name) is not Owner.ASSISTANT:
        WRITTEN.holds_persons_work(target)
    documents.mark_saved(document, context.services.observer)
    if documents.ASKS_AFTER_SAVING:
        context.warn(
            "FREECAD_ASKS_AGAIN",
            "The document is saved, but this FreeCAD will ask the person about it when it closes.",
        )
    facts = _facts(document, context)
    return Result(facts={**facts, "bytes": size})


def _target(parameters: SaveDocument, document: Document, context: Context) -> Any:
    own = document.FileName
    if parameters.path is None and not own:
        raise missing("path", "The document has no file yet.", "an .FCStd file")

    def judged(overwrite: bool) -> Any:
        return context.services.files.target(
            own if parameters.path is None else parameters.path,
            document=document,
            extensions=project_files.EXTENSIONS,
            overwrite=overwrite,
            stem=document.Label,
        )

    target = judged(True)
    other = project_files.opened_from(target)
    if other is not None and other != document:
        message = f"'{target}' is the file of another open document, '{other.Name}'."
        raise ConjureError("FILE_ERROR", message, field="path", given=parameters.path)
    return target if other is not None else judged(parameters.overwrite)


@handles(CloseDocument)
def close_document(parameters: CloseDocument, context: Context) -> Result:
    """One document less; its undo steps are gone with it."""
    document = documents.required(parameters.document)
    losses = _losses(document, parameters.discard, context)
    context.services.permit([Risk(RiskKind.ANY_DOCUMENT, document.Name), *losses])
    lost = documents.is_unsaved(document, context.services.observer)
    name, label = document.Name, document.Label
    using = project_files.users_of(document)
    if using:
        context.warn(
            "LINKS_BROKEN", f"{', '.join(using)} had links to the document, which lead nowhere now."
        )
    documents.close(document)
    active = FreeCAD.ActiveDocument
    facts = {
        "document": name,
        "label": label,
        "discarded_changes": lost,
        "active_document": active.Name if active is not None else None,
        "documents": list(FreeCAD.listDocuments()),
    }
    return Result(facts=facts)


@handles(ActivateDocument)
def activate_document(parameters: ActivateDocument, context: Context) -> Result:
    """The document in which commands work from now on that name none."""
    document = documents.required(parameters.document)
    _refuse_during_an_edit()
    shown = bring(document, context)
    return Result(facts={**_facts(document, context), **shown})


@handles(ClearDocument)
def clear_document(parameters: ClearDocument, context: Context) -> Result:
    """Everything but what is to be kept deleted; FreeCAD's undo brings it back."""
    keep = [context.find(name, "keep") for name in parameters.keep]
    refuse_duplicates(keep, "keep")
    deleted = clear(context, keep)
    facts = {
        "deleted": len(deleted),
        "kept": [obj.Name for obj in context.document.Objects],
    }
    return Result(facts=facts)


def _refuse_during_an_edit() -> None:
    """Opening, closing and changing between documents would end the user's open edit."""
    active = FreeCAD.ActiveDocument
    if active is not None:
        refuse_to_disturb(active)


def _losses(document: Document, discard: bool, context: Context) -> list[Risk]:
    """The risks of closing a document; UNSAVED_CHANGES, if nobody says that they are to be lost."""
    refuse_to_disturb(document)
    _refuse_during_an_edit()
    if not documents.is_unsaved(document, context.services.observer):
        return []
    if discard:
        if context.services.owners.of_document(document.Name) is Owner.ASSISTANT:
            return []
        return [Risk(RiskKind.DISCARD, document.Name, document.Label)]
    message = f"Document '{document.Label or document.Name}' has changes that were never saved."
    details = {"document": document.Name, "path": document.FileName or None}
    raise ConjureError(
        "UNSAVED_CHANGES", message, field="discard", given=False, allowed=[True], details=details
    )
