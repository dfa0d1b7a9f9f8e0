# SPDX-License-Identifier: MIT
"""One call of a tool: its caller, its progress, and the answers that it carries to its client."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from ..protocol.redaction import one_line
from .caller import Body

Report = Callable[[float, "float | None", "str | None"], Awaitable[None]]
"""Function that sends a progress notification: progress, total, message."""

_SENTENCES = {
    "queued": "waits in the queue",
    "sent": "was sent to FreeCAD",
    "running": "runs in FreeCAD",
    "waiting_for_user": "waits for the person at FreeCAD",
}


@dataclass
class Call:
    """One call of a tool.

    Attributes:
        caller: the process, or the key and the client's name: who sends an equal call again.
        freecad: the FreeCAD that the process or the address names, if the call names none.
        report: the way to tell progress; None if the client did not ask for it.
        answers: the commands whose final answers this call's result carries.
        waits_for: the command that it waits for; None if for none, or if its client is gone.
        is_gone: whether its client is known to be gone: it begins no command any more.
        may_overtake: whether it may arrive before the cancel of a call that its client gave up
            earlier: over HTTP the two come by connections of their own.
    """

    caller: str
    freecad: str | None = None
    report: Report | None = None
    answers: list[str] = field(default_factory=list)
    waits_for: str | None = None
    is_gone: bool = False
    may_overtake: bool = False
    _begun: float = field(default_factory=time.monotonic)
    _told: float = -1.0

    async def tell(self, name: str, state: Body) -> None:
        """Tell the client how far its command is, if it asked for that.

        The progress is the time since the call in seconds, which always rises; the total is not
        known.

        Args:
            name: the command.
            state: its state, as the hub has it.
        """
        if self.report is None:
            return
        self._told = max(self._told + 0.001, time.monotonic() - self._begun)
        await self.report(round(self._told, 3), None, f"{name} {sentence_of(state)}")


def sentence_of(state: Body) -> str:
    """Return the state of a command without a final answer, as the rest of a sentence."""
    progress: dict[str, Any] = state.get("progress") or {}
    words = _SENTENCES.get(str(state.get("state")), "is under way")
    if progress.get("position"):
        words += f" behind {progress['position']} others"
    if isinstance(progress.get("fraction"), (int, float)):
        words += f", {progress['fraction']:.0%} done"
    return f"{words}: {one_line(str(progress['message']))}" if progress.get("message") else words
