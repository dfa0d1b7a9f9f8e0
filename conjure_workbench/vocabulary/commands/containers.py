# SPDX-License-Identifier: MIT
"""Parts and groups, which hold objects."""

from __future__ import annotations

from typing import Any

from ..schema import name_fields
from ..schema.catalogue import Capability
from ..schema.fields import REQUIRED
from ..schema.parameters import TARGET, Creates, Parameters
from ..schema.roles import Role

command = Capability("transforms")


_INTO = "Names or labels of what goes into it; a part or a group with all it holds."


def _content(default: Any = REQUIRED, doc: str = _INTO) -> Any:
    aliases = ("children", "members", "object_name", *TARGET)
    return name_fields.names(default, role=Role.SUBJECT, aliases=aliases, doc=doc)


@command(
    "create_part",
    aliases=("create_component",),
    example={"objects": ["Plate", "Pin"], "name": "Bracket"},
    reply="container, objects, moved_along",
)
class CreatePart(Creates):
    """Make a part that holds objects and moves with them; they stay where they are.

    What an object is made of, and what is made of it, goes along.
    """

    objects: tuple[str, ...] | None = _content(None)


@command(
    "create_group",
    aliases=("group_objects", "create_folder"),
    example={"objects": ["Plate", "Pin"], "name": "Fasteners"},
    reply="container, objects, moved_along",
)
class CreateGroup(Creates):
    """Make a group, a folder of the tree without a place of its own."""

    objects: tuple[str, ...] | None = _content(None)


@command(
    "add_to",
    aliases=("add_to_part", "add_to_group"),
    mutates=True,
    example={"container": "Assembly", "objects": ["Pin"]},
    reply="object; container, objects, moved_along",
)
class AddTo(Parameters):
    """Put objects into a part or a group; they stay where they are in the document."""

    container: str = name_fields.name(
        role=Role.PLACE,
        aliases=("part", "group", "to"),
        doc="Name or label of the part or the group.",
    )
    objects: tuple[str, ...] = _content()


@command(
    "take_out_of",
    aliases=("remove_from_part", "remove_from_group", "ungroup"),
    mutates=True,
    example={"objects": ["Pin"]},
    reply="object; container, objects, moved_along",
)
class TakeOutOf(Parameters):
    """Take objects out of the part or the group that holds them, into what holds that.

    They stay where they are in the document. `container` of the reply is null outside of all.
    """

    objects: tuple[str, ...] = _content(doc="Names or labels of objects.")
