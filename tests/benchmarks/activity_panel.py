# SPDX-License-Identifier: MIT
"""Cost of words and activity panel: of each command, and of each turn with 10,000 rows.

Runs inside FreeCAD, asked by `run.py`.
"""

from __future__ import annotations

import statistics
import time
from typing import Any, Callable

import FreeCAD
import FreeCADGui
from PySide import QtCore

ROWS = 10_000


class Sent:
    """A command as the adapter hands it over; its result goes to nobody."""

    by = "assistant"
    newest_names = False
    size = 150
    result = None

    def __init__(self, number: int, command: str, parameters: dict[str, Any]) -> None:
        self.command_id, self.command, self.parameters = number, command, parameters

    def start(self) -> bool:
        return True

    def between_steps(self, fraction: float, doing: str) -> None:
        return None

    def finish(self, outcome: object, elapsed_ms: float) -> None:
        return None


def measure(rounds: int) -> dict[str, float]:
    """Median milliseconds per command, and the longest of each kind of turn."""
    from conjure_workbench.gui.activity.activity_log import ActivityLog
    from conjure_workbench.gui.activity.activity_model import Shown
    from conjure_workbench.gui.activity.panel import ActivityPanel
    from conjure_workbench.gui.activity.told_job import ToldJob
    from conjure_workbench.gui.activity.undo_actions import UndoActions
    from conjure_workbench.gui.status.target_button import TargetButton
    from conjure_workbench.modeling.command.step_words import sentence_of
    from conjure_workbench.modeling.runner import Runner
    from conjure_workbench.vocabulary import find_command

    document = FreeCAD.newDocument("Activity")
    runner, log = Runner(), ActivityLog()
    window = FreeCADGui.getMainWindow()
    undo = UndoActions(runner, lambda: None, lambda *_: None, window)
    target = TargetButton(lambda: runner.foreground, window)
    panel = ActivityPanel(log, undo, target, window)
    panel.setFloating(True)
    panel.resize(900, 400)
    panel.show()
    parameters = {"base": "Plate", "tool": "Bore", "name": "Drilled"}
    try:
        runner.run("create_box", {"name": "Plate", "length": 50, "width": 50})
        runner.run("create_cylinder", {"name": "Bore", "height": 50})
        reply = runner.run("boolean_cut", parameters)
        spec = find_command("boolean_cut")
        values = spec.parse(parameters)

        def command() -> None:
            job = ToldJob(Sent(1, "boolean_cut", parameters), log, runner, lambda: None)
            job.start()
            runner.numbering.begin("boolean_cut", 1, by_person=False)
            runner.numbering.describe(sentence_of("boolean_cut", values, document))
            job.finish(reply, 1.0)

        def show() -> None:
            panel.take(log.take_news())

        for _ in range(ROWS):
            command()
        show()
        FreeCADGui.updateGui()
        bar = panel.table.verticalScrollBar()
        turns = {
            "add": lambda: (command(), show()),
            "scroll": lambda: (
                bar.setValue((bar.value() + 3001) % bar.maximum()),
                panel.table.viewport().repaint(),
            ),
            "search": lambda: panel.model.search("cut"),
            "search_nothing": lambda: panel.model.search("nothing of this name"),
            "choose": lambda: panel.model.choose(Shown.ALL),
        }
        found = {"command_ms": round(statistics.median(_times(command, rounds)), 3)}
        for name, turn in turns.items():
            found[f"{name}_ms"] = round(max(_times(turn, rounds)), 3)
            panel.model.search("")
        return found
    finally:
        panel.close()
        panel.deleteLater()
        runner.close()
        FreeCAD.closeDocument(document.Name)


def _times(act: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of this thread: what other programs took of the processor is not ours."""
    taken = []
    for _ in range(rounds):
        started = time.thread_time()
        act()
        taken.append((time.thread_time() - started) * 1000)
        QtCore.QCoreApplication.processEvents()
    return taken
