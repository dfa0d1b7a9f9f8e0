# SPDX-License-Identifier: MIT
"""An adapter made with the base classes of the vendor's SDK: what it sends, and what it reads.

It sends and reads the legacy key names, takes no notice of `registration_confirmed`, sends no
heartbeat, and its failures have a sentence but no code.
"""

from __future__ import annotations

import time
from typing import Any, Callable

import pytest

COMMANDS = ["create_box", "boolean_cut"]
REGISTRATION = {
    "adapter_id": None,
    "adapter_type": "blender",
    "version": "1.0.0",
    "capabilities": ["primitives", "booleans"],
    "commands": COMMANDS,
}

Answer = Callable[[dict[str, Any], dict[str, Any]], None]


@pytest.fixture
def sdk_adapter(connect_adapter: Callable[..., Any]) -> Callable[..., Any]:
    return lambda server: connect_adapter(server, **REGISTRATION)


def send_result(adapter: Any, command: dict[str, Any], result: dict[str, Any]) -> None:
    told = {"type": "command_result", "request_id": command["request_id"], **result}
    adapter.send(told)


def executed(server: Any, adapter: Any, result: dict[str, Any]) -> Any:
    """Answer a command with `result`; returns the caller's answer."""
    reply = server.later(server.execute, "create_box", parameters={"width": 10.0})
    command = adapter.expect("execute_command")
    assert command["command_type"] == "create_box"
    assert command["params"] == {"width": 10.0}
    send_result(adapter, command, result)
    return reply.result(5)[1]


def test_it_registers_and_is_listed(server: Any, sdk_adapter: Callable[..., Any]) -> None:
    adapter = sdk_adapter(server)
    given = adapter.confirmation["adapter_id"]
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert listed["adapter_id"] == given
    assert listed["adapter_type"] == "blender"
    assert listed["capabilities"] == ["primitives", "booleans"]
    assert listed["commands"] == COMMANDS
    assert (listed["version"], listed["state"], listed["features"]) == ("1.0.0", "idle", [])


def test_it_executes_and_its_data_is_the_result(
    server: Any, sdk_adapter: Callable[..., Any]
) -> None:
    adapter = sdk_adapter(server)
    data = {"object_id": "Box001", "volume": 1000.0}
    body = executed(server, adapter, {"success": True, "data": data})
    assert (body["success"], body["result"]) == (True, data)
    # A handler that returns nothing.
    body = executed(server, adapter, {"success": True, "data": {}})
    assert (body["success"], body["result"]) == (True, {})


def test_it_is_given_the_sdk_s_own_operations(server: Any, sdk_adapter: Callable[..., Any]) -> None:
    adapter = sdk_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "create_box", "p": {"name": None}})
    command = adapter.expect("execute_command")
    assert (command["command_type"], command["params"]) == ("create_box", {"name": None})
    assert "newest_names" not in command
    send_result(adapter, command, {"success": True, "data": {"object": "Box"}})
    assert reply.result(5) == (200, {"s": True, "r": {"object": "Box"}})


def test_its_failure_is_its_own_and_not_an_internal_error_of_ours(
    server: Any, sdk_adapter: Callable[..., Any]
) -> None:
    adapter = sdk_adapter(server)
    failed = {"success": False, "data": {"object_id": "Box9"}, "error": "No such object"}
    body = executed(server, adapter, failed)
    assert (body["error"], body["error_code"]) == ("No such object", "ADAPTER_ERROR")
    assert body["details"] == {"object_id": "Box9"}
    body = executed(server, adapter, {"success": False, "error": "No adapter configured"})
    assert (body["error"], body["error_code"]) == ("No adapter configured", "ADAPTER_ERROR")
    assert body["details"] == {}
    # A handler that fails with an empty sentence sends none.
    body = executed(server, adapter, {"success": False, "data": {}})
    assert (body["error"], body["error_code"]) == ("The adapter gave no reason.", "ADAPTER_ERROR")
    named = {"success": False, "error": "Too thin.", "error_code": "GEOMETRY_ERROR"}
    assert executed(server, adapter, named)["error_code"] == "GEOMETRY_ERROR"


def test_its_answers_to_health_checks_keep_it_connected(
    start_server: Callable[..., Any], sdk_adapter: Callable[..., Any]
) -> None:
    server = start_server("--silence-s", "0.9")
    adapter = sdk_adapter(server)
    until = time.monotonic() + 2
    while time.monotonic() < until:
        check = adapter.expect("health_check")
        healthy = {"request_id": check["request_id"], "adapter_healthy": True}
        adapter.send({"type": "health_check_response", **healthy})
    assert server.get("/health")[1]["adapters"] == 1
    assert executed(server, adapter, {"success": True, "data": {}})["success"]
    # One that answers no more is gone.
    assert adapter.closing()[0] == 1001
    assert server.get("/health")[1]["adapters"] == 0
