# SPDX-License-Identifier: MIT
"""Commands that are put aside while something is computed elsewhere, and done again after it."""

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.kernel.computation import Computation, End, PutAside
from conjure_workbench.modeling.executor import Executor, Turn
from conjure_workbench.modeling.put_aside import PutAsideCommand


class Job:
    newest_names = False

    def __init__(self, name):
        self.command = self.command_id = name
        self.parameters = {}
        self.outcome = None
        self.starts = 0
        self.told = []
        self.stop_with = None

    waits = timed_out = False

    def start(self):
        self.starts += 1
        return True

    def between_steps(self, fraction, doing):
        self.told.append(doing)

    def while_aside(self, doing):
        self.told.append(doing)
        if self.stop_with is not None:
            raise self.stop_with

    def finish(self, outcome, elapsed_ms):
        self.outcome = outcome


class Elsewhere:
    """Results computed elsewhere, as the test has it."""

    def __init__(self):
        self.may_put_aside = False
        self.results = []
        self.stops = 0
        self.changes = 0

    def result(self):
        """The result of the one thing that is ever asked for; another after each change."""
        while len(self.results) <= self.changes:
            self.results.append(Computation({}, [], lambda: None))
        found = self.results[self.changes]
        if found.done.is_set():
            found.used = True
            return found
        raise PutAside(found, "Ball")

    def stop(self):
        self.stops += 1
        for one in self.results:
            one.finish(End.STOPPED)

    def forget(self):
        self.results.clear()
        self.changes = 0


class Nobody:
    """A person who is never asked."""

    def refusal(self, job):
        return None

    def verdict(self, job):
        return False

    def begins(self, job):
        """Nobody looks."""


class Case:
    """An executor whose command `heavy` needs one result from elsewhere."""

    def __init__(self):
        self.elsewhere = Elsewhere()
        self.reason = None
        self.ran, self.told = [], []
        self.aside = PutAsideCommand(self.elsewhere, self.told.append)
        self.executor = Executor(
            self.run,
            reason_to_wait=lambda: "paused",
            tell_waiting=lambda reason: None,
            wake=lambda: None,
            permission=Nobody(),
            asked="asked",
            aside=self.aside,
            reason_to_hold=lambda: self.reason,
        )
        self.executor._reason_to_wait = lambda: self.reason
        self.job = Job("heavy")
        self.next = Job("light")

    def run(self, command, parameters, between_steps, newest_names, command_id):
        self.ran.append(command)
        if command == "heavy":
            assert self.elsewhere.may_put_aside
            return {"end": self.elsewhere.result().end}
        return {}

    def begin(self):
        self.executor.submit(self.job)
        self.executor.submit(self.next)
        return self.slice()

    def slice(self):
        return self.executor.run_slice(0.0)


@pytest.fixture
def case():
    return Case()


def test_it_runs_again_when_the_result_is_there_and_before_all_others(case):
    assert case.begin() is Turn.WAITING
    assert case.slice() is Turn.WAITING
    assert case.executor.has_work
    assert case.ran == ["heavy"]
    assert (case.job.outcome, case.next.starts) == (None, 0)
    case.elsewhere.results[0].finish(End.ANSWERED)
    assert case.slice() is Turn.DONE
    assert case.ran == ["heavy", "heavy", "light"]
    assert case.job.starts == 1
    assert case.job.outcome == {"end": End.ANSWERED}
    assert not case.elsewhere.may_put_aside
    assert [told and told.label for told in case.told] == ["Ball"] * 4 + [None]


def test_the_server_is_told_how_long_it_has_taken(case):
    case.begin()
    assert case.job.told[0].startswith("computing 'Ball' in a process of its own, for 0 s so far")


def test_a_cancel_stops_it_and_nothing_runs_again(case):
    case.begin()
    case.job.stop_with = ConjureError("CANCELLED", "Enough.")
    assert case.slice() is Turn.DONE
    assert case.job.outcome.code == "CANCELLED"
    assert case.elsewhere.stops == 1
    assert case.ran == ["heavy", "light"]
    assert case.told[-1] is None


def test_a_cancel_counts_also_where_the_result_comes_at_the_same_time(case):
    case.begin()
    case.job.stop_with = ConjureError("CANCELLED", "Enough.")
    case.elsewhere.results[0].finish(End.ANSWERED)
    case.slice()
    assert case.job.outcome.code == "CANCELLED"
    assert case.ran == ["heavy", "light"]


def test_the_person_stops_it(case):
    case.begin()
    case.aside.stop()
    case.slice()
    assert case.job.outcome.code == "CANCELLED"
    assert case.job.outcome.details["by"] == "person"
    assert not case.job.outcome.retryable
    assert case.next.outcome == {}


def test_a_stop_while_nothing_is_put_aside_stops_nothing_later(case):
    case.aside.stop()
    case.begin()
    case.elsewhere.results[0].finish(End.ANSWERED)
    case.slice()
    assert case.job.outcome == {"end": End.ANSWERED}


def test_what_takes_too_long_is_stopped_and_fails_as_the_command_says(case):
    case.begin()
    case.elsewhere.results[0].limit_s = 0.0
    case.slice()
    assert case.elsewhere.stops == 1
    case.slice()
    assert case.job.outcome == {"end": End.STOPPED}


def test_a_cancel_counts_also_while_it_waits_for_the_person_with_its_result(case):
    case.begin()
    case.elsewhere.results[0].finish(End.ANSWERED)
    case.reason = "the person edits"
    case.slice()
    case.job.stop_with = ConjureError("CANCELLED", "Enough.")
    case.slice()
    assert case.job.outcome.code == "CANCELLED"
    assert case.ran == ["heavy"]


def test_it_is_answered_when_freecad_closes(case):
    case.begin()
    case.executor.close()
    assert case.job.outcome.code == "CANCELLED"
    assert "FreeCAD is closing" in case.job.outcome.message
    assert case.elsewhere.stops == 1
    case.executor.close()
    assert case.ran == ["heavy"]


def test_it_waits_for_the_person_with_its_result(case):
    case.begin()
    case.elsewhere.results[0].finish(End.ANSWERED)
    case.reason = "the person edits"
    assert case.slice() is Turn.WAITING
    assert case.ran == ["heavy"]
    case.reason = None
    case.slice()
    assert case.job.outcome == {"end": End.ANSWERED}


def test_an_input_that_changes_each_time_ends_it_after_three_times(case):
    case.begin()
    for _ in range(3):
        case.elsewhere.results[case.elsewhere.changes].finish(End.ANSWERED)
        case.elsewhere.changes += 1
        case.slice()
    assert case.job.outcome.code == "USER_EDITING"
    assert case.ran.count("heavy") == 4
    assert case.elsewhere.stops == 1


def test_results_are_forgotten_with_the_command(case):
    case.begin()
    case.elsewhere.results[0].finish(End.ANSWERED)
    case.slice()
    assert case.elsewhere.results == []
    assert case.told[-1] is None
