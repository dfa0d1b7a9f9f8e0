# SPDX-License-Identifier: MIT
"""Requests of strangers to the MCP server, and words of others in what its client reads."""

from __future__ import annotations

import http.client
import json
from typing import Any

import pytest

from conjure_workbench.protocol.limits import MAX_MESSAGE_BYTES
from tests.hostile.test_words_in_the_server import ACTING, LINE
from tests.mcp.conftest import FreeCAD, made
from tests.mcp.test_calls import text_of
from tests.server.conftest import KEY, Server

PATHS = ["/mcp", "/mcp/all", "/mcp/read-only"]
KEY_HEADER = {"X-API-Key": KEY}
META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "stranger", "version": "1"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
DEPTH = 100_000


def call_of(arguments: str) -> bytes:
    """A request for a box, whose arguments are JSON text."""
    params = f'{{"name": "create_box", "_meta": {json.dumps(META)}, "arguments": {arguments}}}'
    request = f'{{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {params}}}'
    return request.encode()


BOX = call_of('{"length": 5}')


def post(hub: Server, body: bytes = BOX, path: str = "/mcp", **headers: str) -> tuple[int, str]:
    """Send a request of the modern era; `headers` have _ for -. Returns status and body."""
    connection = http.client.HTTPConnection("127.0.0.1", hub.port, timeout=20)
    sent = {
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": "2026-07-28",
        "Mcp-Method": "tools/call",
        "Mcp-Name": "create_box",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    try:
        connection.request("POST", path, body, sent)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


@pytest.fixture
def guarded(hub):
    """The hub with a FreeCAD that no stranger reaches, and that the client reaches afterwards."""
    desk = FreeCAD(hub)
    yield hub
    assert desk.commands == []
    status, answer = post(hub, X_API_Key=KEY)
    assert (status, '"object_id":"Box001"' in answer.replace(" ", "")) == (200, True), answer
    desk.close()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("headers", [{}, {"X_API_Key": "wrong"}, {"Authorization": "Bearer x"}])
def test_without_the_key_nothing_is_done(guarded, path, headers):
    status, answer = post(guarded, path=path, **headers)
    assert (status, json.loads(answer)["error_code"]) == (401, "AUTHENTICATION_FAILED")


def test_a_key_in_the_query_is_no_key(guarded):
    status, answer = post(guarded, path=f"/mcp?api_key={KEY}")
    assert (status, json.loads(answer)["error_code"]) == (401, "AUTHENTICATION_FAILED")
    assert KEY not in answer


@pytest.mark.parametrize(
    "origin", ["https://example.com", "null", "http://localhost:1", "http://127.0.0.1.example.com"]
)
def test_a_page_of_another_site_is_refused_with_the_right_key_too(guarded, origin):
    status, answer = post(guarded, Origin=origin, **KEY_HEADER)
    assert (status, json.loads(answer)["error_code"]) == (403, "FORBIDDEN_ORIGIN")


@pytest.mark.parametrize(
    "host", ["example.com", "localhost.example.com", "10.0.0.1", "a@127.0.0.1"]
)
def test_a_name_that_was_rebound_to_this_machine_is_refused(guarded, host):
    status, answer = post(guarded, Host=host, **KEY_HEADER)
    assert (status, json.loads(answer)["error_code"]) == (403, "FORBIDDEN_HOST")


@pytest.mark.parametrize("name", ["oauth-protected-resource", "oauth-authorization-server/mcp"])
def test_nobody_is_led_to_a_sign_in_that_does_not_exist(hub, name):
    for key in (None, KEY):
        assert hub.get(f"/.well-known/{name}", key=key)[0] == 404
    assert hub.get("/mcp", key=None)[0] == 401


def test_a_body_that_is_too_large_is_refused(guarded):
    large = call_of('{"label": "%s"}' % ("x" * (MAX_MESSAGE_BYTES + 1)))
    assert post(guarded, large, **KEY_HEADER)[0] == 413


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_body_that_is_too_deep_is_refused(guarded, opening):
    closing = {"[": "]", '{"a":': "}"}[opening]
    for body in (
        (opening * DEPTH).encode(),
        call_of(f'{{"position": {opening * DEPTH}1{closing * DEPTH}}}'),
    ):
        status, answer = post(guarded, body, **KEY_HEADER)
        assert status == 400, answer
        assert len(answer) < 2000


@pytest.mark.parametrize("depth", [150, 900])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_an_argument_that_is_too_deep_is_a_failure_of_the_call(guarded, opening, depth):
    deep = opening * depth + "1" + {"[": "]", '{"a":': "}"}[opening] * depth
    status, answer = post(guarded, call_of(f'{{"length": {deep}}}'), **KEY_HEADER)
    assert (status, "INVALID_PARAMETER" in answer) == (200, True), answer


@pytest.mark.parametrize("depth", [150, 900, DEPTH])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_text_of_parameters_that_is_too_deep_is_a_failure_of_the_call(guarded, opening, depth):
    deep = opening * depth + "1" + {"[": "]", '{"a":': "}"}[opening] * depth
    arguments = {"command": "create_sphere", "parameters": f'{{"radius": {deep}}}'}
    request = call_of(json.dumps(arguments)).replace(b'"create_box"', b'"execute"', 1)
    status, answer = post(guarded, request, Mcp_Name="execute", **KEY_HEADER)
    assert (status, "INVALID_PARAMETER" in answer) == (200, True), answer
    assert "Expecting" not in answer


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"jsonrpc": "2.0"}', b'{"jsonrpc": 2, "id": []}'],
)
def test_what_is_no_request_is_refused(guarded, body):
    status, answer = post(guarded, body, **KEY_HEADER)
    assert status == 400, answer
    assert "Traceback" not in answer


def acting(freecad: FreeCAD, command: dict[str, Any]) -> dict[str, Any]:
    """Reply with names that would act in a terminal, or forge a line."""
    named = dict.fromkeys(("object_id", "object", "label", "document"), ACTING)
    return {**made(freecad, command), **named, "warnings": [{"code": ACTING, "message": ACTING}]}


def waiting(freecad: FreeCAD, command: dict[str, Any]) -> None:
    """Tell a progress whose words would act, and no end."""
    told = {"command_id": command["command_id"], "elapsed_ms": 1, "message": ACTING}
    freecad.send({"type": "command_progress", "state": "running", **told})


def assert_only_words(text: str) -> None:
    """The words are told, and nothing in them acts or begins a line."""
    assert "INJECTED" in text, text
    for line in text.split("\n"):
        assert line.isprintable(), line
        assert not line.startswith("INJECTED"), text


@pytest.mark.anyio
@pytest.mark.new_hub
async def test_names_are_words_in_what_the_client_reads_and_in_the_log(connect, freecad, hub):
    freecad(acting, adapter_id=ACTING, session_id=ACTING, name=ACTING, documents=[ACTING])
    async with connect(name=ACTING) as client:
        results = [
            await client.call_tool("create_box", {"length": 1}),
            await client.call_tool("list_freecads", {}),
            await client.call_tool("create_box", {"freecad": ACTING + "2"}),
            await client.call_tool("execute", {"command": ACTING}),
            await client.call_tool("command_status", {"command_id": ACTING}),
            await client.call_tool("create_box", {"label": ACTING, ACTING: 1}),
        ]
    for result in results:
        assert_only_words(text_of(result))
    hub.stop()
    for line in hub.stderr.splitlines():
        assert LINE.match(line), line
        assert line.isprintable(), line


@pytest.mark.anyio
@pytest.mark.answer_within(0.5)
async def test_words_of_a_progress_are_words_for_the_client(connect, freecad):
    freecad(waiting)
    told: list[str] = []

    async def note(progress: float, total: float | None, message: str | None) -> None:
        told.append(message or "")

    async with connect() as client:
        result = await client.call_tool("create_box", {"length": 1}, progress_callback=note)
    assert_only_words(text_of(result))
    assert_only_words(told[-1])
