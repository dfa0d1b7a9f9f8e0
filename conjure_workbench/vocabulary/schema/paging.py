# SPDX-License-Identifier: MIT
"""Lists in pages."""

from __future__ import annotations

from typing import Any, Sequence

from . import fields

PAGE = "count, total, offset, next_offset if more follow"
"""The numbers of a page, as `reply` of a command names them."""


def limit_field(default: int, *, doc: str = "Most to list.", aliases: Sequence[str] = ()) -> Any:
    """Number of entries in a page."""
    return fields.integer(default, minimum=1, maximum=10_000, aliases=tuple(aliases), doc=doc)


def offset_field() -> Any:
    """Number of entries before the page."""
    return fields.integer(0, minimum=0, maximum=10_000_000, doc="Skip so many.")
