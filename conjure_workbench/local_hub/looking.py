# SPDX-License-Identifier: MIT
"""Look at the hub of this machine, for a person: whether it runs, and how it ended if it did."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import ConjureError
from .finding import FoundHub, find_here
from .hub_file import HubFile
from .hub_log import hub_log, last_words
from .processes import is_alive

MOST_LINES = 3
"""Lines that are told of the log of a hub that ended."""


@dataclass(frozen=True)
class Sight:
    """Sight of the hub of this machine.

    Attributes:
        found: the hub that runs, or None.
        trouble: the error because of which it cannot be told, or None.
        last_words: the last lines of the log of a hub that ended by itself.
    """

    found: FoundHub | None = None
    trouble: ConjureError | None = None
    last_words: tuple[str, ...] = ()


def look_here(ran: bool = False) -> Sight:
    """Return what is to be seen of the hub of this machine. Takes up to some seconds.

    Args:
        ran: True if it was seen to run, and nobody here has ended it since.
    """
    try:
        found = find_here()
        if found is not None:
            return Sight(found)
        recorded = HubFile.read()
        # A hub that ends as it should takes its file along.
        died = recorded is not None and not is_alive(recorded.pid)
        return Sight(last_words=last_words(hub_log(), MOST_LINES) if ran or died else ())
    except ConjureError as error:
        return Sight(trouble=error)
