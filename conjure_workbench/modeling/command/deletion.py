# SPDX-License-Identifier: MIT
"""Deletion of objects without damage to others: dependents are named, inputs shown again."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import unfit
from ..document.feature_chain import body_of, hides, is_container, is_helper, users
from ..document.freecad_types import DocumentObject
from ..document.object_links import inputs
from .context import Context
from .dependents import recompute_or_warn, update_dependents
from .recompute import dependents

_LISTED = 10


def delete(obj: DocumentObject, context: Context, *, recursive: bool) -> list[str]:
    """Delete an object, and with `recursive` what depends on it and what it holds.

    Returns:
        The names of what was deleted; the object's own comes last.

    Raises:
        ConjureError: INVALID_PARAMETER that names the dependents, if there are any and
            `recursive` is not set, or if they are in another document; also for the origin of a
            body or a part.
    """
    _refuse_origin(obj)
    refuse_linked_from_elsewhere([obj, *dependents([obj])] if recursive else [obj])
    using = users(obj)
    if using and not recursive:
        names = [user.Name for user in using]
        message = f"Object '{obj.Name}' is used by {', '.join(names)}."
        advice = "Delete the dependents first, or send recursive: true."
        details = {"dependents": names, "advice": advice}
        raise unfit("recursive", message, False, [True], candidates=names, details=details)
    doomed = _doomed(obj, recursive)
    names = [one.Name for one in doomed]
    _warn_of_content(obj, names, context)
    body = body_of(obj)
    _remove(doomed, context)
    if body is not None and body.Name not in names:
        _recompute_body(body, context)
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
            if holder.TypeId == "PartDesign::Body":
                waiting.append(holder)
            elif holder.Name not in names:
                # The container stays for the sake of what is kept, not its other content.
                names.add(holder.Name)
                origin = getattr(holder, "Origin", None)
                waiting.extend([] if origin is None else [origin])
                waiting.extend(one for one in holder.InList if is_container(one))
    return names


def _remove(doomed: list[Any], context: Context) -> None:
    """Remove objects, and show the inputs that are left."""
    released = _released(doomed)
    for name in [one.Name for one in doomed]:
        # Removing a body or a part already takes its own objects along.
        one = context.document.getObject(name)
        if one is not None:
            context.visibility.forget(one)
            context.document.removeObject(name)
    for name in released:
        _show_again(context.document.getObject(name), context)


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


def _warn_of_content(obj: DocumentObject, doomed: list[str], context: Context) -> None:
    left = [
        one.Name for one in (_content(obj) if is_container(obj) else ()) if one.Name not in doomed
    ]
    if left:
        context.warn(
            "CONTENT_LEFT",
            f"{', '.join(left[:_LISTED])} stay without '{obj.Name}' and its placement; "
            "`recursive` deletes them, too.",
        )


def _recompute_body(body: Any, context: Context) -> None:
    """A body is what its features make of it, so it changes when one of them goes."""
    recompute_or_warn(body, context)
    update_dependents(body, context)


def _doomed(obj: DocumentObject, recursive: bool) -> list[Any]:
    """Objects to delete, users before what they use; the object itself last."""
    above = [user for user in reversed(dependents([obj])) if not is_container(user)]
    found = {one.Name: one for one in (above if recursive else [])}
    found.update((one.Name, one) for one in _helpers({**found, obj.Name: obj}))
    if is_container(obj) and (recursive or obj.TypeId == "PartDesign::Body"):
        for inner in _content(obj):
            found.setdefault(inner.Name, inner)
    found.pop(obj.Name, None)
    return [*found.values(), obj]


def _helpers(doomed: dict[str, Any]) -> list[Any]:
    """Objects made only for deleted results, users before what they use."""
    found: dict[str, Any] = {}
    waiting = list(doomed.values())
    while waiting:
        for below in inputs(waiting.pop()):
            if is_helper(below) and below.Name not in {**doomed, **found}:
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


def _content(container: Any) -> list[Any]:
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
    inputs = [below.Name for one in doomed for below in hides(one) if below.Name not in names]
    return list(dict.fromkeys(inputs))


def _show_again(obj: DocumentObject | None, context: Context) -> None:
    if obj is None:
        return
    still = [user for user in users(obj) if obj in hides(user)]
    if not still:
        context.visibility.show(obj)
    elif not obj.Visibility:
        message = f"'{obj.Name}' stays hidden, because '{still[0].Name}' uses it."
        context.warn("INPUT_LEFT_HIDDEN", message, obj)
