# SPDX-License-Identifier: MIT
"""Files that are written whole or not at all, read as one copy, and where unnamed ones go.

Somebody can replace a folder by a link between its judgment and its use. Files are therefore made,
put in place and read relative to opened folders, to which no link leads.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator

from ...errors import ConjureError

_RELATIVE = {os.open, os.mkdir, os.rename, os.unlink} <= os.supports_dir_fd
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_SEARCH = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0)

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
_ROOM = 1 << 16
"""Bytes that a disk must have left after a write that told of no error: more than one buffer."""


class OpenFolder:
    """An opened folder, which stays the same one when its path comes to lead elsewhere.

    Windows cannot open files relative to a folder; there its path is used.

    Args:
        path: the folder, with all links resolved.

    Raises:
        OSError: it is missing, or a part of its path is a link by now.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        if not _RELATIVE:
            return
        self._descriptor = os.open(path.anchor, _SEARCH)
        try:
            for part in path.parts[1:]:
                below = os.open(part, _SEARCH | _NO_LINK, dir_fd=self._descriptor)
                os.close(self._descriptor)
                self._descriptor = below
        except OSError:
            self.__exit__()
            raise

    def __enter__(self) -> OpenFolder:
        return self

    def __exit__(self, *error: Any) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def open(self, name: str, flags: int) -> int:
        """Descriptor of a file in the folder; no link is followed.

        A new file gets the permissions of the user's other files.
        """
        return os.open(self._inside(name), flags | _NO_LINK, 0o666, dir_fd=self._descriptor)

    def replace(self, name: str, by: str) -> None:
        """Put the file `by` in the place of `name`."""
        old, new = self._inside(by), self._inside(name)
        os.replace(old, new, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)

    @contextmanager
    def private(self) -> Iterator[Path]:
        """A new folder in this one that only the person can read; it is deleted in the end.

        On Linux its path goes by the opened folder, and no link leads elsewhere.
        """
        name = f".conjure-{secrets.token_hex(8)}"
        os.mkdir(self._inside(name), 0o700, dir_fd=self._descriptor)
        opened = Path(f"/proc/self/fd/{self._descriptor}")
        path = (opened if opened.exists() else self._path) / name
        try:
            yield path
        finally:
            shutil.rmtree(str(path), ignore_errors=True)

    def remove(self, name: str) -> None:
        """Delete a file, if it is there."""
        try:
            os.unlink(self._inside(name), dir_fd=self._descriptor)
        except FileNotFoundError:
            return

    def _inside(self, name: str) -> str:
        return name if self._descriptor is not None else str(self._path / name)


class WrittenFiles:
    """Files that were written here, each with what tells another writing of it."""

    def __init__(self) -> None:
        self._marks: dict[Path, tuple[int, int, int]] = {}
        self._persons: set[Path] = set()

    def note(self, path: Path) -> None:
        """Note that a file was just written."""
        mark = _mark(path)
        if mark is not None:
            self._marks[path.resolve()] = mark
            self._persons.discard(path.resolve())

    def holds_persons_work(self, path: Path) -> None:
        """Note that a file which was just written may be the only one to hold the person's work."""
        self._persons.add(path.resolve())

    def holds(self, path: Path, *, own: bool = False) -> bool:
        """Return True if the file is as this session wrote it, and may be written over.

        Args:
            path: the file.
            own: whether it is that of the document that would be written to it; nothing else is
                to be written over the person's work.
        """
        known = path.resolve()
        mark = self._marks.get(known)
        return mark is not None and mark == _mark(path) and (own or known not in self._persons)


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


WRITTEN = WrittenFiles()
"""The memory of this FreeCAD process."""


def write(target: Path, writer: Callable[[str], None]) -> int:
    """Write one file; see `write_all`."""
    return write_all([(target, writer)])[0]


def write_all(files: Iterable[tuple[Path, Callable[[str], None]]]) -> list[int]:
    """Write each file in a private folder, copy it beside its target, then put all in place.

    Args:
        files: a path from `target`, and what writes to the path that it is given, for each.

    Returns:
        The files' sizes in bytes.

    Raises:
        ConjureError: FILE_ERROR, if nothing was written or a folder does not take it; then
            every file is as it was.
    """
    written: list[tuple[OpenFolder, str, Path]] = []
    sizes = []
    with ExitStack() as stack:
        for target, writer in files:
            partial = f".conjure-{secrets.token_hex(8)}{target.suffix}"
            try:
                folder = stack.enter_context(OpenFolder(target.parent))
                copy = folder.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
                stack.callback(folder.remove, partial)
                with open(copy, "wb") as beside:
                    sizes.append(_written(folder, partial, writer, beside))
            except OSError as error:
                raise _cannot_write(target, error) from error
            if not sizes[-1]:
                raise ConjureError("FILE_ERROR", f"FreeCAD wrote nothing to '{target}'.")
            written.append((folder, partial, target))
        for folder, partial, target in written:
            try:
                folder.replace(target.name, partial)
            except OSError as error:
                raise _cannot_write(target, error) from error
            WRITTEN.note(target)
    return sizes


@contextmanager
def private_copy(source: Path, suffixes: tuple[str, ...], most_bytes: int) -> Iterator[Path]:
    """Copy of a file that nobody else can change between its check and its reading.

    Args:
        source: a path from `FileAccess.source`.
        suffixes: what the copy's name may end in; the first one replaces any other ending.
        most_bytes: how large it may be.

    Raises:
        ConjureError: FILE_ERROR: it is no regular file any more, or larger.
    """
    folder = private_folder()
    suffix = source.suffix if source.suffix.lower() in suffixes else suffixes[0]
    copy = folder / f"{source.stem}{suffix}"
    try:
        try:
            with OpenFolder(source.parent) as around:
                # A pipe that took the file's place would be waited for.
                flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
                with open(around.open(source.name, flags), "rb") as file, open(copy, "wb") as into:
                    facts = os.fstat(file.fileno())
                    if not stat.S_ISREG(facts.st_mode) or facts.st_size > most_bytes:
                        raise ConjureError("FILE_ERROR", f"'{source}' changed meanwhile.")
                    shutil.copyfileobj(file, into)
        except OSError as error:
            message = f"'{source}' cannot be read: {error.strerror or error}."
            raise ConjureError("FILE_ERROR", message, field="path") from error
        yield copy
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def private_folder() -> Path:
    """A new folder for temporary files that only the person can read."""
    return Path(tempfile.mkdtemp(prefix="conjure-")).resolve()


def file_name(stem: str) -> str:
    """Default name of a file, before its extension."""
    kept = "".join(letter if letter.isalnum() or letter in "-_ " else "_" for letter in stem)
    return kept.strip()[:80] or "export"


def _written(folder: OpenFolder, name: str, writer: Callable[[str], None], beside: Any) -> int:
    """Have a writer write in a private folder, and copy that to an open file.

    Where the folder for temporary files has no room, the folder of the target may have some.

    Returns:
        The size in bytes, 0 if nothing was written.

    Raises:
        OSError: there is no room, or the open file takes nothing.
    """
    with ExitStack() as stack:
        try:
            private = private_folder()
            stack.callback(shutil.rmtree, private, ignore_errors=True)
            _make(private / name, writer)
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            private = stack.enter_context(folder.private())
            _make(private / name, writer)
        return _appended(private / name, beside)


def _make(made: Path, writer: Callable[[str], None]) -> None:
    """Have a writer write, and refuse what it wrote where the disk was full afterwards.

    FreeCAD's writers tell nothing of a disk that takes no more, or raise whatever comes of it.

    Raises:
        OSError: there is no room.
    """
    try:
        writer(str(made))
    finally:
        probe = made.with_name("room")
        with open(probe, "wb") as file:
            file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
        probe.unlink()


def _appended(made: Path, beside: Any) -> int:
    """Copy what a writer made to an open file; returns its size in bytes, 0 for none."""
    if not made.exists():
        return 0
    with open(made, "rb") as content:
        shutil.copyfileobj(content, beside, 1 << 20)
    # A quota or a full disk may show only here.
    beside.flush()
    os.fsync(beside.fileno())
    made.unlink()
    return int(beside.tell())


def _cannot_write(target: Path, error: OSError) -> ConjureError:
    return ConjureError("FILE_ERROR", f"Cannot write '{target}': {error.strerror or error}.")
