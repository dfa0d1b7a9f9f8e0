# SPDX-License-Identifier: MIT
"""Edited objects in a window: what becomes an input is hidden, what is let go is seen again."""

from __future__ import annotations

import pytest

FOUR = [[-20, -10], [20, -10], [20, 10], [-20, 10]]


def shown(document):
    return {obj.Name for obj in document.Objects if obj.ViewObject.Visibility}


def test_tools_of_a_cut_are_exchanged(document, run):
    run("box", name="Cube", size=[20, 20, 20])
    for number in (1, 2, 3):
        at = [4 * number, 4 * number, -10]
        run("box", name=f"Bar{number}", size=[2, 2, 40], position=at)
    run("cut", base="Cube", tools=["Bar1", "Bar2"], name="K")
    assert shown(document) == {"K", "Bar3"}
    run("set_properties", object_name="K", properties={"tools": ["Bar3"]})
    assert shown(document) == {"K", "Bar1", "Bar2"}
    assert document.K.Shape.Volume == pytest.approx(8000 - 4 * 20)
    run("undo")
    assert shown(document) == {"K", "Bar3"}
    assert document.K.Shape.Volume == pytest.approx(8000 - 2 * 4 * 20)
    run("redo")
    assert shown(document) == {"K", "Bar1", "Bar2"}


def test_holes_that_become_more_show_nothing_but_the_result(document, run):
    run("box", name="Plate", size=[60, 40, 10])
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H")
    run("set_properties", object_name="H", properties={"offset": FOUR})
    assert shown(document) == {"H"}
    for properties in ({"counterbore": {"diameter": 10, "depth": 3}}, {"offset": [[0, 0]]}):
        run("set_properties", object_name="H", properties=properties)
        assert shown(document) == {"H"}
    for _ in range(3):
        run("undo")
        assert shown(document) == {"H"}
