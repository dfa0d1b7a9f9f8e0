# SPDX-License-Identifier: MIT
"""Every kind of parameter: what it accepts, what it refuses, and its JSON Schema."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.schema import fields, name_fields, spatial_fields
from conjure_workbench.vocabulary.schema.roles import Role
from conjure_workbench.vocabulary.values.geometry import Rotation

NEVER_ACCEPTED = [float("nan"), float("inf"), 10**400, object(), {1: 2}, [[[]]], "\ud800", "\x00"]

LENGTH = fields.length(doc="A length.")
SIZE = fields.size(doc="A size.")
ANGLE = fields.angle(doc="An angle.", minimum=0, maximum=90, exclusive=True)
NUMBER = fields.number(doc="A number.", minimum=0, maximum=1)
INTEGER = fields.integer(doc="A count.", minimum=1, maximum=100)
BOOLEAN = fields.boolean(doc="A switch.")
CHOICE = fields.choice(doc="A choice.", choices=("top", "back"), synonyms={"rear": "back"})
NAME = name_fields.name(role=Role.UNSAID, doc="A name.")
NAMES = name_fields.names(role=Role.UNSAID, doc="Names.", minimum=2)
NAMES_OR_ALL = name_fields.names_or_all(role=Role.UNSAID, doc="Names or all.")
PATH = name_fields.path(role=Role.UNSAID, doc="A path.")
PATTERN = name_fields.name(role=Role.UNSAID, doc="A pattern.")
POINT = spatial_fields.vector(doc="A point.")
SIZES = spatial_fields.sizes(doc="Three sizes.")
AXIS = spatial_fields.axis(doc="An axis.")
ROTATION = spatial_fields.rotation(doc="A rotation.", shown=[0, 0, 0])
PLACEMENT = spatial_fields.placement(doc="A placement.")

EVERY_KIND = {
    "length": LENGTH,
    "size": SIZE,
    "angle": ANGLE,
    "number": NUMBER,
    "integer": INTEGER,
    "boolean": BOOLEAN,
    "choice": CHOICE,
    "name": NAME,
    "names": NAMES,
    "names_or_all": NAMES_OR_ALL,
    "path": PATH,
    "pattern": PATTERN,
    "point": POINT,
    "sizes": SIZES,
    "axis": AXIS,
    "rotation": ROTATION,
    "placement": PLACEMENT,
}


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("value", NEVER_ACCEPTED, ids=lambda value: type(value).__name__)
def test_no_kind_accepts_what_is_never_meant(kind: str, value: Any) -> None:
    with pytest.raises(ConjureError) as caught:
        EVERY_KIND[kind].read(value, "it")
    assert caught.value.code == "INVALID_PARAMETER"
    assert caught.value.field is not None
    assert caught.value.field.startswith("it")
    assert caught.value.allowed


@pytest.mark.parametrize("size", [-1, 0, 1e-7, 1e7])
def test_a_size_out_of_bounds_is_told_with_its_place_and_bounds(size: float) -> None:
    with pytest.raises(ConjureError) as caught:
        SIZES.read([1, size, 2], "size")
    assert (caught.value.field, caught.value.given) == ("size[1]", size)
    assert caught.value.allowed == "0.000001 to 1000000 mm"


@pytest.mark.parametrize("kind", ["length", "size", "angle", "number", "integer", "point", "axis"])
@pytest.mark.parametrize("value", [True, False])
def test_a_boolean_is_no_number(kind: str, value: bool) -> None:
    given = [value, 1, 1] if kind in ("point", "axis") else value
    with pytest.raises(ConjureError):
        EVERY_KIND[kind].read(given, "it")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (LENGTH, "-1 in", -25.4),
        (LENGTH, 1e6, 1e6),
        (SIZE, 1e-6, 1e-6),
        (ANGLE, "1/2 deg", 0.5),
        (NUMBER, "0.5", 0.5),
        (INTEGER, 3, 3),
        (INTEGER, 3.0, 3),
        (INTEGER, " 3 ", 3),
        (BOOLEAN, True, True),
        (BOOLEAN, "False", False),
        (BOOLEAN, " true ", True),
        (CHOICE, "TOP", "top"),
        (CHOICE, "rear", "back"),
        (NAME, " My Box #1 ", "My Box #1"),
        (NAME, "Schraube \u00d8 5", "Schraube \u00d8 5"),
        (NAMES, ["A", "B"], ("A", "B")),
        (NAMES_OR_ALL, "A", ("A",)),
        (NAMES_OR_ALL, ["A", "A", "B"], ("A", "B")),
        (NAMES_OR_ALL, [], None),
        (NAMES_OR_ALL, "all", None),
        (NAMES_OR_ALL, ["ALL"], None),
        (NAMES_OR_ALL, "*", None),
        (PATH, "/tmp/a b.step", "/tmp/a b.step"),
        (PATTERN, "Hole[0-9]*", "Hole[0-9]*"),
        (POINT, [1, "1 cm", "1/2 in"], (1.0, 10.0, 12.7)),
        (POINT, (1, 2, 3), (1.0, 2.0, 3.0)),
        (POINT, {"x": 1, "Y": 2, "z": 3}, (1.0, 2.0, 3.0)),
        (SIZES, [1, 2, 3], (1.0, 2.0, 3.0)),
        (AXIS, "z", (0.0, 0.0, 1.0)),
        (AXIS, "-X", (-1.0, 0.0, 0.0)),
        (AXIS, "+y", (0.0, 1.0, 0.0)),
        (AXIS, "Z-axis", (0.0, 0.0, 1.0)),
        (AXIS, [0, -5, 0], (0.0, -1.0, 0.0)),
        (AXIS, {"x": 0, "y": 0, "z": "3"}, (0.0, 0.0, 1.0)),
    ],
)
def test_a_value_is_normalized(field: fields.Field, value: Any, expected: Any) -> None:
    assert field.read(value, "it") == expected


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (SIZE, 0, "it must be positive"),
        (SIZE, "-1 mm", "it must be positive"),
        (SIZE, 1e-9, "it must be at least 0.000001 mm"),
        (LENGTH, 1e6 + 1, "it must be at most 1000000 mm"),
        (LENGTH, -1e7, "it must be at least -1000000 mm"),
        (ANGLE, 0, "it must be between 0 and 90 degrees, both excluded"),
        (ANGLE, 91, "it must be at most 90 degrees"),
        (NUMBER, 2, "it must be at most 1"),
        (INTEGER, 0, "it must be from 1 to 100"),
        (INTEGER, 2.5, "it must be a whole number"),
        (INTEGER, "1e2", "it must be a whole number"),
        (INTEGER, True, "it must be a whole number"),
        (BOOLEAN, 1, "it must be true or false"),
        (BOOLEAN, "yes", "it must be true or false"),
        (CHOICE, "upside", "it must be one of top, back"),
        (NAME, "", "it must not be empty"),
        (NAME, "  ", "it must not be empty"),
        (NAME, 5, "it must be a name"),
        (NAME, "x" * 256, "it must have at most 255 characters"),
        (NAME, "a\nb", "it holds characters that no name can have"),
        (NAMES, ["A"], "it must name at least 2"),
        (NAMES, ["A", "A"], "it names an object twice"),
        (NAMES, ["A", 5], "it[1] must be a name"),
        (NAMES, ["A"] * 1001, "it must have at most 1000 items"),
        (NAMES_OR_ALL, ["all", "A"], "it must be names or 'all', not both"),
        (PATH, "x" * 4097, "it must have at most 4096 characters"),
        (POINT, [1, 2], "it must be a point or a vector"),
        (POINT, [1, 2, None], "it[2] must be a length"),
        (POINT, {"x": 1, "y": 2}, "it must be a point or a vector"),
        (POINT, {"x": 1, "X": 1, "y": 2, "z": 3}, "it must be a point or a vector"),
        (POINT, [1, 2, 1e7], "it[2] must be at most 1000000 mm"),
        (SIZES, [1, 0, 3], "it[1] must be positive"),
        (AXIS, [0, 0, 0], "it must have a length other than zero"),
        (AXIS, "w", "it must be an axis"),
        (ROTATION, {"axis": "z"}, "it must be a rotation"),
        (ROTATION, [0, 0, 0, 0], "it must not be zero in all four parts"),
        (ROTATION, {"axis": [0, 0, 0], "angle": 3}, "it.axis must have a length"),
        (ROTATION, 45, "it must be a rotation"),
        (PLACEMENT, {}, "it must be a placement"),
        (PLACEMENT, {"position": [0, 0, 0], "scale": 2}, "it must be a placement"),
        (PLACEMENT, {"position": [0, 0]}, "it.position must be a point"),
    ],
)
def test_a_refusal_says_what_is_wrong(field: fields.Field, value: Any, sentence: str) -> None:
    with pytest.raises(ConjureError) as caught:
        field.read(value, "it")
    assert f"Invalid parameter: {sentence}" in caught.value.message
    assert caught.value.code == "INVALID_PARAMETER"


@pytest.mark.parametrize(
    "value",
    [
        {"axis": "z", "angle": 90},
        {"Axis": [0, 0, 2], "Angle": "90 deg"},
        {"axis": "-z", "angle": f"{-math.pi / 2!r} rad"},
        [90, 0, 0],
        {"yaw": 90},
        {"yaw": 90, "pitch": 0, "roll": 0},
        [0, 0, 1, 1],
        {"x": 0, "y": 0, "z": 1, "w": 1},
    ],
)
def test_every_form_of_a_rotation_means_the_same(value: Any) -> None:
    half = math.sqrt(0.5)
    read = ROTATION.read(value, "rotation")
    assert read.quaternion == pytest.approx((0.0, 0.0, half, half), abs=1e-12)


def test_a_placement_may_be_given_in_part() -> None:
    assert PLACEMENT.read({"position": [1, 2, 3]}, "placement").rotation is None
    turned = PLACEMENT.read({"Base": [1, 2, 3], "Rotation": [0, 0, 0]}, "placement")
    assert turned.position == (1.0, 2.0, 3.0)
    assert turned.rotation == Rotation()


def test_a_schema_tells_unit_range_default_and_aliases() -> None:
    field = fields.size(5, doc="Radius.", aliases=("size",))
    assert field.schema() == {
        "type": ["number", "string"],
        "x-unit": "mm",
        "minimum": 1e-6,
        "maximum": 1e6,
        "description": "Radius.",
        "default": 5.0,
        "x-aliases": ["size"],
    }


def test_a_required_field_and_one_without_default_tell_none() -> None:
    assert LENGTH.required
    assert "default" not in LENGTH.schema()
    optional = fields.length(None, doc="Second size.")
    assert not optional.required
    assert "default" not in optional.schema()
