# SPDX-License-Identifier: MIT
"""New features behind an earlier one of their body, whose end is put back to there meanwhile."""

from __future__ import annotations

from functools import wraps
from typing import Any, Callable, TypeVar, cast

from ...errors import unfit
from ..command.context import Context, Result
from ..command.recompute import recompute, recompute_input
from ..document import rounding
from ..document.feature_chain import body_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..measure import volumes
from .order import feature_named

Handler = TypeVar("Handler", bound=Callable[..., Result])


class Insertion:
    """The place of a command's new feature.

    Args:
        body: its body, which ends with `after` meanwhile.
        after: the feature that it comes after.
        tip: the feature with which the body ended before.

    Attributes:
        is_done: whether the feature is in its place.
    """

    def __init__(self, body: DocumentObject, after: DocumentObject, tip: Any) -> None:
        self.body = body
        self.after = after
        self._tip = tip
        self.is_done = False

    def body_with(self, obj: DocumentObject) -> Any:
        """The body, if an object is that or lies in it; else None."""
        return self.body if self.body in (obj, body_of(obj)) else None

    @property
    def is_inside(self) -> bool:
        """True where the body does not end with the new feature."""
        return bool(self._tip != self.after)

    def go_on(self, feature: DocumentObject) -> None:
        """Have the body end with the new feature meanwhile: another one is made behind it."""
        self.after = feature
        if self.body.Tip != feature:
            self.body.Tip = feature
            recompute(self.body)

    def end(self, feature: DocumentObject) -> Any:
        """The feature that the body ends with from now on, after the new one was made."""
        self.is_done = True
        return self._tip if self.is_inside else feature


def inserted(handler: Handler) -> Handler:
    """Have a handler that makes a feature of a body take `insert_after`.

    To the handler the body ends with the feature that is named: its shape is the one on which edges
    and faces are looked for, and `FeatureWork` puts the new feature behind it.
    """

    @wraps(handler)
    def handle(parameters: Any, context: Context) -> Result:
        if parameters.insert_after is None:
            return handler(parameters, context)
        insertion = _begin(parameters.insert_after, context)
        context.insertion = insertion
        result = handler(parameters, context)
        if not insertion.is_done:
            message = f"The new object does not belong to the body '{insertion.body.Name}'"
            allowed = "a feature of the body that is worked on"
            raise unfit("insert_after", message, parameters.insert_after, allowed)
        shape = shapes.shape_of(insertion.body)
        result.facts["body_volume"] = rounding.tidy(volumes.volume_of(shape)[0])
        result.facts["tip"] = insertion.body.Tip.Name
        return result

    return cast(Handler, handle)


def _begin(name: str, context: Context) -> Insertion:
    after = feature_named(name, context, "insert_after")
    body = body_of(after)
    recompute_input(after, context.stale)
    recompute_input(body, context.stale)
    insertion = Insertion(body, after, body.Tip)
    if body.Tip != after:
        body.Tip = after
        recompute(body)
    return insertion
