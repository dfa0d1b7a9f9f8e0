# SPDX-License-Identifier: MIT
"""The session: the whole conversation with an invented clock and no socket."""

import json

import pytest

from conjure_workbench.adapter import session as session_module
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.session import Session, Step
from conjure_workbench.protocol.closing import Reaction
from conjure_workbench.protocol.messages import CommandResult, Dialect

IDENTITY = Identity(
    "1.0.0",
    ["primitives"],
    ["create_box"],
    catalogue=lambda names: [{"name": name} for name in names or ["create_box"]],
    quick=frozenset({"health_check"}),
    session_id="s1",
)
ALL = ["progress", "extend", "cancel", "ack", "describe"]


class Line:
    """A session with its journal, spoken to in dictionaries."""

    def __init__(self, journal=None, now=0.0, **options):
        self.journal = journal or Journal()
        self.session = Session(IDENTITY, "adapter-1", self.journal, now, **options)

    def sent(self, now=0.0):
        """What the line would send now: it asks for results in each of its turns."""
        self.session.send_results(now)
        return [json.loads(text) for text in self.session.take_outgoing()]

    def hear(self, now=0.0, **body):
        self.session.received(json.dumps(body), now)

    def confirm(self, now=0.0, features=None):
        extra = {} if features is None else {"features": features}
        self.hear(now, type="registration_confirmed", adapter_id="adapter-1", **extra)
        return self

    def command(self, command_id="c1", now=0.0, timeout_ms=30_000, name="create_box", **parameters):
        self.hear(
            now,
            type="execute_command",
            command_id=command_id,
            command=name,
            parameters=parameters,
            timeout_ms=timeout_ms,
        )
        return self.session.take_admitted()

    def run(self, record, now=0.0, **result):
        assert self.journal.start(record, now)
        self.session.announce(record, now)
        answer = CommandResult(
            record.command.command_id, True, result or {}, dialect=record.command.dialect
        )
        self.journal.finish(record, answer)
        self.session.send_results(now)


@pytest.fixture
def line():
    return Line().confirm()


def registered(features=None, **options):
    line = Line(**options).confirm(features=features)
    line.sent()
    return line


def of_type(messages, name):
    return [message for message in messages if message["type"] == name]


def test_the_first_message_is_the_registration_with_the_pages_keys():
    (registration,) = Line().sent()
    assert registration["type"] == "adapter_registration"
    assert registration["adapter_type"] == "freecad"
    assert registration["adapter_id"] == "adapter-1"
    assert registration["capabilities"] == ["primitives"]
    assert registration["features"] == ALL
    assert registration["session_id"] == "s1"


def test_a_registration_that_is_not_confirmed_within_ten_seconds_ends_the_session():
    line = Line(now=100.0)
    assert line.session.next_deadline() == 110.0
    line.session.tick(109.9)
    assert line.session.step is Step.REGISTERING
    line.session.tick(110.0)
    assert line.session.ending.reaction is Reaction.RETRY


def test_heartbeats_go_out_on_time_and_are_stamped():
    line = registered()
    line.session.tick(24.9)
    assert line.sent() == []
    assert line.session.next_deadline() == 25.0
    line.session.tick(25.0)
    (heartbeat,) = line.sent()
    assert heartbeat["type"] == "heartbeat"
    assert heartbeat["timestamp"].endswith("Z")


def test_a_server_that_stays_silent_for_two_intervals_is_given_up():
    line = registered()
    for now in (25.0, 50.0):
        line.session.next_deadline()
        line.session.tick(now)
    assert line.session.ending is None
    line.session.next_deadline()
    line.session.tick(50.1)
    assert line.session.ending.reaction is Reaction.RETRY
    assert "stopped answering" in line.session.ending.sentence


def test_a_server_that_answers_heartbeats_is_kept():
    line = registered()
    for beat in range(1, 20):
        line.session.next_deadline()
        line.session.tick(25.0 * beat)
        (heartbeat,) = line.sent()
        line.hear(25.0 * beat + 1, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    assert line.session.ending is None


def test_a_heartbeat_goes_out_right_before_a_command_starts():
    line = registered()
    (record,) = line.command()
    line.run(record)
    assert [message["type"] for message in line.sent()] == ["heartbeat", "command_result"]


def test_with_progress_a_heartbeat_goes_along_unless_one_has_just_been_sent():
    line = registered(ALL)
    for number, now in enumerate((10.0, 10.5, 11.5)):
        (record,) = line.command(f"c{number}", now=now)
        line.run(record, now=now)
    assert [message["type"] for message in line.sent() if message["type"] != "command_result"] == [
        "heartbeat",
        "command_progress",
        "command_progress",
        "heartbeat",
        "command_progress",
    ]


def test_a_quick_command_is_not_announced_where_progress_is_agreed():
    line = registered(ALL)
    for number, now in enumerate((10.0, 10.5)):
        (record,) = line.command(f"c{number}", now=now, name="health_check")
        line.run(record, now=now)
    assert [message["type"] for message in line.sent()] == [
        "heartbeat",
        "command_result",
        "command_result",
    ]


def test_progress_tells_how_far_a_command_is_and_what_it_does():
    line = registered(ALL)
    (record,) = line.command("c1", now=10.0)
    assert line.journal.start(record, 10.0)
    line.session.announce(record, 10.0)
    record.fraction, record.doing = 0.25, "writing 'a.step'"
    line.session.announce(record, 12.0)
    first, second = of_type(line.sent(), "command_progress")
    assert "fraction" not in first
    assert (second["fraction"], second["message"]) == (0.25, "writing 'a.step'")
    assert (second["state"], second["elapsed_ms"]) == ("running", 2000)


def test_a_page_only_server_gets_its_heartbeat_before_a_quick_command_too():
    line = registered()
    (record,) = line.command("c1", now=10.0, name="health_check")
    line.run(record, now=10.0)
    assert [message["type"] for message in line.sent()] == ["heartbeat", "command_result"]


def test_with_a_page_only_server_none_of_the_added_messages_is_sent():
    line = registered()
    (record,) = line.command(timeout_ms=1000)
    line.journal.start(record, 0.0)
    line.session.announce(record, 0.0)
    for tenth in range(1, 300):
        line.session.next_deadline()
        line.session.tick(tenth / 10)
        line.hear(tenth / 10, type="heartbeat_ack", timestamp="x")
    assert {message["type"] for message in line.sent()} == {"heartbeat", "command_result"}


def test_the_answer_is_given_in_the_dialect_of_the_command():
    line = registered()
    line.hear(type="execute_command", request_id="r1", command_type="create_box", params={})
    (record,) = line.session.take_admitted()
    assert record.command.dialect is Dialect.LEGACY
    line.run(record, object="Box")
    (result,) = of_type(line.sent(), "command_result")
    assert (result["request_id"], result["data"]) == ("r1", {"object": "Box"})


def test_a_command_that_comes_twice_runs_once_and_is_answered_again():
    line = registered()
    (record,) = line.command()
    assert line.command() == []
    line.run(record, object_id="Box")
    assert line.command() == []
    answers = of_type(line.sent(), "command_result")
    assert [answer["result"] for answer in answers] == [{"object_id": "Box"}] * 2


def test_a_command_that_comes_again_while_it_runs_is_told_so():
    line = registered()
    (record,) = line.command()
    line.journal.start(record, 0.0)
    line.command()
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "STILL_RUNNING"


def test_an_answer_without_ack_is_sent_again_on_the_next_connection_until_it_is_proven():
    line = registered()
    (record,) = line.command()
    line.run(record)
    line.sent()
    second = registered_again(line.journal)
    assert [a["command_id"] for a in of_type(second.sent(), "command_result")] == ["c1"]
    second.session.tick(25.0)
    (heartbeat,) = of_type(second.sent(), "heartbeat")
    second.hear(25.1, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    assert of_type(registered_again(line.journal).sent(), "command_result") == []


def registered_again(journal, features=None):
    line = Line(journal)
    line.sent()
    return line.confirm(features=features)


def test_an_ack_proves_only_what_was_sent_before_its_heartbeat():
    line = registered()
    (first,) = line.command("a")
    line.run(first)
    line.session.tick(25.0)
    heartbeats = of_type(line.sent(), "heartbeat")
    (second,) = line.command("b", now=25.5)
    assert line.journal.start(second, 25.5)
    line.journal.finish(second, CommandResult("b", True, {}))
    line.session.send_results(25.5)
    for heartbeat in heartbeats:
        line.hear(26.0, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    answers = of_type(registered_again(line.journal).sent(), "command_result")
    assert [answer["command_id"] for answer in answers] == ["b"]


def test_with_ack_only_a_result_ack_makes_an_answer_forgettable():
    line = registered(ALL)
    (record,) = line.command()
    line.run(record)
    line.session.tick(25.0)
    for heartbeat in of_type(line.sent(), "heartbeat"):
        line.hear(26.0, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    assert of_type(registered_again(line.journal, ALL).sent(), "command_result")
    line.hear(27.0, type="result_ack", command_id="c1")
    assert not of_type(registered_again(line.journal, ALL).sent(), "command_result")


def test_a_server_that_never_acks_heartbeats_is_trusted_after_it_has_talked_long_enough():
    line = registered()
    (record,) = line.command()
    line.run(record)
    line.hear(60.0, type="some_other_message")
    line.session.tick(60.0)
    assert of_type(registered_again(line.journal).sent(), "command_result") == []


def test_a_queued_command_whose_time_passes_is_answered_and_never_runs():
    line = registered()
    (first,) = line.command("a", timeout_ms=100_000)
    (second,) = line.command("b", timeout_ms=2000)
    line.journal.start(first, 0.0)
    line.session.tick(2.0)
    (answer,) = of_type(line.sent(), "command_result")
    assert (answer["command_id"], answer["error_code"]) == ("b", "TIMEOUT")
    assert not line.journal.start(second, 2.1)


def test_a_running_command_whose_time_passes_is_told_and_its_result_follows():
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


def test_after_freecad_held_the_process_a_result_that_is_ready_comes_before_a_time_out():
    line = registered()
    (record,) = line.command(timeout_ms=2000)
    line.journal.start(record, 0.0)
    line.session.next_deadline()
    line.session.tick(12.0)
    assert of_type(line.sent(), "command_result") == []
    line.journal.finish(record, CommandResult("c1", True, {"object_id": "Box"}))
    line.session.tick(12.0 + session_module.GRACE_S)
    answers = of_type(line.sent(), "command_result")
    assert [answer["success"] for answer in answers] == [True]


def test_silence_while_freecad_held_the_process_is_not_the_servers():
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


def test_progress_is_told_of_running_and_waiting_commands():
    line = registered(ALL)
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


def test_the_server_is_told_at_once_that_a_command_waits_for_the_person():
    line = registered(ALL)
    line.command()
    line.session.tick(0.1)
    line.sent()
    line.journal.waiting_for = "The person has a dialog open."
    line.session.tick(0.2)
    (progress,) = of_type(line.sent(), "command_progress")
    assert progress["state"] == "waiting_for_user"
    assert progress["message"] == "The person has a dialog open."


def test_more_time_is_asked_for_before_a_deadline_and_granted_time_counts():
    line = registered(ALL)
    (record,) = line.command(timeout_ms=20_000)
    line.session.tick(14.0)
    assert of_type(line.sent(), "timeout_extension") == []
    line.session.tick(15.5)
    (asked,) = of_type(line.sent(), "timeout_extension")
    assert asked["additional_ms"] == session_module.EXTENSION_MS
    line.hear(15.6, type="timeout_extended", command_id="c1", timeout_ms=50_000)
    line.session.tick(21.0)
    assert line.journal.start(record, 21.0)


def test_time_is_not_asked_for_without_end():
    line = registered(ALL)
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
            total = 20_000 + asked * session_module.EXTENSION_MS
            line.hear(float(second), type="timeout_extended", command_id="c1", timeout_ms=total)
    assert asked == session_module.MAX_EXTENSIONS


def test_a_cancel_is_answered_with_its_outcome_and_the_commands_answer():
    line = registered(ALL)
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
def test_a_cancel_between_steps_is_answered_when_the_command_has_ended(answer, outcome):
    line = registered(ALL)
    (record,) = line.command()
    line.journal.start(record, 0.0)
    line.journal.between_steps(record, 0.5, "step 1")
    line.hear(type="cancel_command", command_id="c1")
    assert line.sent() == []
    line.journal.finish(record, answer)
    told = line.sent()
    assert [message["type"] for message in told] == ["command_result", "cancel_result"]
    assert told[1]["outcome"] == outcome


def test_progress_between_steps_is_told_twice_a_second_at_most():
    line = registered(ALL)
    (record,) = line.command()
    line.journal.start(record, 0.0)
    told = []
    for tenth in range(1, 21):
        line.journal.between_steps(record, tenth / 20, f"step {tenth}")
        line.session.next_deadline()
        line.session.tick(tenth / 10)
        told += of_type(line.sent(), "command_progress")
    assert 3 <= len(told) <= 5
    assert [one["fraction"] for one in told] == sorted({one["fraction"] for one in told})
    assert told[-1]["message"].startswith("step ")


def test_the_catalogue_is_described_on_request():
    line = registered(ALL)
    line.hear(type="describe_commands", names=["undo"])
    (catalogue,) = line.sent()
    assert catalogue["commands"] == [{"name": "undo"}]


def test_a_legacy_health_check_is_answered_even_before_the_confirmation():
    line = Line()
    line.sent()
    line.hear(type="health_check", request_id="h1")
    (answer,) = line.sent()
    assert answer == {
        "type": "health_check_response",
        "request_id": "h1",
        "adapter_healthy": True,
    }


def test_a_disconnect_message_ends_the_session_for_good():
    line = registered()
    line.hear(type="disconnect", reason="maintenance")
    assert line.session.ending.reaction is Reaction.STAY_AWAY
    assert "maintenance" in line.session.ending.sentence


def test_a_command_before_the_confirmation_is_not_run():
    line = Line()
    assert line.command() == []


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[1]", '{"type":"unheard_of"}', b"\xff", '{"a":1}']
)
def test_unreadable_messages_neither_end_the_session_nor_are_answered(text):
    line = registered()
    line.session.received(text, 1.0)
    assert line.sent() == []
    assert line.session.ending is None


def test_an_unreadable_command_with_an_id_is_answered():
    line = registered()
    line.hear(type="execute_command", command_id="c1", parameters={})
    (answer,) = line.sent()
    assert (answer["command_id"], answer["error_code"]) == ("c1", "INVALID_MESSAGE")


def test_an_answer_over_the_limit_becomes_an_error_that_says_it_was_done():
    line = registered(max_bytes=2000)
    (record,) = line.command()
    line.run(record, image="x" * 3000)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "RESPONSE_TOO_LARGE"
    assert answer["details"]["executed"] is True
    assert answer["details"]["size"] > 3000


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_an_answer_that_is_no_json_becomes_an_error(value):
    line = registered()
    (record,) = line.command()
    line.run(record, volume=value)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "INTERNAL_ERROR"


def test_a_flood_beyond_the_queue_is_refused_at_once():
    line = registered(journal=Journal(max_queue=3))
    for number in range(5):
        line.command(f"c{number}")
    answers = of_type(line.sent(), "command_result")
    assert [(a["command_id"], a["error_code"]) for a in answers] == [
        ("c3", "QUEUE_FULL"),
        ("c4", "QUEUE_FULL"),
    ]


def test_an_id_that_named_another_command_is_refused():
    line = registered()
    line.command("c1", length=1)
    line.command("c1", length=2)
    (answer,) = line.sent()
    assert answer["error_code"] == "INVALID_MESSAGE"


def test_a_line_that_is_busy_for_seconds_is_not_taken_for_a_held_process():
    """While messages keep coming in, the line does not ask when the next tick is due."""
    line = registered(ALL)
    line.command("c1")
    line.session.next_deadline()
    sent = []
    for step in range(300):
        line.session.tick(step / 100)
        sent += line.sent(step / 100)
    assert len(of_type(sent, "heartbeat")) <= 1


def test_a_held_process_is_noticed_also_while_messages_keep_coming_in():
    line = registered(ALL)
    line.session.next_deadline()
    for now in (0.1, 0.2, 60.2):
        line.session.tick(now)
    assert line.session.step is Step.READY
    assert of_type(line.sent(60.2), "heartbeat")


def test_what_the_server_says_is_told_in_a_line_of_bounded_length(caplog):
    line = registered()
    with caplog.at_level("INFO"):
        for number in range(1000):
            line.hear(type=f"{number}" + "x" * 10_000)
    assert len(caplog.records) <= 110, "a server that makes up types does not fill the log"
    assert max(len(record.getMessage()) for record in caplog.records) < 1000
    line.hear(type="disconnect", reason="y" * 1_000_000 + "\nz")
    assert len(line.session.ending.sentence) < 1000
    assert "\n" not in line.session.ending.sentence


def test_a_server_that_never_acknowledges_a_heartbeat_costs_no_memory():
    line = registered()
    for number in range(20_000):
        (record,) = line.command(f"c{number}", number / 100)
        line.run(record, number / 100)
        line.session.tick(number / 100)
        line.sent(number / 100)
    assert len(line.session._unacknowledged) < 2000


def test_an_answer_that_nests_too_deep_is_an_error_and_not_the_end_of_the_line():
    line = registered()
    nested: list = []
    for _ in range(100_000):
        nested = [nested]
    (record,) = line.command()
    line.run(record, value=nested)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "INTERNAL_ERROR"
