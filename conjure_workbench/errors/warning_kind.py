# SPDX-License-Identifier: MIT
"""One entry of the table of warnings."""

from __future__ import annotations

from typing import NamedTuple


class WarningKind(NamedTuple):
    """One warning code: the command succeeded, but perhaps not as it was meant.

    Attributes:
        meaning: what happened, in one sentence.
        advice: what to do next, addressed to the assistant.
    """

    meaning: str
    advice: str
