# SPDX-License-Identifier: MIT
"""The imports of the package's modules, read from their source."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "conjure_workbench"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Import:
    """One import: what, where, and whether it runs when its module is imported."""

    path: str
    line: int
    name: str
    at_import_time: bool

    def __str__(self) -> str:
        return f"{self.path}:{self.line} imports {self.name}"


def imports_of(source: str, path: str) -> list[Import]:
    """Every import of a module as an absolute dotted name; `path` is relative to the root."""
    package = path[: -len(".py")].replace("/", ".").split(".")[:-1]
    found: list[Import] = []

    def visit(node: ast.AST, at_import_time: bool) -> None:
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            # `from .. import qt` names a module only in its second half.
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            names = []
        found.extend(Import(path, node.lineno, name, at_import_time) for name in names)
        function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for_types = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        at_import_time = at_import_time and not function and not for_types
        for child in ast.iter_child_nodes(node):
            visit(child, at_import_time)

    visit(ast.parse(source), True)
    return found


def our_modules() -> list[str]:
    """Every module of the package, as a path relative to the root."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / PACKAGE).rglob("*.py"))
