# SPDX-License-Identifier: MIT
"""The life of a hub: what decides its end, and what is refused after that."""

from __future__ import annotations

import asyncio
from typing import Any, Callable

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.proof import new_nonce, prove
from conjure_workbench.protocol.closing import GOING_AWAY, SERVICE_RESTART
from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.lifetime import MAX_LISTED, Lifetime
from conjure_workbench.server.requests import ExecuteRequest
from conjure_workbench.server.service import Service
from tests.server.conftest import KEY
from tests.server.world import World


def test_a_command_after_the_end_was_decided_is_refused() -> None:
    service = Service(ApiKey("conjure_key"))
    ended: list[bool] = []
    service.lifetime.end = lambda: ended.append(True)
    service.lifetime.stop()
    assert ended == [True]
    with pytest.raises(ConjureError) as caught:
        asyncio.run(service.submit(ExecuteRequest("create_box")))
    assert caught.value.code == "HUB_STOPPING"
    # Not that it never ran: a hub before this one may have had it under the same id.
    assert caught.value.message == "The hub is ending, and did not take the command."
    assert caught.value.retryable


@pytest.mark.parametrize(("for_newer", "code"), [(False, GOING_AWAY), (True, SERVICE_RESTART)])
def test_adapters_are_told_who_follows(for_newer: bool, code: int) -> None:
    lifetime = Lifetime()
    lifetime.stop(for_newer=for_newer)
    assert (lifetime.stopping, lifetime.close_code) == (True, code)


def test_the_end_waits_for_the_last_open_command() -> None:
    world = World()
    adapter, _ = world.register()
    record = world.submit(adapter, "c1")
    lifetime = Lifetime()

    async def scenario() -> None:
        waiting = asyncio.create_task(
            lifetime.stop_when_free(world.hub.open_commands, 30.0, for_newer=False)
        )
        await asyncio.sleep(0.1)
        assert not lifetime.stopping
        world.answer(adapter, "c1")
        await asyncio.wait_for(waiting, 5)

    asyncio.run(scenario())
    assert record.final is not None
    assert lifetime.stopping


def test_many_open_commands_are_counted_and_the_first_are_listed() -> None:
    world = World()
    adapter, _ = world.register()
    for number in range(MAX_LISTED + 5):
        world.submit(adapter, f"c{number}")
    lifetime = Lifetime()
    with pytest.raises(ConjureError) as caught:
        asyncio.run(lifetime.stop_when_free(world.hub.open_commands, 0.0, for_newer=False))
    details = caught.value.details
    assert caught.value.message.startswith(f"{MAX_LISTED + 5} commands are open")
    assert details["open_count"] == MAX_LISTED + 5
    assert [one["command_id"] for one in details["open"]] == [f"c{n}" for n in range(MAX_LISTED)]
    assert not lifetime.stopping


def test_answers_that_nobody_has_fetched_keep_a_hub_from_being_replaced() -> None:
    world = World()
    adapter, _ = world.register()
    record = world.submit(adapter, "c1")
    world.answer(adapter, "c1")
    assert world.hub.open_commands() == []
    assert world.hub.store.unfetched(world.now) == [record]
    world.hub.store.mark_fetched(record)
    assert world.hub.store.unfetched(world.now) == []


def test_an_answer_that_is_too_old_to_be_fetched_keeps_nothing() -> None:
    world = World()
    adapter, _ = world.register()
    world.submit(adapter, "c1")
    world.answer(adapter, "c1")
    assert world.hub.store.unfetched(world.now + 599)
    assert not world.hub.store.unfetched(world.now + 601)


# --- what a running server tells


def test_health_proves_the_key_for_the_end_that_the_caller_is_connected_to(server: Any) -> None:
    nonce = new_nonce()
    status, told = server.get(f"/health?nonce={nonce}", key=None, headers={"Host": "localhost:1"})
    assert status == 200
    assert told["proof"] == prove(KEY, nonce, f"127.0.0.1:{server.port}")
    assert (told["interface"], told["automatic"]) == (1, False)
    assert "proof" not in server.get("/health", key=None)[1]


@pytest.mark.parametrize(
    "nonce", ["", "short", "x" * 129, "with%20a%20blank%20in%20it", "%00" * 20]
)
def test_a_nonce_of_another_form_is_refused(shared_server: Any, nonce: str) -> None:
    status, told = shared_server.get(f"/health?nonce={nonce}", key=None)
    assert (status, told["error_code"]) == (400, "INVALID_PARAMETER")
    assert told["details"]["field"] == "nonce"


def test_a_server_of_ones_own_touches_no_state_folder(
    start_server: Callable[..., Any], tmp_path: Any
) -> None:
    server = start_server(env={"CONJURE_STATE_FOLDER": str(tmp_path / "state")})
    assert server.get("/health")[0] == 200
    server.stop()
    assert not (tmp_path / "state").exists()
