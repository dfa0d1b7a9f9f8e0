# SPDX-License-Identifier: MIT
"""Parameters and figures of threads."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.threads import check_turns
from conjure_workbench.vocabulary.values.thread_forms import ThreadForm
from conjure_workbench.vocabulary.values.threads import Thread

PARAMETERS = find_command("create_thread").parameters
ISO_724 = {
    "M3": (2.675, 2.459),
    "M4": (3.545, 3.242),
    "M5": (4.480, 4.134),
    "M6": (5.350, 4.917),
    "M8": (7.188, 6.647),
    "M10": (9.026, 8.376),
    "M12": (10.863, 10.106),
    "M14": (12.701, 11.835),
    "M16": (14.701, 13.835),
    "M18": (16.376, 15.294),
    "M20": (18.376, 17.294),
    "M22": (20.376, 19.294),
    "M24": (22.051, 20.752),
    "M27": (25.051, 23.752),
    "M30": (27.727, 26.211),
    "M3x0.35": (2.773, 2.621),
    "M4x0.5": (3.675, 3.459),
    "M5x0.5": (4.675, 4.459),
    "M6x0.75": (5.513, 5.188),
    "M8x1": (7.350, 6.917),
    "M8x0.75": (7.513, 7.188),
    "M10x1.25": (9.188, 8.647),
    "M10x1": (9.350, 8.917),
    "M12x1.5": (11.026, 10.376),
    "M12x1.25": (11.188, 10.647),
    "M16x1.5": (15.026, 14.376),
    "M20x1.5": (19.026, 18.376),
    "M24x2": (22.701, 21.835),
    "M30x2": (28.701, 27.835),
}
"""Pitch diameter and minor diameter, in mm."""


def read(**sent: Any) -> Any:
    return PARAMETERS.parse(sent)


@pytest.mark.parametrize("size", ISO_724)
def test_diameters_are_those_of_the_standard(size: str) -> None:
    form = read(size=size).form
    assert 2 * form.outer == float(size[1:].split("x")[0])
    assert 2 * form.pitch_radius == pytest.approx(ISO_724[size][0], abs=6e-4)
    assert 2 * form.inner == pytest.approx(ISO_724[size][1], abs=6e-4)
    assert form.half_width(form.outer) == pytest.approx(form.pitch / 16)
    assert form.half_width(form.inner) == pytest.approx(form.pitch * 3 / 8)


def test_m6_is_what_is_made_of_nothing() -> None:
    assert read().size.name == "M6"
    assert read().length is None


def test_clearance_makes_bolts_smaller_and_nuts_larger() -> None:
    bolt, nut = read(clearance=0.05).form, read(clearance=0.05, internal=True).form
    assert (bolt.outer, nut.outer) == (pytest.approx(2.95), pytest.approx(3.05))
    # Flanks move along the axis by the clearance over the cosine of 30 degrees.
    apart = nut.half_width(2.7) - bolt.half_width(2.7)
    assert apart == pytest.approx(0.1 / math.cos(math.radians(30)))


def test_a_crest_that_would_be_too_sharp_is_cut_off() -> None:
    bolt = ThreadForm(6, 1, 0.15)
    assert bolt.half_width(bolt.outer) == pytest.approx(1 / 64)
    assert bolt.outer < 3 - 0.15
    nut = ThreadForm(6, 1, 0.25, internal=True)
    assert nut.half_width(nut.inner) == pytest.approx(0.5 - 1 / 64)
    assert nut.inner > ThreadForm(6, 1).inner + 0.25


def test_the_area_is_that_of_washers() -> None:
    form = ThreadForm(10, 1.5, 0.03)
    steps = 20000
    total = 0.0
    for step in range(steps):
        along = abs((step + 0.5) / steps - 0.5) * form.pitch + 0.03 / math.cos(math.pi / 6)
        radius = 5 - (along - form.pitch / 16) * math.sqrt(3)
        total += min(max(radius, form.inner), form.outer) ** 2
    assert form.area == pytest.approx(math.pi * total / steps, rel=1e-7)


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({"size": "M99"}, "INVALID_PARAMETER", "size"),
        ({"size": 6}, "INVALID_PARAMETER", "size"),
        ({"size": "UNC 1/4"}, "INVALID_PARAMETER", "size"),
        ({"size": "M3x3"}, "INVALID_PARAMETER", "size"),
        ({"size": "M3", "clearance": 0.3}, "INVALID_PARAMETER", "clearance"),
        ({"size": "M3", "length": 51}, "INVALID_PARAMETER", "length"),
        ({"face": "top"}, "MISSING_PARAMETER", "object_name"),
    ],
)
def test_what_makes_no_thread_is_refused(sent: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(**sent)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_thread_by_name_may_be_of_any_length() -> None:
    assert read(size="M3", length=500, modeled=False).length == 500
    check_turns(Thread("coarse", "3", 0.5), 50, is_modeled=True)
