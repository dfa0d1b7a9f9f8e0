# SPDX-License-Identifier: MIT
"""No error is about a parameter that was not sent, whatever else is sent."""

from __future__ import annotations

import itertools
from typing import Any, Iterator

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command
from conjure_workbench.vocabulary.profiles.path_pieces import PIECES
from conjure_workbench.vocabulary.profiles.paths import PATHS
from conjure_workbench.vocabulary.profiles.profiles import PROFILES, SWEPT_PROFILES
from conjure_workbench.vocabulary.schema.fields import Field
from conjure_workbench.vocabulary.schema.parameters import Record

VARIANTS = (PROFILES, SWEPT_PROFILES, PATHS, PIECES)
RECORDS: dict[str, tuple[type[Record], dict[str, Any]]] = {
    **{name: (spec.parameters, dict(spec.example)) for name, spec in COMMANDS.items()},
    **{kind.__name__: (kind, {}) for variants in VARIANTS for kind in variants.values()},
}


def samples(field: Field) -> list[Any]:
    """Small, usual and large values of a kind of parameter."""
    kinds = field.shape.get("type", ())
    if "number" in kinds or "integer" in kinds:
        return [0.001, 1, 3, 120, 900, -120]
    if "boolean" in kinds:
        return [True, False]
    return list(field.shape.get("enum", ([0, 0, 0], [0, 0, 100], "x", ["a", "b"])))


def sent_to(record: type[Record], example: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All pairs of parameters with samples of values, alone and beside those of the example."""
    for base in ({}, example):
        for name in record.declared:
            for value in samples(record.declared[name]):
                yield {**base, name: value}
        for pair in itertools.combinations(record.declared, 2):
            for values in itertools.product(*(samples(record.declared[name]) for name in pair)):
                yield {**base, **dict(zip(pair, values))}


def refusal(record: type[Record], raw: dict[str, Any]) -> ConjureError | None:
    """The error for some parameters, or None if they are taken."""
    try:
        record.parse(raw)
    except ConjureError as error:
        return error
    return None


@pytest.mark.parametrize("name", list(RECORDS))
def test_an_error_is_about_what_was_sent_or_asks_for_what_is_missing(name: str) -> None:
    record, example = RECORDS[name]
    for raw in sent_to(record, example):
        error = refusal(record, raw)
        if error is not None and error.code != "MISSING_PARAMETER":
            assert (error.field or "").split(".")[0].split("[")[0] in raw


@pytest.mark.parametrize(
    ("command", "raw", "field", "sentence"),
    [
        (
            "create_wedge",
            {"xmin": 50},
            "xmax",
            "It is 10 where it is not sent, and must be greater than xmin.",
        ),
        (
            "create_torus",
            {"radius1": 1},
            "radius2",
            "It is 2 where it is not sent, and must be smaller than radius1",
        ),
        (
            "sweep",
            {"profile": "S", "path": {"type": "helix", "pitch": 0.01}},
            "path.height",
            "It is 50 where it is not sent, and makes more than 100 turns.",
        ),
    ],
)
def test_a_default_that_does_not_fit_asks_for_the_parameter(
    command: str, raw: dict[str, Any], field: str, sentence: str
) -> None:
    with pytest.raises(ConjureError, match="Missing required parameter") as caught:
        find_command(command).parse(raw)
    assert (caught.value.code, caught.value.field) == ("MISSING_PARAMETER", field)
    assert sentence in caught.value.message


@pytest.mark.parametrize(
    ("command", "raw", "field", "given"),
    [
        ("create_tube", {"outer_radius": 2, "inner_diameter": 8}, "inner_diameter", 8),
        ("linear_pattern", {"name": "A", "copies": 900, "fuse": True}, "copies", 900),
        ("grid_pattern", {"name": "A", "columns": 3, "spacing": 0}, "spacing", 0),
        ("fillet", {"name": [1]}, "name", [1]),
        ("set_cell", {"name": "S", "cell": "A1", "alias": "1st", "value": 1}, "alias", "1st"),
        ("slice", {"base": "A", "plane": "xy", "tools": ["B"]}, "plane", None),
    ],
)
def test_an_error_speaks_of_the_spelling_that_was_sent(
    command: str, raw: dict[str, Any], field: str, given: Any
) -> None:
    with pytest.raises(ConjureError) as caught:
        find_command(command).parse(raw)
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)
    assert f"{field} " in caught.value.message
    assert given is None or caught.value.given == given
