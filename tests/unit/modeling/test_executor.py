# SPDX-License-Identifier: MIT
"""The executor: one command after the other, never during the person's own work, in slices."""

import threading

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling import pace
from conjure_workbench.modeling.approval.risks import ApprovalNeededError, Risk, RiskKind
from conjure_workbench.modeling.executor import Executor, Turn
from conjure_workbench.modeling.put_aside import PutAsideCommand


class Job:
    def __init__(self, name, *, alive=True):
        self.command = name
        self.parameters = {}
        self.newest_names = name == "newest"
        self.command_id = f"id of {name}"
        self.alive = alive
        self.outcome = None
        self.waits = True
        self.timed_out = False
        self.put_backs = 0

    def start(self):
        self.waits = False
        return self.alive

    def put_back(self):
        self.waits = True
        self.put_backs += 1

    def between_steps(self, fraction, doing):
        self.told = (fraction, doing)

    def finish(self, outcome, elapsed_ms):
        self.outcome = outcome


class Person:
    """A person who refuses, is asked, and answers."""

    def __init__(self):
        self.refused = self.answer = None
        self.asked = []
        self.present = True

    def refusal(self, job):
        return self.refused

    def verdict(self, job):
        return False if self.answer is None else self.answer

    def ask(self, job, needed):
        self.asked.append(needed.risks)
        return self.present

    def begins(self, job):
        self.begun = job


class Elsewhere:
    """Nothing is computed elsewhere here."""

    may_put_aside = False

    def forget(self):
        self.may_put_aside = False


class Desk:
    """An executor with everything around it."""

    def __init__(self):
        self.now = 0.0
        self.ran = []
        self.wakes = 0
        self.reason = None
        self.told = []
        self.inside = lambda: None
        self.person = Person()
        self.executor = Executor(
            self.run,
            reason_to_wait=lambda: self.reason,
            tell_waiting=self.told.append,
            wake=self.wake,
            permission=self.person,
            asked="asked",
            aside=PutAsideCommand(Elsewhere(), lambda doing: None),
            reason_to_hold=lambda: self.reason,
            clock=self.clock,
        )

    def clock(self):
        """The time; each look at it takes a tenth of a millisecond."""
        self.pass_time(0.0001)
        return self.now

    def pass_time(self, seconds):
        self.now += seconds

    def wake(self):
        self.wakes += 1

    def run(self, command, parameters, between_steps, newest_names, command_id):
        assert newest_names == (command == "newest")
        assert command_id == f"id of {command}"
        self.ran.append(command)
        self.inside()
        between_steps(0.5, command)
        if command == "fail":
            raise ConjureError("GEOMETRY_ERROR", "No.")
        if command == "bug":
            raise ZeroDivisionError
        return {"did": command}

    def submit(self, *names):
        jobs = [Job(name) for name in names]
        for job in jobs:
            self.executor.submit(job)
        return jobs


@pytest.fixture
def desk():
    return Desk()


def test_commands_run_in_the_order_in_which_they_came(desk):
    jobs = desk.submit("a", "b", "newest")
    assert desk.executor.run_slice() is Turn.DONE
    assert desk.ran == ["a", "b", "newest"]
    assert [job.outcome for job in jobs] == [{"did": name} for name in desk.ran]


def test_one_wake_is_enough_until_the_queue_was_found_empty(desk):
    desk.submit("a", "b")
    assert desk.wakes == 1
    desk.executor.run_slice()
    desk.submit("c")
    assert desk.wakes == 2


def test_an_error_is_the_commands_answer_and_the_next_one_runs(desk):
    failed, bug, well = desk.submit("fail", "bug", "well")
    desk.executor.run_slice()
    assert failed.outcome.code == "GEOMETRY_ERROR"
    assert bug.outcome.code == "INTERNAL_ERROR"
    assert well.outcome == {"did": "well"}


def test_nothing_runs_while_the_person_is_busy_and_the_reason_is_told(desk):
    desk.reason = "The person has a dialog open."
    desk.submit("a")
    assert desk.executor.run_slice() is Turn.WAITING
    assert desk.ran == []
    assert desk.told == [desk.reason]
    assert desk.executor.has_work
    desk.reason = None
    assert desk.executor.run_slice() is Turn.DONE
    assert desk.ran == ["a"]
    assert desk.told[-1] is None


def test_a_command_that_must_not_run_any_more_is_passed_over(desk):
    desk.executor.submit(Job("cancelled", alive=False))
    desk.submit("a")
    desk.executor.run_slice()
    assert desk.ran == ["a"]


def test_a_command_that_lets_events_through_starts_no_other(desk):
    turns = []
    desk.inside = lambda: turns.append(desk.executor.run_slice())
    desk.submit("a", "b")
    desk.executor.run_slice()
    assert desk.ran == ["a", "b"]
    assert turns == [Turn.DONE, Turn.DONE]


def test_a_command_that_comes_within_the_linger_needs_no_wake(desk):
    running = threading.Event()

    def submit_late():
        running.wait(5)
        desk.submit("late")

    def inside():
        desk.executor.pace.linger_s = 0.0
        running.set()

    # The linger is real time: long until the command has come, and none after it.
    desk.executor.pace.linger_s = 5.0
    desk.inside = inside
    client = threading.Thread(target=submit_late)
    client.start()
    desk.submit("a")
    assert desk.executor.run_slice(wait_s=0.0) is Turn.DONE
    client.join()
    assert desk.ran == ["a", "late"]
    assert desk.wakes == 1


def test_a_full_queue_leaves_the_window_its_turn(desk):
    desk.inside = lambda: desk.pass_time(0.2)
    desk.submit("a", "b")
    assert desk.executor.run_slice() is Turn.MORE
    assert desk.ran == ["a"]


@pytest.mark.parametrize("repaint_s", [0.0, 0.02, 0.04, 0.08])
def test_the_slice_of_a_full_queue_and_its_repaint_fit_the_promised_time(desk, repaint_s):
    desk.executor.pace.repaint_took(repaint_s)
    assert desk.executor.pace.busy_slice_s + repaint_s <= pace.REPAINT_EVERY_S


@pytest.mark.parametrize("seconds", [-1.0, 0.0, 0.3, 0.5, 5.0, 3600.0])
def test_whatever_happened_between_two_slices_none_holds_the_window_longer_than_a_second(
    desk, seconds
):
    desk.executor.pace.repaint_took(seconds)
    longest = pace.LONGEST_SLICE_S
    assert 0 < desk.executor.pace.busy_slice_s <= longest
    assert 0 < desk.executor.pace.slice_s <= longest
    assert desk.executor.pace.linger_s <= pace.LONGEST_LINGER_S


def test_one_long_pause_is_not_taken_for_a_redraw(desk):
    for pause_s in (0.02, 3600.0, 0.03):
        desk.executor.pace.repaint_took(pause_s)
    assert desk.executor.pace.busy_slice_s > 0.05
    desk.executor.pace.repaint_took(3600.0)
    assert desk.executor.pace.busy_slice_s > 0.1


def test_a_pause_that_is_much_shorter_than_the_last_ones_held_no_repaint(desk):
    assert not desk.executor.pace.expects_repaint(0.0), "nothing is known of repaints yet"
    for pause_s in (0.02, 0.03, 0.02):
        desk.executor.pace.repaint_took(pause_s)
    assert desk.executor.pace.expects_repaint(0.006)
    assert not desk.executor.pace.expects_repaint(0.012)


def test_a_command_can_tell_how_far_it_has_come(desk):
    (job,) = desk.submit("a")
    desk.executor.run_slice()
    assert job.told == (0.5, "a")


def test_a_queue_that_was_full_gets_short_slices_though_it_is_empty_for_a_moment(desk):
    desk.executor.pace.repaint_took(0.05)
    desk.inside = lambda: desk.pass_time(0.05)
    desk.submit("a", "b")
    assert desk.executor.run_slice() is Turn.MORE
    assert desk.ran == ["a", "b"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_a_command_that_is_interrupted_is_answered_all_the_same(interruption):
    desk = Desk()

    def interrupt():
        raise interruption

    desk.inside = interrupt
    (job,) = desk.submit("long")
    with pytest.raises(interruption):
        desk.executor.run_slice()
    assert job.outcome.code == "INTERNAL_ERROR"


def needs_approval():
    raise ApprovalNeededError([Risk(RiskKind.SCRIPT)])


def test_a_command_that_needs_approval_waits_for_the_answer_and_runs_again(desk):
    desk.inside = needs_approval
    job, later = Job("risky"), Job("later")
    desk.executor.submit(job)
    desk.executor.submit(later)
    desk.person.answer = None
    desk.person.ask = lambda job, risks: setattr(desk.person, "answer", True) or True
    assert desk.executor.run_slice() is Turn.WAITING
    assert (job.put_backs, job.outcome, desk.told[-1]) == (1, None, "asked")
    desk.person.answer, desk.inside = False, lambda: None
    assert desk.executor.run_slice() is Turn.DONE
    assert desk.ran == ["risky", "risky", "later"]
    assert job.outcome is not None


def test_a_refusal_is_the_command_s_outcome_and_the_next_one_runs(desk):
    refusal = ConjureError("REFUSED_BY_USER", "No.")
    job, later = Job("risky"), Job("later")
    desk.executor.submit(job)
    desk.executor.submit(later)
    answers = [refusal]
    desk.person.verdict = lambda job: answers.pop() if answers else False
    desk.executor.run_slice()
    assert job.outcome is refusal
    assert desk.ran == ["later"]


def test_what_may_not_be_is_refused_also_while_the_person_is_busy(desk):
    desk.reason = "a dialog is open"
    desk.person.refused = ConjureError("NOT_PERMITTED", "Look only.")
    job = Job("risky")
    desk.executor.submit(job)
    assert desk.executor.run_slice() is Turn.DONE
    assert job.outcome is desk.person.refused


def test_where_nobody_can_be_asked_the_command_fails(desk):
    desk.inside = needs_approval
    desk.person.present = False
    job = Job("risky")
    desk.executor.submit(job)
    desk.executor.run_slice()
    assert job.outcome.code == "NOT_PERMITTED"


def test_a_refused_command_that_was_cancelled_meanwhile_has_no_second_outcome(desk):
    desk.person.refused = ConjureError("NOT_PERMITTED", "Look only.")
    job = Job("risky", alive=False)
    desk.executor.submit(job)
    desk.executor.run_slice()
    assert job.outcome is None
