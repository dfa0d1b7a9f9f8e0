# SPDX-License-Identifier: MIT
"""The journal: no command runs twice, none is lost, and every late question has an answer."""

import gc
import weakref

import pytest

from conjure_workbench.adapter import replies
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.journal_entry import Admission, Phase
from conjure_workbench.adapter.result_store import ResultStore
from conjure_workbench.protocol.messages import CommandResult, ExecuteCommand
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


def command(command_id="c1", name="create_box", timeout_ms=10_000, **parameters):
    return ExecuteCommand(command_id, name, parameters, timeout_ms)


def done(record, **result):
    return CommandResult(record.command.command_id, True, result)


@pytest.fixture
def journal():
    return Journal()


def test_a_new_command_is_admitted_once(journal):
    admission, record = journal.admit(command(), 0.0)
    assert admission is Admission.NEW
    assert journal.admit(command(), 1.0) == (Admission.QUEUED, record)


def test_a_command_that_runs_or_has_finished_is_not_new_again(journal):
    _, record = journal.admit(command(), 0.0)
    assert journal.start(record, 0.0)
    assert journal.admit(command(), 1.0)[0] is Admission.RUNNING
    journal.finish(record, done(record, object_id="Box"))
    admission, known = journal.admit(command(), 2.0)
    assert admission is Admission.FINISHED
    assert known.result.result == {"object_id": "Box"}


def test_one_id_for_two_commands_is_a_conflict(journal):
    journal.admit(command(length=1), 0.0)
    assert journal.admit(command(length=2), 0.0)[0] is Admission.CONFLICT


def test_a_cancelled_command_never_runs(journal):
    _, record = journal.admit(command(), 0.0)
    assert journal.cancel("c1") == "cancelled"
    assert not journal.start(record, 0.0)
    assert record.result.error_code == "CANCELLED"


def test_cancelling_is_truthful_about_what_it_could_not_stop(journal):
    _, record = journal.admit(command(), 0.0)
    journal.start(record, 0.0)
    assert journal.cancel("c1") is None, "it may look for a cancel yet"
    journal.finish(record, done(record))
    assert journal.cancel("c1") == "too_late"
    assert journal.cancel("never heard of") == "unknown"


def test_a_cancel_before_the_first_step_stops_a_running_command_there(journal):
    _, record = journal.admit(command(), 0.0)
    journal.start(record, 0.0)
    journal.cancel("c1")
    assert not journal.note_progress(record, None, "computing")


def test_a_cancel_counts_for_a_command_that_is_put_back_to_wait_for_the_person(journal):
    _, record = journal.admit(command(), 0.0)
    journal.start(record, 0.0)
    journal.cancel("c1")
    journal.put_back(record)
    assert record.result.error_code == "CANCELLED"
    assert not journal.start(record, 0.0)


def test_a_running_command_of_several_steps_stops_between_two_of_them(journal):
    _, record = journal.admit(command(), 0.0)
    journal.start(record, 0.0)
    assert journal.note_progress(record, 0.25, "step 1")
    assert journal.cancel("c1") is None, "what comes of it is not known yet"
    assert not journal.note_progress(record, 0.5, "step 2")


def test_a_command_whose_time_passed_in_the_queue_never_runs(journal):
    _, record = journal.admit(command(timeout_ms=1000), 0.0)
    assert journal.next_deadline() == 1.0
    assert journal.expire(0.999) == []
    assert record.phase is Phase.QUEUED
    assert journal.expire(1.0) == []
    assert record.result.error_code == "TIMEOUT"
    assert record.result.details["retryable"] is True
    assert not journal.start(record, 1.0)


def test_a_command_that_is_started_too_late_is_answered_instead(journal, outgoing):
    _, record = journal.admit(command(timeout_ms=1000), 0.0)
    assert not journal.start(record, 1.5)
    assert [r.result.error_code for r in outgoing(journal)] == ["TIMEOUT"]


def test_a_time_out_while_the_person_is_editing_says_so(journal):
    _, record = journal.admit(command(timeout_ms=1000), 0.0)
    journal.waiting_for = WaitingReason(WaitingCode.DIALOG_OPEN)
    journal.expire(2.0)
    assert record.result.error_code == "USER_EDITING"
    assert "The person has a dialog open." in record.result.error
    assert record.result.details["waiting_for"] == "dialog_open"


def test_a_running_command_that_is_overdue_is_told_once(journal):
    _, record = journal.admit(command(timeout_ms=1000), 0.0)
    journal.start(record, 0.5)
    assert journal.expire(1.0) == [record]
    assert journal.expire(2.0) == []
    assert record.phase is Phase.RUNNING


def test_an_extension_moves_the_deadline_and_only_forward(journal):
    _, record = journal.admit(command(timeout_ms=1000), 5.0)
    journal.extend("c1", 4000)
    assert record.deadline == 9.0
    journal.extend("c1", 2000)
    assert record.deadline == 9.0
    assert journal.expire(8.9) == []
    assert record.phase is Phase.QUEUED
    journal.expire(9.0)
    assert record.phase is Phase.FINISHED


def test_an_answer_goes_out_once_and_again_only_after_a_new_registration(journal, outgoing):
    _, record = journal.admit(command(), 0.0)
    journal.start(record, 0.0)
    journal.finish(record, done(record))
    assert outgoing(journal) == [record]
    assert outgoing(journal) == []
    journal.results.send_again()
    assert outgoing(journal) == [record]
    journal.results.mark_delivered("c1")
    journal.results.send_again()
    assert outgoing(journal) == []


def test_a_full_queue_refuses_and_the_refused_command_may_come_again():
    journal = Journal(max_queue=2)
    _, first = journal.admit(command("a"), 0.0)
    journal.admit(command("b"), 0.0)
    assert journal.admit(command("c"), 0.0) == (Admission.REFUSED, None)
    journal.start(first, 0.0)
    assert journal.admit(command("c"), 0.0)[0] is Admission.NEW


def test_answers_are_forgotten_oldest_first_but_never_run_again():
    journal = Journal(results=ResultStore(keep=2))
    for number in range(4):
        _, record = journal.admit(command(f"c{number}"), 0.0)
        journal.start(record, 0.0)
        journal.finish(record, done(record))
        journal.results.mark_delivered(f"c{number}")
    assert journal.admit(command("c0"), 0.0)[0] is Admission.FORGOTTEN
    assert journal.admit(command("c1"), 0.0)[0] is Admission.FORGOTTEN
    assert journal.admit(command("c3"), 0.0)[0] is Admission.FINISHED
    assert journal.cancel("c0") == "too_late"


def test_large_answers_are_forgotten_when_the_room_is_used_up():
    journal = Journal(results=ResultStore(keep_bytes=1000))
    for number in range(3):
        _, record = journal.admit(command(f"c{number}"), 0.0)
        journal.start(record, 0.0)
        record.size = 600
        journal.finish(record, done(record))
        journal.results.mark_delivered(f"c{number}")
    assert journal.admit(command("c1"), 0.0)[0] is Admission.FORGOTTEN
    assert journal.admit(command("c2"), 0.0)[0] is Admission.FINISHED


def test_an_undelivered_answer_is_never_forgotten(outgoing):
    journal = Journal(results=ResultStore(keep=1, keep_bytes=10))
    for number in range(5):
        _, record = journal.admit(command(f"c{number}"), 0.0)
        journal.start(record, 0.0)
        record.size = 100
        journal.finish(record, done(record))
    journal.results.mark_delivered("c4")
    journal.results.send_again()
    assert [r.command.command_id for r in outgoing(journal)] == [
        "c0",
        "c1",
        "c2",
        "c3",
    ]


def test_cancelling_the_queue_leaves_the_running_command(journal):
    _, first = journal.admit(command("a"), 0.0)
    _, second = journal.admit(command("b"), 0.0)
    journal.start(first, 0.0)
    assert journal.cancel_queued(replies.cancelled("The person disconnected.")) == 1
    assert first.phase is Phase.RUNNING
    assert second.result.error == "The person disconnected. The command never ran."
    assert journal.counts() == (0, first)


def test_ten_thousand_deadlines_cost_next_to_nothing_to_look_at(journal):
    journal = Journal(max_queue=20_000)
    for number in range(10_000):
        journal.admit(command(number, timeout_ms=60_000 + number), 0.0)
    for _ in range(10_000):
        assert journal.next_deadline() == 60.0
    journal.expire(69.999)
    assert journal.counts() == (0, None)


def test_the_same_command_with_its_keys_in_another_order_is_the_same(journal):
    journal.admit(command(length=1, width=2.5), 0.0)
    again = ExecuteCommand("c1", "create_box", {"width": 2.5, "length": 1}, 10_000)
    assert journal.admit(again, 0.0)[0] is Admission.QUEUED


def test_what_a_command_was_told_is_let_go_when_it_has_finished(journal):
    """Ten thousand finished commands are kept; with a mesh in each they would fill the memory."""
    _, record = journal.admit(command(points=[[0.5, 1, 2]] * 1000), 0.0)
    journal.start(record, 0.0)
    journal.finish(record, done(record, object_id="Mesh"))
    assert "0.5" not in repr(record)
    assert journal.admit(command(points=[[0.5, 1, 2]] * 1000), 1.0)[0] is Admission.FINISHED
    assert journal.admit(command(points=[[0.5, 1, 2]] * 999), 1.0)[0] is Admission.CONFLICT


def test_answers_are_not_kept_until_a_far_deadline(outgoing):
    journal = Journal(results=ResultStore(keep=10))
    kept = []
    for number in range(5000):
        _, record = journal.admit(command(f"c{number}", timeout_ms=24 * 3600 * 1000), number)
        journal.start(record, number)
        result = done(record, number=number)
        kept.append(weakref.ref(result))
        journal.finish(record, result)
        assert [r.command.command_id for r in outgoing(journal)] == [f"c{number}"]
        journal.results.mark_delivered(f"c{number}")
    del record, result
    gc.collect()
    assert sum(one() is not None for one in kept) < 1000


def test_whoever_sends_is_woken_by_each_change_of_the_wait_and_by_each_result(journal):
    changes = []
    journal.on_change = lambda: changes.append(journal.waiting_for)
    dialog = WaitingReason(WaitingCode.DIALOG_OPEN)
    for reason in (None, dialog, dialog, None):
        journal.set_waiting(reason)
    assert changes == [dialog, None]
    _, entry = journal.admit(command(), 0.0)
    journal.start(entry, 0.0)
    journal.finish(entry, done(entry))
    assert len(changes) == 3


def test_commands_that_wait_for_the_person_are_announced_again_when_they_start(journal):
    _, entry = journal.admit(command(), 0.0)
    entry.announced = True
    journal.set_waiting(WaitingReason(WaitingCode.DIALOG_OPEN))
    assert not entry.announced


def test_an_extension_of_a_command_that_has_ended_is_nothing(journal):
    journal.extend("never heard of", 1000)
    assert journal.next_deadline() is None


def test_a_result_that_was_delivered_meanwhile_is_not_sent_again(journal, outgoing):
    _, entry = journal.admit(command(), 0.0)
    journal.start(entry, 0.0)
    journal.finish(entry, done(entry))
    journal.results.mark_delivered("c1")
    assert outgoing(journal) == []
    assert not journal.results.has_outgoing
