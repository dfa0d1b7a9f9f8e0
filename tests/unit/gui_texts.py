# SPDX-License-Identifier: MIT
"""The texts of the window, read from its source."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Iterator

from tests.unit.source_imports import PACKAGE, ROOT, our_modules

MARKS = ("translate", "QT_TRANSLATE_NOOP")
"""The functions by which translators' tools find texts."""


@dataclass(frozen=True)
class Text:
    """One call of a function of `MARKS`.

    Attributes:
        where: file and line.
        context: the context; empty where it is no literal.
        text: the text; None where it is no literal.
        expression: the source of what is there instead of a literal.
        key: the key of the dictionary whose value it is, such as "MenuText".
        inside: the names of the functions in whose arguments it stands, innermost first.
    """

    where: str
    context: str
    text: str | None
    expression: str
    key: str
    inside: tuple[str, ...]


def texts_of(source: str, path: str = "") -> list[Text]:
    """All texts of a module."""
    return list(_walk(ast.parse(source), path, "", ()))


def texts_of_the_window() -> list[Text]:
    """All texts of `gui/`."""
    found = []
    for path in our_modules():
        if path.startswith(f"{PACKAGE}/gui/"):
            found += texts_of((ROOT / path).read_text("utf-8"), path)
    return found


SHOW = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName"),
    *("setAccessibleDescription", "setStatusTip", "setTitle", "addItem", "addAction", "addMenu"),
    *("addRow", "showMessage", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox"),
}
"""Functions of Qt that show a text."""


def shown_untranslated(source: str) -> list[str]:
    """The literal texts of a module that are shown as they are."""
    return [
        part.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SHOW
        for argument in node.args
        for part in [argument, *getattr(argument, "values", ())]
        if isinstance(part, ast.Constant) and re.search("[A-Za-z]{2}", str(part.value))
    ]


def _walk(node: ast.AST, path: str, key: str, inside: tuple[str, ...]) -> Iterator[Text]:
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).rpartition(".")[2]
        if name in MARKS:
            yield _text(node, f"{path}:{node.lineno}", key, inside)
        inside = (name, *inside)
    if isinstance(node, ast.Dict):
        for one, value in zip(node.keys, node.values):
            named = one.value if isinstance(one, ast.Constant) else key
            yield from _walk(value, path, str(named), inside)
        return
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, path, key, inside)


def _text(call: ast.Call, where: str, key: str, inside: tuple[str, ...]) -> Text:
    context, text = call.args[:2]
    literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
    return Text(
        where,
        str(context.value) if isinstance(context, ast.Constant) else "",
        text.value if literal else None,
        "" if literal else ast.unparse(text),
        key,
        inside,
    )
