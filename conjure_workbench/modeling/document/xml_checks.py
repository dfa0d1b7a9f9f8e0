# SPDX-License-Identifier: MIT
"""Check of XML before anything else reads it: no entities, and no deep nesting.

A few lines of entities expand to gigabytes, or name files to read; FreeCAD expands them.
"""

from __future__ import annotations

from typing import IO, Any, Callable, Dict, Protocol
from xml.parsers import expat

_CHUNK = 1 << 16
_DEEPEST = 256

OnElement = Callable[[str, Dict[str, str]], None]


class UnsafeXmlError(ValueError):
    """The reason why XML is not read, as half a sentence.

    Attributes:
        line: the line of the file, from 1 on, where that is known.
    """

    line: int | None = None


class Builder(Protocol):
    """Receiver of all that XML holds."""

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """Take the beginning of an element."""

    def text(self, content: str) -> None:
        """Take a piece of text."""

    def end(self) -> None:
        """Take the end of an element."""


def scan(
    file: IO[bytes],
    on_element: OnElement | None = None,
    *,
    doctype: bool = False,
    builder: Builder | None = None,
) -> None:
    """Read XML to its end.

    Args:
        file: the XML.
        on_element: called with the name and the attributes of each element.
        builder: receives elements and texts.
        doctype: whether it may name its type of document, as many SVG files do. Declarations of
            its own are refused all the same, and what the name refers to is never read.

    Raises:
        UnsafeXmlError: it is no XML, defines entities, or nests elements too deeply.
    """
    parser = expat.ParserCreate()
    depth = 0

    def declared(name: str, system: str | None, public: str | None, inside: int) -> None:
        if inside or not doctype:
            raise UnsafeXmlError("it declares a document type, which may define entities")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnsafeXmlError(f"its elements are nested more than {_DEEPEST} deep")
        if on_element is not None:
            on_element(name, attributes)
        if builder is not None:
            builder.start(name, attributes, parser.CurrentLineNumber)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if builder is not None:
            builder.end()

    def entity(*facts: Any) -> None:
        raise UnsafeXmlError("it defines entities")

    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = entity
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if builder is not None:
        parser.CharacterDataHandler = builder.text
    try:
        size, chunk = _CHUNK, file.read(_CHUNK)
        while chunk:
            parser.Parse(chunk, False)
            # What lies in one comment or value is read again with every chunk.
            size *= 2
            chunk = file.read(size)
        parser.Parse(b"", True)
    except UnsafeXmlError as error:
        error.line = parser.CurrentLineNumber
        raise
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        unsafe = UnsafeXmlError(f"it is no XML ({error})")
        unsafe.line = parser.CurrentLineNumber
        raise unsafe from error
