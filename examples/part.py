# SPDX-License-Identifier: MIT
"""Model of an example part: commands, the figures they must lead to, one dimension to edit.

And geometry that several of them have.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

Command = tuple[str, Mapping[str, Any]]
"""A command's name and its parameters, as a client sends them."""


@dataclass(frozen=True)
class Figures:
    """Figures that must come out, by hand from the dimensions: nothing in it comes from FreeCAD.

    Attributes:
        volume: in mm3.
        size: of the bounding box, in mm.
        solids: how many solids the result has.
        exact: how far the volume may be off, relatively.
    """

    volume: float
    size: tuple[float, float, float]
    solids: int = 1
    exact: float = 1e-9


@dataclass(frozen=True)
class Part:
    """A part that is built by commands only.

    Attributes:
        title: what it is called.
        drawing: its dimensions in words.
        commands: what builds it, in order.
        results: the names of the finished objects and their figures.
        edit: the command that changes one dimension afterwards.
        edited: the figures of the finished objects after that.
        checks: queries, and what each must answer: values by their dotted paths in the reply.
            They hold before the edit and after it.
        looks: commands that color it for a picture; they need FreeCAD's window.
    """

    title: str
    drawing: str
    commands: Sequence[Command]
    results: Mapping[str, Figures]
    edit: Command
    edited: Mapping[str, Figures]
    checks: Sequence[tuple[Command, Mapping[str, Any]]] = ()
    looks: Sequence[Command] = ()


def rounded_outline(
    name: str, identity: str, width: float, height: float, radius: float
) -> Command:
    """The sketch of a rectangle about the origin with round corners, in a new body.

    Its dimensions are `IDENTITY_width`, `IDENTITY_height` and `IDENTITY_radius`.
    """
    rectangle = {"type": "rectangle", "id": identity, "center": [0, 0]}
    sizes = {"width": width, "height": height, "radius": radius}
    return (
        "create_sketch",
        {"body": "new", "name": name, "geometry": [{**rectangle, **sizes}]},
    )


_CORNERS = {
    "lower_left": ("bottom", -1, -1),
    "lower_right": ("right", 1, -1),
    "upper_right": ("top", 1, 1),
    "upper_left": ("left", -1, 1),
}
"""Four circles: the side of a rectangle that starts where each is, and its place."""


def four_circles(across: float, along: float, radius: float) -> dict[str, Any]:
    """Geometry and constraints of equal circles on the corners of a construction rectangle.

    Its dimensions are `pattern_width`, `pattern_height` and `radius`.

    Args:
        across: between the centers to the right.
        along: between the centers upwards.
        radius: of each.
    """
    rectangle = {"type": "rectangle", "id": "pattern", "construction": True, "center": [0, 0]}
    return {
        "geometry": [
            {**rectangle, "width": across, "height": along},
            *(
                {
                    "type": "circle",
                    "id": name,
                    "center": [x * across / 2, y * along / 2],
                    "radius": radius,
                }
                for name, (_, x, y) in _CORNERS.items()
            ),
        ],
        "constraints": [
            *(
                {"type": "coincident", "of": [f"{name}.center", f"pattern.{side}.start"]}
                for name, (side, _, _) in _CORNERS.items()
            ),
            {"type": "equal", "of": list(_CORNERS)},
            {"type": "radius", "of": "lower_left", "name": "radius"},
        ],
    }
