# SPDX-License-Identifier: MIT
"""The shapes that the vendor's SDK sends and reads."""

from __future__ import annotations

from typing import Any, Callable

import pytest


@pytest.mark.parametrize("base", ["", "/api/v1"])
def test_an_operation_is_answered_in_the_sdk_s_short_names(
    server: Any, connect_adapter: Callable[..., Any], base: str
) -> None:
    adapter = connect_adapter(server)
    sent = {"op": "create_box", "p": {"width": 1, "height": 2, "depth": 3, "name": None}}
    reply = server.later(server.request, "POST", f"{base}/op", sent)
    command = adapter.expect("execute_command")
    assert command["command"] == "create_box"
    assert command["parameters"] == sent["p"]
    adapter.answer(command, {"object_id": "Box", "object": "Box"})
    assert reply.result(5) == (200, {"s": True, "r": {"object_id": "Box", "object": "Box"}})


def test_a_failed_operation_tells_why(server: Any, connect_adapter: Callable[..., Any]) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "boolean_cut", "p": None})
    command = adapter.expect("execute_command")
    assert command["parameters"] == {}
    adapter.fail(command, "MISSING_PARAMETER")
    status, body = reply.result(5)
    assert status == 200
    assert body["s"] is False
    assert body["e"] == "told by the adapter: MISSING_PARAMETER"
    assert body["error_code"] == "MISSING_PARAMETER"


def test_a_listing_stands_where_the_sdk_reads_it(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "find_objects", "p": {}})
    adapter.answer(adapter.expect("execute_command"), {"objects": [{"object_id": "Box"}]})
    body = reply.result(5)[1]
    assert body["o"] == body["r"]["o"] == body["r"]["objects"] == [{"object_id": "Box"}]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"p": {}}, 400, "MISSING_PARAMETER"),
        ({"op": "a", "p": []}, 400, "INVALID_PARAMETER"),
        (b"no json", 400, "INVALID_MESSAGE"),
        ({"op": "create_box", "p": {}}, 503, "NO_ADAPTER"),
    ],
)
def test_a_refused_request_has_the_short_names_too(
    shared_server: Any, body: Any, status: int, code: str
) -> None:
    got, answer = shared_server.request("POST", "/op", body)
    assert got == status
    assert answer["s"] is False
    assert answer["e"]
    assert answer["error_code"] == code


@pytest.mark.parametrize("base", ["", "/api/v1"])
def test_the_operations_are_listed(shared_server: Any, base: str) -> None:
    status, body = shared_server.get(f"{base}/ops")
    assert status == 200
    assert body["s"] is True
    assert "create_box" in body["ops"]
    assert [tool["name"] for tool in body["r"]] == body["ops"]
