# SPDX-License-Identifier: MIT
"""Notices of what the name of a consumed object was taken for."""

from __future__ import annotations

from typing import Any

from ..document.feature_chain import successors
from ..document.freecad_types import DocumentObject


def notice_on(named: DocumentObject, meant: Any) -> tuple[str, str] | None:
    """Code and message where a named object was consumed, or None.

    Args:
        named: the object of that name.
        meant: the one that the command is applied to.
    """
    if meant is not named:
        became = f"'{named.Name}' is part of '{meant.Name}' by now"
        return "CONSUMED_OBJECT_FOLLOWED", f"{became}; the command was applied to that."
    users = successors(named)
    if len(users) < 2:
        return None
    several = " and ".join(f"'{user.Name}'" for user in users)
    message = f"'{named.Name}' is part of {several}; the command was applied to itself."
    return "CONSUMED_SEVERAL_TIMES", message
