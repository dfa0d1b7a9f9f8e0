# SPDX-License-Identifier: MIT
"""Runs of commands over a hub that is invented."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.mcp.call import Call, sentence_of
from conjure_workbench.mcp.caller import Body, Command, RefusedError
from conjure_workbench.mcp.runs import OVERTAKES_S, Order, Runs

ORDER = Order("create_box", {"length": 1}, None, changes=True)
RUNNING: Body = {"state": "running", "changes": 1}
DONE: Body = {"state": "finished", "changes": 2, "success": True, "final": True, "result": {}}
CANCELLED: Body = {**DONE, "success": False, "error_code": "CANCELLED"}


def refused(code: str) -> RefusedError:
    return RefusedError.because(ConjureError(code, "told by the hub"))


class InventedHub:
    """Hub whose commands have the states that the test gives them."""

    def __init__(self) -> None:
        self.started: list[Command] = []
        self.states: dict[str, Body] = {}
        self.cancelled: list[str] = []
        self.on_start: Callable[[], Coroutine[Any, Any, None]] | None = None
        self.refuses: RefusedError | None = None
        self.changed = asyncio.Event()
        self.adapters: list[Body] = [{"adapter_id": "desk", "name": "bench"}]

    async def freecads(self) -> Body:
        return {"adapters": self.adapters}

    def set(self, state: Body, at: int = -1) -> None:
        command_id = self.started[at].command_id
        self.states[command_id] = {"command_id": command_id, **state}
        self.changed.set()
        self.changed = asyncio.Event()

    async def start(self, command: Command, caller: str, wait_s: float) -> Body:
        if self.on_start is not None:
            await self.on_start()
        if self.refuses is not None:
            raise self.refuses
        self.started.append(command)
        self.set(RUNNING)
        return self.states[command.command_id]

    async def look(self, command_id: str, wait_s: float, changes: int | None = None) -> Body:
        if self.refuses is not None:
            raise self.refuses
        if command_id not in self.states:
            raise refused("NOT_FOUND")
        if changes == self.states[command_id]["changes"]:
            try:
                await asyncio.wait_for(self.changed.wait(), wait_s)
            except asyncio.TimeoutError:
                return self.states[command_id]
        return self.states[command_id]

    async def cancel(self, command_id: str) -> Body:
        if command_id not in self.states:
            raise refused("NOT_FOUND")
        self.cancelled.append(command_id)
        return {"outcome": "too_late"}


def tried(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[[], None]:
    """Run an asynchronous test with an invented hub."""

    def run() -> None:
        async def all_of_it() -> None:
            hub = InventedHub()
            runs = Runs(hub, 0.5)  # type: ignore[arg-type]
            try:
                await test(hub, runs)
            finally:
                await runs.aclose()

        asyncio.run(all_of_it())

    run.__name__ = test.__name__
    return run


async def given_up(hub: InventedHub, runs: Runs) -> None:
    """Give a call up whose command runs."""
    task = asyncio.ensure_future(runs.run(ORDER, Call("client")))
    while not hub.started:
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await runs.farewell(1)


@tried
async def test_what_only_reads_is_not_remembered(hub, runs):
    reads = Order("get_state", {}, None, changes=False)
    await runs.run(reads, Call("client"))
    assert len(runs.once) == 0


@tried
async def test_a_command_that_is_given_up_is_cancelled_and_claimed(hub, runs):
    await given_up(hub, runs)
    assert hub.cancelled == [hub.started[0].command_id]
    hub.set(DONE)
    state = await runs.run(ORDER, Call("client"))
    assert state["delivered_late"] is True
    assert len(hub.started) == 1


@tried
async def test_a_freecad_may_be_named_or_be_the_only_one(hub, runs):
    await given_up(hub, runs)
    hub.set(DONE)
    for name in ("bench", "desk", None):
        again = await runs.run(replace(ORDER, freecad=name), Call("client"))
        assert again["delivered_late"] is True
        # The next one is an equal call again.
        runs.once.lost(hub.started[0].command_id)
    assert len(hub.started) == 1


@tried
async def test_a_name_that_may_be_another_freecad_is_another_command(hub, runs):
    await given_up(hub, runs)
    hub.set(DONE)
    for name, ids in (("bench", []), ("desk", ["desk", "lathe"]), ("lathe", ["desk"])):
        hub.adapters = [{"adapter_id": adapter_id} for adapter_id in ids]
        other = await runs.run(replace(ORDER, freecad=name), Call("client"))
        assert "delivered_late" not in other
    assert len(hub.started) == 4


@tried
async def test_a_call_that_is_ahead_of_the_cancel_before_it_is_the_same_command(hub, runs):
    first = asyncio.ensure_future(runs.run(ORDER, Call("client")))
    while not hub.started:
        await asyncio.sleep(0)
    again = asyncio.ensure_future(runs.run(ORDER, Call("client", may_overtake=True)))
    await asyncio.sleep(OVERTAKES_S / 10)
    first.cancel()
    hub.set(DONE)
    assert (await again)["delivered_late"] is True
    assert len(hub.started) == 1


@tried
async def test_two_equal_calls_at_once_over_http_are_two_commands(hub, runs):
    both = [
        asyncio.ensure_future(runs.run(ORDER, Call("client", may_overtake=True))) for _ in range(2)
    ]
    while len(hub.started) < 2:
        await asyncio.sleep(OVERTAKES_S / 10)
    for at in range(2):
        hub.set(DONE, at)
    assert ["delivered_late" in await call for call in both] == [False, False]


@tried
async def test_a_command_that_was_cancelled_is_done_anew(hub, runs):
    await given_up(hub, runs)
    hub.set(CANCELLED)
    task = asyncio.ensure_future(runs.run(ORDER, Call("client")))
    while len(hub.started) < 2:
        await asyncio.sleep(0)
    hub.set(DONE)
    assert "delivered_late" not in await task


@tried
async def test_a_call_given_up_on_its_way_to_the_hub_is_cancelled_there(hub, runs):
    arrives = asyncio.Event()
    hub.on_start = arrives.wait
    task = asyncio.ensure_future(runs.run(ORDER, Call("client")))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0.05)
    assert hub.cancelled == []
    arrives.set()
    await runs.farewell(1)
    assert hub.cancelled == [hub.started[0].command_id]


@tried
async def test_a_refused_command_is_forgotten(hub, runs):
    hub.refuses = refused("QUEUE_FULL")
    with pytest.raises(RefusedError):
        await runs.run(ORDER, Call("client"))
    assert len(runs.once) == 0


@tried
async def test_a_refusal_that_nobody_waits_for_is_no_error(hub, runs):
    gate = asyncio.Event()
    hub.on_start = gate.wait
    hub.refuses = refused("QUEUE_FULL")
    task = asyncio.ensure_future(runs.run(ORDER, Call("client")))
    await asyncio.sleep(0.01)
    task.cancel()
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await runs.farewell(1)
    hub.refuses = None
    state = await runs.run(ORDER, Call("client"))
    assert "delivered_late" not in state


@tried
async def test_a_command_that_is_not_finished_in_time_is_followed_to_its_end(hub, runs):
    call = Call("client")
    state = await runs.run(ORDER, call)
    assert state["state"] == "running"
    assert call.answers == []
    command_id = hub.started[0].command_id
    # A second look starts no second watch.
    await runs.look(command_id, Call("client"), 0.01)
    hub.set(DONE)
    await asyncio.sleep(0.01)
    assert await runs.look(command_id, Call("client"), 0) == hub.states[command_id]
    assert len(hub.started) == 1


@tried
async def test_an_unknown_command_is_refused(hub, runs):
    with pytest.raises(RefusedError):
        await runs.look("nothing", Call("client"), 0)
    with pytest.raises(RefusedError):
        await runs.cancel("nothing")


@tried
async def test_a_hub_that_goes_away_ends_the_watch(hub, runs):
    await given_up(hub, runs)
    hub.refuses = refused("HUB_LOST")
    hub.set(RUNNING)
    await asyncio.sleep(0.05)
    hub.refuses = None
    hub.states.clear()
    # The next hub does not know it, so that the call is a new one.
    state = await runs.run(ORDER, Call("client"))
    assert (state["state"], len(hub.started)) == ("running", 2)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"state": "queued"}, "waits in the queue"),
        (
            {"state": "queued", "progress": {"position": 2}},
            "waits in the queue behind 2 others",
        ),
        (
            {"state": "running", "progress": {"fraction": 0.5, "message": "a\nb"}},
            "runs in FreeCAD, 50% done: a\\nb",
        ),
        ({"state": "new"}, "is under way"),
    ],
)
def test_the_state_of_a_command_in_words(state, words):
    assert sentence_of(state) == words


@tried
async def test_a_call_whose_client_is_gone_begins_nothing_and_claims_nothing(hub, runs):
    await given_up(hub, runs)
    hub.set(DONE)
    with pytest.raises(RefusedError) as caught:
        await runs.run(ORDER, Call("client", is_gone=True))
    assert caught.value.code == "CANCELLED"
    assert len(hub.started) == 1
    assert (await runs.run(ORDER, Call("client")))["delivered_late"] is True


@tried
async def test_a_client_that_goes_while_an_earlier_command_is_followed_begins_none_anew(hub, runs):
    await given_up(hub, runs)
    call = Call("client")
    again = asyncio.ensure_future(runs.run(ORDER, call))
    await asyncio.sleep(0)
    call.is_gone = True
    hub.set(CANCELLED)
    with pytest.raises(RefusedError):
        await again
    assert len(hub.started) == 1
