# SPDX-License-Identifier: MIT
"""One module of handlers per capability. Importing this package registers them all."""

from __future__ import annotations

from . import (
    batches,
    booleans,
    curves,
    exchange,
    history,
    modifiers,
    patterns,
    polyhedra,
    primitives,
    properties,
    queries,
    scaling,
    slicing,
    system,
    transforms,
    tubes,
    views,
    whole_shapes,
)

__all__ = [
    "batches",
    "booleans",
    "curves",
    "exchange",
    "history",
    "modifiers",
    "patterns",
    "polyhedra",
    "primitives",
    "properties",
    "queries",
    "scaling",
    "slicing",
    "system",
    "transforms",
    "tubes",
    "views",
    "whole_shapes",
]
