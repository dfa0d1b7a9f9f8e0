# SPDX-License-Identifier: MIT
"""Choice of the FreeCAD that a command is for.

It depends on what the caller names and on who is there, never on who was used or came last. A
FreeCAD whose connection has just broken is still there: what is meant for it goes to no other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...errors import ConjureError, printable
from ...protocol.open_documents import OpenDocument
from .adapter_index import AdapterIndex
from .adapter_session import AdapterSession, SessionKey

MAX_NAMED = 20
"""Most adapters that an error names as candidates."""


@dataclass(frozen=True)
class Target:
    """FreeCAD that a command is for, as its caller names it; with nothing named, the only one.

    Attributes:
        freecad: its adapter_id, its session_id, the name that the person gave it, or a document
            that only it has open, by name, label or file name.
        adapter_id: its adapter_id.
        session_id: its session_id.
    """

    freecad: str | None = None
    adapter_id: str | None = None
    session_id: str | None = None

    def fits(self, key: SessionKey) -> bool:
        """Return True if an adapter of this key has the ids, as far as they are named."""
        return self.adapter_id in (None, key[0]) and self.session_id in (None, key[1])

    def __str__(self) -> str:
        given = [text for text in (self.freecad, self.adapter_id, self.session_id) if text]
        return " ".join(repr(printable(text)) for text in given)


ANY = Target()
"""Whichever is the only one."""

Answers = Mapping[SessionKey, Sequence[OpenDocument]]
"""Documents of the adapters that were asked for them just now."""


def to_ask(index: AdapterIndex, target: Target, now: float) -> list[AdapterSession]:
    """Return the adapters that have to be asked for their documents before `choose` can decide."""
    if target.freecad is None or index.ever_called(target.freecad):
        return []
    there = _there(index, target, now)
    return [adapter for adapter in there if adapter.connection and adapter.documents is None]


def choose(
    index: AdapterIndex, target: Target, now: float, answers: Answers | None = None
) -> AdapterSession:
    """Return the adapter that a command is for.

    Args:
        index: the adapters.
        target: the one that the caller names.
        now: the current time.
        answers: the documents of those of `to_ask` that answered.

    Raises:
        ConjureError: NO_ADAPTER if there is none, or none of that name; ADAPTER_NOT_NAMED if it
            cannot be told which of several is meant. Both have the candidates.
    """
    if target.freecad is None:
        fitting = _there(index, target, now)
    elif index.ever_called(target.freecad):
        called = index.called(target.freecad)
        fitting = [
            adapter for adapter in called if target.fits(adapter.key) and adapter.is_there(now)
        ]
    else:
        fitting = _with_document(_there(index, target, now), target.freecad, answers or {})
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _not_named(f"{_several(fitting, target)}. Say which by", fitting)
    everybody = _there(index, ANY, now)
    if not everybody:
        raise ConjureError("NO_ADAPTER", "No FreeCAD is connected.", field="freecad", candidates=[])
    gone = target.freecad is not None and index.ever_called(target.freecad)
    problem = f"{target} is not connected any more" if gone else f"No FreeCAD is known as {target}"
    raise ConjureError(
        "NO_ADAPTER",
        f"{problem}. Those in `candidates` are connected.",
        field="freecad",
        candidates=[adapter.candidate() for adapter in everybody[:MAX_NAMED]],
    )


def _there(index: AdapterIndex, target: Target, now: float) -> list[AdapterSession]:
    """Return the adapters of the ids that are connected, or away for a moment only."""
    found = index.fitting(target.adapter_id, target.session_id)
    return [adapter for adapter in found if adapter.is_there(now)]


def _with_document(
    there: Sequence[AdapterSession], text: str, answers: Answers
) -> list[AdapterSession]:
    """Return the adapters that have a document of this name open.

    Raises:
        ConjureError: ADAPTER_NOT_NAMED if not all of them have told what is open.
    """
    found, silent = [], []
    for adapter in there:
        documents = answers.get(adapter.key, adapter.documents)
        if documents is None:
            silent.append(adapter)
        elif any(document.is_called(text) for document in documents):
            found.append(adapter)
    if silent and len(found) < 2:
        raise _not_named(
            f"No FreeCAD is called {printable(text)!r}, and {len(silent)} of {len(there)} did not "
            "say whether they have a document of that name. Say which is meant by",
            there,
        )
    return found


def _several(fitting: Sequence[AdapterSession], target: Target) -> str:
    count = len(fitting)
    if target == ANY:
        return f"{count} FreeCADs are connected"
    return f"{target} fits {count} FreeCADs"


def _not_named(problem: str, adapters: Sequence[AdapterSession]) -> ConjureError:
    return ConjureError(
        "ADAPTER_NOT_NAMED",
        f"{problem} `freecad`: a name, adapter_id or session_id of `candidates`, or a document "
        "that only one of them has open.",
        field="freecad",
        candidates=[adapter.candidate() for adapter in adapters[:MAX_NAMED]],
    )
