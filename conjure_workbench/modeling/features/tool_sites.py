# SPDX-License-Identifier: MIT
"""Tools put into a face at one place, or one tool at several.

On a plane face a Draft point array repeats it, at the points of a sketch; on a cylinder's face,
where each place has a direction of its own, Draft clones do. So each size stands in one object.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Sequence

import FreeCAD
import Part

from ..command.attachments import attach_to_face
from ..command.context import Context
from ..command.face_middles import keep
from ..command.recompute import recompute
from ..document.feature_chain import HELPER, SKETCH, TOOL_BUNDLE
from ..document.freecad_types import DocumentObject, Face
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame, frame_of
from ..geometry.face_origin import anchor_of
from ..geometry.forms import is_plane
from . import python_features, sound_booleans
from .link_shapes import takes_attachments

_UPSIDE_DOWN = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 180)
"""From a face's outward frame to its inward one."""


@dataclass(frozen=True)
class Site:
    """The solid that is cut into, with the face's index, and the face in global coordinates."""

    base: Any
    index: int
    face: Face

    def seat(
        self, tools: list[Any], spots: Sequence[FaceFrame], own: Any, context: Context, name: str
    ) -> list[Any]:
        """Put complete tools into the face.

        Args:
            tools: what is cut out at each place, as objects with their sizes.
            spots: the places.
            own: the placement of each tool in the inward frame of a place.
            context: the command's.
            name: the name of the cut, which begins that of a bundle.

        Returns:
            The features that are the tools at all places.
        """
        if len(spots) == 1:
            for tool in tools:
                self.put(tool, spots[0].inward.multiply(own), context)
            return tools
        for tool in tools:
            tool.Placement = FreeCAD.Placement(FreeCAD.Vector(), own.Rotation)
            self.complete(tool, context)
        whole = tools[0] if len(tools) == 1 else bundle(context, name, tools)
        return self.repeat(whole, spots, own.Base, context)

    def keep_middle(self, cut: Any, cutters: Iterable[Any]) -> None:
        """Have the tools of a cut that are attached to the face go along with its middle."""
        keep(cut, cutters, frame_of(self.face))

    def put(self, tool: Any, where: Any, context: Context) -> None:
        """Complete a tool at a global placement: attached to the face, if that can be."""
        self._place(tool, where, context)
        context.build(tool, visible=False)

    def complete(self, tool: Any, context: Context) -> None:
        """Complete a tool that is to be repeated, at the origin."""
        self._help(tool, context)
        context.build(tool, visible=False)

    def repeat(
        self, tool: Any, spots: Sequence[FaceFrame], corner: Any, context: Context
    ) -> list[Any]:
        """Repeat a complete tool, which stands at the origin and reaches upwards.

        Args:
            tool: the tool.
            spots: the places on the face, into which it goes.
            corner: the place of the tool's origin in the inward frame of each; on plane faces.
            context: the command's.

        Returns:
            The features that are the tool at all places.
        """
        if is_plane(self.face):
            return [self._array(tool, spots, corner, context)]
        return [self._clone(tool, spot, context) for spot in spots]

    def _array(self, tool: Any, spots: Sequence[FaceFrame], corner: Any, context: Context) -> Any:
        name = f"{tool.Name}_Points"
        points = context.create(SKETCH, None, default=name)
        points.Placement = FreeCAD.Placement(FreeCAD.Vector(), _UPSIDE_DOWN)
        self._help(points, context)
        array = python_features.create(
            context, python_features.POINT_ARRAY, None, None, default=f"{tool.Name}_Array"
        )
        array.Base, array.PointObject = tool, points
        array.ExtraPlacement = FreeCAD.Placement(corner, FreeCAD.Rotation())
        frame = frame_of(self.face)
        # Attaching it computes all that it repeats, so that is one as yet.
        set_points(points, [(0.0, 0.0)])
        self._place(array, frame.inward, context)
        set_points(points, [frame.offset_of(spot.center) for spot in spots])
        # FreeCAD cuts rightly with tools that overlap only if they are united.
        python_features.add_fuse(array)
        array.Fuse = True
        recompute(array)
        return array

    def _clone(self, tool: Any, spot: FaceFrame, context: Context) -> Any:
        clone = python_features.create(
            context, python_features.CLONE, None, None, default=f"{tool.Name}_Clone"
        )
        clone.Objects = [tool]
        self.put(clone, spot.inward, context)
        return clone

    def _place(self, tool: Any, where: Any, context: Context) -> None:
        self._help(tool, context)
        tool.Placement = local = shapes.outer_placement(self.base).inverse().multiply(where)
        if is_plane(self.face):
            anchor, face = anchor_of(self.base, self.index, local.Base)
            if takes_attachments(anchor):
                attach_to_face(tool, anchor, face, local)

    def _help(self, tool: Any, context: Context) -> None:
        tool.Label2 = HELPER
        context.join_container(tool, [self.base])


def bundle(context: Context, name: str, tools: Sequence[Any]) -> Any:
    """A hidden Part::MultiFuse of the tools of a cut of this name."""
    fused = context.create("Part::MultiFuse", None, default=f"{name}_Tools")
    fused.Label2 = TOOL_BUNDLE
    fused.Shapes = list(tools)
    context.join_container(fused, list(tools))
    sound_booleans.build(context, fused, visible=False)
    return fused


def set_points(sketch: DocumentObject, points: Sequence[tuple[float, float]]) -> None:
    """Replace the points of a sketch that a point array repeats a tool at."""
    sketch.deleteAllGeometry()
    geometry = [Part.Point(FreeCAD.Vector(u, v, 0)) for u, v in points]
    # Construction points: FreeCAD 1.0 and later count a sketch's other points twice.
    sketch.addGeometry(geometry, True)
    recompute(sketch)
