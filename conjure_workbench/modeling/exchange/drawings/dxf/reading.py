# SPDX-License-Identifier: MIT
"""DXF files read to figures in mm: layers, blocks and units."""

from __future__ import annotations

import re
from collections import Counter
from typing import IO, Iterator, NamedTuple

from ....geometry.tolerances import NO_EXTENT
from .. import DrawingError, quoted
from ..figures import Contour, Drawing, Figure
from ..vectors import Matrix, apart, rotated, scaled, shifted
from .entities import contours_of, plane_of
from .groups import Record, records

MOST_CURVES = 100_000
"""Lines, arcs and splines of a drawing, those of a block as often as it is inserted."""
MOST_INSERTS = 50_000
_DEEPEST_BLOCK = 32
_KIND = re.compile(r"[A-Z0-9_]{1,40}")

UNITS = {
    0: ("mm, as the file names no unit", 1.0),
    1: ("inch", 25.4),
    2: ("foot", 304.8),
    3: ("mile", 1609344.0),
    4: ("mm", 1.0),
    5: ("cm", 10.0),
    6: ("m", 1000.0),
    7: ("km", 1e6),
    8: ("microinch", 25.4 / 1_000_000),
    9: ("mil", 0.0254),
    10: ("yard", 914.4),
    11: ("angstrom", 1 / 10_000_000),
    12: ("nm", 1 / 1_000_000),
    13: ("micrometer", 1 / 1000),
    14: ("dm", 100.0),
    15: ("dam", 1e4),
    16: ("hm", 1e5),
    21: ("US survey foot", 1200 / 3937 * 1000),
}
"""The units of `$INSUNITS`, each with its length in mm."""

_SILENT = {"SEQEND", "ATTRIB", "ATTDEF", "VIEWPORT", "ENDBLK", "BLOCK"}


class _Entity(NamedTuple):
    """An entity with the records that belong to it: vertices of a polyline."""

    record: Record
    parts: list[Record]


class _Block(NamedTuple):
    base: Record
    entities: list[_Entity]


def read(file: IO[str]) -> Drawing:
    """Read a DXF file, opened as Latin-1.

    Raises:
        DrawingError: it is none, or something in it is impossible.
    """
    found = _File()
    found.take(records(file))
    drawing = Drawing()
    drawing.unit, drawing.scale = found.unit()
    scale = drawing.scale
    walk = _Walk(found, drawing)
    walk.entities(found.entities, scaled(scale, scale, scale), "0", 0)
    return drawing


class _File:
    """The parts of a DXF file that count."""

    def __init__(self) -> None:
        self.header: dict[str, Record] = {}
        self.hidden: set[str] = set()
        self.layers: dict[str, str] = {}
        self.blocks: dict[str, _Block] = {}
        self.entities: list[_Entity] = []

    def take(self, found: Iterator[Record]) -> None:
        """Take the records, section by section."""
        first = True
        for record in found:
            if record.kind == "SECTION":
                self._section(record, found)
            elif record.kind == "EOF":
                return
            elif first:
                raise DrawingError("it does not begin as DXF files do", record.line)
            else:
                raise DrawingError(
                    f"{quoted(record.kind)} stands outside of a section", record.line
                )
            first = False

    def _section(self, section: Record, found: Iterator[Record]) -> None:
        name = section.text(2).upper()
        if name == "HEADER":
            self._header(section)
        block: _Block | None = None
        last: _Entity | None = None
        for record in found:
            if record.kind == "ENDSEC":
                return
            if record.kind in ("SECTION", "EOF"):
                break
            if name == "TABLES" and record.kind == "LAYER":
                self._layer(record)
            elif name == "BLOCKS" and record.kind == "BLOCK":
                block = self.blocks[record.text(2).upper()] = _Block(record, [])
            elif record.kind == "ENDBLK":
                block = None
            elif name == "ENTITIES" or block is not None:
                into = self.entities if block is None else block.entities
                if record.kind == "VERTEX":
                    if last is None or last.record.kind != "POLYLINE":
                        raise record.wrong("it belongs to no POLYLINE")
                    last.parts.append(record)
                elif record.kind not in _SILENT:
                    last = _Entity(record, [])
                    into.append(last)
        raise DrawingError(f"the file ends within its section {quoted(name)}", section.line)

    def _header(self, section: Record) -> None:
        variable = ""
        for group in section.groups:
            if group.code == 9:
                variable = group.value.upper()
                self.header[variable] = Record(variable, group.line)
            elif variable:
                self.header[variable].groups.append(group)

    def _layer(self, record: Record) -> None:
        name = record.text(2)
        self.layers[name.upper()] = name
        if record.whole(70, 0) & 1 or record.number(62, 7) < 0:
            self.hidden.add(name.upper())

    def unit(self) -> tuple[str, float]:
        """The name of the unit, and its length in mm."""
        variable = self.header.get("$INSUNITS")
        code = 0 if variable is None else variable.whole(70, 0)
        if code not in UNITS:
            assert variable is not None
            raise DrawingError(f"$INSUNITS is {code}, which is no unit of a drawing", variable.line)
        return UNITS[code]


class _Walk:
    """The entities turned to figures of a drawing, with those of the blocks in them."""

    def __init__(self, file: _File, drawing: Drawing) -> None:
        self._file = file
        self._drawing = drawing
        self._left_out: Counter[str] = drawing.left_out
        self._count = self._inserts = 0
        self._names: dict[str, str] = dict(file.layers)

    def entities(self, entities: list[_Entity], place: Matrix, layer: str, depth: int) -> None:
        """Add entities; those on layer "0" of a block lie on the layer of what inserts it."""
        for entity in entities:
            record = entity.record
            own = record.text(8, "0")
            if depth and own == "0":
                own = layer
            own = self._names.setdefault(own.upper(), own)
            if record.whole(67, 0):
                self._left_out["in paper space"] += 1
            elif record.whole(60, 0):
                self._left_out["invisible"] += 1
            elif own.upper() in self._file.hidden:
                self._left_out[f"on layer {own}, which is off or frozen"] += 1
            elif record.kind == "INSERT":
                self._insert(record, place, own, depth)
            else:
                self._draw(entity, place, own)

    def _draw(self, entity: _Entity, place: Matrix, layer: str) -> None:
        record = entity.record
        contours = contours_of(record, entity.parts)
        if not contours:
            kind = record.kind if _KIND.fullmatch(record.kind) else "unknown kinds"
            kind = kind if contours is None else f"{kind} without length"
            self._left_out[kind] += 1
            return
        self._count += sum(len(contour.curves) for contour in contours)
        if self._count > MOST_CURVES:
            raise DrawingError(f"it draws more than {MOST_CURVES} lines and arcs", record.line)
        moved = [contour.moved(place) for contour in contours]
        if not all(contour.is_within_reach for contour in moved):
            raise record.wrong("it lies farther away than 1000 km, or is as large as that")
        if any(_collapsed(contour) for contour in moved):
            raise record.wrong("a block scales it to nothing")
        self._drawing.figures.append(Figure(moved, layer, "", record.line))

    def _insert(self, record: Record, place: Matrix, layer: str, depth: int) -> None:
        name = record.text(2)
        block = self._file.blocks.get(name.upper())
        if block is None:
            raise record.wrong(f"there is no block of its name, {quoted(name)}")
        if depth >= _DEEPEST_BLOCK:
            raise record.wrong("its blocks are inserted in each other in a circle, or too deep")
        columns, rows = max(1, record.whole(70, 1)), max(1, record.whole(71, 1))
        self._inserts += columns * rows
        if self._inserts > MOST_INSERTS:
            raise record.wrong(f"more than {MOST_INSERTS} blocks are inserted")
        base = block.base.point(10, (0.0, 0.0, 0.0))
        size = scaled(record.number(41, 1.0), record.number(42, 1.0), record.number(43, 1.0))
        turn = rotated(record.number(50, 0.0))
        at = place.after(plane_of(record)).after(shifted(*record.point(10)))
        across, up = record.number(44, 0.0), record.number(45, 0.0)
        for row in range(rows):
            for column in range(columns):
                inside = at.after(turn).after(shifted(column * across, row * up))
                inside = inside.after(size).after(shifted(-base[0], -base[1], -base[2]))
                self.entities(block.entities, inside, layer, depth + 1)


def _collapsed(contour: Contour) -> bool:
    return all(
        apart(point, contour.curves[0].start) <= NO_EXTENT
        for curve in contour.curves
        for point in curve.points()
    )
