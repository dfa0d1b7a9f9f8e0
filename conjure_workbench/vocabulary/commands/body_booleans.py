# SPDX-License-Identifier: MIT
"""Bodies combined in one of them."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Creates
from ..schema.roles import Role

command = Capability("bodies")

OPERATIONS = ("fuse", "cut", "common")
_SYNONYMS = {
    **dict.fromkeys(("union", "unite", "add", "join"), "fuse"),
    **dict.fromkeys(("subtract", "difference", "remove"), "cut"),
    **dict.fromkeys(("intersect", "intersection"), "common"),
}


@command(
    "body_boolean",
    aliases=("combine_bodies",),
    example={"body": "Body", "bodies": ["Bar"], "operation": "cut"},
    reply=f"body, bodies, operation, volume {{before, added or removed}}; {INSERTED_REPLY}",
)
class BodyBoolean(Inserts, Creates):
    """Combine a body with other bodies: a boolean at the tip of the body.

    The others are hidden, stay where they are and can still be edited; they come back when the
    boolean is deleted.
    """

    bodies: tuple[str, ...] = name_fields.names(
        role=Role.TOOL, aliases=("tools",), doc="The other bodies."
    )
    operation: str = fields.choice(
        "fuse",
        choices=OPERATIONS,
        synonyms=_SYNONYMS,
        doc="Unite, cut out, keep what all share.",
    )
    body: str | None = name_fields.name(
        None,
        role=Role.SUBJECT,
        aliases=("object_name", "base"),
        doc="The body that it is made in; else that of `insert_after`, the first of several "
        "`bodies`, or the only one that is not named.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes the first of several bodies for the one that is worked in, where none is named."""
        super().finish(values)
        bodies = values.get("bodies", ())
        is_told = values.get("body") is not None or values.get("insert_after") is not None
        if not is_told and len(bodies) > 1:
            values.update(body=bodies[0], bodies=bodies[1:])
        if values.get("body") in values.get("bodies", ()):
            allowed = "other bodies than the one it is made in"
            raise invalid("bodies", "must not name the body itself", values["body"], allowed)
