# SPDX-License-Identifier: MIT
"""A command on its way through the executor: announced, stopped between steps, and finished."""

import pytest

from conjure_workbench.adapter.command_job import CommandJob
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol.messages import Dialect, ExecuteCommand
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


class IOThread:
    """Record of what a job asks of the I/O thread."""

    def __init__(self):
        self.asked = []

    def announce(self, entry):
        self.asked.append(("announce", entry.command_id))

    def catch_up(self):
        self.asked.append("catch_up")


class Bench:
    """A journal, an I/O thread, and an invented clock."""

    def __init__(self):
        self.journal = Journal()
        self.io_thread = IOThread()
        self.now = 0.0
        self.is_stopped = False
        self.changes = []
        self.journal.on_change = lambda: self.changes.append(self.now)

    def job(self, command_id="c1", **options):
        command = ExecuteCommand(command_id, "create_box", {"length": 1}, 10_000, **options)
        _, self.entry = self.journal.admit(command, self.now)
        return CommandJob(
            self.io_thread, self.journal, self.entry, lambda: self.is_stopped, lambda: self.now
        )


@pytest.fixture
def bench():
    return Bench()


def test_a_command_is_announced_when_it_starts(bench):
    assert bench.job().start()
    assert bench.io_thread.asked == [("announce", "c1")]


def test_the_executor_is_told_under_which_id_a_command_was_sent(bench):
    assert bench.job("c9").command_id == "c9"


@pytest.mark.parametrize("newest_names", [False, True])
def test_the_executor_is_told_what_the_caller_means_by_names(newest_names, bench):
    assert bench.job(newest_names=newest_names).newest_names is newest_names


def test_a_command_that_was_announced_as_it_came_is_not_announced_again(bench):
    job = bench.job()
    bench.entry.announced = True
    assert job.start()
    assert bench.io_thread.asked == []


def test_a_cancelled_command_neither_starts_nor_is_announced(bench):
    job = bench.job()
    bench.journal.cancel("c1")
    assert not job.start()
    assert bench.io_thread.asked == []
    assert bench.changes, "its result is sent at once"


@pytest.mark.parametrize(("elapsed_ms", "caught_up"), [(200.0, False), (200.1, True)])
def test_after_a_long_command_what_came_meanwhile_is_read_before_the_next(
    elapsed_ms, caught_up, bench
):
    first = bench.job("first")
    first.start()
    first.finish({}, elapsed_ms)
    bench.io_thread.asked.clear()
    bench.job("second").start()
    assert ("catch_up" in bench.io_thread.asked) is caught_up


def test_between_steps_what_came_is_read_now_and_then(bench):
    job = bench.job()
    job.start()
    for step in range(1, 9):
        bench.now = step / 8
        job.between_steps(step / 8, f"step {step}")
    assert bench.io_thread.asked.count("catch_up") == 4
    assert (bench.entry.fraction, bench.entry.doing) == (1.0, "step 8")


def test_a_command_that_is_cancelled_between_its_steps_stops_there(bench):
    job = bench.job()
    job.start()
    job.between_steps(0.25, "step 2")
    bench.journal.cancel("c1")
    with pytest.raises(ConjureError, match="before step 3") as stopped:
        job.between_steps(0.5, "step 3")
    assert stopped.value.code == "CANCELLED"


@pytest.mark.parametrize("dialect", Dialect)
def test_the_result_waits_in_the_journal_in_the_commands_dialect(dialect, bench, outgoing):
    job = bench.job(dialect=dialect)
    job.start()
    job.finish({"object_id": "Box"}, 1.5)
    (entry,) = outgoing(bench.journal)
    assert (entry.result.success, entry.result.result["object_id"]) == (True, "Box")
    # The vendor's SDK looks for the object's name there.
    assert entry.result.result.get("object") == {Dialect.LEGACY: "Box"}.get(dialect)
    assert (entry.result.execution_time_ms, entry.result.dialect) == (1.5, dialect)


def test_an_error_is_the_result_with_its_code_and_details(bench):
    job = bench.job()
    job.start()
    job.finish(ConjureError("GEOMETRY_ERROR", "No.", field="length"), 1.5)
    result = bench.entry.result
    assert (result.success, result.error, result.error_code) == (False, "No.", "GEOMETRY_ERROR")
    assert result.details["field"] == "length"


def test_a_command_finishes_once(bench):
    job = bench.job()
    job.start()
    job.finish({"first": True}, 1.0)
    job.finish({"second": True}, 1.0)
    assert bench.entry.result.result == {"first": True}


def test_a_running_command_stops_at_its_next_step_when_the_person_presses_stop(bench):
    job = bench.job()
    job.start()
    job.between_steps(0.0, "step 0 of 2")
    bench.is_stopped = True
    with pytest.raises(ConjureError) as stopped:
        job.between_steps(0.5, "step 1 of 2")
    told = stopped.value.to_reply()
    assert told["error_code"] == "CANCELLED"
    assert (told["details"]["by"], told["details"]["retryable"]) == ("person", False)
    assert "stopped before step 1 of 2, and nothing of it remains" in told["error"]


def test_a_command_that_the_person_is_asked_about_waits_again_and_can_run_out(bench):
    job = bench.job()
    assert job.waits
    assert job.start()
    assert not job.waits
    job.put_back()
    assert job.waits
    assert bench.journal.counts()[0] == 1
    bench.journal.set_waiting(WaitingReason(WaitingCode.ASKED))
    bench.now = 10.1
    bench.journal.expire(bench.now)
    assert not job.waits
    assert job.timed_out
    assert bench.entry.result.error_code == "TIMEOUT"
    assert "asked to allow" in bench.entry.result.error
    job.put_back()
    assert not job.waits


def test_a_command_whose_time_passed_while_it_was_tried_runs_out_when_it_is_put_back(bench):
    job = bench.job()
    job.start()
    bench.now = 11
    bench.journal.expire(bench.now)
    job.put_back()
    bench.journal.expire(bench.now)
    assert bench.entry.result.error_code == "TIMEOUT"


def test_what_is_computed_elsewhere_is_told_as_progress(bench):
    job = bench.job()
    job.start()
    job.while_aside("computing 'Ball', for 3 s so far")
    assert bench.entry.doing == "computing 'Ball', for 3 s so far"
    assert bench.entry.fraction is None


def test_a_cancel_stops_what_is_computed_elsewhere(bench):
    job = bench.job()
    job.start()
    job.while_aside("computing 'Ball'")
    assert bench.journal.cancel("c1") is None
    with pytest.raises(ConjureError) as raised:
        job.while_aside("computing 'Ball'")
    assert raised.value.code == "CANCELLED"
    assert raised.value.message == (
        "The command was stopped while computing 'Ball'; nothing of it remains."
    )


def test_the_person_s_stop_stops_what_is_computed_elsewhere(bench):
    job = bench.job()
    job.start()
    bench.is_stopped = True
    with pytest.raises(ConjureError) as raised:
        job.while_aside("computing 'Ball'")
    assert (raised.value.code, raised.value.retryable) == ("CANCELLED", False)
    assert "stopped while computing 'Ball'" in raised.value.message


def test_a_deadline_that_is_not_extended_stops_what_is_computed_elsewhere(bench):
    job = bench.job()
    job.start()
    bench.now = 10.1
    bench.entry.extension_asked = True
    job.while_aside("computing 'Ball'")
    bench.entry.extension_asked = False
    with pytest.raises(ConjureError) as raised:
        job.while_aside("computing 'Ball'")
    assert raised.value.code == "TIMEOUT"
    assert "was stopped" in raised.value.message


def test_a_command_is_noted_while_it_runs(bench):
    notes = []
    bench.job()
    job = CommandJob(
        bench.io_thread,
        bench.journal,
        bench.entry,
        lambda: False,
        lambda: bench.now,
        note=notes.append,
    )
    job.start()
    assert notes == [bench.entry]
    job.finish({}, 1.0)
    assert notes == [bench.entry, None]
