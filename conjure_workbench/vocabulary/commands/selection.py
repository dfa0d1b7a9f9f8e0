# SPDX-License-Identifier: MIT
"""The person's selection, read and changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...errors import invalid, missing
from ..elements import any_references
from ..elements.any_references import AnyElement
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Parameters
from ..schema.roles import Role
from ..values.scalars import ITEM_LIMIT, items, read_name

command = Capability("views")

_OBJECT_ALLOWED = "a name, 'Box.Face6', or {object, elements}, or a list of these"

_WITH_ELEMENT = re.compile(r"(.+)\.((?:face|edge|vertex)[0-9]+)", re.IGNORECASE)
_OBJECT_KEYS = ("object", "object_name", "object_id", "name")
_ELEMENT_KEYS = ("elements", "sub_elements", "element")


@dataclass(frozen=True)
class Picked:
    """An object to select, whole without elements.

    Attributes:
        name: its name or label.
        elements: those of it to select instead.
    """

    name: str
    elements: tuple[AnyElement, ...] = ()

    def __str__(self) -> str:
        return self.name


def _read_objects(value: Any, field: str) -> tuple[Picked, ...]:
    given = [value] if isinstance(value, dict) else items(value, field, _OBJECT_ALLOWED)
    return tuple(_read_object(one, f"{field}[{at}]") for at, one in enumerate(given))


def _read_object(value: Any, field: str) -> Picked:
    if isinstance(value, dict):
        entries = {key: part for key, part in value.items() if part is not None}
        names = [entries.pop(key) for key in _OBJECT_KEYS if key in entries]
        elements = [entries.pop(key) for key in _ELEMENT_KEYS if key in entries]
        if len(names) != 1 or len(elements) > 1 or entries:
            raise invalid(field, "is no object to select", value, _OBJECT_ALLOWED)
        where = f"{field}.elements"
        read = any_references.read_elements(elements[0], where) if elements else ()
        return Picked(read_name(names[0], f"{field}.object"), read)
    name = read_name(value, field)
    found = _WITH_ELEMENT.fullmatch(name)
    if found is None:
        return Picked(name)
    return Picked(found[1], (any_references.read_any(found[2], field),))


@command(
    "select_objects",
    aliases=("select", "set_selection"),
    needs_gui=True,
    example={"objects": ["Bracket"], "elements": ["Face6"]},
    reply=(
        "mode, shown, selection [{object_id, label, type, elements, sub_elements}], objects, count"
    ),
)
class SelectObjects(Parameters):
    """Select objects, or faces, edges and vertices of them, for the person to see.

    The document stays as it is, and there is nothing to undo. `shown: false` where the person does
    not follow: their selection stays.
    """

    objects: tuple[Picked, ...] = fields.in_role(
        Role.SUBJECT,
        fields.custom(
            _read_objects,
            {"type": "array", "items": {"type": ["string", "object"]}, "maxItems": ITEM_LIMIT},
            (),
            doc=f"What to select: {_OBJECT_ALLOWED}.",
            aliases=("object_names", "object_name", *TARGET, "name"),
        ),
    )
    elements: tuple[AnyElement, ...] = any_references.elements(
        aliases=("sub_elements", "subelements", "element", "sub_element"),
        doc="Elements of each object that is named without its own:",
    )
    mode: str = fields.choice(
        "replace",
        choices=("replace", "add", "remove", "clear"),
        synonyms={"set": "replace", "deselect": "remove", "none": "clear"},
        doc="Instead of what is selected, in addition to it, out of it; clear selects nothing.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Gives the elements to the objects."""
        picked = cls.with_defaults(values)["objects"]
        clear = values.get("mode") == "clear"
        if clear and picked:
            raise invalid("mode", "clear takes no objects", "clear", ["replace", "add", "remove"])
        if not clear and not picked:
            raise missing("objects", "What to select; mode clear selects nothing.")
        elements = values.pop("elements", ())
        if elements:
            values["objects"] = tuple(
                one if one.elements else Picked(one.name, elements) for one in picked
            )


@command(
    "get_selection",
    needs_gui=True,
    example={},
    reply=("selection [{object_id, label, type, elements, sub_elements}], objects, count"),
)
class GetSelection(Parameters):
    """List what the person has selected: objects, elements of them, and where they clicked."""
