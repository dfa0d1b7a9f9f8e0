# SPDX-License-Identifier: MIT
"""glTF 2.0 in one binary file (.glb): meshes in a tree of named nodes, in meters, Y up.

Source: "glTF 2.0 Specification" (Khronos), sections 3.4 (coordinates), 3.5 (scenes and nodes), 3.6
(accessors), 3.7 (meshes) and 4 (the GLB container). Read are triangles that lie in the file itself;
what other files hold, and compressed meshes, are refused.
"""

from __future__ import annotations

import json
import math
import struct
from typing import Any, Iterable, Sequence, Tuple

from . import MOST_FACETS, Facet, MeshFileError, Point, Triangles, checked

_MAGIC, _JSON, _BINARY = 0x46546C67, 0x4E4F534A, 0x004E4942
_FLOAT, _TRIANGLES = 5126, 4
_INDEX_TYPES = {5121: "B", 5123: "H", 5125: "I"}
_MM = 1000.0
_DEEPEST = 64
_MOST_NODES = 10_000

Matrix = Tuple[float, ...]
"""Four columns of four numbers."""
_IDENTITY: Matrix = (1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)


def write(path: str, meshes: Iterable[Triangles]) -> None:
    """Write meshes, each as a node of its own."""
    nodes: list[Any] = []
    parts: list[Any] = []
    views: list[Any] = []
    accessors: list[Any] = []
    binary = bytearray()

    def add(data: bytes, target: int, accessor: dict[str, Any]) -> int:
        views.append(
            {"buffer": 0, "byteOffset": len(binary), "byteLength": len(data), "target": target}
        )
        binary.extend(data)
        accessors.append({"bufferView": len(views) - 1, **accessor})
        return len(accessors) - 1

    for mesh in meshes:
        places = [(x / _MM, z / _MM, -y / _MM) for x, y, z in mesh.points]
        flat = [number for place in places for number in place]
        packed = struct.pack(f"<{len(flat)}f", *flat)
        rounded = list(struct.iter_unpack("<3f", packed))
        bounds = {
            "min": [min(column) for column in zip(*rounded)],
            "max": [max(column) for column in zip(*rounded)],
        }
        float_kind = {"componentType": _FLOAT, "type": "VEC3", "count": len(places), **bounds}
        at = add(packed, 34962, float_kind)
        corners = [corner for facet in mesh.facets for corner in facet]
        index_kind = {"componentType": 5125, "type": "SCALAR", "count": len(corners)}
        by = add(struct.pack(f"<{len(corners)}I", *corners), 34963, index_kind)
        primitive = {"attributes": {"POSITION": at}, "indices": by, "mode": _TRIANGLES}
        nodes.append({"name": mesh.name, "mesh": len(parts)})
        parts.append({"name": mesh.name, "primitives": [primitive]})
    model = {
        "asset": {"version": "2.0", "generator": "Conjure for FreeCAD"},
        "scene": 0,
        "scenes": [{"nodes": list(range(len(nodes)))}],
        "nodes": nodes,
        "meshes": parts,
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": len(binary)}],
    }
    text = json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 4)
    total = 12 + 8 + len(text) + 8 + len(binary)
    with open(path, "wb") as file:
        file.write(struct.pack("<III", _MAGIC, 2, total))
        file.write(struct.pack("<II", len(text), _JSON) + text)
        file.write(struct.pack("<II", len(binary), _BINARY) + binary)


def read(path: str) -> list[Triangles]:
    """The meshes of the file's scene, one for each node that has one.

    Raises:
        MeshFileError: it is no such file, or holds what is not read here.
    """
    with open(path, "rb") as file:
        data = file.read()
    try:
        return _Reader(*_chunks(data)).meshes()
    except (struct.error, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise MeshFileError("it is damaged, or not built as glTF is") from error


def _chunks(data: bytes) -> tuple[Any, bytes]:
    magic, version, _ = struct.unpack_from("<III", data)
    if magic != _MAGIC or version != 2:
        raise MeshFileError("it is no binary glTF 2.0")
    found: dict[int, bytes] = {}
    at = 12
    while at + 8 <= len(data):
        length, kind = struct.unpack_from("<II", data, at)
        found.setdefault(kind, data[at + 8 : at + 8 + length])
        at += 8 + length
    return json.loads(found[_JSON].decode("utf-8")), found.get(_BINARY, b"")


class _Reader:
    """The nodes of one file."""

    def __init__(self, model: Any, binary: bytes) -> None:
        self._model = model
        self._binary = binary
        self._made: list[Triangles] = []
        self._facets = 0
        self._visited = 0

    def meshes(self) -> list[Triangles]:
        """The meshes of the scene, in mm with Z up."""
        scenes = self._model.get("scenes") or [{"nodes": range(len(self._model["nodes"]))}]
        for node in scenes[self._model.get("scene", 0)].get("nodes", ()):
            self._visit(node, [], 0)
        return checked(self._made)

    def _visit(self, index: int, outer: list[Matrix], depth: int) -> None:
        self._visited += 1
        if depth > _DEEPEST or self._visited > _MOST_NODES:
            raise MeshFileError("its nodes are nested too deep or are too many")
        node = self._model["nodes"][index]
        own = _matrix(node)
        matrices = outer if own == _IDENTITY else [own, *outer]
        if "mesh" in node:
            self._add(node, matrices)
        for child in node.get("children", ()):
            self._visit(child, matrices, depth + 1)

    def _add(self, node: Any, matrices: list[Matrix]) -> None:
        mesh = self._model["meshes"][node["mesh"]]
        points: list[Point] = []
        facets: list[Facet] = []
        for primitive in mesh["primitives"]:
            if primitive.get("mode", _TRIANGLES) != _TRIANGLES:
                continue
            first = len(points)
            places = self._values(primitive["attributes"]["POSITION"], "VEC3", 3)
            points += [_placed((x, y, z), matrices) for x, y, z in places]
            if "indices" in primitive:
                corners = [corner for (corner,) in self._values(primitive["indices"], "SCALAR", 1)]
            else:
                corners = list(range(len(places)))
            facets += [
                (first + int(a), first + int(b), first + int(c))
                for a, b, c in zip(corners[::3], corners[1::3], corners[2::3])
            ]
        self._facets += len(facets)
        if self._facets > MOST_FACETS:
            raise MeshFileError(f"there are more than {MOST_FACETS} facets")
        name = node.get("name") or mesh.get("name") or ""
        self._made.append(Triangles(str(name), points, facets))

    def _values(self, index: int, kind: str, width: int) -> Sequence[tuple[Any, ...]]:
        """The elements of an accessor."""
        accessor = self._model["accessors"][index]
        component = accessor["componentType"]
        code = "f" if kind == "VEC3" and component == _FLOAT else _INDEX_TYPES.get(component)
        if accessor["type"] != kind or "sparse" in accessor or code is None:
            raise MeshFileError("it holds its points or facets in a form that is not read here")
        view = self._model["bufferViews"][accessor["bufferView"]]
        buffer = self._model["buffers"][view["buffer"]]
        if "uri" in buffer or view["buffer"] != 0:
            raise MeshFileError("its points lie in another file")
        element = struct.Struct(f"<{width}{code}")
        stride = view.get("byteStride", element.size)
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        count = accessor["count"]
        if stride < element.size or start < 0 or not 0 <= count <= 3 * MOST_FACETS:
            raise MeshFileError("its sizes are impossible")
        if count and start + (count - 1) * stride + element.size > len(self._binary):
            raise MeshFileError("it ends before its points or facets do")
        if stride == element.size:
            return list(element.iter_unpack(self._binary[start : start + count * stride]))
        return [element.unpack_from(self._binary, start + at * stride) for at in range(count)]


def _matrix(node: Any) -> Matrix:
    """The matrix of a node: given, or of its scale, rotation (a quaternion) and translation."""
    if "matrix" in node:
        own = tuple(float(number) for number in node["matrix"])
        if len(own) != 16:
            raise MeshFileError("a matrix has not sixteen numbers")
        return own
    sx, sy, sz = node.get("scale", (1, 1, 1))
    x, y, z, w = node.get("rotation", (0, 0, 0, 1))
    tx, ty, tz = node.get("translation", (0, 0, 0))
    first = (1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w))
    second = (2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w))
    third = (2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y))
    columns = [
        [part * scale for part in column] + [0]
        for column, scale in ((first, sx), (second, sy), (third, sz))
    ]
    return (*columns[0], *columns[1], *columns[2], tx, ty, tz, 1)


def _placed(point: Point, matrices: list[Matrix]) -> Point:
    """A point where the innermost matrix, then the next, puts it; in mm with Z up."""
    x, y, z = point
    for m in matrices:
        x, y, z = (
            m[0] * x + m[4] * y + m[8] * z + m[12],
            m[1] * x + m[5] * y + m[9] * z + m[13],
            m[2] * x + m[6] * y + m[10] * z + m[14],
        )
    if not (math.isfinite(x) and math.isfinite(y) and math.isfinite(z)):
        raise MeshFileError("a coordinate is not finite")
    return x * _MM, -z * _MM, y * _MM
