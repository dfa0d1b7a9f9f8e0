# SPDX-License-Identifier: MIT
"""Objects of a document, and methods of shapes, on their way to the kernel's process."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any, NamedTuple, Sequence

import Part

from . import shape_bytes

_UNNEEDED = {
    *("Shape", "History", "Label", "Label2", "Visibility", "ExpressionEngine"),
    *("ShapeMaterial", "Material"),
}
"""Properties that do not change what the kernel makes, or are made by it."""


class Packed(NamedTuple):
    """A computation as a frame has it, and what it is known by.

    Attributes:
        job: the header of the frame.
        blobs: its byte strings.
        settings: a digest of everything but the shapes that go in.
        shapes: these shapes.
    """

    job: dict[str, Any]
    blobs: list[bytes]
    settings: str
    shapes: list[Any]


def pack_feature(obj: Any) -> Packed:
    """Pack an object and the shapes that it is made of."""
    objects, blobs, inputs = [], [], []
    digest = hashlib.sha256(obj.TypeId.encode())
    for one in dict.fromkeys(obj.OutList):
        shape = getattr(one, "Shape", None)
        if not isinstance(shape, Part.Shape) or shape.isNull():
            continue
        told = {"type": "Part::Feature", "name": one.Name, "id": one.ID, "properties": []}
        if one.isDerivedFrom("Part::Feature"):
            told["properties"] = ["Shape"]
            blobs.append(bytes(one.dumpPropertyContent("Shape", Compression=0)))
        else:
            told["binary"] = True
            blobs.append(shape_bytes.binary_of(shape))
        objects.append(told)
        inputs.append(shape)
        digest.update(one.Name.encode())
    names = [name for name in obj.PropertiesList if name not in _UNNEEDED and _is_stored(obj, name)]
    objects.append({"type": obj.TypeId, "name": obj.Name, "id": obj.ID, "properties": names})
    for name in names:
        blob = bytes(obj.dumpPropertyContent(name, Compression=0))
        blobs.append(blob)
        digest.update(name.encode() + _contents(blob))
    return Packed({"kind": "feature", "objects": objects}, blobs, digest.hexdigest(), inputs)


def pack_method(shape: Any, method: str, arguments: Sequence[Any]) -> Packed:
    """Pack a method of a shape; see `worker_jobs` for its arguments."""
    job = {"kind": "shape", "method": method, "arguments": list(arguments)}
    return Packed(job, [shape_bytes.binary_of(shape)], f"{method}{arguments!r}", [shape])


def are_same(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """True if shapes are those of another time, or made anew with the same boundary and place."""
    return len(one) == len(other) and all(map(_is_same, one, other))


def _is_same(one: Any, other: Any) -> bool:
    # The same boundary in the same place needs no look at what it is made of.
    if one.isSame(other):
        return True
    if one.countElement("Face") != other.countElement("Face"):
        return False
    return bool(one.exportBrepToString() == other.exportBrepToString())


def _is_stored(obj: Any, name: str) -> bool:
    return "Transient" not in obj.getPropertyStatus(name)


def _contents(blob: bytes) -> bytes:
    """The contents that FreeCAD stores of a property; the archive around it tells the time, too."""
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        return b"".join(archive.read(name) for name in sorted(archive.namelist()))
