# SPDX-License-Identifier: MIT
"""Properties of objects, and the parameters they were made with, read and set.

What depends on them follows.
"""

from __future__ import annotations

from typing import Any, Iterable, Sequence

from ...vocabulary.commands.properties import GetProperties, SetProperties
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.feature_chain import part_of
from ..document.file_properties import names_a_file
from ..document.freecad_types import DocumentObject
from ..editing import families
from ..editing.assigning import assign, property_named, value_of
from ..editing.change import Change, blamed
from ..objects.object_edit import Edit
from ..objects.property_lists import can_be_set
from ..objects.property_reading import to_json, unit_of

_SEEN = "Visibility"
_INSTEAD = {
    "App::PropertyExpressionEngine": "set_expression",
    "App::PropertyFile": "import_file and export_file",
    "App::PropertyFileIncluded": "import_file",
    "Sketcher::PropertyConstraintList": "its dimensions, each as Constraints.NAME",
    "Part::PropertyPartShape": "the other properties, or those of what it is made of",
}
"""By type, what to do instead of setting a property that commands do not set."""


@handles(SetProperties)
def set_properties(parameters: SetProperties, context: Context) -> Result:
    """Set all or none; the object is recomputed once and its dependents after it."""
    obj = context.find_itself(parameters.object_name)
    wanted = parameters.properties
    before = {name: value_of(obj, name) for name in wanted}
    edit, change = Edit(obj, context), Change(obj, context)
    assign(obj, wanted, change)
    change.make()
    if set(wanted) != {_SEEN}:
        change.finish(edit, *blamed("properties", wanted))
    changes = {name: {"old": before[name], "new": value_of(obj, name)} for name in wanted}
    return Result(obj, {"properties": changes})


@handles(GetProperties)
def get_properties(parameters: GetProperties, context: Context) -> Result:
    """Read parameters and properties; nothing is recomputed."""
    obj = context.find_itself(parameters.object_name)
    told = families.parameters_of(obj)
    bound = {path.lstrip(".").split(".")[0]: text for path, text in obj.ExpressionEngine}
    names: Sequence[str] = parameters.names or ()
    numbers: dict[str, int] = {}
    if not names:
        others = _other_properties(obj, told, bound)
        names, numbers = report.page_of([*told, *others], parameters)
    listed = {}
    for name in names:
        own = property_named(obj, name)
        if own is not None:
            listed[name] = _described(obj, own, bound)
            continue
        entry = told.get(name) or families.described(obj, name)
        if entry is None:
            raise families.unknown(obj, name, "names")
        listed[name] = entry
    facts = {"object_id": obj.Name, "type": obj.TypeId, **part_of(obj), "properties": listed}
    return Result(None, {**facts, **numbers})


def _other_properties(obj: DocumentObject, told: Iterable[str], bound: Iterable[str]) -> list[str]:
    """The properties that say more than the parameters that are told.

    One of the same value does so by its expression.
    """
    same = {families.property_meant(obj, name) for name in told}
    if {"position", "rotation"} <= set(told):
        same.add("Placement")
    return [name for name in obj.PropertiesList if name not in same - set(bound)]


def _described(obj: DocumentObject, name: str, bound: dict[str, str]) -> dict[str, Any]:
    value = getattr(obj, name, None)
    entry = {
        "value": to_json(value),
        "type": str(obj.getTypeIdOfProperty(name)),
        "read_only": name in bound or not can_be_set(obj, name),
    }
    if names_a_file(obj, name):
        entry["names_file"] = True
    if entry["read_only"]:
        way_round = _INSTEAD.get(entry["type"], "FreeCAD computes it from other properties")
        entry["instead"] = "set_expression" if name in bound else way_round
    unit = unit_of(value)
    if unit is not None:
        entry["unit"] = unit
    if entry["type"] == "App::PropertyEnumeration":
        entry["allowed"] = list(obj.getEnumerationsOfProperty(name))
    if name in bound:
        entry["expression"] = bound[name]
    return entry
