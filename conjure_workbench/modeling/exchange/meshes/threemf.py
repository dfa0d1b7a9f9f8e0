# SPDX-License-Identifier: MIT
"""3MF files: a zip archive with an XML model of named objects, the format of 3D printers.

Source: "3MF Core Specification" 1.3, sections 3 (document), 4 (objects, components, build) and 3.3
(matrices: twelve numbers, row by row, applied to row vectors).
"""

from __future__ import annotations

import io
import math
import zipfile
from pathlib import Path
from typing import Iterable, Iterator, Tuple
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from ...document.project_file_checks import refuse_large_directory
from ...document.xml_checks import UnsafeXmlError, scan
from . import MOST_FACETS, MeshFileError, Point, Triangles, checked

_CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MODEL_TYPE = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
_MODEL = "3D/3dmodel.model"
_UNITS = {
    "micron": 0.001,
    "millimeter": 1.0,
    "centimeter": 10.0,
    "inch": 25.4,
    "foot": 304.8,
    "meter": 1000.0,
}
_MOST_BYTES, _SMALL, _RATIO = 2**28, 2**24, 200
"""No model may be larger when it is unpacked, nor grow so many times once it is not small."""
_DEEPEST = 16
_MOST_OBJECTS = 10_000

Matrix = Tuple[float, ...]
_IDENTITY: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="model" '
    'ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>'
)
_ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Target="/{_MODEL}" Id="rel0" Type="{_MODEL_TYPE}"/></Relationships>'
)


def write(path: str, meshes: Iterable[Triangles]) -> None:
    """Write meshes, each as an object of the build, in mm."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _ROOT)
        archive.writestr(_MODEL, "".join(_model(meshes)))


def _model(meshes: Iterable[Triangles]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<model unit="millimeter" xml:lang="en-US" xmlns="{_CORE}"><resources>'
    count = 0
    for mesh in meshes:
        count += 1
        yield f'<object id="{count}" type="model" name={quoteattr(mesh.name)}><mesh><vertices>'
        yield from (f'<vertex x="{x:.9g}" y="{y:.9g}" z="{z:.9g}"/>' for x, y, z in mesh.points)
        yield "</vertices><triangles>"
        yield from (f'<triangle v1="{a}" v2="{b}" v3="{c}"/>' for a, b, c in mesh.facets)
        yield "</triangles></mesh></object>"
    yield "</resources><build>"
    yield from (f'<item objectid="{number}"/>' for number in range(1, count + 1))
    yield "</build></model>"


def read(path: str) -> list[Triangles]:
    """The meshes of a file, one for each object of the build, where the build puts it.

    Raises:
        MeshFileError: it is no such file, or it is too large.
    """
    try:
        refuse_large_directory(Path(path))
        with zipfile.ZipFile(path) as archive:
            root = _xml(archive, _model_name(archive))
        return _Reader(root).meshes()
    except UnsafeXmlError as error:
        raise MeshFileError(str(error)) from error
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, ValueError) as error:
        raise MeshFileError("it is damaged, or not built as 3MF is") from error


def _model_name(archive: zipfile.ZipFile) -> str:
    for relation in _xml(archive, "_rels/.rels"):
        if relation.get("Type") == _MODEL_TYPE:
            return str(relation.get("Target", "")).lstrip("/")
    return _MODEL


def _xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """The root of a part of the archive."""
    part = archive.getinfo(name)
    if part.file_size > min(_MOST_BYTES, max(_SMALL, _RATIO * part.compress_size)):
        raise MeshFileError("its model is too large when it is unpacked")
    content = archive.read(part)
    scan(io.BytesIO(content))
    return ElementTree.fromstring(content)


class _Reader:
    """The objects of one model."""

    def __init__(self, root: ElementTree.Element) -> None:
        unit = root.get("unit", "millimeter")
        if unit not in _UNITS:
            raise MeshFileError(f"its unit '{unit[:20]}' is not known")
        self._scale = _UNITS[unit]
        self._root = root
        self._objects = {found.get("id"): found for found in root.iter(f"{{{_CORE}}}object")}
        self._facets = 0
        self._visited = 0

    def meshes(self) -> list[Triangles]:
        """One mesh for each item of the build."""
        made = []
        for item in self._root.iterfind(f"{{{_CORE}}}build/{{{_CORE}}}item"):
            mesh = Triangles(self._object(item).get("name", ""), [], [])
            self._add(mesh, item, [], 0)
            made.append(mesh)
        return checked(made)

    def _object(self, reference: ElementTree.Element) -> ElementTree.Element:
        found = self._objects.get(reference.get("objectid"))
        if found is None:
            raise MeshFileError("it names an object that is not there")
        return found

    def _add(
        self, mesh: Triangles, reference: ElementTree.Element, outer: list[Matrix], depth: int
    ) -> None:
        """Add an object, with all it is composed of, to a mesh; innermost matrix first."""
        self._visited += 1
        if depth > _DEEPEST or self._visited > _MOST_OBJECTS:
            raise MeshFileError("its objects are nested too deep or are too many")
        text = reference.get("transform")
        own = _IDENTITY if text is None else tuple(_finite(number) for number in text.split())
        if len(own) != 12:
            raise MeshFileError("a transformation has not twelve numbers")
        matrices = outer if own == _IDENTITY else [own, *outer]
        found = self._object(reference)
        for component in found.iterfind(f"{{{_CORE}}}components/{{{_CORE}}}component"):
            self._add(mesh, component, matrices, depth + 1)
        first, before = len(mesh.points), len(mesh.facets)
        for vertex in found.iterfind(f"{{{_CORE}}}mesh/{{{_CORE}}}vertices/{{{_CORE}}}vertex"):
            point = tuple(_finite(vertex.get(axis, "")) for axis in "xyz")
            mesh.points.append(self._placed(point, matrices))  # type: ignore[arg-type]
        for facet in found.iterfind(f"{{{_CORE}}}mesh/{{{_CORE}}}triangles/{{{_CORE}}}triangle"):
            a, b, c = (int(facet.get(corner, "")) + first for corner in ("v1", "v2", "v3"))
            mesh.facets.append((a, b, c))
        self._facets += len(mesh.facets) - before
        if self._facets > MOST_FACETS:
            raise MeshFileError(f"there are more than {MOST_FACETS} facets")

    def _placed(self, point: Point, matrices: list[Matrix]) -> Point:
        x, y, z = point
        for m in matrices:
            x, y, z = (
                x * m[0] + y * m[3] + z * m[6] + m[9],
                x * m[1] + y * m[4] + z * m[7] + m[10],
                x * m[2] + y * m[5] + z * m[8] + m[11],
            )
        return x * self._scale, y * self._scale, z * self._scale


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise MeshFileError("a coordinate is not finite")
    return number
