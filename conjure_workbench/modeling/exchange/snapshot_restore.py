# SPDX-License-Identifier: MIT
"""Restore of a snapshot: into the document, as one undo step, or beside it.

FreeCAD can copy all objects of one document into another with their names, links, expressions and
shapes, once the names are free there. Whether that worked is compared object by object.
"""

from __future__ import annotations

import shutil
import uuid
from contextlib import contextmanager
from typing import Any, Iterator

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.sentences.sentence import Sentence
from ..approval import file_risks, foreign_code
from ..approval.risks import Risk, RiskKind
from ..command.checkpoints import Occasion
from ..command.context import Context, Result
from ..command.deletion import refuse_linked_from_elsewhere
from ..command.dependents import warn_of_foreign_files
from ..command.target import bring
from ..command.undo_step import in_one_step
from ..document import documents, project_files
from ..document.file_writing import private_folder
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import Document
from ..document.project_file_checks import Contents
from ..document.snapshot_store import Snapshot, links_elsewhere
from .snapshot_comparison import Comparison, compare

_LISTED = 5


def into_document(snapshot: Snapshot, context: Context) -> dict[str, Any]:
    """Replace all objects of the context's document by those of the snapshot.

    Returns:
        The report of the change.

    Raises:
        ConjureError: UNSUPPORTED, if it would not be exact; then the document is as it was.
    """
    document = context.document
    refuse_linked_from_elsewhere(document.Objects)
    linked = links_elsewhere(document)
    if linked or snapshot.facts.get("links_elsewhere"):
        raise _inexact("objects are linked from other documents")
    restore = Risk(RiskKind.RESTORE, document.Name, snapshot.name)
    with _opened(snapshot, context, restore, hidden=True) as source:
        FreeCAD.setActiveDocument(document.Name)
        try:
            # Not before: it may drop the very checkpoint that is restored.
            context.services.checkpoints.make(document, Occasion.RESTORE, context.warn)
            restored = Sentence("restore_snapshot", item=snapshot.name)
            label = restored.text(context.services.wording)
            warn_of_foreign_files(source.Objects, context)
            return in_one_step(context, label, lambda: _replace(document, source))
        finally:
            documents.close(source)


def as_new_document(snapshot: Snapshot, context: Context) -> Any:
    """Open the copy as a document of its own, which has no file and counts as unsaved."""
    with _opened(snapshot, context, Risk(RiskKind.ANY_DOCUMENT), hidden=False) as opened:
        opened.FileName = ""
        opened.Label = f"{snapshot.facts.get('label') or opened.Label} ({snapshot.name})"
        # Otherwise its snapshots would be those of the document that it is a copy of.
        opened.Uid = str(uuid.uuid4())
        opened.UndoMode = 1
    documents.mark_unsaved(opened, context.services.observer)
    if not context.services.numbering.by_person:
        # The assistant's commands go on where they went, whatever the person looks at.
        bring(opened, context)
    warn_of_foreign_files(opened.Objects, context)
    if snapshot.facts.get("links_elsewhere"):
        context.warn("LINKS_BROKEN", "Links to objects of other documents may lead nowhere.")
    return opened


@contextmanager
def compared(snapshot: Snapshot, context: Context) -> Iterator[Comparison]:
    """Compare the context's document with a snapshot of it, for as long as its copy is open."""
    document = context.document
    with _opened(snapshot, context, hidden=True) as source:
        FreeCAD.setActiveDocument(document.Name)
        try:
            yield compare(document, source)
        finally:
            documents.close(source)


@contextmanager
def _opened(snapshot: Snapshot, context: Context, *risks: Risk, hidden: bool) -> Iterator[Any]:
    """A document read from a copy of the snapshot's file, so that nothing can change that.

    The person is asked about the risks, and about code that runs for none of the document's own
    objects.
    """

    def admit(contents: Contents) -> None:
        known = set() if context.document is None else foreign_code.modules_of(context.document)
        context.services.permit([*risks, *file_risks.of_opening(contents, known)])

    active = FreeCAD.ActiveDocument
    folder = private_folder()
    try:
        copy = folder / "Snapshot.FCStd"
        shutil.copyfile(str(snapshot.file), str(copy))
        opened, _ = project_files.open_file(copy, context.services, hidden=hidden, admit=admit)
        try:
            yield opened
        except BaseException:
            if documents.is_open(opened):
                documents.close(opened)
            raise
    except OSError as error:
        raise ConjureError(
            "FILE_ERROR", f"The snapshot cannot be read: {error.strerror or error}."
        ) from error
    finally:
        shutil.rmtree(str(folder), ignore_errors=True)
        if active is not None and documents.is_open(active):
            FreeCAD.setActiveDocument(active.Name)


def _replace(document: Document, source: Document) -> Result:
    """Within the undo step: everything out, everything of the source in."""
    for name in [obj.Name for obj in document.Objects]:
        # Removing a body or a part already takes its own objects along.
        if document.getObject(name) is not None:
            document.removeObject(name)
    objects = source.Objects
    try:
        if objects:
            document.copyObject(objects)
    except (*KERNEL_ERRORS, TypeError, AttributeError) as error:
        raise _inexact(sentence(error), **quoted(error)) from error
    different = compare(document, source).names
    if different:
        raise _inexact(f"these objects would not be the same: {', '.join(different[:_LISTED])}")
    for obj in objects:
        copied = document.getObject(obj.Name)
        if copied is not None and "Touched" not in obj.State:
            # Its shape came along.
            copied.purgeTouched()
    return Result(facts={"object_count": len(objects)})


def _inexact(reason: str, **details: str) -> ConjureError:
    return ConjureError(
        "UNSUPPORTED",
        f"The snapshot cannot be restored exactly into this document: {reason}.",
        field="as_new_document",
        given=False,
        allowed=[True],
        details={
            "advice": "Send as_new_document: true to open the copy beside it; this document is as "
            "it was.",
            **details,
        },
    )
