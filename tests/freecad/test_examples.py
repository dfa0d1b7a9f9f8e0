# SPDX-License-Identifier: MIT
"""The example parts: built by commands only, as large as by hand, and edited afterwards."""

import importlib.util
import math
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PARTS = sorted(file.stem for file in EXAMPLES.glob("*.py") if file.stem != "part")


@pytest.fixture
def part(request, monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES))
    spec = importlib.util.spec_from_file_location(request.param, EXAMPLES / f"{request.param}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module.PART
    sys.modules.pop("part", None)


def check(document, results):
    for name, figures in results.items():
        shape = document.getObject(name).Shape
        assert shape.isValid()
        assert shape.Volume == pytest.approx(figures.volume, rel=1e-9)
        box = shape.optimalBoundingBox() if hasattr(shape, "optimalBoundingBox") else shape.BoundBox
        assert [box.XLength, box.YLength, box.ZLength] == pytest.approx(figures.size, abs=1e-5)
        assert len(shape.Solids) == figures.solids


def answers(run, checks):
    for (command, parameters), expected in checks:
        reply = run(command, **parameters)
        for path, wanted in expected.items():
            assert at(reply, path) == pytest.approx(wanted, rel=1e-9)


def at(value, path):
    for key in path.split("."):
        value = value[key]
    return value


@pytest.mark.parametrize("part", PARTS, indirect=True)
def test_a_part_has_its_volume_before_and_after_an_edit(document, run, part):
    for command, parameters in part.commands:
        run(command, **parameters)
    check(document, part.results)
    answers(run, part.checks)
    command, parameters = part.edit
    run(command, **parameters)
    check(document, part.edited)
    answers(run, part.checks)


@pytest.mark.parametrize("part", ["wall_bracket"], indirect=True)
def test_the_holes_and_the_outline_of_a_part_are_edited_by_the_words_that_made_them(
    document, run, part
):
    for command, parameters in part.commands:
        run(command, **parameters)
    before = document.Bracket.Shape.Volume
    run("set_properties", object_name="Bracket", properties={"diameter": 5.5})
    wider = 2 * math.pi / 4 * (5.5**2 - 4.5**2) * 5
    assert document.Bracket.Shape.Volume == pytest.approx(before - wider, rel=1e-9)
    run("set_properties", object_name="Screwed", properties={"countersink": {"diameter": 8}})
    # Two frustums less their inner cylinders, 1.5 mm instead of 2.5 mm deep.
    shallower = 2 * (_sink(2.5) - _sink(1.5))
    assert document.Bracket.Shape.Volume == pytest.approx(before - wider + shallower, rel=1e-9)
    named = {parameters.get("name"): parameters for _, parameters in part.commands}
    points = [[90 if x == 80 else x, y, z] for x, y, z in named["Profile"]["points"]]
    run("set_properties", object_name="Profile", properties={"points": points})
    longer = 10 * 5 * 40
    expected = before - wider + shallower + longer
    assert document.Bracket.Shape.Volume == pytest.approx(expected, rel=1e-9)


def _sink(depth, radius=2.5):
    """What a countersink of 90 degrees takes beside a hole of this radius."""
    wide = radius + depth
    frustum = math.pi * depth / 3 * (wide**2 + wide * radius + radius**2)
    return frustum - math.pi * radius**2 * depth


def test_every_example_has_a_picture():
    pictures = EXAMPLES.parent / "resources" / "screenshots"
    assert len(PARTS) == 5
    for name in PARTS:
        assert 1_000 < (pictures / f"{name}.png").stat().st_size < 60_000
