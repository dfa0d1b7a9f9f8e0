# SPDX-License-Identifier: MIT
"""The connections of `conjure mcp` to the hub: each is proven before the key is shown on it."""

from __future__ import annotations

import signal
from typing import Any

import anyio
import pytest

from conjure_workbench.local_hub.finding import find
from conjure_workbench.local_hub.key import make_key, replace_key
from conjure_workbench.mcp.caller import RefusedError
from conjure_workbench.mcp.http_caller import HttpCaller
from tests.local_hub.conftest import Machine, PutStranger
from tests.local_hub.test_finding import response

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "answer",
    [
        lambda data: response({"status": "healthy", "version": "9", "interface": 1, "proof": "0"}),
        lambda data: response({"adapters": []}),
        lambda data: b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nno JSON..",
        lambda data: b"HTTP/1.1 200 OK\r\n\r\n{}",
        lambda data: b" " * 70_000,
        lambda data: None,
    ],
)
async def test_a_stranger_that_follows_the_hub_sees_no_key(
    machine: Machine, stranger: PutStranger, answer: Any
) -> None:
    key = make_key()
    hub = machine.serve()
    caller = HttpCaller(find)
    assert (await caller.freecads())["adapters"] == []
    hub.send_signal(signal.SIGKILL)
    await anyio.to_thread.run_sync(hub.wait)
    listening = stranger(machine.port, answer)
    with pytest.raises(RefusedError) as refused:
        await caller.freecads()
    await caller.aclose()
    assert refused.value.code == "HUB_NOT_PROVEN"
    assert b"GET /health?nonce=" in listening.seen
    assert key.encode() not in listening.seen


async def test_the_hub_that_follows_with_another_key_is_used(machine: Machine) -> None:
    make_key()
    hub = machine.serve()
    caller = HttpCaller(find)
    await caller.freecads()
    hub.send_signal(signal.SIGKILL)
    await anyio.to_thread.run_sync(hub.wait)
    replace_key()
    machine.serve()
    assert (await caller.freecads())["adapters"] == []
    await caller.aclose()
