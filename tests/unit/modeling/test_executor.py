# SPDX-License-Identifier: MIT
"""The executor: one command after the other, never during the person's own work, in slices."""

import threading

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling import executor as executor_module
from conjure_workbench.modeling.executor import Executor, Turn


class Job:
    def __init__(self, name, *, alive=True):
        self.command = name
        self.parameters = {}
        self.newest_names = name == "newest"
        self.alive = alive
        self.outcome = None

    def start(self):
        return self.alive

    def between_steps(self, fraction, doing):
        self.told = (fraction, doing)

    def finish(self, outcome, elapsed_ms):
        self.outcome = outcome


class Desk:
    """An executor with everything around it."""

    def __init__(self):
        self.now = 0.0
        self.ran = []
        self.wakes = 0
        self.reason = None
        self.told = []
        self.inside = lambda: None
        self.executor = Executor(
            self.run,
            reason_to_wait=lambda: self.reason,
            tell_waiting=self.told.append,
            wake=self.wake,
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

    def run(self, command, parameters, between_steps, newest_names):
        assert newest_names == (command == "newest")
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
        desk.executor._linger_s = 0.0
        running.set()

    # The linger is real time: long until the command has come, and none after it.
    desk.executor._linger_s = 5.0
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
    desk.executor.repaint_took(repaint_s)
    assert desk.executor._busy_slice_s + repaint_s <= executor_module.REPAINT_EVERY_S


@pytest.mark.parametrize("seconds", [-1.0, 0.0, 0.3, 0.5, 5.0, 3600.0])
def test_whatever_happened_between_two_slices_none_holds_the_window_longer_than_a_second(
    desk, seconds
):
    desk.executor.repaint_took(seconds)
    longest = executor_module.LONGEST_SLICE_S
    assert 0 < desk.executor._busy_slice_s <= longest
    assert 0 < desk.executor._slice_s <= longest
    assert desk.executor._linger_s <= executor_module.LONGEST_LINGER_S


def test_one_long_pause_is_not_taken_for_a_redraw(desk):
    for pause_s in (0.02, 3600.0, 0.03):
        desk.executor.repaint_took(pause_s)
    assert desk.executor._busy_slice_s > 0.05
    desk.executor.repaint_took(3600.0)
    assert desk.executor._busy_slice_s > 0.1


def test_a_pause_that_is_much_shorter_than_the_last_ones_held_no_repaint(desk):
    assert not desk.executor.expects_repaint(0.0), "nothing is known of repaints yet"
    for pause_s in (0.02, 0.03, 0.02):
        desk.executor.repaint_took(pause_s)
    assert desk.executor.expects_repaint(0.006)
    assert not desk.executor.expects_repaint(0.012)


def test_a_command_can_tell_how_far_it_has_come(desk):
    (job,) = desk.submit("a")
    desk.executor.run_slice()
    assert job.told == (0.5, "a")


def test_a_queue_that_was_full_gets_short_slices_though_it_is_empty_for_a_moment(desk):
    desk.executor.repaint_took(0.05)
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
