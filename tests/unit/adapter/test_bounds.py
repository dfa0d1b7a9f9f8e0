# SPDX-License-Identifier: MIT
"""Bounds on what one connection may make the adapter keep, without a socket."""

import pytest

from conjure_workbench.adapter import journal as journal_module
from conjure_workbench.adapter import session as session_module
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.result_store import ResultStore
from conjure_workbench.adapter.session import SessionState
from conjure_workbench.protocol.closing import Reaction


@pytest.mark.parametrize("adapter_id", ["adapter-2", "", 1, "adapter-1 ", "x" * 100_000])
def test_a_confirmation_for_another_adapter_is_refused(open_line, adapter_id):
    line = open_line()
    line.hear(type="registration_confirmed", adapter_id=adapter_id)
    assert line.session.state is SessionState.ENDED
    assert line.session.ending.reaction is Reaction.RETRY
    assert "another adapter" in line.session.ending.sentence
    assert len(line.session.ending.sentence) < 400
    assert line.command() == []


def test_a_later_confirmation_for_another_adapter_ends_the_session_too(registered):
    line = registered()
    line.hear(type="registration_confirmed", adapter_id="adapter-2")
    assert line.session.state is SessionState.ENDED


def test_a_confirmation_that_names_nobody_is_taken(open_line):
    line = open_line()
    line.hear(type="registration_confirmed")
    assert line.session.state is SessionState.READY


def test_an_endless_integer_is_answered_with_the_commands_id(registered):
    line = registered()
    text = '{"type":"execute_command","command_id":"c9","command":"x","parameters":{"a":%s}}'
    line.session.received(text % ("9" * 5000), 0.0)
    (answer,) = line.sent()
    assert (answer["command_id"], answer["error_code"]) == ("c9", "INVALID_MESSAGE")


def test_the_bytes_of_waiting_commands_are_bounded(registered, monkeypatch):
    monkeypatch.setattr(journal_module, "MAX_QUEUE_BYTES", 5000)
    line = registered()
    (first,) = line.command("c1", text="x" * 3000)
    assert line.command("c2", text="x" * 3000) == []
    (answer,) = line.sent()
    assert (answer["command_id"], answer["error_code"]) == ("c2", "QUEUE_FULL")
    line.run(first)
    assert len(line.command("c2", text="x" * 3000)) == 1


def test_a_server_that_takes_no_results_gets_no_further_commands_run(open_line):
    line = open_line(Journal(results=ResultStore(most_undelivered=2))).confirm(features=["ack"])
    for command_id in ("c1", "c2"):
        (record,) = line.command(command_id)
        line.run(record)
    assert line.command("c3") == []
    assert line.sent()[-1]["error_code"] == "QUEUE_FULL"
    line.hear(type="result_ack", command_id="c1")
    assert len(line.command("c3")) == 1


def test_the_bytes_of_results_that_are_not_taken_are_bounded(open_line, of_type):
    store = ResultStore(most_undelivered_bytes=5000)
    line = open_line(Journal(results=store)).confirm(features=["ack"])
    records = [line.command(f"c{number}")[0] for number in range(3)]
    for record in records:
        line.run(record, text="x" * 2000)
    assert line.command("c3") == []
    *results, refused = of_type(line.sent(), "command_result")
    assert [answer.get("error_code") for answer in results] == [None, None, "RESPONSE_TOO_LARGE"]
    assert results[2]["details"]["executed"] is True
    assert refused["error_code"] == "QUEUE_FULL"
    line.hear(type="result_ack", command_id="c0")
    (record,) = line.command("c3")
    line.run(record, text="x" * 2000)
    assert line.sent()[-1]["success"]


def test_a_result_that_is_no_json_needs_no_room(open_line, of_type):
    line = open_line().confirm()
    (record,) = line.command("c1")
    line.run(record, text={1, object()})
    (answer,) = of_type(line.sent(), "command_result")
    assert answer["error_code"] == "INTERNAL_ERROR"


def test_large_results_are_written_one_turn_after_the_other(open_line, of_type, monkeypatch):
    monkeypatch.setattr(session_module, "RESULT_BYTES_PER_TURN", 2500)
    line = open_line().confirm()
    for number in range(5):
        (record,) = line.command(f"c{number}")
        assert line.journal.start(record, 0.0)
        line.journal.finish(record, _result(f"c{number}"))
    turns = []
    while line.session.has_results:
        turns.append(len(of_type(line.sent(), "command_result")))
    assert turns == [3, 2]


def _result(command_id):
    return session_module.m.CommandResult(command_id, True, {"text": "x" * 1000})
