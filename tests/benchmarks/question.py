# SPDX-License-Identifier: MIT
"""Time from the moment at which a command needs the person's approval to the bar on the screen.

Runs inside FreeCAD, asked by `run.py`.
"""

from __future__ import annotations

import time
from typing import Any, ClassVar

import FreeCAD
import FreeCADGui
from plates import Plate, add

from conjure_workbench.qt import QtWidgets

FACES = 100


class Wish:
    """A command that waits for an answer."""

    command = "move_object"
    parameters: ClassVar[dict[str, Any]] = {"object_name": "Plate", "vector": [0, 0, 50]}
    waits = True
    timed_out = False


def measure(rounds: int) -> list[float]:
    """Milliseconds of each question about a part of many faces, drawn as it is and as it would be.

    They are those of all threads of FreeCAD: what other programs took of the processor is not ours.
    """
    from conjure_workbench.gui.approval.approval_desk import ApprovalDesk
    from conjure_workbench.modeling.approval.risks import ApprovalNeededError
    from conjure_workbench.modeling.runner import Runner

    window, wish, begun = FreeCADGui.getMainWindow(), Wish(), []

    def permit(risks: Any) -> None:
        try:
            desk.approval.permit(risks)
        except ApprovalNeededError:
            begun.append(time.process_time())
            raise

    document = FreeCAD.newDocument("Question")
    runner = Runner(permit=permit)
    desk = ApprovalDesk(window, runner.observer.revision, lambda: None)
    add(document, Plate(FACES).shape, "Plate")
    FreeCADGui.SendMsgToActiveView("ViewFit")
    FreeCADGui.updateGui()
    taken = []
    try:
        for _ in range(rounds):
            desk.approval.begins(wish)
            try:
                runner.run(wish.command, wish.parameters)
            except ApprovalNeededError as needed:
                desk.approval.ask(wish, needed)
            bars = window.findChildren(QtWidgets.QDialog, "ConjureApprovalBar")
            next(bar for bar in bars if bar.isVisible()).repaint()
            taken.append((time.process_time() - begun[-1]) * 1000)
            FreeCADGui.updateGui()
            desk.approval.drop()
        return [round(one, 1) for one in taken]
    finally:
        runner.close()
        FreeCAD.closeDocument(document.Name)
