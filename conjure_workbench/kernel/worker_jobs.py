# SPDX-License-Identifier: MIT
"""Computations of the kernel's process: a feature of a document, or a method of a shape."""

from __future__ import annotations

import os
import tempfile
import zipfile
from typing import Any
from xml.sax.saxutils import quoteattr

import FreeCAD
import Part

from . import calls, drafts, shape_bytes

_HAS_NAMES = hasattr(Part.Shape, "findSubShape")
"""True on FreeCAD 1.x, whose shapes carry names of elements."""
_FOLDER = tempfile.mkdtemp(prefix="conjure-kernel-")
_HASHER = ' StringHasher="1"><StringHasher saveall="0" threshold="0" count="0"></StringHasher>'


def take_parameters(groups: dict[str, list[tuple[str, str, Any]]]) -> None:
    """Set the parameters of FreeCAD that change results, by group, kind and name."""
    for path, entries in groups.items():
        group = FreeCAD.ParamGet(path)
        for kind, name, value in entries:
            getattr(group, f"Set{kind}")(name, value)


def compute(job: dict[str, Any], blobs: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Compute what a frame asks for, and return the frame of the answer."""
    return {"feature": _feature, "shape": _shape}[job["kind"]](job, blobs)


def _feature(job: dict[str, Any], blobs: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Recompute the last of some objects, whose properties come as FreeCAD stores them."""
    document = _document(job["objects"])
    try:
        contents = iter(blobs)
        for told in job["objects"]:
            obj = document.getObject(told["name"])
            for name in told["properties"]:
                obj.restorePropertyContent(name, bytearray(next(contents)))
            if told.get("binary"):
                obj.Shape = shape_bytes.read_shape(next(contents))
            obj.purgeTouched()
        obj.touch()
        obj.recompute()
        if not obj.isValid() or "Invalid" in obj.State:
            return {"reason": obj.getStatusString()}, []
        told = _facts(obj.Shape)
        if told["null"]:
            return told, []
        if _HAS_NAMES:
            return told, [shape_bytes.binary_of(obj.Shape)]
        return told, [bytes(obj.dumpPropertyContent("Shape", Compression=0))]
    finally:
        FreeCAD.closeDocument(document.Name)


def _shape(job: dict[str, Any], blobs: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Call a method of a shape, see `calls`, or make a draft of it."""
    shape, method, arguments = shape_bytes.read_shape(blobs[0]), job["method"], job["arguments"]
    if method == drafts.METHOD:
        made = drafts.make_draft(shape, *arguments)
    else:
        made = calls.call(shape, method, arguments)
    told = _facts(made)
    return told, [] if told["null"] else [shape_bytes.binary_of(made)]


def _facts(shape: Any) -> dict[str, Any]:
    """Facts of a shape that are dear to find, so that FreeCAD need not."""
    told: dict[str, Any] = {"reason": None, "null": shape.isNull()}
    if not told["null"]:
        told["valid"] = bool(shape.isValid())
        solids = shape.Solids
        told["volume"] = float(solids[0].Volume) if len(solids) == 1 else None
    return told


def _document(objects: list[dict[str, Any]]) -> Any:
    """A document of objects with names and ids as in FreeCAD, which names of elements tell."""
    root = '<Document SchemaVersion="4" ProgramVersion="1.0" FileVersion="1"'
    lines = [f'<?xml version="1.0" encoding="utf-8"?>\n{root}{_HASHER if _HAS_NAMES else ">"}']
    lines.append('<Properties Count="0" TransientCount="0"></Properties>')
    lines.append(f'<Objects Count="{len(objects)}">')
    for told in objects:
        kind, name = quoteattr(told["type"]), quoteattr(told["name"])
        lines.append(f'<Object type={kind} name={name} id="{int(told["id"])}"/>')
    lines.append(f'</Objects>\n<ObjectData Count="{len(objects)}">')
    for told in objects:
        empty = '<Properties Count="0" TransientCount="0"></Properties>'
        lines.append(f"<Object name={quoteattr(told['name'])}>{empty}</Object>")
    lines.append("</ObjectData></Document>")
    path = os.path.join(_FOLDER, "job.FCStd")
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("Document.xml", "\n".join(lines))
    return FreeCAD.openDocument(path)
