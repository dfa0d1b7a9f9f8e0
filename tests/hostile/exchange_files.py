# SPDX-License-Identifier: MIT
"""Files of other formats that are made to do harm when they are imported."""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path
from typing import Any, Callable

_STEP = (
    "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
    "FILE_NAME('','',(''),(''),'','','');\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\nENDSEC;\nDATA;\n"
)
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
_CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"


def _step(path: Path, data: str) -> None:
    path.write_text(f"{_STEP}{data}ENDSEC;\nEND-ISO-10303-21;\n")


def _dxf(path: Path, entities: str, blocks: str = "") -> None:
    path.write_text(
        f"  0\nSECTION\n  2\nBLOCKS\n{blocks}  0\nENDSEC\n"
        f"  0\nSECTION\n  2\nENTITIES\n{entities}  0\nENDSEC\n  0\nEOF\n"
    )


def _line(at: int) -> str:
    return f"  0\nLINE\n  8\n0\n 10\n{at}\n 20\n0\n 30\n0\n 11\n{at}.5\n 21\n1\n 31\n0\n"


def _glb(path: Path, document: dict[str, Any] | bytes, content: bytes = bytes(36)) -> None:
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<II", len(text), 0x4E4F534A) + text
    chunks += struct.pack("<II", len(content), 0x004E4942) + content
    path.write_bytes(struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks)


def _points(count: int = 3, uri: str | None = None, children: int = 0) -> dict[str, Any]:
    nodes = [{"mesh": 0, "children": [level + 1] * children} for level in range(11)]
    return {
        "asset": {"version": "2.0"},
        "buffers": [{"byteLength": 36, **({"uri": uri} if uri else {})}],
        "bufferViews": [{"buffer": 0, "byteLength": 36}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": count, "type": "VEC3"}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
        "nodes": [*nodes, {"mesh": 0}] if children else [{"mesh": 0}],
        "scenes": [{"nodes": [0]}],
        "scene": 0,
    }


def _threemf(path: Path, model: str, relations: str = "<Relationships/>") -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr("3D/3dmodel.model", model)


def _laughs(root: str) -> str:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    return f'<!DOCTYPE {root} [<!ENTITY e0 "lol lol lol lol ">{levels}]>'


def _circle(path: Path) -> None:
    """Two blocks, each ten times in the other."""
    insert = "  0\nINSERT\n  2\n{}\n  8\n0\n 10\n1\n 20\n0\n 30\n0\n"
    block = "  0\nBLOCK\n  2\n{}\n 10\n0\n 20\n0\n 30\n0\n{}  0\nENDBLK\n"
    blocks = block.format("A", insert.format("b") * 10) + block.format("B", insert.format("A") * 10)
    _dxf(path, insert.format("A"), blocks)


def _rows(path: Path) -> None:
    """A block that is inserted a million times by one entity."""
    block = f"  0\nBLOCK\n  2\nA\n 10\n0\n 20\n0\n 30\n0\n{_line(0)}  0\nENDBLK\n"
    insert = "  0\nINSERT\n  2\nA\n  8\n0\n 10\n1\n 20\n0\n 30\n0\n 70\n1000\n 71\n1000\n"
    _dxf(path, insert, block)


def _nested_blocks(path: Path) -> None:
    """Blocks of ten blocks each: 10^11 lines."""
    ten = "".join(
        f"  0\nINSERT\n  2\nB{{below}}\n  8\n0\n 10\n{n}\n 20\n0\n 30\n0\n" for n in range(10)
    )
    blocks = ""
    for level in range(12):
        inside = ten.format(below=level - 1) if level else _line(0)
        blocks += f"  0\nBLOCK\n  2\nB{level}\n 10\n0\n 20\n0\n 30\n0\n{inside}  0\nENDBLK\n"
    _dxf(path, "  0\nINSERT\n  2\nB11\n  8\n0\n 10\n1\n 20\n0\n 30\n0\n", blocks)


def _assembly(path: Path, used: list[tuple[int, int]]) -> None:
    """A STEP file with the uses of parts, which have no shape, in assemblies."""
    form = "#{}=NEXT_ASSEMBLY_USAGE_OCCURRENCE('it''s',\n'',$,#{},#{},$);\n"
    _step(path, "".join(form.format(1000 + n, *one) for n, one in enumerate(used)))


_BREP = ("Locations", "Curve2ds", "Curves", "Polygon3D", "PolygonOnTriangulations", "Surfaces",
         "Triangulations")  # fmt: skip


def _brep(path: Path, **parts: str) -> None:
    """A BREP file in which a part announces far more than it holds."""
    text = "".join(f"{name} {int(name in parts)}\n{parts.get(name, '')}" for name in _BREP)
    path.write_text(f"CASCADE Topology V1, (c) Matra-Datavision\n{text}")


_MANY = 20 << 20

HARMFUL: dict[str, Callable[[Path], Any]] = {
    "assembly.step": lambda path: _assembly(
        path, [(level, level + 1) for level in range(1, 12) for _ in range(10)]
    ),
    "assembly_in_itself.step": lambda path: _assembly(path, [(1, 2), (2, 1)]),
    "odd_assembly.step": lambda path: _step(
        path, "#1=NEXT_ASSEMBLY_USAGE_OCCURRENCE('','','',/*a comment*/#2,#3,$);\n" * 10
    ),
    "assembly_in_texts.step": lambda path: _step(
        path, "NEXT_ASSEMBLY_USAGE_OCCURRENCE(''" * (_MANY // 32)
    ),
    "polyline.dxf": lambda path: _dxf(
        path, "  0\nLWPOLYLINE\n  8\n0\n" + " 10\n1\n 20\n2\n" * 20_000
    ),
    "vertices.dxf": lambda path: _dxf(
        path,
        "  0\nPOLYLINE\n  8\n0\n 66\n1\n"
        + "  0\nVERTEX\n  8\n0\n 10\n1\n 20\n2\n" * 20_000
        + "  0\nSEQEND\n",
    ),
    "blanks.step": lambda path: _step(path, (" " * 79 + "\n") * (_MANY // 80)),
    "comment.step": lambda path: _step(path, "/*" + "x" * _MANY + "*/\n"),
    "text.step": lambda path: _step(path, f"#1=CARTESIAN_POINT('{'x' * _MANY}',(0.,0.,0.));\n"),
    "nested.step": lambda path: _step(path, f"#1=A({'(' * 10**6}{')' * 10**6});\n"),
    "nested_beside.step": lambda path: _step(path, f"#1=A({'(1,(),' * 10**5}{')' * 10**5});\n"),
    "open_comments.step": lambda path: _step(path, "/*" * (_MANY // 2)),
    "open_texts.step": lambda path: _step(path, "'/*" * (_MANY // 3) + "'"),
    "comments_first.dxf": lambda path: path.write_text(
        "999\n" + "\n" * 5 + ("999\n" + "\n" * 5) * 400
    ),
    "lines.dxf": lambda path: _dxf(path, "".join(map(_line, range(20_000)))),
    "comments.dxf": lambda path: _dxf(path, "999\n\n" * (_MANY // 5)),
    "blocks.dxf": _nested_blocks,
    "circle.dxf": _circle,
    "rows.dxf": _rows,
    "uri.glb": lambda path: _glb(path, _points(uri="file:///etc/hostname")),
    "data.glb": lambda path: _glb(path, _points(uri="data:application/octet-stream;base64,AAAA")),
    "count.glb": lambda path: _glb(path, _points(2 * 10**9)),
    "deep.glb": lambda path: _glb(path, b"[" * 10**6),
    "nodes.glb": lambda path: _glb(path, _points(children=10)),
    "laughs.svg": lambda path: path.write_text(_laughs("svg") + _SVG.format("<text>&e8;</text>")),
    "laughs_16.svg": lambda path: path.write_text(
        _laughs("svg") + _SVG.format("<text>&e8;</text>"), "utf-16"
    ),
    "comment.svg": lambda path: path.write_text(_SVG.format(f"<!--{' ' * 2 * _MANY}-->")),
    "deep.svg": lambda path: path.write_text(_SVG.format("<g>" * 10**5 + "</g>" * 10**5)),
    "elements.svg": lambda path: path.write_text(_SVG.format('<path d="M0 0L1 1"/>' * 10**5)),
    "path.svg": lambda path: path.write_text(_SVG.format(f'<path d="M0 0{"L1 1L2 0" * 50_000}"/>')),
    "uses.svg": lambda path: path.write_text(
        _SVG.format(f'<path id="a" d="M0 0{"L1 1L2 0" * 2000}"/>' + '<use href="#a"/>' * 900)
    ),
    "uses_of_many.svg": lambda path: path.write_text(
        _SVG.format(f'<g id="a">{"<path/>" * 20_000}</g>' + '<use href="#a"/>' * 900)
    ),
    "uses_in_uses.svg": lambda path: path.write_text(
        _SVG.format("".join(f'<g id="{n}"><use href="#{n + 1}"/></g>' for n in range(3000)))
    ),
    "style.svg": lambda path: path.write_text(_SVG.format(f"<style>{'/*{@' * 10**6}</style>")),
    "rules.svg": lambda path: path.write_text(
        _SVG.format(f"<style>{'.a{fill:none}' * 4000}</style>" + '<g class="a"/>' * 40_000)
    ),
    "numbers.svg": lambda path: path.write_text(_SVG.format(f'<rect width="{"1" * _MANY}x"/>')),
    "laughs.3mf": lambda path: _threemf(path, _laughs("model") + "<model>&e8;</model>"),
    "relations.3mf": lambda path: _threemf(
        path, "<model/>", _laughs("Relationships") + "<Relationships>&e8;</Relationships>"
    ),
    "blanks.3mf": lambda path: _threemf(path, f'<model xmlns="{_CORE}">{" " * 2**28}</model>'),
    "deep.3mf": lambda path: _threemf(path, "<a>" * 10**6 + "</a>" * 10**6),
    "line.obj": lambda path: path.write_text("v 0 0 0\n" * 3 + "f " + "1 2 3 " * (_MANY // 6)),
    "comments.obj": lambda path: path.write_text("v 0 0 0\n" + "# \n" * (_MANY // 3)),
    "blanks.stl": lambda path: path.write_text("solid x\nfacet \n" + "\n" * _MANY),
    "start.igs": lambda path: path.write_text((" " * 72 + "S      1\n") * (_MANY // 81)),
    "blanks.brep": lambda path: path.write_text("CASCADE Topology V1, (c)\n" + "\n" * _MANY),
    "poles.brep": lambda path: _brep(path, Curves="7 0 0  3 300000000 300000000 0 0 0\n"),
    "polygon.brep": lambda path: _brep(path, Polygon3D="300000000 0\n0.1\n"),
    "surface.brep": lambda path: _brep(path, Surfaces="9 0 0 0 0 3 3 10000 10000 9 9 0 0 0\n"),
    "triangles.brep": lambda path: _brep(path, Triangulations="200000000 200000000 0 0\n"),
    "count.brep": lambda path: path.write_text("CASCADE Topology V1, (c)\nLocations 2000000000\n"),
}
