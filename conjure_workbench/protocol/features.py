# SPDX-License-Identifier: MIT
"""Additions to the published protocol that two sides use only when both have named them."""

from __future__ import annotations

from typing import Iterable

PROGRESS = "progress"
"""Reports on a command's progress by the adapter (`command_progress`)."""

EXTEND = "extend"
"""Requests by the adapter for more time (`timeout_extension`, `timeout_extended`)."""

CANCEL = "cancel"
"""Cancelling of a command by the server (`cancel_command`, `cancel_result`)."""

ACK = "ack"
"""Confirmation of each result by the server (`result_ack`); until then the adapter keeps it."""

DESCRIBE = "describe"
"""Request for the commands' schemas (`describe_commands`, `command_catalogue`)."""

NEWEST_NAMES = "newest_names"
"""Commands whose caller means by a name the newest object that it asked for under that name, as it
is now (`execute_command` with `newest_names`)."""

EVENTS = "events"
"""Reports of documents that are opened, closed, renamed or changed (`document_event`)."""

CALLER = "caller"
"""Commands with the name that their sender gives itself (`execute_command` with `caller`)."""

IMPLEMENTED = (PROGRESS, EXTEND, CANCEL, ACK, DESCRIBE, NEWEST_NAMES, EVENTS, CALLER)
"""Features of this package, on either side, in the order in which they are sent."""


def agreed(offered: Iterable[str]) -> tuple[str, ...]:
    """Return the features that both sides name: those of `offered` that are implemented here."""
    offer = set(offered)
    return tuple(name for name in IMPLEMENTED if name in offer)
