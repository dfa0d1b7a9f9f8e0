# SPDX-License-Identifier: MIT
"""Observer of changes to documents.

One observer is attached for the life of the process. Outside a command it only counts; its slots
are called for every property that anyone changes, so they stay tiny. The cost of a change report
grows with what changed, never with the size of the document.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, Sequence

import FreeCAD

from . import project_file_checks
from .appearance import PROPERTIES, looks_of_all
from .documents import ASKS_AFTER_SAVING
from .freecad_types import Document, DocumentObject

log = logging.getLogger(__name__)

NO_CHANGE = frozenset({"_ElementMapVersion", "Label2", "ExpressionEngine", "EdgeLinks"})
"""Properties that FreeCAD touches by itself and that say nothing about a model."""


LOOK = "Look"
"""Name under which a change of a color or the like is recorded, which is no property of ours."""


class Recording:
    """Changes of one document during one command.

    Attributes:
        document: the document's name.
        created: names of new objects, in order.
        changed: names of changed objects, in order, each with its changed properties.
        deleted: names of deleted objects, each with label and type.
        made: the objects of `created` by identity, so that their many changes cost nothing.
    """

    def __init__(self, document: str) -> None:
        self.document = document
        self.created: dict[str, None] = {}
        self.made: dict[int, Any] = {}
        self.changed: dict[str, set[str]] = {}
        self.deleted: dict[str, tuple[str, str]] = {}

    @property
    def empty(self) -> bool:
        """True if nothing changed."""
        return not (self.created or self.changed or self.deleted)

    def on_created(self, obj: DocumentObject) -> None:
        """Note a new object, or one that an undo brought back within the same command."""
        # FreeCAD labels an object before it reports it.
        self.changed.pop(obj.Name, None)
        if self.deleted.pop(obj.Name, None) is None:
            self.created[obj.Name] = None
            self.made[id(obj)] = obj
        else:
            self.changed.setdefault(obj.Name, set()).add("Shape")

    def on_changed(self, obj: DocumentObject, name: str) -> None:
        """Note a changed property."""
        if name in NO_CHANGE or obj.Name in self.created or obj.Name in self.deleted:
            return
        self.changed.setdefault(obj.Name, set()).add(name)

    def on_deleted(self, obj: DocumentObject) -> None:
        """Note a deleted object; one that the same command made leaves no trace."""
        self.changed.pop(obj.Name, None)
        if obj.Name in self.created:
            del self.created[obj.Name]
            self.made.pop(id(obj), None)
        else:
            self.deleted[obj.Name] = (obj.Label, obj.TypeId)


def _look(document: Document) -> int:
    """A number for the looks of a document, where FreeCAD does not watch them for us."""
    return looks_of_all(document) if ASKS_AFTER_SAVING else 0


class Witness:
    """Receiver of all that happens to documents and objects, once it is counted; ignores it."""

    def recorded(self, document: Document) -> None:
        """From here on the running command records what it does to a document."""

    def made_document(self, document: Document) -> None:
        """A document was made, or is about to be read."""

    def made(self, obj: DocumentObject, document: Document) -> None:
        """An object was made."""

    def changed(self, obj: DocumentObject, document: Document, name: str) -> None:
        """A property was set."""

    def deleted(self, obj: DocumentObject, document: Document) -> None:
        """An object is about to go."""


class ChangeObserver:
    """Counts the changes of every document, and records those of one while a command runs.

    Args:
        on_closed: receives the name of a document that is closed.
        on_computed: receives each object that FreeCAD computed while no command runs, before what
            depends on it is computed.

    Attributes:
        on_change: called at the first change after `revisions` was asked.
        witnesses: told of all that happens, also outside of commands.
    """

    def __init__(
        self,
        on_closed: Callable[[str], None] = lambda name: None,
        on_computed: Callable[[Any], None] = lambda obj: None,
    ) -> None:
        self.on_change: Callable[[], None] = lambda: None
        self.witnesses: Sequence[Witness] = ()
        self._quiet = False
        self._on_closed = on_closed
        self._on_computed = on_computed
        self._revisions: dict[str, int] = {}
        self._saved: dict[str, tuple[int, int]] = {}
        self._failed: set[str] = set()
        self._recording: Recording | None = None
        FreeCAD.addDocumentObserver(self)

    def close(self) -> None:
        """Stop observing."""
        FreeCAD.removeDocumentObserver(self)

    def revision(self, document: Document) -> int:
        """A number that moves with every change of the document, whoever makes it."""
        return self._revisions.get(document.Name, 0)

    def revisions(self) -> dict[str, int]:
        """The revision of each document, by name. Any thread may call this."""
        self._quiet = True
        return dict(self._revisions)

    def is_unsaved(self, document: Document) -> bool:
        """True if anything changed since the document was opened, made or saved.

        One of which that was not seen counts as changed.
        """
        revision, look = self._saved.get(document.Name, (-1, 0))
        return self.revision(document) != revision or _look(document) != look

    def mark_saved(self, document: Document) -> None:
        """From here on changes count as unsaved: the document is what its file holds."""
        self._failed.discard(document.Name)
        self._saved[document.Name] = (self.revision(document), _look(document))

    def mark_unsaved(self, document: Document) -> None:
        """The document holds what no file of its own does."""
        self._saved.pop(document.Name, None)

    def save_failed(self, document: Document) -> bool:
        """True if FreeCAD last wrote the document's file only in part, and took it for saved."""
        return document.Name in self._failed

    @property
    def recording(self) -> Recording:
        """Changes so far by the running command.

        Raises:
            RuntimeError: no command runs.
        """
        if self._recording is None:
            raise RuntimeError("nothing is recorded just now")
        return self._recording

    def start(self, document: Document) -> Recording:
        """Record what happens to a document, until `stop`."""
        self._recording = Recording(document.Name)
        for witness in self.witnesses:
            witness.recorded(document)
        return self._recording

    def stop(self) -> None:
        """Only count again."""
        self._recording = None

    def looks_different(self, obj: DocumentObject) -> None:
        """Note that an object has another color or the like, which FreeCAD does not report here."""
        self.slotChangedObject(obj, LOOK)

    @contextmanager
    def noticing_looks(self) -> Iterator[None]:
        """Note also which objects come to look different; only FreeCAD's window reports that."""
        if not FreeCAD.GuiUp:
            yield
            return
        import FreeCADGui

        noticed = _Looks()
        FreeCADGui.addDocumentObserver(noticed)
        try:
            yield
        finally:
            FreeCADGui.removeDocumentObserver(noticed)
        for provider in noticed.providers.values():
            obj = _object_of(provider)
            if obj is not None:
                self.looks_different(obj)

    def _note(self, document: Document) -> Recording | None:
        name = document.Name
        self._revisions[name] = self._revisions.get(name, 0) + 1
        if self._quiet:
            self._tell()
        recording = self._recording
        return recording if recording is not None and recording.document == name else None

    def _tell(self) -> None:
        self._quiet = False
        self.on_change()

    def slotCreatedDocument(self, document: Document) -> None:  # noqa: N802 - FreeCAD's name
        """Count on from an earlier document of the same name, so no number comes twice."""
        self._note(document)
        for witness in self.witnesses:
            witness.made_document(document)
        self.mark_saved(document)

    def slotDeletedDocument(self, document: Document) -> None:  # noqa: N802
        """Drop all memory of a document, which must not be taken for the next one of its name."""
        self._saved.pop(document.Name, None)
        self._failed.discard(document.Name)
        self._on_closed(document.Name)

    def slotFinishSaveDocument(self, document: Document, path: str) -> None:  # noqa: N802
        """A copy leaves the document itself unsaved, and so does a file that is not whole."""
        if path != document.FileName:
            return
        problem = project_file_checks.problem_of(Path(path))
        if problem is None:
            self.mark_saved(document)
            return
        self.mark_unsaved(document)
        self._failed.add(document.Name)
        # FreeCAD tells the person nothing.
        log.warning("The document was not saved: %s Save it elsewhere before closing it.", problem)

    def slotCreatedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """An object was made."""
        document = obj.Document
        recording = self._note(document)
        for witness in self.witnesses:
            witness.made(obj, document)
        if recording is not None:
            recording.on_created(obj)

    def slotChangedObject(self, obj: DocumentObject, name: str) -> None:  # noqa: N802
        """A property was set. During an undo FreeCAD also reports objects already detached."""
        recording = self._recording
        if recording is not None and id(obj) in recording.made:
            self._revisions[recording.document] += 1
            if self._quiet:
                self._tell()
            return
        document = obj.Document
        if document is None or not obj.Name:
            return
        recording = self._note(document)
        for witness in self.witnesses:
            witness.changed(obj, document, name)
        if recording is not None:
            recording.on_changed(obj, name)

    def slotRecomputedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """FreeCAD computed an object, for a command or for the person."""
        if self._recording is None:
            self._on_computed(obj)

    def slotDeletedObject(self, obj: DocumentObject) -> None:  # noqa: N802
        """An object is about to go."""
        document = obj.Document
        recording = self._note(document)
        for witness in self.witnesses:
            witness.deleted(obj, document)
        if recording is not None:
            recording.on_deleted(obj)


class _Looks:
    """Collects view providers of which a look changes.

    Attributes:
        providers: each once, by identity. FreeCAD crashes where a new one is asked for its object
            before it has one, so that is done later.
    """

    def __init__(self) -> None:
        self.providers: dict[int, Any] = {}

    def slotChangedObject(self, provider: Any, name: str) -> None:  # noqa: N802 - FreeCAD's name
        """A property of a view provider was set."""
        if name in PROPERTIES:
            self.providers[id(provider)] = provider


def _object_of(provider: Any) -> Any:
    """The object that a view provider shows; None for one that is in no document any more."""
    try:
        obj = provider.Object
        return obj if obj is not None and obj.Name else None
    except (ReferenceError, RuntimeError):
        # It went with its object, or the object went in an earlier step of the same undo.
        return None
