# SPDX-License-Identifier: MIT
"""Bounds of a document's formulas, from those of all cells and properties that they refer to."""

from __future__ import annotations

from typing import Any, Iterator, Tuple

from ...errors import ConjureError
from ...vocabulary.values.scalars import NAME_LIMIT
from ..document import documents
from ..document.feature_chain import SHEET
from ..document.freecad_types import Document
from . import formula_syntax as syntax
from .expressions import is_readable
from .formula_bounds import (
    LARGEST_WHOLE,
    MOST_CELLS,
    Bound,
    TooMuchError,
    bound_of,
    called,
    constant,
    either,
    is_whole,
    joined,
    number,
    operated,
    text_bound,
)
from .property_values import LARGEST
from .spreadsheet_cells import Rows, by_row, place, used, within

Key = Tuple[str, str]
"""A cell or a property: name of the object, and address or path of the property."""

SPANS = f"ranges span more than {MOST_CELLS:,} cells"


class Judge:
    """Bounds of a document's formulas, each computed once."""

    def __init__(
        self,
        document: Document,
        formulas: dict[Key, str],
        values: dict[Key, Any],
        aliases: dict[Key, str],
    ) -> None:
        self.formulas = formulas
        self.spans: dict[Key, int] = {}
        self._document = document
        self._values = values
        self._aliases = aliases
        self._known: dict[Key, Bound] = {}
        self._foreign: dict[str, Any] = {}
        self._bound: dict[str, dict[str, str]] = {}
        self._sheets: dict[str, list[str]] = {}
        self._rows: dict[str, Rows] = {}

    def __iter__(self) -> Iterator[Key]:
        """All that is written, then all other formulas of what depends on it."""
        yield from self.formulas
        names = {name for name, _ in (*self.formulas, *self._values)}
        changed = {self._object(name) for name in names}
        users = {user for obj in changed for user in obj.InListRecursive if obj.InList}
        for obj in changed | {user for user in users if user.Document == self._document}:
            for path in self._bindings(obj.Name):
                yield obj.Name, path
            for address in self._used(obj.Name):
                yield obj.Name, address

    def _object(self, name: str) -> Any:
        """An object of this document, or one that was met in another; None if there is none."""
        return self._foreign.get(name) or self._document.getObject(name)

    def _bindings(self, name: str) -> dict[str, str]:
        """The expressions of an object's properties."""
        if name not in self._bound:
            engine = getattr(self._object(name), "ExpressionEngine", ())
            self._bound[name] = {path.lstrip("."): f"={text}" for path, text in engine}
        return self._bound[name]

    def content(self, key: Key) -> str:
        """Formula with its `=`, or the text of a cell; empty for a property with a value."""
        found = self.formulas.get(key, self._bindings(key[0]).get(key[1]))
        if found is not None or not self._is_cell(key):
            return found or ""
        return str(self._object(key[0]).getContents(key[1]))

    def bound(self, wanted: Key) -> Bound:
        """Bound of a cell or a property; those it refers to are judged first, without recursion."""
        stack, opened = [wanted], set()
        while stack:
            key = stack[-1]
            missing = []
            if key not in self._known and key not in opened:
                opened.add(key)
                missing = [one for one in self._inputs(key) if one not in self._known]
            if missing:
                stack += missing
                continue
            stack.pop()
            if key not in self._known:
                self._known[key] = self._judged(key)
        return self._known[wanted]

    def _inputs(self, key: Key) -> list[Key]:
        content = self.content(key)
        if not content.startswith("="):
            return []
        tree, _ = self._tree(key[0], content)
        found: list[Key] = []
        for one in [] if tree is None else syntax.references(tree):
            found += self._cells(key[0], one)
        return found

    def _tree(self, owner: str, content: str) -> tuple[syntax.Node, str | None]:
        """The tree of a formula, and why there is none; neither if FreeCAD cannot read it."""
        formula = content[1:]
        try:
            return syntax.parsed(formula), None
        except syntax.TooDeepError:
            return None, f"it has more than {syntax.DEEPEST} levels"
        except syntax.UnreadableError:
            if formula.count("(") > syntax.DEEPEST:
                return None, f"it has more than {syntax.DEEPEST} levels"
        # FreeCAD reads the whole, but computes only the side that is chosen.
        if not is_readable(self._object(owner), f"0 == 1 ? ({formula}) : 0"):
            return None, None
        return None, "its cost cannot be judged as it is written"

    def _cells(self, owner: str, node: syntax.Node) -> list[Key]:
        """The cells and properties that a reference or a range means."""
        if node[0] == "reference":
            return [self._property_meant(owner, node[1], node[2])]
        low, high = (place(self._address(owner, one) or "") for one in node[1:])
        if owner not in self._rows:
            self._rows[owner] = by_row(self._used(owner))
        return [(owner, one) for one in within(self._rows[owner], low, high)]

    def _property_meant(self, owner: str, start: str, path: str) -> Key:
        found = self._owner(start) if start else owner
        if found is None:
            # A part of an own property, such as Placement.Base.x.
            found, path = owner, f"{start}.{path}"
        head, _, rest = path.partition(".")
        while rest:
            # The object itself, or one that a property links to.
            linked: Any = self._object(found) if head == "_self" else self._value(found, head)
            if not hasattr(linked, "ExpressionEngine"):
                break
            found = linked.Name
            if linked.Document != self._document:
                found = f"{linked.Document.Name}#{found}"
                self._foreign[found] = linked
            path = rest
            head, _, rest = path.partition(".")
        return found, self._address(found, path) or path

    def _owner(self, text: str) -> str | None:
        """The name of the object at the start of a reference; it may be in another document."""
        home, _, name = text.rpartition("#")
        try:
            document = documents.required(home.strip("<>")) if home else self._document
        except ConjureError:
            return None
        if name.startswith("<<"):
            obj = next(iter(document.getObjectsByLabel(name[2:-2])), None)
        else:
            obj = document.getObject(name)
        if obj is None or document == self._document:
            return None if obj is None else str(obj.Name)
        self._foreign[f"{document.Name}#{obj.Name}"] = obj
        return f"{document.Name}#{obj.Name}"

    def _used(self, sheet: str) -> list[str]:
        if sheet not in self._sheets:
            obj = self._object(sheet)
            known = used(obj) if obj is not None and obj.TypeId == SHEET else []
            new = [address for name, address in self.formulas if name == sheet]
            self._sheets[sheet] = list(dict.fromkeys([*known, *new])) if known or new else []
        return self._sheets[sheet]

    def _address(self, owner: str, name: str) -> str | None:
        """The address of a cell by itself or by its alias."""
        sheet = self._object(owner)
        if sheet is None or sheet.TypeId != SHEET:
            return None
        found = self._aliases.get((owner, name)) or sheet.getCellFromAlias(name)
        return str(found) if found else name if place(name)[1] else None

    def _is_cell(self, key: Key) -> bool:
        obj = self._object(key[0])
        return obj is not None and obj.TypeId == SHEET and place(key[1])[1] > 0

    def _judged(self, key: Key) -> Bound:
        content = self.content(key)
        changed = key in self.formulas or key in self._values
        if not content.startswith("="):
            found = constant(content) if self._is_cell(key) else self._property(key)
            return found._replace(fed=changed)
        inputs = [self._known.get(one, Bound()) for one in self._inputs(key)]
        fed = changed or any(one.fed for one in inputs)
        tree, problem = self._tree(key[0], content)
        if tree is None and problem is None:
            return Bound(fed=fed)
        try:
            if problem is not None:
                raise TooMuchError(problem)
            self.spans[key] = self._spans(key[0], tree)
            if self.spans[key] > MOST_CELLS:
                raise TooMuchError(f"its {SPANS}")
            found = self._estimate(key[0], tree)
        except TooMuchError:
            if fed:
                raise
            # It was there before, and this command does not touch it.
            return Bound()
        if found.size is None and found.most > LARGEST_WHOLE and is_whole(found):
            # A cell holds no larger whole number.
            found = Bound()
        return found._replace(fed=fed)

    def spanned(self) -> int:
        """Cells that the ranges of all of the document's formulas span together."""
        total = 0
        for obj in self._document.Objects:
            for address in self._used(obj.Name):
                content = self.content((obj.Name, address))
                if content.startswith("=") and ":" in content:
                    tree, _ = self._tree(obj.Name, content)
                    total += 0 if tree is None else self._spans(obj.Name, tree)
        return total

    def _spans(self, owner: str, tree: syntax.Node) -> int:
        return sum(self._span(owner, one) for one in syntax.references(tree))

    def _span(self, owner: str, node: syntax.Node) -> int:
        if node[0] != "range":
            return 0
        (row1, column1), (row2, column2) = (
            place(self._address(owner, one) or "") for one in node[1:]
        )
        return (abs(row1 - row2) + 1) * (abs(column1 - column2) + 1)

    def _property(self, key: Key) -> Bound:
        if key in self._values:
            return bound_of(self._values[key])
        found = bound_of(self._value(*key))
        if found.size is None:
            # Many commands change numbers, and not all of them ask here.
            return Bound(most=max(LARGEST, found.most))
        return found._replace(size=max(found.size, NAME_LIMIT), text=None)

    def _value(self, name: str, path: str) -> Any:
        """The value at a path of an object; None where there is none."""
        value: Any = self._object(name)
        try:
            for part in path.split("."):
                value = getattr(value, part.split("[")[0])
        except Exception:  # an object of an add-on may raise whatever it likes
            return None
        return value

    def _estimate(self, owner: str, node: syntax.Node) -> Bound:
        kind = node[0]
        if kind == "number":
            return number(node[1])
        if kind == "text":
            return text_bound(node[1])
        if kind in ("reference", "range"):
            found = [self._known.get(one, Bound()) for one in self._cells(owner, node)]
            return found[0] if kind == "reference" and found else joined(found)
        if kind == "choice":
            return either(*(self._estimate(owner, one) for one in node[1:]))
        if kind == "call":
            arguments = [self._estimate(owner, one) for one in node[2]]
            return called(node[1].lower(), arguments)
        # Long sums lean to the left; their operators are taken without recursion.
        operators = []
        while node[0] == "operation":
            operators.append((node[1], self._estimate(owner, node[3])))
            node = node[2]
        found_left = self._estimate(owner, node)
        for sign, right in reversed(operators):
            found_left = right if sign == "?" else operated(sign, found_left, right)
        return found_left
