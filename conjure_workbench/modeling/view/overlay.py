# SPDX-License-Identifier: MIT
"""Drawings over the 3D views of a document: for the person's eyes only.

They are in the scene alone, so that nothing of the document changes, cannot be picked, and are in
no picture that a command takes. Only where FreeCAD has a window.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterable, Iterator, Sequence

from ..document.freecad_types import Document
from . import view3d

Points = Sequence[Sequence[float]]
"""Points in mm, in global coordinates."""

_EDGES = tuple((low, low | bit) for bit in (1, 2, 4) for low in range(8) if not low & bit)
"""The edges of a box, as pairs of corners: a bit of a corner's number is its side along an axis."""

_shown: list[Any] = []
"""The switches of all that is drawn over any view just now."""


class Overlay:
    """Drawing over the views of one document at a time."""

    def __init__(self) -> None:
        self._switch: Any = None
        self._scenes: list[Any] = []

    @property
    def is_shown(self) -> bool:
        """True while something is drawn."""
        return self._switch is not None

    def show(self, document: Document, nodes: Iterable[Any]) -> bool:
        """Draw nodes of Coin's scene, instead of what was drawn before.

        Returns:
            False if the document has no 3D view, or FreeCAD gives no access to its scene.
        """
        self.clear()
        self._scenes = [view.getSceneGraph() for view in view3d.views_with_cameras(document)]
        if not self._scenes:
            return False
        self._switch = _switch_of(nodes)
        _shown.append(self._switch)
        for scene in self._scenes:
            scene.addChild(self._switch)
        return True

    def clear(self) -> None:
        """Draw nothing."""
        if self._switch is None:
            return
        switch, self._switch = self._switch, None
        _shown.remove(switch)
        for scene in self._scenes:
            if scene.findChild(switch) >= 0:
                scene.removeChild(switch)
        self._scenes = []


@contextmanager
def left_out() -> Iterator[None]:
    """Draw none of the overlays, and draw them again at the end."""
    for switch in _shown:
        switch.whichChild.setValue(-1)
    try:
        yield
    finally:
        for switch in _shown:
            switch.whichChild.setValue(0)


def edges_of_box(low: Sequence[float], high: Sequence[float]) -> list[Points]:
    """The edges of a box between its least and its greatest coordinates, a line each."""
    ends = (low, high)
    corners = [[ends[at >> axis & 1][axis] for axis in range(3)] for at in range(8)]
    return [[corners[one], corners[other]] for one, other in _EDGES]


def lines(drawn: Sequence[Points]) -> list[Any]:
    """The nodes of lines through points."""
    from pivy import coin

    coordinates, sets = coin.SoCoordinate3(), coin.SoLineSet()
    points = [point for line in drawn for point in line]
    coordinates.point.setValues(0, len(points), points)
    sets.numVertices.setValues(0, len(drawn), [len(line) for line in drawn])
    return [coordinates, sets]


def _switch_of(nodes: Iterable[Any]) -> Any:
    from pivy import coin

    switch, over, pick = coin.SoSwitch(), coin.SoAnnotation(), coin.SoPickStyle()
    switch.whichChild = 0
    pick.style = coin.SoPickStyle.UNPICKABLE
    over.addChild(pick)
    for node in nodes:
        over.addChild(node)
    switch.addChild(over)
    return switch
