# SPDX-License-Identifier: MIT
"""Evidence of whether an answer has reached its client."""

from __future__ import annotations

import pytest

from conjure_workbench.mcp import deliveries as module
from conjure_workbench.mcp.call import Call
from conjure_workbench.mcp.deliveries import Deliveries, Exchange
from conjure_workbench.mcp.once import Identity, Once

BOX = Identity.of("client", None, "create_box", {})
PEER = ("127.0.0.1", 5000)


class World:
    """A memory with the command "a", and what is known of its answer."""

    def __init__(self) -> None:
        self.now = 100.0
        self.once = Once(lambda: self.now)
        self.deliveries = Deliveries(self.once)
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
    world.deliveries.called(("", "7"), Call("client", answers=["a"]))
    world.deliveries.cancelled(("", "8"))
    assert not world.is_lost()
    world.deliveries.cancelled(("", "7"))
    assert world.is_lost()


def test_cancels_concern_the_latest_calls(world, monkeypatch):
    monkeypatch.setattr(module, "MAX_CALLS", 1)
    world.deliveries.called(("", "7"), Call("client", answers=["a"]))
    world.deliveries.called(("", "8"), Call("client", answers=["b"]))
    world.deliveries.cancelled(("", "7"))
    assert not world.is_lost()


def test_an_answer_for_a_client_that_has_gone_before_is_lost(world):
    exchange = world.exchange()
    exchange.gone.set()
    world.deliveries.written(PEER, exchange)
    assert world.is_lost()


def test_an_answer_whose_connection_is_reset_was_not_read(world):
    world.deliveries.written(PEER, world.exchange())
    assert not world.is_lost()
    world.deliveries.closed(PEER, broken=True)
    assert world.is_lost()


def test_an_answer_whose_connection_ends_in_order_has_arrived(world):
    world.deliveries.written(PEER, world.exchange())
    world.deliveries.closed(PEER, broken=False)
    assert not world.is_lost()


def test_a_further_request_shows_that_the_answer_before_has_arrived(world):
    world.deliveries.written(PEER, world.exchange())
    world.deliveries.requested(PEER, Exchange())
    world.deliveries.closed(PEER, broken=True)
    assert not world.is_lost()


def test_the_reset_of_a_stream_that_had_its_answer_says_nothing(world):
    world.deliveries.written(PEER, world.exchange(may_close=True))
    world.deliveries.closed(PEER, broken=True)
    assert not world.is_lost()


def test_a_response_without_an_answer_is_no_matter(world):
    world.deliveries.written(PEER, Exchange())
    world.deliveries.closed(PEER, broken=True)
    assert not world.is_lost()


@pytest.mark.parametrize("end", ["cancelled", "closed"])
def test_a_client_that_is_gone_waits_no_more_from_that_moment_on(world, end):
    world.once.begin("b", BOX)
    call = Call("client", waits_for="b")
    exchange = Exchange(call=call)
    world.deliveries.requested(PEER, exchange)
    world.deliveries.called(("", "7"), call)
    assert world.once.claim(BOX) is None
    if end == "cancelled":
        world.deliveries.cancelled(("", "7"))
    else:
        world.deliveries.closed(PEER, broken=True)
    assert world.once.claim(BOX) == "b"
    assert call.is_gone is (end != "cancelled")
    exchange.gone.set()
    world.deliveries.written(PEER, exchange)
    assert call.waits_for is None


def test_whoever_asks_for_the_tools_to_check_an_answer_and_gives_up_has_not_got_it(world):
    world.deliveries.listed(("another", "2"))
    world.deliveries.called(("", "1"), Call("client", answers=["a"]))
    world.deliveries.listed(("", "2"))
    world.deliveries.cancelled(("another", "2"))
    assert not world.is_lost()
    world.deliveries.cancelled(("", "2"))
    assert world.is_lost()


def test_the_same_over_a_connection(world):
    world.deliveries.written(PEER, world.exchange())
    listing = Exchange()
    world.deliveries.requested(PEER, listing, lists=True)
    world.deliveries.closed(PEER, broken=True)
    listing.gone.set()
    world.deliveries.written(PEER, listing)
    assert world.is_lost()


@pytest.mark.parametrize("broken", [False, True])
def test_a_connection_may_end_while_its_answer_is_written(world, broken):
    exchange = world.exchange()
    world.deliveries.closed(PEER, broken=broken)
    world.deliveries.written(PEER, exchange)
    assert world.is_lost() == broken
    world.deliveries.closed(PEER, broken=True)
    assert world.is_lost() is False
