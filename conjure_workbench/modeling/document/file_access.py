# SPDX-License-Identifier: MIT
"""Folders in which commands may read and write files.

A path is judged after all symbolic links in it are resolved. By default files may lie in the folder
of the document, in the system's folder for temporary files, and in the person's home, except in
hidden folders of it. `CONJURE_ALLOWED_FOLDERS` (separated as in PATH) names other folders instead,
or else the person does.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Callable, Iterable, Iterator

from ...errors import ConjureError, invalid
from .file_writing import file_name, private_folder
from .freecad_types import Document

ENVIRONMENT = "CONJURE_ALLOWED_FOLDERS"

_NO_PATH = "it names no file, no home that is known here, or a link to itself"

MOST_BYTES = 256 * 2**20
"""No larger file is read; FreeCAD takes up to a hundred times as much memory for one."""


def _nothing() -> str:
    return ""


_chosen: Callable[[], str] = _nothing


def let_person_choose(folders: Callable[[], str]) -> None:
    """Have the person choose the folders where the environment names none.

    Args:
        folders: returns the chosen ones, separated as in PATH; an empty text for the usual ones.
    """
    global _chosen
    _chosen = folders


class FileAccess:
    """Judges paths.

    Args:
        allowed: the folders that commands may read and write in; None for the defaults.
    """

    def __init__(self, allowed: Iterable[str | os.PathLike[str]] | None = None) -> None:
        self._allowed = None if allowed is None else [Path(one).resolve() for one in allowed]

    @property
    def _named(self) -> list[Path] | None:
        """The folders that were named, or None."""
        named = os.environ.get(ENVIRONMENT) or _chosen()
        return _named_folders(named) if self._allowed is None and named else self._allowed

    def target(
        self,
        path: str | None,
        *,
        document: Document,
        extensions: tuple[str, ...],
        overwrite: bool,
        stem: str,
        field: str = "path",
    ) -> Path:
        """Path of a file to write.

        Args:
            path: what the client named: absolute, or relative to the first allowed folder; None for
                a new file in a new private folder for temporary files.
            document: the document that is exported, or None.
            extensions: the file name extensions allowed, in lower case; the first is added to a
                name without one.
            overwrite: whether a file may be there already.
            stem: the file's name where no path is given.
            field: the parameter, for the errors.

        Raises:
            ConjureError: NOT_PERMITTED outside the allowed folders; INVALID_PARAMETER for another
                extension; FILE_ERROR for a missing folder or a file that is there.
        """
        with _in_words(path, field):
            if path is None:
                return private_folder() / (file_name(stem) + extensions[0])
            chosen = self._resolved(path, document)
            if not chosen.suffix:
                chosen = chosen.with_name(chosen.name + extensions[0])
            self._refuse_extension(chosen, path, extensions, field)
            # The name with its extension may be a link itself, so it is resolved once more.
            chosen = chosen.resolve()
            self._refuse_outside(chosen, path, document, field)
            if chosen.suffix.lower() not in extensions or chosen.is_dir():
                raise ConjureError("FILE_ERROR", f"'{chosen}' is no such file.", field=field)
            if not chosen.parent.is_dir():
                raise ConjureError(
                    "FILE_ERROR", f"There is no folder '{chosen.parent}'.", field=field, given=path
                )
            if chosen.exists() and not overwrite:
                raise ConjureError(
                    "FILE_ERROR",
                    f"'{chosen}' is there already.",
                    field=field,
                    given=path,
                    details={"advice": "Choose another name, or send overwrite: true."},
                )
            return chosen

    def folder(self, path: str, *, document: Document, field: str = "folder") -> Path:
        """An existing folder to write to.

        Raises:
            ConjureError: NOT_PERMITTED, as `target`; FILE_ERROR for a missing folder.
        """
        with _in_words(path, field):
            chosen = self._resolved(path, document)
            # Judged by a file in it, so that an allowed folder itself is allowed, too.
            self._refuse_outside(chosen / "file", path, document, field)
            if not chosen.is_dir():
                raise ConjureError(
                    "FILE_ERROR", f"There is no folder '{chosen}'.", field=field, given=path
                )
            return chosen

    def source(
        self,
        path: str,
        *,
        document: Document,
        extensions: tuple[str, ...] | None = None,
        field: str = "path",
    ) -> Path:
        """A file to read.

        Args:
            path: as for `target`.
            document: the document that is active, or None.
            extensions: the file name extensions allowed, in lower case; None for any.
            field: the parameter, for the errors.

        Raises:
            ConjureError: NOT_PERMITTED outside the allowed folders; INVALID_PARAMETER for another
                extension; FILE_ERROR for one that is missing, no regular file, not readable, empty
                or larger than `MOST_BYTES`.
        """
        with _in_words(path, field):
            chosen = self._resolved(path, document)
            if extensions is not None:
                self._refuse_extension(chosen, path, extensions, field)
            self._refuse_outside(chosen, path, document, field)
            problem = _unreadable(chosen)
            if problem is not None:
                raise ConjureError("FILE_ERROR", problem, field=field, given=path)
            return chosen

    def permits(self, path: str, document: Document) -> bool:
        """True for a file that commands may read and write."""
        return self._is_inside(Path(path).resolve(), self.allowed_folders(document))

    def allowed_folders(self, document: Document) -> list[Path]:
        """The folders that commands on a document may read and write in.

        In the first of them lies a file that is named without a folder: that of the document, if it
        is allowed, else the first of those that were named, else the person's home.
        """
        own = None
        if document is not None and document.FileName:
            own = Path(document.FileName).resolve()
        named = self._named
        if named is None:
            folders = [Path.home().resolve(), Path(tempfile.gettempdir()).resolve()]
            return folders if own is None else [own.parent, *folders]
        if own is not None and self._is_inside(own, named):
            return [own.parent, *named]
        return named

    def is_beside(self, path: Path, document: Document) -> bool:
        """True for a file in the folder of a document that has a file, or in a named folder."""
        own = Path(document.FileName).resolve().parent
        return self._is_inside(path, [own, *(self._named or ())])

    def _resolved(self, path: str, document: Document) -> Path:
        given = Path(path)
        if str(given).startswith("~"):
            given = given.expanduser()
        if not given.is_absolute():
            given = next(iter(self.allowed_folders(document)), Path.home()) / given
        return given.resolve()

    def _refuse_extension(
        self, chosen: Path, path: str, extensions: tuple[str, ...], field: str
    ) -> None:
        if chosen.suffix.lower() not in extensions:
            raise invalid(field, f"must end in {' or '.join(extensions)}", path, list(extensions))

    def _refuse_outside(self, chosen: Path, path: str, document: Document, field: str) -> None:
        folders = self.allowed_folders(document)
        if not self._is_inside(chosen, folders):
            raise ConjureError(
                "NOT_PERMITTED",
                f"'{chosen}' lies outside the folders that Conjure may use.",
                field=field,
                given=path,
                allowed=[str(folder) for folder in folders],
            )

    def _is_inside(self, chosen: Path, folders: list[Path]) -> bool:
        for folder in folders:
            if folder not in chosen.parents:
                continue
            inside = chosen.relative_to(folder).parts[:-1]
            if self._named is not None or not any(part.startswith(".") for part in inside):
                return True
        return False


@lru_cache(maxsize=None)
def _named_folders(named: str) -> list[Path]:
    """Folders of a text, separated as in PATH; links in them are resolved once."""
    return [Path(part).resolve() for part in named.split(os.pathsep) if part]


@contextmanager
def _in_words(path: str | None, field: str) -> Iterator[None]:
    """Raise FILE_ERROR for pathlib's errors: loops of links, unknown homes, too long names."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _NO_PATH
        raise ConjureError(
            "FILE_ERROR", f"This path cannot be used: {reason}.", field=field, given=path
        ) from error


def _unreadable(path: Path) -> str | None:
    """Reason why a file cannot be read, as a sentence, or None."""
    if not path.exists():
        return f"File not found: {path}"
    if not path.is_file():
        return f"'{path}' is no file."
    if not os.access(path, os.R_OK):
        return f"'{path}' cannot be read: permission denied."
    size = path.stat().st_size
    if not size:
        return f"'{path}' is empty."
    if size > MOST_BYTES:
        return f"'{path}' is larger than {MOST_BYTES // 2**20} MB."
    return None
