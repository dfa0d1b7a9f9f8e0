# SPDX-License-Identifier: MIT
"""Parts and groups, and what goes into them and out of them."""

from __future__ import annotations

from typing import Any

from ...errors import unfit
from ...vocabulary.commands.containers import AddTo, CreateGroup, CreatePart, TakeOutOf
from ..command.context import Context, Result
from ..command.registry import handles
from ..geometry.contents import container_of
from ..objects.containing import (
    GROUP,
    PART,
    common_part,
    container_named,
    content_named,
    put_into,
)


@handles(CreatePart)
def create_part(parameters: CreatePart, context: Context) -> Result:
    """Make an App::Part, in the part that all its objects lie in."""
    return _create(parameters, context, PART, "Part")


@handles(CreateGroup)
def create_group(parameters: CreateGroup, context: Context) -> Result:
    """Make an App::DocumentObjectGroup, in the part that all its objects lie in."""
    return _create(parameters, context, GROUP, "Group")


def _create(parameters: Any, context: Context, type_id: str, default: str) -> Result:
    content = content_named(parameters.objects or (), context)
    outer = common_part(content)
    made: Any = context.create_wanted(parameters, type_id, default=default)
    for one in (made.Origin, *made.Origin.OriginFeatures) if type_id == PART else ():
        one.purgeTouched()
    if outer is not None:
        outer.addObject(made)
    context.visibility.show_at_end(made)
    told = put_into(content, made, context)
    return Result(made, told, detail="names")


@handles(AddTo)
def add_to(parameters: AddTo, context: Context) -> Result:
    """Put objects into a container."""
    container = container_named(parameters.container, context)
    content = content_named(parameters.objects, context)
    if all(container_of(obj) == container for obj in content):
        names = " and ".join(f"'{obj.Name}'" for obj in content[:3])
        context.warn("NOTHING_CHANGED", f"{names} is in '{container.Name}' already.", container)
    return Result(container, put_into(content, container, context), detail="names")


@handles(TakeOutOf)
def take_out_of(parameters: TakeOutOf, context: Context) -> Result:
    """Take objects out of what holds them."""
    content = content_named(parameters.objects, context)
    holders = [container_of(obj) for obj in content]
    for obj, holder in zip(content, holders):
        if holder is None:
            allowed = "what lies in a part or a group"
            raise unfit("objects", f"'{obj.Name}' lies in no part and no group", obj.Name, allowed)
    if any(holder != holders[0] for holder in holders):
        message = "The objects lie in different parts or groups"
        raise unfit("objects", message, list(parameters.objects), "objects of one part or group")
    told = put_into(content, container_of(holders[0]), context)
    return Result(content[0], told, detail="names")
