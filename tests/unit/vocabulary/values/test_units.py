# SPDX-License-Identifier: MIT
"""Lengths, angles, areas, densities and times as clients write them."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.values import units


@pytest.mark.parametrize(
    ("written", "millimeters"),
    [
        (10, 10.0),
        (2.5, 2.5),
        (-3, -3.0),
        ("10", 10.0),
        (" 10 mm ", 10.0),
        ("10mm", 10.0),
        ("10 MM", 10.0),
        ("2.5 cm", 25.0),
        ("0.1 m", 100.0),
        ("250 um", 0.25),
        ("250 \u00b5m", 0.25),
        ("250 \u03bcm", 0.25),
        ("1 in", 25.4),
        ('1"', 25.4),
        ("2 inches", 50.8),
        ("1/2 in", 12.7),
        ("1 1/2 in", 38.1),
        ("1-1/2 in", 38.1),
        ('3/8"', 9.525),
        ("-1 1/2 in", -38.1),
        ("1 ft", 304.8),
        ("2'", 609.6),
        ("1 foot", 304.8),
        ("10 thou", 0.254),
        ("5 mil", 0.127),
        ("1e3 um", 1.0),
        (".5 in", 12.7),
        ("2. mm", 2.0),
        ("+4 mm", 4.0),
        ("1 yd", 914.4),
        ("\u00bd in", 12.7),
        ("-1\u00bd in.", -38.1),
        ("2 in.", 50.8),
        ("1e3 mm", 1000.0),
    ],
)
def test_a_length_is_read_in_millimeters(written: object, millimeters: float) -> None:
    assert units.length(written, "length") == millimeters


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        (90, 90.0),
        ("45", 45.0),
        ("45 deg", 45.0),
        ("45\u00b0", 45.0),
        ("-30 degrees", -30.0),
        ("1/2 deg", 0.5),
        (f"{math.pi!r} rad", 180.0),
        ("1 radian", math.degrees(1.0)),
    ],
)
def test_an_angle_is_read_in_degrees(written: object, degrees: float) -> None:
    assert units.angle(written, "angle") == pytest.approx(degrees, rel=1e-15)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "mm",
        "ten mm",
        "10 parsec",
        "10 deg",
        "1,5 mm",
        "1/0 in",
        "1 2 mm",
        "10 mm mm",
        "--1 mm",
        "0x10 mm",
        "nan",
        "inf",
        "1e999",
        "1e99999999 mm",
        "\u0661\u0660 mm",
        "1" * 10_000,
        "10 \ud800",
        None,
        True,
        [10],
        {"mm": 10},
        float("nan"),
        float("inf"),
        10**400,
        -(10**5000),
    ],
    ids=lambda written: type(written).__name__,
)
def test_what_is_no_length_is_refused(written: object) -> None:
    with pytest.raises(ConjureError) as caught:
        units.length(written, "length")
    assert caught.value.code == "INVALID_PARAMETER"
    assert caught.value.field == "length"


@pytest.mark.parametrize("written", ["0,5 mm", "1,000 mm", "0,5"])
def test_a_comma_is_answered_with_how_decimals_are_written(written: str) -> None:
    with pytest.raises(ConjureError, match=r"write 1\.5 or 1500, not 1,5 or 1,500"):
        units.length(written, "length")


@pytest.mark.parametrize(
    ("written", "square_millimeters"),
    [("2 sq mm", 2.0), ("3 sq in", 1935.48), ("3 sq. in.", 1935.48), ("1 square cm", 100.0)],
)
def test_a_square_is_read_in_words(written: str, square_millimeters: float) -> None:
    assert units.area(written, "area") == pytest.approx(square_millimeters, rel=1e-12)


@pytest.mark.parametrize("written", ["0.25 tr", "0.25 turn", "1/4 turns", "0.25 rev"])
def test_a_turn_has_360_degrees(written: str) -> None:
    assert units.angle(written, "angle") == 90.0


@pytest.mark.parametrize("written", ["1' 6\"", "5'6\"", "1 ft 6 in"])
def test_feet_and_inches_are_answered_with_one_number(written: str) -> None:
    with pytest.raises(ConjureError, match="write one number with one unit"):
        units.length(written, "length")


@pytest.mark.parametrize("written", ["7.85 g/cc", "7.85 g/ccm", "7.85 g/cm3", "7850 kg m^-3"])
def test_a_density_by_a_cubic_centimeter_is_read(written: str) -> None:
    assert units.density(written, "density") == pytest.approx(7850.0, rel=1e-12)


def test_an_unknown_unit_is_answered_with_those_that_are_accepted() -> None:
    with pytest.raises(ConjureError, match="its unit is not known") as caught:
        units.length("3 furlongs", "height")
    for unit in ("mm", "cm", "um", "in", "ft", "thou"):
        assert unit in caught.value.allowed
    with pytest.raises(ConjureError) as caught:
        units.angle("3 mm", "angle")
    assert "rad" in caught.value.allowed


@pytest.mark.parametrize(
    ("written", "square_millimeters"),
    [
        (4, 4.0),
        ("4 mm2", 4.0),
        ("2 cm^2", 200.0),
        ("2 cm\u00b2", 200.0),
        ("0.01 m^2", 10_000.0),
        ("1 in2", 645.16),
        ("2 mm*cm", 20.0),
    ],
)
def test_an_area_is_read_in_square_millimeters(written: object, square_millimeters: float) -> None:
    assert units.area(written, "area") == pytest.approx(square_millimeters, rel=1e-15)


@pytest.mark.parametrize(
    ("written", "kilograms_per_cubic_meter"),
    [
        (7850, 7850.0),
        ("7850", 7850.0),
        ("7850 kg/m3", 7850.0),
        ("7850 kg/m\u00b3", 7850.0),
        ("7850 kg m^-3", 7850.0),
        ("7.85 g/cm^3", 7850.0),
        ("7.85 g/ml", 7850.0),
        ("7.85 kg/l", 7850.0),
        ("7.85 kg/dm3", 7850.0),
        ("7.85 t/m3", 7850.0),
        ("7.85e-6 kg/mm^3", 7850.0),
        ("0.1 lb/in^3", 0.1 * 0.45359237 / 0.0254**3),
    ],
)
def test_a_density_is_read_in_kilograms_per_cubic_meter(
    written: object, kilograms_per_cubic_meter: float
) -> None:
    read = units.density(written, "density")
    assert read == pytest.approx(kilograms_per_cubic_meter, rel=1e-15)


@pytest.mark.parametrize(
    ("written", "seconds"), [(2, 2.0), ("2 s", 2.0), ("1.5 min", 90.0), ("1 h", 3600.0)]
)
def test_a_time_is_read_in_seconds(written: object, seconds: float) -> None:
    assert units.time(written, "time_limit_s") == seconds


@pytest.mark.parametrize(
    ("read", "written", "problem"),
    [
        (units.length, "3 kg", "must be a length, not in kg"),
        (units.length, "3 mm^2", "must be a length, not in mm^2"),
        (units.area, "3 mm", "must be an area, not in mm"),
        (units.density, "7.85 g", "must be a density, not in g"),
        (units.density, "7.85 g/furlong", "must be a density; its unit is not known"),
        (units.time, "3 mm", "must be a time, not in mm"),
        (units.number, "3 mm", "must be a number, not in mm"),
    ],
)
def test_a_unit_of_another_kind_is_refused(read: Any, written: str, problem: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(written, "x")
    assert caught.value.message == f"Invalid parameter: x {problem}"
    assert caught.value.allowed


def test_a_plain_number_takes_no_unit() -> None:
    assert units.number("2.5", "factor") == 2.5
    with pytest.raises(ConjureError):
        units.number("2.5 mm", "factor")


def test_minus_zero_becomes_zero() -> None:
    assert math.copysign(1.0, units.length("-0 mm", "x")) == 1.0
    assert math.copysign(1.0, units.length(-0.0, "x")) == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/2 in", "0.5 in"),
        ("-1 1/2 inch", "-1.5 in"),
        ('3/4"', "0.75 in"),
        ("5 mm", "5.0 mm"),
        ("-5 mm", "-5.0 mm"),
        ("30 degrees", "30.0 deg"),
        ("2 rad", "2.0 rad"),
        ("0.25 tr", "90.0 deg"),
        ("7", "7.0"),
        ("1/0 in", None),
        ("5 parsec", None),
        ("5 KG", "5.0 kg"),
        ("2 cm2", "2.0 cm^2"),
        ("2 cm\u00b2", "2.0 cm^2"),
        ("7.85 g/cm3", "7.85 g/cm^3"),
        ("7850 kg m^-3", "7850.0 kg*m^-3"),
        ("1 1/2 in^2", "1.5 in^2"),
        ("3 m/s", "3.0 m/s"),
        ("3 mm mm", None),
        ("3 /mm", None),
        ("3 mm/", None),
        ("1 h 30 min", None),
        ('12" x 8"', None),
        ("Width", None),
        ("2 * Width", None),
        ("1e999 mm", None),
    ],
)
def test_a_quantity_is_put_as_freecads_expressions_have_it(text: str, expected: str | None) -> None:
    assert units.in_decimals(text) == expected
