# SPDX-License-Identifier: MIT
"""Findings of an examination, and the one step to take next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class State(Enum):
    """State of what was looked at."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: its kind: `program`, `freecad`, `addon`, `websocket_client`, `hub`, `key`,
            `connection` or `client`.
        state: `FAILED` keeps a call from working; `WARNING` does not, and `UNKNOWN` could not be
            found out because of what failed before.
        text: what was found, in a sentence.
        step: what the person does about it; empty if nothing needs to be done.
        facts: the same for programs.
    """

    subject: str
    state: State
    text: str
    step: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        found = {"subject": self.subject, "state": self.state.value, "text": self.text}
        return {**found, **({"step": self.step} if self.step else {}), **self.facts}


def call_works(findings: Iterable[Finding]) -> bool:
    """Return True if nothing that was found keeps a call from working."""
    return all(finding.state is not State.FAILED for finding in findings)


def next_step(findings: Iterable[Finding]) -> str:
    """Return the one step to take next: for the first that failed, else the first warning."""
    steps = [finding for finding in findings if finding.step]
    for state in (State.FAILED, State.WARNING):
        for finding in steps:
            if finding.state is state:
                return finding.step
    return ""
