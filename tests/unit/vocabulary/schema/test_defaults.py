# SPDX-License-Identifier: MIT
"""The default of a parameter stands in its declaration and nowhere else."""

from __future__ import annotations

import ast
import importlib
from typing import Any, Iterator

import pytest

from conjure_workbench.vocabulary.schema import fields, name_fields
from conjure_workbench.vocabulary.schema.parameters import Record
from conjure_workbench.vocabulary.schema.roles import Role
from tests.unit.source_imports import PACKAGE, ROOT, our_modules

MODULES = [path for path in our_modules() if path.startswith(f"{PACKAGE}/vocabulary/")]


class Sized(Record):
    """A record with one default."""

    size: float = fields.length(5, doc="Size.")


def repeated_defaults(tree: ast.Module, names: dict[str, Any]) -> list[str]:
    """Places in record classes where `values.get` or `setdefault` has a declared default again.

    Args:
        tree: the source of a module.
        names: what the module defines and imports.
    """
    found = []
    for body in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        declared = getattr(names[body.name], "declared", {})
        for name, second in _looked_up(body):
            default = declared[name].default if name in declared else None
            if default is not None and _value(second, names) == default:
                found.append(f"{body.name}.{name}")
    return found


def _looked_up(body: ast.ClassDef) -> Iterator[tuple[Any, ast.expr]]:
    for call in ast.walk(body):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr in ("get", "setdefault")
            and len(call.args) == 2
            and isinstance(call.args[0], ast.Constant)
        ):
            yield call.args[0].value, call.args[1]


def _value(expression: ast.expr, names: dict[str, Any]) -> Any:
    if isinstance(expression, ast.Name):
        return names.get(expression.id)
    try:
        return ast.literal_eval(expression)
    except ValueError:
        return None


@pytest.mark.parametrize("path", MODULES)
def test_no_class_repeats_a_default(path: str) -> None:
    module = importlib.import_module(path[: -len(".py")].replace("/", ".").replace(".__init__", ""))
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert repeated_defaults(tree, vars(module)) == []


@pytest.mark.parametrize("second", ["5", "5.0", "FIVE"])
@pytest.mark.parametrize("method", ["get", "setdefault"])
def test_a_repeated_default_is_found(method: str, second: str) -> None:
    tree = ast.parse(f"class Sized:\n    def finish(values): values.{method}('size', {second})")
    assert repeated_defaults(tree, {"Sized": Sized, "FIVE": 5.0}) == ["Sized.size"]


def test_values_are_completed_by_the_declared_defaults() -> None:
    assert Sized.with_defaults({}) == {"size": 5.0}
    assert Sized.with_defaults({"size": 7.0}) == {"size": 7.0}


def test_a_required_parameter_has_no_default() -> None:
    class Named(Record):
        name: str = name_fields.name(role=Role.UNSAID, doc="Name.")

    assert Named.with_defaults({}) == {}
