# SPDX-License-Identifier: MIT
"""Objects combined: united, cut from one another, or reduced to what they share."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates, set_alternative
from ..schema.roles import Role

command = Capability("booleans")

BASE = ("object_a", "base_object")
TOOL = ("tool", "object_b", "tool_object")
"""Names under which clients send what a boolean works on, and with."""


class _Boolean(Creates):
    """Parameters of every boolean."""

    refine: bool = fields.boolean(False, doc="Merge faces that lie on the same surface.")
    keep_tools: bool = fields.boolean(
        False,
        aliases=("keep_tool",),
        doc="Leave the inputs visible; of a cut, the tools.",
    )


class _Union(_Boolean):
    """The parameters of a boolean whose operands all play the same part."""

    objects: tuple[str, ...] = fields.or_else(
        name_fields.names(
            role=Role.SUBJECT,
            minimum=2,
            aliases=("shapes",),
            doc="Names or labels of the objects, two or more.",
        ),
        "tools",
    )
    base: str | None = fields.second_spelling(
        name_fields.name(
            None,
            role=Role.SUBJECT,
            aliases=BASE,
            doc="The first object, for clients that send a base and tools.",
        ),
        "objects",
    )
    tools: tuple[str, ...] | None = fields.second_spelling(
        name_fields.names(
            None,
            role=Role.SUBJECT,
            aliases=TOOL,
            doc="The other objects, for clients that send a base and tools.",
        ),
        "objects",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes base and tools together for the objects."""
        base, tools = values.pop("base", None), values.pop("tools", ())
        together = tools if base is None else (base, *tools)
        if not together:
            return
        if "objects" not in values and len(together) < 2:
            raise missing("objects", "Two or more objects are needed.")
        if len(set(together)) < len(together):
            raise invalid("tools", "names the base or a tool twice", list(together))
        set_alternative(values, "objects", together, "tools" if tools else "base")


@command(
    "boolean_fuse",
    aliases=("boolean_union", "union", "fuse"),
    example={"objects": ["Plate", "Wall"], "refine": True},
    reply="inputs",
)
class BooleanFuse(_Union):
    """Unite two or more objects to one."""


@command(
    "boolean_intersect",
    aliases=("intersect", "boolean_common"),
    example={"objects": ["Plate", "Wall"]},
    reply="inputs",
)
class BooleanIntersect(_Union):
    """Make the part that two or more objects all share."""


@command(
    "boolean_cut",
    aliases=("boolean_subtract", "subtract", "cut", "boolean_difference", "difference"),
    example={"base": "Plate", "tools": ["Hole1", "Hole2"]},
    reply="base, tools, removed_volume",
)
class BooleanCut(_Boolean):
    """Cut one or more tools out of a base."""

    base: str = fields.or_else(
        name_fields.name(
            role=Role.SUBJECT,
            aliases=(*BASE, "object_name", *TARGET),
            doc="Name or label of what is cut.",
        ),
        "objects",
    )
    tools: tuple[str, ...] = fields.or_else(
        name_fields.names(
            role=Role.TOOL, aliases=TOOL, doc="Names or labels of what is cut out, one or more."
        ),
        "objects",
    )
    objects: tuple[str, ...] | None = fields.second_spelling(
        name_fields.names(
            None, role=Role.SUBJECT, minimum=2, doc="Base and tools in one list, the base first."
        ),
        "base",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a list of objects apart, and checks that the base is no tool."""
        together = values.pop("objects", None)
        if together is not None:
            set_alternative(values, "base", together[0], "objects")
            set_alternative(values, "tools", together[1:], "objects")
        base = values.get("base")
        if base is not None and base in values.get("tools", ()):
            raise invalid("tools", "must not name the base", base, "other objects than the base")
