# SPDX-License-Identifier: MIT
"""Choice of the FreeCAD that a command goes to: every rule, in the hub and over HTTP."""

from __future__ import annotations

import asyncio
from typing import Any, Callable

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.open_documents import OpenDocument
from conjure_workbench.server import document_query
from conjure_workbench.server.hub import adapter_index
from conjure_workbench.server.hub.adapter_session import REJOIN_S, AdapterSession
from conjure_workbench.server.hub.routing import Target, choose, to_ask
from conjure_workbench.server.requests import ExecuteRequest
from tests.server.world import FEATURES, World

EXECUTE = "/api/v1/execute"
SILENT = [name for name in FEATURES if name != "events"]


@pytest.fixture
def world() -> World:
    return World()


def opened(*labels: str) -> list[OpenDocument]:
    """Documents called D0, D1 ... with these labels, each in a file of its label."""
    return [
        OpenDocument(f"D{number}", label, f"{label}.FCStd") for number, label in enumerate(labels)
    ]


def refused(world: World, code: str, **target: str) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        world.choose(**target)
    assert caught.value.code == code
    assert caught.value.field == "freecad"
    return caught.value


def names(error: ConjureError) -> list[str]:
    return [candidate["adapter_id"] for candidate in error.candidates or ()]


# --- one, or several


def test_the_only_one_need_not_be_named(world: World) -> None:
    adapter, _ = world.register()
    assert world.choose() is adapter


def test_without_any_there_is_none_to_choose(world: World) -> None:
    error = refused(world, "NO_ADAPTER")
    assert error.message == "No FreeCAD is connected."


def test_of_several_none_is_chosen_whichever_was_used_or_came_last(world: World) -> None:
    first, _ = world.register("first")
    world.register("second")
    world.submit(first, "c1")
    world.answer(first, "c1")
    error = refused(world, "ADAPTER_NOT_NAMED")
    assert names(error) == ["first", "second"]
    world.register("first")
    assert names(refused(world, "ADAPTER_NOT_NAMED")) == ["second", "first"]


@pytest.mark.parametrize(
    "target",
    [
        {"freecad": "desk-2"},
        {"freecad": "session-2"},
        {"freecad": "mill"},
        {"freecad": "D0"},
        {"freecad": "Bracket"},
        {"freecad": "Bracket.FCStd"},
        {"adapter_id": "desk-2"},
        {"session_id": "session-2"},
        {"adapter_id": "desk-2", "session_id": "session-2"},
        {"freecad": "mill", "adapter_id": "desk-2"},
    ],
)
def test_of_several_the_named_one_is_chosen(world: World, target: dict[str, str]) -> None:
    world.register("desk-1", "session-1", name="lathe", documents=[])
    chosen, _ = world.register("desk-2", "session-2", name="mill", documents=opened("Bracket"))
    world.register("desk-3", "session-3", documents=[OpenDocument("Other", "Case")])
    assert world.choose(**target) is chosen


@pytest.mark.parametrize("freecad", ["desk", "mill", "Bracket"])
def test_a_name_that_two_have_is_refused_with_both(world: World, freecad: str) -> None:
    world.register("desk", "one", name="mill", documents=opened("Bracket"))
    world.register("desk", "two", name="mill", documents=opened("Bracket"))
    world.register("other", "three", documents=opened("Case"))
    error = refused(world, "ADAPTER_NOT_NAMED", freecad=freecad)
    assert names(error) == ["desk", "desk"]
    assert f"'{freecad}' fits 2 FreeCADs" in error.message


def test_ids_that_belong_to_two_are_refused_together(world: World) -> None:
    world.register("desk", "one")
    world.register("laptop", "two", name="mill")
    refused(world, "NO_ADAPTER", adapter_id="desk", session_id="two")
    refused(world, "NO_ADAPTER", adapter_id="desk", freecad="mill")


def test_a_name_is_stronger_than_a_document_of_the_same_name(world: World) -> None:
    named, _ = world.register("a", name="bracket", documents=[])
    world.register("b", documents=opened("bracket"))
    assert world.choose(freecad="bracket") is named


def test_the_candidates_say_what_tells_them_apart(world: World) -> None:
    world.register(
        "desk",
        "one",
        name="mill",
        freecad_version="1.0.2",
        window=True,
        documents=[OpenDocument("Unnamed", "Bracket", "bracket.FCStd", active=True, revision=4)],
    )
    busy, _ = world.register("lab", "two", documents=[])
    world.submit(busy, "c1")
    assert refused(world, "ADAPTER_NOT_NAMED").candidates == [
        {
            "name": "mill",
            "adapter_id": "desk",
            "session_id": "one",
            "freecad_version": "1.0.2",
            "documents": [{"name": "Unnamed", "label": "Bracket", "file": "bracket.FCStd"}],
            "window": True,
            "state": "idle",
        },
        {"adapter_id": "lab", "session_id": "two", "documents": [], "state": "busy"},
    ]


def test_a_candidate_names_some_of_its_documents_and_counts_the_others(world: World) -> None:
    world.register("a", documents=opened(*(f"part {number}" for number in range(25))))
    world.register("b")
    (candidate, _) = refused(world, "ADAPTER_NOT_NAMED").candidates or ()
    assert len(candidate["documents"]) == 10
    assert candidate["more_documents"] == 15


# --- those that are gone


@pytest.mark.parametrize("freecad", ["desk-2", "session-2", "mill"])
def test_a_name_that_is_gone_does_not_fall_to_another(world: World, freecad: str) -> None:
    world.register("desk-1", "session-1", documents=opened("mill", "desk-2", "session-2"))
    gone, line = world.register("desk-2", "session-2", name="mill", documents=[])
    world.hub.lost(gone, line, world.now, left=True)
    error = refused(world, "NO_ADAPTER", freecad=freecad)
    assert names(error) == ["desk-1"]
    assert f"'{freecad}' is not connected any more" in error.message
    assert error.retryable


def test_a_name_that_never_was_fails_with_the_candidates(world: World) -> None:
    world.register("desk", documents=[])
    error = refused(world, "NO_ADAPTER", freecad="mill")
    assert names(error) == ["desk"]
    assert "No FreeCAD is known as 'mill'" in error.message
    assert names(refused(world, "NO_ADAPTER", adapter_id="mill")) == ["desk"]


def test_one_whose_line_has_just_broken_is_still_meant(world: World) -> None:
    away, line = world.register("away", documents=opened("Bracket"))
    other, _ = world.register("other", documents=[])
    world.hub.lost(away, line, world.now, left=False)
    for target in ({"freecad": "away"}, {"adapter_id": "away"}, {"freecad": "Bracket"}):
        assert world.choose(**target) is away
    error = refused(world, "ADAPTER_NOT_NAMED")
    assert error.candidates is not None
    assert [one["state"] for one in error.candidates] == ["idle", "disconnected"]
    world.wait(REJOIN_S)
    assert world.choose() is other
    refused(world, "NO_ADAPTER", freecad="away")


def test_a_given_name_that_changed_is_the_new_one_only(world: World) -> None:
    adapter, _ = world.register(name="mill")
    world.register("other")
    world.register(name="lathe")
    assert world.choose(freecad="lathe") is adapter
    refused(world, "NO_ADAPTER", freecad="mill")


def test_names_of_those_that_are_gone_are_remembered_within_bounds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter_index, "MAX_REMEMBERED", 10)
    for number in range(10):
        adapter, line = world.register(f"a{number}", f"s{number}")
        world.hub.lost(adapter, line, world.now, left=True)
    known = [number for number in range(10) if world.hub.index.ever_called(f"a{number}")]
    assert known == [5, 6, 7, 8, 9]


# --- documents that are told, and those that must be asked for


def test_the_documents_follow_the_events(world: World) -> None:
    first, _ = world.register("first", documents=[])
    second, _ = world.register("second", documents=opened("Bracket"))
    assert world.choose(freecad="Bracket") is second
    world.receive(second, m.DocumentEvent(documents=[]))
    world.receive(first, m.DocumentEvent(documents=opened("Bracket")))
    assert world.choose(freecad="Bracket") is first
    world.receive(first, m.DocumentEvent("D0", 7))
    assert first.documents == [OpenDocument("D0", "Bracket", "Bracket.FCStd", revision=7)]


def test_changes_of_documents_are_in_the_feed(world: World) -> None:
    adapter, _ = world.register(documents=opened("Bracket", "Case"))
    cursor = world.hub.changes.since(None).cursor
    ids = {"adapter_id": "desk", "session_id": "one"}
    world.receive(adapter, m.DocumentEvent("D0", 7))
    news = world.hub.changes.since(cursor)
    assert news.body()["changes"] == [{"kind": "document", **ids, "document": "D0", "revision": 7}]
    # The list says of the second, too, that it has changed.
    told = [OpenDocument("D0", "Arm", revision=7), OpenDocument("D1", "Case", revision=2)]
    world.receive(adapter, m.DocumentEvent(documents=told))
    assert world.hub.changes.since(news.cursor).body()["changes"] == [
        {"kind": "documents", **ids},
        {"kind": "document", **ids, "document": "D1", "revision": 2},
    ]


def test_an_event_of_an_adapter_that_did_not_agree_to_events_counts_for_nothing(
    world: World,
) -> None:
    adapter, _ = world.register(features=SILENT, documents=opened("Bracket"))
    assert adapter.documents is None
    cursor = world.hub.changes.since(None).cursor
    world.receive(adapter, m.DocumentEvent(documents=opened("Bracket")))
    world.receive(adapter, m.DocumentEvent("D0", 1))
    assert adapter.documents is None
    assert world.hub.changes.since(cursor).changes == []


def test_a_list_that_is_not_whole_decides_nothing(world: World) -> None:
    world.register("first", documents=opened("Bracket"))
    second, _ = world.register("second", documents=[], document_count=201)
    assert second.documents is None
    error = refused(world, "ADAPTER_NOT_NAMED", freecad="Bracket")
    assert "1 of 2 did not say" in error.message
    assert names(error) == ["first", "second"]
    world.receive(second, m.DocumentEvent(documents=opened("Case"), document_count=1))
    assert world.choose(freecad="Bracket").adapter_id == "first"
    # What two have is not decided by a third.
    world.register("third", documents=opened("Bracket"))
    world.receive(second, m.DocumentEvent(documents=[], document_count=300))
    assert names(refused(world, "ADAPTER_NOT_NAMED", freecad="Bracket")) == ["first", "third"]


def asked(world: World, **target: str) -> list[AdapterSession]:
    return to_ask(world.hub.index, Target(**target), world.now)


def test_documents_are_asked_for_only_where_they_decide(world: World) -> None:
    world.register("first", name="mill", documents=[])
    silent, line = world.register("second", features=SILENT)
    assert asked(world) == []
    assert asked(world, adapter_id="first") == []
    for known in ("first", "second", "mill"):
        assert asked(world, freecad=known) == []
    assert asked(world, freecad="Bracket") == [silent]
    assert asked(world, freecad="Bracket", adapter_id="first") == []
    world.hub.lost(silent, line, world.now, left=False)
    assert asked(world, freecad="Bracket") == [], "one that is away cannot be asked"


def test_the_answer_decides(world: World) -> None:
    world.register("first", documents=[])
    silent, _ = world.register("second", features=SILENT)
    answers = {silent.key: opened("Bracket")}
    target = Target(freecad="Bracket")
    assert choose(world.hub.index, target, world.now, answers) is silent
    with pytest.raises(ConjureError, match="No FreeCAD is known as 'Bracket'"):
        choose(world.hub.index, target, world.now, {silent.key: []})


# --- over HTTP


def test_a_call_names_its_freecad_in_the_body_or_in_the_address(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    mill = conjure_adapter("desk", "one", name="mill", documents=[{"name": "A", "label": "Arm"}])
    lathe = conjure_adapter("desk", "two", name="lathe", documents=[{"name": "B", "label": "Box"}])
    body = {"command": "create_box"}
    for adapter, path, named in (
        (mill, EXECUTE, {"freecad": "mill"}),
        (lathe, EXECUTE, {"freecad": "Box"}),
        (mill, f"{EXECUTE}?freecad=Arm", {}),
        (lathe, f"{EXECUTE}?freecad=mill", {"freecad": "lathe"}),
    ):
        reply = server.later(server.request, "POST", path, {**body, **named})
        adapter.answer(adapter.expect("execute_command"))
        assert reply.result(5)[0] == 200
        adapter.expect("result_ack")
    operation = server.later(server.request, "POST", "/op?freecad=lathe", {"op": "x", "p": {}})
    lathe.answer(lathe.expect("execute_command"))
    assert operation.result(5)[0] == 200
    status, refusal = server.execute(freecad="saw")
    assert (status, refusal["error_code"]) == (503, "NO_ADAPTER")
    assert [one["name"] for one in refusal["details"]["candidates"]] == ["mill", "lathe"]
    for path in (f"{EXECUTE}?freecad=", f"/op?freecad={'x' * 201}"):
        status, refusal = server.request("POST", path, body)
        assert (status, refusal["details"]["field"]) == (400, "freecad")
    status, refusal = server.execute(freecad=7)
    assert (status, refusal["details"]["field"]) == (400, "freecad")


def test_adapters_are_listed_with_name_process_window_and_documents(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    document = {"name": "A", "label": "Arm", "file": "arm.FCStd", "active": True, "revision": 3}
    adapter = conjure_adapter(name="mill", pid=1, window=True, documents=[document])
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert (listed["name"], listed["pid"], listed["window"]) == ("mill", 1, True)
    assert listed["documents"] == [document]
    adapter.send({"type": "document_event", "document": "A", "revision": 4})
    cursor = server.get("/api/v1/events")[1]["cursor"]
    adapter.send({"type": "document_event", "documents": [], "document_count": 0})
    server.get(f"/api/v1/events?after={cursor}")
    assert server.get("/api/v1/adapters")[1]["adapters"][0]["documents"] == []


@pytest.mark.parametrize("holder", ["silent", "telling"])
def test_an_adapter_without_events_is_asked_for_its_documents(
    server: Any, conjure_adapter: Callable[..., Any], holder: str
) -> None:
    silent = conjure_adapter("silent", "one", without="events")
    documents = [{"name": "A", "label": "Arm"}] if holder == "telling" else []
    telling = conjure_adapter("telling", "two", documents=documents)
    reply = server.later(server.execute, freecad="Arm")
    question = silent.expect("execute_command")
    assert (question["command"], question["timeout_ms"]) == ("list_documents", 2000)
    listing = [{"name": "B", "label": "Arm", "path": "/home/me/arm.FCStd"}]
    silent.answer(question, {"documents": listing if holder == "silent" else []})
    silent.expect("result_ack")
    chosen = {"silent": silent, "telling": telling}[holder]
    command = chosen.expect("execute_command")
    assert command["command"] == "create_box"
    chosen.answer(command)
    assert reply.result(5)[1]["success"]
    assert server.get("/api/v1/hub")[1]["unfetched_answers"] == 0


def test_an_adapter_that_does_not_say_what_is_open_leaves_the_call_undecided(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    conjure_adapter("silent", "one", without="events")
    unwilling = conjure_adapter("unwilling", "two", without="events")
    conjure_adapter("telling", "three", documents=[{"name": "A", "label": "Arm"}])
    reply = server.later(server.execute, freecad="Arm", command_id="c1")
    unwilling.fail(unwilling.expect("execute_command"), "UNKNOWN_COMMAND")
    status, body = reply.result(5)
    assert (status, body["error_code"]) == (409, "ADAPTER_NOT_NAMED")
    assert "2 of 3 did not say" in body["error"]
    assert len(body["details"]["candidates"]) == 3
    assert server.get("/api/v1/commands/c1")[0] == 404


def test_a_command_that_came_twice_while_documents_were_asked_for_runs_once(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    silent = conjure_adapter("silent", "one", without="events")
    conjure_adapter("telling", "two", documents=[])
    calls = [server.later(server.execute, freecad="Arm", command_id="c1") for _ in range(2)]
    questions = [silent.expect("execute_command") for _ in calls]
    for question in questions:
        silent.answer(question, {"documents": [{"name": "Arm"}]})
    messages = [silent.receive() for _ in range(2)]
    while "execute_command" not in [message["type"] for message in messages]:
        messages.append(silent.receive())
    (command,) = [message for message in messages if message["type"] == "execute_command"]
    silent.answer(command)
    assert [call.result(5)[1]["command_id"] for call in calls] == ["c1", "c1"]
    later = [silent.receive()["type"] for _ in range(4 - len(messages))]
    assert set(later) <= {"result_ack"}


def test_an_adapter_whose_queue_is_full_or_that_is_slow_did_not_say(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, _ = world.register("full")
    slow, _ = world.register("slow")
    told, _ = world.register("told")
    monkeypatch.setattr(document_query, "ASK_S", 0.05)

    async def ask(adapter: AdapterSession, request: ExecuteRequest) -> m.CommandResult:
        if adapter is full:
            raise ConjureError("QUEUE_FULL", "10000 commands wait for this adapter.")
        if adapter is slow:
            await asyncio.sleep(60)
        return m.CommandResult("c1", True, {"documents": [{"name": "A"}]})

    answers = asyncio.run(document_query.ask_for_documents([full, slow, told], ask))
    assert answers == {told.key: [OpenDocument("A", "A")]}
    assert asyncio.run(document_query.ask_for_documents([], ask)) == {}
