# SPDX-License-Identifier: MIT
"""Cost of the formulas in a document's file, judged before FreeCAD opens it.

FreeCAD computes all cells of a spreadsheet while it opens the file.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from ...errors import ConjureError
from ..document.project_file_checks import broken
from . import formula_cost
from .formula_references import Key

_DESCRIPTION = "Document.xml"


def check(paths: list[Path]) -> None:
    """Refuse files with formulas that FreeCAD could not compute within bounds.

    Args:
        paths: files that are opened together, whole and with bounded parts.

    Raises:
        ConjureError: FILE_ERROR, which names the bound.
    """
    found: list[Any] = [_FileDocument(path) for path in paths]

    def named(name: str) -> Any:
        """The file's document by a name that formulas have for it, or a guess for another name."""
        return next((one for one in found if name in one.names), found[-1])

    for path, document in zip(paths, found):
        formulas: dict[Key, str] = {}
        for obj in document.Objects:
            formulas.update({(obj.Name, cell): text for cell, text in obj.contents.items()})
            formulas.update({(obj.Name, place): f"={text}" for place, text in obj.ExpressionEngine})
        try:
            where = "{0[0]}.{0[1]}".format
            formula_cost.check(document, formulas, field=where, files=named)
        except ConjureError as error:
            problem = f"its formula {error.field} costs too much: {error.problem}"
            raise broken(path, problem) from error


class _FileDocument:
    """A document as far as formulas need it, read from its file."""

    def __init__(self, path: Path) -> None:
        self.Name = str(path)
        self.names = {path.stem, re.sub(r"\W", "_", path.stem)}
        self._objects: dict[str, _FileObject] = {}
        with zipfile.ZipFile(str(path)) as archive, archive.open(_DESCRIPTION) as file:
            for _, element in ElementTree.iterparse(file):
                if element.tag == "Object":
                    self._read(element)
                    element.clear()

    @property
    def Objects(self) -> list[_FileObject]:  # noqa: N802 - FreeCAD's names
        return list(self._objects.values())

    def getObject(self, name: str) -> _FileObject | None:  # noqa: N802
        return self._objects.get(name)

    def getObjectsByLabel(self, label: str) -> list[_FileObject]:  # noqa: N802
        return [obj for obj in self.Objects if obj.properties.get("Label") == label]

    def _read(self, element: ElementTree.Element) -> None:
        """Take the type of an object, or its properties, which stand in another part."""
        name = element.get("name", "")
        obj = self._objects.setdefault(name, _FileObject(name, self))
        obj.TypeId = element.get("type") or obj.TypeId
        for part in (*element.iter("Property"), *element.iter("_Property")):
            obj.read(part)


class _FileObject:
    """An object of a document's file."""

    def __init__(self, name: str, document: _FileDocument) -> None:
        self.Name = name
        self.Document = document
        self.TypeId = ""
        self.ExpressionEngine: list[tuple[str, str]] = []
        self.InList: tuple[_FileObject, ...] = ()
        self.InListRecursive = self.InList
        self.properties: dict[str, Any] = {}
        self.types: dict[str, str] = {}
        self.contents: dict[str, str] = {}
        self.cells = SimpleNamespace(Content="<Cells/>")
        self._aliases: dict[str, str] = {}
        self._links: dict[str, str] = {}

    def read(self, element: ElementTree.Element) -> None:
        """Take a property: texts, links, expressions and cells."""
        name = element.get("name", "")
        self.types[name] = element.get("type", "")
        texts = [one.get("value", "") for one in element.iter("String")]
        if texts:
            is_list = element.get("type", "").endswith("List")
            self.properties[name] = texts if is_list else texts[0]
        for link in element.iter("Link"):
            self._links[name] = link.get("value", "")
        self.ExpressionEngine += [
            (one.get("path", ""), one.get("expression", "")) for one in element.iter("Expression")
        ]
        for sheet in element.iter("Cells"):
            self.cells.Content = ElementTree.tostring(sheet, "unicode")
            for cell in sheet.iter("Cell"):
                address, content = cell.get("address", ""), cell.get("content")
                if content is not None:
                    self.contents[address] = content
                if cell.get("alias"):
                    self._aliases[cell.get("alias", "")] = address

    @property
    def PropertiesList(self) -> list[str]:  # noqa: N802 - FreeCAD's names
        return list(self.types)

    def getTypeIdOfProperty(self, name: str) -> str:  # noqa: N802
        return self.types[name]

    def getContents(self, address: str) -> str:  # noqa: N802
        return self.contents.get(address, "")

    def getCellFromAlias(self, alias: str) -> str | None:  # noqa: N802
        return self._aliases.get(alias)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in {**self.properties, **self._links}:
            raise AttributeError(name)
        if name in self._links:
            return self.Document.getObject(self._links[name])
        return self.properties[name]
