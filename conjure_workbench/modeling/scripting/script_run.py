# SPDX-License-Identifier: MIT
"""One run of a client's Python inside FreeCAD, watched for what no undo step can hold."""

from __future__ import annotations

import contextlib
import io
import time
from typing import Any, Iterator

import FreeCAD
import Part

from ...errors import ConjureError
from ..command.context import Context
from ..document import documents
from ..document.freecad_errors import unwrapped
from ..document.freecad_types import Document
from ..geometry import meshes
from .script_code import CHECK, Program, TimeLimit, TimeUp, location
from .script_values import LONGEST_TEXT, Serializer, text_of

_MOST_VARIABLES = 100


class _Output(io.StringIO):
    """Keeps the beginning of what is printed."""

    truncated = False

    def write(self, text: str) -> int:
        left = LONGEST_TEXT - self.tell()
        if len(text) > left:
            self.truncated = True
        super().write(text[:left])
        return len(text)


class _TransactionWatch:
    """Counts what happens to the undo steps of a document while the script runs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.count = 0

    def _note(self, document: Document) -> None:
        if document == self._document:
            self.count += 1

    slotCommitTransaction = slotAbortTransaction = _note  # noqa: N815 - FreeCAD's names
    slotUndoDocument = slotRedoDocument = _note  # noqa: N815


class Run:
    """One run of a program with a time limit; there may be no document."""

    def __init__(self, program: Program, seconds: float, context: Context) -> None:
        self._program = program
        self._seconds = seconds
        self._context = context
        self._observer = context.services.observer
        self._active = FreeCAD.ActiveDocument
        self._before = {
            document.Name: (document, self._observer.revision(document))
            for document in FreeCAD.listDocuments().values()
        }
        self._watch = _TransactionWatch(context.document)

    def execute(self) -> dict[str, Any]:
        """Run it.

        Returns:
            `value` (of the last expression), `result` and `variables` (what the
            source assigned), `type`, `stdout`, `stdout_truncated`, `shortened`, `elapsed_ms`.

        Raises:
            ConjureError: SCRIPT_ERROR with line, traceback and what was printed.
        """
        meshes.note()
        for document, _ in self._before.values():
            # What is changed in another document has to be taken back there, too.
            document.UndoMode = 1
        output = _Output()
        limit = TimeLimit(self._seconds)
        names = self._names(limit)
        given = dict(names)
        started = time.monotonic()
        # One line for Python 3.8, which knows no brackets here.
        out, err = contextlib.redirect_stdout(output), contextlib.redirect_stderr(output)
        with self._watched(), out, err:
            value = self._evaluate(names, output)
        elapsed = time.monotonic() - started
        serializer = Serializer()
        facts = {
            "value": serializer.plain(value),
            "type": type(value).__name__,
            "result": serializer.plain(names.get("result")),
            "variables": _variables(names, given, serializer),
            "stdout": serializer.text(output.getvalue()),
            "stdout_truncated": output.truncated,
            "elapsed_ms": round(elapsed * 1000, 3),
        }
        return {**facts, "shortened": serializer.shortened}

    def side_effects(self, context: Context) -> dict[str, Any]:
        """Effects of the run on other documents, as facts; warns of them, too."""
        if self._watch.count:
            context.warn(
                "SCRIPT_TRANSACTIONS",
                "Something that the script called opened or closed undo steps: what it did may be "
                "several of them, or partly none.",
            )
        others = [
            name
            for name, (document, revision) in self._before.items()
            if document != context.document
            and documents.is_open(document)
            and self._observer.revision(document) != revision
        ]
        if others:
            message = f"The script also changed {', '.join(others)}, as an undo step there."
            context.warn("OTHER_DOCUMENTS_CHANGED", message)
        return {"documents_opened": self._opened(), "other_documents_changed": others}

    def close_new_documents(self) -> None:
        """After a failure: close what the script opened, and go back to the person's document."""
        for name in self._opened():
            FreeCAD.closeDocument(name)
        if self._active is not None and documents.is_open(self._active):
            FreeCAD.setActiveDocument(self._active.Name)

    def tell_rollback(self, error: BaseException) -> None:
        """Say in an error whether everything was taken back."""
        if isinstance(error, ConjureError):
            error.details["rolled_back"] = not self._watch.count
            if self._watch.count:
                if documents.is_open(self._context.document):
                    self._context.services.changes.lose_track(self._context.document)
                error.details["advice"] = (
                    "Something that the script called opened or closed undo steps, so not "
                    "everything was taken back: look at the document with get_state."
                )

    def _evaluate(self, names: dict[str, Any], output: _Output) -> Any:
        try:
            return self._program.run(names)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            if isinstance(error, SystemExit) and error.code in (None, 0):
                return None
            raise self._failed(error, output) from error

    def _failed(self, error: BaseException, output: _Output) -> ConjureError:
        line, trace = location(self._program, error.__traceback__)
        where = f"Line {line}: " if line is not None else ""
        kind = type(error).__name__
        if isinstance(error, TimeUp):
            problem = f"the time limit of {self._seconds:g} s was reached"
            kind = "TimeUp"
        else:
            problem = f"{kind}: {unwrapped(text_of(error))[:2000]}"
        return ConjureError(
            "SCRIPT_ERROR",
            f"{where}{problem}",
            details={
                "line": line,
                "exception": kind,
                "traceback": [*trace, problem],
                "stdout": Serializer().text(output.getvalue()),
                "stdout_truncated": output.truncated,
            },
        )

    def _names(self, limit: TimeLimit) -> dict[str, Any]:
        document = self._context.document
        names = {
            "__name__": "__main__",
            "__builtins__": __builtins__,
            CHECK: limit,
            "FreeCAD": FreeCAD,
            "App": FreeCAD,
            "Part": Part,
            "doc": document,
            "document": document,
            "result": {},
        }
        if FreeCAD.GuiUp:
            import FreeCADGui

            names.update(FreeCADGui=FreeCADGui, Gui=FreeCADGui)
        return names

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        """Watch the undo steps, and keep the documents open that were open before."""
        ours = FreeCAD.getActiveTransaction()
        close = FreeCAD.closeDocument

        def guarded(name: str) -> Any:
            if name in self._before:
                raise RuntimeError(
                    f"a script must not close '{name}', which was open before; use close_document"
                )
            return close(name)

        FreeCAD.addDocumentObserver(self._watch)
        FreeCAD.closeDocument = guarded
        try:
            yield
        finally:
            FreeCAD.closeDocument = close
            FreeCAD.removeDocumentObserver(self._watch)
            left = FreeCAD.getActiveTransaction()
            if left is not None and left != ours:
                FreeCAD.closeActiveTransaction(False)

    def _opened(self) -> list[str]:
        return [name for name in FreeCAD.listDocuments() if name not in self._before]


def _variables(
    names: dict[str, Any], given: dict[str, Any], serializer: Serializer
) -> dict[str, Any]:
    """Variables that the source assigned; not its imports or definitions."""
    found: dict[str, Any] = {}
    for name, value in names.items():
        own = name not in given and not name.startswith("_")
        if own and not callable(value) and type(value).__name__ != "module":
            if len(found) == _MOST_VARIABLES:
                serializer.shortened = True
                break
            found[serializer.text(name)] = serializer.plain(value)
    return found
