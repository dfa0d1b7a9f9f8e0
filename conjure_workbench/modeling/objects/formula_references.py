# SPDX-License-Identifier: MIT
"""Cells and properties that the references of formulas mean, in one document and in others."""

from __future__ import annotations

import re
from typing import Any, Callable, Mapping, NamedTuple, Tuple

from ...errors import ConjureError
from ..document import documents
from ..document.feature_chain import SHEET
from ..document.freecad_types import Document
from .formula_bounds import TooMuchError
from .spreadsheet_cells import Rows, by_row, place, used, within

Key = Tuple[str, str]
"""A cell or a property: name of the object, and address or path of the property."""


class Changes(NamedTuple):
    """Content that is about to be written into a document.

    Attributes:
        formulas: new contents of cells, and new expressions with a leading `=`.
        values: new values of properties.
        aliases: addresses of cells by new aliases.
    """

    formulas: Mapping[Key, str]
    values: Mapping[Key, Any]
    aliases: Mapping[Key, str]


_ITEM = re.compile(r"\[(-?\d+)\]")
_OF_SHAPES = ("_shape", "_pla", "__pla", "_matrix", "__matrix")
"""Names by which FreeCAD's formulas reach what an object's placement and shape are."""


_PAST = "it leads past the properties of objects"


class References:
    """Objects, cells and properties by the names that formulas give them.

    An object of another document is named by both: `Document#Object`.

    Args:
        document: the document of the formulas.
        changes: what is about to be written.
        files: as for `formula_cost.check`.
    """

    def __init__(
        self,
        document: Document,
        changes: Changes,
        files: Callable[[str], Any] | None = None,
    ) -> None:
        self._document = document
        self._named = files or documents.required
        self._changes = changes
        self._foreign: dict[str, Any] = {}
        self._sheets: dict[str, list[str]] = {}
        self._rows: dict[str, Rows] = {}
        self._meant: dict[tuple[str, Any], list[Key]] = {}

    def object(self, name: str) -> Any:
        """An object of this document, or one that was met in another; None if there is none."""
        return self._foreign.get(name) or self._document.getObject(name)

    def name_of(self, obj: Any) -> str:
        """The name by which an object is found again."""
        if obj.Document == self._document:
            return str(obj.Name)
        name = f"{obj.Document.Name}#{obj.Name}"
        self._foreign[name] = obj
        return name

    def used(self, sheet: str) -> list[str]:
        """The addresses of a sheet's cells with a content, now or after the change."""
        if sheet not in self._sheets:
            obj = self.object(sheet)
            known = used(obj) if obj is not None and obj.TypeId == SHEET else []
            new = [address for name, address in self._changes.formulas if name == sheet]
            self._sheets[sheet] = list(dict.fromkeys([*known, *new])) if known or new else []
        return self._sheets[sheet]

    def is_cell(self, key: Key) -> bool:
        """True for a cell of a sheet, with a content or without."""
        obj = self.object(key[0])
        return obj is not None and obj.TypeId == SHEET and place(key[1])[1] > 0

    def meant(self, owner: str, node: Any) -> list[Key]:
        """The cells of a range; or what a reference means, and the links on the way there.

        Raises:
            TooMuchError: it leads past the properties of objects.
        """
        if (owner, node) not in self._meant:
            if node[0] == "reference":
                found = self._property_meant(owner, node[1], node[2])
            else:
                if owner not in self._rows:
                    self._rows[owner] = by_row(self.used(owner))
                cells = within(self._rows[owner], *self.corners(owner, node))
                found = [(owner, one) for one in cells]
            self._meant[owner, node] = found
        return self._meant[owner, node]

    def corners(self, owner: str, node: Any) -> tuple[tuple[int, int], tuple[int, int]]:
        """Row and column of the first and the last cell of a range."""
        first, last = (place(self._address(owner, one) or "") for one in node[1:])
        return first, last

    def value(self, name: str, path: str) -> Any:
        """The value at a path of an object, after the change; None where there is none."""
        head, *rest = path.split(".")
        try:
            value = _item(self.object(name), head)
            value = self._changes.values.get((name, head), value)
            for part in rest:
                value = _item(value, part)
        except Exception:  # an object of an add-on may raise whatever it likes
            return None
        return value

    def _property_meant(self, owner: str, start: str, path: str) -> list[Key]:
        found = self._owner(owner, start) if start else owner
        if found is None:
            # A part of an own property, such as Placement.Base.x.
            found, path = owner, f"{start}.{path}"
        passed: list[Key] = []
        head, _, rest = path.partition(".")
        while rest:
            if _is_python(self.object(found), head.partition("[")[0]):
                # An add-on keeps there whatever it likes, other documents included.
                raise TooMuchError(_PAST)
            # The object itself, or one that a property links to.
            linked: Any = self.object(found) if head == "_self" else self.value(found, head)
            if not hasattr(linked, "ExpressionEngine"):
                break
            if head != "_self":
                passed.append((found, head.partition("[")[0]))
            found, path = self.name_of(linked), rest
            if head == "_self" and not self._has(found, path):
                raise TooMuchError(_PAST)
            head, _, rest = path.partition(".")
        self._refuse_past_properties(found, path)
        return [(found, self._address(found, path) or path), *passed]

    def _has(self, owner: str, path: str) -> bool:
        """True for a path that begins with a property or a cell of an object."""
        name = path.partition(".")[0].partition("[")[0]
        own = getattr(self.object(owner), "PropertiesList", ())
        return name in own or self._address(owner, name) is not None

    def _refuse_past_properties(self, owner: str, path: str) -> None:
        """Refuse ways to objects of which FreeCAD does not note that a formula depends on them."""
        head, *rest = path.split(".")
        name = head.partition("[")[0]
        if any(one.startswith("_") for one in rest):
            raise TooMuchError(_PAST)
        is_known = not name.startswith("_") or path == "_self" or name in _OF_SHAPES
        if not is_known and not self._has(owner, path):
            raise TooMuchError(_PAST)

    def _owner(self, owner: str, text: str) -> str | None:
        """The name of the object at the start of a reference in a formula of another."""
        home, _, name = text.rpartition("#")
        try:
            beside = getattr(self.object(owner), "Document", self._document)
            document = self._named(home.strip("<>")) if home else beside
        except ConjureError:
            return None
        if name.startswith("<<"):
            obj = next(iter(document.getObjectsByLabel(name[2:-2])), None)
        else:
            obj = document.getObject(name)
        return None if obj is None else self.name_of(obj)

    def _address(self, owner: str, name: str) -> str | None:
        """The address of a cell by itself or by its alias."""
        sheet = self.object(owner)
        if sheet is None or sheet.TypeId != SHEET:
            return None
        found = self._changes.aliases.get((owner, name)) or sheet.getCellFromAlias(name)
        return str(found) if found else name if place(name)[1] else None


def _item(value: Any, part: str) -> Any:
    """An attribute, or an item of one, such as `Links[0]`."""
    attribute, *items = _ITEM.split(part)
    value = getattr(value, attribute)
    for item in items[::2]:
        value = value[int(item)]
    return value


def _is_python(obj: Any, name: str) -> bool:
    return name in getattr(obj, "PropertiesList", ()) and (
        obj.getTypeIdOfProperty(name) == "App::PropertyPythonObject"
    )
