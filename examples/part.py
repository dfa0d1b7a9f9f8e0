# SPDX-License-Identifier: MIT
"""What an example part is: commands, the figures they must lead to, and one dimension to edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

Command = tuple[str, Mapping[str, Any]]
"""A command's name and its parameters, as a client sends them."""


@dataclass(frozen=True)
class Figures:
    """What must come out, by hand from the dimensions: nothing in it comes from FreeCAD.

    Attributes:
        volume: in mm3.
        size: of the bounding box, in mm.
        solids: how many solids the result has.
    """

    volume: float
    size: tuple[float, float, float]
    solids: int = 1


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
