# SPDX-License-Identifier: MIT
"""What the benchmarks cover."""

from __future__ import annotations

import ast
from pathlib import Path

from conjure_workbench.vocabulary import COMMANDS, find_command
from tests.benchmarks import tables
from tests.benchmarks.growth import SAMPLES


def test_one_command_of_each_capability_is_timed() -> None:
    timed = {
        capability: find_command(command).capability for capability, (command, _) in SAMPLES.items()
    }
    assert timed == {spec.capability: spec.capability for spec in COMMANDS.values()}


def test_what_is_timed_is_a_command_as_an_assistant_may_send_it() -> None:
    for command, parameters in SAMPLES.values():
        find_command(command).parse(parameters)


def test_a_table_is_one_of_the_documentation() -> None:
    row = {"command": "measure", "faces": 10, "ours_ms": 4.04, "plain_ms": 1.0, "met": False}
    assert tables.of_models([row, {**row, "faces": 1000, "met": True}], [10, 100, 1000]) == (
        "| command | 10 faces | 100 faces | 1,000 faces |\n"
        "|---|---|---|---|\n"
        "| `measure` | 4.0 / 1.0, missed | - | 4.0 / 1.0 |"
    )


def test_a_command_may_take_a_little_more_than_the_kernel() -> None:
    plate = {
        "measure": {"ours_ms": 14.0, "plain_ms": 10.0},
        "get_edges": {"ours_ms": 13.0, "plain_ms": 10.0},
    }
    told = tables.of_plate(plate).splitlines()
    assert told[2:] == ["| `measure` | 14.0 / 10.0, missed |", "| `get_edges` | 13.0 / 10.0 |"]


def test_a_row_has_its_ratio_and_its_aim() -> None:
    row = {"what": "`pad`", "ours_ms": 3.0, "plain_ms": 1.5, "aim": "1.5 x at most", "met": False}
    assert tables.of_rows([row]).splitlines()[2] == (
        "| `pad` | 3.0 / 1.5, missed | 2.00 | 1.5 x at most |"
    )


def test_the_timed_start_does_what_the_add_on_does() -> None:
    folder = Path(__file__).resolve().parents[1] / "benchmarks/timed_addon"
    ours = ast.parse((folder.parents[2] / "InitGui.py").read_text("utf-8")).body[1:]
    timed = ast.parse((folder / "InitGui.py").read_text("utf-8")).body
    assert [*map(ast.unparse, ours)] == [*map(ast.unparse, timed[3:-1])]
