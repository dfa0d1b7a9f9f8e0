# SPDX-License-Identifier: MIT
"""Log of message types that the protocol does not name, each once."""

from __future__ import annotations

import logging

from ..protocol.redaction import quoted

log = logging.getLogger(__name__)

MAX_UNKNOWN_TYPES = 100
"""Most types that are logged."""


class UnknownTypes:
    """Types that have come over one connection."""

    def __init__(self) -> None:
        self._logged: set[str] = set()

    def came(self, name: str) -> None:
        """Log the type of a message, unless it was logged before."""
        shown = quoted(name)
        if shown not in self._logged and len(self._logged) < MAX_UNKNOWN_TYPES:
            self._logged.add(shown)
            log.info("ignoring messages of type '%s', which the protocol does not name", shown)
