# SPDX-License-Identifier: MIT
"""The example parts: built by commands only, as large as by hand, and edited afterwards."""

import importlib.util
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PARTS = ["l_bracket"]


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


@pytest.mark.parametrize("part", PARTS, indirect=True)
def test_a_part_has_its_volume_before_and_after_an_edit(document, run, part):
    for command, parameters in part.commands:
        run(command, **parameters)
    check(document, part.results)
    command, parameters = part.edit
    run(command, **parameters)
    check(document, part.edited)
