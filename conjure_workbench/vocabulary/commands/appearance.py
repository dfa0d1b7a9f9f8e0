# SPDX-License-Identifier: MIT
"""Visibility, color and display of objects."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..schema import color_fields, fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Parameters
from ..schema.roles import Role

command = Capability("views")

_MODES = ("flat_lines", "shaded", "wireframe", "points")
_MODE_SYNONYMS = {
    "flat lines": "flat_lines",
    "flatlines": "flat_lines",
    "as is": "flat_lines",
    "wire": "wireframe",
}
_LOOKS = ("color", "transparency", "line_color", "line_width", "display_mode")


def _names(doc: str) -> Any:
    return name_fields.names(
        role=Role.SUBJECT, aliases=("object_name", "objects", *TARGET, "name"), doc=doc
    )


@command(
    "set_visibility",
    mutates=True,
    example={"object_names": ["Bracket"], "visible": True, "solo": True},
    reply="affected [{object_id, visible, changed}], total_affected",
)
class SetVisibility(Parameters):
    """Show or hide objects; a group means what it holds."""

    object_names: tuple[str, ...] = _names("Names or labels of the objects.")
    visible: bool = fields.in_role(
        Role.SETTING,
        fields.boolean(True, aliases=("visibility", "show"), doc="False to hide them."),
    )
    solo: bool = fields.in_role(
        Role.SETTING,
        fields.boolean(
            False, doc="Show them and hide everything else, except the parts that they lie in."
        ),
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses to hide everything under the name of showing some alone."""
        if values.get("solo") and values.get("visible") is False:
            raise invalid("solo", "shows objects, so visible must be true", True, [False])


@command(
    "set_appearance",
    aliases=("set_color", "set_object_color"),
    mutates=True,
    needs_gui=True,
    example={"object_names": ["Bracket"], "color": "#3366cc", "transparency": 40},
    reply=(
        "object; affected [{object_id, color, transparency, line_color, line_width, "
        "display_mode, before, visible}], total_affected"
    ),
)
class SetAppearance(Parameters):
    """Change how objects look: color, transparency, lines, display mode; what is left out stays.

    A part or a group means what it holds. The shape stays as it is.
    """

    object_names: tuple[str, ...] = _names("Names or labels of the objects.")
    color: color_fields.Color | None = color_fields.color(
        None, aliases=("shape_color", "colour", "rgb"), doc="The color of the faces:"
    )
    transparency: int | None = fields.in_role(
        Role.SETTING,
        fields.integer(
            None, minimum=0, maximum=100, doc="From 0 (solid) to 100 (invisible), in percent."
        ),
    )
    line_color: color_fields.Color | None = color_fields.color(
        None, aliases=("edge_color", "line_colour"), doc="The color of the edges:"
    )
    line_width: float | None = fields.in_role(
        Role.SETTING,
        fields.number(
            None, minimum=1, maximum=64, aliases=("edge_width",), doc="The edges' width in pixels."
        ),
    )
    display_mode: str | None = fields.in_role(
        Role.SETTING,
        fields.choice(
            None,
            choices=_MODES,
            synonyms=_MODE_SYNONYMS,
            aliases=("mode",),
            doc="Faces and edges, faces only, edges only, or points only.",
        ),
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a command that says nothing."""
        if not any(name in values for name in _LOOKS):
            raise missing(_LOOKS[0], f"Give at least one of {', '.join(_LOOKS)}.")
