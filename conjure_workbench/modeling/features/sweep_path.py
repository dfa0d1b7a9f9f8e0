# SPDX-License-Identifier: MIT
"""The path of a sweep: where it begins, and whether a profile fits through its bends."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ...vocabulary.profiles import path_pieces, paths
from ..document import rounding
from ..document.freecad_types import DocumentObject, Edge
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.paths.course import Course, too_large
from ..geometry.plane_axes import frame
from ..geometry.profile_shape import Outline
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import COINCIDENT, PARALLEL
from .compound_profiles import chain
from .profile_builder import ProfileBuilder, Source
from .profile_objects import placement_of

_ALONG_EDGE = 200


class Spine(Course):
    """A path as FreeCAD's sweep takes it.

    Args:
        feature: the object that has its edges.
        edge_names: which of them, such as "Edge3"; empty for all.
        outer: the global placement of the part that the object lies in.
        source: of the path, for errors.

    Attributes:
        feature: as given.
        edge_names: as given.

    Raises:
        ConjureError: as `Course`.
    """

    def __init__(self, feature: Any, edge_names: list[str], outer: Any, source: Source) -> None:
        self.feature = feature
        self.edge_names = edge_names
        self._outer = outer
        every = shapes.shape_of(feature).Edges
        named = [every[int(name[4:]) - 1] for name in edge_names] if edge_names else list(every)
        super().__init__(named, source.field, None if source.obj is None else source.obj.Name)

    @classmethod
    def of(cls, work: ProfileBuilder, source: Source) -> Spine:
        """The path that a command means; it is drawn if it is not there already.

        Raises:
            ConjureError: as the class; REFERENCE_LOST.
        """
        return cls(*_found_or_drawn(work, source), work.outer, source)

    @property
    def is_helix(self) -> bool:
        """True for one of FreeCAD's helices."""
        return self.feature.TypeId == "Part::Helix"

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
            _, tangent = self.beside(outline)
            field, problem = "profile.points", "lie in a plane along the path"
            allowed = "points in a plane across the path; those sent as [x, y] are drawn in one"
        else:
            _, tangent = self.start()
            field, problem = "profile.normal", "makes the profile lie along the path"
            allowed = "a normal that leads along the path, or none"
        if outline.normal is not None and abs(outline.normal.dot(tangent)) < PARALLEL:
            given = rounding.vector(outline.normal)
            raise invalid(field, problem, given, allowed)

    def refuse_tight(self, outline: Outline) -> str | None:
        """Raise INVALID_PARAMETER if a profile is too large for the bends, or for a helix's turns.

        Returns:
            A warning where it may be, depending on how it turns on its way; else None.
        """
        if not self.is_helix:
            return super().refuse_tight(outline)
        self._refuse_turns_that_meet(outline)
        bend = self.smallest_bend()
        if bend is not None:
            self.refuse_beyond(outline, bend)
        return None

    def _refuse_turns_that_meet(self, outline: Outline) -> None:
        helix = self.feature
        pitch = helix.Pitch.Value
        axis = helix.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
        base = helix.Placement.Base
        low, high = outline.reach(base, axis)
        height = _height_of_turn(helix, outline)
        if helix.Height.Value > pitch and height > pitch - COINCIDENT:
            problem = f"is {height:.6g} mm high along the axis, with a pitch of {pitch:.6g} mm"
            raise too_large(problem, "a smaller profile, or a larger pitch")
        line = Part.makeLine(base + axis * (low - pitch), base + axis * (high + pitch))
        if outline.area.distToShape(line)[0] < COINCIDENT:
            raise too_large("reaches the helix's axis", "a smaller profile, or a larger radius")


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


def _is_point(edge: Edge) -> bool:
    return bool(edge.Degenerated) or edge.Length < COINCIDENT


def _refused(problem: str, source: Source, allowed: str) -> ConjureError:
    given = None if source.obj is None else source.obj.Name
    return invalid(source.field, problem, given, allowed)
