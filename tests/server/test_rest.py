# SPDX-License-Identifier: MIT
"""The REST API on a real server process."""

from __future__ import annotations

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable

import pytest

from conjure_workbench import __version__

EXECUTE = "/api/v1/execute"


def test_health_needs_no_key_and_tells_how_many_adapters_there_are(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    connect_adapter(server)
    status, body = server.get("/health", key=None)
    assert status == 200
    assert body["status"] == "healthy"
    assert body["version"] == __version__
    assert body["adapters"] == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", EXECUTE),
        ("GET", "/api/v1/mcp/tools"),
        ("GET", "/api/v1/adapters"),
        ("GET", "/api/v1/hub"),
        ("POST", "/api/v1/hub/stop"),
        ("GET", "/api/v1/events"),
        ("GET", "/api/v1/commands/x"),
        ("POST", "/op"),
        ("GET", "/ops"),
        ("GET", "/api/v1/auth/user"),
        ("GET", "/api/v1/usage"),
        ("POST", "/mcp"),
        ("GET", "/mcp/all"),
        ("DELETE", "/mcp/read-only"),
        ("POST", "/mcp/no/such/profile"),
        ("GET", "/no/such/path"),
    ],
)
@pytest.mark.parametrize("key", [None, "wrong", ""])
def test_everything_else_needs_the_key(
    shared_server: Any, method: str, path: str, key: str | None
) -> None:
    status, body = shared_server.request(method, path, key=key)
    assert status == 401
    assert body["error_code"] == "AUTHENTICATION_FAILED"


def test_info_without_a_key_tells_name_and_version_and_refuses_a_wrong_one(
    shared_server: Any,
) -> None:
    told = {"name": "Conjure local server", "version": __version__}
    assert shared_server.get("/api/v1/info", key=None) == (200, told)
    assert shared_server.get("/api/v1/info", key="wrong")[0] == 401
    assert shared_server.get("/api/v1/info")[1].items() > told.items()


def test_the_key_may_come_as_bearer(shared_server: Any) -> None:
    headers = {"Authorization": f"Bearer {shared_server.key}"}
    assert shared_server.get("/api/v1/info", key=None, headers=headers)[0] == 200


def test_info_tells_the_limits(shared_server: Any) -> None:
    limits = shared_server.get("/api/v1/info")[1]["limits"]
    assert limits["default_timeout_ms"] == 30_000
    assert limits["max_message_bytes"] == 8 * 1024 * 1024


def test_a_command_goes_to_the_adapter_and_its_result_comes_back(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    parameters = {"length": 50.0, "name": "Käsekästchen \U0001f9c0", "position": [0, 0, 0]}
    reply = server.later(server.execute, parameters=parameters, timeout_ms=1234)
    command = adapter.expect("execute_command")
    assert command["command"] == "create_box"
    assert command["parameters"] == parameters
    assert command["timeout_ms"] == 1234
    adapter.answer(command, {"object_id": "Box001", "label": "Käse"})
    status, body = reply.result(5)
    assert status == 200
    assert body == {
        "success": True,
        "command_id": command["command_id"],
        "result": {"object_id": "Box001", "label": "Käse"},
        "execution_time_ms": 1.5,
    }


def test_a_failed_command_is_http_200_with_code_and_details(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    adapter.send(
        {
            "type": "command_result",
            "command_id": command["command_id"],
            "success": False,
            "error": "Invalid parameter: length must be positive",
            "error_code": "INVALID_PARAMETER",
            "details": {"field": "length"},
            "execution_time_ms": 12.1,
        }
    )
    assert reply.result(5) == (
        200,
        {
            "success": False,
            "command_id": command["command_id"],
            "error": "Invalid parameter: length must be positive",
            "error_code": "INVALID_PARAMETER",
            "details": {"field": "length"},
            "execution_time_ms": 12.1,
        },
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "INVALID_MESSAGE"),
        (b"{", "INVALID_MESSAGE"),
        (b"[]", "INVALID_MESSAGE"),
        (b"\xff", "INVALID_MESSAGE"),
        (b'{"command": "a", "parameters": {"x": NaN}}', "INVALID_MESSAGE"),
        (b'{"command": "a", "parameters": {"x": 1e999}}', "INVALID_MESSAGE"),
        (b'{"command": "a", "parameters": ' + b"[" * 200 + b"]" * 200 + b"}", "INVALID_MESSAGE"),
        ({}, "MISSING_PARAMETER"),
        ({"command": None}, "MISSING_PARAMETER"),
        ({"command": 3}, "INVALID_PARAMETER"),
        ({"command": ""}, "INVALID_PARAMETER"),
        ({"command": "a" * 201}, "INVALID_PARAMETER"),
        ({"command": "a", "parameters": []}, "INVALID_PARAMETER"),
        ({"command": "a", "parameters": "x"}, "INVALID_PARAMETER"),
        ({"command": "a", "adapter_id": 5}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout_ms": 0}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout_ms": True}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout_ms": "1000"}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout_ms": 10**300}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout_ms": 10**400}, "INVALID_MESSAGE"),
        ({"command": "a", "command_id": True}, "INVALID_PARAMETER"),
        ({"command": "a", "timeout": 5}, "UNKNOWN_PARAMETER"),
    ],
)
def test_a_request_that_is_none_is_refused_with_400(
    shared_server: Any, body: Any, code: str
) -> None:
    status, answer = shared_server.request("POST", EXECUTE, body)
    assert status == 400
    assert answer["error_code"] == code
    assert answer["error"]
    assert "details" in answer


def test_a_body_over_8_mib_is_refused_with_413(shared_server: Any) -> None:
    body = json.dumps({"command": "a", "parameters": {"x": "y" * (8 * 1024 * 1024)}}).encode()
    status, answer = shared_server.request("POST", EXECUTE, body)
    assert status == 413
    assert answer["error_code"] == "REQUEST_TOO_LARGE"


def test_a_body_that_grows_over_the_limit_on_the_wire_is_refused(shared_server: Any) -> None:
    body = json.dumps({"command": "a", "parameters": {"x": "ä" * 2_000_000}}, ensure_ascii=False)
    status, answer = shared_server.request("POST", EXECUTE, body.encode())
    assert status == 413
    assert answer["error_code"] == "REQUEST_TOO_LARGE"


def test_a_chunked_body_over_the_limit_is_refused(shared_server: Any) -> None:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", shared_server.port, timeout=20)
    chunks = (b" " * 1_000_000 for _ in range(9))
    connection.request(
        "POST", EXECUTE, chunks, {"X-API-Key": shared_server.key}, encode_chunked=True
    )
    assert connection.getresponse().status == 413
    connection.close()


def test_unknown_paths_and_methods_are_answered_in_json(shared_server: Any) -> None:
    status, body = shared_server.get("/api/v1/no/such")
    assert (status, body["error_code"]) == (404, "NOT_FOUND")
    status, body = shared_server.get(EXECUTE)
    assert (status, body["error_code"]) == (405, "METHOD_NOT_ALLOWED")


def test_without_an_adapter_it_is_503(server: Any, connect_adapter: Callable[..., Any]) -> None:
    status, body = server.execute()
    assert status == 503
    assert body["error_code"] == "NO_ADAPTER"
    assert body["details"]["retryable"] is True
    connect_adapter(server, adapter_id="desk")
    status, body = server.execute(adapter_id="other")
    assert status == 503
    assert [c["adapter_id"] for c in body["details"]["candidates"]] == ["desk"]


def test_an_ack_comes_with_the_next_command_or_shortly_after_the_answer(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    for _ in range(2):
        reply = server.later(server.execute)
        command = adapter.expect("execute_command")
        adapter.answer(command)
        reply.result(5)
        assert adapter.expect("result_ack", timeout=1)["command_id"] == command["command_id"]


def test_with_several_adapters_one_must_be_named(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    desk = connect_adapter(server, adapter_id="desk")
    laptop = connect_adapter(server, adapter_id="laptop")
    status, body = server.execute()
    assert status == 409
    assert body["error_code"] == "ADAPTER_NOT_NAMED"
    assert [c["adapter_id"] for c in body["details"]["candidates"]] == ["desk", "laptop"]
    for name, adapter in (("laptop", laptop), ("desk", desk)):
        reply = server.later(server.execute, adapter_id=name)
        adapter.answer(adapter.expect("execute_command"), {"from": name})
        assert reply.result(5)[1]["result"] == {"from": name}


def test_two_freecads_of_one_installation_are_told_apart_by_their_session(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    conjure_adapter("desk", "one")
    second = conjure_adapter("desk", "two")
    status, body = server.execute(adapter_id="desk")
    assert status == 409
    assert [c["session_id"] for c in body["details"]["candidates"]] == ["one", "two"]
    reply = server.later(server.execute, adapter_id="desk", session_id="two")
    second.answer(second.expect("execute_command"))
    assert reply.result(5)[1]["success"]


def test_adapters_are_listed_with_what_they_do(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter(commands=["create_box"], freecad_version="1.0.0")
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert listed["adapter_id"] == "desk"
    assert listed["adapter_type"] == "freecad"
    assert listed["state"] == "idle"
    assert listed["commands"] == ["create_box"]
    assert listed["running"] is None
    replies = [server.later(server.execute) for _ in range(3)]
    commands = [adapter.expect("execute_command") for _ in replies]
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert listed["state"] == "busy"
    assert listed["queue_length"] == 2
    assert listed["running"]["command_id"] == commands[0]["command_id"]
    for command in commands:
        adapter.answer(command)
    assert all(reply.result(5)[1]["success"] for reply in replies)


def test_a_time_out_in_the_queue_never_runs(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.execute, timeout_ms=200)
    command = adapter.expect("execute_command")
    cancel = adapter.expect("cancel_command")
    assert cancel["command_id"] == command["command_id"]
    adapter.send(
        {
            "type": "cancel_result",
            "command_id": command["command_id"],
            "outcome": "cancelled",
        }
    )
    status, body = reply.result(5)
    assert status == 200
    assert body["error_code"] == "TIMEOUT"
    assert body["details"]["retryable"] is True


def test_a_running_command_times_out_as_still_running_and_its_late_result_is_kept(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.execute, timeout_ms=300)
    command = adapter.expect("execute_command")
    adapter.send(
        {
            "type": "command_progress",
            "command_id": command["command_id"],
            "state": "running",
            "elapsed_ms": 1,
            "fraction": 0.25,
            "message": "cutting",
        }
    )
    body = reply.result(5)[1]
    assert body["error_code"] == "STILL_RUNNING"
    assert body["details"]["retryable"] is False
    path = f"/api/v1/commands/{command['command_id']}"
    status, record = server.get(path)
    assert status == 200
    assert record["state"] == "running"
    assert record["final"] is False
    assert record["progress"]["fraction"] == 0.25
    adapter.answer(command, {"object_id": "Cut"})
    adapter.expect("result_ack")
    record = server.get(path)[1]
    assert record["state"] == "finished"
    assert record["final"] is True
    assert record["result"] == {"object_id": "Cut"}
    assert "progress" not in record


def test_more_time_is_granted_to_a_running_command(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.execute, timeout_ms=500)
    command = adapter.expect("execute_command")
    adapter.send(
        {
            "type": "timeout_extension",
            "command_id": command["command_id"],
            "additional_ms": 2000,
            "reason": "meshing",
        }
    )
    assert adapter.expect("timeout_extended") == {
        "type": "timeout_extended",
        "command_id": command["command_id"],
        "timeout_ms": 2500,
    }
    time.sleep(1.2)
    assert not reply.done()
    adapter.answer(command)
    assert reply.result(5)[1]["success"]


def test_a_caller_may_forbid_more_time(server: Any, conjure_adapter: Callable[..., Any]) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.execute, timeout_ms=500, max_timeout_ms=500)
    command = adapter.expect("execute_command")
    adapter.send(
        {
            "type": "timeout_extension",
            "command_id": command["command_id"],
            "additional_ms": 60_000,
            "reason": "meshing",
        }
    )
    assert adapter.expect("timeout_extended")["timeout_ms"] == 500
    adapter.expect("cancel_command")
    assert reply.result(5)[1]["error_code"] == "STILL_RUNNING"


def test_without_waiting_the_id_comes_back_at_once(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    status, body = server.request("POST", f"{EXECUTE}?wait=false", {"command": "create_box"})
    assert status == 202
    assert body["state"] == "sent"
    command = adapter.expect("execute_command")
    assert body["command_id"] == command["command_id"]
    adapter.answer(command)
    deadline = time.monotonic() + 5
    record = server.get(f"/api/v1/commands/{body['command_id']}")[1]
    while record["state"] != "finished" and time.monotonic() < deadline:
        record = server.get(f"/api/v1/commands/{body['command_id']}")[1]
    assert record["success"] is True
    status, body = server.request("POST", f"{EXECUTE}?wait=maybe", {"command": "create_box"})
    assert (status, body["error_code"]) == (400, "INVALID_PARAMETER")


def test_a_caller_can_wait_for_a_change_of_a_command_instead_of_its_reply(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    status, body = server.request("POST", f"{EXECUTE}?wait_s=0.05", {"command": "create_box"})
    assert (status, body["state"], body["changes"]) == (200, "sent", 0)
    command = adapter.expect("execute_command")
    where = f"/api/v1/commands/{body['command_id']}?wait_s=20&changes="
    change = server.later(server.get, f"{where}0")
    told = {"command_id": command["command_id"], "elapsed_ms": 10, "message": "step 1"}
    adapter.send({"type": "command_progress", "state": "running", **told})
    body = change.result(5)[1]
    assert (body["state"], body["changes"], body["progress"]["message"]) == ("running", 1, "step 1")
    # One that was missed is told at once.
    assert server.get(f"{where}0")[1]["changes"] == 1
    reply = server.later(server.get, f"{where}1")
    adapter.answer(command)
    body = reply.result(5)[1]
    assert (body["state"], body["final"], body["success"]) == ("finished", True, True)
    assert server.get(f"{where}{body['changes']}")[1]["final"] is True


@pytest.mark.parametrize("query", ["wait_s=-1", "wait_s=61", "wait_s=nan", "wait_s=soon"])
def test_a_time_to_wait_is_a_number_of_seconds(shared_server: Any, query: str) -> None:
    status, body = shared_server.request("POST", f"{EXECUTE}?{query}", {"command": "create_box"})
    assert (status, body["error_code"], body["details"]["field"]) == (
        400,
        "INVALID_PARAMETER",
        "wait_s",
    )


def test_a_command_id_makes_sending_again_harmless(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    order = {"command_id": "mine-1", "parameters": {"length": 1}}
    replies = [server.later(server.execute, **order) for _ in range(3)]
    command = adapter.expect("execute_command")
    assert command["command_id"] == "mine-1"
    adapter.answer(command, {"object_id": "Only"})
    for reply in replies:
        assert reply.result(5)[1]["result"] == {"object_id": "Only"}
    assert server.execute(**order)[1]["result"] == {"object_id": "Only"}
    with pytest.raises(TimeoutError):
        adapter.receive(timeout=0.2)
    status, body = server.execute(**{**order, "parameters": {"length": 2}})
    assert (status, body["error_code"]) == (409, "COMMAND_ID_IN_USE")


def test_asking_again_for_an_overdue_command_waits_for_its_result(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    order = {"command_id": "slow", "timeout_ms": 200}
    assert server.execute(**order)[1]["error_code"] == "STILL_RUNNING"
    command = adapter.expect("execute_command")
    assert server.execute(**order)[1]["error_code"] == "STILL_RUNNING"
    reply = server.later(server.execute, **{**order, "timeout_ms": 5000})
    time.sleep(0.2)
    adapter.answer(command)
    assert reply.result(5)[1]["success"]


def test_a_result_is_kept_when_the_caller_has_gone(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    with pytest.raises(TimeoutError):
        server.request("POST", EXECUTE, {"command": "create_box"}, timeout=0.3)
    command = adapter.expect("execute_command")
    adapter.answer(command, {"object_id": "Late"})
    adapter.send({"type": "heartbeat", "timestamp": ""})
    adapter.expect("heartbeat_ack")
    record = server.get(f"/api/v1/commands/{command['command_id']}")[1]
    assert record["result"] == {"object_id": "Late"}


@pytest.mark.parametrize(("method", "suffix"), [("DELETE", ""), ("POST", "/cancel")])
def test_a_cancelled_command_never_runs(
    server: Any, connect_adapter: Callable[..., Any], method: str, suffix: str
) -> None:
    adapter = connect_adapter(server)
    first = server.later(server.execute, command_id="c1")
    command = adapter.expect("execute_command")
    second = server.later(server.execute, command_id="c2")
    deadline = time.monotonic() + 5
    while server.get("/api/v1/commands/c2")[0] == 404 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.get("/api/v1/commands/c2")[1]["state"] == "queued"
    status, body = server.request(method, f"/api/v1/commands/c2{suffix}")
    assert (status, body["outcome"], body["state"]) == (200, "cancelled", "finished")
    assert second.result(5)[1]["error_code"] == "CANCELLED"
    status, body = server.request(method, f"/api/v1/commands/c1{suffix}")
    assert (status, body["outcome"]) == (200, "too_late")
    adapter.answer(command)
    assert first.result(5)[1]["success"]
    with pytest.raises(TimeoutError):
        adapter.receive(timeout=0.2)
    assert server.request(method, f"/api/v1/commands/nothing{suffix}")[0] == 404


@pytest.mark.parametrize("outcome", ["cancelled", "too_late"])
def test_a_cancel_s_outcome_is_the_adapter_s(
    server: Any, conjure_adapter: Callable[..., Any], outcome: str
) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.execute, command_id="c1")
    command = adapter.expect("execute_command")
    told = server.later(server.request, "DELETE", "/api/v1/commands/c1")
    adapter.expect("cancel_command")
    adapter.send({"type": "cancel_result", "command_id": "c1", "outcome": outcome})
    assert told.result(5)[1]["outcome"] == outcome
    if outcome == "too_late":
        adapter.answer(command)
        assert reply.result(5)[1]["success"]
    else:
        assert reply.result(5)[1]["error_code"] == "CANCELLED"


def test_an_unknown_command_is_404(shared_server: Any) -> None:
    status, body = shared_server.get("/api/v1/commands/no-such")
    assert status == 404
    assert body["error_code"] == "NOT_FOUND"


def test_200_commands_at_once_each_get_their_own_answer(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    count = 200

    def serve_all() -> None:
        waiting = []
        for _ in range(count):
            message = adapter.receive(timeout=20)
            while message["type"] != "execute_command":
                message = adapter.receive(timeout=20)
            waiting.append(message)
            if len(waiting) == 5:
                for command in reversed(waiting):
                    adapter.answer(command, {"n": command["parameters"]["n"]})
                waiting.clear()

    served = server.later(serve_all)
    with ThreadPoolExecutor(50) as pool:
        replies = list(
            pool.map(lambda n: server.execute("create_box", parameters={"n": n}), range(count))
        )
    served.result(20)
    assert [body["result"]["n"] for _, body in replies] == list(range(count))
    assert len({body["command_id"] for _, body in replies}) == count


def test_tools_come_from_the_adapter_s_own_catalogue(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    schema = {"title": "create_box", "description": "Create a box.", "type": "object"}
    adapter.send({"type": "command_catalogue", "version": "1", "commands": [schema]})
    adapter.send({"type": "heartbeat", "timestamp": ""})
    adapter.expect("heartbeat_ack")
    body = server.get("/api/v1/mcp/tools")[1]
    assert body["tools"] == [
        {"name": "create_box", "description": "Create a box.", "inputSchema": schema}
    ]
    assert server.get("/api/v1/mcp/tools?adapter_id=other")[0] == 503


def test_a_tool_that_is_not_available_says_why_until_the_adapter_tells_otherwise(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()

    def described(**more: Any) -> str:
        schema = {"title": "run_script", "description": "Run it.", "type": "object", **more}
        adapter.send({"type": "command_catalogue", "version": "1", "commands": [schema]})
        adapter.send({"type": "heartbeat", "timestamp": ""})
        adapter.expect("heartbeat_ack")
        (tool,) = server.get("/api/v1/mcp/tools")[1]["tools"]
        return str(tool["description"])

    told = described(available=False, unavailable_because="Scripts are off.")
    assert told == "Not available now: Scripts are off.\n\nRun it."
    assert described(available=True) == "Run it."


def test_tools_of_an_adapter_that_describes_none_are_those_it_names(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    connect_adapter(server, adapter_id="lathe", commands=["turn_part", "create_box"])
    tools = server.get("/api/v1/mcp/tools?adapter_id=lathe")[1]["tools"]
    assert [tool["name"] for tool in tools] == ["turn_part", "create_box"]
    assert tools[1]["inputSchema"] == {"title": "create_box", "description": "", "type": "object"}
    connect_adapter(server, adapter_id="mute")
    assert server.get("/api/v1/mcp/tools?adapter_id=mute")[1]["tools"] == []


def test_commands_are_found_without_a_freecad(shared_server: Any) -> None:
    status, body = shared_server.execute("find_command", parameters={"query": "hollow"})
    assert (status, body["success"]) == (200, True)
    assert body["result"]["commands"][0]["name"] == "shell"
    kept = shared_server.get(f"/api/v1/commands/{body['command_id']}")[1]
    assert (kept["state"], kept["result"]) == ("finished", body["result"])
    status, body = shared_server.execute("find_commands", parameters={"words": "a", "size": 1})
    assert (status, body["error_code"], body["details"]["field"]) == (
        *(200, "UNKNOWN_PARAMETER"),
        "size",
    )
    status, body = shared_server.execute("find_commands", freecad="none", parameters={"query": "a"})
    assert (status, body["error_code"]) == (503, "NO_ADAPTER")


def test_commands_are_described_from_the_vocabulary_where_no_freecad_is(shared_server: Any) -> None:
    asked = {"parameters": {"names": ["box", "undo"]}}
    status, body = shared_server.execute("describe_commands", **asked)
    result = body["result"]
    assert (status, result["count"], result["units"]["length"]) == (200, 2, "mm")
    assert [command["name"] for command in result["commands"]] == ["create_box", "undo"]
    assert "length" in result["commands"][0]["properties"]
    assert "`available`" in result["note"]
    assert all("available" not in command for command in result["commands"])
    body = shared_server.execute("describe_commands", parameters={"names": ["create_bax"]})[1]
    assert body["error_code"] == "UNKNOWN_COMMAND"
    assert "create_box" in body["details"]["candidates"]
    assert body["details"]["field"] == "names"
    sent = {"parameters": {"commands": ["create_bax"]}}
    body = shared_server.execute("describe_commands", **sent)[1]
    assert body["details"]["field"] == "commands"
    body = shared_server.execute("describe_commands", freecad="none", **asked)[1]
    assert body["error_code"] == "NO_ADAPTER"


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("find_commands", {}),
        ("describe_commands", {}),
        ("describe_commands", {"brief": True}),
        ("describe_commands", {"category": "modifiers"}),
        ("find_commands", {"capability": "modifiers"}),
    ],
)
def test_an_index_of_commands_is_there_without_a_freecad(
    shared_server: Any, command: str, parameters: dict[str, Any]
) -> None:
    status, body = shared_server.execute(command, parameters=parameters)
    assert (status, body["success"]) == (200, True)
    groups = body["result"]["capabilities"]
    assert groups["modifiers"]["shell"] == "Make a solid hollow"
    assert ("primitives" in groups) is not any("modifiers" in str(v) for v in parameters.values())
    assert len(json.dumps(body)) < 16_000


@pytest.mark.parametrize("name", ["path_pattern", "create_hole", "get_edges", "path", "profile"])
def test_one_description_is_below_4_kb(shared_server: Any, name: str) -> None:
    body = shared_server.execute("describe_commands", parameters={"names": [name]})[1]
    assert body["success"]
    assert len(json.dumps(body, separators=(",", ":"))) < 4_000


def test_commands_are_described_by_the_freecad_where_there_is_one(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    desk = connect_adapter(server)
    with ThreadPoolExecutor(1) as pool:
        reply = pool.submit(server.execute, "describe_commands")
        desk.answer(desk.expect("execute_command"), {"commands": [], "count": 0})
        assert reply.result()[1]["result"] == {"commands": [], "count": 0}


def test_a_search_that_is_sent_again_under_its_id_is_the_same(shared_server: Any) -> None:
    asked = {"command_id": "search-1", "parameters": {"query": "mirror"}}
    first = shared_server.execute("find_commands", **asked)
    assert shared_server.execute("find_commands", **asked) == first
    other = {**asked, "parameters": {"query": "box"}}
    assert shared_server.execute("find_commands", **other)[1]["error_code"] == "COMMAND_ID_IN_USE"


def test_commands_that_are_found_are_those_of_the_adapters_that_are_there(
    server: Any, conjure_adapter: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    desk = conjure_adapter(adapter_id="desk")
    schema = {"title": "fold_sheet", "description": "Bend a sheet.", "type": "object"}
    desk.send({"type": "command_catalogue", "version": "1", "commands": [schema]})
    desk.send({"type": "heartbeat", "timestamp": ""})
    desk.expect("heartbeat_ack")
    connect_adapter(server, adapter_id="lathe", commands=["turn_sheet"])

    def found(**named: str) -> list[str]:
        body = server.execute("find_commands", parameters={"query": "sheet box"}, **named)[1]
        return [command["name"] for command in body["result"]["commands"]]

    assert found() == ["fold_sheet", "turn_sheet"]
    assert found(adapter_id="lathe") == ["turn_sheet"]
    assert found(freecad="desk") == ["fold_sheet"]


def test_tools_without_an_adapter_are_the_whole_vocabulary(shared_server: Any) -> None:
    from conjure_workbench.vocabulary import COMMANDS

    tools = shared_server.get("/api/v1/mcp/tools")[1]["tools"]
    assert [tool["name"] for tool in tools] == list(COMMANDS)
    box = next(tool for tool in tools if tool["name"] == "create_box")
    assert "length" in box["inputSchema"]["properties"]
    assert box["description"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:9870"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": "evil.example@127.0.0.1"}, 403),
        ({"Host": ""}, 403),
        ({"Host": "192.168.0.1"}, 403),
        ({"Host": "LOCALHOST:1"}, 200),
        ({"Host": "[::1]:9870"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "localhost:80", "Origin": "http://localhost"}, 200),
        ({"Host": "localhost:80", "Origin": "http://localhost:3000"}, 403),
    ],
)
def test_other_hosts_and_other_sites_pages_are_refused_even_with_the_key(
    shared_server: Any, headers: dict[str, str], status: int
) -> None:
    assert shared_server.get("/api/v1/info", headers=headers)[0] == status


def test_a_further_host_can_be_allowed(start_server: Callable[..., Any]) -> None:
    server = start_server("--allow-host", "cad.example")
    assert server.get("/api/v1/info", headers={"Host": "cad.example"})[0] == 200


def test_a_command_whose_id_holds_a_slash_can_be_asked_for_and_cancelled(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    body = {"command": "create_box", "command_id": "part/1"}
    assert server.request("POST", f"{EXECUTE}?wait=false", body)[0] == 202
    command = adapter.expect("execute_command")
    assert server.get("/api/v1/commands/part/1")[1]["command_id"] == "part/1"
    assert server.get("/api/v1/commands/part%2F1")[1]["command_id"] == "part/1"
    cancelling = server.later(server.request, "POST", "/api/v1/commands/part%2F1/cancel")
    adapter.expect("cancel_command")
    told = {"command_id": command["command_id"], "outcome": "too_late"}
    adapter.send({"type": "cancel_result", **told})
    assert cancelling.result(5)[1]["outcome"] == "too_late"
    adapter.answer(command)


def test_a_caller_that_hangs_up_in_the_middle_of_a_request_is_no_fault_of_the_server(
    server: Any,
) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as caller:
        head = f"POST {EXECUTE} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        head += f"X-API-Key: {server.key}\r\nContent-Length: 1000\r\n\r\n"
        caller.sendall(head.encode() + b'{"command": ')
        time.sleep(0.3)
    time.sleep(0.3)
    assert server.get("/health")[0] == 200
    server.stop()
    assert "Traceback" not in server.stderr


def test_a_command_id_may_hold_any_character(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    for command_id in ("größe → 1", "a\r\nX-Injected: yes", "\ud800", "100%"):
        body = {"command": "create_box", "command_id": command_id}
        status, told = server.request("POST", f"{EXECUTE}?wait=false", body)
        assert (status, told["command_id"]) == (202, command_id)
        adapter.answer(adapter.expect("execute_command"))


def test_foreign_tools_are_those_that_the_vocabulary_does_not_have(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    assert server.get("/api/v1/mcp/tools?foreign=true")[1]["tools"] == []
    adapter = conjure_adapter()
    commands = [{"title": name, "type": "object"} for name in ("turn", "create_box", "mill")]
    adapter.send({"type": "command_catalogue", "version": "1", "commands": commands})
    adapter.send({"type": "heartbeat", "timestamp": ""})
    adapter.expect("heartbeat_ack")
    tools = server.get("/api/v1/mcp/tools?foreign=true")[1]["tools"]
    assert [tool["name"] for tool in tools] == ["mill", "turn"]
    adapter.vanish()
    deadline = time.monotonic() + 5
    while server.get("/health")[1]["adapters"] and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.get("/health")[1]["adapters"] == 0
    # It may be back in a moment.
    assert server.get("/api/v1/mcp/tools?foreign=true")[1]["tools"] == tools
