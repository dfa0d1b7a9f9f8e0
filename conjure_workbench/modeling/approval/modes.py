# SPDX-License-Identifier: MIT
"""Modes of approval: when the person is asked."""

from __future__ import annotations

from enum import Enum
from typing import Mapping

ENVIRONMENT = "CONJURE_APPROVAL"
"""Environment variable that overrides the person's choice."""

LIMIT_S = 60.0
"""Seconds after which a question counts as refused, unless the person chose others."""


class Mode(Enum):
    """Mode of approval; the value stands in `CONJURE_APPROVAL` and among the preferences."""

    OFF = "off"
    RISKY = "risky"
    ALL = "all"
    LOOK_ONLY = "look_only"


def mode_of(chosen: str, environ: Mapping[str, str], *, window: bool) -> Mode:
    """Return the mode that counts.

    Args:
        chosen: the person's choice; another word means the default, `risky`.
        environ: the environment, which wins. A word there that is no mode means the strictest.
        window: whether somebody can be asked; without, nothing is asked unless the environment
            says so.
    """
    given = environ.get(ENVIRONMENT, "").strip().lower()
    if given:
        return next((one for one in Mode if one.value == given), Mode.LOOK_ONLY)
    if not window:
        return Mode.OFF
    return next((one for one in Mode if one.value == chosen), Mode.RISKY)
