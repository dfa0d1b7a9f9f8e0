# SPDX-License-Identifier: MIT
"""One class of parameters per command, in modules that mirror modeling/handlers/."""

from __future__ import annotations

from importlib import import_module

MODULES = (
    *("primitives", "polyhedra", "curves", "tubes", "gears", "threads", "reference_objects"),
    *("bodies", "profile_features", "body_holes", "drafts", "body_order", "feature_edits"),
    *("body_booleans", "datums", "body_sweeps", "body_helices"),
    *("booleans", "slicing"),
    *("sketches",),
    *("transforms", "scaling", "placing", "containers"),
    *("modifiers", "holes", "shells", "sweeping", "whole_shapes"),
    *("defeaturing", "hulls", "joining", "mesh_solids"),
    *("patterns",),
    *("properties", "dimensions", "expressions", "spreadsheets"),
    *("queries", "topology", "inspection", "health", "sections"),
    *("measuring", "distances", "fitting", "sampling"),
    *("views", "pictures", "appearance", "selection"),
    *("exports", "imports"),
    *("documents",),
    *("history", "snapshots"),
    *("system", "scripts", "batches"),
)
"""The modules of commands, those of a capability together, in the order of docs/commands.md."""

for _module in MODULES:
    import_module(f"{__name__}.{_module}")
