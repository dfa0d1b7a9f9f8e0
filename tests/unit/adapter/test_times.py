# SPDX-License-Identifier: MIT
"""How far a command is, and what happens when its time passes or it is cancelled."""

import pytest

from conjure_workbench.adapter import liveness, progress
from conjure_workbench.protocol.features import IMPLEMENTED
from conjure_workbench.protocol.messages import CommandResult
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


def test_progress_tells_how_far_a_command_is_and_what_it_does(registered, of_type):
    line = registered(IMPLEMENTED)
    (record,) = line.command("c1", now=10.0)
    assert line.journal.start(record, 10.0)
    line.session.announce(record, 10.0)
    record.fraction, record.doing = 0.25, "writing 'a.step'"
    line.session.announce(record, 12.0)
    first, second = of_type(line.sent(), "command_progress")
    assert "fraction" not in first
    assert (second["fraction"], second["message"]) == (0.25, "writing 'a.step'")
    assert (second["state"], second["elapsed_ms"]) == ("running", 2000)


def test_a_queued_command_whose_time_passes_is_answered_and_never_runs(registered, of_type):
    line = registered()
    (first,) = line.command("a", timeout_ms=100_000)
    (second,) = line.command("b", timeout_ms=2000)
    line.journal.start(first, 0.0)
    line.session.tick(2.0)
    (answer,) = of_type(line.sent(), "command_result")
    assert (answer["command_id"], answer["error_code"]) == ("b", "TIMEOUT")
    assert not line.journal.start(second, 2.1)


def test_a_running_command_whose_time_passes_is_told_and_its_result_follows(registered, of_type):
    line = registered()
    (record,) = line.command(timeout_ms=2000)
    line.journal.start(record, 0.0)
    line.session.tick(2.0)
    (told,) = of_type(line.sent(), "command_result")
    assert told["error_code"] == "STILL_RUNNING"
    line.journal.finish(record, CommandResult("c1", True, {"object_id": "Box"}))
    line.session.send_results(3.0)
    (late,) = of_type(line.sent(), "command_result")
    assert late["result"] == {"object_id": "Box"}


def test_after_freecad_held_the_process_a_result_that_is_ready_comes_before_a_time_out(
    registered, of_type
):
    line = registered()
    (record,) = line.command(timeout_ms=2000)
    line.journal.start(record, 0.0)
    line.session.next_deadline()
    line.session.tick(12.0)
    assert of_type(line.sent(), "command_result") == []
    line.journal.finish(record, CommandResult("c1", True, {"object_id": "Box"}))
    line.session.tick(12.0 + liveness.GRACE_S)
    answers = of_type(line.sent(), "command_result")
    assert [answer["success"] for answer in answers] == [True]


def test_silence_while_freecad_held_the_process_is_not_the_servers(registered, of_type):
    line = registered()
    line.session.next_deadline()
    line.session.tick(400.0)
    assert line.session.ending is None
    assert of_type(line.sent(), "heartbeat")
    line.session.next_deadline()
    line.session.tick(425.0)
    line.session.next_deadline()
    line.session.tick(450.1)
    assert line.session.ending is not None


def test_progress_is_told_of_running_and_waiting_commands(registered, of_type):
    line = registered(IMPLEMENTED)
    (record,) = line.command("a", timeout_ms=600_000)
    line.command("b", timeout_ms=600_000)
    line.journal.start(record, 0.5)
    line.session.announce(record, 0.5)
    (started,) = of_type(line.sent(), "command_progress")
    assert (started["command_id"], started["state"]) == ("a", "running")
    line.session.tick(6.0)
    told = of_type(line.sent(), "command_progress")
    assert [(p["command_id"], p["state"], p.get("position")) for p in told] == [
        ("a", "running", None),
        ("b", "queued", 1),
    ]
    assert told[1]["elapsed_ms"] == 6000


def test_the_server_is_told_at_once_that_a_command_waits_for_the_person(registered, of_type):
    line = registered(IMPLEMENTED)
    line.command()
    line.session.tick(0.1)
    line.sent()
    line.journal.waiting_for = WaitingReason(WaitingCode.DIALOG_OPEN)
    line.session.tick(0.2)
    (progress,) = of_type(line.sent(), "command_progress")
    assert progress["state"] == "waiting_for_user"
    assert progress["message"] == "The person has a dialog open."


def test_more_time_is_asked_for_before_a_deadline_and_granted_time_counts(registered, of_type):
    line = registered(IMPLEMENTED)
    (record,) = line.command(timeout_ms=20_000)
    line.session.tick(14.0)
    assert of_type(line.sent(), "timeout_extension") == []
    line.session.tick(15.5)
    (asked,) = of_type(line.sent(), "timeout_extension")
    assert asked["additional_ms"] == progress.EXTENSION_MS
    line.hear(15.6, type="timeout_extended", command_id="c1", timeout_ms=50_000)
    line.session.tick(21.0)
    assert line.journal.start(record, 21.0)


@pytest.mark.parametrize("first", [0.01, 0.1, 0.2, 0.3, 0.4, 0.5])
def test_more_time_is_asked_for_a_short_command_whenever_it_is_looked_at(
    first, registered, of_type
):
    line = registered(IMPLEMENTED)
    line.session.tick(first - 0.5)
    line.command(timeout_ms=1500)
    for look in range(3):
        line.session.next_deadline()
        line.session.tick(first + look * progress.REPORT_S)
    assert len(of_type(line.sent(), "timeout_extension")) == 1


def test_time_is_not_asked_for_without_end(registered, of_type):
    line = registered(IMPLEMENTED)
    (record,) = line.command(timeout_ms=20_000)
    line.journal.start(record, 0.0)
    asked = 0
    for second in range(1, 1000):
        line.session.next_deadline()
        line.session.tick(float(second))
        extensions = of_type(line.sent(), "timeout_extension")
        asked += len(extensions)
        line.hear(float(second), type="heartbeat_ack", timestamp="x")
        if extensions:
            total = 20_000 + asked * progress.EXTENSION_MS
            line.hear(float(second), type="timeout_extended", command_id="c1", timeout_ms=total)
    assert asked == progress.MAX_EXTENSIONS


def test_a_cancel_is_answered_with_its_outcome_and_the_commands_answer(registered):
    line = registered(IMPLEMENTED)
    line.command()
    line.hear(type="cancel_command", command_id="c1")
    outcome, answer = line.sent()
    assert (outcome["type"], outcome["outcome"]) == ("cancel_result", "cancelled")
    assert answer["error_code"] == "CANCELLED"
    line.hear(type="cancel_command", command_id="c2")
    assert line.sent()[0]["outcome"] == "unknown"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (CommandResult("c1", False, error_code="CANCELLED"), "cancelled"),
        (CommandResult("c1", True, {}), "too_late"),
    ],
)
@pytest.mark.parametrize("steps", [True, False])
def test_a_cancel_of_a_running_command_is_answered_when_it_has_ended(
    answer, outcome, steps, registered
):
    line = registered(IMPLEMENTED)
    (record,) = line.command()
    line.journal.start(record, 0.0)
    if steps:
        line.journal.note_progress(record, 0.5, "step 1")
    line.hear(type="cancel_command", command_id="c1")
    assert line.sent() == []
    line.journal.finish(record, answer)
    told = line.sent()
    assert [message["type"] for message in told] == ["command_result", "cancel_result"]
    assert told[1]["outcome"] == outcome


def test_progress_between_steps_is_told_twice_a_second_at_most(registered, of_type):
    line = registered(IMPLEMENTED)
    (record,) = line.command()
    line.journal.start(record, 0.0)
    told = []
    for tenth in range(1, 21):
        line.journal.note_progress(record, tenth / 20, f"step {tenth}")
        line.session.next_deadline()
        line.session.tick(tenth / 10)
        told += of_type(line.sent(), "command_progress")
    assert 3 <= len(told) <= 5
    assert [one["fraction"] for one in told] == sorted({one["fraction"] for one in told})
    assert told[-1]["message"].startswith("step ")


@pytest.mark.parametrize("features", [["extend"], ["progress"]])
def test_only_what_was_agreed_is_told(features, registered, of_type):
    line = registered(features)
    line.command(timeout_ms=8000)
    line.session.tick(6.0)
    kinds = {"extend": "timeout_extension", "progress": "command_progress"}
    sent = line.sent()
    assert {name for name, kind in kinds.items() if of_type(sent, kind)} == set(features)
