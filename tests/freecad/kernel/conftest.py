# SPDX-License-Identifier: MIT
"""A runner with a kernel's process of its own, and an executor that can put its commands aside."""

from __future__ import annotations

import time

import FreeCAD
import Part
import pytest

from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.kernel.process import KernelProcess
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.executor import Executor, Turn
from conjure_workbench.modeling.put_aside import PutAsideCommand
from conjure_workbench.modeling.runner import Runner


class Job:
    """A command for the executor, as the adapter makes one."""

    newest_names = waits = timed_out = False

    def __init__(self, command, parameters):
        self.command, self.parameters = command, parameters
        self.command_id = command
        self.outcome = None
        self.told = []
        self.stop_with = None

    def start(self):
        return True

    def between_steps(self, fraction, doing):
        self.told.append(doing)

    def while_aside(self, doing):
        self.told.append(doing)
        if self.stop_with is not None:
            raise self.stop_with

    def finish(self, outcome, elapsed_ms):
        self.outcome = outcome


class Unasked:
    """A person who is never asked."""

    def refusal(self, job):
        return None

    def verdict(self, job):
        return False

    def begins(self, job):
        """Nobody looks."""


class Case:
    """An executor of a runner, and what the test does while a command is put aside."""

    def __init__(self, runner):
        self.runner = runner
        self.desk = runner.desk
        self.asides = 0
        self.executor = Executor(
            runner.run,
            reason_to_wait=lambda: None,
            reason_to_hold=lambda: None,
            tell_waiting=lambda reason: None,
            wake=lambda: None,
            permission=Unasked(),
            asked="asked",
            aside=PutAsideCommand(self.desk, lambda doing: None),
        )

    def __call__(self, command, meanwhile=lambda job: None, **parameters):
        """The result of a command, or its error; `meanwhile` is called each time it waits."""
        job = Job(command, parameters)
        self.executor.submit(job)
        self.asides = 0
        until = time.monotonic() + 60
        while self.executor.run_slice(0.0) is not Turn.DONE and time.monotonic() < until:
            self.asides += 1
            meanwhile(job)
            time.sleep(0.02)
        return job.outcome


@pytest.fixture
def fresh_runner(tmp_path):
    made = Runner(snapshots=SnapshotStore(str(tmp_path)))
    yield made
    made.close()


@pytest.fixture
def case(fresh_runner):
    return Case(fresh_runner)


@pytest.fixture
def all_is_heavy(monkeypatch):
    """Every boolean is computed in the process, and each is put aside, however quick it is."""
    waits, wait_for = [], KernelProcess.wait_for

    def waits_twice(self, computation, seconds=None):
        if seconds == 0.0 and computation not in waits:
            waits.append(computation)
            return False
        return wait_for(self, computation, seconds)

    monkeypatch.setattr(KernelProcess, "wait_for", waits_twice)
    monkeypatch.setattr(desk_module, "HEAVY_S", 0.0)
    monkeypatch.setattr(desk_module, "_FEW_FACES", 0)
    monkeypatch.setattr(desk_module, "WAIT_S", 0.0)


@pytest.fixture
def sliver():
    """A piece of a cylinder cut by a turned box; its offsets with sharp corners end the kernel."""
    made = Part.makeCylinder(7.63, 11.17, FreeCAD.Vector(-10.05, 8.52, 22.67))
    made = made.common(Part.makeBox(20, 40, 40, FreeCAD.Vector(-36.68, -10, 10)))
    tool = Part.makeBox(8.27, 20.41, 33.33)
    turn = FreeCAD.Rotation(23.1463, 27.1247, -11.075)
    tool.Placement = FreeCAD.Placement(FreeCAD.Vector(-16.57, 26.68, 6.42), turn)
    return made.cut(tool)
