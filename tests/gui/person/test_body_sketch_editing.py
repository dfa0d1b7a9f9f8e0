# SPDX-License-Identifier: MIT
"""Commands on a body wait while the person edits one of its sketches, and follow what they did."""

from __future__ import annotations

import math

import FreeCADGui
import pytest

from conjure_workbench.protocol.waiting import WaitingCode

OUTLINE = [{"type": "rectangle", "id": "r", "center": [0, 0], "width": 40, "height": 30}]


@pytest.fixture
def body(document, run):
    """A body with a block of 40 x 30 x 10, whose sketch the person edits."""
    document.UndoMode = 1
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Outline", geometry=OUTLINE)
    run("pad", profile="Outline", length=10, name="Block")
    FreeCADGui.ActiveDocument.setEdit("Outline")
    yield document.Body
    if FreeCADGui.ActiveDocument is not None:
        FreeCADGui.ActiveDocument.resetEdit()


WAITING = [
    ("set_dimensions", {"values": {"Block.Length": 20}}),
    ("edit_sketch", {"object_name": "Outline", "set": {"r_height": 10}}),
    ("create_sketch", {"body": "Body", "name": "Slot", "offset": 20, "geometry": [
        {"type": "circle", "center": [0, 0], "radius": 2}]}),
    ("pocket", {"profile": "Slot", "through": True, "name": "Bore"}),
    ("draft", {"faces": ["left", "right"], "neutral": "bottom", "angle": 5, "name": "Lean"}),
]  # fmt: skip


def test_commands_on_a_body_wait_for_the_sketch_that_is_edited(
    body, document, connected, controller, wait_until, find
):
    outline = document.Outline
    at = next(i for i, one in enumerate(outline.Constraints) if one.Name == "r_width")
    for number, (command, parameters) in enumerate(WAITING, 1):
        connected.command(command, f"c{number}", **parameters)
        wait_until(lambda number=number: controller.status.queued == number)
    wait_until(lambda: controller.status.waiting_for is not None)
    assert controller.status.waiting_for.code is WaitingCode.OBJECT_IN_EDIT
    before = document.UndoNames
    document.openTransaction("Person")
    outline.setDatum(at, 60)
    document.commitTransaction()
    outline.solve()
    assert FreeCADGui.ActiveDocument.getInEdit().Object == outline
    assert document.getObject("Slot") is None
    assert body.Shape.Volume == pytest.approx(40 * 30 * 10)
    FreeCADGui.ActiveDocument.resetEdit()

    def result():
        """The next result; the person allows what they are asked."""
        bar = find("ConjureApprovalBar")
        if bar is not None and bar.allow.isVisible() and bar.allow.isEnabled():
            bar.allow.click()
        return connected.news("result")

    for _ in WAITING:
        assert wait_until(result, 40)["success"]
    lean = 2 * 10 * 20**2 / 2 * math.tan(math.radians(5))
    bore = math.pi * 2**2 * 20
    assert body.Shape.Volume == pytest.approx(60 * 10 * 20 - lean - bore)
    assert body.Tip == document.Lean
    assert outline.getDatum("r_width").Value == 60
    steps = document.UndoNames[: -len(before)]
    assert [name.startswith("Conjure") for name in steps][: len(WAITING)] == [True] * len(WAITING)
    assert "Person" in steps
