# SPDX-License-Identifier: MIT
"""One module of handlers per capability. Importing this package registers them all."""

from __future__ import annotations

from . import (
    appearance,
    batches,
    booleans,
    curves,
    exchange,
    history,
    modifiers,
    polyhedra,
    primitives,
    properties,
    queries,
    selection,
    system,
    transforms,
    views,
)

__all__ = [
    "appearance",
    "batches",
    "booleans",
    "curves",
    "exchange",
    "history",
    "modifiers",
    "polyhedra",
    "primitives",
    "properties",
    "queries",
    "selection",
    "system",
    "transforms",
    "views",
]
