# SPDX-License-Identifier: MIT
"""Start of the hub when a program needs one, and its replacement by a newer one."""

from __future__ import annotations

import time
from typing import Callable

from .. import __version__
from ..errors import ConjureError
from .connection import split_address
from .finding import FoundHub, connect, find, find_here, given_address, usual_address
from .key import make_key
from .launching import Launch
from .lock import HubLock, hub_lock
from .stopping import stop
from .versions import older

READY_S = 10.0
"""Seconds in which a hub that was started must be ready."""

REPLACE_EVERY_S = 60.0
"""Shortest time between two replacements of a hub, in seconds."""

_POLL_S = 0.05


def ensure(address: str | None = None, now: Callable[[], float] = time.time) -> FoundHub:
    """Return the hub to use, after starting one if there is none.

    An older hub that was started automatically is replaced while nothing is open, at most once a
    minute. With an address given, nothing is started or replaced.

    Args:
        address: as for `find`.
        now: returns the time, in seconds since 1970.

    Raises:
        ConjureError: HUB_NOT_STARTED if it could not be started; HUB_NOT_PROVEN,
            HUB_INCOMPATIBLE as `find`; HUB_NOT_FOUND if none is at the address given.
    """
    if given_address(address) is not None:
        return find(address)
    make_key()
    found = find_here()
    if found is not None and not _is_replaceable(found):
        return found
    with hub_lock() as lock:
        found = find_here()
        if found is None:
            return _start(usual_address())
        return _replace(found, lock, now()) if _is_replaceable(found) else found


def _is_replaceable(found: FoundHub) -> bool:
    return found.automatic and older(found.version, __version__)


def _replace(found: FoundHub, lock: HubLock, now: float) -> FoundHub:
    """End an older hub and start one on the same port, or return the old one with the reason."""
    if 0 <= now - lock.last_replaced() < REPLACE_EVERY_S:
        return _kept(found, "a hub was replaced within the last minute")
    try:
        with connect(found.address) as connection:
            stop(connection, for_newer=True)
    except ConjureError as error:
        if error.code == "HUB_BUSY":
            return _kept(found, "it is in use")
        # It has gone by itself otherwise, which is as good.
        if error.code != "HUB_NOT_FOUND":
            raise
    lock.note_replaced(now)
    return _start(found.address)


def _kept(found: FoundHub, reason: str) -> FoundHub:
    return found.warned(
        f"The hub at {found.address} has version {found.version}, this program {__version__}. It "
        f"is used as it is, because {reason}; a later call replaces it."
    )


def _start(address: str) -> FoundHub:
    """Start a hub at an address of this machine, and return it when it is ready."""
    launch = Launch(split_address(address)[1])
    until = time.monotonic() + READY_S
    while True:
        ended, late = launch.has_ended(), time.monotonic() > until
        try:
            found = find_here()
        except ConjureError as error:
            # While it starts it may listen, and be too busy to answer.
            if error.code != "HUB_NOT_PROVEN" or ended or late:
                raise
            found = None
        if found is not None:
            return found
        if ended:
            raise launch.failure("The hub ended at its start.")
        if late:
            raise launch.failure(f"The hub was not ready within {READY_S:g} s.")
        time.sleep(_POLL_S)
