# SPDX-License-Identifier: MIT
"""The session: the whole conversation with an invented clock and no socket."""

import pytest

from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.result_store import ResultStore
from conjure_workbench.adapter.session import SessionState
from conjure_workbench.protocol.closing import Reaction

ALL = [
    *("progress", "extend", "cancel", "ack", "describe", "newest_names", "events", "caller"),
]


def test_the_first_message_is_the_registration_with_the_pages_keys(open_line):
    (registration,) = open_line().sent()
    assert registration["type"] == "adapter_registration"
    assert registration["adapter_type"] == "freecad"
    assert registration["adapter_id"] == "adapter-1"
    assert registration["capabilities"] == ["primitives"]
    assert registration["features"] == ALL
    assert registration["session_id"] == "s1"


def test_a_registration_that_is_not_confirmed_within_ten_seconds_ends_the_session(open_line):
    line = open_line(now=100.0)
    assert line.session.next_deadline() == 110.0
    line.session.tick(109.9)
    assert line.session.state is SessionState.REGISTERING
    line.session.tick(110.0)
    assert line.session.ending.reaction is Reaction.RETRY


def test_heartbeats_go_out_on_time_and_are_stamped(registered):
    line = registered()
    line.session.tick(24.9)
    assert line.sent() == []
    assert line.session.next_deadline() == 25.0
    line.session.tick(25.0)
    (heartbeat,) = line.sent()
    assert heartbeat["type"] == "heartbeat"
    assert heartbeat["timestamp"].endswith("Z")


def test_a_server_that_stays_silent_for_two_intervals_is_given_up(registered):
    line = registered()
    for now in (25.0, 50.0):
        line.session.next_deadline()
        line.session.tick(now)
    assert line.session.ending is None
    line.session.next_deadline()
    line.session.tick(50.1)
    assert line.session.ending.reaction is Reaction.RETRY
    assert "stopped answering" in line.session.ending.sentence


def test_a_server_that_answers_heartbeats_is_kept(registered):
    line = registered()
    for beat in range(1, 20):
        line.session.next_deadline()
        line.session.tick(25.0 * beat)
        (heartbeat,) = line.sent()
        line.hear(25.0 * beat + 1, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    assert line.session.ending is None


def test_a_heartbeat_goes_out_right_before_a_command_starts(registered):
    line = registered()
    (record,) = line.command()
    line.run(record)
    assert [message["type"] for message in line.sent()] == ["heartbeat", "command_result"]


def test_with_progress_a_heartbeat_goes_along_unless_one_has_just_been_sent(registered):
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


def test_a_quick_command_is_not_announced_where_progress_is_agreed(registered):
    line = registered(ALL)
    for number, now in enumerate((10.0, 10.5)):
        (record,) = line.command(f"c{number}", now=now, name="health_check")
        line.run(record, now=now)
    assert [message["type"] for message in line.sent()] == [
        "heartbeat",
        "command_result",
        "command_result",
    ]


def test_a_page_only_server_gets_its_heartbeat_before_a_quick_command_too(registered):
    line = registered()
    (record,) = line.command("c1", now=10.0, name="health_check")
    line.run(record, now=10.0)
    assert [message["type"] for message in line.sent()] == ["heartbeat", "command_result"]


def test_with_a_page_only_server_none_of_the_added_messages_is_sent(registered):
    line = registered()
    (record,) = line.command(timeout_ms=1000)
    line.journal.start(record, 0.0)
    line.session.announce(record, 0.0)
    for tenth in range(1, 300):
        line.session.next_deadline()
        line.session.tick(tenth / 10)
        line.hear(tenth / 10, type="heartbeat_ack", timestamp="x")
    assert {message["type"] for message in line.sent()} == {"heartbeat", "command_result"}


def test_the_catalogue_is_described_on_request(registered):
    line = registered(ALL)
    line.hear(type="describe_commands", names=["undo"])
    (catalogue,) = line.sent()
    assert catalogue["commands"] == [{"name": "undo"}]


def test_a_server_that_asked_for_all_commands_is_told_when_they_change(registered):
    line = registered(ALL)
    line.session.catalogue_changed()
    line.hear(type="describe_commands", names=["undo"])
    line.session.catalogue_changed()
    assert len(line.sent()) == 1
    line.hear(type="describe_commands")
    line.session.catalogue_changed()
    assert [message["commands"] for message in line.sent()] == [[{"name": "create_box"}]] * 2


def test_a_legacy_health_check_is_answered_even_before_the_confirmation(open_line):
    line = open_line()
    line.sent()
    line.hear(type="health_check", request_id="h1")
    (answer,) = line.sent()
    assert answer == {
        "type": "health_check_response",
        "request_id": "h1",
        "adapter_healthy": True,
    }


def test_a_disconnect_message_ends_the_session_for_good(registered):
    line = registered()
    line.hear(type="disconnect", reason="maintenance")
    assert line.session.ending.reaction is Reaction.STAY_AWAY
    assert "maintenance" in line.session.ending.sentence


def test_a_command_before_the_confirmation_is_not_run(open_line):
    line = open_line()
    assert line.command() == []


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[1]", '{"type":"unheard_of"}', b"\xff", '{"a":1}']
)
def test_unreadable_messages_neither_end_the_session_nor_are_answered(text, registered):
    line = registered()
    line.session.received(text, 1.0)
    assert line.sent() == []
    assert line.session.ending is None


def test_an_unreadable_command_with_an_id_is_answered(registered):
    line = registered()
    line.hear(type="execute_command", command_id="c1", parameters={})
    (answer,) = line.sent()
    assert (answer["command_id"], answer["error_code"]) == ("c1", "INVALID_MESSAGE")


def test_an_answer_over_the_limit_becomes_an_error_that_says_it_was_done(registered, of_type):
    line = registered(max_bytes=2000)
    (record,) = line.command()
    line.run(record, image="x" * 3000)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "RESPONSE_TOO_LARGE"
    assert answer["details"]["executed"] is True
    assert answer["details"]["size"] > 3000


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_an_answer_that_is_no_json_becomes_an_error(value, registered, of_type):
    line = registered()
    (record,) = line.command()
    line.run(record, volume=value)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "INTERNAL_ERROR"


def test_a_flood_beyond_the_queue_is_refused_at_once(registered, of_type):
    line = registered(journal=Journal(max_queue=3))
    for number in range(5):
        line.command(f"c{number}")
    answers = of_type(line.sent(), "command_result")
    assert [(a["command_id"], a["error_code"]) for a in answers] == [
        ("c3", "QUEUE_FULL"),
        ("c4", "QUEUE_FULL"),
    ]


def test_an_id_that_named_another_command_is_refused(registered):
    line = registered()
    line.command("c1", length=1)
    line.command("c1", length=2)
    (answer,) = line.sent()
    assert answer["error_code"] == "INVALID_MESSAGE"


def test_a_line_that_is_busy_for_seconds_is_not_taken_for_a_held_process(registered, of_type):
    """While messages keep coming in, the line does not ask when the next tick is due."""
    line = registered(ALL)
    line.command("c1")
    line.session.next_deadline()
    sent = []
    for step in range(300):
        line.session.tick(step / 100)
        sent += line.sent(step / 100)
    assert len(of_type(sent, "heartbeat")) <= 1


def test_a_held_process_is_noticed_also_while_messages_keep_coming_in(registered, of_type):
    line = registered(ALL)
    line.session.next_deadline()
    for now in (0.1, 0.2, 60.2):
        line.session.tick(now)
    assert line.session.state is SessionState.READY
    assert of_type(line.sent(60.2), "heartbeat")


def test_what_the_server_says_is_told_in_a_line_of_bounded_length(caplog, registered):
    line = registered()
    with caplog.at_level("INFO"):
        for number in range(1000):
            line.hear(type=f"{number}" + "x" * 10_000)
    assert len(caplog.records) <= 110, "a server that makes up types does not fill the log"
    assert max(len(record.getMessage()) for record in caplog.records) < 1000
    line.hear(type="disconnect", reason="y" * 1_000_000 + "\nz")
    assert len(line.session.ending.sentence) < 1000
    assert "\n" not in line.session.ending.sentence


def test_a_server_that_never_acknowledges_a_heartbeat_costs_no_memory(registered):
    line = registered()
    for number in range(20_000):
        (record,) = line.command(f"c{number}", number / 100)
        line.run(record, number / 100)
        line.session.tick(number / 100)
        line.sent(number / 100)
    assert len(line.session._delivery._heartbeats) < 2000


def test_an_answer_that_nests_too_deep_is_an_error_and_not_the_end_of_the_line(registered, of_type):
    line = registered()
    nested: list = []
    for _ in range(100_000):
        nested = [nested]
    (record,) = line.command()
    line.run(record, value=nested)
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "INTERNAL_ERROR"


def test_a_command_that_comes_while_the_connection_closes_is_left_to_the_next(registered):
    line = registered()
    line.session.closing = True
    assert line.command() == []
    assert line.sent() == []
    assert line.journal.counts() == (0, None)


def test_a_second_confirmation_changes_nothing(registered):
    line = registered(ALL)
    line.confirm(features=[])
    assert line.session.features == frozenset(ALL)


def test_nothing_is_announced_before_the_confirmation_and_nothing_done_after_the_end(open_line):
    line = open_line()
    line.sent()
    line.session.announce(None, 0.0)
    line.session.catalogue_changed()
    line.session.server_refused_size()
    assert line.sent() == []
    line.hear(type="disconnect")
    line.session.tick(100.0)
    line.hear(type="heartbeat_ack", timestamp="x")
    assert line.sent() == []


def test_a_command_of_which_only_the_id_is_remembered_is_refused(registered, of_type):
    line = registered(journal=Journal(results=ResultStore(keep=1)))
    for name in ("c1", "c2"):
        (entry,) = line.command(name)
        line.run(entry)
        line.journal.results.mark_delivered(name)
    line.sent()
    line.command("c1")
    (answer,) = line.sent()
    assert answer["error_code"] == "INVALID_MESSAGE"
    assert "no longer kept" in answer["error"]
