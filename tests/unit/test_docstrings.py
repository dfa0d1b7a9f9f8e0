# SPDX-License-Identifier: MIT
"""Docstrings begin with a noun or a verb, not with a question word."""

from __future__ import annotations

import ast
import re

import pytest

from tests.unit.source_imports import ROOT, our_modules

_QUESTION = re.compile(r"(What|Whether|How|Who|Whose|Why|Which|Where|When|As `|That)\b")


def questions(source: str) -> list[str]:
    """The first lines of docstrings, of constants too, that begin with a question word."""
    return [
        node.value.value.splitlines()[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and _QUESTION.match(node.value.value)
    ]


@pytest.mark.parametrize("path", our_modules())
def test_a_docstring_begins_with_a_noun_or_a_verb(path: str) -> None:
    assert questions((ROOT / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        '"""What it does."""',
        'X = 1\n"""How long it takes."""',
        'def f():\n    """Whether it works.\n\n    More.\n    """',
    ],
)
def test_a_question_is_found(source: str) -> None:
    assert len(questions(source)) == 1


def test_a_noun_is_not_complained_of() -> None:
    assert questions('"""Whatever is left."""\nclass A:\n    """Time of a boolean, in s."""') == []
