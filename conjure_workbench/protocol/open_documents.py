# SPDX-License-Identifier: MIT
"""Open documents of a FreeCAD, as the adapter tells them to the server (feature `events`)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import PureWindowsPath
from typing import Any, Iterable

MAX_DOCUMENTS = 200
"""Most documents of one list."""

MAX_TEXT = 300
"""Most characters of a name, label or file name; a document with a longer one is left out."""


@dataclass(frozen=True)
class OpenDocument:
    """Open document.

    Attributes:
        name: FreeCAD's name of it, unique within the process.
        label: the name that the person sees and may change.
        file: the name of its file, without folders; None if it was never saved.
        active: True for the active document.
        revision: a number that moves with every change, whoever makes it.
    """

    name: str
    label: str
    file: str | None = None
    active: bool = False
    revision: int = 0

    def to_wire(self) -> dict[str, Any]:
        """Return the JSON object, without keys that say nothing."""
        given = asdict(self).items()
        return {key: value for key, value in given if value is not None and value is not False}

    def names(self) -> dict[str, str]:
        """Return its name, label and file name, each text once."""
        given = {"name": self.name, "label": self.label, "file": self.file}
        texts: dict[str, str] = {}
        for key, text in given.items():
            if text is not None and text not in texts.values():
                texts[key] = text
        return texts

    def is_called(self, text: str) -> bool:
        """Return True if `text` is its name, its label or the name of its file."""
        return text in (self.name, self.label, self.file)

    @property
    def fits(self) -> bool:
        """True if its texts are short enough to be told."""
        texts = (self.name, self.label, self.file or "")
        return all(len(text) <= MAX_TEXT for text in texts)


def told(documents: Iterable[OpenDocument]) -> list[OpenDocument]:
    """Return those of the open documents that are told."""
    return [document for document in documents if document.fits][:MAX_DOCUMENTS]


def read(value: Any) -> list[OpenDocument] | None:
    """Return the documents of a list that came over the wire; None if it is no list.

    An entry that is no document is left out, and so is what comes after `MAX_DOCUMENTS` entries.
    """
    if not isinstance(value, list):
        return None
    entries = [_document(entry) for entry in value[:MAX_DOCUMENTS] if isinstance(entry, dict)]
    return told(entry for entry in entries if entry is not None)


def of_listing(result: dict[str, Any] | None) -> list[OpenDocument] | None:
    """Return the documents of a result of `list_documents`; None if it does not list them all."""
    listed = (result or {}).get("documents")
    if not isinstance(listed, list):
        return None
    entries = [{**one, "file": _file_name(one)} for one in listed if isinstance(one, dict)]
    documents = read(entries)
    return documents if documents is not None and len(documents) == len(listed) else None


def _file_name(entry: dict[str, Any]) -> str | None:
    path = entry.get("path")
    return PureWindowsPath(path).name if isinstance(path, str) else None


def _document(entry: dict[str, Any]) -> OpenDocument | None:
    name, label, file = entry.get("name"), entry.get("label"), entry.get("file")
    revision = entry.get("revision", 0)
    if not isinstance(name, str) or not name:
        return None
    return OpenDocument(
        name,
        label if isinstance(label, str) else name,
        file if isinstance(file, str) and file else None,
        entry.get("active") is True,
        revision if isinstance(revision, int) else 0,
    )
