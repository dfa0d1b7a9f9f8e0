# SPDX-License-Identifier: MIT
"""One command of each capability, timed in documents of different sizes. Runs inside FreeCAD."""

from __future__ import annotations

import statistics
import time
from typing import Any

SCENE: list[tuple[str, dict[str, Any]]] = [
    ("create_box", {"name": "A", "size": [20, 20, 20], "position": [0, 0, 50]}),
    ("create_box", {"name": "B", "size": [10, 10, 40], "position": [5, 5, 40]}),
]
"""What the commands work on, made by the commands themselves."""

SAMPLES: dict[str, tuple[str, dict[str, Any]]] = {
    "primitives": ("create_box", {"size": [5, 4, 3]}),
    "bodies": ("create_body", {"base": "A"}),
    "booleans": ("boolean_cut", {"base": "A", "tool": "B"}),
    "sketches": (
        "create_sketch",
        {"geometry": [{"type": "circle", "center": [0, 0], "radius": 4}]},
    ),
    "transforms": ("move_object", {"object_name": "A", "vector": [1, 0, 0]}),
    "patterns": (
        "linear_pattern",
        {"object_name": "A", "count": 3, "direction": "x", "spacing": 30},
    ),
    "modifiers": ("create_fillet", {"object_name": "A", "radius": 2, "edges": ["top"]}),
    "parameters": ("set_properties", {"object_name": "A", "properties": {"Length": 25}}),
    "queries": ("get_object_details", {"object_name": "A"}),
    "exchange": ("export_step", {"objects": ["A"]}),
    "documents": ("list_documents", {}),
    "views": ("capture_view", {"width": 64, "height": 64}),
    "history": ("undo", {}),
    "system": ("batch", {"steps": [{"command": "create_box"}, {"command": "create_sphere"}]}),
}
"""By capability, the command that stands for it."""


def time_commands(runner: Any, rounds: int) -> dict[str, float]:
    """The median of each command in milliseconds; what a command changed is undone after it."""
    import FreeCAD

    document = FreeCAD.ActiveDocument
    for command, parameters in SCENE:
        runner.run(command, parameters)
    steps = document.UndoCount
    times: dict[str, list[float]] = {capability: [] for capability in SAMPLES}
    for _ in range(rounds):
        for capability, (command, parameters) in SAMPLES.items():
            if command == "undo":
                runner.run("create_box", {})
            started = time.perf_counter()
            runner.run(command, parameters)
            times[capability].append((time.perf_counter() - started) * 1000)
            while document.UndoCount > steps:
                runner.run("undo", {})
    return {capability: round(statistics.median(all_), 3) for capability, all_ in times.items()}
