# SPDX-License-Identifier: MIT
"""Properties bound to expressions, freed, and listed."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.expressions import GetExpression, SetExpression
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.feature_chain import SHEET, SKETCH, is_helper, part_of
from ..document.freecad_types import DocumentObject
from ..editing import families
from ..objects import expressions
from ..objects.binding import bind, bound_paths
from ..objects.object_edit import Edit
from ..objects.property_lists import can_be_set
from ..objects.property_reading import to_json, unit_of
from ..objects.property_values import is_as_asked, refused, settable
from ..sketching.completing import is_sound, warn_of_profile

_MOST_ALLOWED = 30


@handles(SetExpression)
def set_expression(parameters: SetExpression, context: Context) -> Result:
    """Bind a property, or free it; the object is recomputed, and what depends on it."""
    obj = context.find_itself(parameters.object_name)
    path = _property_path(obj, parameters.property_name)
    _check_path(obj, path)
    before = expressions.current(obj, path, "property_name")
    had = bound_paths(obj).get(path)
    was_sound = obj.TypeId == SKETCH and is_sound(obj)
    edit = Edit(obj, context)
    if parameters.expression:
        _bind(obj, path, parameters.expression, edit, context)
    elif had is not None:
        obj.setExpression(path, None)
        edit.finish(may_stay_broken=True)
    else:
        context.warn("NOTHING_CHANGED", f"'{path}' of '{obj.Name}' followed no expression.", obj)
    if was_sound:
        warn_of_profile(obj, context)
    now = expressions.current(obj, path, "property_name")
    return Result(
        obj,
        {
            "property": path,
            "expression": bound_paths(obj).get(path),
            "old_expression": had,
            "value": to_json(now),
            "unit": unit_of(now),
            "old_value": to_json(before),
        },
    )


def _bind(obj: DocumentObject, path: str, expression: str, edit: Edit, context: Context) -> None:
    value = bind(obj, path, expression, context, "expression")
    edit.finish("expression", expression)
    _check_taken(obj, path, value, context)


def _check_path(obj: DocumentObject, path: str) -> None:
    """Refuse a path whose property cannot be bound, or of which another part or the whole is."""
    if obj.TypeId == SHEET:
        problem = f"'{obj.Name}' is a spreadsheet; set_cells writes formulas into its cells"
        raise refused("object_name", problem, obj.Name)
    settable(obj, path.split(".")[0].split("[")[0], "property_name")
    for other in bound_paths(obj):
        if other != path and (_is_part(other, path) or _is_part(path, other)):
            raise refused("property_name", f"'{other}' follows an expression already", path)


def _property_path(obj: DocumentObject, path: str) -> str:
    """The path that FreeCAD knows for one that begins with a parameter of the object's command.

    Raises:
        ConjureError: INVALID_PARAMETER for a parameter that is not one property of the object.
    """
    name = path.split(".")[0].split("[")[0]
    if name in obj.PropertiesList or families.editor_of(obj, name) is None:
        return path
    own = families.property_meant(obj, name)
    if own is None:
        helpers = [one for one in obj.OutListRecursive if is_helper(one)]
        allowed = [
            one if owner is obj else f"{owner.Name}.{one}"
            for owner in (obj, *helpers)
            for one in owner.PropertiesList
            if isinstance(getattr(owner, one), (float, FreeCAD.Units.Quantity))
            and can_be_set(owner, one)
        ]
        problem = f"'{name}' of '{obj.Name}' is not one property of it; set_properties sets it"
        raise refused("property_name", problem, path, allowed[:_MOST_ALLOWED])
    return own + path[len(name) :]


def _is_part(path: str, whole: str) -> bool:
    return path.startswith((f"{whole}.", f"{whole}["))


def _check_taken(obj: DocumentObject, path: str, value: Any, context: Context) -> None:
    """Refuse, or for a part of a property warn of, a value that FreeCAD cut off at its bounds."""
    now = expressions.current(obj, path, "property_name")
    wanted = value
    if isinstance(now, FreeCAD.Units.Quantity) and expressions.is_number(value):
        wanted = FreeCAD.Units.Quantity(value, now.Unit)
    elif isinstance(now, float) and isinstance(value, (int, FreeCAD.Units.Quantity)):
        wanted = float(getattr(value, "Value", value))
    elif isinstance(now, str) and expressions.is_number(value):
        wanted = obj.getEnumerationsOfProperty(path)[int(value)]
    if is_as_asked(now, wanted):
        return
    problem = f"FreeCAD makes {expressions.shown(now)} of the value {expressions.shown(value)}"
    if "." in path or "[" in path:
        # Of a rotation there is more than one description.
        context.warn("VALUE_DIFFERS", f"'{path}': {problem}.", obj)
        return
    raise refused("expression", problem, expressions.shown(value), "a value within the bounds")


@handles(GetExpression)
def get_expression(parameters: GetExpression, context: Context) -> Result:
    """Read what is bound; nothing is recomputed."""
    obj = context.find_itself(parameters.object_name)
    bound = bound_paths(obj)
    facts: dict[str, Any] = {"object_id": obj.Name, **part_of(obj)}
    path = parameters.property_name and _property_path(obj, parameters.property_name)
    if path is None:
        facts["expressions"] = [_described(obj, one, bound) for one in bound]
        facts["count"] = len(bound)
    else:
        name = path.split(".")[0].split("[")[0]
        if name not in obj.PropertiesList:
            settable(obj, name, "property_name")
        expressions.current(obj, path, "property_name")
        facts.update(_described(obj, path, bound))
    return Result(None, facts)


def _described(obj: DocumentObject, path: str, bound: dict[str, str]) -> dict[str, Any]:
    """A property's expression with the value that it has; a broken one has its problem."""
    entry: dict[str, Any] = {"property": path, "expression": bound.get(path)}
    try:
        value = expressions.current(obj, path, "property_name")
        entry.update(value=to_json(value), unit=unit_of(value))
        if path in bound:
            expressions.evaluate(obj, bound[path], "expression")
    except ConjureError as error:
        entry["problem"] = error.message
    return entry
