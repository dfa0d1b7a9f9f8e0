# SPDX-License-Identifier: MIT
"""Cost of the consideration for the person: gate, approval, activity, and tries on a hidden copy.

Runs inside FreeCAD, asked by `run.py`. Times are those of FreeCAD's main thread: what other
programs took of the processor is not ours.
"""

from __future__ import annotations

import statistics
import time
from functools import partial
from typing import Any, Callable

import FreeCAD
import FreeCADGui
from activity_panel import Sent

SIZES = (50, 500)
"""Objects in the document of a try on a hidden copy."""


class Unasked:
    """A person who is never asked."""

    def refusal(self, job: object) -> None:
        return None

    def verdict(self, job: object) -> bool:
        return False

    def begins(self, job: object) -> None:
        return None


class Considerate:
    """Conjure's own gate, approval and activity log, around one runner."""

    def __init__(self) -> None:
        from conjure_workbench.gui.activity.activity_log import ActivityLog
        from conjure_workbench.gui.approval.approval_desk import ApprovalDesk
        from conjure_workbench.gui.person.gate import Gate
        from conjure_workbench.gui.person.pause import Pause
        from conjure_workbench.modeling.runner import Runner

        window = FreeCADGui.getMainWindow()
        self.permit: Callable[[Any], None] = lambda risks: None
        self.runner = Runner(permit=lambda risks: self.permit(risks))
        desk = ApprovalDesk(window, self.runner.observer.revision, lambda: None)
        self.approval = desk.approval
        self.gate = Gate(window, self.runner.observer.revision, Pause())
        self.log = ActivityLog()

    def executor(self, permission: Any, reason_to_wait: Callable[[], Any]) -> Any:
        from conjure_workbench.modeling.executor import Executor
        from conjure_workbench.modeling.put_aside import PutAsideCommand

        return Executor(
            self.runner.run,
            reason_to_wait=reason_to_wait,
            reason_to_hold=reason_to_wait,
            tell_waiting=lambda reason: None,
            wake=lambda: None,
            permission=permission,
            asked="asked",
            aside=PutAsideCommand(self.runner.desk, lambda waits_for: None),
        )

    def told(self, job: Any) -> Any:
        from conjure_workbench.gui.activity.told_job import ToldJob

        return ToldJob(job, self.log, self.runner, lambda: None)


def measure(rounds: int) -> dict[str, Any]:
    """Microseconds of gate and approval; milliseconds of commands with and without them."""
    considerate = Considerate()
    try:
        return {
            "gate_and_approval_us": _gate_and_approval(considerate, rounds * 20),
            **_small_command(considerate, rounds),
            "after_an_undo": {
                f"{size} objects": _after_an_undo(considerate, size, rounds) for size in SIZES
            },
        }
    finally:
        considerate.runner.close()


def _gate_and_approval(considerate: Considerate, rounds: int) -> float:
    """Microseconds that both take of a command that makes something new."""
    from conjure_workbench.modeling.approval.risks import Risk, RiskKind

    approval, gate = considerate.approval, considerate.gate
    job = Sent(0, "create_box", {})
    risks = [Risk(RiskKind.ANY_CHANGE, "Document")]

    def look() -> None:
        approval.refusal(job)
        gate.reason_to_wait()
        approval.verdict(job)
        approval.begins(job)
        approval.permit(risks)

    started = time.thread_time()
    for _ in range(rounds):
        look()
    return round((time.thread_time() - started) / rounds * 1e6, 1)


def _small_command(considerate: Considerate, rounds: int) -> dict[str, float]:
    """Median milliseconds of a box with and without gate, approval and activity, in turns."""
    approval, gate = considerate.approval, considerate.gate
    document = FreeCAD.newDocument("Consideration")
    plain = considerate.executor(Unasked(), lambda: None)
    careful = considerate.executor(approval, gate.reason_to_wait)
    taken: dict[str, list[float]] = {"with_ms": [], "without_ms": []}

    def considered(job: Sent) -> None:
        _run(careful, considerate.told(job))

    def one(number: int) -> Sent:
        return Sent(number, "create_box", {"position": [6.0 * number, 0, 0]})

    ways = (
        ("without_ms", lambda risks: None, partial(_run, plain)),
        ("with_ms", approval.permit, considered),
    )
    try:
        for number in range(rounds + 5):
            # Whoever comes second has one more object around it.
            for kind, permit, do in ways if number % 2 else reversed(ways):
                considerate.permit = permit
                times = _timed(partial(do, one(number)))
                if number >= 5:  # the first ones load what they need
                    taken[kind].append(times)
            FreeCADGui.updateGui()
        made = len(document.Objects)
        if made != 2 * (rounds + 5):
            raise RuntimeError(f"{made} boxes were made")
    finally:
        FreeCAD.closeDocument(document.Name)
    return {name: round(statistics.median(times), 3) for name, times in taken.items()}


def _after_an_undo(considerate: Considerate, size: int, rounds: int) -> dict[str, float]:
    """Median milliseconds of a change where it would end redo, and of the next one."""
    considerate.permit = considerate.approval.permit
    run = considerate.runner.run
    document = FreeCAD.newDocument("Rehearsal")
    document.UndoMode = 1
    first, following = [], []
    try:
        for number in range(size):
            run("create_box", {"position": [6.0 * (number % 40), 6.0 * (number // 40), 0]})
        move = {"object_name": document.Objects[-1].Name, "vector": [1, 0, 0]}
        for _ in range(max(5, rounds // 10)):
            run("move_object", move)
            run("undo", {})
            if not document.RedoCount:
                raise RuntimeError("there is nothing to redo")
            first.append(_timed(lambda: run("move_object", move)))
            following.append(_timed(lambda: run("move_object", move)))
            FreeCADGui.updateGui()
    finally:
        FreeCAD.closeDocument(document.Name)
    medians = map(statistics.median, (first, following))
    return dict(zip(("first_ms", "next_ms"), (round(one, 2) for one in medians)))


def _run(executor: Any, job: Any) -> None:
    executor.submit(job)
    executor.run_slice(0.0)


def _timed(act: Callable[[], object]) -> float:
    started = time.thread_time()
    act()
    return (time.thread_time() - started) * 1000
