# SPDX-License-Identifier: MIT
"""Tolerances of modeling and limits of the vocabulary stand in one module each, with reasons."""

from __future__ import annotations

import ast

import pytest

from tests.unit.source_imports import PACKAGE, ROOT, our_modules

TOLERANCES = f"{PACKAGE}/modeling/geometry/tolerances.py"
LIMITS = f"{PACKAGE}/vocabulary/values/scalars.py"
SMALL = 1e-3


def modules_of(part: str) -> list[str]:
    """The modules in the wings of a part; the executor, which counts milliseconds, is in none."""
    modules = [path for path in our_modules() if path.startswith(f"{PACKAGE}/{part}/")]
    return [path for path in modules if path.count("/") > 2]


def small_numbers(source: str) -> list[float]:
    """The literals of a module that are so small that they can only be tolerances."""
    return [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, float)
        and 0.0 < node.value < SMALL
    ]


@pytest.mark.parametrize(
    "path", sorted({*modules_of("modeling"), *modules_of("vocabulary")} - {TOLERANCES, LIMITS})
)
def test_a_module_has_no_tolerance_of_its_own(path: str) -> None:
    assert small_numbers((ROOT / path).read_text("utf-8")) == []


def test_a_tolerance_within_an_expression_is_found() -> None:
    assert small_numbers("def f(x, near=1e-7):\n    return x > 1.0 - 1e-9 or x < 0.001") == [
        1e-7,
        1e-9,
    ]


def test_each_tolerance_has_a_reason_and_is_used() -> None:
    body = ast.parse((ROOT / TOLERANCES).read_text("utf-8")).body
    used = "".join((ROOT / path).read_text("utf-8") for path in modules_of("modeling"))
    for at, node in enumerate(body):
        if isinstance(node, ast.Assign):
            (target,) = node.targets
            assert isinstance(target, ast.Name)
            reason = body[at + 1]
            assert isinstance(reason, ast.Expr), target.id
            assert isinstance(reason.value, ast.Constant), target.id
            # In the module itself, and imported and used at least once.
            assert used.count(target.id) >= 3, target.id
