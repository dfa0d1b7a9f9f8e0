# SPDX-License-Identifier: MIT
"""Methods of shapes that are only tried: for a short time, or only in the kernel's process."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, ContextManager

from .desk import current


def hurried() -> ContextManager[None]:
    """Surround a try of what may be recommended, for which the process has a few seconds."""
    desk = current()
    return nullcontext() if desk is None else desk.hurried()


def is_usable() -> bool:
    """Return True where there is a process to try things in."""
    desk = current()
    return desk is not None and desk.process.is_usable


def made_elsewhere(shape: Any, method: str, *arguments: Any) -> Any:
    """Return what `desk.made_of` does, but None where there is no process.

    Raises:
        RuntimeError: it makes nothing, or ended the process.
        PutAside: it takes longer.
    """
    desk = current()
    if desk is None or not is_usable():
        return None
    return desk.made_of(shape, method, arguments, lambda *_: None)
