# SPDX-License-Identifier: MIT
"""SVG files read to figures in mm, with y up: groups, transforms, uses, paint and units."""

from __future__ import annotations

from typing import NamedTuple

from ....geometry.tolerances import CONFUSION, ROUNDING
from .. import quoted
from ..areas import Ring
from ..curves import Line
from ..figures import Contour, Drawing, Figure
from ..making import begun_at
from ..vectors import Matrix, apart, scaled, shifted
from .elements import contours_of
from .styles import Paint, Styles
from .tree import MOST_ELEMENTS, Element, root_of
from .values import (
    MM_OF_PIXEL,
    Viewport,
    fitted,
    length,
    size,
    transform,
    view_box,
)

MOST_CURVES = 50_000
_DEEPEST_USE = 32
_TINY = 1e-3
"""In mm: a line of this length that closes a path is the rounding of its numbers."""
_GROUPS = {"g", "a", "switch"}
_SILENT = {
    *("defs", "symbol", "clipPath", "mask", "marker", "pattern", "filter", "metadata", "style"),
    *("linearGradient", "radialGradient", "title", "desc", "namedview", "script", "view"),
}


class _Place(NamedTuple):
    """Place of an element: its map and its room, with the paint and the layer that it has."""

    map: Matrix
    room: Viewport
    paint: Paint
    layer: str = ""
    is_layer: bool = False
    label: str = ""


def read(content: bytes) -> Drawing:
    """Read an SVG file.

    Raises:
        DrawingError: it is none, or something in it is impossible.
    """
    root = root_of(content)
    styles = Styles(root)
    place, unit, scale = _page(root)
    drawing = Drawing(unit=unit, scale=scale)
    walk = _Walk(root, styles, drawing)
    paint = styles.paint(root, Paint())
    try:
        for child in root.children:
            walk.element(child, _Place(place.map, place.room, paint))
    except RecursionError:
        raise root.wrong("its elements are nested too deep") from None
    if styles.unread:
        drawing.left_out["CSS selectors of several parts"] = styles.unread
    _leave_out_unpainted(drawing)
    return drawing


def _page(root: Element) -> tuple[_Place, str, float]:
    """The map from the units of the root to mm, the name of the unit, and its length in mm.

    A point of the file keeps its x, and y with the other sign, as FreeCAD has it; the view box
    makes them larger or smaller and does not move them.
    """
    box = view_box(root)
    texts = [root.get(name).strip() for name in ("width", "height")]
    known = [bool(text) and text != "auto" and not text.endswith("%") for text in texts]
    room = Viewport(*(box[2:] if box is not None else (0.0, 0.0)))
    width, height = size(root, "width", room), size(root, "height", room)
    across = up = 1.0
    if box is not None and any(known):
        scales = [width / box[2] if known[0] else 0.0, height / box[3] if known[1] else 0.0]
        given = [one for one, is_known in zip(scales, known) if is_known]
        if min(given) <= 0:
            raise root.wrong("its width or its height is 0")
        across = up = min(given)
        if all(known) and root.get("preserveAspectRatio").strip() == "none":
            across, up = scales
    if box is None:
        room = Viewport(width or 100.0, height or 100.0)
    scale = MM_OF_PIXEL * across
    named = next((text for text, is_known in zip(texts, known) if is_known), "")
    word = named.lstrip("+-.0123456789eE ").strip() or "px"
    unit = f"{word} of width and height" if box is not None and any(known) else "px, 96 to the inch"
    return _Place(scaled(scale, -MM_OF_PIXEL * up), room, Paint()), unit, scale


class _Walk:
    """The elements turned to figures of a drawing, those that are used as often as that."""

    def __init__(self, root: Element, styles: Styles, drawing: Drawing) -> None:
        self._styles = styles
        self._drawing = drawing
        self._named = {one.get("id"): one for one in reversed(list(root.all())) if one.get("id")}
        self._count = self._curves = 0

    def element(self, element: Element, at: _Place, used: tuple[Element, ...] = ()) -> None:
        """Add an element and what is in it."""
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise element.wrong(f"elements are used so often that they are over {MOST_ELEMENTS}")
        if element.name in _SILENT:
            return
        paint = self._styles.paint(element, at.paint)
        if not paint.displayed:
            self._leave_out("display: none")
            return
        if element.get("clip-path", "none") != "none":
            self._leave_out("clip-path, without which shapes are whole")
        here = at._replace(map=at.map.after(transform(element)), paint=paint)
        if element.name in _GROUPS:
            self._group(element, here, used)
        elif element.name == "svg":
            self._nested(element, here, used)
        elif element.name == "use":
            self._use(element, here, used)
        else:
            self._shape(element, here)

    def _leave_out(self, kind: str) -> None:
        self._drawing.left_out[kind] += 1

    def _group(self, element: Element, at: _Place, used: tuple[Element, ...]) -> None:
        is_layer = element.get("groupmode") == "layer"
        if (is_layer or not at.layer) and not (at.is_layer and not is_layer):
            at = at._replace(layer=_label(element) or at.layer, is_layer=is_layer)
        children = element.children[:1] if element.name == "switch" else element.children
        for child in children:
            self.element(child, at, used)

    def _nested(
        self, element: Element, at: _Place, used: tuple[Element, ...], whole: Viewport | None = None
    ) -> None:
        room = whole or Viewport(
            size(element, "width", at.room, at.room.width),
            size(element, "height", at.room, at.room.height),
        )
        place = at.map
        if whole is None:
            place = place.after(
                shifted(length(element, "x", at.room), length(element, "y", at.room))
            )
        if min(room) <= 0:
            return
        inside, own = fitted(element, *room)
        for child in element.children:
            self.element(child, at._replace(map=place.after(inside), room=own), used)

    def _use(self, element: Element, at: _Place, used: tuple[Element, ...]) -> None:
        target = element.get("href").strip()
        if not target.startswith("#"):
            self._leave_out("use of another file")
            return
        found = self._named.get(target[1:])
        if found is None:
            raise element.wrong(f"there is no element of the id {quoted(target[1:])}")
        if found in used or len(used) >= _DEEPEST_USE:
            raise element.wrong("elements use each other in a circle, or too deep")
        place = at.map.after(shifted(length(element, "x", at.room), length(element, "y", at.room)))
        at = at._replace(map=place, label=element.get("label") or element.get("id") or at.label)
        if found.name not in ("symbol", "svg"):
            self.element(found, at, (*used, found))
            return
        paint = self._styles.paint(found, at.paint)
        # What the use says of the size counts; a symbol itself has none.
        attributes = {
            name: element.get(name) or (found.get(name) if found.name == "svg" else "")
            for name in ("width", "height")
        }
        sized = Element("use", attributes, element.line)
        whole = Viewport(
            size(sized, "width", at.room, at.room.width),
            size(sized, "height", at.room, at.room.height),
        )
        self._nested(found, at._replace(paint=paint), (*used, found), whole)

    def _shape(self, element: Element, at: _Place) -> None:
        contours = contours_of(element, at.room)
        if not contours:
            self._leave_out(element.name if contours is None else f"{element.name} without size")
            return
        if not at.paint.visible:
            self._leave_out("visibility: hidden")
            return
        self._curves += sum(len(contour.curves) for contour in contours)
        if self._curves > MOST_CURVES:
            raise element.wrong(f"the drawing has more than {MOST_CURVES} lines and curves")
        if _flattens(at.map):
            self._leave_out(f"{element.name} without size")
            return
        label = at.label or _label(element)
        paints = at.paint.fills or at.paint.stroked
        moved = [contour.moved(at.map) for contour in contours]
        if not all(contour.is_within_reach for contour in moved):
            raise element.wrong("it lies farther away than 1000 km, or is as large as that")
        moved = [_tidied(contour) for contour in moved]
        figure = Figure(moved, at.layer, label, element.line, None, paints, at.paint.stroke)
        if at.paint.fills and element.name != "line":
            moved = [_closed(contour) for contour in moved]
            areas = [contour for contour in moved if Ring(contour).is_broad]
            if areas:
                rule = at.paint.rule
                self._drawing.figures.append(
                    figure._replace(contours=areas, fill=rule, color=at.paint.fill)
                )
                return
        whole = [contour for contour in figure.contours if contour.closed]
        if whole:
            self._drawing.figures.append(figure._replace(contours=whole))
        for contour in figure.contours:
            if not contour.closed:
                self._drawing.figures.append(figure._replace(contours=[contour]))


def _label(element: Element) -> str:
    """The name that an element has for the person: Inkscape's label, the id, or the title."""
    title = next((child.text for child in element.children if child.name == "title"), "")
    return (element.get("label") or element.get("id") or title).strip()


def _flattens(place: Matrix) -> bool:
    return abs(place.x[0] * place.y[1] - place.x[1] * place.y[0]) < ROUNDING


def _closed(contour: Contour) -> Contour:
    """The contour of an area, which goes back to its first point."""
    if contour.closed:
        return contour
    start, end = contour.curves[0].start, contour.curves[-1].end
    more = [Line(end, start)] if apart(start, end) > CONFUSION else []
    return Contour([*contour.curves, *more], True)


def _tidied(contour: Contour) -> Contour:
    """A closed contour without the tiny line that numbers of few digits leave at its end."""
    curves = contour.curves
    last = curves[-1]
    if not contour.closed or len(curves) < 3 or not isinstance(last, Line):
        return contour
    if apart(last.start, last.end) > _TINY:
        return contour
    bent = begun_at(curves[-2].reversed(), last.end)
    return contour if bent is None else Contour([*curves[:-2], bent.reversed()], True)


def _leave_out_unpainted(drawing: Drawing) -> None:
    """Leave out figures that are neither filled nor stroked, unless all are like that."""
    painted = [figure for figure in drawing.figures if figure.paints]
    if painted and len(painted) < len(drawing.figures):
        drawing.left_out["neither filled nor stroked"] = len(drawing.figures) - len(painted)
        drawing.figures = painted
