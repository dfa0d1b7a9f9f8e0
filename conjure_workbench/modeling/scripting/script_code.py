# SPDX-License-Identifier: MIT
"""Python source of a client, made ready to run: with a time limit, and its last value kept.

The limit works by calls that are put into the source at the start of every pass of a loop or a
comprehension, of every function and of every exception handler. They raise once the time is up, and
again wherever the script goes on. That needs no second thread, no signal and no tracing, and works
on every system; but it cannot interrupt a single call into FreeCAD or an imported module.

This is no sandbox: a script can do whatever FreeCAD's user can.
"""

from __future__ import annotations

import ast
import time
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, TracebackType
from typing import Any, Iterator

from ...errors import ConjureError, invalid

FILE_NAME = "<script>"
CHECK = "__conjure_check__"
"""The name under which the script calls the time limit."""

_TRANSACTIONS = frozenset(
    {
        "openTransaction",
        "commitTransaction",
        "abortTransaction",
        "setActiveTransaction",
        "closeActiveTransaction",
        "clearUndos",
    }
)


class TimeUp(BaseException):
    """The time limit of a script; no `except Exception` of the script catches it."""


class TimeLimit:
    """Raises `TimeUp` whenever it is called after so many seconds from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = time.monotonic() + seconds

    def __call__(self) -> bool:
        """True, so that it can stand in conditions."""
        if time.monotonic() > self._until:
            raise TimeUp
        return True


@dataclass(frozen=True)
class Program:
    """Source that is ready to run.

    Attributes:
        body: the statements but the last expression; None if there are none.
        last: the last expression; None if the source ends with something else.
        source: the lines, for the traceback.
    """

    body: CodeType | None
    last: CodeType | None
    source: tuple[str, ...]

    def run(self, names: dict[str, Any]) -> Any:
        """Run it; the value of the last expression, or None."""
        if self.body is not None:
            exec(self.body, names)
        return eval(self.last, names) if self.last is not None else None


def script(source: str) -> Program:
    """Compile a script.

    Raises:
        ConjureError: SCRIPT_ERROR for what is no Python; INVALID_PARAMETER for one that handles
            transactions itself.
    """
    with _errors_told(source):
        tree = ast.parse(source, FILE_NAME)
        _refuse_transactions(tree, "script")
        last = None
        if tree.body and isinstance(tree.body[-1], ast.Expr):
            last = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
        body = _compiled(tree, "exec") if tree.body else None
        value = None if last is None else _compiled(last, "eval")
    return Program(body, value, tuple(source.splitlines()))


def expression(source: str) -> Program:
    """Compile an expression; raises as `script` does."""
    # Blanks before an expression would be an indentation; brackets let it go over several lines.
    source = source.strip()
    with _errors_told(source):
        tree = ast.parse(source, FILE_NAME, "eval")
        _refuse_transactions(tree, "expression")
        return Program(None, _compiled(tree, "eval"), tuple(source.splitlines()))


def location(program: Program, trace: TracebackType | None) -> tuple[int | None, list[str]]:
    """Origin of an exception in the script: the innermost line, and all lines on the way."""
    frames = []
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE_NAME:
            frames.append((trace.tb_lineno, trace.tb_frame.f_code.co_name))
        trace = trace.tb_next
    lines = []
    for number, function in frames[-50:]:
        text = program.source[number - 1].strip() if number <= len(program.source) else ""
        where = f", in {function}" if not function.startswith("<module") else ""
        lines.append(f"line {number}{where}: {text}"[:200])
    return (frames[-1][0] if frames else None), lines


@contextmanager
def _errors_told(source: str) -> Iterator[None]:
    """Raise SCRIPT_ERROR where Python cannot parse or compile the source."""
    try:
        yield
    except SyntaxError as error:
        raise _no_python(error.msg, error.lineno, source) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise _no_python(str(error) or type(error).__name__, None, source) from error


def _compiled(tree: Any, mode: str) -> Any:
    checked = ast.fix_missing_locations(_Checks().visit(tree))
    return compile(checked, FILE_NAME, mode, dont_inherit=True)


def _no_python(problem: str, line: int | None, source: str) -> ConjureError:
    lines = source.splitlines()
    text = lines[line - 1].strip()[:200] if line is not None and 0 < line <= len(lines) else ""
    where = f" in line {line}" if line is not None else ""
    place = [] if line is None else [f"line {line}: {text}"]
    return ConjureError(
        "SCRIPT_ERROR",
        f"This is no Python that can run{where}: {problem}.",
        details={
            "line": line,
            "exception": "SyntaxError",
            "traceback": [*place, f"SyntaxError: {problem}"] if place else [problem],
            "stdout": "",
            "rolled_back": True,
        },
    )


def _refuse_transactions(tree: Any, field: str) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _TRANSACTIONS:
            problem = f"uses '{node.attr}' in line {node.lineno}; it is one undo step by itself"
            allowed = "code without transactions of its own"
            raise invalid(field, problem, node.attr, allowed, details={"line": node.lineno})


class _Checks(ast.NodeTransformer):
    """Puts the calls of the time limit into a tree."""

    def _guarded(self, node: Any) -> Any:
        self.generic_visit(node)
        call = ast.copy_location(ast.Expr(_call(node.body[0])), node.body[0])
        node.body.insert(1 if _begins_with_docstring(node) else 0, call)
        return node

    visit_For = visit_AsyncFor = visit_While = _guarded  # noqa: N815 - names of ast
    visit_FunctionDef = visit_AsyncFunctionDef = visit_ExceptHandler = _guarded  # noqa: N815

    def visit_Lambda(self, node: Any) -> Any:
        self.generic_visit(node)
        node.body = ast.copy_location(
            ast.BoolOp(ast.And(), [_call(node.body), node.body]), node.body
        )
        return node

    def visit_comprehension(self, node: Any) -> Any:
        self.generic_visit(node)
        node.ifs.insert(0, _call(node.iter))
        return node


def _begins_with_docstring(node: Any) -> bool:
    is_function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    return is_function and ast.get_docstring(node, clean=False) is not None


def _call(place: Any) -> Any:
    name = ast.copy_location(ast.Name(CHECK, ast.Load()), place)
    return ast.copy_location(ast.Call(name, [], []), place)
