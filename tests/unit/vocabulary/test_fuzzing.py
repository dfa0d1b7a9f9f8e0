# SPDX-License-Identifier: MIT
"""Whatever is sent, a command answers with parameters or with a ConjureError, and soon."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, CommandSpec, find_command
from tests.draws import DRAWS

every_command = pytest.mark.parametrize("spec", COMMANDS.values(), ids=COMMANDS)

CODES = {"INVALID_PARAMETER", "MISSING_PARAMETER", "UNKNOWN_PARAMETER", "UNKNOWN_COMMAND"}
NESTED: list[Any] = []
for _ in range(10_000):
    NESTED = [NESTED]
NESTED_OBJECT: dict[str, Any] = {}
for _ in range(10_000):
    NESTED_OBJECT = {"placement": NESTED_OBJECT, "face": NESTED_OBJECT}
MONSTERS: list[Any] = [
    10**400,
    -(10**5000),
    float("nan"),
    float("inf"),
    float("-inf"),
    5e-324,
    1e308,
    "\ud800",
    "\x00",
    "9" * 100_000,
    "1/" * 10_000,
    "-" * 100_000,
    " " * 100_000,
    "1e999999999",
    "1e-999999999",
    [[]] * 2000,
    list(range(100_000)),
    {str(at): at for at in range(5000)},
    b"bytes",
    object(),
]

MANY_UNKNOWN = {f"unknown_{at}" * 50: at for at in range(50_000)}


def monster(at: int) -> Any:
    """One of them by index: hypothesis prints its strategies, and some cannot be printed."""
    return MONSTERS[at]


ODD = st.integers(0, len(MONSTERS) - 1).map(monster)
TEXT = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["10 mm", "1/0 in", "all", "top", "Edge3", "x", "-z", "true", "90 deg"]),
)
ATOMS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT, ODD)
KEYS = st.sampled_from(
    ["x", "y", "z", "w", "axis", "angle", "yaw", "position", "rotation", "type", "face", "near"]
)
VALUES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5), st.dictionaries(st.one_of(KEYS, st.text(max_size=5)), inner)
    ),
    max_leaves=12,
)


def answer(spec: CommandSpec, raw: Any) -> Any:
    """Outcome of `raw`: an instance, or a ConjureError that can be sent as a reply."""
    outcome: Any = None
    try:
        outcome = spec.parse(raw)
    except ConjureError as error:
        outcome = error
    if isinstance(outcome, ConjureError):
        assert outcome.code in CODES
        assert len(outcome.message) < 1000
        facts = [outcome.field, outcome.given, outcome.allowed, outcome.candidates]
        json.dumps([*facts, outcome.message], allow_nan=False, ensure_ascii=False).encode("utf-8")
    else:
        assert isinstance(outcome, spec.parameters)
    return outcome


@every_command
@settings(max_examples=10 * DRAWS, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_values_are_read_or_refused(spec: CommandSpec, data: st.DataObject) -> None:
    spellings = sorted(spec.parameters.spellings)
    raw = data.draw(st.dictionaries(st.sampled_from(spellings), VALUES, max_size=6))
    answer(spec, {**spec.example, **raw} if data.draw(st.booleans()) else raw)


@every_command
@settings(max_examples=10 * DRAWS, suppress_health_check=list(HealthCheck))
@given(raw=VALUES)
def test_anything_at_all_is_read_or_refused(spec: CommandSpec, raw: Any) -> None:
    answer(spec, raw)


@every_command
@pytest.mark.parametrize(
    "value",
    [NESTED, NESTED_OBJECT, 10**400, 10**5000, "\ud800", float("nan"), [[1] * 1000] * 1000],
    ids=["lists", "objects", "huge", "huger", "surrogate", "nan", "wide"],
)
def test_a_monstrous_value_is_refused_at_once(spec: CommandSpec, value: Any) -> None:
    for spelling in spec.parameters.spellings:
        before = time.process_time()
        outcome = answer(spec, {**spec.example, spelling: value})
        assert time.process_time() - before < 0.5
        assert isinstance(outcome, ConjureError), spelling


@every_command
def test_many_unknown_parameters_are_refused_at_once(spec: CommandSpec) -> None:
    before = time.process_time()
    outcome = answer(spec, MANY_UNKNOWN)
    assert time.process_time() - before < 1.0
    assert outcome.code == "UNKNOWN_PARAMETER"


@given(name=VALUES)
@settings(max_examples=200 * DRAWS, suppress_health_check=list(HealthCheck))
def test_any_command_name_is_found_or_refused(name: Any) -> None:
    code = ""
    try:
        assert find_command(name).name in COMMANDS
    except ConjureError as error:
        code = error.code
    assert code in ("", "UNKNOWN_COMMAND")
