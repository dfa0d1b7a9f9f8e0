# SPDX-License-Identifier: MIT
"""Syntax of FreeCAD's formulas, as far as their cost depends on it.

A formula becomes a tree of tuples: `("number", value)`, `("text", characters)`,
`("reference", owner, name)` with an empty owner for the formula's own object and items such as
`Links[0]` in the name, `("range", first, last)`, `("call", function, arguments)`,
`("operation", operator, left, right)` and `("choice", yes, no)`. Units are left out: they change no
cost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterator

DEEPEST = 50
"""Bound of the levels of brackets, signs and conditions in each other."""

_TOKEN = re.compile(
    r"\s*(?:(?P<text><<(?:[^\\>]|\\.|>(?!>))*>>)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<name>\$?[^\W\d][\w@$]*)"
    r"|(?P<operator>[=!<>]=|&&|\|\||[-+*/%^()\[\]?:;,.#<>!])"
    r"|(?P<unit>[\"'\u00b0\u2032\u2033\u00b5]))"
)
_LEVELS = (("==", "!=", "<", ">", "<=", ">=", "&&", "||"), ("+", "-"), ("*", "/", "%"), ("^",))

_HIDING = ("href", "hiddenref", "dbind")

Node = Any


class UnreadableError(Exception):
    """A formula that is written in a way that is not known here."""


class TooDeepError(Exception):
    """A formula with more than `DEEPEST` levels."""


@lru_cache(maxsize=4096)
def parsed(formula: str) -> Node:
    """The tree of a formula without its leading `=`.

    Raises:
        UnreadableError: the syntax is not known here.
        TooDeepError: it has more than `DEEPEST` levels.
    """
    parser = _Parser(formula)
    tree = parser.condition()
    if parser.kind is not None:
        raise UnreadableError
    return tree


def hides(node: Node) -> bool:
    """True for a formula that hides from FreeCAD what it depends on."""
    return any(one[0] == "call" and one[1].lower() in _HIDING for one in _parts(node))


def references(node: Node) -> Iterator[Node]:
    """The references and the ranges of a tree."""
    return (one for one in _parts(node) if one[0] in ("reference", "range"))


def _parts(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        if one[0] == "call":
            stack += one[2]
        elif one[0] == "operation":
            stack += one[2:]
        elif one[0] == "choice":
            stack += one[1:]


class _Parser:
    """Recursive descent; FreeCAD's operators of one level bind to the left, powers included."""

    def __init__(self, formula: str) -> None:
        self._formula = formula
        self._end = 0
        self._depth = 0
        self.kind: str | None = None
        self._token = ""
        self._advance()

    def condition(self) -> Node:
        """Read a whole formula, or a part of one in brackets."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooDeepError
        tree = self._level(0)
        if self._accept("?"):
            yes = self.condition()
            self._expect(":")
            tree = ("operation", "?", tree, ("choice", yes, self.condition()))
        self._depth -= 1
        return tree

    def _level(self, level: int) -> Node:
        if level == len(_LEVELS):
            return self._signed()
        tree = self._level(level + 1)
        while self.kind == "operator" and self._token in _LEVELS[level]:
            operator = self._advance()
            tree = ("operation", operator, tree, self._level(level + 1))
        return tree

    def _signed(self) -> Node:
        signs = levels = 0
        while self.kind == "operator" and self._token in ("-", "+", "!"):
            signs += self._advance() == "-"
            levels += 1
            self._depth += 1
            if self._depth > DEEPEST:
                raise TooDeepError
        tree = self._quantity()
        self._depth -= levels
        return ("operation", "-", ("number", 0.0), tree) if signs % 2 else tree

    def _quantity(self) -> Node:
        tree = self._postfix()
        # A unit follows without an operator, as in `5 mm` and `1' 3"`.
        while self.kind in ("name", "unit", "number"):
            if self.kind == "number" and tree[0] != "number":
                raise UnreadableError
            self._advance()
        return tree

    def _postfix(self) -> Node:
        kind, token = self.kind, self._token
        if kind == "number":
            self._advance()
            tree: Node = ("number", float(token))
        elif self._accept("("):
            tree = self.condition()
            self._expect(")")
        elif kind in ("text", "name") or token in (".", "#"):
            tree = self._path()
        elif kind == "unit":
            self._advance()
            tree = ("number", 1.0)
        else:
            raise UnreadableError
        while self._accept("["):
            tree = self._item(tree)
        return tree

    def _path(self) -> Node:
        """A text, a call, or a reference with all of its parts."""
        parts = [] if self._token == "." else [self._advance()]
        if len(parts) == 1 and self._accept("("):
            return ("call", parts[0], self._arguments())
        if self._accept("#"):
            parts[0] += "#" + self._advance()
        while self._accept("."):
            parts.append(self._advance())
        if len(parts) == 1 and parts[0].startswith("<<"):
            return ("text", parts[0][2:-2])
        parts = [part.replace("$", "") for part in parts]
        return ("reference", parts[0] if len(parts) > 1 else "", ".".join(parts[1:] or parts))

    def _arguments(self) -> tuple[Node, ...]:
        found: list[Node] = []
        while not self._accept(")"):
            tree = self.condition()
            if tree[0] == "reference" and self._accept(":"):
                last = self._path()
                tree = ("range", tree[2].rpartition(".")[2], last[2].rpartition(".")[2])
            found.append(tree)
            if not (self._accept(";") or self._accept(",")):
                self._expect(")")
                break
        return tuple(found)

    def _item(self, tree: Node) -> Node:
        """An item of a reference by its number, and the parts of it; or a slice as the whole."""
        item = ""
        while not self._accept("]"):
            if self.kind != "number" and self._token not in (":", "-"):
                raise UnreadableError
            item += self._advance()
        if tree[0] != "reference":
            raise UnreadableError
        name = tree[2] if ":" in item else f"{tree[2]}[{item}]"
        while self._accept("."):
            name += "." + self._advance()
        return ("reference", tree[1], name)

    def _accept(self, operator: str) -> bool:
        if self.kind == "operator" and self._token == operator:
            self._advance()
            return True
        return False

    def _expect(self, operator: str) -> None:
        if not self._accept(operator):
            raise UnreadableError

    def _advance(self) -> str:
        """Read the next token, and return the one before."""
        before = self._token
        rest = self._formula[self._end :].strip()
        found = _TOKEN.match(self._formula, self._end) if rest else None
        if rest and found is None:
            raise UnreadableError
        self.kind = None if found is None else found.lastgroup
        self._token = "" if found is None else found[found.lastgroup or 0]
        self._end = len(self._formula) if found is None else found.end()
        return before
