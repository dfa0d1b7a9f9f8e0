# SPDX-License-Identifier: MIT
"""Places of the tools of a hole or a pocket, and other ones for them."""

from __future__ import annotations

from typing import Any, Callable, Iterable

import FreeCAD

from ...errors import missing
from ..command.attachments import detach
from ..command.face_middles import is_kept, let_stay, seated
from ..document.feature_chain import HELPER
from ..features.tool_positions import spots_on
from ..features.tool_seats import Tools, face_at, is_bundle
from ..features.tool_sites import Site, bundle, set_points
from ..geometry.face_frames import FaceFrame, frame_of
from ..geometry.faces import Faces
from ..geometry.forms import is_plane
from ..geometry.reference_resolution import resolve_face
from ..objects.placements import global_placement
from .editors import Edited
from .inputs import let_go, refound

_PLACES = frozenset({"face", "offset", "position"})
_ORIGIN = FreeCAD.Vector()
_UNTURNED = FreeCAD.Rotation()


class Seats:
    """The places of the tools of one cut, and other ones for them.

    Args:
        edited: the edit.
        base: the object that is cut into.
        tools: the tools and what puts them where they are.
        frames: the frames of the face at the present places.
        own: the placement of each tool in the inward frame of a place.
    """

    def __init__(
        self, edited: Edited, base: Any, tools: Tools, frames: list[FaceFrame], own: Any = None
    ) -> None:
        self._edited = edited
        self._base = base
        self._tools = tools
        self._frames = frames
        self._own = FreeCAD.Placement() if own is None else own
        self._old_base = edited.obj.Base
        self._site = self._found_site()
        self._spots = frames
        self._is_in_another = base is not self._old_base
        self.is_moved = self._is_in_another or bool(edited.sent & _PLACES)
        kept = is_kept(edited.obj) and "position" not in edited.sent
        self._keeps_middle = kept or "offset" in edited.sent
        if self.is_moved:
            self._spots = self._wanted_spots()

    def _found_site(self) -> Site | None:
        """The face that is meant, or None where it is gone and no other was named."""
        face = self._edited.parameters.face
        if face is None:
            return None
        faces, present = Faces(self._base), Faces(self._old_base)
        if "face" in self._edited.sent or self._base is self._old_base:
            index = resolve_face(face, faces)
        else:
            (index,) = refound(present, faces, [resolve_face(face, present)], "face")
        return Site(self._base, index, faces.at(index))

    def _needed_site(self) -> Site:
        if self._site is None:
            problem = "The face that it was made in is gone."
            raise missing("face", problem, "which face it goes into")
        return self._site

    def _wanted_spots(self) -> list[FaceFrame]:
        site, wanted, sent = self._needed_site(), self._edited.parameters, self._edited.sent
        goes_along = "face" in sent or (self._is_in_another and is_kept(self._edited.obj))
        if goes_along and not sent & {"offset", "position"}:
            wanted.offset, wanted.position = self._offsets(), None
        return spots_on(site.face, wanted)

    def _offsets(self) -> tuple[tuple[float, float], ...] | None:
        """The present offsets from the middle of the face; they go along to another face."""
        index = face_at(self._old_base, self._frames[0])
        face = None if index is None else Faces(self._old_base).at(index)
        if face is None or not is_plane(face):
            return None
        frame = frame_of(face)
        return tuple(frame.offset_of(one.center) for one in self._frames)

    def check(self, fit: Callable[[Site, list[FaceFrame]], None]) -> None:
        """Judge whether the tools fit the face, as far as that is known."""
        if self._site is not None:
            fit(self._site, self._spots)

    def turn(self, boxes: list[Any]) -> None:
        """Keep the tools' middles where they are after other sizes or another turn."""
        change, array = self._edited.change, self._tools.array
        if array is not None:
            # Its base stands at the origin.
            change.set(boxes[0], "Placement", FreeCAD.Placement(_ORIGIN, self._own.Rotation))
            change.set(array, "ExtraPlacement", FreeCAD.Placement(self._own.Base, _UNTURNED))
            return
        for box, frame in zip(boxes, self._frames):
            change.place(box, frame.inward.multiply(self._own))

    def put(self, tools: list[Any]) -> None:
        """Put tools at the wanted places; what held them before goes."""
        array, present = self._tools.array, self._present()
        stays = tools == present and not ("face" in self._edited.sent or self._is_in_another)
        if stays:
            self._keep_middle(seated(self._edited.obj))
        if stays and array is not None:
            self._set_points(array)
            if self._edited.sent & {"length", "width", "angle"}:
                self.turn(tools)
        elif stays and len(self._spots) == 1 and all(map(is_bundle, self._tools.holders)):
            for tool in tools:
                self._edited.change.place(tool, self._spots[0].inward.multiply(self._own))
        else:
            self._rebuild(tools)

    def _keep_middle(self, cutters: Iterable[Any]) -> None:
        if self._keeps_middle:
            self._needed_site().keep_middle(self._edited.obj, cutters)
        else:
            let_stay(self._edited.obj)

    def _present(self) -> list[Any]:
        return list(self._tools.objects.values())

    def _set_points(self, array: Any) -> None:
        inward = global_placement(array).inverse()
        sketch = array.PointObject
        inward = sketch.Placement.inverse().multiply(inward)
        points = [inward.multVec(spot.center) for spot in self._spots]
        set_points(sketch, [(point.x, point.y) for point in points])
        self._edited.change.add_part(sketch)

    def _rebuild(self, tools: list[Any]) -> None:
        cut, context = self._edited.obj, self._edited.context
        for tool in tools:
            detach(tool)
            tool.Label2 = HELPER
        cutters = self._needed_site().seat(tools, self._spots, self._own, context, cut.Name)
        self._keep_middle(cutters)
        whole = cutters[0] if len(cutters) == 1 else bundle(context, cut.Name, cutters)
        self._edited.change.set(cut, "Tool", whole)
        # Where it is the same tool, only its place is another one.
        self._edited.change.add_part(whole)
        gone = [one for one in self._present() if one not in tools]
        for helper in (*self._tools.holders, *gone):
            let_go(self._edited, helper)
