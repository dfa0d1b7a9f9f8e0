# SPDX-License-Identifier: MIT
"""Store of snapshots: whole copies of documents, each with a file of facts beside it.

They lie in FreeCAD's folder of the user, in one folder per document. A document is known by the
Uid that FreeCAD keeps in its file, also in one that is saved under another name. What somebody
asked for is never dropped to make room: what does not fit is refused. Of checkpoints, which have
a folder of their own, the oldest is dropped.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import re
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Iterator

import FreeCAD

from ...errors import ConjureError, unfit
from . import file_writing, saving
from .freecad_types import Document

log = logging.getLogger(__name__)

_ID = re.compile("[0-9a-f]{16}")

MOST_PER_DOCUMENT = 50
MOST_BYTES = 1 << 30
"""For the snapshots of all documents together."""

MOST_CHECKPOINTS = 20
MOST_BYTES_OF_CHECKPOINTS = 1 << 28
"""For the checkpoints of all documents together."""


@dataclass(frozen=True)
class Snapshot:
    """One snapshot.

    Attributes:
        file: the copy of the document.
        facts: what the reply says about it.
    """

    file: Path
    facts: dict[str, Any]

    @property
    def name(self) -> str:
        """Name given by the client."""
        return str(self.facts["name"])

    @property
    def created_at(self) -> str:
        """Time at which it was made, UTC in ISO 8601, so that texts compare as times."""
        return str(self.facts.get("created_at", ""))

    @property
    def size(self) -> int:
        """Size of its files in bytes."""
        return self.file.stat().st_size + self.file.with_suffix(".json").stat().st_size

    @property
    def id(self) -> str:
        """Unique id among the snapshots of all documents."""
        return self.file.stem


class SnapshotStore:
    """Keeps snapshots in a folder, which is made when the first one is saved.

    Args:
        folder: the folder; None for the one in FreeCAD's folder of the user.
        most: how many snapshots one document may have.
        most_bytes: how large all snapshots may be together.
        drops_oldest: whether the oldest one is dropped where another does not fit.
    """

    def __init__(
        self,
        folder: str | None = None,
        *,
        most: int = MOST_PER_DOCUMENT,
        most_bytes: int = MOST_BYTES,
        drops_oldest: bool = False,
    ) -> None:
        chosen = Path(FreeCAD.getUserAppDataDir()) / "Conjure" / "snapshots"
        self._folder = chosen if folder is None else Path(folder)
        self.most = most
        self.most_bytes = most_bytes
        self._drops_oldest = drops_oldest
        self._changes = 0

    @property
    def folder(self) -> Path:
        """Folder of all snapshots; it may not exist yet."""
        return self._folder

    def for_checkpoints(self) -> SnapshotStore:
        """A store of checkpoints in a folder beside this one."""
        return SnapshotStore(
            str(self._folder.with_name("checkpoints")),
            most=MOST_CHECKPOINTS,
            most_bytes=MOST_BYTES_OF_CHECKPOINTS,
            drops_oldest=True,
        )

    def snapshots(self, document: Document | None = None) -> list[Snapshot]:
        """The snapshots of a document, or of all for None, oldest first.

        Raises:
            ConjureError: FILE_ERROR: their folder cannot be read.
        """
        return sorted(self.read(document), key=lambda one: (one.created_at, one.name))

    def read(self, document: Document | None = None) -> Iterator[Snapshot]:
        """Read the snapshots of a document, or of all for None, one by one, in no order.

        Raises:
            ConjureError: FILE_ERROR: their folder cannot be read.
        """
        folder = "*" if document is None else _folder_name(document)
        try:
            # Python's own search passes over a folder that it may not read.
            os.listdir(str(self._folder))
            for path in self._folder.glob(f"{folder}/*.json"):
                found = _read(path)
                if found is not None:
                    yield found
        except FileNotFoundError:
            return
        except OSError as error:
            raise ConjureError(
                "FILE_ERROR", f"The snapshots cannot be read: {error.strerror or error}."
            ) from error

    def mark(self, document: Document | None = None) -> tuple[int, int]:
        """Return what is another when there are other snapshots of a document."""
        folder = self._folder if document is None else self._folder / _folder_name(document)
        try:
            return self._changes, os.stat(str(folder)).st_mtime_ns
        except OSError:
            return self._changes, 0

    def with_id(self, snapshot_id: str) -> Snapshot | None:
        """The snapshot of an id, whatever document it is of; None if there is none."""
        if _ID.fullmatch(snapshot_id) is None:
            return None
        paths = self._folder.glob(f"*/{snapshot_id}.json")
        return next(filter(None, map(_read, paths)), None)

    def find(self, document: Document, name: str) -> Snapshot:
        """The snapshot of a document by its name.

        Raises:
            ConjureError: INVALID_PARAMETER with the names that there are.
        """
        own = self.snapshots(document) if document is not None else []
        for snapshot in own:
            if snapshot.name == name:
                return snapshot
        message = f"There is no snapshot '{name}' of this document."
        allowed = "the name or the id of a snapshot; list_snapshots lists them"
        names = [snapshot.name for snapshot in own]
        raise unfit("name", message, name, allowed, candidates=names)

    def belongs_to(self, snapshot: Snapshot, document: Document) -> bool:
        """True for a snapshot of this document."""
        return document is not None and snapshot.file.parent.name == _folder_name(document)

    def add(self, document: Document, name: str | None, facts: dict[str, Any]) -> Snapshot:
        """Keep a copy of a document, with facts of it, under a name or one made of the time.

        Raises:
            ConjureError: INVALID_PARAMETER for a name that is taken; FILE_ERROR where it does not
                fit or cannot be written.
        """
        own = self.snapshots(document)
        moment = datetime.now(timezone.utc)
        chosen = name or _free_name("checkpoint" if self._drops_oldest else "snapshot", moment, own)
        if any(snapshot.name == chosen for snapshot in own):
            allowed = "a name that no other snapshot of the document has"
            raise unfit("name", f"Snapshot '{chosen}' already exists", name, allowed)
        if len(own) >= self.most and not self._drops_oldest:
            raise _no_room(f"The document has {len(own)} snapshots, the most that are kept")
        folder = self._folder / _folder_name(document)
        file = folder / f"{secrets.token_hex(8)}.FCStd"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            before = self._size()
            size = saving.save_copy(document, file)
            if self._drops_oldest:
                before -= self._drop_oldest(own, before + size - self.most_bytes)
            if before + size > self.most_bytes:
                file.unlink()
                raise _no_room(
                    f"The copy has {size} bytes, and of {self.most_bytes} for all snapshots "
                    f"together {before} are used"
                )
            facts = {
                "id": file.stem,
                "name": chosen,
                "created_at": moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
                "bytes": size,
                **facts,
            }
            _write(file.with_suffix(".json"), facts)
            self._changes += 1
        except (OSError, ConjureError) as error:
            with contextlib.suppress(OSError):
                file.unlink()
            if isinstance(error, ConjureError):
                raise
            raise ConjureError(
                "FILE_ERROR", f"The snapshot cannot be written: {error.strerror or error}."
            ) from error
        return Snapshot(file, facts)

    def delete(self, snapshot: Snapshot) -> None:
        """Delete a snapshot.

        Raises:
            ConjureError: FILE_ERROR.
        """
        self._changes += 1
        try:
            snapshot.file.with_suffix(".json").unlink()
            snapshot.file.unlink()
        except OSError as error:
            raise ConjureError(
                "FILE_ERROR", f"The snapshot cannot be deleted: {error.strerror or error}."
            ) from error

    def _drop_oldest(self, own: list[Snapshot], surplus: int) -> int:
        """Drop what is too many of a document, then what is too much; returns the bytes gained."""
        dropped = own[: max(0, len(own) + 1 - self.most)]
        gained = sum(snapshot.size for snapshot in dropped)
        for snapshot in dropped:
            self.delete(snapshot)
        for snapshot in self.snapshots() if gained < surplus else ():
            if gained >= surplus:
                break
            gained += snapshot.size
            self.delete(snapshot)
        return gained

    def _size(self) -> int:
        return sum(path.stat().st_size for path in self._folder.glob("*/*") if path.is_file())


def _read(path: Path) -> Snapshot | None:
    """A snapshot from its file of facts; None if that cannot be read or the copy is not there."""
    try:
        facts = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        log.warning("the snapshot %s cannot be read: %s", path, error)
        return None
    file = path.with_suffix(".FCStd")
    whole = isinstance(facts, dict) and "name" in facts and file.is_file()
    return Snapshot(file, facts) if whole else None


def facts_of(document: Document) -> dict[str, Any]:
    """The facts of a document as it is now, without its objects."""
    return {
        "document": document.Name,
        "document_uid": document.Uid,
        "label": document.Label,
        "path": document.FileName or None,
        "freecad_version": ".".join(FreeCAD.Version()[:3]),
        "undo_count_at_save": document.UndoCount,
        "links_elsewhere": links_elsewhere(document),
        "object_count": len(document.Objects),
    }


def links_elsewhere(document: Document) -> bool:
    """True if an object of the document is made of one of another document."""
    return any(below.Document != document for obj in document.Objects for below in obj.OutList)


def _folder_name(document: Document) -> str:
    """The document's Uid, or a hash of what a file that somebody forged has in its place."""
    try:
        return str(uuid.UUID(document.Uid))
    except ValueError:
        return hashlib.sha256(document.Uid.encode("utf-8", "backslashreplace")).hexdigest()


def _free_name(kind: str, moment: datetime, own: list[Snapshot]) -> str:
    stem = f"{kind}_{int(moment.timestamp())}"
    taken = {snapshot.name for snapshot in own}
    numbered = (f"{stem}_{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (stem, *numbered) if name not in taken)


def _write(path: Path, facts: dict[str, Any]) -> None:
    file_writing.write(path, lambda made: _write_text(Path(made), json.dumps(facts)))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def _no_room(problem: str) -> ConjureError:
    return ConjureError(
        "FILE_ERROR",
        f"{problem}. Nothing was saved, and nothing is dropped by itself.",
        details={"advice": "Delete snapshots that nobody needs with delete_snapshot."},
    )
