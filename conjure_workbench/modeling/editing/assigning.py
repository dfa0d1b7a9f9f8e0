# SPDX-License-Identifier: MIT
"""Parameters and properties of one object by any of their names: read, and set together."""

from __future__ import annotations

from typing import Any, Mapping

from ..document.freecad_types import DocumentObject
from ..objects.property_lists import converted
from ..objects.property_reading import to_json
from ..objects.property_values import refused, writable
from . import families
from .change import Change


def property_named(obj: DocumentObject, name: str) -> str | None:
    """The property that a name means, if it is no parameter, in any case and with underscores."""
    if name in obj.PropertiesList or families.editor_of(obj, name) is not None:
        return name if name in obj.PropertiesList else None
    word = name.replace("_", "").lower()
    alike = [one for one in obj.PropertiesList if one.replace("_", "").lower() == word]
    return alike[0] if len(alike) == 1 else None


def value_of(obj: DocumentObject, name: str) -> Any:
    """The value of a parameter or a property, as JSON; None for one that cannot be told."""
    own = property_named(obj, name)
    return families.value_of(obj, name) if own is None else to_json(getattr(obj, own, None))


def assign(obj: DocumentObject, wanted: Mapping[str, Any], change: Change) -> None:
    """Have parameters and properties set, all by one change.

    Raises:
        ConjureError: as the commands themselves, with fields below that of the change.
    """
    others = {}
    for name, value in wanted.items():
        own, field = property_named(obj, name), f"{change.field}.{name}"
        if own is None:
            others[name] = value
            continue
        if value is None:
            raise refused(field, "cannot be taken away", None, "a value, not null")
        type_id = writable(obj, own, field)
        change.set(obj, own, converted(obj, own, type_id, value, change.context, field), field)
    families.edit(obj, others, change)
