# SPDX-License-Identifier: MIT
"""Paint of elements: attributes, `style`, and the simple rules of style sheets."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterator, NamedTuple

from .tree import Element

_PROPERTIES = ("fill", "stroke", "fill-rule", "fill-opacity", "visibility", "display")
_MOST_RULES, _MOST_WORK = 5000, 2_000_000
_BRACE = re.compile(r"[{}]")
_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")


class Paint(NamedTuple):
    """The looks of an element that count, of which those in it inherit all but `displayed`.

    Attributes:
        fill: the color of its area, as the file has it; empty where it says nothing.
        stroke: the color of its lines.
    """

    filled: bool = True
    stroked: bool = False
    rule: str = "nonzero"
    is_clear: bool = False
    visible: bool = True
    displayed: bool = True
    fill: str = ""
    stroke: str = ""

    @property
    def fills(self) -> bool:
        """True if its area is seen."""
        return self.filled and not self.is_clear


class _Rule(NamedTuple):
    specificity: tuple[int, int, int, int]
    tag: str
    names: tuple[tuple[str, str], ...]
    declared: dict[str, str]

    def suits(self, element: Element) -> bool:
        if self.tag not in ("", "*", element.name):
            return False
        classes = element.get("class").split()
        return all(
            name in classes if kind == "." else name == element.get("id")
            for kind, name in self.names
        )


class Styles:
    """The style sheets of a file.

    Attributes:
        unread: number of selectors that are not simple, such as those of elements in elements.

    Raises:
        DrawingError: they have very many rules.
    """

    def __init__(self, root: Element) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._count = self._work = self.unread = 0
        for element in root.all():
            if element.name == "style":
                self._take(element)

    def _take(self, element: Element) -> None:
        for selectors, body in _blocks(_without_comments(element.text)):
            declared = _declared(body)
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch(selector.strip())
                if match is None or not match[0]:
                    self.unread += 1
                    continue
                self._count += 1
                if self._count > _MOST_RULES:
                    raise element.wrong(f"there are more than {_MOST_RULES} rules")
                names = tuple(_PART.findall(match[2]))
                ids = sum(kind == "#" for kind, _ in names)
                tags = int(match[1] not in (None, "*"))
                order = (ids, len(names) - ids, tags, self._count)
                key = "".join(names[0]) if names else match[1]
                self._rules[key].append(_Rule(order, match[1] or "", names, declared))

    def _rules_of(self, element: Element) -> list[_Rule]:
        """The rules that suit an element, the strongest last."""
        classes = [f".{name}" for name in element.get("class").split()]
        keys = ["*", element.name, f"#{element.get('id')}", *classes] if self._rules else []
        found = [rule for key in dict.fromkeys(keys) for rule in self._rules.get(key, ())]
        self._work += len(found)
        if self._work > _MOST_WORK:
            raise element.wrong("there are too many rules for so many elements")
        suiting = [rule for rule in found if rule.suits(element)]
        return sorted(suiting, key=lambda rule: rule.specificity)

    def paint(self, element: Element, above: Paint) -> Paint:
        """The paint of an element in another one."""
        found = {
            name: element.attributes[name] for name in _PROPERTIES if name in element.attributes
        }
        for rule in self._rules_of(element):
            found.update(rule.declared)
        found.update(_declared(element.get("style")))
        paint = above._replace(displayed=True)
        for name, value in found.items():
            if value != "inherit":
                paint = _with(paint, name, value)
        return paint


def _without_comments(text: str) -> str:
    """The text of a style sheet without comments, the last of which may have no end."""
    first, *others = text.replace("<!--", " ").replace("-->", " ").split("/*")
    return " ".join([first, *(other.partition("*/")[2] for other in others)])


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The selectors and the body of each rule, without those of a kind of medium or font."""
    depth = start = body = 0
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            depth += 1
            body = brace.end() if depth == 1 else body
        elif depth:
            depth -= 1
            if not depth:
                head = text[start : body - 1].rpartition(";")[2].strip()
                if not head.startswith("@"):
                    yield head, text[body : brace.start()]
                start = brace.end()


def _declared(text: str) -> dict[str, str]:
    """The declarations of a rule or a `style`; `!important` counts like the others."""
    found = {}
    for declaration in text.split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in _PROPERTIES:
            found[name] = value.partition("!")[0].strip()
    return found


def _with(paint: Paint, name: str, value: str) -> Paint:
    word = value.strip().lower()
    if name in ("fill", "stroke"):
        seen = word not in ("none", "transparent", "")
        if name == "fill":
            return paint._replace(filled=seen, fill=word)
        return paint._replace(stroked=seen, stroke=word)
    if name == "fill-rule":
        return paint._replace(rule="evenodd" if word == "evenodd" else "nonzero")
    if name == "fill-opacity":
        return paint._replace(is_clear=not word.strip("0.%"))
    if name == "visibility":
        return paint._replace(visible=word == "visible")
    return paint._replace(displayed=word != "none")
