# SPDX-License-Identifier: MIT
"""A client's Python, made ready to run: its last value, its lines, and a limit that holds."""

from __future__ import annotations

import time

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.scripting.script_code import (
    CHECK,
    TimeLimit,
    TimeUp,
    expression,
    location,
    script,
)


def run(program, seconds=60.0):
    names = {CHECK: TimeLimit(seconds)}
    return program.run(names), names


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 1", 2),
        ("x = 3\nx * 2", 6),
        ("x = 3", None),
        ("", None),
        ("# nothing", None),
        ("def f():\n    'said'\n    return f.__doc__\nf()", "said"),
        ("from __future__ import annotations\ndef f(x: Nothing): return x\nf(1)", 1),
        (
            "class A:\n    def f(self): return [i * j for i in (1, 2) for j in (3, 4)]\nA().f()",
            [3, 4, 6, 8],
        ),
        ("sorted({k: v for k, v in {'a': 1}.items()})", ["a"]),
        ("list(map(lambda x: x + 1, (0, 1)))", [1, 2]),
        ("(lambda: 0)()", 0),
        ("def g():\n    yield from (1, 2)\nlist(g())", [1, 2]),
        ("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    x = str(e)\nx", "division by zero"),
        ("n = 0\nwhile n < 5:\n    n += 1\nelse:\n    n = -n\nn", -5),
    ],
)
def test_a_script_means_what_it_means_without_the_limit(source, value):
    assert run(script(source))[0] == value


def test_an_expression_may_go_over_several_lines():
    assert run(expression("  [\n  1,\n  2]\n"))[0] == [1, 2]


@pytest.mark.parametrize(
    "source",
    [
        "while True: pass",
        "while True:\n    try:\n        while True: pass\n    except: pass",
        "[0 for _ in iter(int, 1)]",
        "sum(0 for _ in iter(int, 1))",
        "def f(): return f()\nwhile True:\n    try: f()\n    except RecursionError: pass",
        "f = lambda n: n and f(n - 1) or f(n - 1) if n else 0\nf(60)",
        "from contextlib import suppress as s\nwhile 1:\n  with s(BaseException):\n    while 1: 1",
        "def f():\n    try:\n        while True: pass\n    finally:\n        while True: pass\nf()",
    ],
)
def test_no_loop_runs_longer_than_its_time_whatever_it_catches(source):
    started = time.monotonic()
    with pytest.raises(TimeUp):
        run(script(source), 0.05)
    assert time.monotonic() - started < 5


def test_a_script_that_ends_in_time_is_not_stopped():
    assert run(script("sum(i for i in range(1000))"), 60)[0] == 499500


def test_the_place_of_an_exception_is_told_in_lines_of_the_script():
    program = script("import json\ndef f(x):\n    return json.loads(x)\n\nf('{')")
    with pytest.raises(ValueError, match="line 1") as raised:
        run(program)
    line, trace = location(program, raised.value.__traceback__)
    assert line == 3
    assert trace == ["line 5: f('{')", "line 3, in f: return json.loads(x)"]


@pytest.mark.parametrize(
    ("source", "line"),
    [("x = (", 1), ("a = 1\nb = = 2", 2), ("x = 1\nreturn x", 2), ("def f():\npass", 2)],
)
def test_what_is_no_python_is_told_with_its_line(source, line):
    with pytest.raises(ConjureError) as raised:
        script(source)
    assert (raised.value.code, raised.value.details["line"]) == ("SCRIPT_ERROR", line)


@pytest.mark.parametrize("source", ["x = 1", "import os", "1; 2", "(" * 3000, "1" + "+1" * 20000])
def test_what_is_no_expression_that_python_can_compile_is_refused(source):
    try:
        run(expression(source))
    except ConjureError as error:
        assert error.code == "SCRIPT_ERROR"  # noqa: PT017 - newer Pythons can do the last one
    else:
        assert source.startswith("1+1")


@pytest.mark.parametrize(
    "source", ["doc.openTransaction('x')", "a = 1\nf = App.closeActiveTransaction"]
)
def test_a_script_with_transactions_of_its_own_is_refused_before_it_runs(source):
    with pytest.raises(ConjureError) as raised:
        script(source)
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", "script")
    assert raised.value.details["line"] == source.count("\n") + 1
