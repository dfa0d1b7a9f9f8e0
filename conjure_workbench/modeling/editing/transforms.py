# SPDX-License-Identifier: MIT
"""Editors of mirror images and of clones of another size."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...vocabulary.commands.scaling import ScaleObject
from ...vocabulary.commands.transforms import MirrorObject
from ...vocabulary.elements.body_references import refuse_reference
from ..document.feature_chain import is_helper
from ..document.freecad_types import DocumentObject
from ..document.object_links import stands_for
from ..features import mirror_faces
from ..geometry import shapes
from ..geometry.face_frames import plane_face
from ..geometry.tolerances import ROUNDING
from .change import vector
from .editors import Edited, Editor, plain
from .inputs import exchange, input_named


def _mirror_of(obj: Any) -> Any:
    """The face that is the mirror of an image: (object, [name]); None where nothing is."""
    face = getattr(obj, "MirrorPlane", None)
    return face if face and face[0] is not None and face[1] else None


def _read_mirror(obj: Any) -> dict[str, Any]:
    outer = shapes.outer_placement(obj)
    point = plain(outer.multVec(obj.Base))
    normal = plain(outer.Rotation.multVec(obj.Normal))
    face = _mirror_of(obj)
    found = {"object_name": plain(obj.Source)}
    if face is None:
        return {**found, "point": point, "normal": normal}
    mirror = {"face": face[1][0], "face_object": face[0].Name}
    return {**found, **mirror, "point": (point,), "normal": (normal,)}


def _write_mirror(edited: Edited) -> None:
    obj, wanted, change = edited.obj, edited.parameters, edited.change
    if wanted.normal is None and wanted.face is None:
        refuse_reference(wanted.plane, "plane")
    source = obj.Source
    if "object_name" in edited.sent:
        source = input_named(edited, wanted.object_name, "object_name", [source])
        change.set(obj, "Source", source)
        # The original stays beside its image.
        edited.context.visibility.keep(stands_for(source))
    if edited.sent & {"face", "face_object"}:
        _put_on_face(edited, source)
    elif edited.sent & {"point", "normal", "plane"}:
        if _mirror_of(obj) is not None:
            obj.MirrorPlane = None
            change.add_part(source)
        _put(edited, vector(wanted.point), vector(wanted.normal))


def _put(edited: Edited, point: Any, normal: Any) -> None:
    inward = shapes.outer_placement(edited.obj).inverse()
    edited.change.set(edited.obj, "Base", inward.multVec(point))
    edited.change.set(edited.obj, "Normal", inward.Rotation.multVec(normal))


def _put_on_face(edited: Edited, source: DocumentObject) -> None:
    wanted = edited.parameters
    holder: Any = source
    if wanted.face_object is not None:
        holder = edited.context.find(wanted.face_object, "face_object")
    index, frame = plane_face(wanted.face, holder, "face")
    if _mirror_of(edited.obj) is None:
        _put(edited, frame.center, frame.normal)
    if mirror_faces.follow(edited.obj, source, holder, index):
        edited.change.add_part(source)


def _factors(clone: Any) -> list[float]:
    return list(plain(clone.Scale))


def _read_scaled(obj: Any) -> dict[str, Any]:
    factors = _factors(obj)
    even = max(factors) - min(factors) < ROUNDING
    return {
        "object_name": plain(obj.Objects[0]) if obj.Objects else None,
        "factor": factors[0] if even else factors,
    }


def _write_scaled(edited: Edited) -> None:
    obj, change = edited.obj, edited.change
    source = obj.Objects[0]
    if "object_name" in edited.sent:
        base = input_named(edited, edited.parameters.object_name, "object_name", [source])
        change.set(obj, "Objects", [base])
        exchange(edited, [source], [base])
    if "factor" in edited.sent:
        change.set(obj, "Placement", _about_the_same_center(obj, source, edited.parameters.factor))
        change.set(obj, "Scale", vector(edited.parameters.factor))


def _about_the_same_center(clone: Any, source: Any, factors: Any) -> Any:
    """The placement with other factors, so that the point which stayed before stays again.

    With a factor f a clone lies (1 - f) times the way to that point from its source's origin.
    """
    turn = source.Placement.Rotation
    moved = turn.inverted().multVec(clone.Placement.Base - source.Placement.Base)
    ways = [
        way * (1.0 - new) / (1.0 - old) if abs(1.0 - old) > ROUNDING else 0.0
        for way, old, new in zip(moved, _factors(clone), factors)
    ]
    where = FreeCAD.Placement(clone.Placement)
    where.Base = source.Placement.Base + turn.multVec(FreeCAD.Vector(*ways))
    return where


def _is_scaled(clone: Any) -> bool:
    """True for a clone that is no tool, also for one that the person made."""
    return len(clone.Objects) == 1 and not is_helper(clone)


EDITORS = (
    Editor(
        *("Part::Mirroring", MirrorObject, _read_mirror, _write_mirror),
        instead={
            "plane": ("normal", "face", "face_object"),
            "normal": ("face", "face_object"),
            "point": ("face", "face_object"),
            "face": ("point", "normal"),
            "face_object": ("point", "normal"),
        },
    ),
    Editor(
        *("Clone", ScaleObject, _read_scaled, _write_scaled),
        suits=_is_scaled,
        fixed={"center": "position", "pivot": "position"},
    ),
)
