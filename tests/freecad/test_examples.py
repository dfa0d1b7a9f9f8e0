# SPDX-License-Identifier: MIT
"""The example parts: built by commands only, as large as by hand, and edited afterwards."""

import importlib.util
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


def test_every_example_has_a_picture():
    pictures = EXAMPLES.parent / "resources" / "screenshots"
    assert len(PARTS) == 5
    for name in PARTS:
        assert 1_000 < (pictures / f"{name}.png").stat().st_size < 60_000
