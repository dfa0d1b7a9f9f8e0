# SPDX-License-Identifier: MIT
"""Facts of the line to the server in words: which server, how fast, and who sends commands."""

from __future__ import annotations

from ...adapter.status import ConnectionState, Status
from ...protocol.redaction import quoted
from .failures import server_name
from .texts import translate

_READY = (ConnectionState.IDLE, ConnectionState.BUSY)


def line_facts(status: Status, scripts: bool, target: str) -> tuple[str, ...]:
    """Return what is known of the line, one short line each; only what holds now.

    Args:
        status: where the line stands.
        scripts: True while the person allows the assistant to run scripts.
        target: where commands go that name no document, or an empty text.
    """
    facts = []
    if status.state in _READY:
        facts.append(translate("Conjure", "Server: {}").format(server_name(status.server)))
        if target:
            facts.append(target)
        if status.round_trip_s is not None:
            facts.append(
                translate("Conjure", "Round trip: {} ms").format(
                    max(1, round(status.round_trip_s * 1000))
                )
            )
        if status.caller:
            # It is its own claim, which nobody has checked.
            facts.append(
                translate("Conjure", "Last command from: {}").format(quoted(status.caller))
            )
        if status.queued:
            facts.append(translate("Conjure", "Commands waiting: {}").format(status.queued))
    if scripts:
        facts.append(translate("Conjure", "Scripts are allowed: they can do all that you can."))
    return tuple(facts)
