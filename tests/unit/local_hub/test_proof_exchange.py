# SPDX-License-Identifier: MIT
"""The request for a proof, and answers that come in pieces, or never."""

from __future__ import annotations

import json
import re

import pytest

from conjure_workbench.local_hub.proof import prove
from conjure_workbench.local_hub.proof_exchange import MAX_HEALTH_BYTES, ProofExchange

END = "127.0.0.1:9870"
KEY = "the key"


def answer_to(exchange: ProofExchange, key: str = KEY) -> bytes:
    nonce = re.search(rb"nonce=([\w-]+) ", exchange.request)
    assert nonce is not None
    body = json.dumps({"proof": prove(key, nonce[1].decode(), END)}).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_an_answer_in_pieces_is_taken_to_its_end(size: int) -> None:
    exchange = ProofExchange("localhost:9870", END)
    assert b"\r\nHost: localhost:9870\r\n\r\n" in exchange.request
    answer = answer_to(exchange)
    pieces = [answer[at : at + size] for at in range(0, len(answer), size)]
    assert [exchange.take(piece) for piece in pieces] == [True] * (len(pieces) - 1) + [False]
    assert exchange.proves(KEY)
    assert not exchange.proves("another key")


def test_an_answer_to_another_nonce_proves_nothing() -> None:
    first, second = ProofExchange("h", END), ProofExchange("h", END)
    second.take(answer_to(first))
    assert not second.proves(KEY)


@pytest.mark.parametrize(
    "read",
    [
        b"",
        b" " * (MAX_HEALTH_BYTES + 1),
        b"HTTP/1.1 200 OK\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n[[[[",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\xff\xff",
    ],
)
def test_anything_else_ends_it_and_proves_nothing(read: bytes) -> None:
    exchange = ProofExchange("h", END)
    assert not exchange.take(read)
    assert not exchange.proves(KEY)
