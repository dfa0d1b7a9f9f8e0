# SPDX-License-Identifier: MIT
"""Commands that do a limited amount of work: the same on any machine, and told where it ends."""

from __future__ import annotations

import itertools
import time

import pytest

from conjure_workbench.errors import ConjureError

MODELING = "conjure_workbench.modeling"


@pytest.fixture
def model(document, run):
    """A peg in a bore, and a block that it runs into."""
    run("box", name="Plate", length=40, width=40, height=10)
    run("cylinder", name="Bore", radius=5, height=10, position=[20, 20, 0])
    run("cut", base="Plate", tool="Bore", name="Bored")
    run("cylinder", name="Peg", radius=4.9, height=30, position=[20, 20, -10])
    run("box", name="Block", position=[20, 20, 15])


@pytest.fixture
def asleep(monkeypatch):
    """`asleep(seconds)`: the machine does nothing for so long after a command began to count.

    No other time passes: how busy the machine of the tests is does not matter.
    """
    start = time.monotonic()

    def sleep(seconds):
        calls = itertools.count()
        monkeypatch.setattr(time, "monotonic", lambda: start + (seconds if next(calls) else 0.0))

    return sleep


def check_all(run):
    told = run("check_all")
    skipped = [row["object_id"] for row in told["objects"] if "skipped_checks" in row]
    return told, {"pairs": told["undecided_pairs"], "skipped": skipped}


def analyze_fit(run):
    told = run("analyze_fit", inner="Peg", outer="Bored")
    inexact = [name for name, way in told["directions"].items() if not way["exact"]]
    return told, {"inexact": inexact, "clearances": told["clearances"]}


def too_large_fillet(run):
    with pytest.raises(ConjureError) as raised:
        run("create_fillet", object_name="Block", edges="all", radius=40)
    return raised.value.details, {"works": raised.value.details.get("size_that_works")}


COMMANDS = [check_all, analyze_fit, too_large_fillet]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_answer_is_the_same_on_a_slow_machine(model, run, asleep, command):
    asleep(0.0)
    told, expected = command(run)
    assert "time_limit_reached" not in told
    asleep(6.0)
    told, found = command(run)
    assert found == expected
    assert "time_limit_reached" not in told


@pytest.mark.parametrize("command", COMMANDS)
def test_a_time_limit_that_strikes_is_told(model, run, asleep, command):
    asleep(0.0)
    _, expected = command(run)
    asleep(1000.0)
    told, found = command(run)
    assert told["time_limit_reached"] is True
    assert found != expected


@pytest.mark.parametrize(
    ("command", "budget", "told"),
    [
        (check_all, "handlers.health._PAIRS_WORK", {"pairs": [["Bored", "Peg"], ["Peg", "Block"]]}),
        (analyze_fit, "measure.free_travel._WORK", {"inexact": ["-x", "+x", "-y", "+y"]}),
        (too_large_fillet, "command.feasible_sizes._WORK", {"works": None}),
    ],
)
def test_a_budget_that_is_spent_is_told(model, run, monkeypatch, command, budget, told):
    monkeypatch.setattr(f"{MODELING}.{budget}", 0)
    reply, found = command(run)
    assert {**found, **told} == found
    assert "time_limit_reached" not in reply


def test_slow_checks_beyond_the_budget_are_told_object_by_object(model, run, monkeypatch):
    # Enough for the plate, the bore and the cut.
    monkeypatch.setattr(f"{MODELING}.objects.object_issues._SLOW_WORK", 6 + 6 + 10 + 5)
    _, found = check_all(run)
    assert found["skipped"] == ["Peg", "Block"]
