# SPDX-License-Identifier: MIT
"""Profiles of features that are sketches as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.commands.profile_features import Pad
from conjure_workbench.vocabulary.commands.sketches import CreateSketch
from conjure_workbench.vocabulary.sketching.data import DrawnSketch

DISC = {"geometry": [{"type": "circle", "center": [0, 0], "radius": 5}], "on": "xz"}


@pytest.mark.parametrize("sent", [DISC, json.dumps(DISC), {"type": "sketch", **DISC}])
def test_a_profile_may_be_a_sketch_as_data(sent: Any) -> None:
    drawn = Pad.parse({"profile": sent}).profile
    assert isinstance(drawn, DrawnSketch)
    made = CreateSketch.parse(DISC)
    assert drawn.on == made.on
    assert [vars(one) for one in drawn.geometry] == [vars(one) for one in made.geometry]


def test_a_drawn_profile_takes_what_create_sketch_takes() -> None:
    of_command = {"document", "expected_revision", "strict"}
    assert set(CreateSketch.declared) - of_command == set(DrawnSketch.declared)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"profile": {**DISC, "on": 5}}, "profile.on"),
        ({"profile": {"geometry": 3}}, "profile.geometry"),
        ({"profile": {**DISC, "body": "A"}, "body": "B"}, "body"),
        ({"profile": {"type": "line", **DISC}}, "profile.type"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        Pad.parse(sent)
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)


def test_a_body_may_be_named_in_both_places() -> None:
    assert Pad.parse({"profile": {**DISC, "body": "A"}, "body": "A"}).body == "A"
