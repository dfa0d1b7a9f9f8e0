# SPDX-License-Identifier: MIT
"""One module of handlers per capability. Importing this package registers them all."""

from __future__ import annotations

from . import (
    booleans,
    exchange,
    history,
    modifiers,
    primitives,
    queries,
    system,
    transforms,
    views,
)

__all__ = [
    "booleans",
    "exchange",
    "history",
    "modifiers",
    "primitives",
    "queries",
    "system",
    "transforms",
    "views",
]
