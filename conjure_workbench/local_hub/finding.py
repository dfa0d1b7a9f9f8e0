# SPDX-License-Identifier: MIT
"""Search for the hub: the address given, else that of hub.json, else the usual port."""

from __future__ import annotations

import dataclasses
import os
import time
from dataclasses import dataclass, field
from typing import Any

from .. import __version__
from ..errors import ConjureError
from ..protocol.limits import DEFAULT_LOCAL_PORT
from ..protocol.redaction import quoted
from .connection import HubConnection, HubHungUpError
from .hub_file import HubFile
from .key import known_keys
from .processes import is_alive
from .variables import ADDRESS_VARIABLE, PORT_VARIABLE
from .versions import INTERFACE, older

_HANG_UPS = 5
_HANG_UP_S = 0.2
"""Tries, and seconds between them, with a hub that hangs up: one that is ending does so."""


@dataclass(frozen=True)
class FoundHub:
    """Hub that runs and has proven that it knows the key.

    Attributes:
        address: its address, such as "http://127.0.0.1:9870".
        key: the key to show it.
        version: its version.
        automatic: True if a program started it when it needed one, False if a person did.
        started: the time of its start, in ISO 8601.
        warning: a sentence for the person on a hub that is older than this program, else None.
    """

    address: str
    key: str = field(repr=False)
    version: str
    automatic: bool
    started: str
    warning: str | None = None

    def warned(self, warning: str) -> FoundHub:
        """Return the same hub with a warning."""
        return dataclasses.replace(self, warning=warning)


def find(address: str | None = None) -> FoundHub:
    """Return the hub to use. Starts none.

    Args:
        address: the hub's address, such as "http://127.0.0.1:9870". Without one,
            `CONJURE_HUB_URL` counts, then hub.json, then the usual port of this machine.

    Raises:
        ConjureError: HUB_NOT_FOUND if none listens, HUB_NOT_PROVEN if another program does,
            HUB_INCOMPATIBLE if its interface is another.
    """
    with connect(address) as connection:
        return found_hub(connection)


def found_hub(connection: HubConnection) -> FoundHub:
    """Return the description of the hub at the other end.

    Raises:
        ConjureError: HUB_INCOMPATIBLE if its interface is another.
    """
    health, address = connection.health, connection.address
    check_interface(health, address)
    version = quoted(str(health.get("version", "")), 40)
    found = FoundHub(
        address,
        connection.key,
        version,
        health.get("automatic") is True,
        quoted(str(health.get("started", "")), 40),
    )
    if not older(version, __version__):
        return found
    return found.warned(
        f"The hub at {address} has version {version}, this program {__version__}. "
        "'conjure stop' ends it; the next call starts one of this version."
    )


def check_interface(health: dict[str, Any], address: str) -> None:
    """Check that a hub has the interface that this program knows.

    Args:
        health: the answer of `GET /health`.
        address: the hub's address, for the error.

    Raises:
        ConjureError: HUB_INCOMPATIBLE, with `newer` in its details.
    """
    version = quoted(str(health.get("version", "")), 40)
    interface = health.get("interface")
    if interface != INTERFACE:
        newer = isinstance(interface, int) and interface > INTERFACE
        step = (
            "Update this program, as with 'pipx upgrade conjure-freecad'."
            if newer
            else "End it with 'conjure stop'; the next call starts one of this version."
        )
        raise ConjureError(
            "HUB_INCOMPATIBLE",
            f"The hub at {address} has version {version} with interface {interface}, this program "
            f"version {__version__} with interface {INTERFACE}. {step}",
            details={"address": address, "version": version, "newer": newer},
        )


def connect(address: str | None = None) -> HubConnection:
    """Return an open connection to the hub to use; `address` as for `find`.

    The hub's version and interface are not looked at.

    Raises:
        ConjureError: as `find`.
    """
    given = given_address(address)
    return connect_here() if given is None else _patiently(given, known_keys())


def find_here() -> FoundHub | None:
    """Return the hub of this machine, whatever `CONJURE_HUB_URL` names, or None if none runs.

    Raises:
        ConjureError: HUB_NOT_PROVEN, HUB_INCOMPATIBLE as `find`.
    """
    try:
        connection = connect_here()
    except ConjureError as error:
        if error.code == "HUB_NOT_FOUND":
            return None
        raise
    with connection:
        return found_hub(connection)


def connect_here() -> HubConnection:
    """Return an open connection to the hub of this machine, whatever `CONJURE_HUB_URL` names.

    Raises:
        ConjureError: HUB_NOT_FOUND if none listens, HUB_NOT_PROVEN if another program does.
    """
    keys = known_keys()
    recorded = HubFile.read()
    if recorded is not None and recorded.address != usual_address():
        try:
            return _patiently(recorded.address, keys)
        except ConjureError as error:
            # The file of a hub that died without a word; its port may be somebody else's now.
            gone = error.code == "HUB_NOT_PROVEN" and not is_alive(recorded.pid)
            if not gone and error.code != "HUB_NOT_FOUND":
                raise
    return _patiently(usual_address(), keys)


def likely_address() -> str:
    """Return the address at which the hub is to be expected; connects to nothing.

    Raises:
        ConjureError: INVALID_PARAMETER if `CONJURE_HUB_PORT` is no port.
    """
    given = given_address()
    if given is not None:
        return given
    recorded = HubFile.read()
    return recorded.address if recorded is not None and is_alive(recorded.pid) else usual_address()


def given_address(address: str | None = None) -> str | None:
    """Return the address that the caller or the environment names, or None."""
    named = address or os.environ.get(ADDRESS_VARIABLE, "").strip()
    return named.rstrip("/") if named else None


def usual_port() -> int:
    """Return the port on which a hub is started, and looked for, when nothing names another.

    Raises:
        ConjureError: INVALID_PARAMETER if `CONJURE_HUB_PORT` is no port.
    """
    text = os.environ.get(PORT_VARIABLE, "").strip()
    if not text:
        return DEFAULT_LOCAL_PORT
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{PORT_VARIABLE} is no port.",
            field=PORT_VARIABLE,
            given=quoted(text),
            allowed="a number from 1 to 65535",
        )
    return int(text)


def usual_address() -> str:
    """Return the address of the usual port.

    Raises:
        ConjureError: INVALID_PARAMETER if `CONJURE_HUB_PORT` is no port.
    """
    return f"http://127.0.0.1:{usual_port()}"


def _patiently(address: str, keys: list[str]) -> HubConnection:
    for _ in range(_HANG_UPS - 1):
        try:
            return HubConnection(address, keys)
        except HubHungUpError:
            time.sleep(_HANG_UP_S)
    return HubConnection(address, keys)
