# SPDX-License-Identifier: MIT
"""Checks of FreeCAD's own files, .FCStd, before FreeCAD reads them.

FreeCAD reads the parts of the archive one after the other, expands entities, takes a Document.xml
that breaks off for an empty document, and opens the documents that one links to at once.
"""

from __future__ import annotations

import binascii
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Callable, Iterable

from ...errors import ConjureError
from .brep_checks import TOO_MUCH, announces_too_much
from .xml_checks import OnElement, UnsafeXmlError, scan

_DESCRIPTION = "Document.xml"
_LARGEST = 4 << 30
_LARGEST_XML = 256 << 20
"""The largest file and XML part taken, in bytes after unpacking; FreeCAD needs six times as much
memory for XML."""
_RATIO, _SMALL = 200, 16 << 20
"""A file grows at most so many times when unpacked, once it has more bytes than `_SMALL`."""
_MOST_OBJECTS = 100_000
_MOST_MODULES = 1000
_MOST_LINKED = 100
_CHUNK = 1 << 20
_DIRECTORY = 16 << 20
"""Largest table of contents of an archive; Python needs ten times as much memory for one."""
_PICKLED = re.compile(r"^\(i(\w+)\n", re.MULTILINE)
"""Module of an object that an old FreeCAD wrote as a pickle."""
_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)
_OTHER_THAN_BASE_64 = re.compile("[^A-Za-z0-9+/]+")
_ITEMS = struct.Struct("<i")
"""Number of items at the beginning of a list's part; none of them is smaller than it."""
_LISTS = ("List", "Points")
_LOCAL = struct.Struct("<4s22xHH")
_DESCRIPTOR = 24
"""Most bytes between the parts of an archive."""


@dataclass
class Contents:
    """Contents of a file, as far as they are known before FreeCAD opens it.

    Attributes:
        objects: the number of its objects.
        links: the paths of the files that it links to.
        modules: the names of the Python modules that FreeCAD imports for its objects.
        namespaces: those of its types, such as "Part"; FreeCAD imports a module of that name.
    """

    objects: int
    links: list[str]
    modules: set[str]
    namespaces: set[str]


def checked(
    path: Path, permits: Callable[[str], bool], judge: Callable[[list[Path]], None] | None = None
) -> Contents:
    """Return the contents of a file, after it and all files that it links to were checked.

    Args:
        path: the file, judged by `FileAccess`.
        permits: judges the files that it links to.
        judge: raises for files, whole and of bounded size, that are not to be opened together.

    Returns:
        The file's own contents, with the modules and namespaces of all.

    Raises:
        ConjureError: FILE_ERROR, or NOT_PERMITTED for a link out of the allowed folders.
    """
    whole = contents(path)
    known, waiting = [path], [path.parent / link for link in whole.links]
    while waiting:
        linked = waiting.pop().resolve()
        if not permits(str(linked)):
            message = f"The file links to '{linked}', outside the folders that Conjure may use."
            raise ConjureError("NOT_PERMITTED", message, field="path", given=str(path))
        # FreeCAD opens a document all the same when one that it links to is missing.
        if linked in known or not linked.is_file():
            continue
        known.append(linked)
        if len(known) > _MOST_LINKED:
            raise broken(path, f"it links to more than {_MOST_LINKED} files")
        found = contents(linked)
        waiting += [linked.parent / link for link in found.links]
        whole.modules |= found.modules
        whole.namespaces |= found.namespaces
    if judge is not None:
        judge(known)
    return whole


def problem_of(path: Path) -> str | None:
    """Reason why a file holds no whole document, as a sentence; None for one that does."""
    try:
        contents(path)
    except ConjureError as error:
        return error.message
    return None


def broken(path: Path, reason: str, **details: str) -> ConjureError:
    """The error for a file that cannot be opened."""
    message = f"'{path.name}' cannot be opened: {reason}."
    return ConjureError("FILE_ERROR", message, field="path", details=details)


def contents(path: Path) -> Contents:
    """Return the contents of a file that is whole; its links are not followed.

    Raises:
        ConjureError: FILE_ERROR.
    """
    try:
        refuse_large_directory(path)
        with zipfile.ZipFile(str(path)) as archive:
            _refuse_odd_parts(path, archive)
            damaged = archive.testzip()
            if damaged is not None:
                raise broken(path, f"'{damaged}' in it is damaged")
            found = _Description()
            items = _Items(archive)
            code = _Modules()
            for name in archive.namelist():
                if name.lower().endswith(".xml"):
                    of_description = [found.element] if name == _DESCRIPTION else []
                    _scan(archive, name, [items.element, code.element, *of_description])
                elif name.lower().endswith(".brp") and announces_too_much(archive.read(name)):
                    raise UnsafeXmlError(f"{name}: {TOO_MUCH}")
                elif _defines_entities(archive, name):
                    raise UnsafeXmlError(f"{name}: it defines entities")
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError) as error:
        raise broken(path, "it is no FreeCAD file, or damaged") from error
    except UnsafeXmlError as error:
        raise broken(path, str(error)) from error
    except OSError as error:
        raise broken(path, str(error.strerror or error)) from error
    if found.objects is None:
        raise broken(path, "its Document.xml is not complete")
    return Contents(found.objects, found.links, code.modules, code.namespaces)


def refuse_large_directory(path: Path) -> None:
    """Refuse an archive of which already the table of contents would fill the memory.

    Raises:
        BadZipFile: it has such a table, or one for archives of more than 4 GiB.
    """
    with open(path, "rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 16) - 42))
        tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) < at + 22 or b"PK\6\7" in tail[max(0, at - 20) : at]:
        raise zipfile.BadZipFile("no table of contents of the usual form")
    if struct.unpack_from("<I", tail, at + 12)[0] > _DIRECTORY:
        raise zipfile.BadZipFile("its table of contents is too large")


def _scan(archive: zipfile.ZipFile, name: str, taking: Iterable[OnElement]) -> None:
    def on_element(tag: str, attributes: dict[str, str]) -> None:
        for take in taking:
            take(tag, attributes)

    with archive.open(name) as file:
        try:
            scan(file, on_element)
        except UnsafeXmlError as error:
            raise UnsafeXmlError(f"{name}: {error}") from error


def _defines_entities(archive: zipfile.ZipFile, name: str) -> bool:
    """True for a part, such as a drawing or a mesh, that is XML by its content with entities."""
    with archive.open(name) as file:
        # Without the zeros text in UTF-16 has the same bytes.
        tail = file.read(_CHUNK).replace(b"\0", b"")
        if not tail.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
            return False
        while b"<!ENTITY" not in tail:
            chunk = file.read(_CHUNK)
            if not chunk:
                return False
            tail = tail[-8:] + chunk.replace(b"\0", b"")
    return True


class _Items:
    """Number of items that lists announce; FreeCAD makes room for all before it reads the first."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._sizes = {part.filename: part.file_size for part in archive.infolist()}
        self._room = sum(self._sizes.values())

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element with a number of items, or with a part that begins with one.

        Raises:
            UnsafeXmlError: there cannot be so many.
        """
        for key, value in attributes.items():
            if key.lower().endswith("count"):
                self._room -= (
                    int(value) if value.isdecimal() and len(value) < 19 else self._room + 1
                )
        file = attributes.get("file")
        if file in self._sizes and name.endswith(_LISTS):
            with self._archive.open(file) as part:
                numbers = [one for (one,) in _ITEMS.iter_unpack(part.read(8).ljust(8, b"\0"))]
            # A negative one is the number of a format, before that of the items.
            items = numbers[0] if numbers[0] >= 0 else numbers[1]
            if items * _ITEMS.size > self._sizes[file]:
                self._room = -1
        if self._room < 0:
            raise UnsafeXmlError(f"'{name}' announces more items than the file can hold")


class _Description:
    """Facts of Document.xml, gathered element by element."""

    def __init__(self) -> None:
        self.objects: int | None = None
        self.links: list[str] = []

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Take the facts of one element.

        Raises:
            UnsafeXmlError: too many objects, or a name of a part that leads out of the archive.
        """
        if name == "Objects" and self.objects is None:
            count = attributes.get("Count", "")
            self.objects = int(count) if count.isdecimal() and len(count) < 10 else 0
            if self.objects > _MOST_OBJECTS:
                raise UnsafeXmlError(f"it has more than {_MOST_OBJECTS} objects")
        file = attributes.get("file")
        if not file:
            return
        if name.startswith("XLink"):
            self.links.append(file)
        elif _leads_out(file):
            raise UnsafeXmlError(f"it has a part with the path '{file[:80]}'")


class _Modules:
    """Names of the modules that FreeCAD imports: of Python objects, and of types."""

    def __init__(self) -> None:
        self.modules: set[str] = set()
        self.namespaces: set[str] = set()

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Take the module of an element.

        Raises:
            UnsafeXmlError: there are too many.
        """
        namespace, parted, _ = attributes.get("type", "").partition("::")
        if parted:
            self.namespaces.add(namespace)
        if name == "Python":
            if "module" in attributes:
                self.modules.add(attributes["module"])
            self.modules.update(_PICKLED.findall(_unpacked(attributes)))
        if len(self.modules) + len(self.namespaces) > _MOST_MODULES:
            raise UnsafeXmlError(f"its objects name more than {_MOST_MODULES} modules")


def _unpacked(attributes: dict[str, str]) -> str:
    """The value of a Python object as FreeCAD may read it: up to what is no base 64, or without."""
    value = attributes.get("value", "")
    if attributes.get("encoded") != "yes":
        return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else "", value)
    parts = _OTHER_THAN_BASE_64.split(value)
    readings = (parts[0], "".join(parts))
    padded = (one + "A" * (-len(one) % 4) for one in readings)
    return "\n".join(binascii.a2b_base64(one).decode("latin-1") for one in padded)


def _refuse_odd_parts(path: Path, archive: zipfile.ZipFile) -> None:
    """Refuse an archive that expands too much, or of which FreeCAD would read other parts."""
    parts = sorted(archive.infolist(), key=lambda part: part.header_offset)
    total = sum(part.file_size for part in parts)
    if total > max(_SMALL, _RATIO * path.stat().st_size):
        raise broken(path, f"it grows more than {_RATIO} times when unpacked")
    xml = max((part.file_size for part in parts if part.filename.endswith(".xml")), default=0)
    if total > _LARGEST or xml > _LARGEST_XML:
        raise broken(path, f"it holds more than {_LARGEST >> 30} GiB, or too much XML")
    if len({part.filename for part in parts}) < len(parts):
        raise broken(path, "it has two parts of one name")
    expected = 0
    with open(path, "rb") as file:
        for part in parts:
            if _leads_out(part.filename):
                raise broken(path, f"it has a part with the path '{part.filename[:80]}'")
            file.seek(part.header_offset)
            mark, name, extra = _LOCAL.unpack(file.read(_LOCAL.size))
            named = file.read(name).decode("utf-8" if part.flag_bits & 0x800 else "cp437")
            gap = part.header_offset - expected
            if mark != b"PK\3\4" or named != part.orig_filename or not 0 <= gap <= _DESCRIPTOR:
                raise broken(path, "its table of contents is not that of its parts")
            expected = part.header_offset + _LOCAL.size + name + extra + part.compress_size
        if not 0 <= archive.start_dir - expected <= _DESCRIPTOR:
            raise broken(path, "its table of contents is not that of its parts")


def _leads_out(name: str) -> bool:
    inside = PurePosixPath(name.replace("\\", "/"))
    return inside.is_absolute() or ".." in inside.parts or ":" in name
