# SPDX-License-Identifier: MIT
"""Interference of bodies, and the solids that they share; coordinates global, lengths in mm."""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple

import Part

from ...errors import ConjureError
from ..document.feature_chain import body_of
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import DocumentObject, Shape
from ..geometry import shapes
from ..geometry.shape_memory import boundary_of
from ..geometry.tolerances import CONFUSION, EXACT, THINNEST_OVERLAP
from . import integration, mass
from .minimum_distance import Gap, box_overlaps, boxes_apart, gap, inside

BOXES_ONLY = "bounding_box_only"
BOXES = "bounding_box"
DISTANCE = "distance"
BOOLEAN = "boolean"
CLASSIFICATION = "classification"
_BOX_SLACK = 0.25
"""As a share: boxes of curved faces are larger than these, and not by the same in each shape."""


class BoundedShape:
    """An object's shape with its bounding box.

    The shape has no mesh for the display, which FreeCAD would take for the shape when it makes the
    boxes of it and of its faces, and which is too small.

    Args:
        obj: the object.
        shape: its shape in the document, where that is not the object's own.
        part: the name of the part or the group that was named, of which it is a piece.
    """

    def __init__(self, obj: DocumentObject, shape: Shape | None = None, part: str = "") -> None:
        self.obj = obj
        self.part = part or obj.Name
        shape = shapes.global_shape_of(obj) if shape is None else shape
        # Where there may be meshes, the copy is kept with what is known of the shape.
        self.shape = Part.Shape(boundary_of(shape).unmeshed)
        if not shape.Placement.isIdentity():
            self.shape.Placement = shape.Placement
        self.box = self.shape.BoundBox

    @property
    def name(self) -> str:
        """The object's name."""
        return str(self.obj.Name)


class Verdict(NamedTuple):
    """Relation of two bodies: apart, touching or overlapping.

    Attributes:
        interferes: whether they overlap.
        touching: whether they touch, and no more.
        method: what the verdict is by; BOXES and DISTANCE only prove that they are apart.
        gap: the shortest way between them; None where it was not asked for.
        at_least: a lower bound of their distance.
        common: the solids of their overlap.
    """

    interferes: bool
    touching: bool
    method: str
    gap: Gap | None
    at_least: float
    common: list[Any]


def by_boxes(one: BoundedShape, other: BoundedShape) -> Verdict:
    """Verdict on two bodies by their bounding boxes alone."""
    far = boxes_apart(one.box, other.box)
    thickness = min(box_overlaps(one.box, other.box).values())
    overlap = thickness > THINNEST_OVERLAP
    return Verdict(overlap, not overlap and far <= CONFUSION, BOXES_ONLY, None, far, [])


def by_geometry(one: BoundedShape, other: BoundedShape, *, quick: bool = False) -> Verdict:
    """Verdict on two bodies by their shapes.

    Raises:
        ConjureError: GEOMETRY_ERROR, where the kernel fails.
    """
    far = boxes_apart(one.box, other.box)
    if far > CONFUSION:
        way = None if quick else gap(one.shape, other.shape)
        return Verdict(False, False, BOXES, way, far, [])
    way = gap(one.shape, other.shape)
    if way.distance > CONFUSION:
        return Verdict(False, False, DISTANCE, way, way.distance, [])
    overlaps, common = overlap(one.shape, other.shape)
    method = CLASSIFICATION if overlaps and not common else BOOLEAN
    return Verdict(overlaps, not overlaps, method, way, 0.0, common)


def overlap(one: Any, other: Any) -> tuple[bool, list[Any]]:
    """Verdict on the overlap of two shapes, and the solids that they share.

    They overlap where they share a solid that is thicker than `THINNEST_OVERLAP`, or where a corner
    of one lies as deep in the other. Its volume decides nothing: a corner that reaches 0.5 mm into
    a block of 1 m shares 1e-10 of it, a layer without a thickness between broad faces far more.

    Returns:
        The verdict and the solids; none where they overlap by a corner alone.

    Raises:
        ConjureError: GEOMETRY_ERROR, where the kernel cannot intersect them.
    """
    try:
        solids = one.common(other).Solids
    except KERNEL_ERRORS as error:
        message = f"FreeCAD could not intersect the two bodies: {sentence(error)}."
        raise ConjureError("GEOMETRY_ERROR", message, details=quoted(error)) from error
    # A layer has two broad faces: its thickness is its volume by half of its area.
    shared = [solid for solid in solids if 2.0 * solid.Volume > THINNEST_OVERLAP * solid.Area]
    # Where surfaces nearly coincide, the kernel's boolean can come out empty.
    pairs = ((one, other), (other, one))
    return bool(shared) or any(inside(*pair, THINNEST_OVERLAP) for pair in pairs), shared


def shared_volume(solids: list[Any], most_points: int = integration.MOST_POINTS) -> float:
    """The volume of an overlap in mm3, right to nine digits unless that takes more points."""
    return sum(mass.mass_of_solid(solid, most_points).volume for solid in solids)


def containment(
    volume: float, common: list[Any], one: BoundedShape, other: BoundedShape
) -> str | None:
    """Containment of one of two bodies in the other, by the solids that they share."""
    shared = Part.Compound(common).copy(False, False).BoundBox
    held = (_is_all_of(volume, shared, one), _is_all_of(volume, shared, other))
    names = {(True, True): "same", (True, False): "a_in_b", (False, True): "b_in_a"}
    return names.get(held)


def _is_all_of(volume: float, box: Any, body: BoundedShape) -> bool:
    """True if a body is nothing but what it shares; that it is more often shows by the boxes."""
    if box.DiagonalLength < (1.0 - _BOX_SLACK) * body.box.DiagonalLength:
        return False
    found = mass.mass_of(body.obj)
    return found is not None and abs(volume - found.volume) <= EXACT * found.volume


def stands_for_itself(obj: DocumentObject) -> bool:
    """True if an object is visible, has a solid, and is no step towards a body."""
    shape = shapes.shape_of(obj)
    return (
        bool(obj.Visibility)
        and not shapes.is_empty(shape)
        and bool(shape.countElement("Solid"))
        and body_of(obj) is None
    )


def pairs_of_boxes(bodies: list[BoundedShape]) -> Iterator[tuple[BoundedShape, BoundedShape]]:
    """The pairs whose boxes touch or overlap, found by sweeping along X."""
    ordered = sorted(bodies, key=lambda body: body.box.XMin)
    place = {id(body): at for at, body in enumerate(bodies)}
    active: list[BoundedShape] = []
    for body in ordered:
        active = [one for one in active if one.box.XMax >= body.box.XMin - CONFUSION]
        for one in active:
            if boxes_apart(one.box, body.box) <= CONFUSION:
                yield (one, body) if place[id(one)] < place[id(body)] else (body, one)
        active.append(body)
