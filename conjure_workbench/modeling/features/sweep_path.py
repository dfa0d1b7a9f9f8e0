# SPDX-License-Identifier: MIT
"""The path of a sweep: where it begins, and whether a profile fits through its bends."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ...vocabulary.profiles import path_pieces, paths
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject, Edge
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.plane_axes import frame
from ..geometry.profile_shape import Outline, ordered_wires
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import COINCIDENT, PARALLEL, STRAIGHT_CURVATURE
from .compound_profiles import chain
from .profile_builder import ProfileBuilder, Source
from .profile_objects import placement_of

_SAMPLES = 32
_MOST_CHECKED = 30
_ALONG_EDGE = 200


class Spine:
    """A path as FreeCAD's sweep takes it.

    Args:
        feature: the object that has its edges.
        edge_names: which of them, such as "Edge3"; empty for all.
        outer: the global placement of the part that the object lies in.
        source: of the path, for errors.

    Attributes:
        feature: as given.
        edge_names: as given.
        length: in mm.

    Raises:
        ConjureError: INVALID_PARAMETER: its edges do not hang together, or branch.
    """

    def __init__(self, feature: Any, edge_names: list[str], outer: Any, source: Source) -> None:
        self.feature = feature
        self.edge_names = edge_names
        self._outer = outer
        self.edges = self._edges()
        wires = ordered_wires(self.edges)
        if len(wires) != 1:
            raise _refused(f"is made of {len(wires)} pieces", source, "edges that hang together")
        if _branches(self.edges):
            raise _refused("branches", source, "edges of which each follows one other")
        self._first = wires[0].OrderedEdges[0]
        self.length = float(wires[0].Length)
        # FreeCAD's check takes many seconds on helices, on splines, and where a profile far from
        # the path makes a bulky surface.
        self._is_checkable = len(self.edges) <= _MOST_CHECKED and all(
            isinstance(edge.Curve, (Part.Line, Part.Circle)) for edge in self.edges
        )

    @classmethod
    def of(cls, work: ProfileBuilder, source: Source) -> Spine:
        """The path that a command means; it is drawn if it is not there already.

        Raises:
            ConjureError: as the class; REFERENCE_LOST.
        """
        return cls(*_found_or_drawn(work, source), work.outer, source)

    def _edges(self) -> list[Any]:
        every = shapes.shape_of(self.feature).Edges
        if not self.edge_names:
            return list(every)
        return [every[int(name[4:]) - 1] for name in self.edge_names]

    @property
    def is_helix(self) -> bool:
        """True for one of FreeCAD's helices."""
        return self.feature.TypeId == "Part::Helix"

    def start(self) -> tuple[Any, Any]:
        """Start and direction there, as a unit vector, in its own part's coordinates."""
        edge = self._first
        if edge.Orientation == "Reversed":
            return edge.valueAt(edge.LastParameter), edge.tangentAt(edge.LastParameter) * -1
        return edge.valueAt(edge.FirstParameter), edge.tangentAt(edge.FirstParameter)

    def placement_at_start(self, spec: Any) -> Any:
        """The global placement of a drawn profile: at the start and across, unless it says else."""
        if spec.in_space:
            return placement_of(spec)
        point, tangent = self.start()
        position = self._outer.multVec(point)
        normal = self._outer.Rotation.multVec(tangent)
        if spec.position is not None:
            position = FreeCAD.Vector(*spec.position)
        if spec.normal is not None:
            normal = FreeCAD.Vector(*spec.normal)
        return FreeCAD.Placement(position, frame(normal))

    def refuse_along(self, outline: Outline, spec: Any) -> None:
        """Raise INVALID_PARAMETER for a drawn profile that lies along the path."""
        if spec.in_space:
            _, tangent = self._beside(outline)
            field, problem = "profile.points", "lie in a plane along the path"
            allowed = "points in a plane across the path; those sent as [x, y] are drawn in one"
        else:
            _, tangent = self.start()
            field, problem = "profile.normal", "makes the profile lie along the path"
            allowed = "a normal that leads along the path, or none"
        if outline.normal is not None and abs(outline.normal.dot(tangent)) < PARALLEL:
            given = rounding.vector(outline.normal)
            raise invalid(field, problem, given, allowed)

    def _beside(self, outline: Outline) -> tuple[Any, Any]:
        """The point of the path at which a profile lies, and the direction there, of length 1."""
        start, tangent = self.start()
        if outline.least_reach(start):
            return start, tangent
        middle = Part.Vertex(outline.shape.BoundBox.Center)
        distances = [(edge, *edge.distToShape(middle)[:2]) for edge in self.edges]
        edge, _, pairs = min(distances, key=lambda found: found[1])
        point = pairs[0][0]
        return point, edge.tangentAt(edge.Curve.parameter(point))

    def refuse_tight(self, outline: Outline) -> str | None:
        """Raise INVALID_PARAMETER if a profile is too large for the bends of the path.

        Returns:
            A warning where it may be, depending on how it turns on its way; else None.
        """
        if self.is_helix:
            self._refuse_turns_that_meet(outline)
        bend = self.smallest_bend()
        if bend is None:
            return None
        point, _ = self._beside(outline)
        least, most = outline.least_reach(point), outline.farthest(point)
        if least > bend + COINCIDENT:
            problem = f"reaches {least:.6g} mm from the path, which bends with {bend:.6g} mm"
            raise _too_large(problem, "a smaller profile, or wider bends")
        if most <= bend or self.is_helix or (least and self._is_checkable):
            return None
        self._is_checkable = False
        return (
            f"The profile reaches {most:.6g} mm from the path, which bends with {bend:.6g} mm at "
            "one place: the result may cut through itself there."
        )

    def _refuse_turns_that_meet(self, outline: Outline) -> None:
        helix = self.feature
        pitch = helix.Pitch.Value
        axis = helix.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
        base = helix.Placement.Base
        low, high = outline.reach(base, axis)
        height = _height_of_turn(helix, outline)
        if helix.Height.Value > pitch and height > pitch - COINCIDENT:
            problem = f"is {height:.6g} mm high along the axis, with a pitch of {pitch:.6g} mm"
            raise _too_large(problem, "a smaller profile, or a larger pitch")
        line = Part.makeLine(base + axis * (low - pitch), base + axis * (high + pitch))
        if outline.area.distToShape(line)[0] < COINCIDENT:
            raise _too_large("reaches the helix's axis", "a smaller profile, or a larger radius")

    def refuse_tangled(self, feature: DocumentObject) -> None:
        """Raise RESULT_INVALID if a sweep along lines and arcs cuts through itself."""
        if not self._is_checkable:
            return
        try:
            feature.Shape.check(True)
        except KERNEL_ERRORS as error:
            message = "The result cuts through itself: the path doubles back too closely."
            raise ConjureError("RESULT_INVALID", message, field="path") from error

    @property
    def advice(self) -> str | None:
        """Place of the path that FreeCAD often cannot sweep along; None if it has none."""
        corner = self._corner_beside_an_arc()
        if corner is None:
            return None
        return (
            f"The path has a corner at {rounding.vector(corner)} beside an arc, which FreeCAD "
            "often cannot sweep: paths whose pieces go on in the same direction have none."
        )

    def _corner_beside_an_arc(self) -> Any:
        edges = ordered_wires(self.edges)[0].OrderedEdges
        for one, other in zip(edges, edges[1:]):
            if all(isinstance(edge.Curve, Part.Line) for edge in (one, other)):
                continue
            ends = [(edge, at) for edge in (one, other) for at in edge.ParameterRange]
            near = min(
                ((a, b) for a in ends[:2] for b in ends[2:]),
                key=lambda pair: (
                    pair[0][0].valueAt(pair[0][1]).distanceToPoint(pair[1][0].valueAt(pair[1][1]))
                ),
            )
            ways = [edge.tangentAt(at) for edge, at in near]
            if ways[0].cross(ways[1]).Length > PARALLEL:
                return near[0][0].valueAt(near[0][1])
        return None

    def smallest_bend(self) -> float | None:
        """The smallest radius of curvature, from samples, in mm; None for straight pieces only."""
        found = []
        for edge in self.edges:
            first, last = edge.ParameterRange
            for at in range(_SAMPLES + 1):
                curvature = edge.curvatureAt(first + (last - first) * at / _SAMPLES)
                if curvature > STRAIGHT_CURVATURE:
                    found.append(1 / curvature)
        return rounding.tidy(min(found)) if found else None


def _found_or_drawn(work: ProfileBuilder, source: Source) -> tuple[Any, list[str]]:
    """The object with the edges of a path, and their names where they are not all."""
    if isinstance(source.spec, paths.EdgePath):
        found = Edges(source.obj)
        where = f"{source.field}.reference_edge"
        chosen = resolve_elements(source.spec.reference_edge, found, where)
        # The edge at a sphere's pole is a point, which "all" takes in, too.
        real = [index for index in chosen.indices if not _is_point(found.at(index))]
        if not real:
            raise _refused("is a single point", source, "an edge with a length")
        return source.obj, [f"Edge{index}" for index in real]
    if source.is_whole:
        if shapes.shape_of(source.obj).Solids:
            raise _refused("is a solid", source, "a wire, or {type: edge, reference_object}")
        return work.whole(source), []
    if isinstance(source.spec, path_pieces.Segments):
        feature = chain(work, source)
        # FreeCAD 0.20 joins the pieces of a compound only where they are named.
        count = len(shapes.shape_of(feature).Edges)
        return feature, [f"Edge{index}" for index in range(1, count + 1)]
    return work.drawn(source, "Path", placement_of(source.spec)), []


def _height_of_turn(helix: DocumentObject, outline: Outline) -> float:
    """Height along the axis of what a profile is swept to, cut by a plane through the axis.

    Each point of the profile comes into that plane when the helix has turned it there, by as much
    higher or lower as the helix rises on that way.
    """
    inward = helix.Placement.inverse()
    hand = -1.0 if helix.LocalCoord == "Left-handed" else 1.0
    rise = hand * helix.Pitch.Value / (2 * math.pi)
    points = [inward.multVec(point) for point in outline.samples(_ALONG_EDGE)]
    ahead = FreeCAD.Vector(points[0].x, points[0].y, 0)
    across = FreeCAD.Vector(-ahead.y, ahead.x, 0)
    heights = [point.z - rise * math.atan2(point.dot(across), point.dot(ahead)) for point in points]
    return max(heights) - min(heights)


def _branches(edges: list[Any]) -> bool:
    """True if more than two ends of edges meet in one point; a ring has two ends."""
    ends = [
        tuple(round(part, 5) for part in edge.valueAt(parameter))
        for edge in edges
        for parameter in edge.ParameterRange
    ]
    return max(Counter(ends).values()) > 2


def _is_point(edge: Edge) -> bool:
    return bool(edge.Degenerated) or edge.Length < COINCIDENT


def _refused(problem: str, source: Source, allowed: str) -> ConjureError:
    given = None if source.obj is None else source.obj.Name
    return invalid(source.field, problem, given, allowed)


def _too_large(problem: str, allowed: str) -> ConjureError:
    return invalid("profile", problem, allowed=allowed)
