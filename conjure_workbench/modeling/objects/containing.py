# SPDX-License-Identifier: MIT
"""Objects put into parts and groups, and taken out of them, so that they stay where they are.

FreeCAD takes what an object is made of, and what is made of it, along into a part.
"""

from __future__ import annotations

from typing import Any, Iterable, Sequence

import FreeCAD

from ...errors import ConjureError, invalid, unfit
from ..command.context import Context
from ..command.deletion import content_of
from ..command.recompute import attempt, inputs_first
from ..document.feature_chain import BODY, ORIGINS, body_of, is_container
from ..geometry import bounds, shapes
from ..geometry.contents import container_of
from ..geometry.tolerances import COINCIDENT

PART, GROUP = "App::Part", "App::DocumentObjectGroup"


def content_named(names: Iterable[str], context: Context) -> list[Any]:
    """The objects that go into a container, or out of one.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what belongs to a body.
    """
    found: list[Any] = []
    for name in dict.fromkeys(names):
        obj = context.find(name, "objects")
        body = body_of(obj)
        if body is not None:
            message = f"'{obj.Name}' belongs to the body '{body.Name}'"
            raise unfit("objects", message, name, f"the body, '{body.Name}'")
        if obj.TypeId in ORIGINS or obj.TypeId == "App::Origin":
            raise unfit("objects", f"'{obj.Name}' is an origin", name, "objects, parts or groups")
        if obj not in found:
            found.append(obj)
    return found


def container_named(name: str, context: Context) -> Any:
    """The part or the group of a name.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for another object.
    """
    obj = context.find(name, "container")
    is_one = is_container(obj) and obj.TypeId != BODY and not obj.TypeId.startswith("App::Link")
    if not is_one:
        allowed = "a part or a group, see create_part"
        raise unfit("container", f"'{obj.Name}' holds no objects", name, allowed)
    return obj


def common_part(objects: Sequence[Any]) -> Any:
    """The part that all of some objects lie in; None where there is none, or not the same."""
    parts = [obj.getParentGeoFeatureGroup() for obj in objects]
    return parts[0] if parts and all(part == parts[0] for part in parts) else None


def put_into(objects: Sequence[Any], container: Any, context: Context) -> dict[str, Any]:
    """Put objects into a container, or None for outside of all.

    Returns:
        Keys of the reply: the container, the objects, and what went along.

    Raises:
        ConjureError: INVALID_PARAMETER: it would hold itself; UNSUPPORTED: an object cannot stay
            where it is.
    """
    for obj in objects:
        if container is not None and container in (obj, *_held_by(obj)):
            problem = f"would hold itself: '{container.Name}' is in '{obj.Name}'"
            raise invalid("objects", problem, obj.Name, "objects that do not hold the container")
        if container is not None and container in obj.OutListRecursive:
            problem = f"would hold itself: '{obj.Name}' is made of '{container.Name}'"
            allowed = "objects that are not made of the container, nor of what that lies in"
            raise invalid("objects", problem, obj.Name, allowed)
    part = container
    if container is not None and not _has_place(container):
        part = container.getParentGeoFeatureGroup()
    related = _related(objects)
    where = {one.Name: one.getParentGeoFeatureGroup() for one in related}
    places = {one.Name: _box(one) for one in related}
    for obj in objects:
        _let_go(obj, container)
        _into_part(obj, part)
    for obj in objects:
        if container is not part and obj not in container.Group:
            container.addObject(obj)
    moved = [one for one in related if one.getParentGeoFeatureGroup() != where[one.Name]]
    _keep_places(moved, where, part)
    for one in inputs_first(moved):
        if "Touched" in one.State:
            attempt(one)
    _refuse_shifted(moved, places)
    for holder in (*where.values(), container, part):
        if holder is not None:
            holder.purgeTouched()  # What it holds is no input of it.
    names = [obj.Name for obj in objects]
    along = [one.Name for one in moved if one.Name not in names and not _is_within(one, objects)]
    told: dict[str, Any] = {"container": None if container is None else container.Name}
    told["objects"] = names
    return {**told, "moved_along": along} if along else told


def emptied(container: Any, context: Context) -> list[str]:
    """Take all that a part or a group holds out of it, into what holds that.

    Returns:
        The names of what lay in it.

    Raises:
        ConjureError: UNSUPPORTED: an object cannot stay where it is.
    """
    held = [one for one in container.Group if container_of(one) == container]
    if held:
        put_into(held, container_of(container), context)
    return [one.Name for one in held]


def _related(objects: Sequence[Any]) -> list[Any]:
    """Objects, what they hold, what they are made of, and what is made of them."""
    found: dict[str, Any] = {}
    waiting = list(objects)
    while waiting:
        one = waiting.pop()
        if one.Name not in found:
            found[one.Name] = one
            links = [*one.OutList, *one.InList]
            waiting += [other for other in links if other.TypeId not in (PART, GROUP)]
            waiting += one.Group if shapes.is_group(one) else []
    return list(found.values())


def _has_place(container: Any) -> bool:
    return "Placement" in container.PropertiesList


def _held_by(obj: Any) -> list[Any]:
    """All that an object holds, at any depth."""
    return content_of(obj) if is_container(obj) else []


def _is_within(obj: Any, objects: Sequence[Any]) -> bool:
    return any(obj in _held_by(one) for one in objects)


def _let_go(obj: Any, container: Any) -> None:
    group = obj.getParentGroup()
    if group is not None and group != container and not _has_place(group):
        group.removeObject(obj)


def _into_part(obj: Any, part: Any) -> None:
    now = obj.getParentGeoFeatureGroup()
    if now == part:
        return
    if now is not None:
        now.removeObject(obj)
    if part is not None:
        part.addObject(obj)


def _keep_places(moved: Sequence[Any], where: dict[str, Any], part: Any) -> None:
    """Give what came into another part the placement that has it where it was."""
    for one in moved:
        old = where[one.Name]
        outer = FreeCAD.Placement() if old is None else old.getGlobalPlacement()
        step = shapes.inner_placement(outer, part)
        if step.isIdentity() or "Placement" not in one.PropertiesList:
            continue
        if any(below in moved for below in one.OutList):
            # It follows what it is made of, and is placed on top of that.
            one.Placement = step.multiply(one.Placement).multiply(step.inverse())
        else:
            one.Placement = step.multiply(one.Placement)


def _box(obj: Any) -> Any:
    if is_container(obj) and obj.TypeId != BODY:
        return None
    shape = shapes.global_shape_of(obj)
    return None if shapes.is_empty(shape) else bounds.box_of(shape)


def _refuse_shifted(moved: Sequence[Any], places: dict[str, Any]) -> None:
    """Raise UNSUPPORTED where an object does not lie where it did.

    So it is with a direction, an axis or a plane of its own, which FreeCAD takes in the coordinates
    of the part around it.
    """
    for one in moved:
        before, now = places[one.Name], _box(one)
        if before is None or now is None:
            continue
        ends = zip((*before.low, *before.high), (*now.low, *now.high))
        size = max(1.0, *(abs(end) for end in (*before.low, *before.high)))
        if any(abs(a - b) > COINCIDENT * size * 10.0 for a, b in ends):
            message = (
                f"'{one.Name}' cannot stay where it is: it has an axis or a direction of its own"
            )
            advice = "Use a part that is neither moved nor turned, and move it afterwards."
            raise ConjureError(
                "UNSUPPORTED", message, field="objects", given=one.Name, details={"advice": advice}
            )
