# SPDX-License-Identifier: MIT
"""Properties of objects, read and set; what depends on them follows."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ...vocabulary.commands.properties import GetProperties, SetProperties
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.file_properties import names_a_file
from ..document.freecad_types import DocumentObject
from ..objects import formula_cost
from ..objects.object_edit import Edit
from ..objects.property_reading import to_json, unit_of
from ..objects.property_values import converted, is_as_asked, writable

_SEEN = "Visibility"


@handles(SetProperties)
def set_properties(parameters: SetProperties, context: Context) -> Result:
    """Set all or none; the object is recomputed once and its dependents after it."""
    obj = context.find(parameters.object_name)
    wanted = {}
    for name, value in parameters.properties.items():
        field = f"properties.{name}"
        type_id = writable(obj, name, field)
        wanted[name] = converted(obj, name, type_id, value, context, field)
    values = {(obj.Name, name): value for name, value in wanted.items()}
    named = f"properties.{next(iter(wanted))}" if len(wanted) == 1 else "properties"
    formula_cost.check(obj.Document, values=values, field=lambda key: named)
    edit = Edit(obj, context)
    changes = {name: _set(obj, name, value) for name, value in wanted.items()}
    is_changed = any(change["old"] != change["new"] for change in changes.values())
    if is_changed and set(changes) != {_SEEN}:
        edit.finish(*_blamed(changes))
    facts: dict[str, Any] = {"properties": changes}
    if len(changes) == 1:
        ((name, change),) = changes.items()
        facts.update(property=name, old_value=change["old"], new_value=change["new"])
    return Result(obj, facts)


def _blamed(changes: dict[str, Any]) -> tuple[str, Any]:
    """The parameter to name where the object cannot be computed, and what was given for it."""
    if len(changes) != 1:
        return "properties", {name: change["new"] for name, change in changes.items()}
    ((name, change),) = changes.items()
    return f"properties.{name}", change["new"]


def _set(obj: DocumentObject, name: str, value: Any) -> dict[str, Any]:
    old = to_json(getattr(obj, name))
    if not is_as_asked(getattr(obj, name), value):
        setattr(obj, name, value)
        if not is_as_asked(getattr(obj, name), value):
            problem = "FreeCAD does not take this value for it"
            allowed = f"a value within the property's bounds; now it is {old}"
            field = f"properties.{name}"
            raise invalid(field, problem, to_json(value), allowed, subject=f"{field}:")
    return {"old": old, "new": to_json(getattr(obj, name))}


@handles(GetProperties)
def get_properties(parameters: GetProperties, context: Context) -> Result:
    """Read properties; nothing is recomputed."""
    obj = context.find(parameters.object_name)
    names = parameters.names or tuple(obj.PropertiesList)
    for name in names:
        if name not in obj.PropertiesList:
            writable(obj, name, "names")
    bound = {path.lstrip(".").split(".")[0]: text for path, text in obj.ExpressionEngine}
    listed = {name: _described(obj, name, bound) for name in names}
    return Result(None, {"object_id": obj.Name, "type": obj.TypeId, "properties": listed})


def _described(obj: DocumentObject, name: str, bound: dict[str, str]) -> dict[str, Any]:
    value = getattr(obj, name, None)
    entry = {
        "value": to_json(value),
        "type": str(obj.getTypeIdOfProperty(name)),
        "read_only": names_a_file(obj, name) or "ReadOnly" in obj.getEditorMode(name),
    }
    if names_a_file(obj, name):
        entry["names_file"] = True
    unit = unit_of(value)
    if unit is not None:
        entry["unit"] = unit
    if entry["type"] == "App::PropertyEnumeration":
        entry["allowed"] = list(obj.getEnumerationsOfProperty(name))
    if name in bound:
        entry["expression"] = bound[name]
    return entry
