# SPDX-License-Identifier: MIT
"""Texts that faces keep beside their shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....vocabulary.profiles.texts import Text
from ...document.freecad_types import DocumentObject
from ..computed import keeping

_TEXT = "Text"
_TYPES = {
    "text": "PropertyString",
    "size": "PropertyLength",
    "font": "PropertyString",
    "align": "PropertyString",
}


def keep(made: DocumentObject, spec: Text, font: Path) -> None:
    """Have faces keep the text that they show, and its font."""
    values = {"text": spec.text, "size": spec.size, "font": str(font), "align": spec.align}
    keeping.keep(made, _TEXT, _TYPES, values)


def as_data(obj: DocumentObject) -> dict[str, Any] | None:
    """Type and parameters of a text, as commands take it; None for another object."""
    if keeping.kind_kept(obj) != _TEXT:
        return None
    return {"type": "text", **keeping.kept(obj, _TYPES)}
