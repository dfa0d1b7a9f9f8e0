# SPDX-License-Identifier: MIT
"""Bounds of a document's formulas, from those of all cells and properties that they refer to."""

from __future__ import annotations

from typing import Any, Callable, Iterator

from ...vocabulary.values.scalars import NAME_LIMIT
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
from .formula_references import Changes, Key, References
from .property_values import LARGEST

SPANS = "ranges span more than {:,} cells"


class Judge:
    """Bounds of a document's formulas, each computed once.

    Args:
        document: the document.
        changes: what is about to be written.
        files: as for `formula_cost.check`.
    """

    def __init__(
        self,
        document: Document,
        changes: Changes,
        *,
        files: Callable[[str], Any] | None = None,
    ) -> None:
        self.formulas = changes.formulas
        self._is_file = files is not None
        self.spans: dict[Key, int] = {}
        self._document = document
        self._values = changes.values
        self._refer = References(document, changes, files)
        self._known: dict[Key, Bound] = {}
        self._bound: dict[str, dict[str, str]] = {}

    def __iter__(self) -> Iterator[Key]:
        """All that is written, then all other formulas of what depends on it."""
        yield from self.formulas
        names = {name for name, _ in (*self.formulas, *self._values)}
        changed = {self._refer.object(name) for name in names}
        users = {user for obj in changed for user in obj.InListRecursive if obj.InList}
        for name in map(self._refer.name_of, changed | users):
            for path in self._bindings(name):
                yield name, path
            for address in self._refer.used(name):
                yield name, address

    def _bindings(self, name: str) -> dict[str, str]:
        """The expressions of an object's properties."""
        if name not in self._bound:
            engine = getattr(self._refer.object(name), "ExpressionEngine", ())
            self._bound[name] = {path.lstrip("."): f"={text}" for path, text in engine}
        return self._bound[name]

    def content(self, key: Key) -> str:
        """Formula with its `=`, or the text of a cell; empty for a property with a value."""
        found = self.formulas.get(key, self._bindings(key[0]).get(key[1]))
        if found is not None or not self._refer.is_cell(key):
            return found or ""
        return str(self._refer.object(key[0]).getContents(key[1]))

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
            found += self._refer.meant(key[0], one)
        return found

    def _tree(self, owner: str, content: str) -> tuple[syntax.Node, str | None]:
        """The tree of a formula, and why there is none; neither if FreeCAD cannot read it."""
        formula = content[1:]
        try:
            tree = syntax.parsed(formula)
            for one in syntax.references(tree):
                self._refer.meant(owner, one)
            return tree, None
        except TooMuchError as error:
            return None, str(error)
        except syntax.TooDeepError:
            return None, f"it has more than {syntax.DEEPEST} levels"
        except syntax.UnreadableError:
            if formula.count("(") > syntax.DEEPEST:
                return None, f"it has more than {syntax.DEEPEST} levels"
        # FreeCAD reads the whole, but computes only the side that is chosen.
        if not is_readable(self._refer.object(owner), f"0 == 1 ? ({formula}) : 0"):
            return None, None
        return None, "its cost cannot be judged as it is written"

    def _judged(self, key: Key) -> Bound:
        content = self.content(key)
        changed = key in self.formulas or key in self._values
        if not content.startswith("="):
            found = constant(content) if self._refer.is_cell(key) else self._property(key)
            return found._replace(fed=changed)
        inputs = [self._known.get(one, Bound()) for one in self._inputs(key)]
        fed = changed or any(one.fed for one in inputs)
        tree, problem = self._tree(key[0], content)
        if tree is None and problem is None:
            return Bound(fed=fed)
        try:
            if problem is not None:
                raise TooMuchError(problem)
            if key in self.formulas and syntax.hides(tree) and not self._is_file:
                # A later change would not be known to feed it.
                raise TooMuchError("it hides from FreeCAD what it depends on")
            self.spans[key] = self._spans(key[0], tree)
            if self.spans[key] > MOST_CELLS:
                raise TooMuchError(f"its {SPANS.format(MOST_CELLS)}")
            found = self._estimate(key[0], tree)
        except TooMuchError:
            if fed:
                raise
            # It was there before, and this command does not touch it.
            return self._property(key)
        if found.size is None and found.most > LARGEST_WHOLE and is_whole(found):
            # A cell holds no larger whole number.
            found = Bound()
        return found._replace(fed=fed)

    def spanned(self) -> int:
        """Cells that the ranges of all of the document's formulas span together."""
        total = 0
        for obj in self._document.Objects:
            for address in self._refer.used(obj.Name):
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
        (row1, column1), (row2, column2) = self._refer.corners(owner, node)
        return (abs(row1 - row2) + 1) * (abs(column1 - column2) + 1)

    def _property(self, key: Key) -> Bound:
        if key in self._values:
            return bound_of(self._values[key])
        found = bound_of(self._refer.value(*key))
        if found.size is None:
            # Many commands change numbers, and not all of them ask here.
            return Bound(most=max(LARGEST, found.most))
        return found._replace(size=max(found.size, NAME_LIMIT), text=None)

    def _estimate(self, owner: str, node: syntax.Node) -> Bound:
        kind = node[0]
        if kind == "number":
            return number(node[1])
        if kind == "text":
            return text_bound(node[1])
        if kind in ("reference", "range"):
            found = [self._known.get(one, Bound()) for one in self._refer.meant(owner, node)]
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
