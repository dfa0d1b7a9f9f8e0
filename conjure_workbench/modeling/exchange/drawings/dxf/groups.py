# SPDX-License-Identifier: MIT
"""Groups of a DXF file, each a code and a value in two lines, and the records that they make up."""

from __future__ import annotations

import re
from typing import IO, Callable, Iterator, NamedTuple, TypeVar

from .. import DrawingError, quoted
from ..vectors import Point, is_usable

Value = TypeVar("Value", int, float)

_MOST_GROUPS = 200_000
"""Of one record."""
_BINARY = "AutoCAD Binary DXF"
_UNICODE = re.compile(r"\\[Uu]\+([0-9A-Fa-f]{4})")


class Group(NamedTuple):
    """A group: its code, its value, and the line of the value."""

    code: int
    value: str
    line: int


class Record:
    """A group of code 0, which names the kind, with all that follow it.

    Attributes:
        kind: such as "LINE", in capitals.
        line: the line of the kind.
        groups: the groups that follow.
    """

    def __init__(self, kind: str, line: int) -> None:
        self.kind = kind
        self.line = line
        self.groups: list[Group] = []

    def text(self, code: int, default: str = "") -> str:
        """The first text of a code."""
        for group in self.groups:
            if group.code == code:
                return as_text(group.value)
        return default

    def number(self, code: int, default: float | None = None) -> float:
        """The first number of a code.

        Raises:
            DrawingError: it is none, or there is no group of that code and no default.
        """
        return self._first(code, default, number)

    def whole(self, code: int, default: int | None = None) -> int:
        """The first whole number of a code; see `number`."""
        return self._first(code, default, whole)

    def numbers(self, code: int) -> list[float]:
        """All numbers of a code."""
        return [number(group) for group in self.groups if group.code == code]

    def point(self, code: int, default: Point | None = None) -> Point:
        """The point of which x has a code, y the code 10 above it, and z, if any, the next."""
        if default is not None and not any(group.code == code for group in self.groups):
            return default
        return (self.number(code), self.number(code + 10), self.number(code + 20, 0.0))

    def points(self, code: int) -> list[tuple[Point, int]]:
        """All points of a code, each with the line of its x."""
        found: list[dict[int, float]] = []
        lines = []
        for group in self.groups:
            if group.code == code:
                found.append({0: number(group)})
                lines.append(group.line)
            elif group.code in (code + 10, code + 20) and found:
                found[-1][(group.code - code) // 10] = number(group)
        for one, line in zip(found, lines):
            if 1 not in one:
                raise DrawingError(f"{self.kind}: a point has no y, group {code + 10}", line)
        return [((one[0], one[1], one.get(2, 0.0)), line) for one, line in zip(found, lines)]

    def wrong(self, problem: str) -> DrawingError:
        """An error about the record."""
        return DrawingError(f"{self.kind}: {problem}", self.line)

    def _first(self, code: int, default: Value | None, read: Callable[[Group], Value]) -> Value:
        for group in self.groups:
            if group.code == code:
                return read(group)
        if default is None:
            raise self.wrong(f"the value of group {code} is missing")
        return default


def number(group: Group) -> float:
    """The number of a group.

    Raises:
        DrawingError: it is none.
    """
    try:
        found = float(group.value)
    except ValueError:
        found = float("nan")
    if not is_usable(found):
        raise DrawingError(f"group {group.code}: {quoted(group.value)} is no number", group.line)
    return found


def whole(group: Group) -> int:
    """The whole number of a group; see `number`."""
    found = number(group)
    if found != int(found):
        raise DrawingError(
            f"group {group.code} is no whole number: '{group.value[:40]}'", group.line
        )
    return int(found)


def as_text(value: str) -> str:
    r"""A text, which the file has as UTF-8, in a Windows code page, or as \U+XXXX."""
    content = value.encode("latin-1")
    try:
        found = content.decode("utf-8")
    except UnicodeDecodeError:
        found = content.decode("cp1252", "replace")
    return _UNICODE.sub(lambda match: chr(int(match[1], 16)), found)


def records(file: IO[str]) -> Iterator[Record]:
    """The records of a file, opened as Latin-1, one after the other.

    Raises:
        DrawingError: a code is no whole number, or the file ends where a value should be.
    """
    record: Record | None = None
    for group in _groups(file):
        if group.code == 0:
            if record is not None:
                yield record
            record = Record(group.value.upper(), group.line)
            continue
        if record is None:
            raise DrawingError("it does not begin as DXF files do", group.line)
        record.groups.append(group)
        if len(record.groups) > _MOST_GROUPS:
            raise record.wrong(f"has more than {_MOST_GROUPS} values")
    if record is None:
        raise DrawingError("it does not begin as DXF files do", 1)
    yield record


def _groups(file: IO[str]) -> Iterator[Group]:
    line = 0
    for first in file:
        line += 1
        text = first.strip()
        if line == 1:
            if text.startswith(_BINARY):
                raise DrawingError(
                    "it is a binary DXF file; only DXF in text form is read, which every "
                    "program that writes DXF can save"
                )
            text = text[3:] if text.startswith("\xef\xbb\xbf") else text
        if not text:
            if _rest_is_blank(file):
                return
            raise DrawingError("a group code is missing", line)
        try:
            code = int(text)
        except ValueError:
            raise DrawingError(f"{quoted(text)} is no group code", line) from None
        value = next(file, None)
        if value is None:
            raise DrawingError("the file ends in the middle of a group", line)
        line += 1
        if code != 999:
            yield Group(code, value.strip(), line)


def _rest_is_blank(file: IO[str]) -> bool:
    return all(not line.strip() for line in file)
