# SPDX-License-Identifier: MIT
"""End of a connection: its reason, and the adapter's reaction.

Source: the protocol page's "Error Codes", and HTTP's own codes for a refused upgrade.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .causes import Cause
from .redaction import quoted

NORMAL = 1000
GOING_AWAY = 1001
MESSAGE_TOO_BIG = 1009
SERVICE_RESTART = 1012
AUTHENTICATION_FAILED = 4001
REGISTRATION_REQUIRED = 4002

_NOTHING_THERE = (400, 404, 405, 410, 426)
"""HTTP statuses by which a server says that nothing at this path speaks WebSocket."""


class Reaction(Enum):
    """Reaction of an adapter to the end of a connection."""

    STAY_AWAY = "stay away until the person connects again"
    RETRY = "connect again after the backoff"
    RETRY_SOON = "connect again every second for a while, then back off"
    RETRY_ONCE = "register again at once, then back off"
    NEEDS_KEY = "stop until the key changes"


@dataclass(frozen=True)
class Ending:
    """End of a connection.

    Attributes:
        reaction: the adapter's reaction.
        sentence: the reason, for the person.
        wait_s: the seconds that the server asked to wait (HTTP Retry-After), or None.
        code: the server's close code, where the reaction depends on it.
        cause: the cause.
        detail: the words of the server, quoted; empty if it said none.
    """

    reaction: Reaction
    sentence: str
    wait_s: float | None = None
    code: int | None = None
    cause: Cause | None = None
    detail: str = ""


def ending_of_close(code: int | None, reason: str = "") -> Ending:
    """Return the ending for a WebSocket close code, or None where there was no close frame."""
    if code == AUTHENTICATION_FAILED:
        return Ending(
            Reaction.NEEDS_KEY,
            "The server refused the API key. Correct it in Edit > Preferences > Conjure, "
            "then connect again.",
            cause=Cause.KEY_REFUSED,
        )
    if code == REGISTRATION_REQUIRED:
        sentence = "The server asked to register again."
        return Ending(Reaction.RETRY_ONCE, sentence, cause=Cause.REGISTRATION_ASKED)
    said = quoted(reason) if reason else ""
    detail = f": {said}" if said else ""
    reaction, cause = Reaction.RETRY, Cause.CLOSED_BY_SERVER
    if code == NORMAL:
        return Ending(
            reaction, f"The server closed the connection{detail}.", cause=cause, detail=said
        )
    if code is None:
        sentence = f"The connection to the server was lost{detail}."
        return Ending(reaction, sentence, cause=Cause.LINE_LOST, detail=said)
    if code == SERVICE_RESTART:
        reaction, cause = Reaction.RETRY_SOON, Cause.SERVER_RESTARTS
        sentence = f"The server starts again{detail}."
    else:
        sentence = f"The server closed the connection (code {code}{detail})."
    return Ending(reaction, sentence, code=code, cause=cause, detail=said)


def ending_of_refusal(status: int, retry_after: str | None = None) -> Ending:
    """Return the ending for an HTTP response other than 101 to the WebSocket upgrade.

    Args:
        status: the HTTP status.
        retry_after: the header of that name; only its form in seconds is honored.
    """
    if status in (401, 403):
        return ending_of_close(AUTHENTICATION_FAILED)
    if status in (429, 503):
        seconds = retry_after.strip() if retry_after else ""
        wait = min(float(seconds), 3600.0) if seconds.isdecimal() else None
        sentence = f"The server is busy (HTTP {status})."
        return Ending(Reaction.RETRY, sentence, wait, cause=Cause.SERVER_BUSY)
    if status == 421:
        return Ending(
            Reaction.RETRY,
            "The server does not answer to the name in its address (HTTP 421). Use its IP address, "
            "or start it with --allow-host NAME.",
            cause=Cause.WRONG_HOST,
        )
    return Ending(
        Reaction.RETRY,
        f"The server answered HTTP {status} instead of opening the connection. "
        "Check the server URL in Edit > Preferences > Conjure.",
        cause=Cause.NO_ADAPTER_ENDPOINT if status in _NOTHING_THERE else Cause.NOT_CONJURE,
    )


def ending_of_disconnect(reason: str | None) -> Ending:
    """Return the ending for a `disconnect` message."""
    said = quoted(reason) if reason else ""
    detail = f" ({said})" if said else ""
    sentence = f"The server asked FreeCAD to disconnect{detail}. Press Connect to come back."
    return Ending(Reaction.STAY_AWAY, sentence, cause=Cause.ASKED_TO_LEAVE, detail=said)


def ending_of_silence() -> Ending:
    """Return the ending for a registration that the server did not confirm in time."""
    sentence = "The server did not confirm the registration in time."
    return Ending(Reaction.RETRY, sentence, cause=Cause.NOT_CONJURE)
