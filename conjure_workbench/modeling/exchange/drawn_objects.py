# SPDX-License-Identifier: MIT
"""Objects of the figures of a drawing: one for each contour, for each layer, or for all."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, Callable, Iterable, Mapping, Sequence

from ..command.context import Context
from ..document import rounding
from . import drawing_colors
from .drawing_shapes import faces_of, pieced_faces_of, united, whole, wire_of
from .drawings import DrawingError
from .drawings.dxf.reading import read as read_dxf
from .drawings.figures import Drawing, Figure
from .drawings.joining import joined
from .drawings.svg.reading import read as read_svg

MOST_OBJECTS = 5000
"""For each of them FreeCAD needs a millisecond, and the person a line of the tree."""
_MOST_HOLES_CHECKED = 300
"""The kernel compares each of them with each other; `faces_of` has done that in less time."""
_MOST_BYTES = 400
"""Of a table in the reply."""


def _dxf(path: Path) -> Drawing:
    with open(path, encoding="latin-1") as file:
        return read_dxf(file)


READERS: dict[str, Callable[[Path], Drawing]] = {
    "dxf": _dxf,
    "svg": lambda path: read_svg(path.read_bytes()),
}


def read(
    context: Context, name: str, path: Path, stem: str, *, per: str, tolerance: float
) -> tuple[list[Any], dict[str, Any]]:
    """Read a drawing into the XY plane.

    Args:
        context: whose document receives the objects, which stay hidden.
        name: the format.
        path: the file.
        stem: a label for what has none in the file.
        per: what becomes an object: "contour", "layer" or "file".
        tolerance: across what gaps, in mm, loose ends are joined.

    Returns:
        The objects, and facts of the drawing for the reply.

    Raises:
        DrawingError: something in it cannot be read, or it makes too many objects.
    """
    drawing = READERS[name](path)
    joined(drawing, tolerance)
    if not drawing.figures:
        raise DrawingError(_nothing(drawing.left_out))
    groups = _groups(drawing.figures, per, stem)
    if len(groups) > MOST_OBJECTS:
        raise DrawingError(
            f"it makes {len(groups)} objects, and at most {MOST_OBJECTS} are made; per: layer, or "
            "merge, makes fewer"
        )
    labels = _Labels()
    objects = []
    crossing = 0
    for label, figures in groups:
        obj = context.create("Part::Feature", None, labels.another(label))
        obj.Shape, crosses = _shape(figures, as_faces=per != "contour")
        crossing += crosses
        drawing_colors.show(obj, figures)
        objects.append(obj)
    facts = _facts(drawing)
    return objects, {**facts, **({"crossing": crossing} if crossing else {})}


def needs_check(shape: Any) -> bool:
    """False for plane faces of very many holes, which the kernel would check for minutes."""
    return bool(shape.Solids) or all(len(face.Wires) <= _MOST_HOLES_CHECKED for face in shape.Faces)


def _groups(figures: Sequence[Figure], per: str, stem: str) -> list[tuple[str, Sequence[Figure]]]:
    """The figures of each object, with its label."""
    if per == "file":
        return [(stem, figures)]
    if per == "contour":
        return [(figure.label or figure.layer or stem, [figure]) for figure in figures]
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.layer, []).append(figure)
    return [(layer or stem, inside) for layer, inside in found.items()]


class _Labels:
    """Labels of one import, each of them once."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._last: Counter[str] = Counter()

    def another(self, label: str) -> str:
        """The label, with a number where an object has it already."""
        wanted = label
        while wanted in self._known:
            self._last[label] += 1
            wanted = f"{label}_{self._last[label] + 1}"
        self._known.add(wanted)
        return wanted


def _shape(figures: Sequence[Figure], *, as_faces: bool) -> tuple[Any, bool]:
    """Faces of what is filled, and of closed outlines where these are wanted; wires of the rest.

    Also tells whether outlines cross that were to be faces, so that they stayed wires.
    """
    made: list[Any] = []
    crosses = False
    filled = [figure for figure in figures if figure.fill is not None]
    for figure in filled:
        assert figure.fill is not None
        faces = faces_of(figure.contours, figure.fill)
        if faces is None:
            faces = pieced_faces_of(figure.contours, figure.fill)
        crosses |= faces is None
        made += map(wire_of, figure.contours) if faces is None else faces
    if len(filled) > 1 and not crosses:
        made, crosses = united(made)
    lines = [contour for figure in figures if figure.fill is None for contour in figure.contours]
    closed = [contour for contour in lines if contour.closed]
    if as_faces and closed:
        faces = faces_of(closed, "evenodd")
        crosses |= faces is None
        if faces is not None:
            made += faces
            lines = [contour for contour in lines if not contour.closed]
    return whole([*made, *map(wire_of, lines)]), crosses


def _nothing(left_out: Mapping[str, int]) -> str:
    if not left_out:
        return "it draws nothing"
    told = ", ".join(f"{kind} ({count})" for kind, count in _table(left_out.items()).items())
    return f"it draws nothing that is read; left out: {told}"


def _facts(drawing: Drawing) -> dict[str, Any]:
    """Unit, layers, joined ends and what was left out, for the reply."""
    found: dict[str, Any] = {"unit": drawing.unit}
    if drawing.scale != 1:
        found["mm_per_unit"] = rounding.significant(drawing.scale)
    layers = Counter(figure.layer for figure in drawing.figures for _ in figure.contours)
    if set(layers) != {""}:
        found["layers"] = _table((name or "(none)", count) for name, count in layers.items())
    gaps = drawing.joined["gaps"]
    found["joined"] = {
        **drawing.joined,
        "gaps": {**gaps, "largest": round(gaps["largest"], 6)},
    }
    if drawing.left_out:
        found["left_out"] = _table(drawing.left_out.items())
    return found


def _table(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The first rows of a table, and the sum of those for which there is no room."""
    found: dict[str, int] = {}
    others = size = 0
    for name, count in rows:
        size += len(json.dumps(name, ensure_ascii=False).encode("utf-8")) + 8
        if size > _MOST_BYTES:
            others += count
        else:
            found[name] = count
    return {**found, "others": others} if others else found
