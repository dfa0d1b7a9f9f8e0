# SPDX-License-Identifier: MIT
"""Constraints that are guessed from a drawing: told, and never one too many."""

from __future__ import annotations

import math
import random

import pytest

from conjure_workbench.errors import ConjureError
from tests.draws import DRAWS

ALL = ["horizontal", "vertical", "tangent", "equal"]


def line(start, end, **more):
    return {"type": "line", "start": list(start), "end": list(end), **more}


def arc(center, radius, start, end, **more):
    return {
        **{"type": "arc", "center": list(center), "radius": radius},
        **{"start_angle": start, "end_angle": end, **more},
    }


SQUARE = [
    line((0, 0), (10, 0), id="low"),
    line((10, 0), (10, 10), id="right"),
    line((10, 10), (0, 10), id="high"),
    line((0, 10), (0, 0), id="left"),
]
SLOT = [
    line((0, -5), (20, -5), id="low"),
    arc((20, 0), 5, -90, 90, id="right"),
    line((20, 5), (0, 5), id="high"),
    arc((0, 0), 5, 90, 270, id="left"),
]


@pytest.fixture
def added(document, run):
    """`added(geometry, guess)`: the constraints that are told as added, without the joins."""

    def guessed(geometry, guess, **more):
        result = run("create_sketch", geometry=geometry, guess=guess, **more)["sketch"]
        told = [one for one in result["added"] if one["type"] != "coincident"]
        return [(one["type"], *one["of"]) for one in told], result

    return guessed


def test_nothing_is_guessed_without_being_asked_for(added):
    told, sketch = added(SQUARE, [])
    assert told == []
    assert sketch["degrees_of_freedom"] == 8


@pytest.mark.parametrize(
    ("guess", "told", "degrees"),
    [
        (["horizontal"], [("horizontal", "low"), ("horizontal", "high")], 6),
        (["vertical"], [("vertical", "right"), ("vertical", "left")], 6),
        ("vertical", [("vertical", "right"), ("vertical", "left")], 6),
        (
            ["equal"],
            [("equal", "low", "right"), ("equal", "low", "high"), ("equal", "low", "left")],
            5,
        ),
    ],
)
def test_lines_are_what_they_are_drawn_as(added, guess, told, degrees):
    found, sketch = added(SQUARE, guess)
    assert found == told
    assert sketch["degrees_of_freedom"] == degrees


def test_what_follows_from_other_guesses_is_not_added(added):
    found, sketch = added(SQUARE, ALL)
    # Opposite sides are equal by their directions.
    assert found == [
        *(("horizontal", "low"), ("vertical", "right"), ("horizontal", "high")),
        *(("vertical", "left"), ("equal", "low", "right")),
    ]
    assert sketch["degrees_of_freedom"] == 3


def test_ends_that_meet_smoothly_become_tangent(added, document):
    found, sketch = added(SLOT, ["tangent"])
    assert [one[0] for one in found] == ["tangent"] * 4
    # They are not coincident besides.
    assert len(sketch["added"]) == 4
    assert sketch["degrees_of_freedom"] == 18 - 12
    assert document.Sketch.solve() == 0


def test_circles_that_touch_become_tangent(added):
    geometry = [
        {"type": "circle", "id": "c", "center": [0, 0], "radius": 5},
        {"type": "circle", "id": "d", "center": [8, 0], "radius": 3},
        {"type": "circle", "id": "e", "center": [2, 0], "radius": 3},
        {"type": "circle", "id": "same", "center": [8, 0], "radius": 3},
        line((-10, 5), (10, 5), id="above"),
        line((3, -5), (10, -5), id="beside"),
    ]
    found, _ = added(geometry, ["tangent"])
    assert {("tangent", "c", "d"), ("tangent", "c", "e"), ("tangent", "c", "above")} <= set(found)
    assert not any("beside" in one for one in found)
    assert ("tangent", "d", "same") not in found


def test_corners_and_cusps_are_not_smooth(added):
    found, _ = added([line((0, 0), (10, 0)), arc((10, 5), 5, 180, 270)], ["tangent"])
    # The arc comes back along the line.
    assert found == []


@pytest.mark.parametrize(
    "constraint",
    [
        {"type": "angle", "of": ["low"], "value": 30},
        {"type": "distance_y", "of": ["low"], "value": 3},
        {"type": "parallel", "of": ["low", "x_axis"]},
    ],
)
def test_a_guess_gives_way_to_what_is_sent(added, constraint):
    found, _ = added([SQUARE[0], SQUARE[1]], ["horizontal"], constraints=[constraint])
    assert found == []


def test_a_conflict_of_what_is_sent_is_told_without_the_guesses(document, run):
    constraints = [
        {"type": "distance", "of": ["low"], "value": 10},
        {"type": "distance", "of": ["low"], "value": 11},
    ]
    with pytest.raises(ConjureError) as caught:
        run("create_sketch", geometry=SQUARE, constraints=constraints, guess=ALL)
    assert caught.value.code == "CONSTRAINTS_CONFLICT"
    assert caught.value.field == "constraints[1]"
    assert document.Objects == []


def test_an_edit_guesses_for_new_elements_only(document, run):
    run("create_sketch", geometry=SQUARE)
    new = [line((20, 0), (30, 0), id="new")]
    edit = {"object_name": "Sketch", "add": {"geometry": new}, "guess": ALL}
    told = run("edit_sketch", **edit)["sketch"]["added"]
    assert [(one["type"], *one["of"]) for one in told] == [
        ("horizontal", "new"),
        ("equal", "low", "new"),
    ]


def test_an_unknown_guess_is_refused(run, document):
    with pytest.raises(ConjureError) as caught:
        run("create_sketch", geometry=SQUARE, guess=["horizontal", "round"])
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "guess[1]")


@pytest.mark.parametrize("seed", range(8 * DRAWS))
def test_guesses_are_never_redundant_nor_in_conflict(document, run, seed):
    rng = random.Random(seed)
    for number in range(5):
        geometry = _drawn(rng)
        name = f"S{number}"
        before = run("create_sketch", geometry=geometry, name=f"{name}Bare")["sketch"]
        after = run("create_sketch", geometry=geometry, guess=ALL, name=name)["sketch"]
        sketch = document.getObject(name)
        assert sketch.solve() == 0
        assert "moved" not in after or after["moved"]["distance"] < 1e-4
        assert after["degrees_of_freedom"] <= before["degrees_of_freedom"]
        assert after["degrees_of_freedom"] == getattr(sketch, "DoF", after["degrees_of_freedom"])


def _drawn(rng):
    """A way on a grid, of lines and quarter turns; the elements may touch."""
    at, heading = (0, 0), 0
    found = []
    for _ in range(rng.randint(2, 8)):
        ux, uy = round(math.cos(heading)), round(math.sin(heading))
        if rng.random() < 0.6:
            length = 10 * rng.randint(1, 2)
            end = (at[0] + length * ux, at[1] + length * uy)
            found.append(line(at, end))
            at = end
        else:
            center = (at[0] - 5 * uy, at[1] + 5 * ux)
            begin = math.degrees(heading) - 90
            found.append(arc(center, 5, begin, begin + 90))
            at = (center[0] + 5 * ux, center[1] + 5 * uy)
            heading += math.pi / 2
    return found
