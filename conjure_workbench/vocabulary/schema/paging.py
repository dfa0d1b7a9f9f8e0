# SPDX-License-Identifier: MIT
"""Lists in pages."""

from __future__ import annotations

from typing import Any, Sequence

from . import fields


def limit_field(
    default: int, *, doc: str = "How many to list at most.", aliases: Sequence[str] = ()
) -> Any:
    """Number of entries in a page."""
    return fields.integer(default, minimum=1, maximum=10_000, aliases=tuple(aliases), doc=doc)


def offset_field() -> Any:
    """Number of entries before the page."""
    return fields.integer(
        0, minimum=0, maximum=10_000_000, doc="How many to skip before the first."
    )
