# SPDX-License-Identifier: MIT
"""Profiles and paths that were drawn for a feature: told as data, and drawn again in place."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ...vocabulary.profiles.texts import Text
from ..command.recompute import recompute
from ..document import rounding
from ..document.feature_chain import BINDERS, SKETCH, is_helper, kind_of
from ..features.computed import joined_profiles
from ..features.lettering import kept_texts
from ..features.profile_builder import ProfileBuilder, Source
from ..features.profile_objects import object_plan, turn_of
from ..geometry import shapes
from ..geometry.plane_axes import frame
from ..geometry.tolerances import COINCIDENT, SAME_ROTATION
from ..objects.property_values import is_as_asked, writable
from ..sketching.tool_sketches import draw_profile
from . import sketched
from .editors import Edited, plain
from .inputs import exchange, input_named, let_go, show_and_hide

_FULL_TURN = 360.0
_KEPT = {"Solid": {"profile", "solid"}, "TaperAngleRev": {"taper_angle"}}
"""Properties that the person may have chosen, by the parameters without which they stay."""


def told(obj: Any) -> Any:
    """A profile as a command takes it: what was drawn for its feature as data, else its name."""
    if obj is None or not is_helper(obj):
        return plain(obj)
    return as_data(obj) or plain(obj)


def as_data(obj: Any) -> dict[str, Any] | None:
    """Type, sizes and place of a profile that commands can draw; None for another object."""
    if obj.TypeId in BINDERS:
        ((source, names),) = obj.Support[:1]
        # A whole object has no name of a face.
        face = names[0] if names else "Face1"
        return {"type": "face", "reference_object": source.Name, "reference_face": face}
    if is_in_space(obj):
        return _in_space(obj)
    joined = joined_profiles.as_data(obj)
    if joined is not None:
        return joined
    sizes = sizes_of(obj)
    return None if sizes is None else {**sizes, **_place_of(obj, sizes)}


def is_in_space(obj: Any) -> bool:
    """True for a polygon whose points do not lie in its own plane."""
    is_polygon = kind_of(obj) == "Part::Polygon" and obj.Close
    return bool(is_polygon and any(abs(one.z) > COINCIDENT for one in obj.Nodes))


def _in_space(obj: Any) -> dict[str, Any]:
    where = shapes.outer_placement(obj).multiply(obj.Placement)
    points = [plain(where.Rotation.multVec(one)) for one in obj.Nodes]
    return {"type": "polygon", "points": points, "position": plain(where.Base)}


def sizes_of(obj: Any) -> dict[str, Any] | None:
    """Type and sizes of a drawn profile; None for an object that is no such."""
    text = kept_texts.as_data(obj)
    if text is not None:
        return text
    kind = kind_of(obj)
    if kind == SKETCH:
        return sketched.data_of(obj)
    if kind == "Part::Plane":
        return {"type": "rectangle", "width": plain(obj.Length), "height": plain(obj.Width)}
    if kind == "Part::Circle" and is_full(obj):
        return {"type": "circle", "radius": plain(obj.Radius)}
    if kind == "Part::RegularPolygon":
        return {"type": "polygon", "sides": obj.Polygon, "radius": plain(obj.Circumradius)}
    if kind == "Part::Polygon" and obj.Close:
        return {"type": "polygon", "points": [[one.x, one.y] for one in obj.Nodes]}
    if kind == "Part::Ellipse":
        radii = {"major_radius": obj.MajorRadius, "minor_radius": obj.MinorRadius}
        return {"type": "ellipse", **{name: plain(size) for name, size in radii.items()}}
    return None


def is_full(obj: Any) -> bool:
    """True for a Part::Circle that is no arc."""
    return bool(abs(plain(obj.Angle2) - plain(obj.Angle1)) >= _FULL_TURN)


def frame_of(obj: Any, sizes: dict[str, Any]) -> Any:
    """Global placement of the middle of a drawn profile."""
    where = shapes.outer_placement(obj).multiply(obj.Placement)
    if obj.TypeId == "Part::Plane":
        middle = FreeCAD.Vector(sizes["width"] / 2.0, sizes["height"] / 2.0, 0.0)
        where = where.multiply(FreeCAD.Placement(middle, FreeCAD.Rotation()))
    return where


def _place_of(obj: Any, sizes: dict[str, Any]) -> dict[str, Any]:
    """Position of a drawn profile, and its normal where that says how it is turned."""
    where = frame_of(obj, sizes)
    normal = where.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    place: dict[str, Any] = {"position": plain(where.Base), "normal": plain(normal)}
    turn = frame(normal).inverted().multiply(where.Rotation)
    if not turn.isSame(FreeCAD.Rotation(), SAME_ROTATION):
        degrees = math.degrees(turn.Angle) * (1.0 if turn.Axis.z > 0 else -1.0)
        place["rotation"] = rounding.tidy(degrees)
    return place


def place_for(now: Any, spec: Any, otherwise: Any = None) -> Any:
    """Global placement of a drawn profile: what was not sent of it stays as it is.

    Args:
        now: the present profile, or None.
        spec: what is to be drawn.
        otherwise: the placement where the present one was not drawn.
    """
    sizes = None if now is None else sizes_of(now)
    if sizes is None:
        return otherwise
    place = frame_of(now, sizes)
    if spec.position is not None:
        place.Base = FreeCAD.Vector(*spec.position)
    if spec.normal is not None:
        place.Rotation = frame(FreeCAD.Vector(*spec.normal))
    elif "rotation" in spec.given:
        place.Rotation = frame(place.Rotation.multVec(FreeCAD.Vector(0, 0, 1)))
    else:
        place.Rotation = place.Rotation.multiply(turn_of(spec).Rotation.inverted())
    return place


def set_now(obj: Any, name: str, value: Any) -> None:
    """Set a property at once, if it is to have another value.

    Raises:
        ConjureError: INVALID_PARAMETER: it follows an expression.
    """
    if not is_as_asked(getattr(obj, name), value):
        writable(obj, name, "properties")
        setattr(obj, name, value)


class ProfileEditor(ProfileBuilder):
    """Finds and draws again what an edited feature is made of.

    Args:
        edited: the edit; its object is the feature.
    """

    def __init__(self, edited: Edited) -> None:
        self.parameters = edited.parameters
        self.context = edited.context
        self.is_new = True
        self.base = None
        self.told = {}
        self._default = edited.obj.Name
        self._draw = draw_profile
        self._hidden: list[Any] = []
        self._anchors = [edited.obj]
        self._edited = edited
        self._reused: Any = None

    def put(self, name: str, value: Any) -> None:
        """Set a property of the feature at once, if it is to have another value.

        Raises:
            ConjureError: INVALID_PARAMETER: it follows an expression.
        """
        if name not in _KEPT or _KEPT[name] & self._edited.sent:
            set_now(self._edited.obj, name, value)

    def exchanged(
        self, now: Any, spec: Any, field: str, where: Any = None, *, moved: bool = False
    ) -> Any:
        """The object of a profile that was sent, in place of the present one.

        Args:
            now: the present one, which is drawn again where that is possible; or None.
            spec: the profile as the vocabulary read it.
            field: the parameter it stands in.
            where: the global placement of a drawn one that has no place yet.
            moved: whether it goes there also if it has one.
        """
        if isinstance(spec, str):
            made = input_named(self._edited, spec, field, [now])
        else:
            source = self.source(spec, field)
            is_placed = moved or source.obj is not None or spec.in_space
            place = where if is_placed else place_for(now, spec, where)
            made = self.redrawn(now, lambda: self.profile(source, place))
            before = [] if now is None else joined_profiles.objects_of(now)
            show_and_hide(self._edited, before, source.objects)
        self.replace(now, made)
        return made

    def redrawn(self, now: Any, draw: Any) -> Any:
        """Result of `draw`, for which a present helper is used again where it is of the kind."""
        self._reused = now if now is not None and is_helper(now) else None
        try:
            return draw()
        finally:
            self._reused = None

    def replace(self, now: Any, made: Any) -> None:
        """Have a new input take the place of a present one, which goes if it was a helper."""
        self._edited.change.add_part(made)
        if made is now:
            return
        exchange(self._edited, [] if now is None else [now], [made])
        if now is not None and is_helper(now):
            let_go(self._edited, now)

    def release(self, gone: Any) -> None:
        """Let an input go that the feature needs no more."""
        exchange(self._edited, [gone], [])
        if is_helper(gone):
            let_go(self._edited, gone)

    def drawn(self, source: Source, suffix: str, where: Any) -> Any:
        """A parametric object with the shape of a drawn profile or path: the present one if can be.

        Raises:
            ConjureError: RECOMPUTE_FAILED; as `put`.
        """
        if isinstance(source.spec, Text):
            return super().drawn(source, suffix, where)
        plan, obj = object_plan(source.spec), self._reused
        kind = plan.type_id if isinstance(plan.type_id, str) else plan.type_id.proxy
        if obj is None or kind_of(obj) != kind or kind == "Part::Feature":
            return super().drawn(source, suffix, where)
        for name, size in in_order(plan.sizes, obj):
            set_now(obj, name, size)
        if plan.elements:
            draw_profile(obj, plan.elements)
        set_now(obj, "Placement", self.inward.multiply(where).multiply(plan.offset))
        recompute(obj, "RECOMPUTE_FAILED")
        return obj


def in_order(sizes: dict[str, Any], obj: Any) -> list[tuple[str, Any]]:
    """Sizes in an order in which FreeCAD takes them: no minor radius is ever the larger one."""
    shrinks = "MinorRadius" in sizes and sizes["MinorRadius"] < plain(obj.MinorRadius)
    return sorted(sizes.items(), key=lambda entry: (entry[0] == "MinorRadius") != shrinks)
