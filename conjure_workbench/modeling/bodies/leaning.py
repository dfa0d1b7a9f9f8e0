# SPDX-License-Identifier: MIT
"""Ways in which faces of a draft lean: about a neutral plane, along a direction."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import FreeCAD

from ...errors import invalid
from ...kernel.drafts import METHOD
from ...kernel.trying import made_elsewhere
from ...vocabulary.commands.drafts import Neutral, Pull
from ...vocabulary.sketching.places import OnDatum, OnPlane
from ..command.context import Context
from ..document.feature_chain import DATUMS, origin_feature
from ..document.freecad_types import Shape
from ..geometry.ancestry.draft_sides import is_turned
from ..geometry.edges import Edges
from ..geometry.face_frames import plane_face
from ..geometry.forms import curve_type, is_plane, normal_of
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import PARALLEL
from .datums.uses import along, datum_of
from .profile_links import whole_of
from .telling import element_text


class Lean(NamedTuple):
    """The way in which faces lean.

    Attributes:
        neutral: what the feature's NeutralPlane is set to.
        pull: what its PullDirection is set to; None for the direction of the neutral plane.
        point: a point of the neutral plane, in the body's coordinates.
        normal: across that plane.
        along: of length 1; FreeCAD has faces lean inward along it, unless it is Reversed.
        is_turned: whether FreeCAD has to be told the opposite of `reversed`.
    """

    neutral: Any
    pull: Any
    point: Any
    normal: Any
    along: Any
    is_turned: bool

    def direction(self, *, reversed: bool) -> Any:
        """The way along which the faces lean inward, in the body's coordinates."""
        return self.along * (-1 if reversed != self.is_turned else 1)

    def refuse_level(self, shape: Shape, faces: Sequence[int]) -> None:
        """Refuse faces that look along the direction, which FreeCAD leaves as they are.

        Raises:
            ConjureError: INVALID_PARAMETER.
        """
        for index in faces:
            face = shape.Faces[index - 1]
            if is_plane(face) and normal_of(face).cross(self.along).Length < PARALLEL:
                problem = "looks along the direction, so it cannot lean"
                raise invalid("faces", problem, f"Face{index}", "faces beside that direction")

    def shape(self, shape: Shape, faces: Sequence[int], angle: float, *, reversed: bool) -> Any:
        """The solid with its faces leaning, tried in the kernel's process; None without one.

        Raises:
            RuntimeError: the kernel makes nothing, or ended the process.
        """
        way = self.direction(reversed=reversed)
        return made_elsewhere(
            shape, METHOD, list(faces), angle, [*self.point], [*self.normal], [*way]
        )


def lean_of(
    neutral: Neutral, pull: Pull | None, body: Any, context: Context, tip: Any = None
) -> Lean:
    """The way in which faces of a body lean: of its tip, or of another feature of it.

    Raises:
        ConjureError: as `Context.find`; REFERENCE_LOST or AMBIGUOUS; INVALID_PARAMETER for what is
            not plane or not straight.
    """
    tip = tip or body.Tip
    if isinstance(neutral, (OnPlane, OnDatum)):
        plane = _plane(neutral, body, context)
        link, place = (plane, [""]), plane.Placement
        point, normal = place.Base, place.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
        turned = False
    else:
        index, _ = plane_face(neutral, whole_of(body, tip), "neutral")
        face = tip.Shape.Faces[index - 1]
        link, point, normal = (tip, [f"Face{index}"]), face.CenterOfMass, face.Surface.Axis
        turned = is_turned(face)
    if pull is None:
        return Lean(link, None, point, normal, normal, turned)
    pulled, along = _pull(pull, body, context, tip)
    return Lean(link, pulled, point, normal, along, False)


def neutral_text(draft: Any) -> str | None:
    """The neutral plane of a draft as its command takes it; None for one that it does not."""
    return _text(draft.NeutralPlane, "plane")


def pull_text(draft: Any) -> str | None:
    """The pull of a draft as its command takes it; None without one, or for another kind."""
    return _text(draft.PullDirection, "axis")


def _text(link: Any, kind: str) -> str | None:
    source, parts = link or (None, [])
    if source is None:
        return None
    if any(parts):
        return element_text(source, parts[0])
    role = str(getattr(source, "Role", ""))
    if role.endswith("_Plane"):
        return role[: -len("_Plane")].lower()
    return str(source.Name) if DATUMS.get(source.TypeId) == kind else None


def _plane(neutral: OnPlane | OnDatum, body: Any, context: Context) -> Any:
    if isinstance(neutral, OnPlane):
        return origin_feature(body, f"{neutral.word.upper()}_Plane")
    allowed = "xy, xz, yz, a plane face, or a datum plane"
    return datum_of(neutral, body, "plane", "neutral", context, allowed)


def _pull(pull: Pull, body: Any, context: Context, tip: Any) -> tuple[Any, Any]:
    if isinstance(pull, str):
        allowed = "a straight edge of the body, or a datum axis"
        line = datum_of(OnDatum(pull), body, "axis", "pull", context, allowed)
        return (line, [""]), line.Placement.Rotation.multVec(FreeCAD.Vector(*along(line)))
    edges = Edges(whole_of(body, tip))
    indices = resolve_elements([pull], edges, "pull").indices
    names = [f"Edge{index}" for index in indices]
    edge = tip.Shape.Edges[indices[0] - 1]
    if len(indices) > 1 or curve_type(edge) != "Line":
        problem = f"means {len(indices)} edges" if len(indices) > 1 else "is not straight"
        raise invalid("pull", problem, names[0] if len(names) == 1 else names, "one straight edge")
    return (tip, names), edge.Curve.Direction
