# SPDX-License-Identifier: MIT
"""Store of snapshots: whole copies of documents, each with a file of facts beside it.

They lie in FreeCAD's folder of the user, in one folder per document. A document is known by the
Uid that FreeCAD keeps in its file, also in one that is saved under another name. Nothing is ever
dropped to make room: what does not fit is refused.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import FreeCAD

from ...errors import ConjureError, unfit
from . import file_writing, saving
from .freecad_types import Document

log = logging.getLogger(__name__)

MOST_PER_DOCUMENT = 50
MOST_BYTES = 1 << 30
"""For the snapshots of all documents together."""


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
    def id(self) -> str:
        """Unique id among the snapshots of all documents."""
        return self.file.stem


class SnapshotStore:
    """Keeps snapshots in a folder, which is made when the first one is saved.

    Args:
        folder: the folder; None for the one in FreeCAD's folder of the user.
        most: how many snapshots one document may have.
        most_bytes: how large all snapshots may be together.
    """

    def __init__(
        self,
        folder: str | None = None,
        *,
        most: int = MOST_PER_DOCUMENT,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        chosen = Path(FreeCAD.getUserAppDataDir()) / "Conjure" / "snapshots"
        self._folder = chosen if folder is None else Path(folder)
        self.most = most
        self.most_bytes = most_bytes

    def snapshots(self, document: Document | None = None) -> list[Snapshot]:
        """The snapshots of a document, or of all for None, oldest first.

        Raises:
            ConjureError: FILE_ERROR: their folder cannot be read.
        """
        folder = "*" if document is None else _folder_name(document)
        found = []
        try:
            # Python's own search passes over a folder that it may not read.
            os.listdir(str(self._folder))
            paths = list(self._folder.glob(f"{folder}/*.json"))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise ConjureError(
                "FILE_ERROR", f"The snapshots cannot be read: {error.strerror or error}."
            ) from error
        for path in paths:
            try:
                facts = json.loads(path.read_text("utf-8"))
            except (OSError, ValueError) as error:
                log.warning("the snapshot %s cannot be read: %s", path, error)
                continue
            file = path.with_suffix(".FCStd")
            if isinstance(facts, dict) and "name" in facts and file.is_file():
                found.append(Snapshot(file, facts))
        return sorted(found, key=lambda one: (one.facts.get("created_at", ""), one.name))

    def find(self, document: Document, name: str) -> Snapshot:
        """The snapshot of a document by its name, or any by its id.

        Raises:
            ConjureError: INVALID_PARAMETER with the names that there are.
        """
        own = self.snapshots(document) if document is not None else []
        for snapshot in own:
            if snapshot.name == name:
                return snapshot
        for snapshot in self.snapshots():
            if snapshot.id == name:
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
        chosen = name or _free_name(moment, own)
        if any(snapshot.name == chosen for snapshot in own):
            allowed = "a name that no other snapshot of the document has"
            raise unfit("name", f"Snapshot '{chosen}' already exists", name, allowed)
        if len(own) >= self.most:
            raise _no_room(f"The document has {len(own)} snapshots, the most that are kept")
        folder = self._folder / _folder_name(document)
        file = folder / f"{secrets.token_hex(8)}.FCStd"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            before = self._size()
            size = saving.save_copy(document, file)
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
        try:
            snapshot.file.with_suffix(".json").unlink()
            snapshot.file.unlink()
        except OSError as error:
            raise ConjureError(
                "FILE_ERROR", f"The snapshot cannot be deleted: {error.strerror or error}."
            ) from error

    def _size(self) -> int:
        return sum(path.stat().st_size for path in self._folder.glob("*/*") if path.is_file())


def _folder_name(document: Document) -> str:
    """The document's Uid, or a hash of what a file that somebody forged has in its place."""
    try:
        return str(uuid.UUID(document.Uid))
    except ValueError:
        return hashlib.sha256(document.Uid.encode("utf-8", "backslashreplace")).hexdigest()


def _free_name(moment: datetime, own: list[Snapshot]) -> str:
    stem = f"snapshot_{int(moment.timestamp())}"
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
