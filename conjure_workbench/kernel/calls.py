# SPDX-License-Identifier: MIT
"""Methods of shapes by name, with elements by index: the same in FreeCAD and in the process."""

from __future__ import annotations

from typing import Any, Sequence


def call(shape: Any, method: str, arguments: Sequence[Any]) -> Any:
    """Call a method of a shape; `{"Face": [3]}` and `{"Edge": [1]}` stand for its elements."""
    return getattr(shape, method)(*(_argument(shape, given) for given in arguments))


def _argument(shape: Any, given: Any) -> Any:
    if not isinstance(given, dict):
        return given
    ((kind, indices),) = given.items()
    elements = getattr(shape, f"{kind}s")
    return [elements[index - 1] for index in indices]
