# SPDX-License-Identifier: MIT
"""Elements of an SVG file, read without entities and with the line of each."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Iterator

from ....document.xml_checks import UnsafeXmlError, scan
from .. import DrawingError

MOST_BYTES, MOST_ELEMENTS = 32 << 20, 50_000


@dataclass
class Element:
    """An element, with names that have lost their prefixes.

    Attributes:
        name: such as "rect".
        attributes: of all name spaces; what is of none counts before the others.
        line: where it begins.
        children: the elements in it.
        text: the text in it, without that of its children.
    """

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def all(self) -> Iterator[Element]:
        """This element and all in it."""
        yield self
        for child in self.children:
            yield from child.all()

    def wrong(self, problem: str) -> DrawingError:
        """An error about the element."""
        return DrawingError(f"{self.name}: {problem}", self.line)


class _Tree:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise UnsafeXmlError(f"it has more than {MOST_ELEMENTS} elements")
        found = {key.rpartition(":")[2]: value for key, value in attributes.items() if ":" in key}
        found.update((key, value) for key, value in attributes.items() if ":" not in key)
        element = Element(name.rpartition(":")[2], found, line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def text(self, content: str) -> None:
        if self._open and self._open[-1].name in ("style", "title"):
            self._open[-1].text += content

    def end(self) -> None:
        self._open.pop()


def root_of(content: bytes) -> Element:
    """The root of an SVG file.

    Raises:
        DrawingError: it is no SVG, is too large, or is XML that could do harm.
    """
    if len(content) > MOST_BYTES:
        raise DrawingError(f"it is larger than {MOST_BYTES >> 20} MB")
    tree = _Tree()
    try:
        scan(io.BytesIO(content), doctype=True, builder=tree)
    except UnsafeXmlError as error:
        raise DrawingError(str(error), error.line) from error
    assert tree.root is not None  # XML without an element is none.
    if tree.root.name != "svg":
        raise DrawingError("its root is no svg element", tree.root.line)
    return tree.root
