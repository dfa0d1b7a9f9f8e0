# SPDX-License-Identifier: MIT
"""Questions about edges and faces, answered with handles. Coordinates are global."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part

from ...vocabulary.commands.topology import FindFace, GetEdges, GetFaceInfo, GetFaces, GetTopology
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import DocumentObject, Face
from ..geometry.edges import Edges
from ..geometry.elements import Elements
from ..geometry.faces import Faces
from ..geometry.forms import normal_of
from ..geometry.reference_resolution import (
    edges_that_meet,
    faces_that_meet,
    nearest_to,
    resolve_elements,
    resolve_face,
)

_WITHIN = 0.7
"""Least cosine between a face's normal and a direction that it faces."""
_ALTERNATIVES = 4


@handles(GetTopology)
def get_topology(parameters: GetTopology, context: Context) -> Result:
    """All elements, up to a limit for each kind."""
    obj = context.find_with_shape(parameters.object_name)
    edges, faces = Edges(obj), Faces(obj)
    vertices = edges.shape.Vertexes
    limit = parameters.limit
    topology = {
        "vertex_count": len(vertices),
        "edge_count": len(edges),
        "face_count": len(faces),
        "vertices": [
            {"index": index, "position": rounding.vector(vertex.Point)}
            for index, vertex in enumerate(vertices[:limit], 1)
        ],
        "edges": [edges.describe(index) for index in _all(edges)[:limit]],
        "faces": [_with_edges(faces, index, edges) for index in _all(faces)[:limit]],
        "truncated": max(len(vertices), len(edges), len(faces)) > limit,
    }
    return Result(facts={"object_id": obj.Name, "topology": topology})


@handles(GetEdges)
def get_edges(parameters: GetEdges, context: Context) -> Result:
    """A page of the edges that meet the criteria."""
    obj = context.find_with_shape(parameters.object_name)
    edges = Edges(obj)
    chosen = resolve_elements(parameters.edges, edges, "edges").indices
    met = edges_that_meet(parameters.criteria, chosen, edges, "face")
    found = nearest_to(parameters.near, met, edges)
    return _page("edges", obj, found, parameters, edges.describe)


@handles(GetFaces)
def get_faces(parameters: GetFaces, context: Context) -> Result:
    """A page of the faces that meet the criteria."""
    obj = context.find_with_shape(parameters.object_name)
    faces = Faces(obj)
    chosen = resolve_elements(parameters.faces, faces, "faces").indices
    met = faces_that_meet(parameters.criteria, chosen, faces)
    found = nearest_to(parameters.near, met, faces)
    return _page("faces", obj, found, parameters, faces.describe)


@handles(GetFaceInfo)
def get_face_info(parameters: GetFaceInfo, context: Context) -> Result:
    """One face with its edges."""
    obj = context.find_with_shape(parameters.object_name)
    faces, edges = Faces(obj), Edges(obj)
    index = resolve_face(parameters.face, faces)
    around = sorted(edges.of_face(faces.at(index)))
    entry = _with_edges(faces, index, edges)
    entry["edges"] = [edges.describe(edge) for edge in around]
    return Result(facts={"object_id": obj.Name, "face": entry})


@handles(FindFace)
def find_face(parameters: FindFace, context: Context) -> Result:
    """The best of the faces that fit."""
    obj = context.find_with_shape(parameters.object_name)
    faces = Faces(obj)
    ranked = []
    for index in faces_that_meet(parameters.criteria, _all(faces), faces):
        rank = _rank(faces.at(index), parameters)
        if rank is not None:
            ranked.append((rank, index))
    ranked.sort()
    found = [_ranked(faces, index, parameters) for _, index in ranked[: 1 + _ALTERNATIVES]]
    facts = {
        "object_id": obj.Name,
        "face": found[0] if found else None,
        "alternatives": found[1:],
        "count": len(ranked),
    }
    if not found:
        facts["message"] = f"No face of '{obj.Name}' fits; get_faces lists them all."
    return Result(facts=facts)


def _rank(face: Face, parameters: FindFace) -> tuple[float, ...] | None:
    """Sort key of a face, the best first; None for one that does not fit."""
    rank: list[float] = []
    if parameters.closest_to is not None:
        rank.append(_distance(face, parameters))
    if parameters.direction is not None:
        direction = FreeCAD.Vector(*parameters.direction)
        cosine = normal_of(face).dot(direction)
        if cosine < _WITHIN:
            return None
        rank += [-round(cosine, 6), -round(face.CenterOfMass.dot(direction), 6)]
    return (*rank, -face.Area)


def _distance(face: Face, parameters: FindFace) -> float:
    assert parameters.closest_to is not None
    return float(face.distToShape(Part.Vertex(*parameters.closest_to))[0])


def _ranked(faces: Faces, index: int, parameters: FindFace) -> dict[str, Any]:
    entry = faces.describe(index)
    if parameters.closest_to is not None:
        entry["distance"] = rounding.tidy(_distance(faces.at(index), parameters))
    return entry


def _with_edges(faces: Faces, index: int, edges: Edges) -> dict[str, Any]:
    around = sorted(edges.of_face(faces.at(index)))
    return {**faces.describe(index), "edge_indices": around}


def _all(elements: Elements) -> list[int]:
    return list(range(1, len(elements) + 1))


def _page(
    key: str, obj: DocumentObject, found: list[int], parameters: Any, describe: Any
) -> Result:
    page, numbers = report.page_of(found, parameters)
    entries = [describe(index) for index in page]
    return Result(facts={"object_id": obj.Name, key: entries, **numbers})
