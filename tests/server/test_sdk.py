# SPDX-License-Identifier: MIT
"""The shapes that the vendor's SDK sends and reads, as one who calls and asks for its account."""

from __future__ import annotations

import time
from typing import Any, Callable

import pytest

FIND = {"pattern": "*"}


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
    adapter.answer(command, {"object_id": "Box"})
    named = dict.fromkeys(("object_id", "object", "object_name", "name", "label"), "Box")
    assert reply.result(5) == (200, {"s": True, "r": named})


@pytest.mark.parametrize("path", ["/freecad/the%20left/op", "/op?freecad=the+left"])
def test_the_address_names_the_freecad(
    server: Any, connect_adapter: Callable[..., Any], path: str
) -> None:
    connect_adapter(server, adapter_id="the right")
    adapter = connect_adapter(server, adapter_id="the left")
    status, body = server.request("POST", "/op", {"op": "undo", "p": {}})
    assert (status, body["error_code"]) == (409, "ADAPTER_NOT_NAMED")
    assert body["detail"] == body["error"]
    reply = server.later(server.request, "POST", path, {"op": "undo", "p": {}})
    adapter.answer(adapter.expect("execute_command"))
    assert reply.result(5)[1]["s"] is True


def test_a_failed_operation_tells_why(server: Any, connect_adapter: Callable[..., Any]) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "boolean_cut", "p": None})
    command = adapter.expect("execute_command")
    assert command["parameters"] == {}
    adapter.fail(command, "MISSING_PARAMETER")
    status, body = reply.result(5)
    assert status == 200
    assert body["s"] is False
    told = {
        "error": "told by the adapter: MISSING_PARAMETER",
        "error_code": "MISSING_PARAMETER",
        "details": {},
    }
    # The SDK hands on `r` alone.
    assert body == {"s": False, "r": told, "e": told["error"], **told}


@pytest.mark.parametrize(
    ("listing", "more"),
    [
        ({"objects": [], "o": [{"n": "Box", "t": "Part::Box"}]}, {}),
        ({"objects": [{"name": "Box", "type": "Part::Box"}]}, {"type": "Part::Box"}),
        (
            {"objects": [{"object_id": "Box", "type": "Part::Box"}]},
            {"object_id": "Box", "type": "Part::Box"},
        ),
    ],
)
def test_a_listing_stands_where_the_sdk_and_its_example_read_it(
    server: Any,
    connect_adapter: Callable[..., Any],
    listing: dict[str, Any],
    more: dict[str, Any],
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "find_objects", "p": FIND})
    adapter.answer(adapter.expect("execute_command"), listing)
    body = reply.result(5)[1]
    assert body["o"] == body["r"]["o"]
    (row,) = body["o"]
    assert row.items() >= {**more, "n": "Box", "t": "Part::Box", "name": "Box"}.items()
    assert len(body["r"]["objects"]) == len(listing["objects"])


@pytest.mark.parametrize("listed", [["Box", "Cut"], "Box", None, [1]])
def test_what_is_no_listing_stays_as_it_is(
    server: Any, connect_adapter: Callable[..., Any], listed: Any
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "export_stl", "p": {}})
    adapter.answer(adapter.expect("execute_command"), {"objects": listed})
    assert reply.result(5)[1] == {"s": True, "r": {"objects": listed}}


def test_names_mean_the_newest_object_by_op_and_only_there(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    adapter = conjure_adapter()
    reply = server.later(server.request, "POST", "/op", {"op": "create_box", "p": {}})
    command = adapter.expect("execute_command")
    assert command["newest_names"] is True
    adapter.answer(command)
    adapter.expect("result_ack")
    assert reply.result(5)[1]["s"]
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    assert "newest_names" not in command
    adapter.answer(command)
    assert reply.result(5)[1]["success"]


def test_an_adapter_that_knows_only_the_page_is_not_told_about_names(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.request, "POST", "/op", {"op": "create_box", "p": {}})
    command = adapter.expect("execute_command")
    assert set(command) == {"type", "command_id", "command", "parameters", "timeout_ms"}
    adapter.answer(command)
    assert reply.result(5)[1]["s"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"p": {}}, 400, "MISSING_PARAMETER"),
        ({"op": "a", "p": []}, 400, "INVALID_PARAMETER"),
        (b"no json", 400, "INVALID_MESSAGE"),
        ({"op": "a", "command": "b"}, 400, "INVALID_MESSAGE"),
        ({"op": "create_box", "p": {}}, 503, "NO_ADAPTER"),
    ],
)
def test_a_refused_request_has_the_short_names_too(
    shared_server: Any, body: Any, status: int, code: str
) -> None:
    got, answer = shared_server.request("POST", "/op", body)
    assert got == status
    assert answer["s"] is False
    assert answer["e"] == answer["error"] == answer["detail"] == answer["r"]["error"]
    assert answer["error_code"] == code


@pytest.mark.parametrize("base", ["", "/api/v1", "/freecad/desk"])
def test_the_operations_are_listed(shared_server: Any, base: str) -> None:
    status, body = shared_server.get(f"{base}/ops")
    assert status == 200
    assert body["s"] is True
    # The SDK makes a dictionary of them, by `id`.
    operations = {operation["id"]: operation for operation in body["operations"]}
    assert len(operations) == len(body["operations"])
    assert operations["create_box"]["description"].startswith("Create a box")
    assert "length" in operations["create_box"]["parameters"]["properties"]


@pytest.mark.parametrize(
    ("method", "path", "sent", "options", "status"),
    [
        ("POST", "/op", {"op": "create_box", "p": {}}, {}, 503),
        ("POST", "/api/v1/execute", {"command": "create_box"}, {}, 503),
        ("POST", "/api/v1/execute", b"[]", {}, 400),
        ("POST", "/api/v1/execute", b" " * (8 * 2**20 + 1), {}, 413),
        ("GET", "/api/v1/usage", None, {"key": "wrong"}, 401),
        ("GET", "/api/v1/adapters", None, {"headers": {"Host": "elsewhere.example"}}, 403),
        ("GET", "/api/v1/nonexistent-endpoint", None, {}, 404),
        ("GET", "/api/v1/commands/none", None, {}, 404),
        ("GET", "/op", None, {}, 405),
        ("GET", "/x" * 40_000, None, {}, 431),
    ],
)
def test_every_refusal_says_why_at_detail_too(
    shared_server: Any, method: str, path: str, sent: Any, options: dict[str, Any], status: int
) -> None:
    got, body = shared_server.request(method, path, sent, **options)
    assert got == status
    assert body["detail"] == body["error"] != ""


def test_a_command_that_no_adapter_could_take_any_more_says_why_at_detail_too(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    server.later(server.execute)
    adapter.expect("execute_command")
    # This adapter gets one command at a time: the others are still here when it goes.
    orders = (("/op", {"op": "undo"}), ("/api/v1/execute", {"command": "undo"}))
    replies = [server.later(server.request, "POST", *order) for order in orders]
    until = time.monotonic() + 5
    while server.get("/api/v1/usage")[1]["operations_used"] < 3:
        assert time.monotonic() < until
    adapter.close()
    for reply in replies:
        status, body = reply.result(5)
        assert (status, body["error_code"]) == (503, "NO_ADAPTER")
        assert body["detail"] == body["error"] != ""


def test_the_user_is_whoever_has_the_key(shared_server: Any) -> None:
    told = {"user_id": "local", "email": None, "tier": "local"}
    assert shared_server.get("/api/v1/auth/user") == (200, told)


def test_the_usage_counts_the_operations_that_were_taken(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    def used() -> int:
        status, body = server.get("/api/v1/usage")
        assert status == 200
        assert body == {**body, "operations_limit": None, "tier": "local"}
        assert body["since"].endswith("Z")
        number: int = body["operations_used"]
        return number

    assert server.execute()[0] == 503
    assert used() == 0
    adapter = connect_adapter(server)
    for taken, order in enumerate(
        (
            ("/op", {"op": "create_box", "p": {}}),
            ("/api/v1/execute", {"command": "undo", "command_id": "twice"}),
        ),
        1,
    ):
        reply = server.later(server.request, "POST", *order)
        adapter.answer(adapter.expect("execute_command"))
        assert reply.result(5)[0] == 200
        assert used() == taken
    assert server.execute("undo", command_id="twice")[1]["success"]
    assert used() == 2
