# SPDX-License-Identifier: MIT
"""The person's selection, read and changed."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.selection import GetSelection, Picked, SelectObjects
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import Document
from ..geometry import shapes
from ..measure.element_facts import resolve


@handles(SelectObjects)
def select_objects(parameters: SelectObjects, context: Context) -> Result:
    """Select all that is named, or nothing if one of it is not there."""
    import FreeCADGui

    wanted = [item for picked in parameters.objects for item in _items(picked, context)]
    if not context.services.foreground.following():
        context.warn("NOT_SHOWN", "The person does not follow: their selection was not changed.")
        facts = {"mode": parameters.mode, "shown": False, **_selected(context.document)}
        return Result(facts=facts)
    selection = FreeCADGui.Selection
    document = context.document.Name
    if parameters.mode in ("replace", "clear"):
        selection.clearSelection()
    for obj, element in wanted:
        if parameters.mode == "remove":
            selection.removeSelection(document, obj.Name, element)
        else:
            selection.addSelection(document, obj.Name, element)
    return Result(facts={"mode": parameters.mode, "shown": True, **_selected(context.document)})


@handles(GetSelection)
def get_selection(parameters: GetSelection, context: Context) -> Result:
    """The selection in one document."""
    return Result(facts=_selected(context.document))


def _items(picked: Picked, context: Context) -> list[tuple[Any, str]]:
    """The object once for each of its elements; with an empty one for the whole of it."""
    obj = context.find(picked.name, "objects")
    if not picked.elements:
        return [(obj, "")]
    shape = shapes.global_shape_of(obj)
    if shape is None:
        raise shapes.without_shape(obj, "objects")
    found = [resolve(element, obj, shape, "elements") for element in picked.elements]
    names = dict.fromkeys(name for elements in found for name in elements.names)
    return [(obj, name) for name in names]


def _selected(document: Document) -> dict[str, Any]:
    import FreeCADGui

    rows = []
    for item in FreeCADGui.Selection.getSelectionEx(document.Name):
        points = list(item.PickedPoints)
        elements = [
            {
                "name": name,
                "kind": name.rstrip("0123456789"),
                "picked_point": rounding.vector(points[at]) if at < len(points) else None,
            }
            for at, name in enumerate(item.SubElementNames)
        ]
        rows.append(
            {
                **report.identity(item.Object),
                "elements": elements,
                "sub_elements": [element["name"] for element in elements],
            }
        )
    return {"selection": rows, "objects": [row["object_id"] for row in rows], "count": len(rows)}
