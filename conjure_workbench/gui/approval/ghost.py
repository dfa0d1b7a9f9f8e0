# SPDX-License-Identifier: MIT
"""Ghost of what a command would do, drawn over its document while the person is asked.

What would go is drawn by dashed lines and dots, what would come by full lines and see-through
faces. What has no shape or too large a one is drawn as a box, so that the question is never late.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...modeling.approval.outcome import Box, Look, Outcome
from ...modeling.view import overlay
from ...modeling.view.drawings import MOST_INDICES
from ..drawing_style import flat, scale

_GOES = (0.84, 0.37, 0.0)
_COMES = (0.0, 0.62, 0.45)
"""Two colors of Okabe and Ito's palette, which color-blind people tell apart, and which are seen on
light and on dark backgrounds."""
_DASHES = 0xFF00
"""Pattern of a line, from the right: 8 pixels that are not drawn, 8 that are. It may begin anew
with each of the short lines of a curve, which then has only its dots."""
_WIDTH = 3
"""Width of a line, in Qt's pixels."""
_DOT = 2
"""Size of a dot, in Qt's pixels."""
_SEE_THROUGH = 0.7
_ENDLESS = 1e50
"""In mm; the kernel bounds what has no end at 1e100."""


class Ghost:
    """Drawing of what a command would take away and add, over the views of one document."""

    def __init__(self) -> None:
        self._overlay = overlay.Overlay()

    def show(self, outcome: Outcome) -> tuple[bool, bool]:
        """Draw an outcome, instead of an earlier one.

        Returns:
            True for something that goes, and for something that comes.
        """
        self.clear()
        document = FreeCAD.listDocuments().get(outcome.document)
        effects = (*outcome.deleted, *outcome.changed, *outcome.made)
        looks = [effect.looks for effect in effects]
        goes, comes = _Form(), _Form()
        left = MOST_INDICES
        for form, found in ((goes, [one for one, _ in looks]), (comes, [one for _, one in looks])):
            for look in found:
                if look is not None:
                    left = form.add(look, left)
        nodes = [*_coming(comes), *_going(goes)]
        if document is None or not nodes or not self._overlay.show(document, nodes):
            return False, False
        return goes.is_drawn, comes.is_drawn

    def clear(self) -> None:
        """Draw nothing."""
        self._overlay.clear()


class _Form:
    """Faces and lines of several objects, as nodes without color or style."""

    def __init__(self) -> None:
        self.faces: list[Any] = []
        self.lines: list[Any] = []

    @property
    def is_drawn(self) -> bool:
        """True if there is something to draw."""
        return bool(self.faces or self.lines)

    def add(self, look: Look, left: int) -> int:
        """Add an object as it is, or as a box; return how many indices may still be added."""
        drawing = look.drawing
        if drawing is not None and drawing.indices <= left:
            self.faces += drawing.faces
            self.lines += drawing.lines
            return left - int(drawing.indices)
        box = look.box if look.shape is None else _box_of(look.shape)
        if box is not None:
            self.lines.append(_group(*overlay.lines(overlay.edges_of_box(*box))))
        return left


def _box_of(shape: Any) -> Box | None:
    box = shape.BoundBox
    if box.DiagonalLength > _ENDLESS:
        return None
    return (box.XMin, box.YMin, box.ZMin), (box.XMax, box.YMax, box.ZMax)


def _going(form: _Form) -> list[Any]:
    from pivy import coin

    lines, dots, ratio = coin.SoDrawStyle(), coin.SoDrawStyle(), scale()
    lines.lineWidth = _WIDTH * ratio
    dots.pointSize = _DOT * ratio
    lines.linePattern = _DASHES
    lines.linePatternScaleFactor = round(ratio)
    dots.style = coin.SoDrawStyle.POINTS
    drawn = _group(lines, *form.lines), _group(dots, *form.lines, *form.faces)
    return [_group(*flat(_GOES), *drawn)] if form.is_drawn else []


def _coming(form: _Form) -> list[Any]:
    from pivy import coin

    lines, glass, at_once = coin.SoDrawStyle(), coin.SoMaterial(), coin.SoTransparencyType()
    # FreeCAD's own way draws what is see-through last, over the lines of what goes.
    at_once.value = coin.SoTransparencyType.BLEND
    lines.lineWidth = _WIDTH * scale()
    glass.diffuseColor.setValue(*_COMES)
    glass.transparency = _SEE_THROUGH
    found = []
    if form.faces:
        found.append(_group(at_once, glass, *form.faces))
    if form.lines:
        found.append(_group(*flat(_COMES), lines, *form.lines))
    return found


def _group(*nodes: Any) -> Any:
    from pivy import coin

    group = coin.SoSeparator()
    for node in nodes:
        group.addChild(node)
    return group
