# SPDX-License-Identifier: MIT
"""Answers: each given once, and again until the server has it."""

from conjure_workbench.protocol.features import IMPLEMENTED
from conjure_workbench.protocol.messages import CommandResult, Dialect


def test_the_answer_is_given_in_the_dialect_of_the_command(registered, of_type):
    line = registered()
    line.hear(type="execute_command", request_id="r1", command_type="create_box", params={})
    (record,) = line.session.take_admitted()
    assert record.command.dialect is Dialect.LEGACY
    line.run(record, object="Box")
    (result,) = of_type(line.sent(), "command_result")
    assert (result["request_id"], result["data"]) == ("r1", {"object": "Box"})


def test_a_command_that_comes_twice_runs_once_and_is_answered_again(registered, of_type):
    line = registered()
    (record,) = line.command()
    assert line.command() == []
    line.run(record, object_id="Box")
    assert line.command() == []
    answers = of_type(line.sent(), "command_result")
    assert [answer["result"] for answer in answers] == [{"object_id": "Box"}] * 2


def test_a_command_that_comes_again_while_it_runs_is_told_so(registered, of_type):
    line = registered()
    (record,) = line.command()
    line.journal.start(record, 0.0)
    line.command()
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "STILL_RUNNING"


def test_an_answer_without_ack_is_sent_again_on_the_next_connection_until_it_is_proven(
    registered, registered_again, of_type
):
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


def test_an_ack_proves_only_what_was_sent_before_its_heartbeat(
    registered, registered_again, of_type
):
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


def test_with_ack_only_a_result_ack_makes_an_answer_forgettable(
    registered, registered_again, of_type
):
    line = registered(IMPLEMENTED)
    (record,) = line.command()
    line.run(record)
    line.session.tick(25.0)
    for heartbeat in of_type(line.sent(), "heartbeat"):
        line.hear(26.0, type="heartbeat_ack", timestamp=heartbeat["timestamp"])
    assert of_type(registered_again(line.journal, IMPLEMENTED).sent(), "command_result")
    line.hear(27.0, type="result_ack", command_id="c1")
    assert not of_type(registered_again(line.journal, IMPLEMENTED).sent(), "command_result")


def test_a_server_that_never_acks_heartbeats_is_trusted_after_it_has_talked_long_enough(
    registered, registered_again, of_type
):
    line = registered()
    (record,) = line.command()
    line.run(record)
    line.hear(60.0, type="some_other_message")
    line.session.tick(60.0)
    assert of_type(registered_again(line.journal).sent(), "command_result") == []
