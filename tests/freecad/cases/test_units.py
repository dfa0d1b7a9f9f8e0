# SPDX-License-Identifier: MIT
"""Wherever a number has a unit, text with a unit is taken; a density in another unit is doubted."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.profiles.path_pieces import PIECES
from conjure_workbench.vocabulary.profiles.paths import PATHS
from conjure_workbench.vocabulary.profiles.profiles import PROFILES

INCH = 25.4
TEXTS = {
    "mm": ("1 mm", 1.0),
    "deg": ("0.25 rad", math.degrees(0.25)),
    "mm2": ("2 cm^2", 200.0),
    "kg/m3": ("7.85 g/cm^3", 7850.0),
    "s": ("2 min", 120.0),
}
"""By unit of a field, text in another unit, and its size in that of the field."""
NO_UNIT = {
    *{"turns", "num_turns", "padding", "line_width", "factor", "transparency", "opacity"},
    *{"profile_shift", "scale"},
}
"""Plain numbers: counts, parts of one, and pixels."""


NUMBERS = [
    (owner, name, field)
    for owner, record in (
        *((name, spec.parameters) for name, spec in COMMANDS.items()),
        *((kind, record) for some in (PROFILES, PATHS, PIECES) for kind, record in some.items()),
    )
    for name, field in record.declared.items()
    if "number" in field.shape.get("type", ())
]


@pytest.mark.parametrize(("owner", "name", "field"), NUMBERS)
def test_every_number_of_the_vocabulary_has_a_unit_that_may_be_sent(owner, name, field):
    unit = field.shape.get("x-unit")
    if unit is None:
        assert "string" in field.shape["type"] or name in NO_UNIT
        return
    assert "string" in field.shape["type"]
    text, size = TEXTS[unit]
    low, high = field.shape.get("minimum", -math.inf), field.shape.get("maximum", math.inf)
    if low <= size <= high:
        assert field.read(text, name) == pytest.approx(size)
    else:
        with pytest.raises(ConjureError, match="must be at"):
            field.read(text, name)


@pytest.fixture
def block(document, run):
    run("box", name="Block", length=30, width=20, height=10)
    return document


@pytest.mark.parametrize(
    "density", ["2.7 g/cm^3", "2.7 g/cm3", "2.7 kg/l", "2700 kg/m^3", "2700 kg/m\u00b3", 2700]
)
def test_a_density_is_taken_in_its_unit(block, run, codes, density):
    result = run("measure", objects=["Block"], what=["mass"], density=density)
    assert result["mass"] == pytest.approx(6000e-9 * 2700)
    assert "warnings" not in result


@pytest.mark.parametrize(
    ("density", "meant"),
    [(7.85, "'7.85 g/cm^3'"), (0.0027, None), ("50 kg/m3", None), (30_000, None)],
)
def test_an_unlikely_density_is_warned_of_with_what_was_read(block, run, density, meant):
    result = run("measure", objects=["Block"], what=["mass"], density=density)
    (warning,) = result["warnings"]
    assert warning["code"] == "DENSITY_UNLIKELY"
    assert f"read as {result['density_kg_m3']:g} kg/m3" in warning["message"]
    assert "without a unit is in kg/m3" in warning["message"]
    assert meant is None or meant in warning["message"]


@pytest.mark.parametrize("area", ["5 cm^2", "5 cm2", "5 cm\u00b2", "0.0005 m^2", 500])
def test_an_area_is_taken_in_its_unit(block, run, area):
    # The block has two faces each of 600, 300 and 200 mm2.
    assert run("get_faces", object_name="Block", area_gt=area)["total"] == 2
    assert run("get_faces", object_name="Block", area_lt=area)["total"] == 4
    named = run("create_fillet", object_name="Block", radius=1, edges={"face": "top"})
    top = {"area_gt": area, "direction": "-z"}
    hole = run("create_hole", object_name=named["object_id"], face=top, diameter="1/4 in", depth=2)
    assert hole["removed_volume"] == pytest.approx(math.pi / 4 * (INCH / 4) ** 2 * 2)


@pytest.mark.parametrize("time", ["30 s", "0.5 min", 30])
def test_a_time_is_taken_in_its_unit(document, run, time):
    assert run("eval_expression", expression="2 + 3", time_limit_s=time)["result"] == 5


QUANTITIES = [
    ("App::PropertyLength", "1 1/2 in", 1.5 * INCH),
    ("App::PropertyLength", "2 dm", 200),
    ("App::PropertyDistance", '-3/8"', -0.375 * INCH),
    ("App::PropertyAngle", "0.5 rad", math.degrees(0.5)),
    ("App::PropertyArea", "2 cm2", 200),
    ("App::PropertyArea", "2 cm\u00b2", 200),
    ("App::PropertyVolume", "1 l", 1e6),
    ("App::PropertyVolume", "2 m^3", 2e9),
    ("App::PropertyVolume", "12 in3", 12 * INCH**3),
    ("App::PropertyPressure", "210 GPa", 210e6),
    ("App::PropertyDensity", "7850 kg/m3", 7850e-9),
    ("App::PropertyDensity", "7.85 g/cm^3", 7850e-9),
    ("App::PropertyMass", "2 lb", 2 * 0.45359237),
    ("App::PropertyMass", "500 g", 0.5),
]


@pytest.mark.parametrize(("type_id", "text", "size"), QUANTITIES)
def test_a_property_takes_text_with_any_unit_of_its_kind(document, run, codes, type_id, text, size):
    thing = document.addObject("App::FeaturePython", "Thing")
    if type_id not in thing.supportedProperties():
        pytest.skip(f"this FreeCAD has no {type_id}")
    thing.addProperty(type_id, "Size")
    result = run("set_properties", object_name="Thing", properties={"Size": text})
    assert thing.Size.Value == pytest.approx(size)
    assert codes(result) == []


def test_a_density_of_a_property_is_doubted_too(document, run, codes):
    thing = document.addObject("App::FeaturePython", "Thing")
    if "App::PropertyDensity" not in thing.supportedProperties():
        pytest.skip("this FreeCAD has no App::PropertyDensity")
    thing.addProperty("App::PropertyDensity", "Density")
    result = run("set_properties", object_name="Thing", properties={"Density": "7.85 kg/m3"})
    assert codes(result) == ["DENSITY_UNLIKELY"]


def test_the_sizes_of_a_fillet_s_edges_have_units(block, run):
    run("fillet", object_name="Block", radius=1, edges=["Edge1"], name="Round")
    edges = [[1, "2 mm", "0.2 cm"]]
    run("set_properties", object_name="Round", properties={"Edges": edges})
    assert block.Round.Shape.Volume == pytest.approx(6000 - 4 * (1 - math.pi / 4) * 10)


def test_a_property_refuses_a_unit_of_another_kind(block, refused):
    error = refused("set_properties", object_name="Block", properties={"Length": "5 kg"})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.Length")
    assert "mm" in error.allowed


@pytest.mark.parametrize(
    ("content", "size", "unit"),
    [
        ("2 cm2", 200, "mm^2"),
        ("7.85 g/cm3", 7.85e-6, "kg/mm^3"),
        ("1 l", 1e6, "mm^3"),
        ("0.5 rad", math.degrees(0.5), "deg"),
        ("2 lb", 0.90718474, "kg"),
        ({"value": 7850, "unit": "kg/m3"}, 7850e-9, "kg/mm^3"),
        ({"value": "3", "unit": "cm2"}, 300, "mm^2"),
    ],
)
def test_a_cell_takes_a_quantity_of_any_kind(document, run, content, size, unit):
    run("create_spreadsheet", name="Sizes", cells={"A1": content})
    value = document.Sizes.get("A1")
    assert value.Value == pytest.approx(size, rel=1e-6)
    assert value.Unit == FreeCAD.Units.Quantity(f"1 {unit}").Unit


@pytest.mark.parametrize("words", ['12" x 8"', "3 mm mm", "1 h 30 min", "5 parsec"])
def test_words_in_a_cell_stay_words(document, run, words):
    run("create_spreadsheet", name="Sizes", cells={"A1": words})
    assert document.Sizes.get("A1") == words


@pytest.mark.parametrize(
    ("type_id", "expression", "size"),
    [
        ("App::PropertyLength", "1/2 in", 12.7),
        ("App::PropertyArea", "2 cm2", 200),
        ("App::PropertyVolume", "2 cm\u00b3", 2000),
        ("App::PropertyVolume", "2 cm^2 * 3 mm", 600),
    ],
)
def test_an_expression_takes_units(document, run, type_id, expression, size):
    document.addObject("App::FeaturePython", "Thing").addProperty(type_id, "Size")
    run("set_expression", object_name="Thing", property_name="Size", expression=expression)
    assert document.Thing.Size.Value == pytest.approx(size)


def test_a_search_compares_areas_and_volumes_in_units(block, run):
    found = run("search_properties", property_name="volume", operator="eq", value="6 cm3")
    assert [match["object_id"] for match in found["matches"]] == ["Block"]
    found = run("search_properties", property_name="area", operator="gt", value="21 cm\u00b2")
    assert [match["object_id"] for match in found["matches"]] == ["Block"]
