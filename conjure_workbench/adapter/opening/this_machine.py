# SPDX-License-Identifier: MIT
"""The hub of this machine as the server: where it is, and its proof before it is shown the key."""

from __future__ import annotations

import json
import socket
from dataclasses import replace
from urllib.parse import urlsplit

from ...errors import ConjureError
from ...local_hub.finding import check_interface, likely_address
from ...local_hub.key import known_keys
from ...local_hub.processes import listener_on
from ...local_hub.proof import end_of
from ...local_hub.proof_exchange import MAX_HEALTH_BYTES, ProofExchange
from ...protocol.causes import Cause
from ...protocol.closing import Ending, Reaction
from ...protocol.limits import ADAPTER_PATH
from ..settings import Settings
from .patient_io import ConnectFailedError, Patience, read_body, read_head, write

LONGEST_BACKOFF_S = 5.0
"""Longest wait in seconds before the hub is looked for again: an attempt costs next to nothing,
and whoever starts the hub wants FreeCAD now."""

NO_HUB = (
    "No hub runs on this computer yet. It starts with your assistant, or by 'conjure start' "
    "in a terminal."
)


def locate(settings: Settings) -> Settings:
    """Return settings with the address at which the hub is to be expected now, and no key.

    Raises:
        ConnectFailedError: if the state folder cannot be used.
    """
    try:
        address = likely_address()
    except ConjureError as error:
        raise ConnectFailedError(Ending(Reaction.RETRY, error.message)) from error
    url = f"ws://{urlsplit(address).netloc}{ADAPTER_PATH}"
    return replace(settings, server_url=url, api_key="", key_in_query=False)


def proven_key(sock: socket.socket, patience: Patience) -> str:
    """Have the hub at the other end of a connection prove that it knows the key; return the key.

    The connection can be used afterwards, so that nobody else can take the hub's place.

    Raises:
        ConnectFailedError: if what listens there does not prove it.
        OSError: if it does not answer as an HTTP server does.
    """
    host, port = sock.getpeername()[:2]
    end = end_of(host, port)
    exchange = ProofExchange(end, end)
    write(sock, exchange.request, patience)
    head, begun = read_head(sock, patience)
    length = head.headers.get("content-length", "")
    if not length.isdigit() or int(length) > MAX_HEALTH_BYTES:
        raise OSError("its answer is not that of a hub")
    body = read_body(sock, begun, int(length), patience)
    try:
        keys = known_keys()
    except ConjureError as error:
        raise ConnectFailedError(Ending(Reaction.RETRY, error.message)) from error
    for key in keys:
        if exchange.is_proof(body, key):
            _check_interface(body, end)
            return key
    listener = listener_on(port) or "what listens there"
    raise ConnectFailedError(
        Ending(
            Reaction.RETRY,
            f"At {end}, {listener} did not prove to be your hub, so no key was sent.",
            cause=Cause.NOT_PROVEN,
        )
    )


def _check_interface(body: bytes, end: str) -> None:
    try:
        check_interface(json.loads(body), f"http://{end}")
    except ConjureError as error:
        cause = Cause.SERVER_TOO_NEW if error.details["newer"] else Cause.SERVER_TOO_OLD
        raise ConnectFailedError(Ending(Reaction.RETRY, error.message, cause=cause)) from error
