# SPDX-License-Identifier: MIT
"""The table of warning codes: whole, used, and the only source of codes."""

from __future__ import annotations

import ast
import re
from typing import Iterator

import pytest

from conjure_workbench.errors import WARNINGS
from conjure_workbench.vocabulary import COMMANDS
from tests.unit.source_imports import PACKAGE, ROOT, our_modules

_TABLES = (f"{PACKAGE}/errors/warning_codes.py", f"{PACKAGE}/errors/session_warnings.py")
_WORDS_OF_REPLIES = {"bounding_box", "failed", "object_id"}


def trees() -> Iterator[ast.AST]:
    for path in our_modules():
        if path not in _TABLES:
            yield ast.parse((ROOT / path).read_text("utf-8"))


def raised_codes(tree: ast.AST) -> set[str]:
    """The literal codes that calls of `warn` and `_warn` are given."""
    return {
        argument.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", None)) in ("warn", "_warn")
        for argument in call.args[:2]
        if isinstance(argument, ast.Constant) and re.fullmatch(r"[A-Z_]+", str(argument.value))
    }


def test_every_code_that_is_raised_stands_in_the_table() -> None:
    raised = set().union(*map(raised_codes, trees()))
    assert "NOTHING_REMOVED" in raised
    assert raised - set(WARNINGS) == set()


def test_a_code_that_is_raised_is_found() -> None:
    source = "context.warn('ONE', f'x', obj)\n_warn(context, 'TWO', m)\nlog.error('THREE')"
    assert raised_codes(ast.parse(source)) == {"ONE", "TWO"}


def test_every_code_of_the_table_is_raised_somewhere() -> None:
    literals = {
        node.value
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(WARNINGS) - literals == set()


def test_codes_are_unique() -> None:
    source = "".join((ROOT / table).read_text("utf-8") for table in _TABLES)
    codes = re.findall(r'^    "(\w+)": ', source, re.MULTILINE)
    assert codes == list(WARNINGS)


@pytest.mark.parametrize("kind", WARNINGS.values(), ids=list(WARNINGS))
def test_a_code_has_one_sentence_and_an_advice(kind) -> None:
    assert re.fullmatch(r"[A-Z][^.]*\.", kind.meaning)
    assert re.fullmatch(r"[A-Z].*\.", kind.advice)


@pytest.mark.parametrize("kind", WARNINGS.values(), ids=list(WARNINGS))
def test_an_advice_names_commands_and_parameters_that_exist(kind) -> None:
    parameters = {name for spec in COMMANDS.values() for name in spec.parameters.declared}
    named = set(re.findall(r"`(\w+)", kind.meaning + kind.advice))
    assert named - parameters - set(COMMANDS) - _WORDS_OF_REPLIES == set()
