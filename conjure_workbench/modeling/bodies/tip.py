# SPDX-License-Identifier: MIT
"""A new feature at the tip of a body: made, computed, checked, or refused without a trace."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, Sequence

from ...errors import ConjureError
from ..command.context import Context
from ..command.dependents import update_dependents
from ..command.recompute import failure, recompute
from ..document import rounding
from ..document.feature_chain import solid_features
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..measure import volumes
from . import dialects
from .judging import apart, explained, growth, recompute_whole, warn_of_pieces
from .order import refuse_later

_MARK = "Touched"


class FeatureWork:
    """Work on one new feature after the tip of a body.

    Args:
        body: the body, up to date.
        context: the command's.
        adds: whether the feature adds material; None if it may do both.

    Attributes:
        before: the feature that the new one follows; None in an empty body.
        adds: whether the feature adds material; None if it may do both.
        changed: by how much the volume grew with the feature, in mm3.
    """

    def __init__(self, body: DocumentObject, context: Context, adds: bool | None) -> None:
        self.body = body
        self.before: Any = body.Tip
        self.changed = 0.0
        self._context = context
        self.adds = adds
        self._marked = {one.Name for one in body.Group if _MARK in one.State}
        self._shape = None if self.before is None else shapes.shape_of(self.before)
        insertion = context.insertion
        self._insertion = insertion if insertion and insertion.body == body else None

    @property
    def volume(self) -> float:
        """The volume of the body without the new feature, in mm3."""
        return 0.0 if self._shape is None else volumes.volume_of(self._shape)[0]

    @property
    def reach(self) -> float:
        """The diagonal of the body without the new feature, in mm."""
        return 0.0 if self._shape is None else float(self._shape.BoundBox.DiagonalLength)

    def volume_reply(self, *, is_real: bool = True) -> dict[str, float]:
        """The volume in a reply, in mm3: that before the feature, and what it added or removed."""
        grows = self.changed > 0 if self.adds is None else self.adds
        change = rounding.tidy(abs(self.changed) if is_real else 0.0)
        return {"before": rounding.tidy(self.volume), "added" if grows else "removed": change}

    def create(self, parameters: Any, type_id: str) -> Any:
        """The feature, which follows the tip and is not computed yet."""
        feature: Any = self._context.create_wanted(parameters, type_id)
        self.body.addObject(feature)
        if "Refine" in feature.PropertiesList:
            feature.Refine = True
        return feature

    def build(
        self, feature: DocumentObject, hides: Sequence[Any] = (), *, is_whole: bool = False
    ) -> bool:
        """Compute the feature; returns whether it changed the body.

        Args:
            feature: with all its properties set.
            hides: what it hides besides the feature before.
            is_whole: whether it is known to be one piece.

        Raises:
            ConjureError: GEOMETRY_ERROR or RESULT_INVALID: nothing is left, it lies in pieces where
                the body may not, or it lost material; INVALID_PARAMETER: it is made on a feature
                that comes after it.
        """
        refuse_later(feature, "insert_after" if self._insertion else None)
        before = [] if self.before is None or self._is_inside else [self.before]
        self._context.consume(feature, [*before, *hides])
        told = nullcontext(False) if is_whole else dialects.pieces_kept(self.body, feature)
        with told as again:
            found = self._computed(feature)
            if found["solids"] > 1 and (again or not dialects.allows_pieces(self.body)):
                raise apart(self.body, found["solids"])
        if again:
            recompute_whole(feature)
        self.changed, is_real = growth(self._shape, feature, found, self.adds)
        pieces = 1 if self._shape is None else self._shape.countElement("Solid")
        if found["solids"] > pieces:
            warn_of_pieces(self.body, feature, found["solids"], self._context)
        return is_real

    def refuse_apart(self, tools: Sequence[Any]) -> None:
        """Refuse a union in pieces, of which FreeCAD 0.20 would keep one without an error.

        Args:
            tools: what is added, in the coordinates of the body.

        Raises:
            ConjureError: RESULT_INVALID.
        """
        assert self._shape is not None  # What is added to is there.
        count = len(self._shape.fuse(list(tools)).Solids)
        if count > 1:
            raise apart(self.body, count)

    def finish(self, feature: DocumentObject) -> None:
        """Make the feature the tip, and recompute the body and what is made of it.

        One that was inserted leaves the tip where it was.
        """
        self.body.Tip = self._insertion.end(feature) if self._insertion else feature
        for one in self.body.Group:
            # FreeCAD 1.0 marks all that is in a body when something comes to it.
            if _MARK in one.State and one.Name not in self._marked and failure(one) is None:
                one.purgeTouched()
        bring_up_to_date(feature, self.body, self._context)

    @property
    def _is_inside(self) -> bool:
        """True for a feature that is inserted before the one with which the body ends."""
        return self._insertion is not None and bool(self._insertion.is_inside)

    def _computed(self, feature: DocumentObject) -> dict[str, Any]:
        try:
            return self._context.build(feature, visible=not self._is_inside)
        except ConjureError as error:
            raise explained(error, self.body, feature, self.adds) from error


def bring_up_to_date(feature: DocumentObject, body: DocumentObject, context: Context) -> None:
    """Recompute what comes after a feature of a body, the body, and what is made of it."""
    if solid_features(body)[-1] != feature:
        update_dependents(feature, context)
        return
    recompute(body)
    update_dependents(body, context)
