# SPDX-License-Identifier: MIT
"""The order of the features of a body, and what each of them has to come after."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, NamedTuple, Sequence

from ...errors import ConjureError, unfit
from ..command.context import Context
from ..document.feature_chain import (
    body_of,
    is_container,
    is_solid_feature,
    solid_features,
)
from ..document.freecad_types import DocumentObject
from ..document.object_links import each_once, linked, reads
from ..geometry.ancestry.descent import DRESS_UPS

_MARK = "Touched"
_LINKS = ("App::PropertyLink", "App::PropertyXLink")


class Need(NamedTuple):
    """A feature that another one has to come after.

    Attributes:
        feature: that feature.
        through: the name of what links to it, such as the sketch on its face; the other one's own
            name where that does so itself.
    """

    feature: Any
    through: str


@contextmanager
def reordering(body: Any) -> Iterator[None]:
    """Unmark what FreeCAD marks when features of a body come or go, if it was not marked before.

    A rollback would leave it alone as somebody's work in progress.
    """
    fresh = [one for one in (body, *body.Group) if _MARK not in one.State]
    yield
    for one in fresh:
        if _MARK in one.State and one.isValid():
            one.purgeTouched()


def feature_named(name: str, context: Context, field: str) -> Any:
    """The feature of a body of a name or a label.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, AMBIGUOUS_OBJECT; INVALID_PARAMETER for another object.
    """
    obj = context.find_itself(name, field)
    if body_of(obj) is None or not is_solid_feature(obj):
        message = f"Object '{obj.Name}' is no feature of a body"
        raise unfit(field, message, name, "a feature that get_body lists")
    return obj


def needs_of(feature: DocumentObject) -> list[Need]:
    """The features of its body that a feature is made of, apart from the one that it follows."""
    body = body_of(feature)
    others = [one for one in solid_features(body) if one != feature]
    found: dict[str, Need] = {}
    seen = {feature.Name}
    waiting = [feature]
    while waiting:
        user = waiting.pop()
        read = [one for one in others if reads(user, one)]
        for obj in each_once([*_links(user, is_first=user == feature), *read]):
            if obj in others:
                found.setdefault(obj.Name, Need(obj, user.Name))
            elif obj.Name not in seen and not is_container(obj):
                seen.add(obj.Name)
                waiting.append(obj)
    return list(found.values())


def _links(user: Any, *, is_first: bool) -> list[Any]:
    chain = {"BaseFeature"} if is_first else set()
    if is_first and user.TypeId in DRESS_UPS:
        chain.add("Base")
    names = [
        name
        for name in user.PropertiesList
        if name not in chain and user.getTypeIdOfProperty(name).startswith(_LINKS)
    ]
    found = [obj for name in names for obj in linked(user, name)]
    return [obj for obj in found if obj.Document == user.Document]


def first_conflict(feature: DocumentObject, order: Sequence[Any]) -> tuple[Any, Need] | None:
    """The first feature that would not come after what it needs, where one of both is `feature`.

    Args:
        feature: the one that has a new place.
        order: the features of the body as they would be.
    """
    place = {one.Name: at for at, one in enumerate(order)}
    for user in order[: place[feature.Name] + 1]:
        for need in needs_of(user):
            if feature in (user, need.feature) and place[need.feature.Name] > place[user.Name]:
                return user, need
    return None


def sentence(user: DocumentObject, need: Need) -> str:
    """A conflict in words."""
    what = "it" if need.through == user.Name else f"'{need.through}'"
    return f"'{user.Name}' has to come after '{need.feature.Name}', which {what} is made on."


def refuse_later(feature: DocumentObject, field: str | None) -> None:
    """Refuse a new feature that is made on one that comes after it.

    Raises:
        ConjureError: INVALID_PARAMETER, about `field`.
    """
    ordered = solid_features(body_of(feature))
    later = ordered[ordered.index(feature) + 1 :]
    if not later:
        return
    for need in needs_of(feature):
        if need.feature in later:
            message, allowed = sentence(feature, need), f"'{need.feature.Name}', or a later feature"
            error = ConjureError("INVALID_PARAMETER", message, field=field, allowed=allowed)
            error.candidates = [need.feature.Name]
            raise error
