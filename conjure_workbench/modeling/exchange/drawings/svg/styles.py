# SPDX-License-Identifier: MIT
"""Paint of elements: attributes, `style`, and the simple rules of style sheets."""

from __future__ import annotations

import re
from typing import NamedTuple

from .tree import Element

_PROPERTIES = ("fill", "stroke", "fill-rule", "fill-opacity", "visibility", "display")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_AT_RULE = re.compile(r"@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")


class Paint(NamedTuple):
    """The looks of an element that count, of which those in it inherit all but `displayed`."""

    filled: bool = True
    stroked: bool = False
    rule: str = "nonzero"
    is_clear: bool = False
    visible: bool = True
    displayed: bool = True

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
    """

    def __init__(self, root: Element) -> None:
        self._rules: list[_Rule] = []
        self.unread = 0
        for element in root.all():
            if element.name == "style":
                self._take(element.text)
        self._rules.sort(key=lambda rule: rule.specificity)

    def _take(self, text: str) -> None:
        text = _AT_RULE.sub("", _COMMENT.sub("", text[: 1 << 20]))
        for selectors, body in _RULE.findall(text):
            declared = _declared(body)
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch(selector.strip())
                if match is None or not match[0]:
                    self.unread += 1
                    continue
                names = tuple(_PART.findall(match[2]))
                ids = sum(kind == "#" for kind, _ in names)
                tags = int(match[1] not in (None, "*"))
                order = (ids, len(names) - ids, tags, len(self._rules))
                self._rules.append(_Rule(order, match[1] or "", names, declared))

    def paint(self, element: Element, above: Paint) -> Paint:
        """The paint of an element in another one."""
        found = {
            name: element.attributes[name] for name in _PROPERTIES if name in element.attributes
        }
        for rule in self._rules:
            if rule.suits(element):
                found.update(rule.declared)
        found.update(_declared(element.get("style")))
        paint = above._replace(displayed=True)
        for name, value in found.items():
            if value != "inherit":
                paint = _with(paint, name, value)
        return paint


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
        return paint._replace(filled=seen) if name == "fill" else paint._replace(stroked=seen)
    if name == "fill-rule":
        return paint._replace(rule="evenodd" if word == "evenodd" else "nonzero")
    if name == "fill-opacity":
        return paint._replace(is_clear=not word.strip("0.%"))
    if name == "visibility":
        return paint._replace(visible=word == "visible")
    return paint._replace(displayed=word != "none")
