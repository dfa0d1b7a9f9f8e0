# SPDX-License-Identifier: MIT
"""The editor of the drafts of bodies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ....errors import ConjureError
from ....kernel.trying import is_usable
from ....vocabulary.commands.drafts import Draft
from ...bodies.dress_ups import DressUp
from ...bodies.leaning import Lean, lean_of, neutral_text, pull_text
from ...command.feasible_sizes import Trials
from ...geometry import shapes
from ...geometry.ancestry.draft_sides import side_of
from ...geometry.faces import Faces
from ...geometry.reference_resolution import resolve_elements
from ..editors import Edited, Editor, plain
from .profiled import IN_ITS_BODY
from .rewriting import FeatureEdit

_NAMES = {
    **{"Angle": "angle", "Reversed": "reversed", "Base": "faces"},
    **{"NeutralPlane": "neutral", "PullDirection": "pull"},
}
_LEAN = frozenset({"neutral", "pull", "reversed"})


class _Leaning(Draft):
    """A draft whose neutral plane may be of a kind that the command does not make."""

    neutral: Any = replace(Draft.declared["neutral"], default=None)


def _read(obj: Any) -> dict[str, Any]:
    _, names = obj.Base or (None, [])
    return {
        "angle": plain(obj.Angle),
        "reversed": obj.Reversed != bool(side_of(obj)),
        "faces": list(names),
        "neutral": neutral_text(obj),
        "pull": pull_text(obj),
    }


def _write(edited: Edited) -> None:
    work, wanted, sent = FeatureEdit(edited, _NAMES), edited.parameters, edited.sent
    base, feature = edited.obj.Base[0], work.feature
    faces = resolve_elements(wanted.faces, Faces(base), "faces").indices
    turned = bool(side_of(edited.obj))
    if wanted.neutral is not None:
        lean = lean_of(wanted.neutral, wanted.pull, work.body, work.context, base)
        lean.refuse_level(base.Shape, faces)
        turned = lean.is_turned
        if not edited.change.is_one_of_several:
            _try_out(edited, lean, base, faces)
        if "neutral" in sent:
            feature.NeutralPlane = lean.neutral
        if "pull" in sent:
            feature.PullDirection = lean.pull
    if sent & _LEAN:
        feature.Reversed = wanted.reversed != turned
    if "faces" in sent:
        feature.Base = (base, [f"Face{index}" for index in faces])
    if "angle" in sent:
        feature.Angle = wanted.angle


def _try_out(edited: Edited, lean: Lean, base: Any, faces: list[int]) -> None:
    wanted, shape = edited.parameters, shapes.shape_of(base)

    def attempt(factor: float = 1.0) -> Any:
        return lean.shape(shape, faces, wanted.angle * factor, reversed=wanted.reversed)

    try:
        DressUp("PartDesign::Draft", (), {}, attempt).try_out(base.Name)
    except ConjureError as error:
        error.field = error.field or "angle"
        if is_usable():
            Trials(shape).advise_size(error, (wanted.angle,), attempt, unit="degrees")
        raise


EDITORS = (
    Editor(
        *("PartDesign::Draft", _Leaning, _read, _write),
        removable={"pull": ()},
        fixed=IN_ITS_BODY,
        properties={"angle": "Angle"},
    ),
)
