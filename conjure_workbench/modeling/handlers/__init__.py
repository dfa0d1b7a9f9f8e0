# SPDX-License-Identifier: MIT
"""One module of handlers per capability. Importing this package registers them all."""

from __future__ import annotations

from . import (
    batches,
    booleans,
    curves,
    exchange,
    history,
    holes,
    modifiers,
    placing,
    polyhedra,
    primitives,
    properties,
    queries,
    shells,
    system,
    topology,
    transforms,
    views,
)

__all__ = [
    "batches",
    "booleans",
    "curves",
    "exchange",
    "history",
    "holes",
    "modifiers",
    "placing",
    "polyhedra",
    "primitives",
    "properties",
    "queries",
    "shells",
    "system",
    "topology",
    "transforms",
    "views",
]
