# SPDX-License-Identifier: MIT
"""A client's configuration file as bytes: read, replaced in one step, with one copy of before.

A byte order mark, the rights, the owner and a symbolic link all stay as they are.
"""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..errors import ConjureError

BACKUP_ENDING = ".conjure-backup"


@dataclass(frozen=True)
class ConfigFile:
    """Contents of a file when it was read.

    Args:
        path: of the file.
        raw: its bytes; None where there is no file.
        text: the same as text, without byte order mark; empty where there is no file.
    """

    path: Path
    raw: bytes | None
    text: str

    @property
    def backup(self) -> Path:
        """Path of the copy of the file before it was first changed by us."""
        return self.path.with_name(self.path.name + BACKUP_ENDING)

    def encoded(self, text: str) -> bytes:
        """Return a new text as bytes, with the byte order mark if the file has one."""
        mark = codecs.BOM_UTF8 if (self.raw or b"").startswith(codecs.BOM_UTF8) else b""
        return mark + text.encode("utf-8")


def read(path: Path) -> ConfigFile:
    """Return the contents of a file, which need not exist.

    Raises:
        ConjureError: FILE_ERROR; it cannot be read, is no regular file, or is not UTF-8.
    """
    try:
        # A pipe would never end, and a device would be replaced by a file.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _failed(path, "is no regular file")
        raw = path.read_bytes()
    except FileNotFoundError:
        return ConfigFile(path, None, "")
    except OSError as error:
        raise _failed(path, f"cannot be read: {error.strerror}") from error
    try:
        return ConfigFile(path, raw, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _failed(path, "is not UTF-8 text") from error


def write(file: ConfigFile, made: bytes, *, keep: bytes | None) -> None:
    """Replace the contents of a file; folders on the way are made.

    Args:
        file: as it was read.
        made: the new bytes.
        keep: bytes for the backup; None leaves the backup as it is.

    Raises:
        ConjureError: FILE_ERROR; the file may not be written, or has changed since it was read.
    """
    path = file.path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        rights = path.stat() if file.raw is not None else None
        if rights is not None and not os.access(path, os.W_OK):
            raise _failed(path, "is write-protected")
        if keep is not None:
            _replace(file.backup, keep, rights)
        if _now(path) != file.raw:
            raise _failed(path, "changed while it was being edited; run the command again")
        _replace(path, made, rights)
    except OSError as error:
        raise _failed(path, f"cannot be written: {error.strerror}") from error


def delete(file: ConfigFile) -> None:
    """Remove a file that we made, and its backup. A symbolic link to it stays, as it was before.

    Raises:
        ConjureError: FILE_ERROR; it cannot be removed.
    """
    try:
        file.path.resolve().unlink()
        file.backup.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(file.path, f"cannot be removed: {error.strerror}") from error


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, made: bytes, rights: os.stat_result | None) -> None:
    """Write beside the file, then rename, so that nobody ever reads half of it."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            os.chmod(name, stat.S_IMODE(rights.st_mode))
            if hasattr(os, "chown") and rights.st_uid != os.stat(name).st_uid:
                os.chown(name, rights.st_uid, rights.st_gid)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _failed(path: Path, problem: str) -> ConjureError:
    return ConjureError("FILE_ERROR", f"{path} {problem}.", details={"path": str(path)})
