# SPDX-License-Identifier: MIT
"""From what clients send to the values of properties that hold lists, and parts of objects."""

from __future__ import annotations

import re
from typing import Any, Callable

from ...vocabulary.values.scalars import ITEM_LIMIT
from ..command.context import Context
from ..document.file_properties import names_a_file
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from . import property_values
from .property_values import checked, length, number, point, refused

_Item = Callable[[Any, str], Any]
_ELEMENT = re.compile(r"(Edge|Face|Vertex)([1-9][0-9]{0,6})")
_EDGES = "a list of [index of the edge, size at its start, size at its end]"
_PART = '[name of an object, ["Edge1", "Face2" ...]]'


def can_be_set(obj: DocumentObject, name: str) -> bool:
    """True for a property whose type `converted` knows, and that is not computed."""
    type_id = obj.getTypeIdOfProperty(name)
    if names_a_file(obj, name) or property_values.is_computed(obj, name):
        return False
    return type_id in _LISTS or property_values.is_known(obj, name, type_id)


def converted(
    obj: DocumentObject, name: str, type_id: str, value: Any, context: Context, field: str
) -> Any:
    """Value for a property of any type that can be set; see `property_values.converted`.

    Raises:
        ConjureError: INVALID_PARAMETER with what is allowed; OBJECT_NOT_FOUND for a link.
    """
    if type_id not in _LISTS:
        return property_values.converted(obj, name, type_id, value, context, field)
    read, allowed = _LISTS[type_id]
    if type_id == "App::PropertyLinkSub" and value == []:
        return None
    fits = isinstance(value, list) and len(value) <= ITEM_LIMIT
    given = checked(fits, value, field, allowed)
    if type_id == "App::PropertyLinkSub":
        return read(obj, context)(given, field)
    item = read(obj, context)
    return [item(one, f"{field}[{at}]") for at, one in enumerate(given)]


def _points(obj: Any, context: Context) -> _Item:
    return lambda value, field: point([*value, 0] if _is_flat(value) else value, field)


def _is_flat(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2


def _edge_sizes(obj: Any, context: Context) -> _Item:
    base = shapes.shape_of(obj.Base) if obj.Base is not None else None
    count = 0 if base is None else len(base.Edges)

    def read(value: Any, field: str) -> Any:
        checked(isinstance(value, list) and len(value) == 3, value, field, _EDGES)
        index = int(number(value[0], f"{field}[0]", whole=True))
        checked(1 <= index <= count, index, f"{field}[0]", f"1 to {count}")
        sizes = [length(size, f"{field}[{at}]") for at, size in enumerate(value[1:], 1)]
        for at, size in enumerate(sizes, 1):
            checked(size > 0, size, f"{field}[{at}]", "a size greater than zero, in mm")
        return (index, *sizes)

    return read


def _links(obj: Any, context: Context) -> _Item:
    def read(value: Any, field: str) -> Any:
        name = checked(isinstance(value, str), value, field, "a name")
        found: Any = context.find_itself(name, field)
        if found in (obj, *obj.InListRecursive):
            problem = f"'{found.Name}' is made of '{obj.Name}'"
            raise refused(field, problem, value, "an object that is not made of it")
        return found

    return read


def _parts(obj: Any, context: Context) -> _Item:
    link = _links(obj, context)

    def read(value: Any, field: str) -> Any:
        fits = isinstance(value, list) and len(value) == 2 and isinstance(value[1], list)
        checked(fits, value, field, _PART)
        found = link(value[0], f"{field}[0]")
        shape = shapes.shape_of(found)
        for at, name in enumerate(value[1]):
            where, match = f"{field}[1][{at}]", _ELEMENT.fullmatch(str(name))
            counts = {} if shape is None else {"Edge": len(shape.Edges), "Face": len(shape.Faces)}
            counts["Vertex"] = 0 if shape is None else len(shape.Vertexes)
            is_there = match is not None and int(match[2]) <= counts.get(match[1], 0)
            allowed = [f"{kind}1 to {kind}{count}" for kind, count in counts.items() if count]
            checked(is_there, name, where, allowed)
        return (found, list(value[1]))

    return read


def _numbers(obj: Any, context: Context) -> _Item:
    return number


def _whole_numbers(obj: Any, context: Context) -> _Item:
    return lambda value, field: int(number(value, field, whole=True))


_LISTS: dict[str, tuple[Callable[[Any, Context], _Item], str]] = {
    "App::PropertyVectorList": (_points, "a list of points [x, y, z] or [x, y] in mm"),
    "App::PropertyFloatList": (_numbers, "a list of numbers"),
    "App::PropertyIntegerList": (_whole_numbers, "a list of whole numbers"),
    "App::PropertyLinkList": (_links, "a list of names of objects"),
    "App::PropertyLinkSub": (_parts, _PART),
    "App::PropertyLinkSubList": (_parts, f"a list of {_PART}"),
    "Part::PropertyFilletEdges": (_edge_sizes, _EDGES),
}
"""By type, the reader of an item, or of a part of one object, and what is allowed."""
