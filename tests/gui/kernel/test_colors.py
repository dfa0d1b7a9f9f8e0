# SPDX-License-Identifier: MIT
"""Colors of a boolean that was computed beside FreeCAD: as without that, or the reply says so."""

from __future__ import annotations

import pytest

from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.modeling.document import appearance

RED, BLUE = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def shown(obj):
    """The colors of an object's faces, each once."""
    view = obj.ViewObject
    if hasattr(view, "ShapeAppearance"):
        found = [material.DiffuseColor for material in view.ShapeAppearance]
    else:
        found = view.DiffuseColor
    return {tuple(color[:3]) for color in found}


@pytest.fixture
def cut(run, document):
    """`cut()`: a cut of two boxes, and its result; each has the boxes for itself."""
    made = []

    def cut(one, other):
        a = document.getObject(run("create_box", position=[50 * len(made), 0, 0])["object_id"])
        b = document.getObject(run("create_box", position=[50 * len(made) + 5, 5, 5])["object_id"])
        appearance.apply(a.ViewObject, "color", one)
        appearance.apply(b.ViewObject, "color", other)
        made.append(run("boolean_cut", base=a.Name, tools=[b.Name]))
        return document.getObject(made[-1]["object_id"]), made[-1]

    return cut


@pytest.fixture
def all_is_heavy(monkeypatch):
    """`all_is_heavy()`: from now on shapes of booleans come by the process."""

    def switch():
        monkeypatch.setattr(desk_module, "HEAVY_S", 0.0)
        monkeypatch.setattr(desk_module, "_FEW_FACES", 0)
        monkeypatch.setattr(desk_module, "WORTH_IT_S", 0.0)

    return switch


def codes(reply):
    return [warning["code"] for warning in reply["warnings"]]


def test_one_color_of_all_inputs_is_the_result_s(cut, all_is_heavy):
    here, _ = cut(RED, RED)
    all_is_heavy()
    there, reply = cut(RED, RED)
    assert shown(there) == shown(here)
    assert "COLORS_LATER" not in codes(reply)


def test_several_colors_come_later_and_the_reply_says_so(cut, all_is_heavy, document):
    here, _ = cut(RED, BLUE)
    all_is_heavy()
    there, reply = cut(RED, BLUE)
    assert ("COLORS_LATER" in codes(reply)) is (shown(there) != shown(here))
    assert there.State == ["Up-to-date"]
    there.touch()
    document.recompute()
    assert shown(there) == shown(here)
