# SPDX-License-Identifier: MIT
"""Expected time of a command, so that the window can say what it does before FreeCAD is held.

It follows from the command's kind, from the size of what it names, and from how long commands of
this name have taken in this session. It is an estimate, right to a factor of a few.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from typing import Any, Callable, Iterable, Iterator

from ..vocabulary import CommandSpec
from ..vocabulary.sentences.sentence import Sentence
from .document.freecad_types import Document, DocumentObject
from .geometry.shape_memory import boundary_of

LASTING_S = 0.15
"""Seconds from which on a command is announced. Painting the announcement costs a tenth of it."""

_PER_FACE_S = {"booleans": 1e-3, "modifiers": 3.5e-3, "exchange": 2e-3, "patterns": 1e-3}
_OTHERS_S = 5e-4
"""Seconds for each face of the objects that a command names, until this session knows better."""

_BYTES_PER_FACE = 1000
"""Bytes of a file that count as a face."""

_MOST_NAMES = 1000
"""Most texts of a command that are looked up as names of objects."""


@dataclass(frozen=True)
class Work:
    """Command that may last.

    Attributes:
        sentence: what the command does.
        seconds: the time that it may take.
    """

    sentence: Sentence
    seconds: float


class Durations:
    """Memory of how long commands took, for as long as FreeCAD runs."""

    def __init__(self) -> None:
        self._per_size_s: dict[str, float] = {}

    def watch(
        self, spec: CommandSpec, values: Any, document: Document | None, sentence: Sentence
    ) -> tuple[Work, Callable[[float], None]]:
        """Return the work that a command is, and the function that takes its true seconds."""
        faces = sum(map(_faces, _objects(values, document)))
        size = max(1.0, faces + _file_bytes(spec, values) / _BYTES_PER_FACE)
        usual = _PER_FACE_S.get(spec.capability, _OTHERS_S)
        per_size = self._per_size_s.get(spec.name, usual)

        def took(seconds: float) -> None:
            # Half of it is remembered: one slow command must not have all others announced.
            known = self._per_size_s.get(spec.name, seconds / size)
            self._per_size_s[spec.name] = (known + seconds / size) / 2

        return Work(sentence, per_size * size), took


class Watch:
    """Announcement of one command that may last, made at most once.

    Args:
        work: the command.
        tell: receives it, if it may last.
    """

    def __init__(self, work: Work, tell: Callable[[Work], None]) -> None:
        self._work = work
        self._tell = tell
        self._told = False
        self.expect(work.seconds)

    def expect(self, seconds: float) -> None:
        """Announce the command if it may take so many seconds."""
        if seconds >= LASTING_S and not self._told:
            self._told = True
            self._tell(replace(self._work, seconds=seconds))


def _objects(values: Any, document: Document | None) -> Iterator[DocumentObject]:
    if document is None:
        return
    seen: set[str] = set()
    for text in _texts(vars(values).values()):
        if len(seen) < _MOST_NAMES and text not in seen:
            seen.add(text)
            found = document.getObject(text)
            if found is not None:
                yield found


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (part for part in value if isinstance(part, str))


def _faces(obj: DocumentObject) -> int:
    shape = getattr(obj, "Shape", None)
    if shape is None or shape.isNull():
        return 0
    # Counted once for a shape: of 5,000 faces that takes 12 ms.
    return boundary_of(shape).count("Face")


def _file_bytes(spec: CommandSpec, values: Any) -> int:
    if spec.capability not in ("exchange", "documents"):
        return 0
    path = getattr(values, "path", None)
    with contextlib.suppress(OSError, TypeError, ValueError):
        return os.path.getsize(str(path))
    return 0
