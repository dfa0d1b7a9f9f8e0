# SPDX-License-Identifier: MIT
"""Descent of a body's shape from its features, and what each of them brought."""

from __future__ import annotations

from typing import Any, Iterable

from ...document.feature_chain import BODY, BOOLEAN
from ...document.freecad_errors import KERNEL_ERRORS
from ...document.freecad_types import DocumentObject
from ..shape_memory import boundary_of
from ..sub_shapes import surface_of
from ..tolerances import ANCESTRAL
from .lineage import Lineage, inner_points
from .lofts import lofted, sections_of
from .patches import PASSING, Label, Patch, numbered, own_patches, patch_of
from .repeats import repeats_of

_FEATURE = "PartDesign::Feature"
_THICKNESS = "PartDesign::Thickness"
DRESS_UPS = frozenset(
    {"PartDesign::Fillet", "PartDesign::Chamfer", "PartDesign::Draft", _THICKNESS}
)
_MOST_FACES = 1_000
"""Faces of a shape whose lineage is looked for: up to 0.5 ms each, of imports also in vain."""
_ROUNDS = 3
"""Number of times that labels go from faces to the unlabeled ones beside them."""


def lineage_of(obj: DocumentObject) -> Lineage | None:
    """The lineage of a body's or a feature's shape; None for what is in no body, or too large."""
    feature = feature_of(obj)
    if feature is None or feature.Shape.isNull():
        return None
    if boundary_of(feature.Shape).size > _MOST_FACES:
        return None
    found: Lineage = boundary_of(feature.Shape).fact(
        _key("lineage", feature), lambda: Lineage(feature.Shape, _patches_up_to(feature))
    )
    return found


def feature_of(obj: DocumentObject) -> Any:
    """The feature of a body whose shape an object has; None for what is in no body."""
    if obj.TypeId == BODY:
        return obj.Tip
    return obj if obj.isDerivedFrom(_FEATURE) else None


def base_of(feature: DocumentObject) -> Any:
    """The feature that a feature of a body was made on; None for the first."""
    base = feature.BaseFeature
    if feature.TypeId in DRESS_UPS and feature.Base and feature.Base[0] is not None:
        base = feature.Base[0]
    return base if base is not None and base.isDerivedFrom(_FEATURE) else None


def _key(what: str, feature: Any) -> Any:
    place = feature.Placement
    return (what, feature.Document.Name, feature.Name, *place.Base, *place.Rotation.Q)


def _patches_up_to(feature: Any) -> list[Patch]:
    """The patches of a feature and of all that it was made on."""
    found: list[Patch] = []
    seen = set()
    while feature is not None and feature.Name not in seen:
        seen.add(feature.Name)
        found += _patches_of(feature)
        feature = base_of(feature)
    return found


def _patches_of(feature: Any) -> list[Patch]:
    """The patches that a feature itself brings, found once for each shape that it has."""
    if feature.Shape.isNull():
        return []
    boundary = boundary_of(feature.Shape)
    found: list[Patch] = boundary.fact(_key("patches", feature), lambda: _find_patches(feature))
    return found


def _find_patches(feature: Any) -> list[Patch]:
    if feature.TypeId in DRESS_UPS:
        return _dressed(feature)
    if feature.TypeId == "PartDesign::FeatureBase":
        # The numbers are the same as long as it is the very same shape.
        return list(
            numbered(feature.Name, feature.Shape.Faces, f"{PASSING}{feature.Shape.hashCode()}")
        )
    if feature.TypeId == BOOLEAN:
        return [one for tool in feature.Group for one in _combined(feature.Name, tool)]
    if sections_of(feature):
        return lofted(feature)
    repeats = repeats_of(feature)
    if not repeats:
        return own_patches(feature)
    originals = [one for part in feature.Originals for one in _patches_of(part)]
    return [
        patch_of(one.face.transformed(move, True), (feature.Name, number, *one.label))
        for number, move in repeats.items()
        for one in originals
    ]


def _combined(name: str, tool: Any) -> list[Patch]:
    """The patches that a body brings to the boolean of a name."""
    move = tool.Placement.toMatrix()
    found = [] if feature_of(tool) is None else _patches_up_to(tool.Tip)
    return [patch_of(one.face.transformed(move, True), (name, *one.label)) for one in found]


def _dressed(feature: Any) -> list[Patch]:
    """The patches that a dress-up brings: the faces that were not there, by those beside them."""
    below = base_of(feature)
    lineage = Lineage(feature.Shape, [] if below is None else _patches_up_to(below))
    indices = range(1, len(lineage.faces) + 1)
    new = [at for at in indices if not lineage.origins(at)]
    labels: dict[int, Label] = {}
    above = None if below is None else lineage_of(below)
    if feature.TypeId == _THICKNESS and above is not None:
        labels = _walls(feature, lineage, new, above)
    for _ in range(_ROUNDS):
        known = dict(labels)
        for at in new:
            if at not in known:
                beside = [other for other in lineage.beside(lineage.faces[at - 1]) if other != at]
                sets = [lineage.origins(other) or known.get(other) for other in beside]
                if any(sets):
                    labels[at] = (feature.Name, frozenset(filter(None, sets)))
    return [patch_of(lineage.faces[at - 1], label) for at, label in labels.items()]


def _walls(feature: Any, lineage: Lineage, new: Iterable[int], base: Lineage) -> dict[int, Label]:
    """Labels of the walls of a thickness: of the face that each is parallel to."""
    found: dict[int, Label] = {}
    for at in new:
        point = inner_points(lineage.faces[at - 1])[0]
        parallel = [
            base.origins(other)
            for other, face in enumerate(base.faces, 1)
            if _depth_below(face, point, float(feature.Value))
        ]
        if any(parallel):
            found[at] = (feature.Name, "wall", frozenset(parallel))
    return found


def _depth_below(face: Any, point: Any, depth: float) -> bool:
    """True if a point is at a distance from the surface of a face."""
    surface = surface_of(face)
    try:
        foot = surface.value(*surface.parameter(point))
    except KERNEL_ERRORS:
        return False
    return abs((point - foot).Length - depth) < ANCESTRAL
