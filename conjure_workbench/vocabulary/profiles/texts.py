# SPDX-License-Identifier: MIT
"""Text as a profile, for engraving."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields
from ..values.scalars import PATH_LIMIT, read_text
from .drawn import DrawnProfile

_LONGEST = 200


def _read_line(value: Any, field: str) -> str:
    return read_text(value, field, "one line of text", _LONGEST)


def _read_font(value: Any, field: str) -> str:
    return read_text(value, field, "a file or the name of a font", PATH_LIMIT)


class Text(DrawnProfile):
    """A line of text, its own X along the line."""

    text: str = fields.custom(
        _read_line,
        {"type": "string", "minLength": 1, "maxLength": _LONGEST},
        fields.REQUIRED,
        aliases=("string", "content"),
        doc="One line.",
    )
    size: float = fields.size(
        10, aliases=("height", "font_size", "text_size"), doc="Height of its capitals."
    )
    font: str | None = fields.custom(
        _read_font,
        {"type": "string", "minLength": 1, "maxLength": PATH_LIMIT},
        None,
        aliases=("font_file", "font_path", "font_name"),
        doc="File or name of a font.",
    )
    align: str = fields.choice(
        "center",
        choices=("center", "left", "right"),
        synonyms={"middle": "center"},
        aliases=("halign", "justify"),
        doc="At `position`; left, right: of its baseline.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses holes: those of letters are their own."""
        super().finish(values)
        if values.get("holes"):
            raise invalid("holes", "have no place in text", None, "a text without holes")
