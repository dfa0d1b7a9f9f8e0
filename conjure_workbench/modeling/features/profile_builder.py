# SPDX-License-Identifier: MIT
"""Profiles and paths as objects of the document, and what is made of them put where it belongs.

What is drawn for one feature is parametric itself, hidden beneath that feature, and goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Sequence

import FreeCAD
import Part

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.profiles import paths, profiles
from ...vocabulary.profiles.drawn import DrawnProfile
from ...vocabulary.profiles.texts import Text
from ..command.consumed import not_parametric
from ..command.context import Context
from ..command.recompute import recompute_input
from ..document.feature_chain import HELPER, body_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.profile_shape import Outline
from ..geometry.reference_resolution import resolve_face
from ..geometry.tolerances import COINCIDENT, ROUNDING
from . import python_features
from .computed import joined_profiles
from .joined_edges import edges_in, faces_of, joined
from .lettering import fonts, kept_texts
from .lettering.letters import faces
from .profile_objects import ObjectPlan, object_plan, placement_of, turn_of
from .python_features import FeatureType

BINDERS_BREAK_UNDO = FreeCAD.Version()[:2] == ["1", "0"]
"""FreeCAD 1.0 undoes a SubShapeBinder inside a part by half, and crashes later."""


@dataclass
class Source:
    """Source of a profile or a path.

    Attributes:
        spec: as the vocabulary read it.
        field: the parameter it stands in, for errors.
        obj: the object that it is or that it borrows a face or edges from; None if it is drawn.
        objects: those whose edges are joined.
    """

    spec: Any
    field: str
    obj: Any
    objects: Sequence[Any] = ()

    @property
    def is_whole(self) -> bool:
        """True for an object of the document as such."""
        return isinstance(self.spec, str)


class ProfileBuilder:
    """Makes one feature of profiles: finds and draws what it needs, and finishes it.

    Args:
        parameters: of a command that makes something of profiles.
        context: of the command.
        default: the feature's name where none is wanted.
        draw: draws elements of a profile in a sketch.

    Attributes:
        told: what the reply says of the profile.
    """

    def __init__(
        self, parameters: Any, context: Context, default: str, draw: Callable[[Any, Any], None]
    ) -> None:
        self._draw = draw
        self.parameters = parameters
        self.context = context
        self._default = default
        self.told: dict[str, Any] = {}
        self._hidden: list[Any] = []
        self._anchors: list[Any] = []
        self.base: Any = None
        self.is_new = parameters.operation == "new"
        if not self.is_new and parameters.base_object is not None:
            self.base = context.operand(parameters.base_object, "base_object")

    def source(self, spec: Any, field: str) -> Source:
        """Source of a parameter, with the object that it means.

        Raises:
            ConjureError: as `Context.find_with_shape`; INVALID_PARAMETER for a part of a body.
        """
        if isinstance(spec, str):
            source = Source(spec, field, self._whole(spec, field))
        elif isinstance(spec, (profiles.FaceProfile, paths.EdgePath)):
            where = f"{field}.reference_object"
            source = Source(spec, field, self.context.operand(spec.reference_object, where))
        elif isinstance(spec, profiles.ObjectsProfile):
            where = f"{field}.objects"
            found = [self._whole(one, f"{where}[{at}]") for at, one in enumerate(spec.objects)]
            source = Source(spec, field, found[0], found)
        else:
            source = Source(spec, field, None)
        if source.obj is not None:
            self._anchors.append(source.obj)
            if isinstance(spec, profiles.FaceProfile) and not self.is_new and self.base is None:
                self.base = source.obj
        return source

    def _whole(self, name: str, field: str) -> Any:
        obj = self.context.find(name, field)
        body = body_of(obj)
        if body is not None:
            message = f"'{obj.Name}' is a part of the body '{body.Name}', which only that can use."
            raise unfit(field, message, name, "an object outside of bodies, or a face of the body")
        recompute_input(obj, self.context.stale)
        self.context.visibility.note(obj)
        return self.context.find_with_shape(name, field)

    @property
    def _anchor(self) -> Any:
        """The object beside which new ones belong: in the same part."""
        return next((obj for obj in (*self._anchors, self.base) if obj is not None), None)

    @property
    def outer(self) -> Any:
        """The global placement of the part that everything new lies in."""
        anchor = self._anchor
        return FreeCAD.Placement() if anchor is None else shapes.outer_placement(anchor)

    @property
    def inward(self) -> Any:
        """From global coordinates to those of that part."""
        return self.outer.inverse()

    def create(self, type_id: str) -> Any:
        """The feature itself, not yet computed."""
        wanted = (self.parameters.name, self.parameters.label) if self.is_new else (None, None)
        return self.context.create(type_id, *wanted, default=self._default)

    def helper(self, type_id: str | FeatureType, suffix: str) -> Any:
        """An object that is there only for the feature."""
        default = f"{self.parameters.name or self._default}_{suffix}"
        if isinstance(type_id, FeatureType):
            made = python_features.create(self.context, type_id, None, None, default=default)
        else:
            made = self.context.create(type_id, None, default=default)
        made.Label2 = HELPER
        return made

    def finish_helper(self, made: Any) -> Any:
        """Compute a helper, put it where it belongs and hide it beneath the feature."""
        self.join(made)
        self.context.build(made, solid=False, visible=False)
        self._hidden.append(made)
        return made

    def join(self, made: Any) -> None:
        """Put an object into the part of what it is made of."""
        if self._anchor is not None:
            self.context.join_container(made, [self._anchor])

    def profile(self, source: Source, where: Any = None) -> Any:
        """The object that has the profile's shape.

        Args:
            source: of the profile.
            where: the global placement of a drawn one; without it, as its position and normal say.
        """
        if source.is_whole:
            return self.whole(source)
        if isinstance(source.spec, profiles.FaceProfile):
            return self._face(source)
        if source.objects:
            return self._joined(source)
        place = where or placement_of(source.spec)
        return self.drawn(source, "Profile", place.multiply(turn_of(source.spec)))

    def whole(self, source: Source) -> Any:
        """An object that is used as it is, and hidden beneath the feature."""
        self._hidden.append(source.obj)
        return source.obj

    def drawn(self, source: Source, suffix: str, where: Any) -> Any:
        """A parametric object that has the shape of a drawn profile or path."""
        drawing = self.plan(source)
        made = self.helper(drawing.type_id, suffix)
        for name, size in drawing.sizes.items():
            setattr(made, name, size)
        if drawing.elements:
            self._draw(made, drawing.elements)
        made.Placement = self.inward.multiply(where).multiply(drawing.offset)
        if isinstance(source.spec, Text):
            kept_texts.keep(made, source.spec, self._font(source))
        elif drawing.type_id == "Part::Feature":
            message = f"FreeCAD has no feature for it: '{made.Name}' keeps no sizes to edit."
            self.context.warn("NOT_PARAMETRIC", message, made)
        self.finish_helper(made)
        if isinstance(source.spec, DrawnProfile) and source.spec.holes:
            _refuse_holes(made, source.field)
        return made

    def plan(self, source: Source) -> ObjectPlan:
        """Plan of the object of a drawn profile or path."""
        if not isinstance(source.spec, Text):
            return object_plan(source.spec)
        font = self._font(source)
        self.told["font"] = str(font)
        try:
            return ObjectPlan("Part::Feature", {"Shape": faces(source.spec, font)})
        except ConjureError as error:
            error.place_in(source.field)
            raise

    def _font(self, source: Source) -> Path:
        """The file of a text's font."""
        return fonts.found(source.spec.font, self.context, f"{source.field}.font")

    def _joined(self, source: Source) -> Any:
        """The faces inside the outlines that edges of objects make."""
        spec = source.spec
        edges = edges_in([shapes.global_shape_of(obj) for obj in source.objects])
        found = joined(edges, spec.tolerance)
        made = self.helper("Part::Feature", "Profile")
        made.Shape = faces_of(found, f"{source.field}.objects", list(spec.objects))
        made.Placement = self.inward
        joined_profiles.keep(made, source.objects, spec.tolerance)
        self.told["gaps"] = found.gaps
        self._hidden += source.objects
        self.context.warn(*not_parametric(made, *source.objects), made)
        return self.finish_helper(made)

    def _face(self, source: Source) -> Any:
        """A binder, which follows the face."""
        where = f"{source.field}.reference_face"
        index = resolve_face(source.spec.reference_face, Faces(source.obj), where)
        own_part_only = self._needs_plain_binder(source)
        kind = "ShapeBinder" if own_part_only else "SubShapeBinder"
        binder = self.helper(f"PartDesign::{kind}", "Profile")
        if not own_part_only:
            # Otherwise FreeCAD takes the face without its object's placement.
            binder.Relative = True
        binder.Support = [(source.obj, (f"Face{index}",))]
        return self.finish_helper(binder)

    def _needs_plain_binder(self, source: Source) -> bool:
        """True if the binder must be one that knows the coordinates of its own part only.

        Raises:
            ConjureError: UNSUPPORTED: it must, and the face lies in another part.
        """
        part = self._anchor.getParentGeoFeatureGroup()
        if not BINDERS_BREAK_UNDO or part is None:
            return False
        if source.obj.getParentGeoFeatureGroup() != part:
            raise ConjureError(
                "UNSUPPORTED",
                f"FreeCAD 1.0 cannot undo what follows a face of '{source.obj.Name}' from inside "
                f"another part, '{part.Name}'.",
                field=source.field,
                given=source.obj.Name,
                allowed=f"a face of an object in '{part.Name}', or a profile given as data",
            )
        return True

    def build(self, feature: DocumentObject, *, solid: bool) -> dict[str, Any]:
        """Compute the feature; what it is made of is hidden beneath it.

        Raises:
            ConjureError: INVALID_PARAMETER: a surface is to be cut or joined; as `Context.build`;
                RESULT_INVALID also for a solid that is flat.
        """
        if not self.is_new and not solid:
            problem = "needs a solid, and this makes a surface"
            raise invalid("operation", problem, self.parameters.operation, ["new"])
        self.join(feature)
        self.context.consume(feature, self._hidden)
        if not self.is_new:
            feature.Label2 = HELPER
        found = self.context.build(feature, solid=solid)
        if solid and found["volume"] < ROUNDING * feature.Shape.BoundBox.DiagonalLength**3:
            message = f"The result of {feature.TypeId} '{feature.Name}' is flat."
            details = {"object_id": feature.Name, "shape": found}
            raise ConjureError("RESULT_INVALID", message, details=details)
        if not found["solids"]:
            message = f"'{feature.Name}' is a surface without a volume."
            self.context.warn("NOT_A_SOLID", message, feature)
        return found


def _refuse_holes(sketch: Any, field: str) -> None:
    """Raise INVALID_PARAMETER unless a profile's holes lie apart from one another inside of it."""
    where = f"{field}.holes"
    first = sketch.Geometry[0]
    on_outline = Part.Vertex(sketch.Placement.multVec(first.value(first.FirstParameter)))
    try:
        outline = Outline(sketch, where)
        outline.refuse_islands()
        is_inside = outline.wires[0].distToShape(on_outline)[0] < COINCIDENT
    except ConjureError:
        is_inside = False
    if not is_inside:
        allowed = "holes inside the outline, apart from it and from one another"
        raise invalid(where, "leave the outline, or touch it or one another", allowed=allowed)
