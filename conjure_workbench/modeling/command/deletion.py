# SPDX-License-Identifier: MIT
"""Deletion of objects without damage to others: dependents are named, inputs shown again."""

from __future__ import annotations

from typing import Any, Collection, Iterable, NamedTuple, Sequence

from ...errors import unfit
from ..document.feature_chain import (
    BODY,
    BOOLEAN,
    body_of,
    features_before,
    hides,
    is_container,
    is_helper,
    is_solid_feature,
    only_follows,
    solid_features,
    users,
)
from ..document.freecad_types import Document, DocumentObject
from ..document.object_links import each_once, inputs, is_stand_in, stand_ins
from ..geometry import contents, shapes
from .context import Context
from .dependents import recompute_or_warn, update_dependents
from .recompute import dependents, inputs_first
from .relinking.inherited import lies_below


def delete(obj: DocumentObject, context: Context, *, recursive: bool) -> list[str]:
    """Delete an object, and with `recursive` what depends on it and what it holds.

    A feature of a body that only comes after a deleted one comes after the one before that; edges
    and faces that it is made on are found again there, or told as lost.

    Returns:
        The names of what was deleted; the object's own comes last.

    Raises:
        ConjureError: INVALID_PARAMETER that names the dependents, if there are any and
            `recursive` is not set, or if they are in another document; also for the origin of a
            body or a part.
    """
    _refuse_origin(obj)
    above = _dependents(obj, dressed=not recursive)
    refuse_linked_from_elsewhere([obj, *above] if recursive else [obj])
    using = [user for user in users(obj) if user in above]
    if using and not recursive:
        names = [user.Name for user in _without_stand_ins(using)]
        message = f"Object '{obj.Name}' is used by {', '.join(names)}."
        advice = "Delete the dependents first, or send recursive: true."
        details = {"dependents": names, "advice": advice}
        raise unfit("recursive", message, False, [True], candidates=names, details=details)
    doomed = _doomed(obj, above, recursive=recursive)
    names = [one.Name for one in doomed]
    changed = _bodies_left(doomed)
    _remove(doomed, context)
    for body, before in changed:
        _recompute_body(body, before, context)
    return names


def clear(context: Context, keep: list[Any]) -> list[str]:
    """Delete all objects but some, with what those are made of and what they lie in.

    Returns:
        The names of what was deleted, in the order of the document.

    Raises:
        ConjureError: INVALID_PARAMETER, if another document uses one of them.
    """
    kept = _kept(keep)
    doomed = {obj.Name: obj for obj in context.document.Objects if obj.Name not in kept}
    refuse_linked_from_elsewhere(list(doomed.values()))
    above = [obj for obj in dependents(doomed.values()) if obj.Name in kept]
    _remove(list(doomed.values()), context)
    for obj in above:
        # A group or a part that stays lost some of its content.
        obj.purgeTouched()
    return list(doomed)


def _kept(objects: list[Any]) -> set[str]:
    names: set[str] = set()
    waiting = list(objects)
    while waiting:
        obj = waiting.pop()
        if obj.Name in names:
            continue
        names.add(obj.Name)
        names.update(below.Name for below in obj.OutListRecursive)
        for holder in [one for one in obj.InList if is_container(one)]:
            if holder.TypeId == BODY:
                waiting.append(holder)
            elif holder.Name not in names:
                # The container stays for the sake of what is kept, not its other content.
                names.add(holder.Name)
                origin = getattr(holder, "Origin", None)
                waiting.extend([] if origin is None else [origin])
                waiting.extend(one for one in holder.InList if is_container(one))
    return names


def _dependents(obj: DocumentObject, *, dressed: bool) -> list[Any]:
    """All that goes with an object, inputs before what uses them; see `only_follows`."""
    found = {obj.Name: obj}
    waiting = [obj]
    while waiting:
        one = waiting.pop()
        for user in [user for user in users(one) if user.Document == obj.Document]:
            if user.Name in found or (dressed and lies_below(user, one)):
                continue
            if not only_follows(user, one, found, dressed=dressed):
                found[user.Name] = user
                waiting.append(user)
    del found[obj.Name]
    return inputs_first(found.values())


def _without_stand_ins(objects: Iterable[Any]) -> list[Any]:
    """Objects, and in place of what stands in for a part or a link what is made of that."""
    found = [[one] if not is_stand_in(one) else users(one) or [one] for one in objects]
    return each_once(one for some in found for one in some)


def _bodies_left(doomed: list[Any]) -> list[tuple[Any, list[Any]]]:
    """The bodies that lose something and stay, each with the features before the first loss."""
    names = {one.Name for one in doomed}
    found: dict[str, tuple[Any, list[Any]]] = {}
    for one in doomed:
        body = body_of(one)
        if body is None or body.Name in names:
            continue
        before = features_before(one) if is_solid_feature(one) else solid_features(body)
        left = [feature for feature in before if feature.Name not in names]
        known = found.get(body.Name)
        if known is None or len(left) < len(known[1]):
            found[body.Name] = (body, left)
    return list(found.values())


def _remove(doomed: list[Any], context: Context) -> None:
    """Remove objects, and show the inputs that are left."""
    released = _released(doomed)
    names = {one.Name for one in doomed}
    for name in [one.Name for one in doomed]:
        # Removing a body or a part already takes its own objects along.
        one = context.document.getObject(name)
        if one is not None:
            context.visibility.forget(one)
            held = _held_by(one, names)
            body = body_of(one)
            if body is not None and body.Name not in names:
                # It closes the gap, and has the body end with the feature before.
                body.removeObject(one)
            context.document.removeObject(name)
            _give_back(held, context.document)
    for name in released:
        _show_again(context.document.getObject(name), context)


class _Held(NamedTuple):
    """A body that a boolean holds.

    Attributes:
        name: the body's.
        place: its global placement.
        container: the name of what contains the boolean's body; empty for nothing.
    """

    name: str
    place: Any
    container: str


def _held_by(obj: Any, doomed: Collection[str]) -> list[_Held]:
    """The bodies that are to be given back when an object is deleted; those `doomed` are not."""
    if obj.TypeId != BOOLEAN:
        return []
    body = body_of(obj)
    container: DocumentObject | None = None if body is None else body.getParentGeoFeatureGroup()
    kept = container is not None and container.Name not in doomed
    name = container.Name if container is not None and kept else ""
    return [
        _Held(one.Name, one.getGlobalPlacement(), name)
        for one in obj.Group
        if one.Name not in doomed
    ]


def _give_back(held: list[_Held], document: Document) -> None:
    """Put bodies, whose boolean is gone, where that was, without moving them."""
    for one in held:
        body: Any = document.getObject(one.name)
        container: Any = document.getObject(one.container) if one.container else None
        if container is not None:
            container.addObject(body)
        place = shapes.inner_placement(one.place, container)
        if body.Placement != place:
            body.Placement = place
        body.purgeTouched()


def _refuse_origin(obj: DocumentObject) -> None:
    if obj.TypeId != "App::Origin" and all(user.TypeId != "App::Origin" for user in obj.InList):
        return
    message = f"'{obj.Name}' belongs to the origin of a part or a body and goes only with that."
    raise unfit("object_name", message, obj.Name, "an object that is not part of an origin")


def refuse_linked_from_elsewhere(doomed: Sequence[DocumentObject]) -> None:
    """Commands change one document; FreeCAD would break what links here from another one."""
    for obj in doomed:
        elsewhere = [user for user in obj.InList if user.Document != obj.Document]
        if elsewhere:
            names = [f"{user.Document.Name}#{user.Name}" for user in elsewhere]
            message = f"Object '{obj.Name}' is used by {', '.join(names)} in another document."
            error = unfit("object_name", message, obj.Name, "an object that no other document uses")
            error.candidates = error.details["dependents"] = names
            raise error


def _recompute_body(body: Any, before: list[Any], context: Context) -> None:
    """Recompute a body that lost something, from the last feature `before` the loss on."""
    if before:
        update_dependents(before[-1], context)
        return
    recompute_or_warn(body, context)
    update_dependents(body, context)


def _doomed(obj: DocumentObject, above: list[Any], *, recursive: bool) -> list[Any]:
    """Objects to delete, users before what they use; the object itself last."""
    found = {one.Name: one for one in (reversed(above) if recursive else [])}
    found.update((one.Name, one) for one in _helpers({**found, obj.Name: obj}))
    if is_container(obj) and (recursive or obj.TypeId == BODY):
        for inner in content_of(obj):
            found.setdefault(inner.Name, inner)
    found.pop(obj.Name, None)
    return [*found.values(), obj]


def _helpers(doomed: dict[str, Any]) -> list[Any]:
    """Objects made only for deleted results, users before what they use."""
    found: dict[str, Any] = {}
    waiting = list(doomed.values())
    while waiting:
        for below in inputs(waiting.pop()):
            if _goes_along(below) and below.Name not in {**doomed, **found}:
                found[below.Name] = below
                waiting.append(below)
    while True:
        needed = [
            name
            for name, one in found.items()
            if any(user.Name not in doomed and user.Name not in found for user in users(one))
        ]
        if not needed:
            return sorted(found.values(), key=lambda one: len(one.InListRecursive))
        for name in needed:
            del found[name]


def _goes_along(obj: Any) -> bool:
    """True for what was made for a feature only, and for the parts of a multiple pattern."""
    is_part_of_pattern = obj.isDerivedFrom("PartDesign::Feature") and not is_solid_feature(obj)
    return is_helper(obj) or is_part_of_pattern


def content_of(container: Any) -> list[Any]:
    """All that a part, a group or a body holds, at any depth, each once."""
    inside: dict[str, Any] = {}
    waiting = list(container.Group)
    while waiting:
        one = waiting.pop()
        if one.Name not in inside:
            inside[one.Name] = one
            waiting.extend(one.Group if is_container(one) else ())
    return list(inside.values())


def _released(doomed: list[Any]) -> list[str]:
    """The inputs of deleted results that stay in the document."""
    names = {one.Name for one in doomed}
    features = [one for one in doomed if not is_stand_in(one)]
    below = [contents.shown_for(one) for feature in features for one in hides(feature)]
    found = [one.Name for some in below for one in some]
    return list(dict.fromkeys(name for name in found if name not in names))


def _show_again(obj: DocumentObject | None, context: Context) -> None:
    if obj is None:
        return
    each = (obj, *stand_ins(obj))
    still = [user for one in each for user in users(one) if one in hides(user)]
    still = [user for user in still if not is_stand_in(user)]
    if not still:
        context.visibility.show(obj)
    elif not obj.Visibility and body_of(obj) is None:
        message = f"'{obj.Name}' stays hidden, because '{still[0].Name}' uses it."
        context.warn("INPUT_LEFT_HIDDEN", message, obj)
