# SPDX-License-Identifier: MIT
"""Where commands may read and write files, and how they write them.

A path is judged after all symbolic links in it are resolved. By default files may lie in the folder
of the document, in the system's folder for temporary files, and in the person's home, except in
hidden folders of it. `CONJURE_ALLOWED_FOLDERS` (separated as in PATH) names other folders instead.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any, Callable, Iterable

from ..protocol.errors import ConjureError

ENVIRONMENT = "CONJURE_ALLOWED_FOLDERS"


class FileAccess:
    """Judges paths and writes files whole or not at all.

    Args:
        allowed: the folders that commands may use; None for the defaults.
    """

    def __init__(self, allowed: Iterable[str | os.PathLike[str]] | None = None) -> None:
        if allowed is None and os.environ.get(ENVIRONMENT):
            allowed = [part for part in os.environ[ENVIRONMENT].split(os.pathsep) if part]
        self._named = None if allowed is None else [Path(folder).resolve() for folder in allowed]

    def target(
        self,
        path: str | None,
        *,
        document: Any,
        extensions: tuple[str, ...],
        overwrite: bool,
        stem: str,
        field: str = "path",
    ) -> Path:
        """Where to write.

        Args:
            path: what the client named: absolute, or relative to the document's folder, else to
                the home; None for a new file in a new private folder for temporary files.
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
        try:
            if path is None:
                folder = Path(tempfile.mkdtemp(prefix="conjure-"))
                return folder / (_file_name(stem) + extensions[0])
            return self._judged(path, document, extensions, overwrite, field)
        except (OSError, RuntimeError, ValueError) as error:
            raise _unusable(path, field, error) from error

    def _judged(
        self, path: str, document: Any, extensions: tuple[str, ...], overwrite: bool, field: str
    ) -> Path:
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

    def source(
        self, path: str, *, document: Any, extensions: tuple[str, ...], field: str = "path"
    ) -> Path:
        """What to read.

        Args:
            path: what the client named: absolute, or relative to the document's folder, else to
                the home.
            document: the document that is active, or None.
            extensions: the file name extensions allowed, in lower case.
            field: the parameter, for the errors.

        Raises:
            ConjureError: NOT_PERMITTED outside the allowed folders; INVALID_PARAMETER for another
                extension; FILE_ERROR for what is no file that can be read.
        """
        try:
            chosen = self._resolved(path, document)
            self._refuse_extension(chosen, path, extensions, field)
            self._refuse_outside(chosen, path, document, field)
            with open(chosen, "rb"):
                return chosen
        except (OSError, RuntimeError, ValueError) as error:
            raise _unusable(path, field, error) from error

    def permits(self, path: str, document: Any) -> bool:
        """Whether a file lies where commands may read and write."""
        return self._is_inside(Path(path).resolve(), self.allowed_folders(document))

    def write(self, target: Path, writer: Callable[[str], None]) -> int:
        """Write a file under another name in the same folder, then put it in place.

        Args:
            target: from `target`.
            writer: writes to the path that it is given.

        Returns:
            The file's size in bytes.

        Raises:
            ConjureError: FILE_ERROR, if nothing was written or the folder does not take it.
        """
        partial = str(target.parent / f".conjure-{secrets.token_hex(8)}{target.suffix}")
        try:
            # Unlike Python's temporary files it has the rights of the person's other files.
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except OSError as error:
            raise _cannot_write(target, error) from error
        try:
            writer(partial)
            size = os.path.getsize(partial)
            if not size:
                raise ConjureError("FILE_ERROR", f"FreeCAD wrote nothing to '{target}'.")
            os.replace(partial, str(target))
        except OSError as error:
            raise _cannot_write(target, error) from error
        finally:
            if os.path.exists(partial):
                os.unlink(partial)
        return size

    def allowed_folders(self, document: Any) -> list[Path]:
        """The folders that commands on a document may read and write in."""
        if self._named is not None:
            return self._named
        folders = [Path(tempfile.gettempdir()).resolve(), Path.home().resolve()]
        if document is not None and document.FileName:
            folders.insert(0, Path(document.FileName).resolve().parent)
        return folders

    def _resolved(self, path: str, document: Any) -> Path:
        given = Path(path)
        if str(given).startswith("~"):
            given = given.expanduser()
        if not given.is_absolute():
            saved = document is not None and document.FileName
            given = (Path(document.FileName).parent if saved else Path.home()) / given
        return given.resolve()

    def _refuse_extension(
        self, chosen: Path, path: str, extensions: tuple[str, ...], field: str
    ) -> None:
        if chosen.suffix.lower() not in extensions:
            raise ConjureError(
                "INVALID_PARAMETER",
                f"Invalid parameter: {field} must end in {' or '.join(extensions)}",
                field=field,
                given=path,
                allowed=list(extensions),
            )

    def _refuse_outside(self, chosen: Path, path: str, document: Any, field: str) -> None:
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


def _unusable(path: str, field: str, error: Exception) -> ConjureError:
    # What pathlib raises for loops of links, unknown homes and names that are too long, too.
    reason = getattr(error, "strerror", None) or error
    return ConjureError(
        "FILE_ERROR", f"This path cannot be used: {reason}.", field=field, given=path
    )


def _file_name(stem: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in "-_ " else "_" for letter in stem)
    return kept.strip()[:80] or "export"


def _cannot_write(target: Path, error: OSError) -> ConjureError:
    return ConjureError("FILE_ERROR", f"Cannot write '{target}': {error.strerror or error}.")
