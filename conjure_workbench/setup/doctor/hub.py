# SPDX-License-Identifier: MIT
"""The hub, its key, and the FreeCADs that are connected to it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from ...errors import ConjureError
from ...local_hub.connection import HubConnection
from ...local_hub.finding import connect, found_hub, given_address, likely_address
from ...local_hub.key import key_file
from ...local_hub.variables import KEY_VARIABLE
from ...protocol.redaction import quoted
from .findings import Finding, State

_BLOCKED = "No call gets through while the person has not answered."


@dataclass(frozen=True)
class HubState:
    """State of the hub, as it was found.

    Attributes:
        address: where it is, or would be.
        findings: what was found.
        is_connected: True if a FreeCAD is connected.
    """

    address: str
    findings: list[Finding]
    is_connected: bool = False


def examine_hub(address: str | None) -> HubState:
    """Return what is found at the hub.

    Args:
        address: its address; None for the one that a program would use.
    """
    try:
        with connect(address) as connection:
            return _at(connection)
    except ConjureError as error:
        where = _expected(address, error)
        unknown = [
            Finding("key", State.UNKNOWN, "The key could not be tried."),
            Finding("connection", State.UNKNOWN, "Which FreeCADs are connected is not known."),
        ]
        step = error.kind.advice
        if error.code == "HUB_NOT_FOUND":
            step = (
                "Run `conjure start`."
                if given_address(address) is None
                else f"Start the hub at {where}, or name no address (--hub, CONJURE_HUB_URL)."
            )
        return HubState(where, [Finding("hub", State.FAILED, error.message, step), *unknown])


def _expected(address: str | None, error: ConjureError) -> str:
    told = given_address(address) or error.details.get("address")
    if isinstance(told, str):
        return told
    try:
        return likely_address()
    except ConjureError:
        return ""


def _at(connection: HubConnection) -> HubState:
    findings: list[Finding] = []
    address = connection.address
    try:
        found = found_hub(connection)
    except ConjureError as error:
        return HubState(address, [Finding("hub", State.FAILED, error.message, error.kind.advice)])
    facts = {"address": address, "version": found.version, "automatic": found.automatic}
    text = f"The hub at {address}, version {found.version}, has proven itself."
    if found.warning:
        findings.append(Finding("hub", State.WARNING, found.warning, "Run `conjure stop`.", facts))
    else:
        findings.append(Finding("hub", State.OK, text, "", facts))
    source = KEY_VARIABLE if os.environ.get(KEY_VARIABLE) else str(key_file())
    try:
        connection.request("GET", "/api/v1/hub")
        findings.append(Finding("key", State.OK, f"It accepts the key ({source})."))
        adapters = connection.request("GET", "/api/v1/adapters")["adapters"]
    except ConjureError as error:
        findings.append(Finding("key", State.FAILED, error.message, error.kind.advice))
        return HubState(address, findings)
    connected = [one for one in adapters if one["state"] != "disconnected"]
    return HubState(address, [*findings, *_connections(adapters)], bool(connected))


def _connections(adapters: list[dict[str, Any]]) -> list[Finding]:
    if not adapters:
        step = "Start FreeCAD. Where the add-on is installed, it connects by itself."
        return [Finding("connection", State.FAILED, "No FreeCAD is connected.", step)]
    usable = any(_problem(adapter) is None for adapter in adapters)
    return [_connection(adapter, usable) for adapter in adapters]


def _connection(adapter: dict[str, Any], usable: bool) -> Finding:
    """Return the finding on one FreeCAD.

    Args:
        adapter: the FreeCAD, as the hub lists it.
        usable: True if a call to it, or to another one, gets through.
    """
    name = quoted(str(adapter.get("name") or adapter["adapter_id"]))
    version = quoted(str(adapter.get("freecad_version") or "of unknown version"), 40)
    running = adapter.get("running")
    facts = {
        "adapter_id": adapter["adapter_id"],
        "session_id": adapter.get("session_id"),
        "activity": "waiting_for_user" if adapter["waiting_for_user"] else adapter["state"],
    }
    head = f"{name} (FreeCAD {version})"
    problem = _problem(adapter)
    if problem is not None:
        state = State.WARNING if usable else State.FAILED
        return Finding("connection", state, f"{head} {problem[0]}", problem[1], facts)
    does = f"runs {quoted(str(running['command']), 60)}" if running else "is idle"
    return Finding("connection", State.OK, f"{head} is connected and {does}.", "", facts)


def _problem(adapter: dict[str, Any]) -> tuple[str, str] | None:
    """Return why a call to a FreeCAD would not get through, and the step; None if it would."""
    if adapter["state"] == "disconnected":
        return "has lost its connection.", "Wait until FreeCAD connects again, or start it again."
    if adapter["waiting_for_user"]:
        return f"waits for the person. {_BLOCKED}", "Answer the question in FreeCAD's window."
    return None
