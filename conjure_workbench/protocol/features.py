# SPDX-License-Identifier: MIT
"""Additions to the published protocol that two sides use only when both have named them."""

from __future__ import annotations

from typing import Iterable

PROGRESS = "progress"
"""The adapter tells how a command is getting on (`command_progress`)."""

EXTEND = "extend"
"""The adapter may ask for more time for a command (`timeout_extension`, `timeout_extended`)."""

CANCEL = "cancel"
"""The server may cancel a command (`cancel_command`, `cancel_result`)."""

ACK = "ack"
"""The server confirms each result (`result_ack`); until then the adapter keeps it."""

DESCRIBE = "describe"
"""The server may ask for the commands' schemas (`describe_commands`, `command_catalogue`)."""

IMPLEMENTED = (PROGRESS, EXTEND, CANCEL, ACK, DESCRIBE)
"""What this package implements, on either side, in the order in which it is sent."""


def agreed(offered: Iterable[str]) -> tuple[str, ...]:
    """The features that both sides name: those of `offered` that are implemented here."""
    offer = set(offered)
    return tuple(name for name in IMPLEMENTED if name in offer)
