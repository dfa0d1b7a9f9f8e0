# SPDX-License-Identifier: MIT
"""A person who answers, for the tests of approval without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from conjure_workbench.modeling.approval.approval import Approval
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.approval.risks import permit_all
from conjure_workbench.modeling.executor import Executor
from conjure_workbench.modeling.put_aside import PutAsideCommand


class Command:
    """A command, and its result."""

    newest_names = False
    waits = True
    timed_out = False
    outcome = None

    def __init__(self, command, parameters):
        self.command, self.parameters, self.command_id = command, parameters, command

    def start(self):
        return True

    def put_back(self):
        pass

    def between_steps(self, fraction, doing):
        pass

    def while_aside(self, doing):
        pass

    def finish(self, outcome, elapsed_ms):
        self.outcome = outcome


class Person:
    """A person who allows all that is asked, and the kind of it wherever that is offered.

    Attributes:
        asked: what they were asked: the command, and the kinds of its risks.
        about: the same, with the names of what each question was about.
        allows_kinds: False for one who clicks only *Allow*.
    """

    def __init__(self):
        self.allows_kinds = True
        self.mode = Mode.RISKY
        self.asked = []
        self.about = []
        self.approval = Approval(lambda: self.mode, questioner=self)

    def present(self, question):
        command = question.job.command
        self.asked.append((command, [risk.kind.value for risk in question.risks]))
        self.about.append((command, [Path(risk.subject).name for risk in question.risks]))

    def withdraw(self, *, ran_out):
        pass

    def answer(self):
        if self.approval.question is not None:
            self.approval.allow(grant=self.allows_kinds)


@pytest.fixture
def person(runner):
    made = Person()
    runner._permit = made.approval.permit
    yield made
    runner._permit = permit_all


@pytest.fixture
def send(runner, person):
    """`send("create_box", {})`: its result, after the person has answered what they were asked."""
    executor = Executor(
        lambda command, parameters, steps, newest, number: runner.run(
            command, parameters, steps, newest, number
        ),
        reason_to_wait=lambda: None,
        tell_waiting=lambda reason: None,
        wake=lambda: None,
        permission=person.approval,
        asked="asked",
        aside=PutAsideCommand(runner.desk, lambda waits_for: None),
        reason_to_hold=lambda: None,
    )

    def run(command, parameters):
        job = Command(command, parameters)
        executor.submit(job)
        while job.outcome is None:
            executor.run_slice(0.0)
            person.answer()
        return job.outcome

    return run
