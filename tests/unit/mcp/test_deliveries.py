# SPDX-License-Identifier: MIT
"""Evidence of whether an answer has reached its client."""

from __future__ import annotations

import pytest

from conjure_workbench.mcp import deliveries as module
from conjure_workbench.mcp.call import Call
from conjure_workbench.mcp.deliveries import DOUBT_S, Deliveries, Exchange
from conjure_workbench.mcp.once import Identity, Once

BOX = Identity.of("client", None, "create_box", {})
PEER = ("127.0.0.1", 5000)


class World:
    """A memory with the command "a", and what is known of its answer."""

    def __init__(self) -> None:
        self.now = 100.0
        self.once = Once(lambda: self.now)
        self.deliveries = Deliveries(self.once, lambda: self.now)
        self.once.begin("a", BOX)
        self.once.answered("a")

    def exchange(self, **facts: bool) -> Exchange:
        exchange = Exchange(call=Call("client", answers=["a"]), **facts)
        self.deliveries.requested(PEER, exchange)
        return exchange

    def is_lost(self) -> bool:
        return self.once.claim(BOX) == "a"


@pytest.fixture
def world() -> World:
    return World()


def test_a_cancel_after_the_answer_means_that_it_was_not_read(world):
    world.deliveries.called("7", Call("client", answers=["a"]))
    world.deliveries.cancelled("8")
    assert not world.is_lost()
    world.deliveries.cancelled("7")
    assert world.is_lost()


def test_cancels_concern_the_latest_calls(world, monkeypatch):
    monkeypatch.setattr(module, "MAX_CALLS", 1)
    world.deliveries.called("7", Call("client", answers=["a"]))
    world.deliveries.called("8", Call("client", answers=["b"]))
    world.deliveries.cancelled("7")
    assert not world.is_lost()


def test_an_answer_for_a_client_that_has_gone_before_is_lost(world):
    exchange = world.exchange()
    exchange.gone.set()
    world.deliveries.written(PEER, exchange, connected=True)
    assert world.is_lost()


def test_an_answer_on_a_connection_that_has_ended_is_lost(world):
    world.deliveries.written(PEER, world.exchange(), connected=False)
    assert world.is_lost()


def test_an_answer_whose_lasting_connection_ends_at_once_is_lost(world):
    world.deliveries.written(PEER, world.exchange(), connected=True)
    assert not world.is_lost()
    world.now += DOUBT_S / 2
    world.deliveries.closed(PEER)
    assert world.is_lost()


def test_an_answer_whose_connection_ends_later_has_arrived(world):
    world.deliveries.written(PEER, world.exchange(), connected=True)
    world.now += DOUBT_S * 2
    world.deliveries.closed(PEER)
    assert not world.is_lost()


def test_a_further_request_shows_that_the_answer_before_has_arrived(world):
    world.deliveries.written(PEER, world.exchange(), connected=True)
    world.deliveries.requested(PEER, Exchange())
    world.deliveries.closed(PEER)
    assert not world.is_lost()


def test_the_end_of_a_connection_for_one_response_says_nothing(world):
    world.deliveries.written(PEER, world.exchange(may_close=True), connected=False)
    world.deliveries.closed(PEER)
    assert not world.is_lost()


def test_a_client_that_ended_in_order_and_begins_anew_had_its_answer(world):
    world.deliveries.written(PEER, world.exchange(), connected=True)
    world.deliveries.closed(PEER)
    world.deliveries.introduced("another")
    world.deliveries.introduced("client")
    assert not world.is_lost()


def test_a_response_without_an_answer_is_no_matter(world):
    world.deliveries.written(PEER, Exchange(), connected=False)
    world.deliveries.closed(PEER)
    assert not world.is_lost()


@pytest.mark.parametrize("end", ["cancelled", "closed"])
def test_a_client_that_is_gone_waits_no_more_from_that_moment_on(world, end):
    world.once.begin("b", BOX)
    call = Call("client", waits_for="b")
    exchange = Exchange(call=call)
    world.deliveries.requested(PEER, exchange)
    world.deliveries.called("7", call)
    assert world.once.claim(BOX) is None
    if end == "cancelled":
        world.deliveries.cancelled("7")
    else:
        world.deliveries.closed(PEER)
    assert world.once.claim(BOX) == "b"
    exchange.gone.set()
    world.deliveries.written(PEER, exchange, connected=False)
    assert call.waits_for is None
